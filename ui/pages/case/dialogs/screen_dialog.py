"""The window for signing: the paper above, who signs beside it, and a pad as wide as the screen below."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QWidget

from mediation_app.rules.errors import AppError, InvalidInput
from mediation_app.rules.permissions import Permission
from mediation_app.rules.signing_worth import WORTH, SigningWay
from mediation_app.rules.strokes import unpack
from mediation_app.services import screen_signing
from mediation_app.services.screen_signing import ScreenSlot, SigningTable, SignOnScreen
from resources.i18n import render, translate
from ui.dialogs.base import Dialog
from ui.dialogs.signing_worth import WorthLine
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.reasons import ask_for_reason
from ui.pages.case.dialogs.screen_copy import SignedCopy
from ui.pages.case.dialogs.screen_places import asked, is_waiting, next_place, place_row
from ui.pages.case.dialogs.screen_signer import SignerPanel
from ui.pages.case.dialogs.screen_writing import HIMSELF, WITNESS, WritingPanel
from ui.theme import Space, Tone, px
from ui.widgets import Group, GroupedList, button
from ui.widgets.pdf_view import PdfView

_PAD_SHARE = 0.24
"""How much of the window's height the pad takes at most."""
_NAMES = 210
"""Room for a name and how it stands."""
_LOW = 800
"""A window lower than this has the entries beside the places, not below them."""


