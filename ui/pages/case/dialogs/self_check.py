"""案卷自查: what the dossier lacks, asked for by hand or before it is bound."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt

from mediation_app.rules.findings import Finding, Severity
from mediation_app.services.self_check import self_check
from resources.i18n import QT_TRANSLATE_NOOP, translate
from ui.dialogs.base import Dialog
from ui.pages.case.desk import CaseDesk
from ui.pages.case.finding_target import go_to_finding
from ui.theme import Tone, px
from ui.widgets.finding_list import FindingList

_HEADS: Mapping[Severity, str] = {
    Severity.BLOCK: QT_TRANSLATE_NOOP("Findings", "要办，办好才能归档"),
    Severity.WARN: QT_TRANSLATE_NOOP("Findings", "要补，或写进卷宗情况说明"),
    Severity.HINT: QT_TRANSLATE_NOOP("Findings", "提示"),
}


class SelfCheckDialog(Dialog):
    """Enter on a line closes the dialog and goes there; with ``go`` the dossier is bound all the same."""

    def __init__(
        self, desk: CaseDesk, findings: tuple[Finding, ...], go: Callable[[], object] | None = None
    ) -> None:
        super().__init__(
            desk.page,
            translate("SelfCheck", "案卷自查"),
            translate("SelfCheck", "按案卷评查的要求逐项查看；Enter 到那一处。"),
        )
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(px(820))
        self.list = FindingList(translate("SelfCheck", "缺什么、哪里不合"), _HEADS)
        self.list.setMinimumHeight(px(380))
        self.body.addWidget(self.list)
        if go is not None:
            self.add_buttons(
                translate("SelfCheck", "照样制作卷宗"), cancel_text=translate("SelfCheck", "先去补")
            )
            self.accepted.connect(go)
        else:
            self.add_buttons(translate("SelfCheck", "关闭"), cancel_text="")
        self.list.show_findings(findings)
        self.list.list.go_to_first()
        self.list.setVisible(bool(findings))
        if not findings:
            self.notice.tell(translate("SelfCheck", "没有发现问题，可以装订。"), Tone.DONE)
        self.list.chosen.connect(lambda finding: self._leave_for(desk, finding))

    def _leave_for(self, desk: CaseDesk, finding: Finding) -> None:
        self.reject()
        go_to_finding(desk, finding)


def open_self_check(desk: CaseDesk, go: Callable[[], object] | None = None) -> None:
    """Show what the dossier lacks; ``go``: what follows where nothing lacks, or all the same if wanted."""

    def show(findings: tuple[Finding, ...]) -> None:
        if go is not None and not any(one.severity is not Severity.HINT for one in findings):
            go()
            return
        dialog = SelfCheckDialog(desk, findings, go)
        dialog.open()
        dialog.list.setFocus()

    desk.workspace.ask(
        self_check,
        desk.case.id,
        done=show,
        failed=lambda error: desk.workspace.show_error(error, desk.page),
        owner=desk,
    )


def look_over(desk: CaseDesk, _: str = "") -> None:
    """Open 案卷自查 by itself."""
    open_self_check(desk)
