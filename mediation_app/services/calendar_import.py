"""Bringing a later year's holidays in from a file; visits planned on them follow at once."""

from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from openpyxl import load_workbook
from sqlalchemy import select

from mediation_app.model import Case, HolidayNotice, ReturnVisit, VisitState
from mediation_app.rules import holiday_notice
from mediation_app.rules.deadlines import Calendar
from mediation_app.rules.errors import InvalidInput, UserError, invalid
from mediation_app.rules.permissions import Permission
from mediation_app.rules.visit_templates import off_rest
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases, visit_plan
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk, require
from mediation_app.services.calendars import working_calendar
from mediation_app.services.habits import habits_of
from mediation_app.services.matters.sheets import BROKEN_SHEET
from mediation_app.services.visiting.key_periods import key_periods
from mediation_app.services.visiting.upcoming import Grounds, next_wanted
from resources.i18n import QT_TRANSLATE_NOOP, Message

_SHEETS = frozenset({".xlsx", ".xlsm"})
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedYear:
    """A year brought in: days off and worked, whether it replaced one, and how many visits moved by it."""

    year: int
    off: int
    work: int
    replaced: bool
    changed: int


def import_calendar(books: Books, actor: Actor, path: Path) -> ImportedYear:
    """Keep the year's days that a JSON, CSV or Excel file tells, instead of what was known of that year.

    Clocks are counted with it from now on; planned visits that it moves are replanned in the same act.
    Raises UserError for a file that cannot be read, InvalidInput for one that is no year's notice.
    """
    require(actor, Permission.MANAGE_OFFICE)
    found = read_calendar(path)
    with books.acting(actor, Permission.MANAGE_OFFICE) as desk:
        before = working_calendar(desk.session)
        replaced = _keep(desk, found, path.name)
        changed = _replan(desk, before, found.year)
        desk.log(
            Act.CALENDAR_IMPORTED,
            year=found.year,
            file=path.name,
            off=len(found.off),
            work=len(found.work),
            replaced=replaced,
            visits=changed,
        )
    return ImportedYear(
        year=found.year, off=len(found.off), work=len(found.work), replaced=replaced, changed=changed
    )


def read_calendar(path: Path) -> holiday_notice.HolidayNotice:
    """Return the days that a file tells, and keep nothing. Raises UserError, InvalidInput."""
    if path.suffix.lower() in _SHEETS:
        return holiday_notice.notice_from_rows(_sheet(path), path.stem)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(
            _say(QT_TRANSLATE_NOOP("Calendars", "“{name}”读不出来"), name=path.name),
            _say(QT_TRANSLATE_NOOP("Calendars", "请看文件在不在、能不能打开，再选一次")),
        ) from error
    return holiday_notice.read_notice(data, path.stem)


def _sheet(path: Path) -> list[list[str]]:
    try:
        with closing(load_workbook(path, read_only=True, data_only=True)) as book:
            rows = book.worksheets[0].iter_rows(max_col=3, max_row=500, values_only=True)
            return [[_cell(value) for value in row] for row in rows]
    except (OSError, *BROKEN_SHEET) as error:
        raise _no_sheet(path) from error


def _cell(value: object) -> str:
    return "" if value is None else str(value)


def _no_sheet(path: Path) -> InvalidInput:
    return invalid(
        _say(QT_TRANSLATE_NOOP("Calendars", "“{name}”不是能打开的表格文件"), name=path.name), "path"
    )


def _keep(desk: Desk, found: holiday_notice.HolidayNotice, source: str) -> bool:
    row = desk.session.get(HolidayNotice, found.year)
    replaced = row is not None
    if row is None:
        row = HolidayNotice(year=found.year)
        desk.session.add(row)
    row.off = {day.isoformat(): name for day, name in found.off.items()}
    row.work = sorted(day.isoformat() for day in found.work)
    row.source, row.imported_at = source[:120], desk.now
    desk.session.flush()
    return replaced


def _replan(desk: Desk, before: Calendar, year: int) -> int:
    """Recount the visits that stand where the notice changed something; return how many moved."""
    affected = select(ReturnVisit.case_id).distinct().join(Case, Case.id == ReturnVisit.case_id)
    affected = affected.where(
        ReturnVisit.state == VisitState.PLANNED,
        ReturnVisit.planned_on.in_(_touched(before, working_calendar(desk.session), year)),
        Case.voided_on.is_(None),
        Case.state != CaseState.CLOSED,
    )
    moved = 0
    for case_id in sorted(desk.session.scalars(affected)):
        case = cases.loaded(desk.session, case_id)
        count = _recount(desk, case, before)
        if count:
            cases.touch(desk, case, None)
        moved += count
    desk.session.flush()
    return moved


def _recount(desk: Desk, case: Case, before: Calendar) -> int:
    """Move the planned visits of a case that stand where the calendar before put them; return how many.

    Visits that somebody moved or agreed upon stay where they are; no two of a case fall on one day.
    """
    after = Grounds(
        habits_of(desk.office), working_calendar(desk.session), key_periods(desk.session), desk.today
    )
    old, new = _days_wanted(case, replace(after, calendar=before)), _days_wanted(case, after)
    planned = [visit for visit in case.visits if visit.state is VisitState.PLANNED]
    moved = [v for v in planned if v.planned_on == old.get(v.reason) != new.get(v.reason, v.planned_on)]
    taken = {visit.planned_on for visit in planned if visit not in moved}
    for visit in moved:
        visit.planned_on = _free(new[visit.reason], taken, after.calendar)
        taken.add(visit.planned_on)
    if moved:
        desk.log(Act.VISITS_PLANNED, case.id, planned=sorted(visit.planned_on for visit in moved))
    return len(moved)


def _free(day: date, taken: set[date], calendar: Calendar) -> date:
    while day in taken:
        day = off_rest(day + _DAY, calendar)
    return day


def _days_wanted(case: Case, grounds: Grounds) -> dict[str, date]:
    upcoming = next_wanted(case, grounds)
    wanted = (*visit_plan.wanted(case, grounds), *([upcoming] if upcoming else []))
    return {one.reason: one.planned_on for one in wanted}


def _touched(before: Calendar, after: Calendar, year: int) -> set[date]:
    """Return the days to which something changed: those themselves, and where they had been moved to."""
    first = date(year, 1, 1)
    days = (first + _DAY * offset for offset in range((date(year + 1, 1, 1) - first).days))
    changed = [day for day in days if before.is_working(day) != after.is_working(day)]
    return {*changed, *(off_rest(day, before) for day in changed)}


def _say(source: str, **values: object) -> Message:
    return Message("Calendars", source, **values)
