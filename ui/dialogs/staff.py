"""A member of the office: name, post and roles."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QWidget

from mediation_app.model import Staff
from mediation_app.rules.errors import AppError, InvalidInput
from mediation_app.rules.permissions import ROLE_LABELS, Role
from mediation_app.services import staff
from mediation_app.services.staff import GIVEN_ROLES, NewStaff
from resources.i18n import QT_TRANSLATE_NOOP, render
from ui.dialogs.base import Dialog
from ui.theme import Space, px
from ui.widgets.field_grid import FieldGrid
from ui.workspace import Workspace

MEDIATOR_KINDS = (
    QT_TRANSLATE_NOOP("StaffDialog", "专职"),
    QT_TRANSLATE_NOOP("StaffDialog", "兼职"),
    QT_TRANSLATE_NOOP("StaffDialog", "志愿者"),
)
ROLE_COLUMNS = 3


class StaffDialog(Dialog):
    """Add a member, or change one."""

    def __init__(self, workspace: Workspace, member: Staff | None, parent: QWidget | None = None) -> None:
        super().__init__(parent, "")
        self.set_title(self.tr("修改人员") if member else self.tr("添加人员"))
        self.workspace, self.member = workspace, member
        self.grid = FieldGrid()
        self.grid.line("name", self.tr("姓名"), required=True, length=40)
        self.grid.line("post", self.tr("职务"), hint=self.tr("同名时用来区分，如“副镇长”"), length=40)
        self.grid.line("phone", self.tr("电话"), length=40)
        self.grid.line("certificate", self.tr("调解员证号"), length=40)
        self.kind_box = QComboBox()
        for kind in ("", *MEDIATOR_KINDS):
            self.kind_box.addItem(QCoreApplication.translate("StaffDialog", kind) or "—", kind)
        self.grid.add("mediator_kind", self.tr("调解员类别"), self.kind_box)
        self.grid.line("studio", self.tr("调解工作室"), hint=self.tr("如“老周调解工作室”"), length=60)
        self.ticks = {role: QCheckBox(render(ROLE_LABELS[role])) for role in GIVEN_ROLES}
        self.grid.add("roles", self.tr("角色（可兼任）"), self._role_row(), span=2, required=True)
        self.body.addWidget(self.grid)
        self.add_buttons(self.tr("保存"))
        if member is not None:
            self._show(member)
        self.grid.row("name").setFocus()

    def entry(self) -> NewStaff:
        """Return the member as typed."""
        return NewStaff(
            name=self.grid.text("name"),
            roles=tuple(role for role, tick in self.ticks.items() if tick.isChecked()),
            post=self.grid.text("post"),
            phone=self.grid.text("phone"),
            certificate=self.grid.text("certificate"),
            mediator_kind=self.kind_box.currentData(),
            studio=self.grid.text("studio"),
        )

    def accepting(self) -> None:
        """Save; problems stay in the dialog."""
        self.busy(True)
        entry = self.entry()
        if self.member is None:
            self.workspace.ask(staff.add, entry, done=self._done, failed=self._refused, owner=self)
        else:
            self.workspace.ask(
                staff.change, self.member.id, entry, done=self._done, failed=self._refused, owner=self
            )

    def _done(self, _result: object) -> None:
        self.workspace.changes.staffChanged.emit()
        self.accept()

    def _refused(self, error: AppError) -> None:
        self.busy(False)
        rest = self.grid.show_problems(error.problems) if isinstance(error, InvalidInput) else ()
        if rest or not isinstance(error, InvalidInput):
            self.show_problem(error)

    def _show(self, member: Staff) -> None:
        for name in ("name", "post", "phone", "certificate", "studio"):
            self.grid.set_text(name, getattr(member, name))
        if self.kind_box.findData(member.mediator_kind) < 0:
            self.kind_box.addItem(member.mediator_kind, member.mediator_kind)
        self.kind_box.setCurrentIndex(self.kind_box.findData(member.mediator_kind))
        for role, tick in self.ticks.items():
            tick.setChecked(role in map(Role, member.roles))

    def _role_row(self) -> QWidget:
        row = QWidget()
        grid = QGridLayout(row)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(Space.M))
        grid.setVerticalSpacing(px(Space.XS))
        for number, tick in enumerate(self.ticks.values()):
            grid.addWidget(tick, number // ROLE_COLUMNS, number % ROLE_COLUMNS)
        row.setFocusProxy(next(iter(self.ticks.values())))
        return row
