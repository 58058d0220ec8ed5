"""Rules about the paper itself: terms there and looked at, copies, one number on all papers."""

import re
import unicodedata
from collections.abc import Iterator

from mediation_app.rules.checkup.facts import AgreementFacts, PartyFacts, QuotedNumber, say
from mediation_app.rules.checkup.rule import Hit
from mediation_app.rules.effectiveness import copies
from mediation_app.rules.vocabulary import AgreementForm, TermKind
from resources.i18n import QT_TRANSLATE_NOOP

_TITLES = ("先生", "女士", "某", "老师")
_COPIES = re.compile(r"一式(?P<count>[0-9]+|[一二两三四五六七八九十]+|[壹贰叁肆伍陆柒捌玖拾]+)份")
_HAN = {char: value for value, char in enumerate("一二三四五六七八九十", start=1)} | {"两": 2}
_CAPITAL = {char: value for value, char in enumerate("壹贰叁肆伍陆柒捌玖拾", start=1)}
_NUMBER = re.compile(
    r"[（(〔\[]\s*\d{4}\s*[）)〕\]][^，。；、\s（(]{0,12}?(?:人调|口调|调协|调)字?第?\s*\d+\s*号"
)
_EVERYBODY = re.compile(
    r"双方|各方|两家|三方|各自|互相|相互|共同|当事人|原告|被告|甲方|乙方|丙方|申请人|出借人|借款人|医方|患方"
)
_CLOSING = re.compile(r"^(?:如|若)|了结|终结|结清|再无争议|本协议|一式")


def no_terms(facts: AgreementFacts) -> Iterator[Hit]:
    """Find an agreement without a term (art. 29)."""
    if not facts.terms:
        yield Hit(
            place=say(QT_TRANSLATE_NOOP("CheckUp", "约定事项")),
            what=say(QT_TRANSLATE_NOOP("CheckUp", "协议里还没有约定事项")),
            mend=say(QT_TRANSLATE_NOOP("CheckUp", "请至少写一条：谁、做什么、多少、何时")),
            field="terms",
        )


def drafts(facts: AgreementFacts) -> Iterator[Hit]:
    """Find terms read from a raw record that nobody has looked at."""
    waiting = [term for term in facts.terms if term.to_verify]
    if waiting:
        text = QT_TRANSLATE_NOOP("CheckUp", "还有{count}条约定是待核的草稿，核对确认后才能定稿")
        yield Hit(
            place=say(QT_TRANSLATE_NOOP("CheckUp", "约定事项")),
            what=say(text, count=len(waiting)),
            mend=say(QT_TRANSLATE_NOOP("CheckUp", "请逐条核对谁、给谁、多少、何时，再保存")),
            field=waiting[0].field("text"),
        )


def incomplete(facts: AgreementFacts) -> Iterator[Hit]:
    """Find terms that lack what their kind needs: who pays whom, how much, parts that add up."""
    for term in facts.terms:
        for problem in term.problems:
            mend = QT_TRANSLATE_NOOP("CheckUp", "请在这一条补填或改正")
            yield Hit(place=term.place, what=problem.message, mend=say(mend), field=problem.field)


def nobody_performs(facts: AgreementFacts) -> Iterator[Hit]:
    """Find an act that nobody is named for, neither by the entry nor in the words."""
    names = [name for party in facts.parties for name in _called(party)]
    for term in facts.terms:
        if term.kind is TermKind.PAY or term.debtor_id is not None or not term.text:
            continue
        is_said = _EVERYBODY.search(term.text) or _CLOSING.search(term.text)
        if not is_said and not any(name in term.text for name in names):
            text = QT_TRANSLATE_NOOP("CheckUp", "没有选定由谁履行，文字里也没有当事人的姓名")
            mend = QT_TRANSLATE_NOOP("CheckUp", "请选择履行人，或在文字里写明姓名")
            yield Hit(place=term.place, what=say(text), mend=say(mend), field=term.field("debtor_id"))


def _called(party: PartyFacts) -> tuple[str, ...]:
    """Return what a text may call somebody: in full, by the first two characters, 赵先生."""
    titles = () if party.is_organisation else tuple(f"{party.name[:1]}{title}" for title in _TITLES)
    return tuple(name for name in (party.name, party.name[:2], *titles) if name)


def too_few_copies(facts: AgreementFacts) -> Iterator[Hit]:
    """Find fewer copies promised than one for each party and one for the committee (art. 29)."""
    needed = copies(len(facts.principals))
    for passage in facts.promises:
        for found in _COPIES.finditer(passage.text):
            count = _count(found["count"])
            if count is not None and count < needed:
                text = QT_TRANSLATE_NOOP(
                    "CheckUp", "写的是一式{count}份，当事人各一份加调委会一份应为{needed}份"
                )
                mend = QT_TRANSLATE_NOOP("CheckUp", "份数由程序印在协议末尾，这里可以删去")
                what = say(text, count=count, needed=needed)
                yield Hit(place=passage.place, what=what, mend=say(mend), field=passage.field)


def _count(words: str) -> int | None:
    if words.isascii():
        return int(words)
    return (_HAN | _CAPITAL).get(words)


def numbers_equal(facts: AgreementFacts) -> Iterator[Hit]:
    """Find papers and texts that give the agreement another number of the same series and year."""
    right = {plain_number(facts.number or facts.case_number), plain_number(facts.case_number)}
    if facts.form is AgreementForm.WRITTEN and facts.number and len(right) > 1:
        yield _number_hit(facts, QuotedNumber(facts.number, say(QT_TRANSLATE_NOOP("CheckUp", "协议编号"))))
    for quoted in facts.numbers:
        if plain_number(quoted.number) not in right and _is_ours(quoted.number, facts.case_number):
            yield _number_hit(facts, quoted)
    for passage in facts.promises:
        for number in numbers_in(passage.text):
            if plain_number(number) not in right and _is_ours(number, facts.case_number):
                yield _number_hit(facts, QuotedNumber(number, passage.place), passage.field)


def numbers_in(text: str) -> Iterator[str]:
    """Yield the numbers of mediation papers that a text quotes."""
    yield from _NUMBER.findall(text)


def _is_ours(number: str, own: str) -> bool:
    """Tell whether a number is of the case's series and year, so that only its last digits differ."""
    plain, like = plain_number(number), plain_number(own)
    cut = re.compile(r"\d+(?=号?$)")
    return cut.sub("", plain) == cut.sub("", like)


def plain_number(number: str) -> str:
    """Return a number without spaces, kinds of brackets and leading zeros, to compare by."""
    folded = unicodedata.normalize("NFKC", number).translate(str.maketrans("〔〕[]", "()()"))
    return re.sub(r"(?<!\d)0+(?=\d)", "", re.sub(r"\s", "", folded))


def _number_hit(facts: AgreementFacts, quoted: QuotedNumber, field: str = "") -> Hit:
    text = QT_TRANSLATE_NOOP("CheckUp", "写的是{wrong}，本案应为{right}")
    return Hit(
        place=quoted.place,
        what=say(text, wrong=quoted.number, right=facts.number or facts.case_number),
        mend=say(QT_TRANSLATE_NOOP("CheckUp", "请改成同一个编号；已定稿的请重新定稿")),
        field=field,
        form_code=quoted.form_code,
        subject_id=quoted.subject_id,
    )
