"""Look over a term as it is typed: sums that disagree, barred rights, times nobody can hold to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from mediation_app.rules.amounts import capitals, find_amounts, parse_amount, say_figure
from mediation_app.rules.errors import InvalidInput
from mediation_app.rules.waivers import find_waivers
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

_WITH_CAPITALS = re.compile(
    r"(?P<figure>\d[\d,]*(?:\.\d+)?万?)元?\s*[（(]\s*(?:大写|人民币大写)?[:：]?\s*(?:人民币)?"
    r"(?P<capitals>[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]{2,})\s*[)）]"
)
_VAGUE_TIME = re.compile(
    r"尽快|早日|适时|择日|近期内?|有能力(?:时|后)|条件(?:成熟|允许)(?:时|后)|日后|以后再"
)


@dataclass(frozen=True, slots=True)
class TermCheck:
    """What a save refuses (`problems`) and what is only shown (`warnings`)."""

    problems: tuple[Message, ...] = ()
    warnings: tuple[Message, ...] = ()


def check_term(
    text: str, amount_fen: int | None = None, instalments_fen: Sequence[int | None] = ()
) -> TermCheck:
    """Look over one term: its words, its amount, the amounts of its instalments."""
    problems = [
        *_waiver_problems(text),
        *_capitals_problems(text),
        *_sum_problems(amount_fen, instalments_fen),
    ]
    warnings = [*_waiver_warnings(text), *_amount_warnings(text, amount_fen), *_time_warnings(text)]
    return TermCheck(tuple(problems), tuple(warnings))


def _waiver_problems(text: str) -> list[Message]:
    return [waiver.reason for waiver in find_waivers(text) if waiver.bars]


def _waiver_warnings(text: str) -> list[Message]:
    return [waiver.reason for waiver in find_waivers(text) if not waiver.bars]


def _sum_problems(amount_fen: int | None, instalments_fen: Sequence[int | None]) -> list[Message]:
    given = [amount for amount in instalments_fen if amount is not None]
    if amount_fen is None or not given or sum(given) == amount_fen:
        return []
    text = QT_TRANSLATE_NOOP("Rules", "各期合计{sum}，与约定金额{amount}不一致")
    return [say(text, sum=say_figure(sum(given)), amount=say_figure(amount_fen))]


def _capitals_problems(text: str) -> list[Message]:
    problem = QT_TRANSLATE_NOOP("Rules", "小写{figure}与大写{capitals}不一致，大写应为{right}")
    return [
        say(problem, figure=say_figure(fen), capitals=found["capitals"], right=capitals(fen))
        for found in _WITH_CAPITALS.finditer(text)
        if (fen := _fen(found["figure"])) and _fen(found["capitals"]) != fen
    ]


def _fen(words: str) -> int | None:
    try:
        return parse_amount(words)
    except InvalidInput:
        return None


def _amount_warnings(text: str, amount_fen: int | None) -> list[Message]:
    named = [found.fen for found in find_amounts(text)]
    if amount_fen is None or not named or amount_fen in named:
        return []
    exact = [fen for fen in named if fen is not None]
    if len(exact) > 1 and sum(exact) == amount_fen:
        return []
    warning = QT_TRANSLATE_NOOP("Rules", "条文里写的金额与填写的金额{amount}不一致")
    return [say(warning, amount=say_figure(amount_fen))]


def _time_warnings(text: str) -> list[Message]:
    warning = QT_TRANSLATE_NOOP("Rules", "“{words}”不是确定的时间，宜写明年月日")
    return [say(warning, words=found[0]) for found in _VAGUE_TIME.finditer(text)]
