"""A period made longer: asked for with a reason, decided by a 主要领导 who neither asked nor leads.

The time of a mediation is its parties' to extend (``services.mediation_extensions``), never asked for here.
"""

from dataclasses import dataclass
from datetime import date

from mediation_app.model import Case, Extension
from mediation_app.rules.clock_facts import CaseClock
from mediation_app.rules.clock_rules import BY_LAW, CLOCK_LABELS, ClockCode, ExtensionWish, extension_problems
from mediation_app.rules.errors import Conflict, NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.approvers import who_else
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.checks import among, existing, not_after
from mediation_app.services.clocks.reading import clocks_in
from mediation_app.services.entries import clean, cleaned, reason_given, refuse
from mediation_app.services.matters.rows import ensure_matter, matter_of
from resources.i18n import QT_TRANSLATE_NOOP, Message


@dataclass(frozen=True, slots=True, kw_only=True)
class AskExtension:
    """An extension asked for."""

    case_id: int
    clock: ClockCode
    days: int
    reason: str
    revision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DecideExtension:
    """The word on an extension; ``told_on``: the day the petitioner was told of it, if that is done."""

    extension_id: int
    approved: bool
    opinion: str = ""
    told_on: date | None = None
    revision: int | None = None


def ask(books: Books, actor: Actor, command: AskExtension) -> int:
    """Ask that a clock of a case be extended, and return the request's id.

    Raises InvalidInput where the law or the office's limits do not allow it, or the clock does not run;
    Conflict while another request waits.
    """
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        command = cleaned(command)
        case = cases.for_change(desk, command.case_id, command.revision)
        matter = ensure_matter(desk, case)
        reason = reason_given(command.reason)
        if any(one.clock == command.clock and one.decided_on is None for one in matter.extensions):
            raise Conflict(_say(QT_TRANSLATE_NOOP("Clocks", "已有一项延期申请在等审批")))
        wish = ExtensionWish(clock=command.clock, days=command.days)
        _refuse_against_law(desk, case, wish)
        row = Extension(
            case_id=case.id,
            clock=command.clock.value,
            days=command.days,
            reason=reason,
            asked_on=desk.today,
            asked_by_id=desk.staff_id,
        )
        desk.session.add(row)
        desk.session.flush()
        label = CLOCK_LABELS[command.clock]
        detail = {"clock": str(label), "days": command.days, "reason": reason}
        desk.log(Act.EXTENSION_ASKED, case.id, f"extension:{row.id}", **detail)
        return row.id


def decide(books: Books, actor: Actor, command: DecideExtension) -> None:
    """Approve or refuse an extension asked for; the petitioner is told why (信访工作条例 art. 34).

    Raises NotAllowed for who asked or leads the case, Conflict when it is decided, InvalidInput where it
    meanwhile goes against the law or a refusal has no reason.
    """
    with books.acting(actor, Permission.APPROVE) as desk:
        case, row = _waiting(desk, command)
        _refuse_own(desk, case, row)
        words = clean(command.opinion) if command.approved else reason_given(command.opinion)
        refuse(_told_problems(command.told_on, row, desk.today))
        if command.approved and row.clock != ClockCode.MEDIATION:  # one an older version let be asked
            wish = ExtensionWish(clock=ClockCode(row.clock), days=row.days)
            _refuse_against_law(desk, case, wish)
        row.decided_on, row.decided_by_id = desk.today, desk.staff_id
        row.approved, row.opinion, row.told_on = command.approved, words, command.told_on
        desk.session.flush()
        detail = {"days": row.days, "approved": row.approved, "opinion": words}
        desk.log(Act.EXTENSION_DECIDED, case.id, f"extension:{row.id}", **detail)


def record_told(
    books: Books, actor: Actor, extension_id: int, told_on: date, *, revision: int | None = None
) -> None:
    """Write down the day the petitioner was told of an extension. Raises InvalidInput, NotAllowed."""
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case = cases.for_change(desk, existing(desk.session, Extension, extension_id).case_id, revision)
        row = among(matter_of(case).extensions, extension_id)
        if not row.approved:
            raise NotAllowed(_say(QT_TRANSLATE_NOOP("Clocks", "延期还没有批准，不用告知")))
        refuse(_told_problems(told_on, row, desk.today))
        row.told_on = told_on
        desk.session.flush()
        desk.log(Act.EXTENSION_DECIDED, case.id, f"extension:{row.id}", told_on=told_on)


def running_clock(desk: Desk, case: Case, code: ClockCode) -> CaseClock:
    """Return the clock of a case that has to be met yet. Raises InvalidInput where there is none."""
    found = next((one for one in clocks_in(desk.session, case, desk.today) if one.code is code), None)
    if found is None or not found.is_open:
        text = QT_TRANSLATE_NOOP("Clocks", "此案现在没有在计算的“{label}”")
        refuse([Problem("clock", _say(text, label=CLOCK_LABELS[code]))])
    assert found is not None  # noqa: S101  refuse() has raised otherwise
    return found


def _refuse_against_law(desk: Desk, case: Case, wish: ExtensionWish) -> None:
    refuse(extension_problems(wish))
    clock = running_clock(desk, case, wish.clock)
    again = ExtensionWish(clock=wish.clock, days=wish.days, approved_before=clock.extended_days)
    refuse(extension_problems(again))
    if clock.is_overdue and wish.clock in BY_LAW:
        text = QT_TRANSLATE_NOOP("Clocks", "{label}已于{end}届满，不能事后延长")
        refuse([Problem("clock", _say(text, label=clock.label, end=clock.end))])


def _waiting(desk: Desk, command: DecideExtension) -> tuple[Case, Extension]:
    asked = existing(desk.session, Extension, command.extension_id)
    case = cases.for_change(desk, asked.case_id, command.revision)
    row = among(matter_of(case).extensions, command.extension_id)
    if row.decided_on is not None:
        raise Conflict(_say(QT_TRANSLATE_NOOP("Clocks", "这项延期申请已经审批过了")))
    return case, row


def _refuse_own(desk: Desk, case: Case, row: Extension) -> None:
    lead = matter_of(case).lead
    excluded = (row.asked_by_id, lead.leader_id if lead is not None else None)
    advice = who_else(desk.session, Permission.APPROVE, excluded)
    if desk.staff_id == row.asked_by_id:
        raise NotAllowed(_say(QT_TRANSLATE_NOOP("Clocks", "申请延期的人不能审批自己的申请")), advice)
    if lead is not None and lead.leader_id == desk.staff_id:
        raise NotAllowed(_say(QT_TRANSLATE_NOOP("Clocks", "包案领导不能审批自己包案的延期")), advice)


def _told_problems(told_on: date | None, row: Extension, today: date) -> list[Problem]:
    problems = not_after("told_on", told_on, today)
    if told_on is not None and told_on < (row.decided_on or row.asked_on):
        text = QT_TRANSLATE_NOOP("Clocks", "告知日期早于申请或批准延期的日期")
        problems.append(Problem("told_on", _say(text)))
    return problems


def _say(source: str, **values: object) -> Message:
    return Message("Clocks", source, **values)
