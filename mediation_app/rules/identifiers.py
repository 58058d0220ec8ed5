"""ID numbers and credit codes: read, check, derive; warn, never block.

公民身份号码 is GB 11643-1999, 统一社会信用代码 GB 32100-2015.
"""

import re
import unicodedata
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from mediation_app.rules.errors import invalid
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

_ID_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_ID_CHECKS = "10X98765432"
_PROVINCES = frozenset(
    str(code)
    for first, last in ((11, 15), (21, 23), (31, 37), (41, 46), (50, 54), (61, 65), (71, 71))
    for code in range(first, last + 1)
)
_RESIDENCE_PERMITS = frozenset({"81", "82", "83"})
_IGNORED = re.compile(r"[\s'’‘`´\-－]")
_FLOAT = re.compile(r"\d(?:\.\d+)?E\+?\d+|\d{15,18}\.\d*", re.IGNORECASE)

_CODE_CHARS = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_CODE_WEIGHTS = tuple(pow(3, place, 31) for place in range(17))


class IdKind(StrEnum):
    """What the first digits of an 18-character number say about its holder."""

    RESIDENT = "resident"
    RESIDENCE_PERMIT = "residence_permit"
    PERMANENT_RESIDENCE = "permanent_residence"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class IdNumber:
    """An ID number as it is kept, what it tells, and what looks wrong with it.

    `sex` is 男, 女 or empty; `birth_date` is None where the number has no real one.
    """

    value: str
    kind: IdKind = IdKind.UNKNOWN
    sex: str = ""
    birth_date: date | None = None
    warnings: tuple[Message, ...] = ()


def read_id_number(
    text: str, *, today: date, areas: Collection[str] | None = None, field: str = ""
) -> IdNumber:
    """Normalise and check an ID number; 15-digit ones become 18 characters.

    `areas`: the six-digit areas in force (GB/T 2260), None to skip that check; one not among them only warns.
    Raises InvalidInput only where digits are lost (1.23E+17 from a spreadsheet).
    """
    value = normalise_id_number(text, field=field)
    if not re.fullmatch(r"\d{17}[\dX]", value):
        return IdNumber(value=value, warnings=(_wrong_shape(value),) if value else ())
    birth = _birth_date(value)
    warnings = (
        _birth_warning(value, birth, today),
        _area_warning(value, areas),
        _check_warning(value),
    )
    return IdNumber(
        value=value,
        kind=_kind(value),
        sex="男" if int(value[16]) % 2 else "女",
        birth_date=birth if birth is not None and birth <= today else None,
        warnings=tuple(warning for warning in warnings if warning is not None),
    )


def normalise_id_number(text: str, *, field: str = "") -> str:
    """Return an ID number without spaces, apostrophes and full-width characters, X large, 18 characters.

    Raises InvalidInput for a number that a spreadsheet turned into a float.
    """
    folded = unicodedata.normalize("NFKC", text).strip()
    if _FLOAT.fullmatch(_IGNORED.sub("", folded)):
        lost = QT_TRANSLATE_NOOP(
            "Rules", "“{text}”是表格把证件号码当成数字后的样子，后几位已丢失，请按证件重新填写"
        )
        raise invalid(say(lost, text=folded), field)
    value = _IGNORED.sub("", folded).upper()
    if re.fullmatch(r"\d{15}", value):
        return _with_check(f"{value[:6]}19{value[6:]}")
    return value


def id_check_character(first_17: str) -> str:
    """Return the check character of GB 11643 for the first 17 digits."""
    total = sum(int(digit) * weight for digit, weight in zip(first_17, _ID_WEIGHTS, strict=True))
    return _ID_CHECKS[total % 11]


def age_on(birth_date: date, day: date) -> int:
    """Return the full years of age on a day."""
    return day.year - birth_date.year - ((day.month, day.day) < (birth_date.month, birth_date.day))


def _with_check(first_17: str) -> str:
    return first_17 + id_check_character(first_17)


def _kind(value: str) -> IdKind:
    if value[:2] in _RESIDENCE_PERMITS:
        return IdKind.RESIDENCE_PERMIT
    if value[0] == "9":
        return IdKind.PERMANENT_RESIDENCE
    return IdKind.RESIDENT if value[:2] in _PROVINCES else IdKind.UNKNOWN


