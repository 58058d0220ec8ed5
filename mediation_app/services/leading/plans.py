"""The resolution plan (化解方案): drafted, submitted, judged, in force until the next version is approved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from mediation_app.model import Case, OpinionStage, Plan, PlanOpinion, PlanState
from mediation_app.rules.errors import Conflict, NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.plans import (
    MEASURE_LABELS,
    STAGE_PERMISSION,
    PlanFacts,
    dates_wrong,
    missing,
    opinion_objection,
    stage_objection,
    waivers_in,
)
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.approvers import who_else
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.checks import among, existing
from mediation_app.services.entries import clean, cleaned, refuse, texts_too_long
from mediation_app.services.habits import habits_of
from mediation_app.services.leading.plan_limit import latest_day, leaders_day
from mediation_app.services.leading.plan_steps import (
    StepEntry,
    carry_marks,
    step_done,
    step_undone,
    steps_wrong,
    tidy_steps,
    write_steps,
)
from mediation_app.services.leading.plan_values import propose_values
from mediation_app.services.leading.standing import (
    active_lead,
    current_plan,
    newest_plan,
    progress_of,
    team_now,
    units_now,
)
from mediation_app.services.matters.road import advance
from mediation_app.services.matters.rows import matter_of
from resources.i18n import QT_TRANSLATE_NOOP, Message

__all__ = [
    "GiveOpinion",
    "SavePlan",
    "StepEntry",
    "Submitted",
    "current",
    "give_opinion",
    "newest",
    "opinions_of",
    "progress_of",
    "propose_values",
    "save",
    "step_done",
    "step_undone",
    "still_missing",
    "submit",
]

current, newest = current_plan, newest_plan


def _say(source: str, **values: object) -> Message:
    return Message("Plans", source, **values)


BLOCKS = (
    *("situation", "demands", "findings", "history", "crux", "nature_text"),
    *("solve", "explain", "relieve", "legal", "division", "funding", "risk", "visits"),
)
"""The blocks in words; 时限与步骤 are the date and the steps, 审批意见 the opinions."""

_TOLD_BLANK = {
    "situation": _say(QT_TRANSLATE_NOOP("Plans", "基本情况")),
    "findings": _say(QT_TRANSLATE_NOOP("Plans", "调查核实情况")),
    "crux": _say(QT_TRANSLATE_NOOP("Plans", "问题症结")),
}
"""The blocks that nothing demands and a judge wants to read."""

_EDITABLE = (PlanState.DRAFT, PlanState.RETURNED)


_LOOK_AGAIN = _say(QT_TRANSLATE_NOOP("Plans", "可能刚被同事改动，请刷新后再看"))


@dataclass(frozen=True, slots=True, kw_only=True)
class SavePlan:
    """The thirteen blocks as typed; without ``plan_id`` the first version, or a new one with its reason."""

    case_id: int
    plan_id: int | None = None
    situation: str = ""
    demands: str = ""
    findings: str = ""
    history: str = ""
    crux: str = ""
    nature_text: str = ""
    solve: str = ""
    explain: str = ""
    relieve: str = ""
    legal: str = ""
    division: str = ""
    due_on: date | None = None
    funding: str = ""
    risk: str = ""
    visits: str = ""
    steps: tuple[StepEntry, ...] = ()
    change_reason: str = ""
    revision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveOpinion:
    """信访办's, 分管领导's or 主要领导's word; a disagreement sends the plan back and says why."""

    plan_id: int
    stage: OpinionStage
    agreed: bool
    text: str = ""
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class Submitted:
    """A version sent to be judged, and what of it would be printed blank."""

    id: int
    warnings: tuple[Message, ...] = ()


def save(books: Books, actor: Actor, command: SavePlan) -> int:
    """Write a draft or a returned version, or begin a new one of an approved plan; returns the plan's id.

    The approved version stays in force until the new one is approved. Raises InvalidInput beside the fields,
    NotAllowed for a submitted or superseded version, Conflict where a newer one is being drafted.
    """
    with books.acting(actor, Permission.DRAFT_PLAN) as desk:
        command = cleaned(command)
        case = cases.for_change(desk, command.case_id, command.revision)
        steps = tidy_steps(command.steps)
        plan = _version_to_write(desk, case, command)
        _check(desk, command, steps)
        for name in (*BLOCKS, "due_on"):
            setattr(plan, name, getattr(command, name))
        plan.change_reason = command.change_reason or plan.change_reason
        plan.drafter_ids = sorted({*plan.drafter_ids, desk.staff_id})
        before = current_plan(case)
        write_steps(desk, plan, steps, before.steps if before is not None else ())
        words = {"version": plan.version, "reason": command.change_reason}
        desk.log(Act.PLAN_SAVED, case.id, _subject(plan), **words)
        advance(desk, case.id)
        return plan.id


