"""Papers offered for a page without a readable code."""

from mediation_app.model import AttachmentKind
from mediation_app.services import attachments, case_moves, papers
from mediation_app.services.attachments import NewAttachment
from mediation_app.services.books import Actor, Books
from mediation_app.services.scans.choosing import papers_to_choose
from tests.services.scenes import Scene, agreed

PDF = b"%PDF-1.4\n%%EOF\n"


def issued(scene: Scene) -> int:
    return papers.issue(scene.books, scene.actor, scene.case_id, "agreement").id


def test_the_newest_papers_are_offered_first(books: Books, mediator: Actor) -> None:
    first, second = issued(agreed(books, mediator)), issued(agreed(books, mediator))
    assert [one.paper_id for one in papers_to_choose(books, mediator)] == [second, first]


def test_papers_that_came_back_stand_last(books: Books, mediator: Actor, tmp_path: object) -> None:
    older, scene = agreed(books, mediator), agreed(books, mediator)
    waiting, back = issued(older), issued(scene)
    file = tmp_path / "signed.pdf"  # type: ignore[operator]
    file.write_bytes(PDF)
    kind = AttachmentKind.SIGNED_ORIGINAL
    attachments.attach(
        books, mediator, NewAttachment(case_id=scene.case_id, path=file, kind=kind, paper_id=back)
    )
    found = papers_to_choose(books, mediator)
    assert [one.paper_id for one in found] == [waiting, back]
    assert [one.has_original for one in found] == [False, True]


def test_a_text_narrows_to_the_cases_it_finds(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    issued(agreed(books, mediator))
    wanted = issued(scene)
    number = scene.case.number
    (found,) = papers_to_choose(books, mediator, number)
    assert (found.paper_id, found.number, found.title) == (wanted, number, "人民调解协议书")
    assert papers_to_choose(books, mediator, "没有这个人") == ()
    assert len(papers_to_choose(books, mediator, "石磊")) == 2
    assert len(papers_to_choose(books, mediator, "石磊", limit=1)) == 1


def test_papers_of_void_cases_are_left_out(books: Books, mediator: Actor, leader: Actor) -> None:
    scene = agreed(books, mediator)
    issued(scene)
    case_moves.void(books, leader, scene.case_id, "重复登记")
    assert papers_to_choose(books, mediator) == ()
