"""设置: sections down the left, the chosen one at the right."""

from collections.abc import Callable

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QStackedWidget, QWidget

from ui.forms.unsaved import UnsavedDialog
from ui.icons import icon
from ui.pages.base import Page
from ui.pages.settings.about import AboutSection
from ui.pages.settings.calendars import CalendarsSection
from ui.pages.settings.clauses import ClausesSection
from ui.pages.settings.display import DisplaySection
from ui.pages.settings.habits import HabitsSection
from ui.pages.settings.key_lists import KeyListsSection
from ui.pages.settings.office import OfficeSection
from ui.pages.settings.paper_set import PaperSetSection
from ui.pages.settings.people import PeopleSection
from ui.pages.settings.places import PlacesSection
from ui.pages.settings.printing import PrintingSection
from ui.pages.settings.records import RecordsSection
from ui.pages.settings.risk import RiskSection
from ui.pages.settings.scanning import ScanningSection
from ui.pages.settings.seals import SealsSection
from ui.pages.settings.section import SettingsSection
from ui.pages.settings.supervision import SupervisionSection
from ui.pages.settings.templates import TemplatesSection
from ui.pages.settings.typing import TypingSection
from ui.pages.settings.units import UnitsSection
from ui.pages.settings.visit_templates import VisitTemplatesSection
from ui.pages.settings.words import WordsSection
from ui.theme import Space, px
from ui.widgets import PageHeader
from ui.workspace import Workspace

Make = Callable[[Workspace], SettingsSection]


class SettingsPage(Page):
    """Make a section when it is first looked at."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.header = PageHeader(self.tr("设置"))
        self.nav = QListWidget()
        self.nav.setProperty("kind", "nav")
        self.nav.setAccessibleName(self.tr("设置的各部分"))
        self.nav.setIconSize(QSize(px(16), px(16)))
        self.sheets = QStackedWidget()
        self._makers: list[Make] = []
        self._made: dict[int, SettingsSection] = {}
        for name, picture, make in self._sections():
            self.nav.addItem(QListWidgetItem(icon(picture), name))
            self._makers.append(make)
        self.nav.ensurePolished()
        room = self.nav.sizeHintForColumn(0) + self.nav.verticalScrollBar().sizeHint().width()
        self.nav.setFixedWidth(max(px(176), room + px(Space.S)))
        row = QHBoxLayout()
        row.setSpacing(px(Space.XL))
        row.addWidget(self.nav)
        row.addWidget(self.sheets, 20)
        row.addStretch(1)
        self.column.addWidget(self.header)
        self.column.addLayout(row, 1)
        self.nav.currentRowChanged.connect(self.show_section)
        self.nav.setCurrentRow(0)

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("设置")

    def refresh(self) -> None:
        """Leave what is being typed alone; sections re-read when their things change."""

    def leaving(self) -> bool:
        """Ask first where a section has changes that nobody kept."""
        for number, section in self._made.items():
            if section.unsaved():
                self.nav.setCurrentRow(number)
                self._ask_for(section)
                return False
        return super().leaving()

    def _ask_for(self, section: SettingsSection) -> None:
        question = UnsavedDialog(self, section.unsaved())
        question.saveWanted.connect(section.save)
        question.discardWanted.connect(section.refresh)
        question.open()

    def focus_first(self) -> None:
        """Start at the list of sections."""
        self.nav.setFocus()

    def open_at(self, target: object) -> None:
        """Show the section of that number."""
        if isinstance(target, int):
            self.nav.setCurrentRow(target)

    def here(self) -> object:
        """Return the number of the shown section."""
        return self.nav.currentRow()

    def show_section(self, number: int) -> None:
        """Show a section, made when first asked for."""
        if number not in self._made:
            self._made[number] = self._makers[number](self.workspace)
            self._made[number].setAccessibleName(self.nav.item(number).text())
            self.sheets.addWidget(self._made[number])
        self.sheets.setCurrentWidget(self._made[number])

    def section(self, number: int) -> SettingsSection:
        """Return a section that was shown. Raises KeyError before."""
        return self._made[number]

    def _sections(self) -> tuple[tuple[str, str, Make], ...]:
        return (
            (self.tr("调委会"), "building-2", OfficeSection),
            (self.tr("人员"), "users-round", PeopleSection),
            (self.tr("单位"), "building", UnitsSection),
            (self.tr("村（社区）"), "map-pin", PlacesSection),
            (self.tr("节假日"), "calendar-days", CalendarsSection),
            (self.tr("办案习惯"), "sliders-horizontal", HabitsSection),
            (self.tr("卷宗文书目录"), "list", PaperSetSection),
            (self.tr("文书模板"), "file-text", TemplatesSection),
            (self.tr("证书与印章"), "stamp", SealsSection),
            (self.tr("条款库"), "library", ClausesSection),
            (self.tr("回访模板"), "footprints", VisitTemplatesSection),
            (self.tr("风险措施"), "flag", RiskSection),
            (self.tr("督办规则"), "bell", SupervisionSection),
            (self.tr("五类清单"), "list-checks", KeyListsSection),
            (self.tr("案由用词"), "book-open", WordsSection),
            (self.tr("操作记录"), "history", RecordsSection),
            (self.tr("扫描"), "scan-line", ScanningSection),
            (self.tr("打印"), "printer", PrintingSection),
            (self.tr("显示"), "a-large-small", DisplaySection),
            (self.tr("输入法"), "keyboard", TypingSection),
            (self.tr("关于"), "info", AboutSection),
        )
