"""Who takes part, as typed: what blocks keeping it, and what only warns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from mediation_app.model import PRINCIPALS, Consent, Party, PartyRole
from mediation_app.rules.errors import Problem
from mediation_app.services import person_entry
from mediation_app.services.entries import too_long
from mediation_app.services.person_entry import PersonEntry, is_minor
from resources.i18n import QT_TRANSLATE_NOOP, Message

SPEAKERS = (PartyRole.AGENT, PartyRole.GUARDIAN)
"""The roles that stand for somebody: 代理人 and 法定代理人."""


def _say(source: str, **values: object) -> Message:
    return Message("Parties", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyEntry:
    """One person's part in a case as typed.

    ``represents`` is the place, from 0, of the party an agent or guardian stands for among the entries.
    """

    person: PersonEntry
    role: PartyRole
    represents: int | None = None
    special_authority: bool = False
    consent: Consent = Consent.UNKNOWN
    consent_on: date | None = None
    note: str = ""
    to_verify: bool = False


def problems(entries: Sequence[PartyEntry], today: date) -> list[Problem]:
    """Return what blocks keeping the parties: names, dates and lengths, and whom an agent stands for."""
    found: list[Problem] = []
    for place, entry in enumerate(entries):
        prefix = f"parties[{place}]."
        found += person_entry.problems(entry.person, today, prefix)
        found += too_long(entry, Party, prefix)
        if not _stands_for_a_party(entry, entries):
            text = QT_TRANSLATE_NOOP("Parties", "代理的只能是本案的申请人或被申请人")
            found.append(Problem(f"{prefix}represents", _say(text)))
    return found


def party_warnings(entries: Sequence[PartyEntry], on: date) -> tuple[Problem, ...]:
    """Return what looks odd: a minor without guardian, an agent without 特别授权, wrong numbers."""
    found: list[Problem] = []
    guarded = {entry.represents for entry in entries if entry.role is PartyRole.GUARDIAN}
    for place, entry in enumerate(entries):
        prefix = f"parties[{place}]."
        found += person_entry.warnings(entry.person, on, prefix)
        found += speaker_warnings(entry, prefix, represents=entry.represents)
        if entry.role in PRINCIPALS and is_minor(entry.person, on) and not guarded & {place, None}:
            found.append(minor_warning(entry.person.name, f"{prefix}name"))
        if entry.role is PartyRole.RESPONDENT and _is_applicant_too(entry.person, entries):
            text = QT_TRANSLATE_NOOP("Parties", "{name}既是申请人又是被申请人，请核对")
            found.append(Problem(f"{prefix}name", _say(text, name=entry.person.name)))
    return tuple(found)


def minor_warning(name: str, field: str) -> Problem:
    """Return the warning for a minor without 法定代理人 (民法典 art. 19, 20 and 23)."""
    text = QT_TRANSLATE_NOOP("Parties", "{name}未满18周岁，请添加法定代理人（监护人）")
    return Problem(field, _say(text, name=name))


def speaker_warnings(entry: PartyEntry, prefix: str, *, represents: int | None) -> list[Problem]:
    """Return what an agent or guardian lacks: whom he stands for, and the power to settle."""
    found = []
    if entry.role in SPEAKERS and represents is None:
        text = QT_TRANSLATE_NOOP("Parties", "还没有写明{name}代理哪一方")
        found.append(Problem(f"{prefix}represents", _say(text, name=entry.person.name)))
    if entry.role is PartyRole.AGENT and not entry.special_authority:
        text = QT_TRANSLATE_NOOP("Parties", "代理人{name}没有特别授权，不能代为和解、签协议")
        found.append(Problem(f"{prefix}special_authority", _say(text, name=entry.person.name)))
    return found


def _is_applicant_too(person: PersonEntry, entries: Sequence[PartyEntry]) -> bool:
    applicants = [entry.person for entry in entries if entry.role is PartyRole.APPLICANT]
    return any(
        one.name == person.name and (one.person_id, one.id_number) == (person.person_id, person.id_number)
        for one in applicants
    )


def _stands_for_a_party(entry: PartyEntry, entries: Sequence[PartyEntry]) -> bool:
    if entry.represents is None or entry.role not in SPEAKERS:
        return True
    place = entry.represents
    return 0 <= place < len(entries) and entries[place].role in PRINCIPALS
