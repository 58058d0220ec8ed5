"""How every character is drawn: the typeface asked for, else the next one that has a glyph."""

from collections.abc import Callable
from functools import cache, partial
from typing import NamedTuple

from reports.truetype import FontFile
from resources import fonts
from resources.fonts import FontFace, Role

_DASH = "—"


class Glyph(NamedTuple):
    """How a character is drawn: its font, its width in em, and what stretches and moves it to fill that.

    `font` is empty for a character no font has.
    """

    font: str
    width: float
    stretch: float = 1.0
    shift: float = 0.0
    look: str = ""
    """What it has in common with characters that can be drawn in one go with it; empty for none."""


class Glyphs(dict[str, Glyph]):
    """How characters are drawn where one role is wanted, each found when it is first asked for."""

    def __init__(self, find: Callable[[str], Glyph]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, char: str) -> Glyph:
        """Return the glyph of a character that was not asked for yet."""
        glyph = self[char] = self._find(char)
        return glyph


class Typefaces:
    """The bundled fonts, opened when a character needs them."""

    def __init__(self) -> None:
        self._files: dict[FontFace, FontFile] = {}
        self._glyphs = {role: Glyphs(partial(self._find, role)) for role in Role}

    def file(self, role: Role) -> FontFile:
        """Return the font of a role."""
        return self._open(fonts.face(role))

    def glyph(self, char: str, role: Role) -> Glyph:
        """Return how a character is drawn where a role is wanted."""
        return self._glyphs[role][char]

    def glyphs(self, text: str, role: Role) -> list[Glyph]:
        """Return how each character of a text is drawn where a role is wanted."""
        return list(map(self._glyphs[role].__getitem__, text))

    def width(self, text: str, role: Role) -> float:
        """Return the width of a text on one line, in em."""
        return sum(glyph.width for glyph in self.glyphs(text, role))

    def _find(self, role: Role, char: str) -> Glyph:
        face = fonts.face_for(char, role)
        if face is None:
            return Glyph("", 1.0)
        file = self._open(face)
        number = file.glyph(char)
        return (
            _dash(file, number)
            if char == _DASH
            else Glyph(file.name, file.advance(number) / 1000, look=file.name)
        )

    def _open(self, face: FontFace) -> FontFile:
        if face not in self._files:
            self._files[face] = FontFile(face.path)
        return self._files[face]


def _dash(file: FontFile, number: int) -> Glyph:
    """Return a dash that fills its em, so that two of them make one line."""
    left, right = file.extent(number)
    stretch = 1000 / (right - left)
    return Glyph(file.name, 1.0, stretch, -left * stretch / 1000)


@cache
def bundled() -> Typefaces:
    """Return the fonts that come with the program, opened once."""
    return Typefaces()
