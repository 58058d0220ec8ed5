"""The clocks of a case: where they start, what meets them, what moves them, and what they say."""

from datetime import date, timedelta

import pytest

from mediation_app.rules.clock_facts import CaseClock, ClockFacts, FixedDay
from mediation_app.rules.clock_rules import (
    BY_LAW,
    CLOCK_LABELS,
    RIGHTS,
    ClockCode,
    ExtensionWish,
    PauseReason,
    article_of,
    extension_problems,
    may_extend,
    may_pause,
    pause_problems,
    target_problems,
)
from mediation_app.rules.clocks import clocks
from mediation_app.rules.deadlines import STATUTORY, Calendar, ClockState, Pause, Period, Unit
from mediation_app.rules.vocabulary import PetitionPurpose, PetitionRoute, ProcedureKind
from resources.calendars import holiday_years

P = ProcedureKind
CALENDAR = Calendar(
    off=frozenset(day for year in holiday_years() for day in year.off),
    work=frozenset(day for year in holiday_years() for day in year.work),
    years_known=frozenset(year.year for year in holiday_years()),
)
MARCH = date(2026, 3, 2)


def on(facts: ClockFacts, day: date) -> dict[ClockCode, CaseClock]:
    return {clock.code: clock for clock in clocks(facts, CALENDAR, day)}


def events(*steps: tuple[ProcedureKind, date]) -> ClockFacts:
    return ClockFacts(events=steps)


def test_an_untouched_case_has_no_clock() -> None:
    assert clocks(ClockFacts(), CALENDAR, MARCH) == ()


def test_the_whole_petition_procedure_runs_one_clock_after_the_other() -> None:
    steps = (
        (P.RECEIVED, date(2026, 3, 2)),
        (P.FORWARDED, date(2026, 3, 6)),
        (P.ACCEPTED, date(2026, 3, 12)),
        (P.OPINION_DELIVERED, date(2026, 5, 8)),
        (P.REVIEW_ASKED, date(2026, 6, 1)),
        (P.REVIEW_DELIVERED, date(2026, 6, 30)),
        (P.RECHECK_ASKED, date(2026, 7, 20)),
        (P.RECHECK_DELIVERED, date(2026, 8, 18)),
    )
    found = on(events(*steps), date(2026, 9, 1))
    ends = {code.value: clock.end for code, clock in found.items()}
    assert ends == {
        "petition_forward": date(2026, 3, 17),
        "petition_notice": date(2026, 3, 17),
        "petition_objection": date(2026, 3, 13),
        "petition_handling": date(2026, 5, 11),
        "petition_ask_review": date(2026, 6, 8),
        "petition_review": date(2026, 7, 1),
        "petition_ask_recheck": date(2026, 7, 30),
        "petition_recheck": date(2026, 8, 19),
    }
    assert {clock.state for clock in found.values()} == {ClockState.MET}
    assert all(clock.is_statutory and not clock.is_open for clock in found.values())
    assert [clock.days_left for clock in found.values() if clock.code is ClockCode.PETITION_HANDLING] == [3]


def test_due_today_is_not_overdue_and_a_right_lapses() -> None:
    facts = events((P.ACCEPTED, date(2026, 3, 12)))
    states = [on(facts, date(2026, 5, day))[ClockCode.PETITION_HANDLING].state for day in (10, 11, 12)]
    assert states == [ClockState.RUNNING, ClockState.DUE_TODAY, ClockState.OVERDUE]
    asked = events((P.OPINION_DELIVERED, date(2026, 5, 8)))
    right = on(asked, date(2026, 6, 9))[ClockCode.PETITION_ASK_REVIEW]
    assert (right.state, right.is_right, right.is_overdue) == (ClockState.LAPSED, True, False)
    assert "权利没有行使" in str(right.tip)


def test_the_notice_does_not_run_while_nobody_can_be_told() -> None:
    steps = ((P.RECEIVED, MARCH),)
    idle = on(ClockFacts(events=steps, reachable=False), date(2026, 6, 1))[ClockCode.PETITION_NOTICE]
    assert (idle.state, idle.end, idle.days_left, idle.is_open) == (ClockState.IDLE, None, None, False)
    assert "住址不清" in str(idle.tip)
    assert on(ClockFacts(events=steps), date(2026, 6, 1))[ClockCode.PETITION_NOTICE].is_overdue
    transferred = events((P.ASSIGNED, MARCH))
    assert on(transferred, MARCH)[ClockCode.PETITION_NOTICE].end == date(2026, 3, 17)


