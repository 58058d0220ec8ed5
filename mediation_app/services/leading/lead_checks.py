"""What an assignment must answer before it is asked for: one leader a case, a change with its hand-over."""

from dataclasses import dataclass
from datetime import date

from mediation_app.model import Case, LeadAssignment, Staff
from mediation_app.rules.errors import Conflict, Problem
from mediation_app.services.books import Desk
from mediation_app.services.checks import not_after
from mediation_app.services.entries import refuse
from mediation_app.services.leading.handing_over import HandoverLine, lines_kept, lines_wrong
from mediation_app.services.leading.standing import active_lead, may_lead, open_proposal
from resources.i18n import QT_TRANSLATE_NOOP, Message


def _say(source: str, **values: object) -> Message:
    return Message("Ownership", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class ProposeLead:
    """A leader asked for: the first one, or another one with the reason and the hand-over list."""

    case_id: int
    leader_id: int
    reason: str = ""
    due_on: date | None = None
    """调处期限."""
    handover: tuple[HandoverLine, ...] = ()
    on: date | None = None
    revision: int | None = None


def refuse_second(case: Case, command: ProposeLead) -> None:
    """Raise Conflict where another proposal waits, or somebody leads the case and nothing is handed over."""
    asked, lead = open_proposal(case), active_lead(case)
    if asked is not None:
        raise Conflict(
            _say(
                QT_TRANSLATE_NOOP("Ownership", "本案已于{day}提请由{name}包案，还在审批"),
                day=asked.proposed_on,
                name=asked.leader.name,
            ),
            _say(QT_TRANSLATE_NOOP("Ownership", "请等审批有了结果，或先退回那一项")),
        )
    if lead is not None and not command.reason and not lines_kept(command.handover):
        raise already_led(lead)


def already_led(lead: LeadAssignment) -> Conflict:
    """Return the error that a case has its leader: a second one is never added, only handed over to."""
    return Conflict(
        _say(
            QT_TRANSLATE_NOOP("Ownership", "本案已有包案领导{name}（{day}起），一案只能有一位包案领导"),
            name=lead.leader.name,
            day=lead.approved_on,
        ),
        _say(QT_TRANSLATE_NOOP("Ownership", "需要更换的，请写明原因并列出移交清单")),
    )


def check(desk: Desk, case: Case, command: ProposeLead) -> None:
    """Raise InvalidInput beside the fields of a proposal that cannot be taken."""
    problems = lines_wrong(command.handover)
    problems += _leader_wrong(desk, case, command.leader_id)
    problems += day_wrong("on", command.on, case.registered_on, desk.today)
    if active_lead(case) is not None:
        problems += _change_wrong(command)
    if command.due_on is not None and command.due_on < desk.today:
        problems.append(Problem("due_on", _say(QT_TRANSLATE_NOOP("Ownership", "化解时限不能早于今天"))))
    refuse(problems)


def _leader_wrong(desk: Desk, case: Case, leader_id: int) -> list[Problem]:
    member, lead = desk.session.get(Staff, leader_id), active_lead(case)
    if not may_lead(member):
        text = QT_TRANSLATE_NOOP("Ownership", "包案领导只能是在岗的领导，请另选一位")
        return [Problem("leader_id", _say(text))]
    if lead is not None and lead.leader_id == leader_id:
        text = QT_TRANSLATE_NOOP("Ownership", "{name}已是本案的包案领导")
        return [Problem("leader_id", _say(text, name=lead.leader.name))]
    return []


def _change_wrong(command: ProposeLead) -> list[Problem]:
    problems = []
    if not command.reason:
        text = QT_TRANSLATE_NOOP("Ownership", "更换包案领导，请写明原因")
        problems.append(Problem("reason", _say(text)))
    if not lines_kept(command.handover):
        text = QT_TRANSLATE_NOOP("Ownership", "更换包案领导，移交清单至少要有一项")
        problems.append(Problem("handover", _say(text)))
    return problems


def day_wrong(field: str, day: date | None, first: date, today: date) -> list[Problem]:
    """Return the problem of a day before ``first`` or still to come, none when it fits."""
    if day is not None and day < first:
        text = QT_TRANSLATE_NOOP("Ownership", "日期不能早于{day}")
        return [Problem(field, _say(text, day=first))]
    return not_after(field, day, today)
