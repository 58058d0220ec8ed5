"""The units that handle a case (归口办理): assigned, answered, sent back with a reason, routed to another."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from mediation_app.model import Case, CaseUnit, Unit, UnitPart
from mediation_app.rules.errors import Conflict, NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import SYSTEM, Actor, Books, Desk
from mediation_app.services.checks import among, existing, not_after
from mediation_app.services.entries import clean, cleaned, reason_given, refuse, too_long
from mediation_app.services.matters.road import advance
from mediation_app.services.matters.rows import ensure_matter, matter_of
from resources.i18n import QT_TRANSLATE_NOOP, Message


def _say(source: str, **values: object) -> Message:
    return Message("Units", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitEntry:
    """A unit of the office's list as typed."""

    name: str
    head: str = ""
    phone: str = ""
    active: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignUnit:
    """A unit's part in a case: who there answers, what for and by when."""

    case_id: int
    unit_id: int
    part: UnitPart = UnitPart.RESPONSIBLE
    person: str = ""
    phone: str = ""
    duty: str = ""
    due_on: date | None = None
    revision: int | None = None


def units(books: Books, *, active_only: bool = True) -> tuple[Unit, ...]:
    """Return the office's list of units by name."""
    with books.reading(SYSTEM) as session:
        query = select(Unit).order_by(Unit.name)
        return tuple(session.scalars(query.where(Unit.active) if active_only else query))


def add_unit(books: Books, actor: Actor, name: str, head: str = "", phone: str = "") -> int:
    """Add a unit to the list and return its id. Raises InvalidInput for a name that is there already."""
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        entry = cleaned(UnitEntry(name=name, head=head, phone=phone))
        refuse(_entry_wrong(desk, entry, None))
        row = Unit(name=entry.name, head=entry.head, phone=entry.phone)
        desk.session.add(row)
        desk.session.flush()
        desk.log(Act.UNIT_LIST_CHANGED, subject=f"unit:{row.id}", name=row.name)
        return row.id


def change_unit(books: Books, actor: Actor, unit_id: int, entry: UnitEntry) -> None:
    """Change a unit of the list; an inactive one is not offered any more. Raises InvalidInput, NotFound."""
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        entry, row = cleaned(entry), existing(desk.session, Unit, unit_id)
        refuse(_entry_wrong(desk, entry, unit_id))
        row.name, row.head, row.phone, row.active = entry.name, entry.head, entry.phone, entry.active
        desk.log(Act.UNIT_LIST_CHANGED, subject=f"unit:{unit_id}", name=row.name, active=row.active)


def assign_unit(books: Books, actor: Actor, command: AssignUnit) -> int:
    """Give a unit its part in a case and return the id. Raises InvalidInput, Conflict for a part it has."""
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        command = cleaned(command)
        case = cases.for_change(desk, command.case_id, command.revision)
        ensure_matter(desk, case)
        refuse(_assignment_wrong(desk, command))
        _refuse_twice(case, command.unit_id, command.part)
        row = _new_part(desk, command)
        words = {"name": _name(desk, row.unit_id), "person": row.person, "part": row.part.value}
        _log(desk, Act.UNIT_ASSIGNED, row, words)
        return row.id


def answer_unit(
    books: Books,
    actor: Actor,
    case_unit_id: int,
    answer: str,
    *,
    on: date | None = None,
    revision: int | None = None,
) -> None:
    """Record what a unit answered; a later answer is added below the earlier one. Raises InvalidInput."""
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        row = _at_work(desk, case_unit_id, revision)
        words, day = clean(answer), on or desk.today
        problems = _day_wrong(day, row.since, desk.today)
        if not words:
            problems.append(Problem("answer", _say(QT_TRANSLATE_NOOP("Units", "请写明回复内容"))))
        refuse(problems)
        row.answered_on = day
        row.answer = f"{row.answer}\n{words}" if row.answer else words
        _log(desk, Act.UNIT_ANSWERED, row, {"name": row.unit.name, "on": day, "text": words})


def return_unit(
    books: Books,
    actor: Actor,
    case_unit_id: int,
    reason: str,
    *,
    on: date | None = None,
    revision: int | None = None,
) -> None:
    """Record that a unit sent the case back, with its reason; it waits to be routed on."""
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        words = reason_given(reason)
        row = _at_work(desk, case_unit_id, revision)
        day = on or desk.today
        refuse(_day_wrong(day, row.since, desk.today))
        row.returned_on, row.return_reason = day, words
        _log(desk, Act.UNIT_RETURNED, row, {"name": row.unit.name, "on": day, "reason": words})


