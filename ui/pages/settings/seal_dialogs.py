"""What the settings ask of certificates and seals; passwords are shown as dots and forgotten at the end."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFileDialog,
    QLineEdit,
    QWidget,
)

from mediation_app.rules.dates import parse_date
from mediation_app.rules.errors import AppError, InvalidInput
from mediation_app.services import sealing
from mediation_app.services.sealing import AddPkcs11, AddPkcs12, AddSealImage, CertificateRow
from mediation_app.services.sealing.certificates import LEAST_PASSWORD
from mediation_app.services.sealing.seal_images import NARROWEST, USUAL_WIDTH, WIDEST
from resources.i18n import day_text
from ui.dialogs.last_folder import from_last_folder
from ui.forms.form_dialog import Work
from ui.pages.settings.field_dialog import FieldDialog
from ui.theme import Tone, px
from ui.widgets import button, label
from ui.workspace import Workspace

LONGEST_PASSWORD = 200
Done = Callable[[], object]


def ask_file(parent: QWidget, workspace: Workspace, title: str, names: str) -> QFileDialog:
    """Ask for a file without blocking."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(names)
    from_last_folder(dialog, workspace.settings).open()
    return dialog


class _SecretDialog(FieldDialog):
    """A dialog with a password, which it forgets when it closes."""

    def _secret(self, name: str, words: str, hint: str = "") -> QLineEdit:
        line = self.grid.line(name, words, required=True, hint=hint, length=LONGEST_PASSWORD)
        line.setEchoMode(QLineEdit.EchoMode.Password)
        self.finished.connect(lambda _code: line.clear())
        return line


