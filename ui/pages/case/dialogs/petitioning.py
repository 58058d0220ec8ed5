"""The petition itself: its nature, the times it was made, the dated steps of the procedure, the opinion."""

from forms.registry import entry
from forms.spec import Values
from mediation_app.model import Case
from mediation_app.rules.vocabulary import DemandNature, ProcedureKind
from mediation_app.services.leading.standing import current_plan
from mediation_app.services.matters import details, petitions
from mediation_app.services.matters.details import SetNature
from resources.i18n import translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.matter_commands import petition_entry
from ui.forms.matter_work_commands import record_procedure, save_opinion
from ui.forms.reading import code, day, text
from ui.forms.variants import with_field
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.reasons import ask_for_reason


def set_nature(desk: CaseDesk, _: str = "") -> None:
    """Judge what is demanded."""
    matter = desk.case.matter

    def save(values: Values) -> Work:
        command = SetNature(
            case_id=desk.case.id,
            nature=code(DemandNature, values, "nature", DemandNature.REASONABLE),
            reason=text(values, "reason"),
            on=day(values, "on"),
            revision=desk.revision,
        )
        return lambda books, actor: details.set_nature(books, actor, command)

    values = {
        "nature": matter.nature.value if matter and matter.nature else "",
        "reason": matter.nature_reason if matter else "",
        "on": desk.workspace.today(),
    }
    sheet = Sheet(
        title=translate("CaseDialogs", "研判定性"),
        text=translate("CaseDialogs", "定性决定方案要有哪些措施：解决、教育、帮扶、依法处理。"),
        accept_text=translate("CaseDialogs", "定性"),
    )
    desk.ask_form(
        entry("nature"), values, sheet, save, lambda _: desk.changed(translate("CaseDialogs", "已定性"))
    )


def add_petition(desk: CaseDesk, _: str = "") -> None:
    """Write down that somebody petitioned."""

    def save(values: Values) -> Work:
        one = petition_entry(values)
        return lambda books, actor: petitions.add_petition(
            books, actor, desk.case.id, one, revision=desk.revision
        )

    values = {"on": desk.workspace.today().isoformat()}
    sheet = Sheet(title=translate("CaseDialogs", "登记一次信访"), begin_at="destination")
    desk.ask_form(entry("petition"), values, sheet, save)


def remove_petition(desk: CaseDesk, petition_id: str) -> None:
    """Take a petition written down by mistake off the record."""
    ask_for_reason(
        desk,
        translate("CaseDialogs", "撤销这条信访记录"),
        translate("CaseDialogs", "撤销的原因记入经过。"),
        translate("CaseDialogs", "撤销"),
        lambda reason: desk.act(
            petitions.remove_petition, desk.case.id, int(petition_id), reason, revision=desk.revision
        ),
    )


def add_procedure(desk: CaseDesk, kind: str = "") -> None:
    """Write down a dated step of the procedure; a kind may be given beforehand."""

    def save(values: Values) -> Work:
        command = record_procedure(values, desk.case.id, desk.revision)
        return lambda books, actor: petitions.record_procedure(books, actor, command)

    matter = desk.case.matter
    is_assigned = kind in (ProcedureKind.RECEIVED.value, "") and matter is not None
    values = {
        "kind": kind,
        "on": desk.workspace.today(),
        "unit": matter.instructing_unit if matter and is_assigned else "",
    }
    sheet = Sheet(
        title=translate("CaseDialogs", "登记办理环节"),
        text=translate("CaseDialogs", "时限从这里的日期起算。"),
        begin_at="on" if kind else "kind",
    )
    done = translate("CaseDialogs", "已登记")
    desk.ask_form(entry("procedure"), values, sheet, save, lambda _id: desk.changed(done))


def remove_procedure(desk: CaseDesk, event_id: str) -> None:
    """Take a step written down by mistake off the record."""
    ask_for_reason(
        desk,
        translate("CaseDialogs", "撤销这个环节"),
        translate("CaseDialogs", "时限按剩下的环节重新计算。"),
        translate("CaseDialogs", "撤销"),
        lambda reason: desk.act(petitions.remove_procedure, int(event_id), reason, revision=desk.revision),
    )


def write_opinion(desk: CaseDesk, _: str = "") -> None:
    """Write the four parts of the 处理意见书."""
    case, matter = desk.case, desk.case.matter

    def save(values: Values) -> Work:
        command = save_opinion(values, case.id, desk.revision)
        return lambda books, actor: petitions.save_opinion(books, actor, command)

    def done(_result: object) -> None:
        desk.changed(translate("CaseDialogs", "处理意见已保存"))
        desk.paperWanted.emit("opinion", 0)

    values = {
        "request": (matter.opinion_request if matter else "") or case.demands,
        "facts": (matter.opinion_facts if matter else "") or _found_out(case),
        "result": matter.opinion_result if matter else "",
        "law": matter.opinion_law if matter else "",
    }
    sheet = Sheet(
        title=translate("CaseDialogs", "处理意见"),
        text=translate("CaseDialogs", "意见书印有三十日内请求复查的权利。"),
        draft_key=f"opinion:{case.id}:0",
        begin_at="result",
    )
    spec = entry("opinion_text")
    for name in values:
        spec = with_field(spec, name, required=True)  # the paper is not final without its four parts
    desk.ask_form(spec, values, sheet, save, done)


def _found_out(case: Case) -> str:
    """Return what is known of the facts: as investigated, else as the plan has it, else as petitioned."""
    plan, matter = current_plan(case), case.matter
    investigated = (matter.findings if matter else "") or (plan.findings if plan else "")
    return investigated or case.facts
