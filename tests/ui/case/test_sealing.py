"""证书签章 in the dossier: certificate, picture and password, by keys; what was made; what is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from mediation_app.model import Signer
from mediation_app.services import sealing, signed_files
from mediation_app.services.audit import timeline
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_change import ChangeCase, change
from mediation_app.services.habits import change_habits
from mediation_app.services.sealing import AddPkcs12, AddSealImage
from tests.certificates import PASSWORD, issued
from tests.services.scenes import Scene
from tests.services.sealing.test_certificates import picture
from tests.services.signing_scenes import sign_all
from tests.ui.case.conftest import Open, Story
from tests.ui.keys import CTRL, Key, press, write
from ui.dialogs.signing_worth import SigningWorthDialog
from ui.pages.case import verbs
from ui.pages.case.dialogs.sealing import SealDialog
from ui.pages.case.page import CasePage

Settle = Callable[[], None]


@pytest.fixture
def sealable(story: Story) -> Story:
    """A dispute with its agreement issued."""
    return story.mediated().agreed().issued()


@pytest.fixture
def real(file_books: Books, administrator: Actor, tmp_path: Path) -> int:
    new = AddPkcs12(path=issued().file(tmp_path), password=PASSWORD, label="委员会签章")
    return sealing.add_pkcs12(file_books, administrator, new)


@pytest.fixture
def begin(open_case: Open, qtbot: QtBot, settle: Settle) -> Callable[[Story], SealDialog]:
    def go(story: Story) -> SealDialog:
        page = open_case(story.case_id, "agreement")
        page.do("seal.paper")
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SealDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SealDialog)
        qtbot.waitUntil(dialog.isActiveWindow)
        settle()
        return dialog

    return go


def paper_id(story: Story) -> int:
    return next(paper.id for paper in story.case.papers if paper.form_code == "agreement")


def has_seal(story: Story) -> bool:
    agreement = story.case.agreement
    return agreement is not None and any(tick.signer is Signer.SEAL for tick in agreement.ticks)


def test_an_agreement_is_sealed_by_password_alone(
    sealable: Story,
    real: int,
    begin: Callable[[Story], SealDialog],
    settle: Settle,
    file_books: Books,
    administrator: Actor,
) -> None:
    change_habits(file_books, administrator, screen_signatures_count=True)
    scene = Scene(file_books, sealable.workspace.actor, sealable.case_id)
    sign_all(scene, next(paper for paper in sealable.case.papers if paper.form_code == "agreement"))
    dialog = begin(sealable)
    assert dialog.password.hasFocus()
    assert dialog.tick.isChecked()
    write("wrong")
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert "密码不对" in dialog.grid.row("password").problem_label.text()
    assert dialog.password.hasFocus()
    write(PASSWORD)
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert "已签章" in dialog.notice.text_label.text()
    assert dialog.password.text() == ""
    assert has_seal(sealable)
    _, made = signed_files.files_of(file_books, sealable.workspace.actor, paper_id(sealable))
    assert (made.certificate_id, made.is_test) == (real, False)
    press(Key.Key_Return, CTRL, on=dialog)
    assert dialog.isHidden()


def test_a_seal_on_what_is_signed_on_paper_is_told_to_be_none_there(
    sealable: Story, real: int, begin: Callable[[Story], SealDialog], settle: Settle
) -> None:
    dialog = begin(sealable)
    assert dialog.tick.isHidden()
    assert "请在纸上加盖实物印章" in dialog.about.text()
    write(PASSWORD)
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert "请在纸上加盖实物印章" in dialog.notice.advice_label.text()
    assert not has_seal(sealable)
    dialog.accept()


def test_another_file_than_the_one_shown_is_not_sealed(
    sealable: Story, real: int, begin: Callable[[Story], SealDialog], settle: Settle, file_books: Books
) -> None:
    dialog = begin(sealable)
    scene = Scene(file_books, sealable.workspace.actor, sealable.case_id)
    sign_all(scene, next(paper for paper in sealable.case.papers if paper.form_code == "agreement"))
    write(PASSWORD)
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert "又有了新的签名" in dialog.notice.text_label.text()
    assert dialog.made is None
    dialog.reject()


def test_the_column_of_entries_is_not_cut_in_large_english(
    english: None,
    large_type: None,
    sealable: Story,
    begin: Callable[[Story], SealDialog],
    file_books: Books,
    administrator: Actor,
) -> None:
    sealing.make_test_certificate(file_books, administrator, PASSWORD)
    dialog = begin(sealable)
    column = dialog.side.widget()
    assert column.minimumSizeHint().width() <= dialog.side.viewport().width()
    assert column.width() == dialog.side.viewport().width()
    dialog.reject()


def test_what_it_is_worth_is_told_by_one_key(
    sealable: Story, real: int, begin: Callable[[Story], SealDialog], qtbot: QtBot
) -> None:
    dialog = begin(sealable)
    press(Key.Key_F1)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SigningWorthDialog))
    told = QApplication.activeModalWidget()
    assert isinstance(told, SigningWorthDialog)
    told.reject()
    dialog.reject()


def test_a_test_certificate_says_so_and_ticks_nothing(
    sealable: Story,
    begin: Callable[[Story], SealDialog],
    settle: Settle,
    file_books: Books,
    administrator: Actor,
    tmp_path: Path,
) -> None:
    sealing.make_test_certificate(file_books, administrator, PASSWORD)
    sealing.add_seal_image(file_books, administrator, AddSealImage(path=picture(tmp_path)))
    dialog = begin(sealable)
    assert "不具法律效力" in dialog.about.text()
    assert not dialog.tick.isEnabled()
    assert dialog.picture.currentText().startswith("印章.png")
    dialog.timestamp.setChecked(True)
    write(PASSWORD)
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert "没有登记为已盖章" in dialog.notice.advice_label.text()
    assert not has_seal(sealable)
    dialog.save_to(tmp_path / "签章版.pdf")
    settle()
    assert (tmp_path / "签章版.pdf").read_bytes().startswith(b"%PDF")
    entries = timeline(file_books, sealable.workspace.actor, sealable.case_id)
    assert ["签章版.pdf"] in [entry.detail.get("files") for entry in entries]
    dialog.reject()


def test_a_certificate_that_sealed_before_asks_to_seal_again(
    sealable: Story, real: int, begin: Callable[[Story], SealDialog], settle: Settle
) -> None:
    dialog = begin(sealable)
    assert dialog.again.isHidden()
    write(PASSWORD)
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    dialog.accept()
    again = begin(sealable)
    assert not again.again.isHidden()
    write(PASSWORD)
    press(Key.Key_Return, CTRL, on=again)
    settle()
    assert "已经用这张证书签过章" in again.notice.text_label.text()
    again.reject()


def test_nothing_to_seal_with_says_where_it_is_added(
    sealable: Story, open_case: Open, settle: Settle
) -> None:
    page = open_case(sealable.case_id, "agreement")
    page.do("seal.paper")
    settle()
    dialog = QApplication.activeModalWidget()
    assert dialog is not None
    assert not isinstance(dialog, SealDialog)
    words = "".join(one.text() for one in dialog.findChildren(QLabel))
    assert "还没有可以签章的证书" in words
    assert "证书与印章" in words
    dialog.close()


def why_not(page: CasePage) -> str:
    assert page.desk is not None
    return verbs.why_not(page.desk, "seal.paper")


def test_a_marriage_and_what_is_not_issued_are_not_sealed(
    story: Story, open_case: Open, settle: Settle
) -> None:
    page = open_case(story.mediated().agreed().case_id, "agreement")
    assert "还没有定稿" in why_not(page)
    story.issued()
    change(
        story.workspace.books, story.workspace.actor, ChangeCase(case_id=story.case_id, type_code="family")
    )
    page = open_case(story.case_id, "agreement")
    page.refresh()
    settle()
    assert "电子签名法第三条" in why_not(page)
