"""取回 Word 修改稿: a paper edited in Word is compared, and kept as the new version with reason and digest.

It stands until what the case says changes; then the program writes the next version again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from mediation_app.model import Case, IssuedPaper, PaperOrigin
from mediation_app.rules.checkup.powers import touches_status
from mediation_app.rules.errors import NotAllowed, NotFound
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk, require
from mediation_app.services.checks import missing
from mediation_app.services.edited_checks import barred, cautions, contradicted, no_longer, unfit
from mediation_app.services.edited_origin import check_alike, check_base, check_origin
from mediation_app.services.entries import reason_given
from mediation_app.services.issuing import put, sign_anew
from mediation_app.services.own_rendering import converted
from mediation_app.services.paper_register import code_of, sha256_of, told
from mediation_app.services.paper_rendering import version_mark
from mediation_app.services.paper_standing import DRAFTS_UNTIL_CLOSE
from mediation_app.services.paper_values import (
    AGREEMENT_PAPERS,
    SAYS_STATUS,
    PaperKey,
    edited_says_status,
    settles,
)
from mediation_app.services.word_changes import PlacedRow, compare_words, covered
from mediation_app.storage.faults import telling_file_faults
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from reports.docx_text import WordText


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A paper and the file edited from it, side by side; nothing is kept yet.

    ``blocked`` says why it cannot be taken back as it is, ``warnings`` what to look at before. Numbers of
    documents and telephones are covered in the rows.
    """

    title: str
    version: int
    sha256: str
    rows: tuple[PlacedRow, ...]
    warnings: tuple[Message, ...] = ()
    blocked: tuple[Message, ...] = ()

    @property
    def changes(self) -> int:
        """Return how many paragraphs changed, came or went."""
        return sum(row.is_changed for row in self.rows)


@dataclass(frozen=True, slots=True)
class _Edited:
    """The file as read, the version it was edited from, and the case."""

    content: bytes
    text: "WordText"
    before: "WordText"
    base: IssuedPaper
    case: Case


def compare(books: Books, actor: Actor, paper_id: int, path: Path) -> Comparison:
    """Compare a Word file with the issued version it was edited from.

    Raises UnreadableWord for what is no clean Word file; NotAllowed for the file of another case or paper, of
    an older version, or of a paper whose case has changed since; NotFound.
    """
    require(actor, Permission.ISSUE_PAPER)
    content = _read(path)
    with books.reading(actor) as session:
        edited = _edited(session, paper_id, content)
        return _compared(edited)


def take_back(
    books: Books, actor: Actor, paper_id: int, path: Path, reason: str, *, revision: int | None = None
) -> IssuedPaper:
    """Keep an edited Word file as the next version of a paper and return it, with a PDF if one can be made.

    Without an office program on this machine, or one that fails, the version has no PDF and is printed from
    Word. Raises what `compare` raises, InvalidInput without a reason, Conflict for a stale ``revision``.
    """
    require(actor, Permission.ISSUE_PAPER)
    words = reason_given(reason)
    content = _read(path)
    with books.reading(actor) as session:
        edited = _edited(session, paper_id, content)
        comparison = _compared(edited)
    for obstacle in comparison.blocked:
        raise NotAllowed(obstacle)
    row = _made(edited, words, books.clock())
    with books.acting(actor, Permission.ISSUE_PAPER) as desk:
        case = _for_change(desk, edited.base, revision)
        check_base(desk.session, edited.base)
        put(desk, case, row)
        detail = {"title": row.title, "version": row.version, "reason": words, "sha256": row.docx_sha256}
        desk.log(Act.PAPER_TAKEN_BACK, case.id, f"paper:{row.id}", **detail, edited_sha256=row.edited_sha256)
        if row.form_code in AGREEMENT_PAPERS.values():
            sign_anew(desk, case)
    return row


def _read(path: Path) -> bytes:
    from reports.docx_text import LARGEST

    if not path.is_file():
        raise NotFound(
            _say(QT_TRANSLATE_NOOP("EditedPapers", "没有“{path}”这个文件"), path=path),
            _say(QT_TRANSLATE_NOOP("EditedPapers", "请选择用 Word 或 WPS 改过的那份 .docx 文件")),
        )
    with telling_file_faults(), path.open("rb") as file:
        return file.read(LARGEST + 1)


def _edited(session: Session, paper_id: int, content: bytes) -> _Edited:
    from reports.docx_text import read_word

    text = read_word(content)
    case_id = session.scalar(select(IssuedPaper.case_id).where(IssuedPaper.id == paper_id)) or missing()
    case = cases.loaded(session, case_id)
    with_words = select(IssuedPaper).where(IssuedPaper.id == paper_id).options(undefer(IssuedPaper.docx))
    base = session.scalars(with_words).one()
    before = read_word(base.docx)
    check_origin(session, base, text.codes)
    check_base(session, base)
    check_alike(case, base, before, text)
    return _Edited(content, text, before, base, case)


