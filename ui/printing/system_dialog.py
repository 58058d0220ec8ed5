"""Print through the system's own dialog, where no print server tells what becomes of a job."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QObject, QRect, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from mediation_app.rules.errors import AppError, EnvironmentFault
from resources.i18n import QT_TRANSLATE_NOOP, Message
from ui.pdf_pages import POINTS_PER_INCH, Pages, page_image, read_pages
from ui.tasks import Tasks
from ui.workspace import Workspace

FINEST = 600
"""Dots an inch a page is drawn with at most; finer printers enlarge it without a visible difference."""

TO_FILE = 300
"""Dots an inch when the dialog prints into a PDF file."""


class PrintingFailed(EnvironmentFault):
    """The printer did not take the pages."""

    MESSAGE = Message("Printing", QT_TRANSLATE_NOOP("Printing", "打印没有完成，文书没有标记为已打印。"))
    ADVICE = Message(
        "Printing", QT_TRANSLATE_NOOP("Printing", "请检查打印机是否开机、有纸、已连接，再打印一次。")
    )


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A PDF on its way to the printer."""

    pages: Pages


class _Dialog(QPrintDialog):
    """The system's dialog; it keeps the printer it looks at alive, whichever of the two goes first."""

    def __init__(self, printer: QPrinter, parent: QWidget) -> None:
        super().__init__(printer, parent)
        self._printer = printer


class SystemDialog(QObject):
    """Ask for a printer, then draw page after page on it; what that is worth is for others to say."""

    accepted = Signal(int)
    """A printer was chosen; the number of copies."""
    calledOff = Signal()
    drawn = Signal(str)
    """Every page was handed to the system: the printer, or the file it went into."""
    failed = Signal(object)
    """The AppError: the pages did not get through."""

    def __init__(self, workspace: Workspace, title: str, copies: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._tasks = workspace.tasks
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setDocName(title)
        self.printer.setCreator(workspace.office.name)
        self.printer.setCopyCount(copies)
        _use_whole_a4(self.printer)
        self.dialog = _Dialog(self.printer, parent)
        self.dialog.setWindowTitle(self.tr("打印 {title}").format(title=title))
        self.dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=True)
        self.dialog.accepted.connect(lambda: self.accepted.emit(self.printer.copyCount()))
        self.dialog.rejected.connect(self.calledOff)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self.dialog.setModal(True)
        self.dialog.show()

    def is_file(self) -> bool:
        """Tell whether the dialog writes a PDF file in place of printing."""
        return self.printer.outputFormat() == QPrinter.OutputFormat.PdfFormat

    def draw(self, pdfs: tuple[bytes, ...]) -> None:
        """Put these on the printer that was chosen, one after the other."""
        self._tasks.draw(
            lambda: [_Sheet(read_pages(pdf)) for pdf in pdfs],
            done=self._print,
            failed=self.failed.emit,
            owner=self,
        )

    def put_away(self) -> None:
        """Let dialog and printer go."""
        self.dialog.deleteLater()
        self.deleteLater()

    def _print(self, sheets: list[_Sheet]) -> None:
        pages = [(sheet, index) for sheet in sheets for index in range(len(sheet.pages))]
        wanted = [page for page in pages if self._is_wanted(page[1])] * self._own_copies()
        run = _Run(self._tasks, self.printer, wanted, self)
        run.start(self._tell, self.failed.emit)

    def _tell(self) -> None:
        self.drawn.emit(self.printer.outputFileName() or self.printer.printerName())

    def _is_wanted(self, index: int) -> bool:
        if self.dialog.printRange() != QAbstractPrintDialog.PrintRange.PageRange:
            return True
        return self.dialog.fromPage() <= index + 1 <= self.dialog.toPage()

    def _own_copies(self) -> int:
        """Return how often to send the pages: once where the printer makes the copies, or into a file."""
        return 1 if self.is_file() or self.printer.supportsMultipleCopies() else self.printer.copyCount()


class _Run(QObject):
    """Draw page after page off the GUI thread and put each on the printer as it comes."""

    def __init__(
        self, tasks: Tasks, printer: QPrinter, wanted: list[tuple[_Sheet, int]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._printer = printer
        self._wanted = wanted
        self._painter = QPainter()
        self._done: Callable[[], object] = lambda: None
        self._failed: Callable[[AppError], object] = lambda _error: None

    def start(self, done: Callable[[], object], failed: Callable[[AppError], object]) -> None:
        """Print every page wanted."""
        self._done, self._failed = done, failed
        if not self._wanted or not self._painter.begin(self._printer):
            failed(PrintingFailed())
            return
        self._next(0)

    def _next(self, number: int) -> None:
        if number == len(self._wanted):
            self._end()
            return
        sheet, index = self._wanted[number]
        scale = resolution(self._printer) / POINTS_PER_INCH
        self._tasks.draw(
            lambda: page_image(sheet.pages.pdf, index, scale),
            done=lambda image: self._put(number, image, sheet.pages.sizes[index]),
            failed=self._failed,
            owner=self,
        )

    def _put(self, number: int, image: QImage, size: QSizeF) -> None:
        if number and not self._printer.newPage():
            self._painter.end()
            self._failed(PrintingFailed())
            return
        self._painter.drawImage(_place_of(size, self._printer), image)
        self._next(number + 1)

    def _end(self) -> None:
        if self._painter.end():
            self._done()
        else:
            self._failed(PrintingFailed())


def resolution(printer: QPrinter) -> int:
    """Return the dots an inch to draw pages with for a printer."""
    if printer.outputFormat() == QPrinter.OutputFormat.PdfFormat:
        return TO_FILE
    return min(printer.resolution(), FINEST)


def _use_whole_a4(printer: QPrinter) -> None:
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
    printer.setFullPage(True)


def _place_of(size: QSizeF, printer: QPrinter) -> QRect:
    """Return where a page goes on the printer's paper: its true size, smaller only where the paper is."""
    paper = printer.pageLayout().fullRectPixels(printer.resolution())
    dots = printer.resolution() / POINTS_PER_INCH
    shrink = min(1.0, paper.width() / (size.width() * dots), paper.height() / (size.height() * dots))
    return QRect(0, 0, round(size.width() * dots * shrink), round(size.height() * dots * shrink))
