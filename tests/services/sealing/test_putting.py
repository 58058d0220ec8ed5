"""Papers sealed by certificate: kept beside the issued version, checked, refused with the reason."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from sqlalchemy import func, select

from mediation_app.model import IssuedPaper, SealCertificate, SignedFile, SignedFileKind, Signer
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed
from mediation_app.services import case_moves, papers, sealing, signed_files, signing
from mediation_app.services.audit import timeline
from mediation_app.services.books import SYSTEM, Actor, Books
from mediation_app.services.case_change import ChangeCase, change
from mediation_app.services.habits import change_habits
from mediation_app.services.screen_signing import signed_copy
from mediation_app.services.sealing import AddPkcs11, AddSealImage, Seal
from mediation_app.services.signing import TickSignature
from mediation_app.services.verification import Verdict, VerdictKind, verify_file
from reports.pades.sealing import Visible
from tests.certificates import PASSWORD, issued, self_signed
from tests.conftest import SteadyClock
from tests.reports.pades.test_sealing import (
    changed_at_the_end,
    locked,
    one_byte_changed,
    page,
    renamed_at_the_end,
    with_seal,
)
from tests.services.scenes import Scene, agreed, registered
from tests.services.sealing.test_certificates import added, picture
from tests.services.signing_scenes import sign, sign_all
from tests.softhsm import PIN, TOKEN, plugged_in


@pytest.fixture
def scene(open_books: Books, mediator: Actor) -> Scene:
    return agreed(open_books, mediator)


@pytest.fixture
def paper(scene: Scene) -> IssuedPaper:
    return papers.issue(scene.books, scene.actor, scene.case_id, "agreement")


@pytest.fixture
def certificate(scene: Scene, administrator: Actor, tmp_path: Path) -> int:
    return added(scene.books, administrator, issued(), tmp_path)


def put(scene: Scene, paper: IssuedPaper, certificate: int, **more: object) -> SignedFile:
    values: dict[str, object] = {"password": PASSWORD, **more}
    command = Seal(paper_id=paper.id, certificate_id=certificate, **values)  # type: ignore[arg-type]
    return sealing.seal(scene.books, scene.actor, command)


def pdf_of(scene: Scene, file: SignedFile) -> bytes:
    return signed_files.pdf_of(scene.books, scene.actor, file.id)


def verified(scene: Scene, folder: Path, pdf: bytes) -> Verdict:
    path = folder / "sealed.pdf"
    path.write_bytes(pdf)
    return verify_file(scene.books, scene.actor, path)


def said(verdict: Verdict) -> str:
    return "\n".join(map(str, verdict.notes))


def files(books: Books) -> int:
    with books.reading(SYSTEM) as session:
        return session.scalar(select(func.count()).select_from(SignedFile)) or 0


def has_seal(scene: Scene) -> bool:
    agreement = scene.case.agreement
    return agreement is not None and any(tick.signer is Signer.SEAL for tick in agreement.ticks)


@pytest.mark.parametrize("engine", ["file_books", "server_books"])
def test_a_real_certificate_seals_and_ticks_the_seal(
    request: pytest.FixtureRequest, engine: str, tmp_path: Path
) -> None:
    books: Books = request.getfixturevalue(engine)
    mediator, administrator = (request.getfixturevalue(name) for name in ("mediator", "administrator"))
    scene = agreed(books, mediator)
    paper = papers.issue(books, mediator, scene.case_id, "agreement")
    change_habits(books, administrator, screen_signatures_count=True)
    sign_all(scene, paper)
    drawn = signed_copy(books, mediator, paper.id)
    file = put(scene, paper, added(books, administrator, issued(), tmp_path), shown_sha256=drawn.sha256)
    assert (file.kind, file.base_sha256, file.is_test) == (SignedFileKind.SEALED, drawn.sha256, False)
    assert file.sealed_by.startswith("青石坪镇人民调解委员会签章")
    assert pdf_of(scene, file).startswith(signed_files.pdf_of(books, mediator, drawn.id))
    assert has_seal(scene)
    assert signing.standing(scene.case, scene.today).effective_on == scene.today
    assert "证书签章" in {str(entry.act) for entry in timeline(books, mediator, scene.case_id)}


@pytest.mark.parametrize("on_screen", [(), ("石磊",)], ids=["all on paper", "one on the screen"])
def test_who_signed_on_paper_needs_the_real_seal_there(
    file_books: Books,
    scene: Scene,
    paper: IssuedPaper,
    certificate: int,
    administrator: Actor,
    on_screen: tuple[str, ...],
) -> None:
    change_habits(file_books, administrator, screen_signatures_count=True)
    for name in on_screen:
        sign(scene, paper, name)
    places = [(Signer.PARTY, scene.party(name)) for name in ("石磊", "田芳")]
    for signer, party in [*places, (Signer.MEDIATOR, None)]:
        signing.tick(
            file_books,
            scene.actor,
            TickSignature(case_id=scene.case_id, signer=signer, party_id=party, signed_on=scene.today),
        )
    seen = sealing.table(file_books, scene.actor, paper.id)
    assert (seen.may_tick, "加盖实物印章" in str(seen.no_tick)) == (False, True)
    file = put(scene, paper, certificate)
    assert not file.counts
    assert not has_seal(scene)
    assert signing.standing(scene.case, scene.today).effective_on is None


def test_a_certificate_nobody_vouches_for_seals_and_ticks_nothing(
    file_books: Books, scene: Scene, paper: IssuedPaper, administrator: Actor, tmp_path: Path
) -> None:
    change_habits(file_books, administrator, screen_signatures_count=True)
    sign_all(scene, paper)
    own = added(file_books, administrator, self_signed(), tmp_path)
    image = sealing.add_seal_image(file_books, administrator, AddSealImage(path=picture(tmp_path)))
    file = put(scene, paper, own, image_id=image.image_id)
    assert not has_seal(scene)
    assert "证书是自己签发的，不能证明是谁" in said(verified(scene, tmp_path, pdf_of(scene, file)))


def test_no_other_file_is_sealed_than_the_one_that_was_shown(
    file_books: Books, scene: Scene, paper: IssuedPaper, certificate: int
) -> None:
    seen = sealing.table(file_books, scene.actor, paper.id)
    sign(scene, paper, "石磊")
    with pytest.raises(Conflict, match="又有了新的签名"):
        put(scene, paper, certificate, shown_sha256=seen.sha256)
    again = sealing.table(file_books, scene.actor, paper.id)
    assert put(scene, paper, certificate, shown_sha256=again.sha256).base_sha256 == again.sha256


def test_a_test_certificate_seals_and_ticks_nothing(
    file_books: Books, scene: Scene, paper: IssuedPaper, administrator: Actor
) -> None:
    number = sealing.make_test_certificate(file_books, administrator, PASSWORD)
    file = put(scene, paper, number)
    assert (file.is_test, file.counts) == (True, False)
    assert not has_seal(scene)


def test_a_seal_is_seen_over_its_place_at_true_size_and_a_test_says_so(
    file_books: Books, scene: Scene, paper: IssuedPaper, administrator: Actor, tmp_path: Path
) -> None:
    number = sealing.make_test_certificate(file_books, administrator, PASSWORD)
    image = sealing.add_seal_image(file_books, administrator, AddSealImage(path=picture(tmp_path)))
    file = put(scene, paper, number, image_id=image.image_id)
    with pikepdf.open(BytesIO(pdf_of(scene, file))) as pdf:
        (field,) = pdf.Root.AcroForm.Fields
        left, bottom, right, top = map(float, field.Rect)
    assert right - left == pytest.approx(119, abs=1)
    assert top - bottom == pytest.approx(119 + 8, abs=2)
    seal = next(place for place in paper.places if place["kind"] == "seal")
    assert (left + right) / 2 == pytest.approx(seal["x"] + seal["width"] / 2, abs=1)


def test_several_certificates_seal_one_after_the_other(
    file_books: Books, scene: Scene, paper: IssuedPaper, administrator: Actor, tmp_path: Path
) -> None:
    numbers = [
        added(file_books, administrator, issued(name, serial=serial), tmp_path)
        for name, serial in (("周明远", 1), ("青石坪镇人民调解委员会", 2), ("青石坪镇司法所", 3))
    ]
    image = sealing.add_seal_image(file_books, administrator, AddSealImage(path=picture(tmp_path)))
    first = put(scene, paper, numbers[0])
    second = put(scene, paper, numbers[1], image_id=image.image_id, timestamp=True)
    third = put(scene, paper, numbers[2], image_id=image.image_id)
    assert (second.base_sha256, third.base_sha256) == (first.sha256, second.sha256)
    verdict = verified(scene, tmp_path, pdf_of(scene, third))
    assert verdict.kind is VerdictKind.GENUINE
    assert verdict.seals is not None
    assert [one.is_good for one in verdict.seals.signatures] == [True, True, True]
    assert "第3个签章：青石坪镇司法所" in said(verdict)
    assert "本机时钟" in said(verdict)
    older = verified(scene, tmp_path, pdf_of(scene, first))
    assert older.kind is VerdictKind.GENUINE
    assert "后来又加了签章" in said(older)


def test_the_same_certificate_seals_again_only_when_asked_to(
    file_books: Books, scene: Scene, paper: IssuedPaper, certificate: int
) -> None:
    put(scene, paper, certificate)
    with pytest.raises(Conflict, match="已经用这张证书签过章"):
        put(scene, paper, certificate)
    put(scene, paper, certificate, again=True)
    assert files(file_books) == 2


def test_a_wrong_password_writes_nothing_and_names_it_nowhere(
    file_books: Books, scene: Scene, paper: IssuedPaper, certificate: int
) -> None:
    command = Seal(paper_id=paper.id, certificate_id=certificate, password="geheim-99")
    assert "geheim-99" not in repr(command)
    with pytest.raises(InvalidInput, match="密码不对") as refused:
        sealing.seal(file_books, scene.actor, command)
    assert refused.value.problems[0].field == "password"
    assert "geheim-99" not in repr(refused.value)
    assert (files(file_books), has_seal(scene)) == (0, False)


def test_a_revoked_and_a_retired_certificate_seal_nothing(
    file_books: Books, scene: Scene, paper: IssuedPaper, administrator: Actor, tmp_path: Path
) -> None:
    revoked = added(file_books, administrator, issued(serial=2), tmp_path)
    sealing.note_revoked(file_books, administrator, revoked, scene.today, "丢失")
    retired = added(file_books, administrator, issued(serial=3), tmp_path)
    sealing.retire(file_books, administrator, retired)
    for number, words in ((revoked, "吊销"), (retired, "停用")):
        with pytest.raises(NotAllowed, match=words):
            put(scene, paper, number)
    assert files(file_books) == 0


def test_an_expired_certificate_seals_nothing(
    file_books: Books, scene: Scene, paper: IssuedPaper, certificate: int, clock: SteadyClock
) -> None:
    clock.go_on(days=400)
    with pytest.raises(NotAllowed, match="已经到期"):
        put(scene, paper, certificate)
    assert files(file_books) == 0


def test_a_key_in_a_token_seals_until_it_is_pulled_out(
    file_books: Books,
    scene: Scene,
    paper: IssuedPaper,
    administrator: Actor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    token = plugged_in(tmp_path / "softhsm", monkeypatch)
    token.put(issued())
    new = AddPkcs11(module=token.module, token=TOKEN, pin=PIN)
    number = sealing.add_pkcs11(file_books, administrator, new)
    with pytest.raises(InvalidInput, match="PIN 码不对"):
        put(scene, paper, number, password="000000")
    put(scene, paper, number, password=PIN)
    token.unplug()
    with pytest.raises(NotAllowed, match="可能已经拔出"):
        put(scene, paper, number, password=PIN, again=True)
    assert files(file_books) == 1


def test_what_was_changed_or_replaced_is_not_sealed(
    file_books: Books, scene: Scene, paper: IssuedPaper, certificate: int
) -> None:
    application = papers.issue(file_books, scene.actor, scene.case_id, "application")
    change(file_books, scene.actor, ChangeCase(case_id=scene.case_id, demands="请求修复水沟。"))
    with pytest.raises(NotAllowed, match="内容又有改动"):
        put(scene, application, certificate)
    newer = papers.issue(file_books, scene.actor, scene.case_id, "application")
    with pytest.raises(NotAllowed, match="已有第2版"):
        put(scene, application, certificate)
    assert put(scene, newer, certificate).counts is False


def test_a_stale_screen_and_a_void_case_are_refused(
    file_books: Books, scene: Scene, paper: IssuedPaper, certificate: int
) -> None:
    with pytest.raises(Conflict):
        put(scene, paper, certificate, revision=scene.case.revision - 1)
    case_moves.void(file_books, scene.actor, scene.case_id, "登记重复")
    with pytest.raises(NotAllowed, match="作废"):
        put(scene, paper, certificate)
    assert files(file_books) == 0


def test_marriage_takes_no_seal_by_certificate_on_its_agreement(
    file_books: Books, mediator: Actor, administrator: Actor, tmp_path: Path
) -> None:
    scene = agreed(file_books, mediator)
    change(file_books, mediator, ChangeCase(case_id=scene.case_id, type_code="family"))
    paper = papers.issue(file_books, mediator, scene.case_id, "agreement")
    number = added(file_books, administrator, issued(), tmp_path)
    with pytest.raises(NotAllowed, match="电子签名法第三条"):
        put(scene, paper, number)
    for form_code in ("settlement", "commitment", "confirmation_persons"):
        settling = IssuedPaper(form_code=form_code, subject_id=0, version=1, pages=1)
        assert "电子签名法第三条" in str(sealing.paper_why_not(scene.case, settling))
    other = papers.issue(file_books, mediator, scene.case_id, "registration")
    put(scene, other, number)


def test_a_picture_without_a_place_for_it_is_refused(
    file_books: Books, mediator: Actor, administrator: Actor, tmp_path: Path
) -> None:
    scene = registered(file_books, mediator)
    paper = papers.issue(file_books, mediator, scene.case_id, "application")
    number = added(file_books, administrator, issued(), tmp_path)
    image = sealing.add_seal_image(file_books, administrator, AddSealImage(path=picture(tmp_path)))
    with pytest.raises(NotAllowed, match="没有找到盖章的位置"):
        put(scene, paper, number, image_id=image.image_id)
    sealing.retire_seal_image(file_books, administrator, image.image_id)
    with pytest.raises(NotAllowed, match="已经停用"):
        put(scene, paper, number, image_id=image.image_id)


def test_who_may_not_seal_is_refused(
    file_books: Books, scene: Scene, paper: IssuedPaper, certificate: int, administrator: Actor
) -> None:
    with pytest.raises(NotAllowed):
        sealing.seal(
            file_books, administrator, Seal(paper_id=paper.id, certificate_id=certificate, password=PASSWORD)
        )


# ---- verified


def test_a_changed_byte_and_an_unsigned_change_are_told(
    file_books: Books, scene: Scene, paper: IssuedPaper, certificate: int, tmp_path: Path
) -> None:
    pdf = pdf_of(scene, put(scene, paper, certificate))
    flipped = verified(scene, tmp_path, one_byte_changed(pdf))
    assert flipped.kind in {VerdictKind.CHANGED, VerdictKind.UNKNOWN}
    assert "签过的内容已被改动，签章无效" in said(flipped)
    longer = changed_at_the_end(pdf)
    verdict = verified(scene, tmp_path, longer)
    assert verdict.kind is VerdictKind.CHANGED
    assert verdict.seals is not None
    assert not verdict.seals.is_unchanged
    assert "签后文件又被改动" in said(verdict)
    assert f"又追加了{len(longer) - len(pdf)}字节" in said(verdict)
    assert verdict.differences


@pytest.mark.parametrize("spoil", [renamed_at_the_end, lambda pdf: pdf + b"\n"], ids=["title", "line feed"])
def test_what_nobody_signed_is_told_of_any_office_s_file(
    scene: Scene, paper: IssuedPaper, certificate: int, tmp_path: Path, spoil: Callable[[bytes], bytes]
) -> None:
    for pdf in (pdf_of(scene, put(scene, paper, certificate)), with_seal(page(), issued("别处", serial=77))):
        longer = spoil(pdf)
        verdict = verified(scene, tmp_path, longer)
        assert not verdict.is_genuine
        assert "后面又追加了没有签的内容" in said(verdict)
        assert "签后内容没有改动" not in said(verdict)
        assert f"又追加了{len(longer) - len(pdf)}字节，不在签章之内" in said(verdict)


def test_a_later_seal_that_may_cover_the_words_is_told_with_the_first(scene: Scene, tmp_path: Path) -> None:
    over = Visible(page=0, x=90, y=600, width=340, height=340, appearance=page())
    stranger = issued("别人", serial=78)
    first = with_seal(page(), issued("别处", serial=77))
    seen = said(verified(scene, tmp_path, with_seal(first, stranger, visible=over)))
    assert "签后又加了带图片的签章，可能盖住文字" in seen
    unseen = said(verified(scene, tmp_path, with_seal(first, stranger)))
    assert "签后又加了签章，其余没有改动" in unseen


def test_a_locked_file_is_not_called_a_damaged_one(scene: Scene, tmp_path: Path) -> None:
    words = said(verified(scene, tmp_path, locked(with_seal(page()), "secret")))
    assert "设了密码" in words
    assert "损坏" not in words


def test_a_sealed_file_of_another_office_tells_its_signatures(
    file_books: Books,
    scene: Scene,
    paper: IssuedPaper,
    certificate: int,
    tmp_path: Path,
) -> None:
    verdict = verified(scene, tmp_path, with_seal(page(), issued("别处", serial=77)))
    assert verdict.kind is VerdictKind.UNKNOWN
    assert "第1个签章：别处" in said(verdict)


def test_the_time_stamper_is_made_once(
    file_books: Books, scene: Scene, paper: IssuedPaper, certificate: int
) -> None:
    put(scene, paper, certificate, timestamp=True)
    put(scene, paper, certificate, timestamp=True, again=True)
    with file_books.reading(SYSTEM) as session:
        kinds = [row.kind.value for row in session.scalars(select(SealCertificate))]
    assert sorted(kinds) == ["pkcs12", "timestamp"]


def test_two_who_seal_from_one_screen_are_a_conflict_not_a_loss(
    file_books: Books, scene: Scene, paper: IssuedPaper, certificate: int
) -> None:
    seen = scene.case.revision
    put(scene, paper, certificate, revision=seen)
    with pytest.raises(Conflict):
        put(scene, paper, certificate, revision=seen, again=True)
    assert files(file_books) == 1


def test_signatures_drawn_on_the_screen_lie_under_the_seal(
    file_books: Books, scene: Scene, paper: IssuedPaper, certificate: int, tmp_path: Path
) -> None:
    sign_all(scene, paper)
    file = put(scene, paper, certificate)
    drawn, sealed = signed_files.files_of(file_books, scene.actor, paper.id)
    assert (drawn.kind, sealed.id) == (SignedFileKind.DRAWN, file.id)
    assert file.base_sha256 == drawn.sha256
    assert verified(scene, tmp_path, pdf_of(scene, file)).kind is VerdictKind.GENUINE
    assert verified(scene, tmp_path, pdf_of(scene, drawn)).kind is VerdictKind.GENUINE
