"""Which scanner, and how it takes pages, as entries of a dialog or a section; this machine remembers them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from mediation_app.rules.errors import AppError
from mediation_app.services.scans.scanner import Scanimage, Scanner, ScanOrder
from mediation_app.services.scans.scanner_options import Abilities, Feed, Tint
from resources.i18n import QT_TRANSLATE_NOOP, translate
from ui.theme import Space, px
from ui.widgets import FieldRow, button
from ui.workspace import Workspace

FEEDS = {
    Feed.GLASS: QT_TRANSLATE_NOOP("ScannerFields", "玻璃板，一次一页"),
    Feed.FEEDER: QT_TRANSLATE_NOOP("ScannerFields", "进纸器，单面"),
    Feed.DUPLEX: QT_TRANSLATE_NOOP("ScannerFields", "进纸器，双面"),
}
TINTS = {
    Tint.COLOUR: QT_TRANSLATE_NOOP("ScannerFields", "彩色（看得清红章和指印）"),
    Tint.GREY: QT_TRANSLATE_NOOP("ScannerFields", "灰度"),
    Tint.BLACK: QT_TRANSLATE_NOOP("ScannerFields", "黑白"),
}
RESOLUTIONS = (200, 300, 400, 600)
_LEAST_CHARACTERS = 12


class ScannerFields(QWidget):
    """Entries that follow the chosen scanner; nothing is asked of it until somebody looks or scans."""

    changed = Signal()
    """Another scanner is chosen, or which there are is known by now."""
    failed = Signal(object)
    """The AppError that looking for scanners, or asking one, ended with."""

    def __init__(
        self, workspace: Workspace, scanimage: Scanimage | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.workspace, self.scanimage = workspace, scanimage
        self.is_looking = False
        self.scanner, self.feed, self.tint, self.dpi = (QComboBox() for _ in range(4))
        self.find_button = button(self.tr("查找扫描仪"), icon="search")
        self._build()
        self._show_remembered()

    def look_for_scanners(self) -> None:
        """Ask which scanners there are; in a network that takes some seconds."""
        if self.scanimage is None or self.is_looking:
            return
        self._set_looking(is_looking=True)
        scanimage = self.scanimage
        self.workspace.tasks.reach(
            lambda _progress: scanimage.devices(), done=self._found, failed=self._not_found, owner=self
        )

    def order(self) -> ScanOrder | None:
        """Return how to scan as it is chosen now; None without a scanner."""
        device = self.scanner.currentData()
        if not device:
            return None
        return ScanOrder(
            device=device,
            feed=Feed(self.feed.currentData()),
            tint=Tint(self.tint.currentData()),
            dpi=int(self.dpi.currentData()),
        )

    def remember(self) -> None:
        """Keep on this machine what is chosen."""
        order = self.order()
        if order is not None:
            self.workspace.settings.scanner = (order.device, self.scanner.currentText())
            self.workspace.settings.scan_manner = (order.feed.value, order.tint.value, order.dpi)

    def show_abilities(self, can: Abilities) -> None:
        """Offer what the scanner can do, staying at what was chosen where it can do that."""
        _offer(self.feed, [(feed.value, translate("ScannerFields", FEEDS[feed])) for feed in can.feeds])
        tints = can.tints or tuple(Tint)
        _offer(self.tint, [(tint.value, translate("ScannerFields", TINTS[tint])) for tint in tints])
        sizes = sorted({can.nearest(dpi) or dpi for dpi in RESOLUTIONS})
        _offer(self.dpi, [(size, f"{size} dpi") for size in sizes])

    def _show_remembered(self) -> None:
        device, name = self.workspace.settings.scanner
        feed, tint, dpi = self.workspace.settings.scan_manner
        self.show_abilities(Abilities(feeds=tuple(Feed), tints=tuple(Tint)))
        for box, value in ((self.feed, feed), (self.tint, tint), (self.dpi, dpi)):
            box.setCurrentIndex(max(0, box.findData(value)))
        if device:
            self.scanner.addItem(name, device)
            self.scanner.setCurrentIndex(0)
        self._say_none()

    def _found(self, scanners: tuple[Scanner, ...]) -> None:
        self._set_looking(is_looking=False)
        wanted = self.scanner.currentData() or self.workspace.settings.scanner[0]
        self.scanner.blockSignals(True)
        self.scanner.clear()
        for one in scanners:
            self.scanner.addItem(one.label, one.device)
        self.scanner.setCurrentIndex(max(0, self.scanner.findData(wanted)))
        self.scanner.blockSignals(False)
        self._say_none()
        self._ask_abilities()
        self.changed.emit()

    def _not_found(self, error: AppError) -> None:
        self._set_looking(is_looking=False)
        self.failed.emit(error)

    def _ask_abilities(self) -> None:
        device, scanimage = self.scanner.currentData(), self.scanimage
        if not device or scanimage is None:
            return
        self.workspace.tasks.reach(
            lambda _progress: scanimage.abilities(device),
            done=lambda can: self.show_abilities(can) if self.scanner.currentData() == device else None,
            failed=self.failed.emit,
            owner=self,
        )

    def _say_none(self) -> None:
        self.scanner.setPlaceholderText(self.tr("还没有找到扫描仪"))
        self.scanner.setEnabled(self.scanner.count() > 0)

    def _set_looking(self, *, is_looking: bool) -> None:
        self.is_looking = is_looking
        self.find_button.setEnabled(not is_looking)
        self.find_button.setText(self.tr("正在查找…") if is_looking else self.tr("查找扫描仪"))
        self.changed.emit()

    def _build(self) -> None:
        for box in (self.scanner, self.feed, self.tint, self.dpi):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_LEAST_CHARACTERS)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(Space.M))
        grid.setVerticalSpacing(px(Space.M))
        grid.addWidget(FieldRow(self.tr("扫描仪"), self.scanner, beside=self.find_button), 0, 0, 1, 2)
        grid.addWidget(FieldRow(self.tr("纸放在"), self.feed), 1, 0, 1, 2)
        grid.addWidget(FieldRow(self.tr("颜色"), self.tint), 2, 0)
        grid.addWidget(FieldRow(self.tr("清晰度"), self.dpi), 2, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        self.find_button.clicked.connect(self.look_for_scanners)
        self.scanner.currentIndexChanged.connect(self._ask_abilities)


def _offer(box: QComboBox, choices: Sequence[tuple[object, str]]) -> None:
    before = box.currentData()
    box.clear()
    for value, words in choices:
        box.addItem(words, value)
    box.setCurrentIndex(max(0, box.findData(before)))
