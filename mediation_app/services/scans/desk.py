"""The scan desk: per issued version the pages that came back, what lacks, what is doubled; and the strays."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import Session, joinedload, load_only

from mediation_app.model import Attachment, Case, IssuedPaper, ScanPage
from mediation_app.rules.paper_code import shown
from mediation_app.rules.permissions import Permission
from mediation_app.rules.scan_pages import Place, Sorted, guessed, pages_in_words, sorted_pages
from mediation_app.rules.vocabulary import ScanPageState
from mediation_app.rules.workflow import CaseState
from mediation_app.services.books import Actor, Books
from mediation_app.services.paper_values import PaperKey
from mediation_app.services.paper_which import Paper, which_of
from mediation_app.services.scans.standing import WAITING, pages_of, say, sheet_of
from resources.i18n import QT_TRANSLATE_NOOP, Message

MOST_ASIDE = 200
"""Pages set aside that are shown, the newest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanPageRow:
    """A scanned page as the desk shows it."""

    page_id: int
    scan_id: int
    scan_name: str
    ordinal: int
    """Its place in the file, from 0."""
    taken_at: datetime
    state: ScanPageState
    code: str = ""
    paper_id: int | None = None
    page: int | None = None
    turned: int = 0
    skew: float = 0.0
    by_hand: bool = False
    note: str = ""
    guess: Place | None = None
    """Of a page nobody knows: where it belongs by the pages fed before and after it; never taken unasked."""

    @property
    def is_foreign(self) -> bool:
        """Tell whether it carries a code that this office never issued."""
        return bool(self.code) and self.paper_id is None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanSet:
    """The pages of one issued version that came back; those filed before fill the places of missing ones."""

    paper_id: int
    case_id: int
    number: str
    case_title: str
    form_code: str
    title: str
    version: int
    newest: int
    """The version that stands now."""
    total: int
    pages: tuple[ScanPageRow, ...]
    """In order; of a doubled page each one."""
    order: tuple[int, ...]
    """Ids of the pages as they would be filed."""
    missing: tuple[int, ...] = ()
    doubled: tuple[int, ...] = ()
    attachment_id: int | None = None
    """The newest signed original there is already."""
    needs_reason: bool = False
    """A whole signed original is there: another one beside it needs a reason."""
    is_void: bool = False
    is_closed: bool = False
    notes: tuple[Message, ...] = ()
    """What to look at before filing."""
    which: Message | None = None
    """What tells the paper from others of its form in the case, where there are others."""

    @property
    def is_complete(self) -> bool:
        """Tell whether each page is there once."""
        return not (self.missing or self.doubled)

    @property
    def is_superseded(self) -> bool:
        """Tell whether a newer version is in force."""
        return self.version < self.newest


@dataclass(frozen=True, slots=True, kw_only=True)
class ScanDesk:
    """All that waits: sets by case, pages nobody knows, pages set aside (the newest).

    Set aside counts, too, what was filed in a file that was removed from its case since.
    """

    sets: tuple[ScanSet, ...]
    unknown: tuple[ScanPageRow, ...]
    aside: tuple[ScanPageRow, ...]


def desk(books: Books, actor: Actor) -> ScanDesk:
    """Return the scans that wait to be filed, by case number."""
    with books.reading(actor, Permission.SEE_CASES) as session:
        waiting = select(ScanPage.paper_id).where(ScanPage.state.in_(WAITING)).distinct()
        paper_ids = [one for one in session.scalars(waiting) if one is not None]
        unknown = _rows(session, _in_state(ScanPageState.UNKNOWN).order_by(ScanPage.id))
        return ScanDesk(
            sets=sets_of(session, paper_ids),
            unknown=_with_guesses(session, unknown),
            aside=_rows(session, _aside()),
        )


def sets_of(session: Session, paper_ids: Sequence[int]) -> tuple[ScanSet, ...]:
    """Return the sets of some versions, by case number, title and version."""
    if not paper_ids:
        return ()
    papers = list(session.scalars(_papers(paper_ids)))
    by_paper: dict[int, list[ScanPage]] = {paper.id: [] for paper in papers}
    for page in pages_of(session, paper_ids):
        by_paper[page.paper_id or 0].append(page)
    originals = _originals(session, paper_ids)
    newest = _newest(session, papers)
    which = which_of(session, map(_paper, papers))
    made = (_set(one, by_paper[one.id], originals.get(one.id), newest[_key(one)]) for one in papers)
    return tuple(
        replace(one, which=which.get(_paper(paper))) for one, paper in zip(made, papers, strict=True)
    )


