"""How a matter ends: settled and concluded, signed off by its leader; and when it breaks out again."""

from forms.registry import entry
from forms.spec import Values
from mediation_app.model import LeadAssignment
from mediation_app.services import relapses
from mediation_app.services.leading.standing import active_lead
from mediation_app.services.matters import settling
from resources.i18n import translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.matter_work_commands import settle as settle_command
from ui.forms.reading import needed_day, text
from ui.pages.case.desk import CaseDesk


def settle(desk: CaseDesk, _: str = "") -> None:
    """Write down 化解 and 办结, two dates; how, and what the person says of it."""
    matter = desk.case.matter

    def save(values: Values) -> Work:
        command = settle_command(values, desk.case.id, desk.revision)
        return lambda books, actor: settling.settle(books, actor, command)

    values = {
        "settled_on": matter.settled_on if matter else None,
        "how": matter.settled_how.value if matter and matter.settled_how else "",
        "attitude": matter.attitude.value if matter and matter.attitude else "",
        "text": matter.settled_text if matter else "",
        "rating": str(matter.rating) if matter and matter.rating else "",
        "rating_text": matter.rating_text if matter else "",
        "concluded_on": matter.concluded_on if matter else None,
    }
    sheet = Sheet(
        title=translate("CaseDialogs", "登记化解和办结"),
        text=translate("CaseDialogs", "办结是程序走完，化解是信访人息访，两个日期分开记。"),
        draft_key=f"settle:{desk.case.id}:0",
        begin_at="settled_on",
    )
    done = translate("CaseDialogs", "已登记")
    desk.ask_form(entry("settlement_entry"), values, sheet, save, lambda _result: desk.changed(done))


def sign_off(desk: CaseDesk, _: str = "") -> None:
    """Let the leader himself agree that the case may be struck off."""

    def save(values: Values) -> Work:
        on = needed_day(values, "on")
        return lambda books, actor: settling.sign_off(books, actor, desk.case.id, on, revision=desk.revision)

    sheet = Sheet(
        title=translate("CaseDialogs", "签字同意销号"),
        text=translate("CaseDialogs", "同意后仍要有佐证材料和回访结果才能销号。"),
        accept_text=translate("CaseDialogs", "同意销号"),
    )
    done = translate("CaseDialogs", "已签字")
    values = {"on": desk.workspace.today()}
    desk.ask_form(entry("on_day"), values, sheet, save, lambda _result: desk.changed(done))


def not_the_leader(desk: CaseDesk, _: str) -> str:
    """Say that only the leader of the case signs; empty for him."""
    lead: LeadAssignment | None = active_lead(desk.case)
    if lead is None:
        return translate("CaseDialogs", "还没有包案领导")
    if lead.leader_id != desk.workspace.actor.staff_id:
        return translate("CaseDialogs", "由包案领导{name}本人签字").format(name=lead.leader.name)
    return ""


def relapse(desk: CaseDesk, _: str = "") -> None:
    """Take a matter up again that broke out after it was settled."""

    def save(values: Values) -> Work:
        on, reason = needed_day(values, "on"), text(values, "reason")
        return lambda books, actor: relapses.relapse(
            books, actor, desk.case.id, on, reason, revision=desk.revision
        )

    sheet = Sheet(
        title=translate("CaseDialogs", "登记反弹"),
        text=translate("CaseDialogs", "案件回到化解中，原来的化解、签字作废，都留在经过里。"),
        accept_text=translate("CaseDialogs", "恢复化解"),
        danger=True,
    )
    done = translate("CaseDialogs", "已恢复化解")
    values = {"on": desk.workspace.today()}
    desk.ask_form(entry("relapse"), values, sheet, save, lambda _state: desk.changed(done))
