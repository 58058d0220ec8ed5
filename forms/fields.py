"""What one entry of a form is: its label, what it holds, where it shows and when."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

Values = Mapping[str, object]
"""Field name → value: ``str``, ``bool``, ``int`` (fen, id or number), ``date``, ``datetime``, ``None``;
a tuple of ``Values`` under the name of a repeating section, a tuple of ``str`` for names that sign.
An entry of a typed kind may also hold the text as typed, until `FormSpec.parsed` has read it."""


class Kind(StrEnum):
    """What a field holds, and so how it is typed, checked and printed."""

    LINE = "line"
    TEXT = "text"
    DATE = "date"
    PARTIAL_DATE = "partial_date"
    MOMENT = "moment"
    MONEY = "money"
    NUMBER = "number"
    CHOICE = "choice"
    REFERENCE = "reference"
    TICK = "tick"
    ID_NUMBER = "id_number"
    CREDIT_CODE = "credit_code"
    PHONE = "phone"
    NAME = "name"
    INSTALMENTS = "instalments"


class Use(StrEnum):
    """Where a field shows: most on both, some only on the screen or only on the paper."""

    BOTH = "both"
    SCREEN = "screen"
    PAPER = "paper"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a CHOICE or REFERENCE field: what is stored and what is read."""

    code: str
    label: str
    """Marked with QT_TRANSLATE_NOOP("Forms", …) unless it is data; the paper takes it as it is."""


Options = Mapping[str, tuple[Choice, ...]]
"""Lists handed in when a form is drawn, by the name in `Field.options`."""


@dataclass(frozen=True, slots=True)
class When:
    """Show a field only while another of the same block holds one of the codes."""

    field: str
    codes: tuple[str, ...]

    def holds(self, values: Values) -> bool:
        """Tell whether the other field of the block holds one of the codes."""
        return str(values.get(self.field) or "") in self.codes


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One labelled entry of a form."""

    name: str
    label: str
    """The statutory label, marked with QT_TRANSLATE_NOOP("Forms", …) when the screen shows it."""
    kind: Kind = Kind.LINE
    required: bool = False
    choices: tuple[Choice, ...] = ()
    options: str = ""
    """Name of the list of choices handed in when the form is drawn; instead of ``choices``."""
    max_length: int = 0
    """Most characters; 0: 20,000 for a TEXT, otherwise 200."""
    hint: str = ""
    """A short example shown in the empty entry."""
    use: Use = Use.BOTH
    editable_on_paper: bool = False
    """The words may still be polished on the paper before it is issued."""
    span: int = 0
    """Columns of the four-column grid the entry takes on screen and on a grid paper, 1 to 4, and in a table
    the relative width; 0: 4 for a TEXT, otherwise 2."""
    lines: int = 0
    """Lines a blank form leaves; for a TEXT also the height on screen. 0: 4 for a TEXT, otherwise 1."""
    default: object = None
    """What a new entry starts with."""
    when: When | None = None
    more: bool = False
    """Folded away on the screen until asked for."""
    not_future: bool = False
    """A date that cannot lie after today."""
    blank: str = ""
    """What the paper prints while the value is empty; otherwise what the kind leaves to fill by hand."""
    only_filled: bool = False
    """Not printed at all while the value is empty, as it is no part of the statutory form."""
    secret: bool = False
    """A number that identifies somebody: covered while the paper is only looked at."""
    living: bool = False
    """Goes on after the paper is final, such as 完成情况: a change of it makes no other paper."""

    def __post_init__(self) -> None:
        """Give a TEXT the whole width and room for a long story."""
        length, span, lines = (20_000, 4, 4) if self.kind is Kind.TEXT else (200, 2, 1)
        object.__setattr__(self, "max_length", self.max_length or length)
        object.__setattr__(self, "span", self.span or span)
        object.__setattr__(self, "lines", self.lines or lines)

    def shows(self, values: Values) -> bool:
        """Tell whether the field has a place among these values of its block."""
        return self.when is None or self.when.holds(values)
