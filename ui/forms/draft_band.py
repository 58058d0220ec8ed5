"""Keep the draft of a form, and say when one came back after the program ended without saving."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from forms.spec import Values
from ui.draft_keeper import DraftKeeper
from ui.forms.form_view import FormView
from ui.theme import Tone
from ui.widgets import Notice, button
from ui.workspace import Workspace


class FormDraft(QObject):
    """Bind a form to its draft: kept while typing and when a field is left, brought back by `restore`."""

    def __init__(
        self, workspace: Workspace, form: FormView, key: str, title: Callable[[], str], owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._form = form
        self.keeper = DraftKeeper(workspace, key, title=title, read=form.values, owner=owner)
        self.band = Notice()
        self._saved: Values = form.values()
        self._after: Callable[[], object] = lambda: None
        throw_away = button(self.tr("丢弃这份草稿"))
        throw_away.clicked.connect(self.throw_away)
        self.band.add_action(throw_away)
        form.edited.connect(lambda _place: self.keeper.touch())
        form.left.connect(lambda _place: self.keeper.flush())

    def restore(self, after: Callable[[], object]) -> None:
        """Look for a draft, lay it over what the form holds as saved, then run `after`."""
        self._saved = self._form.values()
        self._after = after
        self.keeper.take(self._take)

    def throw_away(self) -> None:
        """Forget the draft and show what is saved."""
        self.keeper.drop()
        self._form.set_values(self._saved)
        self.band.clear()
        self._form.focus_first()

    def drop(self) -> None:
        """Forget the draft, because its content is saved now."""
        self.keeper.drop()
        self.band.clear()

    def _take(self, values: Values) -> None:
        if values:
            self._form.change(values)
        if values and self._form.is_changed():
            self.band.tell(
                self.tr("已恢复上次没有保存的内容"), Tone.BLUE, self.tr("核对后保存，或丢弃这份草稿。")
            )
        self._after()
