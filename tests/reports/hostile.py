"""Papers with more in them than anybody foresaw."""

from dataclasses import replace

from reports.document import Cell, Column, Document, LabelGrid, Table
from tests.reports import samples

NAME = ("阿依古丽·买买提江·" * 4)[:-1] + "肯"
"""A name of 40 characters."""


def long_names() -> Document:
    named = samples.party(NAME)
    return samples.agreement(
        parties=(named, samples.party("罗大成"), named),
        signing_parties=(NAME, "罗大成", NAME),
        signing_mediators=(NAME,),
    )


def long_facts() -> Document:
    """Return an agreement whose facts alone take 30 pages."""
    return samples.agreement(30, dispute="\n".join([samples.FACTS * 8] * 17))


def high_row() -> Document:
    """Return a list with a row that is longer than two pages, between short ones."""
    columns = (Column("序号", 2), Column("事项", 10), Column("结果", 4))
    rows = (("1", "立案", "已办"), ("2", samples.FACTS * 12, "办理中"), ("3", "归档", ""))
    return replace(samples.contents(), blocks=(Table(columns, rows),), code="high_row")


def high_cells() -> Document:
    """Return a grid with a fixed label beside a text of many pages, which the signatures follow."""
    return samples.registration(facts=samples.FACTS * 60, signing_parties=samples.names(30))


def unbroken() -> Document:
    """Return texts without a place to break: one word, one number, marks alone."""
    texts = ("a" * 300, "1" * 300, "，" * 200, "《" * 120, "—" * 150, samples.RARE * 30)
    grid = LabelGrid(tuple((Cell(text="项", width=2, label=True), Cell(text=t, width=6)) for t in texts))
    told = samples.agreement(dispute="\n".join(texts))
    return replace(told, blocks=(*told.blocks, grid))


PAPERS = {
    "long_names": long_names(),
    "long_facts": long_facts(),
    "high_row": high_row(),
    "high_cells": high_cells(),
    "signatories": samples.agreement(30),
}
