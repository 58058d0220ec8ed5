"""The members of the office and their roles."""

from PySide6.QtWidgets import QHBoxLayout

from mediation_app.model import Staff
from mediation_app.rules.permissions import Permission
from mediation_app.services import staff
from ui.dialogs.staff import StaffDialog
from ui.dialogs.staff_switch import role_words
from ui.pages.settings.section import SettingsSection
from ui.theme import Tone, px
from ui.widgets import BadgeLook, Card, Group, GroupedList, Row, Shape, button
from ui.workspace import Workspace


class PeopleSection(SettingsSection):
    """A list; Enter changes the chosen one."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Permission.MANAGE_STAFF)
        self.members: tuple[Staff, ...] = ()
        self.list = GroupedList(self.tr("人员"))
        self.list.setMinimumHeight(px(360))
        self.list.rowActivated.connect(lambda _row: self.change())
        card = Card(padding=1)
        card.body.addWidget(self.list)
        self.cards.addWidget(card, 1)
        self.add_button = button(self.tr("添加人员"), "primary", icon="plus")
        self.change_button = button(self.tr("修改"), icon="pencil")
        self.stop_button = button(self.tr("停用或恢复"), icon="ban")
        self.add_button.clicked.connect(lambda: self.open_dialog(None))
        self.change_button.clicked.connect(self.change)
        self.stop_button.clicked.connect(self.stop)
        row = QHBoxLayout()
        for widget in (self.add_button, self.change_button, self.stop_button):
            widget.setVisible(self.may_change)
            row.addWidget(widget)
        row.addStretch(1)
        self.cards.addLayout(row)
        workspace.changes.staffChanged.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Read the members, former ones too."""
        work = self.workspace
        work.tasks.run(lambda: staff.list_staff(work.books, active_only=False), done=self._show, owner=self)

    def current(self) -> Staff | None:
        """Return the chosen member."""
        row = self.list.current()
        return next((member for member in self.members if row and member.id == row.target), None)

    def change(self) -> None:
        """Open the chosen member."""
        member = self.current()
        if self.may_change and member is not None:
            self.open_dialog(member)

    def open_dialog(self, member: Staff | None) -> StaffDialog:
        """Open the dialog of a member, or of a new one, without blocking."""
        dialog = StaffDialog(self.workspace, member, self)
        dialog.open()
        return dialog

    def stop(self) -> None:
        """Let the chosen member act no longer, or again."""
        member = self.current()
        if member is not None:
            self.workspace.ask(
                staff.set_active,
                member.id,
                active=not member.active,
                done=lambda _none: self.workspace.changes.staffChanged.emit(),
                owner=self,
            )

    def _show(self, members: tuple[Staff, ...]) -> None:
        self.members = members
        active = tuple(self._row(member) for member in members if member.active)
        former = tuple(self._row(member) for member in members if not member.active)
        groups = [Group(title=self.tr("在岗"), rows=active)]
        if former:
            groups.append(Group(title=self.tr("已停用"), rows=former))
        self.list.show_groups(tuple(groups))

    def _row(self, member: Staff) -> Row:
        stopped = BadgeLook(self.tr("已停用"), Tone.QUIET, Shape.CROSS)
        details = (role_words(member.roles), member.phone, member.certificate)
        return Row(
            title="　".join(part for part in (member.name, member.post) if part),
            text="　".join(part for part in details if part),
            badge=None if member.active else stopped,
            target=member.id,
        )
