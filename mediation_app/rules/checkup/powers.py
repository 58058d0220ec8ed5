"""Rules about what a mediation committee's agreement cannot say or do (人民调解法 art. 3, 22, 32, 33)."""

import re
from collections.abc import Iterator

from mediation_app.rules.checkup.facts import AgreementFacts, Passage, say
from mediation_app.rules.checkup.rule import Hit
from mediation_app.rules.confirmation_scope import words_not_confirmed
from mediation_app.rules.findings import Severity
from mediation_app.rules.vocabulary import AgreementForm
from mediation_app.rules.waivers import find_waivers
from resources.i18n import QT_TRANSLATE_NOOP

_COMMITTEE = (
    "调委会|人民?调解委员会|司法所|村委会|居委会|村民委员会|居民委员会|村民小组|村组|镇政府|乡政府|街道办?"
)
_FORFEIT = "没收"
_POWERS = (
    r"(?:行政|司法|刑事|予以|处以?|给予|将|被|由[^，。；]{0,8}|否则)(?:治安)?拘留",
    r"拘留[0-9一二三四五六七八九十]+[日天]",
    r"(?:处以?|予以|课以|并处|给予|接受|否则|将|按[^，。；]{0,6})[^，。；由]{0,8}罚款",
    r"罚款(?:人民币)?[0-9一二三四五六七八九十]|罚[0-9]+元",
    rf"(?:由|交)(?:{_COMMITTEE})[^，。；缴交付]{{0,8}}罚款|否则由[^，。；缴交付]{{1,12}}罚款",
    r"(?<!被)没收",
    rf"(?:{_COMMITTEE})[^，。；]{{0,10}}(?:强制(?!措施)|查封|扣押|冻结|拍卖|强拆|断水|断电)",
    r"(?:查封|扣押|扣留)(?!的)|冻结[^，。；]{0,8}(?:账户|存款|资产|财产)|限制[^，。；]{0,6}(?:人身自由|出境)",
    r"吊销|责令|判令|判决如下|裁决如下|传唤",
)
_POWER = re.compile("|".join(_POWERS))
_FORBIDDEN = re.compile(r"(?:不得|不准|不许|不能|不再|无权|禁止)(?:(?!否则)[^，。；]){0,6}$")
_GIVEN_BACK = re.compile(r"(?:归还|返还|退还|交还|发还|解除|撤销|停止)[^，。；]{0,6}$")
_SUFFERED = re.compile(
    r"(?:因[^，。；]{0,6}|曾|已经?|此前)被[^，。；]{0,12}$|被[^，。；]{0,8}(?:机关|部门|公安局|大队|法院)[^，。；]{0,6}$"
)
_BORNE = re.compile(r"^[^，。；]{0,14}(?:由|归)[^，。；]{1,14}(?:承担|负担|分担|缴纳|支付|补偿|赔偿)")
"""Behind 罚款: who pays what an organ fined."""

_KEPT_DEPOSIT = re.compile(r"^[^，。；]{0,6}(?:定金|订金|押金|保证金|预付款)")
_ENFORCED = re.compile(r"强制执行|强制拆除|强制搬")
_BY_COURT = re.compile(
    r"(?:申请|请求|向)[^，。；]{0,14}$|(?:法院|司法确认|确认后|公证)[^。；]{0,24}$"
    r"|依法[^，。；]{0,6}申请[^，。；]{0,10}$"
)
_HANDED_ON = re.compile(
    r"(?:申请|提请|请求|向)[^，。；]{0,8}(?:法院|行政机关|主管部门|有权机关)[^，。；]{0,10}$"
)
_STATUS = re.compile(
    r"(?:自|从|经)?(?:本|该|此)?协议(?:签订|签字|生效|达成)[^，。；]{0,8}(?:起|后)?[^，。；]{0,6}"
    r"(?:离婚(?!登记|手续|诉讼|证)|解除(?:婚姻|夫妻|收养)关系(?!的?(?:登记|手续))|断绝[^，。；]{0,6}关系"
    r"|(?:建立|成立)收养关系(?!的?(?:登记|手续)))"
    r"|断绝(?:父子|母子|父女|母女|亲子|收养)关系"
)
_WET_WORDS = re.compile(
    r"婚姻(?!登记(?:处|机关|中心))|婚约|彩礼|离婚|复婚|结婚登记|登记结婚|夫妻(?:一方)?(?:共同|关系|感情|财产|债务)"
    r"|收养|送养|过继|抚养|赡养|扶养关系|亲子|探望(?:权|子|孩|女|儿)|(?:父子|母子|父女|母女)关系"
    r"|监护(?:权|关系|职责)|(?:担任|变更|指定|确定|成为|改为)[^，。；]{0,8}监护人|监护人[^，。；]{0,2}(?:变更|改)"
    r"|遗产|遗嘱|遗赠|继承(?!人(?:应|须|在)?签)"
)


def touches_status(text: str) -> bool:
    """Tell whether words are about marriage, adoption or inheritance (电子签名法 art. 3)."""
    return _WET_WORDS.search(text) is not None


def waiver(facts: AgreementFacts) -> Iterator[Hit]:
    """Find words that close legal routes or give up rights wholesale (art. 3, 23, 32)."""
    yield from _of_waivers(facts, bars=True)


def withdrawal(facts: AgreementFacts) -> Iterator[Hit]:
    """Find a promise to withdraw a complaint, which must be free."""
    yield from _of_waivers(facts, bars=False)


