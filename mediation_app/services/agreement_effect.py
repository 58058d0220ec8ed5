"""When the agreement of a loaded case binds: whose signatures it needs, and the day of the last one."""

from datetime import date

from mediation_app.model import PRINCIPALS, Case, Party, Signer
from mediation_app.rules.effectiveness import Signature, Slot, effective_date

_SLOTS = {Signer.MEDIATOR: Slot.MEDIATOR, Signer.SEAL: Slot.SEAL}


def principals(case: Case) -> list[Party]:
    """Return the parties in the law's sense (当事人), in their order."""
    return [party for party in case.parties if party.role in PRINCIPALS]


def effective_on(case: Case) -> date | None:
    """Return the day the agreement of a loaded case took effect, None while it has not (art. 29 and 30)."""
    if case.agreement is None:
        return None
    agreement = case.agreement
    return effective_date(agreement.form, signatures=signatures(case), reached_on=agreement.reached_on)


def signatures(case: Case) -> tuple[Signature, ...]:
    """Return each signature and seal a written agreement needs, with its date where it was ticked."""
    ticks = case.agreement.ticks if case.agreement else []
    by_party = {tick.party_id: tick.signed_on for tick in ticks if tick.signer is Signer.PARTY}
    others = {_SLOTS[tick.signer]: tick.signed_on for tick in ticks if tick.signer in _SLOTS}
    parties = [Signature(Slot.PARTY, p.person.name, by_party.get(p.id)) for p in principals(case)]
    mediator = case.agreement.mediator if case.agreement else None
    name = mediator.name if mediator else ""
    return (
        *parties,
        Signature(Slot.MEDIATOR, name, others.get(Slot.MEDIATOR)),
        Signature(Slot.SEAL, "", others.get(Slot.SEAL)),
    )
