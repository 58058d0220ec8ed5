"""督办: written by hand for a named person, answered by him, closed."""

from datetime import timedelta

from forms.registry import entry
from forms.spec import Values
from mediation_app.model import Supervision
from mediation_app.rules.vocabulary import SupervisionState
from mediation_app.services import supervision
from mediation_app.services.checks import among
from mediation_app.services.leading.standing import active_lead
from mediation_app.services.supervision import RaiseByHand
from resources.i18n import translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import needed_day, number, text
from ui.forms.variants import without
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.reasons import ask_for_reason

_USUAL_DAYS = 7


def raise_by_hand(desk: CaseDesk, _: str = "") -> None:
    """Urge somebody about this case."""
    lead = active_lead(desk.case)

    def save(values: Values) -> Work:
        command = RaiseByHand(
            case_id=desk.case.id,
            for_id=number(values, "for_id") or 0,
            text=text(values, "text"),
            asks=text(values, "asks"),
            due_on=needed_day(values, "due_on"),
            revision=desk.revision,
        )
        return lambda books, actor: supervision.raise_by_hand(books, actor, command)

    values = {
        "for_id": lead.leader_id if lead is not None else None,
        "due_on": desk.workspace.today() + timedelta(_USUAL_DAYS),
    }
    sheet = Sheet(
        title=translate("CaseDialogs", "发督办单"),
        accept_text=translate("CaseDialogs", "发出"),
        begin_at="text" if lead is not None else "for_id",
    )
    done = translate("CaseDialogs", "督办单已发出，可在卷内目录打印")
    spec = without(entry("supervision_raise"), "reference")
    desk.ask_form(spec, values, sheet, save, lambda _id: desk.changed(done))


def answer(desk: CaseDesk, slip_id: str) -> None:
    """Answer a slip."""
    slip = _slip(desk, slip_id)

    def save(values: Values) -> Work:
        words = text(values, "answer")
        return lambda books, actor: supervision.answer(books, actor, slip.id, words, revision=desk.revision)

    sheet = Sheet(
        title=translate("CaseDialogs", "回复督办"),
        text=slip.text,
        accept_text=translate("CaseDialogs", "回复"),
    )
    desk.ask_form(entry("supervision_answer"), {"answer": slip.answer}, sheet, save)


def close(desk: CaseDesk, slip_id: str) -> None:
    """Strike a slip off; one that was not answered only with a reason."""
    slip = _slip(desk, slip_id)
    done = translate("CaseDialogs", "督办单已销")
    if slip.state is SupervisionState.ANSWERED:
        desk.act(supervision.close, slip.id, revision=desk.revision, text=done)
        return
    ask_for_reason(
        desk,
        translate("CaseDialogs", "销督办单"),
        translate("CaseDialogs", "{name}还没有回复，请写明为什么销。").format(name=slip.for_staff.name),
        translate("CaseDialogs", "销督办单"),
        lambda reason: desk.act(supervision.close, slip.id, reason, revision=desk.revision, text=done),
    )


def not_his_own(desk: CaseDesk, slip_id: str) -> str:
    """Say that nobody strikes off what was written for himself; empty for others."""
    if _slip(desk, slip_id).for_id == desk.workspace.actor.staff_id:
        return translate("CaseDialogs", "督办对象不能销自己的督办单")
    return ""


def _slip(desk: CaseDesk, slip_id: str) -> Supervision:
    slips = desk.case.matter.supervisions if desk.case.matter is not None else []
    return among(slips, int(slip_id))
