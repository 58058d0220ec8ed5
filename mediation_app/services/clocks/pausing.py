"""Days that do not count in a period, and the office's own earlier target."""

from dataclasses import dataclass
from datetime import date

from mediation_app.model import ClockPause
from mediation_app.rules.clock_facts import CaseClock
from mediation_app.rules.clock_rules import (
    CLOCK_LABELS,
    PAUSE_LABELS,
    ClockCode,
    PauseReason,
    pause_problems,
    target_problems,
)
from mediation_app.rules.errors import Conflict, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.checks import among, existing, not_after
from mediation_app.services.clocks.extending import running_clock
from mediation_app.services.clocks.reading import clocks_in, law_ends
from mediation_app.services.entries import cleaned, refuse, too_long
from mediation_app.services.matters.rows import ensure_matter, matter_of
from resources.i18n import QT_TRANSLATE_NOOP, Message


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginPause:
    """A pause from a day on, and why."""

    case_id: int
    clock: ClockCode
    reason: PauseReason
    first_on: date
    note: str = ""
    revision: int | None = None


def begin_pause(books: Books, actor: Actor, command: BeginPause) -> int:
    """Let days not count from a day on: 鉴定, 评估, 专家咨询 in a mediation, 听证 in a 复核; return the id.

    Raises InvalidInput for any other clock or reason, for a clock that does not run or a day outside it,
    Conflict while a pause goes on or for days paused already.
    """
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        command = cleaned(command)
        refuse(pause_problems(command.clock, command.reason) + too_long(command, ClockPause))
        case = cases.for_change(desk, command.case_id, command.revision)
        matter = ensure_matter(desk, case)
        _check_day(running_clock(desk, case, command.clock), command.first_on, desk.today)
        if any(_covers(one, command) for one in matter.pauses):
            raise Conflict(_say(QT_TRANSLATE_NOOP("Clocks", "这段时间已经登记过中止，请先登记恢复")))
        row = ClockPause(
            case_id=command.case_id,
            clock=command.clock.value,
            reason=command.reason.value,
            first_on=command.first_on,
            note=command.note,
        )
        desk.session.add(row)
        desk.session.flush()
        clock, reason = str(CLOCK_LABELS[command.clock]), str(PAUSE_LABELS[command.reason])
        detail = {"clock": clock, "reason": reason, "on": command.first_on}
        desk.log(Act.CLOCK_PAUSED, command.case_id, f"pause:{row.id}", **detail)
        return row.id


def end_pause(
    books: Books, actor: Actor, pause_id: int, last_on: date, *, revision: int | None = None
) -> None:
    """Let the days count again after a pause's last day. Raises InvalidInput, Conflict when it has ended."""
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case_id = existing(desk.session, ClockPause, pause_id).case_id
        row = among(matter_of(cases.for_change(desk, case_id, revision)).pauses, pause_id)
        if row.last_on is not None:
            raise Conflict(_say(QT_TRANSLATE_NOOP("Clocks", "这次中止已经登记过恢复")))
        problems = not_after("last_on", last_on, desk.today)
        if last_on < row.first_on:
            text = QT_TRANSLATE_NOOP("Clocks", "最后一天早于开始日期")
            problems.append(Problem("last_on", _say(text)))
        refuse(problems)
        row.last_on = last_on
        desk.session.flush()
        desk.log(Act.CLOCK_RESUMED, case_id, f"pause:{row.id}", on=last_on)


def set_target(
    books: Books, actor: Actor, case_id: int, target_on: date | None, *, revision: int | None = None
) -> None:
    """Set the office's own earlier day for a case, a second clock, or take it back with None.

    Raises InvalidInput for a day later than the law's end, or gone by.
    """
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case = cases.for_change(desk, case_id, revision)
        matter = ensure_matter(desk, case)
        ends = law_ends(clocks_in(desk.session, case, desk.today))
        refuse(target_problems(target_on, today=desk.today, law_ends=ends))
        before, matter.target_on = matter.target_on, target_on
        desk.session.flush()
        desk.log(Act.TARGET_SET, case_id, before=before, after=target_on)


def _check_day(clock: CaseClock, first_on: date, today: date) -> None:
    problems = not_after("first_on", first_on, today)
    if clock.end is None or not clock.start <= first_on <= clock.end:
        text = QT_TRANSLATE_NOOP("Clocks", "开始日期要在期限之内（{start}至{end}）")
        problems.append(Problem("first_on", _say(text, start=clock.start, end=clock.end or "")))
    refuse(problems)


def _covers(pause: ClockPause, command: BeginPause) -> bool:
    ended = pause.last_on is not None and pause.last_on < command.first_on
    return pause.clock == command.clock and not ended


def _say(source: str, **values: object) -> Message:
    return Message("Clocks", source, **values)
