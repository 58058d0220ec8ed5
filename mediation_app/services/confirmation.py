"""Judicial confirmation (司法确认, 人民调解法 art. 33): applied for jointly, answered by the court."""

from dataclasses import dataclass
from datetime import date

from mediation_app.model import AgreementForm
from mediation_app.rules.errors import NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_facts import effective_on
from mediation_app.services.checks import missing, not_after
from mediation_app.services.entries import refuse
from resources.i18n import QT_TRANSLATE_NOOP, Message

RESULTS = (
    QT_TRANSLATE_NOOP("Forms", "确认有效"),
    QT_TRANSLATE_NOOP("Forms", "驳回"),
    QT_TRANSLATE_NOOP("Forms", "撤回"),
)
"""What a court may answer (民事诉讼法 art. 206); empty while it has not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordConfirmation:
    """The joint application to the court and its answer (司法确认, art. 33)."""

    case_id: int
    applied_on: date | None
    result: str = ""
    revision: int | None = None


def record(books: Books, actor: Actor, command: RecordConfirmation) -> None:
    """Write down the application for judicial confirmation and what the court answered.

    Raises NotAllowed for an oral agreement or one without effect, InvalidInput for days out of order.
    """
    with books.acting(actor, Permission.EDIT_CASE) as desk:
        case = cases.for_change(desk, command.case_id, command.revision)
        agreement = case.agreement or missing()
        effective = effective_on(case)
        if effective is None or agreement.form is AgreementForm.ORAL:
            raise NotAllowed(
                _say(QT_TRANSLATE_NOOP("Confirmation", "只有已经生效的书面协议可以申请司法确认")),
                _say(QT_TRANSLATE_NOOP("Confirmation", "口头协议请先补成书面协议并签名盖章")),
            )
        _check(command, effective, desk.today)
        agreement.confirmation_applied_on = command.applied_on
        agreement.confirmation_result = command.result
        detail = {"applied_on": command.applied_on, "result": command.result}
        desk.log(Act.CONFIRMATION_RECORDED, case.id, f"agreement:{agreement.id}", **detail)


def _check(command: RecordConfirmation, effective: date, today: date) -> None:
    problems = not_after("applied_on", command.applied_on, today)
    if command.applied_on is not None and command.applied_on < effective:
        text = _say(QT_TRANSLATE_NOOP("Confirmation", "申请日期早于协议生效日期"))
        problems.append(Problem("applied_on", text))
    if command.result not in {"", *RESULTS} or (command.result and not command.applied_on):
        text = _say(QT_TRANSLATE_NOOP("Confirmation", "请先填申请日期，结果在列表中选择"))
        problems.append(Problem("result", text))
    refuse(problems)


def _say(source: str, **values: object) -> Message:
    return Message("Confirmation", source, **values)
