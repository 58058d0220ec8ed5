"""One entry of a form: its label, the editor, a hint, and what is wrong right under it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.theme import Space, mark, px
from ui.widgets.labels import label as make_label


class FieldRow(QWidget):
    """Label above, editor below; a required one says so in words to a screen reader too."""

    def __init__(
        self,
        label: str,
        editor: QWidget,
        *,
        required: bool = False,
        hint: str = "",
        beside: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Draw the row; ``beside``: a button on the editor's own line."""
        super().__init__(parent)
        self.editor = editor
        self.label = QLabel(label)
        self.label.setBuddy(editor)
        self.label.setProperty("type", "muted")
        self.problem_label = make_label("", "problem", wrap=True)
        self.problem_label.hide()
        self._hint = hint
        head = QHBoxLayout()
        head.setSpacing(px(Space.XS))
        head.addWidget(self.label)
        if required:
            head.addWidget(make_label("*", "problem"))
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(3))
        column.addLayout(head)
        entry = QHBoxLayout()
        entry.setSpacing(px(Space.S))
        entry.addWidget(editor, 1)
        if beside is not None:
            entry.addWidget(beside)
        column.addLayout(entry)
        if hint:
            column.addWidget(make_label(hint, "small", wrap=True))
        column.addWidget(self.problem_label)
        needed = QCoreApplication.translate("FieldRow", "（必填）") if required else ""
        editor.setAccessibleName(label + needed)
        editor.setAccessibleDescription(hint)
        self.setFocusProxy(editor)

    def set_problem(self, text: str, *, is_warning: bool = False) -> None:
        """Show what is wrong under the editor, or nothing any more; a warning does not redden the field."""
        mark(self.problem_label, "type", "warning" if is_warning else "problem")
        self.problem_label.setText(text)
        self.problem_label.setVisible(bool(text))
        mark(self.editor, "problem", "true" if text and not is_warning else "false")
        self.editor.setAccessibleDescription(text or self._hint)
