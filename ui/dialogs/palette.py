"""Ctrl+K: one line that finds any case, person, paper form or command.

It is a child widget over the window, not a popup: input methods do not work in popups.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from mediation_app.rules.permissions import Permission
from mediation_app.services import case_list, people
from mediation_app.services.case_list import CaseFilter
from mediation_app.services.person_rows import spellings
from resources.i18n import render
from ui.navigation import Command, key_words
from ui.tasks import Job
from ui.theme import Space, px
from ui.widgets import Group, GroupedList, KeyHint, Row, SearchBox, label
from ui.wording import form_title
from ui.workspace import Workspace

WIDTH = 640
HEIGHT = 440
CASES = 8
COMMANDS = 12


@dataclass(frozen=True, slots=True)
class _Found:
    """What a row of the palette does, and its name for staying put while results arrive."""

    key: str
    run: Callable[[], object]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Found) and other.key == self.key

    def __hash__(self) -> int:
        return hash(self.key)


class Palette(QFrame):
    """The overlay; `closed` when it goes away."""

    closed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._over = parent
        self.setProperty("kind", "scrim")
        self._commands: Sequence[Command] = ()
        self._found: dict[str, tuple[Row, ...]] = {}
        self._jobs: list[Job[Any]] = []
        self._before: QWidget | None = None
        self._moved = False
        self.search = SearchBox(self.tr("查找案件、当事人、文书，或输入要做的事"))
        self.list = GroupedList(self.tr("查找结果"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet = self._build()
        self.search.textSettled.connect(self.look_up)
        self.search.textEdited.connect(self._typed)
        self.search.installEventFilter(self)
        self.list.clicked.connect(lambda: self._open(self.list.current()))
        parent.installEventFilter(self)
        self.hide()

    def ask(self, commands: Sequence[Command]) -> None:
        """Open with an empty line over whatever the window shows."""
        self._commands = tuple({command.key: command for command in commands}.values())
        self._moved = False
        self._before = self.window().focusWidget()
        self._found.clear()
        self.search.clear()
        self._show_groups()
        self._place()
        self.show()
        self.raise_()
        self.search.setFocus()

    def leave(self) -> None:
        """Go away and give the focus back."""
        for job in self._jobs:
            job.cancel()
        self._jobs.clear()
        self.hide()
        if self._before is not None:
            self._before.setFocus()
        self.closed.emit()

    def look_up(self, text: str) -> None:
        """Ask for cases and people that fit what was typed."""
        for job in self._jobs:
            job.cancel()
        self._jobs.clear()
        if not text or not self.workspace.may(Permission.SEE_CASES):
            self._found.clear()
            self._show_groups()
            return
        ask = self.workspace.ask
        wanted = CaseFilter(text=text, with_void=True)
        self._jobs = [
            ask(case_list.page, wanted, limit=CASES, done=self._take_cases, owner=self),
            ask(people.find_people, text, done=self._take_people, owner=self),
        ]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Steer the list from the line, and follow the window's size."""
        if event.type() is QEvent.Type.Resize and watched is self.parent():
            self._place()
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._steer(event)
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Leave on a click beside the sheet."""
        if not self.sheet.geometry().contains(event.position().toPoint()):
            self.leave()

    def _steer(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.list.current())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self._moved = True
            self.list.keyPressEvent(event)
        else:
            return key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        return True

    def _open(self, row: Row | None) -> None:
        if row is None or not isinstance(row.target, _Found):
            return
        self.leave()
        row.target.run()

    def _typed(self) -> None:
        self._moved = False
        self._show_groups()

    def _take_cases(self, page: case_list.Page) -> None:
        self._found["cases"] = tuple(
            Row(
                title=f"{case.number}　{case.title}",
                text=render(case.next_action),
                target=_Found(f"case:{case.id}", partial(self.workspace.open_case, case.id)),
            )
            for case in page.rows
        )
        self._show_groups()

    def _take_people(self, hits: Sequence[people.PersonHit]) -> None:
        self._found["people"] = tuple(
            Row(
                title=f"{hit.name}　{hit.masked_id}",
                text=f"{past.number}　{past.title}",
                note=render(hit.why),
                target=_Found(
                    f"person:{hit.person_id}:{past.case_id}", partial(self.workspace.open_case, past.case_id)
                ),
            )
            for hit in hits
            for past in hit.cases[:3]
        )
        self._show_groups()

    def _show_groups(self) -> None:
        groups = (
            Group(title=self.tr("案件"), rows=self._found.get("cases", ())),
            Group(title=self.tr("当事人的案件"), rows=self._found.get("people", ())),
            Group(title=self.tr("去往与操作"), rows=self._command_rows()),
            Group(title=self.tr("空白表格"), rows=self._form_rows()),
        )
        self.list.show_groups(tuple(group for group in groups if group.rows))
        if not self._moved:
            self.list.go_to_first()

    def _command_rows(self) -> tuple[Row, ...]:
        typed = self.search.text().strip().lower()
        fitting = [command for command in self._commands if command.enabled and _fits(command.title, typed)]
        return tuple(
            Row(
                title=command.title,
                note=key_words(command.shortcut),
                target=_Found(f"do:{command.key}", command.run),
            )
            for command in fitting[:COMMANDS]
        )

    def _form_rows(self) -> tuple[Row, ...]:
        from forms.registry import FORMS  # not needed before somebody types

        typed = self.search.text().strip().lower()
        if not typed or not self.workspace.may(Permission.SEE_CASES):
            return ()
        titles = ((code, form_title(form.spec.title, form.spec.variant)) for code, form in FORMS.items())
        return tuple(
            Row(
                title=title,
                target=_Found(f"form:{code}", partial(self.workspace.open_page, "papers", code)),
            )
            for code, title in titles
            if _fits(title, typed)
        )

    def _build(self) -> QFrame:
        sheet = QFrame(self)
        sheet.setProperty("kind", "sheet")
        column = QVBoxLayout(sheet)
        column.setContentsMargins(px(Space.M), px(Space.M), px(Space.M), px(Space.S))
        column.setSpacing(px(Space.S))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        foot = QHBoxLayout()
        foot.setSpacing(px(Space.XS))
        for key, text in (("↑ ↓", self.tr("选择")), ("Enter", self.tr("打开")), ("Esc", self.tr("关闭"))):
            foot.addWidget(KeyHint(key))
            foot.addWidget(label(f"{text}  ", "small"))
        foot.addStretch(1)
        column.addLayout(foot)
        return sheet

    def _place(self) -> None:
        room = self._over.rect()
        self.setGeometry(room)
        width = min(px(WIDTH), room.width() - px(48))
        height = min(px(HEIGHT), room.height() - px(96))
        self.sheet.setGeometry((room.width() - width) // 2, px(72), width, height)


def _fits(title: str, typed: str) -> bool:
    """Tell whether a title holds what was typed, in words or in pinyin initials."""
    if typed in title.lower():
        return True
    return typed.isascii() and any(typed in initials for initials in spellings(title))
