"""The plan of a case as lines for the panel: the version, its opinions, and the steps as a check list."""

from datetime import date

from forms.matter_labels import OPINION_STAGE, PLAN_STATE
from mediation_app.model import Plan, PlanStep
from mediation_app.rules.vocabulary import PlanState
from mediation_app.services.leading.standing import current_plan, newest_plan, progress_of
from resources.i18n import day_text, translate
from ui.models.looks import short_day
from ui.pages.case.clocks import clock_look
from ui.pages.case.dossier import Dossier
from ui.pages.case.fact import Fact, FactSection
from ui.theme import Tone
from ui.widgets import BadgeLook, Shape

_LOOKS = {
    PlanState.DRAFT: (Tone.QUIET, Shape.RING),
    PlanState.SUBMITTED: (Tone.PLAIN, Shape.HALF),
    PlanState.APPROVED: (Tone.ACCENT, Shape.CHECK),
    PlanState.RETURNED: (Tone.ORANGE, Shape.CROSS),
    PlanState.SUPERSEDED: (Tone.QUIET, Shape.NONE),
}
_LATEST = 3
"""So many of the newest entries of progress stand in the panel."""


def plan_section(dossier: Dossier) -> FactSection:
    """Return the plan in force, the version being made, and the steps with their days."""
    matter = dossier.case.matter
    title = translate("Facts", "化解方案")
    if matter is None or not matter.under_ownership:
        return FactSection(key="plan", title=title, facts=())
    current, newest = current_plan(dossier.case), newest_plan(dossier.case)
    facts = [_plan(plan, dossier.today) for plan in (newest, current) if plan is not None]
    facts = facts[:1] if newest is current else facts
    if current is not None:
        facts += [_step(step, dossier.today) for step in current.steps]
    return FactSection(key="plan", title=title, facts=tuple(facts), verbs=("plan.edit",))


def progress_section(dossier: Dossier) -> FactSection:
    """Return what was done lately, the newest first."""
    matter = dossier.case.matter
    title = translate("Facts", "进展")
    if matter is None:
        return FactSection(key="progress", title=title, facts=())
    latest = sorted(matter.progress, key=lambda one: (one.on, one.id), reverse=True)[:_LATEST]
    facts = tuple(
        Fact(
            text=entry.text,
            sub=" · ".join(
                part
                for part in (
                    short_day(entry.on, dossier.today),
                    entry.by.name,
                    translate("Facts", "已反馈") if entry.told_person else "",
                )
                if part
            ),
            tip=entry.text,
        )
        for entry in latest
    )
    return FactSection(key="progress", title=title, facts=facts, verbs=("progress",))


def _plan(plan: Plan, today: date) -> Fact:
    tone, shape = _LOOKS[plan.state]
    count = progress_of(plan, today)
    if plan.state is PlanState.APPROVED:
        done = translate("Facts", "{done}/{total} 完成").format(done=count.done, total=count.total)
    else:
        done = translate("Facts", "{total}个步骤").format(total=count.total)
    due = translate("Facts", "{day}前化解").format(day=short_day(plan.due_on, today)) if plan.due_on else ""
    return Fact(
        text=translate("Facts", "第{version}版").format(version=plan.version),
        sub=" · ".join(part for part in (done, due) if part),
        badge=BadgeLook(translate("Forms", PLAN_STATE[plan.state]), tone, shape),
        verbs=_plan_verbs(plan),
        tip="\n".join(_opinions(plan)),
    )


def _plan_verbs(plan: Plan) -> tuple[str, ...]:
    return {
        PlanState.DRAFT: ("plan.edit", f"plan.submit:{plan.id}"),
        PlanState.RETURNED: ("plan.edit", f"plan.submit:{plan.id}"),
        PlanState.SUBMITTED: (f"plan.opinion:{plan.id}",),
        PlanState.APPROVED: ("plan.edit",),
    }.get(plan.state, ())


def _opinions(plan: Plan) -> list[str]:
    words = translate("Facts", "{stage} {name} {day}：{verdict} {text}")
    return [
        words.format(
            stage=translate("Forms", OPINION_STAGE[one.stage]),
            name=one.staff.name,
            day=day_text(one.given_at.date()),
            verdict=translate("Facts", "同意") if one.agreed else translate("Facts", "退回修改"),
            text=one.text,
        ).strip()
        for one in plan.opinions
    ]


def _step(step: PlanStep, today: date) -> Fact:
    who = step.responsible_staff.name if step.responsible_staff else step.responsible
    if step.done_on is not None:
        proofs = translate("Facts", "{count}份证明").format(count=len(step.proofs)) if step.proofs else ""
        sub = " · ".join(word for word in (short_day(step.done_on, today), who, proofs) if word)
        badge = BadgeLook(translate("Facts", "完成"), Tone.ACCENT, Shape.CHECK)
        verbs: tuple[str, ...] = (f"step.undo:{step.id}",)
    else:
        due = short_day(step.due_on, today) if step.due_on else ""
        sub = " · ".join(word for word in (due, who, step.mark) if word)
        badge = clock_look(step.due_on, today) if step.due_on else BadgeLook("", Tone.QUIET, Shape.RING)
        verbs = (f"step.done:{step.id}",)
    text = f"{step.ordinal}. {step.text}"
    tip = "\n".join(word for word in (step.text, step.mark, step.done_note) if word)
    return Fact(text=text, sub=sub, badge=badge if badge.text else None, verbs=verbs, tip=tip)
