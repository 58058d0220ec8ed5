"""Who signs at a place: in which capacity, with a fingerprint, with 代书人 and 见证人, and if he agreed."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from mediation_app.rules.errors import Problem
from mediation_app.rules.vocabulary import SigningPart
from mediation_app.services.screen_signing import ScreenSlot, Signatory
from resources.i18n import QT_TRANSLATE_NOOP, render, translate
from ui.dialogs.last_folder import from_last_folder
from ui.dialogs.scan_source import ScanDialog
from ui.theme import Space, px
from ui.widgets import FieldRow, button, label
from ui.wording import aside
from ui.workspace import Workspace

LONGEST_NAME = 60
PARTS = {
    SigningPart.SELF: QT_TRANSLATE_NOOP("ScreenSigningDialog", "本人"),
    SigningPart.AGENT: QT_TRANSLATE_NOOP("ScreenSigningDialog", "委托代理人"),
    SigningPart.GUARDIAN: QT_TRANSLATE_NOOP("ScreenSigningDialog", "法定代理人"),
    SigningPart.REPRESENTATIVE: QT_TRANSLATE_NOOP("ScreenSigningDialog", "法定代表人或负责人"),
    SigningPart.STAFF: QT_TRANSLATE_NOOP("ScreenSigningDialog", "工作人员"),
    SigningPart.WITNESS: QT_TRANSLATE_NOOP("ScreenSigningDialog", "见证人"),
}


class SignerPanel(QScrollArea):
    """The entries beside the pad; what is left empty is not asked of everybody."""

    witnessChanged = Signal()
    """There is a witness now, or none any more."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.fingerprint = b""
        self.who = QComboBox()
        self.name = QLineEdit(maxLength=LONGEST_NAME)
        self.cannot_write = QCheckBox(self.tr("不能写字，由他人代书"))
        self.writer = QLineEdit(maxLength=LONGEST_NAME)
        self.witness = QLineEdit(maxLength=LONGEST_NAME)
        self.print_button = button(self.tr("指印图片…"), icon="folder-open")
        self.scan_button = button(self.tr("扫描…"), icon="scan")
        self.scan_button.setToolTip(self.tr("用扫描仪扫描"))
        self.scan_button.setAccessibleName(self.tr("用扫描仪扫描指印"))
        self.forget_button = button("", "quiet", icon="x")
        self.forget_button.setToolTip(self.tr("拿掉图片"))
        self.forget_button.setAccessibleName(self.tr("拿掉图片"))
        self.agreed = QCheckBox(self.tr("已说明屏幕签名的效力，签名人同意使用"))
        self.others = label("", "small", wrap=True)
        self.rows = {
            "signed_by": FieldRow(self.tr("由谁签名"), self.who),
            "name": FieldRow(self.tr("签名人姓名"), self.name, required=True),
            "writer": FieldRow(self.tr("代书人"), self.writer, required=True),
            "witness": FieldRow(self.tr("见证人（没有可不填）"), self.witness),
        }
        self._build()
        self._connect()

    # ---- what is entered

    def show_slot(self, slot: ScreenSlot) -> None:
        """Offer those who may sign at a place, everything else empty; or tell of the signature there."""
        self.who.clear()
        for one in slot.choices if slot.signed is None else _signed(slot):
            self.who.addItem(signatory_words(one), one)
        self.others.setText("\n".join(render(one.why_not) for one in slot.signatories if one.why_not))
        self.others.setVisible(bool(self.others.text()) and slot.signed is None)
        self.name.clear()
        signed = slot.signed
        self.agreed.setChecked(signed is not None and signed.agreed)
        self.cannot_write.setChecked(signed is not None and bool(signed.writer))
        self.writer.setText(signed.writer if signed is not None else "")
        self.witness.setText(signed.witness if signed is not None else "")
        self.take_picture(signed.fingerprint if signed is not None else b"")
        self.show_problems(())
        self._follow()

    def signatory(self) -> Signatory | None:
        """Return who signs, None where nobody may."""
        found = self.who.currentData()
        return found if isinstance(found, Signatory) else None

    def signed_by(self) -> str:
        """Return the name of who signs, typed where the paper leaves it open."""
        one = self.signatory()
        return one.name or self.name.text().strip() if one is not None else ""

    def take_picture(self, content: bytes) -> None:
        """Keep a picture of a fingerprint and show it small; nothing takes it away."""
        self.fingerprint = content
        picture = QPixmap()
        picture.loadFromData(content)
        self.print_button.setIconSize(
            QSize(px(28), px(28)) if not picture.isNull() else QSize(px(16), px(16))
        )
        self.print_button.setIcon(QIcon(picture) if not picture.isNull() else self._icon)
        self.forget_button.setVisible(bool(content))

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Put what is wrong under the entries it is about."""
        by_field = {problem.field: render(problem.message) for problem in problems}
        for name, row in self.rows.items():
            row.set_problem(by_field.get(name, ""))
            if name in by_field:
                self.ensureWidgetVisible(row)

    def load(self, path: Path) -> None:
        """Take the picture in a file; the service says if it is none."""
        try:
            with path.open("rb") as file:
                self.take_picture(file.read(_MOST_READ))
        except OSError:
            self.others.setText(self.tr("打不开{name}，请另选一个文件").format(name=path.name))
            self.others.setVisible(True)

    def minimumSizeHint(self) -> QSize:
        """Never cut the entries off at the right: they are scrolled up and down only."""
        width = self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, super().minimumSizeHint().height())

    # ---- inside

    def _build(self) -> None:
        for tick in (self.cannot_write, self.agreed):
            tick.setAccessibleName(tick.text())
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, px(Space.S), 0)
        grid.setHorizontalSpacing(px(Space.M))
        grid.setVerticalSpacing(px(Space.S))
        self._icon = self.print_button.icon()
        picture = QHBoxLayout()
        picture.setSpacing(px(Space.S))
        picture.addWidget(self.print_button)
        picture.addWidget(self.scan_button)
        picture.addWidget(self.forget_button)
        picture.addStretch(1)
        grid.addLayout(self._line("signed_by", "name"), 0, 0, 1, 2)
        grid.addWidget(self.others, 1, 0, 1, 2)
        grid.addWidget(self.agreed, 2, 0, 1, 2)
        grid.addWidget(self.cannot_write, 3, 0, 1, 2)
        grid.addLayout(picture, 4, 0, 1, 2)
        grid.addLayout(self._line("witness", "writer"), 5, 0, 1, 2)
        grid.setRowStretch(6, 1)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("签名人"))

    def _line(self, *names: str) -> QHBoxLayout:
        """Return entries side by side, level at the top; a hidden one leaves its room to the other."""
        line = QHBoxLayout()
        line.setSpacing(px(Space.M))
        for name in names:
            line.addWidget(self.rows[name], 1, Qt.AlignmentFlag.AlignTop)
        return line

    def _connect(self) -> None:
        self.who.currentIndexChanged.connect(lambda _index: self._follow())
        self.cannot_write.toggled.connect(lambda _on: self._follow())
        for line in (self.name, self.writer, self.witness):
            line.returnPressed.connect(self.focusNextChild)
        self.witness.textChanged.connect(lambda _text: self.witnessChanged.emit())
        self.print_button.clicked.connect(lambda _checked=False: self._choose())
        self.scan_button.clicked.connect(lambda _checked=False: self._scan())
        self.forget_button.clicked.connect(lambda _checked=False: self.take_picture(b""))

    def _follow(self) -> None:
        """Show only what has to be asked of who signs."""
        one = self.signatory()
        self.rows["name"].setVisible(one is not None and not one.name)
        self.rows["writer"].setVisible(self.cannot_write.isChecked())
        needed = self.cannot_write.isChecked()
        asked = self.tr("见证人（必填）") if needed else self.tr("见证人（没有可不填）")
        self.rows["witness"].label.setText(asked)
        self.witness.setAccessibleName(asked)
        is_head = one is not None and one.part is SigningPart.REPRESENTATIVE
        words = self.tr("单位印章图片…") if is_head else self.tr("指印图片…")
        self.print_button.setText(words)
        self.print_button.setAccessibleName(words)
        if not self.cannot_write.isChecked():
            self.writer.clear()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("选择图片"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            (self.tr("图片 (*.png *.jpg *.jpeg *.bmp *.tif *.tiff)"), self.tr("所有文件 (*)"))
        )
        dialog.fileSelected.connect(lambda path: self.load(Path(path)))
        from_last_folder(dialog, self._workspace.settings).open()

    def _scan(self) -> None:
        """Take the picture from the scanner; of several pages the last one counts."""
        dialog = ScanDialog(self._workspace, self, is_for_picture=True)
        dialog.pageScanned.connect(lambda page: self.take_picture(page.content))
        dialog.open()


_MOST_READ = 20_000_001
"""Bytes read of a file: one more than the service takes, so that it can say that there are too many."""


def _signed(slot: ScreenSlot) -> tuple[Signatory, ...]:
    """Return who signed at a place."""
    signed = slot.signed
    return (Signatory(name=signed.signed_by, part=signed.part),) if signed is not None else ()


def signatory_words(one: Signatory) -> str:
    """Return who may sign and in which capacity."""
    part = translate("ScreenSigningDialog", PARTS[one.part])
    return aside(one.name, part) if one.name else part
