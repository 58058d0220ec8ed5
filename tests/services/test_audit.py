import pytest
from sqlalchemy import select, text

from mediation_app.model import AuditEntry
from mediation_app.rules.errors import ClockBehind
from mediation_app.rules.permissions import Permission
from mediation_app.services import audit, case_moves, cases, intake, places
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_change import ChangeCase, change
from mediation_app.services.places import NewVillage
from tests.builders import dispute
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


def test_numbers_typed_into_a_reason_or_a_text_are_covered_on_the_timeline(
    books: Books, mediator: Actor
) -> None:
    case_id = intake.register(books, mediator, dispute()).case_id
    told = "罗大成，身份证11010519491231002X，电话13812345678"
    change(books, mediator, ChangeCase(case_id=case_id, facts=told))
    case_moves.void(books, mediator, case_id, f"登错人：{told}")
    details = str([entry.detail for entry in audit.timeline(books, mediator, case_id)])
    assert details.count("110105********002X") == details.count("138****5678") == 2
    assert cases.load(books, mediator, case_id).facts == told


def test_a_digest_is_kept_to_the_digit(books: Books, administrator: Actor) -> None:
    digest = f"a13812345678b{'0' * 51}"
    with books.acting(administrator, Permission.MANAGE_OFFICE) as desk:
        desk.log(Act.SETTINGS_CHANGED, sha256=digest)
    with books.reading(administrator, Permission.MANAGE_OFFICE) as session:
        entry = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
        assert entry is not None
        assert entry.detail == {"sha256": digest}
