"""The stage of the demonstration office: its days, its people, and the disputes registered on it."""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from mediation_app.model import Case, CaseSource, Consent, Difficulty, PartyRole, PersonKind
from mediation_app.rules.dates import show
from mediation_app.services import cases, intake
from mediation_app.services.books import Actor, Books
from mediation_app.services.calendars import bundled_calendar
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry

Script = Mapping[str, Any]
"""One entry of ``resources/demonstration.json``; days are counted from today."""

_DAY_TOKEN = re.compile(r"\{(-?\d+)\}")
_MINUTE = timedelta(minutes=1)


@dataclass(slots=True)
class DemoClock:
    """A clock that the script moves from act to act, never backwards."""

    today: date
    now: datetime = field(init=False)

    def __post_init__(self) -> None:
        self.now = datetime.combine(self.today - timedelta(days=365), time(8))

    def __call__(self) -> datetime:
        """Return the moment of the act under way."""
        return self.now

    def move_to(self, day: int, at: str) -> None:
        """Move to a working day and time, at least a minute on."""
        wanted = datetime.combine(self.working_day(day), time.fromisoformat(at))
        self.now = max(wanted, self.now + _MINUTE)

    def at(self, day: date, clock_time: str) -> datetime:
        """Return a time of a day."""
        return datetime.combine(day, time.fromisoformat(clock_time))

    def day(self, offset: int) -> date:
        """Return the day so far from today."""
        return self.today + timedelta(days=offset)

    def working_day(self, offset: int) -> date:
        """Return the day so far from today, moved off days of rest: back in the past, on in the future."""
        day, calendar = self.day(offset), bundled_calendar()
        step = timedelta(days=1 if offset > 0 else -1)
        while offset and not calendar.is_working(day):
            day += step
        return day

    def dated(self, value: Any) -> Any:
        """Write out the days that texts name by their distance: ``{-12}``."""
        if isinstance(value, str):
            return _DAY_TOKEN.sub(lambda found: show(self.working_day(int(found[1]))), value)
        if isinstance(value, list):
            return [self.dated(one) for one in value]
        if isinstance(value, dict):
            return {name: self.dated(one) for name, one in value.items()}
        return value


@dataclass(slots=True)
class Stage:
    """The office being filled: who acts, who is known, and the cases by their keys."""

    books: Books
    clock: DemoClock
    actors: Mapping[str, Actor]
    people: Mapping[str, Script]
    villages: Mapping[str, int]
    grids: Mapping[tuple[str, str], int]
    known: dict[str, int] = field(default_factory=dict)
    cases: dict[str, int] = field(default_factory=dict)
    parties: dict[tuple[int, str], int] = field(default_factory=dict)
    certificate: int = 0
    """The office's test certificate, once it is made."""
    planned: dict[int, int] = field(default_factory=dict)
    """Case → the session planned and not yet held."""
    subjects: defaultdict[tuple[int, str], list[int]] = field(default_factory=lambda: defaultdict(list))
    """Case and form → what was held, asked or visited, in order."""

    def register(self, script: Script) -> None:
        """Register the dispute of a script; a person known from an earlier case is the same one."""
        self.clock.move_to(script["day"], script["time"])
        actor = self.actors[script["who"]]
        self.enter(script["key"], actor, intake.register(self.books, actor, _dispute(self, script)).case_id)

    def enter(self, key: str, actor: Actor, case_id: int) -> None:
        """Keep a case just registered by its key, and its people by their names."""
        self.cases[key] = case_id
        for party in cases.load(self.books, actor, case_id).parties:
            self.known[party.person.name] = party.person_id
            self.parties[case_id, party.person.name] = party.id

    def staff_id(self, name: str | None) -> int | None:
        """Return the id of a member of the office."""
        return self.actors[name].staff_id if name else None

    @property
    def today(self) -> date:
        """Return the day of the act under way."""
        return self.clock.now.date()


@dataclass(frozen=True, slots=True)
class Turn:
    """One act about to be done: on which stage, by whom, in which case (0: none), as the script tells it."""

    stage: Stage
    actor: Actor
    case_id: int
    event: Script

    @property
    def books(self) -> Books:
        """Return the office."""
        return self.stage.books

    @property
    def today(self) -> date:
        """Return the day of the act."""
        return self.stage.today

    def __getitem__(self, name: str) -> Any:
        return self.event[name]

    def get(self, name: str, otherwise: Any = "") -> Any:
        """Return what the script tells under a name, if it does."""
        return self.event.get(name, otherwise)

    def remember(self, name: str, subject_id: int) -> None:
        """Keep what a record will be printed about, or a later act is about."""
        self.stage.subjects[self.case_id, name].append(subject_id)

    def last(self, name: str) -> int:
        """Return the id last remembered under a name in this case, 0 without one."""
        return next(reversed(self.stage.subjects[self.case_id, name]), 0)

    def case(self) -> Case:
        """Return the case as it stands."""
        return cases.load(self.books, self.actor, self.case_id)

    def party(self, name: str) -> int:
        """Return the id of a party of the case."""
        return self.stage.parties[self.case_id, name]

    def day(self, name: str) -> date | None:
        """Return the working day whose distance from today the script tells under a name, if it does."""
        return self.stage.clock.working_day(self.event[name]) if name in self.event else None

    def earlier(self, start: str) -> datetime:
        """Return a time of the same day, not after the act itself."""
        return min(self.stage.clock.at(self.today, start), self.stage.clock.now)


def fen(yuan: int | None) -> int | None:
    """Return an amount of the script in fen."""
    return None if yuan is None else yuan * 100


def _dispute(stage: Stage, script: Script) -> intake.RegisterDispute:
    told = script["dispute"]
    names = [party["name"] for party in script["parties"]]
    occurred = stage.clock.working_day(told["occurred"]).isoformat() if "occurred" in told else ""
    return intake.RegisterDispute(
        parties=tuple(party_entry(stage, party, names) for party in script["parties"]),
        facts=told["facts"],
        demands=told.get("demands", ""),
        type_code=told["type_code"],
        source=CaseSource(told.get("source", "application")),
        source_unit=told.get("source_unit", ""),
        source_document=told.get("source_document", ""),
        occurred_on=occurred,
        place=told["place"],
        village_id=stage.villages[told["village"]],
        grid_id=stage.grids.get((told["village"], told.get("grid", ""))),
        people_count=told.get("people_count"),
        amount_fen=fen(told.get("yuan")),
        difficulty=Difficulty(told.get("difficulty", "simple")),
        mediator_id=stage.staff_id(script["mediator"]),
    )


def party_entry(stage: Stage, party: Script, names: list[str]) -> PartyEntry:
    """Return somebody's part in a case as typed; ``names`` of all of them in their order."""
    represents = party.get("represents")
    return PartyEntry(
        person=_person(stage, party["name"]),
        role=PartyRole(party["role"]),
        represents=names.index(represents) if represents else None,
        special_authority=party.get("special_authority", False),
        consent=Consent.AGREED if party["role"] == "applicant" else Consent.UNKNOWN,
        note=party.get("note", ""),
    )


def _person(stage: Stage, name: str) -> PersonEntry:
    told = dict(stage.people[name])
    age = told.pop("age", None)
    birth = date(stage.clock.today.year - age, 1, 5) if age else None
    kind = PersonKind(told.pop("kind", "person"))
    return PersonEntry(name=name, kind=kind, birth_date=birth, person_id=stage.known.get(name), **told)
