"""屏幕签名: whether a paper can be signed on the screen, and the window for it opened."""

from mediation_app.rules.errors import NotAllowed
from mediation_app.services import screen_signing
from mediation_app.services.paper_standing import SlipState
from mediation_app.services.paper_values import agreement_key, latest
from mediation_app.services.screen_signing import SigningTable
from mediation_app.services.screen_signing.standing import ADVICE
from resources.i18n import render, translate
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.screen_dialog import ScreenSigningDialog


def impossible(desk: CaseDesk, paper_id: str) -> str:
    """Say why a paper cannot be signed on the screen now; empty when it can."""
    paper = next((one for one in desk.case.papers if one.id == _paper_id(desk, paper_id)), None)
    if paper is None:
        return translate("ScreenSigningDialog", "文书还没有定稿，不能签名")
    reason = screen_signing.why_not(desk.case, paper)
    if reason is not None:
        return render(reason)
    slip = desk.dossier.slip(paper.form_code, paper.subject_id)
    if slip is not None and slip.state is SlipState.OUTDATED:
        return translate("ScreenSigningDialog", "定稿以后内容又有改动，请先定稿新的一版再签名")
    return ""


def sign_on_screen(desk: CaseDesk, paper_id: str = "") -> None:
    """Open a paper for signing, the agreement where none is named."""
    desk.workspace.ask(
        screen_signing.table,
        _paper_id(desk, paper_id),
        done=lambda table: _open(desk, table),
        failed=lambda error: desk.workspace.show_error(error, desk.page),
        owner=desk,
    )


def _paper_id(desk: CaseDesk, paper_id: str) -> int:
    if paper_id:
        return int(paper_id)
    newest = latest(desk.case, agreement_key(desk.case))
    return newest.id if newest is not None else 0


def _open(desk: CaseDesk, table: SigningTable) -> None:
    if table.why_not is not None:
        desk.workspace.show_error(NotAllowed(table.why_not, ADVICE), desk.page)
        return
    ScreenSigningDialog(desk, table).open()
