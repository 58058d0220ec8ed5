"""The leader of a case: proposed, agreed to, approved, delivered, acknowledged, changed with a hand-over."""

from collections.abc import Callable

from forms.registry import entry
from forms.spec import Values
from mediation_app.model import LeadAssignment
from mediation_app.rules.ownership import LeadFacts, LeadStep, objection
from mediation_app.services.checks import among
from mediation_app.services.leading import ownership
from mediation_app.services.leading.standing import active_lead, open_proposal
from resources.i18n import render, translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.leading_commands import propose_lead
from ui.forms.reading import needed_day, text
from ui.forms.variants import with_field, without_list
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.reasons import ask_for_reason
from ui.pages.case.verb import Objection

_USUAL_LINES = (
    {"what": "案卷材料"},
    {"what": "化解方案和进展情况"},
    {"what": "信访人情况和联系方式"},
)


def propose(desk: CaseDesk, _: str = "") -> None:
    """Propose a leader; a change of leader asks for the reason and what is handed over."""
    lead = active_lead(desk.case)

    def save(values: Values) -> Work:
        command = propose_lead(values, desk.case.id, desk.revision)
        return lambda books, actor: ownership.propose(books, actor, command)

    spec = with_field(entry("lead"), "reason", required=lead is not None)
    if lead is None:
        title, words, values = translate("CaseDialogs", "提出包案领导"), "", {}
        spec = without_list(spec, "handover")
    else:
        title = translate("CaseDialogs", "更换包案领导")
        words = translate("CaseDialogs", "现由{name}包案；新领导批准之日起接手，移交清单打印后双方签字。")
        words = words.format(name=lead.leader.name)
        values = {"handover": _USUAL_LINES}
    sheet = Sheet(title=title, text=words, accept_text=translate("CaseDialogs", "提请审核"))
    done = translate("CaseDialogs", "已提请审核")
    desk.ask_form(spec, values, sheet, save, lambda _id: desk.changed(done))


def already_asked(desk: CaseDesk, _: str) -> str:
    """Say that a proposal waits already; empty when none does."""
    asked = open_proposal(desk.case)
    if asked is None:
        return ""
    words = translate("CaseDialogs", "已提请由{name}包案，还在审批")
    return words.format(name=asked.leader.name)


def agree(desk: CaseDesk, lead_id: str) -> None:
    """Give the office head's agreement to a proposal."""
    lead = _lead(desk, lead_id)

    def save(values: Values) -> Work:
        opinion = text(values, "opinion")
        return lambda books, actor: ownership.agree(books, actor, lead.id, opinion, revision=desk.revision)

    _ask_opinion(desk, lead, translate("CaseDialogs", "信访办审核"), save)


def approve(desk: CaseDesk, lead_id: str) -> None:
    """Approve a leader; the one before him ends the same day."""
    lead = _lead(desk, lead_id)

    def save(values: Values) -> Work:
        opinion = text(values, "opinion")
        return lambda books, actor: ownership.approve(books, actor, lead.id, opinion, revision=desk.revision)

    _ask_opinion(desk, lead, translate("CaseDialogs", "主要领导审批"), save)


def refuse(desk: CaseDesk, lead_id: str) -> None:
    """Send an assignment back, with the reason."""
    lead = _lead(desk, lead_id)
    ask_for_reason(
        desk,
        translate("CaseDialogs", "退回这项包案"),
        translate("CaseDialogs", "退回后可以另提一位领导；原因记入经过。"),
        translate("CaseDialogs", "退回"),
        lambda reason: desk.act(ownership.refuse, lead.id, reason, revision=desk.revision),
    )


def deliver(desk: CaseDesk, lead_id: str) -> None:
    """Write down that the notice reached the leader."""
    lead = _lead(desk, lead_id)

    def save(values: Values) -> Work:
        on = needed_day(values, "on")
        return lambda books, actor: ownership.deliver(books, actor, lead.id, on=on, revision=desk.revision)

    sheet = Sheet(
        title=translate("CaseDialogs", "送达包案通知"),
        text=translate("CaseDialogs", "送达{name}，由本人签收。").format(name=lead.leader.name),
        accept_text=translate("CaseDialogs", "已送达"),
    )
    desk.ask_form(entry("on_day"), {"on": desk.workspace.today()}, sheet, save)


def acknowledge(desk: CaseDesk, lead_id: str) -> None:
    """Let the leader acknowledge the case; one key, nothing to fill in."""
    done = translate("CaseDialogs", "已签收，由您包案")
    desk.act(ownership.acknowledge, int(lead_id), revision=desk.revision, text=done)


def put_under(desk: CaseDesk, _: str = "") -> None:
    """Put a dispute under 包案."""
    ask_for_reason(
        desk,
        translate("CaseDialogs", "列入包案"),
        translate("CaseDialogs", "列入后须有包案领导、责任单位和批准的方案，才能继续调解和结案。"),
        translate("CaseDialogs", "列入包案"),
        lambda reason: desk.act(ownership.put_under, desk.case.id, reason=reason, revision=desk.revision),
    )


def release(desk: CaseDesk, _: str = "") -> None:
    """Take a dispute out of 包案."""
    ask_for_reason(
        desk,
        translate("CaseDialogs", "解除包案"),
        translate("CaseDialogs", "包案领导当日结束，案件按一般纠纷继续办理。"),
        translate("CaseDialogs", "解除包案"),
        lambda reason: desk.act(ownership.release, desk.case.id, reason=reason, revision=desk.revision),
    )


def not_for_me(step: LeadStep) -> Objection:
    """Return what says why the acting person may not take a step of an assignment now."""

    def ask(desk: CaseDesk, lead_id: str) -> str:
        lead = _lead(desk, lead_id)
        facts = LeadFacts(state=lead.state, leader_id=lead.leader_id, proposed_by_id=lead.proposed_by_id)
        found = objection(step, facts, desk.workspace.actor.staff_id or 0)
        return render(found) if found is not None else ""

    return ask


def _ask_opinion(desk: CaseDesk, lead: LeadAssignment, title: str, save: Callable[[Values], Work]) -> None:
    words = translate("CaseDialogs", "拟由{name}包案").format(name=f"{lead.leader.name} {lead.leader.post}")
    if lead.reason:
        words = translate("CaseDialogs", "{words}：{reason}").format(words=words, reason=lead.reason)
    sheet = Sheet(title=title, text=words, accept_text=translate("CaseDialogs", "同意"), begin_at="opinion")
    done = translate("CaseDialogs", "已同意")
    desk.ask_form(
        entry("lead_opinion"),
        {"opinion": translate("CaseDialogs", "同意")},
        sheet,
        save,
        lambda _result: desk.changed(done),
    )


def _lead(desk: CaseDesk, lead_id: str) -> LeadAssignment:
    leads = desk.case.matter.leads if desk.case.matter is not None else []
    return among(leads, int(lead_id))
