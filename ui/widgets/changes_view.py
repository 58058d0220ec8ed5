"""Two texts side by side: left as it was, right as it is; words gone are struck out, new ones underlined."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import groupby

from PySide6.QtWidgets import QTextBrowser, QWidget

from mediation_app.rules.text_changes import ChangedRow, ChangeKind, Span
from ui.theme import COLOUR, TONES, Tone, px

MOST_ROWS = 3000
"""Rows that are shown at once at most."""

_AROUND = 1
"""Paragraphs without a change shown before and after one with."""

_CELL = "padding:{pad}px; vertical-align:top; border-bottom:1px solid {line};"


@dataclass(frozen=True, slots=True)
class PlacedChange:
    """A row to show, and where on the paper it stands."""

    place: str
    row: ChangedRow


class ChangesView(QTextBrowser):
    """Read with the arrow keys; `next_change` and `previous_change` go from one change to the other."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setOpenLinks(False)
        self.setTabChangesFocus(True)
        self.count = 0
        self._rows: tuple[PlacedChange, ...] = ()
        self._titles = ("", "")
        self._whole = False
        self._at = -1

    def show_rows(self, rows: Sequence[PlacedChange], before: str, after: str) -> None:
        """Show what changed with the paragraphs around it; `before` and `after` stand over the columns."""
        self._rows, self._titles = tuple(rows), (before, after)
        self.count = sum(_is_changed(row) for row in rows)
        self._show()

    def show_whole(self, wanted: bool) -> None:
        """Show every paragraph, or only what changed and what stands beside it."""
        self._whole = wanted
        self._show()

    def next_change(self) -> None:
        """Go to the next change, after the last to the first."""
        self._go(self._at + 1)

    def previous_change(self) -> None:
        """Go to the change before, from the first to the last."""
        self._go(self._at - 1)

    def _go(self, number: int) -> None:
        if self.count:
            self._at = number % self.count
            self.scrollToAnchor(f"c{self._at}")

    def _show(self) -> None:
        self._at = -1
        self.setHtml("".join(self._html()))

    def _html(self) -> Iterator[str]:
        head = f"color:{COLOUR.muted};" + _cell_style()
        yield f"<table width='100%' cellspacing='0' style='color:{COLOUR.text}'>"
        columns = (("14%", ""), ("43%", self._titles[0]), ("43%", self._titles[1]))
        cells = "".join(f"<td width='{width}' style='{head}'>{escape(text)}</td>" for width, text in columns)
        yield f"<tr>{cells}</tr>"
        number = 0
        for shown, run in groupby(self._shown(), key=lambda pair: pair[1]):
            rows = [row for row, _ in run]
            if not shown:
                yield self._left_out(len(rows))
                continue
            for row in rows:
                yield _row_html(row, number if _is_changed(row) else -1)
                number += _is_changed(row)
        yield "</table>"

    def _shown(self) -> list[tuple[PlacedChange, bool]]:
        """Return each row with whether it is shown."""
        changed = [number for number, row in enumerate(self._rows) if _is_changed(row)]
        near = {at + step for at in changed for step in range(-_AROUND, _AROUND + 1)}
        if self._whole or not changed:
            near = set(range(min(len(self._rows), MOST_ROWS)))
        return [(row, number in near) for number, row in enumerate(self._rows)]

    def _left_out(self, count: int) -> str:
        words = self.tr("……{count}段没有改动……").format(count=count)
        style = f"color:{COLOUR.faint};" + _cell_style()
        return f"<tr><td style='{style}'></td><td colspan='2' style='{style}'>{escape(words)}</td></tr>"


def _row_html(placed: PlacedChange, number: int) -> str:
    row, style = placed.row, _cell_style()
    anchor = f"<a name='c{number}'></a>" if number >= 0 else ""
    tint = f"background-color:{COLOUR.raised};" if number >= 0 else ""
    before = _marked(row.before, row.removed, "text-decoration:line-through", Tone.RED)
    after = _marked(row.after, row.added, "text-decoration:underline; font-weight:bold", Tone.ACCENT)
    place = f"<td style='color:{COLOUR.muted};{tint}{style}'>{anchor}{escape(placed.place)}</td>"
    return f"<tr>{place}<td style='{tint}{style}'>{before}</td><td style='{tint}{style}'>{after}</td></tr>"


def _marked(text: str, spans: Sequence[Span], look: str, tone: Tone) -> str:
    ink, ground = TONES[tone]
    parts, at = [], 0
    for start, end in spans:
        parts.append(escape(text[at:start]))
        parts.append(
            f"<span style='{look}; color:{ink}; background-color:{ground}'>{escape(text[start:end])}</span>"
        )
        at = end
    return "".join((*parts, escape(text[at:]))).replace("\n", "<br>")


def _cell_style() -> str:
    return _CELL.format(pad=px(5), line=COLOUR.line)


def _is_changed(placed: PlacedChange) -> bool:
    return placed.row.kind is not ChangeKind.SAME