def _birth_date(value: str) -> date | None:
    try:
        return date(int(value[6:10]), int(value[10:12]), int(value[12:14]))
    except ValueError:
        return None


def _wrong_shape(value: str) -> Message:
    return say(
        QT_TRANSLATE_NOOP("Rules", "身份证号码应为18位（前17位数字），现在是{count}位"), count=len(value)
    )


def _birth_warning(value: str, birth: date | None, today: date) -> Message | None:
    if birth is None:
        text = QT_TRANSLATE_NOOP("Rules", "号码中的出生日期“{digits}”不是日历上有的日子")
        return say(text, digits=value[6:14])
    if birth > today:
        return say(QT_TRANSLATE_NOOP("Rules", "号码中的出生日期在今天以后"))
    if birth.year < 1900:
        return say(QT_TRANSLATE_NOOP("Rules", "号码中的出生日期早于1900年"))
    return None


def _area_warning(value: str, areas: Collection[str] | None) -> Message | None:
    kind = _kind(value)
    if kind is IdKind.UNKNOWN:
        return say(QT_TRANSLATE_NOOP("Rules", "号码前两位“{area}”不是已知的省份"), area=value[:2])
    if kind is IdKind.RESIDENT and areas is not None and value[:6] not in areas:
        text = QT_TRANSLATE_NOOP("Rules", "前六位“{area}”不在现行区划中，可能是已撤销的区划")
        return say(text, area=value[:6])
    return None


def _check_warning(value: str) -> Message | None:
    if value[17] == id_check_character(value[:17]):
        return None
    return say(QT_TRANSLATE_NOOP("Rules", "身份证号码最后一位校验不符，请核对证件"))


@dataclass(frozen=True, slots=True)
class CreditCode:
    """A credit code as it is kept, the body its first two characters name, and what looks wrong."""

    value: str
    body: Message | None = None
    warnings: tuple[Message, ...] = ()


CREDIT_BODIES: Mapping[str, Message] = MappingProxyType(
    {
        "11": say(QT_TRANSLATE_NOOP("Rules", "机关")),
        "12": say(QT_TRANSLATE_NOOP("Rules", "事业单位")),
        "51": say(QT_TRANSLATE_NOOP("Rules", "社会团体")),
        "52": say(QT_TRANSLATE_NOOP("Rules", "民办非企业单位")),
        "53": say(QT_TRANSLATE_NOOP("Rules", "基金会")),
        "54": say(QT_TRANSLATE_NOOP("Rules", "村民委员会")),
        "55": say(QT_TRANSLATE_NOOP("Rules", "居民委员会")),
        "91": say(QT_TRANSLATE_NOOP("Rules", "企业")),
        "92": say(QT_TRANSLATE_NOOP("Rules", "个体工商户")),
        "93": say(QT_TRANSLATE_NOOP("Rules", "农民专业合作社")),
    }
)


def read_credit_code(text: str) -> CreditCode:
    """Normalise and check a credit code; what is wrong only warns, as real codes fail the check."""
    value = _IGNORED.sub("", unicodedata.normalize("NFKC", text)).upper()
    warning = _credit_warning(value) if value else None
    return CreditCode(value, CREDIT_BODIES.get(value[:2]), (warning,) if warning else ())


def credit_check_character(first_17: str) -> str:
    """Return the check character of GB 32100 for the first 17; raises ValueError for a foreign character."""
    values = [_CODE_CHARS.index(char) for char in first_17]
    total = sum(value * weight for value, weight in zip(values, _CODE_WEIGHTS, strict=True))
    return _CODE_CHARS[(31 - total % 31) % 31]


def _credit_warning(value: str) -> Message | None:
    if len(value) != 18:
        text = QT_TRANSLATE_NOOP("Rules", "统一社会信用代码应为18位，现在是{count}位")
        return say(text, count=len(value))
    if foreign := [char for char in value if char not in _CODE_CHARS]:
        text = QT_TRANSLATE_NOOP("Rules", "统一社会信用代码里不会有“{chars}”")
        return say(text, chars="".join(foreign))
    if value[17] != credit_check_character(value[:17]):
        return say(QT_TRANSLATE_NOOP("Rules", "统一社会信用代码最后一位校验不符，请核对证照"))
    return None
