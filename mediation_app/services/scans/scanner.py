"""Scanners through SANE's program ``scanimage``: which there are, and pages taken from one of them.

Nothing here touches the database. Each call waits for a device: it belongs on `ui.tasks.Tasks.reach`.
"""

import os
import re
import select
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from mediation_app.services.scans.scanner_faults import (
    ScannerFailed,
    ScannerTrouble,
    failure,
    is_last_word,
    trouble_in,
)
from mediation_app.services.scans.scanner_options import Abilities, Feed, Options, Tint, read_options
from reports import foreign_programs

PROGRAM = "scanimage"
MOST_SHEETS = 500
"""Pages taken from a feeder in one go: more than any feeder holds, so that a broken one comes to an end."""
LOOKING_SECONDS = 60.0
"""How long scanners in the network may take to say that they are there."""
SILENT_SECONDS = 120.0
"""How long a scanner may say nothing, such as while its lamp warms up."""
_TICK_SECONDS = 0.2
_PARKING_SECONDS = 20.0
"""How long a scanner may take to put its carriage back after the program's last word."""
_ENDING_SECONDS = 5.0
"""How long the program may take to end when it is asked to."""
_PAGE_DONE = re.compile(r"Scanned page (\d+)\.")
_PERCENT = re.compile(r"Progress: ([\d.]+)%")

Told = Callable[[int, int, Path | None], object]
"""Is told pages done, hundredths of the page under way, and the page's file once it is there."""


@dataclass(frozen=True, slots=True)
class Scanner:
    """A scanner that SANE found: its name for SANE, and what it is called."""

    device: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanOrder:
    """How pages are to be taken; what the scanner cannot do is done as near to it as it can."""

    device: str
    feed: Feed = Feed.GLASS
    tint: Tint = Tint.COLOUR
    dpi: int = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class ScannedPages:
    """Files of the pages that were taken whole, and why no more of them came."""

    files: tuple[Path, ...]
    fault: ScannerFailed | None = None
    stopped: bool = False


def find_scanner() -> "Scanimage | None":
    """Return what reaches the scanners of this machine, None without SANE, as on Windows."""
    program = None if sys.platform == "win32" else shutil.which(PROGRAM)
    return Scanimage(program) if program else None


def _nobody(_done: int, _percent: int, _file: Path | None) -> None:
    """Tell nobody how far it is."""


