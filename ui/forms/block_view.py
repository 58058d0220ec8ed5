"""One block of a form: its fields on a grid of four columns, some of them folded away."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from forms.spec import Choice, Kind, Options, Section, Use, Values
from resources.i18n import translate
from ui.focus import has_focus_inside
from ui.forms.field_box import FieldBox
from ui.forms.fold_button import FoldButton
from ui.theme import Space, px

_COLUMNS = 4
_NARROW = 460
"""Below this width (unscaled) the grid has two columns."""


class BlockView(QWidget):
    """Draw the fields of a section once; values the block carries beside them are kept."""

    edited = Signal(str)
    left = Signal(str)
    """Name of the field."""

    def __init__(self, section: Section, options: Options, today: date) -> None:
        super().__init__()
        self.section = section
        self._carried: dict[str, object] = {}
        self._unfolded = False
        self._columns = _COLUMNS
        self.boxes = [
            FieldBox(field, options, today) for field in section.fields if field.use is not Use.PAPER
        ]
        self._controls = {box.field.when.field for box in self.boxes if box.field.when is not None}
        self.fold_button = FoldButton()
        self.fold_button.clicked.connect(self.toggle_more)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(Space.M))
        self._grid.setVerticalSpacing(px(Space.S))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(Space.XS))
        column.addLayout(self._grid)
        column.addWidget(self.fold_button, 0, Qt.AlignmentFlag.AlignLeft)
        for box in self.boxes:
            box.setParent(self)
            box.edited.connect(lambda box=box: self._was_edited(box))
            box.left.connect(lambda box=box: self.left.emit(box.field.name))
        self.reflow()

    def values(self) -> Values:
        """Return what the block holds, texts as typed."""
        return {**self._carried, **self._entered()}

    def set_values(self, values: Values) -> None:
        """Show values; a folded field that has one is unfolded."""
        if self.section.repeats:
            own = {box.field.name for box in self.boxes}
            self._carried = {name: value for name, value in values.items() if name not in own}
        for box in self.boxes:
            if box.field.name in values:
                box.set_value(values[box.field.name])
        self._unfold_filled()
        self.reflow()

    def change(self, values: Values) -> None:
        """Lay some values over those of the block; what is being typed elsewhere in it is not touched."""
        own = {box.field.name for box in self.boxes}
        self._carried.update({name: value for name, value in values.items() if name not in own})
        for box in self.boxes:
            if box.field.name in values:
                box.set_value(values[box.field.name])
        self._unfold_filled()
        self.reflow()

    def box(self, name: str) -> FieldBox | None:
        """Return the field of that name, the one shown when several answer to it (个人 and 单位)."""
        named = [box for box in self.boxes if box.field.name == name]
        values = self._entered() if len(named) > 1 else {}
        return next((box for box in named if box.field.shows(values)), named[0] if named else None)

    def set_options(self, name: str, choices: tuple[Choice, ...]) -> None:
        """Offer other answers in the fields that take theirs from the list of that name."""
        for box in self.boxes:
            if box.field.options == name:
                box.set_choices(choices)

    def has_more(self) -> bool:
        """Tell whether some fields are folded away or could be."""
        return any(box.field.more for box in self.boxes)

    def unfold(self) -> None:
        """Show every field."""
        self._unfolded = True
        self.reflow()

    def toggle_more(self) -> None:
        """Show the folded fields and go to the first of them, or fold them away and go to the first left."""
        self._unfolded = not self._unfolded
        first = [box for box in self._shown() if box.field.more] if self._unfolded else self._shown()
        if not self._unfolded and first and has_focus_inside(self):
            first[0].setFocus(Qt.FocusReason.TabFocusReason)  # before what has the focus is hidden
        self.reflow()
        if self._unfolded and first:
            first[0].setFocus(Qt.FocusReason.TabFocusReason)

    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, in order."""
        return [box.stop() for box in self._shown()]

    def first_box(self) -> FieldBox | None:
        """Return the first field shown."""
        shown = self._shown()
        return shown[0] if shown else None

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the values be read but not changed."""
        for box in self.boxes:
            box.set_read_only(read_only=read_only)

    def reflow(self) -> None:
        """Place the fields that are shown, row by row."""
        shown = self._shown()
        for box in self.boxes:
            self._grid.removeWidget(box)
            box.setVisible(box in shown)
        rows: list[list[FieldBox]] = [[]]
        place = 0
        for box in shown:
            span = min(box.field.span, self._columns)
            if place + span > self._columns:
                rows.append([])
                place = 0
            rows[-1].append(box)
            self._grid.addWidget(box, len(rows) - 1, place, 1, span)
            place += span
        for line in rows:
            beside = any(box.field.kind is not Kind.TICK for box in line)
            for box in line:
                box.keep_room_for_label(keep=beside)
        for place in range(_COLUMNS):
            self._grid.setColumnStretch(place, 1 if place < self._columns else 0)
        self._tell_fold()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use two columns where four would be too narrow."""
        super().resizeEvent(event)
        columns = _COLUMNS if self.width() >= px(_NARROW) else _COLUMNS // 2
        if columns != self._columns:
            self._columns = columns
            self.reflow()

    def _shown(self) -> list[FieldBox]:
        values = self._entered()
        return [
            box for box in self.boxes if box.field.shows(values) and (self._unfolded or not box.field.more)
        ]

    def _unfold_filled(self) -> None:
        if any(box.field.more and not box.is_empty() for box in self.boxes if not self._is_title(box)):
            self._unfolded = True

    def _is_title(self, box: FieldBox) -> bool:
        return box.field.name == self.section.titled_by

    def _entered(self) -> dict[str, object]:
        """Return what the fields hold; of several that answer to one name the shown one counts."""
        values: dict[str, object] = {}
        for box in self.boxes:
            values.setdefault(box.field.name, box.value())
        for box in self.boxes:
            if box.field.when is not None and box.field.shows(values):
                values[box.field.name] = box.value()
        return values

    def _tell_fold(self) -> None:
        self.fold_button.setVisible(self.has_more())
        if self._unfolded:
            text = self.tr("收起 F4")
        else:
            folded = [box.title for box in self.boxes if box.field.more]
            names = self.tr("、").join(folded[:4]) + ("…" if folded[4:] else "")
            text = self.tr("更多：{fields} F4").format(fields=names)
        self.fold_button.tell(text)

    def _was_edited(self, edited: FieldBox) -> None:
        name = edited.field.name
        for box in self.boxes:
            if box.field.name == name and box is not edited:
                box.set_value(edited.value())
        if name in self._controls:
            self.reflow()
        self.edited.emit(name)


def titled(section: Section, values: Values) -> str:
    """Return the words that head a block: the label of the field that titles it, such as 申请人."""
    for field in section.fields:
        if field.name == section.titled_by:
            labels = {choice.code: choice.label for choice in field.choices}
            return translate("Forms", labels.get(str(values.get(field.name)), ""))
    return ""


def as_blocks(value: object) -> tuple[Values, ...]:
    """Return the blocks in the value of a repeating section."""
    if not isinstance(value, tuple | list):
        return ()
    return tuple(block for block in value if isinstance(block, Mapping))
