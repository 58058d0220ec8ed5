"""Certificates, lists and pictures the office keeps: taken in, refused with the reason, never a password."""

from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from sqlalchemy import select

from mediation_app.model import AuditEntry, SealCertificate
from mediation_app.rules.errors import AppError, Conflict, InvalidInput, NotAllowed, NotFound
from mediation_app.services import sealing
from mediation_app.services.books import SYSTEM, Actor, Books
from mediation_app.services.sealing import AddPkcs11, AddPkcs12, AddSealImage, CertificateRow
from reports.pades import making
from tests.certificates import NOW, PASSWORD, Held, authority, issued, revocations, rsa_key, self_signed
from tests.conftest import SteadyClock
from tests.softhsm import PIN, TOKEN, SoftToken, plugged_in


def added(books: Books, actor: Actor, held: Held, folder: Path) -> int:
    path = held.file(folder, f"{held.certificate.serial_number}.p12")
    return sealing.add_pkcs12(books, actor, AddPkcs12(path=path, password=PASSWORD))


def only(books: Books, actor: Actor) -> CertificateRow:
    (row,) = sealing.certificates(books, actor)
    return row


def test_a_key_file_is_kept_locked_and_its_password_nowhere(
    books: Books, administrator: Actor, tmp_path: Path
) -> None:
    path = issued().file(tmp_path)
    content = path.read_bytes()
    command = AddPkcs12(path=path, password=PASSWORD, label="签章证书")
    assert PASSWORD not in repr(command)
    number = sealing.add_pkcs12(books, administrator, command)
    row = only(books, administrator)
    assert (row.certificate_id, row.label, row.is_test, row.why_not) == (number, "签章证书", False, None)
    assert row.subject.startswith("青石坪镇人民调解委员会签章")
    assert row.days_left(NOW.date()) == 335
    with books.reading(SYSTEM) as session:
        kept = session.scalars(select(SealCertificate)).one()
        entries = session.scalars(select(AuditEntry)).all()
        assert kept.content == content
        assert PASSWORD.encode() not in kept.content
        assert not any(PASSWORD in str(entry.detail) for entry in entries)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (issued().p12("other"), "密码不对"),
        (issued().p12()[:500], "已损坏"),
        (b"words", "不是证书文件"),
        (issued().p12(with_key=False), "没有私钥"),
    ],
    ids=["wrong password", "torn", "words", "no key"],
)
def test_a_file_that_cannot_be_used_says_why(
    file_books: Books, administrator: Actor, tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "a.p12"
    path.write_bytes(content)
    with pytest.raises(AppError, match=words) as refused:
        sealing.add_pkcs12(file_books, administrator, AddPkcs12(path=path, password=PASSWORD))
    assert PASSWORD not in str(refused.value)
    assert sealing.certificates(file_books, administrator) == ()


@pytest.mark.parametrize(
    ("held", "words"),
    [(issued(key=rsa_key(1024)), "太短"), (authority(), "签发别的证书")],
    ids=["short key", "authority"],
)
def test_a_certificate_unfit_to_seal_is_not_taken(
    file_books: Books, administrator: Actor, tmp_path: Path, held: Held, words: str
) -> None:
    with pytest.raises(NotAllowed, match=words):
        added(file_books, administrator, held, tmp_path)


def test_the_same_certificate_is_taken_once(file_books: Books, administrator: Actor, tmp_path: Path) -> None:
    held = issued()
    number = added(file_books, administrator, held, tmp_path)
    with pytest.raises(Conflict, match="已经添加过"):
        added(file_books, administrator, held, tmp_path)
    sealing.retire(file_books, administrator, number)
    assert "停用" in str(only(file_books, administrator).why_not)
    added(file_books, administrator, held, tmp_path)


def test_no_file_and_a_huge_one_are_told(file_books: Books, administrator: Actor, tmp_path: Path) -> None:
    with pytest.raises(NotFound):
        sealing.add_pkcs12(file_books, administrator, AddPkcs12(path=tmp_path / "none.p12", password="x"))
    huge = tmp_path / "huge.p12"
    with huge.open("wb") as file:
        file.truncate(11 * 1024 * 1024)
    with pytest.raises(InvalidInput, match="10MB"):
        sealing.add_pkcs12(file_books, administrator, AddPkcs12(path=huge, password="x"))


def test_expired_and_early_certificates_are_kept_and_may_not_seal(
    file_books: Books, administrator: Actor, tmp_path: Path, clock: SteadyClock
) -> None:
    added(file_books, administrator, issued(serial=1, ends=NOW - timedelta(days=3)), tmp_path)
    added(file_books, administrator, issued(serial=2, begins=NOW + timedelta(days=3)), tmp_path)
    early, late = (str(row.why_not) for row in sealing.certificates(file_books, administrator))
    assert "2026年11月20日已经到期" in late
    assert "2026年11月26日才生效" in early


def test_a_test_certificate_says_so(file_books: Books, administrator: Actor) -> None:
    with pytest.raises(InvalidInput, match="至少要6位"):
        sealing.make_test_certificate(file_books, administrator, "12345")
    for odd in (f"{PASSWORD}\0", f"{PASSWORD}\ud800"):
        with pytest.raises(InvalidInput, match="不能用的字符"):
            sealing.make_test_certificate(file_books, administrator, odd)
    sealing.make_test_certificate(file_books, administrator, PASSWORD)
    row = only(file_books, administrator)
    assert row.is_test
    assert "测试证书 — 不具法律效力" in row.subject


def test_a_test_certificate_of_elsewhere_and_a_self_signed_one_prove_nothing(
    file_books: Books, administrator: Actor, tmp_path: Path
) -> None:
    path = tmp_path / "test.p12"
    path.write_bytes(making.test_certificate("别的调委会", PASSWORD, NOW, 365))
    sealing.add_pkcs12(file_books, administrator, AddPkcs12(path=path, password=PASSWORD))
    foreign = only(file_books, administrator)
    assert (foreign.is_test, foreign.proves) == (True, False)
    sealing.retire(file_books, administrator, foreign.certificate_id)
    added(file_books, administrator, self_signed(), tmp_path)
    own = sealing.certificates(file_books, administrator)[0]
    assert (own.why_not, own.is_test, own.proves) == (None, False, False)
    added(file_books, administrator, issued(), tmp_path)
    assert sealing.certificates(file_books, administrator)[0].proves


def test_who_keeps_no_seals_takes_nothing_in(file_books: Books, mediator: Actor, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        added(file_books, mediator, issued(), tmp_path)
    with pytest.raises(NotAllowed):
        sealing.make_test_certificate(file_books, mediator, PASSWORD)


# ---- revoked


def test_a_list_revokes_what_is_there_and_what_comes_later(
    books: Books, administrator: Actor, tmp_path: Path
) -> None:
    added(books, administrator, issued(), tmp_path)
    path = tmp_path / "a.crl"
    path.write_bytes(revocations(1001, 1002))
    (label,) = sealing.add_revocation_list(books, administrator, path)
    assert label.startswith("青石坪镇")
    assert "2026年11月22日起已被吊销" in str(only(books, administrator).why_not)
    added(books, administrator, issued(serial=1002), tmp_path)
    assert all(row.revoked_on for row in sealing.certificates(books, administrator))
    (row,) = sealing.revocation_lists(books, administrator)
    assert (row.issuer, row.is_old) == ("云溪电子认证，云溪县电子认证中心", False)
    with pytest.raises(Conflict, match="已经导入过"):
        sealing.add_revocation_list(books, administrator, path)


@pytest.mark.parametrize("known", [False, True], ids=["nobody known", "cannot be checked"])
def test_a_list_that_cannot_be_believed_is_refused(
    file_books: Books, administrator: Actor, tmp_path: Path, known: bool
) -> None:
    path = tmp_path / "a.crl"
    path.write_bytes(revocations(1001, by=None if not known else Held(authority().certificate, issued().key)))
    if known:
        added(file_books, administrator, issued(), tmp_path)
    with pytest.raises(NotAllowed, match="核对不上" if known else "不是本单位证书"):
        sealing.add_revocation_list(file_books, administrator, path)
    path.write_bytes(b"words")
    with pytest.raises(InvalidInput, match="不是证书吊销列表"):
        sealing.add_revocation_list(file_books, administrator, path)


def test_revoked_by_word_needs_day_and_reason(
    file_books: Books, administrator: Actor, tmp_path: Path
) -> None:
    number = added(file_books, administrator, issued(), tmp_path)
    with pytest.raises(InvalidInput, match="原因"):
        sealing.note_revoked(file_books, administrator, number, NOW.date(), " ")
    with pytest.raises(InvalidInput, match="还没有到"):
        sealing.note_revoked(file_books, administrator, number, NOW.date() + timedelta(days=1), "丢失")
    sealing.note_revoked(file_books, administrator, number, NOW.date(), "密钥丢失")
    assert "吊销" in str(only(file_books, administrator).why_not)


# ---- tokens


@pytest.fixture
def token(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SoftToken:
    return plugged_in(tmp_path / "softhsm", monkeypatch)


def test_the_key_of_a_token_is_taken_in_by_its_pin(
    file_books: Books, administrator: Actor, token: SoftToken
) -> None:
    token.put(issued())
    (found,) = sealing.tokens(file_books, administrator, token.module)
    command = AddPkcs11(module=token.module, token=found.label, pin=PIN)
    assert PIN not in repr(command)
    sealing.add_pkcs11(file_books, administrator, command)
    row = only(file_books, administrator)
    assert (row.token, row.why_not) == (TOKEN, None)


def test_a_wrong_pin_and_a_missing_driver_are_told(
    file_books: Books, administrator: Actor, token: SoftToken, tmp_path: Path
) -> None:
    token.put(issued())
    wrong = AddPkcs11(module=token.module, token=TOKEN, pin="000000")
    with pytest.raises(InvalidInput, match="PIN 码不对"):
        sealing.add_pkcs11(file_books, administrator, wrong)
    with pytest.raises(NotAllowed, match="驱动打不开"):
        sealing.tokens(file_books, administrator, str(tmp_path / "none.so"))
    other = AddPkcs11(module=token.module, token="别的", pin=PIN)
    with pytest.raises(NotAllowed, match="没有找到证书密钥"):
        sealing.add_pkcs11(file_books, administrator, other)


# ---- pictures


def picture(folder: Path, side: int = 800) -> Path:
    """A red ring: invented, no seal of anybody."""
    image = Image.new("RGB", (side, side), "white")
    ImageDraw.Draw(image).ellipse((40, 40, side - 40, side - 40), outline=(200, 20, 20), width=30)
    target = BytesIO()
    image.save(target, "PNG")
    path = folder / "印章.png"
    path.write_bytes(target.getvalue())
    return path


def test_a_picture_of_the_seal_is_taken_in_and_retired(
    books: Books, administrator: Actor, tmp_path: Path
) -> None:
    found = sealing.add_seal_image(books, administrator, AddSealImage(path=picture(tmp_path)))
    assert found.warnings == ()
    (row,) = sealing.seal_images(books, administrator)
    assert (row.image_id, row.name, row.width_mm) == (found.image_id, "印章.png", 42.0)
    assert sealing.seal_image_png(books, administrator, row.image_id).startswith(b"\x89PNG")
    sealing.retire_seal_image(books, administrator, row.image_id)
    assert sealing.seal_images(books, administrator)[0].retired_at is not None


def test_a_coarse_picture_is_taken_with_a_warning(
    file_books: Books, administrator: Actor, tmp_path: Path
) -> None:
    found = sealing.add_seal_image(file_books, administrator, AddSealImage(path=picture(tmp_path, 260)))
    assert "发虚" in str(found.warnings[0])


def test_a_picture_that_is_none_or_too_wide_is_refused(
    file_books: Books, administrator: Actor, tmp_path: Path
) -> None:
    with pytest.raises(InvalidInput, match="10到80毫米"):
        sealing.add_seal_image(
            file_books, administrator, AddSealImage(path=picture(tmp_path), width_mm=200.0)
        )
    bad = tmp_path / "bad.png"
    bad.write_bytes(b"words")
    with pytest.raises(InvalidInput, match="不是图片"):
        sealing.add_seal_image(file_books, administrator, AddSealImage(path=bad))
