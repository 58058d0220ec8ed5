"""条款库 by keys: found by initials, filled, inserted as a term; a term kept as the office's own clause."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.model import TermKind
from mediation_app.services import clauses
from tests.ui.case.conftest import Open, Story
from tests.ui.keys import CTRL, SHIFT, Key, enter, focused, press, write
from ui.forms.form_dialog import FormDialog
from ui.pages.case.dialogs.clause_picker import ClausePicker
from ui.pages.case.editors.agreement import AgreementEditor

Settle = Callable[[], None]


def shown_dialog(kind: type) -> QWidget | None:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    return found[0] if found else None


@pytest.fixture
def wait_for(qtbot: QtBot) -> Callable[[type], QWidget]:
    """Wait until a dialog of a kind has the keys, and return it."""

    def wait(kind: type) -> QWidget:
        qtbot.waitUntil(
            lambda: (found := shown_dialog(kind)) is not None and found.isActiveWindow(), timeout=60_000
        )
        found = shown_dialog(kind)
        assert found is not None
        return found

    return wait


@pytest.fixture
def editor(story: Story, open_case: Open, settle: Settle) -> AgreementEditor:
    page = open_case(story.registered().case_id)
    page.do("agreement.draw")
    settle()
    made = page.centre.editor  # type: ignore[union-attr]
    assert isinstance(made, AgreementEditor)
    return made


def terms(editor: AgreementEditor) -> list[dict[str, object]]:
    return [dict(block.values()) for block in editor.form.section("terms").blocks]


def test_initials_find_a_clause_and_enter_alone_fills_and_inserts_it(
    editor: AgreementEditor,
    story: Story,
    settle: Settle,
    wait_for: Callable[[type], QWidget],
    qtbot: QtBot,
) -> None:
    press(Key.Key_L, CTRL)
    settle()
    picker = wait_for(ClausePicker)
    assert isinstance(picker, ClausePicker)
    write("ycfq")
    assert picker.current() is not None
    assert "〔义务人〕于〔日期〕前" in picker.preview.text()
    enter()
    form = wait_for(FormDialog)
    assert isinstance(form, FormDialog)
    assert form.form.values()["debtor_id"] == story.party("李四")
    assert form.form.values()["creditor_id"] == story.party("张三")
    form.form.focus_place("due_on")
    write("2026-12-31")
    form.form.focus_place("amount_fen")
    write("450")
    press(Key.Key_Return, CTRL)
    settle()
    (term,) = terms(editor)
    assert term["kind"] == TermKind.PAY
    assert term["amount_fen"] == "450元"
    assert term["debtor_id"] == story.party("李四")
    assert str(term["text"]).startswith("李四于2026年12月31日前（含当日）一次性向张三支付人民币450元（大写：")
    editor.window().activateWindow()  # as a window manager does
    qtbot.waitUntil(editor.window().isActiveWindow)
    assert editor.form.box("terms[0].text").isAncestorOf(focused())
    press(Key.Key_Return, CTRL)
    settle()
    agreement = story.case.agreement
    assert agreement is not None
    assert agreement.terms[0].instalments[0].due_on == date(2026, 12, 31)
    assert agreement.terms[0].amount_fen == 45_000


def test_a_clause_without_slots_goes_in_behind_the_present_term(
    editor: AgreementEditor, settle: Settle, wait_for: Callable[[type], QWidget]
) -> None:
    editor.form.section("terms").blocks[0].change({"text": "李四修好篱笆。", "kind": TermKind.ACT.value})
    editor.form.focus_place("terms[0].text")
    press(Key.Key_L, CTRL)
    settle()
    wait_for(ClausePicker)
    write("hmxc")
    press(Key.Key_Down)
    press(Key.Key_Up)
    enter()
    settle()
    assert [str(term["text"])[:4] for term in terms(editor)] == ["李四修好", "双方今后"]


def test_escape_leaves_the_agreement_as_it_was(
    editor: AgreementEditor, settle: Settle, wait_for: Callable[[type], QWidget]
) -> None:
    before = terms(editor)
    press(Key.Key_L, CTRL)
    settle()
    picker = wait_for(ClausePicker)
    write("zzzz")
    assert picker.current() is None  # type: ignore[attr-defined]
    press(Key.Key_Escape)
    settle()
    assert terms(editor) == before


def test_a_term_is_kept_as_a_clause_of_the_offices_own(
    editor: AgreementEditor, story: Story, settle: Settle, wait_for: Callable[[type], QWidget]
) -> None:
    editor.form.section("terms").blocks[0].change(
        {"text": "李四每日给张三送鲜奶一斤。", "kind": TermKind.ACT.value}
    )
    editor.form.focus_place("terms[0].text")
    press(Key.Key_L, CTRL | SHIFT)
    form = wait_for(FormDialog)
    assert isinstance(form, FormDialog)
    assert form.form.values()["text"] == "{义务人}每日给{权利人}送鲜奶一斤。"
    form.form.focus_place("title")
    assert form.isAncestorOf(focused())
    write("送鲜奶")
    press(Key.Key_Return, CTRL)
    settle()
    (row,) = clauses.own_clauses(story.workspace.books)
    assert (row.title, row.kind) == ("送鲜奶", TermKind.ACT)


def test_after_a_clause_goes_in_the_keys_are_in_its_words_and_a_line_says_so(
    editor: AgreementEditor, settle: Settle, wait_for: Callable[[type], QWidget], qtbot: QtBot
) -> None:
    said: list[str] = []
    editor.desk.workspace.noteWanted.connect(said.append)
    editor.form.focus_place("terms[0].amount_fen")
    write("3000")
    press(Key.Key_L, CTRL)
    settle()
    wait_for(ClausePicker)
    write("ycfq")
    enter()
    form = wait_for(FormDialog)
    assert isinstance(form, FormDialog)
    form.form.focus_place("due_on")
    write("2026-12-31")
    form.form.focus_place("amount_fen")
    write("450")
    press(Key.Key_Return, CTRL)
    settle()
    editor.window().activateWindow()  # as a window manager does
    qtbot.waitUntil(editor.window().isActiveWindow)
    words = editor.form.box("terms[1].text")
    assert words.isAncestorOf(focused())
    seen = words.visibleRegion().boundingRect()
    assert seen.height() > words.height() // 2
    assert said[-1] == "已插入第2条"
