"""起始模板: which of our own papers to take as a Word file to begin with."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from resources.i18n import translate
from ui.dialogs.base import Dialog
from ui.theme import px
from ui.widgets import Card, Group, GroupedList, Row


class StarterDialog(Dialog):
    """Enter takes the chosen paper."""

    def __init__(self, parent: QWidget, papers: Sequence[tuple[str, str]]) -> None:
        super().__init__(parent, "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(self.tr("起始模板"))
        self.list = GroupedList(self.tr("从哪种文书开始"))
        self.list.setMinimumSize(px(420), px(360))
        rows = tuple(Row(title=translate("Forms", title), target=code) for code, title in papers)
        self.list.show_groups((Group(title=self.tr("从哪种文书开始"), rows=rows),))
        self.list.rowActivated.connect(lambda _row: self.accept())
        card = Card(padding=1)
        card.body.addWidget(self.list)
        self.body.addWidget(card, 1)
        self.add_buttons(self.tr("另存为 Word 文件…"))
        self.list.go_to_first()
        self.list.setFocus()

    def code(self) -> str:
        """Return the code of the chosen paper."""
        row = self.list.current()
        return str(row.target) if row is not None else ""
