"""The five lists, key periods that draw visits nearer, and the sweeps that count."""

from datetime import date

import pytest

from mediation_app.model import RiskColour
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed
from mediation_app.services import places, visits
from mediation_app.services.books import Actor, Books
from mediation_app.services.visiting import sweeps
from mediation_app.services.visiting.sweeps import FigureEntry, RecordSweep, SaveItem
from tests.services.scenes import registered
from tests.services.visiting.leading import led

TODAY = date(2026, 11, 23)


def test_an_office_begins_with_the_usual_lists(books: Books) -> None:
    assert [len(sweeps.items(books, code)) for code in sweeps.LISTS] == [10, 19, 11, 9, 4]
    assert sweeps.items(books, "disputes")[0].name == "婚恋家庭"


def test_a_word_is_added_changed_and_taken_out_of_use(books: Books, clerk: Actor) -> None:
    item_id = sweeps.save_item(books, clerk, SaveItem(list_code="places", name=" 棋牌室 "))
    assert sweeps.items(books, "places")[-1].name == "棋牌室"
    sweeps.save_item(
        books, clerk, SaveItem(list_code="places", name="棋牌室、茶馆", item_id=item_id, active=False)
    )
    assert len(sweeps.items(books, "places")) == 9
    assert sweeps.items(books, "places", active_only=False)[-1].name == "棋牌室、茶馆"
    with pytest.raises(Conflict):
        sweeps.save_item(books, clerk, SaveItem(list_code="places", name="网吧"))


@pytest.mark.parametrize(
    ("command", "field"),
    [
        (SaveItem(list_code="people", name="石磊"), "name"),
        (SaveItem(list_code="people", name="某某13800138000"), "name"),
        (SaveItem(list_code="people", name="  "), "name"),
        (SaveItem(list_code="others", name="其他"), "list_code"),
        (SaveItem(list_code="sites", name="码头", first_on=TODAY, last_on=TODAY), "first_on"),
        (SaveItem(list_code="periods", name="庙会", first_on=TODAY), "last_on"),
        (SaveItem(list_code="periods", name="庙会", first_on=TODAY, last_on=date(2026, 11, 1)), "last_on"),
    ],
)
def test_what_no_list_takes(file_books: Books, mediator: Actor, command: SaveItem, field: str) -> None:
    registered(file_books, mediator)
    with pytest.raises(InvalidInput) as refused:
        sweeps.save_item(file_books, mediator, command)
    assert [problem.field for problem in refused.value.problems] == [field]


def test_who_only_leads_does_not_change_the_lists(file_books: Books, leader: Actor) -> None:
    with pytest.raises(NotAllowed):
        sweeps.save_item(file_books, leader, SaveItem(list_code="places", name="棋牌室"))


def test_a_key_period_draws_the_next_visit_nearer_at_once(
    books: Books, mediator: Actor, leader: Actor
) -> None:
    led(books, mediator, leader, colour=RiskColour.YELLOW)
    assert [row.planned_on for row in visits.owed(books, leader)] == [date(2026, 12, 23)]
    command = SaveItem(
        list_code="periods", name="岁末", first_on=date(2026, 11, 1), last_on=date(2026, 12, 31)
    )
    item_id = sweeps.save_item(books, mediator, command)
    assert [row.planned_on for row in visits.owed(books, leader)] == [date(2026, 12, 8)]
    with books.reading(mediator) as session:
        period = sweeps.key_period_on(session, TODAY)
    assert period is not None
    assert period.name == "岁末"
    sweeps.save_item(
        books, mediator, SaveItem(list_code="periods", name="岁末", item_id=item_id, active=False)
    )
    assert [row.planned_on for row in visits.owed(books, leader)] == [date(2026, 12, 23)]


def test_the_last_counts_of_all_places_add_up(books: Books, clerk: Actor) -> None:
    one, other = places.villages(books)
    item = sweeps.items(books, "people")[0].id

    def sweep(on: date, village_id: int, *figure: int) -> None:
        figures = (FigureEntry(item, *figure),)
        sweeps.record_sweep(books, clerk, RecordSweep(on=on, village_id=village_id, figures=figures))

    sweep(date(2026, 10, 8), one.id, 5, 5)
    sweep(date(2026, 11, 9), other.id, 3)
    sweep(date(2026, 11, 10), one.id, 6, 2, 1)
    found = {
        figure.item_id: figure for figure in sweeps.sweep_figures(books, clerk, date(2026, 11, 1), TODAY)
    }
    assert (found[item].total, found[item].added, found[item].gone) == (9, 2, 1)
    in_one = sweeps.sweep_figures(books, clerk, date(2026, 11, 1), TODAY, village_id=one.id)
    assert in_one[0].total == 6
    assert len(found) == 10 + 19 + 11 + 9


def test_a_report_of_nothing_is_a_report(books: Books, clerk: Actor) -> None:
    one, _ = places.villages(books)
    sweeps.record_sweep(books, clerk, RecordSweep(on=TODAY, village_id=one.id))
    (kept,) = sweeps.sweeps(books, clerk, TODAY, TODAY)
    assert (kept.found, kept.by, kept.village.name if kept.village else "") == (0, "孙小雅", "石桥村")
    assert sweeps.silent_villages(books, clerk, TODAY, TODAY) == ("柳湾社区",)


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"on": date(2026, 12, 1)}, "on"),
        ({"found": -1}, "found"),
        ({"village_id": 99}, "village_id"),
        ({"figures": (FigureEntry(1, -2),)}, "figures[0].total"),
        ({"figures": (FigureEntry(1, 2, added=3),)}, "figures[0].added"),
        ({"figures": (FigureEntry(1, 2), FigureEntry(1, 2))}, "figures[1].item_id"),
        ({"figures": (FigureEntry(999, 2),)}, "figures[0].item_id"),
    ],
)
def test_numbers_that_cannot_be_are_refused(
    file_books: Books, clerk: Actor, changes: dict[str, object], field: str
) -> None:
    sweeps.items(file_books, "people")
    command = RecordSweep(**{"on": TODAY, **changes})  # type: ignore[arg-type]
    with pytest.raises(InvalidInput) as refused:
        sweeps.record_sweep(file_books, clerk, command)
    assert [problem.field for problem in refused.value.problems] == [field]
