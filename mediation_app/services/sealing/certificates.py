"""The office's certificates: taken in, made for trials, retired, noted as revoked; no password is kept."""

from dataclasses import KW_ONLY, dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from mediation_app.model import KeyKind, SealCertificate
from mediation_app.rules.errors import Conflict, NotAllowed, invalid
from mediation_app.rules.permissions import Permission
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk, require
from mediation_app.services.checks import existing, not_after
from mediation_app.services.entries import clean, reason_given, refuse
from mediation_app.services.sealing.files import read_small
from mediation_app.services.sealing.revocations import revoked_by_list
from mediation_app.services.sealing.standing import why_not
from mediation_app.services.sealing.wording import UNFIT, refusal, say
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from cryptography.x509 import Certificate

    from reports.pades.tokens import Token

LEAST_PASSWORD = 6
TEST_DAYS = 365
SOON = 30
"""Days before its end from which on a certificate is shown as ending."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPkcs12:
    """A PKCS#12 file (.p12, .pfx) to seal with; the password only opens it once, to look at it."""

    path: Path
    password: str = field(repr=False)
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AddPkcs11:
    """A key in a token: the driver's library, the token's name, the key's name where it has several."""

    module: str
    token: str
    pin: str = field(repr=False)
    key_label: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateRow:
    """A certificate as lists and the seal dialog show it; ``why_not`` is empty where it may seal now."""

    certificate_id: int
    kind: KeyKind
    label: str
    subject: str
    issuer: str
    serial: str
    sha256: str
    not_before: datetime
    not_after: datetime
    is_test: bool
    proves: bool
    """Somebody else vouches for whose it is: only such a one stands for the committee's seal."""
    token: str
    revoked_on: date | None
    added_at: datetime
    added_by: str
    retired_at: datetime | None
    why_not: Message | None

    def days_left(self, today: date) -> int:
        """Return how many days the certificate still holds; negative after its end."""
        return (self.not_after.date() - today).days


def certificates(books: Books, actor: Actor) -> tuple[CertificateRow, ...]:
    """Return the office's certificates, those that may seal first, then the newest."""
    now = books.clock()
    with books.reading(actor, _seeing(actor)) as session:
        wanted = select(SealCertificate).where(SealCertificate.kind != KeyKind.TIMESTAMP)
        rows = session.scalars(wanted.options(joinedload(SealCertificate.added_by))).all()
        found = [_row(row, now) for row in rows]
    return tuple(
        sorted(found, key=lambda row: (row.why_not is not None, not row.proves, -row.certificate_id))
    )


def add_pkcs12(books: Books, actor: Actor, new: AddPkcs12) -> int:
    """Take a PKCS#12 file in and return its id; it stays locked by its own password.

    Raises InvalidInput for a wrong password or a file that is none, NotAllowed for a certificate that cannot
    seal, Conflict for one that is there already.
    """
    from reports.pades.faults import KeyRefused
    from reports.pades.keys import open_pkcs12

    require(actor, Permission.MANAGE_SEALS)
    content = read_small(new.path)
    try:
        chain = open_pkcs12(content, new.password).chain
    except KeyRefused as error:
        raise refusal(error, "path") from None
    return _add(books, actor, chain, _Place(KeyKind.PKCS12, new.label, content=content))


def add_pkcs11(books: Books, actor: Actor, new: AddPkcs11) -> int:
    """Take the certificate of a token's key in and return its id; the key stays in the token.

    Raises InvalidInput for a wrong PIN; NotAllowed for a driver, token or key that is not there or not fit.
    """
    from reports.pades.faults import KeyRefused
    from reports.pades.token_process import chain_in
    from reports.pades.tokens import TokenKey

    require(actor, Permission.MANAGE_SEALS)
    which = TokenKey(module=new.module, token=new.token, pin=new.pin, key_label=clean(new.key_label))
    try:
        key_label, chain = chain_in(which)
    except KeyRefused as error:
        raise refusal(error) from None
    place = _Place(KeyKind.PKCS11, new.label, module=new.module, token=new.token, key_label=key_label)
    return _add(books, actor, chain, place)


def tokens(_books: Books, actor: Actor, module: str) -> tuple["Token", ...]:
    """Return the tokens plugged in, as a driver knows them. Raises NotAllowed for no such driver."""
    from reports.pades.faults import KeyRefused
    from reports.pades.token_process import tokens_of

    require(actor, Permission.MANAGE_SEALS)
    try:
        return tokens_of(module)
    except KeyRefused as error:
        raise refusal(error) from None


def make_test_certificate(books: Books, actor: Actor, password: str) -> int:
    """Make a certificate to try things out and return its id; its subject says that it proves nothing.

    Raises InvalidInput for a password that is too short or holds what no password can.
    """
    from reports.pades.keys import open_pkcs12
    from reports.pades.making import test_certificate

    require(actor, Permission.MANAGE_SEALS)
    _require_password(password)
    content = test_certificate(_office_name(books, actor), password, books.clock(), TEST_DAYS)
    chain = open_pkcs12(content, password).chain
    label = str(say(QT_TRANSLATE_NOOP("Sealing", "测试证书")))
    place = _Place(KeyKind.PKCS12, label, content=content, is_test=True)
    return _add(books, actor, chain, place)


