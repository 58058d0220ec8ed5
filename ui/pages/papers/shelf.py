"""卷宗: dossiers to bind, one or several at once."""

from PySide6.QtWidgets import QStackedWidget

from mediation_app.rules.permissions import Permission
from mediation_app.services.dossiers.shelf import Shelf, shelf
from ui.navigation import Command
from ui.pages.papers.shelf_list import ShelfList
from ui.pages.papers.view import View
from ui.widgets import Card, EmptyState, Row
from ui.workspace import Workspace


class ShelfView(View):
    """Space marks, F9 binds the marked dossiers or the current one, Enter opens the case."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.list = ShelfList()
        self.empty = EmptyState(
            "library",
            self.tr("还没有可以装订的卷宗"),
            self.tr("有了结果或已结案的案件会出现在这里：空格键选择，F9 装订成一个 PDF。"),
        )
        self._sheets = QStackedWidget()
        for sheet in (self.list, self.empty):
            self._sheets.addWidget(sheet)
        card = Card(padding=1)
        card.body.addWidget(self._sheets)
        self.column.addWidget(card, 1)
        self.list.choiceChanged.connect(self.commandsChanged)
        self.list.rowActivated.connect(self.open_row)
        self.list.selectionModel().currentChanged.connect(lambda *_: self.commandsChanged.emit())

    def commands(self) -> tuple[Command, ...]:
        """Offer to bind what is marked."""
        marked = len(self.list.chosen())
        words = self.tr("装订 {count} 件").format(count=marked) if marked > 1 else self.tr("装订卷宗")
        bind = Command(
            key="papers-bind",
            title=words,
            run=self.bind_chosen,
            shortcut="F9",
            icon="library",
            kind="primary",
            enabled=bool(marked) and self.workspace.can(Permission.EXPORT),
            why=self.tr("没有选中卷宗"),
        )
        return (bind, self.verify_command())

    def refresh(self) -> None:
        """Ask which dossiers can be bound."""
        self.workspace.ask(shelf, done=self.show_shelf, owner=self)

    def focus_first(self) -> None:
        """Start in the list."""
        self.list.setFocus()

    def show_shelf(self, found: Shelf) -> None:
        """Show which dossiers can be bound."""
        self.list.show_shelf(found)
        self._sheets.setCurrentWidget(self.list if self.list.model().rowCount() else self.empty)
        self.countChanged.emit(found.waiting_in_all)
        self.tell(self.tr("{count} 件已结案，待装订").format(count=found.waiting_in_all))
        self.commandsChanged.emit()

    def open_row(self, row: Row) -> None:
        """Open the case."""
        if isinstance(row.target, int):
            self.workspace.open_case(row.target)

    def bind_chosen(self) -> None:
        """Bind the marked dossiers, or the current one."""
        chosen = self.list.chosen()
        if chosen and self.workspace.can(Permission.EXPORT):
            from ui.dialogs.bind import BindDialog

            BindDialog(self.workspace, chosen, self).open()
