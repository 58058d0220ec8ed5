"""What was done or paid under the terms, with its proof; and taking an entry back."""

from forms.registry import entry
from forms.spec import Values
from mediation_app.services import performance
from mediation_app.services.performance import InstalmentStatus, RecordPerformance
from resources.i18n import translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import needed_day, number, text
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.reasons import ask_for_reason


def record_performance(desk: CaseDesk, instalment_id: str) -> None:
    """Enter what was done under an instalment; the amount still due is proposed."""
    part = _instalment(desk, int(instalment_id))

    def save(values: Values) -> Work:
        command = RecordPerformance(
            instalment_id=number(values, "instalment_id") or int(instalment_id),
            done_on=needed_day(values, "done_on"),
            amount_fen=number(values, "amount_fen"),
            proof=text(values, "proof"),
            attachment_id=number(values, "attachment_id"),
            revision=desk.revision,
        )
        return lambda books, actor: performance.record(books, actor, command)

    values = {
        "instalment_id": int(instalment_id),
        "done_on": desk.workspace.today(),
        "amount_fen": part.standing.left_fen or None if part is not None else None,
    }
    key = f"performance:{desk.case.id}:{instalment_id}"
    sheet = Sheet(
        title=translate("CaseDialogs", "登记履行"),
        draft_key=key,
        accept_text=translate("CaseDialogs", "登记"),
    )
    dialog = desk.ask_form(entry("performance"), values, sheet, save)
    dialog.form.focus_place("done_on")


def confirm_on_the_spot(desk: CaseDesk, _: str = "") -> None:
    """Write down that what was agreed for the spot was done on the spot."""
    desk.act(
        performance.confirm_on_the_spot,
        desk.case.id,
        revision=desk.revision,
        text=translate("CaseDialogs", "当场履行的各项已登记"),
    )


def undo_performance(desk: CaseDesk, performance_id: str) -> None:
    """Take an entry back, with a reason."""
    ask_for_reason(
        desk,
        translate("CaseDialogs", "撤销这笔履行登记"),
        translate("CaseDialogs", "经过里会保留原来的登记和撤销的原因。"),
        translate("CaseDialogs", "撤销登记"),
        lambda reason: desk.act(performance.undo, int(performance_id), reason, revision=desk.revision),
    )


def _instalment(desk: CaseDesk, instalment_id: int) -> InstalmentStatus | None:
    parts = (part for term in desk.dossier.terms for part in term.instalments)
    return next((part for part in parts if part.instalment_id == instalment_id), None)
