"""Drawn signatures that count: ticked on the agreement where office and all parties let them."""

from collections.abc import Iterable

from mediation_app.model import Case, DrawnSignature, IssuedPaper, SignatureTick, Signer, SigningManner
from mediation_app.rules.vocabulary import SigningPart
from mediation_app.services.acts import Act
from mediation_app.services.books import Desk
from mediation_app.services.case_facts import effective_on
from mediation_app.services.effect import follow
from mediation_app.services.habits import habits_of
from mediation_app.services.screen_signing.people import ScreenSlot
from mediation_app.services.signing import require_nothing_performed

_NEEDED = (Signer.PARTY, Signer.MEDIATOR)
_FOR_ANOTHER = (SigningPart.AGENT, SigningPart.GUARDIAN)


def all_agreed(slots: Iterable[ScreenSlot]) -> bool:
    """Tell whether every place is signed on the screen, and each signer agreed to that (art. 3).

    A record that was altered tells of nobody's signature.
    """
    found = tuple(slots)
    return bool(found) and all(_agreed(slot) is not None for slot in found)


def counts(desk: Desk, slots: Iterable[ScreenSlot]) -> bool:
    """Tell whether the drawn signatures of a paper stand for signed ones in this office.

    An agreement needs those of the parties and the mediator (art. 29), another paper every one.
    """
    found = tuple(slots)
    needed = tuple(slot for slot in found if slot.signer in _NEEDED) or found
    return habits_of(desk.office).screen_signatures_count and all_agreed(needed)


def tick(desk: Desk, case: Case, paper: IssuedPaper, slots: Iterable[ScreenSlot]) -> bool:
    """Tick what is drawn on an agreement once every party has signed on the screen and agreed to that.

    Returns whether the agreement has taken effect by it. Nothing is ticked by the usual practice.
    """
    found = [slot for slot in slots if slot.signer is not None]
    parties = [slot for slot in found if slot.signer is Signer.PARTY]
    agreement = case.agreement
    if agreement is None or not counts(desk, parties):
        return False
    known = {(one.signer, one.party_id) for one in agreement.ticks}
    for slot in found:
        signed = _agreed(slot)
        if signed is None or (slot.signer, slot.party_id) in known:
            continue
        row = _row(slot, signed, paper)
        agreement.ticks.append(row)
        detail = {"name": signed.name, "on": row.signed_on, "version": paper.version}
        desk.log(
            Act.SIGNATURE_TICKED, case.id, f"agreement:{agreement.id}", signer=row.signer.value, **detail
        )
    desk.session.flush()
    if effective_on(case) is None:
        return False
    follow(desk, case)
    return True


def require_untickable(case: Case, row: DrawnSignature) -> None:
    """Raise NotAllowed where performance is recorded under an agreement that a drawn signature carries."""
    if case.agreement is not None and _resting(case, row):
        require_nothing_performed(case.agreement)


def untick(desk: Desk, case: Case, row: DrawnSignature) -> bool:
    """Take back the ticks that rest on a drawn signature; with one party's the others' fall as well.

    All parties have to let the screen count, so none does once one is struck. Returns whether any fell.
    """
    agreement, struck = case.agreement, _resting(case, row)
    if agreement is None or not struck:
        return False
    names = [one.party.person.name if one.party else one.signer.value for one in struck]
    for one in struck:
        agreement.ticks.remove(one)
    desk.session.flush()
    subject = f"agreement:{agreement.id}"
    desk.log(Act.TICKS_VOIDED, case.id, subject, signers=names, reason=row.void_reason)
    return True


def _agreed(slot: ScreenSlot) -> DrawnSignature | None:
    """Return the signature at a place if its signer agreed to sign on the screen and nobody altered it."""
    return slot.signed if slot.signed is not None and slot.signed.agreed and slot.is_intact else None


def _resting(case: Case, row: DrawnSignature) -> list[SignatureTick]:
    """Return the ticks that fall with a drawn signature."""
    drawn = [one for one in (case.agreement.ticks if case.agreement else []) if one.drawn_id is not None]
    own = [one for one in drawn if one.drawn_id == row.id]
    return drawn if any(one.signer is Signer.PARTY for one in own) else own


def _row(slot: ScreenSlot, signed: DrawnSignature, paper: IssuedPaper) -> SignatureTick:
    return SignatureTick(
        signer=slot.signer or Signer.PARTY,
        party_id=slot.party_id,
        manner=SigningManner.SCREEN,
        signed_on=signed.signed_at.date(),
        signed_for=signed.signed_by if signed.part in _FOR_ANOTHER else "",
        paper_id=paper.id,
        drawn_id=signed.id,
    )
