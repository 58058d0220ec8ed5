"""Which version of a paper a way of signing is about, and why none is fit to be signed in it."""

from collections.abc import Callable

from mediation_app.model import Case, IssuedPaper
from mediation_app.rules.signing_worth import PERSONAL_STATUS
from mediation_app.services.paper_standing import SlipState
from mediation_app.services.paper_values import agreement_key, latest
from resources.i18n import Message, render
from ui.pages.case.desk import CaseDesk


def version_meant(desk: CaseDesk, paper_id: str) -> int:
    """Return the version named, the agreement's newest where none is; 0 where there is none."""
    if paper_id:
        return int(paper_id)
    newest = latest(desk.case, agreement_key(desk.case))
    return newest.id if newest is not None else 0


def unfit(
    desk: CaseDesk,
    paper_id: str,
    why_not: Callable[[Case, IssuedPaper], Message | None],
    *,
    not_final: str,
    outdated: str,
) -> str:
    """Say why the version meant cannot be signed in a way that ``why_not`` judges; empty when it can.

    ``not_final`` and ``outdated`` are said where there is no version, or one that says something else by now.
    """
    wanted = version_meant(desk, paper_id)
    paper = next((one for one in desk.case.papers if one.id == wanted), None)
    if paper is None:
        return not_final
    reason = why_not(desk.case, paper)
    slip = desk.dossier.slip(paper.form_code, paper.subject_id)
    if reason is None and slip is not None and slip.says_status:
        reason = PERSONAL_STATUS
    if reason is not None:
        return render(reason)
    return outdated if slip is not None and slip.state is SlipState.OUTDATED else ""