def _require_password(password: str) -> None:
    """Raise InvalidInput for a password nobody should or can set."""
    from reports.pades.faults import KeyFault, KeyRefused
    from reports.pades.keys import encoded

    if len(password) < LEAST_PASSWORD:
        text = QT_TRANSLATE_NOOP("Sealing", "密码至少要{count}位")
        raise invalid(say(text, count=LEAST_PASSWORD), "password")
    try:
        encoded(password, KeyFault.WRONG_PASSWORD)
    except KeyRefused:
        text = QT_TRANSLATE_NOOP("Sealing", "密码里有不能用的字符，请只用字母、数字和标点")
        raise invalid(say(text), "password") from None


def retire(books: Books, actor: Actor, certificate_id: int) -> None:
    """Seal with a certificate no longer; what was sealed with it stays and can still be checked."""
    with books.acting(actor, Permission.MANAGE_SEALS) as desk:
        row = existing(desk.session, SealCertificate, certificate_id)
        if row.retired_at is None:
            row.retired_at = desk.now
            desk.log(Act.CERTIFICATE_RETIRED, subject=f"certificate:{row.id}", **_told(row))


def note_revoked(books: Books, actor: Actor, certificate_id: int, on: date, reason: str) -> None:
    """Note by somebody's word that a certificate was revoked on a day: no more seals with it.

    Raises InvalidInput without a reason or for a day to come.
    """
    with books.acting(actor, Permission.MANAGE_SEALS) as desk:
        words = reason_given(reason)
        refuse(not_after("on", on, desk.today))
        row = existing(desk.session, SealCertificate, certificate_id)
        row.revoked_on = min(on, row.revoked_on or on)
        desk.log(Act.CERTIFICATE_REVOKED, subject=f"certificate:{row.id}", on=on, reason=words, **_told(row))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the key of a new certificate lies, and what people call it."""

    kind: KeyKind
    label: str
    _: KW_ONLY
    content: bytes = field(default=b"", repr=False)
    module: str = ""
    token: str = ""
    key_label: str = ""
    is_test: bool = False


def _add(books: Books, actor: Actor, chain: tuple["Certificate", ...], place: _Place) -> int:
    from reports.pades.certificates import facts_of, pem_of
    from reports.pades.making import TEST_WORDS

    facts = facts_of(chain[0])
    if facts.faults:
        raise NotAllowed(say(UNFIT[facts.faults[0].value]), _OTHER)
    with books.acting(actor, Permission.MANAGE_SEALS) as desk:
        _require_new(desk, facts.sha256)
        row = SealCertificate(
            kind=place.kind,
            label=(clean(place.label) or facts.subject.partition("，")[0])[:120],
            subject=facts.subject[:300],
            issuer=facts.issuer[:300],
            serial=facts.serial[:80],
            sha256=facts.sha256,
            not_before=facts.not_before,
            not_after=facts.not_after,
            is_test=place.is_test or TEST_WORDS in facts.subject,
            certificate=pem_of(chain),
            content=place.content,
            module=place.module,
            token=place.token,
            key_label=place.key_label,
            revoked_on=revoked_by_list(desk.session, chain[0]),
            added_at=desk.now,
            added_by_id=desk.staff_id,
        )
        desk.session.add(row)
        desk.session.flush()
        desk.log(Act.CERTIFICATE_ADDED, subject=f"certificate:{row.id}", sha256=row.sha256, **_told(row))
        return row.id


def _require_new(desk: Desk, sha256: str) -> None:
    same = select(SealCertificate.label).where(
        SealCertificate.sha256 == sha256, SealCertificate.retired_at.is_(None)
    )
    label = desk.session.scalar(same)
    if label is not None:
        raise Conflict(
            say(QT_TRANSLATE_NOOP("Sealing", "这张证书已经添加过：{label}"), label=label),
            say(QT_TRANSLATE_NOOP("Sealing", "要换一种保管方式的，请先停用原来的")),
        )


def _row(row: SealCertificate, now: datetime) -> CertificateRow:
    return CertificateRow(
        certificate_id=row.id,
        kind=row.kind,
        label=row.label,
        subject=row.subject,
        issuer=row.issuer,
        serial=row.serial,
        sha256=row.sha256,
        not_before=row.not_before,
        not_after=row.not_after,
        is_test=row.is_test,
        proves=row.proves,
        token=row.token,
        revoked_on=row.revoked_on,
        added_at=row.added_at,
        added_by=row.added_by.name,
        retired_at=row.retired_at,
        why_not=why_not(row, now),
    )


def _told(row: SealCertificate) -> dict[str, Any]:
    return {"title": row.label, "certificate": row.subject, "test": row.is_test}


def _seeing(actor: Actor) -> Permission:
    """Return by which permission somebody may look: who seals, or who keeps certificates."""
    return Permission.SEAL if actor.may(Permission.SEAL) else Permission.MANAGE_SEALS


def _office_name(books: Books, actor: Actor) -> str:
    from mediation_app.services.paper_values import office_row

    with books.reading(actor, Permission.MANAGE_SEALS) as session:
        return office_row(session).name


_OTHER = say(QT_TRANSLATE_NOOP("Sealing", "请换用一张可以签名的证书"))
