"""How the program looks to this person: language, type size, and whether it tells what is due."""

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton, QWidget

from resources import i18n
from resources.i18n import Language
from ui import theme
from ui.pages.settings.section import SettingsSection
from ui.theme import Space, px
from ui.widgets import Card, label
from ui.workspace import Workspace


class DisplaySection(SettingsSection):
    """A choice takes effect at once; the window comes back where it was."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.chinese, self.english = QRadioButton("中文"), QRadioButton("English")
        self.usual, self.large = QRadioButton(self.tr("标准")), QRadioButton(self.tr("大字（Ctrl+=）"))
        (self.english if i18n.language() == "en" else self.chinese).setChecked(True)
        (self.large if theme.scale() > 1 else self.usual).setChecked(True)
        language = Card(self.tr("界面语言"))
        language.body.addWidget(self._row(self.chinese, self.english))
        words = self.tr("文书始终使用中文法定文本。")
        language.body.addWidget(label(words, "muted", wrap=True))
        size = Card(self.tr("字号"))
        size.body.addWidget(self._row(self.usual, self.large))
        self.cards.addWidget(language)
        self.due = QCheckBox(self.tr("每天提醒一次当天要办的事"))
        self.due.setChecked(workspace.settings.tells_due)
        self.due.toggled.connect(self.choose_due)
        told = Card(self.tr("提醒"))
        told.body.addWidget(self.due)
        words = self.tr("打开程序时和每天九点提醒，只显示件数，不显示姓名和案情。")
        told.body.addWidget(label(words, "muted", wrap=True))
        self.cards.addWidget(size)
        self.cards.addWidget(told)
        self.cards.addStretch(1)
        self.chinese.clicked.connect(lambda: self.choose_language("zh"))
        self.english.clicked.connect(lambda: self.choose_language("en"))
        self.usual.clicked.connect(lambda: self.choose_size(large=False))
        self.large.clicked.connect(lambda: self.choose_size(large=True))

    def choose_language(self, language: Language) -> None:
        """Speak another language from now on."""
        if language != i18n.language():
            i18n.set_language(language)
            self.workspace.settings.language = language
            self.workspace.reloadWanted.emit()

    def choose_size(self, *, large: bool) -> None:
        """Use another type size from now on."""
        if large != (theme.scale() > 1):
            self.workspace.settings.large_type = large
            self.workspace.reloadWanted.emit()

    def choose_due(self, wanted: bool) -> None:
        """Tell once a day what is due, or do not."""
        self.workspace.settings.tells_due = wanted

    def _row(self, *choices: QRadioButton) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(Space.L))
        group = QButtonGroup(row)
        for choice in choices:
            group.addButton(choice)
            line.addWidget(choice)
        line.addStretch(1)
        return row
