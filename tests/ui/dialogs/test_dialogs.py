from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from mediation_app.rules.errors import Conflict, DiskFull
from resources.i18n import Message
from tests.ui.keys import CTRL, Key, press, write
from ui.dialogs.base import Dialog
from ui.dialogs.reason import ReasonDialog

Shown = Callable[[QWidget], None]


class _Asking(Dialog):
    """A dialog with one line that counts how often it was accepted."""

    def __init__(self) -> None:
        super().__init__(None, "修改", "请填写")
        self.line = QLineEdit()
        self.body.addWidget(self.line)
        self.add_buttons("保存")
        self.asked = 0

    def accepting(self) -> None:
        self.asked += 1


def test_ctrl_enter_accepts_from_anywhere_and_escape_leaves(shown: Shown) -> None:
    dialog = _Asking()
    shown(dialog)
    press(Key.Key_Return, CTRL, on=dialog.line)
    assert dialog.asked == 1
    assert dialog.isVisible()
    press(Key.Key_Escape, on=dialog.line)
    assert not dialog.isVisible()


def test_nothing_is_accepted_twice_while_busy(shown: Shown) -> None:
    dialog = _Asking()
    shown(dialog)
    dialog.busy(True)
    press(Key.Key_Return, CTRL, on=dialog.line)
    assert dialog.asked == 0
    dialog.show_problem(Conflict(Message("Tests", "另一个窗口已改动此案"), Message("Tests", "请重新打开")))
    assert dialog.notice.text_label.text() == "另一个窗口已改动此案。"
    press(Key.Key_Return, CTRL, on=dialog.line)
    assert dialog.asked == 1


def test_a_full_disk_is_red_in_the_dialog(shown: Shown) -> None:
    dialog = _Asking()
    shown(dialog)
    dialog.show_problem(DiskFull())
    assert dialog.notice.property("tone") == "red"


def test_only_the_accepting_button_answers_to_enter(shown: Shown) -> None:
    dialog = _Asking()
    shown(dialog)
    defaults = [button.text() for button in dialog.findChildren(QPushButton) if button.isDefault()]
    assert defaults == ["保存"]


def test_a_reason_is_needed(shown: Shown) -> None:
    dialog = ReasonDialog(None, "作废案件", "编号保留", ("重复登记",))
    dialog.add_buttons("作废", "danger")
    shown(dialog)
    assert dialog.line.hasFocus()
    press(Key.Key_Return, on=dialog.line)
    assert dialog.isVisible()
    assert dialog.field.problem_label.text()
    write("x", on=dialog.line)
    assert not dialog.field.problem_label.text()
    press(Key.Key_Return, on=dialog.line)
    assert not dialog.isVisible()
    assert dialog.reason() == "x"


def test_a_usual_reason_is_one_click_away(shown: Shown) -> None:
    dialog = ReasonDialog(None, "作废案件", "编号保留", ("重复登记",))
    dialog.add_buttons("作废", "danger")
    shown(dialog)
    next(button for button in dialog.findChildren(QPushButton) if button.text() == "重复登记").click()
    assert dialog.reason() == "重复登记"
