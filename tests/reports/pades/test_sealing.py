"""Seals put on PDFs and checked again: whole, with a byte changed, with an unsigned change at the end."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime, timedelta
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from pyhanko.pdf_utils.generic import DictionaryObject, NameObject, StreamObject, TextStringObject
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from reportlab.pdfgen.canvas import Canvas

from reports.pades import making
from reports.pades.certificates import pem_of
from reports.pades.checking import checked
from reports.pades.faults import KeyFault, KeyRefused
from reports.pades.keys import pkcs12_signer
from reports.pades.placing import SealLook, visible
from reports.pades.report import Changes, Known, SealReport
from reports.pades.sealing import Visible, sealed
from reports.places import Place, PlaceKind
from reports.styles import FOOT, SIZES
from tests.certificates import NOW, PASSWORD, Held, authority, issued, revocations, rsa_key

LATER = NOW + timedelta(days=1)
OFFICE = Known(roots=(pem_of((issued().certificate, authority().certificate)),))


def page(words: str = "Agreement") -> bytes:
    target = BytesIO()
    canvas = Canvas(target, pagesize=(595, 842))
    canvas.drawString(100, 700, words)
    canvas.showPage()
    canvas.save()
    return target.getvalue()


def with_seal(
    pdf: bytes,
    held: Held | None = None,
    *,
    at: datetime = NOW,
    visible: Visible | None = None,
    time_stamper: bytes = b"",
) -> bytes:
    with pkcs12_signer((held or issued()).p12(), PASSWORD) as signer:
        return sealed(pdf, signer, at=at, reason="签章", visible=visible, time_stamper=time_stamper)


def three_seals() -> bytes:
    first = with_seal(page(), visible=Visible(page=0, x=300, y=100, width=119, height=119, appearance=page()))
    second = with_seal(first, issued("周明远", serial=1002), at=NOW + timedelta(minutes=5))
    return with_seal(second, issued("司法所", serial=1003, key=rsa_key()), at=NOW + timedelta(minutes=9))


def changed_at_the_end(pdf: bytes) -> bytes:
    """A white patch drawn over the page in an update that nobody signed."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    patch = StreamObject(stream_data=b"q 1 1 1 rg 90 690 200 30 re f Q")
    writer.add_stream_to_page(0, writer.add_object(patch))  # type: ignore[no-untyped-call]
    target = BytesIO()
    writer.write(target)  # type: ignore[no-untyped-call]
    return target.getvalue()


