"""五重大起底: the five lists, and the sweeps (排查) that count what there is of each kind (底数清、动态准).

The lists hold kinds, never persons: of 重点人员 too only numbers are kept.
"""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from mediation_app.model import KeyItem, Sweep, SweepFigure, Village
from mediation_app.rules.errors import Problem
from mediation_app.rules.permissions import Permission
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.checks import not_after
from mediation_app.services.entries import cleaned, refuse, too_long
from mediation_app.services.visiting.key_lists import LISTS, PEOPLE, SaveItem, items, save_item
from mediation_app.services.visiting.key_periods import PERIODS, key_period_on, key_periods
from resources.i18n import QT_TRANSLATE_NOOP, Message

__all__ = [
    "LISTS",
    "PEOPLE",
    "PERIODS",
    "FigureEntry",
    "ItemFigure",
    "RecordSweep",
    "SaveItem",
    "items",
    "key_period_on",
    "key_periods",
    "record_sweep",
    "save_item",
    "silent_villages",
    "sweep_figures",
    "sweeps",
]

_MOST = 1_000_000


def _say(source: str, **values: object) -> Message:
    return Message("Sweeps", source, **values)


@dataclass(frozen=True, slots=True)
class FigureEntry:
    """How many of one kind a sweep counted (底数), and how many of them came and went since the last."""

    item_id: int
    total: int
    added: int = 0
    gone: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordSweep:
    """A sweep of a village, or of the whole town; one that found nothing is a 零报告 and is kept too."""

    on: date
    village_id: int | None = None
    by: str = ""
    found: int = 0
    prevented: int = 0
    note: str = ""
    figures: tuple[FigureEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemFigure:
    """What is known of one kind: the last totals of all places, and what moved in the days asked for."""

    item_id: int
    list_code: str
    name: str
    total: int
    added: int
    gone: int


def record_sweep(books: Books, actor: Actor, command: RecordSweep) -> int:
    """Write down a sweep and return its id. Raises InvalidInput for a day to come or impossible numbers."""
    with books.acting(actor, Permission.RECEIVE) as desk:
        command = cleaned(command)
        refuse(too_long(command, Sweep) + _sweep_problems(desk.session, command, desk.today))
        sweep = Sweep(
            on=command.on,
            village_id=command.village_id,
            by=command.by or desk.actor.name,
            found=command.found,
            prevented=command.prevented,
            note=command.note,
            figures=[
                SweepFigure(item_id=one.item_id, total=one.total, added=one.added, gone=one.gone)
                for one in command.figures
            ],
        )
        desk.session.add(sweep)
        desk.session.flush()
        desk.log(Act.SWEEP_RECORDED, subject=f"sweep:{sweep.id}", on=sweep.on, found=sweep.found)
        return sweep.id


def sweeps(books: Books, actor: Actor, first: date, last: date) -> tuple[Sweep, ...]:
    """Return the sweeps of some days with village and figures, newest first."""
    query = (
        select(Sweep)
        .where(Sweep.on.between(first, last))
        .options(selectinload(Sweep.village), selectinload(Sweep.figures).selectinload(SweepFigure.item))
        .order_by(Sweep.on.desc(), Sweep.id.desc())
    )
    with books.reading(actor) as session:
        return tuple(session.scalars(query))


def sweep_figures(
    books: Books, actor: Actor, first: date, last: date, *, village_id: int | None = None
) -> tuple[ItemFigure, ...]:
    """Return for each kind the last known total up to ``last``, and what came and went since ``first``.

    The total adds up the newest count of each village; a sweep of the whole town is a place of its own.
    """
    query = (
        select(SweepFigure, Sweep.on, Sweep.village_id)
        .join(Sweep, Sweep.id == SweepFigure.sweep_id)
        .where(Sweep.on <= last)
        .order_by(Sweep.on, Sweep.id)
    )
    if village_id is not None:
        query = query.where(Sweep.village_id == village_id)
    totals: dict[int, dict[int | None, int]] = {}
    moved: dict[int, list[SweepFigure]] = {}
    with books.reading(actor) as session:
        for figure, on, place in session.execute(query):
            totals.setdefault(figure.item_id, {})[place] = figure.total
            if on >= first:
                moved.setdefault(figure.item_id, []).append(figure)
        known = session.scalars(select(KeyItem).order_by(KeyItem.ordinal, KeyItem.id)).all()
    shown = [item for item in known if item.list_code != PERIODS and (item.active or item.id in totals)]
    return tuple(
        ItemFigure(
            item_id=item.id,
            list_code=item.list_code,
            name=item.name,
            total=sum(totals.get(item.id, {}).values()),
            added=sum(one.added for one in moved.get(item.id, [])),
            gone=sum(one.gone for one in moved.get(item.id, [])),
        )
        for item in sorted(shown, key=lambda item: LISTS.index(item.list_code))
    )


def silent_villages(books: Books, actor: Actor, first: date, last: date) -> tuple[str, ...]:
    """Return the villages in use that reported nothing in some days, not even a 零报告."""
    swept = select(Sweep.village_id).where(Sweep.on.between(first, last), Sweep.village_id.is_not(None))
    query = select(Village.name).where(Village.active, Village.id.not_in(swept)).order_by(Village.id)
    with books.reading(actor) as session:
        return tuple(session.scalars(query))


def _sweep_problems(session: Session, command: RecordSweep, today: date) -> list[Problem]:
    found = not_after("on", command.on, today)
    if command.village_id is not None and session.get(Village, command.village_id) is None:
        found.append(Problem("village_id", _say(QT_TRANSLATE_NOOP("Sweeps", "没有这个村（社区）"))))
    for field in ("found", "prevented"):
        if not 0 <= getattr(command, field) <= _MOST:
            found.append(Problem(field, _say(QT_TRANSLATE_NOOP("Sweeps", "件数不能是负数"))))
    seen: set[int] = set()
    for place, figure in enumerate(command.figures):
        found += _figure_problems(session, figure, f"figures[{place}].", seen)
    return found


def _figure_problems(session: Session, figure: FigureEntry, prefix: str, seen: set[int]) -> list[Problem]:
    item = session.get(KeyItem, figure.item_id)
    if item is None or item.list_code == PERIODS or figure.item_id in seen:
        text = QT_TRANSLATE_NOOP("Sweeps", "每一类只填一次，且要在清单里")
        return [Problem(f"{prefix}item_id", _say(text))]
    seen.add(figure.item_id)
    if not all(0 <= number <= _MOST for number in (figure.total, figure.added, figure.gone)):
        return [Problem(f"{prefix}total", _say(QT_TRANSLATE_NOOP("Sweeps", "数目不能是负数")))]
    if figure.added > figure.total:
        text = QT_TRANSLATE_NOOP("Sweeps", "“{name}”新增{added}，多于底数{total}")
        message = _say(text, name=item.name, added=figure.added, total=figure.total)
        return [Problem(f"{prefix}added", message)]
    return []
