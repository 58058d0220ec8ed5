"""The panel at the right: the next step as one prominent button, and the facts that rule the case."""

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from resources.i18n import translate
from ui.focus import focus_of
from ui.icons import icon
from ui.pages.case.desk import CaseDesk
from ui.pages.case.fact import Fact, FactSection
from ui.pages.case.facts import sections
from ui.pages.case.next_step import next_step
from ui.pages.case.verbs import verb_of, why_not
from ui.theme import COLOUR, Space, px
from ui.widgets import Badge, Card, ElidedLabel, PanelButton, button, label
from ui.wording import listed

_MENU_KEYS = (Qt.Key.Key_Right, Qt.Key.Key_Menu)


class FactsPanel(QScrollArea):
    """Arrows go from line to line, Enter does the usual thing, → or the menu key shows all."""

    wanted = Signal(str)
    """A call such as ``visit.record:7``."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("案件要点"))
        self.next_button = button("", "primary", key="F8")
        self.lines: list[FactLine] = []
        self._content = QWidget()

    def show_case(self, desk: CaseDesk) -> None:
        """Show what rules the case now, keeping the place and the line in focus."""
        place, focused = self.verticalScrollBar().value(), self._focused_call()
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, px(Space.S), 0)
        column.setSpacing(px(Space.S))
        self.lines = []
        column.addWidget(self._next_card(desk))
        for section in sections(desk.dossier):
            if section.facts or any(not why_not(desk, call) for call in section.verbs):
                column.addWidget(self._card(section, desk))
        column.addStretch(1)
        self._content = content
        self.setWidget(content)
        self.verticalScrollBar().setValue(place)
        self._focus_call(focused)

    def focus_first(self) -> None:
        """Go to the next step, or to the first line."""
        target = self.next_button if self.next_button.isVisibleTo(self) else None
        stop = target or next(iter(self.lines), None)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def focus_section(self, key: str) -> None:
        """Go to the first line of a section."""
        for line in self.lines:
            if line.section == key:
                line.setFocus(Qt.FocusReason.TabFocusReason)
                self.ensureWidgetVisible(line)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go up and down through what can be done."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        stops = [stop for stop in self._stops() if stop.isEnabled() and stop.isVisibleTo(self)]
        focused = focus_of(self)
        if step and focused in stops:
            there = max(0, min(len(stops) - 1, stops.index(focused) + step))
            stops[there].setFocus(Qt.FocusReason.TabFocusReason)
            self.ensureWidgetVisible(stops[there])
        else:
            super().keyPressEvent(event)

    # ---- building

    def _next_card(self, desk: CaseDesk) -> QFrame:
        step = next_step(desk.dossier)
        card = Card(padding=Space.M)
        card.setProperty("kind", "next")
        card.body.setSpacing(px(Space.XS))
        card.body.addWidget(label(self.tr("下一步"), "field"))
        if not step.verb:
            self.next_button = button(step.text, "primary")
            self.next_button.hide()
            card.body.addWidget(label(step.text, "strong", wrap=True))
        if step.why:
            card.body.addWidget(label(step.why, "small", wrap=True))
        if step.verb:
            reason = why_not(desk, step.verb)
            self.next_button = button(step.text, "primary", icon=step.icon, key="F8")
            self.next_button.setEnabled(not reason)
            if reason:
                self.next_button.setToolTip(reason)
                card.body.addWidget(label(reason, "small", wrap=True))
            self.next_button.clicked.connect(lambda: self.wanted.emit(step.verb))
            card.body.addWidget(self.next_button)
        return card

    def _card(self, section: FactSection, desk: CaseDesk) -> QFrame:
        card = QFrame()
        card.setProperty("kind", "card")
        card.setAccessibleName(section.title)
        column = QVBoxLayout(card)
        column.setContentsMargins(px(Space.XS), px(Space.XS), px(Space.XS), px(Space.XS))
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(px(Space.S), px(2), 0, px(2))
        head.setSpacing(0)
        head.addWidget(label(section.title, "field"), 1)
        for call in section.verbs:
            head.addWidget(self._tool(call, desk))
        column.addLayout(head)
        for fact in section.facts:
            line = FactLine(fact, section.key, desk)
            line.wanted.connect(self.wanted)
            self.lines.append(line)
            column.addWidget(line)
        return card

    def _tool(self, call: str, desk: CaseDesk) -> QToolButton:
        verb, reason = verb_of(call), why_not(desk, call)
        made = QToolButton()
        made.setProperty("kind", "tool")
        made.setIcon(icon(verb.icon, COLOUR.accent))
        made.setIconSize(QSize(px(16), px(16)))
        made.setAccessibleName(verb.words)
        made.setToolTip(f"{verb.words}\n{reason}" if reason else verb.words)
        made.setEnabled(not reason)
        made.clicked.connect(lambda: self.wanted.emit(call))
        return made

    def _stops(self) -> list[QWidget]:
        buttons = self._content.findChildren(QPushButton) + self._content.findChildren(QToolButton)
        return sorted(buttons, key=self._spot)

    def _spot(self, stop: QWidget) -> tuple[int, int]:
        place = stop.mapTo(self._content, QPoint(0, 0))
        return place.y(), place.x()

    def _focused_call(self) -> str:
        focused = focus_of(self)
        if focused is not None and focused is self.next_button:
            return "next"
        return focused.fact.text if isinstance(focused, FactLine) else ""

    def _focus_call(self, text: str) -> None:
        if text == "next":
            self.focus_first()
        for line in self.lines:
            if text and line.fact.text == text:
                line.setFocus(Qt.FocusReason.OtherFocusReason)
                return


class FactLine(PanelButton):
    """One line of the panel."""

    wanted = Signal(str)

    def __init__(self, fact: Fact, section: str, desk: CaseDesk) -> None:
        self.fact = fact
        self.section = section
        self._desk = desk
        super().__init__(self._words(fact), "line")
        badge = fact.badge.text if fact.badge else ""
        self.setAccessibleName(" ".join(part for part in (fact.text, fact.sub, badge) if part))
        self.setToolTip(self._tip())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        if not fact.verbs:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._do_usual)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Do the usual thing on Enter, show everything on →."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do_usual()
        elif event.key() in _MENU_KEYS and self.fact.verbs:
            self._show_menu(self.mapToGlobal(QPoint(self.width() // 3, self.height())))
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Show everything that can be done."""
        if self.fact.verbs:
            self._show_menu(event.globalPos())

    def make_menu(self) -> QMenu:
        """Return the menu of everything that can be done with this line."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        for call in self.fact.verbs:
            menu.addAction(self._action(call, menu))
        return menu

    def _words(self, fact: Fact) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setContentsMargins(px(Space.S), px(3), px(Space.S), px(3))
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(px(Space.XS))
        if fact.wraps:
            head.addWidget(label(fact.sub, "small"), 0, Qt.AlignmentFlag.AlignTop)
            head.addWidget(label(fact.text, wrap=True), 1)
        else:
            head.addWidget(ElidedLabel(fact.text), 1)
        if fact.badge is not None:
            head.addWidget(Badge(fact.badge.text, fact.badge.tone, fact.badge.shape))
        column.addLayout(head)
        if fact.sub and not fact.wraps:
            column.addWidget(ElidedLabel(fact.sub, "small"))
        return column

    def _tip(self) -> str:
        verbs = [verb_of(call).words for call in self.fact.verbs]
        keys = translate("FactLine", "Enter：{usual}").format(usual=verbs[0]) if verbs else ""
        more = translate("FactLine", "→：{more}").format(more=listed(verbs[1:])) if len(verbs) > 1 else ""
        words = self.fact.tip or (self.fact.text if len(self.fact.text) > 12 else "")
        return "\n".join(part for part in (words, keys, more) if part)

    def _do_usual(self) -> None:
        if self.fact.verbs:
            self.wanted.emit(self.fact.verbs[0])

    def _action(self, call: str, menu: QMenu) -> QAction:
        verb, reason = verb_of(call), why_not(self._desk, call)
        action = QAction(icon(verb.icon) if verb.icon else icon("arrow-right"), verb.words, menu)
        action.setEnabled(not reason)
        action.setToolTip(reason)
        action.triggered.connect(lambda: self.wanted.emit(call))
        return action

    def _show_menu(self, place: QPoint) -> None:
        self.make_menu().popup(place)
