"""The rail at the left: the pages with icon and word, and at its foot who acts in which office."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.icons import icon
from ui.theme import COLOUR, Space, Tone, px
from ui.widgets.badge import Badge, Shape
from ui.widgets.buttons import Button, PanelButton
from ui.widgets.labels import ElidedLabel, label
from ui.widgets.picture import Picture
from ui.wording import aside

WIDTH = 148
ROOM_AROUND = 44
"""What of the width lies left and right of the words at the foot."""


class Rail(QFrame):
    """Emit `chosen` with a page's key, `staffAsked` when the person at the foot is clicked."""

    chosen = Signal(str)
    staffAsked = Signal()

    def __init__(self, entries: Sequence[tuple[str, str, str, str]], parent: QWidget | None = None) -> None:
        """Show `entries` of (key, title, icon, shortcut)."""
        super().__init__(parent)
        self.setProperty("kind", "rail")
        self.setFixedWidth(px(WIDTH))
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(14), px(10), px(Space.M))
        column.setSpacing(px(2))
        column.addLayout(self._brand())
        column.addSpacing(px(14))
        for key, title, picture, shortcut in entries:
            column.addWidget(self._entry(key, title, picture, shortcut))
        column.addStretch(1)
        self.person = PersonButton()
        self.person.clicked.connect(self.staffAsked)
        column.addWidget(self.person)

    def show_page(self, key: str) -> None:
        """Mark the page that is shown; none for a key that is not in the rail."""
        found = self._buttons.get(key)
        if found is not None:
            found.setChecked(True)

    def button(self, key: str) -> QPushButton:
        """Return the button of a page; raises KeyError when this person does not see it."""
        return self._buttons[key]

    def _brand(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(px(Space.S), 0, 0, 0)
        row.setSpacing(px(Space.S))
        name = QLabel(self.tr("人民调解"))
        name.setProperty("type", "brand")
        row.addWidget(Picture("handshake", COLOUR.accent, 22))
        row.addWidget(name, 1)
        return row

    def _entry(self, key: str, title: str, picture: str, shortcut: str) -> QPushButton:
        made = Button(f"  {title}")
        made.setProperty("kind", "rail")
        made.setCheckable(True)
        made.setIcon(icon(picture))
        made.setIconSize(QSize(px(18), px(18)))
        made.setAccessibleName(title)
        made.setToolTip(aside(title, shortcut) if shortcut else title)
        made.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(made)
        self._buttons[key] = made
        return made


class PersonButton(PanelButton):
    """Who acts: name, roles, office; a click or Ctrl+Shift+U lets somebody else take the seat."""

    def __init__(self) -> None:
        self.name_label = ElidedLabel("", "strong")
        self.role_label = ElidedLabel("", "small")
        self.office_label = label("", "small", wrap=True)
        self.demonstration = Badge("", Tone.ACCENT, Shape.NONE)
        column = QVBoxLayout()
        column.setContentsMargins(px(Space.S), px(Space.S), px(Space.S), px(Space.S))
        column.setSpacing(px(1))
        for widget in (self.name_label, self.role_label, self.office_label):
            column.addWidget(widget)
        column.addSpacing(px(Space.XS))
        column.addWidget(self.demonstration)
        super().__init__(column, "person")

    def tell(self, name: str, roles: str, office: str, *, is_demonstration: bool) -> None:
        """Show who acts."""
        self.name_label.setText(name)
        self.role_label.setText(roles)
        self.office_label.setText(office)
        self.office_label.setFixedHeight(self.office_label.heightForWidth(px(WIDTH - ROOM_AROUND)))
        self.demonstration.show_as(self.tr("演示数据") if is_demonstration else "", Tone.ACCENT, Shape.NONE)
        self.setAccessibleName(self.tr("换人办理：现在是{name}，{roles}").format(name=name, roles=roles))
        self.setToolTip(self.tr("换人办理（Ctrl+Shift+U）"))
