"""Cases: loaded whole, found by number, changed, and moved along by what happens in them."""

from datetime import date
from functools import cache

from sqlalchemy import Select, bindparam, select, update
from sqlalchemy.orm import Session, immediateload, joinedload, selectinload
from sqlalchemy.orm.attributes import set_committed_value
from sqlalchemy.orm.interfaces import ORMOption
from sqlalchemy.orm.strategy_options import _AbstractLoad

from mediation_app.model import (
    Agreement,
    Attachment,
    Case,
    CaseUnit,
    Extension,
    GivenNumber,
    HandingOut,
    Inquiry,
    Instalment,
    IssuedPaper,
    LeadAssignment,
    Matter,
    MediationSession,
    Office,
    Party,
    Performance,
    Plan,
    PlanOpinion,
    PlanStep,
    Progress,
    Recusal,
    Referral,
    ReturnVisit,
    RiskGrade,
    SignatureTick,
    StepProof,
    Supervision,
    TeamMember,
    Term,
)
from mediation_app.rules.errors import Conflict, NotAllowed, NotFound
from mediation_app.rules.numbering import find_reference
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.case_road import move_of
from mediation_app.services.entries import clean
from mediation_app.services.numbers import FILE, MATTER, ORAL
from resources.i18n import QT_TRANSLATE_NOOP, Message


def _say(source: str, **values: object) -> Message:
    return Message("Cases", source, **values)


def loaded(session: Session, case_id: int) -> Case:
    """Return a case with everything that belongs to its dossier. Raises NotFound."""
    session.flush()
    session.expire_all()  # what this transaction wrote a moment ago, new children included, is read again
    first, *others = _whole_case()
    case = session.scalars(first, {"case_id": case_id}).one_or_none()
    if case is None:
        raise _no_case(str(case_id))
    for part in others:  # each completes the case that is there
        session.scalars(part, {"case_id": case_id}).one()
    return case


def load(books: Books, actor: Actor, case_id: int) -> Case:
    """Return a case whole and detached, for the screen. Raises NotFound."""
    with books.reading(actor) as session:
        return loaded(session, case_id)


def log_opening(books: Books, actor: Actor, case_id: int) -> None:
    """Write down that somebody opened the dossier: who looked is recorded, not only who changed."""
    with books.acting(actor, Permission.SEE_CASES) as desk:
        desk.log(Act.CASE_OPENED, _existing(desk, case_id))


def find(books: Books, actor: Actor, reference: str) -> int:
    """Return the id of the case with a number: in full, as ``2026-12``, or as ``12`` of this year.

    Written short it is a dispute's number, and a matter's where no dispute has it. Raises NotFound.
    """
    typed = clean(reference)
    with books.reading(actor) as session:
        exact = session.scalar(select(GivenNumber.case_id).where(GivenNumber.text == typed))
        found = exact or session.scalar(_by_reference(session, typed, books.clock().year))
    if found is None:
        raise _no_case(reference)
    return found


def touch(desk: Desk, case: Case, revision: int | None) -> None:
    """Count the revision of a case up. Raises Conflict when a writer saw an older one than there is."""
    change = update(Case).where(Case.id == case.id).values(revision=Case.revision + 1)
    if revision is not None:
        change = change.where(Case.revision == revision)
    new = desk.session.execute(
        change.returning(Case.revision), execution_options={"synchronize_session": False}
    ).scalar_one_or_none()
    if new is None:
        raise Conflict(
            _say(QT_TRANSLATE_NOOP("Cases", "另一个窗口已改动此案")),
            _say(QT_TRANSLATE_NOOP("Cases", "请刷新后再办，已填写的内容都还在")),
        )
    set_committed_value(case, "revision", new)


def require_open(case: Case) -> None:
    """Raise NotAllowed for a case that is void or closed: it is only looked at."""
    if case.voided_on is not None:
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Cases", "{number}已作废，不能再改"), number=case.number),
            _say(QT_TRANSLATE_NOOP("Cases", "如作废有误，请先撤销作废")),
        )
    if case.state is CaseState.CLOSED:
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Cases", "{number}已结案归档，不能再改"), number=case.number),
            _say(QT_TRANSLATE_NOOP("Cases", "确需改动，请先恢复办理并写明原因")),
        )


def for_change(desk: Desk, case_id: int, revision: int | None) -> Case:
    """Return a case loaded whole, open and counted up, for an act that changes it.

    Raises NotFound, NotAllowed for a void or closed case, Conflict for a stale ``revision``.
    """
    case = loaded(desk.session, case_id)
    require_open(case)
    touch(desk, case, revision)
    return case


def step(desk: Desk, case: Case, target: CaseState, *, on: date | None = None, reason: str = "") -> bool:
    """Make the move that follows from an act, where the road leads there and nothing blocks it.

    The case is read again first. Returns whether it moved; never raises for a move not open.
    """
    desk.session.flush()
    fresh = loaded(desk.session, case.id)
    found = move_of(fresh, target)
    if found is None or found.blocked_by or (found.needs_reason and not reason):
        return False
    shift(desk, fresh, target, on=on or desk.today, reason=reason)
    return True


def shift(desk: Desk, case: Case, target: CaseState, *, on: date, reason: str = "") -> None:
    """Set the state of a case, unchecked, with its day and reason, and write it on the timeline."""
    before = case.state
    case.state, case.state_since, case.state_reason = target, on, reason
    if target is CaseState.ACCEPTED:
        case.accepted_on = on
    detail = {"from": before.value, "to": target.value, "on": on.isoformat()}
    if reason:
        detail["reason"] = reason
    desk.log(Act.STATE_MOVED, case.id, **detail)


