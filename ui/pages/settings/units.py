"""单位: the units that cases are given to; those out of use are not offered any more."""

from PySide6.QtWidgets import QCheckBox

from mediation_app.model import Unit
from mediation_app.rules.permissions import Permission
from mediation_app.services.leading import units
from mediation_app.services.leading.units import UnitEntry
from ui.forms.form_dialog import Work
from ui.pages.settings.field_dialog import FieldDialog
from ui.pages.settings.list_section import ListSection
from ui.theme import Tone
from ui.widgets import BadgeLook, Group, Row, Shape
from ui.workspace import Workspace


class UnitsSection(ListSection):
    """A list; Enter changes the chosen one."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, Permission.WORK_MATTER, self.tr("责任单位"))
        if not self.may_change:
            self.notice.tell(self.tr("责任单位由办理信访事项的人员维护，这里只供查看。"), Tone.QUIET)
        self.units: tuple[Unit, ...] = ()
        self.add = self.add_button(self.tr("添加单位"), lambda: self.ask(None), kind="primary", icon="plus")
        self.add_button(self.tr("修改"), self.change, icon="pencil")
        self.add_button(self.tr("停用或恢复"), self.retire, icon="ban")
        self.refresh()

    def refresh(self) -> None:
        """Read the units, those out of use too."""
        work = self.workspace
        work.tasks.run(lambda: units.units(work.books, active_only=False), done=self._show, owner=self)

    def current(self) -> Unit | None:
        """Return the chosen unit."""
        row = self.list.current()
        return next((unit for unit in self.units if row and unit.id == row.target), None)

    def change(self) -> None:
        """Open the chosen unit."""
        unit = self.current()
        if self.may_change and unit is not None:
            self.ask(unit)

    def ask(self, unit: Unit | None) -> FieldDialog:
        """Open the dialog of a unit, or of a new one."""
        return UnitDialog(self.workspace, self, unit).start("name")

    def retire(self) -> None:
        """Take the chosen unit out of use, or back into it."""
        unit = self.current()
        if unit is None:
            return
        entry = UnitEntry(name=unit.name, head=unit.head, phone=unit.phone, active=not unit.active)
        self.workspace.ask(units.change_unit, unit.id, entry, done=lambda _: self.refresh(), owner=self)

    def _show(self, found: tuple[Unit, ...]) -> None:
        self.units = found
        used = tuple(self._row(unit) for unit in found if unit.active)
        former = tuple(self._row(unit) for unit in found if not unit.active)
        groups = [Group(title=self.tr("在用"), rows=used)]
        if former:
            groups.append(Group(title=self.tr("已停用"), rows=former))
        self.list.show_groups(tuple(groups))

    def _row(self, unit: Unit) -> Row:
        stopped = BadgeLook(self.tr("已停用"), Tone.QUIET, Shape.CROSS)
        return Row(
            title=unit.name,
            text="　".join(part for part in (unit.head, unit.phone) if part),
            badge=None if unit.active else stopped,
            target=unit.id,
        )


class UnitDialog(FieldDialog):
    """A unit: name, head, telephone, in use or not."""

    def __init__(self, workspace: Workspace, section: UnitsSection, unit: Unit | None) -> None:
        super().__init__(workspace, section, "", section.refresh)
        self.set_title(self.tr("修改单位") if unit is not None else self.tr("添加单位"))
        self.unit_id = unit.id if unit is not None else None
        self.grid.line("name", self.tr("单位名称"), span=2, required=True, length=80)
        self.grid.line("head", self.tr("负责人"), length=60)
        self.grid.line("phone", self.tr("电话"), length=40)
        self.active = QCheckBox(self.tr("在用（停用后不再出现在选择里，已有案件不变）"))
        self.active.setChecked(unit.active if unit is not None else True)
        self.active.setVisible(unit is not None)
        self.body.addWidget(self.active)
        if unit is not None:
            for name in ("name", "head", "phone"):
                self.grid.set_text(name, str(getattr(unit, name)))

    def saving(self) -> Work:
        """Return the call that saves the unit."""
        entry = UnitEntry(
            name=self.grid.text("name"),
            head=self.grid.text("head"),
            phone=self.grid.text("phone"),
            active=self.active.isChecked(),
        )
        unit_id = self.unit_id
        if unit_id is None:
            return lambda books, actor: units.add_unit(books, actor, entry.name, entry.head, entry.phone)
        return lambda books, actor: units.change_unit(books, actor, unit_id, entry)
