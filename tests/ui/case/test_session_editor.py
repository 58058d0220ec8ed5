"""A session typed while it is held: digits for speakers, Alt with digits for kinds, Enter for each line."""

from collections.abc import Callable
from threading import Event

import pytest
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from mediation_app.model import NoteKind, SessionState
from mediation_app.rules.workflow import CaseState
from mediation_app.services import drafts
from tests.ui.case.conftest import Open, Story
from tests.ui.keys import ALT, CTRL, Key, enter, focused, press, write
from ui.pages.case.editors.base import Editor
from ui.pages.case.editors.session import SessionEditor
from ui.pages.case.page import CasePage

Settle = Callable[[], None]


@pytest.fixture
def editor(story: Story, open_case: Open) -> SessionEditor:
    page = open_case(story.case_id, "session:new")
    assert page.centre is not None
    made = page.centre.editor
    assert isinstance(made, SessionEditor)
    return made


def lines(editor: SessionEditor) -> list[tuple[object, object, object]]:
    return [(line["speaker"], line["kind"], line["text"]) for line in editor.notes.values()]


def test_typing_starts_with_what_is_said(editor: SessionEditor) -> None:
    assert focused() is editor.notes.line


def test_digits_choose_the_speaker_and_alt_digits_the_kind(editor: SessionEditor) -> None:
    press(Key.Key_2)
    write("牛是我家的。")
    enter()
    press(Key.Key_1)
    press(Key.Key_4, ALT)
    write("要求赔偿六百元。")
    enter()
    press(Key.Key_0)
    press(Key.Key_5, ALT)
    write("建议赔四百五十元。")
    enter()
    assert lines(editor) == [
        ("李四", NoteKind.STATEMENT, "牛是我家的。"),
        ("张三", NoteKind.CLAIM, "要求赔偿六百元。"),
        ("周明远", NoteKind.PROPOSAL, "建议赔四百五十元。"),
    ]


def test_a_digit_inside_the_words_is_a_digit(editor: SessionEditor) -> None:
    write("x")
    press(Key.Key_2)
    enter()
    assert lines(editor) == [("张三", NoteKind.STATEMENT, "x2")]


@pytest.mark.parametrize("words", ["3000元太多了", "15天内付清", "2个月以后再说", "1万元"])
def test_a_line_that_begins_with_a_number_keeps_all_of_it(editor: SessionEditor, words: str) -> None:
    speaker = editor.notes.speaker
    for one in words:
        write(one)
    assert editor.notes.line.toPlainText() == words
    assert editor.notes.speaker == speaker


def test_up_goes_to_the_lines_and_enter_changes_one(editor: SessionEditor) -> None:
    write("first")
    enter()
    write("second")
    enter()
    press(Key.Key_Up)
    press(Key.Key_Up)
    enter()
    assert focused() is editor.notes.line
    write("!")
    enter()
    assert [text for _, _, text in lines(editor)] == ["first!", "second"]


def test_escape_leaves_a_line_as_it_was(editor: SessionEditor) -> None:
    write("first")
    enter()
    press(Key.Key_Up)
    enter()
    write("changed")
    press(Key.Key_Escape)
    assert [text for _, _, text in lines(editor)] == ["first"]


def test_lines_are_moved_and_a_removed_one_comes_back_to_be_typed(editor: SessionEditor) -> None:
    for text in ("one", "two", "three"):
        write(text)
        enter()
    press(Key.Key_Up)
    press(Key.Key_Up, ALT)
    assert [text for _, _, text in lines(editor)] == ["one", "three", "two"]
    press(Key.Key_Delete)
    assert editor.notes.line.toPlainText() == "three"
    assert [text for _, _, text in lines(editor)] == ["one", "two", "three"]


def test_tab_leaves_the_lines(editor: SessionEditor) -> None:
    write("one")
    enter()
    press(Key.Key_Up)
    assert focused() is editor.notes.list
    press(Key.Key_Tab)
    assert focused() is not editor.notes.list


def test_the_line_still_being_typed_is_saved_with_the_others(
    editor: SessionEditor, story: Story, settle: Settle
) -> None:
    write("said")
    enter()
    write("still typing")
    press(Key.Key_Return, CTRL)
    settle()
    (session,) = story.case.sessions
    assert session.state is SessionState.HELD
    assert [note.text for note in session.notes] == ["said", "still typing"]
    assert story.case.state is CaseState.MEDIATING


def test_saving_shows_the_record(
    editor: SessionEditor, story: Story, open_case: Open, settle: Settle
) -> None:
    write("said")
    press(Key.Key_Return, CTRL)
    settle()
    page = open_case(story.case_id)
    slip = page.catalogue.slip()
    assert slip is not None
    assert (slip.form_code, slip.subject_id) == ("mediation_record", story.case.sessions[0].id)


def test_notes_come_back_after_a_kill(
    editor: SessionEditor, story: Story, open_case: Open, settle: Settle
) -> None:
    press(Key.Key_2)
    write("牛是我家的。")
    enter()
    write("愿意赔")
    editor.flush()
    settle()
    key = f"session:{story.case_id}:0"
    assert drafts.take(story.workspace.books, story.workspace.actor, key)
    other = Story(story.workspace).registered()
    open_case(other.case_id)
    page = open_case(story.case_id, "session:new")
    settle()
    assert page.centre is not None
    again = page.centre.editor
    assert isinstance(again, SessionEditor)
    assert again is not editor
    assert [text for _, _, text in lines(again)] == ["牛是我家的。", "愿意赔"]
    assert "已恢复" in again.draft.band.text_label.text()


def test_a_line_more_is_written_after_two_hundred(editor: SessionEditor) -> None:
    editor.notes.set_values(
        tuple({"speaker": "张三", "kind": "statement", "text": "话" * 80} for _ in range(200))
    )
    write("one more")
    enter()
    spoken = [str(line["text"]) for line in editor.notes.values()]
    assert (spoken[:200], spoken[200]) == (["话" * 80] * 200, "one more")
    assert len(spoken) == 201


def test_going_to_another_paper_keeps_what_was_typed(
    editor: SessionEditor, story: Story, qtbot: QtBot, settle: Settle
) -> None:
    gate = Event()
    story.workspace.tasks.run(gate.wait)  # the database is busy just then
    write("half a sentence")
    page = page_of(editor)
    page.catalogue.choose("application")
    assert editor_of(page) is None
    qtbot.waitUntil(lambda: not isValid(editor))
    gate.set()
    settle()
    page.do("session.new")
    settle()
    again = editor_of(page)
    assert isinstance(again, SessionEditor)
    assert [text for _, _, text in lines(again)] == ["half a sentence"]


def page_of(editor: SessionEditor) -> CasePage:
    """Return the page an editor lies on."""
    page = editor.desk.page
    assert isinstance(page, CasePage)
    return page


def editor_of(page: CasePage) -> Editor | None:
    """Return what is being edited in the middle of the dossier."""
    return page.centre.editor if page.centre is not None else None
