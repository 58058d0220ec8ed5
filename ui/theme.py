"""The look, as tokens: colour, spacing and type; one look for the whole process, like its language."""

from dataclasses import dataclass
from enum import Enum, IntEnum, StrEnum

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QWidget

FAMILIES = ("Noto Sans SC", "Dossier Kai", "Hanazono Names")
"""Bundled faces in the order they are asked for a character; the last knows rare names."""

LARGE_TYPE = 1.3
"""How much larger everything is in the large-type mode."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """Warm paper, dark ink and one accent; the four warning colours are for risk and clocks alone."""

    background: str = "#f6f3ed"
    surface: str = "#fffefc"
    raised: str = "#fbf9f4"
    rail: str = "#eeeae1"
    line: str = "#e3ddd1"
    line_strong: str = "#cbc3b4"
    text: str = "#22282b"
    muted: str = "#565e61"
    faint: str = "#656c6e"
    accent: str = "#12606b"
    accent_hover: str = "#0d4e57"
    accent_tint: str = "#dfedee"
    accent_faint: str = "#eef5f5"
    on_accent: str = "#ffffff"
    focus: str = "#2a8f9d"
    red: str = "#a8201a"
    red_tint: str = "#fbe6e3"
    orange: str = "#9a4a00"
    orange_tint: str = "#fdeedb"
    yellow: str = "#705900"
    yellow_tint: str = "#faf1c8"
    blue: str = "#1d5796"
    blue_tint: str = "#e4edf8"


COLOUR = Colours()


class Tone(StrEnum):
    """What a colour says; the warning colours always come with a word or a shape."""

    PLAIN = "plain"
    QUIET = "quiet"
    ACCENT = "accent"
    DONE = "done"
    RED = "red"
    ORANGE = "orange"
    YELLOW = "yellow"
    BLUE = "blue"


TONES = {
    Tone.PLAIN: (COLOUR.text, "#efebe2"),
    Tone.QUIET: (COLOUR.muted, "#f3f0e9"),
    Tone.ACCENT: (COLOUR.accent, "#cbe2e5"),
    Tone.DONE: (COLOUR.muted, COLOUR.accent_faint),
    Tone.RED: (COLOUR.red, COLOUR.red_tint),
    Tone.ORANGE: (COLOUR.orange, COLOUR.orange_tint),
    Tone.YELLOW: (COLOUR.yellow, COLOUR.yellow_tint),
    Tone.BLUE: (COLOUR.blue, COLOUR.blue_tint),
}
"""Ink and ground of each tone; every pair has a contrast of 4.5 or more."""


class Space(IntEnum):
    """Gaps in unscaled pixels; use them through `px`."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24


class Type(Enum):
    """A size in unscaled pixels and a weight."""

    SMALL = (12, QFont.Weight.Normal)
    BODY = (14, QFont.Weight.Normal)
    STRONG = (14, QFont.Weight.Bold)
    HEADING = (16, QFont.Weight.Bold)
    TITLE = (21, QFont.Weight.Bold)
    NUMBER = (24, QFont.Weight.Bold)


_scale = [1.0]


def set_large_type(wanted: bool) -> None:
    """Choose the size of everything made or styled from now on."""
    _scale[0] = LARGE_TYPE if wanted else 1.0


def scale() -> float:
    """Return the present factor: 1, or `LARGE_TYPE`."""
    return _scale[0]


def px(size: float) -> int:
    """Return a size in pixels for the present type size."""
    return round(size * _scale[0])


def font(kind: Type) -> QFont:
    """Return a font of the bundled faces at the present type size."""
    size, weight = kind.value
    made = QFont(list(FAMILIES))
    made.setPixelSize(px(size))
    made.setWeight(weight)
    return made


def mark(widget: QWidget, name: str, value: str) -> None:
    """Set a property the style sheet looks at and draw the widget anew by it."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
