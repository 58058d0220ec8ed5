"""Visits and receptions as an iCalendar file for a telephone (RFC 5545): whole days, no personal numbers."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from forms.matter_labels import VISIT_KIND
from mediation_app.model import Office, ReturnVisit
from mediation_app.rules.errors import invalid
from mediation_app.rules.permissions import Permission
from mediation_app.services.acts import Act
from mediation_app.services.books import BEIJING, Actor, Books, require
from mediation_app.services.outward import safe_name, write_new
from mediation_app.services.visiting.duties import DutyRow, duties
from mediation_app.services.visiting.rows import VisitRow, of_person, still_owed, visit_rows
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from icalendar import Event

ENDING = ".ics"
_ZONE = "Asia/Shanghai"


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarWish:
    """Which days, whose, and whether cases are named: their titles name people."""

    first: date
    last: date
    mine: bool = True
    """Only what the actor makes or answers for, and his own receptions."""
    with_names: bool = False


def export_ics(books: Books, actor: Actor, path: Path, wish: CalendarWish) -> Path:
    """Write the visits owed and the receptions of some days and return the file.

    ``path`` is a folder or the file wanted; what lies there is kept, the new one becomes ``… (2)``. An event
    has the same UID each time, so that a telephone updates it. Cases stand there by number and kind of visit,
    never with ID or telephone numbers. Raises InvalidInput for days that are none, NotAllowed, ReadOnly,
    DiskFull.
    """
    require(actor, Permission.EXPORT)
    if wish.last < wish.first:
        raise invalid(Message("Calendar", QT_TRANSLATE_NOOP("Calendar", "止日不能早于起日")), "last")
    whose = (of_person(actor.staff_id),) if wish.mine else ()
    between = ReturnVisit.planned_on.between(wish.first, wish.last)
    with books.reading(actor) as session:
        visits = visit_rows(session, books.clock().date(), *still_owed(), between, *whose)
        name = session.scalars(select(Office.name)).one()
    leader_id = actor.staff_id if wish.mine else None
    receptions = duties(books, actor, wish.first, wish.last, leader_id=leader_id)
    events = [_of_visit(visit, named=wish.with_names) for visit in visits] + list(map(_of_duty, receptions))
    content = _file(events, hashlib.sha256(name.encode()).hexdigest()[:16], books.clock())
    is_file = path.suffix.lower() == ENDING
    stem = path.stem if is_file else f"走访接访 {wish.first}至{wish.last}"
    written = write_new(path.parent if is_file else path, safe_name(stem, ENDING), content)
    with books.acting(actor, Permission.EXPORT) as desk:
        desk.log(
            Act.EXPORTED, subject="calendar", file=written.name, events=len(events), named=wish.with_names
        )
    return written


@dataclass(frozen=True, slots=True)
class _WholeDay:
    uid: str
    on: date
    summary: str
    place: str
    description: str


def _file(events: Iterable[_WholeDay], ours: str, now: datetime) -> bytes:
    from icalendar import Calendar

    made = Calendar()
    made.add("prodid", "-//mediation//visits//ZH")
    made.add("version", "2.0")
    made.add("method", "PUBLISH")
    made.add("x-wr-timezone", _ZONE)
    made.add("x-wr-calname", "走访接访")
    stamp = now.replace(tzinfo=BEIJING).astimezone(UTC)
    for event in events:
        made.add_component(_event(event, ours, stamp))
    content: bytes = made.to_ical()
    return content


def _event(found: _WholeDay, ours: str, stamp: datetime) -> "Event":
    from icalendar import Event

    event = Event()
    event.add("uid", f"{found.uid}@{ours}")
    event.add("dtstamp", stamp)
    event.add("dtstart", found.on)
    event.add("dtend", found.on + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    for name in ("summary", "location", "description"):
        text = found.place if name == "location" else getattr(found, name)
        if text:
            event.add(name, text)
    return event


def _of_visit(visit: VisitRow, *, named: bool) -> _WholeDay:
    words = (VISIT_KIND[visit.kind], visit.village, visit.number)
    return _WholeDay(
        uid=f"visit-{visit.visit_id}",
        on=visit.planned_on,
        summary=" ".join(word for word in words if word),
        place=f"{visit.village}{visit.grid}",
        description=visit.title if named else "",
    )


def _of_duty(duty: DutyRow) -> _WholeDay:
    lines = (duty.hours, duty.units, duty.note)
    return _WholeDay(
        uid=f"duty-{duty.duty_id}",
        on=duty.on,
        summary=f"{'部门联合接访' if duty.is_joint else '接访'} {duty.leader}",
        place=duty.place,
        description="\n".join(line for line in lines if line),
    )
