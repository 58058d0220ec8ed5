"""Sealing a paper with a certificate: drawn and signed outside the transaction, kept when nothing changed."""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import Session, undefer

from mediation_app.model import (
    Case,
    IssuedPaper,
    KeyKind,
    SealCertificate,
    SealImage,
    SignatureTick,
    SignedFile,
    SignedFileKind,
    Signer,
    SigningManner,
)
from mediation_app.rules.errors import Conflict, NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases, signed_files
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk, require
from mediation_app.services.case_facts import effective_on
from mediation_app.services.checks import existing, missing
from mediation_app.services.effect import follow
from mediation_app.services.paper_places import places
from mediation_app.services.paper_values import PaperKey, filled_from
from mediation_app.services.screen_signing import up_to_date
from mediation_app.services.sealing.standing import is_ticked, paper_why_not, tick_why_not, why_not
from mediation_app.services.sealing.time_stamping import time_stamper
from mediation_app.services.sealing.wording import refusal, say
from mediation_app.services.signed_files import NewFile
from resources.i18n import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from reports.pades.sealing import Visible

REASON = "加盖人民调解委员会电子签章"
"""What the signature says it was made for; stands in the file, never translated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """A paper to be sealed; ``password`` is that of the file or the token's PIN, used once and let go.

    ``again``: once more with a certificate that has sealed it already. ``tick``: a seal by a real certificate
    on the agreement is the committee's seal on it (人民调解法 art. 29) where everybody's signature is in the
    same file. ``shown_sha256``: of the file that lay before who seals it; empty for whichever is the newest.
    """

    paper_id: int
    certificate_id: int
    password: str = field(repr=False)
    image_id: int | None = None
    timestamp: bool = False
    again: bool = False
    tick: bool = True
    shown_sha256: str = ""
    revision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """What is read before the signature is made, and holds when it is kept."""

    case_id: int
    revision: int
    base: bytes
    base_sha256: str
    certificate: SealCertificate
    image: SealImage | None
    visible: "Visible | None"


def seal(books: Books, actor: Actor, command: Seal) -> SignedFile:
    """Put a signature by certificate on the newest signed copy of a version, and return the file made.

    Raises InvalidInput for a wrong password or PIN; NotAllowed for a certificate or paper that may not, a
    token that is gone, a picture without a place; Conflict where it was sealed with it already, another file
    was shown, or somebody changed something meanwhile. No file is written then.
    """
    require(actor, Permission.SEAL)
    if actor.may(Permission.TICK_SIGNATURES):
        up_to_date(books, actor, command.paper_id)
    with books.reading(actor, Permission.SEAL) as session:
        work = _prepared(books, session, command)
    stamper = time_stamper(books, actor) if command.timestamp else b""
    pdf = _sealed(books, work, command.password, stamper)
    with books.acting(actor, Permission.SEAL) as desk:
        return _kept(desk, command, work, pdf)


def _prepared(books: Books, session: Session, command: Seal) -> _Work:
    case, paper = _paper(session, command.paper_id)
    certificate = _certificate(session, command.certificate_id)
    if (reason := why_not(certificate, books.clock())) is not None:
        raise NotAllowed(reason, say(QT_TRANSLATE_NOOP("Sealing", "请换一张证书，这次没有签章")))
    _require_new(session, command)
    base, sha256 = signed_files.base_of(session, paper.id)
    if command.shown_sha256 not in {"", sha256}:
        raise Conflict(*_ANOTHER)
    image = _image(session, command.image_id)
    return _Work(
        case_id=case.id,
        revision=case.revision,
        base=base,
        base_sha256=sha256,
        certificate=certificate,
        image=image,
        visible=_visible(books, session, paper, certificate, image) if image is not None else None,
    )


def _paper(session: Session, paper_id: int) -> tuple[Case, IssuedPaper]:
    """Return a version and its case; raise NotAllowed where it may not be sealed."""
    found = existing(session, IssuedPaper, paper_id)
    key = PaperKey(found.form_code, found.subject_id)
    case, filled = filled_from(session, found.case_id, key)
    paper = next((one for one in case.papers if one.id == paper_id), None) or missing()
    if (reason := paper_why_not(case, paper, filled)) is not None:
        raise NotAllowed(reason, say(QT_TRANSLATE_NOOP("Sealing", "需要盖章的，请打印后加盖实物印章")))
    return case, paper


def _certificate(session: Session, certificate_id: int) -> SealCertificate:
    options = [undefer(SealCertificate.certificate), undefer(SealCertificate.content)]
    return session.get(SealCertificate, certificate_id, options=options) or missing()


def _image(session: Session, image_id: int | None) -> SealImage | None:
    if image_id is None:
        return None
    row = session.get(SealImage, image_id, options=[undefer(SealImage.content)]) or missing()
    if row.retired_at is not None:
        raise NotAllowed(
            say(QT_TRANSLATE_NOOP("Sealing", "这张印章图片已经停用")),
            say(QT_TRANSLATE_NOOP("Sealing", "请另选一张")),
        )
    return row


def _require_new(session: Session, command: Seal) -> None:
    """Raise Conflict where the certificate has sealed the version and that was not asked for again."""
    same = (SignedFile.paper_id == command.paper_id) & (SignedFile.certificate_id == command.certificate_id)
    if not command.again and session.scalar(select(func.count()).where(same)):
        raise Conflict(
            say(QT_TRANSLATE_NOOP("Sealing", "这一版已经用这张证书签过章")),
            say(QT_TRANSLATE_NOOP("Sealing", "确要再签一次的，请勾选“再签一次”")),
        )


def _visible(
    books: Books, session: Session, paper: IssuedPaper, certificate: SealCertificate, image: SealImage
) -> "Visible":
    from reports.pades.making import SELF_SIGNED_WORDS, TEST_WORDS
    from reports.pades.placing import SealLook, visible
    from reports.places import PlaceKind

    found = [place for place in places(paper) if place.kind is PlaceKind.SEAL]
    if not found:
        raise NotAllowed(
            say(QT_TRANSLATE_NOOP("Sealing", "这份文书上没有找到盖章的位置")),
            say(QT_TRANSLATE_NOOP("Sealing", "请不选印章图片（签章不显示），或打印后加盖实物印章")),
        )
    seen = (SignedFile.paper_id == paper.id) & SignedFile.seal_image_id.is_not(None)
    words = (TEST_WORDS,) if certificate.is_test else () if certificate.proves else (SELF_SIGNED_WORDS,)
    return visible(
        found[-1],
        SealLook(png=image.content, width_mm=image.width_mm, words=words),
        before=session.scalar(select(func.count()).where(seen)) or 0,
        created=books.clock(),
    )


def _sealed(books: Books, work: _Work, password: str, stamper: bytes) -> bytes:
    """Return the sealed bytes; the key is open no longer than that takes."""
    from reports.pades.certificates import chain_of
    from reports.pades.faults import KeyRefused
    from reports.pades.keys import pkcs12_signer
    from reports.pades.sealing import sealed
    from reports.pades.token_process import token_signer
    from reports.pades.tokens import TokenKey

    row = work.certificate
    try:
        if row.kind is KeyKind.PKCS11:
            which = TokenKey(module=row.module, token=row.token, pin=password, key_label=row.key_label)
            opened = token_signer(which, tuple(chain_of(row.certificate)))
        else:
            opened = pkcs12_signer(row.content, password)
        with opened as signer:
            return sealed(
                work.base,
                signer,
                at=books.clock(),
                reason=REASON,
                visible=work.visible,
                time_stamper=stamper,
            )
    except KeyRefused as error:
        raise refusal(error) from None


def _kept(desk: Desk, command: Seal, work: _Work, pdf: bytes) -> SignedFile:
    seen = command.revision if command.revision is not None else work.revision
    case = cases.for_change(desk, work.case_id, seen)
    paper = next((one for one in case.papers if one.id == command.paper_id), None) or missing()
    newest = signed_files.newest_of(desk.session, paper.id)
    if (newest.sha256 if newest else paper.sha256) != work.base_sha256:
        raise Conflict(*_ANOTHER)
    certificate = existing(desk.session, SealCertificate, command.certificate_id)
    if (reason := why_not(certificate, desk.now)) is not None:
        raise NotAllowed(reason)
    new = _new_file(work, pdf, paper, newest, timestamped=command.timestamp)
    row = signed_files.keep(desk, paper, new)
    detail = {"title": paper.title, "version": paper.version, "sha256": row.sha256}
    by = {"name": certificate.label, "test": certificate.is_test, "timestamp": row.timestamped}
    desk.log(Act.PAPER_SEALED, case.id, f"paper:{paper.id}", **detail, **by)
    if command.tick and certificate.proves and tick_why_not(case, paper, newest) is None:
        _tick(desk, case, paper)
    desk.session.refresh(row)
    return row


def _new_file(
    work: _Work, pdf: bytes, paper: IssuedPaper, newest: SignedFile | None, *, timestamped: bool
) -> NewFile:
    """Return the file to keep; it stands for the original where nobody else has to sign, or all have."""
    certificate, counted = work.certificate, newest is not None and newest.counts
    alone = certificate.proves and not _is_signed_by_others(paper)
    file = NewFile(
        kind=SignedFileKind.SEALED,
        pdf=pdf,
        base_sha256=work.base_sha256,
        pages=newest.pages if newest is not None else paper.pages,
        counts=counted or alone,
        certificate_id=certificate.id,
        seal_image_id=work.image.id if work.image is not None else None,
        sealed_by=certificate.subject,
    )
    return replace(file, is_test=certificate.is_test, timestamped=timestamped)


def _is_signed_by_others(paper: IssuedPaper) -> bool:
    from reports.places import PlaceKind

    found = places(paper)
    return not found or any(place.kind is PlaceKind.SIGNER for place in found)


def _tick(desk: Desk, case: Case, paper: IssuedPaper) -> None:
    """Tick the committee's seal on the agreement, unless it is ticked."""
    agreement = case.agreement
    if agreement is None or is_ticked(case):
        return
    agreement.ticks.append(
        SignatureTick(signer=Signer.SEAL, manner=SigningManner.STAMP, signed_on=desk.today, paper_id=paper.id)
    )
    desk.session.flush()
    detail = {"name": "", "on": desk.today, "version": paper.version}
    desk.log(Act.SIGNATURE_TICKED, case.id, f"agreement:{agreement.id}", signer=Signer.SEAL.value, **detail)
    if effective_on(case) is not None:
        follow(desk, case)


_ANOTHER = (
    say(QT_TRANSLATE_NOOP("Sealing", "签章时文书又有了新的签名或签章")),
    say(QT_TRANSLATE_NOOP("Sealing", "请关闭后重新打开，看过新的再签章；这次没有签")),
)
"""Said where the file that was shown is not the one that would be sealed."""
