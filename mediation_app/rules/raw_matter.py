"""Published petition and legacy matters read as far as they tell: kind, days, people, money, names."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from mediation_app.rules.amounts import find_amounts, parse_amount
from mediation_app.rules.dates import bounds
from mediation_app.rules.errors import InvalidInput
from mediation_app.rules.raw_dates import occurred_on
from mediation_app.rules.vocabulary import CaseKind, HandlingMode, MatterOrigin, PetitionForm

_PETITION = r"上访|信访|走访|来访|群访|反映|投诉|申诉|告状|缠访"
_PETITION_WORDS = re.compile(r"上访|信访|来访|群访|缠访")
_DISPUTE_WORDS = re.compile(r"纠纷|矛盾|争执|争吵|争议|邻里|口角")
_SINCE = re.compile(
    r"(?:自|从)?(?P<y>(?:19|20)\d{2})年(?:(?P<m>\d{1,2})月(?:份)?)?(?:(?P<d>\d{1,2})[日号])?"
    rf"(?:以来|以后|之后|起|开始|至今|后)?[^。；！？\d]{{0,24}}?(?:{_PETITION})"
)
_OFTEN = re.compile(
    rf"(?:多次|反复|重复|不断|屡次|持续|长期|连续|常年|连年|经常)[^，。；]{{0,10}}?(?:{_PETITION})|缠访|重复访"
)
_SKIPPED = re.compile(r"(?<![未没无防])(?<!没有)(?<!不再)(?<!避免)(?<!杜绝)越级")
_TIMES = re.compile(r"(?:上访|信访|走访|来访|反映)(?:了|共|达|累计|已)?\s*(?P<n>\d{1,4})\s*(?:余|多)?次")
_TIMES_BEFORE = re.compile(
    r"(?:先后|累计|共|已)\s*(?P<n>\d{1,4})\s*(?:余|多)?次[^，。；]{0,8}?(?:上访|信访|走访|来访)"
)
_LITIGATION = re.compile(
    r"涉法涉诉|(?:已|曾|向)[^，。；]{0,12}?(?:起诉|提起诉讼)|法院[^，。；]{0,8}?判决|诉至法院"
)
_THREATENS = re.compile(r"扬言")
_BY_UNIT = re.compile(r"^(?P<unit>[一-鿿（）()]{2,40}?)(?:批转|交办|督办|转办|转送|移送)")
_NO_UNIT = re.compile(r"^(?:上级|上面|有关部门|领导|县级|市级|省级|逐级)$|批示|热线|信箱")
_ABOUT = re.compile(r"[约近余多几数户]|大概|左右|超过|以上")
_NAME = r"[一-鿿]某[某甲乙丙丁]?"
_NAMED = re.compile(rf"(?<![一-鿿]){_NAME}|(?<=[、，和与跟及]){_NAME}|(?<=村民){_NAME}|(?<=居民){_NAME}")
_LABELLED = re.compile(
    r"(?:信访人|上访人|反映人|来访人|投诉人|申请人)[:：]?(?P<name>(?![反要多情认不的表称因对及等在已到态家户是有与提曾并将于也就向])[一-鿿]{2,4}?)(?=[，。、；（(等因自]|多次|反映|要求|$)"
)
_MOST_DIGITS = 7
_NUMERALS = {"一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}


@dataclass(frozen=True, slots=True)
class ReadCount:
    """A number read from what a record says; ``is_rough`` where it says about so many."""

    value: int | None
    is_rough: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TextReading:
    """What the running text of a matter tells; empty where it does not."""

    first_on: str = ""
    occurred_on: str = ""
    is_repeated: bool = False
    skipped_level: bool = False
    in_litigation: bool = False
    threatens: bool = False
    times: int | None = None
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceReading:
    """What the words for the source tell: where from, in which form, by which unit."""

    origin: MatterOrigin = MatterOrigin.OTHER
    form: PetitionForm | None = None
    unit: str = ""
    instructed: bool = False


def read_kind(word: str, text: str) -> tuple[CaseKind, bool]:
    """Return the kind of case, and whether the word itself said so; else the text decides."""
    for mark, kind in (
        ("积案", CaseKind.BACKLOG),
        ("遗留", CaseKind.LEGACY),
        ("访", CaseKind.PETITION),
        ("诉求", CaseKind.PETITION),
        ("纠纷", CaseKind.DISPUTE),
        ("矛盾", CaseKind.DISPUTE),
    ):
        if mark in word:
            return kind, True
    if "历史遗留" in text:
        return CaseKind.LEGACY, False
    if _PETITION_WORDS.search(text) or not _DISPUTE_WORDS.search(text):
        return CaseKind.PETITION, False
    return CaseKind.DISPUTE, False


def read_text_of_matter(text: str) -> TextReading:
    """Read what the facts of a matter tell about its petitions, days and people."""
    first = _first_on(text)
    arose = occurred_on(text)
    return TextReading(
        first_on=first,
        occurred_on="" if first and arose[:4] == first[:4] else arose,
        is_repeated=_OFTEN.search(text) is not None,
        skipped_level=_SKIPPED.search(text) is not None,
        in_litigation=_LITIGATION.search(text) is not None,
        threatens=_THREATENS.search(text) is not None,
        times=_times(text),
        names=tuple(dict.fromkeys(_names(text))),
    )


def read_source(text: str) -> SourceReading:
    """Read where a matter comes from; a unit only where it is named."""
    found = _BY_UNIT.match(text)
    unit = found["unit"] if found else ""
    origin, form = next(
        ((origin, form) for pattern, origin, form in _SOURCES if re.search(pattern, text)),
        (MatterOrigin.OTHER, None),
    )
    return SourceReading(
        origin=origin, form=form, unit="" if _NO_UNIT.search(unit) else unit, instructed="批示" in text
    )


def read_mode(text: str) -> HandlingMode | None:
    """Return the 办理方式 that a route names in the customary words, None where it names none."""
    words = {
        "限时办结": HandlingMode.AT_ONCE,
        "归口办理": HandlingMode.ROUTED,
        "多方协调": HandlingMode.JOINT,
    }
    return next((mode for word, mode in words.items() if word in text), None)


def read_people(value: object) -> ReadCount:
    """Read a number of people from a number or from words such as 60余人, 约六十人."""
    text = unicodedata.normalize("NFKC", str(value)).strip()
    found = re.search(r"-?\d+(?:\.\d+)?", text)
    if found is None:
        return ReadCount(_chinese(text) or None, is_rough=bool(_ABOUT.search(text)))
    whole, _, part = found[0].partition(".")
    if len(whole) > _MOST_DIGITS or int(whole) < 0:
        return ReadCount(None, is_rough=True)
    return ReadCount(int(whole) or None, is_rough=bool(part.strip("0") or _ABOUT.search(text)))


def read_yuan(value: object) -> ReadCount:
    """Read an amount in yuan from a number or from words such as 约600万元; returned in fen."""
    text = unicodedata.normalize("NFKC", str(value)).strip()
    bare = re.sub(r"人民币|大概|大约|左右|超过|[约近余多]", "", text)
    try:
        return ReadCount(parse_amount(bare, allow_zero=True), is_rough=bool(_ABOUT.search(text)))
    except InvalidInput:
        found = next((one.fen for one in find_amounts(bare) if one.fen is not None), None)
        return ReadCount(found, is_rough=True)


_SOURCES: tuple[tuple[str, MatterOrigin, PetitionForm | None], ...] = (
    (r"12345|热线", MatterOrigin.NETWORK, PetitionForm.HOTLINE),
    (r"领导信箱|书记信箱|镇长信箱", MatterOrigin.NETWORK, PetitionForm.LEADER_BOX),
    (r"交办|督办|转办|转送|批转|批示", MatterOrigin.ASSIGNED, PetitionForm.ASSIGNED),
    (r"网络|网友|微博|微信|网上|留言", MatterOrigin.NETWORK, PetitionForm.NETWORK),
    (r"来信|书信|信件", MatterOrigin.OTHER, PetitionForm.LETTER),
    (r"来电|电话", MatterOrigin.OTHER, PetitionForm.PHONE),
    (r"接访|来访|走访|上访|下访", MatterOrigin.RECEPTION, PetitionForm.VISIT),
    (r"掌握|突出信访", MatterOrigin.KNOWN, None),
    (r"排查|摸排|起底", MatterOrigin.SWEEP, None),
    (r"遗留", MatterOrigin.LEGACY, None),
)


def _first_on(text: str) -> str:
    for found in _SINCE.finditer(text):
        partial = "-".join(f"{int(part):02}" for part in (found["y"], found["m"], found["d"]) if part)
        try:
            bounds(partial)
        except ValueError:
            continue
        return partial
    return ""


def _times(text: str) -> int | None:
    found = _TIMES.search(text) or _TIMES_BEFORE.search(text)
    return int(found["n"]) or None if found else None


def _names(text: str) -> Iterator[str]:
    for found in _LABELLED.finditer(text):
        yield found["name"]
    for found in _NAMED.finditer(text):
        yield found[0]


def _chinese(text: str) -> int:
    """Read 六十余, 一百二十, 十几 as far as it is a number; 0 when it is none."""
    total = digit = 0
    for char in text:
        if char in _NUMERALS:
            digit = _NUMERALS[char]
        elif char in "十百千":
            total += (digit or 1) * {"十": 10, "百": 100, "千": 1000}[char]
            digit = 0
    return total + digit
