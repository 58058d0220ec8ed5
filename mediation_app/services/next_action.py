"""What a case waits for, in a few words and with its day: for lists, read with four queries a page."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import Select, func, or_, select
from sqlalchemy.orm import Session

from mediation_app.model import (
    Agreement,
    Instalment,
    MediationSession,
    Performance,
    ReturnVisit,
    SessionState,
    Term,
    TermKind,
    VisitState,
)
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
    CaseState.CLOSED: _say(QT_TRANSLATE_NOOP("NextAction", "已结案归档")),
}
VOID = NextAction(_say(QT_TRANSLATE_NOOP("NextAction", "已作废")))


def next_action(state: CaseState, waiting: Waiting = NOTHING) -> NextAction:
    """Say what a case in ``state`` waits for: what is dated first, else what the state asks for."""
    if waiting.to_verify and state is CaseState.AGREED:
        text = QT_TRANSLATE_NOOP("NextAction", "核对{count}条待核约定")
        return NextAction(_say(text, count=waiting.to_verify))
    if waiting.session_at and state in BEFORE_OUTCOME:
        text = QT_TRANSLATE_NOOP("NextAction", "{day}{time}调解")
        day = waiting.session_at.date()
        return NextAction(_say(text, day=day, time=f"{waiting.session_at:%H:%M}"), day)
    if waiting.due_on and state is CaseState.PERFORMING:
        text = QT_TRANSLATE_NOOP("NextAction", "{day}前履行")
        return NextAction(_say(text, day=waiting.due_on), waiting.due_on)
    if waiting.visit_on and state in {CaseState.PERFORMING, CaseState.VISITING}:
        text = QT_TRANSLATE_NOOP("NextAction", "{day}回访")
        return NextAction(_say(text, day=waiting.visit_on), waiting.visit_on)
    return NextAction(_BY_STATE[state])


def waiting_of(session: Session, case_ids: Sequence[int]) -> Mapping[int, Waiting]:
    """Read what lies ahead of several cases at once."""
    sessions = {row[0]: row[1] for row in session.execute(_planned_sessions(case_ids))}
    due = {row[0]: row[1] for row in session.execute(_open_instalments(case_ids))}
    visits = {row[0]: row[1] for row in session.execute(_planned_visits(case_ids))}
    drafts = {row[0]: row[1] for row in session.execute(_terms_to_verify(case_ids))}
    return {
        case_id: Waiting(
            session_at=sessions.get(case_id),
            due_on=due.get(case_id),
            visit_on=visits.get(case_id),
            to_verify=drafts.get(case_id, 0),
        )
        for case_id in case_ids
    }


def _planned_sessions(case_ids: Sequence[int]) -> Select[int, datetime | None]:
    table = MediationSession
    return (
        select(table.case_id, func.min(table.starts_at))
        .where(table.case_id.in_(case_ids), table.state == SessionState.PLANNED, table.starts_at.is_not(None))
        .group_by(table.case_id)
    )


def _open_instalments(case_ids: Sequence[int]) -> Select[int, date | None]:
    paid = (
        select(
            Performance.instalment_id.label("instalment_id"),
            func.sum(func.coalesce(Performance.amount_fen, 0)).label("fen"),
        )
        .group_by(Performance.instalment_id)
        .subquery()
    )
    still_open = or_(paid.c.fen.is_(None), paid.c.fen < func.coalesce(Instalment.amount_fen, 0))
    return (
        select(Agreement.case_id, func.min(Instalment.due_on))
        .join(Term, Term.agreement_id == Agreement.id)
        .join(Instalment, Instalment.term_id == Term.id)
        .outerjoin(paid, paid.c.instalment_id == Instalment.id)
        .where(
            Agreement.case_id.in_(case_ids),
            Instalment.due_on.is_not(None),
            Term.kind != TermKind.FORBEAR,
            still_open,
        )
        .group_by(Agreement.case_id)
    )


def _planned_visits(case_ids: Sequence[int]) -> Select[int, date]:
    return (
        select(ReturnVisit.case_id, func.min(ReturnVisit.planned_on))
        .where(ReturnVisit.case_id.in_(case_ids), ReturnVisit.state == VisitState.PLANNED)
        .group_by(ReturnVisit.case_id)
    )


def _terms_to_verify(case_ids: Sequence[int]) -> Select[int, int]:
    return (
        select(Agreement.case_id, func.count(Term.id))
        .join(Term, Term.agreement_id == Agreement.id)
        .where(Agreement.case_id.in_(case_ids), Term.to_verify)
        .group_by(Agreement.case_id)
    )
