"""The details of a matter as typed: checked, and carried between the form and the row."""

from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum

from mediation_app.model import Matter, PetitionRecord
from mediation_app.rules.dates import EARLIEST
from mediation_app.rules.errors import InvalidInput, Problem
from mediation_app.rules.petitions import partial_day
from mediation_app.rules.vocabulary import (
    CrossKind,
    CruxKind,
    HandlingLevel,
    HandlingMode,
    MatterOrigin,
    PetitionForm,
    PetitionPurpose,
    PetitionRoute,
)
from mediation_app.services.entries import cleaned, too_long
from resources.i18n import QT_TRANSLATE_NOOP, Message

_MOST_TIMES = 10_000
_MOST_PEOPLE = 1_000_000


def _say(source: str, **values: object) -> Message:
    return Message("Matters", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterDetails:
    """What petition adds to a case, as typed; ``first_on`` an ISO day, month or year.

    ``crosses`` and ``crux_kinds`` hold codes of ``CrossKind`` and ``CruxKind``.
    """

    origin: MatterOrigin = MatterOrigin.OTHER
    form: PetitionForm | None = None
    purpose: PetitionPurpose | None = None
    route: PetitionRoute | None = None
    category: str = ""
    is_repeated: bool = False
    skipped_level: bool = False
    crosses: tuple[str, ...] = ()
    in_litigation: bool = False
    threatens: bool = False
    instructed: bool = False
    first_on: str = ""
    instructing_unit: str = ""
    instructing_document: str = ""
    instructed_on: date | None = None
    instructed_due_on: date | None = None
    level: HandlingLevel | None = None
    mode: HandlingMode | None = None
    target_on: date | None = None
    household_place: str = ""
    family: str = ""
    findings: str = ""
    history: str = ""
    crux: str = ""
    crux_kinds: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PetitionEntry:
    """One time, or several summed up, that somebody petitioned; ``on`` an ISO day, month or year."""

    on: str = ""
    times: int = 1
    destination: str = ""
    form: PetitionForm | None = None
    people: int | None = None
    skipped_level: bool = False
    note: str = ""


def tidied(details: MatterDetails, today: date) -> MatterDetails:
    """Return details cleaned, days written in full or in part as ISO. Raises InvalidInput."""
    tidy = cleaned(details)
    return replace(tidy, first_on=partial_day(tidy.first_on, today, "first_on"))


def details_problems(details: MatterDetails, today: date) -> list[Problem]:
    """Return what blocks keeping details: codes nobody knows, days that cannot be, texts too long."""
    found = too_long(cleaned(details), Matter)
    found += _day_problems("first_on", details.first_on, today)
    found += _unknown_codes("crosses", details.crosses, CrossKind)
    found += _unknown_codes("crux_kinds", details.crux_kinds, CruxKind)
    given, due = details.instructed_on, details.instructed_due_on
    if given is not None and not EARLIEST <= given <= today:
        text = QT_TRANSLATE_NOOP("Matters", "交办日期应在1900年以后、今天以前")
        found.append(Problem("instructed_on", _say(text)))
    if given is not None and due is not None and due < given:
        text = QT_TRANSLATE_NOOP("Matters", "要求办结的日期早于交办日期")
        found.append(Problem("instructed_due_on", _say(text)))
    return found


def written(details: MatterDetails) -> dict[str, object]:
    """Return details as the columns of the row keep them."""
    values = {f.name: getattr(details, f.name) for f in fields(details)}
    return {name: list(value) if isinstance(value, tuple) else value for name, value in values.items()}


def read(matter: Matter) -> MatterDetails:
    """Return the details of a row as they would be typed."""
    stored = {f.name: getattr(matter, f.name) for f in fields(MatterDetails)}
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in stored.items()}
    return MatterDetails(**values)  # type: ignore[arg-type]  # a row written by written()


def petition_problems(entry: PetitionEntry, today: date, prefix: str = "") -> list[Problem]:
    """Return what blocks keeping a petition: no count, a day still to come, texts too long."""
    found = too_long(cleaned(entry), PetitionRecord, prefix)
    found += _day_problems(f"{prefix}on", entry.on, today)
    if not 1 <= entry.times <= _MOST_TIMES:
        text = QT_TRANSLATE_NOOP("Matters", "信访次数应在1到{most}之间")
        found.append(Problem(f"{prefix}times", _say(text, most=_MOST_TIMES)))
    if entry.people is not None and not 1 <= entry.people <= _MOST_PEOPLE:
        text = QT_TRANSLATE_NOOP("Matters", "人数应在1到{most}之间")
        found.append(Problem(f"{prefix}people", _say(text, most=_MOST_PEOPLE)))
    return found


def _day_problems(field: str, text: str, today: date) -> list[Problem]:
    try:
        partial_day(text, today, field)
    except InvalidInput as error:
        return list(error.problems)
    return []


def _unknown_codes(field: str, codes: tuple[str, ...], known: type[StrEnum]) -> list[Problem]:
    text = QT_TRANSLATE_NOOP("Matters", "没有“{code}”这一项")
    return [Problem(field, _say(text, code=code)) for code in codes if code not in set(known)]
