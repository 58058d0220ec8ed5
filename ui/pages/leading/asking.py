"""Ask for something in a form over the page, and call a service that changes a case."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtWidgets import QWidget

from forms.spec import Choice, FormSpec, Options, Values
from mediation_app.rules.errors import AppError, Conflict
from mediation_app.rules.permissions import Permission, Role, allowed
from mediation_app.services import staff
from mediation_app.services.books import Actor, Books
from ui.forms.form_dialog import FormDialog, Sheet, Work
from ui.forms.form_view import FormView
from ui.workspace import Workspace


def people(books: Books, _actor: Actor) -> Options:
    """Return the lists that forms of this page offer: everybody, and those who may lead a case."""
    members = staff.list_staff(books)
    leading = [one for one in members if allowed(map(Role, one.roles), Permission.LEAD)]
    return {
        "staff": tuple(Choice(str(one.id), one.name) for one in members),
        "leaders": tuple(Choice(str(one.id), f"{one.name}　{one.post}".strip()) for one in leading),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What a form of this page begins with, and what becomes of its values."""

    spec: FormSpec
    sheet: Sheet
    save: Callable[[Values], Work]
    done: Callable[[Any], object]
    """Gets what the service returned."""
    values: Values = field(default_factory=dict)
    options: Options = field(default_factory=dict)
    leave_out: tuple[str, ...] = ()
    """Lists of the form that are not asked for here."""


def ask_form(workspace: Workspace, parent: QWidget, asked: Asked) -> FormDialog:
    """Open a form over the page."""
    form = FormView(asked.spec, today=workspace.today(), options=asked.options, leave_out=asked.leave_out)
    form.change(asked.values)
    dialog = FormDialog(workspace, parent, form, asked.sheet, asked.save)
    dialog.saved.connect(asked.done)
    dialog.refused.connect(lambda error: refused(workspace, error))
    return dialog.start()


def refused(workspace: Workspace, error: AppError) -> None:
    """Have everything read again when somebody else was faster, so that the next try knows of that."""
    if isinstance(error, Conflict):
        workspace.changes.casesChanged.emit()


def changed(workspace: Workspace, case_id: int, text: str) -> None:
    """Say that something was done, and have everybody who shows the case read it again."""
    workspace.toast(text)
    workspace.changes.caseChanged.emit(case_id)
