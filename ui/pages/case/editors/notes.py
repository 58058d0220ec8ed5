"""The notes of a session, typed while people speak: a digit for the speaker, Alt+digit for the kind."""

from collections.abc import Container

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from forms.labels import NOTE_KIND
from forms.spec import Choice, Values
from mediation_app.model import NoteKind
from mediation_app.rules.amounts import MEASURES
from resources.i18n import translate
from ui.forms.entries import TextEntry
from ui.forms.own_section import OwnSection
from ui.forms.segment_entry import SegmentEntry
from ui.theme import Space, mark, px
from ui.widgets import button, label
from ui.wording import labelled

_KINDS = tuple(NoteKind)
_TALLEST = 260
_SHORTEST = 84
MEDIATOR_KEY = "0"


class NoteLine(TextEntry):
    """The line being typed; empty, it takes digits for the speaker.

    A digit that goes on as a number (3000元, 3天) was none for the speaker: it comes back with the rest.
    """

    speakerWanted = Signal(str)
    numberMeant = Signal()
    kindWanted = Signal(int)
    finished = Signal()
    upWanted = Signal()
    escaped = Signal()

    def __init__(self, hint: str, speakers: Container[str]) -> None:
        super().__init__(hint, 2)
        self._speakers = speakers
        self._digit = ""

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Give a number its digit back before an input method's words."""
        self._give_back(event.commitString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose speaker and kind by digits; Enter finishes the line, Shift+Enter breaks it."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key, text = event.key(), event.text()
        is_plain = modifiers == Qt.KeyboardModifier.NoModifier
        if modifiers == Qt.KeyboardModifier.AltModifier and Qt.Key.Key_1 <= key <= Qt.Key.Key_9:
            self.kindWanted.emit(key - Qt.Key.Key_1)
        elif is_plain and not self.toPlainText() and not self._digit and text and text in self._speakers:
            self._digit = text
            self.speakerWanted.emit(text)
        elif is_plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.toPlainText().strip():
            self.finished.emit()
        elif is_plain and key == Qt.Key.Key_Up and self.textCursor().blockNumber() == 0:
            self.upWanted.emit()
        elif is_plain and key == Qt.Key.Key_Escape and self.toPlainText():
            self.escaped.emit()
        else:
            self._give_back(text)
            super().keyPressEvent(event)

    def _give_back(self, text: str) -> None:
        if self._digit and text:
            if text[0].isdigit() or text[0] in MEASURES:
                self.numberMeant.emit()
                self.insertPlainText(self._digit)
            self._digit = ""


class NoteList(QListWidget):
    """The lines typed so far: Enter changes one, Delete takes it out, Alt with arrows moves it."""

    changeWanted = Signal(int)
    removeWanted = Signal(int)
    moveWanted = Signal(int, int)
    downWanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("kind", "notes")
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("调解记录"))
        self.itemDoubleClicked.connect(lambda _item: self.changeWanted.emit(self.currentRow()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Change, take out and move lines."""
        row, key = self.currentRow(), event.key()
        is_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers() and row >= 0:
            self.changeWanted.emit(row)
        elif key == Qt.Key.Key_Delete and row >= 0:
            self.removeWanted.emit(row)
        elif is_alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moveWanted.emit(row, -1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Down and row == self.count() - 1:
            self.downWanted.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Start at the last line."""
        super().focusInEvent(event)
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(self.count() - 1)

    def sizeHint(self) -> QSize:
        """Ask for the room of the lines, as far as that is sensible."""
        height = sum(self.sizeHintForRow(row) for row in range(self.count())) + px(Space.S)
        return QSize(px(200), max(px(_SHORTEST), min(px(_TALLEST), height)))


class NotesEditor(OwnSection):
    """Stands in for the list ``notes`` of the 调解记录."""

    def __init__(self, speakers: tuple[str, ...], mediator: str) -> None:
        """Offer ``speakers`` under 1 to 9 and ``mediator`` under 0."""
        super().__init__()
        self._speakers = {str(number): name for number, name in enumerate(speakers[:9], 1)}
        if mediator:
            self._speakers[MEDIATOR_KEY] = mediator
        self._lines: list[Values] = []
        self._changing: int | None = None
        self.speaker = self._speaker_before = next(iter(self._speakers.values()), "")
        self.kind = NoteKind.STATEMENT
        self.list = NoteList()
        hint = self.tr("谁说的按数字键，性质按 Alt+数字，说的话记在这里，Enter 记下一句")
        self.line = NoteLine(hint, self._speakers)
        self.kinds = SegmentEntry(tuple(Choice(one.value, NOTE_KIND[one]) for one in _KINDS))
        self._speaker_row = QHBoxLayout()
        self._chips: dict[str, QPushButton] = {}
        self._state = label("", "echo")
        self._problem = label("", "problem", wrap=True)
        self._build()
        self._connect()
        self._show_choice()

    # ---- as a section of a form

    def values(self) -> tuple[Values, ...]:
        """Return the lines, with the one still being typed."""
        typed = self.line.toPlainText().strip()
        if not typed or self._changing is not None:
            return self._with_change(typed)
        return (*self._lines, self._as_line(typed))

    def set_values(self, blocks: tuple[Values, ...]) -> None:
        """Show lines."""
        self._lines = [dict(block) for block in blocks]
        self._changing = None
        self.line.set_value("")
        self._show_lines()

    def show_problem(self, index: int, name: str, text: str) -> None:
        """Say what is wrong with a line."""
        self._problem.setText(self.tr("第{number}句：{text}").format(number=index + 1, text=text))
        self._problem.show()

    def clear_problems(self) -> None:
        """Say nothing any more."""
        self._problem.hide()

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the lines be read but not changed."""
        for part in (self.line, self.kinds):
            part.setVisible(not read_only)
        for chip in self._chips.values():
            chip.setVisible(not read_only)
        self.list.setEnabled(True)

    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, in order."""
        return [self.list, self.kinds.stop(), self.line] if self._lines else [self.kinds.stop(), self.line]

    # ---- typing

    def choose_speaker(self, key: str) -> None:
        """Choose who speaks by his digit."""
        if key in self._speakers:
            self._speaker_before, self.speaker = self.speaker, self._speakers[key]
            self._show_choice()

    def unchoose_speaker(self) -> None:
        """Go back to the speaker before: the digit began a number."""
        self.speaker = self._speaker_before
        self._show_choice()

    def choose_kind(self, place: int) -> None:
        """Choose what the line is by its place."""
        if place < len(_KINDS):
            self.kind = _KINDS[place]
            self._show_choice()

    def finish_line(self) -> None:
        """Put the line typed under the others, or in the place of the one being changed."""
        line = self._as_line(self.line.toPlainText().strip())
        if self._changing is None:
            self._lines.append(line)
        else:
            self._lines[self._changing] = line
            self._changing = None
        self.line.set_value("")
        self._show_lines()
        self._show_choice()
        self.edited.emit()

    def change_line(self, row: int) -> None:
        """Take a line up again to change it."""
        line = self._lines[row]
        self._changing = row
        self.speaker = str(line.get("speaker") or "")
        self.kind = NoteKind(str(line.get("kind") or NoteKind.STATEMENT))
        self.line.set_value(line.get("text"))
        self.line.moveCursor(self.line.textCursor().MoveOperation.End)
        self._show_choice()
        self.line.setFocus()

    def remove_line(self, row: int) -> None:
        """Take a line out; its words stand in the line being typed, so that nothing is lost."""
        line = self._lines.pop(row)
        self._changing = None
        self.speaker = str(line.get("speaker") or "")
        self._show_lines()
        self.line.set_value(line.get("text"))
        self._show_choice()
        self.edited.emit()

    def move_line(self, row: int, step: int) -> None:
        """Let a line change places with its neighbour."""
        there = row + step
        if 0 <= row < len(self._lines) and 0 <= there < len(self._lines):
            self._lines[row], self._lines[there] = self._lines[there], self._lines[row]
            self._show_lines()
            self.list.setCurrentRow(there)
            self.edited.emit()

    # ---- building

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(Space.XS))
        column.addWidget(label(translate("Forms", "调解记录"), "strong"))
        column.addWidget(self.list)
        self._speaker_row.setSpacing(px(Space.XS))
        for key, name in self._speakers.items():
            chip = button(f"{key} {name}", "chip")
            chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            chip.clicked.connect(lambda _checked, key=key: self.choose_speaker(key))
            self._chips[key] = chip
            self._speaker_row.addWidget(chip)
        self._speaker_row.addStretch(1)
        column.addLayout(self._speaker_row)
        kinds = QHBoxLayout()
        kinds.addWidget(self.kinds)
        kinds.addWidget(self._state, 0, Qt.AlignmentFlag.AlignRight)
        column.addLayout(kinds)
        column.addWidget(self.line)
        column.addWidget(self._problem)
        self._problem.hide()
        self.line.setAccessibleName(self.tr("正在记的一句"))
        self.kinds.name_buttons(self.tr("性质"), "")

    def _connect(self) -> None:
        self.line.speakerWanted.connect(self.choose_speaker)
        self.line.numberMeant.connect(self.unchoose_speaker)
        self.line.kindWanted.connect(self.choose_kind)
        self.line.finished.connect(self.finish_line)
        self.line.upWanted.connect(self._go_up)
        self.line.escaped.connect(self._stop_changing)
        self.line.edited.connect(self.edited)
        self.line.left.connect(self.left)
        self.kinds.edited.connect(self._kind_chosen)
        self.list.changeWanted.connect(self.change_line)
        self.list.removeWanted.connect(self.remove_line)
        self.list.moveWanted.connect(self.move_line)
        self.list.downWanted.connect(self.line.setFocus)

    def _kind_chosen(self) -> None:
        value = self.kinds.value()
        self.kind = NoteKind(str(value)) if value else NoteKind.STATEMENT
        self.line.setFocus()

    def _go_up(self) -> None:
        if self._lines:
            self.list.setFocus()
            self.list.setCurrentRow(len(self._lines) - 1)

    def _stop_changing(self) -> None:
        if self._changing is not None:
            self._changing = None
            self.line.set_value("")
            self._show_choice()

    def _with_change(self, typed: str) -> tuple[Values, ...]:
        lines = list(self._lines)
        if self._changing is not None and typed:
            lines[self._changing] = self._as_line(typed)
        return tuple(lines)

    def _as_line(self, text: str) -> Values:
        return {"kind": self.kind.value, "speaker": self.speaker, "text": text}

    def _show_lines(self) -> None:
        self.list.clear()
        for line in self._lines:
            self.list.addItem(QListWidgetItem(line_words(line)))
        self.list.scrollToBottom()
        self.list.setVisible(bool(self._lines))
        self.list.updateGeometry()
        self.list.setFixedHeight(self.list.sizeHint().height())

    def _show_choice(self) -> None:
        for key, chip in self._chips.items():
            mark(chip, "chosen", "true" if self._speakers[key] == self.speaker else "false")
        self.kinds.set_value(self.kind.value)
        changing = self.tr("正在改第{number}句，Esc 放弃")
        self._state.setText(changing.format(number=self._changing + 1) if self._changing is not None else "")


def line_words(line: Values) -> str:
    """Return a line as the list shows it: ``[约定] 李四：……``; a plain statement has no mark."""
    kind = NoteKind(str(line.get("kind") or NoteKind.STATEMENT))
    mark = translate("NoteList", "［{kind}］").format(kind=translate("Forms", NOTE_KIND[kind]))
    said, speaker = str(line.get("text") or ""), str(line.get("speaker") or "")
    return ("" if kind is NoteKind.STATEMENT else mark) + (labelled(speaker, said) if speaker else said)
