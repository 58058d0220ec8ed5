"""What the road of a case depends on, read off its loaded dossier."""

from forms.catalogue_rows import signed_copy
from mediation_app.model import (
    AgreementForm,
    AttachmentKind,
    Case,
    Consent,
    Instalment,
    MediationSession,
    PartyRole,
    SessionState,
    Term,
    TermKind,
    VisitState,
)
from mediation_app.rules.habits import Habits
from mediation_app.rules.matter_road import missing_to_strike_off
from mediation_app.rules.retention import Retention, is_grave, kinds_kept, propose_retention
from mediation_app.rules.vocabulary import MATTER_KINDS
from mediation_app.rules.workflow import CaseFacts, CaseState, Missing
from mediation_app.rules.workflow import missing_for_close as missing_by_rules
from mediation_app.services.agreement_effect import effective_on, principals, signatures
from mediation_app.services.matters.facts import facts_of_matter
from mediation_app.services.matters.gate import gate_of

__all__ = [
    "REJECTION_NOTICE",
    "TERMINATION_NOTICE",
    "effective_on",
    "facts_of",
    "is_done",
    "is_open",
    "missing_for_close",
    "principals",
    "proposed_retention",
    "signatures",
]

REJECTION_NOTICE = "rejection_notice"
TERMINATION_NOTICE = "termination_notice"
_OPENING_PAPERS = frozenset({"application", "registration"})
_AGREEMENT = "agreement"
_NOTICES = {CaseState.REJECTED: REJECTION_NOTICE, CaseState.TERMINATED: TERMINATION_NOTICE}


def facts_of(case: Case) -> CaseFacts:
    """Return the facts of a case loaded whole, as the rules of the workflow ask for them."""
    held = [session for session in case.sessions if session.state is SessionState.HELD]
    terms = case.agreement.terms if case.agreement else []
    return CaseFacts(
        applicants=_count(case, PartyRole.APPLICANT),
        respondents=_count(case, PartyRole.RESPONDENT),
        has_mediator=case.mediator_id is not None,
        refused=any(party.consent is Consent.REFUSED for party in principals(case)),
        opening_papers=sum(paper.form_code in _OPENING_PAPERS for paper in case.papers),
        held_sessions=len(held),
        sessions_without_record=sum(not _is_recorded(session) for session in held),
        terms=len(terms),
        agreement_form=case.agreement.form if case.agreement else None,
        agreement_effective=effective_on(case) is not None,
        signed_original=_has_signed_original(case),
        open_terms=sum(is_open(term) for term in terms),
        held_visits=sum(visit.state is VisitState.DONE for visit in case.visits),
        planned_visits=sum(visit.state is VisitState.PLANNED for visit in case.visits),
        told_other_routes=case.routes_told_on is not None,
        notice_issued=any(paper.form_code == _notice(case) for paper in case.papers),
        closed_from=case.closed_from,
        gate_missing=gate_of(case.matter).missing if case.matter and case.matter.under_ownership else (),
    )


def missing_for_close(case: Case) -> tuple[Missing, ...]:
    """List what the dossier of a loaded case lacks before 结案归档, a matter's before 销号."""
    if case.kind in MATTER_KINDS:
        return missing_to_strike_off(case.state, facts_of_matter(case))
    return missing_by_rules(case.state, facts_of(case))


def proposed_retention(case: Case, habits: Habits) -> Retention:
    """Propose the 保管期限 of a loaded case by the office's habits; who closes it decides.

    永久 for a death, a large group or whose land it is, 短期 for its kinds and what was settled by word or on
    the spot, else 长期.
    """
    agreement = case.agreement
    at_once = agreement is not None and (
        agreement.form is AgreementForm.ORAL or all(term.on_the_spot for term in agreement.terms)
    )
    grave = is_grave(case.type_code, case.facts, case.people_count, large_group=habits.retention_large_group)
    kept = kinds_kept(habits.retention_short, habits.retention_permanent)
    return propose_retention(case.type_code, kept, settled_at_once=at_once, grave=grave)


def is_open(term: Term) -> bool:
    """Tell whether something promised in a term is still to be done; an omission is never owed on a day."""
    return term.kind is not TermKind.FORBEAR and any(not is_done(one) for one in term.instalments)


def is_done(instalment: Instalment) -> bool:
    """Tell whether an instalment is performed: the whole amount paid, or the act done."""
    if instalment.amount_fen is None:
        return bool(instalment.performed)
    return sum(part.amount_fen or 0 for part in instalment.performed) >= instalment.amount_fen


def _count(case: Case, role: PartyRole) -> int:
    return sum(party.role is role for party in case.parties)


def _is_recorded(session: MediationSession) -> bool:
    return bool(session.notes) or bool(session.result)


def _has_signed_original(case: Case) -> bool:
    """Tell whether the agreement lies in the dossier signed: as a scan, or as a copy that counts here."""
    scanned = any(
        file.kind is AttachmentKind.SIGNED_ORIGINAL and file.removed_at is None for file in case.attachments
    )
    return scanned or _is_signed_on_screen(case)


def _is_signed_on_screen(case: Case) -> bool:
    agreements = [paper for paper in case.papers if paper.form_code == _AGREEMENT]
    newest = max(agreements, key=lambda paper: paper.version, default=None)
    return newest is not None and signed_copy(newest) is not None


def _notice(case: Case) -> str:
    state = case.closed_from if case.state is CaseState.CLOSED and case.closed_from else case.state
    return _NOTICES.get(state, TERMINATION_NOTICE)
