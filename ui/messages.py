"""The one place that shows errors: what happened, what to do, and for a bug a report to hand on."""

import platform
import sys
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QLibraryInfo, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from mediation_app.rules.errors import AppError, EnvironmentFault, InvalidInput, Problem, spoken
from resources.i18n import render
from ui.dialogs.base import Dialog
from ui.theme import Tone, px
from ui.widgets import button

LONGEST_REPORT = 12_000


def texts(error: AppError) -> tuple[str, str]:
    """Return what happened and what to do, in the active language; either may be empty."""
    return spoken(error.message), spoken(error.advice) if error.advice else ""


def told(error: AppError) -> tuple[str, Tone, str]:
    """Return what a `Notice` tells of an error: text, tone and advice; several problems as lines."""
    happened, advice = texts(error)
    if isinstance(error, InvalidInput) and len(error.problems) > 1:
        happened = problem_lines(error.problems)
    return happened, Tone.RED if isinstance(error, EnvironmentFault) else Tone.ORANGE, advice


def problem_lines(problems: tuple[Problem, ...]) -> str:
    """Return several problems as lines with a bullet."""
    return "\n".join(f"· {render(problem.message)}" for problem in problems)


def show_error(error: AppError, parent: QWidget | None = None) -> Dialog:
    """Open the dialog of an error over `parent`, without blocking, and return it."""
    dialog = make_error_dialog(error, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog


def make_error_dialog(error: AppError, parent: QWidget | None = None) -> Dialog:
    """Return the dialog of an error: red for the machine's faults, amber for what the user can mend."""
    translate = QCoreApplication.translate
    fault, refused = translate("Messages", "电脑或文件出了问题"), translate("Messages", "这一步没有做成")
    dialog = Dialog(parent, fault if isinstance(error, EnvironmentFault) else refused)
    dialog.notice.tell(*told(error))
    dialog.add_buttons(translate("Messages", "知道了"), cancel_text="")
    return dialog


class CrashDialog(Dialog):
    """Tell of a bug: what was typed is kept as a draft, the report holds no personal data."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, QCoreApplication.translate("CrashDialog", "程序内部出了错"))
        self.notice.tell(
            self.tr("这一步没有完成。填写中的内容已存为草稿，已保存的案件不受影响。"),
            Tone.RED,
            self.tr("请复制下面的报告交给软件维护人员；报告只含程序位置，不含任何姓名和案情。"),
        )
        self.report = QPlainTextEdit(report, readOnly=True)
        self.report.setAccessibleName(self.tr("错误报告"))
        self.report.setMinimumSize(px(620), px(240))
        self.body.addWidget(self.report)
        copy = button(self.tr("复制报告"), icon="copy")
        copy.clicked.connect(self.copy_report)
        self.add_buttons(self.tr("继续使用"), cancel_text="", extra=(copy,))

    def copy_report(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.report.toPlainText())


def report_of(error: BaseException, version: str) -> str:
    """Return where a bug happened: versions and code places, no values and no message texts.

    Messages of foreign exceptions may quote what was typed, so only their types are told.
    """
    lines = [
        f"mediation-app {version}",
        f"Python {sys.version.split()[0]}  Qt {QLibraryInfo.version().toString()}  {platform.platform()}",
        *_chain(error),
    ]
    return "\n".join(lines)[:LONGEST_REPORT]


def show_crash(error: BaseException, version: str, parent: QWidget | None = None) -> QDialog:
    """Open the crash dialog without blocking and return it."""
    dialog = CrashDialog(report_of(error, version), parent)
    dialog.open()
    return dialog


def _chain(error: BaseException) -> list[str]:
    lines = [f"{type(error).__module__}.{type(error).__qualname__}", *_places(error.__traceback__)]
    cause = error.__cause__ or error.__context__
    return lines if cause is None else [*lines, "<-", *_chain(cause)]


def _places(trace: TracebackType | None) -> list[str]:
    return [
        f"  {_short(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(trace, limit=-40)
    ]


def _short(file: str) -> str:
    return "/".join(Path(file).parts[-3:])
