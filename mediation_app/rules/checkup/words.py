"""Rules about words: vague ones, 定金 and 订金, 赔偿 and 补偿, 抚养 扶养 赡养."""

import re
from collections.abc import Iterator

from mediation_app.rules.amounts import find_amounts
from mediation_app.rules.checkup.facts import (
    FULL_AGE,
    AgreementFacts,
    PartyFacts,
    Passage,
    TermFacts,
    VagueWord,
    say,
)
from mediation_app.rules.checkup.rule import Hit
from mediation_app.rules.findings import Severity
from mediation_app.rules.vocabulary import TermKind
from resources.i18n import QT_TRANSLATE_NOOP, Message

_SENTENCE = re.compile(r"[^。；;\n]+")
_DAY = re.compile(
    r"(?:\d{4}年)?\d{1,2}月\d{1,2}日|[0-9一二两三四五六七八九十]{1,8}(?:个)?(?:工作)?(?:日|天|周|个?月|年)(?:之)?(?:内|以?前)|当场|当日|当天"
)
_DEPOSIT = "订金"
_GUARANTEE = "定金"
_ITEMS = "医疗费|医药费|误工|护理费|陪护费|营养费|交通费|住院伙食|残疾|死亡|丧葬费|精神损[害失]|整容费"
_HURT = frozenset({"traffic", "damages", "medical"})
_OLD = 60

_CHILD = "子女|孩子|儿子|女儿|儿女|婚生[子女]|未成年(?!的?[兄弟姐妹])|小孩|孙子|孙女|幼[子女]"
_PARENT = "父母|父亲|母亲|老人|爷爷|奶奶|祖父|祖母|外公|外婆|公婆|岳父|岳母|双亲"
_SPOUSE = "妻子|丈夫|配偶|夫妻|兄|弟|姐|妹"
_TO = r"(?!费(?![^，。；、由]{0,3}[给予])|[人权方义责关])(?:(?![由归随])[^，。；、]){0,6}?"
"""Words between the duty and whom it is owed to; 抚养费由父亲, 抚养权归母亲 name who owes or has it."""

_FATAL = say(
    QT_TRANSLATE_NOOP("CheckUp", "《民法典》第一千一百七十九条，人身损害赔偿司法解释第十六条、第十七条")
)


_MENDS = {
    "day": say(QT_TRANSLATE_NOOP("CheckUp", "请写明哪年哪月哪日前，或几日内")),
    "much": say(QT_TRANSLATE_NOOP("CheckUp", "请写明数额、数量或做法")),
    "which": say(QT_TRANSLATE_NOOP("CheckUp", "请一项一项写明是哪些、多少")),
    "drop": say(QT_TRANSLATE_NOOP("CheckUp", "请删去，直接写应当做到什么")),
}


def vague_words(facts: AgreementFacts) -> Iterator[Hit]:
    """Find words nobody can be held to: 尽快, 适当, 有关, 及时, 近期, 若干; fixed phrases of the law stay."""
    for passage in facts.promises:
        told: set[str] = set()
        for sentence in _SENTENCE.findall(passage.text):
            for word in facts.lists.vague:
                for found in re.finditer(word.pattern, sentence):
                    if found[0] not in told and not _is_harmless(word, sentence, found, passage.term):
                        told.add(found[0])
                        yield _vague_hit(passage, found[0], word)


def _is_harmless(word: VagueWord, sentence: str, found: "re.Match[str]", term: TermFacts | None) -> bool:
    around = sentence[max(0, found.start() - 8) : found.end() + 8]
    if word.unless and re.search(word.unless, around):
        return True
    if word.cured_by == "day":
        dated = term is not None and (bool(term.days) or term.on_the_spot)
        return dated or _DAY.search(sentence) is not None
    if word.cured_by == "sum":
        paid = term is not None and term.kind is TermKind.PAY and term.amount_fen is not None
        return paid or any(one.fen is not None for one in find_amounts(sentence))
    return False


def _vague_hit(passage: Passage, words: str, word: VagueWord) -> Hit:
    text = QT_TRANSLATE_NOOP("CheckUp", "“{words}”含糊，将来各说各话")
    return Hit(place=passage.place, what=say(text, words=words), mend=_MENDS[word.mend], field=passage.field)


def deposit(facts: AgreementFacts) -> Iterator[Hit]:
    """Find 订金, which secures nothing, and both words side by side (民法典 art. 586, 587)."""
    mixed = any(_GUARANTEE in one.text for one in facts.passages)
    for passage in facts.promises:
        if _DEPOSIT not in passage.text:
            continue
        text = (
            QT_TRANSLATE_NOOP("CheckUp", "“定金”和“订金”混用，两者后果不同")
            if mixed
            else QT_TRANSLATE_NOOP("CheckUp", "写的是“订金”，没有定金的担保效力，只能作为预付款退还")
        )
        mend = QT_TRANSLATE_NOOP(
            "CheckUp", "有担保之意的写“定金”（不超过主合同标的额的百分之二十），否则写“预付款”"
        )
        yield Hit(place=passage.place, what=say(text), mend=say(mend), field=passage.field)


_ONE_SUM = "[^，。；、及和与另并]"
"""What stands between two words for one sum; 及, 和, 另 join two sums."""


def compensation(facts: AgreementFacts) -> Iterator[Hit]:
    """Find 赔偿 and 补偿 used for one sum, or against the kind of dispute."""
    for term in facts.terms:
        found = _compensation_of(term.text, facts.type_code)
        if found is None:
            continue
        what, mend, severity = found
        yield Hit(place=term.place, what=what, mend=mend, field=term.field("text"), severity=severity)


