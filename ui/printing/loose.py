"""Send a PDF of no case, such as a blank form, and say what the system makes of it."""

from PySide6.QtCore import QObject, QTimer

from mediation_app.rules.errors import AppError
from mediation_app.rules.print_faults import FAULTS, PrintFault
from mediation_app.rules.print_queue import Standing, standing
from mediation_app.rules.vocabulary import PrintState
from mediation_app.services.printing.spooler import Sheet, Spooler
from resources.i18n import render
from ui.dialogs.printer_fields import PrintWish
from ui.printing.watch import EVERY_MS, Found
from ui.workspace import Workspace

LONGEST_MS = 10 * 60 * 1000
"""After that nobody waits for a sheet of no case any more."""


def send_loose(workspace: Workspace, found: Found, pdf: bytes, title: str, wish: PrintWish) -> "LooseJob":
    """Send a PDF and follow it to its end."""
    sheet = Sheet(
        pdf=pdf,
        title=title,
        printer=wish.printer or "",
        copies=wish.copies or 1,
        two_sided=bool(wish.two_sided),
        tray=wish.tray or "",
    )
    return LooseJob(workspace, found.spooler, sheet)


class LooseJob(QObject):
    """Belongs to the workspace: the page it came from may be left meanwhile."""

    def __init__(self, workspace: Workspace, spooler: Spooler, sheet: Sheet) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self._spooler = spooler
        self._title = sheet.title
        self._number = ""
        self._told: PrintFault | None = None
        self._asked = 0
        self._timer = QTimer(self, interval=EVERY_MS, singleShot=True)
        self._timer.timeout.connect(self._ask)
        self._workspace.tasks.reach(
            lambda _progress: spooler.send(sheet), done=self._sent, failed=self._failed, owner=self
        )

    def _sent(self, number: str) -> None:
        self._number = number
        self._workspace.toast(self.tr("正在送往打印机：{title}").format(title=self._title))
        self._timer.start()

    def _ask(self) -> None:
        self._asked += 1
        self._workspace.tasks.reach(
            lambda _progress: _standing_of(self._spooler, self._number),
            done=self._follow,
            failed=self._failed,
            owner=self,
        )

    def _follow(self, found: Standing | None) -> None:
        """Say what is new, and ask again while the system has not said its last word."""
        if found is not None and found.state is PrintState.SENT and self._asked * EVERY_MS < LONGEST_MS:
            if found.fault is not None and found.fault is not self._told:
                self._tell_fault(found.fault)
            self._timer.start()
            return
        if found is not None and found.state is PrintState.PRINTED:
            self._workspace.toast(self.tr("已打印 {title}").format(title=self._title))
        else:
            self._tell_fault((found.fault if found else None) or PrintFault.FORGOTTEN)
        self.deleteLater()

    def _tell_fault(self, fault: PrintFault) -> None:
        self._told = fault
        words = self.tr("{title}：{what}").format(title=self._title, what=render(FAULTS[fault].what))
        self._workspace.toast(words)

    def _failed(self, error: AppError) -> None:
        self._workspace.show_error(error)
        self.deleteLater()


def _standing_of(spooler: Spooler, number: str) -> Standing | None:
    """Return where a job stands; None where the system knows no such job any more."""
    report = spooler.jobs((number,)).get(number)
    if report is None:
        return None
    printer = next((one.word for one in spooler.printers() if one.name == report.printer), None)
    return standing(report.word, printer)