def submit(books: Books, actor: Actor, plan_id: int, *, revision: int | None = None) -> Submitted:
    """Send a version to be judged; what would be printed blank is warned of.

    Raises InvalidInput with everything that is missing, NotAllowed.
    """
    with books.acting(actor, Permission.DRAFT_PLAN) as desk:
        case, plan = _plan(desk, plan_id, revision)
        if plan.state not in _EDITABLE:
            raise NotAllowed(_say(QT_TRANSLATE_NOOP("Plans", "这一版方案已经送审")), _LOOK_AGAIN)
        refuse(still_missing(desk.session, case, plan, desk.today) + _newer_in_force(case, plan))
        plan.state = PlanState.SUBMITTED
        plan.submitted_on, plan.submitted_by_id = desk.today, desk.staff_id
        desk.log(Act.PLAN_SUBMITTED, case.id, _subject(plan), version=plan.version)
        advance(desk, case.id)
        return Submitted(plan.id, tuple(_left_blank(plan)))


def give_opinion(books: Books, actor: Actor, command: GiveOpinion) -> PlanState:
    """Give an opinion on a submitted version; with 主要领导's agreement it is in force. Returns its state.

    Raises NotAllowed for a drafter, for the leader of the case beyond 信访办's stage and out of turn,
    InvalidInput for a disagreement without a word and for what has gone missing since.
    """
    with books.acting(actor, STAGE_PERMISSION[command.stage]) as desk:
        case, plan = _plan(desk, command.plan_id, command.revision)
        text = clean(command.text)
        _require_may_opine(desk, case, plan, command.stage)
        if not command.agreed and not text:
            why = QT_TRANSLATE_NOOP("Plans", "退回修改的，请写明意见")
            refuse([Problem("text", _say(why))])
        opinion = PlanOpinion(
            stage=command.stage, agreed=command.agreed, text=text, staff_id=desk.staff_id, given_at=desk.now
        )
        plan.opinions.append(opinion)
        words = {"version": plan.version, "stage": command.stage.value, "text": text}
        desk.log(Act.PLAN_OPINION, case.id, _subject(plan), agreed=command.agreed, **words)
        _follow(desk, case, plan, command)
        advance(desk, case.id)
        return plan.state


def still_missing(session: Session, case: Case, plan: Plan, today: date) -> list[Problem]:
    """List everything that keeps a version of a loaded case from being submitted, each at its field."""
    facts = PlanFacts(
        nature=matter_of(case).nature,
        measures={name: getattr(plan, name) for name in MEASURE_LABELS},
        due_on=plan.due_on,
        step_dues=[step.due_on for step in plan.steps],
        has_lead=active_lead(case) is not None,
        lead_due_on=leaders_day(case),
        units=len(units_now(case)),
        team=len(team_now(case)),
        latest_on=latest_day(session, case, today),
    )
    return missing(facts, today)


def opinions_of(plan: Plan) -> list[tuple[OpinionStage, bool]]:
    """Return the opinions on a version in the order they were given, as the rules read them."""
    return [(one.stage, one.agreed) for one in plan.opinions]


def _left_blank(plan: Plan) -> Iterator[Message]:
    text = QT_TRANSLATE_NOOP("Plans", "方案的“{block}”还是空白，请在审批前补写")
    for name, label in _TOLD_BLANK.items():
        if not getattr(plan, name).strip():
            yield _say(text, block=label)


def _version_to_write(desk: Desk, case: Case, command: SavePlan) -> Plan:
    matter, latest = matter_of(case), newest_plan(case)
    if command.plan_id is not None:
        plan = among(matter.plans, command.plan_id)
        _require_writable(plan)
        if plan.state in _EDITABLE:
            return plan
    if latest is not None and latest.state is not PlanState.APPROVED:
        _require_no_other(latest)
    if latest is not None and not command.change_reason:
        text = QT_TRANSLATE_NOOP("Plans", "方案已经批准，改动要写明原因，批准后代替原方案")
        refuse([Problem("change_reason", _say(text))])
    return _new_version(desk, case, latest)


