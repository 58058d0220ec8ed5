"""打印: to which printer, how many copies, at once or into the queue."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from mediation_app.services.printing.spooler import Printer
from ui.dialogs.again_fields import AgainFields
from ui.dialogs.base import Dialog
from ui.dialogs.printer_fields import PrinterFields, PrintWish
from ui.models.print_words import hindrance_words
from ui.theme import Tone, px
from ui.widgets import button

WIDTH = 580


class PrintOptionsDialog(Dialog):
    """Enter prints at once, Alt+Q puts it into the queue, Esc leaves everything as it was."""

    nowWanted = Signal(object)
    """The `PrintWish` to print by at once."""
    queueWanted = Signal(object)
    """The `PrintWish` to queue by."""
    systemWanted = Signal(object)
    """With a `PrintWish`: the system's own dialog is wanted, such as for single pages or another size."""

    def __init__(
        self, parent: QWidget, title: str, wish: PrintWish, again: AgainFields | None = None
    ) -> None:
        """``again``: asks why, for what came out of a printer before."""
        super().__init__(parent, self.tr("打印"), title)
        self.setMinimumWidth(px(WIDTH))
        self.again = again
        self.fields = PrinterFields(wish, none_words=self.tr("按各份文书"))
        self.queue_button = button(self.tr("放进队列(&Q)"))
        self.queue_button.setAccessibleName(self.tr("放进打印队列"))
        self.system_button = button(self.tr("系统打印窗口…"), "quiet")
        self._build()

    def show_printers(self, printers: tuple[Printer, ...]) -> "PrintOptionsDialog":
        """Offer these printers."""
        self.fields.show_printers(printers)
        return self

    def leave_out_queue(self) -> "PrintOptionsDialog":
        """Offer no queue, for what belongs to no case."""
        self.queue_button.hide()
        return self

    def accepting(self) -> None:
        """Print at once."""
        self._end(self.nowWanted)

    def queue(self) -> None:
        """Put it into the queue."""
        self._end(self.queueWanted)

    def use_system(self) -> None:
        """Go on in the system's own dialog."""
        self._end(self.systemWanted)

    def _end(self, wanted: SignalInstance) -> None:
        wish = self.fields.wish()
        if self.again is not None:
            if not self.again.is_complete():
                return
            wish = replace(wish, reason=self.again.reason(), as_original=self.again.as_original())
        self.accept()
        wanted.emit(wish)

    def _follow(self) -> None:
        """Say what hinders the chosen printer, before anything is sent to it."""
        printer = self.fields.chosen()
        words = hindrance_words(printer) if printer is not None else ""
        self.notice.tell(words, Tone.ORANGE) if words else self.notice.clear()

    def _build(self) -> None:
        if self.again is not None:
            self.body.addWidget(self.again)
        self.body.addWidget(self.fields)
        self.queue_button.clicked.connect(self.queue)
        self.system_button.clicked.connect(self.use_system)
        self.fields.changed.connect(self._follow)
        accept = self.add_buttons(self.tr("打印"), extra=(self.system_button, self.queue_button))
        accept.setToolTip(self.tr("Enter"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        (accept if self.again is None else self.again).setFocus()


class ChangeOrdersDialog(Dialog):
    """How orders that wait are to be printed; what they differ in stays unless it is chosen."""

    wanted = Signal(object)
    """The `PrintWish`."""

    def __init__(self, parent: QWidget, words: str, wish: PrintWish) -> None:
        super().__init__(parent, self.tr("打印设置"), words)
        self.setMinimumWidth(px(WIDTH))
        self.fields = PrinterFields(wish)
        self.body.addWidget(self.fields)
        self.add_buttons(self.tr("确定"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.fields.copies.setFocus()
        self.fields.copies.selectAll()

    def accepting(self) -> None:
        """Hand over what was chosen."""
        wish = self.fields.wish()
        self.accept()
        self.wanted.emit(wish)
