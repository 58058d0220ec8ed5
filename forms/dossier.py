"""The order of the dossier (卷内材料顺序, 司发通〔2010〕239号) and what each case needs in it."""

from operator import itemgetter

from forms import (
    agreement,
    application,
    back_cover,
    case_summary,
    contents,
    cover,
    dossier_note,
    dossier_register,
    evidence_list,
    inquiry_record,
    mediation_acceptance,
    mediation_record,
    oral_agreement,
    registration,
    rejection_notice,
    rights_notice,
    termination_notice,
    visit_record,
)
from forms.conduct_places import (
    AROUND_SESSIONS,
    CONFIRMED,
    HANDED_OVER,
    PAID,
    SERVED,
    SPEAKING,
    WHO,
    WITHDRAWING,
    asked_for,
)
from forms.evidence_list import kept_files
from forms.matter_dossier import CROWD, MATTER_ORDER, OTHER_VISITS, OWNERSHIP, SUPERVISION
from forms.matter_stage import is_matter
from forms.matters import matter_visit_record
from forms.own_places import own_lines
from forms.places import Expected, Need, Needs, Place, files_of, issued
from mediation_app.model import (
    AgreementForm,
    AttachmentKind,
    Case,
    CaseSource,
    ReturnVisit,
    SessionState,
    VisitState,
)
from mediation_app.rules.paper_sets import AS_DECLARED, PaperSet, SetLine
from mediation_app.rules.vocabulary import VisitKind
from mediation_app.rules.workflow import AFTER_AGREEMENT, BEFORE_OUTCOME, CaseState


def outcome(case: Case) -> CaseState:
    """Return the state of a case, of a closed one the state it was closed from."""
    if case.state is not CaseState.CLOSED:
        return case.state
    return case.closed_from or (CaseState.VISITING if case.agreement else CaseState.TERMINATED)


def _application(case: Case) -> Needs:
    if case.source is not CaseSource.APPLICATION:
        return
    replaced = issued(case, "registration") and not issued(case, "application")
    yield 0, Need.OPTIONAL if replaced or outcome(case) is CaseState.REJECTED else Need.MUST


def _registration(case: Case) -> Needs:
    """One of application and registration sheet is needed; who was never taken on has no sheet."""
    if outcome(case) is CaseState.REJECTED:
        return
    if case.state is CaseState.REGISTERED:
        yield 0, Need.NOT_YET
        return
    applied = case.source is CaseSource.APPLICATION
    only_this = issued(case, "registration") and not issued(case, "application")
    yield 0, Need.OPTIONAL if applied and not only_this else Need.MUST


def _rights_notice(case: Case) -> Needs:
    if outcome(case) is not CaseState.REJECTED:
        yield 0, Need.NOT_YET if case.state is CaseState.REGISTERED else Need.OPTIONAL


def _acceptance(case: Case) -> Needs:
    if outcome(case) is not CaseState.REJECTED:
        yield 0, Need.NOT_YET if case.accepted_on is None else Need.OPTIONAL


def _rejection(case: Case) -> Needs:
    if outcome(case) is CaseState.REJECTED:
        yield 0, Need.MUST


def _inquiries(case: Case) -> Needs:
    for inquiry in case.inquiries:
        yield inquiry.id, Need.MUST
    if not case.inquiries and case.state in BEFORE_OUTCOME:
        yield 0, Need.OPTIONAL if case.state is not CaseState.REGISTERED else Need.NOT_YET


def _evidence(case: Case) -> Needs:
    if kept_files(case, AttachmentKind.EVIDENCE):
        yield 0, Need.MUST
    elif outcome(case) is not CaseState.REJECTED:
        yield 0, Need.OPTIONAL


def _sessions(case: Case) -> Needs:
    """Each session held needs its record (art. 27); an outcome other than a refusal needs at least one."""
    sessions = [session for session in case.sessions if session.state is not SessionState.CANCELLED]
    for session in sessions:
        yield session.id, Need.MUST if session.state is SessionState.HELD else Need.NOT_YET
    if sessions:
        return
    if case.state in BEFORE_OUTCOME:
        yield 0, Need.NOT_YET
    elif outcome(case) in AFTER_AGREEMENT | {CaseState.FAILED}:
        yield 0, Need.MUST


def _written(case: Case) -> Needs:
    if case.agreement is not None:
        if case.agreement.form is AgreementForm.WRITTEN:
            yield 0, Need.MUST
    elif case.state in BEFORE_OUTCOME:
        yield 0, Need.NOT_YET
    elif outcome(case) in AFTER_AGREEMENT:
        yield 0, Need.MUST


def _oral(case: Case) -> Needs:
    if case.agreement is not None and case.agreement.form is AgreementForm.ORAL:
        yield 0, Need.MUST


def _termination(case: Case) -> Needs:
    if outcome(case) in (CaseState.FAILED, CaseState.TERMINATED):
        yield 0, Need.MUST


