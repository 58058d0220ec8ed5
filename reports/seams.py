"""Divide texts where a page ends, for files that break pages by themselves.

LibreOffice moves a paragraph or row that is to stay with the next one as a whole. So where the end of a long
text goes with the signatures to a new page, it becomes a paragraph or row of its own, beginning where the
page does.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from reports.boxes import Box, SpaceBox
from reports.document import Blank, Inline, Run
from reports.pagination import Placed
from reports.setting import Setting, standing_for


def seams(boxes: Sequence[Sequence[Box]], pages: Sequence[Sequence[Placed]]) -> Mapping[int, int]:
    """Return, by the number of a block whose last text runs on, the line that begins its last page."""
    last = {
        id(next(box for box in reversed(group) if not isinstance(box, SpaceBox))): number
        for number, group in enumerate(boxes)
        if not all(isinstance(box, SpaceBox) for box in group)
    }
    placed = (each for page in pages for each in page)
    return {last[id(each.box)]: each.first for each in placed if each.first and id(each.box) in last}


def divided_text(setting: Setting, line: int) -> tuple[str, str]:
    """Return the text of the lines before one and from it on."""
    if line >= len(setting.lines):
        return setting.text, ""
    start = setting.lines[line].start
    return setting.text[:start].removesuffix("\n"), setting.text[start:]


def divided_runs(runs: Sequence[Inline], setting: Setting, line: int) -> tuple[list[Inline], list[Inline]]:
    """Return the runs of the lines before one and from it on."""
    left = setting.lines[line].start
    before: list[Inline] = []
    after: list[Inline] = []
    for run in runs:
        length = len(standing_for(run))
        head, tail = _divided(run, min(left, length))
        before += head
        after += tail
        left -= min(left, length)
    return before, after


def _divided(run: Inline, place: int) -> tuple[list[Inline], list[Inline]]:
    """Return a run up to a place in what stands for it, and the rest; either may be nothing."""
    shown = standing_for(run)
    if isinstance(run, Blank):
        share = place / len(shown)
        return _blank(run.width * share), _blank(run.width * (1 - share))
    return _run(run, shown[:place].removesuffix("\n")), _run(run, shown[place:])


def _blank(width: float) -> list[Inline]:
    return [Blank(width)] if width else []


def _run(like: Run, text: str) -> list[Inline]:
    return [replace(like, text=text)] if text else []
