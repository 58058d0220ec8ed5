"""What is urged without anybody asking (督办): rules as data with a switch and a threshold, and their causes.

Every cause has a key that names the rule, the case and the thing or day it is about, so that nothing is urged
twice. The texts stand on the 督办单 and are Chinese whatever the screen speaks.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from mediation_app.rules.clock_facts import CaseClock
from mediation_app.rules.clock_rules import ClockCode
from mediation_app.rules.dates import show
from mediation_app.rules.deadlines import ClockState
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

BY_HAND = "by_hand"
"""The rule of a 督办单 that somebody wrote himself."""


class RuleCode(StrEnum):
    """The rules the program urges by."""

    HALF_TIME = "half_time_no_progress"
    RETURNED_UNIT = "returned_unit"
    SILENT_UNIT = "silent_unit"
    NO_VISIT = "no_visit"
    REPEAT_PETITION = "repeat_petition"
    RED_LEVEL = "red_level"
    OVERDUE = "overdue"


R = RuleCode


@dataclass(frozen=True, slots=True, kw_only=True)
class SupervisionRule:
    """A rule as data: its name, what its threshold means, and what an office has unless it says else.

    Without a threshold ``limits`` is empty. ``due_days``: by when the 督办单 is to be answered.
    """

    code: RuleCode
    label: Message
    description: Message
    asks: str
    threshold_name: Message | None = None
    default_threshold: int = 0
    limits: range = range(0)
    default_on: bool = True
    due_days: int = 3


_DAYS = say(QT_TRANSLATE_NOOP("Rules", "天数"))
_LIMITS = range(1, 366)

RULES: tuple[SupervisionRule, ...] = (
    SupervisionRule(
        code=R.HALF_TIME,
        label=say(QT_TRANSLATE_NOOP("Rules", "时间过半没有进展")),
        description=say(QT_TRANSLATE_NOOP("Rules", "办理或化解时限已过这一比例，起算以来没有任何进展")),
        asks="请立即研究推进，三日内书面报告进展和下一步措施。",
        threshold_name=say(QT_TRANSLATE_NOOP("Rules", "已过时限的百分比")),
        default_threshold=50,
        limits=range(10, 101),
    ),
    SupervisionRule(
        code=R.RETURNED_UNIT,
        label=say(QT_TRANSLATE_NOOP("Rules", "单位退回未重新交办")),
        description=say(QT_TRANSLATE_NOOP("Rules", "责任单位退回后，超过这些天没有另行交办")),
        asks="请明确责任单位并重新交办，防止推诿空转。",
        threshold_name=_DAYS,
        default_threshold=5,
        limits=_LIMITS,
    ),
    SupervisionRule(
        code=R.SILENT_UNIT,
        label=say(QT_TRANSLATE_NOOP("Rules", "配合单位没有回音")),
        description=say(QT_TRANSLATE_NOOP("Rules", "交给配合单位后，满这些天没有反馈")),
        asks="请督促配合单位反馈办理情况。",
        threshold_name=_DAYS,
        default_threshold=3,
        limits=_LIMITS,
    ),
    SupervisionRule(
        code=R.NO_VISIT,
        label=say(QT_TRANSLATE_NOOP("Rules", "长期没有走访回访")),
        description=say(QT_TRANSLATE_NOOP("Rules", "超过这些天没有走访、约谈或回访")),
        asks="请安排走访，当面了解诉求和思想动态，并约定下次走访日期。",
        threshold_name=_DAYS,
        default_threshold=90,
        limits=_LIMITS,
        due_days=7,
    ),
    SupervisionRule(
        code=R.REPEAT_PETITION,
        label=say(QT_TRANSLATE_NOOP("Rules", "包案后又信访")),
        description=say(QT_TRANSLATE_NOOP("Rules", "包案领导签收以后，又有新的信访")),
        asks="请了解再次信访的原因，研究调整化解措施，做好解释疏导。",
    ),
    SupervisionRule(
        code=R.RED_LEVEL,
        label=say(QT_TRANSLATE_NOOP("Rules", "红色风险")),
        description=say(QT_TRANSLATE_NOOP("Rules", "评为红色风险；当日没有记录上报的再督办一次")),
        asks="请当日上报并落实稳控措施，一事一策研究化解。",
        due_days=1,
    ),
    SupervisionRule(
        code=R.OVERDUE,
        label=say(QT_TRANSLATE_NOOP("Rules", "期限已过")),
        description=say(QT_TRANSLATE_NOOP("Rules", "法定、交办或本地的期限已过，还没有办")),
        asks="请说明逾期原因，立即办理。",
        due_days=1,
    ),
)
"""The rules in the order they are shown."""

BY_CODE: Mapping[RuleCode, SupervisionRule] = MappingProxyType({rule.code: rule for rule in RULES})

RULE_LABELS: Mapping[str, Message] = MappingProxyType(
    {
        **{rule.code.value: rule.label for rule in RULES},
        BY_HAND: say(QT_TRANSLATE_NOOP("Rules", "领导督办")),
    }
)


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """Whether a rule works in this office, and from which threshold on."""

    on: bool
    threshold: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitFacts:
    """A unit's part in a case; ``heard_on``: its last answer or progress since it was given the part."""

    part_id: int
    name: str
    person: str
    co_handling: bool
    since: date
    heard_on: date | None = None
    returned_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SupervisionFacts:
    """What the rules look at in one open case under 包案.

    ``progress_on``: the last day something was done, none while nothing was. ``petitions``: id and date as
    far as known. ``units``: parts not ended and not routed on. ``red``: id and day of the last grading and
    whether it was reported, when it is red. ``relapsed_on``: since when a case that had ended is under way
    again; its periods are urged anew then.
    """

    case_id: int
    registered_on: date
    clocks: tuple[CaseClock, ...] = ()
    progress_on: date | None = None
    units: tuple[UnitFacts, ...] = ()
    acknowledged_on: date | None = None
    last_visit_on: date | None = None
    petitions: tuple[tuple[int, str], ...] = ()
    red: tuple[int, date, bool] | None = None
    relapsed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Something to be urged: under which rule and key, what is late, what is asked for, and by when."""

    rule: RuleCode
    key: str
    text: str
    asks: str
    due_days: int


def default_settings() -> Mapping[RuleCode, RuleSetting]:
    """Return what holds in an office that changed nothing."""
    return {rule.code: RuleSetting(rule.default_on, rule.default_threshold) for rule in RULES}


def causes(
    facts: SupervisionFacts, settings: Mapping[RuleCode, RuleSetting], today: date
) -> tuple[Cause, ...]:
    """Return everything to be urged in a case on a day, by the rules that are on."""
    look = _Look(facts, settings, today)
    found = (look.half_time, look.units, look.visits, look.petitions, look.red, look.overdue)
    return tuple(cause for read in found for cause in read() if settings[cause.rule].on)


_WORKING_CLOCKS = frozenset(
    {ClockCode.PETITION_HANDLING, ClockCode.INSTRUCTED, ClockCode.RESOLUTION, ClockCode.MEDIATION}
)
_GOING_ON = frozenset({ClockState.RUNNING, ClockState.DUE_TODAY})


@dataclass(frozen=True, slots=True)
class _Look:
    facts: SupervisionFacts
    settings: Mapping[RuleCode, RuleSetting]
    today: date

    def half_time(self) -> Iterator[Cause]:
        """Urge once for the same standstill, whichever of the clocks calls first."""
        done = self.facts.progress_on
        for clock in self.facts.clocks:
            if clock.code in _WORKING_CLOCKS and clock.state in _GOING_ON and self._is_half_gone(clock):
                if done is not None and done >= clock.start:
                    continue
                whole = ((clock.end or clock.start) - clock.start).days
                gone = f"共{whole}天已过{self._days(clock.start)}天"
                text = f"“{clock.label}”自{show(clock.start)}起算，{gone}，至今没有进展记录。"
                thing = done.isoformat() if done else "none"
                yield self._cause(R.HALF_TIME, f"{thing}{self._turn()}", text)
                return

    def units(self) -> Iterator[Cause]:
        """Urge what a unit sent back and nobody took up, and co-handlers who do not answer."""
        for unit in self.facts.units:
            who = f"{unit.name}（{unit.person}）" if unit.person else unit.name
            if unit.returned_on is not None:
                if self._days(unit.returned_on) > self.settings[R.RETURNED_UNIT].threshold:
                    text = f"{who}于{show(unit.returned_on)}退回，至今没有重新交办。"
                    yield self._cause(R.RETURNED_UNIT, str(unit.part_id), text)
            elif self._is_silent(unit):
                text = f"{who}自{show(unit.since)}接到交办，至今没有反馈。"
                yield self._cause(R.SILENT_UNIT, str(unit.part_id), text)

    def visits(self) -> Iterator[Cause]:
        """Urge a case in which nobody went to see the person for long."""
        base = self.facts.last_visit_on or self.facts.acknowledged_on or self.facts.registered_on
        if self._days(base) > self.settings[R.NO_VISIT].threshold:
            since = "上次走访" if self.facts.last_visit_on else "包案"
            text = f"自{show(base)}{since}以来，已有{self._days(base)}天没有走访回访。"
            yield self._cause(R.NO_VISIT, base.isoformat(), text)

    def petitions(self) -> Iterator[Cause]:
        """Urge when somebody petitions again although a leader answers for the case."""
        led = self.facts.acknowledged_on
        for petition_id, on in self.facts.petitions:
            if led is not None and _earliest(on) > led:
                text = f"包案领导于{show(led)}签收后，信访人{_in_words(on)}再次信访。"
                yield self._cause(R.REPEAT_PETITION, str(petition_id), text)

    def red(self) -> Iterator[Cause]:
        """Urge a red grading once, and again when it was not reported the same day."""
        if self.facts.red is None:
            return
        grade_id, graded, reported = self.facts.red
        yield self._cause(R.RED_LEVEL, str(grade_id), f"{show(graded)}评为红色风险。")
        if not reported and graded < self.today:
            text = f"{show(graded)}评为红色风险，当日没有上报记录。"
            yield self._cause(R.RED_LEVEL, f"{grade_id}:unreported", text)

    def overdue(self) -> Iterator[Cause]:
        """Urge each duty whose time is over."""
        for clock in self.facts.clocks:
            if clock.is_overdue and clock.end is not None and clock.code is not ClockCode.RED_REPORT:
                text = f"“{clock.label}”已于{show(clock.end)}届满，发单时逾期{self._days(clock.end)}天。"
                thing = f"{clock.code.value}:{clock.subject[:40]}:{clock.end.isoformat()}"
                yield self._cause(R.OVERDUE, f"{thing}{self._turn()}", text)

    def _turn(self) -> str:
        """Tell the turns of a case apart: once it relapsed, what is late is another cause than before."""
        return f":{self.facts.relapsed_on.isoformat()}" if self.facts.relapsed_on else ""

    def _is_silent(self, unit: UnitFacts) -> bool:
        waited = self._days(unit.since) >= self.settings[R.SILENT_UNIT].threshold
        return unit.co_handling and unit.heard_on is None and waited

    def _is_half_gone(self, clock: CaseClock) -> bool:
        whole = ((clock.end or clock.start) - clock.start).days
        return self._days(clock.start) * 100 >= whole * self.settings[R.HALF_TIME].threshold

    def _days(self, since: date) -> int:
        return (self.today - since).days

    def _cause(self, rule: RuleCode, thing: str, text: str) -> Cause:
        key = f"{rule.value}:{self.facts.case_id}:{thing}"
        known = BY_CODE[rule]
        return Cause(rule=rule, key=key, text=text, asks=known.asks, due_days=known.due_days)


def _earliest(partial: str) -> date:
    """Return the first day a date known in part may mean; one not known at all is the earliest of all."""
    parts = [int(part) for part in partial.split("-")] if partial else []
    return date(*parts, *(1,) * (3 - len(parts))) if parts else date.min


def _in_words(partial: str) -> str:
    marks = "年月日"
    return "".join(f"{int(part)}{mark}" for part, mark in zip(partial.split("-"), marks, strict=False))
