"""The bookmarks of a PDF: headings under headings, each opening its page at its height."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reports.objects import PdfFile, Written, text_string


@dataclass(slots=True)
class _Entry:
    """A bookmark: its words, its number of those above it, where it leads, and the numbers of those below."""

    text: str = ""
    parent: int = -1
    place: str = ""
    below: list[int] = field(default_factory=list)


class Bookmarks:
    """The bookmarks of one document, entered in the order of its pages."""

    def __init__(self) -> None:
        self._entries = [_Entry()]
        self._path = [0]

    def enter(self, text: str, level: int, page: str, top: float) -> None:
        """Enter a bookmark for a height on a page; `level` counts from 0, and none of them is left out."""
        del self._path[level + 1 :]
        number, parent = len(self._entries), self._path[-1]
        self._entries[parent].below.append(number)
        self._entries.append(_Entry(text, parent, f"[{page}/XYZ 0 {top:.2f} 0]"))
        self._path.append(number)

    def write(self, file: PdfFile) -> str:
        """Write the bookmarks into a file and return what it calls them by; nothing where there are none."""
        if len(self._entries) == 1:
            return ""
        written = [Written() for _ in self._entries]
        names = list(map(file.add, written))
        for number, entry in enumerate(self._entries):
            written[number].content = f"<<{self._content(number, entry, names)}>>"
        return names[0]

    def _content(self, number: int, entry: _Entry, names: Sequence[str]) -> str:
        below = ""
        if entry.below:
            first, last = names[entry.below[0]], names[entry.below[-1]]
            below = f"/First {first}/Last {last}/Count {self._count(number)}"
        if not number:
            return f"/Type/Outlines{below}"
        beside = self._entries[entry.parent].below
        at = beside.index(number)
        before = f"/Prev {names[beside[at - 1]]}" if at else ""
        after = f"/Next {names[beside[at + 1]]}" if at + 1 < len(beside) else ""
        head = f"/Title{text_string(entry.text)}/Parent {names[entry.parent]}/Dest{entry.place}"
        return f"{head}{before}{after}{below}"

    def _count(self, number: int) -> int:
        """Return how many bookmarks are shown below one."""
        return sum(1 + self._count(each) for each in self._entries[number].below)
