"""Forms printed as 公文 (GB/T 9704-2012): numbered headings, running text, tables, 落款 and 版记."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from forms import typed
from forms.spec import Field, Fixed, FormSpec, Remark, Section, Signatures, Spot, Use, Values
from forms.wording import numeral
from reports.document import (
    Align,
    Blank,
    Block,
    Closing,
    Column,
    Heading,
    Note,
    Paragraph,
    Run,
    Spacer,
    Table,
    WritingLines,
    paragraph,
)
from reports.official import Frame, enclosed, heading_blocks, imprint, number_line
from reports.paper_parts import day_shown, sentence, signatures
from reports.printed import Printed, Printer, blocks, columns
from reports.styles import OFFICIAL
from reports.typefaces import bundled
from resources.fonts import Role

_ABOVE_TABLE = 0.3
"""Room between the text and a table below it, in lines."""

_SHORT_TEXT = 11
"""Length up to which a text in a table is centred and, where there is room, on one line, such as a date."""

_LEAST_COLUMN = 46
"""Least width of a column of words, in points."""

_OF_ITS_SHARE = 0.9
"""What a column of longer texts keeps of its width."""

_ROOM_BESIDE_NUMBERS = 16.0
"""What the numbers of a date are set off from the words, in points."""

_DIGIT = re.compile("[0-9]")


def title_of(spec: FormSpec, values: Values) -> str:
    """Return the title as printed: that of its own section, or the name of the form."""
    for section in spec.sections:
        if section.spot is Spot.TITLE:
            (field,) = section.fields
            return typed.printed(field, values.get(field.name)) or field.blank
    return spec.title


def official_blocks(spec: FormSpec, values: Values) -> Iterator[Block]:
    """Yield the blocks of a form that is printed as a 公文."""
    writer = _Writer(spec, values)
    yield from heading_blocks(title_of(spec, values), Frame())
    for part in spec.parts:
        match part:
            case Section():
                yield from writer.section(part)
            case Fixed() if part.holds(values):
                yield sentence(spec, part, values)
            case Signatures():
                yield writer.closing(part)
            case Remark():
                yield Note(f"备注：{part.text}")
    yield from writer.foot()


class _Writer:
    """Writes the sections of one paper, counting their headings."""

    def __init__(self, spec: FormSpec, values: Values) -> None:
        self.spec = spec
        self.values = values
        self.printer = Printer.of(spec)
        self.headings = 0

    def section(self, section: Section) -> Iterator[Block]:
        """Yield a section of the text, or the 附件 below it."""
        if section.spot is Spot.ENCLOSED:
            yield from self._enclosed(section)
        if section.use is Use.SCREEN or section.spot is not Spot.BODY:
            return
        if section.aside:
            yield from self._aside(section)
            return
        if section.title:
            yield self._heading(str(self.values.get(section.titled_as) or section.title))
        if section.as_table:
            yield Spacer(_ABOVE_TABLE)
            yield _table(section, self.values)
            return
        for number, block in enumerate(blocks(section, self.values), 1):
            fields = tuple(self.printer.fields(section, block))
            yield from _numbered(number, fields) if section.numbered else self._fields(section, fields)

    def _enclosed(self, section: Section) -> Iterator[Block]:
        """Yield the 附件: names of a list, or a line to write them on where the form is blank."""
        (field,) = section.fields
        if section.repeats not in self.values:
            yield Spacer(1)
            yield Paragraph(runs=(Run("附件："), Blank(20)))
            return
        names = (typed.printed(field, block.get(field.name)) for block in section.blocks_of(self.values))
        yield from enclosed(tuple(name for name in names if name))

    def _heading(self, words: str) -> Heading:
        self.headings += 1
        return Heading(f"{numeral(self.headings)}、{words}")

    def _aside(self, section: Section) -> Iterator[Block]:
        for field in section.fields:
            words = typed.printed(field, self.values.get(field.name)) or field.blank
            if words:
                yield number_line(words)
                yield Spacer(0.5)

    def _fields(self, section: Section, fields: tuple[Printed, ...]) -> Iterator[Block]:
        """Yield running text under its headings, and short entries as lines of their own."""
        below = 0
        for field in fields:
            if not field.long:
                yield _short(field)
                continue
            if not section.title:
                yield self._heading(field.label)
            elif field.label != section.title:
                below += 1
                yield Heading(f"（{numeral(below)}）{field.label}", level=2)
            yield from _long(field)

    def closing(self, part: Signatures) -> Block:
        """Return those who sign, or who issues the paper and when."""
        if part.lines:
            return signatures(part, self.values)
        issuer = self.spec.slotted(part.seal, self.values)
        return Closing(issuer=issuer, date=day_shown(self.values.get(part.dated)))

    def foot(self) -> Iterator[Block]:
        """Yield the 版记: fields in the order 抄送, 印发机关, 印发日期."""
        for section in self.spec.sections:
            if section.spot is Spot.FOOT:
                given = [self.values.get(field.name) for field in section.fields]
                copies, printed_by, printed_on = (*given, None, None)[:3]
                day = printed_on if isinstance(printed_on, date) else None
                yield from imprint(str(copies or ""), str(printed_by or ""), day)


def _long(field: Printed) -> Iterator[Block]:
    for line in field.text.split("\n"):
        if line:
            yield paragraph(line)
    if not field.text:
        yield WritingLines(lines=field.lines)


def _short(field: Printed) -> Paragraph:
    label = Run(f"{field.label}：")
    return Paragraph(runs=(label, Run(field.text) if field.text else Blank(12)))


def _numbered(number: int, fields: tuple[Printed, ...]) -> Iterator[Block]:
    words = "\n".join(field.text for field in fields if field.text)
    if not words:
        yield Paragraph(runs=(Run(f"{number}．"), Blank(22)))
        return
    first, *others = words.split("\n")
    yield paragraph(f"{number}．{first}")
    yield from (paragraph(line) for line in others if line)


def _table(section: Section, values: Values) -> Table:
    fields = columns(section)
    filled = section.blocks_of(values) or section.blocks
    rows = tuple(tuple(typed.printed(field, block.get(field.name)) for field in fields) for block in filled)
    texts = [[field.label, *(row[number] for row in rows)] for number, field in enumerate(fields)]
    widths = _widths(fields, texts)
    return Table(
        columns=tuple(
            Column(field.label, width, Align.CENTRE if _short_texts(column) else Align.LEFT, field.lines)
            for field, width, column in zip(fields, widths, texts, strict=True)
        ),
        rows=rows,
        blank_rows=0 if filled else section.blank_blocks,
        whole=bool(section.blocks),
    )


def _widths(fields: Sequence[Field], texts: Sequence[Sequence[str]]) -> list[int]:
    """Return the widths of columns in points: their share, but short texts on one line if there is room.

    Dates and numbers come first; for them the other columns give way down to their labels.
    """
    whole, spans = int(OFFICIAL.measure), sum(field.span for field in fields)
    widths = [whole * field.span // spans for field in fields]
    short = [_short_texts(column) for column in texts]
    needs = [
        _need(column) if is_short else round(_OF_ITS_SHARE * width)
        for column, is_short, width in zip(texts, short, widths, strict=True)
    ]
    counted = [is_short and _counts(column) for column, is_short in zip(texts, short, strict=True)]
    floors = [
        max(_need(column[:1]), _LEAST_COLUMN) if is_short and not exact else need
        for column, is_short, exact, need in zip(texts, short, counted, needs, strict=True)
    ]
    for number, exact in enumerate(counted):
        _widen(widths, number, needs[number] if exact else 0, floors)
    for number, need in enumerate(needs):
        _widen(widths, number, need, needs)
    return widths


def _widen(widths: list[int], number: int, need: int, floors: Sequence[int]) -> None:
    """Take what a column needs from those that have most above their floors."""
    for other in sorted(range(len(widths)), key=lambda column: floors[column] - widths[column]):
        moved = min(need - widths[number], widths[other] - floors[other])
        if moved > 0 and other != number:
            widths[other] -= moved
            widths[number] += moved


def _need(column: Sequence[str]) -> int:
    return int(max(map(_width, column))) + 14


def _counts(column: Sequence[str]) -> bool:
    """Tell whether a column holds numbers and dates only."""
    return all(not text or _DIGIT.search(text) for text in column[1:])


def _short_texts(texts: Sequence[str]) -> bool:
    return all(len(text) <= _SHORT_TEXT and "\n" not in text for text in texts)


def _width(text: str) -> float:
    return bundled().width(text, Role.BODY) * OFFICIAL.cell + _ROOM_BESIDE_NUMBERS * bool(_DIGIT.search(text))
