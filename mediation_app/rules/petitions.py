"""What the 信访工作条例 fixes about petitions themselves: how many make a group, and who speaks for it."""

from collections.abc import Iterable
from datetime import date

from mediation_app.rules.dates import parse_partial
from mediation_app.rules.vocabulary import PetitionPurpose

COLLECTIVE_FROM = 5
"""集体访: five people or more."""

MOST_REPRESENTATIVES = 5
"""A group that comes in person chooses at most five representatives (信访工作条例 art. 20)."""


def is_collective(people: int | None) -> bool:
    """Tell whether so many people make a group (集体); unknown is not one."""
    return people is not None and people >= COLLECTIVE_FROM


def is_sensitive(purpose: PetitionPurpose | None) -> bool:
    """Tell whether nothing of the matter may reach those it accuses: 检举控告 (信访工作条例 art. 30)."""
    return purpose is PetitionPurpose.ACCUSATION


def times_petitioned(times: Iterable[int]) -> int:
    """Return how often somebody petitioned, over lines that may each sum several up."""
    return sum(times)


def is_repeated(times: Iterable[int]) -> bool:
    """Tell whether what is on record makes it 重复信访: more than once."""
    return times_petitioned(times) > 1


def partial_day(text: str, today: date, field: str) -> str:
    """Read a day of which only the year or month may be known; empty stays empty.

    Returns ``2016``, ``2016-03`` or ``2016-03-05``; raises InvalidInput for what is no date or lies ahead.
    """
    return parse_partial(text, today=today, field=field, latest=today) if text.strip() else ""
