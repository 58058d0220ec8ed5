"""Absences: the days a leader is away, and the deputy who has his duties then, never the ownership."""

from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from mediation_app.model import Absence, Staff
from mediation_app.rules.errors import NotAllowed, Problem
from mediation_app.rules.ownership import Days, absence_clash
from mediation_app.rules.permissions import Permission
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.checks import existing
from mediation_app.services.entries import cleaned, refuse, too_long
from mediation_app.services.leading.standing import days_away, may_deputise
from resources.i18n import QT_TRANSLATE_NOOP, Message


def _say(source: str, **values: object) -> Message:
    return Message("Absences", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterAbsence:
    """Who is away on which days, both included, and who has his duties then."""

    staff_id: int
    deputy_id: int
    first_on: date
    last_on: date
    reason: str = ""


def register(books: Books, actor: Actor, command: RegisterAbsence) -> int:
    """Register an absence, one's own or as the desk somebody's, and return its id. Raises InvalidInput."""
    with books.acting(actor, _permission(actor, command.staff_id)) as desk:
        command = cleaned(command)
        existing(desk.session, Staff, command.staff_id)
        refuse(too_long(command, Absence) + _wrong(desk, command))
        row = Absence(
            staff_id=command.staff_id,
            deputy_id=command.deputy_id,
            first_on=command.first_on,
            last_on=command.last_on,
            reason=command.reason,
        )
        desk.session.add(row)
        desk.session.flush()
        _log(desk, Act.ABSENCE_REGISTERED, row)
        return row.id


def cancel(books: Books, actor: Actor, absence_id: int) -> None:
    """Call an absence off; of one under way the days gone by stay, it ends with yesterday.

    Raises NotFound, NotAllowed for one that is over.
    """
    with books.acting(actor, Permission.SEE_CASES) as desk:
        row = existing(desk.session, Absence, absence_id)
        _require(desk, row)
        if row.first_on < desk.today:
            row.last_on = desk.today - timedelta(days=1)
        else:
            row.cancelled_on = desk.today
        _log(desk, Act.ABSENCE_CANCELLED, row)


def absences(books: Books, actor: Actor, on: date | None = None) -> tuple[Absence, ...]:
    """Return the absences not over by a day (today), with both people, the earliest first."""
    with books.reading(actor) as session:
        day = on or books.clock().date()
        return tuple(
            session.scalars(
                select(Absence)
                .options(joinedload(Absence.staff), joinedload(Absence.deputy))
                .where(Absence.cancelled_on.is_(None), Absence.last_on >= day)
                .order_by(Absence.first_on, Absence.id)
            )
        )


def _permission(actor: Actor, staff_id: int) -> Permission:
    return Permission.LEAD if actor.staff_id == staff_id else Permission.PROPOSE_LEAD


def _require(desk: Desk, row: Absence) -> None:
    needed = _permission(desk.actor, row.staff_id)
    if not desk.actor.may(needed):
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Absences", "只有本人或信访办可以撤销外出登记")),
            _say(QT_TRANSLATE_NOOP("Absences", "请与本人或信访办联系")),
        )
    if row.cancelled_on is not None or row.last_on < desk.today:
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Absences", "这次外出已经结束或已撤销")),
            _say(QT_TRANSLATE_NOOP("Absences", "可能刚被同事改动，请刷新后再看")),
        )


def _wrong(desk: Desk, command: RegisterAbsence) -> list[Problem]:
    problems = []
    if command.last_on < command.first_on:
        text = QT_TRANSLATE_NOOP("Absences", "结束日期不能早于开始日期")
        problems.append(Problem("last_on", _say(text)))
    elif command.last_on < desk.today:
        text = QT_TRANSLATE_NOOP("Absences", "这几天已经过去，不用再登记")
        problems.append(Problem("last_on", _say(text)))
    if not may_deputise(desk.session.get(Staff, command.deputy_id)):
        text = QT_TRANSLATE_NOOP("Absences", "代理人须在岗，并能登记走访、办理包案事项，请另选")
        problems.append(Problem("deputy_id", _say(text)))
    return problems or _clash(desk, command)


def _clash(desk: Desk, command: RegisterAbsence) -> list[Problem]:
    new = Days(command.staff_id, command.deputy_id, command.first_on, command.last_on)
    others = days_away(desk.session, command.first_on, command.last_on)
    found = absence_clash(new, others)
    return [Problem(*found)] if found is not None else []


def _log(desk: Desk, act: Act, row: Absence) -> None:
    desk.log(
        act,
        subject=f"absence:{row.id}",
        name=existing(desk.session, Staff, row.staff_id).name,
        deputy=existing(desk.session, Staff, row.deputy_id).name,
        first_on=row.first_on,
        last_on=row.last_on,
    )
