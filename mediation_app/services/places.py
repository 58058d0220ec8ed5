"""Villages and their grids."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import selectinload

from mediation_app.model import Grid, Village
from mediation_app.rules.errors import Conflict, NotFound, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.services.audit import Act
from mediation_app.services.books import SYSTEM, Actor, Books, Desk
from mediation_app.services.entries import clean, cleaned, refuse, texts_too_long, too_long
from resources.i18n import QT_TRANSLATE_NOOP, Message


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


def villages(books: Books, *, active_only: bool = True) -> tuple[Village, ...]:
    """Return the villages with their grids, in the order they were added."""
    with books.reading(SYSTEM) as session:
        query = select(Village).options(selectinload(Village.grids)).order_by(Village.id)
        return tuple(session.scalars(query.where(Village.active) if active_only else query))


def _existing(desk: Desk, village_id: int) -> Village:
    village = desk.session.get(Village, village_id)
    if village is None:
        raise NotFound(_say(QT_TRANSLATE_NOOP("Places", "没有找到这个村（社区）")))
    return village


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
