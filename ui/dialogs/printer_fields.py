"""Where and how something is printed: copies, printer, sides and tray, as entries of a dialog."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QSpinBox, QWidget

from mediation_app.services.printing.spooler import Printer
from ui.models.print_words import printer_words, tray_words
from ui.theme import Space, px
from ui.widgets import FieldRow

MOST_COPIES = 99
_LEAST_CHARACTERS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintWish:
    """What somebody chose; None leaves as it is what several orders have each of their own."""

    copies: int | None = 1
    printer: str | None = ""
    """Name of the system's queue; empty: the default one."""
    tray: str | None = ""
    two_sided: bool | None = False
    reason: str = ""
    """Why it is printed again, for what came out of a printer before."""
    as_original: bool = False
    """Printed again as an original, without the mark 副本."""


class PrinterFields(QWidget):
    """Entries that follow the chosen printer: its trays, and whether it turns the sheet."""

    changed = Signal()

    def __init__(
        self,
        wish: PrintWish,
        *,
        with_copies: bool = True,
        none_words: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Start with ``wish``; what is None there is offered as ``none_words``, 不改 unless given."""
        super().__init__(parent)
        self._wish = wish
        self._none_words = none_words or self.tr("不改")
        self._printers: tuple[Printer, ...] = ()
        self.copies = QSpinBox()
        self.printer, self.sides, self.tray = QComboBox(), QComboBox(), QComboBox()
        self.copies_field = FieldRow(self.tr("份数"), self.copies, parent=self)
        self.printer_field = FieldRow(self.tr("打印机"), self.printer)
        self.sides_field = FieldRow(self.tr("单双面"), self.sides)
        self.tray_field = FieldRow(self.tr("纸盒"), self.tray)
        self.copies_field.setVisible(with_copies)
        self._build((self.copies_field, self.sides_field, self.tray_field)[0 if with_copies else 1 :])
        self.show_printers(())

    def show_printers(self, printers: tuple[Printer, ...]) -> None:
        """Offer these printers; one wished for that is not among them stays, and is told as missing."""
        self._printers = printers
        wanted = self._wish.printer if self.printer.count() == 0 else self.printer.currentData()
        self.printer.blockSignals(True)
        self.printer.clear()
        if self._wish.printer is None:
            self.printer.addItem(self._none_words, None)
        self.printer.addItem(self._default_words(), "")
        for one in printers:
            self.printer.addItem(printer_words(one), one.name)
        if wanted and self.printer.findData(wanted) < 0:
            self.printer.addItem(self.tr("{name}（现在找不到）").format(name=wanted), wanted)
        self.printer.setCurrentIndex(max(self.printer.findData(wanted), 0))
        self.printer.blockSignals(False)
        self._follow()

    def wish(self) -> PrintWish:
        """Return what is chosen now."""
        return PrintWish(
            copies=self.copies.value() or None,
            printer=self.printer.currentData(),
            tray=self.tray.currentData(),
            two_sided=self.sides.currentData(),
        )

    def chosen(self) -> Printer | None:
        """Return the printer it goes to, the default one where none is named; None if it is not there."""
        name = self.printer.currentData()
        if name is None:
            return None
        return next(
            (one for one in self._printers if one.name == name or (not name and one.is_default)), None
        )

    def _default_words(self) -> str:
        usual = next((one for one in self._printers if one.is_default), None)
        if usual is None:
            return self.tr("系统默认打印机")
        return self.tr("系统默认：{printer}").format(printer=printer_words(usual))

    def _follow(self) -> None:
        """Offer what the chosen printer can do."""
        printer = self.chosen()
        tray = self._wish.tray if self.tray.count() == 0 else self.tray.currentData()
        self.tray.clear()
        if self._wish.tray is None:
            self.tray.addItem(self._none_words, None)
        self.tray.addItem(self.tr("由打印机决定"), "")
        for code in printer.trays if printer is not None else ():
            self.tray.addItem(tray_words(code), code)
        if tray and self.tray.findData(tray) < 0:
            self.tray.addItem(self.tr("{name}（这台没有）").format(name=tray_words(tray)), tray)
        self.tray.setCurrentIndex(max(self.tray.findData(tray), 0))
        self._warn()

    def _warn(self) -> None:
        """Say what the chosen printer cannot do."""
        printer = self.chosen()
        one_sided = printer is not None and not printer.two_sided and bool(self.sides.currentData())
        words = self.tr("这台打印机不能双面打印，请选单面") if one_sided else ""
        self.printer_field.set_problem(words, is_warning=True)
        self.changed.emit()

    def _build(self, below: tuple[FieldRow, ...]) -> None:
        keep = self._wish.copies is None
        self.copies.setRange(0 if keep else 1, MOST_COPIES)
        if keep:
            self.copies.setSpecialValueText(self._none_words)
        self.copies.setValue(self._wish.copies or 0)
        if self._wish.two_sided is None:
            self.sides.addItem(self._none_words, None)
        self.sides.addItem(self.tr("单面"), False)
        self.sides.addItem(self.tr("双面（长边翻转）"), True)
        self.sides.setCurrentIndex(max(self.sides.findData(self._wish.two_sided), 0))
        for box in (self.printer, self.sides, self.tray):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_LEAST_CHARACTERS)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(Space.M))
        grid.setVerticalSpacing(px(Space.M))
        grid.addWidget(self.printer_field, 0, 0, 1, len(below))
        for column, one in enumerate(below):
            grid.addWidget(one, 1, column)
            grid.setColumnStretch(column, 1)
        self.printer.currentIndexChanged.connect(self._follow)
        self.sides.currentIndexChanged.connect(self._warn)
