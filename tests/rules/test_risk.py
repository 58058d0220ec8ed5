from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.habits import Habits
from mediation_app.rules.risk import (
    BANDS,
    CONSEQUENCES,
    QUESTIONS,
    SEVERITY,
    AnswerKind,
    answers_wrong,
    consequences,
    points,
    propose,
    reason_needed,
)
from mediation_app.rules.vocabulary import OwnerLevel, RiskColour

_VALUES = {
    AnswerKind.COUNT: st.integers(0, 60),
    AnswerKind.MONEY: st.integers(0, 10**9),
    AnswerKind.YES_NO: st.booleans(),
}
ANSWERS = st.fixed_dictionaries(
    {}, optional={question.code: _VALUES[question.kind] for question in QUESTIONS}
)
KINDS = {question.code: question.kind for question in QUESTIONS}


@given(ANSWERS, st.data())
def test_a_worse_answer_never_gives_a_milder_colour(answers: dict[str, object], data: st.DataObject) -> None:
    code = data.draw(st.sampled_from(sorted(KINDS)))
    now = answers.get(code) or 0
    worse = True if KINDS[code] is AnswerKind.YES_NO else int(now) + data.draw(st.integers(0, 10**9))  # type: ignore[call-overload]
    after = {**answers, code: worse}
    assert SEVERITY.index(propose(after)) >= SEVERITY.index(propose(answers))
    assert points(after) >= points(answers)


@given(ANSWERS)
def test_green_is_never_proposed(answers: dict[str, object]) -> None:
    assert propose(answers) is not RiskColour.GREEN
    assert answers_wrong(answers) == []


@pytest.mark.parametrize(
    ("answers", "colour"),
    [
        ({}, RiskColour.BLUE),
        ({"people": 4}, RiskColour.BLUE),
        ({"people": 5}, RiskColour.BLUE),
        ({"people": 10}, RiskColour.YELLOW),
        ({"people": 49}, RiskColour.YELLOW),
        ({"people": 50}, RiskColour.ORANGE),
        ({"repeats": 2}, RiskColour.BLUE),
        ({"repeats": 3}, RiskColour.YELLOW),
        ({"fights": 1}, RiskColour.YELLOW),
        ({"fights": 2}, RiskColour.ORANGE),
        ({"threatens": True}, RiskColour.RED),
        ({"threatens": False}, RiskColour.BLUE),
        ({"domestic_violence": True}, RiskColour.ORANGE),
        ({"army_or_crowd": True, "people": 50}, RiskColour.ORANGE),
        ({"army_or_crowd": True, "people": 50, "police_calls": 1}, RiskColour.RED),
        ({"people": None}, RiskColour.BLUE),
    ],
)
def test_what_answers_come_to(answers: dict[str, object], colour: RiskColour) -> None:
    assert propose(answers) is colour


def test_thresholds_and_bands_rise() -> None:
    for question in QUESTIONS:
        steps = question.thresholds
        assert [step.at_least for step in steps] == sorted({step.at_least for step in steps})
        assert [step.points for step in steps] == sorted(step.points for step in steps)
        floors = [SEVERITY.index(step.floor) for step in steps]
        assert floors == sorted(floors)
    assert [least for least, _ in BANDS] == sorted((least for least, _ in BANDS), reverse=True)


@pytest.mark.parametrize(
    ("answers", "field"),
    [
        ({"people": -1}, "people"),
        ({"people": True}, "people"),
        ({"threatens": 2}, "threatens"),
        ({"weather": 1}, "weather"),
    ],
)
def test_answers_of_a_wrong_kind_are_named(answers: dict[str, object], field: str) -> None:
    assert [problem.field for problem in answers_wrong(answers)] == [field]


@pytest.mark.parametrize(
    ("chosen", "proposed", "before", "needed"),
    [
        ("blue", "blue", None, False),
        ("blue", "blue", "blue", False),
        ("red", "blue", None, True),
        ("blue", "blue", "red", True),
        ("green", "blue", "blue", True),
    ],
)
def test_when_a_grading_says_why(chosen: str, proposed: str, before: str | None, needed: bool) -> None:
    colours = RiskColour(chosen), RiskColour(proposed), RiskColour(before) if before else None
    assert reason_needed(*colours) is needed


def test_the_colour_decides_owner_clock_visits_and_reporting() -> None:
    red, green = CONSEQUENCES[RiskColour.RED], CONSEQUENCES[RiskColour.GREEN]
    assert (red.owner_level, red.report_same_day, green.owner_level) == (
        OwnerLevel.LEADER,
        True,
        OwnerLevel.GRID,
    )
    graded = [CONSEQUENCES[colour] for colour in SEVERITY[:0:-1]]
    for figures in zip(*((one.days, one.visit_every_days, one.study_every) for one in graded), strict=True):
        assert list(figures) == sorted(figures)
    assert [one.report_same_day for one in graded] == [True, False, False, False]


def test_an_office_sets_its_own_days() -> None:
    own = consequences(replace(Habits(), risk_days_red=3, visit_gap_red=2, risk_study_red=5))
    red = own[RiskColour.RED]
    assert (red.days, red.visit_every_days, red.study_every) == (3, 2, 5)
    assert [one.field for one in replace(Habits(), risk_days_red=0).problems()] == ["risk_days_red"]
