"""A form in a window of its own: checked, saved off the GUI thread, never given up without being asked."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from forms.spec import Values
from mediation_app.rules.errors import AppError, InvalidInput
from mediation_app.services.books import Actor, Books
from ui.dialogs.base import Dialog
from ui.forms.draft_band import FormDraft
from ui.forms.form_view import FormView
from ui.forms.unsaved import UnsavedDialog
from ui.theme import px
from ui.workspace import Workspace

Work = Callable[[Books, Actor], Any]
WIDTH = 720


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What a form's window says: title, a line under it, the button; without a key no draft is kept."""

    title: str
    text: str = ""
    accept_text: str = ""
    draft_key: str = ""
    begin_at: str = ""
    """The field to start with; empty: the first that is empty and required."""
    danger: bool = False


class FormDialog(Dialog):
    """Ctrl+Enter or the button saves; Esc with changes asks 保存 / 不保存 / 继续编辑."""

    saved = Signal(object)
    """What the service returned."""
    refused = Signal(object)
    """The AppError it raised instead."""

    def __init__(
        self,
        workspace: Workspace,
        parent: QWidget,
        form: FormView,
        sheet: Sheet,
        save: Callable[[Values], Work],
    ) -> None:
        """Show ``form``; ``save`` makes, from its checked values, the call that saves them."""
        super().__init__(parent, sheet.title, sheet.text)
        self.workspace = workspace
        self.form = form
        self._title = sheet.title
        self._begin_at = sheet.begin_at
        self._save = save
        self._is_saving = False
        self.draft: FormDraft | None = None
        if sheet.draft_key:
            self.draft = FormDraft(workspace, form, sheet.draft_key, lambda: sheet.title, self)
        if self.draft is not None:
            self.body.addWidget(self.draft.band)
        self.body.addWidget(form, 1)
        kind = "danger" if sheet.danger else "primary"
        self.save_button = self.add_buttons(sheet.accept_text or self.tr("保存"), kind)
        self.save_button.setAutoDefault(False)
        self.save_button.setDefault(False)
        self.save_button.setToolTip(self.tr("Ctrl+Enter"))
        form.submitted.connect(self.accepting)
        form.passed.connect(self.save_button.setFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def start(self) -> "FormDialog":
        """Open without blocking, bring a draft back, and go to the first field."""
        self.form.mark_clean()
        self.open()
        self.form.widget().installEventFilter(self)
        self._grow()
        if self.draft is not None:
            self.draft.restore(self._begin)
        else:
            self._begin()
        return self

    def accepting(self) -> None:
        """Check the form and save it; problems stand beside their fields."""
        values = None if self._is_saving else self.form.checked()
        if values is None:
            return
        self.notice.clear()
        self._set_saving(is_saving=True)
        work = self._save(values)
        self.workspace.ask(work, done=self._was_saved, failed=self._failed, owner=self)

    def reject(self) -> None:
        """Leave, after asking when something would be lost."""
        if self._is_saving:
            return
        if not self.form.is_changed():
            self._give_up()
            return
        question = UnsavedDialog(self, self._title)
        question.saveWanted.connect(self.accepting)
        question.discardWanted.connect(self._give_up)
        question.open()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the form, as far as the screen has room."""
        if event.type() == QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._grow)
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """Ask for the whole form, as far as the screen has room."""
        hint = super().sizeHint()
        room = QGuiApplication.primaryScreen().availableGeometry()
        return QSize(min(px(WIDTH), room.width() - 40), min(hint.height() + px(24), room.height() - 60))

    def _begin(self) -> None:
        if self._begin_at:
            self.form.focus_place(self._begin_at)
        else:
            self.form.focus_first()

    def _grow(self) -> None:
        self.form.updateGeometry()
        wanted = self.sizeHint()
        if wanted.height() > self.height():
            self.resize(max(wanted.width(), self.width()), wanted.height())
            self._stay_on_screen()

    def _stay_on_screen(self) -> None:
        room, frame = self.screen().availableGeometry(), self.frameGeometry()
        below = frame.bottom() - room.bottom()
        if below > 0:
            self.move(frame.left(), max(room.top(), frame.top() - below))

    def _give_up(self) -> None:
        if self.draft is not None:
            self.draft.drop()
        super().reject()

    def _was_saved(self, result: object) -> None:
        self._set_saving(is_saving=False)
        self.form.mark_clean()
        if self.draft is not None:
            self.draft.drop()
        self.accept()
        self.saved.emit(result)

    def _failed(self, error: AppError) -> None:
        self._set_saving(is_saving=False)
        if isinstance(error, InvalidInput):
            self.form.show_error(error)
        else:
            self.show_problem(error)
        self.refused.emit(error)

    def _set_saving(self, *, is_saving: bool) -> None:
        self._is_saving = is_saving
        self.busy(is_saving)
