"""验证 of signed copies: found by their bytes, and which of them a changed file has to be compared with."""

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from mediation_app.model import SignedFile, SignedFileKind
from resources.i18n import QT_TRANSLATE_NOOP, Message


def signed_by_digest(session: Session, sha256: str) -> SignedFile | None:
    """Return the signed copy with those bytes, without them; None where there is none."""
    wanted = select(SignedFile).where(SignedFile.sha256 == sha256)
    return session.scalars(wanted.order_by(SignedFile.id.desc()).limit(1)).one_or_none()


def signed_notes(session: Session, row: SignedFile) -> Iterator[Message]:
    """Say what a signed copy is, and what was put on top of it."""
    drawn = QT_TRANSLATE_NOOP("Verification", "这是{moment}生成的屏幕签名版；屏幕签名是图像证据")
    sealed = QT_TRANSLATE_NOOP("Verification", "这是{moment}用证书签章的版本")
    yield _say(drawn if row.kind is SignedFileKind.DRAWN else sealed, moment=row.made_at)
    if row.superseded_at is not None:
        yield _say(QT_TRANSLATE_NOOP("Verification", "后来签名有变动，这一份已被代替"))
    later = select(SignedFile.id).where(SignedFile.paper_id == row.paper_id, SignedFile.id > row.id)
    if row.superseded_at is None and session.scalar(later.limit(1)) is not None:
        yield _say(QT_TRANSLATE_NOOP("Verification", "后来又加了签章，以后来的那一份为准"))


def copies_of(session: Session, paper_id: int, content: bytes) -> Sequence[bytes]:
    """Return the bytes of signed copies that a changed file may come from.

    The longest one that the file begins with, where something was only put behind it; else every one.
    """
    wanted = select(SignedFile).where(SignedFile.paper_id == paper_id).options(undefer(SignedFile.pdf))
    found = [row.pdf for row in session.scalars(wanted.order_by(SignedFile.id.desc()))]
    beginnings = [pdf for pdf in found if content.startswith(pdf)]
    return [max(beginnings, key=len)] if beginnings else found


def _say(source: str, **values: object) -> Message:
    return Message("Verification", source, **values)
