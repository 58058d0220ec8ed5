"""Hundreds of households: pasted or read from a sheet, broken lines shown with their numbers to be mended."""

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QCheckBox, QFileDialog, QListWidget, QPlainTextEdit

from mediation_app.model import Household
from mediation_app.rules.errors import AppError
from mediation_app.rules.households import HouseholdReading, HouseholdRow, LineProblem, read_text
from mediation_app.services.matters import households
from mediation_app.services.matters.sheets import read_sheet
from resources.i18n import render, translate
from ui.dialogs.base import Dialog
from ui.dialogs.last_folder import from_last_folder
from ui.forms.unsaved import UnsavedDialog
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.household_table import Column, HouseholdModel, household_view
from ui.pages.case.dialogs.reasons import ask_for_reason
from ui.theme import Tone, px
from ui.widgets import button, label

MOST_REPRESENTATIVES = 5
_SETTLES_MS = 250
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def take_in(desk: CaseDesk, _: str = "") -> None:
    """Open the box to paste into."""
    dialog = HouseholdsDialog(desk)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def choose_representatives(desk: CaseDesk, _: str = "") -> None:
    """Read the households, then let at most five be ticked."""

    def show(found: tuple[Household, ...]) -> None:
        dialog = RepresentativesDialog(desk, found)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    desk.workspace.ask(households.households, desk.case.id, done=show, owner=desk)


class HouseholdsDialog(Dialog):
    """Paste from a sheet or choose a file; a broken line is mended where it stands, then all go in."""

    def __init__(self, desk: CaseDesk) -> None:
        super().__init__(
            desk.page,
            translate("CaseDialogs", "录入涉及户"),
            translate(
                "CaseDialogs",
                "从表格复制粘贴，一行一户：户主、证件号码、电话、住址、人口、面积、金额、备注。",
            ),
        )
        self._desk = desk
        self._from_file: tuple[HouseholdRow, ...] = ()
        self._leaves_out = False
        self.reading = HouseholdReading()
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(translate("CaseDialogs", "户名单"))
        self.text.setPlaceholderText(translate("CaseDialogs", "张三\t2.5亩\t4人"))
        self.text.setMinimumHeight(px(200))
        self.text.setTabChangesFocus(True)
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.summary = label("", "strong", wrap=True)
        self.problems = QListWidget()
        self.problems.setAccessibleName(translate("CaseDialogs", "要修改的行"))
        self.problems.setMaximumHeight(px(150))
        self.file_button = button(translate("CaseDialogs", "从文件读取…"), icon="upload")
        self.replaces = QCheckBox(translate("CaseDialogs", "代替原来的名单"))
        self._wait = QTimer(self, interval=_SETTLES_MS, singleShot=True)
        self._build()

    def read(self) -> None:
        """Read what stands in the box, and show what cannot be taken."""
        self._wait.stop()
        self.reading = read_text(self.text.toPlainText())
        self.problems.clear()
        for one in self.reading.problems:
            self.problems.addItem(_line_words(one))
        self.problems.setVisible(bool(self.reading.problems))
        self.summary.setText(self._summed())
        self.save_button.setEnabled(bool(self.rows()))

    def rows(self) -> tuple[HouseholdRow, ...]:
        """Return the households that can be taken in."""
        return (*self._from_file, *self.reading.rows)

    def take_file(self, path: Path) -> None:
        """Read a sheet; its good lines are kept, broken ones stand in the box to be mended."""
        self._desk.workspace.tasks.run(
            lambda: read_sheet(path), done=self._take_sheet, failed=self.show_problem, owner=self
        )

    def accepting(self) -> None:
        """Take in what is right; while lines are broken, ask for another press to leave them out."""
        self.read()
        if self.reading.problems and not self._leaves_out:
            self._leaves_out = True
            words = translate("CaseDialogs", "还有{count}行没有修改好。修改后再录入；再按一次则不录这些行。")
            self.notice.tell(words.format(count=len(self.reading.problems)), Tone.ORANGE)
            self._go_to_problem(0)
            return
        self.busy(True)
        desk = self._desk
        desk.workspace.ask(
            households.take_in,
            desk.case.id,
            self.rows(),
            replace=self.replaces.isChecked(),
            revision=desk.revision,
            done=self._taken,
            failed=self._failed,
            owner=self,
        )

    def reject(self) -> None:
        """Leave, after asking when a pasted list would be lost."""
        if not self.text.toPlainText().strip() and not self._from_file:
            self._leave()
            return
        question = UnsavedDialog(self, self.windowTitle())
        question.saveWanted.connect(self.accepting)
        question.discardWanted.connect(self._leave)
        question.open()

    def _leave(self) -> None:
        super().reject()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter on a broken line goes to it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() in _ENTER:
            self._go_to_problem(self.problems.currentRow())
            return True
        return super().eventFilter(watched, event)

    def _summed(self) -> str:
        if not self.rows() and not self.reading.problems:
            return ""
        words = translate("CaseDialogs", "可录入{count}户").format(count=len(self.rows()))
        if self.reading.problems:
            words += translate("CaseDialogs", "，{count}行要修改（回车到那一行）").format(
                count=len(self.reading.problems)
            )
        if self.reading.skipped:
            words += translate("CaseDialogs", "，{count}行是表头或合计").format(
                count=len(self.reading.skipped)
            )
        if self.reading.warnings:
            words += translate("CaseDialogs", "；{count}处请核对：{first}").format(
                count=len(self.reading.warnings), first=_line_words(self.reading.warnings[0])
            )
        return words

    def _go_to_problem(self, row: int) -> None:
        if not 0 <= row < len(self.reading.problems):
            return
        block = self.text.document().findBlockByNumber(self.reading.problems[row].line - 1)
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self.text.setTextCursor(cursor)
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self, translate("CaseDialogs", "选择户名单"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [translate("CaseDialogs", "表格 ({pattern})").format(pattern="*.xlsx *.csv *.txt")]
        )
        dialog.fileSelected.connect(lambda chosen: self.take_file(Path(chosen)))
        from_last_folder(dialog, self._desk.workspace.settings).open()

    def _take_sheet(self, found: HouseholdReading) -> None:
        self._from_file = (*self._from_file, *found.rows)
        broken = "\n".join(one.text for one in found.problems)
        before = self.text.toPlainText().strip()
        self.text.setPlainText("\n".join(part for part in (before, broken) if part))
        self.read()

    def _edited(self) -> None:
        self._leaves_out = False
        self.notice.clear()
        self._wait.start()

    def _taken(self, count: int) -> None:
        self.accept()
        self._desk.changed(translate("CaseDialogs", "录入了{count}户").format(count=count))

    def _failed(self, error: AppError) -> None:
        self.show_problem(error)
        self._desk.refused(error)

    def _build(self) -> None:
        self.body.addWidget(self.text, 1)
        self.body.addWidget(self.summary)
        self.body.addWidget(self.problems)
        self.replaces.setVisible(bool(self._desk.dossier.more.households))
        self.body.addWidget(self.replaces)
        self.save_button = self.add_buttons(translate("CaseDialogs", "录入"), extra=(self.file_button,))
        self.save_button.setAutoDefault(False)
        self.save_button.setDefault(False)
        self.setMinimumWidth(px(720))
        self.text.textChanged.connect(self._edited)
        self._wait.timeout.connect(self.read)
        self.file_button.clicked.connect(self._choose_file)
        self.problems.itemActivated.connect(lambda _item: self._go_to_problem(self.problems.currentRow()))
        self.problems.installEventFilter(self)
        self.problems.hide()
        self.read()
        self.text.setFocus()


