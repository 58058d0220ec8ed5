"""Every form by its code: the papers of the dossier, and the screens that are no paper."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from forms import (
    agreement,
    application,
    authorization,
    back_cover,
    case_entry,
    case_summary,
    catalogue_rows,
    conduct_entry,
    confirmation,
    contents,
    cover,
    dossier_note,
    dossier_register,
    evidence_list,
    extension_request,
    handing_entry,
    identity_page,
    inquiry_record,
    intake,
    invitation,
    leading_entry,
    matter_clock_entry,
    matter_entry,
    matter_lead_entry,
    matter_plan_entry,
    matter_work_entry,
    mediation_acceptance,
    mediation_record,
    meeting_entry,
    office_entry,
    oral_agreement,
    party_entry,
    performance_receipt,
    recusal_decision,
    recusal_request,
    referral_letter,
    registration,
    rejection_notice,
    rights_notice,
    service_receipt,
    termination_notice,
    visit_record,
    visiting_entry,
    work_entry,
)
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
from forms.source import Source, in_role, invitations, payments
from forms.spec import FormSpec, Subject, Values
from forms.wording import say
from mediation_app.model import Case, Matter, PartyRole, SessionState, VisitState
from mediation_app.model.base import Identified
from mediation_app.rules.errors import NotFound
from resources.i18n import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Form:
    """A paper: how it is declared, and how it is filled from a case."""

    spec: FormSpec
    fill: Callable[[Source], Values]

    def subjects(self, case: Case) -> tuple[int, ...]:
        """Return what of a case the paper can be about: ids of sessions, visits, plans …, or 0."""
        if self.spec.code in MATTER_FORMS and case.matter is None:
            return ()
        found = _SUBJECTS[self.spec.subject](case)
        if not self.spec.procedures or case.matter is None:
            return found
        return tuple(
            event.id
            for event in case.matter.procedures
            if event.id in found and event.kind in self.spec.procedures
        )


def _ids(rows: Callable[[Matter], Iterable[Identified]]) -> Callable[[Case], tuple[int, ...]]:
    """Return what gives the ids of some rows of a case's matter, none where it has no matter."""
    return lambda case: tuple(row.id for row in rows(case.matter)) if case.matter is not None else ()


def _fill_contents(source: Source) -> Values:
    return contents.fill(source, catalogue_rows.rows(source.case, source.paper_set))


def _fill_register(source: Source) -> Values:
    found = catalogue_rows.counts(source.case, source.paper_set)
    return {**dossier_register.fill(source), **catalogue_rows.in_words(found)}


def _fill_back_cover(source: Source) -> Values:
    found = catalogue_rows.counts(source.case, source.paper_set)
    return {**back_cover.fill(source), "pages": str(found.whole or "")}


_SUBJECTS: Mapping[Subject, Callable[[Case], tuple[int, ...]]] = MappingProxyType(
    {
        Subject.CASE: lambda _case: (0,),
        Subject.SESSION: lambda case: tuple(
            session.id for session in case.sessions if session.state is not SessionState.CANCELLED
        ),
        Subject.INQUIRY: lambda case: tuple(inquiry.id for inquiry in case.inquiries),
        Subject.VISIT: lambda case: tuple(
            visit.id for visit in case.visits if visit.state is not VisitState.CANCELLED
        ),
        Subject.PLAN: _ids(lambda matter: matter.plans),
        Subject.LEAD: _ids(lambda matter: matter.leads),
        Subject.SUPERVISION: _ids(lambda matter: matter.supervisions),
        Subject.DISTRIBUTION: _ids(lambda matter: matter.distributions),
        Subject.VOTE: _ids(lambda matter: matter.votes),
        Subject.EXTENSION: _ids(lambda matter: matter.extensions),
        Subject.PROCEDURE: _ids(lambda matter: matter.procedures),
        Subject.PARTY: lambda case: tuple(agent.id for agent in in_role(case, PartyRole.AGENT)),
        Subject.RECUSAL: lambda case: tuple(one.id for one in case.recusals),
        Subject.INVITATION: lambda case: tuple(one.id for one in invitations(case)),
        Subject.MEDIATION_EXTENSION: lambda case: tuple(one.id for one in case.extensions),
        Subject.REFERRAL: lambda case: tuple(one.id for one in case.referrals),
        Subject.PERFORMANCE: lambda case: tuple(one.performance.id for one in payments(case)),
        Subject.PAPER: service_receipt.subjects,
    }
)

