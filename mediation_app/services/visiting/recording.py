"""What the record of a visit, or the plan for one, must say; and what it gives cause to do."""

from collections.abc import Iterator
from datetime import date, timedelta

from mediation_app.model import Case, CaseKind, ReboundRisk, ReturnVisit, VisitKind, VisitState
from mediation_app.rules.errors import Problem
from mediation_app.services.visiting.following import followed
from resources.i18n import QT_TRANSLATE_NOOP, Message


def _say(source: str, **values: object) -> Message:
    return Message("Visits", source, **values)


def owed_about(case: Case, day: date, window: timedelta) -> ReturnVisit | None:
    """Return the planned visit nearest to a day, out of those planned up to ``window`` after it."""
    due = [v for v in case.visits if v.state is VisitState.PLANNED and v.planned_on - window <= day]
    return min(due, key=lambda visit: abs(visit.planned_on - day), default=None)


def kind_problems(case: Case, kind: VisitKind, field: str, day: date) -> list[Problem]:
    """Return the problem of a 回访 with nothing to follow, or dated before what it follows."""
    if kind is not VisitKind.RETURN:
        return []
    base = followed(case)
    if base is None:
        text = QT_TRANSLATE_NOOP(
            "Visits", "还没有达成协议或化解，不能登记回访；请改选上门走访、电话联系、约谈、下访或定点接访"
        )
        return [Problem("kind", _say(text))]
    if day >= base.on:
        return []
    text = QT_TRANSLATE_NOOP(
        "Visits",
        "回访日期{day}早于{event}日期{base}；在那之前去的，请改选上门走访、电话联系、约谈、下访或定点接访",
    )
    return [Problem(field, _say(text, day=day, event=_say(base.event), base=base.on))]


def next_date_problems(
    case: Case, visit: ReturnVisit, *, done_on: date, next_on: date | None, no_next: str
) -> list[Problem]:
    """Return what is wrong with the next date agreed; a case under 包案 must have one until it is closed.

    A later visit that is planned already, or the reason why none follows, stands for it.
    """
    if next_on is not None and next_on <= done_on:
        text = QT_TRANSLATE_NOOP("Visits", "下次回访日期要晚于这次")
        return [Problem("next_agreed_on", _say(text))]
    owned = case.matter is not None and case.matter.under_ownership
    if not owned or next_on is not None or no_next or _has_later(case, visit, done_on):
        return []
    text = QT_TRANSLATE_NOOP(
        "Visits", "包案事项销号前，每次走访都要与当事人约定下次日期；确实不再去的，请写明原因"
    )
    return [Problem("next_agreed_on", _say(text))]


def same_day_problems(case: Case, field: str, day: date, visit_id: int | None = None) -> list[Problem]:
    """Return the problem of a second visit planned for one day of a case."""
    others = [one for one in case.visits if one.state is VisitState.PLANNED and one.id != visit_id]
    if all(one.planned_on != day for one in others):
        return []
    text = QT_TRANSLATE_NOOP("Visits", "{day}已经安排了一次，请另选一天")
    return [Problem(field, _say(text, day=day))]


def result_warnings(case: Case, rebound: ReboundRisk | None) -> Iterator[Message]:
    """Say what to do about signs that the case flares up again."""
    matter = case.kind is not CaseKind.DISPUTE
    if rebound is ReboundRisk.FLARING:
        yield _say(
            QT_TRANSLATE_NOOP("Visits", "已出现反弹：请登记反弹、重新办理，并重新评定风险等级")
            if matter
            else QT_TRANSLATE_NOOP("Visits", "纠纷又起：请恢复办理、再次调解，并评定风险等级")
        )
    elif rebound is ReboundRisk.SIGNS:
        yield _say(QT_TRANSLATE_NOOP("Visits", "有反弹苗头：请重新评定风险等级，并约定近期再去一次"))


def _has_later(case: Case, visit: ReturnVisit, done_on: date) -> bool:
    planned = [one for one in case.visits if one is not visit and one.state is VisitState.PLANNED]
    return any(one.planned_on > done_on for one in planned)
