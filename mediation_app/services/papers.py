"""Papers of a case: what the dossier holds, each paper filled, previewed and made final (定稿).

Issued means immutable: the bytes, a version, their SHA-256, who and when. Unchanged content makes no new
version; changed content makes one, and voids what was signed on the old agreement.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import NoReturn

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from forms.registry import FORMS, MATTER_FORMS
from forms.spec import FormSpec, Values
from mediation_app.model import IssuedPaper, PaperOrigin, PaperText
from mediation_app.rules.errors import NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk, require
from mediation_app.services.checks import existing, missing
from mediation_app.services.covered_papers import covered, shows_numbers
from mediation_app.services.drafts import packed
from mediation_app.services.habits import habits_of
from mediation_app.services.issuing import issue_all
from mediation_app.services.kept_bytes import as_recorded
from mediation_app.services.paper_rendering import (
    Stamp,
    draw_blank_docx,
    draw_blank_pdf,
    draw_both,
    draw_pdf,
    version_mark,
)
from mediation_app.services.paper_standing import Slip, blocked_by, slips
from mediation_app.services.paper_values import (
    PaperKey,
    filled_from,
    next_version,
    office_row,
    proposed,
    texts_of,
    unchanged,
)
from resources.i18n import QT_TRANSLATE_NOOP, Message

_TRIES = 3


@dataclass(frozen=True, slots=True)
class OpenPaper:
    """A paper as it stands: its form, its values, the names typed over, and whether it is issued as it is."""

    spec: FormSpec
    values: Values
    typed: frozenset[str]
    is_issued: bool
    blocked_by: tuple[Message, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A paper to look at: the issued version while nothing changed, else what would be issued now."""

    pdf: bytes
    pages: int
    missing_characters: tuple[Message, ...]
    is_issued: bool
    version: int

    is_kept_back: bool = False
    """Whole numbers of documents stand on the issued version, which only logged acts give out."""

    @property
    def has_only_word(self) -> bool:
        """Tell whether there are no pages to show: the issued version is a Word file."""
        return not self.pdf and not self.is_kept_back


def contents(books: Books, actor: Actor, case_id: int) -> tuple[Slip, ...]:
    """Return the papers of a case in statutory order, with where each stands."""
    with books.reading(actor) as session:
        case = cases.loaded(session, case_id)
        return slips(case, office_row(session), texts_of(session, case_id))


def values(books: Books, actor: Actor, case_id: int, form_code: str, subject_id: int = 0) -> OpenPaper:
    """Return a paper filled in. Raises NotFound for a form or subject that is not there."""
    with books.reading(actor) as session:
        case, paper = filled_from(session, case_id, PaperKey(form_code, subject_id))
        return OpenPaper(
            paper.spec,
            paper.values,
            paper.typed,
            unchanged(case, paper) is not None,
            blocked_by(case, paper),
        )


def change_text(
    books: Books, actor: Actor, case_id: int, form_code: str, subject_id: int, typed: Values
) -> frozenset[str]:
    """Keep words typed over those the program proposes, where the form allows it; return the names kept.

    Words equal to the proposed ones are let go, so that the paper follows the case again.
    """
    key = PaperKey(form_code, subject_id)
    permission = Permission.WORK_MATTER if form_code in MATTER_FORMS else Permission.MEDIATE
    with books.acting(actor, permission) as desk:
        case = cases.loaded(desk.session, case_id)
        cases.require_open(case)
        plain = proposed(case, desk.office, key)
        names = {field.name for field in plain.spec.editable()}
        kept = {n: v for n, v in typed.items() if n in names and v != plain.values.get(n)}
        changed = _store(desk, case_id, key, kept)
        if changed:
            desk.log(
                Act.PAPER_TEXT_CHANGED, case_id, _subject(key), title=plain.spec.title, fields=sorted(kept)
            )
        return frozenset(kept)


def preview(books: Books, actor: Actor, case_id: int, form_code: str, subject_id: int = 0) -> Preview:
    """Return a paper to look at; one that cannot be issued yet is marked 草稿 on each page.

    One with numbers that identify somebody is drawn with these covered, issued or not; a version out of Word
    that shows them is kept back.
    """
    with books.reading(actor) as session:
        case, paper = filled_from(session, case_id, PaperKey(form_code, subject_id))
        issued, shown = unchanged(case, paper), covered(paper)
        if issued is not None and (shown is paper or issued.origin is not PaperOrigin.PROGRAM):
            row = _with_bytes(session, issued.id)
            has_numbers = row.origin is not PaperOrigin.PROGRAM and shows_numbers(case, row, paper.spec)
            if not has_numbers or row.origin is PaperOrigin.EDITED:
                return _as_issued(row, is_kept_back=has_numbers)
        version = issued.version if issued else next_version(case, paper.key)
        stamp = Stamp(
            created=books.clock(),
            header=version_mark(version),
            draft=issued is None and bool(blocked_by(case, paper)),
            void=case.voided_on is not None,
            facing=habits_of(office_row(session)).two_sided,
        )
    drawn = draw_pdf(shown, stamp)
    return Preview(
        pdf=drawn.pdf,
        pages=drawn.pages,
        missing_characters=drawn.missing,
        is_issued=issued is not None,
        version=version,
    )


