"""The papers' part of 今日: what is to be printed, signed and bound."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import ColumnElement, exists, literal, or_
from sqlalchemy.orm import InstrumentedAttribute

from mediation_app.model import (
    MATTER_KINDS,
    Agreement,
    AgreementForm,
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
from mediation_app.services.today_rows import Cases, Scope, TodayKind, TodayRow
from resources.i18n import QT_TRANSLATE_NOOP, Message

_NOTICES = {
    CaseState.REJECTED: "rejection_notice",
    CaseState.FAILED: "termination_notice",
    CaseState.TERMINATED: "termination_notice",
}
_TITLES: Mapping[str, Message] = {
    "agreement": Message("Today", QT_TRANSLATE_NOOP("Today", "协议书")),
    "oral_agreement": Message("Today", QT_TRANSLATE_NOOP("Today", "口头协议登记表")),
    "inquiry_record": Message("Today", QT_TRANSLATE_NOOP("Today", "调查记录")),
    "matter_inquiry_record": Message("Today", QT_TRANSLATE_NOOP("Today", "调查核实记录")),
    "mediation_record": Message("Today", QT_TRANSLATE_NOOP("Today", "调解记录")),
    "visit_record": Message("Today", QT_TRANSLATE_NOOP("Today", "回访记录")),
    "matter_visit_record": Message("Today", QT_TRANSLATE_NOOP("Today", "走访回访记录")),
    "rejection_notice": Message("Today", QT_TRANSLATE_NOOP("Today", "不予受理通知书")),
    "termination_notice": Message("Today", QT_TRANSLATE_NOOP("Today", "终止调解通知书")),
}


def to_print(scope: Scope) -> Iterator[TodayRow]:
    """Yield the cases with papers that must be there and are not issued, one line a case."""
    wanted: dict[tuple[int, str, str], list[tuple[str, int]]] = defaultdict(list)
    for query in (*_records(scope), *_agreements(scope), *_notices(scope)):
        for case_id, number, title, code, subject_id in scope.session.execute(query):
            wanted[case_id, number, title].append((code, subject_id))
    for (case_id, number, title), papers in sorted(wanted.items()):
        code, subject_id = papers[0]
        yield TodayRow(
            kind=TodayKind.TO_PRINT,
            case_id=case_id,
            number=number,
            title=title,
            text=_in_a_row(_TITLES[code] for code in dict.fromkeys(code for code, _ in papers)),
            target=f"paper:{code}:{subject_id}",
            papers=tuple(papers),
        )


def to_sign(scope: Scope) -> Iterator[TodayRow]:
    """Yield the written agreements that are issued and not yet signed by all."""
    printed = exists().where(IssuedPaper.case_id == Case.id, IssuedPaper.form_code == "agreement")
    query = scope.cases().join(Agreement, Agreement.case_id == Case.id)
    query = query.where(Case.state == CaseState.AGREED, Agreement.form == AgreementForm.WRITTEN, printed)
    text = _say(QT_TRANSLATE_NOOP("Today", "协议书已定稿，签名盖章还没有登记齐"))
    for case_id, number, title in scope.session.execute(query):
        yield TodayRow(
            kind=TodayKind.TO_SIGN, case_id=case_id, number=number, title=title, text=text, target="agreement"
        )


def to_bind(scope: Scope) -> Iterator[TodayRow]:
    """Yield the closed cases whose list of contents has not been printed: not bound yet."""
    bound = exists().where(IssuedPaper.case_id == Case.id, IssuedPaper.form_code == "contents")
    query = scope.cases().add_columns(Case.closed_on).where(Case.state == CaseState.CLOSED, ~bound)
    for case_id, number, title, closed_on in scope.session.execute(query):
        yield TodayRow(
            kind=TodayKind.TO_BIND,
            case_id=case_id,
            number=number,
            title=title,
            text=_say(QT_TRANSLATE_NOOP("Today", "{day}结案，待打印卷内目录并装订"), day=closed_on),
            target="paper:contents:0",
            papers=(("contents", 0),),
        )


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
    records = (
        ("inquiry_record", asked.where(~of_matters), Inquiry.id),
        ("matter_inquiry_record", asked.where(of_matters), Inquiry.id),
        ("mediation_record", held, MediationSession.id),
        ("visit_record", made.where(~no_return), ReturnVisit.id),
        ("matter_visit_record", made.where(no_return), ReturnVisit.id),
    )
    for code, query, subject in records:
        yield query.add_columns(literal(code), subject).where(_not_issued(code, subject))


def _agreements(scope: Scope) -> Iterator[Cases]:
    """Yield, for each form, the deals made whose paper is not issued; drafts to be verified are not due."""
    drafts = exists().where(Term.agreement_id == Agreement.id, Term.to_verify)
    for form, code in AGREEMENT_PAPERS.items():
        made = _open(scope).join(Agreement, Agreement.case_id == Case.id)
        made = made.where(Agreement.form == form, Case.state.in_(AFTER_AGREEMENT), ~drafts)
        yield made.add_columns(literal(code), literal(0)).where(_not_issued(code, 0))


def _notices(scope: Scope) -> Iterator[Cases]:
    for state, code in _NOTICES.items():
        ended = _open(scope).where(Case.state == state, Case.kind == CaseKind.DISPUTE)
        yield ended.add_columns(literal(code), literal(0)).where(_not_issued(code, 0))


def _in_a_row(titles: Iterable[Message]) -> Message:
    first, *others = titles
    for title in others:
        first = _say(QT_TRANSLATE_NOOP("Today", "{first}、{second}"), first=first, second=title)
    return first


def _say(source: str, **values: object) -> Message:
    return Message("Today", source, **values)
