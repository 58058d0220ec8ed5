"""证书与印章: what the office seals with, pictures of its seal, lists of revoked certificates."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from mediation_app.model import KeyKind
from mediation_app.rules.errors import AppError
from mediation_app.rules.permissions import Permission
from mediation_app.rules.signing_worth import SigningWay
from mediation_app.services import sealing
from mediation_app.services.books import Actor, Books
from mediation_app.services.sealing import CertificateRow, ListRow, SealImageRow
from mediation_app.services.sealing.certificates import SOON
from resources.i18n import day_text, render
from ui import messages
from ui.dialogs.base import Dialog
from ui.dialogs.signing_worth import SigningWorthDialog
from ui.pages.settings.list_section import ListSection
from ui.pages.settings.seal_dialogs import (
    KeyFileDialog,
    RevokeDialog,
    SealImageDialog,
    TestCertificateDialog,
    TokenDialog,
    ask_file,
)
from ui.theme import Tone
from ui.widgets import BadgeLook, Group, Row, Shape
from ui.wording import clauses
from ui.workspace import Workspace

Found = tuple[tuple[CertificateRow, ...], tuple[SealImageRow, ...], tuple[ListRow, ...]]


class SealsSection(ListSection):
    """Insert adds a certificate's file, Delete retires the chosen line, Enter tells of it."""

    def __init__(self, workspace: Workspace) -> None:
        words = self.tr(
            "用证书签章的文书，签后任何改动都能被发现。密码和 PIN 码每次签章时输入，程序不保存。"
            "印章图片由本单位提供，程序不画；有没有法律效力要看证书由谁签发。"
        )
        super().__init__(workspace, Permission.MANAGE_SEALS, self.tr("证书与印章"), words)
        self.add_button(self.tr("添加证书文件…"), self.choose_key_file, kind="primary", icon="file-plus")
        self.add_button(self.tr("添加证书密钥…"), self.add_token, icon="plus")
        self.add_button(self.tr("做测试证书…"), self.make_test, icon="wand-sparkles")
        self.add_button(self.tr("添加印章图片…"), self.choose_picture, icon="stamp")
        self.add_button(self.tr("导入吊销列表…"), self.choose_list, icon="upload")
        self.add_button(self.tr("登记吊销…"), self.revoke, icon="circle-x", of_row=True)
        self.add_button(self.tr("停用"), self.retire, icon="ban", of_row=True)
        worth = self.add_button(self.tr("签署方式和效力"), self.tell_worth, icon="scale")
        worth.setVisible(True)
        for key, run in (("Insert", self.choose_key_file), ("Delete", self.retire)):
            shortcut = QShortcut(QKeySequence(key), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(run)
        self.refresh()

    def refresh(self) -> None:
        """Read certificates, pictures and lists, where one may see them."""
        may = self.workspace.may(Permission.SEAL) or self.workspace.may(Permission.MANAGE_SEALS)
        if may:
            self.workspace.ask(_read, done=self._show, failed=self._refused, owner=self)

    # ---- what the buttons do

    def choose_key_file(self) -> None:
        """Ask for a PKCS#12 file."""
        if self.may_change:
            names = self.tr("证书文件 (*.p12 *.pfx);;所有文件 (*)")
            dialog = ask_file(self, self.workspace, self.tr("选择证书文件"), names)
            dialog.fileSelected.connect(lambda path: self.open_key_file(Path(path)))

    def open_key_file(self, path: Path) -> KeyFileDialog:
        """Ask for the password of a file."""
        dialog = KeyFileDialog(self.workspace, self, path, lambda: self._changed(self.tr("已添加证书")))
        dialog.start("password")
        return dialog

    def add_token(self) -> TokenDialog:
        """Ask for a key in a token."""
        dialog = TokenDialog(self.workspace, self, lambda: self._changed(self.tr("已添加证书密钥")))
        return dialog.start("module")

    def make_test(self) -> TestCertificateDialog:
        """Ask for the password of a test certificate."""
        dialog = TestCertificateDialog(
            self.workspace, self, lambda: self._changed(self.tr("已做好测试证书，只供试用"))
        )
        dialog.start("password")
        return dialog

    def choose_picture(self) -> None:
        """Ask for a picture of the seal."""
        names = self.tr("图片 (*.png *.jpg *.jpeg *.bmp);;所有文件 (*)")
        dialog = ask_file(self, self.workspace, self.tr("选择印章图片"), names)
        dialog.fileSelected.connect(lambda path: self.open_picture(Path(path)))

    def open_picture(self, path: Path) -> SealImageDialog:
        """Ask how a picture is printed."""
        dialog = SealImageDialog(self.workspace, self, path, lambda: self._added(dialog))
        dialog.start("width_mm")
        return dialog

    def choose_list(self) -> None:
        """Ask for a list of revoked certificates."""
        names = self.tr("证书吊销列表 (*.crl *.pem);;所有文件 (*)")
        dialog = ask_file(self, self.workspace, self.tr("选择吊销列表"), names)
        dialog.fileSelected.connect(lambda path: self.take_list(Path(path)))

    def take_list(self, path: Path) -> None:
        """Take a list in, and say which certificates it revokes."""
        self.workspace.ask(
            sealing.add_revocation_list, path, done=self._listed, failed=self._refused, owner=self
        )

    def revoke(self) -> RevokeDialog | None:
        """Ask since when the chosen certificate is revoked, and why."""
        row = self._chosen()
        if not isinstance(row, CertificateRow):
            return None
        dialog = RevokeDialog(self.workspace, self, row, lambda: self._changed(self.tr("已登记吊销")))
        dialog.start("reason")
        return dialog

    def retire(self) -> None:
        """Ask, then use the chosen certificate or picture no longer."""
        row = self._chosen()
        if isinstance(row, ListRow) or row is None or row.retired_at is not None:
            return
        name = row.label if isinstance(row, CertificateRow) else row.name
        text = self.tr("“{name}”停用后不能再用来签章；以前签的照原样保留，仍可验证。").format(name=name)
        dialog = Dialog(self, self.tr("停用"), text)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.add_buttons(self.tr("停用"), "danger")
        dialog.accepted.connect(lambda: self._retire(row))
        dialog.open()

    def change(self) -> None:
        """Tell what the chosen certificate says of itself."""
        row = self._chosen(only_changing=False)
        if isinstance(row, CertificateRow):
            dialog = Dialog(self, row.label, "\n".join(self._details(row)))
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.add_buttons(self.tr("关闭"), cancel_text="")
            dialog.open()

    def tell_worth(self) -> None:
        """Say what sealing by certificate is worth in law."""
        SigningWorthDialog(self, SigningWay.CERTIFICATE).open()

    # ---- what comes back

    def _retire(self, row: CertificateRow | SealImageRow) -> None:
        is_certificate = isinstance(row, CertificateRow)
        service = sealing.retire if is_certificate else sealing.retire_seal_image
        number = row.certificate_id if isinstance(row, CertificateRow) else row.image_id
        self.workspace.ask(
            service,
            number,
            done=lambda _nothing: self._changed(self.tr("已停用")),
            failed=self._refused,
            owner=self,
        )

    def _added(self, dialog: SealImageDialog) -> None:
        self._changed(self.tr("已添加印章图片"))
        if dialog.warnings:
            self.notice.tell("\n".join(map(str, dialog.warnings)), Tone.ORANGE)

    def _listed(self, labels: tuple[str, ...]) -> None:
        self._changed(self.tr("已导入吊销列表"))
        if labels:
            words = self.tr("列表里有本单位的证书，不能再用来签章：{names}")
            self.notice.tell(words.format(names=self.tr("、").join(labels)), Tone.RED)
        else:
            self.notice.tell(self.tr("本单位的证书都不在这份吊销列表里"), Tone.BLUE)

    def _changed(self, words: str) -> None:
        self.notice.clear()
        self.workspace.toast(words)
        self.refresh()

    def _refused(self, error: AppError) -> None:
        self.notice.tell(*messages.told(error))

    def _chosen(self, *, only_changing: bool = True) -> CertificateRow | SealImageRow | ListRow | None:
        row = self.list.current()
        if row is None or (only_changing and not self.may_change):
            return None
        found = row.target
        return found if isinstance(found, CertificateRow | SealImageRow | ListRow) else None

    # ---- what is shown

    def _show(self, found: Found) -> None:
        certificates, pictures, lists = found
        today = self.workspace.today()
        groups = [
            Group(
                title=self.tr("证书"),
                rows=tuple(self._certificate(row, row.days_left(today)) for row in certificates),
                note="" if certificates else self.tr("还没有证书，可以先做一张测试证书试用"),
            ),
            Group(
                title=self.tr("印章图片"),
                rows=tuple(map(self._picture, pictures)),
                note="" if pictures else self.tr("没有图片时，签章不在页面上显示"),
            ),
        ]
        if lists:
            groups.append(Group(title=self.tr("吊销列表"), rows=tuple(map(self._list, lists))))
        self.list.show_groups(tuple(groups))

    def _details(self, row: CertificateRow) -> tuple[str, ...]:
        pattern = self.tr("{day}起，{until}止")
        span = pattern.format(day=day_text(row.not_before), until=day_text(row.not_after))
        digest = " ".join(row.sha256[at : at + 8] for at in range(0, 64, 8))
        return (
            self.tr("主体：{text}").format(text=row.subject),
            self.tr("签发者：{text}").format(text=row.issuer),
            self.tr("序列号：{text}").format(text=row.serial),
            self.tr("有效期：{text}").format(text=span),
            self.tr("指纹（SHA-256）：{text}").format(text=digest),
            self.tr("{name} {day}添加").format(name=row.added_by, day=day_text(row.added_at)),
        )

    def _certificate(self, row: CertificateRow, days: int) -> Row:
        where = self.tr("密钥 {name}").format(name=row.token) if row.kind is KeyKind.PKCS11 else row.issuer
        until = self.tr("{day}到期").format(day=day_text(row.not_after.date()))
        reason = render(row.why_not) if row.why_not is not None else ""
        return Row(
            title=row.label,
            text=reason or clauses((row.subject, where)),
            badge=self._badge(row, days),
            note=until,
            note_tone=Tone.ORANGE if days <= SOON else Tone.QUIET,
            target=row,
        )

    def _badge(self, row: CertificateRow, days: int) -> BadgeLook | None:
        if row.retired_at is not None:
            return BadgeLook(self.tr("已停用"), Tone.QUIET, Shape.CROSS)
        if row.revoked_on is not None:
            return BadgeLook(self.tr("已吊销"), Tone.RED, Shape.CROSS)
        if row.why_not is not None:
            return BadgeLook(self.tr("不能用"), Tone.RED, Shape.CROSS)
        if row.is_test:
            return BadgeLook(self.tr("测试"), Tone.ORANGE, Shape.RING)
        if not row.proves:
            return BadgeLook(self.tr("自签"), Tone.ORANGE, Shape.RING)
        soon = BadgeLook(self.tr("还有{count}天").format(count=days), Tone.ORANGE, Shape.DOT)
        return soon if days <= SOON else BadgeLook(self.tr("可用"), Tone.ACCENT, Shape.DOT)

    def _picture(self, row: SealImageRow) -> Row:
        stopped = BadgeLook(self.tr("已停用"), Tone.QUIET, Shape.CROSS)
        return Row(
            title=row.name,
            text=self.tr("印出来宽{width}毫米").format(width=f"{row.width_mm:g}"),
            badge=stopped if row.retired_at is not None else None,
            note=day_text(row.added_at.date()),
            target=row,
        )

    def _list(self, row: ListRow) -> Row:
        old = BadgeLook(self.tr("该换新的了"), Tone.ORANGE, Shape.DOT)
        day = self.tr("{day}出的").format(day=day_text(row.this_update.date()))
        due = self.tr("{day}前有效").format(day=day_text(row.next_update.date())) if row.next_update else ""
        return Row(title=row.issuer, text=day, badge=old if row.is_old else None, note=due, target=row)


def _read(books: Books, actor: Actor) -> Found:
    lists = sealing.revocation_lists(books, actor) if actor.may(Permission.MANAGE_SEALS) else ()
    return sealing.certificates(books, actor), sealing.seal_images(books, actor), lists
