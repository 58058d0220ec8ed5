"""操作记录: recompute the chain of what was done and say whether anything was altered."""

from mediation_app.rules.errors import AppError
from mediation_app.rules.permissions import Permission
from mediation_app.services import audit
from mediation_app.services.audit import ChainReport
from ui import messages
from ui.pages.settings.section import SettingsSection
from ui.theme import Tone
from ui.widgets import Card, Notice, button, label
from ui.workspace import Workspace


class RecordsSection(SettingsSection):
    """One button and what it found."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        card = Card(self.tr("核对操作记录"))
        words = self.tr(
            "登记、修改、签名、打印、查看证件号等每一步都记有时间和经办人，前后相扣。"
            "核对时从头重算一遍，任何一条被改动、删去或插入都会查出来。"
        )
        card.body.addWidget(label(words, "muted", wrap=True))
        self.result = Notice()
        self.check_button = button(self.tr("核对操作记录"), "primary", icon="list-checks")
        self.check_button.clicked.connect(self.check)
        may = workspace.may(Permission.MANAGE_OFFICE)
        why = "" if may else self.tr("由管理员核对")
        self.check_button.setEnabled(may)
        self.check_button.setToolTip(why)
        self.check_button.setAccessibleDescription(why)
        card.body.addWidget(self.result)
        card.add_action(self.check_button)
        self.cards.addWidget(card)
        self.cards.addStretch(1)

    def check(self) -> None:
        """Check the whole chain."""
        self.check_button.setEnabled(False)
        self.result.tell(self.tr("正在核对…"), Tone.QUIET)
        self.workspace.ask(audit.verify, done=self._told, failed=self._failed, owner=self)

    def _told(self, report: ChainReport) -> None:
        self.check_button.setEnabled(True)
        if report.broken_at is None:
            text = self.tr("✓ {count} 条操作记录前后相符，没有发现改动。").format(count=report.entries)
            self.result.tell(text, Tone.QUIET)
            return
        self.result.tell(
            self.tr("第 {number} 条操作记录与前面的对不上，可能被改动过。").format(number=report.broken_at),
            Tone.RED,
            self.tr("请保留现在的数据文件，不要继续登记，并与最近的备份比对。"),
        )

    def _failed(self, error: AppError) -> None:
        self.check_button.setEnabled(True)
        self.result.tell(*messages.told(error))
