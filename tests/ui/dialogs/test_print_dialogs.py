"""The dialogs of printing: where and how, why again, and whether paper came out."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediation_app.rules.print_queue import PrinterWord
from mediation_app.services.printing.spooler import Printer
from tests.ui.keys import Key, enter, press, write
from ui.dialogs.again_fields import AgainFields
from ui.dialogs.print_options import ChangeOrdersDialog, PrintOptionsDialog
from ui.dialogs.printed_question import Asked, PrintedQuestion
from ui.dialogs.printer_fields import PrinterFields, PrintWish
from ui.dialogs.reprint import ReprintDialog

Shown = Callable[[QWidget], None]

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # said by offscreen only

LASER = Printer(name="laser", is_default=True, two_sided=True, trays=("tray-1", "manual"))
PLAIN = Printer(name="plain", word=PrinterWord(reasons=("media-empty-error",)))
ASKED = (Asked(1, "协议书", 3), Asked(2, "调解记录", 1))


@pytest.fixture
def window(shown: Shown) -> QWidget:
    made = QWidget()
    shown(made)
    return made


def opened(dialog: QWidget, qtbot: QtBot) -> None:
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)


def test_trays_follow_the_printer_and_what_it_cannot_do_is_told(shown: Shown) -> None:
    fields = PrinterFields(PrintWish(tray="tray-1", two_sided=True))
    shown(fields)
    fields.show_printers((LASER, PLAIN))
    assert fields.wish() == PrintWish(copies=1, printer="", tray="tray-1", two_sided=True)
    assert not fields.printer_field.problem_label.isVisible()
    fields.printer.setCurrentIndex(fields.printer.findData("plain"))
    assert fields.printer_field.problem_label.isVisible(), "it prints on one side only"
    assert "没有" in fields.tray.currentText(), "the tray wished for stays, and is told as missing"


def test_a_printer_that_is_gone_stays_chosen_and_is_told(shown: Shown) -> None:
    fields = PrinterFields(PrintWish(printer="old"))
    shown(fields)
    fields.show_printers((LASER,))
    assert fields.wish().printer == "old"
    assert "找不到" in fields.printer.currentText()


def test_a_printer_without_paper_is_told_before_anything_is_sent(window: QWidget, qtbot: QtBot) -> None:
    dialog = PrintOptionsDialog(window, "协议书", PrintWish(printer="plain")).show_printers((LASER, PLAIN))
    opened(dialog, qtbot)
    assert "缺纸" in dialog.notice.text_label.text()
    with qtbot.waitSignal(dialog.nowWanted) as now:
        press(Key.Key_Return)
    assert now.args == [PrintWish(printer="plain")]


def test_what_came_out_before_needs_a_reason(window: QWidget, qtbot: QtBot) -> None:
    dialog = PrintOptionsDialog(window, "协议书", PrintWish(), AgainFields(is_signed=True))
    opened(dialog, qtbot)
    enter()
    assert dialog.isVisible()
    write("当事人遗失")
    with qtbot.waitSignal(dialog.queueWanted) as queued:
        dialog.queue_button.click()
    assert queued.args == [PrintWish(reason="当事人遗失")]


def test_a_signed_paper_gets_no_second_original(window: QWidget) -> None:
    assert ReprintDialog(window, "协议书", "打印", is_signed=True).fields.kind.count() == 1
    assert ReprintDialog(window, "协议书", "打印", is_signed=False).fields.kind.count() == 2


def test_what_several_orders_differ_in_stays_unless_chosen(window: QWidget, qtbot: QtBot) -> None:
    wish = PrintWish(copies=None, printer=None, tray=None, two_sided=None)
    dialog = ChangeOrdersDialog(window, "两份", wish)
    dialog.fields.show_printers((LASER, PLAIN))
    opened(dialog, qtbot)
    write("4")
    with qtbot.waitSignal(dialog.wanted) as wanted:
        enter()
    assert wanted.args == [PrintWish(copies=4, printer=None, tray=None, two_sided=None)]


@pytest.mark.parametrize(
    ("keys", "came", "missing"),
    [
        ((Key.Key_Return,), (1, 2), ()),
        ((Key.Key_Space, Key.Key_Return), (2,), (1,)),
    ],
)
def test_enter_says_it_came_out_and_space_takes_one_out(
    window: QWidget, qtbot: QtBot, keys: tuple[Key, ...], came: tuple[int, ...], missing: tuple[int, ...]
) -> None:
    question = PrintedQuestion(window, ASKED)
    opened(question, qtbot)
    if len(keys) > 1:
        question.pick()
    with qtbot.waitSignal(question.answered) as answered:
        for key in keys:
            press(key)
    assert answered.args == [came, missing]


def test_nothing_came_out_is_an_answer_and_escape_is_none(window: QWidget, qtbot: QtBot) -> None:
    question = PrintedQuestion(window, ASKED)
    opened(question, qtbot)
    with qtbot.waitSignal(question.answered) as answered:
        question.none_button.click()
    assert answered.args == [(), (1, 2)]
    second = PrintedQuestion(window, ASKED)
    opened(second, qtbot)
    with qtbot.assertNotEmitted(second.answered), qtbot.waitSignal(second.putOff):
        press(Key.Key_Escape)


def test_one_paper_is_asked_for_plainly(window: QWidget, qtbot: QtBot) -> None:
    question = PrintedQuestion(window, ASKED[:1])
    opened(question, qtbot)
    assert not question.some_button.isVisible()
    assert question.list.item(0).text() == "协议书　3份"
