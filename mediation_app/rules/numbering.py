"""Case numbers: the office's pattern, its checks, and reading a number that somebody typed."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from string import Formatter

from mediation_app.rules.errors import InvalidInput, Problem
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

DEFAULT_PATTERN = "({year}){short}人调字第{seq}号"
DEFAULT_ORAL_PATTERN = "({year}){short}口调字第{seq}号"
DEFAULT_MATTER_PATTERN = "({year}){short}访字第{seq}号"

_LONGEST = 60
_BRACKETS = str.maketrans("〔［【[（〕］】]）", "((((()))))")
_SHORT_FORM = re.compile(r"(?:(?P<year>\d{4})[-—–−/.年])?第?(?P<seq>\d{1,6})号?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """A case by year and number; `series` is None when the text did not tell which series."""

    year: int
    seq: int
    series: str | None = None

    def __str__(self) -> str:
        """Return the short form that commands take, such as 2026-12."""
        return f"{self.year}-{self.seq}"


def check_pattern(pattern: str) -> tuple[Message, ...]:
    """Return what is wrong with a pattern such as `({year}){short}人调字第{seq}号`; empty when it is fine."""
    try:
        pieces = list(Formatter().parse(pattern))
    except ValueError:
        return (say(QT_TRANSLATE_NOOP("Rules", "编号格式中的花括号不成对")),)
    problems = [problem for piece in pieces if (problem := _check_placeholder(*piece[1:]))]
    problems += _check_counts([name for _, name, _, _ in pieces if name is not None])
    if not problems and _digits_touch(pattern):
        text = QT_TRANSLATE_NOOP("Rules", "序号 {seq} 前后不能紧挨数字或年份")
        problems.append(say(text, seq="{seq}"))
    if len(pattern) > _LONGEST or not pattern.isprintable():
        problems.append(
            say(QT_TRANSLATE_NOOP("Rules", "编号格式不能超过 {longest} 个字，也不能换行"), longest=_LONGEST)
        )
    return tuple(problems)


def _check_placeholder(name: str | None, spec: str | None, conversion: str | None) -> Message | None:
    if name is None:
        return None
    if name not in {"year", "short", "seq"} or conversion:
        return say(
            QT_TRANSLATE_NOOP("Rules", "编号格式里不认识“{name}”，只能用 {allowed}"),
            name=f"{{{name}}}",
            allowed="{year}、{short}、{seq}",
        )
    if spec and not (name == "seq" and re.fullmatch(r"0[1-6]", spec)):
        return say(
            QT_TRANSLATE_NOOP("Rules", "“{spec}”不能用；补零请写成 {example}"), spec=spec, example="{seq:03}"
        )
    return None


def _check_counts(names: list[str]) -> list[Message]:
    problems = [
        say(QT_TRANSLATE_NOOP("Rules", "编号格式必须有且只有一个 {name}"), name=f"{{{name}}}")
        for name in ("year", "seq")
        if names.count(name) != 1
    ]
    if names.count("short") > 1:
        problems.append(say(QT_TRANSLATE_NOOP("Rules", "编号格式最多只能有一个 {name}"), name="{short}"))
    return problems


def _digits_touch(pattern: str) -> bool:
    shape = re.sub(r"\{(year|seq)[^}]*\}", lambda found: "9" if found[1] == "year" else "S", pattern)
    return re.search(r"\dS|S\d", unicodedata.normalize("NFKC", shape)) is not None


def render(pattern: str, *, year: int, seq: int, short: str) -> str:
    """Write a number by the pattern; raises InvalidInput for a bad pattern or a missing short name."""
    problems = list(check_pattern(pattern))
    if "{short}" in pattern and not short.strip():
        problems.append(say(QT_TRANSLATE_NOOP("Rules", "编号里要用调委会简称，请先填写简称")))
    if problems:
        raise InvalidInput([Problem("number_pattern", problem) for problem in problems])
    return pattern.format(year=year, seq=seq, short=short.strip())


def parse_reference(text: str, *, year: int | None = None) -> Reference | None:
    """Read `2026-12`, `2026年12号`, or `12` when the year is handed in; None when it is neither."""
    found = _SHORT_FORM.fullmatch(_plain(text))
    if found is None or int(found["seq"]) == 0 or (found["year"] is None and year is None):
        return None
    return Reference(year=int(found["year"] or year or 0), seq=int(found["seq"]))


def find_reference(text: str, *, patterns: Mapping[str, str], short: str, year: int) -> Reference | None:
    """Read a full number of one of the series (`patterns`: series → pattern), `2026-12` or `12` of this year.

    Width of characters, kind of brackets, spaces and leading zeros do not matter.
    """
    for series, pattern in patterns.items():
        found = _as_expression(pattern, short).fullmatch(_plain(text))
        if found and int(found["seq"]):
            return Reference(year=int(found["year"]), seq=int(found["seq"]), series=series)
    return parse_reference(text, year=year)


def _as_expression(pattern: str, short: str) -> re.Pattern[str]:
    fields = {"year": r"(?P<year>\d{4})", "seq": r"0*(?P<seq>\d{1,6})", "short": re.escape(_plain(short))}
    pieces = [
        re.escape(_plain(literal)) + (fields[name] if name else "")
        for literal, name, _, _ in Formatter().parse(pattern)
    ]
    return re.compile("".join(pieces))


def _plain(text: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text).translate(_BRACKETS))
