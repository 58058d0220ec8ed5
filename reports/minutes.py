"""The record of a meeting as an official document: who met, what was said of each case, what follows."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from forms.wording import numeral
from reports.document import (
    Block,
    Document,
    Heading,
    Paragraph,
    Run,
    SignatureBlock,
    SignatureGroup,
    Signer,
    paragraph,
)
from reports.official import official_document


@dataclass(frozen=True, slots=True)
class MinutesItem:
    """What was said of one case: its name, and labels with words."""

    title: str
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """A meeting in words; sections without words say 无."""

    title: str
    facts: tuple[tuple[str, str], ...]
    overview: str
    items: tuple[MinutesItem, ...]
    sections: tuple[tuple[str, str], ...]
    """趋势, 议定事项, 上报事项: heading and words."""
    chair: str
    recorder: str
    date: str


def minutes(page: Minutes, *, created: datetime) -> Document:
    """Return the record of a meeting; `created` is naive Beijing time."""
    return official_document(page.title, _blocks(page), created=created)


def _blocks(page: Minutes) -> Iterator[Block]:
    for label, words in page.facts:
        yield Paragraph(runs=(Run(f"{label}：", bold=True), Run(words or "　")), indent=0)
    yield Heading("一、总体情况")
    yield from _paragraphs(page.overview)
    yield Heading("二、逐案研判")
    if not page.items:
        yield paragraph("无。")
    for number, item in enumerate(page.items, 1):
        yield Heading(f"（{numeral(number)}）{item.title}", level=2)
        for label, words in item.lines:
            yield paragraph(f"{label}：{words or '无'}")
    for number, (heading, words) in enumerate(page.sections, 3):
        yield Heading(f"{numeral(number)}、{heading}")
        yield from _paragraphs(words)
    yield SignatureBlock(
        groups=(
            SignatureGroup("主持人（签名）", (Signer(page.chair),)),
            SignatureGroup("记录人（签名）", (Signer(page.recorder),)),
        ),
        date=page.date,
    )


def _paragraphs(words: str) -> Iterator[Block]:
    lines = [line for line in words.splitlines() if line.strip()]
    for line in lines or ["无。"]:
        yield paragraph(line)
