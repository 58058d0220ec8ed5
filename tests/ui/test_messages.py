from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediation_app.rules.errors import DiskFull, InvalidInput, NotAllowed, Problem
from resources.i18n import Message
from ui import messages
from ui.messages import CrashDialog
from ui.theme import Tone


def test_a_refusal_tells_what_happened_and_what_to_do(qtbot: QtBot, dressed: QApplication) -> None:
    error = NotAllowed(Message("Tests", "不能结案"), Message("Tests", "请先登记履行"))
    dialog = messages.make_error_dialog(error)
    qtbot.addWidget(dialog)
    assert dialog.notice.text_label.text() == "不能结案。"
    assert dialog.notice.advice_label.text() == "请先登记履行。"
    assert dialog.notice.property("tone") == "orange"


def test_a_fault_of_the_machine_is_red_and_says_nothing_is_lost(dressed: QApplication) -> None:
    text, tone, advice = messages.told(DiskFull())
    assert "原有数据没有改动" in text
    assert tone is Tone.RED
    assert advice


def test_several_problems_are_listed() -> None:
    problems = [Problem("a", Message("Tests", "缺姓名")), Problem("b", Message("Tests", "缺日期"))]
    text, _, _ = messages.told(InvalidInput(problems))
    assert text == "· 缺姓名\n· 缺日期"


def test_a_crash_report_tells_places_and_no_contents(qtbot: QtBot, dressed: QApplication) -> None:
    try:
        _fail_on("张三 530102199003078811")
    except ValueError as error:
        report = messages.report_of(error, "1.0")
    assert "ValueError" in report
    assert "test_messages.py" in report
    assert "_fail_on" in report
    assert "张三" not in report
    assert "530102" not in report
    dialog = CrashDialog(report)
    qtbot.addWidget(dialog)
    dialog.copy_report()
    assert QGuiApplication.clipboard().text() == report


def test_a_report_names_the_cause_behind(dressed: QApplication) -> None:
    try:
        try:
            _fail_on("x")
        except ValueError as first:
            raise KeyError("机密") from first
    except KeyError as error:
        report = messages.report_of(error, "")
    assert report.index("KeyError") < report.index("<-") < report.index("ValueError")
    assert "机密" not in report


def _fail_on(name: str) -> None:
    raise ValueError(name)
