"""Bookmarks stand under each other as the headings do, whatever levels those have."""

from dataclasses import replace

import pypdfium2
import pytest

from reports.document import Block, Heading, Title, paragraph
from reports.pdf import render
from tests.reports import samples


def bookmarks(*blocks: Block) -> list[tuple[int, str, int]]:
    file = pypdfium2.PdfDocument(render(replace(samples.agreement(), blocks=blocks)).pdf)
    found = [(mark.level, mark.get_title(), mark.get_dest().get_index()) for mark in file.get_toc()]
    file.close()
    return found


def test_headings_stand_under_the_title() -> None:
    found = bookmarks(
        Title("报告"), Heading("一", 1), Heading("（一）", 2), Heading("（二）", 2), Heading("二", 1)
    )
    assert found == [(0, "报告", 0), (1, "一", 0), (2, "（一）", 0), (2, "（二）", 0), (1, "二", 0)]


def test_a_level_that_is_left_out_is_closed_up() -> None:
    assert bookmarks(Heading("1．", 3), Heading("2．", 3)) == [(0, "1．", 0), (1, "2．", 0)]


def test_a_bookmark_leads_to_its_page() -> None:
    found = bookmarks(Title("报告"), paragraph("甲" * 2500), Heading("末", 1))
    assert found[-1][2] == 2


def test_a_paper_without_headings_has_none() -> None:
    assert bookmarks(paragraph("甲")) == []


@pytest.mark.parametrize("words", ["（2026）\\号", "𠮷 <&>"])
def test_words_come_back_as_they_were(words: str) -> None:
    assert bookmarks(Title(words))[0][1] == words