def _of_waivers(facts: AgreementFacts, *, bars: bool) -> Iterator[Hit]:
    mend = (
        QT_TRANSLATE_NOOP("CheckUp", "请删去这些字，或改成不限制权利的写法")
        if bars
        else QT_TRANSLATE_NOOP("CheckUp", "确系本人自愿的可以保留，不是的请删去")
    )
    for passage in facts.promises:
        for found in find_waivers(passage.text):
            if found.bars is bars:
                yield Hit(place=passage.place, what=found.reason, mend=say(mend), field=passage.field)


def beyond_powers(facts: AgreementFacts) -> Iterator[Hit]:
    """Find what only police, courts or other organs may do: 拘留, 罚款, 没收, 强制执行 by the committee."""
    mend = QT_TRANSLATE_NOOP("CheckUp", "请删去；不履行的，可写违约责任，或写“可以依法向人民法院起诉”")
    for passage in facts.promises:
        yield from _kept_deposits(passage)
        for words in powers_in(passage.text):
            text = QT_TRANSLATE_NOOP("CheckUp", "“{words}”是国家机关的职权，人民调解协议不能约定")
            what = say(text, words=words)
            yield Hit(place=passage.place, what=what, mend=say(mend), field=passage.field)


def powers_in(text: str) -> Iterator[str]:
    """Yield the words by which a text takes an organ's power; to ask the court to enforce is none."""
    for found in _POWER.finditer(text):
        if not _is_no_power(found[0], text[: found.start()], text[found.end() :]):
            yield found[0]
    for found in _ENFORCED.finditer(text):
        if not _BY_COURT.search(text[: found.start()]):
            yield found[0]


def _is_no_power(words: str, before: str, after: str) -> bool:
    """Tell whether words take no power: it is asked for, forbidden, undone, or was used by who has it."""
    if any(one.search(before) for one in (_HANDED_ON, _FORBIDDEN, _SUFFERED)):
        return True
    if "扣" in words or "封" in words or "冻" in words:
        return _GIVEN_BACK.search(before) is not None
    if words == _FORFEIT:
        return _is_kept_deposit(before, after)
    return "罚款" in words and _BORNE.search(after) is not None


def _is_kept_deposit(before: str, after: str) -> bool:
    """Tell whether 没收 says that one party keeps what the other gave as security."""
    by_office = re.search(rf"(?:{_COMMITTEE})[^，。；]{{0,4}}$", before)
    return by_office is None and _KEPT_DEPOSIT.search(after) is not None


def _kept_deposits(passage: Passage) -> Iterator[Hit]:
    """Find 没收 between the parties, which is not what the law calls it."""
    for found in re.finditer(_FORFEIT, passage.text):
        if _is_kept_deposit(passage.text[: found.start()], passage.text[found.end() :]):
            yield Hit(
                place=passage.place,
                what=say(QT_TRANSLATE_NOOP("CheckUp", "“没收”是国家机关的处罚，当事人之间不这样写")),
                mend=say(QT_TRANSLATE_NOOP("CheckUp", "请改为“不予返还”，如“定金不予返还”")),
                field=passage.field,
                severity=Severity.HINT,
                basis=say(QT_TRANSLATE_NOOP("CheckUp", "《民法典》第五百八十七条")),
            )


def personal_status(facts: AgreementFacts) -> Iterator[Hit]:
    """Find an agreement that itself would end a marriage or an adoption (民法典 art. 1076, 1116)."""
    for passage in facts.promises:
        for found in _STATUS.finditer(passage.text):
            text = QT_TRANSLATE_NOOP("CheckUp", "“{words}”：身份关系不能靠调解协议解除或成立")
            mend = QT_TRANSLATE_NOOP("CheckUp", "请改为约定何时一同到登记机关办理，或依法向人民法院起诉")
            what = say(text, words=found[0])
            yield Hit(place=passage.place, what=what, mend=say(mend), field=passage.field)


def wet_sign(facts: AgreementFacts) -> Iterator[Hit]:
    """Recall that only wet signatures count for marriage, adoption, inheritance (电子签名法 art. 3)."""
    if facts.form is AgreementForm.ORAL or not facts.terms:
        return
    settled = (one for one in facts.passages if one.binding or one.field == "issues")
    about = next((one for one in settled if touches_status(one.text)), None)
    if facts.wet_sign_only or about is not None:
        yield Hit(
            place=say(QT_TRANSLATE_NOOP("CheckUp", "签名盖章")) if about is None else about.place,
            what=say(QT_TRANSLATE_NOOP("CheckUp", "涉及婚姻、收养、继承等人身关系，电子签名不作数")),
            mend=say(QT_TRANSLATE_NOOP("CheckUp", "请打印后由当事人在纸上签名、盖章或者按指印")),
            field="" if about is None else about.field,
        )


def no_confirmation(facts: AgreementFacts) -> Iterator[Hit]:
    """Point out what a court does not confirm: title to things, patents, personal status."""
    text = QT_TRANSLATE_NOOP("CheckUp", "“{words}”属于确认权属或身份关系，法院不受理这类司法确认申请")
    mend = QT_TRANSLATE_NOOP("CheckUp", "不影响协议效力；需要权属凭证的，请到登记机关办理或另行起诉")
    for passage in facts.promises:
        words = words_not_confirmed(passage.text)
        if words:
            what = say(text, words=words)
            yield Hit(place=passage.place, what=what, mend=say(mend), field=passage.field)