@pytest.mark.parametrize(
    ("purpose", "route", "runs"),
    [
        (None, None, True),
        (PetitionPurpose.CLAIM, PetitionRoute.PETITION, True),
        (PetitionPurpose.CLAIM, PetitionRoute.JUSTICE, False),
        (PetitionPurpose.SUGGESTION, None, False),
        (PetitionPurpose.ACCUSATION, None, False),
        (PetitionPurpose.LITIGATION, None, False),
    ],
)
def test_sixty_days_are_for_claims_in_the_petition_procedure(
    purpose: PetitionPurpose | None, route: PetitionRoute | None, runs: bool
) -> None:
    facts = ClockFacts(events=((P.ACCEPTED, MARCH),), purpose=purpose, route=route)
    assert (ClockCode.PETITION_HANDLING in on(facts, MARCH)) is runs


def test_the_end_of_the_procedure_meets_the_sixty_days() -> None:
    facts = ClockFacts(events=((P.ACCEPTED, MARCH),), concluded_on=date(2026, 6, 1))
    clock = on(facts, date(2026, 7, 1))[ClockCode.PETITION_HANDLING]
    assert (clock.state, clock.met_on, clock.end) == (
        ClockState.MET,
        date(2026, 6, 1),
        date(2026, 5, 6),
    )
    assert "超过期限26天" in str(clock.tip)


def test_an_approved_extension_makes_it_ninety_days_and_says_so() -> None:
    facts = ClockFacts(events=((P.ACCEPTED, MARCH),), extended={ClockCode.PETITION_HANDLING: 30})
    clock = on(facts, MARCH)[ClockCode.PETITION_HANDLING]
    assert (clock.end, clock.extended_days, clock.deadline.period.count) == (date(2026, 6, 1), 30, 90)
    assert "其中批准延长30日" in str(clock.tip)
    assert "第三十四条" in str(clock.tip)


def test_the_hearing_of_a_recheck_is_not_counted() -> None:
    steps = (
        (P.RECHECK_ASKED, MARCH),
        (P.HEARING_BEGUN, date(2026, 3, 10)),
        (P.HEARING_ENDED, date(2026, 3, 14)),
    )
    clock = on(events(*steps), date(2026, 3, 20))[ClockCode.PETITION_RECHECK]
    assert clock.end == date(2026, 4, 7)  # 1 April and five days more, moved off the holiday
    assert "因听证不计入" in str(clock.tip)
    going_on = on(events(*steps[:2]), date(2026, 5, 1))[ClockCode.PETITION_RECHECK]
    assert (going_on.state, going_on.is_open) == (ClockState.PAUSED, True)
    assert "中止计算" in str(going_on.tip)


def test_a_pause_begun_after_the_end_saves_nothing() -> None:
    late = Pause(date(2026, 5, 4), None, PauseReason.APPRAISAL.value)
    facts = ClockFacts(
        mediation_period=Period(30),
        mediation=FixedDay(start=MARCH, end=MARCH),
        pauses=((ClockCode.MEDIATION, late),),
    )
    assert on(facts, date(2026, 6, 1))[ClockCode.MEDIATION].is_overdue


def test_a_mediation_runs_by_the_offices_period_paused_and_extended() -> None:
    pause = Pause(date(2026, 3, 9), date(2026, 3, 13), PauseReason.APPRAISAL.value)
    facts = ClockFacts(
        mediation_period=Period(10, Unit.WORKING_DAYS),
        mediation=FixedDay(start=MARCH, end=MARCH),
        pauses=((ClockCode.MEDIATION, pause),),
        extended={ClockCode.MEDIATION: 5},
    )
    clock = on(facts, date(2026, 3, 3))[ClockCode.MEDIATION]
    assert clock.end == date(2026, 3, 30)
    assert not clock.is_statutory
    assert clock.deadline.skipped == tuple(
        MARCH + timedelta(days=step) for step in (5, 6, 7, 8, 9, 10, 11, 12, 13, 19, 20, 26, 27)
    )
    assert "其中13天不计入" in str(clock.tip)


def test_days_somebody_set_are_kept_as_they_are() -> None:
    day = FixedDay(start=MARCH, end=date(2026, 3, 14), subject="城建办")
    facts = ClockFacts(
        fixed=(
            (ClockCode.UNIT_ANSWER, day),
            (ClockCode.INTERNAL_TARGET, FixedDay(start=MARCH, end=date(2026, 3, 10))),
            (ClockCode.INSTRUCTED, FixedDay(start=MARCH, end=date(2026, 3, 12), met_on=date(2026, 3, 11))),
        )
    )
    found = clocks(facts, CALENDAR, date(2026, 3, 11))
    assert [clock.code.value for clock in found] == ["internal_target", "unit_answer", "instructed"]
    assert [clock.days_left for clock in found] == [-1, 3, 1]
    assert str(found[1].label) == "责任单位反馈时限（城建办）"
    assert "第二十二条" in str(found[2].tip)


