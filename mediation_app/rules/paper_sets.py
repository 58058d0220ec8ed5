"""Which papers make a dossier, in which order and under which names: a national, provincial or own set."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from mediation_app.rules.errors import Problem
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP

LONGEST_LABEL = 40
FIRST, LAST = ("cover", "contents"), "back_cover"
"""The entries that stand at the beginning and the end of every dossier."""


class SetNeed(StrEnum):
    """What a set says of a paper: 必须, 按需, what the law says as the case stands, or 不用."""

    MUST = "must"
    OPTIONAL = "optional"
    AS_LAW = "as_law"
    OFF = "off"


@dataclass(frozen=True, slots=True, kw_only=True)
class SetLine:
    """One line of a set."""

    entry: str
    """Code of a paper, or ``files:`` and a kind of attached files."""
    need: SetNeed
    label: str = ""
    """What the 卷内目录 calls it; empty: the paper's own title."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnLine:
    """A paper that only this office has: its place and need; a retired one stays where it was issued."""

    code: str
    title: str
    after: str = ""
    """Code of the paper behind which it stands; empty: at the end."""
    must: bool = False
    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperSet:
    """A set of papers, in order; what it does not name stays possible where the full order has it."""

    code: str
    title: str = ""
    source: str = ""
    lines: tuple[SetLine, ...] = ()
    own: tuple[OwnLine, ...] = ()
    """Papers of the office's own templates, whatever the set."""

    def line(self, entry: str) -> SetLine:
        """Return the line of a paper or kind of files; one that the set does not name is 按需."""
        found = next((line for line in self.lines if line.entry == entry), None)
        return found or SetLine(entry=entry, need=SetNeed.OPTIONAL if self.lines else SetNeed.AS_LAW)

    def arranged(self, entries: Sequence[str]) -> tuple[str, ...]:
        """Return entries of the full order in the order of the set.

        One that the set does not name keeps behind the entry it follows in the full order.
        """
        named = [line.entry for line in self.lines if line.entry in entries]
        order = list(named)
        before = ""
        for entry in entries:
            if entry not in named:
                order.insert(order.index(before) + 1 if before else 0, entry)
            before = entry
        return tuple(order)


AS_DECLARED = PaperSet(code="")
"""The full order as the program declares it, each paper needed as the law says."""


def changes_refused(lines: Sequence[SetLine], usual: PaperSet) -> Iterable[Problem]:
    """Yield why an office cannot have its lines so; ``usual`` is the set it chose, lines for every entry."""
    entries = [line.entry for line in lines]
    if sorted(entries) != sorted(line.entry for line in usual.lines):
        yield Problem(
            "lines", say(QT_TRANSLATE_NOOP("Rules", "目录里的文书与所选的一套对不上，请重新打开再改"))
        )
        return
    if tuple(entries[: len(FIRST)]) != FIRST or entries[-1] != LAST:
        yield Problem("lines", say(QT_TRANSLATE_NOOP("Rules", "封面和卷内目录要在最前，封底要在最后")))
    for line in lines:
        if (line.need is SetNeed.AS_LAW) != (usual.line(line.entry).need is SetNeed.AS_LAW):
            text = QT_TRANSLATE_NOOP("Rules", "法律和司法部规定的文书只能调整位置和名称，不能改成按需或不用")
            yield Problem(line.entry, say(text))
        if len(line.label) > LONGEST_LABEL:
            text = QT_TRANSLATE_NOOP("Rules", "名称最多{most}个字")
            yield Problem(line.entry, say(text, most=LONGEST_LABEL))
