"""证书签章: the paper at the right, at the left with which certificate, which picture, and its password."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mediation_app.model import KeyKind, SignedFile
from mediation_app.rules.errors import AppError, InvalidInput, NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.rules.signing_worth import WORTH, SigningWay
from mediation_app.services import outward, paper_files, sealing, signed_files
from mediation_app.services.sealing import CertificateRow, Seal, SealTable
from resources.i18n import QT_TRANSLATE_NOOP, Message, day_text, render, translate
from ui.dialogs.base import Dialog
from ui.dialogs.last_folder import from_last_folder
from ui.dialogs.signing_worth import SigningWorthDialog
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.version_meant import unfit, version_meant
from ui.theme import Space, Tone, px
from ui.widgets import button, label
from ui.widgets.field_grid import FieldGrid
from ui.widgets.pdf_view import PdfView

_SIDE = 380
_LONGEST_PASSWORD = 200


def impossible(desk: CaseDesk, paper_id: str) -> str:
    """Say why a paper cannot be sealed by certificate now; empty when it can."""
    return unfit(
        desk,
        paper_id,
        sealing.paper_why_not,
        not_final=translate("SealDialog", "文书还没有定稿，不能签章"),
        outdated=translate("SealDialog", "定稿以后内容又有改动，请先定稿新的一版再签章"),
    )


def seal_paper(desk: CaseDesk, paper_id: str = "") -> None:
    """Open a paper to be sealed, the agreement where none is named."""
    desk.workspace.ask(
        sealing.table,
        version_meant(desk, paper_id),
        done=lambda table: _open(desk, table),
        failed=lambda error: desk.workspace.show_error(error, desk.page),
        owner=desk,
    )


def _open(desk: CaseDesk, table: SealTable) -> None:
    if table.why_not is not None:
        desk.workspace.show_error(NotAllowed(table.why_not, _WET), desk.page)
    elif not table.certificates:
        why = table.unfit[0].why_not if table.unfit else None
        desk.workspace.show_error(NotAllowed(why or _NONE, _ADD), desk.page)
    else:
        SealDialog(desk, table).open()


class SealDialog(Dialog):
    """Choose, type the password, Ctrl+Enter; what was made is shown in its place."""

    def __init__(self, desk: CaseDesk, table: SealTable) -> None:
        pattern = translate("SealDialog", "证书签章 · {title} 第{version}版")
        title = translate("Forms", table.title)
        super().__init__(desk.page, pattern.format(title=title, version=table.version))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._table = desk, table
        self.made: SignedFile | None = None
        self.pdf = PdfView(desk.workspace.tasks)
        self.pdf.setAccessibleName(self.tr("要签章的文书"))
        self.grid = FieldGrid()
        self.certificate, self.picture = QComboBox(), QComboBox()
        self.password = QLineEdit(maxLength=_LONGEST_PASSWORD)
        self.tick = QCheckBox(self.tr("登记为已盖章"))
        self.timestamp = QCheckBox(self.tr("加时间戳"))
        self.timestamp.setToolTip(render(sealing.TIMESTAMP_WORTH))
        self.again = QCheckBox(self.tr("再签一次"))
        self.about = label("", "small", wrap=True)
        self._build()
        self._follow()
        self.pdf.show_pdf(table.pdf)

    # ---- what is entered

    def row(self) -> CertificateRow:
        """Return the certificate chosen."""
        return self._table.certificates[max(0, self.certificate.currentIndex())]

    def command(self) -> Seal:
        """Return the seal as it is entered."""
        return Seal(
            paper_id=self._table.paper_id,
            certificate_id=self.row().certificate_id,
            password=self.password.text(),
            image_id=self.picture.currentData(),
            timestamp=self.timestamp.isChecked(),
            again=self.again.isChecked(),
            tick=self.tick.isChecked(),
            shown_sha256=self._table.sha256,
        )

    def accepting(self) -> None:
        """Seal; problems stay in the dialog. Once sealed, close."""
        if self.made is not None:
            self.accept()
            return
        self.grid.clear_problems()
        self.notice.clear()
        if not self.password.text():
            self.grid.row("password").set_problem(self.tr("请输入"))
            self.password.setFocus()
            return
        self.busy(True)
        work, command = self._desk.workspace, self.command()
        work.tasks.reach(
            lambda _progress: sealing.seal(work.books, work.actor, command),
            done=self._sealed,
            failed=self.show_problem,
            owner=self,
        )

    def show_problem(self, error: AppError) -> None:
        """Say what is wrong, beside the password where it is that."""
        self.busy(False)
        rest = self.grid.show_problems(error.problems) if isinstance(error, InvalidInput) else ()
        if rest or not isinstance(error, InvalidInput):
            super().show_problem(error)
        self.password.selectAll()
        self.password.setFocus()

    def save_to(self, path: Path) -> None:
        """Write the sealed file; what lies there is kept."""
        made = self.made
        if made is None:
            return

        self._desk.workspace.ask(
            paper_files.export_signed,
            made.id,
            path.parent,
            name=path.name,
            done=lambda written: self.notice.tell(self.tr("已存为 {path}").format(path=written), Tone.QUIET),
            failed=super().show_problem,
            owner=self,
        )

    # ---- what comes back

    def _sealed(self, made: SignedFile) -> None:
        self.made = made
        self.password.clear()
        self.busy(False)
        self.grid.setEnabled(False)
        self.only_close(self.tr("关闭"))
        self.save_button.setVisible(self._desk.workspace.may(Permission.EXPORT))
        words = self.tr("已签章：{who}").format(who=made.sealed_by)
        doubt = self._why_no_tick(self.row())
        after = self.tr("签后的文件不能再改，改动会被发现；内容有变的，要定稿新的一版重新签。")
        self.notice.tell(words, Tone.ORANGE if doubt else Tone.BLUE, doubt or after)
        self._desk.workspace.ask(
            signed_files.pdf_of, made.id, done=self._show_made, failed=super().show_problem, owner=self
        )
        self._desk.changed(self.tr("已用证书签章"))

    def _show_made(self, pdf: bytes) -> None:
        """Show the end of what was sealed, where the seal is."""
        self.pdf.pageChanged.connect(self._go_to_end, Qt.ConnectionType.SingleShotConnection)
        self.pdf.show_pdf(pdf)

    def _go_to_end(self) -> None:
        bar = self.pdf.verticalScrollBar()
        bar.setValue(bar.maximum())

    def _why_no_tick(self, row: CertificateRow) -> str:
        """Say why a seal by a certificate is not ticked as the committee's; empty where nobody asks that."""
        if row.is_test:
            return self.tr("用的是测试证书，不具法律效力，没有登记为已盖章。")
        if not row.proves:
            return self.tr("自己签发的证书不能证明身份，没有登记为已盖章。")
        return render(self._table.no_tick) if self._table.no_tick is not None else ""

    def _follow(self) -> None:
        """Ask for what the chosen certificate needs, and say what it is."""
        row = self.row()
        is_token = row.kind is KeyKind.PKCS11
        words = self.tr("密钥 {name} 的 PIN 码") if is_token else self.tr("证书的密码")
        self.grid.row("password").label.setText(words.format(name=row.token))
        self.password.setAccessibleName(words.format(name=row.token))
        used = row.certificate_id in self._table.sealed_with
        self.again.setVisible(used)
        self.again.setChecked(False)
        self.tick.setEnabled(row.proves)
        self.tick.setChecked(self._table.may_tick and row.proves)
        self.about.setText("\n".join(self._about(row, used=used)))

    def _about(self, row: CertificateRow, *, used: bool) -> tuple[str, ...]:
        own = self.tr("自己签发") if row.issuer == row.subject else self.tr("{issuer}签发")
        until = self.tr("{day}到期").format(day=day_text(row.not_after.date()))
        who = self.tr("；").join((row.subject, own.format(issuer=row.issuer), until))
        doubts = []
        if row.is_test:
            doubts.append(self.tr("这是测试证书，不具法律效力。"))
        elif not row.proves:
            doubts.append(self.tr("自己签发的证书不能证明身份，只供试用。"))
        elif self._table.no_tick is not None:
            doubts.append(render(self._table.no_tick))
        again = (self.tr("这一版已经用这张证书签过章。"),) if used else ()
        return (who, *doubts, *again)

    # ---- how it is built

    def _build(self) -> None:
        self._offer()
        for box in (self.certificate, self.picture):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        self.grid.add("certificate", self.tr("证书"), self.certificate, span=2)
        place = "" if self._table.has_place else self.tr("这份文书上没有盖章的位置，签章不显示。")
        self.grid.add("picture", self.tr("印章图片"), self.picture, span=2, hint=place)
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.grid.add("password", self.tr("证书的密码"), self.password, span=2, required=True)
        self.tick.setVisible(self._table.may_tick)
        body = QHBoxLayout()
        body.setSpacing(px(Space.M))
        body.addWidget(self._side())
        body.addWidget(self.pdf, 1)
        self.body.addLayout(body, 1)
        self._add_buttons()
        self.certificate.currentIndexChanged.connect(lambda _index: self._follow())
        self.finished.connect(lambda _code: self.password.clear())
        self.password.setFocus()

    def _offer(self) -> None:
        """List the certificates, and the pictures where there is a place for one."""
        for one in self._table.certificates:
            self.certificate.addItem(one.label, one.certificate_id)
        self.picture.addItem(self.tr("不显示（只在文件里）"), None)
        for image in self._table.images if self._table.has_place else ():
            words = self.tr("{name}（宽{width}毫米）").format(name=image.name, width=f"{image.width_mm:g}")
            self.picture.addItem(words, image.image_id)
        self.picture.setCurrentIndex(1 if self.picture.count() > 1 else 0)

    def _side(self) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, px(Space.S), 0)
        column.setSpacing(px(Space.M))
        column.addWidget(self.grid)
        column.addWidget(self.about)
        for switch in (self.tick, self.timestamp, self.again):
            switch.setAccessibleName(switch.text())
            column.addWidget(switch)
            if switch is self.timestamp:
                column.addWidget(label(self.tr("本机时钟，只作内部记录。"), "small", wrap=True))
        column.addStretch(1)
        column.addWidget(label(render(WORTH[SigningWay.CERTIFICATE].short), "muted", wrap=True))
        self.side = scroll = QScrollArea()
        scroll.setWidget(side)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedWidth(px(_SIDE))
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setAccessibleName(self.tr("用什么签"))
        return scroll

    def _add_buttons(self) -> None:
        worth = button(self.tr("效力说明"), icon="scale", key="F1")
        worth.setShortcut("F1")
        worth.clicked.connect(lambda: SigningWorthDialog(self, SigningWay.CERTIFICATE).open())
        self.save_button = button(self.tr("存为 PDF…"), icon="save")
        self.save_button.clicked.connect(self._save)
        self.save_button.hide()
        self.add_buttons(self.tr("签章"), extra=(worth, self.save_button))
        window = self._desk.page.window()
        self.resize(min(px(1080), window.width() - px(24)), min(px(660), window.height() - px(24)))

    def _save(self) -> None:
        pattern = self.tr("{number} {title} 签章版.pdf")
        name = pattern.format(number=self._desk.case.number, title=translate("Forms", self._table.title))
        dialog = QFileDialog(self, self.tr("另存为"), outward.safe_name(Path(name).stem, ".pdf"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF 文件 (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda path: self.save_to(Path(path)))
        from_last_folder(dialog, self._desk.workspace.settings).open()


_WET = Message("SealDialog", QT_TRANSLATE_NOOP("SealDialog", "需要盖章的，请打印后加盖实物印章"))
_NONE = Message("SealDialog", QT_TRANSLATE_NOOP("SealDialog", "还没有可以签章的证书"))
_ADD = Message(
    "SealDialog",
    QT_TRANSLATE_NOOP("SealDialog", "请管理员在“设置 · 证书与印章”里添加；只想试一试的，可以做一张测试证书"),
)
