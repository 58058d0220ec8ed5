"""签署方式和效力: what each way of signing is worth in law, in the words the rules declare."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from mediation_app.rules.signing_worth import WORTH, SigningWay
from resources.i18n import render, translate
from ui.dialogs.base import Dialog
from ui.theme import Space, px
from ui.widgets import Card, button, label


class SigningWorthDialog(Dialog):
    """The three ways one under another; the one asked about comes first."""

    def __init__(self, parent: QWidget | None = None, first: SigningWay = SigningWay.WET) -> None:
        super().__init__(
            parent,
            translate("SigningWorthDialog", "签署方式和效力"),
            translate(
                "SigningWorthDialog",
                "三种签署方式各有什么法律效力。这里只说明法律的要求：用不用电子签名由当事人约定，"
                "签名是否有效依法律认定，有争议的由法院认定。",
            ),
        )
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, px(Space.S), 0)
        column.setSpacing(px(Space.M))
        for way in sorted(WORTH, key=lambda way: way is not first):
            column.addWidget(_card(way))
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(self.windowTitle())
        self.body.addWidget(scroll, 1)
        self.add_buttons(translate("SigningWorthDialog", "知道了"), cancel_text="")
        self.resize(px(720), px(600))


class WorthLine(QWidget):
    """One line in a window on what a way of signing is worth, and F1 for the whole."""

    def __init__(self, words: str, way: SigningWay, parent: QWidget) -> None:
        super().__init__(parent)
        help_button = button(translate("SigningWorthDialog", "效力说明"), "quiet", icon="scale", key="F1")
        help_button.setShortcut("F1")
        help_button.clicked.connect(lambda _checked=False: SigningWorthDialog(parent, way).open())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(px(Space.S))
        row.addWidget(label(words, "muted", wrap=True), 1)
        row.addWidget(help_button)


def _card(way: SigningWay) -> Card:
    worth = WORTH[way]
    card = Card(render(worth.title))
    card.body.addWidget(label(render(worth.short), "strong", wrap=True))
    for point in worth.points:
        card.body.addWidget(label(render(point), wrap=True))
    return card
