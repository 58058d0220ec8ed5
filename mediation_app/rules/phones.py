"""Telephone numbers as people give them: several at once, landlines, or none at all."""

import re
import unicodedata
from dataclasses import dataclass

from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

NO_PHONE = "无电话"

_MOBILE = re.compile(r"1[3-9]\d{9}")
_LANDLINE = re.compile(r"(010|02\d|0[3-9]\d{2})(\d{7,8})")
_SERVICE = re.compile(r"[48]00\d{7}")
_LOCAL = re.compile(r"[2-9]\d{6,7}")
_EXTENSION = re.compile(r"(?:转|[-—－])(\d{1,6})$")
_SEPARATORS = re.compile(r"[、，,;；/\n\r|]|或者?|和")
_NONE = frozenset({"无", "没有", "无电话", "没有电话", "暂无", "无联系方式", "不详", "未提供"})


@dataclass(frozen=True, slots=True)
class Phones:
    """Numbers as they are kept, in the order given; `none` when the person has no telephone."""

    numbers: tuple[str, ...] = ()
    none: bool = False
    warnings: tuple[Message, ...] = ()

    def __str__(self) -> str:
        """Return the text for the field: numbers joined by 、, or 无电话."""
        return NO_PHONE if self.none else "、".join(self.numbers)


def read_phones(text: str) -> Phones:
    """Read one or several numbers; what is no number is kept as it is, with a warning."""
    folded = unicodedata.normalize("NFKC", text).strip()
    if folded in _NONE:
        return Phones(none=True)
    pieces = [piece for part in _SEPARATORS.split(folded) for piece in _split_at_spaces(part.strip())]
    readings = [_read(piece) for piece in pieces if piece]
    return Phones(
        tuple(dict.fromkeys(number for number, _ in readings)),
        warnings=tuple(warning for _, warning in readings if warning is not None),
    )


def _split_at_spaces(part: str) -> list[str]:
    words = part.split()
    return words if len(words) > 1 and all(len(re.sub(r"\D", "", word)) >= 7 for word in words) else [part]


def _read(piece: str) -> tuple[str, Message | None]:
    number, extension = _without_extension(piece)
    digits = _bare(number)
    if _MOBILE.fullmatch(digits) or _SERVICE.fullmatch(digits):
        return digits, None
    if found := _LANDLINE.fullmatch(digits):
        return f"{found[1]}-{found[2]}{extension}", None
    if _LOCAL.fullmatch(digits):
        return digits, say(QT_TRANSLATE_NOOP("Rules", "固定电话“{number}”没有区号"), number=digits)
    return piece, say(QT_TRANSLATE_NOOP("Rules", "“{number}”不像电话号码，请核对"), number=piece)


def _without_extension(piece: str) -> tuple[str, str]:
    found = _EXTENSION.search(piece)
    if found and _LANDLINE.fullmatch(_bare(piece[: found.start()])):
        return piece[: found.start()], f"-{found[1]}"
    return piece, ""


def _bare(number: str) -> str:
    """Drop separators, the country code, and the .0 that a spreadsheet adds."""
    digits = re.sub(r"[\s()\-—－]", "", re.sub(r"\.0$", "", number))
    return re.sub(r"^(?:\+|00)?86(?=1\d{10}$|0?\d{9,11}$)", "", digits)
