"""Words that close a legal route or give up rights wholesale; papers never carry them (art. 3, 23, 26).

That an organ takes nothing on again (不再受理, 信访工作条例 art. 36) forbids nobody anything.

The office's own 息访承诺书 and 停访息诉协议书 may be named: they say that every route stays open.
Giving up one named claim (免收利息, 放弃精神损害赔偿的诉求) is a settlement and stays.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

_ROUTE = (
    "(?:起诉|诉讼|上诉|申诉|打官司|仲裁|复议|上访|信访|举报|投诉|控告|检举|报警|追诉|追究"
    "|司法途径|法律途径|法律程序)(?!人(?!民))"
)
"""Routes to have a right upheld; 报警人, 举报人 are people, 起诉人民医院 is a route."""

_WHOLESALE = "一切|任何|全部|其他|其它|其余|所有(?![权者人])"
_WHAT = "权利|权益|诉求|请求|要求|主张|索赔|赔偿|补偿|责任|后续|事宜|费用"
_NOT = "(?:不得|不再|不准|不许|永不|禁止)(?!受理)"
_NAMED_LIABILITY = (
    r"追究(?:(?!一切|任何|全部|其他|刑事|法律)[^，。；;]){0,14}?(?:违约|逾期|迟延|延期|瑕疵|侵权)的?责任"
)
"""One named claim, given up without closing a route."""

_WITHIN = "[^，。；;、！？]"
_LIST = "[^，。；;！？]"
_GIVE_UP = rf"(?:放弃|抛弃)(?:(?!放弃|抛弃){_LIST})*?"
_TO_WHAT = rf"(?:(?!{_WHOLESALE}){_WITHIN})*?"
"""Words on the way to what is given up, from the nearest beginning only, so that long texts end."""
_HINDER = "阻止|阻挠|阻碍|妨碍|妨害|限制|剥夺|干涉|影响"
_AIM = "[^，。；;、！？和或再]"
_NO_BAN = rf"(?:(?!(?:{_HINDER}){_AIM}*?(?:{_ROUTE}|{_WHAT})){_LIST})"
"""Words between a ban and a route, short of those that forbid the barring itself (art. 3: 不得…阻止…)."""

_RAISES = "上访|信访|走访|反映|申诉|起诉|举报|投诉|控告|检举"
_LOSS = "收回|退还|退回|返还|取消|停发|扣除|扣减|扣发|违约金|作废|不予兑现"
"""What somebody would lose for raising a matter again: no term puts a price on a right (条例 art. 18)."""

_BARRING = (
    rf"{_GIVE_UP}(?:{_ROUTE})",
    rf"{_GIVE_UP}(?:{_WHOLESALE}){_TO_WHAT}(?:{_WHAT})",
    rf"(?:{_NOT}){_NO_BAN}{{0,40}}?(?!{_NAMED_LIABILITY})(?:{_ROUTE})",
    rf"(?:{_NOT}){_NO_BAN}{{0,40}}?(?:{_WHOLESALE}){_TO_WHAT}(?:{_WHAT})",
    rf"不(?:去|予|要)?(?!{_NAMED_LIABILITY})(?:{_ROUTE})(?!决定){_WITHIN}*",
    r"停访息诉(?!协议书)|息诉[罢息]访|息访[息罢]诉|罢访|息访(?!承诺书)",
    r"互不追究",
    rf"(?:如果?|若|一旦|假如){_LIST}{{0,10}}?(?:再|继续|又|仍)(?!审){_LIST}{{0,8}}?(?:{_RAISES})[^。；]{{0,20}}?(?:{_LOSS})",
)
_CAUTION = (rf"(?:撤回|撤销){_LIST}{{0,40}}?(?:投诉|信访|举报|控告|报案)",)
_STILL_OPEN = re.compile(r"可以?(?:依法|直接|随时)?(?:向|申请|提起|起诉)|有权|依法可")

_BARS = re.compile("|".join(_BARRING))
_CAUTIONS = re.compile("|".join(_CAUTION))


@dataclass(frozen=True, slots=True)
class Waiver:
    """Words found; `bars` where they may not stand on a paper, else they only deserve a second look."""

    words: str
    start: int
    end: int
    bars: bool
    reason: Message


def find_waivers(text: str) -> Iterator[Waiver]:
    """Find the words in a term that close legal routes or give up rights wholesale.

    Characters that nobody sees, such as U+200B, part no words.
    """
    places = [place for place, char in enumerate(text) if unicodedata.category(char) != "Cf"]
    plain = "".join(text[place] for place in places)
    for pattern, bars in ((_BARS, True), (_CAUTIONS, False)):
        for found in pattern.finditer(plain):
            if _STILL_OPEN.search(found[0]):
                continue
            start, end = places[found.start()], places[found.end() - 1] + 1
            yield Waiver(found[0], start, end, bars, _reason(found[0], bars=bars))


def bars_rights(text: str) -> bool:
    """Tell whether a text holds words that may not stand on a paper."""
    return any(waiver.bars for waiver in find_waivers(text))


def _reason(words: str, *, bars: bool) -> Message:
    if bars:
        text = QT_TRANSLATE_NOOP(
            "Rules",
            "“{words}”限制了当事人的法定权利，不能写进文书；可改为“双方就所列事项再无争议，"
            "依法申请仲裁、行政处理和起诉的权利不受影响”",
        )
    else:
        text = QT_TRANSLATE_NOOP(
            "Rules", "“{words}”涉及投诉、信访权利，请确认出于自愿，并告知今后仍可依法反映"
        )
    return say(text, words=words)
