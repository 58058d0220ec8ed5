"""What the tabs of 接访走访 have in common: a month, a list under it, and words for what may not be done."""

from PySide6.QtWidgets import QStackedWidget

from mediation_app.rules.permissions import Permission
from resources.i18n import translate
from ui.pages.tabbed import Panel
from ui.theme import Space, px
from ui.widgets import Card, EmptyState, Group, GroupedList
from ui.widgets.month_bar import MonthBar
from ui.workspace import Workspace


class MonthPanel(Panel):
    """A month bar over a grouped list; Enter on a line does `open_row`."""

    def __init__(self, workspace: Workspace, name: str, empty: EmptyState) -> None:
        super().__init__(workspace)
        self.month = MonthBar(workspace.today())
        self.list = GroupedList(name)
        self.empty = empty
        self._sheets = QStackedWidget()
        self._sheets.addWidget(self.list)
        self._sheets.addWidget(self.empty)
        card = Card(padding=1)
        card.body.addWidget(self._sheets)
        self.column.addWidget(self.month)
        self.column.addWidget(card, 1)
        self.month.changed.connect(self.refresh)
        self.list.rowActivated.connect(lambda _row: self.open_row())
        self.list.selectionModel().currentChanged.connect(lambda *_: self.commandsChanged.emit())

    def finish_bar(self) -> None:
        """Put what else is in the bar to the left."""
        self.month.row.setSpacing(px(Space.XS))
        self.month.row.addStretch(1)

    def focus_first(self) -> None:
        """Start in the list."""
        (self.list if self._sheets.currentWidget() is self.list else self).setFocus()

    def open_row(self) -> None:
        """Do what Enter does on the chosen line."""

    def show_groups(self, groups: tuple[Group, ...]) -> None:
        """Show what was read, or that there is nothing."""
        self.list.show_groups(groups)
        has_rows = any(group.rows for group in groups)
        self._sheets.setCurrentWidget(self.list if has_rows else self.empty)
        self.commandsChanged.emit()


def why_not(workspace: Workspace, permission: Permission) -> str:
    """Say why this person may not do that here; empty when he may."""
    if workspace.can(permission):
        return ""
    if workspace.read_only:
        return translate("Reception", "所在文件夹是只读的，只能查看")
    return translate("Reception", "没有这项权限，请联系管理员调整角色")
