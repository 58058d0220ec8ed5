"""The office's set of papers: chosen, changed, followed by its dossiers."""

import pytest
from sqlalchemy import select

from forms.places import Need
from mediation_app.model import AuditEntry
from mediation_app.rules.errors import InvalidInput, NotAllowed, NotFound
from mediation_app.rules.paper_sets import SetLine, SetNeed
from mediation_app.services import paper_set_choice, papers
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.paper_values import office_row
from tests.services.scenes import agreed


def test_an_office_follows_the_national_set_until_it_chooses(books: Books, mediator: Actor) -> None:
    assert paper_set_choice.current(books).code == "national"
    assert paper_set_choice.choose(books, mediator, "provincial").code == "provincial"
    with books.reading(mediator) as session:
        assert paper_set_choice.chosen_set(office_row(session)).code == "provincial"
    with pytest.raises(NotFound):
        paper_set_choice.choose(books, mediator, "imperial")


def test_the_dossier_follows_the_set(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)

    def need(code: str) -> Need:
        slips = papers.contents(books, mediator, scene.case_id)
        return next(slip.need for slip in slips if slip.form_code == code)

    assert need("rights_notice") is Need.OPTIONAL
    paper_set_choice.choose(books, mediator, "provincial")
    assert need("rights_notice") is Need.MUST
    assert need("identity_page") is Need.MUST


def test_own_names_and_order_reach_the_list_of_contents(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    lines = list(paper_set_choice.current(books).lines)
    at = next(number for number, line in enumerate(lines) if line.entry == "agreement")
    lines[at] = SetLine(entry="agreement", need=SetNeed.AS_LAW, label="调解协议")
    lines.insert(2, lines.pop(at))
    paper_set_choice.change_lines(books, mediator, lines)
    first = papers.values(books, mediator, scene.case_id, "contents").values["rows"]
    assert isinstance(first, tuple)
    assert first[0]["title"] == "调解协议"
    assert paper_set_choice.current(books).lines[2].label == "调解协议"


def test_a_change_is_checked_and_written_down(books: Books, mediator: Actor, leader: Actor) -> None:
    lines = paper_set_choice.current(books).lines
    with pytest.raises(InvalidInput, match="对不上"):
        paper_set_choice.change_lines(books, mediator, lines[:-1])
    with pytest.raises(NotAllowed):
        paper_set_choice.change_lines(books, leader, lines)
    changed = [
        SetLine(entry=line.entry, need=SetNeed.OFF if line.entry == "case_summary" else line.need)
        for line in lines
    ]
    paper_set_choice.change_lines(books, mediator, changed)
    with books.reading(mediator) as session:
        (written,) = session.scalars(select(AuditEntry).where(AuditEntry.act == Act.PAPER_SET_CHANGED))
    assert [line["entry"] for line in written.detail["changed"]] == ["case_summary"]
