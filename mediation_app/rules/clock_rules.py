"""Which clocks a case may have, whose they are, and what may move each: extensions and pauses."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from mediation_app.rules.deadlines import STATUTORY, Period, Statutory
from mediation_app.rules.errors import Problem
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message


class ClockCode(StrEnum):
    """The clocks of a case, by the code that extensions and pauses are kept under."""

    PETITION_FORWARD = "petition_forward"
    PETITION_NOTICE = "petition_notice"
    PETITION_OBJECTION = "petition_objection"
    PETITION_HANDLING = "petition_handling"
    PETITION_ASK_REVIEW = "petition_ask_review"
    PETITION_REVIEW = "petition_review"
    PETITION_ASK_RECHECK = "petition_ask_recheck"
    PETITION_RECHECK = "petition_recheck"
    INSTRUCTED = "instructed"
    RESOLUTION = "resolution"
    INTERNAL_TARGET = "internal_target"
    RISK = "risk"
    RED_REPORT = "red_report"
    UNIT_ANSWER = "unit_answer"
    MEDIATION = "mediation"
    CONFIRMATION = "confirmation"
    ENFORCEMENT = "enforcement"


C = ClockCode


class PauseReason(StrEnum):
    """Why days do not count: 鉴定, 评估, 专家咨询 in a mediation; 听证 in a 复核."""

    APPRAISAL = "appraisal"
    VALUATION = "valuation"
    EXPERT = "expert"
    HEARING = "hearing"


PAUSE_LABELS: Mapping[PauseReason, Message] = MappingProxyType(
    {
        PauseReason.APPRAISAL: say(QT_TRANSLATE_NOOP("Rules", "鉴定")),
        PauseReason.VALUATION: say(QT_TRANSLATE_NOOP("Rules", "评估")),
        PauseReason.EXPERT: say(QT_TRANSLATE_NOOP("Rules", "专家咨询")),
        PauseReason.HEARING: say(QT_TRANSLATE_NOOP("Rules", "听证")),
    }
)

CLOCK_LABELS: Mapping[ClockCode, Message] = MappingProxyType(
    {
        C.PETITION_FORWARD: say(QT_TRANSLATE_NOOP("Rules", "转送、交办期限")),
        C.PETITION_NOTICE: say(QT_TRANSLATE_NOOP("Rules", "受理告知期限")),
        C.PETITION_OBJECTION: say(QT_TRANSLATE_NOOP("Rules", "提出异议期限")),
        C.PETITION_HANDLING: say(QT_TRANSLATE_NOOP("Rules", "办理期限")),
        C.PETITION_ASK_REVIEW: say(QT_TRANSLATE_NOOP("Rules", "信访人请求复查期限")),
        C.PETITION_REVIEW: say(QT_TRANSLATE_NOOP("Rules", "复查答复期限")),
        C.PETITION_ASK_RECHECK: say(QT_TRANSLATE_NOOP("Rules", "信访人请求复核期限")),
        C.PETITION_RECHECK: say(QT_TRANSLATE_NOOP("Rules", "复核意见期限")),
        C.INSTRUCTED: say(QT_TRANSLATE_NOOP("Rules", "交办办结期限")),
        C.RESOLUTION: say(QT_TRANSLATE_NOOP("Rules", "化解时限")),
        C.INTERNAL_TARGET: say(QT_TRANSLATE_NOOP("Rules", "内控时限")),
        C.RISK: say(QT_TRANSLATE_NOOP("Rules", "风险化解时限")),
        C.RED_REPORT: say(QT_TRANSLATE_NOOP("Rules", "红色风险当日上报")),
        C.UNIT_ANSWER: say(QT_TRANSLATE_NOOP("Rules", "责任单位反馈时限")),
        C.MEDIATION: say(QT_TRANSLATE_NOOP("Rules", "调解期限")),
        C.CONFIRMATION: say(QT_TRANSLATE_NOOP("Rules", "申请司法确认期限")),
        C.ENFORCEMENT: say(QT_TRANSLATE_NOOP("Rules", "申请强制执行期限")),
    }
)

BY_LAW: Mapping[ClockCode, Statutory] = MappingProxyType(
    {
        C.PETITION_FORWARD: Statutory.PETITION_FORWARD,
        C.PETITION_NOTICE: Statutory.PETITION_NOTICE,
        C.PETITION_OBJECTION: Statutory.PETITION_OBJECTION,
        C.PETITION_HANDLING: Statutory.PETITION_HANDLING,
        C.PETITION_ASK_REVIEW: Statutory.PETITION_ASK_REVIEW,
        C.PETITION_REVIEW: Statutory.PETITION_REVIEW,
        C.PETITION_ASK_RECHECK: Statutory.PETITION_ASK_RECHECK,
        C.PETITION_RECHECK: Statutory.PETITION_RECHECK,
        C.CONFIRMATION: Statutory.CONFIRMATION,
        C.ENFORCEMENT: Statutory.ENFORCEMENT,
    }
)
"""The clocks whose period is fixed by law; nothing but an extension the law itself knows moves them."""

RIGHTS = frozenset(
    {C.PETITION_OBJECTION, C.PETITION_ASK_REVIEW, C.PETITION_ASK_RECHECK, C.CONFIRMATION, C.ENFORCEMENT}
)
"""The clocks of a right that somebody may use: when the time is over the right lapses, and nobody is late."""

DUTIES_OF_LAW = frozenset(BY_LAW) - RIGHTS
"""The clocks of the law that the office itself is bound by."""

LOCAL_EXTENSION = range(1, 181)
"""Days by which a period of the office's own may be made longer at once."""

