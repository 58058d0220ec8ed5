"""A scanned file taken in: kept as it came, each page matched to its paper by the code printed on it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediation_app.model import IssuedPaper, Scan, ScanPage
from mediation_app.rules.paper_code import shown
from mediation_app.rules.permissions import Permission
from mediation_app.rules.scan_pages import PageMark, numbered, pages_in_words, read_mark
from mediation_app.rules.vocabulary import ScanPageState, ScanSource
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk, require
from mediation_app.services.scans.files import Progress, ReadFile, content_of, read_file
from mediation_app.services.scans.own_files import require_no_file_of_ours
from mediation_app.services.scans.standing import log_for_cases, pages_of, say, settle
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from reports.scanning.reading import PageRead


BLANK = Message("Scans", QT_TRANSLATE_NOOP("Scans", "空白页"))
"""Why the empty back of a leaf is set aside at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanTaken:
    """What became of a scanned file: its pages, to how many papers they belong, and what to tell."""

    scan_id: int
    name: str
    pages: int
    matched: int = 0
    paper_ids: tuple[int, ...] = ()
    problems: tuple[Message, ...] = ()
    is_known: bool = False
    """The very same file was taken in before: nothing was done."""


def take_in(
    books: Books,
    actor: Actor,
    file: Path | bytes,
    *,
    name: str = "",
    source: ScanSource = ScanSource.FILE,
    progress: Progress | None = None,
) -> ScanTaken:
    """Read a scanned file and keep it; `read_file` and `keep` one after the other.

    Raises NotFound, InvalidInput for a file that is empty, larger than 200 MB, broken, locked by a password,
    no scan, or one that this program made itself; faults of the machine. The same file again is known by its
    bytes and not read again.
    """
    require(actor, Permission.ATTACH)
    content = file if isinstance(file, bytes) else content_of(file)
    named = name or (file.name if isinstance(file, Path) else "")
    known = known_file(books, actor, content)
    return known or keep(books, actor, read_file(named, content, progress), source=source)


def known_file(books: Books, actor: Actor, content: bytes) -> ScanTaken | None:
    """Return what is known of a file that was taken in before; None for a new one."""
    from mediation_app.services.paper_register import sha256_of

    with books.reading(actor) as session:
        return _known(session, sha256_of(content))


def keep(books: Books, actor: Actor, read: ReadFile, *, source: ScanSource = ScanSource.FILE) -> ScanTaken:
    """Keep a file that was read, and match each of its pages; one that is known already is left alone."""
    with books.acting(actor, Permission.ATTACH) as desk:
        if known := _known(desk.session, read.sha256):
            return known
        require_no_file_of_ours(desk.session, read.name, read.sha256)
        scan = _scan_of(desk, read, source)
        papers = _papers(desk.session, read.pages)
        scan.pages = _matched(desk.session, read.pages, papers)
        desk.session.add(scan)
        paper_ids = tuple(dict.fromkeys(page.paper_id for page in scan.pages if page.paper_id))
        settle(desk.session, paper_ids)
        _log(desk, scan, papers)
        return ScanTaken(
            scan_id=scan.id,
            name=scan.name,
            pages=len(scan.pages),
            matched=sum(page.paper_id is not None for page in scan.pages),
            paper_ids=paper_ids,
            problems=tuple(_problems(scan, read.pages)),
        )


def _known(session: Session, sha256: str) -> ScanTaken | None:
    scan = session.scalar(select(Scan).where(Scan.sha256 == sha256))
    if scan is None:
        return None
    text = QT_TRANSLATE_NOOP("Scans", "“{name}”已经收进过（{day}），没有重复收进")
    pages = session.scalars(select(ScanPage).where(ScanPage.scan_id == scan.id)).all()
    return ScanTaken(
        scan_id=scan.id,
        name=scan.name,
        pages=len(pages),
        matched=sum(page.paper_id is not None for page in pages),
        paper_ids=tuple(dict.fromkeys(page.paper_id for page in pages if page.paper_id)),
        problems=(say(text, name=scan.name, day=scan.taken_at.date()),),
        is_known=True,
    )


def _scan_of(desk: Desk, read: ReadFile, source: ScanSource) -> Scan:
    return Scan(
        name=read.name,
        source=source,
        media_type=read.media_type,
        size=len(read.content),
        sha256=read.sha256,
        content=read.content,
        taken_at=desk.now,
        taken_by_id=desk.staff_id,
    )


def _papers(session: Session, pages: "Sequence[PageRead]") -> dict[str, IssuedPaper]:
    """Return the versions that codes on the pages belong to, by code."""
    codes = {mark.code for page in pages for mark in _marks(page)}
    if not codes:
        return {}
    found = session.scalars(
        select(IssuedPaper).where(IssuedPaper.code.in_(codes)).order_by(IssuedPaper.id.desc())
    )
    return {paper.code: paper for paper in found}


