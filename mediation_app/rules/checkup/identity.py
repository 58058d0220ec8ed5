"""Rules about identity: ID numbers, credit codes, and names in the texts that are one character off."""

import re
from collections.abc import Iterator
from datetime import date

from mediation_app.rules.checkup.facts import AgreementFacts, PartyFacts, Passage, WordLists, say
from mediation_app.rules.checkup.parties import place_of
from mediation_app.rules.checkup.rule import Hit
from mediation_app.rules.errors import InvalidInput
from mediation_app.rules.identifiers import IdNumber, read_credit_code, read_id_number
from mediation_app.rules.masking import mask_id
from resources.i18n import QT_TRANSLATE_NOOP, Message

_CHECK_PAPER = say(QT_TRANSLATE_NOOP("CheckUp", "请与证件原件核对，确实无误的可以照用"))


def id_number(facts: AgreementFacts) -> Iterator[Hit]:
    """Find ID numbers that cannot be right; they warn only (GB 11643)."""
    for party in facts.parties:
        read = read_of(party, facts.today)
        for warning in read.warnings if read is not None else ():
            yield _number_hit(facts, party, warning)


def credit_code(facts: AgreementFacts) -> Iterator[Hit]:
    """Find credit codes that fail the check; real ones do, so they warn only (GB 32100)."""
    for party in facts.parties:
        if party.is_organisation and party.id_number and "*" not in party.id_number:
            for warning in read_credit_code(party.id_number).warnings:
                yield _number_hit(facts, party, warning)


def contradicted(facts: AgreementFacts) -> Iterator[Hit]:
    """Find a sex or day of birth that the ID number contradicts."""
    for party in facts.parties:
        read = read_of(party, facts.today)
        if read is None or read.warnings:
            continue
        if party.sex and read.sex and party.sex != read.sex:
            text = QT_TRANSLATE_NOOP("CheckUp", "性别与证件号码不一致")
            yield Hit(
                place=place_of(party), what=say(text), mend=_CHECK_PAPER, field=facts.party_field(party)
            )
        if party.birth_date and read.birth_date and party.birth_date != read.birth_date:
            text = QT_TRANSLATE_NOOP("CheckUp", "出生日期与证件号码不一致")
            yield Hit(
                place=place_of(party), what=say(text), mend=_CHECK_PAPER, field=facts.party_field(party)
            )


def read_of(party: PartyFacts, today: date) -> IdNumber | None:
    """Read the ID number of a natural person; None for none, a masked one or another document."""
    other = party.id_type not in ("", "resident_id")
    if party.is_organisation or not party.id_number or "*" in party.id_number or other:
        return None
    try:
        return read_id_number(party.id_number, today=today)
    except InvalidInput as error:
        return IdNumber(value=party.id_number, warnings=(error.message,))


def name_alike(facts: AgreementFacts) -> Iterator[Hit]:
    """Find words that differ from a party's name by one character that sounds or looks like the right one."""
    known = {party.name for party in facts.parties} | set(facts.others)
    told: set[str] = set()
    for party in facts.parties:
        pattern = _one_off(party.name, facts.lists)
        for passage in facts.passages if pattern else ():
            for found in re.finditer(pattern, passage.text):
                wrong = found[0]
                if wrong not in told and not any(wrong in name for name in known):
                    told.add(wrong)
                    yield _name_hit(passage, wrong, party.name)


def _one_off(name: str, lists: WordLists) -> str:
    """Return a pattern of what reads like a name but for one character; empty for one too short."""
    if len(name) < 2 or "某" in name:
        return ""
    wrong = (
        f"{re.escape(name[:place])}[{''.join(sorted(lists.alike[char]))}]{re.escape(name[place + 1 :])}"
        for place, char in enumerate(name)
        if char in lists.alike
    )
    return "|".join(wrong)


def _name_hit(passage: Passage, wrong: str, name: str) -> Hit:
    text = QT_TRANSLATE_NOOP("CheckUp", "“{wrong}”与当事人“{name}”只差一个字")
    mend = QT_TRANSLATE_NOOP("CheckUp", "是同一人的，请按证件改成一致")
    return Hit(
        place=passage.place, what=say(text, wrong=wrong, name=name), mend=say(mend), field=passage.field
    )


def _number_hit(facts: AgreementFacts, party: PartyFacts, warning: Message) -> Hit:
    text = QT_TRANSLATE_NOOP("CheckUp", "号码{number}：{warning}")
    what = say(text, number=mask_id(party.id_number), warning=warning)
    field = facts.party_field(party, "id_number")
    return Hit(place=place_of(party), what=what, mend=_CHECK_PAPER, field=field)
