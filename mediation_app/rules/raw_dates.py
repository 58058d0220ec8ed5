"""Read from the facts of a raw case when the dispute arose; only what is stated, as far as it is stated."""

import re
from collections.abc import Iterator

from mediation_app.rules.dates import EARLIEST, bounds

_APPLIES = re.compile(r"申请|求助|请求|调解|调处|调委|接访|移送|受理|上访|信访|仲裁")
_DATE = re.compile(r"(?:(?P<y>\d{4})年\s*)?(?:(?P<m>\d{1,2})月\s*(?:(?P<d>\d{1,2})[日号])?)?")
_EVENT = re.compile(
    r"伤|摔|撞|碰|打|咬|砸|死|亡|去世|离世|发生|争执|争吵|争议|纠纷|口角|冲突|拒绝|签订|订立|协议|合同|借|欠|(?<!认)购|卖|买|租赁"
    r"|损|坏|毁|塌|裂|漏|淹|堵|占|侵|偷|诉|违约|停产|停工|疼痛|诊断|举行|离婚|辞退|拖"
)


def occurred_on(facts: str) -> str:
    """Return when the dispute arose, as 2017, 2017-03 or 2017-03-27; empty where the facts do not tell.

    It is the date of the last thing said to happen before mediation is spoken of, where that has no date the
    last one told before it. A month or day without a year belongs to the year before it. A single date in
    all is taken as it stands.
    """
    happened = last = ""
    for sentence, dates in _dated_sentences(facts):
        if _APPLIES.search(sentence):
            break
        if dates:
            happened = next((day for day, words in dates if _EVENT.search(words)), happened)
            last = happened if happened in dict(dates) else dates[-1][0]
        elif _EVENT.search(sentence):
            happened = last
    told = [day for _, dates in _dated_sentences(facts) for day, _ in dates]
    return happened or (told[0] if len(told) == 1 else "")


def _dated_sentences(facts: str) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield each sentence with its dates, each date with the words up to the next one."""
    year = ""
    for sentence in re.split(r"[。！？；]", facts):
        found = [match for match in _DATE.finditer(sentence) if match[0]]
        ends = [match.start() for match in found[1:]] + [len(sentence)]
        dates = []
        for match, end in zip(found, ends, strict=False):
            year = match["y"] or year
            if day := _iso(year, match["m"], match["d"]):
                dates.append((day, sentence[match.end() : end]))
        yield sentence, dates


def _iso(year: str, month: str | None, day: str | None) -> str:
    """Return the partial date, empty when it is none the calendar has."""
    if not year:
        return ""
    partial = "-".join(f"{int(part):02}" for part in (year, month, day) if part)
    try:
        first, _ = bounds(partial)
    except ValueError:
        return ""
    return partial if first >= EARLIEST else ""
