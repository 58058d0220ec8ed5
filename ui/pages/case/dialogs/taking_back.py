"""取回 Word 修改稿: choose the file, see side by side what changed, say why, keep it as a new version."""

from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit

from mediation_app.model import IssuedPaper
from mediation_app.services import edited_papers
from mediation_app.services.edited_papers import Comparison
from mediation_app.services.own_rendering import why_no_pdf
from mediation_app.services.paper_standing import Slip
from resources.i18n import render, translate
from ui.dialogs.base import Dialog
from ui.dialogs.last_folder import from_last_folder
from ui.dialogs.reason import LONGEST_REASON
from ui.pages.case.desk import CaseDesk
from ui.theme import Space, Tone, px
from ui.widgets import FieldRow, Notice, button, label
from ui.widgets.changes_view import ChangesView, PlacedChange


def choose_edited(desk: CaseDesk, slip: Slip) -> None:
    """Choose the Word file that was edited from a paper, and compare it."""
    dialog = QFileDialog(desk.page, translate("CaseDialogs", "选择改好的 Word 文件"))
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilters(
        [translate("CaseDialogs", "Word 文件 (*.docx)"), translate("CaseDialogs", "所有文件 (*)")]
    )
    dialog.fileSelected.connect(lambda chosen: compare_edited(desk, slip, Path(chosen)))
    from_last_folder(dialog, desk.workspace.settings).open()


def compare_edited(desk: CaseDesk, slip: Slip, path: Path) -> None:
    """Compare a Word file with the newest version of a paper and show both."""
    if slip.paper_id is None:
        return
    paper_id = slip.paper_id
    desk.workspace.ask(
        edited_papers.compare,
        paper_id,
        path,
        done=lambda found: CompareDialog(desk, paper_id, path, found).open(),
        failed=lambda error: desk.workspace.show_error(error, desk.page),
        owner=desk,
    )


class CompareDialog(Dialog):
    """The paper at the left, the edited file at the right; accepting keeps the file as the next version."""

    def __init__(self, desk: CaseDesk, paper_id: int, path: Path, found: Comparison) -> None:
        title = translate("Forms", found.title)
        super().__init__(desk.page, translate("CaseDialogs", "取回“{title}”的修改稿").format(title=title))
        self._desk, self._paper_id, self._path, self._found = desk, paper_id, path, found
        self.warnings = Notice()
        self.view = ChangesView(translate("CaseDialogs", "改了什么，左边是原来的，右边是改后的"))
        self.whole = QCheckBox(translate("CaseDialogs", "显示全文"))
        self.reason = QLineEdit(maxLength=LONGEST_REASON)
        self.reason_row = FieldRow(translate("CaseDialogs", "为什么改"), self.reason, required=True)
        self._build(found)
        self._tell(found)
        self.resize(min(px(1120), desk.page.window().width() - px(24)), px(640))
        (self.reason if self.reason_row.isEnabled() else self.view).setFocus()

    def accepting(self) -> None:
        """Keep the file, with the reason."""
        reason = self.reason.text().strip()
        if not reason:
            self.reason_row.set_problem(translate("CaseDialogs", "请写明为什么改，原因会记入版本记录"))
            self.reason.setFocus()
            return
        self.busy(True)
        self._desk.workspace.ask(
            edited_papers.take_back,
            self._paper_id,
            self._path,
            reason,
            revision=self._desk.revision,
            done=self._done,
            failed=self.show_problem,
            owner=self,
        )

    def _done(self, row: IssuedPaper) -> None:
        text = translate("CaseDialogs", "修改稿已取回，成为第{version}版").format(version=row.version)
        if not row.sha256:
            only = translate(
                "CaseDialogs",
                "{why}，第{version}版只有 Word 稿：请打印 Word 稿，签署后扫描回来",
            )
            self._desk.paperWarned.emit([only.format(why=render(why_no_pdf()), version=row.version)])
        self.accept()
        self._desk.changed(text)

    def _tell(self, found: Comparison) -> None:
        if found.blocked:
            self.notice.tell("\n".join(map(render, found.blocked)), Tone.ORANGE)
            self.reason_row.setEnabled(False)
            self.busy(True)
        if found.warnings:
            self.warnings.tell("\n".join(f"· {render(one)}" for one in found.warnings), Tone.ORANGE)
        rows = [PlacedChange(render(one.place), one.row) for one in found.rows]
        before = translate("CaseDialogs", "第{version}版").format(version=found.version)
        self.view.show_rows(rows, before, self._path.name)

    def _build(self, found: Comparison) -> None:
        self.body.addWidget(self.warnings)
        bar = QHBoxLayout()
        bar.setSpacing(px(Space.S))
        count = translate("CaseDialogs", "共改动{count}处").format(count=found.changes)
        bar.addWidget(label(count, "strong"), 1)
        bar.addWidget(self.whole)
        for words, key, run in (
            (translate("CaseDialogs", "上一处"), "Alt+Up", self.view.previous_change),
            (translate("CaseDialogs", "下一处"), "Alt+Down", self.view.next_change),
        ):
            made = button(words, "quiet", key=key)
            made.clicked.connect(run)
            QShortcut(QKeySequence(key), self).activated.connect(run)
            bar.addWidget(made)
        self.whole.toggled.connect(self.view.show_whole)
        self.body.addLayout(bar)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.reason_row)
        self.reason.textChanged.connect(lambda: self.reason_row.set_problem(""))
        self.add_buttons(translate("CaseDialogs", "取回为第{version}版").format(version=found.version + 1))