def draft(
    books: Books, actor: Actor, case_id: int, form_code: str, subject_id: int = 0
) -> tuple[bytes, bytes]:
    """Return a paper marked 草稿 on each page, as PDF and DOCX, to be printed before it can be issued.

    That of a void case is marked 作废 instead.
    """
    require(actor, Permission.PRINT_PAPER)
    with books.reading(actor) as session:
        case, paper = filled_from(session, case_id, PaperKey(form_code, subject_id))
        facing = habits_of(office_row(session)).two_sided
    stamp = Stamp(created=books.clock(), draft=True, void=case.voided_on is not None, facing=facing)
    drawn, docx = draw_both(paper, stamp)
    return drawn.pdf, docx


def issue(books: Books, actor: Actor, case_id: int, form_code: str, subject_id: int = 0) -> IssuedPaper:
    """Make a paper final (定稿) and return the version; unchanged since the last one, that one is returned.

    Raises NotAllowed with the first reason while it cannot be issued, Conflict when the case keeps changing.
    """
    return issue_all(books, actor, case_id, (PaperKey(form_code, subject_id),))[0]


def pdf_of(books: Books, actor: Actor, paper_id: int) -> bytes:
    """Return the PDF of an issued version.

    Raises NotAllowed where there is none: only an office program could have made it; NotFound, Damaged.
    """
    with books.reading(actor) as session:
        return _pdf(_with_bytes(session, paper_id)) or _only_word()


def looked_at(books: Books, actor: Actor, paper_id: int) -> bytes:
    """Return the PDF of an issued version to look at; empty if whole numbers of documents stand on it.

    Those go out by print, save and Word, which are written down. Raises NotAllowed where there is no PDF,
    Damaged.
    """
    with books.reading(actor) as session:
        row = _with_bytes(session, paper_id)
        pdf = _pdf(row) or _only_word()
        spec = FORMS[row.form_code].spec if row.form_code in FORMS else None
        return b"" if shows_numbers(cases.loaded(session, row.case_id), row, spec) else pdf


def docx_of(books: Books, actor: Actor, paper_id: int) -> bytes:
    """Return the DOCX of an issued version."""
    with books.reading(actor) as session:
        return _with_bytes(session, paper_id).docx


def note_printed(books: Books, actor: Actor, paper_id: int) -> None:
    """Count and write down that an issued version was sent to a printer."""
    with books.acting(actor, Permission.PRINT_PAPER) as desk:
        paper = existing(desk.session, IssuedPaper, paper_id)
        paper.printed += 1
        detail = {"title": paper.title, "version": paper.version, "times": paper.printed}
        desk.log(Act.PAPER_PRINTED, paper.case_id, f"paper:{paper.id}", **detail)


def blank_pdf(form_code: str, created: datetime) -> bytes:
    """Return an empty form as PDF, for the day the power fails. Raises NotFound."""
    return draw_blank_pdf(form_code, created=created)


def blank_docx(form_code: str, created: datetime) -> bytes:
    """Return an empty form as DOCX. Raises NotFound."""
    return draw_blank_docx(form_code, created=created)


def _as_issued(issued: IssuedPaper, *, is_kept_back: bool) -> Preview:
    return Preview(
        pdf=b"" if is_kept_back else _pdf(issued),
        pages=issued.pages,
        missing_characters=(),
        is_issued=True,
        version=issued.version,
        is_kept_back=is_kept_back,
    )


def _store(desk: Desk, case_id: int, key: PaperKey, kept: Mapping[str, object]) -> bool:
    """Keep the typed words of one paper; tell whether that changed anything."""
    row = desk.session.scalar(
        select(PaperText).where(
            PaperText.case_id == case_id,
            PaperText.form_code == key.form_code,
            PaperText.subject_id == key.subject_id,
        )
    )
    new = packed(kept)
    if row is None and not new:
        return False
    if row is None:
        row = PaperText(case_id=case_id, form_code=key.form_code, subject_id=key.subject_id)
        desk.session.add(row)
    elif row.values == new:
        return False
    row.values = new
    return True


def _only_word() -> NoReturn:
    raise NotAllowed(
        _say(QT_TRANSLATE_NOOP("Papers", "这一版只有 Word 稿，没有 PDF")),
        _say(QT_TRANSLATE_NOOP("Papers", "请用 Word 打开后打印，签署后扫描附卷")),
    )


def _pdf(row: IssuedPaper) -> bytes:
    """Return the PDF of a version, empty where there is none. Raises Damaged where it was altered."""
    return as_recorded(row.pdf, row.sha256)


def _with_bytes(session: Session, paper_id: int) -> IssuedPaper:
    options = [undefer(IssuedPaper.pdf), undefer(IssuedPaper.docx)]
    return session.get(IssuedPaper, paper_id, options=options, populate_existing=True) or missing()


def _subject(key: PaperKey) -> str:
    return f"paper:{key.form_code}:{key.subject_id}"


def _say(source: str, **values: object) -> Message:
    return Message("Papers", source, **values)