def row_of(page: ScanPage) -> ScanPageRow:
    """Return a page, its file loaded, as the desk shows it."""
    return ScanPageRow(
        page_id=page.id,
        scan_id=page.scan_id,
        scan_name=page.scan.name,
        ordinal=page.ordinal,
        taken_at=page.scan.taken_at,
        state=page.state,
        code=page.code,
        paper_id=page.paper_id,
        page=page.page,
        turned=page.turned,
        skew=page.skew,
        by_hand=page.by_hand,
        note=page.note,
    )


def standing_pages(pages: Sequence[ScanPage], original: int | None) -> list[ScanPage]:
    """Return the pages that count: those that wait, and those filed in the newest signed original."""
    return [page for page in pages if page.state in WAITING or page.attachment_id == original]


def _set(paper: IssuedPaper, pages: Sequence[ScanPage], original: int | None, newest: int) -> ScanSet:
    counted = standing_pages(pages, original)
    total = paper.pages or max((page.total or 0 for page in counted), default=0)
    found = sorted_pages(map(sheet_of, counted), total)
    filed = sorted_pages((sheet_of(one) for one in counted if one.state is ScanPageState.FILED), total)
    is_whole = original is not None and (filed.is_complete or not filed.order)
    shown_pages = sorted(counted, key=lambda page: (page.page or 0, page.id))
    return ScanSet(
        paper_id=paper.id,
        case_id=paper.case_id,
        number=paper.case.number,
        case_title=paper.case.title,
        form_code=paper.form_code,
        title=paper.title,
        version=paper.version,
        newest=newest,
        total=total,
        pages=tuple(row_of(page) for page in shown_pages),
        order=found.order,
        missing=found.missing,
        doubled=found.doubled,
        attachment_id=original,
        needs_reason=is_whole,
        is_void=paper.case.voided_on is not None,
        is_closed=paper.case.state is CaseState.CLOSED,
        notes=tuple(_notes(paper, found, newest, is_whole=is_whole)),
    )


def _notes(paper: IssuedPaper, found: Sorted, newest: int, *, is_whole: bool) -> Iterator[Message]:
    if paper.case.voided_on is not None:
        yield say(QT_TRANSLATE_NOOP("Scans", "案件已作废，扫描件不能归卷；作废有误的，请先撤销作废"))
    if paper.version < newest:
        text = QT_TRANSLATE_NOOP(
            "Scans", "扫描的是第{version}版，现在以第{newest}版为准；签的如是新版，请核对纸张"
        )
        yield say(text, version=paper.version, newest=newest)
    if found.missing:
        yield say(QT_TRANSLATE_NOOP("Scans", "缺第{pages}页"), pages=pages_in_words(found.missing))
    if found.doubled:
        text = QT_TRANSLATE_NOOP("Scans", "第{pages}页有两张，请选一张")
        yield say(text, pages=pages_in_words(found.doubled))
    if is_whole:
        yield say(QT_TRANSLATE_NOOP("Scans", "这份文书已有签署原件，再归一份要写明原因；旧的保留"))


def _papers(paper_ids: Sequence[int]) -> Select[IssuedPaper]:
    columns = (
        IssuedPaper.case_id,
        IssuedPaper.form_code,
        IssuedPaper.subject_id,
        IssuedPaper.version,
        IssuedPaper.title,
        IssuedPaper.pages,
    )
    of_case = joinedload(IssuedPaper.case, innerjoin=True)
    return (
        select(IssuedPaper)
        .join(Case, Case.id == IssuedPaper.case_id)
        .where(IssuedPaper.id.in_(paper_ids))
        .options(load_only(*columns), of_case.load_only(Case.number, Case.title, Case.voided_on, Case.state))
        .order_by(Case.number, IssuedPaper.title, IssuedPaper.subject_id, IssuedPaper.version)
    )


