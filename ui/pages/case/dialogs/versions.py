"""版本记录: every version of a paper, who issued it and why, to be looked at, printed and saved again."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from mediation_app.rules.paper_code import shown
from mediation_app.rules.permissions import Permission
from mediation_app.services import paper_files, paper_versions, papers
from mediation_app.services.covered_papers import KEPT_BACK
from mediation_app.services.paper_files import PaperFormat
from mediation_app.services.paper_standing import Slip
from mediation_app.services.paper_values import PaperKey
from mediation_app.services.paper_versions import ORIGINS, PaperVersion
from resources.i18n import day_text, render, translate
from ui.dialogs.base import Dialog
from ui.dialogs.last_folder import from_last_folder
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.files import open_file
from ui.printing import print_issued
from ui.theme import Space, Tone, px
from ui.widgets import BadgeLook, Group, GroupedList, Row, button, label
from ui.widgets.pdf_view import PdfView
from ui.wording import clauses


def show_versions(desk: CaseDesk, slip: Slip) -> None:
    """Open the record of a paper's versions."""
    VersionsDialog(desk, PaperKey(slip.form_code, slip.subject_id)).open()


class VersionsDialog(Dialog):
    """Versions at the left, newest first, the one chosen at the right; F9 or the button prints it."""

    def __init__(self, desk: CaseDesk, key: PaperKey) -> None:
        super().__init__(desk.page, translate("CaseDialogs", "版本记录"))
        self._desk, self._key = desk, key
        self._loaded = 0
        self.list = GroupedList(translate("CaseDialogs", "各版"))
        self.details = label("", "small", wrap=True)
        self.pdf = PdfView(desk.workspace.tasks)
        self.pdf.setAccessibleName(translate("CaseDialogs", "选中的一版"))
        self.save_pdf = button(translate("CaseDialogs", "存为 PDF"), icon="save")
        self.save_word = button(translate("CaseDialogs", "存为 Word"), icon="save")
        self.scan_button = button(translate("CaseDialogs", "打开签名原件"), icon="stamp")
        self._build()
        self.resize(min(px(1120), desk.page.window().width() - px(24)), px(640))
        self.read()

    def read(self) -> None:
        """Read the versions anew."""
        key = self._key
        self._desk.workspace.ask(
            paper_versions.versions,
            self._desk.case.id,
            key.form_code,
            key.subject_id,
            done=self._show,
            failed=self.show_problem,
            owner=self,
        )

    def chosen(self) -> PaperVersion | None:
        """Return the version chosen in the list."""
        row = self.list.current()
        return row.target if row is not None and isinstance(row.target, PaperVersion) else None

    def accepting(self) -> None:
        """Print the chosen version; the dialog stays."""
        one = self.chosen()
        if one is None:
            return
        pattern = translate("CaseDialogs", "{number} {title} 第{version}版")
        title = pattern.format(
            number=self._desk.case.number, title=translate("Forms", one.title), version=one.version
        )
        job = print_issued(self._desk.workspace, one.paper_id, title, self)
        job.then(self._printed)

    def _printed(self) -> None:
        self.read()
        self._desk.changed()

    def _show(self, found: tuple[PaperVersion, ...]) -> None:
        before = self.chosen()
        if found:
            self.set_title(
                translate("CaseDialogs", "版本记录 · {title}").format(
                    title=translate("Forms", found[0].title)
                )
            )
        rows = tuple(_row(one) for one in found)
        self.list.show_groups((Group(title=translate("CaseDialogs", "各版"), rows=rows),))
        kept = next((one for one in found if before and one.paper_id == before.paper_id), None)
        self.list.go_to(kept) if kept else self.list.go_to_first()
        self.list.setFocus()
        self._choose()

    def _choose(self) -> None:
        one = self.chosen()
        self.details.setText("\n".join(_details(one)) if one else "")
        self.scan_button.setVisible(one is not None and one.scan_id is not None)
        self._allow(one)
        if one is None or not one.has_pdf:
            self._loaded = 0
            self.pdf.clear()
        elif one.paper_id != self._loaded:
            self._loaded = one.paper_id
            self._desk.workspace.ask(
                papers.looked_at, one.paper_id, done=self._look_at, failed=self.show_problem, owner=self
            )

    def _look_at(self, pdf: bytes) -> None:
        """Show a version, or say that whole numbers stand on it, which only logged acts give out."""
        if pdf:
            self.notice.clear()
            self.pdf.show_pdf(pdf)
            return
        self.pdf.clear()
        self.notice.tell(render(KEPT_BACK), Tone.QUIET)

    def _allow(self, one: PaperVersion | None) -> None:
        """Enable what can be done with the chosen version."""
        may_print = not self._desk.why_not(Permission.PRINT_PAPER, when_ended=True)
        may_save = not self._desk.why_not(Permission.EXPORT, when_ended=True)
        self.busy(not (one is not None and one.has_pdf and may_print))
        self.save_pdf.setEnabled(one is not None and one.has_pdf and may_save)
        self.save_word.setEnabled(one is not None and may_save)

    def _save(self, kind: PaperFormat) -> None:
        one = self.chosen()
        if one is None:
            return
        dialog = QFileDialog(self, translate("CaseDialogs", "存到哪个文件夹"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, on=True)
        dialog.fileSelected.connect(lambda folder: self.write(one, Path(folder), kind))
        from_last_folder(dialog, self._desk.workspace.settings).open()

    def write(self, one: PaperVersion, folder: Path, kind: PaperFormat) -> None:
        """Write a version into a folder."""
        self._desk.workspace.ask(
            paper_files.export,
            one.paper_id,
            folder,
            (kind,),
            done=self._written,
            failed=self.show_problem,
            owner=self,
        )

    def _written(self, paths: tuple[Path, ...]) -> None:
        self.notice.tell(translate("CaseDialogs", "已存为 {path}").format(path=paths[0]), Tone.QUIET)

    def _open_scan(self) -> None:
        one = self.chosen()
        if one is not None and one.scan_id is not None:
            open_file(self._desk, str(one.scan_id))

    def _build(self) -> None:
        self.list.setFixedWidth(px(400))
        self.details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        left = QVBoxLayout()
        left.setSpacing(px(Space.S))
        left.addWidget(self.list, 1)
        left.addWidget(self.details)
        self.details.setFixedWidth(px(400))
        row = QHBoxLayout()
        row.setSpacing(px(Space.M))
        row.addLayout(left)
        row.addWidget(self.pdf, 1)
        self.body.addLayout(row, 1)
        self.save_pdf.clicked.connect(lambda: self._save(PaperFormat.PDF))
        self.save_word.clicked.connect(lambda: self._save(PaperFormat.DOCX))
        self.scan_button.clicked.connect(self._open_scan)
        self.list.selectionModel().currentChanged.connect(lambda *_: self._choose())
        self.add_buttons(
            translate("CaseDialogs", "打印这一版"),
            cancel_text=translate("CaseDialogs", "关闭"),
            extra=(self.save_pdf, self.save_word, self.scan_button),
        ).setShortcut("F9")


def _row(one: PaperVersion) -> Row:
    version = translate("CaseDialogs", "第{version}版").format(version=one.version)
    text = clauses((day_text(one.issued_at), one.issued_by))
    return Row(
        title=f"{version} · {render(ORIGINS[one.origin])}",
        text=text,
        badge=_badge(one),
        note=translate("CaseDialogs", "打印{count}次").format(count=one.printed) if one.printed else "",
        target=one,
    )


def _badge(one: PaperVersion) -> BadgeLook | None:
    if one.is_signed:
        return BadgeLook(translate("CaseDialogs", "已签署"), Tone.ACCENT)
    return BadgeLook(translate("CaseDialogs", "现行"), Tone.PLAIN) if one.is_newest else None


def _details(one: PaperVersion) -> list[str]:
    """Return the reason, code, digests and pages of a version, a line each."""
    none = translate("CaseDialogs", "无（早先的程序定稿）")
    pdf = one.sha256 or translate("CaseDialogs", "无，只有 Word 稿")
    facts = (
        (translate("CaseDialogs", "修改原因"), one.reason),
        (translate("CaseDialogs", "验证码"), shown(one.code) or none),
        (translate("CaseDialogs", "样式版本"), one.edition),
        (translate("CaseDialogs", "页数"), str(one.pages or "")),
        (translate("CaseDialogs", "PDF 摘要"), _grouped(pdf)),
        (translate("CaseDialogs", "Word 摘要"), _grouped(one.docx_sha256)),
        (translate("CaseDialogs", "取回文件摘要"), _grouped(one.edited_sha256)),
    )
    pattern = translate("CaseDialogs", "{name}：{text}")
    return [pattern.format(name=name, text=text) for name, text in facts if text]


def _grouped(digest: str) -> str:
    """Write a digest in groups of eight, which wrap and can be compared by eye."""
    if len(digest) != 64:
        return digest
    return " ".join(digest[at : at + 8] for at in range(0, 64, 8))
