"""Does Chinese input work here: a line to try it, and what the program found."""

from PySide6.QtWidgets import QLineEdit

from ui import input_method
from ui.pages.settings.section import SettingsSection
from ui.theme import Tone
from ui.widgets import Card, FieldRow, Notice, label
from ui.wording import listed
from ui.workspace import Workspace

WANTED = "张三"


class TypingSection(SettingsSection):
    """Type 张三; the program says whether it arrived."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        card = Card(self.tr("中文输入自测"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("在此输入：张三"))
        self.line.textChanged.connect(self.judge)
        self.verdict = Notice()
        card.body.addWidget(FieldRow(self.tr("在此输入：张三"), self.line))
        card.body.addWidget(self.verdict)
        self.cards.addWidget(card)
        found = Card(self.tr("程序找到的输入法组件"))
        names = listed(input_method.available()) or self.tr("没有找到")
        asked = input_method.wanted() or self.tr("未指定")
        found.body.addWidget(label(self.tr("可用：{names}").format(names=names), wrap=True))
        found.body.addWidget(label(self.tr("系统指定：{name}").format(name=asked), wrap=True))
        words = self.tr("打不出中文时，请安装输入法的 Qt 6 组件（fcitx5-frontend-qt6），再重新打开本程序。")
        found.body.addWidget(label(words, "muted", wrap=True))
        self.cards.addWidget(found)
        self.cards.addStretch(1)

    def judge(self, text: str) -> None:
        """Say whether Chinese arrives."""
        if not text:
            self.verdict.clear()
        elif WANTED in text:
            self.verdict.tell(self.tr("✓ 中文输入正常。"), Tone.QUIET)
        elif text.isascii():
            advice = self.tr("如果输入法没有弹出，请按 Ctrl+空格 或 Shift 切换输入法。")
            self.verdict.tell(self.tr("收到的是英文字母。"), Tone.QUIET, advice)
        else:
            self.verdict.tell(self.tr("收到了中文，请输入“张三”完成自测。"), Tone.QUIET)
