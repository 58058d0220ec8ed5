"""The people of a new office, one line each: name, post and roles to tick."""

from collections.abc import Mapping, Sequence
from typing import cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from mediation_app.rules.permissions import ROLE_LABELS, Role
from mediation_app.services.staff import GIVEN_ROLES, NewStaff
from resources.i18n import render, translate
from ui.theme import Space, px
from ui.widgets import button, label
from ui.widgets.field_grid import goes_on

Stored = Mapping[str, object]
FIRST_ROLES: tuple[tuple[Role, ...], ...] = (
    (Role.MEDIATOR, Role.ADMINISTRATOR),
    (Role.CLERK,),
    (Role.LEADER,),
)
"""What the first lines of an empty list propose."""


class PersonLine:
    """The entries of one person."""

    def __init__(self, number: int) -> None:
        self.name = QLineEdit(maxLength=40)
        self.name.setAccessibleName(translate("PersonLine", "第{number}人姓名").format(number=number))
        self.post = QLineEdit(maxLength=40)
        self.post.setAccessibleName(translate("PersonLine", "第{number}人职务").format(number=number))
        self.roles = {role: QCheckBox(render(ROLE_LABELS[role])) for role in GIVEN_ROLES}
        for role, tick in self.roles.items():
            words = translate("PersonLine", "第{number}人角色：{role}").format(
                number=number, role=render(ROLE_LABELS[role])
            )
            tick.setAccessibleName(words)

    def widgets(self) -> tuple[QWidget, ...]:
        """Return the entries in the order they are filled."""
        return (self.name, self.post, *self.roles.values())

    def stored(self) -> dict[str, object]:
        """Return what stands there for the draft."""
        return {"name": self.name.text(), "post": self.post.text(), "roles": [r.value for r in self.held()]}

    def held(self) -> tuple[Role, ...]:
        """Return the ticked roles."""
        return tuple(role for role, tick in self.roles.items() if tick.isChecked())

    def show(self, stored: Stored) -> None:
        """Show what a draft kept."""
        self.name.setText(str(stored.get("name", "")))
        self.post.setText(str(stored.get("post", "")))
        for role, tick in self.roles.items():
            tick.setChecked(role.value in cast("Sequence[str]", stored.get("roles", ())))


class PeopleEditor(QWidget):
    """Lines for people; an empty name is no person."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[PersonLine] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(Space.S))
        self._grid.setVerticalSpacing(px(6))
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 3)
        for column, title in enumerate((self.tr("姓名"), self.tr("职务（选填）"), self.tr("角色，可兼任"))):
            self._grid.addWidget(label(title, "muted"), 0, column)
        self.more = button(self.tr("再加一人"), "add", icon="plus")
        self.more.clicked.connect(self._more)
        column_box = QVBoxLayout(self)
        column_box.setContentsMargins(0, 0, 0, 0)
        column_box.addLayout(self._grid)
        column_box.addWidget(self.more)
        self.show_stored(())

    def people(self) -> tuple[NewStaff, ...]:
        """Return the people that have a name."""
        return tuple(
            NewStaff(name=line.name.text().strip(), post=line.post.text().strip(), roles=line.held())
            for line in self.lines
            if line.name.text().strip()
        )

    def stored(self) -> list[dict[str, object]]:
        """Return every line for the draft."""
        return [line.stored() for line in self.lines]

    def show_stored(self, lines: Sequence[Stored]) -> None:
        """Show the lines of a draft, or the first empty ones."""
        wanted = lines or [{"roles": [role.value for role in roles]} for roles in FIRST_ROLES]
        while len(self.lines) < len(wanted):
            self._add()
        for line, stored in zip(self.lines, wanted, strict=False):
            line.show(stored)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next entry on Enter."""
        if goes_on(event):
            self.focusNextChild()
            event.accept()
            return
        super().keyPressEvent(event)

    def _more(self) -> None:
        self._add().name.setFocus()
        self.edited.emit()

    def _add(self) -> PersonLine:
        line = PersonLine(len(self.lines) + 1)
        self.lines.append(line)
        for column, widget in enumerate(line.widgets()):
            self._grid.addWidget(widget, len(self.lines), column)
        line.name.textEdited.connect(self.edited)
        line.post.textEdited.connect(self.edited)
        for tick in line.roles.values():
            tick.toggled.connect(self.edited)
        return line
