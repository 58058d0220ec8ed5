"""Scans filed: the pages of a version in order, straight, as one PDF, beside the paper as signed original.

The PDF is made outside the writing transaction; inside it the pages are looked at again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from mediation_app.model import Attachment, AttachmentKind, Case, IssuedPaper
from mediation_app.rules.errors import Conflict, NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.rules.scan_pages import pages_in_words
from mediation_app.rules.vocabulary import ScanPageState
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk, require
from mediation_app.services.checks import existing
from mediation_app.services.entries import clean
from mediation_app.services.outward import safe_name
from mediation_app.services.paper_register import sha256_of
from mediation_app.services.scans.desk import ScanSet, sets_of
from mediation_app.services.scans.files import Progress, told_of
from mediation_app.services.scans.standing import WAITING, pages_named, say, scan_with_bytes
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from reports.scanning.filing import Batch, Filed

_TRIES = 2


@dataclass(frozen=True, slots=True)
class _Reasons:
    """Why an incomplete set is filed, and why one is filed where a signed original is already."""

    incomplete: str
    again: str


def file(
    books: Books,
    actor: Actor,
    paper_id: int,
    *,
    incomplete_reason: str = "",
    again_reason: str = "",
    progress: Progress | None = None,
) -> int:
    """File the scanned pages of a version as its signed original and return the attachment's id.

    Pages filed before take the places of those that did not come again. Raises NotAllowed for a void case,
    two pages of one number, a page missing without ``incomplete_reason``, a whole signed original there
    already without ``again_reason``; NotFound where no page waits; Conflict when pages changed meanwhile.
    """
    require(actor, Permission.ATTACH)
    reasons = _Reasons(clean(incomplete_reason), clean(again_reason))
    for _ in range(_TRIES):
        found, batches = _read(books, actor, paper_id, reasons)
        made = _made(batches, told_of(progress, found.title))
        attachment_id = _keep(books, actor, found, made, reasons)
        if attachment_id is not None:
            return attachment_id
    raise Conflict(
        say(QT_TRANSLATE_NOOP("Scans", "归卷时扫描页正被别人整理")),
        say(QT_TRANSLATE_NOOP("Scans", "请刷新后核对页面，再归卷")),
    )


def _made(batches: "Sequence[Batch]", told: object) -> "Filed":
    from reports.scanning.filing import filed_pdf

    return filed_pdf(batches, told)  # type: ignore[arg-type]


def _read(books: Books, actor: Actor, paper_id: int, reasons: _Reasons) -> "tuple[ScanSet, list[Batch]]":
    """Return the set as it stands, and its pages with the bytes they come from, in order."""
    from reports.scanning.filing import Batch, Placed

    with books.reading(actor) as session:
        found = _standing(sets_of(session, [paper_id]))
        _require_fileable(found, reasons)
        pages = pages_named(session, found.order)
        batches = []
        for scan_id, group in groupby(pages, key=lambda page: page.scan_id):
            scan = scan_with_bytes(session, scan_id)
            places = tuple(Placed(page.ordinal, page.turned, page.skew) for page in group)
            batches.append(Batch(scan.content, scan.media_type, places))
        return found, batches


def _standing(found: tuple[ScanSet, ...]) -> ScanSet:
    if not found or not any(page.state in WAITING for page in found[0].pages):
        from mediation_app.rules.errors import NotFound

        raise NotFound(
            say(QT_TRANSLATE_NOOP("Scans", "这份文书没有等着归卷的扫描页")),
            say(QT_TRANSLATE_NOOP("Scans", "请先扫描或选择扫描文件")),
        )
    return found[0]


def _require_fileable(found: ScanSet, reasons: _Reasons) -> None:
    if found.is_void:
        raise NotAllowed(
            say(QT_TRANSLATE_NOOP("Scans", "{number}已作废，扫描件不能归卷"), number=found.number),
            say(QT_TRANSLATE_NOOP("Scans", "作废有误的，请先撤销作废；否则请搁置这些扫描页")),
        )
    if found.doubled:
        text = QT_TRANSLATE_NOOP("Scans", "{title}第{pages}页有两张，还不知道归哪一张")
        raise NotAllowed(
            say(text, title=_title(found), pages=pages_in_words(found.doubled)),
            say(QT_TRANSLATE_NOOP("Scans", "请先选一张，另一张会搁置")),
        )
    if found.missing and not reasons.incomplete:
        text = QT_TRANSLATE_NOOP("Scans", "{title}缺第{pages}页，还不能归卷")
        raise NotAllowed(
            say(text, title=_title(found), pages=pages_in_words(found.missing)),
            say(QT_TRANSLATE_NOOP("Scans", "请补扫缺的页；确实缺页的，请写明原因再归卷")),
        )
    if found.needs_reason and not reasons.again:
        raise NotAllowed(
            say(QT_TRANSLATE_NOOP("Scans", "{title}已有签署原件"), title=_title(found)),
            say(QT_TRANSLATE_NOOP("Scans", "请写明为什么再归一份；旧的保留在附件里")),
        )


def _keep(
    books: Books,
    actor: Actor,
    found: ScanSet,
    made: "Filed",
    reasons: _Reasons,
) -> int | None:
    """Write the signed original down; None where the pages are no longer as they were when it was made."""
    with books.acting(actor, Permission.ATTACH) as desk:
        now = _standing(sets_of(desk.session, [found.paper_id]))
        _require_fileable(now, reasons)
        if _look(now) != _look(found):
            return None
        case = _receiving(desk, found.case_id)
        paper = existing(desk.session, IssuedPaper, found.paper_id)
        row = _attachment(desk, found, made, _note(found, reasons))
        desk.session.add(row)
        desk.session.flush()
        for page in pages_named(desk.session, found.order):
            page.state, page.attachment_id = ScanPageState.FILED, row.id
        _log(desk, case, paper, row, reasons)
        return row.id


def _look(found: ScanSet) -> list[tuple[int, int, float]]:
    """Return what the PDF was made from."""
    by_id = {page.page_id: page for page in found.pages}
    return [(one, by_id[one].turned, by_id[one].skew) for one in found.order]


def _receiving(desk: Desk, case_id: int) -> Case:
    """Return the case counted up; signed originals may come back when it is closed already."""
    case = cases.loaded(desk.session, case_id)
    if case.state is not CaseState.CLOSED or case.voided_on is not None:
        cases.require_open(case)
    cases.touch(desk, case, None)
    return case


def _attachment(desk: Desk, found: ScanSet, made: "Filed", note: str) -> Attachment:
    stem = f"{found.number} {found.title} 签署原件"
    if found.version > 1:
        stem = f"{found.number} {found.title}（第{found.version}版）签署原件"
    return Attachment(
        case_id=found.case_id,
        kind=AttachmentKind.SIGNED_ORIGINAL,
        name=safe_name(stem, ".pdf"),
        media_type="application/pdf",
        size=len(made.pdf),
        sha256=sha256_of(made.pdf),
        content=made.pdf,
        pages=made.pages,
        paper_id=found.paper_id,
        received_on=desk.today,
        note=note,
        added_at=desk.now,
        added_by_id=desk.staff_id,
    )


def _note(found: ScanSet, reasons: _Reasons) -> str:
    """Return what stands beside the file: which pages lack and why, and why it is there twice."""
    parts = []
    if found.missing:
        text = QT_TRANSLATE_NOOP("Scans", "缺第{pages}页：{reason}")
        parts.append(say(text, pages=pages_in_words(found.missing), reason=reasons.incomplete))
    if found.needs_reason:
        parts.append(say(QT_TRANSLATE_NOOP("Scans", "再次归卷：{reason}"), reason=reasons.again))
    return "；".join(map(str, parts))


def _log(desk: Desk, case: Case, paper: IssuedPaper, row: Attachment, reasons: _Reasons) -> None:
    detail: dict[str, object] = {
        "title": paper.title,
        "version": paper.version,
        "name": row.name,
        "sha256": row.sha256,
        "pages": row.pages,
    }
    if words := reasons.incomplete or reasons.again:
        detail["reason"] = words
    if case.state is CaseState.CLOSED:
        detail["after_closing"] = True
    desk.log(Act.SCAN_FILED, case.id, f"attachment:{row.id}", **detail)


def _title(found: ScanSet) -> Message:
    return Message("Forms", found.title)
