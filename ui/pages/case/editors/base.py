"""An editor in the middle of the dossier: a form with its draft, saved by one service call."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from forms.spec import Values
from mediation_app.rules.errors import AppError, InvalidInput, Problem
from mediation_app.rules.permissions import Permission
from resources.i18n import Message
from ui.focus import last_focus_in
from ui.forms.draft_band import FormDraft
from ui.forms.form_dialog import Work
from ui.forms.form_view import FormView
from ui.forms.unsaved import UnsavedDialog
from ui.navigation import Command
from ui.pages.case.desk import CaseDesk
from ui.theme import Space, Tone, px
from ui.widgets import ElidedLabel, Notice, button
from ui.widgets.button_bar import ButtonBar


class Editor(QWidget):
    """Ctrl+Enter saves; Esc with changes asks 保存 / 不保存 / 继续编辑; leaving otherwise keeps the draft."""

    saved = Signal(object)
    """What the service returned."""
    closed = Signal()
    """The user gave the changes up or had none."""

    permission = Permission.EDIT_CASE

    def __init__(self, desk: CaseDesk, form: FormView, key: str, title: str) -> None:
        super().__init__()
        self.desk = desk
        self.form = form
        self._title = title
        self._is_saving = False
        self._wanted_place = ""
        self._after: Callable[[], object] = lambda: None
        self.notice = Notice()
        self.draft = FormDraft(desk.workspace, form, key, lambda: f"{desk.case.number} {title}", self)
        self.foot = ButtonBar(ElidedLabel(title, "small"))
        self.save_button = button(self.tr("保存"), "primary", icon="save", key="Ctrl+Return")
        self.cancel_button = button(self.tr("取消"), icon="x")
        self._build()
        self.save_button.clicked.connect(lambda _checked: self.save())
        self.cancel_button.clicked.connect(lambda _checked: self.cancel())
        form.submitted.connect(self.save)

    # ---- for each editor to say

    def work(self, values: Values) -> Work:
        """Return the call that saves checked values."""
        raise NotImplementedError

    def begin_at(self) -> str:
        """Return the field to start with; empty: the first that is empty and required."""
        return ""

    def commands(self) -> tuple[Command, ...]:
        """Return what else can be done while editing."""
        return ()

    def extra_buttons(self) -> tuple[QPushButton, ...]:
        """Return buttons of this editor's own, for its foot."""
        return ()

    def consequences(self, result: Any) -> tuple[Message, ...]:
        """Return what else saving has changed, for the user to know."""
        return ()

    def warnings(self, result: Any) -> tuple[Message | Problem, ...]:
        """Return what the service pointed out about what was saved."""
        return tuple(getattr(result, "warnings", ()))

    # ---- the way of all editors

    def start(self) -> None:
        """Take what is shown as saved, bring a draft back, lock the form where it may not be changed."""
        self.form.mark_clean()
        reason = self.desk.why_not(self.permission)
        if reason:
            self.form.set_read_only(read_only=True)
            self.save_button.setEnabled(False)
            self.save_button.setToolTip(reason)
            self.notice.tell(reason, Tone.QUIET)
        else:
            self.draft.restore(self._restored)

    def focus_first(self) -> None:
        """Go to where typing starts."""
        place = self._wanted_place or self.begin_at()
        if place:
            self.form.focus_place(place)
        else:
            self.form.focus_first()

    def come_back(self) -> None:
        """Go to where typing was left, or where it starts."""
        last = last_focus_in(self.form)
        if last is not None and last.isVisibleTo(self):
            last.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_first()

    def go_to(self, place: str) -> None:
        """Start at a field, also once a draft has come back."""
        self._wanted_place = place
        self.focus_first()

    def is_changed(self) -> bool:
        """Tell whether anything typed is not saved."""
        return self.form.is_changed()

    def flush(self) -> None:
        """Write the draft down now."""
        self.draft.keeper.flush()

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Check the form and save it; problems stand beside their fields."""
        if self._is_saving or not self.save_button.isEnabled():
            return
        values = self.form.checked()
        if values is None:
            return
        self._after = then or (lambda: None)
        self._set_saving(is_saving=True)
        work = self.work(values)
        self.desk.workspace.ask(work, done=self._was_saved, failed=self._failed, owner=self)

    def cancel(self) -> None:
        """Close, after asking when something would be lost."""
        if self._is_saving:
            return
        if not self.is_changed():
            self._give_up()
            return
        question = UnsavedDialog(self, self._title)
        question.saveWanted.connect(self.save)
        question.discardWanted.connect(self._give_up)
        question.open()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Cancel on Esc; save on Ctrl+Enter also from the buttons at the foot."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.save()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(Space.S))
        column.addWidget(self.notice)
        column.addWidget(self.draft.band)
        column.addWidget(self.form, 1)
        for rank, one in enumerate(self.extra_buttons(), 2):
            self.foot.add(one, rank=rank)
        self.foot.add(self.cancel_button, rank=1)
        self.foot.add(self.save_button)
        column.addWidget(self.foot)

    def _restored(self) -> None:
        """Follow a draft that came back."""
        if self.isVisible():
            self.focus_first()

    def _was_saved(self, result: Any) -> None:
        self._set_saving(is_saving=False)
        self.form.mark_clean()
        self.draft.drop()
        self.desk.changed(self.tr("已保存"), (*self.consequences(result), *self.warnings(result)))
        self.saved.emit(result)
        self._after()

    def _failed(self, error: AppError) -> None:
        self._set_saving(is_saving=False)
        if isinstance(error, InvalidInput):
            self.form.show_error(error)
        else:
            self.desk.workspace.show_error(error, self)
        self.desk.refused(error)

    def _set_saving(self, *, is_saving: bool) -> None:
        self._is_saving = is_saving
        self.save_button.setEnabled(not is_saving)

    def _give_up(self) -> None:
        if self.is_changed():
            self.draft.drop()
        self.closed.emit()
