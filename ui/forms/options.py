"""The lists that forms offer: the office's people and places, the kinds of dispute and of documents."""

from collections.abc import Mapping
from dataclasses import dataclass

from forms.spec import Choice, Options
from mediation_app.services import places, staff
from mediation_app.services.books import Actor, Books
from resources.dictionaries import dispute_types, id_documents


@dataclass(frozen=True, slots=True)
class OfficeLists:
    """What an office offers in its forms, and the grids of each village."""

    options: Options
    grids: Mapping[int, tuple[Choice, ...]]

    def grids_of(self, village_id: object) -> tuple[Choice, ...]:
        """Return the grids of a village, none for no village."""
        return self.grids.get(village_id, ()) if isinstance(village_id, int) else ()


def office_lists(books: Books, _actor: Actor) -> OfficeLists:
    """Read the lists of the office."""
    villages = places.villages(books)
    return OfficeLists(
        options={
            "staff": tuple(_choice(one.id, one.name) for one in staff.list_staff(books)),
            "mediators": tuple(_choice(one.id, one.name) for one in staff.mediators(books)),
            "villages": tuple(_choice(one.id, one.name) for one in villages),
            "grids": (),
            "dispute_types": tuple(Choice(one.code, one.title) for one in dispute_types()),
            "id_documents": tuple(Choice(one.code, one.name) for one in id_documents()),
        },
        grids={one.id: tuple(_choice(grid.id, grid.name) for grid in one.grids) for one in villages},
    )


def _choice(row_id: int, name: str) -> Choice:
    return Choice(str(row_id), name)
