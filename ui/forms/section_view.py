"""A section of a form: one block, or a list of blocks that are added, removed and moved by keyboard."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from forms.spec import Choice, Options, Section, Values
from resources.i18n import translate
from ui.focus import focus_of
from ui.forms.block_view import BlockView, as_blocks, titled
from ui.forms.field_box import FieldBox
from ui.forms.fold_button import FoldButton
from ui.icons import icon
from ui.theme import COLOUR, Space, px
from ui.widgets import button, label

_ALT = Qt.KeyboardModifier.AltModifier


class SectionView(QWidget):
    """Draw a section; Alt+Enter adds a block, Alt+↑ and Alt+↓ move one, Alt+Delete removes one."""

    edited = Signal(str)
    left = Signal(str)
    """Place of the field: ``facts`` or ``parties[1].name``."""
    countChanged = Signal(int)
    wentTo = Signal(QWidget)
    """A field in a block just added, moved or brought back has the focus."""

    def __init__(self, section: Section, options: Options, today: date) -> None:
        super().__init__()
        self.section = section
        self._options = dict(options)
        self._today = today
        self._removed: tuple[int, Values] | None = None
        self.blocks: list[BlockView] = []
        self._frames: list[_BlockFrame] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(Space.S))
        self._fold_button = self._head()
        self._list = QVBoxLayout()
        self._list.setSpacing(px(Space.S))
        self._column.addLayout(self._list)
        if section.repeats:
            self._column.addLayout(self._foot())
        else:
            self._append()
        self.fold(folded=section.more)

    @property
    def repeats(self) -> bool:
        """Tell whether the section is a list of blocks."""
        return bool(self.section.repeats)

    def values(self) -> Values:
        """Return the values of the block, or the list of blocks under the section's name."""
        if not self.repeats:
            return self.blocks[0].values()
        return {self.section.repeats: tuple(block.values() for block in self.blocks)}

    def set_values(self, values: Values) -> None:
        """Show the values that belong to the section."""
        if not self.repeats:
            self.blocks[0].set_values(values)
            if any(not box.is_empty() for box in self.blocks[0].boxes):
                self.fold(folded=False)
        elif self.section.repeats in values:
            self._set_blocks(as_blocks(values[self.section.repeats]))

    @property
    def is_folded(self) -> bool:
        """Tell whether the whole section is folded away."""
        return self._is_folded

    def fold(self, *, folded: bool) -> None:
        """Fold a section that may be folded down to its title, or show it."""
        self._is_folded = folded and self.section.more
        for block in self.blocks:
            block.setHidden(self._is_folded)
        self._tell_fold()

    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, in order."""
        if self._is_folded:
            return []
        stops = [stop for block in self.blocks for stop in block.stops()]
        return [*stops, self._add, self._undo] if self.repeats else stops

    def first_box(self) -> FieldBox | None:
        """Return the first field shown."""
        return self.blocks[0].first_box() if self.blocks and not self._is_folded else None

    def add_block(self, values: Values | None = None, index: int | None = None) -> BlockView:
        """Add a block, at the end or before `index`, and go to its first field."""
        block = self._append(self.section.new_block() if values is None else values, index)
        self._focus(block)
        self._changed()
        return block

    def remove_block(self, index: int) -> None:
        """Take a block away; it can be brought back until the next one goes."""
        if len(self.blocks) <= len(self.section.blocks):
            return
        self._removed = (index, self.blocks[index].values())
        self._drop(index)
        self._undo.setVisible(True)
        self._changed()
        if self.blocks:
            self._focus(self.blocks[min(index, len(self.blocks) - 1)])
        else:
            self._add.setFocus()

    def bring_back(self) -> None:
        """Put the block removed last where it was."""
        if self._removed is not None:
            index, values = self._removed
            self._forget_removed()
            self.add_block(values, min(index, len(self.blocks)))

    def move_block(self, index: int, step: int) -> None:
        """Let a block change places with its neighbour."""
        other = index + step
        if not 0 <= other < len(self.blocks):
            return
        here, there = self.blocks[index].values(), self.blocks[other].values()
        self.blocks[index].set_values(there)
        self.blocks[other].set_values(here)
        self._focus(self.blocks[other])
        self._changed()

    def set_options(self, name: str, choices: tuple[Choice, ...]) -> None:
        """Offer other answers, also in blocks added later."""
        self._options[name] = choices
        for block in self.blocks:
            block.set_options(name, choices)

    def set_note(self, index: int, text: str) -> None:
        """Say something under a block, such as the words a term is printed with."""
        self._frames[index].set_note(text)

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the values be read but not changed."""
        for block in self.blocks:
            block.set_read_only(read_only=read_only)
        if self.repeats:
            self._add.setVisible(not read_only)
            for frame in self._frames:
                frame.show_tools(shown=not read_only)

    def index_of(self, widget: QWidget | None) -> int:
        """Return the block that holds a widget, −1 for none."""
        holding = (i for i, block in enumerate(self.blocks) if widget and block.isAncestorOf(widget))
        return next(holding, -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add, move and remove blocks from within one."""
        index = self.index_of(focus_of(self)) if self.repeats else -1
        if index < 0 or not self._took_key(event, index):
            super().keyPressEvent(event)

    def _took_key(self, event: QKeyEvent, index: int) -> bool:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if modifiers == _ALT and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.add_block(index=index + 1)
        elif modifiers == _ALT and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.move_block(index, -1 if key == Qt.Key.Key_Up else 1)
        elif modifiers == _ALT and key == Qt.Key.Key_Delete:
            self.remove_block(index)
        else:
            return False
        return True

    def _head(self) -> FoldButton | None:
        title = translate("Forms", self.section.title)
        if not self.section.more:
            if title:
                self._column.addWidget(label(title, "strong"))
            return None
        fold_button = FoldButton(title)
        fold_button.clicked.connect(lambda: self.fold(folded=not self._is_folded))
        self._column.addWidget(fold_button, 0, Qt.AlignmentFlag.AlignLeft)
        return fold_button

    def _tell_fold(self) -> None:
        if self._fold_button is None:
            return
        title = translate("Forms", self.section.title)
        self._fold_button.setIcon(icon("chevron-right" if self._is_folded else "chevron-down", COLOUR.accent))
        if self._is_folded:
            names = [box.title for block in self.blocks for box in block.boxes]
            title = self.tr("{title}：{fields}").format(title=title, fields=self.tr("、").join(names))
        self._fold_button.tell(title)

    def _foot(self) -> QHBoxLayout:
        one = translate("Forms", self.section.one or self.section.title)
        self._add = button(self.tr("添加{what} Alt+Enter").format(what=one), "add", icon="plus")
        self._add.clicked.connect(lambda _checked: self.add_block())
        self._undo = button(self.tr("撤销移除"), "quiet", icon="undo-2")
        self._undo.clicked.connect(self.bring_back)
        self._undo.hide()
        row = QHBoxLayout()
        row.setSpacing(px(Space.S))
        row.addWidget(self._add)
        row.addWidget(self._undo)
        row.addStretch(1)
        return row

    def _set_blocks(self, wanted: tuple[Values, ...]) -> None:
        count = max(len(wanted), len(self.section.blocks))
        while len(self.blocks) > count:
            self._drop(len(self.blocks) - 1)
        while len(self.blocks) < count:
            self._append()
        for block, values in zip(self.blocks, wanted, strict=False):
            block.set_values({**self.section.new_block(), **values})
        self._forget_removed()
        self._renumber()

    def _append(self, values: Values | None = None, index: int | None = None) -> BlockView:
        place = len(self.blocks) if index is None else index
        block = BlockView(self.section, self._options, self._today)
        if values is not None:
            block.set_values(values)
        self.blocks.insert(place, block)
        if self.repeats:
            frame = _BlockFrame(block, self)
            self._frames.insert(place, frame)
            self._list.insertWidget(place, frame)
        else:
            self._list.insertWidget(place, block)
        block.edited.connect(lambda name: self._told(block, name, self.edited))
        block.left.connect(lambda name: self._told(block, name, self.left))
        self._renumber()
        return block

    def _drop(self, index: int) -> None:
        self.blocks.pop(index)
        frame = self._frames.pop(index)
        self._list.removeWidget(frame)
        frame.hide()
        frame.deleteLater()
        self._renumber()

    def _told(self, block: BlockView, name: str, signal: SignalInstance) -> None:
        if block not in self.blocks:
            return
        place = f"{self.section.repeats}[{self.blocks.index(block)}].{name}" if self.repeats else name
        if name == self.section.titled_by:
            self._renumber()
        signal.emit(place)

    def _changed(self) -> None:
        self._renumber()
        self.countChanged.emit(len(self.blocks))
        self.edited.emit(self.section.repeats)

    def _renumber(self) -> None:
        removable = len(self.blocks) > len(self.section.blocks)
        for number, frame in enumerate(self._frames, 1):
            frame.head(number, len(self._frames), removable=removable)

    def _focus(self, block: BlockView) -> None:
        box = block.first_box()
        if box is not None:
            box.setFocus(Qt.FocusReason.TabFocusReason)
            self.wentTo.emit(box)

    def _forget_removed(self) -> None:
        self._removed = None
        self._undo.setVisible(False)


class _BlockFrame(QFrame):
    """The frame of one block in a list: what it is, tools to move and remove it, a note under it."""

    def __init__(self, block: BlockView, section: SectionView) -> None:
        super().__init__()
        self.setProperty("kind", "block")
        self._block, self._section = block, section
        self._title = label("", "strong")
        self._note = QLabel()
        self._note.setProperty("type", "echo")
        self._note.setWordWrap(True)
        self._note.hide()
        self._up = self._tool("chevron-up", self.tr("上移 Alt+↑"))
        self._down = self._tool("chevron-down", self.tr("下移 Alt+↓"))
        self._remove = self._tool("x", self.tr("移除 Alt+Delete"))
        self._up.clicked.connect(lambda: section.move_block(self._index(), -1))
        self._down.clicked.connect(lambda: section.move_block(self._index(), 1))
        self._remove.clicked.connect(lambda: section.remove_block(self._index()))
        head = QHBoxLayout()
        head.setSpacing(px(2))
        head.addWidget(self._title)
        head.addWidget(block.fold_button)
        head.addStretch(1)
        for tool in (self._up, self._down, self._remove):
            head.addWidget(tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(Space.M), px(Space.S), px(Space.M), px(Space.S))
        column.setSpacing(px(Space.XS))
        column.addLayout(head)
        column.addWidget(block)
        column.addWidget(self._note)

    def head(self, number: int, count: int, *, removable: bool) -> None:
        """Show the block's number and allow the tools that make sense."""
        kind = titled(self._section.section, self._block.values())
        self._title.setText(f"{number}  {kind}" if kind else str(number))
        self._up.setEnabled(number > 1)
        self._down.setEnabled(number < count)
        self._remove.setEnabled(removable)

    def set_note(self, text: str) -> None:
        """Say something under the block."""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    def show_tools(self, *, shown: bool) -> None:
        """Show the tools only where something may be changed."""
        for tool in (self._up, self._down, self._remove):
            tool.setVisible(shown)

    def _index(self) -> int:
        return self._section.blocks.index(self._block)

    def _tool(self, picture: str, name: str) -> QToolButton:
        made = QToolButton()
        made.setProperty("kind", "tool")
        made.setIcon(icon(picture))
        made.setIconSize(QSize(px(16), px(16)))
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.setToolTip(name)
        made.setAccessibleName(name)
        return made
