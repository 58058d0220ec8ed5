"""Signing on the screen in the window: places, pad, fingerprint, witness, what it is worth, the copy."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel
from pytestqt.qtbot import QtBot

from mediation_app.model import IssuedPaper, PartyRole, Signer
from mediation_app.rules.errors import Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import ScanSource
from mediation_app.services import parties, screen_signing, signed_files, signing
from mediation_app.services.case_change import ChangeCase, change
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry
from mediation_app.services.screen_signing import ScreenSlot, SignOnScreen
from resources.i18n import Message
from tests.services.signing_scenes import finger, writing
from tests.ui.case.conftest import TODAY, Open, Story
from tests.ui.case.matters import GiveReason
from tests.ui.keys import CTRL, Key, press
from ui.dialogs.base import Dialog
from ui.dialogs.scan_source import ScanDialog
from ui.dialogs.signing_worth import SigningWorthDialog
from ui.pages.case import verbs
from ui.pages.case.agreement_facts import agreement_section
from ui.pages.case.dialogs.screen_dialog import ScreenSigningDialog
from ui.pages.case.dialogs.screen_places import is_waiting, place_row
from ui.pages.case.page import CasePage
from ui.pages.case.paper_actions import issue_paper
from ui.scanning.taking import Incoming
from ui.theme import px

Settle = Callable[[], None]
LEFT = Qt.MouseButton.LeftButton
Begin = Callable[[], ScreenSigningDialog]


@pytest.fixture
def begin(story: Story, open_case: Open, qtbot: QtBot, settle: Settle) -> Begin:
    """Open the issued agreement for signing, from its dossier."""

    def go() -> ScreenSigningDialog:
        page = open_case(story.mediated().agreed().issued().case_id, "agreement")
        page.do("sign.screen")
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ScreenSigningDialog))
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, ScreenSigningDialog)
        qtbot.waitUntil(dialog.isActiveWindow)
        settle()
        return dialog

    return go


def paper_of(story: Story) -> IssuedPaper:
    return max(
        (one for one in story.case.papers if one.form_code == "agreement"), key=lambda one: one.version
    )


def slots(story: Story) -> tuple[ScreenSlot, ...]:
    work = story.workspace
    return screen_signing.slots(work.books, work.actor, paper_of(story).id)


def draw(dialog: ScreenSigningDialog) -> None:
    """Write two strokes with the mouse."""
    for left in (60, 180):
        QTest.mousePress(dialog.pad, LEFT, pos=QPoint(left, 30))
        QTest.mouseMove(dialog.pad, QPoint(left + 40, 80))
        QTest.mouseMove(dialog.pad, QPoint(left + 90, 40))
        QTest.mouseRelease(dialog.pad, LEFT, pos=QPoint(left + 90, 40))


def take(settle: Settle) -> None:
    """Take the signature by its key."""
    press(Key.Key_Return, CTRL)
    settle()


def test_everybody_signs_one_after_the_other_by_key(begin: Begin, story: Story, settle: Settle) -> None:
    dialog = begin()
    assert dialog.pdf.page_count() == 1
    wanted = ["张三", "李四", "周明远", ""]
    for name in wanted:
        slot = dialog.slot()
        assert slot is not None
        assert slot.name == name
        if not name:
            dialog.signer.name.setText("孙小雅")
        draw(dialog)
        take(settle)
        assert dialog.pad.strokes() == () or all(one.signed for one in slots(story))
    signed = [one.signed for one in slots(story)]
    assert [one.signed_by for one in signed if one] == ["张三", "李四", "周明远", "孙小雅"]
    assert {one.device for one in signed if one} == {"鼠标"}
    dialog.reject()
    settle()
    work = story.workspace
    files = signed_files.files_of(work.books, work.actor, paper_of(story).id)
    assert len(files) == 1  # made when the window closed


def test_the_dialog_says_what_this_way_is_worth(begin: Begin, qtbot: QtBot, settle: Settle) -> None:
    dialog = begin()
    words = " ".join(one.text() for one in dialog.findChildren(type(dialog.signer.others)))
    assert "图像证据" in words
    assert "在纸上签名、盖章或者按指印" in words
    press(Key.Key_F1)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), SigningWorthDialog))
    worth = QApplication.activeModalWidget()
    assert isinstance(worth, SigningWorthDialog)
    worth.accepting()


def test_a_dot_is_refused_and_what_was_entered_stays(begin: Begin, story: Story, settle: Settle) -> None:
    dialog = begin()
    dialog.signer.agreed.setChecked(True)
    QTest.mouseClick(dialog.pad, LEFT, pos=QPoint(50, 50))
    take(settle)
    assert "不能算签名" in dialog.notice.text_label.text()
    assert dialog.signer.agreed.isChecked()
    assert slots(story)[0].signed is None


def test_one_who_cannot_write_signs_with_writer_and_witness(
    begin: Begin, story: Story, settle: Settle, tmp_path: Path
) -> None:
    dialog = begin()
    dialog.signer.cannot_write.click()
    dialog.signer.writer.setText("周明远")
    dialog.signer.witness.setText("何秀兰")
    take(settle)
    assert "指印图像" in dialog.notice.text_label.text()
    picture = tmp_path / "指印.jpg"
    picture.write_bytes(finger())
    dialog.signer.load(picture)
    draw(dialog)
    take(settle)
    assert "见证人也签名" in dialog.notice.text_label.text()
    assert dialog.writing.is_of_witness()
    assert dialog.pad.is_empty()
    dialog.pad.show_strokes(writing("何秀兰"))
    dialog.writing.himself.click()
    assert len(dialog.pad.strokes()) == 2  # what the writer wrote is still there
    take(settle)
    signed = slots(story)[0].signed
    assert signed is not None
    assert (signed.writer, signed.witness) == ("周明远", "何秀兰")
    assert signed.fingerprint
    assert signed.witness_strokes


def test_what_another_writes_for_one_who_cannot_is_not_taken_for_his_own(
    begin: Begin, story: Story, settle: Settle, tmp_path: Path
) -> None:
    dialog = begin()
    dialog.signer.cannot_write.click()
    assert "必填" in dialog.signer.rows["witness"].label.text()
    picture = tmp_path / "指印.jpg"
    picture.write_bytes(finger())
    dialog.signer.load(picture)
    draw(dialog)
    take(settle)
    assert "请写明代书人" in dialog.notice.text_label.text()
    assert "请写明见证人" in dialog.notice.text_label.text()
    assert slots(story)[0].signed is None


def test_after_a_signature_the_next_one_writes_at_once(begin: Begin, settle: Settle) -> None:
    dialog = begin()
    draw(dialog)
    take(settle)
    assert QApplication.focusWidget() is dialog.pad


def test_what_was_wrong_is_no_more_said_of_what_is_written_since(begin: Begin, settle: Settle) -> None:
    dialog = begin()
    QTest.mouseClick(dialog.pad, LEFT, pos=QPoint(50, 50))
    take(settle)
    assert dialog.notice.isVisible()
    draw(dialog)
    assert not dialog.notice.isVisible()


def test_a_place_signed_on_paper_is_not_asked_for(begin: Begin, story: Story, settle: Settle) -> None:
    dialog = begin()
    work = story.workspace
    party = story.case.parties[0].id
    wet = signing.TickSignature(case_id=story.case_id, signer=Signer.PARTY, party_id=party, signed_on=TODAY)
    signing.tick(work.books, work.actor, wet)
    dialog.read()
    settle()
    row = dialog.list.current()
    assert [is_waiting(one) for one in slots(story)] == [False, True, True, True]
    assert row is not None
    assert place_row(slots(story)[0]).badge is not None
    assert place_row(slots(story)[0]).badge.text == "纸上已签"  # type: ignore[union-attr]


def test_a_fingerprint_file_that_is_gone_is_told(begin: Begin, tmp_path: Path) -> None:
    dialog = begin()
    dialog.signer.load(tmp_path / "没有了.png")
    assert "打不开没有了.png" in dialog.signer.others.text()


def test_a_fingerprint_comes_from_the_scanner_too(
    begin: Begin, story: Story, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = begin()
    monkeypatch.setenv("PATH", "")  # no scanner of this machine is asked
    dialog.signer.scan_button.click()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), ScanDialog))
    scanning = QApplication.activeModalWidget()
    assert isinstance(scanning, ScanDialog)
    page = Incoming(name="扫描 第1页.jpeg", content=finger(), source=ScanSource.SCANNER)
    scanning.pageScanned.emit(page)
    scanning.reject()
    settle()
    draw(dialog)
    take(settle)
    signed = slots(story)[0].signed
    assert signed is not None
    assert signed.fingerprint


def test_a_file_that_is_no_picture_is_told(
    begin: Begin, story: Story, settle: Settle, tmp_path: Path
) -> None:
    dialog = begin()
    wrong = tmp_path / "合同.png"
    wrong.write_bytes(b"no picture at all")
    dialog.signer.load(wrong)
    draw(dialog)
    take(settle)
    assert "不是图片" in dialog.notice.text_label.text()
    assert slots(story)[0].signed is None


def test_a_place_says_first_who_signed_it(begin: Begin, story: Story, settle: Settle) -> None:
    dialog = begin()
    draw(dialog)
    take(settle)
    first = slots(story)[0]
    assert first.signed is not None
    assert place_row(first).text.startswith(f"{first.signed.signed_by}签")


def test_who_signs_has_the_whole_line_and_what_is_wrong_leaves_entries_level(
    begin: Begin, settle: Settle
) -> None:
    dialog = begin()
    rows = dialog.signer.rows
    dialog.signer.cannot_write.click()
    settle()
    assert rows["signed_by"].width() > rows["witness"].width() + rows["writer"].width()
    dialog.signer.show_problems((Problem("writer", Message("ScreenSigning", "代书人和见证人应是两个人")),))
    settle()
    writer, witness = dialog.signer.writer, dialog.signer.witness
    assert rows["writer"].height() > rows["witness"].height()
    assert writer.mapTo(dialog, QPoint()).y() == witness.mapTo(dialog, QPoint()).y()


def test_handwriting_not_taken_yet_is_not_lost_by_one_esc(begin: Begin, settle: Settle) -> None:
    dialog = begin()
    draw(dialog)
    press(Key.Key_Escape)
    assert dialog.isVisible()
    assert "还没有收下" in dialog.notice.text_label.text()
    press(Key.Key_Escape)
    settle()
    assert not isinstance(QApplication.activeModalWidget(), QDialog)


def test_a_signature_is_struck_with_a_reason(
    begin: Begin, story: Story, settle: Settle, give_reason: GiveReason
) -> None:
    dialog = begin()
    draw(dialog)
    take(settle)
    dialog.list.go_to_first()
    assert not dialog.pad.isEnabled()
    assert len(dialog.pad.strokes()) == 2  # the signature is shown
    assert dialog.signer.who.currentText() == "张三（本人）"
    dialog.void_button.click()
    give_reason("签错了")
    settle()
    assert slots(story)[0].signed is None
    assert dialog.pad.isEnabled()
    assert dialog.focusWidget() is dialog.pad


def test_nobody_signs_while_the_copy_is_looked_at(begin: Begin, settle: Settle) -> None:
    dialog = begin()
    draw(dialog)
    take(settle)
    dialog.copy.look_button.click()
    settle()
    assert dialog.copy.look_button.text() == "看原版"
    assert "看原版" in dialog.notice.advice_label.text()
    bar = dialog.pdf.verticalScrollBar()
    assert bar.value() == bar.maximum()
    draw_before = dialog.slot()
    assert draw_before is not None
    press(Key.Key_Return, CTRL)
    settle()
    assert dialog.slot() == draw_before
    dialog.copy.look_button.click()
    settle()
    assert dialog.pad.isEnabled()


def test_the_copy_is_saved_and_the_dossier_tells_of_the_signature(
    begin: Begin, story: Story, settle: Settle, tmp_path: Path
) -> None:
    dialog = begin()
    assert not dialog.copy.save_button.isEnabled()
    draw(dialog)
    take(settle)
    dialog.copy.save(tmp_path)
    settle()
    [file] = tmp_path.glob("*.pdf")
    assert file.name.endswith("签名版.pdf")
    assert file.read_bytes().startswith(b"%PDF")
    slot = signing.standing(story.case, TODAY).slots[0]
    assert slot.tick is None
    assert slot.drawn is not None
    assert slot.drawn.signed_by == "张三"


def test_enter_in_an_entry_goes_on_and_signs_nothing(begin: Begin, story: Story, settle: Settle) -> None:
    dialog = begin()
    draw(dialog)
    dialog.signer.witness.setFocus()
    press(Key.Key_Return)
    settle()
    assert slots(story)[0].signed is None
    assert QApplication.focusWidget() is not dialog.signer.witness


def test_on_a_small_screen_in_large_english_type_nothing_is_cut_off(
    large_type: None, english: None, begin: Begin, settle: Settle
) -> None:
    dialog = begin()
    dialog.resize(1334, 736)
    settle()
    entries = dialog.signer.widget()
    assert entries is not None
    assert entries.minimumSizeHint().width() <= dialog.signer.viewport().width()
    assert dialog.list.height() > 3 * dialog.list.visualRect(dialog.list.currentIndex()).height()
    assert dialog.list.width() >= px(200)


def test_the_pad_takes_the_whole_window_and_gives_it_back(begin: Begin) -> None:
    dialog = begin()
    small = dialog.pad.height()
    press(Key.Key_F11)
    QApplication.processEvents()
    assert not dialog.above.isVisible()
    assert dialog.pad.height() > small * 2
    press(Key.Key_F11)
    QApplication.processEvents()
    assert dialog.above.isVisible()
    assert dialog.pad.height() == small


def test_the_second_window_is_told_that_the_place_is_signed(
    begin: Begin, story: Story, settle: Settle
) -> None:
    dialog = begin()
    draw(dialog)
    work = story.workspace
    command = dialog.command()
    assert command is not None
    screen_signing.sign(work.books, work.actor, command)
    take(settle)
    assert "已经签过名（张三）" in dialog.notice.text_label.text()
    slot = dialog.slot()
    assert slot is not None
    assert slot.name == "李四"  # the place is shown as signed, the next one is open
    assert sum(one.signed is not None for one in slots(story)) == 1


def test_the_panel_says_which_signatures_were_given_without_paper(
    story: Story, open_case: Open, settle: Settle
) -> None:
    story.mediated().agreed().issued()
    work = story.workspace
    with work.books.acting(work.actor, Permission.TICK_SIGNATURES) as desk:
        desk.office.settings = {**desk.office.settings, "screen_signatures_count": True}
    for slot in slots(story):
        command = SignOnScreen(
            paper_id=paper_of(story).id,
            place=slot.place,
            signed_by=slot.name or "孙小雅",
            part=slot.choices[0].part,
            strokes=writing(slot.name or "孙小雅"),
            agreed=True,
            shown_sha256=paper_of(story).sha256,
        )
        screen_signing.sign(work.books, work.actor, command)
    page = open_case(story.case_id, "agreement")
    assert page.desk is not None
    facts = {fact.text: fact.sub for fact in agreement_section(page.desk.dossier).facts}
    assert "屏幕签名" in facts["张三"]
    assert "屏幕签名" in facts["周明远"]


def test_a_new_version_that_strikes_what_was_drawn_is_asked_for_first(
    begin: Begin, story: Story, settle: Settle
) -> None:
    dialog = begin()
    page = dialog._desk.page
    assert isinstance(page, CasePage)
    draw(dialog)
    take(settle)
    dialog.reject()
    settle()
    moved = PartyEntry(person=PersonEntry(name="李四", address="石桥村二组"), role=PartyRole.RESPONDENT)
    parties.change_party(story.workspace.books, story.workspace.actor, story.party("李四"), moved)
    page.refresh()
    settle()
    assert page.desk is not None
    slip = page.desk.dossier.slip("agreement", 0)
    assert slip is not None
    issue_paper(page.desk, slip)
    asking = QApplication.activeModalWidget()
    assert isinstance(asking, Dialog)
    said = " ".join(one.text() for one in asking.findChildren(QLabel))
    assert "1处签名盖章随即作废" in said
    asking.reject()
    settle()
    assert [paper.version for paper in story.case.papers] == [1]


def test_a_change_saved_on_the_way_to_a_new_version_is_asked_about_too(
    begin: Begin, story: Story, qtbot: QtBot, settle: Settle
) -> None:
    dialog = begin()
    page = dialog._desk.page
    assert isinstance(page, CasePage)
    draw(dialog)
    take(settle)
    dialog.reject()
    settle()
    page.edit("agreement", 0)
    settle()
    assert page.centre is not None
    assert page.centre.editor is not None
    page.centre.editor.form.box("issues").set_value("赔多少，什么时候赔")
    page.do("paper.issue")
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), Dialog))
    asking = QApplication.activeModalWidget()
    assert isinstance(asking, Dialog)
    asking.reject()
    settle()
    assert [paper.version for paper in story.case.papers] == [1]
    assert slots(story)[0].signed is not None


def test_what_changed_since_is_not_signed(story: Story, open_case: Open, settle: Settle) -> None:
    story.mediated().agreed().issued()
    work = story.workspace
    change(work.books, work.actor, ChangeCase(case_id=story.case_id, facts="换了说法。", type_code="family"))
    page: CasePage = open_case(story.case_id, "agreement")
    assert page.desk is not None
    assert "电子签名法第三条" in verbs.why_not(page.desk, "sign.screen")


def test_every_entry_is_named_and_reached_by_tab(begin: Begin) -> None:
    dialog = begin()
    seen = set()
    for _ in range(40):
        found = QApplication.focusWidget()
        assert found is not None
        assert found.accessibleName(), type(found)
        seen.add(found)
        press(Key.Key_Tab)
    assert {dialog.list, dialog.pad, dialog.signer.who, dialog.signer.print_button} <= seen
