"""导入文书模板: what the Word file stands for, where it stands, and what is wrong in it, place by place."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QWidget

from mediation_app.model import TemplateNeed
from mediation_app.rules.errors import AppError, InvalidInput
from mediation_app.rules.template_slots import TemplateReport
from mediation_app.services import templates
from mediation_app.services.templates import NewTemplate, TemplateRow
from resources.i18n import render, translate
from ui.dialogs.base import Dialog
from ui.dialogs.last_folder import from_last_folder
from ui.theme import Tone, px
from ui.widgets import Card, Group, GroupedList, Row, button
from ui.widgets.field_grid import FieldGrid
from ui.wording import labelled, listed
from ui.workspace import Workspace


class TemplateDialog(Dialog):
    """F5 reads the file again after it was mended in Word; Ctrl+Enter takes it when nothing is wrong."""

    def __init__(
        self, workspace: Workspace, path: Path, parent: QWidget, row: TemplateRow | None = None
    ) -> None:
        super().__init__(parent, "")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.set_title(self.tr("换新版") if row is not None else self.tr("导入文书模板"))
        self.workspace, self.path, self.row = workspace, path, row
        self.report = TemplateReport()
        self.grid = FieldGrid()
        self.kind, self.after, self.need = QComboBox(), QComboBox(), QComboBox()
        self.signable = QCheckBox(self.tr("要有人签名或盖章"))
        self.problems = GroupedList(self.tr("检查结果"))
        self._build()
        self.check()

    # ---- what is asked

    def code(self) -> str:
        """Return the code the file is for: of one of ours, of an own paper, or empty for a new one."""
        return str(self.kind.currentData() or "")

    def entry(self) -> NewTemplate:
        """Return what is typed."""
        return NewTemplate(
            path=self.path,
            code=self.code(),
            title=self.grid.text("title"),
            after=str(self.after.currentData() or ""),
            need=TemplateNeed(self.need.currentData()),
            signable=self.signable.isChecked(),
        )

    def check(self) -> None:
        """Read the file and show what is wrong in it."""
        self.notice.clear()
        self.busy(True)
        self.workspace.ask(
            templates.check_template,
            self.path,
            self.code(),
            done=self._show,
            failed=self._unread,
            owner=self,
        )

    def choose_again(self) -> None:
        """Ask for another file."""
        dialog = ask_file(self, self.workspace)
        dialog.fileSelected.connect(self.look_at)

    def look_at(self, path: str) -> None:
        """Check another file."""
        self.path = Path(path)
        self.file_label.setText(self.path.name)
        self.check()

    def accepting(self) -> None:
        """Keep the template; problems stay in the dialog."""
        self.grid.clear_problems()
        self.busy(True)
        self.workspace.ask(
            templates.add_template,
            self.entry(),
            done=lambda _id: self.accept(),
            failed=self._refused,
            owner=self,
        )

    # ---- what comes back

    def _show(self, report: TemplateReport) -> None:
        self.report = report
        self.busy(bool(report.problems))
        self.problems.show_groups(tuple(_groups(report)))
        if report.problems:
            words = self.tr("有 {count} 处要改。请在 Word 里改好并保存，回来按 F5 再检查。")
            self.notice.tell(words.format(count=len(report.problems)), Tone.ORANGE)
            self.problems.go_to_first()

    def _unread(self, error: AppError) -> None:
        self.show_problem(error)
        self.busy(True)

    def _refused(self, error: AppError) -> None:
        self.busy(False)
        rest = self.grid.show_problems(error.problems) if isinstance(error, InvalidInput) else ()
        if rest or not isinstance(error, InvalidInput):
            self.show_problem(error)

    def _kind_changed(self) -> None:
        """Of one of ours title, place and need stay as they are."""
        is_ours = self.code() in dict(templates.replaceable())
        self._ask_place(wanted=not is_ours)
        self.check()

    def _ask_place(self, *, wanted: bool) -> None:
        for name in ("title", "after", "need", "signable"):
            self.grid.row(name).setVisible(wanted)

    # ---- building

    def _build(self) -> None:
        self.file_label = self.grid.line("path", self.tr("Word 文件"), span=2)
        self.file_label.setReadOnly(True)
        self.file_label.setText(self.path.name)
        self._offer_kinds()
        self.grid.add("kind", self.tr("用作"), self.kind, span=2)
        self.grid.line("title", self.tr("文书名称"), required=True, length=templates.LONGEST_TITLE)
        self.after.addItem(self.tr("排在卷末"), "")
        for code, title in templates.neighbours():
            self.after.addItem(self.tr("排在《{title}》之后").format(title=translate("Forms", title)), code)
        self.grid.add("after", self.tr("在卷内的位置"), self.after)
        self.need.addItem(self.tr("按需"), TemplateNeed.OPTIONAL.value)
        self.need.addItem(self.tr("必须"), TemplateNeed.MUST.value)
        self.grid.add("need", self.tr("必须还是按需"), self.need)
        self.signable.setChecked(True)
        self.grid.add("signable", self.tr("签署"), self.signable)
        for box in (self.kind, self.after, self.need):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(12)
        self.body.addWidget(self.grid)
        self.problems.setMinimumSize(px(600), px(64))
        card = Card(padding=1)
        card.body.addWidget(self.problems)
        self.body.addWidget(card, 1)
        self._buttons()
        self._fill_in()
        self.kind.activated.connect(lambda _index: self._kind_changed())

    def _offer_kinds(self) -> None:
        if self.row is not None:
            self.kind.addItem(self.row.title, self.row.code)
            self.kind.setEnabled(False)
            return
        self.kind.addItem(self.tr("一种新的文书"), "")
        for code, title in templates.replaceable():
            self.kind.addItem(
                self.tr("代替程序自带的《{title}》").format(title=translate("Forms", title)), code
            )

    def _buttons(self) -> None:
        other = button(self.tr("换个文件…"))
        other.clicked.connect(self.choose_again)
        again = button(self.tr("再检查（F5）"), icon="refresh-cw")
        again.clicked.connect(self.check)
        shortcut = QShortcut(QKeySequence("F5"), self)
        shortcut.activated.connect(self.check)
        self.add_buttons(self.tr("导入"), extra=(other, again))
        self.resize(px(650), px(620))

    def _fill_in(self) -> None:
        """Show what a version before had; of a new paper the file's name."""
        row = self.row
        if row is None:
            self.grid.set_text("title", self.path.stem[: templates.LONGEST_TITLE])
            self.grid.row("title").setFocus()
            return
        self.grid.set_text("title", row.title)
        self.after.setCurrentIndex(max(0, self.after.findData(row.after)))
        self.need.setCurrentIndex(self.need.findData(row.need.value))
        self.signable.setChecked(row.signable)
        self._ask_place(wanted=not row.replaces)


def ask_file(parent: QWidget, workspace: Workspace) -> QFileDialog:
    """Ask for a Word file without blocking."""
    dialog = QFileDialog(parent, translate("TemplateDialog", "选择 Word 文件"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(translate("TemplateDialog", "Word 文件 (*.docx)"))
    from_last_folder(dialog, workspace.settings).open()
    return dialog


def _groups(report: TemplateReport) -> list[Group]:
    """Return the problems by place, then what the file shows."""
    wrong = tuple(
        Row(title=render(problem.message), text=render(problem.place), target=number)
        for number, problem in enumerate(report.problems)
    )
    shown = [Row(title=listed(list(report.slots)), target="slots")] if report.slots else []
    if report.free:
        words = translate("TemplateDialog", "在程序里填写")
        shown.append(Row(title=labelled(words, listed(list(report.free))), target="free"))
    groups = [Group(title=translate("TemplateDialog", "要改的地方"), rows=wrong)] if wrong else []
    if shown:
        groups.append(Group(title=translate("TemplateDialog", "会填入的内容"), rows=tuple(shown)))
    return groups
