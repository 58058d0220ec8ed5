"""What can be done with the paper shown: print, save, open in Word, make final."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from mediation_app.rules.paper_code import shown
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services.paper_standing import DRAFTS_UNTIL_CLOSE, Slip, SlipState
from ui.icons import icon
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs import sealing
from ui.pages.case.dialogs.screen_signing import impossible
from ui.pages.case.titles import slip_state, slip_title
from ui.widgets import ElidedLabel, button
from ui.widgets.button_bar import ButtonBar
from ui.widgets.labels import PartsLabel

_FINAL = (SlipState.ISSUED, SlipState.SIGNED)


class PaperBar(ButtonBar):
    """A row of buttons under the paper; each says why when it cannot be pressed."""

    wanted = Signal(str)
    """``paper.print``, ``.pdf``, ``.docx``, ``.word``, ``.issue``, ``.edited``, ``.versions`` or a verb."""

    def __init__(self) -> None:
        super().__init__(ElidedLabel())
        self.state_label = PartsLabel("", "small")
        """Title, state, version and code; it stands over the paper, where there is room for all of it."""
        self.print_button = self._button(self.tr("打印"), "printer", "F9", "paper.print")
        self.save_button = button(self.tr("存为…"), icon="save", key="Ctrl+S")
        self.word_button = self._button(self.tr("用 Word 打开"), "external-link", "", "paper.word")
        self.issue_button = self._button(self.tr("定稿"), "file-check-2", "", "paper.issue")
        self.signed_button = button(self.tr("附签名原件"), icon="stamp")
        self.screen_button = button(self.tr("屏幕签名"), icon="pen-line")
        self.seal_button = button(self.tr("证书签章"), icon="file-check")
        self.identity_button = button(self.tr("附上身份证明"), icon="paperclip")
        self.versions_button = button(self.tr("版本"), icon="history")
        self.edited_action = QAction(icon("file-input"), self.tr("取回 Word 修改稿…"), self)
        self.versions_button.setMenu(self._versions_menu())
        self.save_button.setMenu(self._save_menu())
        self._signed_call = ""
        self._screen_call = ""
        self._seal_call = ""
        self.signed_button.clicked.connect(lambda: self.wanted.emit(self._signed_call))
        self.screen_button.clicked.connect(lambda: self.wanted.emit(self._screen_call))
        self.seal_button.clicked.connect(lambda: self.wanted.emit(self._seal_call))
        for rank, one in enumerate((self.print_button, self.save_button, self.issue_button)):
            self.add(one, rank=rank)
        self.add(self.signed_button, rank=3)
        self.add(self.screen_button, rank=3)
        self.add(self.seal_button, rank=4)
        self.add(self.identity_button, rank=3)
        self.add(self.word_button, rank=4)
        self.add(self.versions_button, rank=5)

    def show_slip(self, desk: CaseDesk, slip: Slip) -> None:
        """Offer what can be done with this paper now."""
        is_paper = bool(slip.form_code)
        for one in self._buttons():
            one.setVisible(is_paper)
        version = self.tr("第{version}版").format(version=slip.version) if slip.version else ""
        code = shown(_code(desk, slip))
        self.state_label.tell((slip_title(slip), slip_state(slip), version, code))
        self._allow(self.print_button, desk.why_not(Permission.PRINT_PAPER, when_ended=True))
        saving = desk.why_not(Permission.EXPORT, when_ended=True)
        self._allow(self.save_button, saving)
        self._allow(self.word_button, saving)
        blocked = self.tr("内容还不齐，见上方说明") if slip.blocked_by else ""
        self._allow(self.issue_button, desk.why_not(Permission.ISSUE_PAPER, when_ended=True) or blocked)
        self.issue_button.setVisible(is_paper and slip.state not in _FINAL)
        self._signed_call = f"file.signed:{slip.paper_id or 0}"
        self.signed_button.setVisible(slip.signable and slip.state is SlipState.ISSUED)
        self._allow(self.signed_button, desk.why_not(Permission.ATTACH))
        self._screen_call = f"sign.screen:{slip.paper_id or 0}"
        self.screen_button.setVisible(slip.signable and slip.state is SlipState.ISSUED)
        self._allow(
            self.screen_button, desk.why_not(Permission.TICK_SIGNATURES) or self._unsignable(desk, slip)
        )
        self._seal_call = f"seal.paper:{slip.paper_id or 0}"
        self.seal_button.setVisible(slip.signable and slip.state in _FINAL)
        self._allow(self.seal_button, desk.why_not(Permission.SEAL) or self._unsealable(desk, slip))
        self._offer_identity(desk, wanted=slip.form_code == "identity_page")
        self.versions_button.setVisible(is_paper and slip.version > 0)
        reason = self._why_not_edited(desk, slip)
        self.edited_action.setEnabled(not reason)
        self.edited_action.setToolTip(reason)
        self.fit()

    def _buttons(self) -> tuple[QPushButton, ...]:
        return (
            *(self.print_button, self.save_button, self.issue_button, self.signed_button),
            *(
                self.screen_button,
                self.seal_button,
                self.identity_button,
                self.word_button,
                self.versions_button,
            ),
        )

    def _unsignable(self, desk: CaseDesk, slip: Slip) -> str:
        """Say why a paper cannot be signed on the screen."""
        return impossible(desk, str(slip.paper_id)) if slip.paper_id else ""

    def _unsealable(self, desk: CaseDesk, slip: Slip) -> str:
        """Say why a paper cannot be sealed by certificate."""
        return sealing.impossible(desk, str(slip.paper_id)) if slip.paper_id else ""

    def _offer_identity(self, desk: CaseDesk, *, wanted: bool) -> None:
        """Let the proofs of each principal be attached where the sheet about them is shown."""
        self.identity_button.setVisible(wanted)
        if not wanted:
            return
        self._allow(self.identity_button, desk.why_not(Permission.ATTACH))
        before = self.identity_button.menu()
        menu = QMenu(self)
        for party in desk.dossier.principals:
            action = menu.addAction(icon("paperclip"), party.person.name)
            call = f"file.identity:{party.id}"
            action.triggered.connect(lambda _checked=False, call=call: self.wanted.emit(call))
        self.identity_button.setMenu(menu)
        if before is not None:
            before.deleteLater()

    def _why_not_edited(self, desk: CaseDesk, slip: Slip) -> str:
        """Say why no edited file can be taken back; what sums up a dossier is edited once it is closed."""
        if slip.state not in _FINAL:
            return self.tr("定稿后有改动，请先按现在的内容定稿新的一版")
        is_closing = slip.form_code in DRAFTS_UNTIL_CLOSE and desk.case.state is CaseState.CLOSED
        return desk.why_not(Permission.ISSUE_PAPER, when_ended=is_closing)

    def _allow(self, one: QPushButton, reason: str) -> None:
        one.setEnabled(not reason)
        if reason:
            one.setToolTip(reason)

    def _button(self, text: str, picture: str, key: str, call: str) -> QPushButton:
        made = button(text, icon=picture, key=key)
        made.clicked.connect(lambda: self.wanted.emit(call))
        return made

    def _versions_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        record = menu.addAction(icon("history"), self.tr("版本记录"))
        record.triggered.connect(lambda _checked=False: self.wanted.emit("paper.versions"))
        self.edited_action.triggered.connect(lambda _checked=False: self.wanted.emit("paper.edited"))
        menu.addAction(self.edited_action)
        return menu

    def _save_menu(self) -> QMenu:
        menu = QMenu(self)
        for words, call in (
            (self.tr("存为 PDF"), "paper.pdf"),
            (self.tr("存为 DOCX（Word、WPS）"), "paper.docx"),
            (self.tr("两种都存"), "paper.both"),
        ):
            action = menu.addAction(icon("save"), words)
            action.triggered.connect(lambda _checked=False, call=call: self.wanted.emit(call))
        return menu


def _code(desk: CaseDesk, slip: Slip) -> str:
    """Return the code of the newest version, none where it is no longer what would be printed."""
    if slip.state not in _FINAL:
        return ""
    return next((paper.code for paper in desk.case.papers if paper.id == slip.paper_id), "")
