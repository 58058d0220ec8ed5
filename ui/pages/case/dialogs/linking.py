"""Cases that give birth to one another (引导信访, 委托移送调解), and others that belong together."""

from collections.abc import Callable

from forms.registry import entry
from forms.spec import Values
from mediation_app.services import cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.matters import links
from resources.i18n import translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import needed_day, text
from ui.pages.case.desk import CaseDesk


def guide_to_petition(desk: CaseDesk, _: str = "") -> None:
    """Make a petition of a dispute that was not settled."""

    def save(values: Values) -> Work:
        on, note = needed_day(values, "on"), text(values, "note")
        return lambda books, actor: links.guide_to_petition(
            books, actor, desk.case.id, on=on, note=note, revision=desk.revision
        )

    _ask(
        desk,
        translate("CaseDialogs", "引导信访"),
        translate("CaseDialogs", "新登记一件信访事项，当事人和案情带过去，两件互相关联。"),
        save,
    )


def entrust_to_mediation(desk: CaseDesk, _: str = "") -> None:
    """Make a dispute of a petition that mediation can settle."""

    def save(values: Values) -> Work:
        on, note = needed_day(values, "on"), text(values, "note")
        return lambda books, actor: links.entrust_to_mediation(
            books, actor, desk.case.id, on=on, note=note, revision=desk.revision
        )

    _ask(
        desk,
        translate("CaseDialogs", "委托移送调解"),
        translate("CaseDialogs", "新登记一件纠纷（接受委托移送），两件互相关联。"),
        save,
    )


def relate(desk: CaseDesk, _: str = "") -> None:
    """Link another case by its number."""

    def save(values: Values) -> Work:
        reference, note = text(values, "reference"), text(values, "note")
        return lambda books, actor: _relate(books, actor, desk, reference, note)

    sheet = Sheet(title=translate("CaseDialogs", "关联案件"), accept_text=translate("CaseDialogs", "关联"))
    desk.ask_form(entry("relate"), {}, sheet, save)


def open_linked(desk: CaseDesk, case_id: str) -> None:
    """Open the other case."""
    desk.workspace.open_case(int(case_id))


def _relate(books: Books, actor: Actor, desk: CaseDesk, reference: str, note: str) -> None:
    other = cases.find(books, actor, reference)
    links.relate(books, actor, desk.case.id, other, note)


def _ask(desk: CaseDesk, title: str, words: str, save: Callable[[Values], Work]) -> None:
    sheet = Sheet(title=title, text=words, accept_text=translate("CaseDialogs", "登记"))

    def done(case_id: int) -> None:
        desk.changed()
        desk.workspace.toast(
            translate("CaseDialogs", "已登记，两件互相关联"),
            translate("CaseDialogs", "打开新的一件"),
            lambda: desk.workspace.open_case(case_id),
        )

    values = {"on": desk.workspace.today()}
    desk.ask_form(entry("link_on"), values, sheet, save, done)
