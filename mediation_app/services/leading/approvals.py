"""What waits for somebody's word: assignments, plans, extensions, what to acknowledge and to sign off.

One query a kind over the narrow columns a list shows; nobody is asked about what he proposed or drafted.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Select, and_, or_, select
from sqlalchemy.orm import Session, aliased

from mediation_app.model import (
    LEADS,
    MATTER_KINDS,
    Case,
    Extension,
    LeadAssignment,
    LeadState,
    Matter,
    Office,
    OpinionStage,
    Plan,
    PlanOpinion,
    PlanState,
    Staff,
)
from mediation_app.rules.clock_rules import CLOCK_LABELS, ClockCode
from mediation_app.rules.permissions import Permission
from mediation_app.rules.plans import STAGE_PERMISSION, next_stage
from mediation_app.rules.workflow import CaseState
from mediation_app.services.books import Actor, Books
from mediation_app.services.habits import habits_of
from resources.i18n import QT_TRANSLATE_NOOP, Message, render

_ENDED = (CaseState.RESOLVED, CaseState.CONCLUDED, CaseState.VISITING)
"""The states in which the leader's word is the next thing that 销号 needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalRow:
    """One thing that waits for the actor's word.

    ``kind``: ``lead``, ``acknowledge``, ``plan``, ``extension`` or ``sign_off``; ``stage``: a code of
    ``OpinionStage`` for leads and plans; ``may_decide`` is false for his own case, which another approves.
    """

    kind: str
    case_id: int
    number: str
    title: str
    subject_id: int
    """Id of the assignment, plan or extension; of the case for ``sign_off``."""
    stage: str
    asked_by: str
    asked_on: date
    text: str
    may_decide: bool = True


def waiting(books: Books, actor: Actor, on: date | None = None) -> tuple[ApprovalRow, ...]:
    """Return what waits for this actor's word up to a day (today), the longest waiting first.

    A deputy sees what he may decide himself; signing off and acknowledging stay with the leader.
    """
    with books.reading(actor) as session:
        day = on or books.clock().date()
        rows = [
            *_leads(session, actor),
            *_plans(session, actor),
            *_extensions(session, actor),
            *_acknowledgements(session, actor),
            *_sign_offs(session, actor),
        ]
    return tuple(sorted((row for row in rows if row.asked_on <= day), key=_place))


def _place(row: ApprovalRow) -> tuple[date, int, str]:
    return row.asked_on, row.case_id, row.kind


def _say(source: str, **values: object) -> str:
    return render(Message("Approvals", source, **values))


def _open() -> ColumnElement[bool]:
    return and_(Case.voided_on.is_(None), Case.state != CaseState.CLOSED)


def _assignments(*states: LeadState) -> Select[*tuple[Any, ...]]:
    leader, asker = aliased(Staff), aliased(Staff)
    return (
        select(
            *(Case.id.label("case_id"), Case.number, Case.title, LeadAssignment.id.label("subject_id")),
            *(LeadAssignment.state, LeadAssignment.reason, LeadAssignment.leader_id),
            *(LeadAssignment.proposed_on, LeadAssignment.agreed_on, LeadAssignment.delivered_on),
            *(leader.name.label("leader"), leader.post, asker.name.label("asked_by")),
        )
        .join(Case, Case.id == LeadAssignment.case_id)
        .join(leader, leader.id == LeadAssignment.leader_id)
        .join(asker, asker.id == LeadAssignment.proposed_by_id)
        .where(LeadAssignment.state.in_(states), _open())
    )


def _leads(session: Session, actor: Actor) -> Iterator[ApprovalRow]:
    by_stage = {
        LeadState.PROPOSED: (OpinionStage.OFFICE, Permission.AGREE_LEAD),
        LeadState.AGREED: (OpinionStage.CHIEF, Permission.APPROVE),
    }
    states = [state for state, (_, needed) in by_stage.items() if actor.may(needed)]
    if not states:
        return
    query = _assignments(*states).where(LeadAssignment.proposed_by_id != actor.staff_id)
    for row in session.execute(query).mappings():
        yield ApprovalRow(
            kind="lead",
            stage=by_stage[row["state"]][0].value,
            asked_on=row["agreed_on"] or row["proposed_on"],
            text=_proposal(row),
            may_decide=row["state"] is LeadState.PROPOSED or row["leader_id"] != actor.staff_id,
            **_heading(row),
        )


def _proposal(row: RowMapping) -> str:
    source = QT_TRANSLATE_NOOP("Approvals", "拟由{leader}（{post}）包案")
    words = _say(source, leader=row["leader"], post=row["post"])
    return f"{words}　{row['reason']}" if row["reason"] else words


def _heading(row: RowMapping) -> dict[str, Any]:
    return {name: row[name] for name in ("case_id", "number", "title", "subject_id", "asked_by")}