def _key(paper: IssuedPaper) -> tuple[int, str, int]:
    return paper.case_id, paper.form_code, paper.subject_id


def _paper(paper: IssuedPaper) -> Paper:
    return paper.case_id, PaperKey(paper.form_code, paper.subject_id)


def _newest(session: Session, papers: Sequence[IssuedPaper]) -> dict[tuple[int, str, int], int]:
    """Return the newest version of each paper."""
    same = (IssuedPaper.case_id, IssuedPaper.form_code, IssuedPaper.subject_id)
    wanted = (
        select(*same, func.max(IssuedPaper.version))
        .where(IssuedPaper.case_id.in_({paper.case_id for paper in papers}))
        .group_by(*same)
    )
    return {(case_id, form, subject): most for case_id, form, subject, most in session.execute(wanted)}


def _originals(session: Session, paper_ids: Sequence[int]) -> dict[int, int]:
    """Return the newest signed original of each version that has one."""
    wanted = (
        select(Attachment.paper_id, func.max(Attachment.id))
        .where(Attachment.paper_id.in_(paper_ids), Attachment.removed_at.is_(None))
        .group_by(Attachment.paper_id)
    )
    return {paper_id: newest for paper_id, newest in session.execute(wanted) if paper_id is not None}


def _in_state(state: ScanPageState) -> Select[ScanPage]:
    return select(ScanPage).where(ScanPage.state == state).options(joinedload(ScanPage.scan))


def _aside() -> Select[ScanPage]:
    """Ask for pages set aside, and those whose file was removed from the case again."""
    is_removed = (ScanPage.state == ScanPageState.FILED) & Attachment.removed_at.is_not(None)
    return (
        select(ScanPage)
        .outerjoin(Attachment, Attachment.id == ScanPage.attachment_id)
        .where((ScanPage.state == ScanPageState.SET_ASIDE) | is_removed)
        .options(joinedload(ScanPage.scan))
        .order_by(ScanPage.id.desc())
        .limit(MOST_ASIDE)
    )


def _rows(session: Session, wanted: Select[ScanPage]) -> tuple[ScanPageRow, ...]:
    return tuple(row_of(page) for page in session.scalars(wanted))


def _with_guesses(session: Session, unknown: tuple[ScanPageRow, ...]) -> tuple[ScanPageRow, ...]:
    """Return pages nobody knows with where they may belong, unless that page is there already."""
    places = _places(session, {row.scan_id for row in unknown})
    paper_ids = {place.paper_id for place in places.values()}
    taken = {(page.paper_id, page.page) for page in pages_of(session, paper_ids)}
    made = []
    for row in unknown:
        before, after = (places.get((row.scan_id, row.ordinal + step)) for step in (-1, 1))
        guess = None if row.is_foreign else guessed(before, after)
        is_free = guess is not None and (guess.paper_id, guess.page) not in taken
        made.append(replace(row, guess=guess if is_free else None))
    return tuple(made)


def _places(session: Session, scan_ids: set[int]) -> dict[tuple[int, int], Place]:
    """Return the known pages of some files by file and ordinal."""
    wanted = (
        select(ScanPage.scan_id, ScanPage.ordinal, ScanPage.paper_id, ScanPage.page, IssuedPaper.pages)
        .join(IssuedPaper, IssuedPaper.id == ScanPage.paper_id)
        .where(ScanPage.scan_id.in_(scan_ids), ScanPage.page.is_not(None))
    )
    return {
        (scan_id, ordinal): Place(paper_id or 0, page or 0, total)
        for scan_id, ordinal, paper_id, page, total in session.execute(wanted)
    }


def why_unknown(row: ScanPageRow) -> Message:
    """Return why nobody knows a page: torn, without a code, or with the code of another office."""
    if row.note:
        return say(QT_TRANSLATE_NOOP("Scans", "读不出来：{reason}"), reason=row.note)
    if row.is_foreign:
        text = QT_TRANSLATE_NOOP("Scans", "验证码{code}不是本调委会登记的，可能是别处的文书")
        return say(text, code=shown(row.code))
    return say(QT_TRANSLATE_NOOP("Scans", "没有读到验证码"))
