"""A whole form on the screen, drawn from its declaration, checked beside its fields, filled by keyboard."""

from collections.abc import Iterable, Mapping
from datetime import date

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from forms.spec import Choice, FormSpec, Note, Options, Section, Use, Values
from mediation_app.rules.errors import InvalidInput, Problem
from resources.i18n import render, translate
from ui.focus import focus_of, has_focus_inside
from ui.forms.block_view import BlockView, as_blocks
from ui.forms.entries import LineEntry
from ui.forms.field_box import FieldBox
from ui.forms.own_section import OwnSection
from ui.forms.places import cut, place_of
from ui.forms.section_view import SectionView
from ui.forms.tabbing import leave, step
from ui.theme import Space, Tone, px
from ui.widgets import Notice

_SETTLED_MS = 500
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FormView(QScrollArea):
    """Draw a `FormSpec`: Enter goes on, F4 unfolds, Ctrl+Enter submits; problems stand beside their fields.

    `values` holds texts as typed, `checked` what they mean.
    """

    edited = Signal(str)
    """Place of the field: ``facts``, ``parties[1].name``, or the name of a list that changed."""
    left = Signal(str)
    submitted = Signal()
    passed = Signal()
    """Enter went on behind the last entry."""

    def __init__(
        self,
        spec: FormSpec,
        *,
        today: date,
        options: Options | None = None,
        own: Mapping[str, OwnSection] | None = None,
        leave_out: Iterable[str] = (),
    ) -> None:
        """Draw the form; ``own`` widgets stand in for lists by name, lists in ``leave_out`` are not drawn."""
        super().__init__()
        self.spec = spec
        self.today = today
        self._own = dict(own or {})
        self._rest: dict[str, object] = {}
        self._visited: set[str] = set()
        self._told: tuple[Problem, ...] = ()
        self._strict = False
        self.notice = Notice()
        self._notes: list[tuple[Note, Notice]] = []
        self.sections: list[SectionView] = []
        self._stopping: list[SectionView | OwnSection] = []
        self.column = QVBoxLayout()
        self._build(options or {}, frozenset(leave_out))
        self.set_values(spec.empty())
        self._clean = self.values()

    # ---- values

    def values(self) -> Values:
        """Return everything the form holds, texts as typed."""
        values = dict(self._rest)
        for section in self.sections:
            values.update(section.values())
        for name, widget in self._own.items():
            values[name] = widget.values()
        return values

    def set_values(self, values: Values) -> None:
        """Show values; what has no field is kept and comes back from `values`."""
        self._rest = dict(values)
        for section in self.sections:
            section.set_values(values)
        for name, widget in self._own.items():
            if name in values:
                widget.set_values(as_blocks(values[name]))
        self._visited.clear()
        self._told = ()
        self._strict = False
        self.show_problems(())

    def change(self, values: Values) -> None:
        """Lay some values over what the form holds."""
        visited, strict = set(self._visited), self._strict
        self.set_values({**self.values(), **values})
        self._visited, self._strict = visited, strict

    def mark_clean(self) -> None:
        """Take the present values as what is saved."""
        self._clean = self.values()

    def is_changed(self) -> bool:
        """Tell whether anything differs from what is saved."""
        return self.values() != self._clean

    def checked(self) -> Values | None:
        """Return the values read and found right; otherwise show what is wrong, go there and return None."""
        self._strict, self._told = True, ()
        values = self.values()
        problems = self.spec.validate(values, today=self.today)
        if problems:
            self.show_problems(problems)
            self.focus_place(place_of(problems[0].field))
            return None
        self._check()
        return self.spec.parsed(values, today=self.today)

    def show_error(self, error: InvalidInput) -> None:
        """Show what a service found wrong beside the fields, until they are edited, and go to the first."""
        self._told = error.problems
        self._check()
        self.focus_place(place_of(error.problems[0].field))

    def show_problems(self, problems: Iterable[Problem], warnings: Iterable[Problem] = ()) -> None:
        """Show problems in red and warnings in amber at their fields; those without a field at the top."""
        for section in self.sections:
            for block in section.blocks:
                for box in block.boxes:
                    box.show_problem("")
        for widget in self._own.values():
            widget.clear_problems()
        homeless = [render(one.message) for one in warnings if not self._beside(one, is_warning=True)]
        wrong = [render(one.message) for one in problems if not self._beside(one)]
        if wrong or homeless:
            self.notice.tell("\n".join(wrong + homeless), Tone.RED if wrong else Tone.ORANGE)
        else:
            self.notice.clear()

    # ---- parts

    def section(self, repeats: str) -> SectionView:
        """Return the list of that name; raises KeyError without one."""
        for section in self.sections:
            if section.section.repeats == repeats:
                return section
        raise KeyError(repeats)

    def box(self, place: str) -> FieldBox:
        """Return the field at a place such as ``parties[1].name``; raises KeyError for none."""
        found = self._find(place)
        if found is None:
            raise KeyError(place)
        return found[1]

    def set_options(self, name: str, choices: tuple[Choice, ...]) -> None:
        """Offer other answers wherever the list of that name is asked for."""
        for section in self.sections:
            section.set_options(name, choices)

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the values be read and copied but not changed."""
        for section in self.sections:
            section.set_read_only(read_only=read_only)
        for widget in self._own.values():
            widget.set_read_only(read_only=read_only)

    def focus_first(self) -> None:
        """Go to the first field that is empty and required, or else to the first."""
        boxes = [box for section in self.sections for block in section.blocks for box in block.boxes]
        shown = [box for box in boxes if box.isVisibleTo(self)]
        wanted = [box for box in shown if box.field.required and box.is_empty()] or shown
        if wanted:
            self._go_to(wanted[0])

    def focus_place(self, place: str) -> None:
        """Go to a field, unfolding what hides it."""
        found = self._find(place)
        if found is None:
            return
        block, box = found
        for section in self.sections:
            if block in section.blocks:
                section.fold(folded=False)
        if not box.isVisibleTo(block):
            block.unfold()
        self._go_to(box)

    def toggle_more(self) -> None:
        """Unfold or fold the block the focus is in; elsewhere all sections that are folded away."""
        blocks = [block for section in self.sections for block in section.blocks if block.has_more()]
        here = [block for block in blocks if has_focus_inside(block)]
        folding = [section for section in self.sections if section.section.more]
        for block in here or (blocks[:1] if not folding else []):
            block.toggle_more()
        if not here and folding:
            self._fold_sections(folding)

    # ---- Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter: the next entry, or press the button it is on. Ctrl+Enter: submit. F4: more."""
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and modifiers == Qt.KeyboardModifier.ControlModifier:
            self.submitted.emit()
        elif event.key() in _ENTER and modifiers == Qt.KeyboardModifier.NoModifier:
            self._go_on()
        elif event.key() == Qt.Key.Key_F4 and modifiers == Qt.KeyboardModifier.NoModifier:
            self.toggle_more()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002  Qt's own name
        """Let Tab go from entry to entry as they stand on screen, and out of the form at its ends."""
        gone_to = step(self, self.stops(), forward=next)
        if gone_to is not None:
            self.ensureWidgetVisible(gone_to, 0, px(Space.XL))
        return gone_to is not None or leave(self, self.stops(), forward=next)

    def stops(self) -> list[QWidget]:
        """Return what Tab comes to, in order."""
        return [stop for part in self._stopping for stop in part.stops()]

    def sizeHint(self) -> QSize:
        """Ask for the room of the whole form."""
        inner = self.widget().sizeHint()
        height = inner.height()
        if self.isVisible() and self.column.hasHeightForWidth():
            height = self.column.totalHeightForWidth(self.viewport().width())
        return QSize(inner.width() + px(16), height + px(4))

    # ---- building

    def _build(self, options: Options, leave_out: frozenset[str]) -> None:
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._settling = QTimer(self, interval=_SETTLED_MS, singleShot=True)
        self.verticalScrollBar().rangeChanged.connect(self._follow_focus)
        self.horizontalScrollBar().valueChanged.connect(lambda _: self.horizontalScrollBar().setValue(0))
        content = QWidget()
        content.setLayout(self.column)
        self.column.setContentsMargins(px(2), px(2), px(Space.M), px(2))
        self.column.setSpacing(px(Space.M))
        self.column.addWidget(self.notice)
        for part in self.spec.parts:
            if isinstance(part, Section) and part.use is not Use.PAPER and part.repeats not in leave_out:
                self._add_section(part, options)
            elif isinstance(part, Note):
                self._add_note(part)
        self.column.addStretch(1)
        self.setWidget(content)
        self.setAccessibleName(translate("Forms", self.spec.title))

    def _add_section(self, part: Section, options: Options) -> None:
        if part.repeats in self._own and part.repeats:
            self._add_own(part.repeats, self._own[part.repeats])
            return
        if all(field.use is Use.PAPER for field in part.fields):
            return
        section = SectionView(part, options, self.today)
        section.edited.connect(self._was_edited)
        section.left.connect(self._was_left)
        section.wentTo.connect(self._show_later)
        self.sections.append(section)
        self._stopping.append(section)
        self.column.addWidget(section)

    def _add_own(self, name: str, widget: OwnSection) -> None:
        widget.edited.connect(lambda: self._was_edited(name))
        widget.left.connect(lambda: self._was_left(name))
        self._stopping.append(widget)
        self.column.addWidget(widget)

    def _add_note(self, note: Note) -> None:
        band = Notice()
        self._notes.append((note, band))
        self.column.addWidget(band)

    # ---- following what is typed

    def _was_edited(self, place: str) -> None:
        self._told = tuple(problem for problem in self._told if place_of(problem.field) not in (place, ""))
        self._tell_notes()
        if self._strict or place in self._visited:
            self._check()
        self.edited.emit(place)

    def _was_left(self, place: str) -> None:
        self._visited.add(place)
        self._check()
        self.left.emit(place)

    def _check(self) -> None:
        values = self.values()
        self.show_problems(
            [*self._wanted(self.spec.validate(values, today=self.today)), *self._told],
            self._wanted(self.spec.warnings(values, today=self.today)),
        )

    def _wanted(self, problems: Iterable[Problem]) -> list[Problem]:
        """Keep what concerns fields already left; before the first try to save an empty one is no fault."""
        return [problem for problem in problems if self._strict or self._is_due(place_of(problem.field))]

    def _is_due(self, place: str) -> bool:
        found = self._find(place)
        return place in self._visited and found is not None and not found[1].is_empty()

    def _tell_notes(self) -> None:
        values = self.values() if self._notes else {}
        for note, band in self._notes:
            if note.holds(values):
                band.tell(translate("Forms", note.text), Tone.YELLOW)
            else:
                band.clear()

    def _beside(self, problem: Problem, *, is_warning: bool = False) -> bool:
        """Show one problem at its field; tell whether it has one."""
        place = place_of(problem.field)
        found = self._find(place)
        if found is not None:
            if not (is_warning and found[1].problem()):
                found[1].show_problem(render(problem.message), is_warning=is_warning)
            return True
        name, index, field = cut(place)
        if name in self._own:
            self._own[name].show_problem(index, field, render(problem.message))
            return True
        return False

    def _find(self, place: str) -> tuple[BlockView, FieldBox] | None:
        name, index, field = cut(place)
        for section in self.sections:
            if section.section.repeats == name and index < len(section.blocks):
                block = section.blocks[index]
                box = block.box(field)
                if box is not None:
                    return block, box
        return None

    def _fold_sections(self, folding: list[SectionView]) -> None:
        was_folded = [section for section in folding if section.is_folded]
        for section in folding:
            section.fold(folded=not was_folded)
        first = was_folded[0].first_box() if was_folded else None
        if first is not None:
            self._go_to(first)

    def _show_later(self, box: QWidget) -> None:
        """Keep a field in view while what was just added or moved finds its place."""
        self._settling.start()
        QTimer.singleShot(0, box, lambda: self.ensureWidgetVisible(box, 0, px(Space.XL)))

    def _follow_focus(self) -> None:
        focused = focus_of(self) if self._settling.isActive() else None
        if focused is not None and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, px(Space.XL))

    def _go_to(self, box: FieldBox) -> None:
        box.setFocus(Qt.FocusReason.TabFocusReason)
        if isinstance(box.entry, LineEntry):
            box.entry.selectAll()
        self.ensureWidgetVisible(box, 0, px(Space.XL))
        self._show_later(box)

    def _go_on(self) -> None:
        focused = focus_of(self)
        if isinstance(focused, QPushButton):
            focused.click()
            return
        self.focusNextChild()
        while (focused := focus_of(self)) is not None and self.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, px(Space.XL))
            if not isinstance(focused, QPushButton):  # Enter passes over the buttons of a list, Tab does not
                return
            self.focusNextChild()
        self.passed.emit()
