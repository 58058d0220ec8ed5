"""Scanners through SANE's own `test` backend, each test with a configuration of its own."""

import shutil
import time
from pathlib import Path

import pytest
from PIL import Image

from mediation_app.services.scans import scanner
from mediation_app.services.scans.scanner import Scanimage, ScanOrder, find_scanner
from mediation_app.services.scans.scanner_faults import (
    ScannerFailed,
    ScannerTrouble,
    failure,
    is_last_word,
)
from mediation_app.services.scans.scanner_options import Feed, Tint, read_options

EPSON = """
  Scan Mode:
    --mode Lineart|Gray|Color [Gray]
        Selects the scan mode.
    --resolution 75|150|300|600dpi [75]
        Sets the resolution of the scanned image.
    --source Flatbed|Automatic Document Feeder [Flatbed]
    --adf-mode Simplex|Duplex [inactive]
    --duplex[=(yes|no)] [no]
  Geometry:
    -l 0..215.9mm [0]
    -x 0..215.9mm [215.9]
    -y 0..355.6mm [297.18]
"""


class Sane:
    """A folder that SANE reads its configuration from."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir()
        (folder / "dll.conf").write_text("test\n")
        self.configure()

    def configure(self, *lines: str) -> None:
        usual = ("number_of_devices 1", "resolution 75", "test-picture Grid")
        (self.folder / "test.conf").write_text("\n".join((*usual, *lines, "")))


@pytest.fixture
def sane(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sane:
    if shutil.which("scanimage") is None:
        pytest.skip("SANE's scanimage is not installed: scanners are not tested")
    made = Sane(tmp_path / "sane")
    monkeypatch.setenv("SANE_CONFIG_DIR", str(made.folder))
    return made


@pytest.fixture
def scanimage(sane: Sane) -> Scanimage:
    found = find_scanner()
    assert found is not None
    return found


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "扫描"
    made.mkdir()
    return made


def order(feed: Feed = Feed.GLASS, tint: Tint = Tint.GREY, dpi: int = 75) -> ScanOrder:
    return ScanOrder(device="test:0", feed=feed, tint=tint, dpi=dpi)


def test_scanners_are_found_and_called_by_their_names(scanimage: Scanimage) -> None:
    (found,) = scanimage.devices()
    assert found.device == "test:0"
    assert found.label == "Noname frontend-tester"


def test_a_scanner_tells_what_it_can_do(scanimage: Scanimage) -> None:
    can = scanimage.abilities("test:0")
    assert can.feeds == (Feed.GLASS, Feed.FEEDER)
    assert can.tints == (Tint.COLOUR, Tint.GREY)
    assert can.nearest(300) == 300
    assert can.nearest(4000) == 1200


def test_one_page_comes_from_the_glass(scanimage: Scanimage, folder: Path) -> None:
    told: list[Path | None] = []
    scanned = scanimage.scan(order(dpi=150), folder, told=lambda _done, _percent, file: told.append(file))
    (file,) = scanned.files
    assert scanned.fault is None
    assert told[-1] == file
    with Image.open(file) as image:
        assert image.mode == "L"
        assert image.info["dpi"] == (150, 150)


def test_the_feeder_is_emptied(scanimage: Scanimage, folder: Path) -> None:
    scanned = scanimage.scan(order(Feed.FEEDER, Tint.COLOUR), folder)
    assert scanned.fault is None
    assert len(scanned.files) == 10
    assert [file.name for file in scanned.files] == sorted(file.name for file in folder.iterdir())
    with Image.open(scanned.files[9]) as image:
        assert image.mode == "RGB"


@pytest.mark.parametrize(
    ("status", "trouble"),
    [
        ("SANE_STATUS_NO_DOCS", ScannerTrouble.NO_PAPER),
        ("SANE_STATUS_JAMMED", ScannerTrouble.JAMMED),
        ("SANE_STATUS_COVER_OPEN", ScannerTrouble.COVER_OPEN),
        ("SANE_STATUS_DEVICE_BUSY", ScannerTrouble.BUSY),
        ("SANE_STATUS_IO_ERROR", ScannerTrouble.GONE),
        ("SANE_STATUS_ACCESS_DENIED", ScannerTrouble.DENIED),
        ("SANE_STATUS_NO_MEM", ScannerTrouble.NO_ROOM),
    ],
)
def test_what_is_wrong_is_told_apart(
    sane: Sane, scanimage: Scanimage, folder: Path, status: str, trouble: ScannerTrouble
) -> None:
    sane.configure(f'read-status-code "{status}"')
    scanned = scanimage.scan(order(Feed.FEEDER), folder)
    assert scanned.files == ()
    assert scanned.fault is not None
    assert scanned.fault.trouble is trouble
    assert scanned.fault.advice is not None


def test_a_scanner_that_is_not_there_is_told(scanimage: Scanimage, folder: Path) -> None:
    with pytest.raises(ScannerFailed) as told:
        scanimage.scan(ScanOrder(device="test:7"), folder)
    assert told.value.trouble is ScannerTrouble.GONE
    assert list(folder.iterdir()) == []


def test_a_folder_that_takes_no_page_is_told(scanimage: Scanimage, folder: Path) -> None:
    scanned = scanimage.scan(order(), folder / "gone")
    assert scanned.fault is not None
    assert scanned.fault.trouble is ScannerTrouble.NO_ROOM


def test_pages_taken_before_the_end_are_kept_when_it_is_stopped(scanimage: Scanimage, folder: Path) -> None:
    taken: list[Path] = []
    scanned = scanimage.scan(
        order(Feed.FEEDER, dpi=100),
        folder,
        told=lambda _done, _percent, file: taken.append(file) if file else None,
        stopped=lambda: len(taken) >= 2,
    )
    assert scanned.stopped
    assert scanned.fault is None
    assert len(taken) >= 2
    assert scanned.files == tuple(taken)
    assert all(file.stat().st_size for file in scanned.files)


@pytest.mark.skipif(not Path("/bin/sh").exists(), reason="needs a shell")
def test_one_that_says_nothing_is_given_up_and_ended(tmp_path: Path, folder: Path) -> None:
    program = tmp_path / "scanimage"
    program.write_text("#!/bin/sh\ncase $* in *--all-options*) ;; *) exec sleep 600 ;; esac\n")
    program.chmod(0o700)
    begun = time.monotonic()
    scanned = Scanimage(str(program), silent_seconds=0.3).scan(order(), folder)
    assert scanned.fault is not None
    assert scanned.fault.trouble is ScannerTrouble.SILENT
    assert time.monotonic() - begun < 120


def _hangs_at_the_end(tmp_path: Path, words: str) -> Scanimage:
    """Return a program that takes one page, says ``words`` at last, and does not end."""
    program = tmp_path / "scanimage"
    program.write_text(
        "#!/bin/sh\ncase $* in *--all-options*) exit ;; esac\n"
        f"printf page > '{tmp_path}/扫描/page0001.jpeg'\n"
        f"printf 'Scanning page 1\\nScanned page 1. (scanner status = 5)\\n{words}\\n' >&2\n"
        "exec sleep 600\n"
    )
    program.chmod(0o700)
    return Scanimage(str(program))


@pytest.mark.skipif(not Path("/bin/sh").exists(), reason="needs a shell")
@pytest.mark.parametrize(
    ("words", "trouble"),
    [
        ("Batch terminated, 1 page scanned", None),
        ("scanimage: rounded value of br-x from 210 to 209.903\\nBatch terminated, 1 page scanned", None),
        ("scanimage: sane_start: Document feeder out of documents", None),
        ("scanimage: sane_start: Document feeder jammed", ScannerTrouble.JAMMED),
        ("cannot open /gone/page0002.jpeg.part", ScannerTrouble.NO_ROOM),
        ("scanimage: sane_start: Lamp is broken\\nBatch terminated, 1 page scanned", ScannerTrouble.OTHER),
    ],
)
def test_one_that_hangs_after_its_last_word_is_judged_by_its_words(
    tmp_path: Path, folder: Path, words: str, trouble: ScannerTrouble | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(scanner, "_PARKING_SECONDS", 0.3)
    scanned = _hangs_at_the_end(tmp_path, words).scan(order(), folder)
    assert [file.name for file in scanned.files] == ["page0001.jpeg"]
    assert (scanned.fault and scanned.fault.trouble) is trouble


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("Batch terminated, 1 page scanned", True),
        ("scanimage: sane_start: Document feeder jammed", True),
        ("cannot open /gone/page0001.jpeg.part", True),
        ("libusb: cannot open /dev/bus/usb/001/002", False),
        ("[pixma] Device busy, retrying", False),
        ("scanimage: rounded value of br-x from 210 to 209.903", False),
        ("Scanning page 2", False),
    ],
)
def test_a_drivers_own_words_are_not_the_last(line: str, ends: bool) -> None:
    assert is_last_word(line) is ends


def test_without_sane_there_is_no_scanner(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_scanner() is None


def test_a_program_that_does_not_start_is_told(tmp_path: Path) -> None:
    with pytest.raises(ScannerFailed):
        Scanimage(str(tmp_path / "scanimage")).devices()


def test_options_become_what_scanimage_is_told() -> None:
    options = read_options(EPSON)
    assert options.abilities().feeds == (Feed.GLASS, Feed.FEEDER, Feed.DUPLEX)
    assert options.abilities().resolutions == (75, 150, 300, 600)
    assert options.arguments(Feed.DUPLEX, Tint.BLACK, 250) == [
        *("--source", "Automatic Document Feeder", "--duplex=yes"),
        *("--mode", "Lineart", "--resolution", "300", "-x", "210", "-y", "297"),
    ]


@pytest.mark.parametrize(
    ("line", "feeds"),
    [
        ("    --source Flatbed [Flatbed]", (Feed.GLASS,)),
        ("    --source ADF Front|ADF Back|ADF Duplex [ADF Front]", (Feed.FEEDER, Feed.DUPLEX)),
        (
            "    --source FlatBed|Automatic Document Feeder|ADF(left aligned,Duplex) [FlatBed]",
            (Feed.GLASS, Feed.FEEDER, Feed.DUPLEX),
        ),
        ("    --brightness -50..50% [0]", (Feed.GLASS,)),
    ],
)
def test_ways_to_take_paper_are_known_by_their_names(line: str, feeds: tuple[Feed, ...]) -> None:
    assert read_options(line).abilities().feeds == feeds


def test_words_by_the_way_are_no_fault() -> None:
    lines = [
        "scanimage: rounded value of br-x from 210 to 209.903",
        "Scanning page 1",
        "scanimage: sane_start: Device busy",
    ]
    assert failure(lines, 3).trouble is ScannerTrouble.BUSY


def test_a_fault_nobody_knows_shows_its_own_words() -> None:
    lines = ["scanimage: sane_start: Lamp is broken", "Batch terminated, 0 pages scanned"]
    assert "Lamp is broken" in str(failure(lines, 1))


def test_nothing_of_the_program_stays_behind(scanimage: Scanimage, folder: Path) -> None:
    before = set(Path("/proc/self/fd").iterdir()) if Path("/proc/self/fd").is_dir() else set()
    scanimage.scan(order(), folder)
    after = set(Path("/proc/self/fd").iterdir()) if before else set()
    assert len(after) <= len(before)
