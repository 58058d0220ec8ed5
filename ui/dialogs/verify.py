"""验证文书: a file, or the code printed on a paper, typed or scanned; what is recorded stands beside it."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QGridLayout,
    QLineEdit,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mediation_app.rules.errors import AppError, InvalidInput
from mediation_app.rules.paper_code import looks_like_code, shown
from mediation_app.services.paper_register import RegisterEntry
from mediation_app.services.verification import Verdict, VerdictKind, is_signed_copy, verify_code, verify_file
from mediation_app.services.verification_words import VERDICTS
from resources.i18n import day_text, render, translate
from ui.dialogs.base import Dialog
from ui.dialogs.last_folder import from_last_folder
from ui.theme import Space, Tone, px
from ui.widgets import FieldRow, Notice, button, label
from ui.widgets.changes_view import ChangesView, PlacedChange
from ui.wording import clauses, listed, money
from ui.workspace import Workspace

_TONES = {
    VerdictKind.GENUINE: Tone.BLUE,
    VerdictKind.SUPERSEDED: Tone.ORANGE,
    VerdictKind.VOID: Tone.ORANGE,
    VerdictKind.CHANGED: Tone.RED,
    VerdictKind.UNKNOWN: Tone.RED,
}


class VerifyDialog(Dialog):
    """One line takes a code, a scanned QR text or the path of a file; a file may be dropped too."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(
            parent,
            translate("VerifyDialog", "验证文书"),
            translate(
                "VerifyDialog",
                "文件要与登记的逐字节一致才算真实。纸质的，输入或扫描每页下边的验证码，再用眼睛核对当事人、金额和日期。",
            ),
        )
        self.workspace = workspace
        self.line = QLineEdit(maxLength=1000)
        self.choose_button = button(translate("VerifyDialog", "选择文件…"), icon="folder-open")
        self.row = FieldRow(translate("VerifyDialog", "验证码，或文件"), self.line, beside=self.choose_button)
        self.row.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.verdict = Notice()
        self.facts = QWidget()
        self.view = ChangesView(translate("VerifyDialog", "与登记的文书不同的地方，左边是登记的"))
        self.open_button = button(translate("VerifyDialog", "打开案件"), icon="folder")
        self._entry: RegisterEntry | None = None
        self._build()
        self.setAcceptDrops(True)
        self.resize(px(760), px(300))
        self.line.setFocus()

    def accepting(self) -> None:
        """Verify what stands in the line."""
        text = self.line.text().strip().strip('"')
        self._forget()
        if not text:
            self.row.set_problem(translate("VerifyDialog", "请输入验证码，或选择文件"))
            self.line.setFocus()
        elif looks_like_code(text) or not _names_a_file(text):
            self.workspace.ask(verify_code, text, done=self._show_entry, failed=self._refused, owner=self)
        else:
            self.verify(Path(text))

    def verify(self, path: Path) -> None:
        """Verify a file."""
        self._forget()
        self.line.setText(str(path))
        self.busy(True)
        self.workspace.ask(verify_file, path, done=self._show_verdict, failed=self._refused, owner=self)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Verify the file dropped."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.verify(Path(paths[0]))

    def _choose(self) -> None:
        dialog = QFileDialog(self, translate("VerifyDialog", "选择要验证的文件"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                translate("VerifyDialog", "PDF 和 Word 文件 (*.pdf *.docx)"),
                translate("VerifyDialog", "所有文件 (*)"),
            ]
        )
        dialog.fileSelected.connect(lambda chosen: self.verify(Path(chosen)))
        from_last_folder(dialog, self.workspace.settings).open()

    # ---- what came of it

    def _show_verdict(self, found: Verdict) -> None:
        looks = (difference.place for difference in found.differences if not difference.rows)
        notes = "\n".join(map(render, (*found.notes, *looks)))
        self.verdict.tell(render(VERDICTS[found.kind]), _TONES[found.kind], notes)
        rows = [
            PlacedChange(render(difference.place), row)
            for difference in found.differences
            for row in difference.rows
        ]
        titles = translate("VerifyDialog", "登记的"), translate("VerifyDialog", "这个文件")
        self.view.show_rows(rows, *titles)
        own = found.sha256 if is_signed_copy(found) else ""
        self._show_paper(found.paper, own, with_changes=bool(rows))

    def _show_entry(self, entry: RegisterEntry | None) -> None:
        if entry is None:
            words = translate("VerifyDialog", "不在册：本调委会没有出过有这个验证码的文书")
            self.verdict.tell(words, Tone.RED)
        else:
            words = translate("VerifyDialog", "在册：请与纸上的内容逐项核对")
            self.verdict.tell(words, Tone.ORANGE if _is_past(entry) else Tone.BLUE, _standing(entry))
        self._show_paper(entry, with_changes=False)
        self.line.selectAll()

    def _show_paper(self, entry: RegisterEntry | None, own: str = "", *, with_changes: bool) -> None:
        """Show what is recorded; ``own`` is the digest of a signed copy, which is not that of the version."""
        self.busy(False)
        self._entry = entry
        signed = tuple(_given(translate("VerifyDialog", "签名版、签章版摘要"), _grouped(own)))
        self._fill((*_facts(entry), *signed) if entry else ())
        self.view.setVisible(with_changes)
        self.open_button.setVisible(entry is not None)
        height = 680 if with_changes else 620 if entry else 340
        self.resize(self.width(), min(px(height), self.screen().availableGeometry().height() - px(48)))

    def _forget(self) -> None:
        """Take away what was wrong with the one before."""
        self.notice.clear()
        self.row.set_problem("")

    def _refused(self, error: AppError) -> None:
        self.busy(False)
        self._show_paper(None, with_changes=False)
        self.verdict.clear()
        if isinstance(error, InvalidInput):
            self.row.set_problem(render(error.message))
            self.line.setFocus()
        else:
            self.show_problem(error)

    def _fill(self, facts: tuple[tuple[str, str], ...]) -> None:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(Space.M))
        grid.setVerticalSpacing(px(6))
        grid.setColumnStretch(1, 1)
        for number, (name, text) in enumerate(facts):
            value = label(text, wrap=True)
            value.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            value.setAccessibleName(f"{name} {text}")
            grid.addWidget(label(name, "muted"), number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(value, number, 1)
        grid.setRowStretch(len(facts), 1)
        self.facts = QWidget()
        self.facts.setLayout(grid)
        self._scroll.setWidget(self.facts)
        self._scroll.setVisible(bool(facts))

    def _open_case(self) -> None:
        if self._entry is not None:
            entry = self._entry
            self.accept()
            self.workspace.open_case(entry.case_id, f"paper:{entry.form_code}:{entry.subject_id}")

    def _build(self) -> None:
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        self._scroll.setAccessibleName(translate("VerifyDialog", "登记的内容"))
        self._scroll.hide()
        self.view.hide()
        self.open_button.hide()
        found = QVBoxLayout()
        found.setSpacing(px(Space.M))
        found.addWidget(self._scroll, 2)
        found.addWidget(self.view, 3)
        self.body.addWidget(self.row)
        self.body.addWidget(self.verdict)
        self.body.addLayout(found, 1)
        self.body.addStretch(0)  # takes the room while nothing is found
        self.choose_button.clicked.connect(self._choose)
        self.open_button.clicked.connect(self._open_case)
        self.line.textEdited.connect(lambda: self.row.set_problem(""))
        self.add_buttons(
            translate("VerifyDialog", "验证"),
            cancel_text=translate("VerifyDialog", "关闭"),
            extra=(self.open_button,),
        )


def _names_a_file(text: str) -> bool:
    return any(sign in text for sign in "./\\") or Path(text).exists()


def _is_past(entry: RegisterEntry) -> bool:
    return entry.is_void or entry.is_superseded


def _standing(entry: RegisterEntry) -> str:
    """Say what became of a paper since it was issued."""
    lines = []
    if entry.is_void:
        lines.append(translate("VerifyDialog", "这件案件已作废，文书不再有效"))
    if entry.is_superseded:
        words = translate("VerifyDialog", "这是第{version}版，后来又出了第{newest}版，以新版为准")
        lines.append(words.format(version=entry.version, newest=entry.newest))
    return "\n".join(lines)


def _facts(entry: RegisterEntry) -> Iterator[tuple[str, str]]:
    """Yield what is recorded, in the order in which people compare it with a paper."""
    version = translate("VerifyDialog", "第{version}版").format(version=entry.version)
    yield translate("VerifyDialog", "文书"), f"{translate('Forms', entry.title)}  {version}"
    yield translate("VerifyDialog", "案件"), f"{entry.number}  {entry.case_title}"
    parties = [
        "  ".join(filter(None, (translate("Forms", one.role), one.name, one.id_number)))
        for one in entry.parties
    ]
    yield from _given(translate("VerifyDialog", "当事人"), "\n".join(parties))
    yield from _given(translate("VerifyDialog", "金额"), listed(map(money, entry.sums_fen)))
    yield from _given(translate("VerifyDialog", "日期"), listed(map(day_text, entry.dates)))
    yield from _given(translate("VerifyDialog", "页数"), str(entry.pages or ""))
    yield translate("VerifyDialog", "定稿"), clauses((day_text(entry.issued_at), entry.issued_by))
    yield from _given(translate("VerifyDialog", "修改原因"), entry.reason)
    yield from _given(translate("VerifyDialog", "验证码"), shown(entry.code))
    yield from _given(translate("VerifyDialog", "PDF 摘要"), _grouped(entry.sha256))
    yield from _given(translate("VerifyDialog", "Word 摘要"), _grouped(entry.docx_sha256))


def _given(name: str, text: str) -> Iterator[tuple[str, str]]:
    if text:
        yield name, text


def _grouped(digest: str) -> str:
    """Write a digest in groups of eight, which can be compared by eye."""
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
