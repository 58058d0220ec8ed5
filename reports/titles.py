"""Divide a long title into lines: about equally long, words kept whole as far as their ends can be known."""

import re
from functools import cache
from math import ceil

from reports.linebreaking import breakable

_AFTER = frozenset("的和与及、）”》")
_BEFORE = re.compile(
    "反映|要求|问题|纠纷|事项|化解|处理|办理|办结|调解|转送|交办|报告|方案|意见|通知|告知|会议|纪要|情况|关于|等"
    "|征地|拆迁|征收|移民|安置|补偿|赔偿|分配|发放|拖欠|土地|水库|工程|项目|建设|房屋|宅基地|道路|通道|林权|占用|工资|村"
)
_BAD_BREAK = 8.0
"""What a break inside of a word costs, in characters that a line is longer or shorter than the others."""


def balanced_title(title: str, room: float) -> str:
    r"""Return a title with its line ends as ``\n``, for lines of `room` characters; a short one as it is.

    Lines are about equally long, and none is a single character (GB/T 9704-2012, 7.3.1: 词意完整, 排列对称).
    """
    lines = ceil(_width(title) / room - 1e-6)
    if lines < 2 or "\n" in title:
        return title
    for count in (lines, lines + 1):
        if (ends := _ends(title, count, room)) is not None:
            starts = (0, *ends)
            return "\n".join(title[a:b] for a, b in zip(starts, (*ends, len(title)), strict=True))
    return title


def _ends(title: str, count: int, room: float) -> tuple[int, ...] | None:
    """Return the cheapest places to divide a title at, None when no division fits."""
    ideal = _width(title) / count

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[int, ...]] | None:
        if left == 1:
            width = _width(title[start:])
            return (abs(width - ideal), ()) if 2 <= width <= room else None
        found = []
        for end in range(start + 2, len(title) - 1):
            width = _width(title[start:end])
            if width > room:
                break
            if breakable(title[end - 1], title[end]) and (rest := best(end, left - 1)) is not None:
                found.append((abs(width - ideal) + _cost(title, end) + rest[0], (end, *rest[1])))
        return min(found, default=None)

    answer = best(0, count)
    return answer[1] if answer is not None else None


def _cost(title: str, end: int) -> float:
    good = title[end - 1] in _AFTER or _BEFORE.match(title, end) is not None
    return 0.0 if good else _BAD_BREAK


def _width(text: str) -> float:
    return sum(0.55 if char < "\u2000" else 1.0 for char in text)
