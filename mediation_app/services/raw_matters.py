"""Published petition and legacy matters taken in as cases: read as far as they tell, the rest left empty.

What a record says of handling and outcome is kept in its words, marked to be verified (待核); the case stays
登记, since nobody in this office has done anything yet.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from forms import matter_labels
from mediation_app.model import Case, Party, PartyRole, PersonKind, Progress
from mediation_app.rules.dates import bounds
from mediation_app.rules.errors import Problem
from mediation_app.rules.names import is_organisation, role_in_brackets, split_people
from mediation_app.rules.petitions import MOST_REPRESENTATIVES
from mediation_app.rules.raw_matter import (
    ReadCount,
    TextReading,
    read_kind,
    read_mode,
    read_people,
    read_source,
    read_text_of_matter,
    read_yuan,
)
from mediation_app.rules.vocabulary import CaseKind
from mediation_app.services import intake
from mediation_app.services.acts import Act
from mediation_app.services.books import Desk
from mediation_app.services.cases import loaded
from mediation_app.services.entries import clean, refuse
from mediation_app.services.exchange_reader import known_here, say
from mediation_app.services.intake import RegisterDispute, Registered
from mediation_app.services.matters import intake as matter_intake
from mediation_app.services.matters.entry import MatterDetails, PetitionEntry
from mediation_app.services.matters.intake import RegisterMatter
from mediation_app.services.matters.rows import ensure_matter
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry
from resources.i18n import QT_TRANSLATE_NOOP, Message

RawRecord = Mapping[str, Any]

_NAMES: Mapping[str, tuple[str, ...]] = {
    "id": ("id", "external_id", "编号"),
    "kind": ("kind", "category", "type", "类别", "类型"),
    "place": ("place", "location", "village", "地点"),
    "matter": ("matter", "title", "subject", "事项", "信访事项"),
    "facts": ("facts", "description", "content", "summary", "情况", "基本情况"),
    "demands": ("demands", "demand", "claims", "requests", "诉求", "主要诉求"),
    "amount": ("amount_yuan", "amount", "金额", "涉及金额"),
    "people": ("people", "people_count", "persons", "人数", "涉及人数"),
    "source": ("source", "origin", "来源"),
    "route": ("route", "handling", "measures", "处置", "办理"),
    "outcome": ("outcome", "result", "结果", "化解结果"),
    "names": ("petitioners", "petitioner", "parties", "信访人"),
}
"""What a field may be called; the first name that holds something is read."""

_MARKS = frozenset(
    {"matter", "kind", "outcome", "route", "amount_yuan", "people", "petitioner", "petitioners"}
    | {"信访事项", "信访人", "诉求", "主要诉求", "化解结果"}
)
_GENERIC = frozenset({"矛盾纠纷", "纠纷", "矛盾", "一般纠纷"})
_TITLE, _PLACE, _KIND, _ID, _UNIT = 60, 200, 60, 80, 120
_NOTE_LIMIT = Party.__table__.c.note.type.length  # type: ignore[attr-defined]
_AND_OTHERS = re.compile(r"等\s*[\d一二三四五六七八九十百千余多几]*\s*[人户名位家]?(?:村民|居民|群众|职工)?$")
UNVERIFIED = "原始记录（待核）"
"""Stands before what nobody in the office has looked at."""


def is_raw_matter(record: object) -> bool:
    """Tell whether a JSON value is shaped like a published matter, and not like the other two formats."""
    if not isinstance(record, dict) or "record" in record or isinstance(record.get("matter"), dict):
        return False
    parties = record.get("parties")
    if isinstance(parties, list) and any(isinstance(one, dict) for one in parties):
        return False
    return bool(_MARKS & record.keys())


def raw_matter_id(record: RawRecord) -> str:
    """Return the id a record has in its own file, empty when it brings none that can be kept."""
    value = _first(record, "id")
    known = str(value).strip() if isinstance(value, str | int) and not isinstance(value, bool) else ""
    return known if len(known) <= _ID else ""


def put_raw_matter(desk: Desk, record: RawRecord, *, external_id: str, source: str) -> Registered:
    """Write a published matter as a case within an act under way; ``source`` goes on the timeline.

    Raises InvalidInput for a record that tells neither what it is about nor what happened.
    """
    raw = _read(record)
    refuse(raw.problems)
    kind, is_said = read_kind(raw.kind, f"{raw.matter}{raw.facts}{raw.source}{raw.route}")
    if kind is CaseKind.DISPUTE:
        dispute = _dispute(desk, raw, external_id)
        case = intake.put_case(desk, dispute)
        answer = intake.registered(desk, case, dispute)
    else:
        matter = _matter(desk, raw, kind, external_id)
        case = matter_intake.put_matter(desk, matter)
        if raw.text.occurred_on:
            case.occurred_on = _past(raw.text.occurred_on, desk)
        answer = matter_intake.registered(desk, case, matter)
    desk.log(Act.IMPORTED, case.id, source=source, external_id=external_id)
    _keep_what_was_done(desk, case, raw)
    return _with_warnings(answer, raw, kind_said=is_said, kind=kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Raw:
    """The fields of a record as far as they could be read."""

    kind: str
    place: str
    matter: str
    facts: str
    demands: str
    source: str
    route: str
    outcome: str
    names: tuple[str, ...]
    amount: ReadCount | None
    people: ReadCount | None
    remark: str
    text: TextReading
    problems: list[Problem]


def _read(record: RawRecord) -> _Raw:
    texts = {name: _text(_first(record, name)) for name in ("kind", "place", "matter", "facts", "source")}
    texts |= {name: _text(_first(record, name)) for name in ("route", "outcome", "demands")}
    told = {name: _first(record, name) for name in ("amount", "people")}
    amount = None if told["amount"] is None else read_yuan(told["amount"])
    people = None if told["people"] is None else read_people(told["people"])
    text = read_text_of_matter(f"{texts['facts']}。{texts['matter']}")
    return _Raw(
        **texts,
        names=_named(_first(record, "names")) or text.names,
        amount=amount,
        people=people,
        remark=_remark(record, texts, {"涉及金额": ("amount", amount), "涉及人数": ("people", people)}),
        text=text,
        problems=_nothing_told(texts),
    )


def _dispute(desk: Desk, raw: _Raw, external_id: str) -> RegisterDispute:
    village_id, grid_id = _where(desk, raw.place)
    return RegisterDispute(
        parties=_parties(raw.names, two_sides=True),
        facts=raw.facts or raw.matter or raw.demands,
        title=_title(raw),
        original_kind="" if raw.kind in _GENERIC else raw.kind[:_KIND],
        demands=raw.demands,
        occurred_on=_past(raw.text.occurred_on, desk),
        place=raw.place[:_PLACE],
        village_id=village_id,
        grid_id=grid_id,
        people_count=raw.people.value if raw.people else None,
        amount_fen=raw.amount.value if raw.amount else None,
        external_id=external_id,
        remark=raw.remark,
    )


def _matter(desk: Desk, raw: _Raw, kind: CaseKind, external_id: str) -> RegisterMatter:
    village_id, grid_id = _where(desk, raw.place)
    source, text = read_source(raw.source), raw.text
    times = (PetitionEntry(times=text.times),) if text.times else ()
    return RegisterMatter(
        kind=kind,
        parties=_parties(raw.names),
        title=_title(raw),
        facts=raw.facts or raw.matter or raw.demands,
        original_kind=raw.kind[:_KIND],
        demands=raw.demands,
        place=raw.place[:_PLACE],
        village_id=village_id,
        grid_id=grid_id,
        people_count=raw.people.value if raw.people else None,
        amount_fen=raw.amount.value if raw.amount else None,
        details=MatterDetails(
            origin=source.origin,
            form=source.form,
            instructing_unit=source.unit[:_UNIT],
            instructed=source.instructed,
            is_repeated=text.is_repeated,
            skipped_level=text.skipped_level,
            in_litigation=text.in_litigation,
            threatens=text.threatens,
            first_on=_past(text.first_on, desk),
            mode=read_mode(raw.route),
        ),
        petitions=times,
        external_id=external_id,
        remark=raw.remark,
    )


def _keep_what_was_done(desk: Desk, case: Case, raw: _Raw) -> None:
    """Write what the record says was done as one line of progress that nobody has verified."""
    words = [f"{name}：{text}" for name, text in (("途径", raw.route), ("结果", raw.outcome)) if text]
    if not words:
        return
    matter = ensure_matter(desk, loaded(desk.session, case.id))
    matter.mode = matter.mode or read_mode(raw.route)
    told = Progress(on=desk.today, text=f"{UNVERIFIED}{'；'.join(words)}", by_id=desk.staff_id)
    matter.progress.append(told)
    desk.session.flush()


def _with_warnings(answer: Registered, raw: _Raw, *, kind_said: bool, kind: CaseKind) -> Registered:
    found = list(answer.warnings)
    if not kind_said:
        text = QT_TRANSLATE_NOOP("Exchange", "没有写明类别，按文字登记为{kind}，请核对")
        found.append(Problem("kind", say(text, kind=Message("Forms", matter_labels.CASE_KIND[kind]))))
    rough = QT_TRANSLATE_NOOP("Exchange", "写的是约数或读不准，请核对；原文记在备注里")
    for name, count in (("amount", raw.amount), ("people", raw.people)):
        if count is not None and (count.is_rough or count.value is None):
            found.append(Problem(name, say(rough)))
    return replace(answer, warnings=tuple(found))


def _first(record: RawRecord, name: str) -> Any:
    """Return the first value under one of a field's names that is not empty."""
    for key in _NAMES[name]:
        value = record.get(key)
        if value not in (None, "", [], {}):
            return value
    return None


