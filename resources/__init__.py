"""What the program carries with it: fonts, icons, texts, calendars and dictionaries."""

import errno
from pathlib import Path

_HERE = (
    Path(__file__).resolve().parent
)  # PyInstaller keeps the same layout, so this holds in the frozen program too


class MissingResource(FileNotFoundError):
    """A file that belongs to the program is not there: a broken installation."""

    def __init__(self, place: Path) -> None:
        super().__init__(errno.ENOENT, "the program was installed without it", str(place))


def path(name: str) -> Path:
    """Return the path of a bundled file or folder, such as ``fonts/NotoSerifSC-Regular.ttf``.

    Raises MissingResource when it is not there.
    """
    found = _HERE / name
    if not found.exists():
        raise MissingResource(found)
    return found
