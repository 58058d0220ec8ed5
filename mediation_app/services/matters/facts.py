"""What the road of a matter depends on, read off its loaded dossier."""

from datetime import date

from mediation_app.model import AttachmentKind, Case, Matter, ReturnVisit, VisitState
from mediation_app.rules.errors import UserError
from mediation_app.rules.matter_road import OUTCOMES, MatterFacts
from mediation_app.rules.vocabulary import (
    Attitude,
    ProcedureKind,
    SupervisionState,
    TeamPart,
    UnitPart,
)
from mediation_app.rules.workflow import CaseState
from mediation_app.services.agreement_effect import effective_on
from mediation_app.services.matters.gate import gate_of, is_lead_named
from resources.i18n import QT_TRANSLATE_NOOP, Message

NONACCEPTANCE_NOTICE = "nonacceptance_notice"
"""Code of the 不予受理告知书."""

_PROOFS = frozenset({AttachmentKind.PROOF, AttachmentKind.SIGNED_ORIGINAL})


def matter_of(case: Case) -> Matter:
    """Return what petition and ownership add to a loaded case. Raises UserError for a dispute without."""
    if case.matter is None:
        text = QT_TRANSLATE_NOOP("Matters", "{number}是一般纠纷，没有信访、包案方面的内容")
        advice = QT_TRANSLATE_NOOP("Matters", "需要领导包案的，请先列入包案")
        raise UserError(Message("Matters", text, number=case.number), Message("Matters", advice))
    return case.matter


def facts_of_matter(case: Case) -> MatterFacts:
    """Return the facts of a loaded case, as the rules of a matter's road ask for them."""
    matter = matter_of(case)
    plan = matter.plan_in_force
    delivered = _delivered_on(case, matter)
    return MatterFacts(
        gate=gate_of(matter),
        nature_set=matter.nature is not None,
        lead_named=is_lead_named(matter),
        delivered=delivered is not None,
        delivered_since=delivered is not None and _is_new(delivered, case, matter),
        settled=matter.settled_on is not None,
        settled_how=matter.settled_how is not None,
        attitude_known=matter.attitude is not None,
        refuses=matter.attitude is Attitude.REFUSES,
        concluded=matter.concluded_on is not None,
        recheck_delivered=_has(matter, ProcedureKind.RECHECK_DELIVERED),
        stability_owner=_is_held_steady(matter),
        open_steps=sum(step.done_on is None for step in plan.steps) if plan else 0,
        proof=_is_proved(case, matter),
        signed_off=matter.signed_off_on is not None,
        visited_since=any(_tells_result(visit, _finished_on(matter)) for visit in case.visits),
        planned_visits=sum(visit.state is VisitState.PLANNED for visit in case.visits),
        open_supervisions=sum(one.state is SupervisionState.OPEN for one in matter.supervisions),
        notice_issued=any(paper.form_code == NONACCEPTANCE_NOTICE for paper in case.papers),
        outcome=outcome_of(case),
    )


def outcome_of(case: Case) -> CaseState | None:
    """Return how a matter ended (已化解, 程序终结, 未化解稳控, 不予受理), None while it is under way.

    Kept in ``closed_from`` from 回访期 on, since 销号 depends on it.
    """
    return case.state if case.state in OUTCOMES | {CaseState.REJECTED} else case.closed_from


def _delivered_on(case: Case, matter: Matter) -> date | None:
    days = [one.on for one in matter.procedures if one.kind is ProcedureKind.OPINION_DELIVERED]
    agreed = effective_on(case)
    return max(days + ([agreed] if agreed else []), default=None)


def _is_new(delivered: date, case: Case, matter: Matter) -> bool:
    """Tell whether a delivery came after the matter was sent back or relapsed, if it ever was."""
    sent_back = case.state_since if case.state is CaseState.RESOLVING and case.state_reason else None
    return all(delivered > day for day in (sent_back, matter.relapsed_on) if day is not None)


def _has(matter: Matter, kind: ProcedureKind) -> bool:
    return any(event.kind is kind for event in matter.procedures)


def _is_held_steady(matter: Matter) -> bool:
    people = any(one.part is TeamPart.STABILITY and one.ended_on is None for one in matter.team)
    return people or any(
        unit.part is UnitPart.STABILITY and unit.returned_on is None and unit.ended_on is None
        for unit in matter.units
    )


def _is_proved(case: Case, matter: Matter) -> bool:
    files = any(file.kind in _PROOFS and file.removed_at is None for file in case.attachments)
    return files or any(
        proof.attachment.removed_at is None
        for plan in matter.plans
        for step in plan.steps
        for proof in step.proofs
    )


def _finished_on(matter: Matter) -> date | None:
    return matter.settled_on or matter.concluded_on


def _tells_result(visit: ReturnVisit, since: date | None) -> bool:
    told = visit.satisfaction is not None or visit.rebound is not None
    done = visit.done_on if visit.state is VisitState.DONE else None
    return told and since is not None and done is not None and done >= since
