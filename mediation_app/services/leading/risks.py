"""Risk grades (风险等级): given with who, when and why; red is reported the same day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time

from mediation_app.model import Case, RiskColour, RiskGrade
from mediation_app.rules.errors import NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.risk import answers_wrong, propose, reason_needed
from mediation_app.services import cases, visit_plan
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.case_facts import effective_on
from mediation_app.services.changes import write
from mediation_app.services.entries import cleaned, refuse, too_long
from mediation_app.services.leading.standing import last_grade, red_unreported
from mediation_app.services.matters.road import advance
from mediation_app.services.matters.rows import ensure_matter, matter_of
from resources.i18n import QT_TRANSLATE_NOOP, Message

__all__ = ["GradeRisk", "ReportRed", "grade", "last_grade", "red_unreported", "report_red"]


def _say(source: str, **values: object) -> Message:
    return Message("Risks", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class GradeRisk:
    """The answers by code of ``rules.risk.QUESTIONS``; ``colour``: somebody's own choice, with the reason."""

    case_id: int
    answers: Mapping[str, object]
    colour: RiskColour | None = None
    reason: str = ""
    revision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRed:
    """That a red case was reported: to whom, when, what was done (信访工作条例 25, 人民调解法 25)."""

    case_id: int
    reported_to: str
    reported_at: datetime
    measures: str
    revision: int | None = None


def grade(books: Books, actor: Actor, command: GradeRisk) -> RiskColour:
    """Grade a case of any kind and return the colour it has then.

    Another colour than the answers come to, and any change, needs the reason. Raises InvalidInput; green only
    once the case is settled.
    """
    with books.acting(actor, Permission.GRADE_RISK) as desk:
        command = cleaned(command)
        case = cases.for_change(desk, command.case_id, command.revision)
        ensure_matter(desk, case)
        refuse(answers_wrong(command.answers))
        proposed, before = propose(command.answers), case.risk
        colour = command.colour or proposed
        refuse(_grade_wrong(case, command, colour, proposed))
        row = _graded(desk, case, command, colour)
        desk.session.add(row)
        case.risk = colour
        desk.session.flush()
        words = {"before_colour": before, "colour": colour, "proposed": proposed, "reason": row.reason}
        desk.log(Act.RISK_GRADED, case.id, f"risk:{row.id}", **words)
        advance(desk, case.id)
        visit_plan.keep(desk, case.id)
        return colour


def report_red(books: Books, actor: Actor, command: ReportRed) -> None:
    """Record the same-day report of a red case; a second one corrects the first, and both stay on record.

    Raises InvalidInput, NotAllowed when nothing is to report.
    """
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        command = cleaned(command)
        case = cases.for_change(desk, command.case_id, command.revision)
        row = last_grade(matter_of(case))
        if row is None or row.colour is not RiskColour.RED:
            raise NotAllowed(_say(QT_TRANSLATE_NOOP("Risks", "本案现在不是红色，不用上报")))
        refuse(_report_wrong(command, row, desk.now))
        is_corrected = row.reported_at is not None
        values = {"reported_to": command.reported_to, "reported_at": command.reported_at}
        changed = write(desk, row, {**values, "report_measures": command.measures})
        words: dict[str, object] = {"name": row.reported_to, "text": row.report_measures}
        if is_corrected:
            words["changed"] = changed
        desk.log(Act.RED_REPORTED, case.id, f"risk:{row.id}", at=command.reported_at.isoformat(), **words)
        advance(desk, case.id)


def _grade_wrong(case: Case, command: GradeRisk, colour: RiskColour, proposed: RiskColour) -> list[Problem]:
    problems = []
    if colour is RiskColour.GREEN and not _is_settled(case):
        text = QT_TRANSLATE_NOOP("Risks", "绿色表示已化解，本案还没有化解")
        problems.append(Problem("colour", _say(text)))
    if reason_needed(colour, proposed, case.risk) and not command.reason:
        text = QT_TRANSLATE_NOOP("Risks", "与测算的等级不同，或改变原来的等级，请写明原因")
        problems.append(Problem("reason", _say(text)))
    return problems


def _is_settled(case: Case) -> bool:
    return (case.matter is not None and case.matter.settled_on is not None) or effective_on(case) is not None


def _graded(desk: Desk, case: Case, command: GradeRisk, colour: RiskColour) -> RiskGrade:
    row = RiskGrade(
        case_id=case.id,
        colour=colour,
        proposed=propose(command.answers),
        answers=dict(command.answers),
        reason=command.reason,
        graded_at=desk.now,
        graded_by_id=desk.staff_id,
        reported_to="",
        report_measures="",
    )
    before = last_grade(matter_of(case))
    if colour is RiskColour.RED and before is not None and before.colour is RiskColour.RED:
        row.reported_to, row.reported_at = (
            before.reported_to,
            before.reported_at,
        )  # still the red reported then
        row.report_measures = before.report_measures
    return row


def _report_wrong(command: ReportRed, row: RiskGrade, now: datetime) -> list[Problem]:
    problems = too_long(command, RiskGrade)
    if not command.reported_to:
        problems.append(Problem("reported_to", _say(QT_TRANSLATE_NOOP("Risks", "请写明向谁上报"))))
    if not command.measures:
        text = QT_TRANSLATE_NOOP("Risks", "请写明已经采取的措施")
        problems.append(Problem("measures", _say(text)))
    first = datetime.combine(min(row.graded_at, row.reported_at or row.graded_at).date(), time.min)
    if not first <= command.reported_at <= now:
        text = QT_TRANSLATE_NOOP("Risks", "上报时间应在评为红色当天以后、现在以前")
        problems.append(Problem("reported_at", _say(text)))
    return problems
