"""A small form of named entries in two columns, for dialogs and settings that are no statutory paper."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from mediation_app.rules.errors import Problem
from resources.i18n import render
from ui.theme import Space, px
from ui.widgets.field_row import FieldRow

COLUMNS = 2


class FieldGrid(QWidget):
    """Entries by name; Enter goes to the next one, problems stand under theirs."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[str, FieldRow] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(Space.L))
        self._grid.setVerticalSpacing(px(10))
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self._at = 0

    def add(
        self,
        name: str,
        label: str,
        editor: QWidget,
        *,
        span: int = 1,
        required: bool = False,
        hint: str = "",
    ) -> FieldRow:
        """Put an entry into the next free place; `span` 2 takes a whole line."""
        row = FieldRow(label, editor, required=required, hint=hint)
        if self._at % COLUMNS + span > COLUMNS:
            self._at += 1
        self._grid.addWidget(row, self._at // COLUMNS, self._at % COLUMNS, 1, span, Qt.AlignmentFlag.AlignTop)
        self._at += span
        self._rows[name] = row
        self._listen(editor)
        return row

    def line(
        self,
        name: str,
        label: str,
        *,
        span: int = 1,
        required: bool = False,
        hint: str = "",
        length: int = 120,
    ) -> QLineEdit:
        """Add a line to type in and return it."""
        editor = QLineEdit(maxLength=length)
        self.add(name, label, editor, span=span, required=required, hint=hint)
        return editor

    def row(self, name: str) -> FieldRow:
        """Return the entry of that name. Raises KeyError."""
        return self._rows[name]

    def text(self, name: str) -> str:
        """Return what stands in an entry, without blanks around it."""
        editor = self._rows[name].editor
        if isinstance(editor, QPlainTextEdit):
            return editor.toPlainText().strip()
        return editor.text().strip() if isinstance(editor, QLineEdit) else ""

    def set_text(self, name: str, text: str) -> None:
        """Show a text in an entry."""
        editor = self._rows[name].editor
        if isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)
        elif isinstance(editor, QLineEdit):
            editor.setText(text)

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Put each problem under its entry, go to the first, and return those that have no entry here."""
        self.clear_problems()
        left, first = [], None
        for problem in problems:
            row = self._rows.get(problem.field)
            if row is None:
                left.append(problem)
                continue
            row.set_problem(render(problem.message))
            first = first or row
        if first is not None:
            first.setFocus()
        return tuple(left)

    def clear_problems(self) -> None:
        """Take every problem away."""
        for row in self._rows.values():
            row.set_problem("")

    def set_read_only(self, read_only: bool) -> None:
        """Let nothing be typed."""
        for row in self._rows.values():
            if isinstance(row.editor, QLineEdit | QPlainTextEdit | QSpinBox):
                row.editor.setReadOnly(read_only)
            else:
                row.editor.setEnabled(not read_only)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next entry on Enter."""
        if goes_on(event):
            self.focusNextChild()
            event.accept()
            return
        super().keyPressEvent(event)

    def _listen(self, editor: QWidget) -> None:
        if isinstance(editor, QLineEdit):
            editor.textEdited.connect(self.edited)
        elif isinstance(editor, QPlainTextEdit):
            editor.textChanged.connect(self.edited)
        elif isinstance(editor, QCheckBox):
            editor.toggled.connect(self.edited)
        elif isinstance(editor, QSpinBox):
            editor.valueChanged.connect(self.edited)


def goes_on(event: QKeyEvent) -> bool:
    """Tell whether a key is a plain Enter, which goes to the next entry."""
    is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    return is_enter and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
