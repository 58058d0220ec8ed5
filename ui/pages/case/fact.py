"""What the panel of facts is made of: lines under headings."""

from dataclasses import dataclass

from ui.widgets import BadgeLook


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line: words, smaller words under them, a badge, and what can be done about it, the usual first."""

    text: str
    sub: str = ""
    badge: BadgeLook | None = None
    verbs: tuple[str, ...] = ()
    tip: str = ""
    wraps: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FactSection:
    """Lines under a heading, with what can be added there."""

    key: str
    title: str
    facts: tuple[Fact, ...]
    verbs: tuple[str, ...] = ()
    note: str = ""