class ScreenSigningDialog(Dialog):
    """Choose a place, write, Ctrl+Enter; F11 gives the whole window to the pad."""

    def __init__(self, desk: CaseDesk, table: SigningTable) -> None:
        pattern = translate("ScreenSigningDialog", "屏幕签名 · {title} 第{version}版")
        title = translate("Forms", table.title)
        super().__init__(desk.page, pattern.format(title=title, version=table.version))
        self._desk, self._table = desk, table
        self._leaving = self._has_signed = self._keeps_notice = self._goes_on = False
        self.pdf = PdfView(desk.workspace.tasks)
        self.pdf.setAccessibleName(self.tr("要签的文书"))
        self.list = GroupedList(self.tr("要签名的地方"))
        self.signer = SignerPanel(desk.workspace)
        self.writing = WritingPanel()
        self.pad = self.writing.pad
        self.copy = SignedCopy(desk.workspace, table.paper_id, self)
        self.void_button = button(self.tr("作废这个签名"), "danger", icon="ban")
        self._build()
        self._connect()
        self._show(table.slots)
        self.pdf.show_pdf(table.pdf)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    # ---- what is chosen and entered

    def slot(self) -> ScreenSlot | None:
        """Return the place chosen."""
        row = self.list.current()
        return row.target if row is not None and isinstance(row.target, ScreenSlot) else None

    def command(self) -> SignOnScreen | None:
        """Return the signature as it is entered, None where nobody may sign."""
        slot, one = self.slot(), self.signer.signatory()
        if slot is None or one is None:
            return None
        written = self.writing.written()
        return SignOnScreen(
            paper_id=self._table.paper_id,
            place=slot.place,
            signed_by=self.signer.signed_by(),
            part=one.part,
            strokes=written.get(HIMSELF, ()),
            fingerprint=self.signer.fingerprint,
            cannot_write=self.signer.cannot_write.isChecked(),
            writer=self.signer.writer.text(),
            witness=self.signer.witness.text(),
            witness_strokes=written.get(WITNESS, ()) if self.signer.witness.text().strip() else (),
            device=self.pad.device(),
            agreed=self.signer.agreed.isChecked(),
            shown_sha256=self._table.sha256,
        )

    def accepting(self) -> None:
        """Take the signature; the dialog stays for the next one."""
        command = self.command()
        if command is None or not self._accept_button.isEnabled():
            return
        self.busy(True)
        self.signer.show_problems(())
        self._desk.workspace.ask(
            screen_signing.sign,
            command,
            done=lambda _id: self._signed(command.signed_by),
            failed=self.show_problem,
            owner=self,
        )

    def show_problem(self, error: AppError) -> None:
        """Say what is wrong, also beside the entries."""
        super().show_problem(error)
        if isinstance(error, InvalidInput):
            if {problem.field for problem in error.problems} == {"witness_strokes"}:
                self.writing.witness.setChecked(True)
            told = dict.fromkeys(render(problem.message) for problem in error.problems)
            self.notice.tell(self.tr("；").join(told), Tone.ORANGE)
            self.signer.show_problems(error.problems)
            self.pad.setFocus()
            QTimer.singleShot(0, self, self._keep_in_view)
        else:
            self._keeps_notice = True
            self.read()

    def read(self) -> None:
        """Read the places anew."""
        self._desk.workspace.ask(
            screen_signing.slots,
            self._table.paper_id,
            done=self._show,
            failed=super().show_problem,
            owner=self,
        )

    def reject(self) -> None:
        """Leave; handwriting not taken yet is given up only when asked twice."""
        if not self.writing.is_empty() and not self._leaving and self.pad.isEnabled():
            self._leaving = True
            self.notice.tell(
                self.tr("手写板上的签名还没有收下"),
                Tone.ORANGE,
                self.tr("按 Ctrl+Enter 收下；再按一次 Esc 放弃"),
            )
            return
        if self._has_signed:
            self._desk.workspace.ask(
                screen_signing.up_to_date, self._table.paper_id, done=lambda _file: self._desk.changed()
            )
        super().reject()

    def void_signature(self, reason: str) -> None:
        """Strike the signature at the place chosen."""
        slot = self.slot()
        if slot is None or slot.signed is None:
            return
        self._desk.workspace.ask(
            screen_signing.void,
            slot.signed.id,
            reason,
            done=self._voided,
            failed=self.show_problem,
            owner=self,
        )

    # ---- Qt's events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take strokes back and enlarge the pad from anywhere in the dialog."""
        if event.key() == Qt.Key.Key_F11:
            self.writing.wide_button.toggle()
        elif event.key() == Qt.Key.Key_Z and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pad.undo()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the whole screen: the paper is to be read, the name to be written."""
        super().showEvent(event)
        room = self.screen().availableGeometry()
        frame = px(32)
        self.resize(room.width() - frame, room.height() - frame)
        self.move(room.left() + frame // 2, room.top() + frame // 2)
        self.list.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the place chosen in view, with the heading where it is the first; use a low window's width."""
        super().resizeEvent(event)
        self.writing.set_height(round(self.height() * _PAD_SHARE))
        is_low = self.height() < px(_LOW)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._side.setDirection(beside if is_low else below)
        self._keep_in_view()

    # ---- inside

    def _keep_in_view(self) -> None:
        self.list.scrollToTop()
        self.list.scrollTo(self.list.currentIndex())

    def _build(self) -> None:
        self._side = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._side.setSpacing(px(Space.M))
        self.list.setMinimumWidth(px(_NAMES))
        self._side.addWidget(self.list, 4)
        self._side.addWidget(self.signer, 5)
        self.above = QWidget()
        above = QHBoxLayout(self.above)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(px(Space.M))
        above.addWidget(self.pdf, 5)
        above.addLayout(self._side, 6)
        self.body.addWidget(WorthLine(self._worth(), SigningWay.SCREEN, self))
        self.body.addWidget(self.above, 1)
        self.body.addWidget(self.writing)
        self._accept_button = self.add_buttons(
            self.tr("收下签名"),
            cancel_text=self.tr("关闭"),
            extra=(self.copy.look_button, self.copy.save_button, self.void_button),
        )
        self._accept_button.setToolTip("Ctrl+Enter")
        self._accept_button.setAutoDefault(False)
        self._accept_button.setDefault(False)  # Enter in an entry goes on, it signs nothing

    def _connect(self) -> None:
        self.list.selectionModel().currentChanged.connect(lambda *_: self._choose())
        self.list.rowActivated.connect(lambda _row: self.pad.setFocus())
        self.writing.turned.connect(self._hint)
        self.signer.witnessChanged.connect(self._offer_witness)
        self.signer.who.currentIndexChanged.connect(lambda _index: self._hint())
        self.signer.cannot_write.toggled.connect(lambda _on: self._hint())
        self.writing.wide_button.toggled.connect(self._widen)
        self.copy.looked.connect(self._show_copy)
        self.copy.failed.connect(self.show_problem)
        self.void_button.clicked.connect(lambda _checked=False: self._ask_to_void())
        self.pad.changed.connect(self._drawn)

    def _worth(self) -> str:
        """Return what this way is worth, and what this office makes of it."""
        counted = self.tr("本单位认可屏幕签名：各方都同意并在屏幕上签完的，登记为已签。")
        usual = self.tr("签完请再打印出来，在纸上签名、盖章或者按指印。")
        return render(WORTH[SigningWay.SCREEN].short) + (counted if self._table.counts else usual)

    def _show(self, slots: tuple[ScreenSlot, ...]) -> None:
        """Show the places, and go on at the first that is not signed."""
        wanted = next_place(slots, self.slot())
        left = sum(map(is_waiting, slots))
        note = self.tr("还有{count}处").format(count=left) if left else self.tr("都已签完")
        rows = tuple(map(place_row, slots))
        self.list.show_groups((Group(title=self.tr("要签名的地方"), rows=rows, note=note),))
        if wanted is not None:
            self.list.go_to(wanted)
        else:
            self.list.go_to_first()
        self.copy.offer(
            is_signed=any(one.signed is not None for one in slots),
            not_saved=self._desk.why_not(Permission.EXPORT, when_ended=True),
        )
        self._choose()
        self._keeps_notice = False
        if self._goes_on:
            self._goes_on = False
            (self.pad if self.pad.isEnabled() else self.list).setFocus()

    def _choose(self) -> None:
        """Make ready for the place chosen: an empty pad, or what was written there."""
        slot = self.slot()
        if slot is None:
            return
        if not self._keeps_notice:
            self.notice.clear()
        self._leaving = False
        self.writing.begin(unpack(slot.signed.strokes) if slot.signed is not None else ())
        self.signer.show_slot(slot)
        self._offer_witness()
        self._open_place()

    def _open_place(self) -> None:
        """Let somebody write at the place chosen where it is open, and not while the copy is looked at."""
        slot = self.slot()
        if slot is None:
            return
        is_open = slot.signed is None and bool(slot.choices) and not self.copy.is_shown()
        self.signer.setEnabled(is_open)
        self.writing.set_open(is_open)
        self.busy(not is_open)
        self.void_button.setVisible(slot.signed is not None)
        self._hint()

    def _hint(self) -> None:
        """Say on the pad who is to write now."""
        slot = self.slot()
        if slot is not None:
            self.pad.set_hint(asked(slot, self.signer, is_of_witness=self.writing.is_of_witness()))

    def _offer_witness(self) -> None:
        self.writing.offer_witness(bool(self.signer.witness.text().strip()))
        self._hint()

    def _drawn(self) -> None:
        """Take back what was said of the last try: something else is written now."""
        self._leaving = False
        if not self._keeps_notice:
            self.notice.clear()
            self.signer.show_problems(())

    def _show_copy(self, pdf: bytes) -> None:
        """Show the signed copy, or the paper again that is signed; nobody signs on a copy."""
        if not pdf:
            self.pdf.show_pdf(self._table.pdf)
            self.notice.clear()
            self._open_place()
            return
        self._open_place()
        self.pdf.show_pdf(pdf, at_end=True)
        self.notice.tell(
            self.tr("现在看的是签名版"), Tone.BLUE, self.tr("要继续签名，请先按“看原版”回到要签的文书")
        )

    def _widen(self, is_wide: bool) -> None:
        """Give the room of the paper to the pad, or take it back."""
        self.above.setVisible(not is_wide)
        self.writing.widen(is_wide=is_wide)
        self.body.setStretchFactor(self.writing, 1 if is_wide else 0)
        self.pad.setFocus()

    def _signed(self, name: str) -> None:
        self._has_signed = True
        self.writing.begin()
        self._desk.changed(self.tr("已收下{name}的签名").format(name=name))
        self._goes_on = True
        self.read()

    def _voided(self, _result: object) -> None:
        self._has_signed = True
        self.copy.look_button.setChecked(False)
        self._desk.changed(self.tr("签名已作废"))
        self._goes_on = True
        self.read()

    def _ask_to_void(self) -> None:
        ask_for_reason(
            self._desk,
            self.tr("作废这个签名"),
            self.tr("签名仍留在记录里，注明作废和理由；由它登记的签名一并撤销。"),
            self.tr("作废签名"),
            self.void_signature,
        )
