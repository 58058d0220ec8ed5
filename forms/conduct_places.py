"""Places of the dossier that any case which is mediated may have: who speaks, withdraws, is invited, pays."""

from forms import (
    authorization,
    confirmation,
    extension_request,
    identity_page,
    invitation,
    performance_receipt,
    recusal_decision,
    recusal_request,
    referral_letter,
    service_receipt,
)
from forms.evidence_list import kept_files
from forms.places import Need, Needs, Place
from forms.source import in_role, invitations, payments, principals
from mediation_app.model import AttachmentKind, Case, PartyRole
from mediation_app.rules.vocabulary import MATTER_KINDS
from mediation_app.rules.workflow import AFTER_AGREEMENT, CaseState

_OF_COURT = ("法院", "司法确认", "裁定", "确认决定书")
"""Words in the names or notes of files by which copies of a court's papers are known."""


def asked_for(_case: Case, _subject: int) -> bool:
    """Tell that a paper is only there when somebody asks for it."""
    return True


def _identity(case: Case) -> Needs:
    if (case.closed_from or case.state) is not CaseState.REJECTED:
        yield 0, Need.NOT_YET if case.state is CaseState.REGISTERED else Need.OPTIONAL


def _copies_attached(case: Case) -> bool:
    """Tell whether the papers of every party are attached; a file of nobody in particular counts for all."""
    owners = {file.party_id for file in kept_files(case, AttachmentKind.IDENTITY)}
    return None in owners or {party.id for party in principals(case)} <= owners


def _authorizations(case: Case) -> Needs:
    """Yield the power of each agent; who may settle for a party has to prove it."""
    for agent in in_role(case, PartyRole.AGENT):
        yield agent.id, Need.MUST if agent.special_authority else Need.OPTIONAL


def _recusals(case: Case) -> Needs:
    for recusal in case.recusals:
        yield recusal.id, Need.MUST


def _decisions(case: Case) -> Needs:
    for recusal in case.recusals:
        yield recusal.id, Need.NOT_YET if recusal.granted is None else Need.MUST


def _invitations(case: Case) -> Needs:
    for one in invitations(case):
        yield one.id, Need.OPTIONAL


def _extensions(case: Case) -> Needs:
    for extension in case.extensions:
        yield extension.id, Need.MUST if extension.agreed else Need.OPTIONAL


def _referrals(case: Case) -> Needs:
    for referral in case.referrals:
        yield referral.id, Need.MUST


def _served(case: Case) -> Needs:
    for paper_id in service_receipt.subjects(case):
        yield paper_id, Need.OPTIONAL


def _receipts(case: Case) -> Needs:
    for payment in payments(case):
        yield payment.performance.id, Need.OPTIONAL


def _is_proved(case: Case, performance_id: int) -> bool:
    """Tell whether a payment is proved by something else than our receipt: a transfer slip, a file."""
    found = (one.performance for one in payments(case) if one.performance.id == performance_id)
    return any(one.proof or one.attachment_id for one in found)


def _confirmation(code: str) -> Place:
    spec = next(spec for spec in (confirmation.PERSONS, confirmation.ORGANISATION) if spec.code == code)

    def needs(case: Case) -> Needs:
        agreement = case.agreement
        if agreement is None or not confirmation.may_be_asked(case) or confirmation.code_of(case) != code:
            return
        if agreement.confirmation_applied_on is None:
            yield 0, Need.OPTIONAL if _is_signed(case) else Need.NOT_YET
        else:
            yield 0, Need.OPTIONAL if _has_courts_papers(case) else Need.MUST

    return Place(spec=spec, needs=needs, on_request=asked_for)


def _has_courts_papers(case: Case) -> bool:
    """Tell whether copies of what the court took or gave are attached in place of our application."""
    files = kept_files(case, AttachmentKind.OTHER)
    return any(word in f"{file.name} {file.note}" for file in files for word in _OF_COURT)


def _is_signed(case: Case) -> bool:
    """Tell whether the agreement has been signed, as far as the road of the case tells."""
    if case.kind in MATTER_KINDS:
        return bool(case.agreement and case.agreement.ticks)
    return (case.closed_from or case.state) in AFTER_AGREEMENT - {CaseState.AGREED}


WHO: tuple[Place, ...] = (
    Place(spec=identity_page.SPEC, needs=_identity, on_request=asked_for, met=_copies_attached),
)
"""Who the parties are; the copies may also be attached as files."""

SPEAKING: tuple[Place, ...] = (Place(spec=authorization.SPEC, needs=_authorizations, counter="份"),)

WITHDRAWING: tuple[Place, ...] = (
    Place(spec=recusal_request.SPEC, needs=_recusals),
    Place(spec=recusal_decision.SPEC, needs=_decisions),
)

AROUND_SESSIONS: tuple[Place, ...] = (
    Place(spec=invitation.SPEC, needs=_invitations, counter="份"),
    Place(spec=extension_request.SPEC, needs=_extensions),
)

SERVED: tuple[Place, ...] = (
    Place(spec=service_receipt.SPEC, needs=_served, on_request=asked_for, counter="份"),
)
"""Receipts for papers that were handed to the parties."""

HANDED_OVER: tuple[Place, ...] = (Place(spec=referral_letter.SPEC, needs=_referrals),)

PAID: tuple[Place, ...] = (
    Place(spec=performance_receipt.SPEC, needs=_receipts, on_request=_is_proved, counter="份"),
)

CONFIRMED: tuple[Place, ...] = (
    _confirmation(confirmation.PERSONS.code),
    _confirmation(confirmation.ORGANISATION.code),
)