def _text(value: object) -> str:
    if value is None or isinstance(value, bool):
        return ""
    if isinstance(value, list):
        return "\n".join(filter(None, map(_text, value)))
    if isinstance(value, dict):
        return "；".join(f"{key}：{_text(inner)}" for key, inner in value.items())
    return clean(format(value, "f") if isinstance(value, Decimal) else str(value))


def _nothing_told(texts: Mapping[str, str]) -> list[Problem]:
    if texts["facts"] or texts["matter"] or texts["demands"]:
        return []
    text = QT_TRANSLATE_NOOP("Exchange", "既没有写事项，也没有写情况和诉求")
    return [Problem("facts", say(text))]


def _remark(
    record: RawRecord, texts: Mapping[str, str], counts: Mapping[str, tuple[str, ReadCount | None]]
) -> str:
    """Say in the record's own words what has no place of its own, and what was read roughly."""
    kind = "" if texts["kind"] in set(matter_labels.CASE_KIND.values()) else texts["kind"]
    told = {"类别": kind, "来源": texts["source"], "途径": texts["route"], "结果": texts["outcome"]}
    for name, (field, count) in counts.items():
        if count is not None and (count.is_rough or count.value is None):
            told[name] = _text(_first(record, field))
    lines = [f"{UNVERIFIED}{name}：{value}" for name, value in told.items() if value]
    if len(texts["place"]) > _PLACE:
        lines.append(f"{UNVERIFIED}地点：{texts['place']}")
    known = {key for names in _NAMES.values() for key in names if key == _used(record, names)}
    known -= {key for key in _NAMES["names"] if _holds_more_than_names(record.get(key))}
    other = QT_TRANSLATE_NOOP("Exchange", "原始记录另有 {name}：{value}")
    lines += [
        str(say(other, name=name, value=_text(value)))
        for name, value in record.items()
        if name not in known and _text(value)
    ]
    return "\n".join(lines)


