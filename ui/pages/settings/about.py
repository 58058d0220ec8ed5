"""About the program: version, where the data lie, what is bundled."""

import platform

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication

from mediation_app.services import folders
from ui.pages.settings.section import SettingsSection
from ui.theme import px
from ui.versions import program_version
from ui.widgets import Card, ElidedLabel, button, label
from ui.workspace import Workspace


class AboutSection(SettingsSection):
    """Plain facts, to copy for whoever helps."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.facts = self._facts()
        card = Card(self.tr("关于本程序"))
        for text in self.facts:
            card.body.addWidget(ElidedLabel(text))
        copy = button(self.tr("复制"), "quiet", icon="copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText("\n".join(self.facts)))
        card.add_action(copy)
        if workspace.books.folder is not None:
            folder = str(workspace.books.folder)
            show = button(self.tr("打开数据文件夹"), "quiet", icon="folder-open")
            show.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(folder)))
            card.add_action(show)
        self.cards.addWidget(card)
        origins = Card(self.tr("随程序附带"))
        for text in (
            self.tr("字体：Noto Sans SC、Noto Serif SC、霞鹜文楷、花园明朝（姓名用字），均按 SIL OFL 授权"),
            self.tr("图标：Lucide，按 ISC 授权"),
            self.tr("节假日历：国务院办公厅历年放假通知"),
        ):
            origins.body.addWidget(label(text, "muted", wrap=True))
        self.cards.addWidget(origins)
        self.cards.addStretch(1)
        self.setMinimumHeight(px(200))

    def _facts(self) -> tuple[str, ...]:
        place = self.workspace.books.folder or self.tr("服务器")
        return (
            self.tr("程序版本：{version}").format(version=program_version()),
            self.tr("数据位置：{place}").format(place=place),
            self.tr("运行日志：{place}").format(place=folders.log_folder()),
            f"Python {platform.python_version()} · Qt {qVersion()} · {platform.platform()}",
        )
