"""全部台账: every matter, narrowed and sorted in SQL; Enter opens the case."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QStackedWidget

from forms.matter_labels import CASE_KIND
from forms.spec import Choice
from mediation_app.model import MATTER_KINDS
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import CaseKind, RiskColour
from mediation_app.services import places
from mediation_app.services.boards import ledger
from mediation_app.services.boards.ledger import LedgerFilter, LedgerOrder, LedgerRow, LedgerSort
from mediation_app.services.books import Actor, Books
from resources.i18n import translate
from ui.models.ledger_columns import ledger_columns
from ui.models.looks import risk_look
from ui.models.paged_table import Order, PagedTableModel
from ui.navigation import Command
from ui.pages.leading import supervising
from ui.pages.leading.asking import people
from ui.pages.leading.narrowing import STAGES, Narrowing, stage_words
from ui.pages.leading.panel import LeadingPanel
from ui.theme import px
from ui.widgets import Card, EmptyState, SearchBox, Table
from ui.widgets.flow import FlowLayout
from ui.workspace import Workspace

CAP = 1001
WITHOUT = "none"
KINDS = (*MATTER_KINDS, CaseKind.DISPUTE)


class LedgerPanel(LeadingPanel):
    """Filters, the table, and the count in the page's head."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.search = SearchBox(self.tr("编号、事项、姓名"))
        self.kind_box = _choice(self.tr("种类"), self.tr("全部种类"))
        self.stage_box = _choice(self.tr("阶段"), self.tr("全部阶段"))
        self.lead_box = _choice(self.tr("包案领导"), self.tr("全部领导"))
        self.risk_box = _choice(self.tr("风险等级"), self.tr("全部等级"))
        self.village_box = _choice(self.tr("村（社区）"), self.tr("全部村"))
        self.late_box = QCheckBox(self.tr("逾期"))
        self.closed_box = QCheckBox(self.tr("含已销号"))
        self.model: PagedTableModel[LedgerRow] = PagedTableModel(
            ledger_columns(workspace.today),
            workspace.tasks,
            order=Order(LedgerSort.REGISTERED),
            parent=self,
        )
        self.table = Table(self.tr("包案台账"))
        self.table.show_model(self.model)
        self.empty = EmptyState("user-flag", self.tr("没有符合条件的案件"))
        self._fill()
        self._build()
        self._connect()
        self._wanted_lead: object = None
        self._only: tuple[int, ...] | None = None
        workspace.ask(_lists, done=self._take_lists, owner=self)

    def refresh(self) -> None:
        """Read the shown lines again."""
        if self.model.rows:
            self.model.reload()
        else:
            self.show_filtered()

    def commands(self) -> tuple[Command, ...]:
        """Offer the case, the search line, and a 督办单 about the case."""
        row = self.current()
        found = [
            Command(
                key="ledger-open",
                title=self.tr("打开案件"),
                run=self.open_current,
                shortcut="F8",
                icon="folder-open",
                kind="primary",
                enabled=row is not None,
                why=self.tr("没有选中案件"),
            ),
            Command(key="ledger-search", title=self.tr("筛选"), run=self.search.setFocus, shortcut="Ctrl+F"),
        ]
        if self.workspace.can(Permission.SUPERVISE):
            found.insert(
                1,
                Command(
                    key="ledger-supervise",
                    title=self.tr("发督办单"),
                    run=self.supervise,
                    shortcut="Ctrl+D",
                    icon="bell",
                    enabled=row is not None,
                    why=self.tr("没有选中案件"),
                ),
            )
        return tuple(found)

    def focus_first(self) -> None:
        """Start in the table, or in the search line when nothing was found."""
        (self.search if self._sheets.currentWidget() is self.empty else self.table).setFocus()

    def narrow(self, wanted: Narrowing) -> None:
        """Show only some cases, as another place asked."""
        lead = WITHOUT if wanted.without_lead else wanted.lead_id
        self._wanted_lead, self._only = lead, wanted.case_ids
        stage = next((place for place, one in enumerate(STAGES) if one.states == wanted.states), None)
        with self._quietly():
            self.search.clear()
            _select(self.kind_box, None)
            _select(self.stage_box, stage)
            _select(self.lead_box, lead)
            _select(self.risk_box, wanted.risk.value if wanted.risk else None)
            _select(self.village_box, None)
            self.late_box.setChecked(False)
            self.closed_box.setChecked(False)
        self.show_filtered()

    def wanted(self) -> LedgerFilter:
        """Return the filter as the bar stands."""
        kind, stage = self.kind_box.currentData(), self.stage_box.currentData()
        lead, risk = self.lead_box.currentData(), self.risk_box.currentData()
        return LedgerFilter(
            text=self.search.text().strip(),
            kinds=(CaseKind(kind),) if kind else (),
            states=STAGES[stage].states if stage is not None else (),
            lead_id=lead if isinstance(lead, int) else None,
            without_lead=lead == WITHOUT,
            risk=RiskColour(risk) if risk else None,
            village_id=self.village_box.currentData(),
            late_only=self.late_box.isChecked(),
            open_only=not self.closed_box.isChecked(),
            case_ids=self._only,
        )

    def bar_changed(self) -> None:
        """Show what fits the bar, no longer only what another place counted."""
        self._only = None
        self.show_filtered()

    def show_filtered(self) -> None:
        """Ask for the cases that fit the bar."""
        work, wanted = self.workspace, self.wanted()
        self.model.show_query(
            partial(_fetch, work, wanted),
            lambda: ledger.count(work.books, work.actor, wanted, cap=CAP),
        )

    def current(self) -> LedgerRow | None:
        """Return the chosen line."""
        number = self.table.current_row()
        return self.model.rows[number] if 0 <= number < len(self.model.rows) else None

    def open_current(self) -> None:
        """Open the dossier of the chosen line."""
        row = self.current()
        if row is not None:
            self.workspace.open_case(row.case_id)

    def supervise(self) -> None:
        """Write a 督办单 about the chosen case."""
        row = self.current()
        if row is not None:
            supervising.raise_one(self.workspace, self, reference=row.number)

    def _fill(self) -> None:
        for kind in KINDS:
            self.kind_box.addItem(translate("Forms", CASE_KIND[kind]), kind.value)
        for place, stage in enumerate(STAGES):
            self.stage_box.addItem(stage_words(stage), place)
        for colour in RiskColour:
            self.risk_box.addItem(risk_look(colour).text, colour.value)
        self.lead_box.addItem(self.tr("还没有包案领导"), WITHOUT)

    def _take_lists(self, lists: tuple[tuple[Choice, ...], tuple[tuple[int, str], ...]]) -> None:
        leaders, villages = lists

        before = self.lead_box.currentData()
        with self._quietly():
            for one in leaders:
                self.lead_box.addItem(one.label, int(one.code))
            for village_id, name in villages:
                self.village_box.addItem(name, village_id)
            _select(self.lead_box, self._wanted_lead)
        if self.lead_box.currentData() != before:
            self.show_filtered()

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        for widget in self._boxes():
            widget.blockSignals(True)
        yield
        for widget in self._boxes():
            widget.blockSignals(False)

    def _boxes(self) -> Iterable[QComboBox | QCheckBox | SearchBox]:
        return (
            self.search,
            self.kind_box,
            self.stage_box,
            self.lead_box,
            self.risk_box,
            self.village_box,
            self.late_box,
            self.closed_box,
        )

    def _build(self) -> None:
        bar = FlowLayout()
        self.search.setMinimumWidth(px(120))
        for widget in self._boxes():
            bar.addWidget(widget)
        self._sheets = QStackedWidget()
        self._sheets.addWidget(self.table)
        self._sheets.addWidget(self.empty)
        card = Card(padding=1)
        card.body.addWidget(self._sheets)
        self.column.addLayout(bar)
        self.column.addWidget(card, 1)

    def _connect(self) -> None:
        self.search.textSettled.connect(self.bar_changed)
        self.search.returnPressed.connect(self.table.setFocus)
        for box in (self.kind_box, self.stage_box, self.lead_box, self.risk_box, self.village_box):
            box.currentIndexChanged.connect(self.bar_changed)
        for tick in (self.late_box, self.closed_box):
            tick.toggled.connect(self.bar_changed)
        self.table.rowActivated.connect(lambda _row: self.open_current())
        self.table.selectionModel().currentChanged.connect(lambda *_: self.commandsChanged.emit())
        self.model.loaded.connect(self._loaded)
        self.model.counted.connect(self._counted)

    def _loaded(self) -> None:
        self._sheets.setCurrentWidget(self.table if self.model.rows else self.empty)
        self.commandsChanged.emit()

    def _counted(self, count: int) -> None:
        more = self.tr("超过 {count} 件").format(count=CAP - 1)
        words = more if count >= CAP else self.tr("共 {count} 件").format(count=count)
        self.tell(
            words if self._only is None else self.tr("{words}，只列点选的数字所指的案件").format(words=words)
        )


def _choice(name: str, everything: str) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(name)
    box.addItem(everything, None)
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(1)
    box.setMinimumWidth(box.fontMetrics().horizontalAdvance(everything) + px(48))
    box.view().setMinimumWidth(px(150))
    box.view().setTextElideMode(Qt.TextElideMode.ElideNone)
    return box


def _select(box: QComboBox, data: object) -> None:
    place = next((n for n in range(box.count()) if box.itemData(n) == data), 0)
    box.setCurrentIndex(place)


def _lists(books: Books, actor: Actor) -> tuple[tuple[Choice, ...], tuple[tuple[int, str], ...]]:
    found: Sequence[Any] = places.villages(books)
    return people(books, actor)["leaders"], tuple((one.id, one.name) for one in found)


def _fetch(
    work: Workspace, wanted: LedgerFilter, order: Order, after: ledger.Key | None, limit: int
) -> ledger.LedgerPage:
    by = LedgerOrder(by=LedgerSort(order.key), descending=order.descending)
    return ledger.page(work.books, work.actor, wanted, order=by, after=after, limit=limit)
