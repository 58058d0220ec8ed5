"""风险等级: what is asked, what the answers come to, and what a colour brings with it.

The law gives no scale. Inputs and colours are those offices use: 红 重点, 橙 关注, 黄 一般, 蓝 隐患, 绿.
Points, floors and bands are data: each answer has points and may set a floor, the worse of points and floors
counts, so that a worse answer never gives a milder colour. 绿 is never proposed, it follows the settlement.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from mediation_app.rules.errors import Problem
from mediation_app.rules.habits import Habits
from mediation_app.rules.vocabulary import OwnerLevel, RiskColour
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message


class AnswerKind(StrEnum):
    """How a question is answered: a number, money in fen, or yes and no."""

    COUNT = "count"
    MONEY = "money"
    YES_NO = "yes_no"


@dataclass(frozen=True, slots=True)
class Threshold:
    """From ``at_least`` on an answer has so many points, and the colour is ``floor`` or worse."""

    at_least: int
    points: int
    floor: RiskColour = RiskColour.BLUE


@dataclass(frozen=True, slots=True)
class Question:
    """One thing asked at a grading; yes counts as 1. The thresholds rise."""

    code: str
    label: Message
    kind: AnswerKind
    thresholds: tuple[Threshold, ...]


R = RiskColour

QUESTIONS: tuple[Question, ...] = (
    Question(
        "people",
        say(QT_TRANSLATE_NOOP("Rules", "涉及人数")),
        AnswerKind.COUNT,
        (Threshold(5, 1), Threshold(10, 2), Threshold(50, 4, R.ORANGE)),
    ),
    Question(
        "amount_fen",
        say(QT_TRANSLATE_NOOP("Rules", "涉及金额")),
        AnswerKind.MONEY,
        (Threshold(5_000_000, 1), Threshold(50_000_000, 2), Threshold(500_000_000, 3, R.YELLOW)),
    ),
    Question(
        "fights",
        say(QT_TRANSLATE_NOOP("Rules", "肢体冲突次数")),
        AnswerKind.COUNT,
        (Threshold(1, 2, R.YELLOW), Threshold(2, 3, R.ORANGE)),
    ),
    Question(
        "police_calls",
        say(QT_TRANSLATE_NOOP("Rules", "报警次数")),
        AnswerKind.COUNT,
        (Threshold(1, 1), Threshold(3, 2, R.YELLOW)),
    ),
    Question(
        "threatens",
        say(QT_TRANSLATE_NOOP("Rules", "扬言采取极端行为")),
        AnswerKind.YES_NO,
        (Threshold(1, 6, R.RED),),
    ),
    Question(
        "domestic_violence",
        say(QT_TRANSLATE_NOOP("Rules", "有家庭暴力")),
        AnswerKind.YES_NO,
        (Threshold(1, 3, R.ORANGE),),
    ),
    Question(
        "disorder_or_drink",
        say(QT_TRANSLATE_NOOP("Rules", "当事人有精神障碍或酗酒")),
        AnswerKind.YES_NO,
        (Threshold(1, 2, R.YELLOW),),
    ),
    Question(
        "collective",
        say(QT_TRANSLATE_NOOP("Rules", "群体性，可能聚集")),
        AnswerKind.YES_NO,
        (Threshold(1, 3, R.ORANGE),),
    ),
    Question(
        "repeats",
        say(QT_TRANSLATE_NOOP("Rules", "反复信访或复发次数")),
        AnswerKind.COUNT,
        (Threshold(1, 1), Threshold(3, 2, R.YELLOW), Threshold(5, 3, R.YELLOW)),
    ),
    Question(
        "army_or_crowd",
        say(QT_TRANSLATE_NOOP("Rules", "涉军或涉众")),
        AnswerKind.YES_NO,
        (Threshold(1, 3, R.ORANGE),),
    ),
    Question(
        "public_opinion",
        say(QT_TRANSLATE_NOOP("Rules", "有舆情")),
        AnswerKind.YES_NO,
        (Threshold(1, 2, R.YELLOW),),
    ),
    Question(
        "key_period",
        say(QT_TRANSLATE_NOOP("Rules", "正在重点时段")),
        AnswerKind.YES_NO,
        (Threshold(1, 1),),
    ),
)
"""What is asked, in the order of the form; usual practice (人数 ≥5, ≥10, ≥50; 反复 ≥3)."""

BANDS: tuple[tuple[int, RiskColour], ...] = ((8, R.RED), (5, R.ORANGE), (2, R.YELLOW), (0, R.BLUE))
"""The colour that points alone come to: from 8 red, from 5 orange, from 2 yellow."""

SEVERITY: tuple[RiskColour, ...] = (R.GREEN, R.BLUE, R.YELLOW, R.ORANGE, R.RED)
"""The colours from mild to grave."""


@dataclass(frozen=True, slots=True)
class Consequence:
    """What a colour brings: who owns at least, days to settle, between visits and between 研判; reporting."""

    owner_level: OwnerLevel
    days: int | None
    visit_every_days: int | None
    report_same_day: bool
    study_every: int | None


_OWNERS: Mapping[RiskColour, OwnerLevel] = MappingProxyType(
    {
        R.RED: OwnerLevel.LEADER,
        R.ORANGE: OwnerLevel.LEADER,
        R.YELLOW: OwnerLevel.STATION,
        R.BLUE: OwnerLevel.VILLAGE,
        R.GREEN: OwnerLevel.GRID,
    }
)


def consequences(habits: Habits) -> Mapping[RiskColour, Consequence]:
    """Return what each colour brings in an office with these habits; green only goes on being visited."""
    return MappingProxyType({colour: _consequence(colour, habits) for colour in RiskColour})


def _consequence(colour: RiskColour, habits: Habits) -> Consequence:
    if colour is R.GREEN:
        return Consequence(_OWNERS[colour], None, None, report_same_day=False, study_every=None)
    return Consequence(
        _OWNERS[colour],
        getattr(habits, f"risk_days_{colour}"),
        getattr(habits, f"visit_gap_{colour}"),
        report_same_day=colour is R.RED,
        study_every=getattr(habits, f"risk_study_{colour}"),
    )


CONSEQUENCES: Mapping[RiskColour, Consequence] = consequences(Habits())
"""What each colour brings in an office that changed nothing."""


def worse(colour: RiskColour, other: RiskColour) -> RiskColour:
    """Return the graver of two colours."""
    return max(colour, other, key=SEVERITY.index)


def points(answers: Mapping[str, object]) -> int:
    """Return the points of all answers together; what is not answered has none."""
    return sum(step.points for step in _reached(answers))


def propose(answers: Mapping[str, object]) -> RiskColour:
    """Return the colour the answers come to: the worst of their points together and of each one's floor."""
    total = points(answers)
    colour = next(colour for least, colour in BANDS if total >= least)
    for step in _reached(answers):
        colour = worse(colour, step.floor)
    return colour