def _acknowledgements(session: Session, actor: Actor) -> Iterator[ApprovalRow]:
    query = _assignments(LeadState.DELIVERED).where(LeadAssignment.leader_id == actor.staff_id)
    for row in session.execute(query).mappings():
        text = _say(QT_TRANSLATE_NOOP("Approvals", "包案通知已送达，请签收"))
        yield ApprovalRow(
            kind="acknowledge", stage="", asked_on=row["delivered_on"], text=text, **_heading(row)
        )


def _plans(session: Session, actor: Actor) -> Iterator[ApprovalRow]:
    if not any(actor.may(needed) for needed in STAGE_PERMISSION.values()):
        return
    rows = session.execute(_submitted()).mappings().all()
    opinions = _opinions(session, [row["subject_id"] for row in rows])
    needs_deputy = habits_of(session.scalars(select(Office)).one()).plan_needs_deputy
    for row in rows:
        stage = next_stage(opinions.get(row["subject_id"], []), needs_deputy=needs_deputy)
        if actor.may(STAGE_PERMISSION[stage]) and actor.staff_id not in row["drafter_ids"]:
            yield ApprovalRow(
                kind="plan",
                stage=stage.value,
                asked_on=row["submitted_on"],
                text=_say(QT_TRANSLATE_NOOP("Approvals", "化解方案第{version}版"), version=row["version"]),
                may_decide=stage is OpinionStage.OFFICE or row["leader_id"] != actor.staff_id,
                **_heading(row),
            )


def _submitted() -> Select[*tuple[Any, ...]]:
    led = and_(LeadAssignment.case_id == Case.id, LeadAssignment.state.in_(LEADS))
    return (
        select(
            *(Case.id.label("case_id"), Case.number, Case.title, Plan.id.label("subject_id")),
            *(Plan.version, Plan.drafter_ids, Plan.submitted_on, Staff.name.label("asked_by")),
            LeadAssignment.leader_id,
        )
        .join(Case, Case.id == Plan.case_id)
        .join(Staff, Staff.id == Plan.submitted_by_id)
        .outerjoin(LeadAssignment, led)
        .where(Plan.state == PlanState.SUBMITTED, _open())
    )


def _opinions(session: Session, plan_ids: Sequence[int]) -> dict[int, list[tuple[OpinionStage, bool]]]:
    found: dict[int, list[tuple[OpinionStage, bool]]] = {}
    query = select(PlanOpinion.plan_id, PlanOpinion.stage, PlanOpinion.agreed).order_by(PlanOpinion.id)
    for plan_id, stage, agreed in session.execute(query.where(PlanOpinion.plan_id.in_(plan_ids))):
        found.setdefault(plan_id, []).append((stage, agreed))
    return found


def _extensions(session: Session, actor: Actor) -> Iterator[ApprovalRow]:
    if not actor.may(Permission.APPROVE):
        return
    query = (
        select(
            *(Case.id.label("case_id"), Case.number, Case.title, Extension.id.label("subject_id")),
            *(Extension.clock, Extension.days, Extension.reason, Extension.asked_on),
            Staff.name.label("asked_by"),
        )
        .join(Case, Case.id == Extension.case_id)
        .join(Staff, Staff.id == Extension.asked_by_id)
        .where(Extension.decided_on.is_(None), Extension.asked_by_id != actor.staff_id, _open())
    )
    for row in session.execute(query).mappings():
        clock = CLOCK_LABELS[ClockCode(row["clock"])]
        source = QT_TRANSLATE_NOOP("Approvals", "{clock}延长{days}日：{reason}")
        text = _say(source, clock=clock, days=row["days"], reason=row["reason"])
        yield ApprovalRow(kind="extension", stage="", asked_on=row["asked_on"], text=text, **_heading(row))


def _sign_offs(session: Session, actor: Actor) -> Iterator[ApprovalRow]:
    query = (
        select(
            *(Case.id.label("case_id"), Case.number, Case.title, Case.id.label("subject_id")),
            *(Case.state_since, Staff.name.label("asked_by")),
        )
        .join(Matter, Matter.case_id == Case.id)
        .join(LeadAssignment, LeadAssignment.case_id == Case.id)
        .join(Staff, Staff.id == Case.registered_by_id)
        .where(
            LeadAssignment.leader_id == actor.staff_id,
            LeadAssignment.state.in_(LEADS),
            Case.kind.in_(MATTER_KINDS),
            Case.state.in_(_ENDED),
            or_(Case.closed_from.is_(None), Case.closed_from != CaseState.HELD),
            Matter.signed_off_on.is_(None),
            Case.voided_on.is_(None),
        )
    )
    for row in session.execute(query).mappings():
        text = _say(QT_TRANSLATE_NOOP("Approvals", "化解已有结果，待包案领导签字同意销号"))
        yield ApprovalRow(kind="sign_off", stage="", asked_on=row["state_since"], text=text, **_heading(row))
