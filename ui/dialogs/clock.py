"""The computer's clock is earlier than the last entry: mend it, or, as administrator, go on from it."""

from PySide6.QtWidgets import QLineEdit, QWidget

from mediation_app.rules.errors import ClockBehind
from mediation_app.services import audit
from ui import messages
from ui.dialogs.base import Dialog
from ui.widgets import FieldRow
from ui.workspace import Workspace


class ClockDialog(Dialog):
    """Accepting writes down why the present time is right."""

    def __init__(self, workspace: Workspace, error: ClockBehind, parent: QWidget | None = None) -> None:
        super().__init__(parent, "")
        self.set_title(self.tr("电脑时间不对"))
        self.workspace = workspace
        self.notice.tell(*messages.told(error))
        self.reason = QLineEdit(maxLength=200)
        words = self.tr("如果现在的时间是对的，请写明原因（如“电脑原先快了一个月”）")
        self.field = FieldRow(words, self.reason)
        self.body.addWidget(self.field)
        self.add_buttons(self.tr("时间是对的，继续办理"), "", cancel_text=self.tr("我去校准时间"))

    def accepting(self) -> None:
        """Go on from the present time, with the reason on record."""
        reason = self.reason.text().strip()
        if not reason:
            self.field.set_problem(self.tr("请写明原因"))
            self.reason.setFocus()
            return
        self.workspace.ask(audit.accept_clock, reason, done=self._done, failed=self.show_problem, owner=self)

    def _done(self, _none: object) -> None:
        self.workspace.toast(self.tr("已按现在的时间继续，刚才没做成的一步请再做一次"))
        self.accept()
