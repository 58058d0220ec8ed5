"""Checking the signatures of a PDF by pyHanko, offline: never by another program's word.

An unsigned change at the end of a file leaves the signed bytes whole, so that programs which only look at
those still call it valid; pyHanko compares what every later revision did.
"""

import asyncio
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO

from asn1crypto.x509 import Certificate as Asn1Certificate
from cryptography import x509
from pyhanko.pdf_utils.crypt import AuthStatus
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import DiffResult, ModificationLevel
from pyhanko.sign.general import SigningError
from pyhanko.sign.validation import (
    EmbeddedPdfSignature,
    PdfSignatureStatus,
    SignatureCoverageLevel,
    async_validate_pdf_signature,
)
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext

from reports.pades.certificates import aware, beijing, chain_of, facts_of, name_of, top_of
from reports.pades.faults import CertificateFault, KeyRefused
from reports.pades.keys import asn1_of
from reports.pades.lists import read_list, revoked_on
from reports.pades.report import Changes, Known, SealReport, SignatureReport

_WEAK = frozenset({CertificateFault.WEAK_KEY, CertificateFault.WEAK_DIGEST, CertificateFault.UNSUPPORTED_KEY})
_BROKEN = (
    *(PdfError, SigningError, SignatureValidationError, zlib.error),
    *(ValueError, TypeError, LookupError, AttributeError, AssertionError),
    *(ArithmeticError, RuntimeError, MemoryError),  # such as nesting without end
)
"""What reading a damaged file, certificate or signature may end in."""


def checked(pdf: bytes, known: Known, at: datetime) -> SealReport:
    """Return what the signatures of a PDF say; ``at`` is the naive Beijing time at which it is asked.

    A certificate is judged at the time its signature tells, by the lists and words of ``known``. A file
    without signatures has an empty report, one that cannot be read a broken one.
    """
    try:
        reader = PdfFileReader(BytesIO(pdf))
        if _is_locked(reader):
            return SealReport(is_locked=True, length=len(pdf))
        embedded = list(reader.embedded_regular_signatures)
        covered = max((_end_of(one) for one in embedded), default=0)
        fields = frozenset(str(one.field_name) for one in embedded)
        whole = _Whole(fields=fields, has_tail=covered < len(pdf))
        reports = tuple(_report(one, known, at, whole) for one in embedded)
    except _BROKEN:
        return SealReport(is_broken=True, length=len(pdf))
    return SealReport(signatures=reports, sealed_bytes=covered, length=len(pdf))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Whole:
    """What a signature's changes are judged by: the other signatures, and whether more stands behind all."""

    fields: frozenset[str]
    has_tail: bool


def _is_locked(reader: PdfFileReader) -> bool:
    """Tell whether a file opens by a password or key only; one that merely forbids something is opened."""
    try:
        return reader.encrypted and reader.decrypt("").status is AuthStatus.FAILED
    except _BROKEN:  # locked in a way nobody here can open, such as for certain recipients
        return True


def _end_of(one: EmbeddedPdfSignature) -> int:
    _, _, start, length = one.byte_range
    return int(start) + int(length)


def _is_visible(one: EmbeddedPdfSignature) -> bool:
    """Tell whether the signature takes room on a page; one that cannot be measured does."""
    try:
        left, low, right, high = (float(number) for number in one.sig_field["/Rect"])
    except _BROKEN:
        return True
    return left != right and low != high


def _report(one: EmbeddedPdfSignature, known: Known, at: datetime, whole: _Whole) -> SignatureReport:
    """Return what one signature says; one that cannot be understood is not intact."""
    try:
        certificate = x509.load_der_x509_certificate(one.signer_cert.dump())
        facts = facts_of(certificate)
        told = one.self_reported_timestamp
        signed_at = beijing(told) if told is not None else None
        status = asyncio.run(_status(one, known, signed_at or at))
    except _BROKEN:
        return SignatureReport(field=str(one.field_name), subject="")
    moment = signed_at or at
    stamp = status.timestamp_validity
    return SignatureReport(
        field=str(one.field_name),
        subject=facts.subject,
        issuer=facts.issuer,
        serial=facts.serial,
        sha256=facts.sha256,
        signed_at=signed_at,
        intact=bool(status.intact and status.valid),
        covers_whole=status.coverage is SignatureCoverageLevel.ENTIRE_FILE,
        is_visible=_is_visible(one),
        changes=_changes(status, whole),
        trusted=_is_kept(facts.sha256, known) or bool(status.trusted),
        expired_at_signing=moment > facts.not_after,
        early_at_signing=moment < facts.not_before,
        revoked_on=_revoked(certificate, facts.sha256, known),
        is_weak=not _WEAK.isdisjoint(facts.faults),
        timestamp=beijing(stamp.timestamp) if stamp is not None else None,
        timestamp_ok=bool(stamp is not None and stamp.intact and stamp.valid),
        timestamp_by=name_of(_pyca(stamp.signing_cert).subject) if stamp is not None else "",
    )


async def _status(one: EmbeddedPdfSignature, known: Known, moment: datetime) -> PdfSignatureStatus:
    roots, others = _roots(known)
    context = ValidationContext(
        trust_roots=roots,
        other_certs=others,
        moment=aware(moment),
        allow_fetching=False,
        revocation_mode="soft-fail",
    )
    uses = KeyUsageConstraints(key_usage={"digital_signature", "non_repudiation"}, match_all_key_usages=False)
    return await async_validate_pdf_signature(one, context, key_usage_settings=uses)


def _changes(status: PdfSignatureStatus, whole: _Whole) -> Changes:
    """Return what came after a signature; what pyHanko allows counts only where somebody signed it."""
    if status.coverage is SignatureCoverageLevel.ENTIRE_FILE:
        return Changes.NONE
    is_whole = status.coverage is SignatureCoverageLevel.ENTIRE_REVISION
    level = status.modification_level
    allowed = level is not None and level.value <= ModificationLevel.FORM_FILLING.value
    if not (is_whole and allowed and status.docmdp_ok) or _filled_in(status, whole.fields):
        return Changes.OTHER
    return Changes.UNSIGNED if whole.has_tail else Changes.SIGNATURES


def _filled_in(status: PdfSignatureStatus, fields: frozenset[str]) -> bool:
    """Tell whether fields other than the signatures' were filled in."""
    found = status.diff_result
    return isinstance(found, DiffResult) and not fields.issuperset(found.changed_form_fields)


def _roots(known: Known) -> tuple[list[Asn1Certificate], list[Asn1Certificate]]:
    """Return whom the office trusts, and the certificates between: of each chain its highest."""
    chains = [chain_of(pem) for pem in known.roots]
    return (
        [asn1_of(top_of(chain)) for chain in chains],
        [asn1_of(certificate) for chain in chains for certificate in chain],
    )


def _is_kept(sha256: str, known: Known) -> bool:
    return any(facts_of(chain_of(pem)[0]).sha256 == sha256 for pem in known.roots)


def _revoked(certificate: x509.Certificate, sha256: str, known: Known) -> date | None:
    days = [known.revoked.get(sha256), revoked_on(certificate, tuple(_lists(known)))]
    return min((day for day in days if day is not None), default=None)


def _lists(known: Known) -> Iterable[x509.CertificateRevocationList]:
    for content in known.lists:
        try:
            yield read_list(content)
        except KeyRefused:  # one that was kept and cannot be read says nothing
            continue


def _pyca(certificate: Asn1Certificate) -> x509.Certificate:
    return x509.load_der_x509_certificate(certificate.dump())
