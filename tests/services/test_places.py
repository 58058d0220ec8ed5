import pytest

from mediation_app.rules.errors import Conflict, InvalidInput, NotFound
from mediation_app.services import places
from mediation_app.services.books import Actor, Books
from mediation_app.services.places import NewVillage


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
