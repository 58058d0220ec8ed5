"""What passes from one leader of a case to the next: the list that both sign, and the duties still open."""

from dataclasses import dataclass
from datetime import date

from mediation_app.model import (
    LEADS,
    LEADS_ASKED,
    Case,
    LeadAssignment,
    LeadState,
    PlanState,
    SupervisionState,
    VisitState,
)
from mediation_app.rules.errors import Problem
from mediation_app.services.acts import Act
from mediation_app.services.books import Desk
from mediation_app.services.entries import clean
from mediation_app.services.leading.standing import may_lead
from resources.i18n import QT_TRANSLATE_NOOP, Message, render

_GONE = QT_TRANSLATE_NOOP("Ownership", "{name}已停用或不再是领导")
_PASSED_PLANS = frozenset(PlanState) - {PlanState.SUPERSEDED}
LONGEST = 200
"""The most characters a line of the list may have in one column."""


@dataclass(frozen=True, slots=True)
class HandoverLine:
    """A line of the 移交清单: what is handed over, how many pages, and what to say of it."""

    what: str
    pages: str = ""
    note: str = ""


def lines_kept(lines: tuple[HandoverLine, ...]) -> list[dict[str, object]]:
    """Return the lines as the row keeps them, cleaned, empty ones left out."""
    rows = [{"what": clean(one.what), "pages": clean(one.pages), "note": clean(one.note)} for one in lines]
    return [dict(row) for row in rows if row["what"]]


def lines_wrong(lines: tuple[HandoverLine, ...]) -> list[Problem]:
    """Return a problem for each line that says how much of nothing, or says too much."""
    wrong = []
    for index, line in enumerate(lines):
        if not clean(line.what) and (clean(line.pages) or clean(line.note)):
            wrong.append(_problem(index, QT_TRANSLATE_NOOP("Ownership", "请写明移交什么")))
        if max(map(len, (line.what, line.pages, line.note))) > LONGEST:
            wrong.append(_problem(index, QT_TRANSLATE_NOOP("Ownership", "每格最多{longest}个字")))
    return wrong


def hand_over(case: Case, old: LeadAssignment, new: LeadAssignment, on: date) -> dict[str, object]:
    """End the old assignment with the list on it and pass its leader's open duties to the new one.

    Returns what passed, for the timeline.
    """
    old.state, old.ended_on, old.end_reason = LeadState.ENDED, on, new.reason
    old.handover, new.handover = new.handover, []
    handed = [line["what"] for line in old.handover]
    return {"handover": handed, **pass_duties(case, old.leader_id, new.leader_id)}


def pass_duties(case: Case, before: int, after: int) -> dict[str, object]:
    """Pass one leader's open duties on a case to another.

    Returns them for the timeline: steps by their text, visits by their day, slips by their number.
    """
    return {
        "steps": _pass_steps(case, before, after),
        "visits": _pass_visits(case, before, after),
        "supervisions": _pass_supervisions(case, before, after),
    }


def let_go_of_gone(desk: Desk, case: Case) -> None:
    """End what binds a case taken up again to leaders who have left meanwhile or may lead no longer.

    Somebody leaves freely once his cases are closed or void; none of them may come back to him.
    """
    for lead in case.matter.leads if case.matter else ():
        if lead.state not in (*LEADS, *LEADS_ASKED) or may_lead(lead.leader):
            continue
        reason = render(Message("Ownership", _GONE, name=lead.leader.name))
        if lead.state in LEADS:
            lead.state, lead.ended_on, lead.end_reason = LeadState.ENDED, desk.today, reason
        else:
            lead.state, lead.refused_on, lead.refused_reason = LeadState.REFUSED, desk.today, reason
        desk.session.flush()
        desk.log(Act.LEAD_ENDED, case.id, f"lead:{lead.id}", name=lead.leader.name, reason=reason)


def _pass_steps(case: Case, before: int, after: int) -> list[str]:
    plans = [plan for plan in case.matter.plans if plan.state in _PASSED_PLANS] if case.matter else []
    passed = [
        step
        for plan in plans
        for step in plan.steps
        if step.done_on is None and step.responsible_id == before
    ]
    for step in passed:
        step.responsible_id = after
    return list(dict.fromkeys(step.text for step in passed))


def _pass_visits(case: Case, before: int, after: int) -> list[str]:
    passed = [
        visit for visit in case.visits if visit.state is VisitState.PLANNED and visit.visitor_id == before
    ]
    for visit in passed:
        visit.visitor_id = after
    return [visit.planned_on.isoformat() for visit in passed]


def _pass_supervisions(case: Case, before: int, after: int) -> list[str]:
    slips = case.matter.supervisions if case.matter else []
    passed = [slip for slip in slips if slip.state is SupervisionState.OPEN and slip.for_id == before]
    for slip in passed:
        slip.for_id = after
    return [slip.number for slip in passed]


def _problem(index: int, source: str) -> Problem:
    return Problem(f"handover[{index}].what", Message("Ownership", source, longest=LONGEST))
