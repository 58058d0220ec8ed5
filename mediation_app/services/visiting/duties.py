"""The reception roster (书记镇长周五接访、部门联合接访): who receives on which day, and who is away then."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from mediation_app.model import Absence, Contact, ReceptionDuty, Staff
from mediation_app.rules.deadlines import Calendar
from mediation_app.rules.errors import Conflict, NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.visit_templates import before_rest
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.calendars import working_calendar
from mediation_app.services.checks import existing
from mediation_app.services.entries import cleaned, reason_given, refuse, too_long
from resources.i18n import QT_TRANSLATE_NOOP, Message

FRIDAY = 4
"""The weekday of 书记镇长周五接访."""

_MOST_DAYS = 366
_WORDS = ("place", "hours", "is_joint", "units", "note")


def _say(source: str, **values: object) -> Message:
    return Message("Receptions", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveDuty:
    """A day of the roster, new or changed; ``units`` are those that receive together."""

    on: date
    leader_id: int
    place: str = ""
    hours: str = ""
    is_joint: bool = False
    units: str = ""
    note: str = ""
    duty_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeRoster:
    """What a roster is to be: its days, the leaders in their turn, and the weekday on which they receive."""

    first: date
    last: date
    leader_ids: tuple[int, ...]
    place: str = ""
    hours: str = ""
    weekday: int = FRIDAY


@dataclass(frozen=True, slots=True)
class SavedDuty:
    """The day as kept, and what is odd about it: a leader away, a day of rest."""

    duty_id: int
    warnings: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyRow:
    """A line of the roster."""

    duty_id: int
    on: date
    leader_id: int
    leader: str
    post: str
    place: str
    hours: str
    is_joint: bool
    units: str
    note: str
    deputy: str
    """Who stands in while the leader is registered as away, else empty."""
    contacts: int
    """How many people were received."""


def save_duty(books: Books, actor: Actor, command: SaveDuty) -> SavedDuty:
    """Put a leader on the roster of a day, or change that line.

    Raises Conflict where he is on it already, InvalidInput for somebody who does not receive.
    """
    with books.acting(actor, Permission.PLAN_RECEPTION) as desk:
        duty = _put(desk, command)
        return SavedDuty(duty.id, tuple(_warnings(desk.session, duty)))


def save_roster(books: Books, actor: Actor, duties: Iterable[SaveDuty]) -> tuple[int, ...]:
    """Put a proposed roster down in one act and return the new ids; days kept already are left alone."""
    with books.acting(actor, Permission.PLAN_RECEPTION) as desk:
        new = [duty for duty in duties if _same(desk.session, duty) is None]
        return tuple(_put(desk, duty).id for duty in new)


def remove_duty(books: Books, actor: Actor, duty_id: int, reason: str) -> None:
    """Take a day off the roster, with the reason. Raises NotAllowed once somebody was received on it."""
    with books.acting(actor, Permission.PLAN_RECEPTION) as desk:
        words = reason_given(reason)
        duty = existing(desk.session, ReceptionDuty, duty_id)
        if desk.session.scalar(select(Contact.id).where(Contact.duty_id == duty_id).limit(1)):
            raise NotAllowed(
                _say(QT_TRANSLATE_NOOP("Receptions", "这次接访已有来访登记，不能取消")),
                _say(QT_TRANSLATE_NOOP("Receptions", "请改为修改地点、时间或备注")),
            )
        desk.log(Act.DUTY_REMOVED, subject=f"duty:{duty.id}", on=duty.on, reason=words)
        desk.session.delete(duty)


def duties(
    books: Books, actor: Actor, first: date, last: date, *, leader_id: int | None = None
) -> tuple[DutyRow, ...]:
    """Return the roster of some days, earliest first."""
    query = select(ReceptionDuty).options(joinedload(ReceptionDuty.leader))
    query = query.where(ReceptionDuty.on.between(first, last)).order_by(ReceptionDuty.on, ReceptionDuty.id)
    if leader_id is not None:
        query = query.where(ReceptionDuty.leader_id == leader_id)
    with books.reading(actor) as session:
        return tuple(_row(session, duty) for duty in session.scalars(query).all())


def propose_roster(books: Books, actor: Actor, wish: ProposeRoster) -> tuple[SaveDuty, ...]:
    """Propose who receives on each such weekday of some days, the leaders in turn after the last on record.

    A day of rest moves to the working day before it, within the days asked for. Nothing is kept:
    ``save_roster`` does that. Raises InvalidInput without leaders or days.
    """
    refuse(_wish_problems(wish))
    wish = cleaned(wish)
    with books.reading(actor) as session:
        days = _days(wish, working_calendar(session))
        turn = _next_turn(session, wish.first, wish.leader_ids)
    leaders = wish.leader_ids
    return tuple(
        SaveDuty(
            on=day,
            leader_id=leaders[(turn + number) % len(leaders)],
            place=wish.place,
            hours=wish.hours,
        )
        for number, day in enumerate(days)
    )


def _put(desk: Desk, command: SaveDuty) -> ReceptionDuty:
    command = cleaned(command)
    refuse(too_long(command, ReceptionDuty) + _leader_problems(desk.session, command.leader_id))
    _refuse_same(desk.session, command)
    if command.duty_id is None:
        duty = ReceptionDuty()
        desk.session.add(duty)
    else:
        duty = existing(desk.session, ReceptionDuty, command.duty_id)
    for field in fields(SaveDuty):
        if field.name != "duty_id":
            setattr(duty, field.name, getattr(command, field.name))
    desk.session.flush()
    desk.log(Act.DUTY_SAVED, subject=f"duty:{duty.id}", on=duty.on, leader_id=duty.leader_id)
    return duty


def _leader_problems(session: Session, leader_id: int) -> list[Problem]:
    member = session.get(Staff, leader_id)
    if member is not None and member.active:
        return []
    return [Problem("leader_id", _say(QT_TRANSLATE_NOOP("Receptions", "选的人不在用，请另选")))]


def _same(session: Session, command: SaveDuty) -> int | None:
    return session.scalar(
        select(ReceptionDuty.id).where(
            ReceptionDuty.on == command.on, ReceptionDuty.leader_id == command.leader_id
        )
    )


def _refuse_same(session: Session, command: SaveDuty) -> None:
    if _same(session, command) in {None, command.duty_id}:
        return
    text = QT_TRANSLATE_NOOP("Receptions", "{day}已经安排了这位领导接访")
    raise Conflict(
        _say(text, day=command.on),
        _say(QT_TRANSLATE_NOOP("Receptions", "请修改原来的安排，或另选一天")),
    )


def absence_on(session: Session, staff_id: int, day: date) -> Absence | None:
    """Return the absence registered for somebody on a day, with who stands in."""
    query = select(Absence).options(joinedload(Absence.staff), joinedload(Absence.deputy))
    away = query.where(
        Absence.staff_id == staff_id,
        Absence.cancelled_on.is_(None),
        Absence.first_on <= day,
        Absence.last_on >= day,
    )
    return session.scalars(away.order_by(Absence.id.desc())).first()


def _warnings(session: Session, duty: ReceptionDuty) -> Iterator[Message]:
    if (absence := absence_on(session, duty.leader_id, duty.on)) is not None:
        text = QT_TRANSLATE_NOOP("Receptions", "{name}{day}不在岗，由{deputy}代管，请改派或另选一天")
        names = {"name": absence.staff.name, "deputy": absence.deputy.name}
        yield _say(text, day=duty.on, **names)
    if not working_calendar(session).is_working(duty.on):
        yield _say(QT_TRANSLATE_NOOP("Receptions", "{day}是休息日"), day=duty.on)


def _row(session: Session, duty: ReceptionDuty) -> DutyRow:
    absence = absence_on(session, duty.leader_id, duty.on)
    received = session.scalars(select(Contact.id).where(Contact.duty_id == duty.id)).all()
    return DutyRow(
        duty_id=duty.id,
        on=duty.on,
        leader_id=duty.leader_id,
        leader=duty.leader.name,
        post=duty.leader.post,
        **{name: getattr(duty, name) for name in _WORDS},
        deputy=absence.deputy.name if absence else "",
        contacts=len(received),
    )


def _wish_problems(wish: ProposeRoster) -> list[Problem]:
    if not wish.leader_ids:
        return [Problem("leader_ids", _say(QT_TRANSLATE_NOOP("Receptions", "请选择轮流接访的领导")))]
    if not 0 <= (wish.last - wish.first).days <= _MOST_DAYS:
        text = QT_TRANSLATE_NOOP("Receptions", "止日不能早于起日，一次最多排一年")
        return [Problem("last", _say(text))]
    return []


def _days(wish: ProposeRoster, calendar: Calendar) -> list[date]:
    """Return the working days on which people are received, each once."""
    span = (wish.first + timedelta(days=number) for number in range((wish.last - wish.first).days + 1))
    moved = (before_rest(day, calendar) for day in span if day.weekday() == wish.weekday)
    return list(dict.fromkeys(day for day in moved if day >= wish.first))


def _next_turn(session: Session, first: date, leader_ids: Sequence[int]) -> int:
    query = select(ReceptionDuty.leader_id).where(
        ReceptionDuty.on < first, ReceptionDuty.leader_id.in_(leader_ids)
    )
    last = session.scalar(query.order_by(ReceptionDuty.on.desc(), ReceptionDuty.id.desc()).limit(1))
    return leader_ids.index(last) + 1 if last is not None else 0
