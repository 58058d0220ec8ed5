"""Which scanned pages stand for which pages of an issued version, and which of two wait for a choice."""

from collections.abc import Iterable, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload, undefer

from mediation_app.model import Attachment, IssuedPaper, Scan, ScanPage
from mediation_app.rules.errors import Conflict, InvalidInput, NotFound, Problem
from mediation_app.rules.scan_pages import Sheet
from mediation_app.rules.vocabulary import ScanPageState
from mediation_app.services.acts import Act
from mediation_app.services.books import Desk
from mediation_app.services.checks import missing
from resources.i18n import QT_TRANSLATE_NOOP, Message

WAITING = (ScanPageState.MATCHED, ScanPageState.DOUBLE)
"""States of a page that is known and not filed yet."""


def pages_named(session: Session, ids: Sequence[int]) -> list[ScanPage]:
    """Return scanned pages with their files' rows, in the order asked. Raises NotFound."""
    wanted = select(ScanPage).where(ScanPage.id.in_(ids)).options(joinedload(ScanPage.scan))
    found = {page.id: page for page in session.scalars(wanted)}
    if not ids or any(one not in found for one in ids):
        raise NotFound(
            say(QT_TRANSLATE_NOOP("Scans", "没有找到扫描页")),
            say(QT_TRANSLATE_NOOP("Scans", "请刷新后重新选择")),
        )
    return [found[one] for one in dict.fromkeys(ids)]


def pages_to_change(session: Session, ids: Sequence[int]) -> list[ScanPage]:
    """Return scanned pages that are not filed, or whose file was removed from the case again.

    Raises NotFound, Conflict for one that is filed.
    """
    pages = pages_named(session, ids)
    removed = _removed(session, pages)
    if any(page.state is ScanPageState.FILED and page.attachment_id not in removed for page in pages):
        raise Conflict(
            say(QT_TRANSLATE_NOOP("Scans", "扫描页已经归卷，不能再改")),
            say(QT_TRANSLATE_NOOP("Scans", "归错了的，请先在案件的附件里移除并写明原因，再从搁置的页里取回")),
        )
    return pages


def _removed(session: Session, pages: Iterable[ScanPage]) -> set[int]:
    """Return the files that pages were filed in and that were removed from their cases since."""
    ids = {page.attachment_id for page in pages if page.attachment_id}
    wanted = select(Attachment.id).where(Attachment.id.in_(ids), Attachment.removed_at.is_not(None))
    return set(session.scalars(wanted)) if ids else set()


def pages_of(session: Session, paper_ids: Iterable[int]) -> list[ScanPage]:
    """Return the pages of papers, waiting and filed, the first that came first."""
    states = (*WAITING, ScanPageState.FILED)
    wanted = select(ScanPage).where(ScanPage.paper_id.in_(tuple(paper_ids)), ScanPage.state.in_(states))
    return list(session.scalars(wanted.options(joinedload(ScanPage.scan)).order_by(ScanPage.id)))


def scan_with_bytes(session: Session, scan_id: int) -> Scan:
    """Return a scan with its bytes. Raises NotFound."""
    wanted = select(Scan).where(Scan.id == scan_id).options(undefer(Scan.content))
    found = session.scalars(wanted.execution_options(populate_existing=True)).one_or_none()
    return found or missing()


def case_ids(session: Session, paper_ids: Iterable[int]) -> dict[int, int]:
    """Return the case of each version."""
    wanted = select(IssuedPaper.id, IssuedPaper.case_id).where(IssuedPaper.id.in_(tuple(paper_ids)))
    return {row.id: row.case_id for row in session.execute(wanted)}


def sheet_of(page: ScanPage) -> Sheet:
    """Return a page of a known paper as the rules sort it."""
    return Sheet(page.id, page.page or 0, is_new=page.state is not ScanPageState.FILED)


def settle(session: Session, paper_ids: Iterable[int | None]) -> None:
    """Say anew which waiting pages of papers are alone in their place and which are one of several."""
    session.flush()
    known = {one for one in paper_ids if one is not None}
    places: dict[tuple[int | None, int | None], list[ScanPage]] = {}
    for page in pages_of(session, known):
        if page.state in WAITING:
            places.setdefault((page.paper_id, page.page), []).append(page)
    for found in places.values():
        first = next((one for one in found if one.state is ScanPageState.MATCHED), found[0])
        for page in found:
            page.state = ScanPageState.MATCHED if page is first else ScanPageState.DOUBLE
    session.flush()


def place(page: ScanPage, paper: IssuedPaper, number: int) -> None:
    """Say by hand which page of which version a scanned page is. Raises InvalidInput for one it lacks."""
    if number < 1 or (paper.pages and number > paper.pages):
        text = QT_TRANSLATE_NOOP("Scans", "这份文书共{total}页，没有第{page}页")
        raise InvalidInput([Problem("page", say(text, total=paper.pages, page=number))])
    page.paper_id, page.page, page.total = paper.id, number, paper.pages or None
    page.state, page.by_hand, page.note = ScanPageState.MATCHED, True, ""


def log_for_cases(desk: Desk, act: Act, scan_id: int, counts: dict[int, int], **detail: object) -> None:
    """Write an act on the timeline of each case it brought pages to; once without a case for none."""
    for case_id, pages in counts.items():
        desk.log(act, case_id, f"scan:{scan_id}", **detail, pages=pages)
    if not counts:
        desk.log(act, None, f"scan:{scan_id}", **detail)


def say(source: str, **values: object) -> Message:
    """Return a message about scans."""
    return Message("Scans", source, **values)
