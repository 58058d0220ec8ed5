"""What an edited paper says that its case does not: sums, days, names and numbers, and barred words."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from mediation_app.rules.amounts import say_figure
from mediation_app.rules.checkup.sums import capitals_wrong
from mediation_app.rules.masking import mask_in_text
from mediation_app.rules.text_changes import likeness
from mediation_app.rules.waivers import find_waivers
from mediation_app.services.paper_register import days_in, sums_in
from mediation_app.services.word_changes import PlacedRow
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from reports.docx_text import WordText

RECORDS = frozenset(
    {
        *("application", "mediation_record", "inquiry_record", "matter_inquiry_record"),
        *("visit_record", "matter_visit_record", "recusal_request"),
    }
)
"""Papers that tell what somebody asked or said: barred words in them are only pointed out."""

_LEAST_ALIKE = 0.3
"""How much of a paper must be left in a file edited from it."""

_EXCERPT = 20
_LONG_NUMBER = re.compile(r"(?<!\d)\d{11,18}[Xx]?(?!\d)")


def barred(rows: Iterable[PlacedRow], form_code: str) -> Iterator[Message]:
    """Yield the new words that no paper may carry (人民调解法 art. 3, 23, 26), with their place."""
    if form_code in RECORDS:
        return
    for place, words in _new_waivers(rows, bars=True):
        text = QT_TRANSLATE_NOOP(
            "EditedPapers", "{place}：“{words}”限制了当事人的法定权利，不能写进文书，请在 Word 里改掉再取回"
        )
        yield _say(text, place=place, words=words)


def unfit(before: "WordText", after: "WordText") -> Iterator[Message]:
    """Yield what in a file keeps it from being a paper: words nobody sees, other files, links out of it."""
    if hidden := next((words for words in after.unseen if words not in before.unseen), ""):
        text = QT_TRANSLATE_NOOP(
            "EditedPapers", "“{words}”设成了隐藏、白色或极小的字，打印出来看不见，请在 Word 里改回来再取回"
        )
        yield _say(text, words=mask_in_text(hidden)[:_EXCERPT])
    if after.reaches_out and not before.reaches_out:
        yield _say(
            QT_TRANSLATE_NOOP(
                "EditedPapers", "文件链接了外面的图片、对象或文字，请改成插入在文件里，或转成普通文字再取回"
            )
        )
    if after.has_objects and not before.has_objects:
        yield _say(QT_TRANSLATE_NOOP("EditedPapers", "文件里嵌入了别的文件，请删除，或改成图片再取回"))


def no_longer(
    before: Sequence[str], after: Sequence[str], names: Collection[str], number: str
) -> Iterator[Message]:
    """Yield what makes a file another paper: few words left, or the number or a party is gone (art. 29)."""
    old, new = _joined(before), _joined(after)
    if likeness(before, after) < _LEAST_ALIKE:
        yield _say(QT_TRANSLATE_NOOP("EditedPapers", "原来的文字几乎都不在了，不像是这份文书的修改稿"))
    if number in old and number not in new:
        yield _say(QT_TRANSLATE_NOOP("EditedPapers", "案件编号{number}不在了，请补上"), number=number)
    for name in (name for name in names if name in old and name not in new):
        text = QT_TRANSLATE_NOOP(
            "EditedPapers", "当事人“{name}”的名字一处也没有了；写错名字的，请先在案件里更正"
        )
        yield _say(text, name=name)


def _joined(texts: Iterable[str]) -> str:
    return "".join("".join(texts).split())


def contradicted(rows: Sequence[PlacedRow], names: Collection[str], number: str) -> Iterator[Message]:
    """Yield, place by place, where changed words no longer fit what is recorded of the case."""
    for placed in (row for row in rows if row.is_changed):
        before, after, place = placed.row.before, placed.row.after, placed.place
        yield from _sums(before, after, place)
        yield from _days(before, after, place)
        yield from _names(before, after, place, names)
        yield from _numbers(before, after, place, number)
        yield from (_at(place, problem) for problem in capitals_wrong(after))


def cautions(rows: Sequence[PlacedRow], form_code: str) -> Iterator[Message]:
    """Yield new words on complaints and rights that deserve a second look."""
    loose = list(_new_waivers(rows, bars=False))
    loose += list(_new_waivers(rows, bars=True)) if form_code in RECORDS else []
    for place, words in loose:
        text = QT_TRANSLATE_NOOP("EditedPapers", "{place}：“{words}”涉及当事人的法定权利，请再看一遍")
        yield _say(text, place=place, words=words)


def _new_waivers(rows: Iterable[PlacedRow], *, bars: bool) -> Iterator[tuple[Message, str]]:
    """Yield waivers that the paper did not hold before."""
    for placed in rows:
        if placed.is_changed:
            old = {one.words for one in find_waivers(placed.row.before)}
            for one in find_waivers(placed.row.after):
                if one.bars is bars and one.words not in old:
                    yield placed.place, one.words


def _sums(before: str, after: str, place: Message) -> Iterator[Message]:
    old, new = sums_in([before]), sums_in([after])
    gone, come = [fen for fen in old if fen not in new], [fen for fen in new if fen not in old]
    if gone and come:
        text = QT_TRANSLATE_NOOP("EditedPapers", "{place}：金额由{old}改成{new}，卷宗里登记的没有变")
        yield _say(text, place=place, old=_figures(gone), new=_figures(come))
    elif gone:
        text = QT_TRANSLATE_NOOP("EditedPapers", "{place}：少了金额{old}，卷宗里登记的没有变")
        yield _say(text, place=place, old=_figures(gone))
    elif come:
        text = QT_TRANSLATE_NOOP("EditedPapers", "{place}：多了金额{new}，卷宗里没有登记")
        yield _say(text, place=place, new=_figures(come))


def _days(before: str, after: str, place: Message) -> Iterator[Message]:
    old, new = days_in([before]), days_in([after])
    gone, come = [day for day in old if day not in new], [day for day in new if day not in old]
    if gone and come:
        text = QT_TRANSLATE_NOOP("EditedPapers", "{place}：日期由{old}改成{new}，卷宗里登记的没有变")
        yield _say(text, place=place, old=gone[0], new=come[0])
    elif gone:
        yield _say(QT_TRANSLATE_NOOP("EditedPapers", "{place}：少了日期{old}"), place=place, old=gone[0])
    elif come:
        yield _say(
            QT_TRANSLATE_NOOP("EditedPapers", "{place}：多了日期{new}，卷宗里没有登记"),
            place=place,
            new=come[0],
        )


def _names(before: str, after: str, place: Message, names: Collection[str]) -> Iterator[Message]:
    for name in names:
        if name in before and name not in after:
            text = QT_TRANSLATE_NOOP("EditedPapers", "{place}：不再有“{name}”的名字，卷宗里登记的没有变")
            yield _say(text, place=place, name=name)


def _numbers(before: str, after: str, place: Message, number: str) -> Iterator[Message]:
    if number in before and number not in after:
        yield _say(QT_TRANSLATE_NOOP("EditedPapers", "{place}：案件编号改了或没有了"), place=place)
    if set(_LONG_NUMBER.findall(before)) - set(_LONG_NUMBER.findall(after)):
        text = QT_TRANSLATE_NOOP("EditedPapers", "{place}：证件号码或电话改了，卷宗里登记的没有变")
        yield _say(text, place=place)


def _figures(sums: Iterable[int]) -> Message:
    figures = [say_figure(fen) for fen in sums]
    joined = figures[0]
    for figure in figures[1:]:
        joined = _say(QT_TRANSLATE_NOOP("EditedPapers", "{one}、{other}"), one=joined, other=figure)
    return joined


def _at(place: Message, problem: Message) -> Message:
    return _say(QT_TRANSLATE_NOOP("EditedPapers", "{place}：{problem}"), place=place, problem=problem)


def _say(source: str, **values: object) -> Message:
    return Message("EditedPapers", source, **values)
