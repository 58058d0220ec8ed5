"""Why a paper is printed again, and as what: 副本, or another original in place of a spoilt sheet."""

from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from ui.dialogs.reason import LONGEST_REASON
from ui.theme import Space, px
from ui.widgets import FieldRow, button
from ui.widgets.flow import FlowLayout


class AgainFields(QWidget):
    """A reason that goes on record, with common ones to click."""

    def __init__(self, *, is_signed: bool, parent: QWidget | None = None) -> None:
        """``is_signed``: there will be no second original."""
        super().__init__(parent)
        self.line = QLineEdit(maxLength=LONGEST_REASON)
        self.kind = QComboBox()
        self.reason_field = FieldRow(self.tr("再打印的理由"), self.line, required=True)
        self.kind_field = FieldRow(self.tr("打成"), self.kind)
        self.kind.addItem(self.tr("副本（每页标明“副本”）"), False)
        if not is_signed:
            self.kind.addItem(self.tr("正本（换下打坏的，还没有人签名）"), True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(Space.S))
        column.addWidget(self.reason_field)
        column.addLayout(self._suggestions())
        column.addWidget(self.kind_field)
        self.line.textChanged.connect(lambda: self.reason_field.set_problem(""))
        self.setFocusProxy(self.line)

    def reason(self) -> str:
        """Return what was typed."""
        return self.line.text().strip()

    def as_original(self) -> bool:
        """Tell whether it is to be another original."""
        return bool(self.kind.currentData())

    def is_complete(self) -> bool:
        """Tell whether there is a reason; else say that one is needed and go there."""
        if self.reason():
            return True
        self.reason_field.set_problem(self.tr("这一版已经打印过，请写明再打印的理由，它会记入案件的经过。"))
        self.line.setFocus()
        return False

    def _suggestions(self) -> FlowLayout:
        row = FlowLayout(gap=Space.XS, line_gap=Space.XS)
        for text in (self.tr("当事人遗失"), self.tr("当事人另要一份"), self.tr("打坏了")):
            choice = button(text, "quiet")
            choice.clicked.connect(lambda _=False, text=text: self.line.setText(text))
            row.addWidget(choice)
        return row
