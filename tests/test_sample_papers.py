"""The real cases beside the checkout, taken in and turned into agreements; skipped where they are absent."""

import json
import re
from pathlib import Path

import pypdfium2
import pytest

from mediation_app.model import PRINCIPALS
from mediation_app.services import cases, exchange, papers
from mediation_app.services.books import Actor, Books

WITHOUT_A_DEAL = {10, 24, 36, 49}
"""Rows, counted from 0, whose record ends without any readable deal."""


def _words(text: str) -> str:
    return re.sub(r"\s", "", text)


def _text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    document.close()
    return _words(text)


@pytest.fixture
def taken(file_books: Books, mediator: Actor, samples: Path) -> list[int]:
    """Ids of the sample cases in the order of their lines."""
    report = exchange.take_in(file_books, mediator, samples / "disputes.jsonl")
    assert report.refused == ()
    return [one.case_id for one in report.taken]


def test_every_sample_is_taken_in_and_its_agreement_names_all_parties_and_terms(
    taken: list[int], file_books: Books, mediator: Actor, samples: Path
) -> None:
    lines = (samples / "disputes.jsonl").read_text("utf-8").splitlines()
    assert len(taken) == len(lines)
    for row, case_id in enumerate(taken):
        case = cases.load(file_books, mediator, case_id)
        assert case.facts == json.loads(lines[row])["facts"].strip()
        assert (case.agreement is None) == (row in WITHOUT_A_DEAL), row
        if case.agreement is None:
            assert case.no_agreement_reason, row
            continue
        text = _text_of(papers.preview(file_books, mediator, case_id, "agreement").pdf)
        wanted = [party.person.name for party in case.parties if party.role in PRINCIPALS]
        wanted += [term.text for term in case.agreement.terms]
        assert [words for words in wanted if _words(words) not in text] == [], row
        assert all(term.to_verify for term in case.agreement.terms), row


def test_nothing_is_invented_for_a_sample(taken: list[int], file_books: Books, mediator: Actor) -> None:
    for case_id in taken:
        case = cases.load(file_books, mediator, case_id)
        assert case.registered_on == file_books.clock().date()
        assert [party.person.id_number for party in case.parties if party.person.id_number] == []
        assert [party.person.phone for party in case.parties if party.person.phone] == []
        assert case.papers == []
        if case.agreement is not None:
            assert case.agreement.ticks == []
            assert [term for term in case.agreement.terms if not term.read_from] == []


def test_a_sample_read_twice_is_not_registered_twice(
    taken: list[int], file_books: Books, mediator: Actor, samples: Path
) -> None:
    again = exchange.take_in(file_books, mediator, samples / "disputes.jsonl")
    assert (len(again.taken), len(again.known)) == (0, len(taken))
