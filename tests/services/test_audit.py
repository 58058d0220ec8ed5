import pytest
from sqlalchemy import text

from mediation_app.rules.errors import ClockBehind
from mediation_app.services import audit, places
from mediation_app.services.books import Actor, Books
from mediation_app.services.places import NewVillage
from tests.conftest import SteadyClock


def test_the_chain_holds_and_shows_a_later_change(books: Books, administrator: Actor) -> None:
    places.add_village(books, administrator, NewVillage("新桥村"))
    assert audit.verify(books, administrator).broken_at is None
    with books.engine.begin() as connection:
        changed = connection.execute(
            text(
                "UPDATE audit_entry SET staff_name = '别人' WHERE id = (SELECT max(id) - 1 FROM audit_entry)"
            )
        )
        assert changed.rowcount == 1
    assert audit.verify(books, administrator).broken_at is not None


def test_a_deleted_entry_breaks_the_chain(books: Books, administrator: Actor) -> None:
    places.add_village(books, administrator, NewVillage("新桥村"))
    with books.engine.begin() as connection:
        connection.execute(text("DELETE FROM audit_entry WHERE id = 2"))
    assert audit.verify(books, administrator).broken_at == 3


def test_a_clock_behind_the_last_entry_stops_writing_with_advice(
    books: Books, administrator: Actor, clock: SteadyClock
) -> None:
    clock.go_on(days=-2)
    with pytest.raises(ClockBehind, match="2026-11-21 09:00"):
        places.add_village(books, administrator, NewVillage("新桥村"))
    assert "新桥村" not in {village.name for village in places.villages(books)}


def test_a_few_minutes_back_are_no_matter(books: Books, administrator: Actor, clock: SteadyClock) -> None:
    clock.go_on(minutes=-4)
    places.add_village(books, administrator, NewVillage("新桥村"))
    assert "新桥村" in {village.name for village in places.villages(books)}


def test_the_administrator_goes_on_after_a_clock_that_had_run_ahead(
    books: Books, administrator: Actor, clock: SteadyClock
) -> None:
    clock.go_on(days=400)
    places.add_village(books, administrator, NewVillage("明年村"))
    clock.go_on(days=-400)
    audit.accept_clock(books, administrator, "电脑曾误设为明年")
    places.add_village(books, administrator, NewVillage("新桥村"))
    assert audit.verify(books, administrator).broken_at is None
