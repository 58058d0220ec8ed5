"""Where an issued version is signed: kept with it, found by its words in one that was issued before."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import undefer

from mediation_app.model import IssuedPaper
from mediation_app.services import agreements, habits, papers
from mediation_app.services.books import Actor, Books
from mediation_app.services.paper_places import places
from reports.places import Place
from tests.services.scenes import Scene, agreed, deal


@pytest.fixture
def scene(books: Books, mediator: Actor) -> Scene:
    return agreed(books, mediator)


def places_of(books: Books, actor: Actor, paper_id: int, *, is_old: bool = False) -> tuple[Place, ...]:
    with books.reading(actor) as session:
        wanted = select(IssuedPaper).where(IssuedPaper.id == paper_id).options(undefer(IssuedPaper.pdf))
        paper = session.scalars(wanted).one()
        if is_old:
            session.expunge(paper)
            paper.places = []
        return places(paper)


def keys(found: tuple[Place, ...]) -> list[tuple[str, str]]:
    return [(place.key, place.name) for place in found]


def test_an_agreement_keeps_its_places(scene: Scene) -> None:
    issued = papers.issue(scene.books, scene.actor, scene.case_id, "agreement")
    found = places_of(scene.books, scene.actor, issued.id)
    assert keys(found) == [
        ("0.0", "石磊"),
        ("0.1", "田芳"),
        ("1.0", "周明远"),
        ("2.0", "周明远"),
        ("seal", ""),
        ("date", ""),
    ]
    old = places_of(scene.books, scene.actor, issued.id, is_old=True)
    assert keys(old) == keys(found)
    for one, other in zip(old, found, strict=True):
        assert one.page == other.page
        assert one.centre == pytest.approx(other.centre, abs=3)


def test_the_places_of_papers_printed_on_both_sides_are_those_of_their_pages(
    scene: Scene, administrator: Actor
) -> None:
    habits.change_habits(scene.books, administrator, two_sided=True)
    facts = "石磊建房时挖断了田芳家的水沟，二亩稻田受旱，双方多次争吵。" * 30
    agreements.save(scene.books, scene.actor, deal(scene, facts=facts))
    issued = papers.issue(scene.books, scene.actor, scene.case_id, "agreement")
    assert issued.pages % 2 == 0
    kept = places_of(scene.books, scene.actor, issued.id)
    found = places_of(scene.books, scene.actor, issued.id, is_old=True)
    assert {place.page for place in kept} == {issued.pages - 1}
    assert [place.x for place in found] == pytest.approx([place.x for place in kept], abs=3)


def test_a_version_without_pages_has_no_places(scene: Scene) -> None:
    issued = papers.issue(scene.books, scene.actor, scene.case_id, "agreement")
    issued.places, issued.pdf = [], b""
    assert places(issued) == ()
