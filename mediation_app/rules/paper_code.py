"""验证码: the short code printed on each page of an issued paper, read back from paper by eye or by camera.

Twenty-nine characters none of which is taken for another; 29 is prime, so that the check character finds
every single wrong character and every two that changed places.
"""

import hashlib
import re

from mediation_app.rules.errors import invalid
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP

ALPHABET = "0123456789ACDEFGHJKMNPQRTVWXY"
LENGTH = 12
"""Characters of a code, the last one the check character."""
MARK = "TJ1:"
"""What a QR code of ours begins with: ``TJ1:{code}:{page}/{total}``."""

_BASE = len(ALPHABET)
_LOOK_ALIKES = str.maketrans("OILBZSU", "011825V")
_FULL_WIDTH = str.maketrans({code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)})
_PARTING = re.compile(r"[\s\-‐‑–—_·.．\u200b-\u200f\u2060\ufeff]+")
"""Dashes and blanks, also those nobody sees, which come along when a code is copied."""
_LABEL = re.compile(r"^验证码[:：]?")
_PAYLOAD = re.compile(r"TJ1[:：]([^:：]+)(?:[:：].*)?$", re.IGNORECASE)


def paper_code(*parts: str) -> str:
    """Return the code of a paper told apart by ``parts``; the same parts always give the same code."""
    digest = hashlib.sha256("\0".join(parts).encode()).digest()
    number = int.from_bytes(digest[:16], "big")
    body = ""
    for _ in range(LENGTH - 1):
        number, rest = divmod(number, _BASE)
        body += ALPHABET[rest]
    return body + _check_character(body)


def shown(code: str) -> str:
    """Return a code as it is printed: ``7K3M-QX9A-04VT``; empty for an empty one."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def read_code(text: str) -> str:
    """Return the code somebody typed, pasted or scanned.

    Dashes, blanks, lower case, full width, the words 验证码 and a whole QR text are taken, and O, I, L, B, Z,
    S, U read as what they look like. Raises InvalidInput for another length, a stray or a wrong character.
    """
    plain = text.strip().translate(_FULL_WIDTH)
    if payload := _PAYLOAD.search(plain):
        plain = payload[1]
    code = _PARTING.sub("", _LABEL.sub("", plain)).upper().translate(_LOOK_ALIKES)
    if any(character not in ALPHABET for character in code):
        raise invalid(say(QT_TRANSLATE_NOOP("Rules", "验证码只有数字和字母，请核对后再输")), "code")
    if len(code) != LENGTH:
        words = QT_TRANSLATE_NOOP("Rules", "验证码有{length}位，输入了{typed}位")
        raise invalid(say(words, length=LENGTH, typed=len(code)), "code")
    if _check_character(code[:-1]) != code[-1]:
        raise invalid(say(QT_TRANSLATE_NOOP("Rules", "验证码有一位不对，请对照纸上逐位核对")), "code")
    return code


def looks_like_code(text: str) -> bool:
    """Tell whether a text is meant as a code rather than as the name of a file.

    One character too few or too many is still meant as a code; `read_code` says so.
    """
    plain = text.strip().translate(_FULL_WIDTH)
    if _PAYLOAD.match(_LABEL.sub("", plain)) or _LABEL.match(plain):
        return True
    code = _PARTING.sub("", plain.upper()) if "." not in plain else ""
    if not (code.isascii() and code.isalnum()):
        return False
    is_nearly = abs(len(code) - LENGTH) == 1 and any(map(str.isdigit, code))
    return len(code) == LENGTH or is_nearly


def _check_character(body: str) -> str:
    total = sum(weight * ALPHABET.index(character) for weight, character in enumerate(body, start=1))
    return ALPHABET[-total * _INVERSE % _BASE]


_INVERSE = pow(LENGTH, -1, _BASE)
"""The check character has weight 12; all twelve products add up to a multiple of 29."""
