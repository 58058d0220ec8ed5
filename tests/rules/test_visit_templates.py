from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.deadlines import Calendar
from mediation_app.rules.habits import Habits
from mediation_app.rules.visit_templates import KeyPeriod, before_rest, next_after, off_rest, templates_of
from mediation_app.rules.vocabulary import RiskColour

SINCE = date(2026, 11, 23)
CALENDAR = Calendar(frozenset({date(2026, 11, 27)}), frozenset({date(2026, 11, 28)}), frozenset({2026}))

gaps = st.integers(1, 400)
days = st.dates(date(2026, 6, 1), date(2027, 12, 31))
periods = st.lists(
    st.tuples(days, st.integers(0, 60)).map(
        lambda pair: KeyPeriod("", pair[0], pair[0] + timedelta(days=pair[1]))
    ),
    max_size=4,
)


def test_without_a_key_period_the_gap_is_the_gap() -> None:
    assert next_after(SINCE, 30) == SINCE + timedelta(days=30)


def test_within_a_key_period_the_gap_is_halved() -> None:
    spring = KeyPeriod("春节", date(2026, 11, 1), date(2027, 3, 1))
    assert next_after(SINCE, 30, periods=[spring], divisor=2) == SINCE + timedelta(days=15)


@given(gaps, gaps, periods, st.integers(1, 4))
def test_a_longer_gap_is_never_earlier(one: int, other: int, known: list[KeyPeriod], divisor: int) -> None:
    shorter, longer = sorted((one, other))
    first = next_after(SINCE, shorter, periods=known, divisor=divisor)
    assert SINCE < first <= next_after(SINCE, longer, periods=known, divisor=divisor)


@given(gaps, periods, periods, st.integers(1, 4))
def test_a_further_key_period_never_makes_it_later(
    gap: int, known: list[KeyPeriod], more: list[KeyPeriod], divisor: int
) -> None:
    with_more = next_after(SINCE, gap, periods=[*known, *more], divisor=divisor)
    assert with_more <= next_after(SINCE, gap, periods=known, divisor=divisor) <= SINCE + timedelta(days=gap)


@given(days)
def test_days_of_rest_are_left_on_either_side(day: date) -> None:
    after, before = off_rest(day, CALENDAR), before_rest(day, CALENDAR)
    assert CALENDAR.is_working(after)
    assert CALENDAR.is_working(before)
    assert before <= day <= after


def test_a_graver_colour_is_visited_more_often() -> None:
    found = templates_of(Habits()).by_risk
    assert [found[colour] for colour in list(RiskColour)[:4]] == [7, 15, 30, 90]
    assert RiskColour.GREEN not in found


@given(st.lists(st.integers(1, 60), min_size=1, max_size=5), st.integers(1, 9))
def test_after_the_last_step_the_last_distance_repeats(steps: list[int], times: int) -> None:
    templates = templates_of(Habits(visit_days_unperformed=tuple(steps)))
    assert templates.after_unperformed(times) == steps[min(times, len(steps)) - 1]


def test_no_steps_ask_for_no_visit() -> None:
    assert templates_of(Habits(visit_days_unperformed=())).after_unperformed(1) is None


def test_gaps_that_nobody_can_keep_are_refused() -> None:
    wrong = Habits(visit_gap_red=0, visit_days_owned=(7, 4000), key_period_divisor=0)
    assert {problem.field for problem in wrong.problems()} == {
        "visit_gap_red",
        "visit_days_owned",
        "key_period_divisor",
    }
