"""Write down, answer and make a case of a line of the register."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from forms.registry import entry
from forms.spec import Choice, Values
from mediation_app.rules.vocabulary import CaseKind
from mediation_app.services import cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.visiting import receptions
from mediation_app.services.visiting.receptions import ContactRow, DutyRow
from resources.i18n import translate
from ui.dialogs.base import Dialog
from ui.dialogs.reason import ReasonDialog
from ui.forms.form_dialog import FormDialog, Sheet, Work
from ui.forms.options import OfficeLists, office_lists
from ui.forms.reading import code, day, text
from ui.forms.visiting_commands import contact_command
from ui.models.looks import short_day
from ui.pages.leading.asking import Asked, ask_form
from ui.workspace import Workspace

DUTY_DAYS = 31
"""A line can belong to a reception of so many days ago."""


@dataclass(frozen=True, slots=True)
class ContactLists:
    """What the form of a line offers."""

    lists: OfficeLists
    duties: tuple[DutyRow, ...]


def read_lists(books: Books, actor: Actor) -> ContactLists:
    """Read what the form of a line offers."""
    today = books.clock().date()
    duties = receptions.duties(books, actor, today - timedelta(days=DUTY_DAYS), today)
    return ContactLists(office_lists(books, actor), duties)


def write_contact(
    workspace: Workspace, parent: QWidget, row: ContactRow | None, done: Callable[[], object]
) -> None:
    """Write a new line down, or correct one."""
    workspace.ask(read_lists, done=lambda found: _open(workspace, parent, row, found, done), owner=parent)


def _open(
    workspace: Workspace,
    parent: QWidget,
    row: ContactRow | None,
    found: ContactLists,
    done: Callable[[], object],
) -> None:
    contact_id = row.contact_id if row is not None else None

    def save(values: Values) -> Work:
        command = contact_command(values, contact_id)
        return lambda books, actor: receptions.record_contact(books, actor, command)

    today = workspace.today()
    values = _new_values(workspace, found) if row is None else _values(row)
    duties = tuple(
        Choice(str(one.duty_id), f"{short_day(one.on, today)} {one.leader}") for one in reversed(found.duties)
    )
    grids = found.lists.grids_of(values["village_id"])
    asked = Asked(
        spec=entry("contact"),
        options={**found.lists.options, "duties": duties, "grids": grids},
        values=values,
        sheet=Sheet(
            title=translate("Reception", "登记来访") if row is None else translate("Reception", "更正登记"),
            draft_key="contact:new" if row is None else f"contact:{contact_id}",
            begin_at="name",
        ),
        save=save,
        done=lambda _: _said(workspace, translate("Reception", "已登记"), done),
    )
    dialog = ask_form(workspace, parent, asked)
    dialog.form.edited.connect(lambda place: _follow_village(dialog, found.lists, place))


def _follow_village(dialog: FormDialog, lists: OfficeLists, place: str) -> None:
    if place == "village_id":
        village = dialog.form.values().get("village_id")
        dialog.form.change({"grid_id": None})
        dialog.form.set_options("grids", lists.grids_of(village))


def _new_values(workspace: Workspace, found: ContactLists) -> dict[str, object]:
    """Return what a new line begins with: today's reception, if there is one, and its leader."""
    today = [one for one in found.duties if one.on == workspace.today()]
    mine = [one for one in today if one.leader_id == workspace.actor.staff_id]
    duty = next(iter(mine or today), None)
    return {
        "on": workspace.today(),
        "village_id": None,
        "duty_id": duty.duty_id if duty is not None else None,
        "received_by_id": duty.leader_id if duty is not None else workspace.actor.staff_id,
    }


def _values(row: ContactRow) -> dict[str, object]:
    names = (
        *("name", "matter", "on", "duty_id", "received_by_id", "address", "village_id", "grid_id"),
        *("people", "answered", "answer"),
    )
    return {**{name: getattr(row, name) for name in names}, "phone": row.masked_phone, "way": row.way.value}


def answer_later(workspace: Workspace, parent: QWidget, row: ContactRow, done: Callable[[], object]) -> None:
    """Write down how somebody was answered."""

    def save(values: Values) -> Work:
        words, on = text(values, "answer"), day(values, "on")
        return lambda books, actor: receptions.answer_contact(books, actor, row.contact_id, words, on=on)

    asked = Asked(
        spec=entry("contact_answer"),
        values={"on": workspace.today(), "answer": row.answer},
        sheet=Sheet(
            title=translate("Reception", "答复来访人"),
            text=f"{row.name}　{row.matter}",
            draft_key=f"contact_answer:{row.contact_id}",
        ),
        save=save,
        done=lambda _: _said(workspace, translate("Reception", "答复已登记"), done),
    )
    ask_form(workspace, parent, asked)


def make_case(workspace: Workspace, parent: QWidget, row: ContactRow) -> None:
    """Ask what kind of case the line becomes, register it and open it."""

    def save(values: Values) -> Work:
        kind = code(CaseKind, values, "kind", CaseKind.PETITION)
        return lambda books, actor: receptions.register_from_contact(books, actor, row.contact_id, kind)

    def made(case_id: int) -> None:
        workspace.changes.casesChanged.emit()
        workspace.open_case(case_id)
        workspace.toast(translate("Reception", "已立件，请补齐其他内容"))

    asked = Asked(
        spec=entry("contact_case"),
        sheet=Sheet(
            title=translate("Reception", "登记立件"),
            text=f"{row.name}　{row.matter}",
            accept_text=translate("Reception", "立件"),
            begin_at="kind",
        ),
        save=save,
        done=made,
    )
    ask_form(workspace, parent, asked)


def link_case(workspace: Workspace, parent: QWidget, row: ContactRow, done: Callable[[], object]) -> None:
    """Attach the line to a case there is already."""

    def save(values: Values) -> Work:
        def work(books: Books, actor: Actor) -> None:
            case_id = cases.find(books, actor, text(values, "reference"))
            receptions.link_contact(books, actor, row.contact_id, case_id)

        return work

    def linked(_none: object) -> None:
        workspace.changes.casesChanged.emit()
        _said(workspace, translate("Reception", "已并入案件"), done)

    asked = Asked(
        spec=entry("contact_link"),
        sheet=Sheet(
            title=translate("Reception", "并入已有案件"),
            text=f"{row.name}　{row.matter}",
            accept_text=translate("Reception", "并入"),
        ),
        save=save,
        done=linked,
    )
    ask_form(workspace, parent, asked)


def show_phone(workspace: Workspace, parent: QWidget, row: ContactRow) -> ReasonDialog:
    """Show a telephone number in full, after the reason; both go on record."""
    title = translate("Reception", "查看完整电话")
    words = translate("Reception", "{name} {phone}：查看的理由会记入操作记录。")
    dialog = ReasonDialog(
        parent,
        title,
        words.format(name=row.name, phone=row.masked_phone),
        (translate("Reception", "电话答复"),),
    )
    dialog.add_buttons(translate("Reception", "查看"))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def told(phone: str) -> None:
        number = Dialog(parent, title, f"{row.name}　{phone}")
        number.add_buttons(translate("Reception", "关闭"), cancel_text="")
        number.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        number.open()

    dialog.accepted.connect(
        lambda: workspace.ask(
            receptions.unmask_contact,
            row.contact_id,
            dialog.reason(),
            done=told,
            failed=lambda error: workspace.show_error(error, parent),
            owner=parent,
        )
    )
    dialog.open()
    return dialog


def _said(workspace: Workspace, words: str, done: Callable[[], object]) -> None:
    workspace.toast(words)
    done()
