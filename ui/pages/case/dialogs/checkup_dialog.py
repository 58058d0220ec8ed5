"""Before an agreement is made final: what the check-up wants to be looked at again, let go on by one key."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from mediation_app.rules.findings import Finding, Severity
from mediation_app.rules.permissions import Permission
from mediation_app.services.paper_standing import Slip, SlipState
from mediation_app.services.paper_values import AGREEMENT_PAPERS
from resources.i18n import translate
from ui.dialogs.base import Dialog
from ui.pages.case.desk import CaseDesk
from ui.pages.case.finding_target import go_to_finding
from ui.theme import px
from ui.widgets.finding_list import FindingList

_FINAL = (SlipState.ISSUED, SlipState.SIGNED)


class CheckUpDialog(Dialog):
    """F9 or Ctrl+Enter goes on; Enter on a line goes to its field instead; Esc leaves."""

    def __init__(
        self, page: QWidget, findings: tuple[Finding, ...], go_to: Callable[[Finding], object]
    ) -> None:
        """Show ``findings`` over a page; ``go_to``: what Enter on one does once the dialog is gone."""
        super().__init__(
            page,
            translate("CheckUpDialog", "定稿前请再看一眼"),
            translate("CheckUpDialog", "Enter 到那一处修改；都看过、确实无误的，按 F9 继续。"),
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(px(760))
        self.list = FindingList(translate("CheckUpDialog", "体检发现的问题"))
        self.list.setMinimumHeight(px(260))
        self.body.addWidget(self.list)
        accept = self.add_buttons(
            translate("CheckUpDialog", "看过了，继续（F9）"),
            cancel_text=translate("CheckUpDialog", "先不定稿"),
        )
        accept.setDefault(False)
        self.list.show_findings(findings)
        self.list.list.go_to_first()
        self.list.chosen.connect(lambda finding: self._leave_for(finding, go_to))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on with F9, the key that prints."""
        if event.key() == Qt.Key.Key_F9:
            self.accepting()
        else:
            super().keyPressEvent(event)

    def _leave_for(self, finding: Finding, go_to: Callable[[Finding], object]) -> None:
        self.reject()
        go_to(finding)


def pass_check_up(desk: CaseDesk, slip: Slip, go: Callable[[], object]) -> None:
    """Go on at once, unless making this agreement final should be looked at first: then show why."""
    warned = tuple(one for one in desk.dossier.findings if one.severity is Severity.WARN)
    becomes_final = (
        slip.state not in _FINAL and not slip.blocked_by and desk.workspace.may(Permission.ISSUE_PAPER)
    )
    if slip.form_code not in AGREEMENT_PAPERS.values() or not becomes_final or not warned:
        go()
        return
    ask_to_look(desk.page, warned, go, lambda finding: go_to_finding(desk, finding))


def ask_to_look(
    page: QWidget,
    findings: tuple[Finding, ...],
    go: Callable[[], object],
    go_to: Callable[[Finding], object],
) -> None:
    """Show what should be looked at before an agreement is made final; ``go`` follows where it was."""
    dialog = CheckUpDialog(page, findings, go_to)
    dialog.accepted.connect(go)
    dialog.open()
    dialog.list.setFocus()
