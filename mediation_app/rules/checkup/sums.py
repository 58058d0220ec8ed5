"""Rules about money: capitals, totals, amounts nobody can pay exactly, interest and penalties."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mediation_app.rules.amounts import (
    FoundAmount,
    capitals,
    find_amounts,
    parse_amount,
    say_figure,
)
from mediation_app.rules.checkup.facts import AgreementFacts, Passage, TermFacts, say
from mediation_app.rules.checkup.rule import Hit
from mediation_app.rules.errors import InvalidInput
from mediation_app.rules.vocabulary import TermKind
from resources.i18n import QT_TRANSLATE_NOOP, Message

_WITH_CAPITALS = re.compile(
    r"(?P<figure>\d[\d,]*(?:\.\d+)?万?)元?\s*[（(]\s*(?:大写|人民币大写)?[:：]?\s*(?:人民币)?"
    r"(?P<capitals>[零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]{2,})\s*[)）]"
)
_CAPITALS_FOLLOW = re.compile(r"^[（(](?:人民币)?大写[:：]?(?:人民币)?$")
_TOTAL = re.compile(r"(?:合计|共计|总计|总额|总共|累计|总价款?|总款项?)[^，。；、]{0,8}?$")
_SENTENCE = re.compile(r"[^。；;\n]+")
_LISTED = re.compile(r"^[^，。；]{0,24}[、和及，][^。；]{0,16}$")
_DEAL = re.compile(r"达成|约定|商定|同意|议定")
_ENUMERATED = re.compile(r"[、和及与，]")
_RATE = re.compile(
    r"(?:(?P<every>年|月|日)(?:利率|息|利)|(?<![\d一二三四五六七八九十之当个])按?每?(?P<each>年|月|日|天)"
    r"(?:按|以)?[^，。；年月日]{0,6}?)"
    r"(?:为|按|以)?(?P<words>百分之(?P<percent>[一二三四五六七八九十]+)|千分之(?P<mille>[一二三四五六七八九十]+)"
    r"|万分之(?P<myriad>[一二三四五六七八九十]+)|(?P<number>\d+(?:\.\d+)?)\s*(?P<sign>[%％‰分厘]))"
)
_HAN = {char: value for value, char in enumerate("一二三四五六七八九十", start=1)}
_PER_YEAR = {"年": 1.0, "月": 12.0, "日": 365.0, "天": 365.0}
_HIGHEST_YEARLY = 0.12
"""Four times the one-year LPR of 3.0 % in force since May 2025 (民间借贷司法解释 art. 25)."""
_PENALTY = re.compile(r"违约金")
_USUAL_PENALTY = 0.3
"""Beyond 30 % of the loss a penalty is usually too high (民法典合同编通则司法解释 art. 65)."""


def figures_and_capitals(facts: AgreementFacts) -> Iterator[Hit]:
    """Find figures whose capitals say another sum, in any text of the agreement."""
    for passage in facts.passages:
        for problem in capitals_wrong(passage.text):
            mend = QT_TRANSLATE_NOOP("CheckUp", "请把小写、大写改成同一个金额")
            yield Hit(place=passage.place, what=problem, mend=say(mend), field=passage.field)


def capitals_wrong(text: str) -> Iterator[Message]:
    """Say where capitals do not agree with the figures before them."""
    problem = QT_TRANSLATE_NOOP("CheckUp", "小写{figure}与大写{capitals}不一致，大写应为{right}")
    for found in _WITH_CAPITALS.finditer(text):
        fen = _fen(found["figure"])
        if fen and _fen(found["capitals"]) != fen:
            yield say(problem, figure=say_figure(fen), capitals=found["capitals"], right=capitals(fen))


def capitals_missing(facts: AgreementFacts) -> Iterator[Hit]:
    """Find a payment that names its sum in figures only."""
    for term in facts.terms:
        shown = "大写" in term.text or _WITH_CAPITALS.search(term.text) is not None
        if term.kind is TermKind.PAY and not term.to_verify and not shown and plain_amounts(term.text):
            text = QT_TRANSLATE_NOOP("CheckUp", "金额只有小写，没有大写")
            mend = QT_TRANSLATE_NOOP("CheckUp", "写成“10000元（大写：壹万元整）”的样子")
            yield Hit(place=term.place, what=say(text), mend=say(mend), field=term.field("text"))


def amount_in_words(facts: AgreementFacts) -> Iterator[Hit]:
    """Find a draft payment whose words name another sum than its entry."""
    for term in facts.terms:
        what = amount_contradicted(term.text, term.amount_fen) if term.kind is TermKind.PAY else None
        if what is not None:
            mend = QT_TRANSLATE_NOOP("CheckUp", "请核对后改成一致")
            yield Hit(place=term.place, what=what, mend=say(mend), field=term.field("amount_fen"))


def amount_contradicted(text: str, total: int | None) -> Message | None:
    """Say that the words of a payment name another sum than its entry; None where they fit."""
    if total is None or fits(text, total):
        return None
    message = QT_TRANSLATE_NOOP("CheckUp", "文字里写的是{named}，金额栏填的是{total}，请改成一致")
    return say(message, named=say_figure(plain_amounts(text)[0].fen or 0), total=say_figure(total))


def fits(text: str, total: int | None) -> bool:
    """Tell whether the sums of a text fit ``total``: it is one of them, or what some of them add up to."""
    sums = [one.fen or 0 for one in plain_amounts(text)]
    return total is None or not sums or total in sums or sum(sums) == total


def plain_amounts(text: str) -> list[FoundAmount]:
    """Return the exact amounts of a text, without those that only repeat the figures in capitals."""
    amounts = list(find_amounts(text))
    repeated = {
        id(second)
        for first, second in pairwise(amounts)
        if _CAPITALS_FOLLOW.match(re.sub(r"\s", "", text[first.end : second.start]))
    }
    return [one for one in amounts if one.fen is not None and id(one) not in repeated]


def sum_of_items(facts: AgreementFacts) -> Iterator[Hit]:
    """Find a list of items whose total, named in the same sentence, is not what they add up to."""
    for passage in facts.promises:
        for sentence in _SENTENCE.findall(passage.text):
            wrong = _wrong_total(sentence)
            if wrong is not None:
                added, total = wrong
                text = QT_TRANSLATE_NOOP("CheckUp", "所列各项相加为{added}，却写合计{total}")
                yield _sum_hit(passage, say(text, added=say_figure(added), total=say_figure(total)))


def _wrong_total(sentence: str) -> tuple[int, int] | None:
    amounts = plain_amounts(sentence)
    for index, one in enumerate(amounts):
        if index < 2 or not _TOTAL.search(sentence[: one.start]):
            continue
        before = amounts[:index]
        gaps = [sentence[first.end : second.start] for first, second in pairwise(before)]
        if all(_LISTED.match(_no_brackets(gap)) for gap in gaps):
            added = sum(item.fen or 0 for item in before)
            return None if added == one.fen else (added, one.fen or 0)
    return None


def _no_brackets(text: str) -> str:
    return re.sub(r"[（(][^（）()]*[)）]", "", text)


def sum_of_terms(facts: AgreementFacts) -> Iterator[Hit]:
    """Find a total of the deal, named in its facts or its performance, that the terms do not add up to."""
    possible = _sums_of_terms(facts)
    if not possible:
        return
    for passage in facts.passages:
        if passage.term is not None:
            continue
        for total in _totals_of_deal(passage):
            if total not in possible:
                text = QT_TRANSLATE_NOOP("CheckUp", "写着共{total}，各条付款合计却是{added}")
                added = sum(term.amount_fen or 0 for term in _payments(facts))
                yield _sum_hit(passage, say(text, total=say_figure(total), added=say_figure(added)))


def _totals_of_deal(passage: Passage) -> Iterator[int]:
    """Yield the totals a text names; of the story only those in a sentence that tells of the deal."""
    for sentence in _SENTENCE.findall(passage.text):
        if not passage.binding and not _DEAL.search(sentence):
            continue
        for one in plain_amounts(sentence):
            if _TOTAL.search(sentence[: one.start]) and one.fen is not None:
                yield one.fen


def _payments(facts: AgreementFacts) -> Sequence[TermFacts]:
    return tuple(term for term in facts.terms if term.kind is TermKind.PAY and term.amount_fen)


def _sums_of_terms(facts: AgreementFacts) -> set[int]:
    """Return what a total may mean: all payments, each one, all of one debtor or to one creditor."""
    payments = _payments(facts)
    sums = {term.amount_fen or 0 for term in payments} | {sum(term.amount_fen or 0 for term in payments)}
    for side in ("debtor_id", "creditor_id"):
        for party_id in {getattr(term, side) for term in payments}:
            sums.add(sum(term.amount_fen or 0 for term in payments if getattr(term, side) == party_id))
    return sums if payments else set()


def amount_of_performance(facts: AgreementFacts) -> Iterator[Hit]:
    """Find a sum in the typed manner of performance that no term and no part of one is about."""
    known = _sums_of_terms(facts) | {
        part.amount_fen for term in facts.terms for part in term.parts if part.amount_fen
    }
    for passage in facts.promises:
        if passage.field != "performance" or not known:
            continue
        for one in plain_amounts(passage.text):
            if one.fen not in known and not _TOTAL.search(passage.text[: one.start]):
                text = QT_TRANSLATE_NOOP("CheckUp", "{amount}与各条约定的金额都对不上")
                yield _sum_hit(passage, say(text, amount=say_figure(one.fen or 0)))


def amount_vague(facts: AgreementFacts) -> Iterator[Hit]:
    """Find a payment of about so much: nobody can enforce 120余万元."""
    for passage in facts.promises:
        vague = [one for one in find_amounts(passage.text) if one.fen is None]
        for one in vague:
            words = passage.text[one.start : one.end]
            text = QT_TRANSLATE_NOOP("CheckUp", "“{words}”不是确定的金额")
            mend = QT_TRANSLATE_NOOP("CheckUp", "请写明确切数额，小写、大写都写")
            what = say(text, words=words)
            yield Hit(place=passage.place, what=what, mend=say(mend), field=passage.field)


def interest_too_high(facts: AgreementFacts) -> Iterator[Hit]:
    """Point out a rate plainly above four times the LPR; only a hint, since the LPR moves."""
    for passage in facts.promises:
        for found in _RATE.finditer(passage.text):
            yearly = _yearly(found)
            if yearly is not None and yearly > _HIGHEST_YEARLY + 1e-9:
                text = QT_TRANSLATE_NOOP(
                    "CheckUp", "“{words}”折合年利率约{percent}%，可能超过一年期LPR的四倍"
                )
                mend = QT_TRANSLATE_NOOP("CheckUp", "请按签订时公布的LPR核算，超过四倍的部分法院不予支持")
                what = say(text, words=found[0], percent=f"{yearly * 100:.4g}")
                yield Hit(place=passage.place, what=what, mend=say(mend), field=passage.field)


def _yearly(found: "re.Match[str]") -> float | None:
    times = _PER_YEAR[found["every"] or found["each"]]
    for name, part in (("percent", 100), ("mille", 1000), ("myriad", 10_000)):
        if found[name]:
            value = _HAN.get(found[name])
            return value / part * times if value else None
    parts = {"%": 100, "％": 100, "‰": 1000, "分": 10 if found["every"] == "年" else 100, "厘": 1000}
    part = 100 if found["every"] == "年" and found["sign"] == "厘" else parts[found["sign"]]
    return float(found["number"]) / part * times


def penalty_too_high(facts: AgreementFacts) -> Iterator[Hit]:
    """Point out a penalty above 30 % of the sum it secures, where the same term names both."""
    for term in facts.terms:
        total = term.amount_fen or 0
        for one in plain_amounts(term.text):
            before, fen = term.text[max(0, one.start - 12) : one.start], one.fen or 0
            if _PENALTY.search(before) and total != fen > total * _USUAL_PENALTY > 0:
                text = QT_TRANSLATE_NOOP("CheckUp", "违约金{penalty}超过所担保的{total}的百分之三十")
                mend = QT_TRANSLATE_NOOP("CheckUp", "过高的违约金，当事人可以请求法院适当减少，宜酌减")
                what = say(text, penalty=say_figure(fen), total=say_figure(total))
                yield Hit(place=term.place, what=what, mend=say(mend), field=term.field("text"))


def _sum_hit(passage: Passage, what: Message) -> Hit:
    mend = QT_TRANSLATE_NOOP("CheckUp", "请逐项核对金额，改成一致")
    return Hit(place=passage.place, what=what, mend=say(mend), field=passage.field)


def _fen(words: str) -> int | None:
    try:
        return parse_amount(words)
    except InvalidInput:
        return None
