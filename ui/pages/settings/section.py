"""What every section of the settings is: a scrolling sheet with cards, read again when shown."""

from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from mediation_app.rules.permissions import Permission
from ui.theme import Space, Tone, px
from ui.widgets import Notice
from ui.workspace import Workspace

WIDEST = 900


class SettingsSection(QScrollArea):
    """Cards under a notice; whoever lacks the permission may look but not change."""

    def __init__(self, workspace: Workspace, permission: Permission | None = None) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.workspace = workspace
        self.may_change = permission is None or workspace.can(permission)
        sheet = QWidget()
        self.setMaximumWidth(px(WIDEST))
        self.cards = QVBoxLayout(sheet)
        self.cards.setContentsMargins(0, 0, px(Space.S), 0)
        self.cards.setSpacing(px(Space.M))
        self.notice = Notice()
        self.cards.addWidget(self.notice)
        if not self.may_change:
            self.notice.tell(self.tr("这些内容由管理员修改，这里只供查看。"), Tone.QUIET)
        self.setWidget(sheet)

    def refresh(self) -> None:
        """Read again what the section shows."""

    def keep(self) -> None:
        """Nothing to keep unless a section says so."""

    def unsaved(self) -> str:
        """Return the name of what was changed and not kept yet; empty: nothing."""
        return ""

    def save(self) -> None:
        """Keep what was changed, where a section keeps it only when asked to."""