def _require_writable(plan: Plan) -> None:
    if plan.state is PlanState.SUBMITTED:
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Plans", "方案已经送审，审批前不能改")),
            _say(QT_TRANSLATE_NOOP("Plans", "确需修改的，请审核人先退回")),
        )
    if plan.state is PlanState.SUPERSEDED:
        text = QT_TRANSLATE_NOOP("Plans", "第{version}版方案已被新版代替，不能再改")
        raise NotAllowed(_say(text, version=plan.version), _LOOK_AGAIN)


def _require_no_other(latest: Plan) -> None:
    raise Conflict(
        _say(QT_TRANSLATE_NOOP("Plans", "第{version}版方案还没有批准"), version=latest.version),
        _say(QT_TRANSLATE_NOOP("Plans", "请在那一版上修改，或等审批有了结果")),
    )


def _new_version(desk: Desk, case: Case, latest: Plan | None) -> Plan:
    plan = Plan(
        case_id=case.id,
        version=latest.version + 1 if latest else 1,
        state=PlanState.DRAFT,
        drafted_on=desk.today,
        drafter_ids=list(latest.drafter_ids) if latest else [],
        change_reason="",
        steps=[],
        opinions=[],
    )
    desk.session.add(plan)
    desk.session.flush()
    return plan


def _check(desk: Desk, command: SavePlan, steps: Sequence[StepEntry]) -> None:
    texts = {name: getattr(command, name) for name in BLOCKS}
    problems = texts_too_long({**texts, "change_reason": command.change_reason}, Plan)
    problems += waivers_in({**texts, **{f"steps[{at}].text": one.text for at, one in enumerate(steps)}})
    problems += steps_wrong(desk.session, steps)
    facts = PlanFacts(due_on=command.due_on, step_dues=[one.due_on for one in steps])
    refuse(problems + dates_wrong(facts))


def _newer_in_force(case: Case, plan: Plan) -> list[Problem]:
    if plan is newest_plan(case):
        return []
    return [Problem("", _say(QT_TRANSLATE_NOOP("Plans", "已有更新的一版方案")))]


def _require_may_opine(desk: Desk, case: Case, plan: Plan, stage: OpinionStage) -> None:
    if plan.state is not PlanState.SUBMITTED:
        raise NotAllowed(_say(QT_TRANSLATE_NOOP("Plans", "这一版方案不在审批中")), _LOOK_AGAIN)
    lead = active_lead(case)
    lead_id = lead.leader_id if lead is not None else None
    why = opinion_objection(stage, desk.staff_id, drafter_ids=plan.drafter_ids, lead_id=lead_id)
    if why is not None:
        excluded = (*plan.drafter_ids, None if stage is OpinionStage.OFFICE else lead_id)
        raise NotAllowed(why, who_else(desk.session, STAGE_PERMISSION[stage], excluded))
    needs_deputy = habits_of(desk.office).plan_needs_deputy
    if (early := stage_objection(stage, opinions_of(plan), needs_deputy=needs_deputy)) is not None:
        raise NotAllowed(early, _LOOK_AGAIN)


def _follow(desk: Desk, case: Case, plan: Plan, command: GiveOpinion) -> None:
    if not command.agreed:
        plan.state = PlanState.RETURNED
    elif command.stage is OpinionStage.CHIEF:
        refuse(still_missing(desk.session, case, plan, desk.today))
        former = current_plan(case)
        if former is not None:
            carry_marks(former.steps, plan.steps)
            former.state = PlanState.SUPERSEDED
        plan.state, plan.approved_on = PlanState.APPROVED, desk.today
        desk.session.flush()
        desk.log(Act.PLAN_APPROVED, case.id, _subject(plan), version=plan.version)


def _plan(desk: Desk, plan_id: int, revision: int | None) -> tuple[Case, Plan]:
    case_id = existing(desk.session, Plan, plan_id).case_id
    case = cases.for_change(desk, case_id, revision)
    return case, among(matter_of(case).plans, plan_id)


def _subject(plan: Plan) -> str:
    return f"plan:{plan.id}"
