"""Sizes, pitches and margins of papers, in points, in one place.

The statutory mediation papers are forms, not 公文: title 2号 bold Song, body 四号 or 小四, A4, at the left at
least 25 mm for binding (usual practice; GB/T 9704-2012 rules 公文 only).
"""

from dataclasses import dataclass
from enum import Enum

MM = 72 / 25.4
A4_WIDTH = 210 * MM
A4_HEIGHT = 297 * MM

SIZES = {
    "初号": 42.0,
    "小初": 36.0,
    "一号": 26.0,
    "小一": 24.0,
    "二号": 22.0,
    "小二": 18.0,
    "三号": 16.0,
    "小三": 15.0,
    "四号": 14.0,
    "小四": 12.0,
    "五号": 10.5,
    "小五": 9.0,
}
"""Chinese type sizes by name, in points."""

RULE = 0.75
"""Width of the lines of a grid and under a blank."""

SIGNING_PITCH = 32.0
"""Height of a line to be signed by hand and sealed with a finger, a good 11 mm."""

CLOSE_SIGNING_PITCH = 27.0
"""The same where so many sign that their lines fill most of a page."""

CELL_PADDING = 4.0
"""Room left and right of the text in a cell."""

CELL_LEAD = 3.0
"""Room above and below the text in a cell."""


class PageNumbers(Enum):
    """How pages are numbered at their foot."""

    NONE = "none"
    OF_TOTAL = "第×页 共×页"
    DASHED = "— × —"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperStyle:
    """The look of one kind of paper; all lengths in points."""

    body: float = SIZES["四号"]
    pitch: float = 27.0
    title: float = SIZES["二号"]
    title_pitch: float = 36.0
    heading: float = SIZES["四号"]
    note: float = SIZES["小四"]
    signing: float = SIGNING_PITCH
    top: float = 26 * MM
    bottom: float = 25 * MM
    left: float = 28 * MM
    measure: float = 448.0
    """Width of the text: 32 characters of 四号, so that lines end where the margin is."""

    @property
    def right(self) -> float:
        """Return the right margin."""
        return A4_WIDTH - self.left - self.measure

    @property
    def depth(self) -> float:
        """Return the height of the text area."""
        return A4_HEIGHT - self.top - self.bottom


LINES = PaperStyle()
"""Labels with lines to write on: 协议书, 申请书, 调解记录."""

GRID = PaperStyle(body=SIZES["小四"], pitch=20.0, heading=SIZES["小四"], note=SIZES["五号"])
"""A ruled grid: registers and reports."""

COVER = PaperStyle(
    body=SIZES["小三"],
    pitch=46.0,
    title=SIZES["小初"],
    title_pitch=64.0,
    heading=SIZES["二号"],
    note=SIZES["四号"],
)
"""The cover of a dossier."""
