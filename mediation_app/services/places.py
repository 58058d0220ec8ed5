"""Villages and their grids."""

from dataclasses import asdict, dataclass

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from mediation_app.model import Grid, Village
from mediation_app.rules.errors import Conflict, NotFound, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.services.acts import Act
from mediation_app.services.books import SYSTEM, Actor, Books, Desk
from mediation_app.services.checks import existing
from mediation_app.services.entries import clean, cleaned, refuse, texts_too_long, too_long
from resources.i18n import QT_TRANSLATE_NOOP, Message

_MOST_HOUSEHOLDS = 100_000


def _say(source: str, **values: object) -> Message:
    return Message("Places", source, **values)


@dataclass(frozen=True, slots=True)
class NewVillage:
    """A village or community as typed, with the names of its grids."""

    name: str
    grids: tuple[str, ...] = ()
    code: str = ""


def put_village(desk: Desk, new: NewVillage) -> Village:
    """Add a village within an act under way. Raises InvalidInput or Conflict on the name."""
    new = cleaned(new)
    refuse(too_long(new, Village))
    name, grids = _village_name(desk, new.name), dict.fromkeys(map(_name, new.grids))
    village = Village(name=name, code=new.code, grids=[Grid(name=grid) for grid in grids])
    desk.session.add(village)
    desk.session.flush()
    desk.log(Act.PLACE_CHANGED, subject=f"village:{village.id}", name=name, grids=list(grids))
    return village


def add_village(books: Books, actor: Actor, new: NewVillage) -> int:
    """Add a village and return its id. Raises InvalidInput or Conflict on the name."""
    with books.acting(actor, Permission.MANAGE_OFFICE) as desk:
        return put_village(desk, new).id


def change_village(books: Books, actor: Actor, village_id: int, *, name: str, active: bool) -> None:
    """Rename a village, or take it out of use; cases that name it keep it.

    Raises NotFound, InvalidInput or Conflict on the name.
    """
    with books.acting(actor, Permission.MANAGE_OFFICE) as desk:
        village = _existing(desk, village_id)
        before = village.name
        if before != (new := _name(name)):
            village.name = _village_name(desk, new)
        village.active = active
        desk.log(Act.PLACE_CHANGED, subject=f"village:{village_id}", before=before, after=new, active=active)


def add_grid(books: Books, actor: Actor, village_id: int, name: str) -> int:
    """Add a grid to a village and return its id; the one of that name when it is there already.

    Raises NotFound, InvalidInput.
    """
    with books.acting(actor, Permission.MANAGE_OFFICE) as desk:
        _existing(desk, village_id)
        words = _name(name)
        same = select(Grid.id).where(Grid.village_id == village_id, Grid.name == words)
        if (known := desk.session.scalar(same)) is not None:
            return known
        grid = Grid(village_id=village_id, name=words)
        desk.session.add(grid)
        desk.session.flush()
        desk.log(Act.PLACE_CHANGED, subject=f"grid:{grid.id}", name=grid.name)
        return grid.id


@dataclass(frozen=True, slots=True, kw_only=True)
class GridFigures:
    """How many households a grid has, and how many are to be visited a month (365 工作法: 250 and 25)."""

    households: int | None = None
    monthly_visits: int | None = None


def change_grid(
    books: Books,
    actor: Actor,
    grid_id: int,
    *,
    name: str,
    active: bool = True,
    figures: GridFigures | None = None,
) -> None:
    """Rename a grid, take it out of use, or set its figures (none: as they are); cases that name it keep it.

    Raises NotFound, InvalidInput, Conflict where its village has a grid of that name.
    """
    with books.acting(actor, Permission.MANAGE_OFFICE) as desk:
        grid = existing(desk.session, Grid, grid_id)
        new = _name(name)
        _refuse_same_grid(desk, grid, new)
        figures = figures or GridFigures(households=grid.households, monthly_visits=grid.monthly_visits)
        refuse(_figures_wrong(figures))
        before, grid.name, grid.active = grid.name, new, active
        grid.households, grid.monthly_visits = figures.households, figures.monthly_visits
        detail = {"before": before, "after": new, "active": active, **asdict(figures)}
        desk.log(Act.PLACE_CHANGED, subject=f"grid:{grid_id}", **detail)


def villages(books: Books, *, active_only: bool = True) -> tuple[Village, ...]:
    """Return the villages with their grids, in the order they were added; by default those in use."""
    with books.reading(SYSTEM) as session:
        if not active_only:
            query = select(Village).options(selectinload(Village.grids))
        else:
            grids = selectinload(Village.grids.and_(Grid.active))
            query = select(Village).options(grids).where(Village.active)
        return tuple(session.scalars(query.order_by(Village.id)))


def _existing(desk: Desk, village_id: int) -> Village:
    village = desk.session.get(Village, village_id)
    if village is None:
        raise NotFound(_say(QT_TRANSLATE_NOOP("Places", "没有找到这个村（社区）")))
    return village


def _refuse_same_grid(desk: Desk, grid: Grid, name: str) -> None:
    same = select(Grid.id).where(Grid.village_id == grid.village_id, Grid.name == name, Grid.id != grid.id)
    if desk.session.scalar(same) is not None:
        raise Conflict(
            _say(QT_TRANSLATE_NOOP("Places", "这个村（社区）已经有“{name}”"), name=name),
            _say(QT_TRANSLATE_NOOP("Places", "请直接使用它，或换一个名称")),
        )


def _figures_wrong(figures: GridFigures) -> list[Problem]:
    found = []
    for field in ("households", "monthly_visits"):
        value = getattr(figures, field)
        if value is not None and not 0 <= value <= _MOST_HOUSEHOLDS:
            text = QT_TRANSLATE_NOOP("Places", "户数应在0到{most}之间")
            found.append(Problem(field, _say(text, most=_MOST_HOUSEHOLDS)))
    if not found and (figures.monthly_visits or 0) > (figures.households or _MOST_HOUSEHOLDS):
        text = QT_TRANSLATE_NOOP("Places", "每月走访户数不能多于总户数{households}户")
        found.append(Problem("monthly_visits", _say(text, households=figures.households)))
    return found


def _village_name(desk: Desk, typed: str) -> str:
    name = _name(typed)
    if desk.session.scalar(select(Village.id).where(Village.name == name)) is not None:
        raise Conflict(
            _say(QT_TRANSLATE_NOOP("Places", "“{name}”已经在名单里"), name=name),
            _say(QT_TRANSLATE_NOOP("Places", "请直接使用它，或换一个名称")),
        )
    return name


def _name(typed: str) -> str:
    name = clean(typed)
    if not name:
        refuse([Problem("name", _say(QT_TRANSLATE_NOOP("Places", "请填写名称")))])
    refuse(texts_too_long({"name": name}, Grid))
    return name