def renamed_at_the_end(pdf: bytes) -> bytes:
    """Another title in an update that nobody signed; every page stays as it is."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    info = DictionaryObject({NameObject("/Title"): TextStringObject("别的")})  # type: ignore[no-untyped-call]
    writer.set_info(writer.add_object(info))
    target = BytesIO()
    writer.write(target)  # type: ignore[no-untyped-call]
    return target.getvalue()


def locked(pdf: bytes, password: str) -> bytes:
    target = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as file:
        file.save(target, encryption=pikepdf.Encryption(owner="owner", user=password))
    return target.getvalue()


def one_byte_changed(pdf: bytes) -> bytes:
    at = pdf.index(b"stream") + 30
    return pdf[:at] + bytes([pdf[at] ^ 1]) + pdf[at + 1 :]


def looked_at(pdf: bytes, known: Known = OFFICE) -> SealReport:
    return checked(pdf, known, LATER)


def by_pdfsig(folder: Path, pdf: bytes) -> int:
    """How many signatures `pdfsig` calls valid."""
    path = folder / "sealed.pdf"
    path.write_bytes(pdf)
    said = subprocess.run(("pdfsig", "-nocert", str(path)), check=False, capture_output=True, text=True)
    return said.stdout.count("Signature is Valid")


def test_a_seal_is_put_behind_what_was_there() -> None:
    plain = page()
    made = with_seal(plain)
    assert made.startswith(plain)
    (one,) = looked_at(made).signatures
    assert one.subject.startswith("青石坪镇人民调解委员会签章")
    assert (one.signed_at, one.intact, one.covers_whole, one.changes) == (NOW, True, True, Changes.NONE)
    assert one.trusted
    assert one.is_good


def test_three_seals_one_after_the_other_are_all_good(tmp_path: Path) -> None:
    made = three_seals()
    found = looked_at(made)
    assert [one.field for one in found.signatures] == ["Seal1", "Seal2", "Seal3"]
    assert all(one.is_good for one in found.signatures)
    assert [one.changes for one in found.signatures] == [Changes.SIGNATURES, Changes.SIGNATURES, Changes.NONE]
    assert found.is_unchanged
    if shutil.which("pdfsig"):
        assert by_pdfsig(tmp_path, made) == 3


def test_one_changed_byte_spoils_every_seal_over_it(tmp_path: Path) -> None:
    made = one_byte_changed(three_seals())
    found = looked_at(made)
    assert not found.is_unchanged
    assert not any(one.intact for one in found.signatures)
    if shutil.which("pdfsig"):
        assert by_pdfsig(tmp_path, made) == 0


def test_an_unsigned_change_at_the_end_is_found_though_pdfsig_finds_none(tmp_path: Path) -> None:
    whole = three_seals()
    made = changed_at_the_end(whole)
    found = looked_at(made)
    assert not found.is_unchanged
    assert {one.changes for one in found.signatures} == {Changes.OTHER}
    assert (found.sealed_bytes, found.length) == (len(whole), len(made))
    if shutil.which("pdfsig"):
        assert by_pdfsig(tmp_path, made) == 3


def with_a_field(words: str = "") -> bytes:
    """A page with a field to be filled in."""
    target = BytesIO()
    canvas = Canvas(target, pagesize=(595, 842))
    canvas.drawString(100, 700, "Agreement")
    canvas.acroForm.textfield(name="sum", value=words, x=100, y=600)
    canvas.save()
    return target.getvalue()


def filled_in(pdf: bytes, words: str) -> bytes:
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    field = writer.root["/AcroForm"]["/Fields"].raw_get(0)
    field.get_object()[NameObject("/V")] = TextStringObject(words)
    writer.mark_update(field)
    target = BytesIO()
    writer.write(target)  # type: ignore[no-untyped-call]
    return target.getvalue()


@pytest.mark.parametrize(
    "spoil", [renamed_at_the_end, lambda pdf: pdf + b"\n", lambda pdf: pdf + b"junk" * 100]
)
@pytest.mark.parametrize("make", [three_seals, lambda: with_seal(page())], ids=["three", "one"])
def test_what_nobody_signed_is_told_though_it_changes_no_page(
    make: Callable[[], bytes], spoil: Callable[[bytes], bytes]
) -> None:
    whole = make()
    made = spoil(whole)
    found = looked_at(made)
    assert {one.changes for one in found.signatures} == {Changes.UNSIGNED}
    assert all(one.intact and not one.is_good for one in found.signatures)
    assert not found.is_unchanged
    assert found.unsigned_bytes == len(made) - len(whole)


def test_a_field_filled_in_between_two_seals_is_a_change() -> None:
    first = with_seal(with_a_field("5000"))
    both = with_seal(filled_in(first, "50000"), issued("周明远", serial=1002))
    assert [one.changes for one in looked_at(both).signatures] == [Changes.OTHER, Changes.NONE]


def test_a_seal_that_is_seen_is_told_from_one_that_is_not() -> None:
    assert [one.is_visible for one in looked_at(three_seals()).signatures] == [True, False, False]


def test_a_locked_file_is_no_broken_one() -> None:
    made = with_seal(page())
    assert looked_at(locked(made, "secret")) == SealReport(is_locked=True, length=len(locked(made, "secret")))
    open_to_all = looked_at(locked(made, ""))
    assert not open_to_all.is_locked
    assert not any(one.intact for one in open_to_all.signatures)


def test_a_file_nested_without_end_is_broken() -> None:
    deep = b"%PDF-1.7\n1 0 obj\n" + b"[" * 100_000 + b"]" * 100_000 + b"\nendobj\n"
    table = b"xref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer<</Root 1 0 R/Size 2>>\n"
    assert looked_at(deep + table + b"startxref\n%d\n%%%%EOF" % len(deep)).is_broken


def test_a_file_cut_off_or_none_at_all_is_broken() -> None:
    assert looked_at(three_seals()[:-200]).is_broken
    assert looked_at(b"%PDF-1.7 torn").is_broken
    assert looked_at(page()) == SealReport(length=len(page()))


def test_a_spoiled_signature_never_crashes_nor_names_somebody_else() -> None:
    made = with_seal(page())
    (whole,) = looked_at(made).signatures
    begin = made.index(b"/Contents <")
    for at in range(begin, begin + 3000, 97):
        broken = made[:at] + b"0" + made[at + 1 :]
        for one in looked_at(broken).signatures:
            assert one.sha256 == whole.sha256 or not one.is_good


@pytest.mark.parametrize(
    ("at", "expired", "early"),
    [(NOW + timedelta(days=400), True, False), (NOW - timedelta(days=60), False, True)],
)
def test_a_seal_outside_the_time_of_its_certificate_is_told(at: datetime, expired: bool, early: bool) -> None:
    (one,) = looked_at(with_seal(page(), at=at)).signatures
    assert (one.expired_at_signing, one.early_at_signing) == (expired, early)
    assert not one.is_good


def test_a_certificate_that_ended_since_was_good_when_it_sealed() -> None:
    (one,) = checked(with_seal(page()), OFFICE, NOW + timedelta(days=4000)).signatures
    assert one.is_good


def test_a_revoked_certificate_is_told_by_list_and_by_word() -> None:
    made = with_seal(page())
    by_list = Known(roots=OFFICE.roots, lists=(revocations(1001),))
    (one,) = looked_at(made, by_list).signatures
    assert (one.revoked_on, one.is_good) == ((NOW - timedelta(days=1)).date(), False)
    by_word = Known(roots=OFFICE.roots, revoked={one.sha256: LATER.date()})
    (later,) = looked_at(made, by_word).signatures
    assert (later.revoked_on, later.is_good) == (LATER.date(), True)


def test_whom_nobody_knows_is_not_trusted() -> None:
    (one,) = looked_at(with_seal(page()), Known()).signatures
    assert (one.is_unchanged, one.trusted, one.is_good) == (True, False, False)


def test_a_seal_by_a_short_key_is_weak() -> None:
    (one,) = looked_at(with_seal(page(), issued(serial=5, key=rsa_key(1024)))).signatures
    assert (one.is_weak, one.is_good) == (True, False)


def test_a_time_stamp_tells_the_clock_of_this_machine() -> None:
    stamper = making.time_stamper("青石坪", NOW, 100)
    (one,) = looked_at(with_seal(page(), time_stamper=stamper)).signatures
    assert (one.timestamp, one.timestamp_ok) == (NOW, True)
    assert "本机时钟" in one.timestamp_by


def test_what_is_no_pdf_takes_no_seal() -> None:
    with pytest.raises(KeyRefused) as refused:
        with_seal(b"%PDF-1.7 torn")
    assert refused.value.fault is KeyFault.CANNOT_BE_SEALED


def test_a_visible_seal_stands_on_its_page_where_it_belongs() -> None:
    look = Visible(page=0, x=300, y=100, width=119, height=119, appearance=page())
    with ExitStack() as stack:
        file = stack.enter_context(pikepdf.open(BytesIO(with_seal(page(), visible=look))))
        (field,) = file.Root.AcroForm.Fields
        assert [round(float(one)) for one in field.Rect] == [300, 100, 419, 219]
        assert file.pages[0].obj == field.P


@pytest.mark.parametrize("words", [(), ("测试证书 — 不具法律效力",)])
def test_a_seal_whose_place_lies_low_leaves_the_page_number_free(words: tuple[str, ...]) -> None:
    place = Place(key="seal", kind=PlaceKind.SEAL, label="", page=0, x=300, y=46, width=119, height=119)
    png = BytesIO()
    Image.new("RGBA", (400, 400), (200, 0, 0, 255)).save(png, "PNG")
    look = SealLook(png=png.getvalue(), width_mm=42, words=words)
    assert visible(place, look, before=1, created=NOW).y >= FOOT + SIZES["五号"]


def test_the_look_of_a_seal_is_drawn_by_a_process_that_has_drawn_nothing_yet() -> None:
    script = (
        "from datetime import datetime; from reports.overlay import appearance;"
        "drawn = appearance(None, ('测试证书',), (119, 119), created=datetime(2026, 11, 23));"
        "print(drawn[:5].decode())"
    )
    told = subprocess.run(
        (sys.executable, "-c", script), check=True, cwd=Path(__file__).parents[3], capture_output=True
    )
    assert told.stdout.strip() == b"%PDF-"
