"""How a form is declared: once, for the screen that fills it, the check and the print."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import dropwhile

from forms import checks, typed
from forms.fields import Choice, Field, Kind, Options, Use, Values, When
from forms.looks import Spot, Style, Subject
from mediation_app.rules.errors import InvalidInput, Problem
from mediation_app.rules.vocabulary import ProcedureKind

__all__ = [
    "Choice",
    "Field",
    "Fixed",
    "FormSpec",
    "Kind",
    "Note",
    "Options",
    "Part",
    "Remark",
    "Rule",
    "Run",
    "Section",
    "SignatureLine",
    "Signatures",
    "Spot",
    "Style",
    "Subject",
    "Use",
    "Values",
    "When",
    "address",
]

Rule = Callable[[Values, date], tuple[Problem, ...]]
"""A check over several fields of one set of values, on a day."""

Reader = Callable[[Field, object, date], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Fields under one heading; with ``repeats`` a list of such blocks, one a party, term or note."""

    title: str = ""
    fields: tuple[Field, ...]
    titled_as: str = ""
    """Name of a value that stands for the title on the page of a 公文, where there is one."""
    repeats: str = ""
    """Name of the list in the values; empty for a single block."""
    one: str = ""
    """What one block is called where another is added; empty: as the title says."""
    blank_blocks: int = 2
    """How many empty blocks a blank form prints."""
    blank: tuple[Values, ...] = ()
    """What these hold already, such as the kind of who is to fill them; instead of ``blank_blocks``."""
    blocks: tuple[Values, ...] = ()
    """What the blocks of a new entry hold already; those that hold something are always there."""
    core: str = ""
    """The field without which a block counts as not there, such as the words of a note."""
    titled_by: str = ""
    """The CHOICE field whose label heads a block, such as 申请人."""
    as_table: bool = False
    """Print the blocks as rows of one table instead of one under another."""
    numbered: bool = False
    """Print the blocks as 1. 2. 3., each followed by its words."""
    aside: bool = False
    """Print at the right under the title, as 编号 stands."""
    more: bool = False
    """Folded away on the screen until asked for."""
    spot: Spot = Spot.BODY
    use: Use = Use.BOTH

    def blocks_of(self, values: Values) -> tuple[Values, ...]:
        """Return the blocks among the values; the values themselves for a section that does not repeat.

        Empty blocks at the end are left out, unless they are always there.
        """
        if not self.repeats:
            return (values,)
        listed = values.get(self.repeats)
        listed = listed if isinstance(listed, tuple | list) else ()
        blocks = [block for block in listed if isinstance(block, Mapping)]
        always = sum(1 for block in self.blocks if block)
        kept, tail = blocks[:always], blocks[always:]
        return (*kept, *reversed(list(dropwhile(self._is_empty, reversed(tail)))))

    def new_block(self) -> Values:
        """Return what an added block starts with."""
        return {field.name: _default(field) for field in self.fields}

    def _is_empty(self, block: Values) -> bool:
        if self.core:
            return not block.get(self.core)
        picked = (Kind.CHOICE, Kind.REFERENCE, Kind.TICK)
        return not any(block.get(field.name) for field in self.fields if field.kind not in picked)


@dataclass(frozen=True, slots=True)
class Fixed:
    """A sentence of the statutory form, with ``{slots}`` that take fields' printed values."""

    text: str
    slots: tuple[Field, ...] = ()
    """The fields that only this sentence shows; a slot may also take one of a section."""
    indent: bool = True
    when: str = ""
    """Name of a value; where that is False the sentence is not printed, for it would not be true."""

    def holds(self, values: Values) -> bool:
        """Tell whether the sentence may be printed over these values."""
        return not self.when or values.get(self.when) is not False


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a fixed sentence; a slot's value, or the gap to fill it by hand, is ``filled``."""

    text: str
    filled: bool = False


@dataclass(frozen=True, slots=True)
class SignatureLine:
    """One kind of signature: its label and the list of names that sign, one line each."""

    label: str
    names: str = ""
    """Name of the value that holds a tuple of names; empty: one line without a name."""
    at_least: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatures:
    """The signature area: never alone on a page."""

    lines: tuple[SignatureLine, ...]
    seal: str = ""
    """Words printed where the seal goes; ``{committee}`` stands for the committee's name, other
    ``{slots}`` take the printed values of fields."""
    slots: tuple[Field, ...] = ()
    """The fields that only these words show."""
    dated: str = "date"
    """Name of the value printed as the date; blank: ``年 月 日`` to fill by hand."""


@dataclass(frozen=True, slots=True)
class Remark:
    """The 备注 at the foot of a form."""

    text: str


@dataclass(frozen=True, slots=True)
class Note:
    """Words for the screen only, shown while the value ``when`` is true; always without one."""

    text: str
    when: str = ""

    def holds(self, values: Values) -> bool:
        """Tell whether the note applies to these values."""
        return not self.when or bool(values.get(self.when))


Part = Section | Fixed | Signatures | Remark | Note


