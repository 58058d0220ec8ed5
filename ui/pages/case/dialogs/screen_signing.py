"""屏幕签名: whether a paper can be signed on the screen, and the window for it opened."""

from mediation_app.rules.errors import NotAllowed
from mediation_app.services import screen_signing
from mediation_app.services.screen_signing import SigningTable
from mediation_app.services.screen_signing.standing import ADVICE
from resources.i18n import translate
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.screen_dialog import ScreenSigningDialog
from ui.pages.case.dialogs.version_meant import unfit, version_meant


def impossible(desk: CaseDesk, paper_id: str) -> str:
    """Say why a paper cannot be signed on the screen now; empty when it can."""
    return unfit(
        desk,
        paper_id,
        screen_signing.why_not,
        not_final=translate("ScreenSigningDialog", "文书还没有定稿，不能签名"),
        outdated=translate("ScreenSigningDialog", "定稿以后内容又有改动，请先定稿新的一版再签名"),
    )


def sign_on_screen(desk: CaseDesk, paper_id: str = "") -> None:
    """Open a paper for signing, the agreement where none is named."""
    desk.workspace.ask(
        screen_signing.table,
        version_meant(desk, paper_id),
        done=lambda table: _open(desk, table),
        failed=lambda error: desk.workspace.show_error(error, desk.page),
        owner=desk,
    )


def _open(desk: CaseDesk, table: SigningTable) -> None:
    if table.why_not is not None:
        desk.workspace.show_error(NotAllowed(table.why_not, ADVICE), desk.page)
        return
    ScreenSigningDialog(desk, table).open()
