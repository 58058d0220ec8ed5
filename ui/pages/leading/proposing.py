"""Propose the leader of a case that has none, and record that his notice was delivered."""

from PySide6.QtWidgets import QWidget

from forms.registry import entry
from forms.spec import Options, Values
from mediation_app.model import Case
from mediation_app.services import cases
from mediation_app.services.boards.deliveries import Delivery
from mediation_app.services.books import Actor, Books
from mediation_app.services.leading import ownership
from mediation_app.services.leading.ownership import ProposeLead
from resources.i18n import translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import day, number, text
from ui.pages.leading.asking import Asked, ask_form, changed, people
from ui.workspace import Workspace


def propose(workspace: Workspace, case_id: int, parent: QWidget) -> None:
    """Read the case and ask who shall lead it."""

    def read(books: Books, actor: Actor) -> tuple[Case, Options]:
        return cases.load(books, actor, case_id), people(books, actor)

    workspace.ask(read, done=lambda found: _ask(workspace, parent, *found), owner=parent)


def deliver(workspace: Workspace, found: Delivery, parent: QWidget) -> None:
    """Write down that a leader's notice was delivered to him today."""
    words = translate("LeadingOffice", "已登记送达，待{leader}签收").format(leader=found.leader)
    workspace.ask(
        ownership.deliver,
        found.assignment_id,
        done=lambda _: changed(workspace, found.case_id, words),
        failed=lambda error: workspace.show_error(error, parent),
        owner=parent,
    )


def _ask(workspace: Workspace, parent: QWidget, case: Case, options: Options) -> None:
    def save(values: Values) -> Work:
        command = ProposeLead(
            case_id=case.id,
            leader_id=number(values, "leader_id") or 0,
            reason=text(values, "reason"),
            due_on=day(values, "due_on"),
            revision=case.revision,
        )
        return lambda books, actor: ownership.propose(books, actor, command)

    asked = Asked(
        spec=entry("lead"),
        options=options,
        leave_out=("handover",),
        sheet=Sheet(
            title=translate("LeadingOffice", "提请包案"),
            text=f"{case.number}　{case.title}",
            accept_text=translate("LeadingOffice", "提请"),
            begin_at="leader_id",
        ),
        save=save,
        done=lambda _: changed(workspace, case.id, translate("LeadingOffice", "已提请，待审批")),
    )
    ask_form(workspace, parent, asked)