def _compensation_of(text: str, type_code: str) -> tuple[Message, Message, Severity | None] | None:
    if re.search(rf"赔偿{_ONE_SUM}{{0,20}}补偿[款金费]|补偿{_ONE_SUM}{{0,20}}赔偿[款金费]", text):
        what = QT_TRANSLATE_NOOP("CheckUp", "同一笔钱又写“赔偿”又写“补偿”")
        mend = QT_TRANSLATE_NOOP("CheckUp", "承担责任的写“赔偿”，没有过错、合法占用的写“补偿”，前后一致")
        return say(what), say(mend), Severity.WARN
    if (
        type_code == "expropriation"
        and "赔偿" in text
        and not re.search(r"(?:损坏|毁坏|损毁|砸坏|压坏|误[拆伐毁])", text)
    ):
        what = QT_TRANSLATE_NOOP("CheckUp", "依法征收、征用给的是“补偿”，不是“赔偿”")
        mend = QT_TRANSLATE_NOOP(
            "CheckUp", "属于征收补偿的改为“补偿”；施工损坏财物的，写明损坏了什么再写“赔偿”"
        )
        return say(what), say(mend), None
    if type_code in _HURT and re.search(rf"补偿[^。；]{{0,30}}(?:{_ITEMS})", text) and "赔偿" not in text:
        what = QT_TRANSLATE_NOOP("CheckUp", "人身损害的医疗费、误工费等写成了“补偿”")
        mend = QT_TRANSLATE_NOOP("CheckUp", "对方承担侵权责任的写“赔偿”；只是出于公平、人道分担的才写“补偿”")
        return say(what), say(mend), None
    return None


_WRONG_SUPPORT = (
    (rf"赡养{_TO}(?:{_CHILD})", QT_TRANSLATE_NOOP("CheckUp", "对子女、晚辈用“抚养”，“赡养”是对父母、长辈")),
    (
        rf"扶养{_TO}(?:{_CHILD})",
        QT_TRANSLATE_NOOP("CheckUp", "父母对未成年子女用“抚养”，“扶养”用于夫妻、兄弟姐妹之间"),
    ),
    (rf"抚养{_TO}(?:{_PARENT})", QT_TRANSLATE_NOOP("CheckUp", "子女对父母用“赡养”，“抚养”是对未成年子女")),
    (
        rf"扶养{_TO}(?:{_PARENT})",
        QT_TRANSLATE_NOOP("CheckUp", "子女对父母用“赡养”，“扶养”用于夫妻、兄弟姐妹之间"),
    ),
    (
        rf"抚养{_TO}(?:{_SPOUSE})",
        QT_TRANSLATE_NOOP("CheckUp", "夫妻、兄弟姐妹之间用“扶养”，“抚养”是对未成年子女"),
    ),
    (
        rf"赡养{_TO}(?:{_SPOUSE})",
        QT_TRANSLATE_NOOP("CheckUp", "夫妻、兄弟姐妹之间用“扶养”，“赡养”是对父母、长辈"),
    ),
)


def support(facts: AgreementFacts) -> Iterator[Hit]:
    """Find 抚养, 扶养 and 赡养 that do not fit the people or the kind of dispute."""
    mend = QT_TRANSLATE_NOOP("CheckUp", "请按双方的身份关系改成对应的词")
    for passage in facts.promises:
        if _is_injury(passage.text, facts):
            text = QT_TRANSLATE_NOOP("CheckUp", "人身损害赔偿里的法定项目是“被扶养人生活费”，不是“被抚养人”")
            place, field = passage.place, passage.field
            yield Hit(place=place, what=say(text), mend=say(mend), field=field, basis=_FATAL)
        for text in _support_problems(passage, facts):
            yield Hit(place=passage.place, what=say(text), mend=say(mend), field=passage.field)


def _is_injury(text: str, facts: AgreementFacts) -> bool:
    """Tell whether 被抚养人 stands where the law lists 被扶养人生活费."""
    return "被抚养人" in text and facts.type_code in _HURT | {"labour", "other"}


def _support_problems(passage: Passage, facts: AgreementFacts) -> Iterator[str]:
    text = passage.text.replace("子女抚养费", "抚养费").replace("被扶养人", "")
    if _is_injury(text, facts):
        text = text.replace("被抚养人", "")
    by_words = [said for pattern, said in _WRONG_SUPPORT if re.search(pattern, text)]
    yield from by_words
    if not by_words and passage.term is not None:
        yield from _by_ages(text, passage.term, facts)


def _by_ages(text: str, term: TermFacts, facts: AgreementFacts) -> Iterator[str]:
    debtor, creditor = facts.party(term.debtor_id), facts.party(term.creditor_id)
    if debtor is None or creditor is None:
        return
    owed, owing = _age(creditor, facts), _age(debtor, facts)
    if owed is not None and owed < FULL_AGE and re.search(r"赡养|扶养(?!人)", text):
        yield QT_TRANSLATE_NOOP("CheckUp", "权利人未满18周岁，父母给的是“抚养费”")
    elif owed is not None and owing is not None and owed >= _OLD and owed - owing >= FULL_AGE:
        if re.search(r"抚养|扶养(?!人)", text) and not re.search(_CHILD, text):
            yield QT_TRANSLATE_NOOP("CheckUp", "权利人是长辈，子女给的是“赡养费”")
    elif owed is not None and owing is not None and "赡养" in text and owing - owed >= FULL_AGE:
        yield QT_TRANSLATE_NOOP("CheckUp", "义务人比权利人年长一辈，“赡养”用反了")


def _age(party: PartyFacts, facts: AgreementFacts) -> int | None:
    return party.age(facts.reached_on or facts.today)
