"""F1: the sheet of keys, grouped as they work: everywhere, on this page, in tables and forms."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.dialogs.base import Dialog
from ui.navigation import Command
from ui.theme import Space, px
from ui.widgets import KeyHint, label


class KeysDialog(Dialog):
    """Show what each key does; nothing to fill in."""

    def __init__(
        self, parent: QWidget | None, everywhere: Sequence[Command], here: Sequence[Command]
    ) -> None:
        super().__init__(parent, "")
        self.set_title(self.tr("按键"))
        columns = QHBoxLayout()
        columns.setSpacing(px(32))
        columns.addLayout(_block(self.tr("任何地方"), _pairs(everywhere)))
        right = QVBoxLayout()
        right.setSpacing(px(Space.L))
        if _pairs(here):
            right.addLayout(_block(self.tr("当前页面"), _pairs(here)))
        right.addLayout(_block(self.tr("填表与列表"), self._habits()))
        right.addStretch(1)
        columns.addLayout(right)
        self.body.addLayout(columns)
        self.add_buttons(self.tr("关闭"), cancel_text="")

    def _habits(self) -> tuple[tuple[str, str], ...]:
        return (
            ("Enter", self.tr("到下一栏；在列表里打开所选")),
            ("Ctrl+Enter", self.tr("保存表单")),
            ("Tab", self.tr("到下一栏；离开列表")),
            ("↑ ↓", self.tr("上一行、下一行")),
            ("Esc", self.tr("关闭对话框，填写内容留作草稿")),
        )


def _pairs(commands: Sequence[Command]) -> tuple[tuple[str, str], ...]:
    return tuple((command.shortcut, command.title) for command in commands if command.shortcut)


def _block(title: str, pairs: Sequence[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(px(Space.M))
    grid.setVerticalSpacing(px(6))
    grid.addWidget(label(title, "strong"), 0, 0, 1, 2)
    for row, (key, text) in enumerate(pairs, start=1):
        grid.addWidget(KeyHint(key), row, 0)
        grid.addWidget(label(text), row, 1)
    grid.setColumnStretch(1, 1)
    grid.setRowStretch(len(pairs) + 1, 1)
    return grid
