"""The part of the exchange format that petition adds to a case: given out, and taken in again.

Who leads a matter, its plans, its progress and its households stay with the office that has them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from mediation_app.model import Case, Matter, ProcedureEvent
from mediation_app.rules.vocabulary import CaseKind, DemandNature, MatterOrigin
from mediation_app.services import exchange_codes as codes
from mediation_app.services.acts import Act
from mediation_app.services.books import Desk
from mediation_app.services.cases import loaded
from mediation_app.services.entries import cleaned, refuse, too_long
from mediation_app.services.exchange_reader import Reader, Record, say
from mediation_app.services.intake import RegisterDispute
from mediation_app.services.matters import road
from mediation_app.services.matters.entry import (
    MatterDetails,
    PetitionEntry,
    details_problems,
    petition_problems,
    written,
)
from mediation_app.services.matters.intake import RegisterMatter, petition_row
from mediation_app.services.matters.rows import ensure_matter
from resources.i18n import QT_TRANSLATE_NOOP

Json = dict[str, Any]
Code = TypeVar("Code", bound=StrEnum)

_TEXTS = (
    *("category", "instructing_unit", "instructing_document", "household_place", "family"),
    *("findings", "history", "crux"),
)
_FLAGS = ("is_repeated", "skipped_level", "in_litigation", "threatens", "instructed")
_OPINION = ("opinion_request", "opinion_facts", "opinion_result", "opinion_law")
_SHARED = (
    *("parties", "title", "facts", "demands", "place", "village_id", "grid_id", "people_count"),
    *("amount_fen", "mediator_id", "registered_on", "external_id", "remark", "original_kind"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingProcedure:
    """A dated step of the petition procedure from outside."""

    kind: Any
    on: date
    unit: str = ""
    document: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingMatter:
    """What petition adds to an incoming case."""

    kind: CaseKind = CaseKind.DISPUTE
    details: MatterDetails
    petitions: tuple[PetitionEntry, ...] = ()
    procedures: tuple[IncomingProcedure, ...] = ()
    nature: DemandNature | None = None
    nature_reason: str = ""
    nature_on: date | None = None
    opinion: Mapping[str, str]


def matter_record(case: Case) -> Json:
    """Return what petition adds to a loaded case as the format has it; empty for a plain dispute."""
    matter = case.matter
    if matter is None:
        return {}
    names = [f.name for f in fields(MatterDetails) if f.name != "target_on"]
    names += ["nature", "nature_reason", "nature_on", *_OPINION]
    told = {name: _told(getattr(matter, name)) for name in names}
    told["petitions"] = [_columns(one, PetitionEntry) for one in matter.petitions]
    told["procedures"] = [_columns(one, IncomingProcedure) for one in matter.procedures]
    return {name: value for name, value in told.items() if value not in (None, "", [], False)}


def read_matter(reader: Reader, record: Record) -> IncomingMatter | None:
    """Read what a record tells of petition; None for a plain dispute."""
    kind = codes.CASE_KIND[record.get("kind", CaseKind.DISPUTE.value)]
    told: Record = record.get("matter", {})
    if kind is CaseKind.DISPUTE and not told:
        return None
    return IncomingMatter(
        kind=kind,
        details=_details(reader, told),
        petitions=tuple(
            _petition(reader, one, f"matter.petitions[{place}].")
            for place, one in enumerate(told.get("petitions", ()))
        ),
        procedures=tuple(
            found
            for place, one in enumerate(told.get("procedures", ()))
            if (found := _procedure(reader, one, f"matter.procedures[{place}].")) is not None
        ),
        nature=_code(reader, told, "nature", codes.NATURE),
        nature_reason=told.get("nature_reason", ""),
        nature_on=reader.day(told, "nature_on", "matter."),
        opinion={name: told.get(name, "") for name in _OPINION},
    )


def as_matter(dispute: RegisterDispute, incoming: IncomingMatter) -> RegisterMatter:
    """Return an incoming case of one of the kinds of matters as it is registered."""
    shared = {name: getattr(dispute, name) for name in _SHARED}
    return RegisterMatter(
        kind=incoming.kind, **shared, details=incoming.details, petitions=incoming.petitions
    )


def add_rest(desk: Desk, case_id: int, incoming: IncomingMatter) -> None:
    """Write what registration does not take: steps, opinion, judgement; a dispute gets its details too."""
    matter = ensure_matter(desk, loaded(desk.session, case_id))
    if incoming.kind is CaseKind.DISPUTE:
        wrong = details_problems(incoming.details, desk.today)
        refuse(wrong + [bad for one in incoming.petitions for bad in petition_problems(one, desk.today)])
        _set(matter, written(cleaned(incoming.details)))
        matter.petitions.extend(petition_row(one, desk.today) for one in incoming.petitions)
    refuse([wrong for one in incoming.procedures for wrong in too_long(one, ProcedureEvent, "matter.")])
    matter.procedures.extend(
        ProcedureEvent(kind=one.kind, on=one.on, unit=one.unit, document=one.document, note=one.note)
        for one in map(cleaned, incoming.procedures)
    )
    _set(matter, incoming.opinion)
    if incoming.nature is not None:
        judged = {"nature": incoming.nature, "nature_reason": incoming.nature_reason}
        _set(matter, judged | {"nature_on": incoming.nature_on or desk.today})
        desk.log(Act.NATURE_SET, case_id, reason=incoming.nature_reason)
    desk.session.flush()
    road.advance(desk, case_id)


def _set(matter: Matter, values: Mapping[str, object]) -> None:
    for name, value in values.items():
        setattr(matter, name, value)


def _details(reader: Reader, told: Record) -> MatterDetails:
    known = MatterDetails(
        **{name: told[name] for name in (*_TEXTS, *_FLAGS) if name in told},
        form=_code(reader, told, "form", codes.PETITION_FORM),
        purpose=_code(reader, told, "purpose", codes.PURPOSE),
        route=_code(reader, told, "route", codes.ROUTE),
        level=_code(reader, told, "level", codes.LEVEL),
        mode=_code(reader, told, "mode", codes.MODE),
        crosses=_several(reader, told, "crosses", codes.CROSSES),
        crux_kinds=_several(reader, told, "crux_kinds", codes.CRUX_KINDS),
        first_on=reader.partial(told, "first_on"),
        instructed_on=reader.day(told, "instructed_on", "matter."),
        instructed_due_on=reader.day(told, "instructed_due_on", "matter.", may_come=True),
    )
    return replace(known, origin=_code(reader, told, "origin", codes.ORIGIN) or MatterOrigin.OTHER)


def _petition(reader: Reader, told: Record, path: str) -> PetitionEntry:
    plain = ("times", "destination", "people", "skipped_level", "note")
    return PetitionEntry(
        **{name: told[name] for name in plain if name in told},
        on=reader.partial(told, "on"),
        form=_code(reader, told, "form", codes.PETITION_FORM, path),
    )


def _procedure(reader: Reader, told: Record, path: str) -> IncomingProcedure | None:
    kind = _code(reader, told, "kind", codes.PROCEDURE, path)
    on = reader.day(told, "on", path)
    texts = {name: told[name] for name in ("unit", "document", "note") if name in told}
    return None if kind is None or on is None else IncomingProcedure(kind=kind, on=on, **texts)


def _code(
    reader: Reader, told: Record, name: str, table: Mapping[str, Code], path: str = "matter."
) -> Code | None:
    word = str(told.get(name, "")).strip()
    if word and word not in table:
        text = QT_TRANSLATE_NOOP("Exchange", "字段“{name}”的“{value}”不在可用的写法里：{words}")
        reader.note(f"{path}{name}", say(text, name=name, value=word, words="、".join(table)))
    return table.get(word)


def _several(reader: Reader, told: Record, name: str, table: Mapping[str, Code]) -> tuple[str, ...]:
    found = (_code(reader, {name: word}, name, table) for word in told.get(name, ()))
    return tuple(code.value for code in found if code is not None)


def _columns(row: object, entry: type[Any]) -> Json:
    told = {f.name: _told(getattr(row, f.name)) for f in fields(entry)}
    return {name: value for name, value in told.items() if value not in (None, "", False)}


def _told(value: object) -> Any:
    if isinstance(value, StrEnum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value