def _matched(
    session: Session, pages: "Sequence[PageRead]", papers: Mapping[str, IssuedPaper]
) -> list[ScanPage]:
    """Return the rows of the pages, each with its paper and page number where a code told them."""
    chosen = {page.ordinal: _chosen(page, papers) for page in pages}
    numbers = _numbers(session, chosen, papers)
    return [_row(page, chosen[page.ordinal], papers, numbers.get(page.ordinal)) for page in pages]


def _numbers(
    session: Session, chosen: Mapping[int, PageMark | None], papers: Mapping[str, IssuedPaper]
) -> dict[int, int]:
    """Return the page number of each page of a known paper, by its place in the file."""
    by_code: dict[str, list[tuple[int, PageMark]]] = {}
    for ordinal, mark in chosen.items():
        if mark is not None and mark.code in papers:
            by_code.setdefault(mark.code, []).append((ordinal, mark))
    found: dict[int, int] = {}
    for code, marks in by_code.items():
        paper = papers[code]
        lacks = any(mark.page is None for _, mark in marks)
        taken = [page.page or 0 for page in pages_of(session, [paper.id])] if lacks else []
        numbers = numbered([mark for _, mark in marks], paper.pages, taken)
        found.update(zip((ordinal for ordinal, _ in marks), numbers, strict=True))
    return found


def _row(
    page: "PageRead", mark: PageMark | None, papers: Mapping[str, IssuedPaper], number: int | None
) -> ScanPage:
    paper = papers.get(mark.code) if mark else None
    return ScanPage(
        ordinal=page.ordinal,
        state=_state(page, paper),
        code=mark.code if mark else "",
        paper_id=paper.id if paper else None,
        page=number if paper else mark.page if mark else None,
        total=mark.total if mark else None,
        turned=page.turned,
        skew=round(page.skew, 2),
        note=str(BLANK if page.is_blank else page.problem or ""),
    )


def _state(page: "PageRead", paper: IssuedPaper | None) -> ScanPageState:
    if page.is_blank:
        return ScanPageState.SET_ASIDE
    return ScanPageState.MATCHED if paper else ScanPageState.UNKNOWN


def _chosen(page: "PageRead", papers: Mapping[str, IssuedPaper]) -> PageMark | None:
    """Return the mark a page is sorted by: one of this office before any other."""
    marks = _marks(page)
    return next((mark for mark in marks if mark.code in papers), marks[0] if marks else None)


def _marks(page: "PageRead") -> list[PageMark]:
    return [mark for text in page.texts if (mark := read_mark(text)) is not None]


def _log(desk: Desk, scan: Scan, papers: Mapping[str, IssuedPaper]) -> None:
    cases = {paper.id: paper.case_id for paper in papers.values()}
    counts = Counter(cases[page.paper_id] for page in scan.pages if page.paper_id)
    log_for_cases(desk, Act.SCAN_TAKEN_IN, scan.id, dict(counts), name=scan.name, sha256=scan.sha256)


def _problems(scan: Scan, read: "Sequence[PageRead]") -> Iterator[Message]:
    """Say what somebody has to look at: pages without a code, of another office, torn, or there twice."""
    unknown = [page for page in scan.pages if page.state is ScanPageState.UNKNOWN]
    bare = [page for page in unknown if not page.code and not page.note]
    doubled = [page for page in scan.pages if page.state is ScanPageState.DOUBLE]
    yield from _unreadable(scan.name, read)
    for text, pages in (
        (QT_TRANSLATE_NOOP("Scans", "“{name}”第{pages}页没有读到验证码，请指定是哪份文书的第几页"), bare),
        (QT_TRANSLATE_NOOP("Scans", "“{name}”第{pages}页与已有的扫描页重复，请选一张"), doubled),
    ):
        if pages:
            yield say(text, name=scan.name, pages=pages_in_words([page.ordinal + 1 for page in pages]))
    for page in unknown:
        if page.code:
            text = QT_TRANSLATE_NOOP(
                "Scans", "“{name}”第{page}页的验证码{code}不是本调委会登记的，可能是别处的文书"
            )
            yield say(text, name=scan.name, page=page.ordinal + 1, code=shown(page.code))


def _unreadable(name: str, read: "Sequence[PageRead]") -> Iterator[Message]:
    """Say which pages cannot be looked at, and why."""
    ordinals: dict[Message, list[int]] = {}
    for page in read:
        if page.problem is not None:
            ordinals.setdefault(page.problem, []).append(page.ordinal + 1)
    for reason, pages in ordinals.items():
        text = QT_TRANSLATE_NOOP("Scans", "“{name}”第{pages}页：{reason}")
        yield say(text, name=name, pages=pages_in_words(pages), reason=reason)
