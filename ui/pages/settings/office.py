"""The office's own data and the pattern of its numbers."""

from PySide6.QtWidgets import QHBoxLayout

from mediation_app.model import Office
from mediation_app.rules.errors import AppError, InvalidInput
from mediation_app.rules.permissions import Permission
from mediation_app.services import offices
from ui import messages
from ui.pages.settings.section import SettingsSection
from ui.widgets import Card, button
from ui.widgets.field_grid import FieldGrid
from ui.widgets.number_pattern import NumberPatternField
from ui.workspace import Workspace

_TEXTS = ("name", "short_name", "place", "area_code", "court")
_ORAL = ("({year}){short}口调字第{seq}号",)
_MATTERS = ("({year}){short}访字第{seq}号", "{short}信访〔{year}〕{seq}号")


class OfficeSection(SettingsSection):
    """Name, place, court, number patterns; numbers already given stay as they are."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Permission.MANAGE_OFFICE)
        self.grid = FieldGrid()
        self.grid.line("name", self.tr("调委会名称"), required=True)
        self.grid.line("short_name", self.tr("编号用简称"), required=True, length=20)
        self.grid.line("place", self.tr("所在地"))
        self.grid.line("court", self.tr("基层人民法院"), hint=self.tr("办理司法确认的法院"))
        self.grid.line("area_code", self.tr("区划代码"), hint=self.tr("县（区）6位代码，可不填"), length=12)
        self.pattern = NumberPatternField(self.tr("案件编号格式"))
        self.oral = NumberPatternField(self.tr("口头协议编号格式"), _ORAL, optional=True)
        self.matters = NumberPatternField(self.tr("信访事项编号格式"), _MATTERS)
        self._build()
        self.refresh()

    def refresh(self) -> None:
        """Show the office as it is."""
        work = self.workspace
        work.tasks.run(lambda: offices.office_of(work.books), done=self.show_office, owner=self)

    def show_office(self, office: Office) -> None:
        """Fill the entries."""
        for name in _TEXTS:
            self.grid.set_text(name, str(getattr(office, name)))
        self.pattern.set_pattern(office.number_pattern)
        self.oral.set_pattern(office.oral_number_pattern)
        self.matters.set_pattern(office.matter_number_pattern)
        self._show_example()

    def save(self) -> None:
        """Save what was changed."""
        values: dict[str, object] = {name: self.grid.text(name) for name in _TEXTS}
        values["number_pattern"] = self.pattern.pattern()
        values["oral_number_pattern"] = self.oral.pattern()
        values["matter_number_pattern"] = self.matters.pattern()
        self.workspace.ask(
            offices.change_office, done=self._saved, failed=self._refused, owner=self, **values
        )

    def _saved(self, _none: object) -> None:
        self.grid.clear_problems()
        self.notice.clear()
        self.workspace.toast(self.tr("已保存调委会信息"))
        self.workspace.changes.officeChanged.emit()
        self.workspace.reloadWanted.emit()

    def _refused(self, error: AppError) -> None:
        rest = self.grid.show_problems(error.problems) if isinstance(error, InvalidInput) else ()
        if rest or not isinstance(error, InvalidInput):
            self.notice.tell(*messages.told(error))

    def _show_example(self) -> None:
        for field in (self.pattern, self.oral, self.matters):
            field.set_office(self.grid.text("short_name"), self.workspace.today().year)

    def _build(self) -> None:
        card = Card(self.tr("调委会"))
        card.body.addWidget(self.grid)
        self.cards.addWidget(card)
        numbers = Card(self.tr("编号"))
        rows = FieldGrid()
        hint = self.tr("{year}是年份，{short}是简称，{seq}是序号，{seq:03}补足三位；已有编号不变")
        rows.add("number_pattern", self.tr("案件编号格式"), self.pattern, span=2, hint=hint)
        rows.add(
            "oral_number_pattern",
            self.tr("口头协议编号格式"),
            self.oral,
            span=2,
            hint=self.tr("留空：口头协议沿用案件编号"),
        )
        rows.add("matter_number_pattern", self.tr("信访事项编号格式"), self.matters, span=2)
        numbers.body.addWidget(rows)
        self.cards.addWidget(numbers)
        self.grid.edited.connect(self._show_example)
        self.save_button = button(self.tr("保存"), "primary")
        self.save_button.clicked.connect(self.save)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.save_button)
        self.cards.addLayout(row)
        self.cards.addStretch(1)
        if not self.may_change:
            self.grid.set_read_only(True)
            for field in (self.pattern, self.oral, self.matters):
                field.set_read_only(True)
            self.save_button.hide()
