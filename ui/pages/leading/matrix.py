"""包案责任: leaders down; across, how much, how urgent, how far, and whether he is there."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QFontMetrics

from mediation_app.rules.vocabulary import RiskColour
from mediation_app.services.boards.office import LeaderLoad, StudioLoad
from resources.i18n import translate
from ui.models.looks import short_day
from ui.models.paged_table import Column
from ui.pages.leading.narrowing import STAGES, Narrowing, Stage, stage_words
from ui.theme import Tone, Type, font, scale
from ui.widgets.badge import BadgeLook, Shape
from ui.wording import clauses, labelled

Loads = Column[LeaderLoad]
STAGE_WIDTH, FIGURE_WIDTH = 58, 66


@dataclass(frozen=True, slots=True)
class Measure:
    """A column, and for one that counts which cases of the ledger it stands for."""

    column: Loads
    narrowing: Callable[[LeaderLoad], Narrowing] | None = None


def measures(today: Callable[[], date], late_of: Callable[[int], tuple[int, ...]]) -> tuple[Measure, ...]:
    """Return the columns in their order, ``late_of`` tells a leader's late cases."""
    sums = (
        Measure(
            Loads(
                title=translate("LeadingMatrix", "合计"),
                text=lambda row: str(row.total),
                width=FIGURE_WIDTH,
                right=True,
            ),
            lambda row: Narrowing(lead_id=row.leader_id),
        ),
        Measure(
            _badged(translate("LeadingMatrix", "红色"), lambda row: row.red),
            lambda row: Narrowing(lead_id=row.leader_id, risk=RiskColour.RED),
        ),
        Measure(
            _badged(translate("LeadingMatrix", "逾期"), lambda row: row.late),
            lambda row: Narrowing(lead_id=row.leader_id, case_ids=late_of(row.leader_id)),
        ),
    )
    return (
        Measure(Loads(title=translate("LeadingMatrix", "领导"), text=_who, width=120, fits=True)),
        *sums,
        Measure(
            Loads(
                title=translate("LeadingMatrix", "负担"),
                text=lambda row: translate("LeadingMatrix", "偏重") if row.overloaded else "",
                width=82,
                badge=_heavy,
            )
        ),
        *map(_stage, STAGES),
        Measure(Loads(title=translate("LeadingMatrix", "不在岗"), text=lambda row: away_words(row, today()))),
    )


def away_words(row: LeaderLoad, today: date) -> str:
    """Return until when a leader is away and who has his duties; empty while he is there."""
    if row.absent_until is None:
        return ""
    words = translate("LeadingMatrix", "{deputy}代，至{day}")
    return words.format(day=short_day(row.absent_until, today), deputy=row.deputy or "—")


def studio_words(studios: Sequence[StudioLoad]) -> str:
    """Return how many cases each named studio has open and closed, in one line."""
    words = translate("LeadingMatrix", "{name} 在办{open}、办结{closed}")
    shown = [words.format(name=one.name, open=one.open, closed=one.closed) for one in studios]
    return labelled(translate("LeadingMatrix", "调解工作室"), clauses(shown)) if shown else ""


def _stage(stage: Stage) -> Measure:
    def count(row: LeaderLoad) -> str:
        return _figure(sum(row.by_state.get(state, 0) for state in stage.states))

    title = stage_words(stage)
    return Measure(
        Loads(title=title, text=count, width=max(STAGE_WIDTH, _head_width(title)), right=True),
        lambda row: Narrowing(lead_id=row.leader_id, states=stage.states),
    )


def _head_width(title: str) -> int:
    """Return the width a column's heading takes, in unscaled pixels."""
    return round(QFontMetrics(font(Type.SMALL)).horizontalAdvance(title) / scale()) + 24


def _badged(title: str, count: Callable[[LeaderLoad], int]) -> Loads:
    def look(row: LeaderLoad) -> BadgeLook | None:
        found = count(row)
        return BadgeLook(str(found), Tone.RED, Shape.TRIANGLE) if found else None

    return Loads(title=title, text=lambda row: _figure(count(row)), width=FIGURE_WIDTH, badge=look)


def _who(row: LeaderLoad) -> str:
    return "　".join(part for part in (row.name, row.post) if part)


def _figure(count: int) -> str:
    return str(count) if count else "·"


def _heavy(row: LeaderLoad) -> BadgeLook | None:
    return (
        BadgeLook(translate("LeadingMatrix", "偏重"), Tone.ORANGE, Shape.SQUARE) if row.overloaded else None
    )