def _goes_on() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Scanimage:
    """SANE's own program, started anew for each question."""

    program: str
    silent_seconds: float = SILENT_SECONDS

    def devices(self) -> tuple[Scanner, ...]:
        """Return the scanners that answer. Raises ScannerFailed when looking for them fails."""
        lines = self._asked("-f", "%d\t%v %m%n").splitlines()
        pairs = (line.partition("\t") for line in lines if "\t" in line)
        return tuple(Scanner(device, " ".join(name.split()) or device) for device, _, name in pairs)

    def abilities(self, device: str) -> Abilities:
        """Return what a scanner can do. Raises ScannerFailed for one that is not there."""
        return self._options(device).abilities()

    def scan(
        self, order: ScanOrder, folder: Path, *, told: Told = _nobody, stopped: Callable[[], bool] = _goes_on
    ) -> ScannedPages:
        """Take one page from the glass, or all from the feeder, into files in ``folder``.

        What was taken whole is returned also when the scanner fails or ``stopped`` says to end; a fault is
        told with it. Raises ScannerFailed only before the first page could be asked for.
        """
        options = self._options(order.device)
        ending = "png" if order.tint is Tint.BLACK else "jpeg"
        count = 1 if order.feed is Feed.GLASS else MOST_SHEETS
        command = [
            *(self.program, f"--device-name={order.device}", f"--format={ending}", "--progress"),
            *(f"--batch={folder}/page%04d.{ending}", f"--batch-count={count}"),
            *options.arguments(order.feed, order.tint, order.dpi),
        ]
        taking = _Taking(folder, ending, told)
        with _started(command) as (process, words):
            ended = _followed(process, words, taking, stopped, self.silent_seconds)
        return taking.result(ended)

    def _options(self, device: str) -> Options:
        return read_options(self._asked(f"--device-name={device}", "--all-options"))

    def _asked(self, *arguments: str) -> str:
        try:
            answer = subprocess.run(
                [self.program, *arguments],
                env=_environment(),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=LOOKING_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            raise ScannerFailed(ScannerTrouble.SILENT) from None
        except OSError as error:
            raise ScannerFailed(ScannerTrouble.OTHER, error.strerror or "") from error
        if answer.returncode:
            raise failure(_lines(answer.stderr), answer.returncode)
        return answer.stdout.decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class _Ended:
    """How a run of the program ended."""

    code: int
    stopped: bool = False
    silent: bool = False


class _Taking:
    """Follow what scanimage says while it takes pages."""

    def __init__(self, folder: Path, ending: str, told: Told) -> None:
        self._folder, self._ending, self._told = folder, ending, told
        self._files: list[Path] = []
        self._lines: list[str] = []
        self._scanned = 0
        self._rest = ""
        self.has_said_all = False
        """Whether nothing more is to come but the program's end, for which some drivers are known to hang."""

    def hear(self, words: bytes) -> None:
        """Take in what was said since the last time; lines end in either way, the last one may be half."""
        said = (self._rest + words.decode("utf-8", "replace")).replace("\r", "\n")
        *lines, self._rest = said.split("\n")
        for line in filter(None, map(str.strip, lines)):
            self._line(line)
        self._collect()

    def result(self, ended: _Ended) -> ScannedPages:
        """Return the pages, and what was wrong; a feeder that ran empty after a page did all it should."""
        self.hear(b"\n")
        return ScannedPages(files=tuple(self._files), fault=self._fault(ended), stopped=ended.stopped)

    def _line(self, line: str) -> None:
        if percent := _PERCENT.search(line):
            self.has_said_all = False
            self._told(len(self._files), round(float(percent[1])), None)
        elif page := _PAGE_DONE.search(line):
            self._scanned = int(page[1])
        else:
            self._lines.append(line)
            self.has_said_all = is_last_word(line)

    def _collect(self) -> None:
        """Take the pages said to be scanned; a page's file gets its name a moment after it was told."""
        while len(self._files) < self._scanned:
            file = self._folder / f"page{len(self._files) + 1:04}.{self._ending}"
            if not file.is_file():
                return
            self._files.append(file)
            self._told(len(self._files), 100, file)

    def _fault(self, ended: _Ended) -> ScannerFailed | None:
        if ended.stopped or (self._files and self._went_well(ended)):
            return None
        if ended.silent and not self.has_said_all:
            return ScannerFailed(ScannerTrouble.SILENT)
        found = failure(self._lines, ended.code)
        is_empty = found.trouble is ScannerTrouble.NO_PAPER and bool(self._files)
        return None if is_empty else found

    def _went_well(self, ended: _Ended) -> bool:
        """Say whether it ended well; a driver that hangs only after its last word is judged by its words."""
        if ended.silent and self.has_said_all:
            return not any(map(trouble_in, self._lines))
        return ended.code == 0


@contextmanager
def _started(command: Sequence[str]) -> Iterator["tuple[subprocess.Popen[bytes], IO[bytes]]"]:
    """Start the program with its words in a pipe; it never outlives the block."""
    read_end, write_end = os.pipe()
    try:
        process = subprocess.Popen(
            command,
            env=_environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=write_end,
            start_new_session=True,
        )
    except OSError as error:
        os.close(read_end)
        raise ScannerFailed(ScannerTrouble.OTHER, error.strerror or "") from error
    finally:
        os.close(write_end)
    with os.fdopen(read_end, "rb", buffering=0) as words:
        try:
            yield process, words
        finally:
            _end(process)


def _followed(
    process: "subprocess.Popen[bytes]",
    words_from: IO[bytes],
    taking: _Taking,
    stopped: Callable[[], bool],
    patience: float,
) -> _Ended:
    """Hear the program until it ends, is to be stopped, or has been silent for too long."""
    heard_at = time.monotonic()
    while True:
        if stopped():
            _end(process)
            return _Ended(process.returncode, stopped=True)
        if time.monotonic() - heard_at > (_PARKING_SECONDS if taking.has_said_all else patience):
            _end(process)
            return _Ended(process.returncode, silent=True)
        ready, _, _ = select.select([words_from], [], [], _TICK_SECONDS)
        words = os.read(words_from.fileno(), 65536) if ready else b""
        if words:
            heard_at = time.monotonic()
            taking.hear(words)
        elif ready:
            return _Ended(process.wait())


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Ask the program to end, and end it when it does not."""
    if process.poll() is not None:
        return
    process.send_signal(signal.SIGINT)
    try:
        process.wait(_ENDING_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def _environment() -> dict[str, str]:
    """Return an environment in which SANE speaks English, so that its words can be told apart."""
    return {**foreign_programs.environment(), "LC_ALL": "C", "LANGUAGE": "C"}


def _lines(words: bytes) -> list[str]:
    return [line.strip() for line in words.decode("utf-8", "replace").splitlines() if line.strip()]
