"""Ask before something weighty, with a reason that goes on record."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui.dialogs.base import Dialog
from ui.theme import Space, px
from ui.widgets import FieldRow, button

LONGEST_REASON = 500


class ReasonDialog(Dialog):
    """One line that must not be empty, with a few common answers to click."""

    def __init__(self, parent: QWidget | None, title: str, text: str, suggestions: tuple[str, ...]) -> None:
        super().__init__(parent, title, text)
        self.line = QLineEdit(maxLength=LONGEST_REASON)
        self.field = FieldRow(QCoreApplication.translate("ReasonDialog", "理由"), self.line, required=True)
        self.body.addWidget(self.field)
        if suggestions:
            self.body.addLayout(self._suggestions(suggestions))
        self.line.textChanged.connect(lambda: self.field.set_problem(""))
        self.line.setFocus()

    def reason(self) -> str:
        """Return what was typed."""
        return self.line.text().strip()

    def accepting(self) -> None:
        """Close when there is a reason, else say that one is needed."""
        if self.reason():
            self.accept()
            return
        self.field.set_problem(QCoreApplication.translate("ReasonDialog", "请写明理由，它会记入案件的经过。"))
        self.line.setFocus()

    def _suggestions(self, suggestions: tuple[str, ...]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(Space.XS))
        for text in suggestions:
            choice = button(text, "quiet")
            choice.clicked.connect(lambda _=False, text=text: self.line.setText(text))
            row.addWidget(choice)
        row.addStretch(1)
        return row
