"""Guess the sides of a raw case: who asked for mediation, and who stands with him."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mediation_app.rules.names import is_organisation, split_people
from mediation_app.rules.raw_mentions import KIN, Mention, family_of, find_mentions
from mediation_app.rules.raw_record import RawCase, is_mediator

_ASKS = re.compile(
    r"申请(?:对[^，。]{0,16})?(?:人民)?调解|提出(?:调解)?申请|求助|请求[^，。]{0,12}(?:调解|帮助|处理|解决|做主)|来到[^，。]{0,20}(?:调解|调处|调委|工作室|司法所)"
    r"|找到[^，。]{0,20}(?:调解|调委|司法所|村委会|居委会|派出所|信访|管委会)|向[^，。]{0,20}(?:调解|调委|司法所)[^，。]{0,10}(?:申请|求助|反映|投诉)"
    r"|上访|讨(?:个)?说法"
)
_TOGETHER = re.compile(r"双方|各方|医患|当事人(?:均|都|自愿|请求|共同)|共同(?:向|来|申请)")
_CLAIMS = re.compile(
    r"要求|索赔|索要|提出[^，。]{0,12}(?:赔偿|索赔)|主张|(?<!审查)起诉|(?<![起审申投公])诉(?!求|讼|处)|催讨|讨要|追讨|向[^，。]{0,8}(?:要钱|要回)"
)
_SUFFERS = re.compile(
    r"受伤|[打击撞砸咬刺划烫烧踢][伤断倒]|[磕摔]断|撞上|[轻重]伤|摔(?:倒|伤|落)|被[^，。]{0,6}(?:打|撞|压|砸|咬)|骨折|住院|受损|无人(?:照[料顾看]|赡养)"
)
_WRONGS = re.compile(r"拖欠|不(?:肯|愿意?|尽心)?(?:赡养|抚养|扶养)")
_CROWD = re.compile(r"^\d+[家户名位个人]“?([^”]+)")
_AND_OTHERS = re.compile(r"等(?P<count>[两二三四五六七八九十]|\d{1,2})(?:个?人|户|家|名)")
_NUMERALS = "一二三四五六七八九十"
_FAMILY_KINDS = re.compile(r"婚姻|家庭|继承|赡养|抚养|遗产|婚恋")


@dataclass(frozen=True, slots=True)
class Sides:
    """The applicants among the parties; `certain` when the facts name the one who applied."""

    applicants: frozenset[str]
    certain: bool


def read_sides(case: RawCase, names: Sequence[str]) -> Sides:
    """Guess who applied; the others answer. At least one of several stays on the other side."""
    if len(names) < 2:
        return Sides(frozenset(names), certain=False)
    asked = _who_asks(case.facts, names)
    first = asked or _likeliest(case, names)
    side = {first}
    groups = list(_groups(case, names))
    for together in groups * len(groups):
        if side & together and len(side | together) < len(names):
            side |= together
    return Sides(frozenset(side), certain=bool(asked) and len(names) == 2)


def _sentences(text: str) -> list[str]:
    return [sentence for sentence in re.split(r"[。！？；]", text) if sentence]


def _who_asks(facts: str, names: Sequence[str]) -> str:
    """Return the party the facts name as the one who came for mediation, empty when both or nobody did."""
    for sentence in reversed(_sentences(facts)):
        asked = _ASKS.search(sentence)
        if not asked:
            continue
        before = [mention for mention in find_mentions(sentence, names) if mention.end <= asked.start()]
        if before and not _TOGETHER.search(sentence[: asked.end()]) and not _side_by_side(sentence, before):
            return _subject(sentence, before)
    return ""


def _side_by_side(sentence: str, mentions: Sequence[Mention]) -> bool:
    between = (sentence[left.end : right.start] for left, right in pairwise(mentions))
    return any(re.fullmatch(r"[与和、][^，。]{0,4}", words) for words in between)


def _subject(sentence: str, mentions: Sequence[Mention]) -> str:
    """Return the last party that begins a clause, else the first one named."""
    leading = [m.name for m in mentions if re.search(r"(?:^|[，：]|于是|随后|遂|便)$", sentence[: m.start])]
    return leading[-1] if leading else mentions[0].name


def _likeliest(case: RawCase, names: Sequence[str]) -> str:
    """Return the party with most signs of the one who claims; the order of the list breaks ties."""
    scores = dict.fromkeys(names, 0)
    for sentence in _sentences(case.facts):
        mentions = find_mentions(sentence, names)
        for found in _CLAIMS.finditer(sentence):
            claimant, claimed = _claim(sentence, found, mentions)
            scores |= {name: scores[name] + 2 for name in {claimant} & scores.keys()}
            scores |= {name: scores[name] - 2 for name in {claimed} & scores.keys()}
        for found in _SUFFERS.finditer(sentence):
            victim = _right_after(mentions, found.end()) or _nearest_before(mentions, found.start())
            if victim and not is_organisation(victim):
                scores[victim] += 1
        for found in _WRONGS.finditer(sentence):
            if wronged := _right_after(mentions, found.end()):
                scores[wronged] += 1
    first = _first_speaker(case, names)
    return max(names, key=lambda name: (min(scores[name], 4), name == first, -names.index(name)))


def _claim(sentence: str, found: re.Match[str], mentions: Sequence[Mention]) -> tuple[str, str]:
    """Return who claims and from whom: 甲要求乙赔偿; in 找到商场，要求其赔偿 the last one named is asked."""
    before = list(dict.fromkeys(m.name for m in mentions if m.end <= found.start()))
    after = [m for m in mentions if 0 <= m.start - found.end() <= 2]
    claimed = after[0].name if after else _asked_of(sentence, found, mentions)
    if not claimed and before and sentence[found.end() :].startswith(("其", "他", "她", "对方")):
        claimed = before[-1]
    others = [name for name in before if name != claimed]
    return (others[-1] if others else ""), claimed


def _asked_of(sentence: str, found: re.Match[str], mentions: Sequence[Mention]) -> str:
    """Return from whom it is claimed in 多次向乙讨要."""
    just_before = [mention for mention in mentions if 0 <= found.start() - mention.end <= 2]
    towards = (m.name for m in just_before if sentence[: m.start].endswith(("向", "找", "跟", "问")))
    return next(towards, "")


def _right_after(mentions: Sequence[Mention], place: int) -> str:
    """Return who is named at once: 咬伤了张三."""
    return next((mention.name for mention in mentions if 0 <= mention.start - place <= 1), "")


def _nearest_before(mentions: Sequence[Mention], place: int) -> str:
    before = [mention for mention in mentions if mention.end <= place]
    return before[-1].name if before and place - before[-1].end <= 24 else ""


def _first_speaker(case: RawCase, names: Sequence[str]) -> str:
    for line in case.record:
        if not is_mediator(line) and (spoken := find_mentions(line.speaker, names)):
            return spoken[0].name
    return ""


def _groups(case: RawCase, names: Sequence[str]) -> Iterable[set[str]]:
    """Yield parties that stand together: they answer with one voice, or the facts call them kin."""
    speaking = {name for line in case.record for name in _speakers(line.speaker, names)}
    for line in case.record:
        together = set(_speakers(line.speaker, names))
        if 1 < len(together) < len(speaking):
            yield together
    yield {name for name in names if family_of(name)[1] in ("家属", "亲属")}
    yield _crowds(case, names)
    yield from _counted(case.facts, names)
    if not _FAMILY_KINDS.search(case.kind):
        yield from _kin(case.facts, names)


def _crowds(case: RawCase, names: Sequence[str]) -> set[str]:
    """Return 17家经营户, 5家租赁户 and those who say 我们租赁户."""
    crowds = {name: found[1] for name in names if (found := _CROWD.match(name))}
    spokesmen = {
        name
        for line in case.record
        for name in _speakers(line.speaker, names)
        if any(re.search(rf"我们(?:这些)?{re.escape(noun)}", line.text) for noun in crowds.values())
    }
    return crowds.keys() | spokesmen


def _counted(facts: str, names: Sequence[str]) -> Iterable[set[str]]:
    """Yield 张三等三人: the one named and those that follow him in the list, all of them people."""
    for found in _AND_OTHERS.finditer(facts):
        before = [mention.name for mention in find_mentions(facts, names) if mention.end == found.start()]
        told = found["count"].replace("两", "二")
        count = int(told) if told.isdigit() else _NUMERALS.index(told) + 1
        for name in before:
            together = list(names)[names.index(name) :][:count]
            if len(together) == count and not any(map(is_organisation, together)):
                yield set(together)


def _speakers(speaker: str, names: Sequence[str]) -> list[str]:
    return [m.name for text in split_people(speaker) for m in find_mentions(text, names)]


def _kin(facts: str, names: Sequence[str]) -> Iterable[set[str]]:
    """Yield 淑某丈夫郝某, 冯某与姐夫顾某、表哥田某."""
    for sentence in _sentences(facts):
        mentions = find_mentions(
            re.sub(rf"(?:的)?(?:其)?(?:{KIN})", lambda found: "·" * len(found[0]), sentence), names
        )
        for left, right in pairwise(mentions):
            between = sentence[left.end : right.start]
            if left.name != right.name and re.fullmatch(rf"(?:[与和及、]|其|的)*(?:{KIN})", between):
                yield {left.name, right.name}