_SLOT = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSpec:
    """A form: its title, parts and rules; it draws the screen, checks the entry and prints the page."""

    code: str
    title: str
    variant: str = ""
    """What tells it from another form of the same title in a list; the page does not print it."""
    parts: tuple[Part, ...]
    style: Style = Style.LINES
    subject: Subject = Subject.CASE
    procedures: tuple[ProcedureKind, ...] = ()
    """The kinds of steps that a paper of `Subject.PROCEDURE` is about."""
    rules: tuple[Rule, ...] = ()
    """Checks over several fields that block."""
    cautions: tuple[Rule, ...] = ()
    """Checks over several fields that only warn."""
    source: str = ""
    """The form's origin, e.g. ``司发通〔2010〕239号``; developers read it, the page does not print it."""
    edition: str = "2010"
    """Counts up when law or ministry change the form; an issued paper keeps the one it was made on."""
    signable: bool = False
    """A scan of the signed paper is expected in the dossier."""
    maker: str = "人民调解委员会"
    """What the name of whoever makes the paper ends in, for the gap on a blank cover."""

    @property
    def sections(self) -> tuple[Section, ...]:
        """Return the parts that hold fields."""
        return tuple(part for part in self.parts if isinstance(part, Section))

    def fields(self) -> Iterator[Field]:
        """Yield every field, those of repeating sections once, those of sentences last."""
        for section in self.sections:
            yield from section.fields
        for part in self.parts:
            if isinstance(part, Fixed | Signatures):
                yield from part.slots

    def field(self, name: str) -> Field:
        """Return the first field of that name; raise KeyError without one."""
        for field in self.fields():
            if field.name == name:
                return field
        raise KeyError(name)

    def editable(self) -> tuple[Field, ...]:
        """Return the fields whose words may be polished on the paper before it is issued."""
        return tuple(field for field in self.fields() if field.editable_on_paper)

    def empty(self) -> Values:
        """Return what a new entry starts with."""
        values: dict[str, object] = {}
        for section in self.sections:
            if section.repeats:
                values[section.repeats] = tuple({**section.new_block(), **block} for block in section.blocks)
            else:
                values.update(section.new_block())
        return values

    def validate(self, values: Values, *, today: date) -> tuple[Problem, ...]:
        """Return what keeps the entry from being taken, each beside its field (``parties[1].name``)."""
        found = [
            Problem(place, message)
            for place, field, block in self._entries(values)
            if (message := checks.error(field, block.get(field.name), today)) is not None
        ]
        return (*found, *self._apply(self.rules, values, today))

    def warnings(self, values: Values, *, today: date) -> tuple[Problem, ...]:
        """Return what looks odd but may be right; it never blocks."""
        found = [
            Problem(place, message)
            for place, field, block in self._entries(values)
            for message in checks.warnings(field, block, today)
        ]
        return (*found, *self._apply(self.cautions, values, today))

    def parsed(self, values: Values, *, today: date) -> Values:
        """Return the entry with every text read; empty blocks at the end are gone.

        Raises InvalidInput with all problems of `validate`.
        """
        if problems := self.validate(values, today=today):
            raise InvalidInput(problems)
        return {**values, **self._read(values, today, typed.read)}

    def polished(self, values: Values, changes: Values) -> Values:
        """Lay words typed on the paper over the proposed ones, where the form allows it."""
        open_to_change = {field.name for field in self.editable()}
        return {**values, **{name: text for name, text in changes.items() if name in open_to_change}}

    def runs(self, fixed: Fixed, values: Values) -> tuple[Run, ...]:
        """Cut a fixed sentence into its words and its filled or empty slots."""
        pieces = _SLOT.split(fixed.text)
        return tuple(
            Run(self._slot(piece, values), filled=True) if place % 2 else Run(piece)
            for place, piece in enumerate(pieces)
            if piece
        )

    def slotted(self, text: str, values: Values) -> str:
        """Return words with their ``{slots}`` taken by fields' printed values, or the gaps left for them."""
        return _SLOT.sub(lambda found: self._slot(found[1], values), text)

    def _slot(self, name: str, values: Values) -> str:
        field = self.field(name)
        words = "".join(typed.printed(field, values.get(name)).splitlines())
        return words or typed.blank(field)

    def _entries(self, values: Values) -> Iterator[tuple[str, Field, Values]]:
        """Yield place, field and block of every entry the screen shows for these values."""
        for section in self.sections:
            if section.use is Use.PAPER:
                continue
            for index, block in enumerate(section.blocks_of(values)):
                for field in section.fields:
                    if field.use is not Use.PAPER and field.shows(block):
                        yield address(section.repeats, index, field.name), field, block

    def _apply(self, rules: tuple[Rule, ...], values: Values, today: date) -> Iterator[Problem]:
        """Run the checks over several fields; to them what cannot be read is not there."""
        readable = {**values, **self._read(values, today, typed.readable)} if rules else values
        for rule in rules:
            yield from rule(readable, today)

    def _read(self, values: Values, today: date, reader: Reader) -> dict[str, object]:
        """Read the texts of every section."""
        read: dict[str, object] = {}
        for section in self.sections:
            if section.use is Use.PAPER:
                continue
            blocks = tuple(_read_block(section, block, today, reader) for block in section.blocks_of(values))
            if section.repeats:
                read[section.repeats] = blocks
            else:
                read.update(blocks[0])
        return read


def address(repeats: str, index: int, name: str) -> str:
    """Return the name a problem goes by: ``facts``, or ``parties[1].name`` in the second block of a list."""
    return f"{repeats}[{index}].{name}" if repeats else name


def _default(field: Field) -> object:
    return field.default if field.default is not None else typed.nothing(field)


def _read_block(section: Section, block: Values, today: date, reader: Reader) -> dict[str, object]:
    """Read one block: hidden entries become empty, and a block of a list keeps what else it carries."""
    given = [field for field in section.fields if field.name in block and field.use is not Use.PAPER]
    hidden = {field.name: typed.nothing(field) for field in given if not field.shows(block)}
    read = {field.name: reader(field, block[field.name], today) for field in given if field.shows(block)}
    return {**(block if section.repeats else {}), **hidden, **read}
