"""Days a leader is away: registered with the deputy who has the duties then, and taken back."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from forms.registry import entry
from forms.spec import Options, Values
from mediation_app.rules.permissions import Permission
from mediation_app.services.books import Actor, Books
from mediation_app.services.leading import absences
from mediation_app.services.leading.absences import RegisterAbsence
from resources.i18n import translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import needed_day, number, text
from ui.pages.leading.asking import Asked, ask_form, people
from ui.workspace import Workspace


def may_register(workspace: Workspace) -> bool:
    """Tell whether the acting person may register days away: the desk anybody's, a leader his own."""
    return workspace.can(Permission.PROPOSE_LEAD) or workspace.can(Permission.LEAD)


def register(
    workspace: Workspace, parent: QWidget, leader_id: int | None, done: Callable[[], object]
) -> None:
    """Ask who is away from when to when, and who has his duties; a leader registers his own days."""
    if not workspace.may(Permission.PROPOSE_LEAD):
        leader_id = workspace.actor.staff_id

    def ask(options: Options) -> None:
        asked = Asked(
            spec=entry("absence"),
            options=options,
            values={"staff_id": leader_id, "first_on": workspace.today()},
            sheet=Sheet(
                title=translate("LeadingOffice", "登记不在岗"),
                text=translate(
                    "LeadingOffice", "代为履职的领导接手期限和走访，包案责任仍属原领导；审批仍按本人权限。"
                ),
                begin_at="deputy_id" if leader_id else "staff_id",
            ),
            save=_save,
            done=lambda _: _changed(workspace, translate("LeadingOffice", "已登记不在岗"), done),
        )
        ask_form(workspace, parent, asked)

    workspace.ask(people, done=ask, owner=parent)


def cancel(workspace: Workspace, parent: QWidget, leader_id: int, done: Callable[[], object]) -> None:
    """Take back the days a leader is away today."""

    def work(books: Books, actor: Actor) -> None:
        for absence in absences.absences(books, actor, books.clock().date()):
            if absence.staff_id == leader_id and absence.first_on <= books.clock().date():
                absences.cancel(books, actor, absence.id)

    workspace.ask(
        work,
        done=lambda _: _changed(workspace, translate("LeadingOffice", "已取消不在岗登记"), done),
        failed=lambda error: workspace.show_error(error, parent),
        owner=parent,
    )


def _save(values: Values) -> Work:
    command = RegisterAbsence(
        staff_id=number(values, "staff_id") or 0,
        deputy_id=number(values, "deputy_id") or 0,
        first_on=needed_day(values, "first_on"),
        last_on=needed_day(values, "last_on"),
        reason=text(values, "reason"),
    )
    return lambda books, actor: absences.register(books, actor, command)


def _changed(workspace: Workspace, words: str, done: Callable[[], object]) -> None:
    workspace.toast(words)
    workspace.changes.casesChanged.emit()
    done()
