"""The window around a form: nothing typed is given up unasked, and each answer does what it says."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from forms.spec import Field, FormSpec, Kind, Section, Values
from mediation_app.rules.errors import Conflict, InvalidInput, Problem
from mediation_app.services import drafts
from resources.i18n import Message
from tests.ui.keys import CTRL, Key, press, write
from ui.forms.form_dialog import FormDialog, Sheet, Work
from ui.forms.form_view import FormView
from ui.forms.unsaved import UnsavedDialog
from ui.workspace import Workspace

Settle = Callable[[], None]

SPEC = FormSpec(
    code="trial",
    title="试用",
    parts=(
        Section(
            fields=(
                Field(name="name", label="姓名", kind=Kind.NAME, required=True),
                Field(name="note", label="备注"),
            )
        ),
    ),
)
KEY = "trial:1"


class Bench:
    """A dialog over a page, and what it saved."""

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        self.workspace = workspace
        self.saved: list[Values] = []
        self.refuse: Exception | None = None
        form = FormView(SPEC, today=workspace.today())
        self.dialog = FormDialog(workspace, page, form, Sheet(title="试用表", draft_key=KEY), self.save)
        self.form = form

    def is_open(self) -> bool:
        """Tell whether the dialog is still there; closed it is deleted."""
        return isValid(self.dialog) and self.dialog.isVisible()

    def save(self, values: Values) -> Work:
        def work(_books: object, _actor: object) -> Values:
            if self.refuse is not None:
                raise self.refuse
            self.saved.append(values)
            return values

        return work


@pytest.fixture
def bench(workspace: Workspace, shown: Callable[[QWidget], None], settle: Settle, qtbot: QtBot) -> Bench:
    page = QWidget()
    shown(page)
    made = Bench(workspace, page)
    made.page = page  # type: ignore[attr-defined]  # kept alive
    made.dialog.start()
    settle()
    qtbot.waitUntil(made.dialog.isActiveWindow)
    return made


def question(qtbot: QtBot) -> UnsavedDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), UnsavedDialog))
    found = QApplication.activeModalWidget()
    assert isinstance(found, UnsavedDialog)
    qtbot.waitUntil(found.isActiveWindow)
    return found


def kept(bench: Bench) -> Values:
    return drafts.take(bench.workspace.books, bench.workspace.actor, KEY)


def test_ctrl_enter_saves_and_closes(bench: Bench, settle: Settle) -> None:
    write("张三")
    press(Key.Key_Return, CTRL)
    settle()
    assert bench.saved == [{"name": "张三", "note": ""}]
    assert not bench.is_open()
    assert kept(bench) == {}


def test_enter_behind_the_last_entry_goes_to_save_and_never_to_cancel(bench: Bench, settle: Settle) -> None:
    write("张三")
    for _ in range(5):
        if bench.dialog.save_button.hasFocus():
            break
        press(Key.Key_Return)
    assert bench.dialog.save_button.hasFocus()
    press(Key.Key_Return)
    settle()
    assert bench.saved == [{"name": "张三", "note": ""}]


def test_a_window_that_grows_keeps_its_buttons_on_the_screen(bench: Bench, qtbot: QtBot) -> None:
    dialog = bench.dialog
    room, height = dialog.screen().availableGeometry(), dialog.minimumSizeHint().height()
    dialog.resize(dialog.width(), height)
    dialog.move(room.left(), room.bottom() - height + 1)
    QApplication.postEvent(bench.form.widget(), QEvent(QEvent.Type.LayoutRequest))
    qtbot.waitUntil(lambda: dialog.height() > height)
    assert dialog.frameGeometry().bottom() <= room.bottom()


def test_escape_without_changes_closes_at_once(bench: Bench, settle: Settle) -> None:
    press(Key.Key_Escape)
    settle()
    assert not bench.is_open()


def test_escape_with_changes_asks_and_save_saves(bench: Bench, qtbot: QtBot, settle: Settle) -> None:
    write("张三")
    press(Key.Key_Escape)
    question(qtbot).save_button.click()
    settle()
    assert bench.saved == [{"name": "张三", "note": ""}]
    assert not bench.is_open()


def test_escape_with_changes_asks_and_not_saving_throws_away_form_and_draft(
    bench: Bench, qtbot: QtBot, settle: Settle
) -> None:
    write("张三")
    bench.dialog.draft.keeper.flush()  # type: ignore[union-attr]
    settle()
    assert kept(bench) != {}
    press(Key.Key_Escape)
    question(qtbot).discard_button.click()
    settle()
    assert bench.saved == []
    assert not bench.is_open()
    assert kept(bench) == {}


def test_escape_with_changes_asks_and_going_on_keeps_everything(
    bench: Bench, qtbot: QtBot, settle: Settle
) -> None:
    write("张三")
    press(Key.Key_Escape)
    question(qtbot).stay_button.click()
    settle()
    assert bench.is_open()
    assert bench.form.values()["name"] == "张三"
    assert bench.saved == []


def test_escape_in_the_question_goes_on_editing(bench: Bench, qtbot: QtBot, settle: Settle) -> None:
    write("张三")
    press(Key.Key_Escape)
    press(Key.Key_Escape, on=question(qtbot))
    settle()
    assert bench.is_open()
    assert bench.form.values()["name"] == "张三"


@pytest.mark.parametrize(("key", "saved"), [(Key.Key_S, 1), (Key.Key_N, 0)])
def test_the_question_answers_to_letters(
    bench: Bench, qtbot: QtBot, settle: Settle, key: Key, saved: int
) -> None:
    write("张三")
    press(Key.Key_Escape)
    press(key, on=question(qtbot))
    settle()
    assert len(bench.saved) == saved
    assert not bench.is_open()


def test_the_windows_cross_asks_too(bench: Bench, qtbot: QtBot, settle: Settle) -> None:
    write("张三")
    bench.dialog.close()
    question(qtbot).stay_button.click()
    settle()
    assert bench.is_open()


def test_the_cancel_button_asks_too(bench: Bench, qtbot: QtBot, settle: Settle) -> None:
    write("张三")
    cancel = next(one for one in bench.dialog.findChildren(QPushButton) if one.text() == "取消")
    cancel.click()
    question(qtbot).discard_button.click()
    settle()
    assert not bench.is_open()


def test_saving_from_the_question_stays_when_the_form_is_not_right(
    bench: Bench, qtbot: QtBot, settle: Settle
) -> None:
    write("x", on=bench.form.box("note").entry)
    press(Key.Key_Escape)
    question(qtbot).save_button.click()
    settle()
    assert bench.is_open()
    assert bench.form.box("name").problem() == "请填写姓名"


def test_a_services_problem_stands_at_its_field_and_nothing_is_lost(bench: Bench, settle: Settle) -> None:
    bench.refuse = InvalidInput((Problem("name", Message("T", "这个名字不行")),))
    write("张三")
    press(Key.Key_Return, CTRL)
    settle()
    assert bench.is_open()
    assert bench.form.box("name").problem() == "这个名字不行"
    assert bench.form.values()["name"] == "张三"


def test_another_failure_is_told_at_the_top(bench: Bench, settle: Settle) -> None:
    bench.refuse = Conflict(Message("T", "另一个窗口已改动此案"), Message("T", "请刷新"))
    write("张三")
    press(Key.Key_Return, CTRL)
    settle()
    assert bench.is_open()
    assert bench.dialog.notice.text_label.text() == "另一个窗口已改动此案。"
    bench.refuse = None
    press(Key.Key_Return, CTRL)
    settle()
    assert bench.saved == [{"name": "张三", "note": ""}]


def test_a_draft_left_behind_comes_back_with_a_notice(
    workspace: Workspace, shown: Callable[[QWidget], None], settle: Settle
) -> None:
    drafts.keep(
        workspace.books, workspace.actor, KEY, title="试用表", values={"name": "张三", "note": "写到一半"}
    )
    page = QWidget()
    shown(page)
    bench = Bench(workspace, page)
    bench.dialog.start()
    settle()
    assert bench.form.values()["note"] == "写到一半"
    assert bench.dialog.draft is not None
    assert bench.dialog.draft.band.isVisible()
    bench.dialog.draft.throw_away()
    settle()
    assert bench.form.values()["note"] == ""
    assert kept(bench) == {}
    bench.dialog.close()
