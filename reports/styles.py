"""Sizes, pitches and margins of papers, in points, in one place.

The statutory mediation papers are forms, not 公文: title 2号 bold Song, body 四号 or 小四, A4, at the left at
least 25 mm for binding (usual practice). Plans, letters and reports of the office are 公文: GB/T 9704-2012.
"""

from dataclasses import dataclass, replace
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

FOOT = 40.0
"""Height of the line of the page number above the lower edge, 14 mm."""

MARGINAL = SIZES["五号"]
"""Size of header and page number."""

IMPRINT_RULE = 0.35 * MM
"""Width of the first and the last line of the 版记 (GB/T 9704-2012, 7.4.1)."""

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
    width: float = A4_WIDTH
    height: float = A4_HEIGHT
    """Width and height of the sheet."""
    tracking: float = 0.0
    """What is added after every character of running text; twentieths of a point, as offices' programs do."""
    after_title: float = 8.0
    table: float = 0.0
    """Size of the text in tables; 0: that of the body."""
    table_pitch: float = 0.0
    number: float = MARGINAL
    """Size of the page number."""
    foot: float = FOOT
    """Height of the line of the page number above the lower edge."""
    is_official: bool = False
    """公文: headings are indented and tell their level by the typeface; no pitch or size is ever changed."""

    @property
    def right(self) -> float:
        """Return the right margin."""
        return self.width - self.left - self.measure

    @property
    def depth(self) -> float:
        """Return the height of the text area."""
        return self.height - self.top - self.bottom

    @property
    def em(self) -> float:
        """Return the width that a character of running text takes."""
        return self.body + self.tracking

    @property
    def cell(self) -> float:
        """Return the size of the text in tables."""
        return self.table or self.body

    @property
    def cell_pitch(self) -> float:
        """Return the pitch of the lines in tables."""
        return self.table_pitch or self.pitch


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

_DASH_HEIGHT = 0.35
"""Height of the dashes beside a page number above the baseline, in em."""

_BELOW_TEXT = 7 * MM
"""From the text area down to those dashes (GB/T 9704-2012, 7.5)."""

_OFFICIAL_FOOT = 35 * MM - _BELOW_TEXT - (_DASH_HEIGHT + 0.12) * SIZES["四号"]

OFFICIAL = PaperStyle(
    body=SIZES["三号"],
    pitch=28.95,
    title=SIZES["二号"],
    title_pitch=34.0,
    heading=SIZES["三号"],
    note=SIZES["四号"],
    top=37 * MM,
    bottom=35 * MM,
    left=28 * MM,
    measure=156 * MM,
    tracking=-0.25,
    after_title=28.95,
    table=SIZES["小四"],
    table_pitch=20.0,
    number=SIZES["四号"],
    foot=_OFFICIAL_FOOT,
    is_official=True,
)
"""公文 (GB/T 9704-2012): 156 × 225 mm, 22 lines of 28 characters of 3号 仿宋."""

OFFICIAL_LANDSCAPE = replace(
    OFFICIAL,
    top=28 * MM,
    bottom=35 * MM,
    left=26 * MM,
    measure=245 * MM,
    width=A4_HEIGHT,
    height=A4_WIDTH,
)
"""The same across the sheet, for ledgers and matrices."""
