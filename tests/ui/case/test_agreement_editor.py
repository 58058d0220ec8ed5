"""The agreement as data: proposed from the notes, worded while typing, checked beside the term."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediation_app.model import TermKind
from mediation_app.services import case_moves
from tests.ui.case.conftest import Open, Story
from tests.ui.keys import ALT, CTRL, Key, press, write
from ui.forms.form_dialog import FormDialog
from ui.pages.case.dialogs.instalments import split
from ui.pages.case.editors.agreement import AgreementEditor
from ui.pages.case.page import CasePage

Settle = Callable[[], None]


def editor_of(page: CasePage) -> AgreementEditor:
    assert page.centre is not None
    made = page.centre.editor
    assert isinstance(made, AgreementEditor)
    return made


@pytest.fixture
def editor(story: Story, open_case: Open, settle: Settle) -> AgreementEditor:
    page = open_case(story.mediated().case_id)
    page.do("agreement.draw")
    settle()
    return editor_of(page)


def note_of(editor: AgreementEditor, index: int) -> str:
    return editor.form.section("terms")._frames[index]._note.text()


def test_what_was_agreed_in_the_session_is_proposed(editor: AgreementEditor, story: Story) -> None:
    term = editor.form.section("terms").blocks[0].values()
    assert term["debtor_id"] == story.party("李四")
    assert term["creditor_id"] == story.party("张三")
    assert term["amount_fen"] == "450元"
    assert term["instalments"] == "2026年12月31日"
    assert "1条" in editor.notice.text_label.text()
    assert editor.save_button.accessibleName() == "已逐条核对，保存"  # its words where there is room


def test_the_usual_key_for_saving_saves_and_asks_for_no_file(
    editor: AgreementEditor, story: Story, settle: Settle
) -> None:
    editor.form.box("issues").set_value("赔多少，什么时候赔")
    page = editor.desk.page
    assert isinstance(page, CasePage)
    page.save()
    settle()
    assert story.case.agreement is not None
    assert story.case.agreement.issues == "赔多少，什么时候赔"
    assert QApplication.activeModalWidget() is None


def test_saving_says_that_every_term_was_looked_at(
    editor: AgreementEditor, story: Story, settle: Settle
) -> None:
    press(Key.Key_Return, CTRL)
    settle()
    agreement = story.case.agreement
    assert agreement is not None
    (term,) = agreement.terms
    assert not term.to_verify
    assert term.amount_fen == 45_000
    assert term.instalments[0].due_on == date(2026, 12, 31)


def test_ctrl_enter_saves_from_the_buttons_at_the_foot_too(
    editor: AgreementEditor, story: Story, settle: Settle
) -> None:
    editor.cancel_button.setFocus()
    press(Key.Key_Return, CTRL)
    settle()
    assert story.case.agreement is not None


def test_it_may_be_saved_without_having_looked(editor: AgreementEditor, story: Story, settle: Settle) -> None:
    editor._as_it_is.click()
    settle()
    agreement = story.case.agreement
    assert agreement is not None
    assert agreement.terms[0].to_verify


def test_words_are_made_while_one_types(editor: AgreementEditor) -> None:
    block = editor.form.section("terms").blocks[0]
    block.change({"text": "", "amount_fen": ""})
    box = block.box("amount_fen")
    assert box is not None
    write("1200.5", on=box.entry)
    assert "1200.50元（大写：壹仟贰佰元零伍角）" in note_of(editor, 0) or "壹仟贰佰元伍角" in note_of(
        editor, 0
    )


def test_a_new_term_is_owed_by_the_respondent_and_the_total_is_told(
    editor: AgreementEditor, story: Story
) -> None:
    section = editor.form.section("terms")
    section.add_block()
    block = section.blocks[1]
    assert block.values()["debtor_id"] == story.party("李四")
    box = block.box("amount_fen")
    assert box is not None
    write("1000", on=box.entry)
    assert editor.total_label.text() == "共2条付款，合计1450元（大写：壹仟肆佰伍拾元整）"


def test_alt_g_splits_a_payment_into_months(
    editor: AgreementEditor, story: Story, qtbot: QtBot, settle: Settle
) -> None:
    editor.form.section("terms").blocks[0].change({"amount_fen": "6000", "text": "", "instalments": ""})
    editor.form.focus_place("terms[0].amount_fen")
    press(Key.Key_G, ALT)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), FormDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FormDialog)
    write("6", on=dialog.form.box("count").entry)
    write("2026-12-31", on=dialog.form.box("first_on").entry)
    dialog.accepting()
    settle()
    editor.save()
    settle()
    agreement = story.case.agreement
    assert agreement is not None
    parts = agreement.terms[0].instalments
    assert [part.due_on for part in parts][:3] == [date(2026, 12, 31), date(2027, 1, 31), date(2027, 2, 28)]
    assert [part.amount_fen for part in parts] == [100_000] * 6


def test_a_sum_in_words_that_differs_is_refused_beside_the_term(
    editor: AgreementEditor, story: Story, settle: Settle
) -> None:
    editor.form.section("terms").blocks[0].change({"text": "李四赔偿张三500元。"})
    editor.save()
    settle()
    assert story.case.agreement is None
    assert "500元" in editor.form.box("terms[0].text").problem()


def test_words_that_bar_the_courts_are_refused_beside_the_term(
    editor: AgreementEditor, story: Story, settle: Settle
) -> None:
    editor.form.section("terms").add_block(
        {"kind": TermKind.FORBEAR.value, "debtor_id": story.party("张三"), "text": "张三今后不得向法院起诉。"}
    )
    editor.save()
    settle()
    assert story.case.agreement is None
    assert editor.form.box("terms[1].text").problem() != ""


def test_another_window_changing_the_case_loses_nothing(
    editor: AgreementEditor, story: Story, settle: Settle, qtbot: QtBot
) -> None:
    work = story.workspace
    case_moves.tell_routes(work.books, work.actor, story.case_id, date(2026, 11, 23))
    editor.form.box("issues").set_value("赔多少")
    editor.save()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is not None)
    error = QApplication.activeModalWidget()
    assert error is not None
    error.close()
    settle()
    assert editor.form.values()["issues"] == "赔多少"
    assert story.case.agreement is None


@given(
    total=st.integers(min_value=1, max_value=10**12),
    count=st.integers(min_value=1, max_value=60),
    every=st.sampled_from(["week", "month", "quarter", "year"]),
)
def test_instalments_add_up_and_come_in_order(total: int, count: int, every: str) -> None:
    parts = split(total, count, date(2026, 1, 31), every)
    assert sum(part["amount_fen"] for part in parts) == total  # type: ignore[misc]
    days = [part["due_on"] for part in parts]
    assert days == sorted(days)  # type: ignore[type-var]
    assert len(set(days)) == count


def test_changing_what_was_signed_says_that_the_signatures_fell_away(
    story: Story, open_case: Open, settle: Settle
) -> None:
    page = open_case(story.mediated().agreed().issued().signed().case_id)
    page.do("agreement.draw")
    settle()
    editor = editor_of(page)
    editor.form.section("terms").blocks[0].change({"text": "", "instalments": "2027-1-31"})
    editor.save()
    settle()
    assert page.centre is not None
    told = page.centre.notice.text_label.text()
    agreement = story.case.agreement
    assert agreement is not None
    assert agreement.ticks == []
    assert "签名盖章作废" in told
