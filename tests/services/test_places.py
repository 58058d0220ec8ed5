import pytest

from mediation_app.rules.errors import Conflict, InvalidInput, NotFound
from mediation_app.services import places
from mediation_app.services.books import Actor, Books
from mediation_app.services.places import GridFigures, NewVillage


def names(books: Books) -> list[str]:
    return [village.name for village in places.villages(books)]


def test_a_village_comes_with_its_grids_each_name_once(books: Books, administrator: Actor) -> None:
    places.add_village(books, administrator, NewVillage(" 新桥村\x00 ", ("一网格", "二网格", "一网格")))
    added = places.villages(books)[-1]
    assert (added.name, [grid.name for grid in added.grids]) == ("新桥村", ["一网格", "二网格"])


def test_two_villages_never_bear_one_name(books: Books, administrator: Actor) -> None:
    first = places.villages(books)[0]
    with pytest.raises(Conflict, match="“柳湾社区”已经在名单里"):
        places.change_village(books, administrator, first.id, name="柳湾社区", active=True)
    with pytest.raises(Conflict):
        places.add_village(books, administrator, NewVillage("柳湾社区"))
    assert names(books) == ["石桥村", "柳湾社区"]


def test_a_village_out_of_use_is_no_longer_offered(books: Books, administrator: Actor) -> None:
    first = places.villages(books)[0]
    places.change_village(books, administrator, first.id, name=first.name, active=False)
    assert names(books) == ["柳湾社区"]


@pytest.mark.parametrize("name", ["", " \u200b\x00 ", "村" * 61])
def test_a_name_that_is_none_or_does_not_fit_is_refused(
    books: Books, administrator: Actor, name: str
) -> None:
    first = places.villages(books)[0]
    with pytest.raises(InvalidInput):
        places.add_village(books, administrator, NewVillage(name))
    with pytest.raises(InvalidInput):
        places.change_village(books, administrator, first.id, name=name, active=True)
    with pytest.raises(InvalidInput):
        places.add_grid(books, administrator, first.id, name)


def test_a_grid_named_twice_is_one_grid(books: Books, administrator: Actor) -> None:
    first = places.villages(books)[0]
    once = places.add_grid(books, administrator, first.id, "第三网格")
    assert places.add_grid(books, administrator, first.id, " 第三网格") == once
    assert [grid.name for grid in places.villages(books)[0].grids] == ["第一网格", "第二网格", "第三网格"]


def test_a_village_that_is_not_there_is_said_so(books: Books, administrator: Actor) -> None:
    with pytest.raises(NotFound, match="没有找到这个村"):
        places.add_grid(books, administrator, 999, "第一网格")
    with pytest.raises(NotFound):
        places.change_village(books, administrator, 999, name="新桥村", active=True)


def test_a_grid_is_renamed_counted_and_taken_out_of_use(books: Books, administrator: Actor) -> None:
    first, second = places.villages(books)[0].grids
    figures = GridFigures(households=250, monthly_visits=25)
    places.change_grid(books, administrator, first.id, name="河东网格", figures=figures)
    places.change_grid(books, administrator, second.id, name=second.name, active=False)
    (grid,) = places.villages(books)[0].grids
    assert (grid.name, grid.households, grid.monthly_visits) == ("河东网格", 250, 25)
    assert [one.active for one in places.villages(books, active_only=False)[0].grids] == [True, False]
    places.change_grid(books, administrator, first.id, name="河东一网格")
    assert places.villages(books)[0].grids[0].households == 250


def test_two_grids_of_a_village_never_bear_one_name(books: Books, administrator: Actor) -> None:
    first = places.villages(books)[0].grids[0]
    with pytest.raises(Conflict, match="已经有“第二网格”"):
        places.change_grid(books, administrator, first.id, name="第二网格")
    with pytest.raises(NotFound):
        places.change_grid(books, administrator, 999, name="某网格")


@pytest.mark.parametrize(
    ("households", "monthly", "field"), [(-1, None, "households"), (20, 25, "monthly_visits")]
)
def test_figures_that_cannot_be_are_refused(
    books: Books, administrator: Actor, households: int, monthly: int | None, field: str
) -> None:
    grid = places.villages(books)[0].grids[0]
    figures = GridFigures(households=households, monthly_visits=monthly)
    with pytest.raises(InvalidInput) as refused:
        places.change_grid(books, administrator, grid.id, name=grid.name, figures=figures)
    assert [problem.field for problem in refused.value.problems] == [field]