_LIMITS: Mapping[ClockCode, range] = MappingProxyType(
    {
        C.PETITION_HANDLING: range(1, STATUTORY[Statutory.PETITION_EXTENSION].count + 1),
        C.RESOLUTION: LOCAL_EXTENSION,
    }
)
_PAUSES: Mapping[ClockCode, frozenset[PauseReason]] = MappingProxyType(
    {
        C.MEDIATION: frozenset({PauseReason.APPRAISAL, PauseReason.VALUATION, PauseReason.EXPERT}),
        C.PETITION_RECHECK: frozenset({PauseReason.HEARING}),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtensionWish:
    """An extension asked for: by how many days, and what was approved before."""

    clock: ClockCode
    days: int
    approved_before: int = 0


def statutory_period(code: ClockCode) -> Period | None:
    """Return the period the law fixes for a clock, None for one that the office or a superior sets."""
    found = BY_LAW.get(code)
    return STATUTORY[found] if found else None


def article_of(code: ClockCode) -> Message | None:
    """Return the article a clock comes from, None for a local one."""
    if code is C.INSTRUCTED:
        return say(STATUTORY[Statutory.PETITION_FORWARD].article)
    period = statutory_period(code)
    return say(period.article) if period else None


def may_extend(code: ClockCode) -> range:
    """Return by how many days a clock may be extended at once; empty where it may not."""
    return _LIMITS.get(code, range(0))


def may_pause(code: ClockCode) -> frozenset[PauseReason]:
    """Return for what a clock may be paused; empty where nothing stops it."""
    return _PAUSES.get(code, frozenset())


def extension_problems(wish: ExtensionWish) -> list[Problem]:
    """Return what stands against an extension: the law, the limit, a second one."""
    days, label = may_extend(wish.clock), CLOCK_LABELS[wish.clock]
    if not days:
        return [Problem("clock", _not_to_be_extended(wish.clock))]
    problems = []
    if wish.days not in days:
        text = QT_TRANSLATE_NOOP("Rules", "{label}一次可延长1至{most}日{article}")
        article = _in_brackets(article_of(wish.clock))
        problems.append(Problem("days", say(text, label=label, most=days[-1], article=article)))
    if wish.clock in BY_LAW and wish.approved_before:
        text = QT_TRANSLATE_NOOP("Rules", "已批准延长{days}日，法律只允许延长一次{article}")
        article = _in_brackets(article_of(wish.clock))
        problems.append(Problem("clock", say(text, days=wish.approved_before, article=article)))
    return problems


def pause_problems(code: ClockCode, reason: PauseReason) -> list[Problem]:
    """Return what stands against a pause of a clock for a reason."""
    if reason in may_pause(code):
        return []
    label = CLOCK_LABELS[code]
    if not may_pause(code):
        text = QT_TRANSLATE_NOOP("Rules", "{label}不能中止计算{article}")
        message = say(text, label=label, article=_in_brackets(article_of(code)))
        return [Problem("clock", message)]
    if code is C.MEDIATION:
        text = QT_TRANSLATE_NOOP("Rules", "调解期限只因鉴定、评估、专家咨询中止计算")
        return [Problem("reason", say(text))]
    text = QT_TRANSLATE_NOOP("Rules", "复核期限只有听证的时间不计入{article}")
    return [Problem("reason", say(text, article=_in_brackets(article_of(code))))]


def target_problems(target: date | None, *, today: date, law_ends: date | None) -> list[Problem]:
    """Return what stands against an internal target: it may only lie before the end that the law sets."""
    if target is None:
        return []
    if law_ends is not None and target > law_ends:
        text = QT_TRANSLATE_NOOP("Rules", "内控时限只能早于法定期限（{end}），不能代替它")
        return [Problem("target_on", say(text, end=law_ends))]
    if target < today:
        return [Problem("target_on", say(QT_TRANSLATE_NOOP("Rules", "内控时限不能早于今天")))]
    return []


def _not_to_be_extended(code: ClockCode) -> Message:
    label = CLOCK_LABELS[code]
    if code in BY_LAW:
        text = QT_TRANSLATE_NOOP("Rules", "{label}是法定期限，不能延长也不能缩短{article}")
        return say(text, label=label, article=_in_brackets(article_of(code)))
    if code is C.MEDIATION:
        return say(QT_TRANSLATE_NOOP("Rules", "调解期限由各方当事人同意延长，请用“调解延期”办理"))
    if code is C.INSTRUCTED:
        return say(QT_TRANSLATE_NOOP("Rules", "交办期限由交办单位定，请向交办单位申请后修改"))
    return say(QT_TRANSLATE_NOOP("Rules", "{label}不能延长，请在定它的地方修改"), label=label)


def _in_brackets(article: Message | None) -> Message | str:
    return say(QT_TRANSLATE_NOOP("Rules", "（{article}）"), article=article) if article else ""
