"""The form of a new office; what is typed is kept in the settings file until the office is made."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mediation_app.rules.errors import AppError, InvalidInput
from mediation_app.rules.numbering import DEFAULT_PATTERN
from mediation_app.services import folders, offices
from mediation_app.services.books import Books, beijing_now
from mediation_app.services.offices import NewOffice
from mediation_app.services.places import NewVillage
from ui import messages
from ui.pages.welcome.people import PeopleEditor
from ui.settings import Settings
from ui.tasks import Tasks
from ui.theme import Space, Tone, px
from ui.widgets import Card, Notice, button, label
from ui.widgets.field_grid import FieldGrid
from ui.widgets.number_pattern import NumberPatternField

KEEP_AFTER_MS = 800
_SEPARATORS = "，,、；; \t"


class NewOfficeForm(QWidget):
    """Cards for the office, its people, its villages and its folder; `made` hands over the open office."""

    made = Signal(object)
    left = Signal()

    def __init__(self, settings: Settings, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings, self._tasks = settings, tasks
        self.notice = Notice()
        self.grid = FieldGrid()
        self.grid.line("name", self.tr("调委会名称"), required=True, hint=self.tr("如：青溪镇人民调解委员会"))
        self.grid.line(
            "short_name", self.tr("编号用简称"), required=True, hint=self.tr("如：青溪"), length=20
        )
        self.grid.line("place", self.tr("所在地"), hint=self.tr("如：云州市临江县青溪镇"))
        self.grid.line("court", self.tr("基层人民法院"), hint=self.tr("办理司法确认的法院，可以以后再填"))
        self.pattern = NumberPatternField(self.tr("案件编号格式"))
        self.people = PeopleEditor()
        self.villages = QPlainTextEdit()
        self.folder = QLineEdit()
        self._keep = QTimer(self, interval=KEEP_AFTER_MS, singleShot=True)
        self._keep.timeout.connect(self.keep_draft)
        self._build()
        self._connect()
        self.bring_back()

    def values(self) -> NewOffice:
        """Return the office as typed."""
        return NewOffice(
            name=self.grid.text("name"),
            short_name=self.grid.text("short_name"),
            place=self.grid.text("place"),
            court=self.grid.text("court"),
            number_pattern=self.pattern.pattern(),
            people=self.people.people(),
            villages=read_villages(self.villages.toPlainText()),
        )

    def make(self) -> None:
        """Make the office, or say beside each entry what is missing."""
        self.notice.clear()
        self.grid.clear_problems()
        self.keep_draft()
        self.make_button.setEnabled(False)
        folder, new = Path(self.folder.text().strip()).expanduser(), self.values()
        self._tasks.run(
            lambda: offices.create(folder, new), done=self._done, failed=self.show_error, owner=self
        )

    def show_error(self, error: AppError) -> None:
        """Put problems beside their entries and the rest on top."""
        self.make_button.setEnabled(True)
        rest = self.grid.show_problems(error.problems) if isinstance(error, InvalidInput) else ()
        if rest:
            self.notice.tell(messages.problem_lines(rest), Tone.ORANGE, messages.texts(error)[1])
        elif not isinstance(error, InvalidInput):
            self.notice.tell(*messages.told(error))
        self.area.verticalScrollBar().setValue(0)

    def keep_draft(self) -> None:
        """Write what is typed into the settings file."""
        self._keep.stop()
        names = ("name", "short_name", "place", "court")
        self._settings.first_start = {
            **{name: self.grid.text(name) for name in names},
            "pattern": self.pattern.pattern(),
            "people": self.people.stored(),
            "villages": self.villages.toPlainText(),
            "folder": self.folder.text(),
        }

    def bring_back(self) -> None:
        """Show the kept draft, or what usual practice proposes."""
        kept = self._settings.first_start
        for name in ("name", "short_name", "place", "court"):
            self.grid.set_text(name, str(kept.get(name, "")))
        self.pattern.set_pattern(str(kept.get("pattern", "")) or DEFAULT_PATTERN)
        people = kept.get("people")
        self.people.show_stored(people if isinstance(people, list) else ())
        self.villages.setPlainText(str(kept.get("villages", "")))
        self.folder.setText(str(kept.get("folder", "")) or str(folders.own_office_folder()))
        self._show_example()

    def focus_first(self) -> None:
        """Start at the name."""
        self.grid.row("name").setFocus()

    def _done(self, books: Books) -> None:
        self._settings.first_start = {}
        self.made.emit(books)

    def _edited(self) -> None:
        self._show_example()
        self._keep.start()

    def _show_example(self) -> None:
        self.pattern.set_office(self.grid.text("short_name"), beijing_now().year)

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("数据放在哪里"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)
            self._edited()

    def _connect(self) -> None:
        self.grid.edited.connect(self._edited)
        self.pattern.edited.connect(self._edited)
        self.people.edited.connect(self._edited)
        self.villages.textChanged.connect(self._edited)
        self.folder.textEdited.connect(self._edited)

    def _build(self) -> None:
        self.area = QScrollArea(widgetResizable=True)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, px(Space.S), 0)
        column.setSpacing(px(Space.M))
        column.addWidget(self.notice)
        for card in (self._office_card(), self._people_card(), self._places_card()):
            column.addWidget(card)
        column.addStretch(1)
        self.area.setWidget(sheet)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(Space.M))
        outer.addWidget(self.area, 1)
        outer.addLayout(self._buttons())

    def _office_card(self) -> Card:
        card = Card(self.tr("一、调委会"))
        card.body.addWidget(self.grid)
        self.grid.add("number_pattern", self.tr("案件编号格式"), self.pattern, span=2)
        return card

    def _people_card(self) -> Card:
        card = Card(self.tr("二、人员"))
        words = self.tr("至少一名调解员；管理员可由调解员兼任。以后可以在“设置”里增减。")
        card.body.addWidget(label(words, "muted", wrap=True))
        card.body.addWidget(self.people)
        return card

    def _places_card(self) -> Card:
        card = Card(self.tr("三、村（社区）和数据位置"))
        words = self.tr(
            "每行一个村（社区），冒号后写网格，如“石桥村：第一网格、第二网格”。可整列粘贴，也可以后再填。"
        )
        card.body.addWidget(label(words, "muted", wrap=True))
        self.villages.setAccessibleName(self.tr("村（社区），每行一个"))
        self.villages.setTabChangesFocus(True)
        self.villages.setFixedHeight(px(104))
        card.body.addWidget(self.villages)
        row = QHBoxLayout()
        self.folder.setAccessibleName(self.tr("数据文件夹"))
        choose = button(self.tr("选择文件夹"), icon="folder-open")
        choose.clicked.connect(self._choose_folder)
        row.addWidget(label(self.tr("数据文件夹"), "muted"))
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        card.body.addLayout(row)
        return card

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        back = button(self.tr("返回"))
        back.clicked.connect(self.left)
        self.make_button = button(self.tr("建立调委会"), "primary")
        self.make_button.clicked.connect(self.make)
        self.make_button.setShortcut(QKeySequence("Ctrl+Return"))
        row.addWidget(label(self.tr("填写的内容随时自动保存"), "small"))
        row.addStretch(1)
        row.addWidget(back)
        row.addWidget(self.make_button)
        return row


def read_villages(text: str) -> tuple[NewVillage, ...]:
    """Read one village a line, its grids after a colon; a name that comes twice counts once."""
    found: dict[str, NewVillage] = {}
    for line in text.splitlines():
        name, _, grids = line.strip().replace(":", "：").partition("：")
        if name.strip():
            found.setdefault(name.strip(), NewVillage(name.strip(), tuple(_split(grids))))
    return tuple(found.values())


def _split(grids: str) -> list[str]:
    for separator in _SEPARATORS:
        grids = grids.replace(separator, "\n")
    return list(dict.fromkeys(grid for part in grids.split("\n") if (grid := part.strip())))