_PAPERS = (
    Form(cover.SPEC, cover.fill),
    Form(contents.SPEC, _fill_contents),
    Form(application.SPEC, application.fill),
    Form(registration.SPEC, registration.fill),
    Form(mediation_acceptance.SPEC, mediation_acceptance.fill),
    Form(rejection_notice.SPEC, rejection_notice.fill),
    Form(rights_notice.SPEC, rights_notice.fill),
    Form(identity_page.SPEC, identity_page.fill),
    Form(authorization.SPEC, authorization.fill),
    Form(recusal_request.SPEC, recusal_request.fill),
    Form(recusal_decision.SPEC, recusal_decision.fill),
    Form(inquiry_record.SPEC, inquiry_record.fill),
    Form(evidence_list.SPEC, evidence_list.fill),
    Form(invitation.SPEC, invitation.fill),
    Form(extension_request.SPEC, extension_request.fill),
    Form(mediation_record.SPEC, mediation_record.fill),
    Form(agreement.SPEC, agreement.fill),
    Form(oral_agreement.SPEC, oral_agreement.fill),
    Form(termination_notice.SPEC, termination_notice.fill),
    Form(service_receipt.SPEC, service_receipt.fill),
    Form(referral_letter.SPEC, referral_letter.fill),
    Form(performance_receipt.SPEC, performance_receipt.fill),
    Form(visit_record.SPEC, visit_record.fill),
    Form(confirmation.PERSONS, confirmation.fill),
    Form(confirmation.ORGANISATION, confirmation.fill),
    Form(case_summary.SPEC, case_summary.fill),
    Form(dossier_note.SPEC, dossier_note.fill),
    Form(dossier_register.SPEC, _fill_register),
    Form(back_cover.SPEC, _fill_back_cover),
)

_MATTER_PAPERS: tuple[Form, ...] = (
    Form(matter_cover.SPEC, matter_cover.fill),
    Form(matter_registration.SPEC, matter_registration.fill),
    Form(acceptance_notice.SPEC, acceptance_notice.fill),
    Form(nonacceptance_notice.SPEC, nonacceptance_notice.fill),
    Form(forward_letter.SPEC, forward_letter.fill),
    Form(assign_letter.SPEC, assign_letter.fill),
    Form(ownership_sheet.SPEC, ownership_sheet.fill),
    Form(handover_list.SPEC, handover_list.fill),
    Form(common.INQUIRY, inquiry_record.fill),
    Form(common.EVIDENCE, evidence_list.fill),
    Form(plan.SPEC, plan.fill),
    Form(household_table.SPEC, household_table.fill),
    Form(distribution_table.SPEC, distribution_table.fill),
    Form(vote_record.SPEC, vote_record.fill),
    Form(extension_notice.SPEC, extension_notice.fill),
    Form(opinion.SPEC, opinion.fill),
    Form(delivery_receipt.SPEC, delivery_receipt.fill),
    Form(supervision_slip.SPEC, supervision_slip.fill),
    Form(commitment.SPEC, commitment.fill),
    Form(settlement.SPEC, settlement.fill),
    Form(resolution_report.SPEC, resolution_report.fill),
    Form(matter_visit_record.SPEC, matter_visit_record.fill),
)

FORMS: Mapping[str, Form] = MappingProxyType({form.spec.code: form for form in (*_PAPERS, *_MATTER_PAPERS)})
"""The papers, in the order of the dossier; those of mediation first."""

MATTER_FORMS: frozenset[str] = frozenset(form.spec.code for form in _MATTER_PAPERS)
"""The papers that only a case with a matter has (信访、包案)."""

ENTRIES: Mapping[str, FormSpec] = MappingProxyType(
    {
        spec.code: spec
        for spec in (
            intake.SPEC,
            party_entry.SPEC,
            *case_entry.ENTRIES,
            *work_entry.ENTRIES,
            *leading_entry.ENTRIES,
            *office_entry.ENTRIES,
            *matter_entry.ENTRIES,
            *matter_clock_entry.ENTRIES,
            *matter_lead_entry.ENTRIES,
            *matter_plan_entry.ENTRIES,
            *matter_work_entry.ENTRIES,
            *visiting_entry.ENTRIES,
            *meeting_entry.ENTRIES,
            *conduct_entry.ENTRIES,
            *handing_entry.ENTRIES,
        )
    }
)
"""The screens that are no paper."""


def form(code: str) -> Form:
    """Return a paper by its code; raises NotFound."""
    if code not in FORMS:
        raise _unknown(code)
    return FORMS[code]


def entry(code: str) -> FormSpec:
    """Return a screen by its code, a paper's too; raises NotFound."""
    if code in ENTRIES:
        return ENTRIES[code]
    return form(code).spec


def _unknown(code: str) -> NotFound:
    return NotFound(
        say(QT_TRANSLATE_NOOP("Forms", "没有“{code}”这种文书"), code=code),
        say(QT_TRANSLATE_NOOP("Forms", "可用的有：{codes}"), codes="、".join(FORMS)),
    )