class RepresentativesDialog(Dialog):
    """Space ticks a household; a sixth one is refused (信访工作条例 art. 20)."""

    def __init__(self, desk: CaseDesk, found: tuple[Household, ...]) -> None:
        super().__init__(
            desk.page,
            translate("CaseDialogs", "推选代表"),
            translate("CaseDialogs", "空格勾选，最多五人（《信访工作条例》第二十条）。"),
        )
        self._desk = desk
        self.model = HouseholdModel(found, translate("CaseDialogs", "代表"), ticks=True, parent=self)
        self.view = household_view(self.model, translate("CaseDialogs", "涉及户"))
        self.view.setCurrentIndex(self.model.index(0, Column.OWN))
        self.count_label = label("", "strong")
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.count_label)
        self.remove_button = button(translate("CaseDialogs", "移除这一户…"), "quiet", icon="x")
        self.remove_button.setEnabled(bool(found))
        self.remove_button.clicked.connect(self.remove_current)
        self.save_button = self.add_buttons(translate("CaseDialogs", "保存"), extra=(self.remove_button,))
        self.save_button.setAutoDefault(False)
        self.save_button.setDefault(False)
        self.setMinimumWidth(px(640))
        self.view.installEventFilter(self)
        self.model.edited.connect(self._tell)
        self._tell()

    def chosen(self) -> tuple[int, ...]:
        """Return the ids of the households ticked."""
        return tuple(line.household.id for line in self.model.lines if line.chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Space ticks the household in focus, whatever column it is in."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            index: QModelIndex = self.view.currentIndex()
            if event.key() == Qt.Key.Key_Space and index.isValid():
                self.model.toggle(index.row())
                return True
        return super().eventFilter(watched, event)

    def accepting(self) -> None:
        """Save who speaks for the others."""
        self.busy(True)
        desk = self._desk
        desk.workspace.ask(
            households.set_representatives,
            desk.case.id,
            self.chosen(),
            revision=desk.revision,
            done=lambda _result: self._saved(),
            failed=self.show_problem,
            owner=self,
        )

    def remove_current(self) -> None:
        """Take the household in focus off the list, with the reason."""
        line = self.model.lines[self.view.currentIndex().row()]
        ask_for_reason(
            self._desk,
            translate("CaseDialogs", "从名单里移除{name}").format(name=line.household.name),
            translate("CaseDialogs", "原因记入经过；已列入分配方案的不能移除。"),
            translate("CaseDialogs", "移除"),
            lambda reason: self._remove(line.household.id, reason),
        )

    def _remove(self, household_id: int, reason: str) -> None:
        desk = self._desk
        desk.workspace.ask(
            households.remove,
            desk.case.id,
            (household_id,),
            reason,
            revision=desk.revision,
            done=lambda _result: self._removed(),
            failed=self.show_problem,
            owner=self,
        )

    def _removed(self) -> None:
        self.accept()
        self._desk.changed(translate("CaseDialogs", "已从名单里移除"))

    def _saved(self) -> None:
        self.accept()
        self._desk.changed(translate("CaseDialogs", "代表已记录"))

    def _tell(self) -> None:
        count = len(self.chosen())
        words = translate("CaseDialogs", "已选{count}人").format(count=count)
        too_many = count > MOST_REPRESENTATIVES
        self.count_label.setText(
            words + translate("CaseDialogs", "，超过五人，请减少") if too_many else words
        )
        self.save_button.setEnabled(not too_many)
        self.save_button.setToolTip(translate("CaseDialogs", "代表最多五人") if too_many else "")


def _line_words(one: LineProblem) -> str:
    text = translate("CaseDialogs", "第{line}行：{message}　{text}")
    return text.format(line=one.line, message=render(one.message), text=one.text.strip())
