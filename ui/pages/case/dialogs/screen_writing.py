"""The pad with its tools: whose turn it is to write, a stroke taken back, all cleared, the pad enlarged."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from mediation_app.rules.strokes import Strokes
from ui.theme import Space, px
from ui.widgets import button
from ui.widgets.signature_pad import SignaturePad

PAD_HEIGHT = 168
HIMSELF, WITNESS = 0, 1
_LEAST_HEIGHT = 110
_UNLIMITED = (1 << 24) - 1
"""Qt's greatest height."""


class WritingPanel(QWidget):
    """Signer and witness write on one pad, each on a sheet of his own."""

    turned = Signal()
    """It is the other's turn to write."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._written: dict[int, Strokes] = {}
        self._height = px(PAD_HEIGHT)
        self.pad = SignaturePad(self.tr("手写板"))
        self.himself, self.witness = QRadioButton(self.tr("签名人写")), QRadioButton(self.tr("见证人写"))
        self.undo_button = button(self.tr("撤销一笔"), icon="undo-2", key="Ctrl+Z")
        self.clear_button = button(self.tr("清除"), icon="x", key="Del")
        self.wide_button = button(self.tr("放大手写板"), icon="maximize", key="F11")
        self._build()
        self.writers.idToggled.connect(self._turn)
        self.undo_button.clicked.connect(lambda _checked=False: self.pad.undo())
        self.clear_button.clicked.connect(lambda _checked=False: self.pad.clear())

    def written(self) -> Mapping[int, Strokes]:
        """Return what signer and witness wrote, by `HIMSELF` and `WITNESS`."""
        return {**self._written, self.writers.checkedId(): self.pad.strokes()}

    def is_empty(self) -> bool:
        """Tell whether neither has written anything."""
        return not any(self.written().values())

    def is_of_witness(self) -> bool:
        """Tell whether it is the witness's turn."""
        return self.writers.checkedId() == WITNESS

    def begin(self, strokes: Strokes = ()) -> None:
        """Lay fresh sheets out, the signer's with what is written on it."""
        self.himself.setChecked(True)
        self._written = {}
        self.pad.show_strokes(strokes)

    def offer_witness(self, is_wanted: bool) -> None:
        """Let a witness write too, or nobody but the signer."""
        self.witness.setVisible(is_wanted)
        self.himself.setVisible(is_wanted)
        if not is_wanted:
            self.himself.setChecked(True)

    def set_open(self, is_open: bool) -> None:
        """Let somebody write, or nobody."""
        for part in (self.pad, self.undo_button, self.clear_button):
            part.setEnabled(is_open)

    def set_height(self, height: int) -> None:
        """Make the pad so high where the paper is shown above it, as high as a name needs at least."""
        self._height = max(min(px(PAD_HEIGHT), height), px(_LEAST_HEIGHT))
        self.widen(is_wide=self.wide_button.isChecked())

    def widen(self, *, is_wide: bool) -> None:
        """Let the pad take all the room there is, or its own height."""
        self.pad.setMinimumHeight(self._height)
        self.pad.setMaximumHeight(_UNLIMITED if is_wide else self._height)

    def _turn(self, writer: int, is_on: bool) -> None:
        """Keep what one has written, and give the pad to the other."""
        if not is_on:
            self._written[writer] = self.pad.strokes()
            return
        self.pad.show_strokes(self._written.get(writer, ()))
        self.turned.emit()

    def _build(self) -> None:
        self.writers = QButtonGroup(self)
        turns = QHBoxLayout()
        turns.setSpacing(0)
        for number, one, place in ((HIMSELF, self.himself, "first"), (WITNESS, self.witness, "last")):
            one.setAccessibleName(one.text())
            one.setProperty("kind", "segment")
            one.setProperty("place", place)
            self.writers.addButton(one, number)
            turns.addWidget(one)
        self.himself.setChecked(True)
        row = QHBoxLayout()
        row.setSpacing(px(Space.M))
        row.addLayout(turns)
        row.addStretch(1)
        for tool in (self.undo_button, self.clear_button, self.wide_button):
            row.addWidget(tool)
        self.wide_button.setCheckable(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(Space.M))
        column.addLayout(row)
        column.addWidget(self.pad, 1)
        self.widen(is_wide=False)
