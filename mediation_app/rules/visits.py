"""Plan return visits: after due dates, and by how hard the case is (no day count is fixed by law)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import groupby

from mediation_app.rules.deadlines import Calendar
from mediation_app.rules.errors import invalid
from mediation_app.rules.visit_templates import off_rest
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

DEFAULT_OFFSET_DAYS = 5
OFFSET_DAYS = range(3, 8)
_MERGE_WITHIN_DAYS = 3


class VisitCause(StrEnum):
    """Why a visit is owed; of several reasons for one visit the first in this order is its cause."""

    TERM = "term"
    OWNERSHIP = "ownership"
    PRESET = "preset"


@dataclass(frozen=True, slots=True)
class DueDate:
    """Something due under the agreement; `label` names it (第1条第2期)."""

    label: str
    on: date


@dataclass(frozen=True, slots=True)
class Preset:
    """So many days after an event; `event` names it (协议生效)."""

    event: str
    since: date
    days: tuple[int, ...]
    cause: VisitCause = VisitCause.PRESET


@dataclass(frozen=True, slots=True)
class PlannedVisit:
    """A visit proposed for a day; after a merge the first cause counts and every reason is kept."""

    on: date
    cause: VisitCause
    reasons: tuple[Message, ...]


def plan_visits(
    due: Iterable[DueDate],
    presets: Iterable[Preset] = (),
    *,
    offset_days: int = DEFAULT_OFFSET_DAYS,
    calendar: Calendar | None = None,
) -> tuple[PlannedVisit, ...]:
    """Propose the visits of a case, first to last, never two on a day.

    One `offset_days` (3 to 7) after each due date, and those of each preset counted from its event;
    visits within three days of each other become one on the later day. With a calendar they move off days
    of rest. Raises InvalidInput for another offset.
    """
    if offset_days not in OFFSET_DAYS:
        raise invalid(say(QT_TRANSLATE_NOOP("Rules", "回访应定在到期后3至7天")), "visit_offset_days")
    wanted = [_after_due(item, offset_days) for item in due]
    wanted += [_by_preset(preset, days) for preset in presets for days in preset.days]
    merged = _merge_near(sorted(wanted, key=lambda visit: (visit.on, visit.cause)))
    if calendar is None:
        return merged
    return _merge_same_day(
        PlannedVisit(off_rest(visit.on, calendar), visit.cause, visit.reasons) for visit in merged
    )


def _after_due(item: DueDate, offset_days: int) -> PlannedVisit:
    reason = say(QT_TRANSLATE_NOOP("Rules", "{label}到期后"), label=item.label)
    return PlannedVisit(item.on + timedelta(days=offset_days), VisitCause.TERM, (reason,))


def _by_preset(preset: Preset, days: int) -> PlannedVisit:
    reason = say(QT_TRANSLATE_NOOP("Rules", "{event}后{days}天"), event=preset.event, days=days)
    return PlannedVisit(preset.since + timedelta(days=days), preset.cause, (reason,))


def _merge_near(visits: Iterable[PlannedVisit]) -> tuple[PlannedVisit, ...]:
    groups: list[list[PlannedVisit]] = []
    for visit in visits:
        if groups and (visit.on - groups[-1][0].on).days <= _MERGE_WITHIN_DAYS:
            groups[-1].append(visit)
        else:
            groups.append([visit])
    return tuple(_as_one(group) for group in groups)


def _merge_same_day(visits: Iterable[PlannedVisit]) -> tuple[PlannedVisit, ...]:
    return tuple(_as_one(list(group)) for _, group in groupby(visits, key=lambda visit: visit.on))


def _as_one(group: list[PlannedVisit]) -> PlannedVisit:
    cause = min((visit.cause for visit in group), key=list(VisitCause).index)
    reasons = tuple(dict.fromkeys(reason for visit in group for reason in visit.reasons))
    return PlannedVisit(group[-1].on, cause, reasons)
