"""Who sits at the machine: choose a person, until accounts come."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mediation_app.model import Staff
from mediation_app.rules.permissions import ROLE_LABELS, Role
from resources.i18n import render
from ui.dialogs.base import Dialog
from ui.theme import Tone, px
from ui.widgets import BadgeLook, Group, GroupedList, Row, Shape
from ui.wording import listed


def role_words(roles: Iterable[str]) -> str:
    """Return roles in words, in the order of the permission table."""
    held = set(roles)
    return listed(render(ROLE_LABELS[role]) for role in Role if role.value in held)


class StaffSwitchDialog(Dialog):
    """A list of the active members; Enter takes the seat."""

    def __init__(self, parent: QWidget | None, members: Sequence[Staff], current_id: int | None) -> None:
        super().__init__(parent, "", "")
        self.set_title(self.tr("换人办理"))
        self.list = GroupedList(self.tr("选择办理人员"))
        self.list.setMinimumSize(px(440), px(300))
        self.list.rowActivated.connect(lambda _row: self.accepting())
        self.body.addWidget(self.list)
        self.show_members(members, current_id)
        self.add_buttons(self.tr("由此人办理"))
        self.list.setFocus()

    def show_members(self, members: Sequence[Staff], current_id: int | None) -> None:
        """List `members`, the present one marked."""
        here = BadgeLook(self.tr("现在"), Tone.ACCENT, Shape.DOT)
        rows = tuple(
            Row(
                title="　".join(part for part in (member.name, member.post) if part),
                text=role_words(member.roles),
                badge=here if member.id == current_id else None,
                target=member.id,
            )
            for member in members
        )
        self.list.show_groups((Group(title=self.tr("选择办理人员"), rows=rows),))

    def chosen(self) -> int:
        """Return the id of the chosen member."""
        row = self.list.current()
        return row.target if row is not None and isinstance(row.target, int) else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the seat on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accepting()
            return
        super().keyPressEvent(event)
