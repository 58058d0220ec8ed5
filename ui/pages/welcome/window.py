"""The window before any office is open: three doors, and the offices opened lately."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QProgressBar,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from mediation_app.rules.errors import AppError
from resources import i18n
from ui import messages, theme
from ui.pages.welcome.form import NewOfficeForm
from ui.settings import Settings
from ui.tasks import Tasks
from ui.theme import COLOUR, Space, Tone, px
from ui.widgets import Notice, PanelButton, Picture, button, label

WIDTH = 860


class Door(PanelButton):
    """A large button: picture, what it does, a line about it."""

    def __init__(self, picture: str, title: str, text: str) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(px(Space.L), px(14), px(Space.L), px(14))
        row.setSpacing(px(Space.L))
        words = QVBoxLayout()
        words.setSpacing(px(2))
        words.addWidget(label(title, "heading"))
        words.addWidget(label(text, "muted", wrap=True))
        row.addWidget(Picture(picture, COLOUR.accent, 26))
        row.addLayout(words, 1)
        row.addWidget(Picture("arrow-right", COLOUR.faint, 18))
        super().__init__(row, "door")
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)


class WelcomeWindow(QMainWindow):
    """Ask which office to work in."""

    openWanted = Signal(str)
    demonstrationWanted = Signal()
    made = Signal(object)
    rebuildWanted = Signal()

    def __init__(self, settings: Settings, tasks: Tasks, error: AppError | None = None) -> None:
        super().__init__()
        self.setObjectName("window")
        self.setWindowTitle(self.tr("人民调解"))
        self._settings = settings
        self.notice = Notice()
        self.progress = QProgressBar(maximum=0, textVisible=False)
        self.progress.hide()
        self.waiting = label("", "muted")
        self.waiting.hide()
        self.make_door = Door(
            "building-2",
            self.tr("新建调委会"),
            self.tr("填写名称、编号格式、人员和村（社区），几分钟即可开始登记。"),
        )
        self.open_door = Door("folder-open", self.tr("打开已有的调委会"), self.tr("选择存放数据的文件夹。"))
        self.try_door = Door(
            "sparkles",
            self.tr("试用演示数据"),
            self.tr("一个虚构的镇和十几件虚构的案件，随意操作，不影响正式数据。"),
        )
        self.form = NewOfficeForm(settings, tasks)
        self.sheets = QStackedWidget()
        self._build()
        self._connect()
        self._first_view(error)

    def wait(self, *, makes_demonstration: bool = False) -> None:
        """Say that an office is being opened or made, and let nothing else be asked meanwhile."""
        words = self.tr("正在准备演示数据，大约需要半分钟…") if makes_demonstration else self.tr("正在打开…")
        self.waiting.setText(words)
        self.progress.setAccessibleName(words)
        self.waiting.show()
        self.progress.show()
        self.sheets.setEnabled(False)

    def show_doors(self) -> None:
        """Go back to the three doors; the draft of the form is kept."""
        self.form.keep_draft()
        self._look_at(0)
        self.make_door.setFocus()

    def show_form(self) -> None:
        """Go to the form of a new office."""
        self._look_at(1)
        self.form.focus_first()

    def choose_folder(self) -> None:
        """Ask for the folder of an office."""
        start = str(self._settings.recent_offices[0]) if self._settings.recent_offices else str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("选择调委会的数据文件夹"), start)
        if chosen:
            self.openWanted.emit(chosen)

    def switch_type(self) -> None:
        """Switch between usual and large type."""
        self.form.keep_draft()
        self._settings.large_type = theme.scale() == 1
        self.rebuildWanted.emit()

    def switch_language(self) -> None:
        """Switch between Chinese and English."""
        self.form.keep_draft()
        i18n.set_language("zh" if i18n.language() == "en" else "en")
        self._settings.language = i18n.language()
        self.rebuildWanted.emit()

    def _first_view(self, error: AppError | None) -> None:
        room = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(px(1000), room.width()), min(px(680), room.height()))
        if error is not None:
            happened, advice = messages.texts(error)
            self.notice.tell(happened, Tone.RED, advice)
        elif self._settings.first_start.get("name"):
            self.show_form()
            return
        self._look_at(0)
        self.make_door.setFocus()

    def _look_at(self, sheet: int) -> None:
        """Show the doors in the middle of the window, or the form all over it."""
        self.sheets.setCurrentIndex(sheet)
        self._column.setStretch(0, 0 if sheet else 2)
        self._column.setStretch(self._column.count() - 1, 0 if sheet else 3)
        self._column.setStretch(self._column.count() - 2, 1 if sheet else 0)
        wanted = QSizePolicy.Policy.Expanding if sheet else QSizePolicy.Policy.Maximum
        self.sheets.setSizePolicy(QSizePolicy.Policy.Expanding, wanted)

    def _connect(self) -> None:
        self.make_door.clicked.connect(self.show_form)
        self.open_door.clicked.connect(self.choose_folder)
        self.try_door.clicked.connect(self.demonstrationWanted)
        self.form.left.connect(self.show_doors)
        self.form.made.connect(self.made)
        for keys in ("Ctrl+=", "Ctrl+-"):
            QShortcut(QKeySequence(keys), self, self.switch_type)
        QShortcut(QKeySequence("Ctrl+Q"), self, self.close)

    def _build(self) -> None:
        centre = QWidget()
        self.setCentralWidget(centre)
        outer = QHBoxLayout(centre)
        outer.setContentsMargins(px(Space.XL), px(Space.XL), px(Space.XL), px(Space.XL))
        outer.addStretch(1)
        self._column = QVBoxLayout()
        self._column.setSpacing(px(Space.M))
        self._column.addStretch(0)
        self._column.addLayout(self._head())
        for widget in (self.notice, self.waiting, self.progress, self.sheets):
            self._column.addWidget(widget)
        self._column.addStretch(0)
        outer.addLayout(self._column, 20)
        outer.addStretch(1)
        self._doors_sheet = self._doors()
        self.sheets.addWidget(self._doors_sheet)
        self.sheets.addWidget(self.form)
        self.sheets.setMaximumWidth(px(WIDTH + 80))

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(px(Space.M))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(self.tr("人民调解"), "title"))
        words.addWidget(label(self.tr("登记、调解、协议、回访，一案一卷"), "muted"))
        row.addWidget(Picture("handshake", COLOUR.accent, 34))
        row.addLayout(words, 1)
        for text, picture_name, act in (
            (self._type_words(), "a-large-small", self.switch_type),
            (self._language_words(), "languages", self.switch_language),
        ):
            made = button(text, "quiet", icon=picture_name)
            made.clicked.connect(act)
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _type_words(self) -> str:
        return self.tr("标准字号") if theme.scale() > 1 else self.tr("大字")

    def _language_words(self) -> str:
        return "中文" if i18n.language() == "en" else "English"

    def _doors(self) -> QWidget:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, px(Space.M), 0, 0)
        column.setSpacing(px(Space.M))
        for door in (self.make_door, self.open_door, self.try_door):
            column.addWidget(door)
        recent = self._settings.recent_offices
        if recent:
            column.addSpacing(px(Space.S))
            column.addWidget(label(self.tr("最近打开"), "muted"))
        for folder in recent:
            made = button(str(folder), "quiet", icon="history")
            made.clicked.connect(lambda _checked, folder=folder: self.openWanted.emit(str(folder)))
            column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        return sheet
