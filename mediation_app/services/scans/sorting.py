"""Scanned pages sorted by hand: named, put in order, turned, chosen, set aside and brought back."""

from collections import Counter
from collections.abc import Sequence

from mediation_app.model import IssuedPaper, ScanPage
from mediation_app.rules.errors import InvalidInput, NotFound, Problem
from mediation_app.rules.paper_code import read_code, shown
from mediation_app.rules.permissions import Permission
from mediation_app.rules.scan_pages import read_mark
from mediation_app.rules.vocabulary import ScanPageState
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.checks import existing
from mediation_app.services.entries import reason_given
from mediation_app.services.paper_register import by_code
from mediation_app.services.scans.standing import (
    WAITING,
    case_ids,
    log_for_cases,
    pages_of,
    pages_to_change,
    place,
    say,
    scan_with_bytes,
    settle,
)
from resources.i18n import QT_TRANSLATE_NOOP


def assign(books: Books, actor: Actor, page_ids: Sequence[int], paper_id: int, page: int = 1) -> None:
    """Say which pages of an issued version scanned pages are: ``page``, and those following it.

    Raises NotFound, InvalidInput for a page the version does not have, Conflict for one that is filed.
    """
    with books.acting(actor, Permission.ATTACH) as desk:
        _assign(desk, page_ids, existing(desk.session, IssuedPaper, paper_id), page)


def assign_code(
    books: Books, actor: Actor, page_ids: Sequence[int], text: str, page: int | None = None
) -> int:
    """Say the same by the code read off the paper by eye, or by the whole text of its QR code.

    Returns the id of the version. Raises InvalidInput for what is no code, NotFound for one nobody issued.
    """
    code, mark = read_code(text), read_mark(text)
    with books.acting(actor, Permission.ATTACH) as desk:
        paper_id = by_code(desk.session, code)
        if paper_id is None:
            raise NotFound(
                say(QT_TRANSLATE_NOOP("Scans", "没有验证码是{code}的文书"), code=shown(code)),
                say(QT_TRANSLATE_NOOP("Scans", "请对照纸上核对；别的调委会的文书不能归进这里的卷宗")),
            )
        told = mark.page if mark else None
        _assign(desk, page_ids, existing(desk.session, IssuedPaper, paper_id), page or told or 1)
        return paper_id


def reorder(books: Books, actor: Actor, paper_id: int, page_ids: Sequence[int]) -> None:
    """Give numbers to the waiting pages of a version, from 1, in the order given.

    Raises InvalidInput unless each of them is named once, Conflict for one that is filed.
    """
    with books.acting(actor, Permission.ATTACH) as desk:
        paper = existing(desk.session, IssuedPaper, paper_id)
        pages = pages_to_change(desk.session, page_ids)
        waiting = {one.id for one in pages_of(desk.session, [paper_id]) if one.state in WAITING}
        if {one.id for one in pages} != waiting:
            text = QT_TRANSLATE_NOOP("Scans", "排序时这份文书又有扫描页进出，请刷新后重排")
            raise InvalidInput([Problem("page", say(text))])
        _put(desk, pages, paper, 1)


def turn(books: Books, actor: Actor, page_id: int, degrees: int) -> None:
    """Turn a page to the right by a multiple of 90 degrees; how it leans is measured anew.

    Raises NotFound, InvalidInput for another angle, Conflict for a page that is filed.
    """
    from reports.scanning.reading import lean_of

    if degrees % 90:
        text = QT_TRANSLATE_NOOP("Scans", "只能按90度转动")
        raise InvalidInput([Problem("degrees", say(text))])
    with books.reading(actor) as session:
        (page,) = pages_to_change(session, [page_id])
        scan = scan_with_bytes(session, page.scan_id)
    turned = (page.turned + degrees) % 360
    skew = lean_of(scan.content, scan.media_type, page.ordinal, turned)
    with books.acting(actor, Permission.ATTACH) as desk:
        (page,) = pages_to_change(desk.session, [page_id])
        page.turned, page.skew = turned, round(skew, 2)


def choose_double(books: Books, actor: Actor, page_id: int) -> None:
    """Take this page where there are two of the same number; the others are set aside, with that reason.

    Raises NotFound, Conflict for a page that is filed.
    """
    with books.acting(actor, Permission.ATTACH) as desk:
        (chosen,) = pages_to_change(desk.session, [page_id])
        others = [
            page
            for page in pages_of(desk.session, [chosen.paper_id or 0])
            if page.page == chosen.page and page.state in WAITING and page.id != chosen.id
        ]
        chosen.state = ScanPageState.MATCHED
        for page in others:
            page.state = ScanPageState.SET_ASIDE
            page.note = str(say(QT_TRANSLATE_NOOP("Scans", "重复页，用了另一张")))
        settle(desk.session, [chosen.paper_id])
        _log(desk, Act.SCAN_ASSIGNED, [chosen], set_aside=len(others))


def set_aside(books: Books, actor: Actor, page_ids: Sequence[int], reason: str) -> None:
    """Put pages that belong nowhere aside, with the reason; the scan itself stays.

    Raises InvalidInput without a reason, NotFound, Conflict for one that is filed.
    """
    with books.acting(actor, Permission.ATTACH) as desk:
        words = reason_given(reason)
        pages = pages_to_change(desk.session, page_ids)
        for page in pages:
            page.state, page.note = ScanPageState.SET_ASIDE, words
        settle(desk.session, [page.paper_id for page in pages])
        _log(desk, Act.SCAN_SET_ASIDE, pages, reason=words)


def bring_back(books: Books, actor: Actor, page_ids: Sequence[int]) -> None:
    """Take up again pages that were set aside, or whose file was removed from the case.

    Raises NotFound, Conflict for one that is filed.
    """
    with books.acting(actor, Permission.ATTACH) as desk:
        pages = pages_to_change(desk.session, page_ids)
        for page in pages:
            known = page.paper_id is not None
            page.state, page.note = ScanPageState.DOUBLE if known else ScanPageState.UNKNOWN, ""
            page.attachment_id = None
        settle(desk.session, [page.paper_id for page in pages])
        _log(desk, Act.SCAN_ASSIGNED, pages)


def _assign(desk: Desk, page_ids: Sequence[int], paper: IssuedPaper, first: int) -> None:
    pages = pages_to_change(desk.session, page_ids)
    before = [page.paper_id for page in pages]
    _put(desk, pages, paper, first)
    settle(desk.session, before)


def _put(desk: Desk, pages: Sequence[ScanPage], paper: IssuedPaper, first: int) -> None:
    for number, page in enumerate(pages, first):
        place(page, paper, number)
        page.state = ScanPageState.DOUBLE
    settle(desk.session, [paper.id])
    _log(desk, Act.SCAN_ASSIGNED, pages, title=paper.title, version=paper.version)


def _log(desk: Desk, act: Act, pages: Sequence[ScanPage], **detail: object) -> None:
    """Write an act on the timelines of the cases that pages belong to."""
    cases = case_ids(desk.session, {page.paper_id for page in pages if page.paper_id})
    counts = Counter(cases[page.paper_id] for page in pages if page.paper_id)
    log_for_cases(desk, act, pages[0].scan_id, dict(counts), **detail)
