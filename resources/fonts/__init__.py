"""The bundled typefaces, and which of them has a character.

The same files serve the screen, the PDF and the tests. Which characters a file has was written down when the
fonts were made (`coverage.json`), so that nobody parses a font to find out.
"""

import json
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import accumulate, groupby
from pathlib import Path

import resources


class Role(StrEnum):
    """What a typeface is for."""

    BODY = "body"  # 宋体 of the papers
    BODY_BOLD = "body_bold"  # titles of the papers
    HEADING = "heading"  # 黑体, and the screen
    HEADING_BOLD = "heading_bold"
    KAI = "kai"  # 楷体
    LAST_RESORT = "last_resort"  # rare characters of names and places, tick boxes


@dataclass(frozen=True, slots=True)
class FontFace:
    """One font file, TrueType and embeddable."""

    file: str
    family: str
    role: Role

    @property
    def path(self) -> Path:
        """Return where the file lies."""
        return resources.path(f"fonts/{self.file}")


@dataclass(frozen=True, slots=True)
class Coverage:
    """The characters a font has, as bounds of runs: from the first, past the last, and so on, rising."""

    bounds: tuple[int, ...]

    def __contains__(self, char: str) -> bool:
        return bisect_right(self.bounds, ord(char)) % 2 == 1


FACES = (
    FontFace("NotoSerifSC-Regular.ttf", "Noto Serif SC", Role.BODY),
    FontFace("NotoSerifSC-Bold.ttf", "Noto Serif SC", Role.BODY_BOLD),
    FontFace("NotoSansSC-Regular.ttf", "Noto Sans SC", Role.HEADING),
    FontFace("NotoSansSC-Bold.ttf", "Noto Sans SC", Role.HEADING_BOLD),
    FontFace("DossierKai-Regular.ttf", "Dossier Kai", Role.KAI),
    FontFace("HanazonoNames-Regular.ttf", "Hanazono Names", Role.LAST_RESORT),
)

_FALLBACKS = (Role.BODY, Role.LAST_RESORT, Role.KAI, Role.HEADING)
_UNDRAWN = {"Cc", "Cf", "Zl", "Zp"}  # line ends, joiners, direction marks: nothing to draw


def face(role: Role) -> FontFace:
    """Return the typeface of a role."""
    return next(face for face in FACES if face.role == role)


def coverage(role: Role) -> Coverage:
    """Return the characters that a role's typeface has."""
    return _coverages()[face(role).file]


@cache
def face_for(char: str, role: Role) -> FontFace | None:
    """Return the typeface that draws a character where a role is wanted, None where no font has it."""
    candidates = (role, *_FALLBACKS)
    return next((face(candidate) for candidate in candidates if char in coverage(candidate)), None)


def runs(text: str, role: Role) -> Iterator[tuple[FontFace, str]]:
    """Split a text into stretches of one typeface each; a character no font has goes with the role's own."""
    for chosen, chars in groupby(text, lambda char: face_for(char, role) or face(role)):
        yield chosen, "".join(chars)


def is_undrawn(char: str) -> bool:
    """Tell control characters, joiners and variation selectors, which have no picture of their own."""
    point = ord(char)
    if 0xFE00 <= point <= 0xFE0F or 0xE0100 <= point <= 0xE01EF:
        return True
    return unicodedata.category(char) in _UNDRAWN


def missing(text: str) -> tuple[str, ...]:
    """Return the characters no font has, each once, in the order they stand."""
    lacking = (char for char in text if not is_undrawn(char) and face_for(char, Role.BODY) is None)
    return tuple(dict.fromkeys(lacking))


@cache
def _coverages() -> dict[str, Coverage]:
    lengths: dict[str, list[int]] = json.loads(resources.path("fonts/coverage.json").read_text("utf-8"))
    return {file: Coverage(tuple(accumulate(steps))) for file, steps in lengths.items()}
