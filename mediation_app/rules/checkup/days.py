"""Rules about days: due or not, before the agreement, as the words say; the order of the whole case."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import product

from mediation_app.rules.checkup.facts import AgreementFacts, DatedStep, Step, TermFacts, say
from mediation_app.rules.checkup.rule import Hit
from mediation_app.rules.findings import Severity
from mediation_app.rules.vocabulary import TermKind
from resources.i18n import QT_TRANSLATE_NOOP, Message

_FULL_DATE = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")
_NUMBER = "[0-9０-９一二两三四五六七八九十廿半]{1,8}"
_TIME_IN_WORDS = re.compile(
    rf"当场|当天|当日|即日|即时|立即|现场|同时|{_NUMBER}(?:个)?(?:工作)?(?:日|天|周|个?月|年|个?小时)(?:之)?内"
    rf"|{_NUMBER}(?:个)?(?:工作)?(?:日|天|周|个?月)(?:以|之)?前|(?:今年|明年|本年|年)底|月底|春节前|{_NUMBER}月份?(?:底|末|前)"
    r"|(?:签订|签字|签署|生效)(?:之|当)?[日时后]|到期|届满|之前|每[年月日周季]|按月|按季|按年|逐月|(?:\d{4}年)?\d{1,2}月\d{1,2}日"
    r"|本协议(?:签订|签字|生效)|收到.{0,10}(?:后|时|之日)"
)
_LASTING = re.compile(
    r"今后|日后|以后|此后|长期|一直|继续|永久|保持|维持|尊重|和睦|相处|互相|共同|配合|努力|居住|平均?分担|均摊|归.{1,10}所有"
    r"|如果?|若|一旦|双方确认|双方解除|各自|就此|不再|承诺|接受|理解|承担|自行|凭"
)
_CONCRETE = re.compile(
    r"拆除|修复|修好|重修|重建|恢复|归还|返还|退还|交还|交付|移交|搬离|搬迁|搬出|腾退|腾空|清理|清除|疏通|填平|砌|安装|改造"
    r"|更换|登报|书面道歉|办理|过户|迁移|迁出|移栽|补种|补办|出具|提供|完成|退出|开通"
)


def due_missing(facts: AgreementFacts) -> Iterator[Hit]:
    """Find what is to be paid or done by no day; what lasts, and what is done on the spot, needs none."""
    for term in facts.terms:
        if term.on_the_spot or term.days or term.is_done or not _owes_a_day(term):
            continue
        if _TIME_IN_WORDS.search(term.text):
            text = QT_TRANSLATE_NOOP("CheckUp", "文字里有期限，履行期限栏还空着，程序不能到期提醒")
            mend, severity = QT_TRANSLATE_NOOP("CheckUp", "请把那一天填进履行期限"), Severity.HINT
            basis = say(QT_TRANSLATE_NOOP("CheckUp", "到期提醒按履行期限栏计算"))
        else:
            text = QT_TRANSLATE_NOOP("CheckUp", "没有履行期限，将来难以督促，法院也可能认为内容不明确")
            mend, severity = QT_TRANSLATE_NOOP("CheckUp", "请写明哪年哪月哪日前履行；当场履行的请勾选"), None
            basis = None
        field = term.field("instalments")
        what = say(text)
        yield Hit(place=term.place, what=what, mend=say(mend), field=field, severity=severity, basis=basis)


def _owes_a_day(term: TermFacts) -> bool:
    if term.kind is TermKind.PAY:
        return True
    return (
        term.kind is TermKind.ACT
        and _CONCRETE.search(term.text) is not None
        and _LASTING.search(term.text) is None
    )


def due_before_agreement(facts: AgreementFacts) -> Iterator[Hit]:
    """Find a day that was over when the agreement was made, unless performed or done on the spot."""
    made = facts.reached_on or facts.begun_on
    for term in facts.terms:
        early = [part.due_on for part in term.parts if part.due_on and made and part.due_on < made]
        done = {part.due_on for part in term.parts if part.is_done}
        open_days = [day for day in early if day not in done]
        if made is None or term.on_the_spot or not open_days:
            continue
        text = (
            QT_TRANSLATE_NOOP("CheckUp", "履行期限{day}早于协议日期{made}")
            if facts.reached_on
            else QT_TRANSLATE_NOOP("CheckUp", "履行期限{day}早于这次调解（{made}）")
        )
        mend = QT_TRANSLATE_NOOP("CheckUp", "请核对年月日；已经履行的请登记履行，当场履行的请勾选")
        what = say(text, day=min(open_days), made=made)
        yield Hit(place=term.place, what=what, mend=say(mend), field=term.field("instalments"))


def due_otherwise_in_words(facts: AgreementFacts) -> Iterator[Hit]:
    """Find words that name days, none of which is the day the term is due."""
    for term in facts.terms:
        named = {tuple(map(int, found)) for found in _FULL_DATE.findall(term.text)}
        days = term.days
        if days and named and not any((day.year, day.month, day.day) in named for day in days):
            text = QT_TRANSLATE_NOOP("CheckUp", "文字里的日期与履行期限{day}不同")
            mend = QT_TRANSLATE_NOOP("CheckUp", "请核对后改成同一天")
            what = say(text, day=days[0])
            yield Hit(place=term.place, what=what, mend=say(mend), field=term.field("text"))


def no_such_day(facts: AgreementFacts) -> Iterator[Hit]:
    """Find days in the words that no calendar has: 2月30日."""
    for passage in facts.passages:
        for found in _FULL_DATE.finditer(passage.text):
            if not _is_day(*map(int, found.groups())):
                text = QT_TRANSLATE_NOOP("CheckUp", "没有{day}这一天")
                mend = QT_TRANSLATE_NOOP("CheckUp", "请核对年月日")
                what = say(text, day=found[0])
                yield Hit(place=passage.place, what=what, mend=say(mend), field=passage.field)


def _is_day(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def reached_missing(facts: AgreementFacts) -> Iterator[Hit]:
    """Point out that the day of the agreement is not filled in."""
    if facts.reached_on is None and facts.terms:
        yield Hit(
            place=say(QT_TRANSLATE_NOOP("CheckUp", "达成协议日期")),
            what=say(QT_TRANSLATE_NOOP("CheckUp", "还没有填写，落款日期会空着")),
            mend=say(QT_TRANSLATE_NOOP("CheckUp", "请填写达成协议的日期")),
            field="reached_on",
        )


def dates_in_order(facts: AgreementFacts) -> Iterator[Hit]:
    """Find days out of the order 申请 ≤ 受理 ≤ 调查 ≤ 调解 ≤ 协议 ≤ 签名 ≤ 回访."""
    yield from out_of_order(facts.steps)


def out_of_order(steps: tuple[DatedStep, ...]) -> Iterator[Hit]:
    """Find steps that come before what must come first; an inquiry between two sessions is in order.

    Of several inquiries or sessions, the first must not come before what opened the case, nor the last one
    after the agreement.
    """
    for first, later in _pairs(steps):
        if later.on < first.on:
            text = QT_TRANSLATE_NOOP("CheckUp", "日期{later}早于{place}的{first}，先后颠倒")
            mend = QT_TRANSLATE_NOOP("CheckUp", "请对照原件核对两处日期；确有特殊情况的写进卷宗情况说明")
            what = say(text, later=later.on, place=first.place, first=first.on)
            yield Hit(place=later.place, what=what, mend=say(mend))


def _pairs(steps: tuple[DatedStep, ...]) -> Iterator[tuple[DatedStep, DatedStep]]:
    by_step = {step: [one for one in steps if one.step is step] for step in Step}
    asked, mediated = by_step[Step.INQUIRY], by_step[Step.MEDIATION]
    agreed, signed = by_step[Step.AGREED][:1], by_step[Step.SIGNED]
    opening = by_step[Step.APPLIED] + by_step[Step.ACCEPTED]
    yield from _each(_last(by_step[Step.APPLIED]), by_step[Step.ACCEPTED])
    for group in (asked, mediated):
        yield from _each(_last(opening), group)
        yield from _each(_last(group), agreed)
    yield from _each(_first(asked), _last(mediated))
    yield from _each(agreed, _first(signed))
    yield from _each(_first(signed) or agreed or _last(mediated), _first(by_step[Step.VISIT]))


def _each(first: list[DatedStep], later: list[DatedStep]) -> Iterator[tuple[DatedStep, DatedStep]]:
    yield from product(first, later)


def _first(steps: list[DatedStep]) -> list[DatedStep]:
    return sorted(steps, key=_on)[:1]


def _last(steps: list[DatedStep]) -> list[DatedStep]:
    return sorted(steps, key=_on)[-1:]


def _on(step: DatedStep) -> date:
    return step.on


def place_of_step(step: Step) -> Message:
    """Return what a step is called."""
    return _STEPS[step]


_STEPS = {
    Step.APPLIED: say(QT_TRANSLATE_NOOP("CheckUp", "申请（登记）")),
    Step.ACCEPTED: say(QT_TRANSLATE_NOOP("CheckUp", "受理")),
    Step.INQUIRY: say(QT_TRANSLATE_NOOP("CheckUp", "调查记录")),
    Step.MEDIATION: say(QT_TRANSLATE_NOOP("CheckUp", "调解记录")),
    Step.AGREED: say(QT_TRANSLATE_NOOP("CheckUp", "达成协议")),
    Step.SIGNED: say(QT_TRANSLATE_NOOP("CheckUp", "签名盖章")),
    Step.VISIT: say(QT_TRANSLATE_NOOP("CheckUp", "回访记录")),
}