def _by_reference(session: Session, reference: str, year: int) -> Select[int]:
    office = session.scalars(select(Office)).one()
    patterns = {FILE: office.number_pattern}
    if office.oral_number_pattern:
        patterns[ORAL] = office.oral_number_pattern
    if office.matter_number_pattern:
        patterns[MATTER] = office.matter_number_pattern
    found = find_reference(reference, patterns=patterns, short=office.short_name, year=year)
    if found is None:
        raise _no_case(reference)
    series = (found.series,) if found.series else (FILE, MATTER)
    return (
        select(GivenNumber.case_id)
        .where(GivenNumber.series.in_(series), GivenNumber.year == found.year, GivenNumber.seq == found.seq)
        .order_by(GivenNumber.series == MATTER)
        .limit(1)
    )


def _existing(desk: Desk, case_id: int) -> int:
    if desk.session.get(Case, case_id) is None:
        raise _no_case(str(case_id))
    return case_id


def _no_case(reference: str) -> NotFound:
    return NotFound(
        _say(QT_TRANSLATE_NOOP("Cases", "没有找到案件“{reference}”"), reference=reference.strip()),
        _say(QT_TRANSLATE_NOOP("Cases", "请写完整编号，或写成 2026-12 这样的年份和序号")),
    )


@cache
def _whole_case() -> tuple[Select[Case], ...]:
    """Return the queries that load a case, one a part of it: every query pays for each option beside it."""
    one = select(Case).where(Case.id == bindparam("case_id"))
    parts = (_registered(), _mediated(), _agreed(), (joinedload(Case.matter).options(*_whole_matter()),))
    return tuple(one.options(*options) for options in parts)


def _registered() -> tuple[ORMOption, ...]:
    """Say what to load of a case and its papers: lists by one query each, what those bring along by none."""
    return (
        joinedload(Case.village),
        joinedload(Case.grid),
        joinedload(Case.mediator),
        joinedload(Case.registered_by),
        selectinload(Case.parties).options(joinedload(Party.person), immediateload(Party.represents)),
        selectinload(Case.papers).options(
            joinedload(IssuedPaper.issued_by),
            selectinload(IssuedPaper.signed_files),
            selectinload(IssuedPaper.drawn),
        ),
        selectinload(Case.attachments).immediateload(Attachment.paper),
        selectinload(Case.handed_out).options(immediateload(HandingOut.party)),
    )


def _mediated() -> tuple[ORMOption, ...]:
    """Say what to load of what was done in a case."""
    return (
        selectinload(Case.sessions).options(
            selectinload(MediationSession.notes),
            joinedload(MediationSession.mediator),
            joinedload(MediationSession.recorder),
            selectinload(MediationSession.invitations),
        ),
        selectinload(Case.inquiries).options(joinedload(Inquiry.inquirer), joinedload(Inquiry.recorder)),
        selectinload(Case.recusals).options(
            immediateload(Recusal.party),
            joinedload(Recusal.mediator),
            joinedload(Recusal.decided_by),
            joinedload(Recusal.successor),
        ),
        selectinload(Case.extensions),
        selectinload(Case.referrals).joinedload(Referral.staff),
        selectinload(Case.visits).joinedload(ReturnVisit.visitor),
    )


def _agreed() -> tuple[ORMOption, ...]:
    """Say what to load of an agreement."""
    terms = selectinload(Agreement.terms)
    return (
        joinedload(Case.agreement).options(
            joinedload(Agreement.mediator),
            joinedload(Agreement.recorder),
            selectinload(Agreement.ticks).immediateload(SignatureTick.party),
            terms.options(immediateload(Term.debtor), immediateload(Term.creditor)),
            terms.selectinload(Term.instalments)
            .selectinload(Instalment.performed)
            .immediateload(Performance.attachment),
        ),
    )


def _whole_matter() -> tuple[_AbstractLoad, ...]:
    """Say what to load of a matter; a case without one costs no further query. Households are read apart."""
    return (
        joinedload(Matter.signed_off_by),
        selectinload(Matter.petitions),
        selectinload(Matter.procedures),
        selectinload(Matter.distributions),
        selectinload(Matter.votes),
        selectinload(Matter.leads).options(
            joinedload(LeadAssignment.leader),
            joinedload(LeadAssignment.proposed_by),
            joinedload(LeadAssignment.agreed_by),
            joinedload(LeadAssignment.approved_by),
        ),
        selectinload(Matter.team).joinedload(TeamMember.staff),
        selectinload(Matter.units).joinedload(CaseUnit.unit),
        selectinload(Matter.plans).options(
            joinedload(Plan.submitted_by),
            selectinload(Plan.steps).options(
                joinedload(PlanStep.responsible_staff),
                selectinload(PlanStep.proofs).joinedload(StepProof.attachment),
            ),
            selectinload(Plan.opinions).joinedload(PlanOpinion.staff),
        ),
        selectinload(Matter.progress).joinedload(Progress.by),
        selectinload(Matter.risks).joinedload(RiskGrade.graded_by),
        selectinload(Matter.supervisions).joinedload(Supervision.for_staff),
        selectinload(Matter.extensions).options(
            joinedload(Extension.asked_by), joinedload(Extension.decided_by)
        ),
        selectinload(Matter.pauses),
    )
