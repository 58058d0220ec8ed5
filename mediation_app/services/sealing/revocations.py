"""Lists of revoked certificates (CRL), taken in from files, so that checking works without a network."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import Session, undefer

from mediation_app.model import RevocationList, SealCertificate
from mediation_app.rules.errors import Conflict, NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk, require
from mediation_app.services.sealing.files import read_small
from mediation_app.services.sealing.wording import refusal, say
from resources.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from cryptography.x509 import Certificate, CertificateRevocationList

    from reports.pades.report import Known


@dataclass(frozen=True, slots=True, kw_only=True)
class ListRow:
    """A list of revoked certificates as the settings show it."""

    issuer: str
    this_update: datetime
    next_update: datetime | None
    added_at: datetime
    is_old: bool
    """A newer one is due."""


def revocation_lists(books: Books, actor: Actor) -> tuple[ListRow, ...]:
    """Return the lists taken in, the newest first."""
    now = books.clock()
    with books.reading(actor, Permission.MANAGE_SEALS) as session:
        rows = session.scalars(select(RevocationList).order_by(RevocationList.this_update.desc())).all()
        return tuple(
            ListRow(
                issuer=row.issuer,
                this_update=row.this_update,
                next_update=row.next_update,
                added_at=row.added_at,
                is_old=row.next_update is not None and row.next_update < now,
            )
            for row in rows
        )


def add_revocation_list(books: Books, actor: Actor, path: Path) -> tuple[str, ...]:
    """Take a list in and return the labels of the office's certificates that it revokes.

    Raises InvalidInput for a file that is none, NotAllowed for a list of somebody else or one whose signature
    cannot be checked, Conflict for one that is there already.
    """
    from reports.pades.faults import KeyRefused
    from reports.pades.lists import list_facts, read_list

    require(actor, Permission.MANAGE_SEALS)
    content = read_small(path)
    try:
        found = read_list(content)
    except KeyRefused as error:
        raise refusal(error, "path") from None
    with books.acting(actor, Permission.MANAGE_SEALS) as desk:
        rows = _certificates(desk.session)
        facts = list_facts(found, (one for row in rows for one in _chain(row)))
        _require_ours(is_known=facts.is_known, is_signed=facts.is_signed)
        sha256 = hashlib.sha256(content).hexdigest()
        if desk.session.scalar(select(RevocationList.id).where(RevocationList.sha256 == sha256)):
            raise Conflict(
                say(QT_TRANSLATE_NOOP("Sealing", "这份吊销列表已经导入过")),
                say(QT_TRANSLATE_NOOP("Sealing", "请从发证机构下载最新的一份")),
            )
        kept = RevocationList(
            issuer=facts.issuer[:300],
            sha256=sha256,
            content=content,
            this_update=facts.this_update,
            next_update=facts.next_update,
            added_at=desk.now,
            added_by_id=desk.staff_id,
        )
        desk.session.add(kept)
        desk.session.flush()
        labels = _mark(desk, rows, found)
        detail: dict[str, Any] = {"title": kept.issuer, "sha256": sha256, "revoked": list(labels)}
        desk.log(Act.REVOCATION_LIST_ADDED, subject=f"revocation_list:{kept.id}", **detail)
        return labels


def revoked_by_list(session: Session, certificate: "Certificate") -> date | None:
    """Return the day on which a list that was taken in says that a certificate was revoked; None for none."""
    from reports.pades.lists import read_list, revoked_on

    return revoked_on(certificate, [read_list(content) for content in _lists(session)])


def known_of(session: Session) -> "Known":
    """Return what the office knows of certificates: whom it trusts, what was revoked by list or word."""
    from reports.pades.report import Known

    rows = session.execute(
        select(SealCertificate.certificate, SealCertificate.sha256, SealCertificate.revoked_on)
    ).all()
    return Known(
        roots=tuple(row.certificate for row in rows),
        lists=tuple(_lists(session)),
        revoked={row.sha256: row.revoked_on for row in rows if row.revoked_on is not None},
    )


def _mark(desk: Desk, rows: Sequence[SealCertificate], found: "CertificateRevocationList") -> tuple[str, ...]:
    """Write the day onto the certificates a list revokes; return their labels."""
    from reports.pades.lists import revoked_on

    labels = []
    for row in rows:
        day = revoked_on(_chain(row)[0], [found])
        if day is not None:
            row.revoked_on = min(day, row.revoked_on or day)
            labels.append(row.label)
            detail: dict[str, Any] = {"title": row.label, "certificate": row.subject, "on": day}
            desk.log(Act.CERTIFICATE_REVOKED, subject=f"certificate:{row.id}", **detail)
    return tuple(labels)


def _require_ours(*, is_known: bool, is_signed: bool) -> None:
    if not is_known:
        raise NotAllowed(
            say(QT_TRANSLATE_NOOP("Sealing", "这份吊销列表不是本单位证书的签发机构出的")),
            say(QT_TRANSLATE_NOOP("Sealing", "请先添加证书，再导入它的签发机构的列表")),
        )
    if not is_signed:
        raise NotAllowed(
            say(
                QT_TRANSLATE_NOOP(
                    "Sealing", "这份吊销列表的签名核对不上，可能被改过，或证书文件里没有上级证书"
                )
            ),
            say(QT_TRANSLATE_NOOP("Sealing", "请重新下载；仍不行的，接到吊销通知时可以手工登记吊销")),
        )


def _certificates(session: Session) -> Sequence[SealCertificate]:
    return session.scalars(select(SealCertificate).options(undefer(SealCertificate.certificate))).all()


def _chain(row: SealCertificate) -> Sequence["Certificate"]:
    from reports.pades.certificates import chain_of

    return chain_of(row.certificate)


def _lists(session: Session) -> Sequence[bytes]:
    return session.scalars(select(RevocationList.content)).all()
