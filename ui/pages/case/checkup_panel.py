"""协议体检 in the dossier: a line that counts what was found, unfolded by one key into the list of it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from mediation_app.rules.findings import Finding, Severity
from resources.i18n import render, translate
from ui.theme import Space, Tone, px
from ui.widgets import Badge, Shape, button, label
from ui.widgets.finding_list import FindingList, counts_of, severity_look

KEY = "F10"
_HEIGHT = 236


class CheckUpPanel(QWidget):
    """Hidden without an agreement; F10 unfolds the list and goes there, F10 or Esc folds it again."""

    chosen = Signal(object)
    """The Finding whose field is wanted."""
    folded = Signal()
    """The list was folded from within: the keys go back to where they were."""
    turned = Signal()
    """The list was folded or unfolded."""

    def __init__(self) -> None:
        super().__init__()
        self.findings: tuple[Finding, ...] = ()
        self.badges = {severity: Badge() for severity in Severity}
        self.good = Badge(self.tr("没有发现问题"), Tone.DONE, Shape.CHECK)
        self.toggle_button = button(self.tr("查看 F10"), "quiet", key=KEY)
        self.list = FindingList(self.tr("协议体检"))
        self.list.setFixedHeight(px(_HEIGHT))
        self._build()
        self.hide()

    def show_findings(self, findings: Sequence[Finding], *, wanted: bool) -> None:
        """Follow a save or another paper; not ``wanted``: nothing of an agreement is shown."""
        self.findings = tuple(findings)
        counts = counts_of(self.findings)
        for severity, badge in self.badges.items():
            count = counts.get(severity, 0)
            look = severity_look(severity, count)
            badge.show_as(look.text if count else "", look.tone, look.shape)
        self.good.setVisible(not self.findings)
        self.list.show_findings(self.findings)
        self.toggle_button.setVisible(bool(self.findings))
        if not self.findings:
            self._fold(folded=True)
        self.setVisible(wanted)

    @property
    def is_folded(self) -> bool:
        """Tell whether the list is folded away."""
        return self.list.isHidden()

    def told(self) -> frozenset[str]:
        """Return what the unfolded list says, each as ``place：reason``."""
        pattern = translate("CheckUp", "{place}：{reason}")
        return frozenset(
            pattern.format(place=render(one.place), reason=render(one.reason))
            for one in (() if self.is_folded else self.findings)
        )

    def toggle(self) -> None:
        """Unfold the list and go there, or fold it."""
        if not self.findings:
            return
        if self.is_folded:
            self._fold(folded=False)
            self.list.setFocus()
        else:
            self._fold(folded=True)
            self.folded.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold the list on Esc."""
        if event.key() == Qt.Key.Key_Escape and not self.is_folded:
            self.toggle()
        else:
            super().keyPressEvent(event)

    def _fold(self, *, folded: bool) -> None:
        self.list.setHidden(folded)
        self.toggle_button.setText(self.tr("查看 F10") if folded else self.tr("收起 F10"))
        self.turned.emit()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(Space.S))
        row.addWidget(label(self.tr("协议体检"), "strong"))
        for badge in (*self.badges.values(), self.good):
            row.addWidget(badge)
        row.addStretch(1)
        row.addWidget(self.toggle_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(Space.XS))
        column.addLayout(row)
        column.addWidget(self.list)
        self.list.hide()
        self.toggle_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.toggle_button.clicked.connect(lambda _checked: self.toggle())
        self.list.chosen.connect(self.chosen)
