"""Labels for the spines of dossiers: strips to cut out, five on a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from reports.embedding import register
from reports.pdf import PRODUCER
from reports.styles import A4_HEIGHT, A4_WIDTH, MM
from reports.titles import balanced_title
from reports.typefaces import bundled
from resources.fonts import Role

_WIDTH, _HEIGHT = 32 * MM, 257 * MM
_A_PAGE = 5
_GAP = 4 * MM
_LABEL, _VALUE, _TITLE = 8.0, 10.5, 16.0
_PAD = 2 * MM
_LOW = frozenset("、，。．")
_RAISED = 0.55
"""How far to the right and up such marks stand in text from the top down, in em."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SpineLabel:
    """What stands on one spine, in words."""

    office: str
    year: str
    number: str
    title: str
    retention: str
    pages: str


def spine_labels(labels: Sequence[SpineLabel], *, created: datetime) -> bytes:
    """Return labels as PDF; `created` is naive Beijing time and the only time in the file."""
    target = BytesIO()
    for role in Role:
        register(bundled().file(role))
    body = bundled().file(Role.BODY).name
    size = (A4_WIDTH, A4_HEIGHT)
    canvas = Canvas(target, pagesize=size, invariant=1, initialFontName=body, lang="zh-CN")  # type: ignore[arg-type]
    canvas.setTitle("卷宗脊背标签")
    canvas.setCreator(PRODUCER)
    stamp = f"D:{created:%Y%m%d%H%M%S}+08'00'"
    canvas.setDateFormatter(lambda *_: stamp)
    for place, label in enumerate(labels):
        if place and place % _A_PAGE == 0:
            canvas.showPage()
        left = 15 * MM + (place % _A_PAGE) * (_WIDTH + _GAP)
        _Strip(canvas, left).draw(label)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


class _Strip:
    """One label being drawn from the top down."""

    def __init__(self, canvas: Canvas, left: float) -> None:
        self.canvas, self.left = canvas, left
        self.y = (A4_HEIGHT + _HEIGHT) / 2

    def draw(self, label: SpineLabel) -> None:
        """Draw the label with its frame."""
        bottom = self.y - _HEIGHT
        self.canvas.setLineWidth(0.75)
        self.canvas.rect(self.left, bottom, _WIDTH, _HEIGHT)
        self._cell("立卷单位", label.office, 26 * MM)
        self._cell("年度", label.year, 14 * MM)
        self._cell("卷号", label.number, 24 * MM)
        self._cell("保管期限", label.retention, 16 * MM)
        self._title(label.title, self.y - bottom - 16 * MM)
        self._cell("页数", label.pages, 16 * MM)

    def _cell(self, name: str, value: str, height: float) -> None:
        middle = self.left + _WIDTH / 2
        self._text(middle, self.y - _PAD - _LABEL, name, _LABEL)
        lines = list(_lines(value, int((_WIDTH - 2 * _PAD) / _VALUE * 2)))
        size = _VALUE if len(lines) * _VALUE * 1.3 < height - 14 else _LABEL
        for number, line in enumerate(lines):
            self._text(middle, self.y - _PAD - _LABEL - (number + 1) * size * 1.35, line, size)
        self._end(height)

    def _title(self, title: str, height: float) -> None:
        """Draw the name of the dossier from the top down, as many columns as it takes, smaller when long."""
        size = _TITLE
        while (columns := -(-len(title) // max(1, int((height - 2 * _PAD) / (size * 1.15))))) * size * 1.4 > (
            _WIDTH - 2 * _PAD
        ) and size > 5:
            size -= 0.5
        a_column = max(1, int((height - 2 * _PAD) / (size * 1.15)))
        parts = _columns(title, columns, a_column)
        for column, part in enumerate(parts):
            x = self.left + _WIDTH / 2 + ((len(parts) - 1) / 2 - column) * size * 1.4
            for row, char in enumerate(part):
                over = size * _RAISED if char in _LOW else 0.0
                y = self.y - _PAD - (row + 1) * size * 1.15
                self._text(x + over, y + over, char, size, role=Role.BODY_BOLD)
        self._end(height)

    def _text(self, middle: float, y: float, text: str, size: float, *, role: Role = Role.BODY) -> None:
        """Draw a text about its middle, each character in a font that has it."""
        faces = bundled()
        x = middle - faces.width(text, role) * size / 2
        for char in text:
            glyph = faces.glyph(char, role)
            self.canvas.setFont(glyph.font or faces.file(role).name, size)
            self.canvas.drawString(x, y, char if glyph.font else "□")
            x += glyph.width * size

    def _end(self, height: float) -> None:
        self.y -= height
        self.canvas.line(self.left, self.y, self.left + _WIDTH, self.y)


def _columns(title: str, count: int, most: int) -> Sequence[str]:
    """Return a title in so many columns of `most` characters, divided between words where it can be."""
    divided = balanced_title(title, most).split("\n") if count > 1 else [title]
    if len(divided) == count and max(map(len, divided)) <= most:
        return divided
    return [title[start : start + most] for start in range(0, len(title), most)]


def _lines(text: str, most: int) -> Iterator[str]:
    """Yield a text in lines of so many half-width characters."""
    line, width = "", 0
    for char in text:
        wide = 1 if char.isascii() else 2
        if width + wide > most:
            yield line
            line, width = "", 0
        line, width = line + char, width + wide
    yield line
