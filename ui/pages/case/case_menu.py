"""What the button 其他办理 offers: the moves of the case's road, and by its kind what is done more seldom."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from forms.service_receipt import GOES_TO
from mediation_app.rules.matter_road import RELAPSES_FROM
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from resources.i18n import render
from ui.icons import icon
from ui.pages.case import verbs
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dossier import Dossier


def case_menu(parent: QWidget, desk: CaseDesk | None, do: Callable[[str], object]) -> QMenu:
    """Return the menu of a case; what cannot be done now says why in its tooltip."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    if desk is None:
        return menu
    dossier = desk.dossier
    for move in dossier.moves:
        action = menu.addAction(icon("arrow-right"), render(move.label))
        action.setEnabled(not move.blocked_by)
        action.setToolTip("\n".join(render(reason) for reason in move.blocked_by))
        if dossier.case.state is CaseState.CLOSED:
            action.setEnabled(desk.workspace.may(Permission.REOPEN_CASE))
        call = f"move:{move.target.value}"
        action.triggered.connect(lambda _checked=False, call=call: do(call))
    menu.addSeparator()
    for call in calls_of(dossier):
        verb, reason = verbs.verb_of(call), verbs.why_not(desk, call)
        action = menu.addAction(icon(verb.icon), verb.words)
        action.setEnabled(not reason)
        action.setToolTip(reason)
        action.triggered.connect(lambda _checked=False, call=call: do(call))
    return menu


def calls_of(dossier: Dossier) -> tuple[str, ...]:
    """Return what the menu offers beside the moves, by the kind of case and where it stands."""
    last = "unvoid" if dossier.case.voided_on else "void"
    served = ("handout.new",) if any(one.form_code in GOES_TO for one in dossier.case.papers) else ()
    if dossier.is_matter:
        return (
            *("matter.edit", "nature", "procedure", "petition", "progress", "supervise"),
            *("inquiry.edit:0", "households", "link.mediation", "link.relate"),
            *served,
            *(("relapse",) if dossier.case.state in RELAPSES_FROM else ()),
            *("dossier.check", "dossier.bind"),
            last,
        )
    ended = ("link.petition",) if dossier.case.state in (CaseState.FAILED, CaseState.TERMINATED) else ()
    matter = dossier.case.matter
    leading = () if matter is not None and matter.under_ownership else ("lead.put",)
    conduct = ("recusal.ask", "mediation.extend", "referral.new")
    return (
        "case.edit",
        "routes",
        *conduct,
        *leading,
        "risk",
        *served,
        *ended,
        "link.relate",
        "dossier.check",
        "dossier.bind",
        last,
    )
