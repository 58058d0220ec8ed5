"""What is urged by itself: each rule at its threshold, switched off, and under one key for one cause."""

from datetime import date, timedelta

import pytest

from mediation_app.rules.clock_facts import CaseClock, ClockFacts, FixedDay
from mediation_app.rules.clock_rules import ClockCode
from mediation_app.rules.clocks import clocks
from mediation_app.rules.deadlines import Calendar
from mediation_app.rules.supervision import (
    BY_CODE,
    RULE_LABELS,
    RULES,
    RuleCode,
    RuleSetting,
    SupervisionFacts,
    UnitFacts,
    causes,
    default_settings,
)

START = date(2026, 3, 2)
R = RuleCode


def clock(code: ClockCode, days: int, on: date) -> tuple[CaseClock, ...]:
    day = FixedDay(start=START, end=START + timedelta(days=days))
    return clocks(ClockFacts(fixed=((code, day),)), Calendar(), on)


def keys(facts: SupervisionFacts, today: date, **changes: RuleSetting) -> list[str]:
    settings = {**default_settings(), **{R(code): one for code, one in changes.items()}}
    return [cause.key for cause in causes(facts, settings, today)]


def facts(**values: object) -> SupervisionFacts:
    given = {"case_id": 7, "registered_on": START, "last_visit_on": date(2026, 12, 1), **values}
    return SupervisionFacts(**given)  # type: ignore[arg-type]


def test_half_the_time_gone_with_no_progress() -> None:
    def found(day: int, progress: date | None = None) -> list[str]:
        today = START + timedelta(days=day)
        look = facts(clocks=clock(ClockCode.RESOLUTION, 60, today), progress_on=progress)
        return keys(look, today)

    assert found(29) == []
    assert found(30) == ["half_time_no_progress:7:none"]
    assert found(30, START) == []
    assert found(30, START - timedelta(days=1)) == ["half_time_no_progress:7:2026-03-01"]
    assert found(60) == ["half_time_no_progress:7:none"]


def test_two_clocks_that_call_for_one_standstill_are_one_cause() -> None:
    today = START + timedelta(days=50)
    both = clock(ClockCode.RESOLUTION, 60, today) + clock(ClockCode.INSTRUCTED, 70, today)
    assert keys(facts(clocks=both), today) == ["half_time_no_progress:7:none"]


def test_the_threshold_is_the_offices_own() -> None:
    today = START + timedelta(days=30)
    look = facts(clocks=clock(ClockCode.RESOLUTION, 60, today))
    assert keys(look, today, half_time_no_progress=RuleSetting(True, 75)) == []
    assert keys(look, today, half_time_no_progress=RuleSetting(False, 50)) == []


def unit(**values: object) -> tuple[UnitFacts, ...]:
    given = {
        "part_id": 3,
        "name": "城建办",
        "person": "何队长",
        "co_handling": True,
        "since": START,
        **values,
    }
    return (UnitFacts(**given),)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("units", "days", "wanted"),
    [
        (unit(returned_on=START), 5, []),
        (unit(returned_on=START), 6, ["returned_unit:7:3"]),
        (unit(), 2, []),
        (unit(), 3, ["silent_unit:7:3"]),
        (unit(heard_on=START), 30, []),
        (unit(co_handling=False), 30, []),
    ],
)
def test_units_that_send_back_or_stay_silent(
    units: tuple[UnitFacts, ...], days: int, wanted: list[str]
) -> None:
    assert keys(facts(units=units), START + timedelta(days=days)) == wanted


def test_the_units_person_is_named() -> None:
    (cause,) = causes(facts(units=unit()), default_settings(), START + timedelta(days=3))
    assert cause.text == "城建办（何队长）自2026年3月2日接到交办，至今没有反馈。"


def test_three_months_without_a_visit() -> None:
    visited = facts(last_visit_on=START)
    assert keys(visited, START + timedelta(days=90)) == []
    assert keys(visited, START + timedelta(days=91)) == ["no_visit:7:2026-03-02"]
    led = facts(last_visit_on=None, acknowledged_on=START + timedelta(days=10))
    assert keys(led, START + timedelta(days=100)) == []
    assert keys(led, START + timedelta(days=101)) == ["no_visit:7:2026-03-12"]


@pytest.mark.parametrize(
    ("on", "urged"),
    [
        ("2026-03-02", False),
        ("2026-03-03", True),
        ("2026-03", False),
        ("2026-04", True),
        ("2026", False),
        ("2027", True),
        ("", False),
    ],
)
def test_somebody_petitions_again_after_the_leader_took_it(on: str, urged: bool) -> None:
    found = keys(facts(acknowledged_on=START, petitions=((9, on),)), START)
    assert found == (["repeat_petition:7:9"] if urged else [])
    assert keys(facts(petitions=((9, on),)), START) == []


def test_red_is_urged_once_and_again_when_not_reported_the_same_day() -> None:
    assert keys(facts(red=(4, START, False)), START) == ["red_level:7:4"]
    tomorrow = START + timedelta(days=1)
    assert keys(facts(red=(4, START, False)), tomorrow) == ["red_level:7:4", "red_level:7:4:unreported"]
    assert keys(facts(red=(4, START, True)), tomorrow) == ["red_level:7:4"]


def test_what_is_overdue_is_urged_by_clock_and_end() -> None:
    due = START + timedelta(days=10)
    assert keys(facts(clocks=clock(ClockCode.INTERNAL_TARGET, 10, due)), due) == []
    late = due + timedelta(days=1)
    found = keys(facts(clocks=clock(ClockCode.INTERNAL_TARGET, 10, late)), late)
    assert found == ["overdue:7:internal_target::2026-03-12"]


def test_a_relapse_makes_the_same_period_another_cause() -> None:
    today = START + timedelta(days=11)
    over = clock(ClockCode.RESOLUTION, 10, today)
    before, after = facts(clocks=over), facts(clocks=over, relapsed_on=today)
    assert keys(before, today) == ["overdue:7:resolution::2026-03-12"]
    assert keys(after, today) == ["overdue:7:resolution::2026-03-12:2026-03-13"]
    going_on = clock(ClockCode.RESOLUTION, 20, today)
    assert keys(facts(clocks=going_on, relapsed_on=today), today) == [
        "half_time_no_progress:7:none:2026-03-13"
    ]


def test_every_rule_is_data() -> None:
    assert set(BY_CODE) == set(RuleCode) == {rule.code for rule in RULES}
    assert set(RULE_LABELS) == {rule.value for rule in RuleCode} | {"by_hand"}
    for rule in RULES:
        assert (rule.threshold_name is None) == (not rule.limits)
        assert not rule.limits or rule.default_threshold in rule.limits
