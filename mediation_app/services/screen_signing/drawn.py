"""The drawn signatures of a version, read and struck within an act."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from mediation_app.model import Case, DrawnSignature, IssuedPaper
from mediation_app.rules.errors import Damaged
from mediation_app.services import signed_files
from mediation_app.services.acts import Act
from mediation_app.services.books import Desk
from mediation_app.services.screen_signing.records import is_intact
from resources.i18n import QT_TRANSLATE_NOOP, Message

NEW_VERSION = "已定稿新的一版"


def drawn_on(session: Session, paper_id: int) -> tuple[DrawnSignature, ...]:
    """Return the signatures that stand on a version, with their handwriting, in the order they were given."""
    wanted = select(DrawnSignature).where(
        DrawnSignature.paper_id == paper_id, DrawnSignature.voided_at.is_(None)
    )
    bytes_too = (
        undefer(DrawnSignature.strokes),
        undefer(DrawnSignature.fingerprint),
        undefer(DrawnSignature.witness_strokes),
    )
    found = session.scalars(
        wanted.options(*bytes_too).order_by(DrawnSignature.id), execution_options={"populate_existing": True}
    )
    return tuple(found)


def require_intact(drawn: Sequence[DrawnSignature]) -> None:
    """Raise Damaged where the record of a signature, loaded with its bytes, is not as it was written."""
    altered = next((one for one in drawn if not is_intact(one)), None)
    if altered is not None:
        text = QT_TRANSLATE_NOOP("ScreenSigning", "{name}的屏幕签名记录被改动过，与签名时登记的摘要不符")
        advice = QT_TRANSLATE_NOOP("ScreenSigning", "请作废这个签名并请本人重新签，或从备份恢复")
        raise Damaged(
            Message("ScreenSigning", text, name=altered.name or altered.signed_by),
            Message("ScreenSigning", advice),
        )


def void_older(desk: Desk, case: Case, new: IssuedPaper) -> int:
    """Strike what was drawn on the versions before a new one; return how many signatures that were."""
    same_paper = (
        IssuedPaper.case_id == case.id,
        IssuedPaper.form_code == new.form_code,
        IssuedPaper.subject_id == new.subject_id,
        IssuedPaper.version < new.version,
    )
    wanted = (
        select(DrawnSignature)
        .join(IssuedPaper, DrawnSignature.paper_id == IssuedPaper.id)
        .where(*same_paper, DrawnSignature.voided_at.is_(None))
    )
    return strike(desk, desk.session.scalars(wanted).all(), NEW_VERSION)


def strike(desk: Desk, rows: Sequence[DrawnSignature], reason: str) -> int:
    """Void signatures with a reason; they stay on record. Returns how many."""
    for row in rows:
        row.voided_at, row.void_reason = desk.now, reason
        detail = {"name": row.name or row.signed_by, "by": row.signed_by, "reason": reason}
        desk.log(Act.SCREEN_SIGNATURE_VOIDED, row.case_id, f"paper:{row.paper_id}", **detail)
    for paper_id in {row.paper_id for row in rows}:
        signed_files.supersede(desk, paper_id)
    desk.session.flush()
    return len(rows)