class KeyFileDialog(_SecretDialog):
    """添加证书文件: a PKCS#12 file, and the password that opens it once to look at it."""

    def __init__(self, workspace: Workspace, parent: QWidget, path: Path, done: Done) -> None:
        super().__init__(workspace, parent, "", done)
        self.set_title(self.tr("添加证书文件"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.path = path
        file = self.grid.line("path", self.tr("文件"), span=2)
        file.setText(path.name)
        file.setReadOnly(True)
        hint = self.tr("只用来看一次证书，不保存；以后每次签章时再输入。")
        self.password = self._secret("password", self.tr("文件的密码"), hint)
        self.grid.line("label", self.tr("怎么称呼"), hint=self.tr("不填就用证书上的名称。"))

    def saving(self) -> Work:
        """Return the call that takes the file in."""
        new = AddPkcs12(path=self.path, password=self.password.text(), label=self.grid.text("label"))
        return lambda books, actor: sealing.add_pkcs12(books, actor, new)


class TokenDialog(_SecretDialog):
    """添加证书密钥: the driver's library, which token, its PIN."""

    def __init__(self, workspace: Workspace, parent: QWidget, done: Done) -> None:
        super().__init__(workspace, parent, "", done)
        self.set_title(self.tr("添加证书密钥（USB 密钥）"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        hint = self.tr("密钥驱动里的 PKCS#11 库文件：Windows 上以 .dll、Linux 上以 .so 结尾。")
        self.module = self.grid.line("module", self.tr("驱动"), span=2, required=True, hint=hint, length=400)
        self.token = QComboBox()
        self.grid.add("token", self.tr("插着的密钥"), self.token, required=True)
        self.pin = self._secret("password", self.tr("PIN 码"), self.tr("不保存；连续输错会锁住密钥。"))
        self.grid.line("key_label", self.tr("私钥名称"), hint=self.tr("密钥里只有一把时不用填。"))
        self.grid.line("label", self.tr("怎么称呼"), hint=self.tr("不填就用证书上的名称。"))
        self.resize(px(620), self.height())

    def start(self, first: str) -> "TokenDialog":
        """Open at the driver; F5 reads the tokens again."""
        choose, again = button(self.tr("选择驱动…")), button(self.tr("找密钥（F5）"), icon="refresh-cw")
        choose.clicked.connect(self._choose)
        again.clicked.connect(self.read)
        QShortcut(QKeySequence("F5"), self).activated.connect(self.read)
        self.add_buttons(self.tr("添加"), extra=(choose, again))
        self.module.editingFinished.connect(self.read)
        self.open()
        self.grid.row(first).setFocus()
        return self

    def read(self) -> None:
        """Ask the driver for the tokens plugged in."""
        module = self.module.text().strip()
        if module:
            work = self.workspace
            work.tasks.reach(
                lambda _progress: sealing.tokens(work.books, work.actor, module),
                done=self._offer,
                failed=self._unread,
                owner=self,
            )

    def saving(self) -> Work:
        """Return the call that takes the token's certificate in."""
        new = AddPkcs11(
            module=self.module.text().strip(),
            token=str(self.token.currentData() or ""),
            pin=self.pin.text(),
            key_label=self.grid.text("key_label"),
            label=self.grid.text("label"),
        )
        return lambda books, actor: sealing.add_pkcs11(books, actor, new)

    def _run(self, work: Work) -> None:
        """Wait for the token away from the database."""
        books, actor = self.workspace.books, self.workspace.actor
        self.workspace.tasks.reach(
            lambda _progress: work(books, actor), done=self._saved, failed=self._refused, owner=self
        )

    def _choose(self) -> None:
        names = self.tr("PKCS#11 驱动 (*.so *.dll *.dylib);;所有文件 (*)")
        dialog = ask_file(self, self.workspace, self.tr("选择驱动"), names)
        dialog.fileSelected.connect(self._chosen)

    def _chosen(self, path: str) -> None:
        self.module.setText(path)
        self.read()

    def _offer(self, found: tuple[object, ...]) -> None:
        before = self.token.currentData()
        self.token.clear()
        for one in found:
            name = str(getattr(one, "label", ""))
            self.token.addItem(name, name)
        self.token.setCurrentIndex(max(0, self.token.findData(before)))
        self.notice.clear()
        if not found:
            self.notice.tell(self.tr("没有找到插着的密钥，请插好后按 F5"), Tone.ORANGE)

    def _unread(self, error: AppError) -> None:
        self.token.clear()
        self.show_problem(error)


class TestCertificateDialog(_SecretDialog):
    """做测试证书: a password of one's own, typed twice."""

    __test__ = False  # no test of pytest's

    def __init__(self, workspace: Workspace, parent: QWidget, done: Done) -> None:
        super().__init__(workspace, parent, "", done)
        self.set_title(self.tr("做一张测试证书"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.tr("只供试用：证书上和印章旁都写明“测试证书 — 不具法律效力”，不算盖章。一年后到期。")
        self.body.insertWidget(0, label(words, "muted", wrap=True))
        hint = self.tr("至少{count}位，自己记好；程序不保存，忘了只能重做一张。").format(count=LEAST_PASSWORD)
        self.password = self._secret("password", self.tr("给它设一个密码"), hint)
        self.again = self._secret("again", self.tr("再输入一遍"))

    def saving(self) -> Work | None:
        """Return the call that makes it, None where the two differ."""
        if self.password.text() != self.again.text():
            self.grid.row("again").set_problem(self.tr("两次输入的不一样"))
            self.again.setFocus()
            return None
        password = self.password.text()
        return lambda books, actor: sealing.make_test_certificate(books, actor, password)


class RevokeDialog(FieldDialog):
    """登记吊销: by somebody's word, with day and reason."""

    def __init__(self, workspace: Workspace, parent: QWidget, row: CertificateRow, done: Done) -> None:
        super().__init__(workspace, parent, "", done)
        self.set_title(self.tr("登记证书吊销"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.tr("{name}（{day}到期）登记后不能再签章；以前签的仍在，验证时会说明。")
        told = words.format(name=row.label, day=day_text(row.not_after.date()))
        self.body.insertWidget(0, label(told, "muted", wrap=True))
        self._row = row
        day = self.grid.line("on", self.tr("哪天起"), required=True, length=20)
        day.setText(workspace.today().isoformat())
        self.grid.line("reason", self.tr("原因"), span=2, required=True, length=200)

    def saving(self) -> Work | None:
        """Return the call that notes it, None where the day cannot be read."""
        number, reason = self._row.certificate_id, self.grid.text("reason")
        try:
            on = parse_date(self.grid.text("on"), today=self.workspace.today(), field="on")
        except InvalidInput as error:
            self.grid.show_problems(error.problems)
            return None
        return lambda books, actor: sealing.note_revoked(books, actor, number, on, reason)


class SealImageDialog(FieldDialog):
    """添加印章图片: how wide it is printed, and whether its white becomes clear."""

    def __init__(self, workspace: Workspace, parent: QWidget, path: Path, done: Done) -> None:
        super().__init__(workspace, parent, "", done)
        self.set_title(self.tr("添加印章图片"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = self.tr("请用本单位自己的印章图片；程序不画印章。图片只是样子，签章靠证书。")
        self.body.insertWidget(0, label(words, "muted", wrap=True))
        self.path = path
        file = self.grid.line("path", self.tr("文件"), span=2)
        file.setText(path.name)
        file.setReadOnly(True)
        self.width_box = QDoubleSpinBox(minimum=NARROWEST, maximum=WIDEST, decimals=1, singleStep=0.5)
        self.width_box.setSuffix(self.tr(" 毫米"))
        self.width_box.setValue(USUAL_WIDTH)
        self.grid.add(
            "width_mm", self.tr("印出来多宽"), self.width_box, hint=self.tr("圆章一般是直径42毫米。")
        )
        self.clear_white = QCheckBox(self.tr("白底变透明，不遮住字"))
        self.clear_white.setChecked(True)
        self.grid.add("clear_white", self.tr("底色"), self.clear_white)
        self.warnings: tuple[object, ...] = ()

    def saving(self) -> Work:
        """Return the call that takes the picture in."""
        new = AddSealImage(
            path=self.path, width_mm=self.width_box.value(), clear_white=self.clear_white.isChecked()
        )
        return lambda books, actor: sealing.add_seal_image(books, actor, new)

    def _saved(self, result: object) -> None:
        self.warnings = getattr(result, "warnings", ())
        super()._saved(result)
