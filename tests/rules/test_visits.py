from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.deadlines import Calendar
from mediation_app.rules.errors import InvalidInput
from mediation_app.rules.habits import Habits
from mediation_app.rules.visit_templates import templates_of
from mediation_app.rules.visits import DueDate, Preset, VisitCause, plan_visits
from mediation_app.rules.vocabulary import Difficulty

EFFECTIVE = date(2026, 3, 2)
CALENDAR = Calendar(frozenset({date(2026, 4, 6)}), frozenset(), frozenset({2026}))


def preset(difficulty: Difficulty = Difficulty.SIMPLE) -> list[Preset]:
    return [Preset("协议生效", EFFECTIVE, templates_of(Habits()).by_difficulty[difficulty])]


def days(due: list[DueDate], difficulty: Difficulty = Difficulty.SIMPLE, offset: int = 5) -> list[date]:
    visits = plan_visits(due, preset(difficulty), offset_days=offset)
    return [visit.on for visit in visits]


@pytest.mark.parametrize(
    ("difficulty", "after"),
    [(Difficulty.SIMPLE, [15]), (Difficulty.NORMAL, [30]), (Difficulty.COMPLEX, [30, 90, 180])],
)
def test_the_preset_follows_the_difficulty(difficulty: Difficulty, after: list[int]) -> None:
    assert days([], difficulty) == [EFFECTIVE + timedelta(days=count) for count in after]


def test_each_due_date_is_asked_after() -> None:
    due = [DueDate("第1条第1期", date(2026, 5, 1)), DueDate("第1条第2期", date(2026, 6, 1))]
    visits = plan_visits(due, preset())
    assert [visit.on for visit in visits] == [date(2026, 3, 17), date(2026, 5, 6), date(2026, 6, 6)]
    assert [visit.cause for visit in visits] == [VisitCause.PRESET, VisitCause.TERM, VisitCause.TERM]
    assert str(visits[1].reasons[0]) == "第1条第1期到期后"


def test_near_visits_become_one_on_the_later_day_with_all_reasons() -> None:
    due = [DueDate("第1条", date(2026, 3, 11)), DueDate("第2条", date(2026, 3, 13))]
    (visit,) = plan_visits(due, preset())
    assert visit.on == date(2026, 3, 18)
    assert visit.cause is VisitCause.TERM
    assert len(visit.reasons) == 3


def test_a_chain_of_near_days_is_not_swallowed_whole() -> None:
    due = [DueDate("", date(2026, 6, day)) for day in (1, 3, 5, 7)]
    assert days(due)[1:] == [date(2026, 6, 8), date(2026, 6, 12)]


@pytest.mark.parametrize("offset", [2, 8])
def test_other_offsets_are_refused(offset: int) -> None:
    with pytest.raises(InvalidInput, match="3至7天"):
        days([], offset=offset)


def test_with_a_calendar_visits_leave_days_of_rest_and_meet() -> None:
    due = [DueDate("第1条", date(2026, 3, 30)), DueDate("第2条", date(2026, 4, 3))]
    visits = plan_visits(due, preset(), offset_days=4, calendar=CALENDAR)
    assert [visit.on for visit in visits] == [date(2026, 3, 17), date(2026, 4, 3), date(2026, 4, 7)]


@given(st.lists(st.dates(date(2026, 3, 2), date(2027, 3, 2)), max_size=8), st.integers(3, 7))
def test_every_due_date_is_visited_soon_after_it(due: list[date], offset: int) -> None:
    planned = days([DueDate("", day) for day in due], offset=offset)
    assert planned == sorted(set(planned))
    for day in due:
        assert any(offset <= (visit - day).days <= offset + 3 for visit in planned)


@given(
    st.lists(st.dates(date(2026, 3, 2), date(2027, 3, 2)), max_size=8),
    st.lists(st.integers(1, 400), max_size=6),
    st.lists(st.integers(1, 400), max_size=6),
)
def test_visits_never_come_before_what_they_follow_nor_two_on_a_day(
    due: list[date], simple: list[int], owned: list[int]
) -> None:
    presets = [
        Preset("协议生效", EFFECTIVE, tuple(simple)),
        Preset("化解", EFFECTIVE, tuple(owned), VisitCause.OWNERSHIP),
    ]
    visits = plan_visits([DueDate("", day) for day in due], presets, calendar=CALENDAR)
    found = [visit.on for visit in visits]
    assert found == sorted(set(found))
    assert all(day > EFFECTIVE and CALENDAR.is_working(day) for day in found)


def test_ownership_goes_before_a_preset_as_the_cause() -> None:
    presets = [Preset("协议生效", EFFECTIVE, (30,)), Preset("化解", EFFECTIVE, (30,), VisitCause.OWNERSHIP)]
    (visit,) = plan_visits([], presets)
    assert visit.cause is VisitCause.OWNERSHIP
    assert [str(reason) for reason in visit.reasons] == ["化解后30天", "协议生效后30天"]
