"""Conditions on issued versions that several stages ask for."""

from datetime import datetime, time

from sqlalchemy import ColumnElement, exists, func, literal, select
from sqlalchemy.orm import Session, aliased

from forms.registry import FORMS
from mediation_app.model import (
    Attachment,
    AttachmentKind,
    AuditEntry,
    DrawnSignature,
    HandingOut,
    IssuedPaper,
    PaperTemplate,
    PrintOrder,
    Scan,
    SignatureTick,
    SignedFile,
)
from mediation_app.services.acts import Act

Condition = ColumnElement[bool]
_SIGNABLE = tuple(code for code, form in FORMS.items() if form.spec.signable)


def is_newest() -> Condition:
    """Tell whether a version is the newest of its paper."""
    newer = aliased(IssuedPaper)
    return ~exists().where(
        newer.case_id == IssuedPaper.case_id,
        newer.form_code == IssuedPaper.form_code,
        newer.subject_id == IssuedPaper.subject_id,
        newer.version > IssuedPaper.version,
    )


def is_signable() -> Condition:
    """Tell whether a version has places to be signed."""
    own = select(PaperTemplate.id).where(PaperTemplate.signable)
    return IssuedPaper.form_code.in_(_SIGNABLE) | IssuedPaper.template_id.in_(own)


def is_out() -> Condition:
    """Tell whether a version has left the program: printed, saved to a file, or only there in Word."""
    saved = exists().where(
        AuditEntry.case_id == IssuedPaper.case_id,
        AuditEntry.act == Act.PAPER_SAVED.value,
        AuditEntry.subject == literal("paper:").concat(IssuedPaper.id),
    )
    return (IssuedPaper.printed > 0) | (IssuedPaper.sha256 == "") | saved


def is_ticked() -> Condition:
    """Tell whether somebody has signed a version."""
    return exists().where(SignatureTick.paper_id == IssuedPaper.id)


def is_back() -> Condition:
    """Tell whether the signed original of a version is in the dossier: its scan, or a copy that counts."""
    scanned = exists().where(
        Attachment.paper_id == IssuedPaper.id,
        Attachment.kind == AttachmentKind.SIGNED_ORIGINAL,
        Attachment.removed_at.is_(None),
    )
    counts = exists().where(
        SignedFile.paper_id == IssuedPaper.id, SignedFile.counts, SignedFile.superseded_at.is_(None)
    )
    return scanned | counts


def is_followed(began: datetime | None) -> Condition:
    """Tell whether a version is followed out and back: it was printed through the queue, or issued since.

    What went out before the office had a queue nobody has to account for.
    """
    queued = exists().where(PrintOrder.paper_id == IssuedPaper.id)
    return queued if began is None else queued | (IssuedPaper.issued_at >= began)


def following_began(session: Session) -> datetime | None:
    """Return when the office began to follow its papers, None while it has not."""
    handed = session.scalar(select(func.min(HandingOut.handed_on)))
    found = (
        session.scalar(select(func.min(PrintOrder.queued_at))),
        session.scalar(select(func.min(Scan.taken_at))),
        session.scalar(select(func.min(DrawnSignature.signed_at))),
        datetime.combine(handed, time()) if handed is not None else None,
    )
    return min((at for at in found if at is not None), default=None)
