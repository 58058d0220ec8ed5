"""A watched folder: new, half-written, unreadable, too many, gone."""

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_app.services.scans.folder import (
    AT_ONCE,
    PATIENCE,
    RETRY,
    SETTLING,
    FolderLook,
    FolderUnreachable,
    in_order,
    listed,
    look,
)

PDF = b"%PDF-1.4\n1 0 obj\nendobj\ntrailer\n%%EOF\n"
NOBODY = 65534
JPEG = b"\xff\xd8\xff\xe0" + b"x" * 200 + b"\xff\xd9"


class Watch:
    """Looks into a folder as the window does, with a clock of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.now = folder, 1000.0
        self.last = FolderLook()
        self.passed: dict[str, object] = {}

    def look(self, after: float = 0.0) -> FolderLook:
        self.now += after
        self.last = look(self.folder, self.passed, self.last.seen, self.now)  # type: ignore[arg-type]
        return self.last

    def names(self, after: float = SETTLING) -> list[str]:
        return [file.name for file, _ in self.look(after).ready]

    def take(self) -> None:
        self.passed.update({file.name: stamp for file, stamp in self.last.ready})


@pytest.fixture
def watch(tmp_path: Path) -> Watch:
    return Watch(tmp_path)


def put(folder: Path, name: str, content: bytes = PDF, at: int = 1_700_000_000) -> Path:
    file = folder / name
    file.write_bytes(content)
    os.utime(file, (at, at))
    return file


def test_a_new_file_is_ready_once_it_stayed_the_same(watch: Watch) -> None:
    put(watch.folder, "a.pdf")
    assert watch.names(0) == []
    assert watch.names() == ["a.pdf"]


def test_what_was_taken_is_passed_over_until_it_changes(watch: Watch) -> None:
    file = put(watch.folder, "a.pdf")
    watch.look()
    watch.look(SETTLING)
    watch.take()
    assert watch.names() == []
    file.write_bytes(PDF + PDF)
    watch.look()
    assert watch.names() == ["a.pdf"]


def test_a_file_that_grows_waits(watch: Watch) -> None:
    file = put(watch.folder, "a.jpg", JPEG[:100])
    for _ in range(3):
        watch.look(SETTLING)
        with file.open("ab") as more:
            more.write(b"y" * 50)
        assert watch.names(0) == []
    file.write_bytes(JPEG)
    watch.look()
    assert watch.names() == ["a.jpg"]


def test_a_file_without_its_end_waits_though_its_size_stays(watch: Watch) -> None:
    """Some systems give a file its whole size before its bytes."""
    file = put(watch.folder, "a.pdf", b"%PDF-1.4\n" + b"\0" * 5000)
    watch.look()
    assert watch.names() == []
    size, stamp = file.stat().st_size, file.stat()
    file.write_bytes(PDF[:9].ljust(size - len(PDF) + 9) + PDF[9:])
    os.utime(file, ns=(stamp.st_atime_ns, stamp.st_mtime_ns))
    assert watch.names() == ["a.pdf"]


def test_a_broken_file_is_handed_over_at_last(watch: Watch) -> None:
    put(watch.folder, "a.pdf", b"%PDF-1.4\nbroken off")
    watch.look()
    assert watch.names(PATIENCE - 1) == []
    assert watch.names(1) == ["a.pdf"]


def test_an_empty_file_waits(watch: Watch) -> None:
    put(watch.folder, "a.pdf", b"")
    watch.look()
    assert watch.names(PATIENCE) == []


@pytest.mark.parametrize("name", ["a.txt", ".a.pdf", "~$a.pdf", "a.pdf.part", "a.docx", "Thumbs.db"])
def test_what_is_no_scan_is_left_alone(watch: Watch, name: str) -> None:
    put(watch.folder, name)
    (watch.folder / "sub.pdf").mkdir()
    watch.look()
    assert watch.names() == []


def test_five_thousand_files_come_bit_by_bit_oldest_first(watch: Watch) -> None:
    for number in range(5000):
        put(watch.folder, f"{number}.jpg", JPEG, at=1_700_000_000 + number)
    watch.look()
    first = watch.names()
    assert first == [f"{number}.jpg" for number in range(AT_ONCE)]
    assert watch.last.more == 5000 - AT_ONCE
    watch.take()
    assert watch.names()[0] == f"{AT_ONCE}.jpg"
    assert watch.last.more == 5000 - 2 * AT_ONCE


def test_a_folder_that_is_gone_is_told_and_goes_on_when_it_is_back(watch: Watch, tmp_path: Path) -> None:
    watch.folder = tmp_path / "share"
    with pytest.raises(FolderUnreachable, match="现在不在"):
        watch.look()
    watch.folder.mkdir()
    put(watch.folder, "a.pdf")
    watch.look()
    assert watch.names() == ["a.pdf"]


def test_a_file_in_place_of_the_folder_is_told(watch: Watch, tmp_path: Path) -> None:
    watch.folder = put(tmp_path, "a.pdf")
    with pytest.raises(FolderUnreachable):
        watch.look()


def test_a_link_to_nowhere_is_left_alone(watch: Watch) -> None:
    (watch.folder / "a.pdf").symlink_to(watch.folder / "nowhere.pdf")
    watch.look()
    assert watch.names() == []


@pytest.fixture
def ordinary() -> Iterator[Path]:
    """A folder, and no more rights than anybody has: root may read everything."""
    if not hasattr(os, "geteuid"):
        pytest.skip("this system knows no such rights")
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    is_root = os.geteuid() == 0
    if is_root:
        os.seteuid(NOBODY)
    yield folder
    if is_root:
        os.seteuid(0)
    shutil.rmtree(folder)


def test_a_file_without_permission_is_told_and_tried_again(ordinary: Path) -> None:
    watch = Watch(ordinary)
    file = put(ordinary, "a.pdf")
    file.chmod(0)
    watch.look()
    assert watch.names() == []
    assert watch.last.unreadable == ("a.pdf",)
    file.chmod(0o600)
    assert watch.names(1) == []
    assert watch.names(RETRY) == ["a.pdf"]


def test_a_folder_without_permission_is_told(ordinary: Path) -> None:
    watch = Watch(ordinary / "share")
    watch.folder.mkdir()
    watch.folder.chmod(0)
    with pytest.raises(FolderUnreachable, match="没有读取"):
        watch.look()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no such thing here")
def test_what_cannot_be_opened_as_a_file_is_not_waited_for(watch: Watch) -> None:
    os.mkfifo(watch.folder / "a.pdf")
    watch.look()
    assert watch.names() == []


def test_pages_come_in_the_order_of_their_numbers(tmp_path: Path) -> None:
    files = [tmp_path / name for name in ("第10页.jpg", "第2页.jpg", "第1页.jpg")]
    assert [file.name for file in in_order(files)] == ["第1页.jpg", "第2页.jpg", "第10页.jpg"]


def test_listed_tells_how_many_are_there(tmp_path: Path) -> None:
    put(tmp_path, "a.pdf")
    put(tmp_path, "b.txt")
    assert list(listed(tmp_path)) == ["a.pdf"]