def _holds_more_than_names(value: object) -> bool:
    """Tell whether a field for people says more of one than the name, which then stays in its own words."""
    people = value if isinstance(value, list) else [value]
    return any(isinstance(one, dict) and len(one) > 1 for one in people)


def _used(record: RawRecord, names: tuple[str, ...]) -> str:
    return next((key for key in names if record.get(key) not in (None, "", [], {})), "")


def _title(raw: _Raw) -> str:
    first = (raw.matter or raw.demands or raw.facts).split("\n")[0]
    return first if len(first) <= _TITLE else f"{first[: _TITLE - 1]}…"


def _named(value: object) -> tuple[str, ...]:
    """Return the names a field gives: in words, as a list, or of people each written as an object."""
    if isinstance(value, dict):
        value = next((value[key] for key in ("name", "姓名") if value.get(key)), "")
    if isinstance(value, str):
        return tuple(name for one in split_people(value) if (name := _AND_OTHERS.sub("", one)))
    return tuple(name for one in value for name in _named(one)) if isinstance(value, list) else ()


def _parties(names: tuple[str, ...], *, two_sides: bool = False) -> tuple[PartyEntry, ...]:
    """Take in those the record names, each to be verified; in a dispute the second one is the other side."""
    return tuple(
        _party(name, PartyRole.RESPONDENT if two_sides and place == 1 else PartyRole.APPLICANT)
        for place, name in enumerate(names[:MOST_REPRESENTATIVES])
        if name
    )


def _party(named: str, role: PartyRole) -> PartyEntry:
    name, note = role_in_brackets(named)
    kind = PersonKind.ORGANISATION if is_organisation(name) else PersonKind.PERSON
    return PartyEntry(
        person=PersonEntry(name=name or named, kind=kind), role=role, note=note[:_NOTE_LIMIT], to_verify=True
    )


def _where(desk: Desk, place: str) -> tuple[int | None, int | None]:
    """Return the village and grid of this office that a place names; of another town's none."""
    known, here = known_here(desk.session, desk.today), desk.office.place
    for name, village_id in sorted(known.villages.items(), key=lambda one: -len(one[0])):
        before, found, rest = place.partition(name)
        if found and (not before or (here.endswith(before) if here else before[-1] in "镇乡办道县区市")):
            grids = {grid: key for (village, grid), key in known.grids.items() if village == village_id}
            return village_id, next((key for grid, key in grids.items() if grid in rest), None)
    return None, None


def _past(partial: str, desk: Desk) -> str:
    return partial if partial and bounds(partial)[0] <= desk.today else ""