def reroute_unit(  # noqa: PLR0913  what is said of a part, by name
    books: Books,
    actor: Actor,
    case_unit_id: int,
    to_unit_id: int,
    reason: str,
    *,
    due_on: date | None = None,
    revision: int | None = None,
) -> int:
    """Give a part to another unit, with the reason, and return the new id; the former part stays on record.

    Raises InvalidInput for the same unit, NotAllowed for a part that is over, Conflict.
    """
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        words = reason_given(reason)
        case, row = _part(desk, case_unit_id, revision)
        _require_not_over(row)
        command = AssignUnit(
            case_id=case.id, unit_id=to_unit_id, part=row.part, duty=row.duty, due_on=due_on or row.due_on
        )
        refuse(
            _same_unit(row, to_unit_id) + _assignment_wrong(desk, command, late_is_wrong=due_on is not None)
        )
        _refuse_twice(case, to_unit_id, row.part)
        row.rerouted_on = desk.today
        row.return_reason = row.return_reason or words
        new = _new_part(desk, command)
        told = {"before": row.unit.name, "after": _name(desk, to_unit_id), "reason": words}
        _log(desk, Act.UNIT_REROUTED, new, told)
        return new.id


def end_unit(
    books: Books, actor: Actor, case_unit_id: int, *, reason: str = "", revision: int | None = None
) -> None:
    """End a unit's part in a case; it stays on record."""
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        row = _at_work(desk, case_unit_id, revision)
        row.ended_on = desk.today
        _log(desk, Act.UNIT_ENDED, row, {"name": row.unit.name, "reason": clean(reason)})


def _entry_wrong(desk: Desk, entry: UnitEntry, unit_id: int | None) -> list[Problem]:
    problems = too_long(entry, Unit)
    if not entry.name:
        problems.append(Problem("name", _say(QT_TRANSLATE_NOOP("Units", "请填写单位名称"))))
    known = desk.session.scalar(select(Unit.id).where(Unit.name == entry.name))
    if known is not None and known != unit_id:
        text = QT_TRANSLATE_NOOP("Units", "名录里已有“{name}”")
        problems.append(Problem("name", _say(text, name=entry.name)))
    return problems


def _assignment_wrong(desk: Desk, command: AssignUnit, *, late_is_wrong: bool = True) -> list[Problem]:
    problems, unit = too_long(command, CaseUnit), desk.session.get(Unit, command.unit_id)
    if unit is None or not unit.active:
        problems.append(Problem("unit_id", _say(QT_TRANSLATE_NOOP("Units", "请从名录里选择单位"))))
    if late_is_wrong and command.due_on is not None and command.due_on < desk.today:
        problems.append(Problem("due_on", _say(QT_TRANSLATE_NOOP("Units", "回复期限不能早于今天"))))
    return problems


def _refuse_twice(case: Case, unit_id: int, part: UnitPart) -> None:
    for row in matter_of(case).units:
        if row.unit_id == unit_id and row.part is part and not _is_over(row) and row.returned_on is None:
            raise Conflict(
                _say(QT_TRANSLATE_NOOP("Units", "{name}已在本案承担这一项"), name=row.unit.name),
                _say(QT_TRANSLATE_NOOP("Units", "请在原来的一行上登记，或另选单位")),
            )


def _new_part(desk: Desk, command: AssignUnit) -> CaseUnit:
    row = CaseUnit(
        case_id=command.case_id,
        unit_id=command.unit_id,
        part=command.part,
        person=command.person,
        phone=command.phone,
        duty=command.duty,
        since=desk.today,
        due_on=command.due_on,
        answer="",
        return_reason="",
    )
    desk.session.add(row)
    desk.session.flush()
    return row


def _part(desk: Desk, case_unit_id: int, revision: int | None) -> tuple[Case, CaseUnit]:
    case_id = existing(desk.session, CaseUnit, case_unit_id).case_id
    case = cases.for_change(desk, case_id, revision)
    return case, among(matter_of(case).units, case_unit_id)


def _at_work(desk: Desk, case_unit_id: int, revision: int | None) -> CaseUnit:
    _, row = _part(desk, case_unit_id, revision)
    _require_not_over(row)
    if row.returned_on is not None:
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Units", "{name}已于{day}退回"), name=row.unit.name, day=row.returned_on),
            _say(QT_TRANSLATE_NOOP("Units", "请改派其他单位，或重新交该单位办理")),
        )
    return row


def _require_not_over(row: CaseUnit) -> None:
    if _is_over(row):
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Units", "{name}在本案的办理已经结束或已改派"), name=row.unit.name),
            _say(QT_TRANSLATE_NOOP("Units", "可能刚被同事改动，请刷新后再看")),
        )


def _is_over(row: CaseUnit) -> bool:
    return row.rerouted_on is not None or row.ended_on is not None


def _same_unit(row: CaseUnit, to_unit_id: int) -> list[Problem]:
    if row.unit_id != to_unit_id:
        return []
    text = QT_TRANSLATE_NOOP("Units", "改派的单位不能是原来的{name}")
    return [Problem("to_unit_id", _say(text, name=row.unit.name))]


def _day_wrong(day: date, first: date, today: date) -> list[Problem]:
    if day < first:
        text = QT_TRANSLATE_NOOP("Units", "日期不能早于交办的{day}")
        return [Problem("on", _say(text, day=first))]
    return not_after("on", day, today)


def _log(desk: Desk, act: Act, row: CaseUnit, words: Mapping[str, object]) -> None:
    desk.log(act, row.case_id, f"unit:{row.id}", **words)
    advance(desk, row.case_id)


def _name(desk: Desk, unit_id: int) -> str:
    return existing(desk.session, Unit, unit_id).name
