"""What the program carries with it: fonts, icons, texts, calendars and dictionaries."""

from pathlib import Path

_HERE = (
    Path(__file__).resolve().parent
)  # PyInstaller keeps the same layout, so this holds in the frozen program too


def path(name: str) -> Path:
    """Return the path of a bundled file or folder, such as ``fonts/NotoSerifSC-Regular.ttf``.

    Raises FileNotFoundError when the program was shipped without it.
    """
    found = _HERE / name
    if not found.exists():
        raise FileNotFoundError(found)
    return found
