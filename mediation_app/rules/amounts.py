"""Money as people write it, in fen; figures and banking capitals as papers print them."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType

from mediation_app.rules.errors import invalid
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

MEASURES = "元万千百亿个天"
"""What follows a digit that begins a number, where it could also be something else."""

LARGEST_FEN = 10**14 - 1  # just under 一万亿元, the largest the capitals can write

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_UNITS: Mapping[str, int] = MappingProxyType({"亿": 10**8, "万": 10**4, "千": 1000, "百": 100, "十": 10})
_SIMPLE = str.maketrans(  # every way to write a digit or unit, one character for one
    "〇一二三四五六七八九" + _DIGITS + "两貳叄拾佰仟萬億圆０１２３４５６７８９．",
    "0123456789" + "0123456789" + "223十百千万亿元0123456789.",
)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．", "0123456789.")
_NUMBER = r"[\d十百千万亿][\d十百千万亿.,]*"
_WHOLE = re.compile(
    rf"(?:(?P<yuan>{_NUMBER})(?:元|块钱?|$|(?=[整正]$)))?(?:0?(?P<jiao>\d)角)?(?:0?(?P<fen>\d)分)?[整正]?"
)
_ARABIC = re.compile(r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_HAN = "〇零一二三四五六七八九两壹贰叁肆伍陆柒捌玖十拾"
_HAN_UNITS = "十拾百佰千仟万萬亿億"
_IN_TEXT = re.compile(
    rf"(?P<vague>[约近数几])?(?:(?P<number>[0-9](?:[0-9.]|,(?=[0-9]{{3}})|[{_HAN_UNITS}](?=[0-9]|[{_HAN_UNITS}元余多块]))*"
    rf"[{_HAN_UNITS}]*|[{_HAN}][{_HAN}{_HAN_UNITS}]*)|(?<=[数几])[{_HAN_UNITS}]+)"
    rf"(?P<more>[余多几][{_HAN_UNITS}]*)?(?:[元圆](?![旦月])|块钱?|(?<=[万亿])(?=[，。；、）),;]|$|作为|给))"
    rf"(?P<small>(?:[0-9{_HAN}]角)?(?:[0-9{_HAN}]分)?)(?P<about>余|多|左右|上下|以上|以下|以内)?"
)
_STRAY_DIGITS = re.compile(rf"[〇零一二三四五六七八九两]+(?=[一二三四五六七八九两][{_HAN_UNITS}])")
_TOO_FINE = re.compile(r"\.\d{3,}(?![\d十百千万亿])")  # 12.000元 may well be meant for 12,000
_ABOUT_PAIRS = re.compile("一两|两三|三四|四五|五六|六七|七八|八九|三五")


def parse_amount(text: str, *, field: str = "", allow_zero: bool = False) -> int:
    """Read an amount such as 10000元, 1.2万, 壹万元整, 一万五千元, １，２００．５０; return fen.

    Raises InvalidInput (one problem, `field`) for negative, vague, unreadable or too large amounts and for
    more than two decimals.
    """
    plain = _plain(text)
    try:
        fen = _yuan(plain) * 100
    except ValueError as error:
        raise invalid(_complaint(plain, text), field) from error
    if fen != int(fen) or _TOO_FINE.search(plain):
        raise invalid(say(QT_TRANSLATE_NOOP("Rules", "金额最多写到分（两位小数）")), field)
    if fen > LARGEST_FEN:
        raise invalid(say(QT_TRANSLATE_NOOP("Rules", "金额太大，请检查单位是不是写重了")), field)
    if fen == 0 and not allow_zero:
        raise invalid(say(QT_TRANSLATE_NOOP("Rules", "金额要大于零")), field)
    return int(fen)


def capitals(fen: int) -> str:
    """Write an amount as 壹万贰仟元整, by the rules banks use (《支付结算办法》附件一)."""
    _check_writable(fen)
    yuan, cents = divmod(fen, 100)
    jiao, fen_digit = divmod(cents, 10)
    head = f"{_integer_capitals(yuan)}元" if yuan or not cents else ""
    if not cents:
        return f"{head}整"
    middle = f"{_DIGITS[jiao]}角" if jiao else "零" if yuan else ""
    return head + middle + (f"{_DIGITS[fen_digit]}分" if fen_digit else "")


def figure(fen: int) -> str:
    """Write an amount as 10000元 or 1234.50元."""
    return f"{yuan_digits(fen)}元"


def say_figure(fen: int) -> Message:
    """Say an amount on the screen, 10000元 or 10000 yuan; papers take `figure`."""
    return say(QT_TRANSLATE_NOOP("Rules", "{yuan}元"), yuan=yuan_digits(fen))


def yuan_digits(fen: int) -> str:
    """Write the bare digits of an amount in yuan, as in an entry field."""
    yuan, cents = divmod(fen, 100)
    return f"{yuan}.{cents:02}" if cents else f"{yuan}"


def both(fen: int) -> str:
    """Write 10000元（大写：壹万元整）, as agreements do."""
    return f"{figure(fen)}（大写：{capitals(fen)}）"


@dataclass(frozen=True, slots=True)
class FoundAmount:
    """An amount in a running text; `fen` is None when it is vague (120余万元)."""

    fen: int | None
    start: int
    end: int


def find_amounts(text: str) -> Iterator[FoundAmount]:
    """Find the amounts in a running text, in order; what ends in 元, 块 or a closing 万 counts."""
    for found in _IN_TEXT.finditer(text.translate(_FULL_WIDTH)):
        start, words = found.start(), found[0]
        if stray := _STRAY_DIGITS.match(words):  # 补偿张三一万元: the 三 is the name's
            start, words = start + stray.end(), words[stray.end() :]
        vague = found["vague"] or found["more"] or found["about"] or _ABOUT_PAIRS.match(found[0])
        yield FoundAmount(None if vague else _fen_in_text(words.translate(_SIMPLE)), start, found.end())


def _fen_in_text(words: str) -> int | None:
    try:
        fen = _yuan(words) * 100
    except ValueError:
        return None
    return int(fen) if fen == int(fen) and 0 < fen <= LARGEST_FEN else None


def _plain(text: str) -> str:
    folded = re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).translate(_SIMPLE)
    return re.sub(r"^(?:人民币|RMB|CNY|¥|￥|共计|合计|共|计)+", "", folded, flags=re.IGNORECASE)


def _yuan(simple: str) -> Decimal:
    """Evaluate an amount written with simple characters; raises ValueError when it is none."""
    found = _WHOLE.fullmatch(simple)
    if found is None or not (found["yuan"] or found["jiao"] or found["fen"]):
        raise ValueError(simple)
    yuan = _number(found["yuan"]) if found["yuan"] else Decimal(0)
    return yuan + Decimal(found["jiao"] or 0) / 10 + Decimal(found["fen"] or 0) / 100


def _number(simple: str) -> Decimal:
    """Evaluate digits and units such as 1.2万, 1万5千, 3亿2千万; raises ValueError when they make none."""
    for char, unit in _UNITS.items():
        head, found, tail = simple.partition(char)
        if found:
            count = Decimal(1) if unit == 10 and not head.strip("0") else _number(head)
            if unit < 10**4 and count >= 10:
                raise ValueError(simple)
            return count * unit + _rest(tail, unit)
    if not _ARABIC.fullmatch(simple):
        raise ValueError(simple)
    return Decimal(simple.replace(",", ""))


def _rest(tail: str, unit: int) -> Decimal:
    """Evaluate what follows a unit: 一万五 is fifteen thousand, 一万零五 is not."""
    if not tail.strip("0"):
        return Decimal(0)
    if len(tail) == 1 and tail.isdigit() and unit > 10:
        return Decimal(tail) * unit / 10
    value = _number(tail)
    if value >= unit:
        raise ValueError(tail)
    return value


def _complaint(plain: str, text: str) -> Message:
    if not plain:
        return say(QT_TRANSLATE_NOOP("Rules", "请填写金额"))
    if plain[0] in "-−－负":
        return say(QT_TRANSLATE_NOOP("Rules", "金额不能是负数"))
    if re.search("[余多几数约近]|左右|上下", plain):
        return say(QT_TRANSLATE_NOOP("Rules", "金额要写确切的数，不能写“{text}”"), text=text.strip())
    unreadable = QT_TRANSLATE_NOOP("Rules", "“{text}”读不出金额，请写成 10000、1.2万 或 壹万元整 这样")
    return say(unreadable, text=text.strip())


def _check_writable(fen: int) -> None:
    if not 0 <= fen <= LARGEST_FEN:
        raise ValueError(f"{fen} fen cannot be written in capitals")


def _integer_capitals(yuan: int) -> str:
    """Write whole yuan: groups of four digits, one 零 for any zeros between digits, none at the end."""
    text = ""
    for unit, name in ((10**8, "亿"), (10**4, "万"), (1, "")):
        group, yuan = divmod(yuan, unit)
        if group:
            gap = "零" if text and group < 1000 else ""
            text += gap + _group_capitals(group) + name
    return text or "零"


def _group_capitals(group: int) -> str:
    text, zero = "", False
    for unit, name in ((1000, "仟"), (100, "佰"), (10, "拾"), (1, "")):
        digit, group = divmod(group, unit)
        if digit:
            text += ("零" if zero and text else "") + _DIGITS[digit] + name
        zero = not digit
    return text
