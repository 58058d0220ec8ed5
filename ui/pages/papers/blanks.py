"""空白表格: every form, to be printed or saved with nothing filled in."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from forms.registry import FORMS
from mediation_app.rules.permissions import Permission
from mediation_app.services import outward, papers
from ui.dialogs.last_folder import last_folder
from ui.navigation import Command
from ui.pages.papers.view import View
from ui.widgets import Card, Group, GroupedList, Row
from ui.wording import form_title
from ui.workspace import Workspace


class BlanksView(View):
    """F9 or Enter prints the chosen form, Ctrl+S saves it."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.list = GroupedList(self.tr("空白表格"))
        card = Card(padding=1)
        card.body.addWidget(self.list)
        self.column.addWidget(card, 1)
        self.list.rowActivated.connect(lambda _row: self.print_chosen())
        self.list.selectionModel().currentChanged.connect(lambda *_: self.commandsChanged.emit())
        self.list.show_groups(self._catalogue())

    def commands(self) -> tuple[Command, ...]:
        """Offer to print the chosen form, and to save it."""
        is_chosen = self.list.current() is not None
        print_it = Command(
            key="papers-print",
            title=self.tr("打印"),
            run=self.print_chosen,
            shortcut="F9",
            icon="printer",
            kind="primary",
            enabled=is_chosen and self.workspace.may(Permission.PRINT_PAPER),
        )
        save = Command(
            key="papers-save",
            title=self.tr("另存为…"),
            run=self.save_blank,
            shortcut="Ctrl+S",
            icon="save",
            enabled=is_chosen,
        )
        return (print_it, save, self.verify_command())

    def refresh(self) -> None:
        """Say how many forms there are."""
        self.tell(self.tr("空白表格 {forms} 种").format(forms=len(FORMS)))

    def open_at(self, target: object) -> None:
        """Choose the form of that code."""
        self.list.go_to(target)
        self.list.setFocus()

    def focus_first(self) -> None:
        """Start in the list."""
        self.list.setFocus()

    def print_chosen(self) -> None:
        """Print the chosen form."""
        from ui import printing

        row, work = self.list.current(), self.workspace
        if row is None or not work.may(Permission.PRINT_PAPER):
            return
        code = str(row.target)
        work.tasks.run(
            lambda: papers.blank_pdf(code, work.now()),
            done=lambda pdf: printing.print_pdf(work, pdf, row.title, self),
            owner=self,
        )

    def save_blank(self) -> None:
        """Save the chosen form as PDF or Word."""
        row = self.list.current()
        if row is None:
            return
        kinds = "PDF (*.pdf);;Word (*.docx)"
        settings = self.workspace.settings
        proposed = str(last_folder(settings) / f"{row.title}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("另存空白表格"), proposed, kinds)
        if chosen:
            code, work, path = str(row.target), self.workspace, Path(chosen)
            settings.file_folder = path.parent
            work.tasks.run(
                lambda: _save_blank(code, path, work.now()),
                done=lambda written: work.toast(self.tr("已保存到 {path}").format(path=written)),
                owner=self,
            )

    def _catalogue(self) -> tuple[Group, ...]:
        rows = tuple(
            Row(title=form_title(form.spec.title, form.spec.variant), target=code)
            for code, form in FORMS.items()
        )
        return (Group(title=self.tr("停电或外出时打印备用"), rows=rows),)


def _save_blank(code: str, path: Path, now: datetime) -> Path:
    make = papers.blank_docx if path.suffix.lower() == ".docx" else papers.blank_pdf
    return outward.write_new(path.parent, path.name, make(code, now))
