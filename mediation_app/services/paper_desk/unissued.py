"""Papers that must be there and are not issued yet: of each thing done, the record of it."""

from collections.abc import Iterator, Mapping

from sqlalchemy import ColumnElement, exists, func, literal, or_
from sqlalchemy.orm import InstrumentedAttribute

from mediation_app.model import (
    MATTER_KINDS,
    Agreement,
    Case,
    CaseKind,
    Inquiry,
    IssuedPaper,
    MediationSession,
    ReturnVisit,
    SessionState,
    Term,
    VisitKind,
    VisitState,
)
from mediation_app.rules.workflow import AFTER_AGREEMENT, CaseState
from mediation_app.services.paper_values import AGREEMENT_PAPERS
from mediation_app.services.today_rows import Cases, Scope

_NOTICES: Mapping[CaseState, str] = {
    CaseState.REJECTED: "rejection_notice",
    CaseState.FAILED: "termination_notice",
    CaseState.TERMINATED: "termination_notice",
}


def unissued(scope: Scope) -> Iterator[Cases]:
    """Yield queries for id, number and title of a case, form code, subject, and when it became due."""
    yield from _records(scope)
    yield from _agreements(scope)
    yield from _notices(scope)


def _not_issued(code: str, subject: InstrumentedAttribute[int] | int) -> ColumnElement[bool]:
    return ~exists().where(
        IssuedPaper.case_id == Case.id, IssuedPaper.form_code == code, IssuedPaper.subject_id == subject
    )


def _open(scope: Scope) -> Cases:
    return scope.cases().where(Case.state != CaseState.CLOSED)


def _records(scope: Scope) -> Iterator[Cases]:
    """Yield, for each kind of record, what was held, asked or visited and is not issued."""
    held = _open(scope).join(MediationSession).where(MediationSession.state == SessionState.HELD)
    made = _open(scope).join(ReturnVisit).where(ReturnVisit.state == VisitState.DONE)
    asked, of_matters = _open(scope).join(Inquiry), Case.kind.in_(MATTER_KINDS)
    no_return = or_(of_matters, ReturnVisit.kind != VisitKind.RETURN)
    held_at = func.coalesce(MediationSession.ends_at, MediationSession.starts_at)
    records = (
        ("inquiry_record", asked.where(~of_matters), Inquiry.id, Inquiry.asked_at),
        ("matter_inquiry_record", asked.where(of_matters), Inquiry.id, Inquiry.asked_at),
        ("mediation_record", held, MediationSession.id, held_at),
        ("visit_record", made.where(~no_return), ReturnVisit.id, ReturnVisit.done_on),
        ("matter_visit_record", made.where(no_return), ReturnVisit.id, ReturnVisit.done_on),
    )
    for code, query, subject, at in records:
        yield query.add_columns(literal(code), subject, at).where(_not_issued(code, subject))


def _agreements(scope: Scope) -> Iterator[Cases]:
    """Yield, for each form, the deals made whose paper is not issued; drafts to be verified are not due."""
    drafts = exists().where(Term.agreement_id == Agreement.id, Term.to_verify)
    since = func.coalesce(Agreement.reached_on, Case.state_since)
    for form, code in AGREEMENT_PAPERS.items():
        made = _open(scope).join(Agreement, Agreement.case_id == Case.id)
        made = made.where(Agreement.form == form, Case.state.in_(AFTER_AGREEMENT), ~drafts)
        yield made.add_columns(literal(code), literal(0), since).where(_not_issued(code, 0))


def _notices(scope: Scope) -> Iterator[Cases]:
    for state, code in _NOTICES.items():
        ended = _open(scope).where(Case.state == state, Case.kind == CaseKind.DISPUTE)
        yield ended.add_columns(literal(code), literal(0), Case.state_since).where(_not_issued(code, 0))
