"""The office's own time-stamper: made once, and no more than the word of this machine's own clock."""

from sqlalchemy import select

from mediation_app.model import KeyKind, SealCertificate
from mediation_app.services.books import Desk
from mediation_app.services.sealing.wording import say
from resources.i18n import QT_TRANSLATE_NOOP

_DAYS = 3650
WORTH = say(
    QT_TRANSLATE_NOOP("Sealing", "时间戳用的是这台电脑自己的时钟，不是国家授时机构的时间，只作内部记录")
)
"""What its time is worth."""


def time_stamper(desk: Desk) -> bytes:
    """Return the office's time-stamper as an open PKCS#12 file, made where there is none that holds today."""
    wanted = select(SealCertificate.content).where(
        SealCertificate.kind == KeyKind.TIMESTAMP,
        SealCertificate.not_before <= desk.now,
        SealCertificate.not_after >= desk.now,
    )
    found = desk.session.scalar(wanted.order_by(SealCertificate.id.desc()).limit(1))
    return found or _make(desk)


def _make(desk: Desk) -> bytes:
    from reports.pades.certificates import facts_of, pem_of
    from reports.pades.keys import open_pkcs12
    from reports.pades.making import time_stamper

    content = time_stamper(desk.office.name, desk.now, _DAYS)
    chain = open_pkcs12(content, "").chain
    facts = facts_of(chain[0])
    row = SealCertificate(
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
        added_at=desk.now,
        added_by_id=desk.staff_id,
    )
    desk.session.add(row)
    desk.session.flush()
    return content
