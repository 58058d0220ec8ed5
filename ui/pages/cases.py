"""案件: every case of the office, narrowed and sorted in SQL, read page by page."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QStackedWidget, QWidget

from forms.matter_labels import CASE_KIND
from mediation_app.model import Staff
from mediation_app.rules.permissions import Permission, Role, allowed
from mediation_app.rules.vocabulary import CaseKind, RiskColour
from mediation_app.rules.workflow import STATE_LABELS, CaseState
from mediation_app.services import case_list, staff
from mediation_app.services.case_list import CaseFilter, CaseRow, SortBy
from resources.dictionaries import dispute_types
from resources.i18n import render, translate
from ui.models.case_columns import case_columns
from ui.models.looks import risk_look
from ui.models.paged_table import Order, PagedTableModel
from ui.navigation import Command
from ui.pages.base import Page
from ui.theme import Space, px
from ui.widgets import Card, EmptyState, PageHeader, SearchBox, Table
from ui.wording import kind_name
from ui.workspace import Workspace

CAP = 1001
YEARS = 8


class CasesPage(Page):
    """Filter bar, table, count; Enter opens the dossier."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.header = PageHeader(self.tr("案件"), " ")
        self.search = SearchBox(self.tr("编号、当事人、拼音首字母"))
        self.state_box = self._choice(self.tr("状态"), self.tr("全部状态"))
        self.type_box = self._choice(self.tr("纠纷类型"), self.tr("全部类型"))
        self.risk_box = self._choice(self.tr("风险"), self.tr("全部风险"))
        self.lead_box = self._choice(self.tr("包案领导"), self.tr("全部领导"))
        self.mediator_box = self._choice(self.tr("调解员"), self.tr("全部调解员"))
        self.year_box = self._choice(self.tr("年份"), self.tr("全部年份"))
        self.mine_box = QCheckBox(self.tr("我的"))
        self.void_box = QCheckBox(self.tr("含作废案件"))
        self.model: PagedTableModel[CaseRow] = PagedTableModel(
            case_columns(), workspace.tasks, order=Order(SortBy.REGISTERED), parent=self
        )
        self.table = Table(self.tr("案件列表"))
        self.table.show_model(self.model)
        self.empty = EmptyState("folder-open", self.tr("没有符合条件的案件"))
        self._fill_choices()
        self._build()
        self._connect()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("案件")

    def commands(self) -> tuple[Command, ...]:
        """Offer a new case and the search line."""
        search = Command(
            key="cases-search", title=self.tr("筛选"), run=self.search.setFocus, shortcut="Ctrl+F"
        )
        return (self._new_command(), search) if self.workspace.can(Permission.REGISTER) else (search,)

    def refresh(self) -> None:
        """Read the shown rows again."""
        if self.model.rows:
            self.model.reload()
        else:
            self.show_filtered()
        work = self.workspace
        work.tasks.run(lambda: _people(work), done=self._take_people, owner=self)

    def focus_first(self) -> None:
        """Start in the table, or in the search line when nothing was found."""
        (self.search if self._sheets.currentWidget() is self.empty else self.table).setFocus()

    def wanted(self) -> CaseFilter:
        """Return the filter as the bar stands."""
        state, risk = self.state_box.currentData(), self.risk_box.currentData()
        kind, _, code = str(self.type_box.currentData() or "").partition(":")
        return CaseFilter(
            text=self.search.text().strip(),
            states=(CaseState(state),) if state else (),
            kinds=(CaseKind(kind),) if kind else (),
            type_code=code,
            risk=RiskColour(risk) if risk else None,
            lead_id=self.lead_box.currentData(),
            mediator_id=self.mediator_box.currentData(),
            year=self.year_box.currentData(),
            with_void=self.void_box.isChecked(),
            mine_only=self.mine_box.isChecked(),
        )

    def show_filtered(self) -> None:
        """Ask for the cases that fit the bar."""
        work, wanted = self.workspace, self.wanted()
        self.model.show_query(
            partial(_fetch, work, wanted),
            lambda: case_list.count(work.books, work.actor, wanted, cap=CAP),
        )

    def open_current(self, row: int) -> None:
        """Open the dossier of a row."""
        self.workspace.open_case(self.model.rows[row].id)

    def _new_command(self) -> Command:
        return Command(
            key="new",
            title=self.tr("登记新案"),
            run=self.workspace.new_case,
            icon="plus",
            kind="primary",
        )

    def _choice(self, name: str, everything: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.addItem(everything, None)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(6)
        box.setMinimumWidth(box.fontMetrics().horizontalAdvance(everything) + px(46))
        box.view().setMinimumWidth(px(150))
        box.view().setTextElideMode(Qt.TextElideMode.ElideNone)
        return box

    def _boxes(self) -> tuple[QComboBox, ...]:
        return (
            self.type_box,
            self.state_box,
            self.risk_box,
            self.lead_box,
            self.mediator_box,
            self.year_box,
        )

    def _fill_choices(self) -> None:
        for state in CaseState:
            self.state_box.addItem(render(STATE_LABELS[state]), state.value)
        for one in CaseKind:
            self.type_box.addItem(translate("Forms", CASE_KIND[one]), f"{one.value}:")
        for kind in dispute_types():
            self.type_box.addItem(kind_name(kind.code), f"{CaseKind.DISPUTE.value}:{kind.code}")
        for risk in RiskColour:
            self.risk_box.addItem(risk_look(risk, meaning=True).text, risk.value)
        this_year = self.workspace.today().year
        for year in range(this_year, this_year - YEARS, -1):
            self.year_box.addItem(str(year), year)

    def _take_people(self, people: tuple[tuple[Staff, ...], tuple[Staff, ...]]) -> None:
        for box, members in zip((self.mediator_box, self.lead_box), people, strict=True):
            if box.count() == len(members) + 1:
                continue
            box.blockSignals(True)
            while box.count() > 1:
                box.removeItem(1)
            for member in members:
                box.addItem(member.name, member.id)
            box.blockSignals(False)

    def _build(self) -> None:
        self.header.add_action(self.mine_box)
        self.header.add_action(self.void_box)
        if self.workspace.can(Permission.REGISTER):
            self.header.add_action(self._new_command())
        bar = QHBoxLayout()
        bar.setSpacing(px(Space.S))
        self.search.setMinimumWidth(px(160))
        bar.addWidget(self.search, 1)
        for widget in self._boxes():
            bar.addWidget(widget)
        self.card = Card(padding=1)
        self._sheets = QStackedWidget()
        self._sheets.addWidget(self.table)
        self._sheets.addWidget(self.empty)
        self.card.body.addWidget(self._sheets)
        self.column.addWidget(self.header)
        self.column.addLayout(bar)
        self.column.addWidget(self.card, 1)

    def _connect(self) -> None:
        self.search.textSettled.connect(self.show_filtered)
        for box in self._boxes():
            box.currentIndexChanged.connect(self.show_filtered)
        for tick in (self.mine_box, self.void_box):
            tick.toggled.connect(self.show_filtered)
        self.table.rowActivated.connect(self.open_current)
        self.model.loaded.connect(self._loaded)
        self.model.counted.connect(self._counted)
        self.search.returnPressed.connect(self.table.setFocus)

    def _loaded(self) -> None:
        self._sheets.setCurrentWidget(self.table if self.model.rows else self.empty)

    def _counted(self, count: int) -> None:
        more = self.tr("超过 {count} 件").format(count=CAP - 1)
        self.header.set_subtitle(more if count >= CAP else self.tr("共 {count} 件").format(count=count))


def _people(work: Workspace) -> tuple[tuple[Staff, ...], tuple[Staff, ...]]:
    """Return the mediators, and those who may lead a case."""
    leaders = (one for one in staff.list_staff(work.books) if allowed(map(Role, one.roles), Permission.LEAD))
    return tuple(staff.mediators(work.books)), tuple(leaders)


def _fetch(
    work: Workspace, wanted: CaseFilter, order: Order, after: case_list.Key | None, limit: int
) -> case_list.Page:
    by = case_list.Order(by=SortBy(order.key), descending=order.descending)
    return case_list.page(work.books, work.actor, wanted, order=by, after=after, limit=limit)
