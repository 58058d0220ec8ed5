"""One entry of a form with its label, what was understood of it, and what is wrong with it."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from forms.spec import Choice, Field, Kind, Options
from resources.i18n import translate
from ui.forms.any_entry import Entry, mark_entry, name_entry
from ui.forms.echo import STEPPED, echo, step
from ui.forms.entries import ChoiceEntry, LineEntry, LongEntry, TextEntry, TickEntry
from ui.forms.entry_text import entry_text
from ui.forms.segment_entry import SegmentEntry
from ui.icons import icon
from ui.theme import COLOUR, Type, font, mark, px
from ui.widgets import ElidedLabel, label

_COLUMN = 128
"""Unscaled width a column of the form's grid has at least; segments must fit into theirs."""
_MOST_SEGMENTS = 6
_LONG = 12
"""A text of that many lines is written line by line: Enter starts one."""
_MOST_LINES = 6
"""Height of an empty text; it grows as it is filled."""


class FieldBox(QWidget):
    """Draw one `Field`: label and echo above, the entry, and the problem or warning under it."""

    edited = Signal()
    left = Signal()

    def __init__(self, field: Field, options: Options, today: date) -> None:
        super().__init__()
        self.field = field
        self._today = today
        self.entry = _make_entry(field, options, today)
        self.echo_label = ElidedLabel("", "echo")
        self.echo_label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._problem_icon = QLabel()
        self.problem_label = label("", "problem", wrap=True)
        self._problem = self._problem_row()
        self.setSizePolicy(
            QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred
        )  # the grid shares the width
        self._lay_out()
        self._name()
        self.entry.edited.connect(self._was_edited)
        self.entry.left.connect(self.left)
        self.setFocusProxy(self.entry)
        self.show_problem("")

    @property
    def title(self) -> str:
        """Return the field's label in the active language."""
        return translate("Forms", self.field.label)

    def value(self) -> object:
        """Return what the entry holds: a text as typed, a code, an id or a tick."""
        return self.entry.value()

    def set_value(self, value: object) -> None:
        """Show a value, or a text still as it was typed."""
        shown = entry_text(self.field, value) if isinstance(self.entry, LineEntry | TextEntry) else value
        self.entry.set_value(shown)
        self._update_echo()

    def is_empty(self) -> bool:
        """Tell whether nothing was entered that a new entry would not hold anyway."""
        return self.value() in ("", None, False, self.field.default)

    def stop(self) -> QWidget:
        """Return the widget that Tab comes to."""
        return self.entry.stop() if isinstance(self.entry, SegmentEntry) else self.entry

    def set_choices(self, choices: tuple[Choice, ...]) -> None:
        """Offer other answers; only a field drawn as a list has any."""
        if isinstance(self.entry, ChoiceEntry):
            self.entry.set_choices(choices)

    def say_none(self, words: str) -> None:
        """Say what it means that nothing is chosen, in a field drawn as a list."""
        if isinstance(self.entry, ChoiceEntry):
            self.entry.setItemText(0, words)

    def show_problem(self, text: str, *, is_warning: bool = False) -> None:
        """Say in red what is wrong, or in amber what looks odd; empty: nothing is."""
        mark(self.problem_label, "type", "warning" if is_warning else "problem")
        name, colour = ("triangle-alert", COLOUR.orange) if is_warning else ("circle-alert", COLOUR.red)
        self._problem_icon.setPixmap(icon(name, colour).pixmap(QSize(px(14), px(14))))
        self.problem_label.setText(text)
        self._problem.setVisible(bool(text))
        mark_entry(self.entry, is_wrong=bool(text) and not is_warning)
        self._name(text)

    def problem(self) -> str:
        """Return what is said to be wrong or odd."""
        return self.problem_label.text()

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the value be read and copied but not changed."""
        if isinstance(self.entry, LineEntry | TextEntry):
            self.entry.setReadOnly(read_only)
            mark(self.entry, "readOnly", "true" if read_only else "false")
        else:
            self.entry.setEnabled(not read_only)

    def keep_room_for_label(self, *, keep: bool) -> None:
        """Let a tick stand as low as entries beside it, or close up where only ticks share the line."""
        if self.field.kind is Kind.TICK:
            self.label.setVisible(keep)
            self.echo_label.setVisible(keep)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(2))
        column.addLayout(self._head())
        if isinstance(self.entry, TickEntry):
            column.addWidget(self.entry, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            column.addWidget(self.entry)
        column.addWidget(self._problem)
        column.addStretch(1)

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(6))
        self.label = label("" if self.field.kind is Kind.TICK else self.title, "field")
        self.label.setBuddy(self.entry)
        row.addWidget(self.label)
        if self.field.required:
            row.addWidget(label("*", "problem"))
        row.addWidget(self.echo_label, 1)
        return row

    def _problem_row(self) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(4))
        self._problem_icon.setContentsMargins(0, px(2), 0, 0)
        line.addWidget(self._problem_icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.problem_label, 1)
        return row

    def _name(self, problem: str = "") -> None:
        needed = self.tr("（必填）") if self.field.required else ""
        hint = translate("Forms", self.field.hint)
        name_entry(self.entry, self.title + needed, problem or self.echo_label.text() or hint)

    def _was_edited(self) -> None:
        if isinstance(self.entry, LineEntry):
            self._update_echo()
        self.edited.emit()

    def _update_echo(self) -> None:
        is_line = isinstance(self.entry, LineEntry)
        text = echo(self.field, str(self.value() or ""), self._today) if is_line else ""
        if text != self.echo_label.text():
            self.echo_label.setText(text)
            self._name(self.problem())


def _make_entry(field: Field, options: Options, today: date) -> Entry:
    hint = translate("Forms", field.hint)
    if field.kind is Kind.TICK:
        return TickEntry(translate("Forms", field.label))
    if field.kind is Kind.TEXT:
        return LongEntry(hint) if field.lines >= _LONG else TextEntry(hint, min(field.lines, _MOST_LINES))
    if field.kind is Kind.REFERENCE:
        return ChoiceEntry(options.get(field.options, ()), by_number=True)
    if field.kind is Kind.CHOICE:
        choices = options.get(field.options, ()) if field.options else field.choices
        return SegmentEntry(choices) if not field.options and _fit(field, choices) else ChoiceEntry(choices)
    by_day = (lambda text, days: step(field, text, today, days)) if field.kind in STEPPED else None
    return LineEntry(hint, step=by_day)


def _fit(field: Field, choices: tuple[Choice, ...]) -> bool:
    """Tell whether all answers have room side by side in the columns the field takes."""
    metrics = QFontMetrics(font(Type.STRONG))
    needed = sum(metrics.horizontalAdvance(translate("Forms", choice.label)) + px(27) for choice in choices)
    return 0 < len(choices) <= _MOST_SEGMENTS and needed <= field.span * px(_COLUMN)
