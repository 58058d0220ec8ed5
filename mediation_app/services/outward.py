"""Files written out of the office: names every system takes, existing files kept, whole or not at all."""

import os
import re
import tempfile
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

from mediation_app.storage.faults import telling_file_faults
from reports.work_folder import MARK, left_behind

LONGEST = 80
"""Characters a name may have: 255 bytes, three a character, less room for ``(2)`` and the ending."""

_PART = f".{MARK}"
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\u200b-\u200f\u2028-\u202e\ufeff\ud800-\udfff]+')
_RESERVED = re.compile(r"(?:CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])(?:\..*)?", re.IGNORECASE)


def safe_name(stem: str, ending: str) -> str:
    """Return a file name that Windows and Linux both take; ``ending`` has its dot: ``.pdf``."""
    plain = re.sub(r"\s+", " ", _FORBIDDEN.sub("_", stem)).strip(" .")
    if not plain or _RESERVED.fullmatch(plain):
        plain = f"_{plain}"
    return f"{_shortened(plain)}{ending}"


def write_new(folder: Path, name: str, content: bytes) -> Path:
    """Write ``content`` beside what is there already, as ``name`` or ``name (2)``, and return the path.

    The file appears whole or not at all. Raises DiskFull, ReadOnly, or the EnvironmentFault
    of a folder that cannot be made.
    """
    return write_made(folder, name, lambda part: part.write_bytes(content))


def write_made(folder: Path, name: str, make: Callable[[Path], object]) -> Path:
    """Let ``make`` write a file that is too large to hold, and place it as `write_new` does.

    Whatever ``make`` raises leaves nothing behind; what a killed program left a day ago is taken away.
    """
    with telling_file_faults():
        folder.mkdir(parents=True, exist_ok=True)
        for left in left_behind(folder, f"{_PART}*.part"):
            left.unlink(missing_ok=True)
        descriptor, made = tempfile.mkstemp(prefix=_PART, suffix=".part", dir=folder)
        os.close(descriptor)
        part = Path(made)
        try:
            make(part)
            with part.open("r+b") as file:
                os.fsync(file.fileno())
            return _place(part, folder, name)
        finally:
            part.unlink(missing_ok=True)


def _place(part: Path, folder: Path, name: str) -> Path:
    for path in _candidates(folder, name):
        try:
            with path.open("xb"):
                pass
        except FileExistsError:
            continue
        part.chmod(path.stat().st_mode & 0o777)  # as this user's other new files, not as a temporary one
        return part.replace(path)
    raise AssertionError  # the candidates never end


def _candidates(folder: Path, name: str) -> Iterator[Path]:
    first = folder / name
    yield first
    for number in count(2):
        yield first.with_name(f"{first.stem} ({number}){first.suffix}")


def _shortened(stem: str) -> str:
    while len(stem) > LONGEST or len(stem.encode()) > 3 * LONGEST:
        stem = stem[:-1]
    return stem.rstrip(" .")
