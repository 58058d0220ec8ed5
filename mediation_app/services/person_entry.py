"""A person or organisation as typed: tidied, filled from the ID number, checked; odd things only warn."""

from dataclasses import dataclass, replace
from datetime import date

from mediation_app.model import Person, PersonKind
from mediation_app.rules.dates import EARLIEST
from mediation_app.rules.errors import InvalidInput, Problem
from mediation_app.rules.identifiers import IdNumber, age_on, read_credit_code, read_id_number
from mediation_app.rules.names import check_name, tidy_name
from mediation_app.rules.phones import read_phones
from mediation_app.services.entries import cleaned, too_long
from resources.dictionaries import id_documents
from resources.i18n import QT_TRANSLATE_NOOP, Message

COVER = "*"
"""In an ID number: it is shown covered, and what is stored stays."""
_OF_AGE = 18
_OLDEST = 130


def _say(source: str, **values: object) -> Message:
    return Message("People", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntry:
    """A person or organisation as typed; ``person_id`` names one already on record.

    An ``id_number`` with ``*`` in it is a covered one and leaves what is stored.
    """

    name: str
    kind: PersonKind = PersonKind.PERSON
    sex: str = ""
    ethnic_group: str = ""
    birth_date: date | None = None
    stated_age: int | None = None
    id_type: str = ""
    id_number: str = ""
    occupation: str = ""
    phone: str = ""
    address: str = ""
    head_name: str = ""
    head_post: str = ""
    remark: str = ""
    person_id: int | None = None


def normalised(entry: PersonEntry, today: date) -> PersonEntry:
    """Return an entry tidied for keeping: name, numbers, and what the ID number tells filled in where empty.

    Raises InvalidInput for an ID number whose digits a spreadsheet lost.
    """
    tidy = cleaned(entry)
    tidy = replace(tidy, name=tidy_name(tidy.name), phone=str(read_phones(tidy.phone)))
    return tidy if COVER in tidy.id_number else derived(tidy, today)


def derived(entry: PersonEntry, today: date) -> PersonEntry:
    """Fill sex and birth date from a readable ID number where they are empty, and tidy the number.

    Raises InvalidInput for an ID number whose digits a spreadsheet lost.
    """
    if entry.kind is PersonKind.ORGANISATION:
        return replace(entry, id_number=read_credit_code(entry.id_number).value)
    if not _is_checked_number(entry):
        return entry
    known = _read(entry, today)
    return replace(
        entry,
        id_number=known.value,
        sex=entry.sex or known.sex,
        birth_date=entry.birth_date or known.birth_date,
    )


def problems(entry: PersonEntry, today: date, prefix: str = "") -> list[Problem]:
    """Return what blocks keeping an entry: no name, a birth date still to come, texts too long."""
    entry = cleaned(entry)
    found = too_long(entry, Person, prefix)
    if not tidy_name(entry.name):
        found.append(Problem(f"{prefix}name", _say(QT_TRANSLATE_NOOP("People", "请填写姓名或名称"))))
    if entry.birth_date and not EARLIEST <= entry.birth_date <= today:
        text = QT_TRANSLATE_NOOP("People", "出生日期应在1900年以后、今天以前")
        found.append(Problem(f"{prefix}birth_date", _say(text)))
    if entry.stated_age is not None and not 0 <= entry.stated_age <= _OLDEST:
        text = QT_TRANSLATE_NOOP("People", "年龄应在0到{oldest}岁之间")
        found.append(Problem(f"{prefix}stated_age", _say(text, oldest=_OLDEST)))
    try:
        derived(entry, today)
    except InvalidInput as error:
        found += [Problem(f"{prefix}id_number", one.message) for one in error.problems]
    return found


def warnings(entry: PersonEntry, on: date, prefix: str = "") -> list[Problem]:
    """Return what looks odd about an entry: name, numbers, sex or birth date against the ID number."""
    entry = cleaned(entry)
    if not tidy_name(entry.name):
        return []
    found = [Problem(f"{prefix}name", one) for one in check_name(entry.name).warnings]
    found += [Problem(f"{prefix}phone", one) for one in read_phones(entry.phone).warnings]
    if COVER in entry.id_number or not entry.id_number.strip():
        return found
    if entry.kind is PersonKind.ORGANISATION:
        return found + [
            Problem(f"{prefix}id_number", one) for one in read_credit_code(entry.id_number).warnings
        ]
    return found + _id_warnings(entry, on, prefix)


def age_of(person: PersonEntry | Person, on: date) -> int | None:
    """Return the age on a day: from the birth date, else as stated, None where neither is known."""
    return age_on(person.birth_date, on) if person.birth_date else person.stated_age


def is_minor(person: PersonEntry | Person, on: date) -> bool:
    """Tell whether somebody is known to be under 18 (民法典 art. 17)."""
    age = age_of(person, on)
    return person.kind is PersonKind.PERSON and age is not None and age < _OF_AGE


def _id_warnings(entry: PersonEntry, on: date, prefix: str) -> list[Problem]:
    if not _is_checked_number(entry):
        return []
    try:
        known = _read(entry, on)
    except InvalidInput:
        return []  # blocks, and is said by `problems`
    found = [Problem(f"{prefix}id_number", one) for one in known.warnings]
    if entry.sex and known.sex and entry.sex != known.sex:
        text = QT_TRANSLATE_NOOP("People", "性别与身份证号不一致：号码显示为{sex}")
        found.append(Problem(f"{prefix}sex", _say(text, sex=Message("Forms", known.sex))))
    if entry.birth_date and known.birth_date and entry.birth_date != known.birth_date:
        text = QT_TRANSLATE_NOOP("People", "出生日期与身份证号不一致：号码显示为{day}")
        found.append(Problem(f"{prefix}birth_date", _say(text, day=known.birth_date)))
    return found


def _is_checked_number(entry: PersonEntry) -> bool:
    checked = {document.code for document in id_documents() if document.check == "gb11643"}
    return bool(entry.id_number.strip()) and (entry.id_type or "resident_id") in checked


def _read(entry: PersonEntry, today: date) -> IdNumber:
    return read_id_number(entry.id_number, today=today, field="id_number")
