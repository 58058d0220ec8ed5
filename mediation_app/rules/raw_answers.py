"""Tell what a party answers to a plan, and whether a mediator lays one down or only asks."""

import re
from collections.abc import Sequence

from mediation_app.rules.raw_record import RawLine, is_mediator

_REFUSES = re.compile(
    r"不同意|不能接受|不接受|无法接受|拒绝|反对|不认可|(?<!没)(?<!没有)(?<!无)有异议|不满意|(?<!行)不行|不答应|不干|没得谈"
    r"|再(?:考虑|想想|商量)|(?:回去|得|要)(?:请示|考虑|想想|商量)|免谈|不谈"
)
_AGREES = re.compile(
    r"同意|异议|没有意见|没意见|满意|接受|确认|认可|没问题|遵守|按照|好的|可以|感谢|谢谢|一定"
    r"|^(?:那|那就)?(?:行|成|中|好|要得|妥)(?:吧|了|的|嘞)?(?:[，。！]|$)|就(?:行|成|好)(?:了)?(?:[，。！]|$)"
    r"|成交|一言为定|^(?:已经?)?(?:转|付|收到?)了"
)
_ASKS = re.compile(r"[？?]|建议|提议|如果|要是|能否|能不能|是否|行不行|好不好|考虑|希望|应该|应当理解|怎么")
_INTERIM = re.compile(
    r"暂[停时缓不]|(?<![首事优预])先(?!生|进)|等[^，。；]{1,20}(?:再|之?后|出来)|下次|[下本][周个].{0,4}再|再(?:谈|议|说|商)"
)


def answers(record: Sequence[RawLine]) -> list[bool]:
    """Return, speaker by speaker, the last answer given: agreed or refused."""
    given: dict[str, bool] = {}
    for line in record:
        if is_mediator(line):
            continue
        if _REFUSES.search(line.text):
            given[line.speaker] = False
        elif _AGREES.search(line.text):
            given[line.speaker] = True
    return list(given.values())


def lays_down(text: str) -> bool:
    """Tell a plan that is to hold from a question, advice, or a step for the time being."""
    return not (_ASKS.search(text) or _INTERIM.search(text))