def answers_wrong(answers: Mapping[str, object]) -> list[Problem]:
    """Return a problem for each answer to nothing asked, of a wrong kind or below zero."""
    known = {question.code: question for question in QUESTIONS}
    unknown = say(QT_TRANSLATE_NOOP("Rules", "没有这个问题"))
    found = [Problem(code, unknown) for code in answers if code not in known]
    fits: Mapping[AnswerKind, Callable[[object], bool]] = {
        AnswerKind.COUNT: _is_count,
        AnswerKind.MONEY: _is_count,
        AnswerKind.YES_NO: lambda answer: isinstance(answer, bool),
    }
    wrong = say(QT_TRANSLATE_NOOP("Rules", "请填写0或更大的整数，或选择是否"))
    return found + [
        Problem(code, wrong)
        for code, question in known.items()
        if answers.get(code) is not None and not fits[question.kind](answers[code])
    ]


def reason_needed(chosen: RiskColour, proposed: RiskColour, before: RiskColour | None) -> bool:
    """Tell whether a grading must say why: another colour than proposed, or a change."""
    return chosen is not proposed or (before is not None and before is not chosen)


def _reached(answers: Mapping[str, object]) -> list[Threshold]:
    found = []
    for question in QUESTIONS:
        answer = answers.get(question.code)
        size = int(answer) if isinstance(answer, int) else 0
        reached = [step for step in question.thresholds if size >= step.at_least]
        found += reached[-1:]
    return found


def _is_count(answer: object) -> bool:
    return isinstance(answer, int) and not isinstance(answer, bool) and answer >= 0
