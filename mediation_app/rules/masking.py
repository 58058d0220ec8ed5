"""Cover ID and telephone numbers where the reader need not see them (个人信息保护法 art. 28)."""

import re

_FULL_WIDTH = str.maketrans("０１２３４５６７８９ｘＸ", "0123456789xX")
_ID_IN_TEXT = re.compile(r"(?<![0-9A-Za-z])(?:\d{17}[\dXx]|\d{15})(?![0-9A-Za-z])")
_PHONE_IN_TEXT = re.compile(
    r"(?<![\d.])(?:1[3-9]\d{9}|1[3-9]\d[- ]\d{4}[- ]\d{4}|0\d{2,3}-?\d{7,8})(?!\d|\.\d|元)"
)
_DIGEST_IN_TEXT = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{64}(?![0-9A-Za-z])")


def mask_id(number: str) -> str:
    """Show the first six and last four characters: 530113********1234."""
    if len(number) <= 10:
        return _cover(number, 1, 1 if len(number) > 2 else 0)
    return _cover(number, 6, 4)


def mask_phone(number: str) -> str:
    """Cover the four digits before the last four: 138****5678; several numbers one by one."""
    return "、".join(_mask_one_phone(part) for part in number.split("、"))


def mask_in_text(text: str) -> str:
    """Cover the ID and telephone numbers in a running text, full-width ones too; the length stays.

    Digits within a SHA-256 digest are no number of anybody's and stay.
    """
    plain = text.translate(_FULL_WIDTH)
    digests = [found.span() for found in _DIGEST_IN_TEXT.finditer(plain)]
    masked = list(text)
    for pattern, mask in ((_ID_IN_TEXT, mask_id), (_PHONE_IN_TEXT, _mask_one_phone)):
        for found in pattern.finditer(plain):
            if any(start <= found.start() < end for start, end in digests):
                continue
            original = text[found.start() : found.end()]
            masked[found.start() : found.end()] = mask(original)
    return "".join(masked)


def _mask_one_phone(number: str) -> str:
    places = [place for place, char in enumerate(number) if char.isdigit()]
    covered = set(places[-8:-4] if len(places) >= 8 else places[:-2])
    return "".join("*" if place in covered else char for place, char in enumerate(number))


def _cover(text: str, first: int, last: int) -> str:
    if len(text) <= first:
        return "*" * len(text)
    return text[:first] + "*" * (len(text) - first - last) + text[len(text) - last :]
