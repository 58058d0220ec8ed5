"""What changed in a Word file against the paper it was made from, each paragraph with its place."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from mediation_app.rules.masking import mask_in_text
from mediation_app.rules.text_changes import ChangedRow, ChangeKind, compare_texts
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from reports.docx_text import Line, WordText


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A paragraph before and after, and where on the paper it stands."""

    place: Message
    row: ChangedRow

    @property
    def is_changed(self) -> bool:
        """Tell whether anything in it changed."""
        return self.row.kind is not ChangeKind.SAME


def compare_words(before: "WordText", after: "WordText") -> tuple[PlacedRow, ...]:
    """Return all paragraphs of a paper and of the file edited from it, side by side."""
    rows = compare_texts(before.texts(), after.texts())
    return tuple(PlacedRow(_place(row, before.lines, after.lines), row) for row in rows)


def covered(row: ChangedRow) -> ChangedRow:
    """Return a row with numbers of documents and telephones covered (PIPL art. 28); the marks still fit."""
    return replace(row, before=mask_in_text(row.before), after=mask_in_text(row.after))


def _place(row: ChangedRow, before: "Sequence[Line]", after: "Sequence[Line]") -> Message:
    line = after[row.index_after] if row.index_after >= 0 else before[row.index_before]
    source = _PLACES.get(line.part.value, _PLACES["body"])
    if line.table and line.part.value == "table":
        return _say(source, table=line.table, row=line.row, cell=line.cell)
    index = row.index_after if row.index_after >= 0 else row.index_before
    return _say(source, number=index + 1)


_PLACES = {
    "body": QT_TRANSLATE_NOOP("PaperChanges", "第{number}段"),
    "table": QT_TRANSLATE_NOOP("PaperChanges", "表{table} 第{row}行第{cell}格"),
    "box": QT_TRANSLATE_NOOP("PaperChanges", "文本框"),
    "header": QT_TRANSLATE_NOOP("PaperChanges", "页眉"),
    "footer": QT_TRANSLATE_NOOP("PaperChanges", "页脚"),
    "note": QT_TRANSLATE_NOOP("PaperChanges", "脚注"),
}


def _say(source: str, **values: object) -> Message:
    return Message("PaperChanges", source, **values)
