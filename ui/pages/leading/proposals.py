"""What a decision is about, in short parts: a leader proposed, a plan, an extension, a striking off."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from forms.matter_labels import CASE_KIND, DEMAND_NATURE, OPINION_STAGE
from mediation_app.model import Case, Extension, LeadAssignment, Plan
from mediation_app.rules.clock_rules import CLOCK_LABELS, ClockCode
from mediation_app.rules.ownership import may_approve
from mediation_app.services.books import Actor
from mediation_app.services.checks import among
from mediation_app.services.leading.approvals import ApprovalRow
from mediation_app.services.leading.standing import active_lead
from resources.i18n import QT_TRANSLATE_NOOP, day_text, render, translate
from ui.models.looks import risk_look
from ui.pages.leading.extension import MovedClock
from ui.wording import clauses, labelled

_BLOCKS = (
    ("situation", QT_TRANSLATE_NOOP("LeadingProposals", "基本情况")),
    ("demands", QT_TRANSLATE_NOOP("LeadingProposals", "主要诉求")),
    ("findings", QT_TRANSLATE_NOOP("LeadingProposals", "调查核实情况")),
    ("crux", QT_TRANSLATE_NOOP("LeadingProposals", "问题症结")),
)
_MEASURES = (
    ("solve", QT_TRANSLATE_NOOP("LeadingProposals", "措施：诉求合理的解决问题到位")),
    ("explain", QT_TRANSLATE_NOOP("LeadingProposals", "措施：诉求无理的思想教育到位")),
    ("relieve", QT_TRANSLATE_NOOP("LeadingProposals", "措施：生活困难的帮扶救助到位")),
    ("legal", QT_TRANSLATE_NOOP("LeadingProposals", "措施：行为违法的依法处理")),
)
_REST = (
    ("funding", QT_TRANSLATE_NOOP("LeadingProposals", "经费、救助来源")),
    ("risk", QT_TRANSLATE_NOOP("LeadingProposals", "风险评估及稳控预案")),
    ("visits", QT_TRANSLATE_NOOP("LeadingProposals", "回访安排")),
)


@dataclass(frozen=True, slots=True)
class Part:
    """A heading and the words under it."""

    title: str
    text: str


def parts_of(row: ApprovalRow, case: Case, moved: MovedClock | None = None) -> tuple[Part, ...]:
    """Return what the decision is about, then the case in brief."""
    matter = case.matter
    if matter is None:
        return _case_parts(case)
    if row.kind in ("lead", "acknowledge"):
        return (*_lead_parts(among(matter.leads, row.subject_id), case), *_case_parts(case))
    if row.kind == "plan":
        return tuple(_plan_parts(among(matter.plans, row.subject_id), case))
    if row.kind == "extension":
        return (*_extension_parts(among(matter.extensions, row.subject_id), moved), *_case_parts(case))
    return (*_settled_parts(case), *_case_parts(case))


def why_not(row: ApprovalRow, case: Case, actor: Actor) -> str:
    """Say why the acting person may not decide; empty when he may."""
    if row.may_decide:
        return ""
    if row.kind == "lead" and case.matter is not None and actor.staff_id is not None:
        asked = among(case.matter.leads, row.subject_id)
        reason = may_approve(actor.staff_id, proposed_by_id=asked.proposed_by_id, leader_id=asked.leader_id)
        if reason is not None:
            return render(reason)
    lead = active_lead(case)
    if lead is not None and lead.leader_id == actor.staff_id:
        return _say(QT_TRANSLATE_NOOP("LeadingProposals", "本案由本人包案，请另一位主要领导审批。"))
    return _say(QT_TRANSLATE_NOOP("LeadingProposals", "这一项不归本人审批。"))


def _lead_parts(lead: LeadAssignment, case: Case) -> tuple[Part, ...]:
    now = active_lead(case)
    asked = _say(QT_TRANSLATE_NOOP("LeadingProposals", "由{name}（{post}）包案")).format(
        name=lead.leader.name, post=lead.leader.post or "—"
    )
    if lead.due_on is not None:
        due = _say(QT_TRANSLATE_NOOP("LeadingProposals", "化解时限{day}")).format(day=day_text(lead.due_on))
        asked = clauses((asked, due))
    who = f"{lead.proposed_by.name}　{day_text(lead.proposed_on)}"
    lines = [Part(_say(QT_TRANSLATE_NOOP("LeadingProposals", "提请事项")), asked)]
    if now is not None and now.id != lead.id:
        lines.append(Part(_say(QT_TRANSLATE_NOOP("LeadingProposals", "现包案领导")), now.leader.name))
        lines.append(Part(_say(QT_TRANSLATE_NOOP("LeadingProposals", "移交清单")), _handover(lead)))
    reason = lead.reason or _say(QT_TRANSLATE_NOOP("LeadingProposals", "未写明"))
    lines.append(Part(_say(QT_TRANSLATE_NOOP("LeadingProposals", "提请人")), who))
    lines.append(Part(_say(QT_TRANSLATE_NOOP("LeadingProposals", "理由")), reason))
    if lead.agreed_opinion:
        lines.append(Part(translate("Forms", "信访办意见"), lead.agreed_opinion))
    return tuple(lines)


def _handover(lead: LeadAssignment) -> str:
    rows = (str(row.get("what", "")) for row in lead.handover)
    return clauses(row for row in rows if row) or "—"


def _plan_parts(plan: Plan, case: Case) -> Iterator[Part]:
    matter = case.matter
    lead = active_lead(case)
    head = _say(QT_TRANSLATE_NOOP("LeadingProposals", "第{version}版，化解时限{day}，包案领导{leader}"))
    words = head.format(
        version=plan.version,
        day=day_text(plan.due_on) if plan.due_on else "—",
        leader=lead.leader.name if lead else "—",
    )
    yield Part(f"{case.number}　{case.title}", words)
    if plan.change_reason:
        yield Part(_say(QT_TRANSLATE_NOOP("LeadingProposals", "修改原因")), plan.change_reason)
    yield from _filled(plan, _MEASURES)
    yield Part(_say(QT_TRANSLATE_NOOP("LeadingProposals", "步骤")), _steps(plan) or "—")
    if matter is not None and matter.nature is not None:
        label = DEMAND_NATURE[matter.nature]
        nature = "" if plan.nature_text.startswith(label) else translate("Forms", label)
        yield Part(
            _say(QT_TRANSLATE_NOOP("LeadingProposals", "诉求定性")),
            clauses(filter(None, (nature, plan.nature_text))),
        )
    yield from _filled(plan, _BLOCKS)
    yield from _filled(plan, _REST)
    for opinion in plan.opinions:
        title = f"{translate('Forms', OPINION_STAGE[opinion.stage])}　{opinion.staff.name}"
        yield Part(title, opinion.text or "—")


def _steps(plan: Plan) -> str:
    lines = []
    for number, step in enumerate(plan.steps, start=1):
        who = step.responsible or (step.responsible_staff.name if step.responsible_staff else "")
        until = day_text(step.due_on) if step.due_on else ""
        lines.append("　".join(part for part in (f"{number}. {step.text}", who, until, step.mark) if part))
    return "\n".join(lines)


def _filled(plan: Plan, blocks: Iterable[tuple[str, str]]) -> Iterator[Part]:
    for name, title in blocks:
        if words := getattr(plan, name):
            yield Part(_say(title), words)


def _extension_parts(extension: Extension, moved: MovedClock | None) -> tuple[Part, ...]:
    asked = _say(QT_TRANSLATE_NOOP("LeadingProposals", "{clock}延长{days}天")).format(
        clock=render(CLOCK_LABELS[ClockCode(extension.clock)]), days=extension.days
    )
    return (
        Part(_say(QT_TRANSLATE_NOOP("LeadingProposals", "申请延期")), asked),
        *_ends(moved),
        Part(_say(QT_TRANSLATE_NOOP("LeadingProposals", "理由")), extension.reason),
        Part(
            _say(QT_TRANSLATE_NOOP("LeadingProposals", "申请人")),
            f"{extension.asked_by.name}　{day_text(extension.asked_on)}",
        ),
    )


def _ends(moved: MovedClock | None) -> Iterator[Part]:
    now, then = (moved.now, moved.then) if moved is not None else (None, None)
    if now is None or then is None or now.end is None or then.end is None:
        return
    words = _say(QT_TRANSLATE_NOOP("LeadingProposals", "现在截止{now}，延长后截止{then}"))
    title = _say(QT_TRANSLATE_NOOP("LeadingProposals", "期限"))
    yield Part(title, f"{words.format(now=day_text(now.end), then=day_text(then.end))}\n{render(then.tip)}")


def _settled_parts(case: Case) -> tuple[Part, ...]:
    matter = case.matter
    if matter is None or matter.settled_on is None:
        return ()
    words = clauses(part for part in (day_text(matter.settled_on), matter.settled_text) if part)
    return (Part(_say(QT_TRANSLATE_NOOP("LeadingProposals", "化解情况")), words),)


def _case_parts(case: Case) -> tuple[Part, ...]:
    kind = translate("Forms", CASE_KIND[case.kind])
    colour = risk_look(case.matter.risks[-1].colour if case.matter and case.matter.risks else None).text
    head = clauses((labelled(_say(QT_TRANSLATE_NOOP("LeadingProposals", "种类")), kind), colour))
    parts = [Part(f"{case.number}　{case.title}", head)]
    if case.facts:
        parts.append(Part(_say(QT_TRANSLATE_NOOP("LeadingProposals", "案情")), case.facts))
    if case.demands:
        parts.append(Part(_say(QT_TRANSLATE_NOOP("LeadingProposals", "诉求")), case.demands))
    return tuple(parts)


def _say(source: str) -> str:
    return translate("LeadingProposals", source)
