"""The order of the dossier of a petition, backlog or legacy case, and what 包案 adds to that of a dispute."""

from collections.abc import Callable

from forms import (
    agreement,
    back_cover,
    contents,
    dossier_note,
    dossier_register,
    matter_needs,
    mediation_record,
    oral_agreement,
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
from forms.matter_stage import has_reached, is_matter, of_matter, stage
from forms.matters import (
    acceptance_notice,
    assign_letter,
    commitment,
    common,
    delivery_receipt,
    distribution_table,
    extension_notice,
    forward_letter,
    handover_list,
    household_table,
    matter_cover,
    matter_registration,
    matter_visit_record,
    nonacceptance_notice,
    opinion,
    ownership_sheet,
    plan,
    resolution_report,
    settlement,
    supervision_slip,
    vote_record,
)
from forms.matters.letters import is_accusation
from forms.matters.people import is_collective
from forms.places import Need, Needs, Place, files_of
from mediation_app.model import AgreementForm, AttachmentKind, Case, Matter, SessionState, VisitState
from mediation_app.rules.vocabulary import (
    LEADS_ASKED,
    LeadState,
    ProcedureKind,
    VisitKind,
)
from mediation_app.rules.workflow import CaseState

S = CaseState

_OPINIONS = (
    ProcedureKind.OPINION_DELIVERED,
    ProcedureKind.REVIEW_DELIVERED,
    ProcedureKind.RECHECK_DELIVERED,
)


def _always(_case: Case) -> Needs:
    yield 0, Need.MUST


@of_matter
def _leads(case: Case, matter: Matter) -> Needs:
    """Yield a sheet for each leader's time; one is needed once the road has passed the approval."""
    leads = [lead for lead in matter.leads if lead.state is not LeadState.REFUSED]
    for lead in leads:
        yield lead.id, Need.OPTIONAL if lead.state in LEADS_ASKED else Need.MUST
    if not leads and matter.under_ownership and stage(case) is not S.REJECTED:
        yield 0, Need.MUST if has_reached(case, S.PLANNING) else Need.NOT_YET


@of_matter
def _handovers(_case: Case, matter: Matter) -> Needs:
    """Yield a list for each change of leader, to be signed by both."""
    for lead in matter.leads:
        if lead.state is LeadState.ENDED and (lead.handover or lead.end_reason):
            yield lead.id, Need.MUST


def _inquiries(case: Case) -> Needs:
    for inquiry in case.inquiries:
        yield inquiry.id, Need.MUST


def _evidence(case: Case) -> Needs:
    if kept_files(case, AttachmentKind.EVIDENCE):
        yield 0, Need.MUST
    elif stage(case) is not S.REJECTED:
        yield 0, Need.OPTIONAL


def _sessions(case: Case) -> Needs:
    for session in case.sessions:
        if session.state is not SessionState.CANCELLED:
            yield session.id, Need.MUST if session.state is SessionState.HELD else Need.NOT_YET


def _agreed(form: AgreementForm) -> Callable[[Case], Needs]:
    def needs(case: Case) -> Needs:
        if case.agreement is not None and case.agreement.form is form:
            yield 0, Need.MUST

    return needs


@of_matter
def _receipts(_case: Case, matter: Matter) -> Needs:
    """Yield the receipts: an opinion counts from its delivery, that of a notice is good to have."""
    for event in matter.procedures:
        if event.kind in delivery_receipt.DELIVERED:
            yield event.id, Need.MUST if event.kind in _OPINIONS else Need.OPTIONAL


@of_matter
def _households(case: Case, matter: Matter) -> Needs:
    """Yield the table of households: their list is kept apart and may be there whatever the case says."""
    led = is_matter(case) and stage(case) is not S.REJECTED
    if led or matter.distributions or matter.votes or is_collective(case):
        yield 0, Need.OPTIONAL


@of_matter
def _distributions(_case: Case, matter: Matter) -> Needs:
    for scheme in matter.distributions:
        yield scheme.id, Need.MUST if scheme.adopted_on else Need.OPTIONAL


@of_matter
def _votes(_case: Case, matter: Matter) -> Needs:
    for vote in matter.votes:
        yield vote.id, Need.MUST


@of_matter
def _slips(_case: Case, matter: Matter) -> Needs:
    for slip in matter.supervisions:
        yield slip.id, Need.MUST


@of_matter
def _settled(case: Case, matter: Matter) -> Needs:
    """Nobody has to sign that he is content; it is offered once the matter is settled.

    What accuses somebody is no matter of agreement (信访工作条例 art. 30).
    """
    if is_accusation(case):
        return
    if matter.settled_on is not None:
        yield 0, Need.OPTIONAL
    elif has_reached(case, S.PLANNING):
        yield 0, Need.NOT_YET


def _visits(case: Case) -> Needs:
    visits = [visit for visit in case.visits if visit.state is not VisitState.CANCELLED]
    for visit in visits:
        yield visit.id, Need.MUST if visit.state is VisitState.DONE else Need.NOT_YET
    if not visits and has_reached(case, S.RESOLVED):
        yield 0, Need.MUST


def other_visits(case: Case) -> Needs:
    """Yield the visits of a dispute that are no 回访: they may come before an agreement."""
    for visit in case.visits:
        if visit.kind is not VisitKind.RETURN and visit.state is not VisitState.CANCELLED:
            yield visit.id, Need.MUST if visit.state is VisitState.DONE else Need.NOT_YET


def _from_outcome(case: Case) -> Needs:
    done = stage(case) is S.REJECTED or has_reached(case, S.CHECKING)
    yield 0, Need.OPTIONAL if done else Need.NOT_YET


def _at_the_end(case: Case) -> Needs:
    """Papers that are made when the dossier is bound."""
    if case.state is S.CLOSED:
        yield 0, Need.MUST
    else:
        yield from _from_outcome(case)


OWNERSHIP: tuple[Place, ...] = (
    Place(spec=ownership_sheet.SPEC, needs=_leads),
    Place(spec=handover_list.SPEC, needs=_handovers),
    Place(spec=plan.SPEC, needs=matter_needs.plans, counter="版"),
)
"""Who answers, how the matter changed hands, and the plan."""

CROWD: tuple[Place, ...] = (
    Place(spec=household_table.SPEC, needs=_households),
    Place(spec=distribution_table.SPEC, needs=_distributions, counter="份"),
    Place(spec=vote_record.SPEC, needs=_votes),
)
"""What a matter of hundreds of people adds."""

SUPERVISION: tuple[Place, ...] = (Place(spec=supervision_slip.SPEC, needs=_slips, counter="份"),)

MATTER_ORDER: tuple[Place, ...] = (
    Place(spec=matter_cover.SPEC, needs=_at_the_end),
    Place(spec=contents.SPEC, needs=_at_the_end),
    Place(spec=matter_registration.SPEC, needs=_always),
    Place(spec=acceptance_notice.SPEC, needs=matter_needs.acceptance),
    Place(spec=nonacceptance_notice.SPEC, needs=matter_needs.nonacceptance),
    Place(spec=forward_letter.SPEC, needs=matter_needs.letters(ProcedureKind.FORWARDED)),
    Place(spec=assign_letter.SPEC, needs=matter_needs.letters(ProcedureKind.ASSIGNED)),
    *OWNERSHIP,
    *WHO,
    Place(needs=files_of(AttachmentKind.IDENTITY), files=AttachmentKind.IDENTITY),
    *SPEAKING,
    *WITHDRAWING,
    Place(spec=common.INQUIRY, needs=_inquiries),
    Place(spec=common.EVIDENCE, needs=_evidence, files=AttachmentKind.EVIDENCE),
    *AROUND_SESSIONS,
    Place(spec=mediation_record.SPEC, needs=_sessions),
    Place(spec=agreement.SPEC, needs=_agreed(AgreementForm.WRITTEN)),
    Place(spec=oral_agreement.SPEC, needs=_agreed(AgreementForm.ORAL)),
    *HANDED_OVER,
    Place(spec=opinion.SPEC, needs=matter_needs.opinion),
    Place(spec=delivery_receipt.SPEC, needs=_receipts, counter="份"),
    Place(spec=extension_notice.SPEC, needs=matter_needs.extensions),
    *CROWD,
    *SUPERVISION,
    Place(spec=commitment.SPEC, needs=_settled),
    Place(spec=settlement.SPEC, needs=_settled),
    *SERVED,
    *PAID,
    Place(needs=files_of(AttachmentKind.PROOF), files=AttachmentKind.PROOF),
    Place(spec=matter_visit_record.SPEC, needs=_visits),
    *CONFIRMED,
    Place(spec=resolution_report.SPEC, needs=matter_needs.report),
    Place(needs=files_of(AttachmentKind.OTHER), files=AttachmentKind.OTHER),
    Place(spec=dossier_note.SPEC, needs=_from_outcome),
    Place(spec=dossier_register.SPEC, needs=_from_outcome, on_request=asked_for),
    Place(spec=back_cover.SPEC, needs=_at_the_end),
)
"""一案一档: first what came in, then who answers and how, what was found, what was done, how it ended."""

OTHER_VISITS = Place(spec=matter_visit_record.SPEC, needs=other_visits)
