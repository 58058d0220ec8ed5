"""Print papers through the system's dialog; what was not sent to a printer is not noted as printed.

A paper is issued only after the dialog was accepted: calling it off leaves nothing marked.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QMarginsF, QObject, QRect, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from mediation_app.rules.errors import AppError, EnvironmentFault
from mediation_app.services import papers
from mediation_app.services.books import Actor, Books
from resources.i18n import QT_TRANSLATE_NOOP, Message, translate
from ui.pdf_pages import POINTS_PER_INCH, Pages, page_image, read_pages
from ui.tasks import Tasks
from ui.wording import listed
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
class SlipToPrint:
    """A paper of a case that is issued when it is printed."""

    case_id: int
    form_code: str
    subject_id: int = 0


@dataclass(slots=True)
class _Sheet:
    """A PDF on its way to the printer, and the issued paper it is of."""

    pages: Pages
    paper_id: int | None = None


@dataclass(slots=True)
class _Batch:
    """What was issued and fetched for one run of the printer."""

    pdfs: list[tuple[bytes, int | None]] = field(default_factory=list)
    only_word: list[str] = field(default_factory=list)
    """The titles of those that have no pages and were left out."""


def print_pdf(workspace: Workspace, pdf: bytes, title: str, parent: QWidget) -> "PrintJob":
    """Ask for a printer and print a PDF that belongs to no case, such as a blank form."""
    return PrintJob(workspace, title, lambda *_: _Batch([(pdf, None)]), parent)


def print_issued(workspace: Workspace, paper_id: int, title: str, parent: QWidget) -> "PrintJob":
    """Ask for a printer and print a version issued before; it is noted as printed."""
    return PrintJob(
        workspace,
        title,
        lambda books, actor: _Batch([(papers.pdf_of(books, actor, paper_id), paper_id)]),
        parent,
    )


def print_slips(
    workspace: Workspace, slips: tuple[SlipToPrint, ...], title: str, parent: QWidget
) -> "PrintJob":
    """Ask for a printer, issue the papers as they stand, print them and note each as printed."""

    def issue(books: Books, actor: Actor) -> _Batch:
        batch = _Batch()
        for slip in slips:
            paper = papers.issue(books, actor, slip.case_id, slip.form_code, slip.subject_id)
            if paper.sha256 or len(slips) == 1:
                batch.pdfs.append((papers.pdf_of(books, actor, paper.id), paper.id))
            else:
                batch.only_word.append(paper.title)
        return batch

    return PrintJob(workspace, title, issue, parent)


class _Dialog(QPrintDialog):
    """The system's dialog; it keeps the printer it looks at alive, whichever of the two goes first."""

    def __init__(self, printer: QPrinter, parent: QWidget) -> None:
        super().__init__(printer, parent)
        self._printer = printer


class PrintJob(QObject):
    """One run from the dialog to the note that it was printed; lives until its window goes."""

    def __init__(
        self, workspace: Workspace, title: str, fetch: Callable[[Books, Actor], _Batch], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._title = title
        self._fetch = fetch
        self._window = parent
        self._then: Callable[[], object] = lambda: None
        self._left_out: tuple[str, ...] = ()
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setDocName(title)
        self.printer.setCreator(workspace.office.name)
        _use_whole_a4(self.printer)
        self.dialog = _Dialog(self.printer, parent)
        self.dialog.setWindowTitle(self.tr("打印 {title}").format(title=title))
        self.dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=True)
        self.dialog.accepted.connect(self._begin)
        self.dialog.rejected.connect(self._called_off)
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        self.dialog.setModal(True)
        self.dialog.show()

    def in_copies(self, count: int) -> "PrintJob":
        """Propose how often to print."""
        self.printer.setCopyCount(count)
        return self

    def then(self, run: Callable[[], object]) -> "PrintJob":
        """Run something after the pages were printed and noted."""
        self._then = run
        return self

    def _begin(self) -> None:
        self._workspace.ask(self._fetch, done=self._measure, failed=self._failed, owner=self)

    def _called_off(self) -> None:
        self._workspace.toast(self.tr("没有打印，文书没有标记"))
        self._finish()

    def _measure(self, batch: _Batch) -> None:
        self._left_out = tuple(batch.only_word)

        def read() -> list[_Sheet]:
            return [_Sheet(read_pages(pdf), paper_id) for pdf, paper_id in batch.pdfs]

        self._workspace.tasks.draw(read, done=self._print, owner=self)

    def _print(self, sheets: list[_Sheet]) -> None:
        pages = [(sheet, index) for sheet in sheets for index in range(len(sheet.pages))]
        wanted = [page for page in pages if self._is_wanted(page[1])] * self._own_copies()
        run = _Run(self._workspace.tasks, self.printer, wanted, self)
        run.start(lambda: self._note(sheets), self._failed)

    def _is_wanted(self, index: int) -> bool:
        if self.dialog.printRange() != QAbstractPrintDialog.PrintRange.PageRange:
            return True
        return self.dialog.fromPage() <= index + 1 <= self.dialog.toPage()

    def _own_copies(self) -> int:
        """Return how often to send the pages: once where the printer makes the copies, or into a file."""
        is_file = self.printer.outputFormat() == QPrinter.OutputFormat.PdfFormat
        return 1 if is_file or self.printer.supportsMultipleCopies() else self.printer.copyCount()

    def _note(self, sheets: list[_Sheet]) -> None:
        ids = [sheet.paper_id for sheet in sheets if sheet.paper_id is not None]

        def note(books: Books, actor: Actor) -> None:
            for paper_id in ids:
                papers.note_printed(books, actor, paper_id)

        self._workspace.ask(note, done=lambda _: self._printed(), failed=self._failed, owner=self)

    def _printed(self) -> None:
        where = self.printer.outputFileName() or self.printer.printerName()
        text = self.tr("已打印 {title} → {where}").format(title=self._title, where=where)
        if self._left_out:
            names = listed(translate("Forms", title) for title in self._left_out)
            text = self.tr("{done}；{names}只有 Word 稿，请在 Word 里打印").format(done=text, names=names)
        self._workspace.toast(text)
        self._then()
        self._finish()

    def _failed(self, error: AppError) -> None:
        self._workspace.show_error(error, self._window)
        self._then()
        self._finish()

    def _finish(self) -> None:
        self.dialog.deleteLater()
        self.deleteLater()


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
