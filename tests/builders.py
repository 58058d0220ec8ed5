"""Short ways to what tests need again and again; people and places are invented."""

from typing import Any

from mediation_app.model import PartyRole, PersonKind
from mediation_app.services.intake import RegisterDispute
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry

FACTS = "两家相邻，一方翻修围墙，占了另一方门前半米通道，双方多次争吵。"


def person(name: str = "陈小燕", **values: Any) -> PersonEntry:
    """Return a natural person as typed."""
    return PersonEntry(name=name, **values)


def organisation(name: str = "云溪县青禾农资有限公司", **values: Any) -> PersonEntry:
    """Return an organisation as typed."""
    return PersonEntry(name=name, kind=PersonKind.ORGANISATION, **values)


def applicant(name: str = "陈小燕", **values: Any) -> PartyEntry:
    """Return an applicant as typed; ``values`` are the person's."""
    return PartyEntry(person=person(name, **values), role=PartyRole.APPLICANT)


def respondent(name: str = "罗大成", **values: Any) -> PartyEntry:
    """Return a respondent as typed; ``values`` are the person's."""
    return PartyEntry(person=person(name, **values), role=PartyRole.RESPONDENT)


def dispute(*parties: PartyEntry, facts: str = FACTS, **values: Any) -> RegisterDispute:
    """Return a dispute as typed: the three fields that suffice, and what is given."""
    return RegisterDispute(parties=parties or (applicant(), respondent()), facts=facts, **values)