def _for_change(desk: Desk, base: IssuedPaper, revision: int | None) -> Case:
    """Return the case to be changed; the papers that sum up a dossier are edited after it is closed."""
    case = cases.loaded(desk.session, base.case_id)
    if case.state is CaseState.CLOSED and base.form_code in DRAFTS_UNTIL_CLOSE and case.voided_on is None:
        cases.touch(desk, case, revision)
        return case
    return cases.for_change(desk, base.case_id, revision)


# ---- what changed


def _compared(edited: _Edited) -> Comparison:
    rows = compare_words(edited.before, edited.text)
    return Comparison(
        title=edited.base.title,
        version=edited.base.version,
        sha256=sha256_of(edited.content),
        rows=tuple(PlacedRow(one.place, covered(one.row)) for one in rows),
        warnings=(*_about_file(edited), *_about_words(edited, rows), *_about_signatures(edited)),
        blocked=tuple(_obstacles(edited, rows)),
    )


def _obstacles(edited: _Edited, rows: tuple[PlacedRow, ...]) -> Iterator[Message]:
    if not any(row.is_changed for row in rows) and edited.text.pictures == edited.before.pictures:
        yield _say(QT_TRANSLATE_NOOP("EditedPapers", "文字没有改动，不需要取回"))
    yield from unfit(edited.before, edited.text)
    is_agreement = edited.base.form_code in AGREEMENT_PAPERS.values()
    names = [party.person.name for party in edited.case.parties] if is_agreement else []
    yield from no_longer(edited.before.texts(), edited.text.texts(), names, edited.case.number)
    yield from barred(rows, edited.base.form_code)


def _about_file(edited: _Edited) -> Iterator[Message]:
    """Say what the file holds that no comparison of words shows."""
    text, before = edited.text, edited.before
    if text.tracked:
        words = QT_TRANSLATE_NOOP("EditedPapers", "文件里有{count}处修订没有接受，取回时按全部接受处理")
        yield _say(words, count=text.tracked)
    if text.comments:
        yield _say(
            QT_TRANSLATE_NOOP("EditedPapers", "文件里有{count}条批注，取回时去掉"), count=text.comments
        )
    if text.pictures != before.pictures:
        yield _say(QT_TRANSLATE_NOOP("EditedPapers", "文件里的图片有增减，图片不在比对之内"))
    if not text.codes:
        yield _say(
            QT_TRANSLATE_NOOP("EditedPapers", "文件上没有验证码，新的一版上也不会有，请确认是这份文书")
        )


def _about_words(edited: _Edited, rows: tuple[PlacedRow, ...]) -> Iterator[Message]:
    names = [party.person.name for party in edited.case.parties]
    yield from contradicted(rows, names, edited.case.number)
    yield from cautions(rows, edited.base.form_code)


def _about_signatures(edited: _Edited) -> Iterator[Message]:
    """Say that what was signed was the version before."""
    base, case = edited.base, edited.case
    ticks = case.agreement.ticks if case.agreement else []
    scans = [file for file in case.attachments if file.paper_id == base.id and file.removed_at is None]
    if any(tick.paper_id == base.id for tick in ticks) or scans:
        text = QT_TRANSLATE_NOOP(
            "EditedPapers", "第{version}版已经签名；取回成为新的一版，需要在新版上重新签署"
        )
        yield _say(text, version=base.version)


# ---- the new version


def _made(edited: _Edited, reason: str, now: datetime) -> IssuedPaper:
    """Return the next version, made from the file and not kept yet."""
    base, handed_in = edited.base, sha256_of(edited.content)
    key, version = PaperKey(base.form_code, base.subject_id), base.version + 1
    code = code_of(edited.case, key, version, now, handed_in)
    docx = _finished(edited.content, base.version, version, code)
    made = converted(docx)
    return IssuedPaper(
        form_code=base.form_code,
        subject_id=base.subject_id,
        version=version,
        title=base.title,
        content_sha256=base.content_sha256,
        sha256=sha256_of(made.pdf),
        docx_sha256=sha256_of(docx),
        pages=made.pages,
        issued_at=now,
        pdf=made.pdf,
        docx=docx,
        code=code,
        edition=base.edition,
        origin=PaperOrigin.EDITED,
        reason=reason,
        edited_sha256=handed_in,
        summary={**told(edited.case, edited.text.texts()), SAYS_STATUS: _says_status(edited)},
        template_id=base.template_id,
    )


def _says_status(edited: _Edited) -> bool:
    """Tell whether what was changed on a paper that settles is about marriage, adoption or inheritance."""
    if edited_says_status(edited.base):
        return True
    rows = compare_words(edited.before, edited.text)
    return settles(edited.base.form_code) and any(
        touches_status(one.row.after) for one in rows if one.is_changed
    )


def _finished(content: bytes, old: int, new: int, code: str) -> bytes:
    from reports.document import PageCode
    from reports.docx_code import replace_code
    from reports.docx_final import finished

    clean = finished(content, old_mark=version_mark(old), new_mark=version_mark(new))
    return replace_code(clean, PageCode(code, version_mark(new)))


def _say(source: str, **values: object) -> Message:
    return Message("EditedPapers", source, **values)