def _visits(case: Case) -> Needs:
    visits = [
        visit
        for visit in case.visits
        if visit.state is not VisitState.CANCELLED and visit_form(case, visit) == visit_record.SPEC.code
    ]
    for visit in visits:
        yield visit.id, Need.MUST if visit.state is VisitState.DONE else Need.NOT_YET
    if not visits and case.agreement is not None:
        yield 0, Need.MUST if case.state in (CaseState.VISITING, CaseState.CLOSED) else Need.NOT_YET


def _at_the_end(case: Case) -> Needs:
    """Papers that are made when the dossier is bound."""
    if case.state is CaseState.CLOSED:
        yield 0, Need.MUST
    else:
        yield from _from_outcome(case)


def _from_outcome(case: Case) -> Needs:
    early = case.state in BEFORE_OUTCOME or case.state is CaseState.AGREED
    yield 0, Need.NOT_YET if early else Need.OPTIONAL


ORDER: tuple[Place, ...] = (
    Place(spec=cover.SPEC, needs=_at_the_end),
    Place(spec=contents.SPEC, needs=_at_the_end),
    Place(spec=application.SPEC, needs=_application),
    Place(spec=registration.SPEC, needs=_registration),
    Place(spec=mediation_acceptance.SPEC, needs=_acceptance, on_request=asked_for),
    Place(spec=rejection_notice.SPEC, needs=_rejection),
    Place(spec=rights_notice.SPEC, needs=_rights_notice),
    *WHO,
    Place(needs=files_of(AttachmentKind.IDENTITY), files=AttachmentKind.IDENTITY),
    *SPEAKING,
    *WITHDRAWING,
    Place(spec=inquiry_record.SPEC, needs=_inquiries),
    Place(spec=evidence_list.SPEC, needs=_evidence, files=AttachmentKind.EVIDENCE),
    *AROUND_SESSIONS,
    Place(spec=mediation_record.SPEC, needs=_sessions),
    Place(spec=agreement.SPEC, needs=_written),
    Place(spec=oral_agreement.SPEC, needs=_oral),
    Place(spec=termination_notice.SPEC, needs=_termination),
    *SERVED,
    *HANDED_OVER,
    *PAID,
    Place(needs=files_of(AttachmentKind.PROOF), files=AttachmentKind.PROOF),
    Place(spec=visit_record.SPEC, needs=_visits),
    *CONFIRMED,
    Place(spec=case_summary.SPEC, needs=_from_outcome),
    Place(needs=files_of(AttachmentKind.OTHER), files=AttachmentKind.OTHER),
    Place(spec=dossier_note.SPEC, needs=_from_outcome),
    Place(spec=dossier_register.SPEC, needs=_from_outcome, on_request=asked_for),
    Place(spec=back_cover.SPEC, needs=_at_the_end),
)
"""The national order; notices and files that provinces add stand where their 13-line set has them."""

_BEFORE_NOTE = next(i for i, place in enumerate(ORDER) if place.code == dossier_note.SPEC.code)

OWNED_ORDER: tuple[Place, ...] = (
    *ORDER[:_BEFORE_NOTE],
    *OWNERSHIP,
    *CROWD,
    *SUPERVISION,
    OTHER_VISITS,
    *ORDER[_BEFORE_NOTE:],
)
"""The same for a dispute put under 包案: who answers, the plan and what was urged stand behind the national
papers, so that these keep their order and those of the office itself lie together."""


def order_of(case: Case, chosen: PaperSet = AS_DECLARED) -> tuple[Place, ...]:
    """Return the order of a case's dossier: that of its kind, of a dispute as the office's set has it."""
    if is_matter(case):
        return MATTER_ORDER
    others = any(visit.kind is not VisitKind.RETURN for visit in case.visits)
    return arranged(OWNED_ORDER if case.matter is not None or others else ORDER, chosen)


def arranged(order: tuple[Place, ...], chosen: PaperSet) -> tuple[Place, ...]:
    """Return places in the order of a set."""
    if not chosen.lines:
        return order
    places = {place.entry: place for place in order}
    return tuple(places[entry] for entry in chosen.arranged(tuple(places)))


def expected(case: Case, chosen: PaperSet = AS_DECLARED) -> tuple[Expected, ...]:
    """Return the lines of a case's dossier in order, each with how much it is needed now."""
    of_set = AS_DECLARED if is_matter(case) else chosen
    order = order_of(case, chosen)
    ranked: list[tuple[float, Expected]] = [
        (rank, line)
        for rank, place in enumerate(order)
        for line in place.lines(case, of_set.line(place.entry))
    ]
    ranked += own_lines(case, order, chosen.own)
    return tuple(line for _, line in sorted(ranked, key=itemgetter(0)))


def set_lines(chosen: PaperSet) -> tuple[SetLine, ...]:
    """Return a set with a line for every paper that the dossier of a dispute can have, to be changed."""
    return tuple(chosen.line(place.entry) for place in arranged(ORDER, chosen))


def visit_form(case: Case, visit: ReturnVisit) -> str:
    """Return the form a visit is recorded on: of a dispute the 回访记录 only for what is a 回访."""
    of_dispute = not is_matter(case) and visit.kind is VisitKind.RETURN
    return visit_record.SPEC.code if of_dispute else matter_visit_record.SPEC.code
