"""Read a raw case as far as it tells, and no further: people, notes, settlement, date; all of it 待核."""

from dataclasses import dataclass, replace

from mediation_app.rules.raw_dates import occurred_on
from mediation_app.rules.raw_notes import RawNote, read_notes
from mediation_app.rules.raw_parties import RawParty, is_helper, read_parties
from mediation_app.rules.raw_people import led
from mediation_app.rules.raw_record import RawCase
from mediation_app.rules.raw_settlement import Settlement, read_settlement
from mediation_app.rules.vocabulary import PartyRole
from resources.i18n import Message

_BINDABLE_FIRST = (PartyRole.APPLICANT, PartyRole.RESPONDENT)


@dataclass(frozen=True, slots=True, kw_only=True)
class RawReading:
    """What could be read; `occurred_on` is a partial date, empty where the facts tell none."""

    parties: tuple[RawParty, ...]
    notes: tuple[RawNote, ...]
    settlement: Settlement
    occurred_on: str
    remarks: tuple[Message, ...] = ()


def read_raw_case(case: RawCase) -> RawReading:
    """Read the people, the notes, the settlement and the date of a raw case; nothing is invented."""
    case = replace(case, record=led(case.record))
    parties, remarks = read_parties(case)
    names = [party.name for party in sorted(parties, key=lambda party: party.role not in _BINDABLE_FIRST)]
    settlement = read_settlement(case.record, names)
    helpers = frozenset(party.name for party in parties if is_helper(party))
    return RawReading(
        parties=parties,
        notes=read_notes(case.record, settlement, helpers),
        settlement=settlement,
        occurred_on=occurred_on(case.facts),
        remarks=remarks,
    )
