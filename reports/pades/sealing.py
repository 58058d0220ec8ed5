"""Sealing a PDF (PAdES B-B, B-T with a time-stamp): one more signature at its end, all else untouched."""

import asyncio
import zlib
from binascii import hexlify
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from uuid import uuid4

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from pyhanko.pdf_utils.content import PdfContent, ResourceType
from pyhanko.pdf_utils.generic import DictionaryObject, pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.general import SigningError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner, Signer
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.stamp import StaticStampStyle

from reports.pades.certificates import aware
from reports.pades.faults import KeyFault, KeyRefused
from reports.pades.keys import asn1_of, open_pkcs12

FIELD = "Seal"
"""How the signature fields are called, with a number behind."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Visible:
    """Where a seal is seen: page from 0, rectangle in points from the lower left, a one-page PDF of it."""

    page: int
    x: float
    y: float
    width: float
    height: float
    appearance: bytes


def sealed(
    pdf: bytes,
    signer: Signer,
    *,
    at: datetime,
    reason: str = "",
    visible: Visible | None = None,
    time_stamper: bytes = b"",
) -> bytes:
    """Return a PDF with one more signature; its first bytes are those handed in.

    ``at`` is the naive Beijing time the signature tells; ``time_stamper`` is an open PKCS#12 file whose
    certificate says that time once more. None of the signatures certifies the document: that would forbid the
    next one its field on the page, and pyHanko finds any other change as well without it. Raises KeyRefused
    for a PDF that takes no signature.
    """
    try:
        writer = IncrementalPdfFileWriter(BytesIO(pdf))
        made = _signer(writer, signer, at=at, reason=reason, visible=visible, time_stamper=time_stamper)
        return asyncio.run(_signed(made, writer, at))
    except (PdfError, SigningError, zlib.error):
        raise KeyRefused(KeyFault.CANNOT_BE_SEALED) from None


def _signer(
    writer: IncrementalPdfFileWriter,
    signer: Signer,
    *,
    at: datetime,
    reason: str,
    visible: Visible | None,
    time_stamper: bytes,
) -> PdfSigner:
    name = f"{FIELD}{len(writer.prev.embedded_signatures) + 1}"
    meta = PdfSignatureMetadata(
        field_name=name,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        reason=reason or None,
    )
    return PdfSigner(
        meta,
        signer,
        timestamper=_time_stamper(time_stamper, at) if time_stamper else None,
        stamp_style=_style(visible.appearance) if visible else None,
        new_field_spec=_field(name, visible),
    )


async def _signed(made: PdfSigner, writer: IncrementalPdfFileWriter, at: datetime) -> bytes:
    """Sign as pyHanko's own `async_sign_pdf` does, at the office's time instead of the system's."""
    session = made.init_signing_session(writer)
    session.system_time = aware(at)
    room = await session.estimate_signature_container_size(None)
    to_sign = session.prepare_tbs_document(None, room)
    output = BytesIO()
    digest, _ = to_sign.digest_tbs_document(output=output)
    attributes = PdfCMSSignedAttributes(signing_time=session.system_time)
    done = await to_sign.perform_signature(digest.document_digest, attributes)
    await done.post_signature_processing(output)
    return output.getvalue()


def _field(name: str, visible: Visible | None) -> SigFieldSpec:
    if visible is None:
        return SigFieldSpec(name)
    right, top = visible.x + visible.width, visible.y + visible.height
    box = (round(visible.x), round(visible.y), round(right), round(top))
    return SigFieldSpec(name, on_page=visible.page, box=box)


def _time_stamper(content: bytes, at: datetime) -> DummyTimeStamper:
    """Return the office's own time-stamper, which tells the time handed in: the machine's own."""
    from asn1crypto.keys import PrivateKeyInfo

    found = open_pkcs12(content, "")
    key = found.key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return DummyTimeStamper(asn1_of(found.chain[0]), PrivateKeyInfo.load(key), fixed_dt=aware(at))


def _style(appearance: bytes) -> StaticStampStyle:
    middle = AxisAlignment.ALIGN_MID
    layout = SimpleBoxLayoutRule(middle, middle, margins=Margins())
    return StaticStampStyle(background=_Page(appearance), border_width=0, background_layout=layout)


class _Page(PdfContent):
    """The page of a small PDF as what a signature looks like; like ink it hides no words under it."""

    def __init__(self, pdf: bytes) -> None:
        super().__init__()
        self._pdf = pdf

    def render(self) -> bytes:
        """Bring the page into the file under way and return what draws it."""
        source = PdfFileReader(BytesIO(self._pdf))
        drawn = self._ensure_writer.import_page_as_xobject(source)
        name = b"/Import" + hexlify(uuid4().bytes)
        self.resources.xobject[name.decode("ascii")] = drawn
        left, bottom, right, top = drawn.get_object()["/BBox"]
        self.box = BoxConstraints(width=abs(right - left), height=abs(top - bottom))
        mixed = DictionaryObject({pdf_name("/BM"): pdf_name("/Multiply")})  # type: ignore[no-untyped-call]
        self.set_resource(ResourceType.EXT_G_STATE, pdf_name("/SealInk"), mixed)
        return b"/SealInk gs " + name + b" Do"
