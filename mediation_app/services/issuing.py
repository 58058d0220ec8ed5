"""定稿: papers made final, as versions with bytes and digests; drawn outside the writing transaction."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import inspect

from mediation_app.model import Case, IssuedPaper, PaperOrigin
from mediation_app.rules.errors import Conflict, NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk, require
from mediation_app.services.effect import follow, void_ticks
from mediation_app.services.habits import habits_of
from mediation_app.services.paper_register import code_of, sha256_of, summary_of
from mediation_app.services.paper_rendering import Stamp, draw_both, version_mark
from mediation_app.services.paper_standing import blocked_by
from mediation_app.services.paper_values import (
    AGREEMENT_PAPERS,
    PaperKey,
    PaperValues,
    digest,
    filled_all,
    next_version,
    office_row,
    unchanged,
)
from mediation_app.services.screen_signing.drawn import void_older
from resources.i18n import QT_TRANSLATE_NOOP, Message

_TRIES = 3
_LISTING: Mapping[str, int] = {"contents": 1, "back_cover": 2, "dossier_register": 2}
"""Papers that list the others or count their pages, and in which turn they are issued."""


def issue_all(books: Books, actor: Actor, case_id: int, keys: Sequence[PaperKey]) -> tuple[IssuedPaper, ...]:
    """Make several papers of a case final and return their versions in order; all or none of them.

    Those that list the others (卷内目录) or count all pages (备考表, 封底) are filled when those are final.
    """
    require(actor, Permission.ISSUE_PAPER)
    issued: dict[PaperKey, IssuedPaper] = {}
    for turn in range(max(_LISTING.values()) + 1):
        batch = [key for key in keys if _LISTING.get(key.form_code, 0) == turn]
        if batch:
            issued.update(zip(batch, _issue_batch(books, actor, case_id, batch), strict=True))
    return tuple(issued[key] for key in keys)


def _issue_batch(books: Books, actor: Actor, case_id: int, keys: Sequence[PaperKey]) -> Sequence[IssuedPaper]:
    for _ in range(_TRIES):
        with books.reading(actor) as session:
            case, found = filled_all(session, case_id, keys)
            facing = habits_of(office_row(session)).two_sided
        now = books.clock()
        rows = [unchanged(case, paper) or _rendered(case, paper, now, facing=facing) for paper in found]
        if not any(map(_is_new, rows)) or keep(books, actor, case_id, rows):
            return rows
    raise Conflict(
        _say(QT_TRANSLATE_NOOP("Papers", "定稿时案件正被别人修改")),
        _say(QT_TRANSLATE_NOOP("Papers", "请刷新后核对内容，再重新定稿")),
    )


def _rendered(case: Case, paper: PaperValues, now: datetime, *, facing: bool) -> IssuedPaper:
    """Return the next version of a paper, drawn but not kept yet."""
    _require_issuable(case, paper)
    version, content = next_version(case, paper.key), digest(paper)
    code = code_of(case, paper.key, version, now, content)
    stamp = Stamp(created=now, header=version_mark(version), code=code, facing=facing)
    drawn, docx = draw_both(paper, stamp)
    return IssuedPaper(
        form_code=paper.key.form_code,
        subject_id=paper.key.subject_id,
        version=version,
        title=paper.spec.title,
        content_sha256=content,
        sha256=sha256_of(drawn.pdf),
        docx_sha256=sha256_of(docx),
        pages=drawn.pages,
        issued_at=now,
        pdf=drawn.pdf,
        docx=docx,
        code=code,
        edition=paper.spec.edition,
        origin=PaperOrigin.TEMPLATE if paper.own else PaperOrigin.PROGRAM,
        template_id=paper.own.template_id if paper.own else None,
        summary=summary_of(case, paper),
        places=list(drawn.places),
    )


def keep(books: Books, actor: Actor, case_id: int, rows: Sequence[IssuedPaper]) -> bool:
    """Write drawn versions down and return True; False when the case has changed since they were drawn."""
    keys = [PaperKey(row.form_code, row.subject_id) for row in rows]
    with books.acting(actor, Permission.ISSUE_PAPER) as desk:
        case, found = filled_all(desk.session, case_id, keys)
        new = [row for row in rows if _is_new(row)]
        if any(digest(paper) != row.content_sha256 for paper, row in zip(found, rows, strict=True)):
            return False
        if any(next_version(case, PaperKey(row.form_code, row.subject_id)) != row.version for row in new):
            return False
        for paper, row in zip(found, rows, strict=True):
            if _is_new(row):
                _require_issuable(case, paper)
        for row in new:
            put(desk, case, row)
            detail = {"title": row.title, "version": row.version, "sha256": row.sha256, "pages": row.pages}
            desk.log(Act.PAPER_ISSUED, case.id, f"paper:{row.id}", **detail)
        if any(row.form_code in AGREEMENT_PAPERS.values() for row in new):
            sign_anew(desk, case)
    return True


def put(desk: Desk, case: Case, row: IssuedPaper) -> None:
    """Keep a new version as issued by who acts; what was drawn on those before it is struck."""
    row.case_id, row.issued_by_id = case.id, desk.staff_id
    desk.session.add(row)
    desk.session.flush()
    void_older(desk, case, row)


def sign_anew(desk: Desk, case: Case) -> None:
    """Strike what was signed on an older version of the agreement; the case follows."""
    void_ticks(desk, case)
    cases.step(desk, case, CaseState.AGREED)
    follow(desk, case)


def _is_new(row: IssuedPaper) -> bool:
    return inspect(row).transient


def _require_issuable(case: Case, paper: PaperValues) -> None:
    for reason in blocked_by(case, paper):
        raise NotAllowed(
            _say(
                QT_TRANSLATE_NOOP("Papers", "{title}还不能定稿：{reason}"),
                title=Message("Forms", paper.spec.title),
                reason=reason,
            ),
            _say(QT_TRANSLATE_NOOP("Papers", "需要先看纸样的，可以打印草稿")),
        )


def _say(source: str, **values: object) -> Message:
    return Message("Papers", source, **values)
