"""What a case waits for, in a few words and with its day: for lists, read with a few queries a page."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import BindParameter, ColumnElement, Select, bindparam, func, or_, select
from sqlalchemy.orm import Session

from mediation_app.model import (
    Agreement,
    Instalment,
    MediationSession,
    Performance,
    Plan,
    PlanStep,
    ReturnVisit,
    SessionState,
    Term,
    TermKind,
    VisitState,
)
from mediation_app.rules.vocabulary import CaseKind, PlanState
from mediation_app.rules.workflow import BEFORE_OUTCOME, CaseState
from resources.i18n import QT_TRANSLATE_NOOP, Message


def _say(source: str, **values: object) -> Message:
    return Message("NextAction", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """What lies ahead of one case, as far as it is on record."""

    session_at: datetime | None = None
    due_on: date | None = None
    visit_on: date | None = None
    step_on: date | None = None
    to_verify: int = 0


NOTHING = Waiting()


@dataclass(frozen=True, slots=True)
class NextAction:
    """The next thing to do, and by which day where there is one."""

    text: Message
    on: date | None = None


_BY_STATE: Mapping[CaseState, Message] = {
    CaseState.REGISTERED: _say(QT_TRANSLATE_NOOP("NextAction", "决定是否受理")),
    CaseState.ACCEPTED: _say(QT_TRANSLATE_NOOP("NextAction", "安排调解")),
    CaseState.INQUIRY: _say(QT_TRANSLATE_NOOP("NextAction", "完成调查，安排调解")),
    CaseState.MEDIATING: _say(QT_TRANSLATE_NOOP("NextAction", "安排下一次调解，或起草协议")),
    CaseState.AGREED: _say(QT_TRANSLATE_NOOP("NextAction", "协议定稿，签名盖章")),
    CaseState.PERFORMING: _say(QT_TRANSLATE_NOOP("NextAction", "督促履行")),
    CaseState.VISITING: _say(QT_TRANSLATE_NOOP("NextAction", "回访后结案归档")),
    CaseState.REJECTED: _say(QT_TRANSLATE_NOOP("NextAction", "送达不予受理通知书，结案归档")),
    CaseState.FAILED: _say(QT_TRANSLATE_NOOP("NextAction", "告知其他途径，结案归档")),
    CaseState.TERMINATED: _say(QT_TRANSLATE_NOOP("NextAction", "送达终止调解通知书，结案归档")),
    CaseState.STUDIED: _say(QT_TRANSLATE_NOOP("NextAction", "提出包案领导")),
    CaseState.ASSIGNING: _say(QT_TRANSLATE_NOOP("NextAction", "包案审批、送达签收")),
    CaseState.PLANNING: _say(QT_TRANSLATE_NOOP("NextAction", "制定化解方案并送审")),
    CaseState.RESOLVING: _say(QT_TRANSLATE_NOOP("NextAction", "按方案化解")),
    CaseState.DELIVERED: _say(QT_TRANSLATE_NOOP("NextAction", "核实化解结果")),
    CaseState.CHECKING: _say(QT_TRANSLATE_NOOP("NextAction", "核实化解结果，包案领导签字")),
    CaseState.RESOLVED: _say(QT_TRANSLATE_NOOP("NextAction", "转入回访")),
    CaseState.CONCLUDED: _say(QT_TRANSLATE_NOOP("NextAction", "程序终结，做好疏导和帮扶")),
    CaseState.HELD: _say(QT_TRANSLATE_NOOP("NextAction", "稳控并继续化解")),
    CaseState.CLOSED: _say(QT_TRANSLATE_NOOP("NextAction", "已结案归档")),
}
_OF_MATTERS: Mapping[CaseState, Message] = {
    CaseState.REGISTERED: _say(QT_TRANSLATE_NOOP("NextAction", "研判，给诉求定性")),
    CaseState.REJECTED: _say(QT_TRANSLATE_NOOP("NextAction", "送达不予受理告知书，销号")),
    CaseState.VISITING: _say(QT_TRANSLATE_NOOP("NextAction", "回访后由包案领导签字销号")),
    CaseState.CLOSED: _say(QT_TRANSLATE_NOOP("NextAction", "已销号")),
}
"""What the states that disputes have too ask for on the road of matters."""

_BEING_RESOLVED = frozenset({CaseState.RESOLVING, CaseState.DELIVERED, CaseState.CHECKING})
_VISITED = frozenset(
    {
        CaseState.PERFORMING,
        CaseState.VISITING,
        CaseState.RESOLVED,
        CaseState.CONCLUDED,
        CaseState.HELD,
    }
)
VOID = NextAction(_say(QT_TRANSLATE_NOOP("NextAction", "已作废")))


def next_action(
    state: CaseState, waiting: Waiting = NOTHING, kind: CaseKind = CaseKind.DISPUTE
) -> NextAction:
    """Say what a case in ``state`` waits for: what is dated first, else what the state asks for."""
    if waiting.to_verify and state is CaseState.AGREED:
        text = QT_TRANSLATE_NOOP("NextAction", "核对{count}条待核约定")
        return NextAction(_say(text, count=waiting.to_verify))
    if waiting.session_at and state in BEFORE_OUTCOME:
        text = QT_TRANSLATE_NOOP("NextAction", "{day}{time}调解")
        day = waiting.session_at.date()
        return NextAction(_say(text, day=day, time=f"{waiting.session_at:%H:%M}"), day)
    return _dated(state, waiting) or NextAction(_asked_for(state, kind))


def _dated(state: CaseState, waiting: Waiting) -> NextAction | None:
    if waiting.due_on and state is CaseState.PERFORMING:
        text = QT_TRANSLATE_NOOP("NextAction", "{day}前履行")
        return NextAction(_say(text, day=waiting.due_on), waiting.due_on)
    if waiting.step_on and state in _BEING_RESOLVED:
        text = QT_TRANSLATE_NOOP("NextAction", "{day}前完成方案步骤")
        return NextAction(_say(text, day=waiting.step_on), waiting.step_on)
    if waiting.visit_on and state in _VISITED:
        text = QT_TRANSLATE_NOOP("NextAction", "{day}回访")
        return NextAction(_say(text, day=waiting.visit_on), waiting.visit_on)
    return None


def _asked_for(state: CaseState, kind: CaseKind) -> Message:
    return _BY_STATE[state] if kind is CaseKind.DISPUTE else _OF_MATTERS.get(state, _BY_STATE[state])


def waiting_of(session: Session, states: Mapping[int, CaseState]) -> Mapping[int, Waiting]:
    """Read what lies ahead of several cases at once, of each what its state may wait for."""
    read: dict[str, dict[int, Any]] = {
        name: {row[0]: row[1] for row in session.execute(query(), {"case_ids": ids})}
        for name, (query, asked) in _QUERIES.items()
        if (ids := [case_id for case_id, state in states.items() if state in asked])
    }
    return {
        case_id: Waiting(**{name: found[case_id] for name, found in read.items() if case_id in found})
        for case_id in states
    }


_IDS: BindParameter[Sequence[int]] = bindparam("case_ids", expanding=True)


@cache
def _planned_sessions() -> Select[int, datetime | None]:
    table = MediationSession
    return (
        select(table.case_id, func.min(table.starts_at))
        .where(table.case_id.in_(_IDS), table.state == SessionState.PLANNED, table.starts_at.is_not(None))
        .group_by(table.case_id)
    )


@cache
def _open_instalments() -> Select[int, date | None]:
    return (
        select(Agreement.case_id, func.min(Instalment.due_on))
        .join(Term, Term.agreement_id == Agreement.id)
        .join(Instalment, Instalment.term_id == Term.id)
        .where(
            Agreement.case_id.in_(_IDS),
            Instalment.due_on.is_not(None),
            Term.kind != TermKind.FORBEAR,
            still_open(),
        )
        .group_by(Agreement.case_id)
    )


@cache
def _planned_visits() -> Select[int, date]:
    return (
        select(ReturnVisit.case_id, func.min(ReturnVisit.planned_on))
        .where(ReturnVisit.case_id.in_(_IDS), ReturnVisit.state == VisitState.PLANNED)
        .group_by(ReturnVisit.case_id)
    )


@cache
def _open_steps() -> Select[int, date | None]:
    return (
        select(Plan.case_id, func.min(PlanStep.due_on))
        .join(PlanStep, PlanStep.plan_id == Plan.id)
        .where(
            Plan.case_id.in_(_IDS),
            Plan.state == PlanState.APPROVED,
            PlanStep.done_on.is_(None),
            PlanStep.due_on.is_not(None),
        )
        .group_by(Plan.case_id)
    )


@cache
def _terms_to_verify() -> Select[int, int]:
    return (
        select(Agreement.case_id, func.count(Term.id))
        .join(Term, Term.agreement_id == Agreement.id)
        .where(Agreement.case_id.in_(_IDS), Term.to_verify)
        .group_by(Agreement.case_id)
    )


_QUERIES: Mapping[str, tuple[Callable[[], Select[int, Any]], frozenset[CaseState]]] = {
    "session_at": (_planned_sessions, BEFORE_OUTCOME),
    "due_on": (_open_instalments, frozenset({CaseState.PERFORMING})),
    "visit_on": (_planned_visits, _VISITED),
    "step_on": (_open_steps, _BEING_RESOLVED),
    "to_verify": (_terms_to_verify, BEFORE_OUTCOME | {CaseState.AGREED}),
}
"""What a case may wait for, by the name in `Waiting`: how it is read, and in which states."""


def still_open() -> ColumnElement[bool]:
    """Return the condition that an instalment is not performed in full; an act is, once anything was done."""
    paid = (
        select(func.sum(func.coalesce(Performance.amount_fen, 0)))
        .where(Performance.instalment_id == Instalment.id)
        .correlate(Instalment)
        .scalar_subquery()
    )
    return or_(paid.is_(None), paid < func.coalesce(Instalment.amount_fen, 0))
