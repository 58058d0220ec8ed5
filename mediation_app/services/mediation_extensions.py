"""调解延期: the parties agree to more time than the office's 调解期限; only that makes it longer."""

from dataclasses import dataclass
from datetime import date

from mediation_app.model import Case, MediationExtension
from mediation_app.rules.clock_facts import CaseClock
from mediation_app.rules.clock_rules import ClockCode
from mediation_app.rules.errors import Conflict, NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.checks import among, existing, not_after
from mediation_app.services.clocks.reading import clocks_in, office_habits
from mediation_app.services.entries import cleaned, reason_given, refuse
from resources.i18n import QT_TRANSLATE_NOOP, Message


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtendMediation:
    """More time for a mediation; ``agreed``: all parties have agreed, else their signatures are awaited."""

    case_id: int
    days: int
    reason: str
    asked_on: date
    agreed: bool = False
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Extended:
    """The extension written down, and what to look at."""

    extension_id: int
    warnings: tuple[Message, ...] = ()


def extend(books: Books, actor: Actor, command: ExtendMediation) -> Extended:
    """Write down that a mediation goes on longer, once, by at most the office's own number of days.

    One the parties have not agreed to yet is written anew. Raises InvalidInput, NotAllowed for a case whose
    mediation period does not run, Conflict for a second extension.
    """
    with books.acting(actor, Permission.MEDIATE) as desk:
        command = cleaned(command)
        case = cases.for_change(desk, command.case_id, command.revision)
        clock = _running(desk, case)
        if clock.extended_days:
            text = QT_TRANSLATE_NOOP("MediationExtensions", "调解期限已延长{days}天，只能延长一次")
            raise Conflict(_say(text, days=clock.extended_days))
        reason = reason_given(command.reason)
        refuse(_problems(desk, case, command))
        row = _row(case)
        row.days, row.reason, row.asked_on = command.days, reason, command.asked_on
        row.agreed = command.agreed
        desk.session.flush()
        detail = {"days": row.days, "agreed": row.agreed, "on": row.asked_on, "reason": reason}
        desk.log(Act.MEDIATION_EXTENDED, case.id, f"extension:{row.id}", **detail)
        return Extended(row.id, _warnings(clock, command))


def agree(books: Books, actor: Actor, extension_id: int, *, revision: int | None = None) -> None:
    """Write down that all parties have agreed to an extension; from now on it counts.

    Raises Conflict when they had, NotAllowed for a mediation whose period does not run.
    """
    with books.acting(actor, Permission.MEDIATE) as desk:
        case_id = existing(desk.session, MediationExtension, extension_id).case_id
        case = cases.for_change(desk, case_id, revision)
        row = among(case.extensions, extension_id)
        if row.agreed:
            raise Conflict(_say(QT_TRANSLATE_NOOP("MediationExtensions", "已经登记过各方当事人同意延期")))
        _running(desk, case)
        row.agreed = True
        desk.session.flush()
        detail = {"days": row.days, "agreed": True}
        desk.log(Act.MEDIATION_EXTENDED, case.id, f"extension:{row.id}", **detail)


def _running(desk: Desk, case: Case) -> CaseClock:
    for clock in clocks_in(desk.session, case, desk.today):
        if clock.code is ClockCode.MEDIATION and clock.is_open:
            return clock
    text = QT_TRANSLATE_NOOP("MediationExtensions", "此案的调解期限现在没有在计算，不用延期")
    raise NotAllowed(_say(text))


def _row(case: Case) -> MediationExtension:
    """Return the request that waits for the parties' agreement, or a new one."""
    found = next((one for one in case.extensions if not one.agreed), None)
    if found is None:
        found = MediationExtension(ordinal=max((one.ordinal for one in case.extensions), default=0) + 1)
        case.extensions.append(found)
    return found


def _problems(desk: Desk, case: Case, command: ExtendMediation) -> list[Problem]:
    problems = not_after("asked_on", command.asked_on, desk.today)
    began = case.accepted_on or case.registered_on
    if command.asked_on < began:
        text = QT_TRANSLATE_NOOP("MediationExtensions", "申请日期早于受理日期{day}")
        problems.append(Problem("asked_on", _say(text, day=began)))
    most = office_habits(desk.session).mediation_extension_days
    if not 1 <= command.days <= most:
        text = QT_TRANSLATE_NOOP("MediationExtensions", "调解期限可延长1至{most}天")
        problems.append(Problem("days", _say(text, most=most)))
    return problems


def _warnings(clock: CaseClock, command: ExtendMediation) -> tuple[Message, ...]:
    if clock.end is not None and command.asked_on > clock.end:
        text = QT_TRANSLATE_NOOP("MediationExtensions", "调解期限已于{end}届满，延期申请在这之后，请核对日期")
        return (_say(text, end=clock.end),)
    return ()


def _say(source: str, **values: object) -> Message:
    return Message("MediationExtensions", source, **values)
