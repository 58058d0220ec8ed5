"""What is due again and again: paid by the month, from a day on; its first day is no day to be done by."""

import re
from datetime import date

from mediation_app.rules.dates import show

_RECURS = re.compile(r"每(?:个?月|年|半年|季度?|周|日|天)|[按逐][月年季]")


def recurs(text: str) -> bool:
    """Tell whether a term is due again and again: 每月、按季、逐年."""
    return _RECURS.search(text) is not None


def begins_on(text: str, day: date | None) -> bool:
    """Tell whether a text names a day as the one from which on something is due: 自2026年12月1日起."""
    return day is not None and f"自{show(day)}起" in text
