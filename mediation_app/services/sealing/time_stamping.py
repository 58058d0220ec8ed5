"""The office's own time-stamper: made once, and no more than the word of this machine's own clock."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediation_app.model import KeyKind, SealCertificate
from mediation_app.rules.permissions import Permission
from mediation_app.services.books import Actor, Books
from mediation_app.services.paper_values import office_row
from mediation_app.services.sealing.wording import say
from resources.i18n import QT_TRANSLATE_NOOP

_DAYS = 3650
WORTH = say(
    QT_TRANSLATE_NOOP("Sealing", "时间戳用的是这台电脑自己的时钟，不是国家授时机构的时间，只作内部记录")
)
"""What its time is worth."""


def time_stamper(books: Books, actor: Actor) -> bytes:
    """Return the office's time-stamper as an open PKCS#12 file, made where there is none that holds today.

    The key is made outside the transaction: that takes a while. Of two made at once the first is kept.
    """
    now = books.clock()
    with books.reading(actor, Permission.SEAL) as session:
        found, office = _kept(session, now), office_row(session).name
    if found is not None:
        return found
    from reports.pades.making import time_stamper as made

    content = made(office, now, _DAYS)
    row = _row(content)
    with books.acting(actor, Permission.SEAL) as desk:
        meanwhile = _kept(desk.session, desk.now)
        if meanwhile is None:
            row.added_at, row.added_by_id = desk.now, desk.staff_id
            desk.session.add(row)
        return meanwhile or content


def _kept(session: Session, now: datetime) -> bytes | None:
    wanted = select(SealCertificate.content).where(
        SealCertificate.kind == KeyKind.TIMESTAMP,
        SealCertificate.not_before <= now,
        SealCertificate.not_after >= now,
    )
    return session.scalar(wanted.order_by(SealCertificate.id.desc()).limit(1))


def _row(content: bytes) -> SealCertificate:
    from reports.pades.certificates import facts_of, pem_of
    from reports.pades.keys import open_pkcs12

    chain = open_pkcs12(content, "").chain
    facts = facts_of(chain[0])
    return SealCertificate(
        kind=KeyKind.TIMESTAMP,
        label=facts.subject[:120],
        subject=facts.subject[:300],
        issuer=facts.issuer[:300],
        serial=facts.serial[:80],
        sha256=facts.sha256,
        not_before=facts.not_before,
        not_after=facts.not_after,
        certificate=pem_of(chain),
        content=content,
    )
