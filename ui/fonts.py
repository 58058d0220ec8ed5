"""The bundled faces on screen: the same that the papers use."""

from PySide6.QtGui import QFontDatabase

import resources

FILES = (
    "NotoSansSC-Regular.ttf",
    "NotoSansSC-Bold.ttf",
    "DossierKai-Regular.ttf",
    "HanazonoNames-Regular.ttf",
)


def load() -> tuple[str, ...]:
    """Add every face to the program and return the family names; none is taken from the machine."""
    database = QFontDatabase
    numbers = [database.addApplicationFont(str(resources.path(f"fonts/{name}"))) for name in FILES]
    return tuple(dict.fromkeys(family for n in numbers for family in database.applicationFontFamilies(n)))