def test_enforcement_runs_only_once_a_court_has_confirmed() -> None:
    agreed = ClockFacts(effective_on=MARCH)
    assert set(on(agreed, MARCH)) == {ClockCode.CONFIRMATION}
    assert on(agreed, MARCH)[ClockCode.CONFIRMATION].end == date(2026, 4, 1)
    confirmed = ClockFacts(effective_on=MARCH, confirmation_applied_on=MARCH, enforceable_from=MARCH)
    found = on(confirmed, MARCH)
    assert found[ClockCode.CONFIRMATION].state is ClockState.MET
    assert found[ClockCode.ENFORCEMENT].end == date(2028, 3, 2)


def test_2027_is_answered_provisionally() -> None:
    clock = on(events((P.ACCEPTED, date(2026, 12, 1))), date(2026, 12, 2))[ClockCode.PETITION_HANDLING]
    assert clock.is_provisional
    assert "暂计" in str(clock.tip)


def test_every_clock_is_named_and_the_laws_name_their_article() -> None:
    assert set(CLOCK_LABELS) == set(ClockCode)
    assert all("第" in str(article_of(code)) for code in BY_LAW)
    assert set(BY_LAW) >= RIGHTS
    assert {STATUTORY[name].count for name in BY_LAW.values()} == {5, 15, 24, 30, 60}


@pytest.mark.parametrize("code", sorted(set(ClockCode) - {ClockCode.RESOLUTION}))
def test_nothing_lengthens_or_shortens_a_period_of_the_law_beyond_it(code: ClockCode) -> None:
    for days in (-5, 0, 31, 60):
        assert extension_problems(ExtensionWish(clock=code, days=days))
    within = extension_problems(ExtensionWish(clock=code, days=30))
    assert bool(within) is (code is not ClockCode.PETITION_HANDLING)


def test_the_extension_of_the_law_is_granted_once() -> None:
    wish = ExtensionWish(clock=ClockCode.PETITION_HANDLING, days=10, approved_before=10)
    (problem,) = extension_problems(wish)
    assert "只允许延长一次（《信访工作条例》第三十四条）" in str(problem.message)
    (over,) = extension_problems(ExtensionWish(clock=ClockCode.PETITION_HANDLING, days=31))
    assert str(over.message) == "办理期限一次可延长1至30日（《信访工作条例》第三十四条）"


def test_a_mediation_is_its_parties_to_extend() -> None:
    (problem,) = extension_problems(ExtensionWish(clock=ClockCode.MEDIATION, days=15))
    assert (problem.field, "由各方当事人同意延长" in str(problem.message)) == ("clock", True)
    assert not may_extend(ClockCode.MEDIATION)
    assert may_extend(ClockCode.RESOLUTION)


def test_petition_clocks_take_no_pause_but_a_hearing() -> None:
    for code in set(ClockCode) - {ClockCode.MEDIATION, ClockCode.PETITION_RECHECK}:
        (problem,) = pause_problems(code, PauseReason.HEARING)
        assert "不能中止计算" in str(problem.message)
    (handling,) = pause_problems(ClockCode.PETITION_HANDLING, PauseReason.APPRAISAL)
    assert "第三十四条" in str(handling.message)
    (appraisal,) = pause_problems(ClockCode.PETITION_RECHECK, PauseReason.APPRAISAL)
    assert "第三十六条" in str(appraisal.message)
    assert pause_problems(ClockCode.PETITION_RECHECK, PauseReason.HEARING) == []
    assert pause_problems(ClockCode.MEDIATION, PauseReason.HEARING)
    assert all(pause_problems(ClockCode.MEDIATION, reason) == [] for reason in may_pause(ClockCode.MEDIATION))


def test_an_internal_target_is_only_earlier_than_the_law() -> None:
    ends = date(2026, 5, 6)
    assert target_problems(ends, today=MARCH, law_ends=ends) == []
    assert target_problems(None, today=MARCH, law_ends=ends) == []
    (late,) = target_problems(date(2026, 5, 7), today=MARCH, law_ends=ends)
    assert "只能早于法定期限（2026年5月6日）" in str(late.message)
    (past,) = target_problems(date(2026, 3, 1), today=MARCH, law_ends=None)
    assert past.field == "target_on"
