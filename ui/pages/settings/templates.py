"""文书模板: the office's own papers and versions; import, a new version, files to begin with, retiring."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog

from mediation_app.model import TemplateNeed
from mediation_app.rules.errors import AppError
from mediation_app.rules.permissions import Permission
from mediation_app.services import outward, templates
from mediation_app.services.books import Actor, Books
from mediation_app.services.own_rendering import converter_name
from mediation_app.services.templates import TemplateRow
from resources.i18n import translate
from ui import messages
from ui.dialogs.base import Dialog
from ui.dialogs.last_folder import from_last_folder
from ui.dialogs.starter import StarterDialog
from ui.dialogs.template import TemplateDialog, ask_file
from ui.models.looks import plain_day
from ui.pages.documents import tell_saved
from ui.pages.settings.list_section import ListSection
from ui.theme import Tone
from ui.widgets import BadgeLook, Group, Row, Shape, label
from ui.workspace import Workspace

Make = Callable[[Books, Actor], tuple[str, bytes]]
"""Returns name and content of a Word file, on the database thread."""


class TemplatesSection(ListSection):
    """Insert imports, Enter brings a new version of the chosen paper, Delete retires it."""

    def __init__(self, workspace: Workspace) -> None:
        words = self.tr(
            "用 Word 或 WPS 排好版，要填内容的地方写 {{ 卷号 }} 这样的标记，导入后就和程序自带的文书一样"
            "填写、定稿、打印、归卷。可以加一种新文书，也可以代替自带的文书；换了新版，已定稿的仍是原来那版。"
        )
        super().__init__(workspace, Permission.MANAGE_PAPERS, self.tr("文书模板"), words)
        if not self.may_change:
            self.notice.tell(self.tr("文书模板由调解员、内勤和管理员维护，这里只供查看。"), Tone.QUIET)
        self.rows: tuple[TemplateRow, ...] = ()
        self.office_label = label("", "small", wrap=True)
        self.cards.insertWidget(2, self.office_label)
        self.add_button(self.tr("导入…"), self.choose, kind="primary", icon="upload")
        self.add_button(self.tr("换新版…"), self.change, icon="file-plus", of_row=True)
        self.add_button(self.tr("停用"), self.retire, icon="ban", of_row=True)
        self.add_button(self.tr("取出 Word 稿"), self.take_out, icon="download", of_row=True)
        self.add_button(self.tr("起始模板…"), self.begin, icon="file-text")
        self.add_button(self.tr("可填内容一览"), self.save_list, icon="list")
        for key, run in (("Insert", self.choose), ("Delete", self.retire)):
            shortcut = QShortcut(QKeySequence(key), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(run)
        self.refresh()

    def refresh(self) -> None:
        """Read the templates, and which office program there is."""
        work = self.workspace
        work.tasks.run(lambda: templates.templates(work.books), done=self._show, owner=self)
        work.tasks.run(converter_name, done=self._tell_office, owner=self)

    # ---- what the buttons do

    def choose(self) -> None:
        """Ask for the Word file of a paper."""
        if self.may_change:
            ask_file(self, self.workspace).fileSelected.connect(lambda path: self.open_import(Path(path)))

    def open_import(self, path: Path, row: TemplateRow | None = None) -> TemplateDialog:
        """Look at a Word file before it is taken, without blocking."""
        dialog = TemplateDialog(self.workspace, path, self, row)
        dialog.accepted.connect(lambda: self._changed(self.tr("已导入，从现在起使用")))
        dialog.open()
        return dialog

    def change(self) -> None:
        """Ask for the Word file of the chosen paper's next version."""
        row = self._chosen()
        if row is not None and row.in_force:
            ask_file(self, self.workspace).fileSelected.connect(
                lambda path: self.open_import(Path(path), row)
            )

    def retire(self) -> None:
        """Ask, then offer the chosen paper no longer."""
        row = self._chosen()
        if row is None or not row.in_force:
            return
        text = self.tr("《{title}》停用后不再提供；已定稿的照原样保留。").format(title=row.title)
        if row.replaces:
            text = self.tr("停用后，《{title}》改回程序自带的样式；已定稿的照原样保留。").format(
                title=row.title
            )
        dialog = Dialog(self, self.tr("停用文书模板"), text)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.add_buttons(self.tr("停用"), "danger")
        dialog.accepted.connect(lambda: self._retire(row.code))
        dialog.open()

    def take_out(self) -> None:
        """Write the Word file of the chosen version where the user says, to go on from."""
        row = self._chosen()
        if row is not None:
            number = row.template_id
            name = self.tr("{title} 模板第{version}版.docx").format(title=row.title, version=row.version)
            self._save(name, lambda books, actor: templates.template_file(books, actor, number))

    def begin(self) -> StarterDialog | None:
        """Offer our own papers as files to begin with."""
        if not self.may_change:
            return None
        dialog = StarterDialog(self, templates.replaceable())
        dialog.accepted.connect(lambda: self.save_starter(dialog.code()))
        dialog.open()
        return dialog

    def save_starter(self, code: str) -> None:
        """Write one of our papers with slots where the user says."""
        now, title = self.workspace.now(), dict(templates.replaceable())[code]
        name = self.tr("{title} 起始模板.docx").format(title=title)
        self._save(name, lambda _books, _actor: templates.starter_file(code, now))

    def save_list(self) -> None:
        """Write the list of slots where the user says."""
        now = self.workspace.now()
        self._save(self.tr("文书模板可填内容一览.docx"), lambda _books, _actor: templates.slot_list_file(now))

    def save_to(self, path: Path, make: Make) -> None:
        """Write a Word file; what lies there is kept."""

        def work(books: Books, actor: Actor) -> Path:
            return outward.write_new(path.parent, path.name, make(books, actor)[1])

        self.workspace.ask(
            work,
            done=lambda written: tell_saved(self.workspace, written),
            failed=self._refused,
            owner=self,
        )

    def _save(self, name: str, make: Make) -> None:
        dialog = QFileDialog(self, self.tr("另存为"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Word 文件 (*.docx)"))
        dialog.setDefaultSuffix("docx")
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path), make))
        from_last_folder(dialog, self.workspace.settings).open()

    def _retire(self, code: str) -> None:
        self.workspace.ask(
            templates.retire_template,
            code,
            done=lambda _nothing: self._changed(self.tr("已停用")),
            failed=self._refused,
            owner=self,
        )

    def _changed(self, words: str) -> None:
        self.notice.clear()
        self.workspace.toast(words)
        self.workspace.changes.officeChanged.emit()
        self.workspace.changes.casesChanged.emit()
        self.refresh()

    # ---- what is shown

    def _show(self, rows: tuple[TemplateRow, ...]) -> None:
        self.rows = rows
        used = tuple(self._row(row) for row in rows if row.in_force)
        old = tuple(self._row(row) for row in rows if not row.in_force)
        groups = [Group(title=self.tr("在用的"), rows=used, note="" if used else self.tr("还没有自己的文书"))]
        if old:
            groups.append(Group(title=self.tr("以前的版本和已停用的"), rows=old))
        self.list.show_groups(tuple(groups))

    def _row(self, row: TemplateRow) -> Row:
        stopped = BadgeLook(self.tr("已停用"), Tone.QUIET, Shape.CROSS)
        must = BadgeLook(self.tr("必须"), Tone.ACCENT, Shape.DOT)
        optional = BadgeLook(self.tr("按需"), Tone.QUIET, Shape.RING)
        of_ours = BadgeLook(self.tr("代替自带"), Tone.ACCENT, Shape.DOT)
        need = of_ours if row.replaces else must if row.need is TemplateNeed.MUST else optional
        added = self.tr("{name} {day}导入").format(name=row.added_by, day=plain_day(row.added_at.date()))
        return Row(
            title=self.tr("{title}　第{version}版").format(title=row.title, version=row.version),
            text="　".join(part for part in (self._place(row), added) if part),
            badge=need if row.in_force else stopped if row.retired_at else None,
            note=row.file_name,
            target=row.template_id,
        )

    def _place(self, row: TemplateRow) -> str:
        if row.replaces:
            return self.tr("代替程序自带的样式")
        behind = dict(templates.neighbours()).get(row.after)
        if behind is None:
            return self.tr("排在卷末")
        return self.tr("排在《{title}》之后").format(title=translate("Forms", behind))

    def _tell_office(self, name: str) -> None:
        self.office_label.setText(
            self.tr("这台电脑用 {name} 把文书转成 PDF。").format(name=name)
            if name
            else self.tr(
                "这台电脑没有找到 LibreOffice、Word 或 WPS：自己的文书定稿后请打印 Word 稿，签署后扫描附卷。"
                "程序自带的文书不受影响。"
            )
        )

    def _chosen(self) -> TemplateRow | None:
        row = self.list.current()
        if row is None or not self.may_change:
            return None
        return next((one for one in self.rows if one.template_id == row.target), None)

    def _refused(self, error: AppError) -> None:
        self.notice.tell(*messages.told(error))
