"""The acts of leading of the demonstration office's script: one leader, units, team, plan, risk."""

from collections.abc import Callable, Mapping
from typing import Any

from sqlalchemy import select

from mediation_app.model import PlanStep
from mediation_app.rules.clock_rules import ClockCode
from mediation_app.rules.vocabulary import OpinionStage, OwnerLevel, RiskColour, TeamPart, UnitPart
from mediation_app.services import supervision
from mediation_app.services.clocks import extending
from mediation_app.services.demo_matters import proof
from mediation_app.services.demo_stage import Turn
from mediation_app.services.leading import absences, ownership, plans, progress, risks, team
from mediation_app.services.leading.plan_steps import StepEntry, step_done
from mediation_app.services.leading.plan_values import propose_values


def _put_under(turn: Turn) -> None:
    ownership.put_under(turn.books, turn.actor, turn.case_id, reason=turn["reason"])


def _propose(turn: Turn) -> None:
    command = ownership.ProposeLead(
        case_id=turn.case_id,
        leader_id=turn.stage.staff_id(turn["leader"]) or 0,
        reason=turn.get("reason"),
        due_on=turn.day("due"),
        handover=tuple(ownership.HandoverLine(*line) for line in turn.get("handover", ())),
    )
    turn.remember("lead", ownership.propose(turn.books, turn.actor, command))


def _agree(turn: Turn) -> None:
    ownership.agree(turn.books, turn.actor, turn.last("lead"), turn.get("says", "同意"))


def _approve(turn: Turn) -> None:
    ownership.approve(turn.books, turn.actor, turn.last("lead"), turn.get("says", "同意"))


def _deliver(turn: Turn) -> None:
    ownership.deliver(turn.books, turn.actor, turn.last("lead"))


def _acknowledge(turn: Turn) -> None:
    ownership.acknowledge(turn.books, turn.actor, turn.last("lead"))


def _units(turn: Turn) -> None:
    """Give units their parts: name, part, who answers there, duty, and by when."""
    known = {unit.name: unit for unit in team.units(turn.books)}
    for name, part, duty, due in turn["units"]:
        unit = known[name]
        command = team.AssignUnit(
            case_id=turn.case_id,
            unit_id=unit.id,
            part=UnitPart(part),
            person=unit.head,
            phone=unit.phone,
            duty=duty,
            due_on=turn.stage.clock.working_day(due) if due is not None else None,
        )
        turn.remember(f"unit {name}", team.assign_unit(turn.books, turn.actor, command))


def _unit_answers(turn: Turn) -> None:
    team.answer_unit(turn.books, turn.actor, turn.last(f"unit {turn['unit']}"), turn["answer"])


def _unit_returns(turn: Turn) -> None:
    team.return_unit(turn.books, turn.actor, turn.last(f"unit {turn['unit']}"), turn["reason"])


def _team(turn: Turn) -> None:
    """Name the team: name, part, post, level of an owner, and duty."""
    members = (
        team.MemberEntry(
            name=name,
            staff_id=turn.stage.actors[name].staff_id if name in turn.stage.actors else None,
            post=post,
            part=TeamPart(part),
            level=OwnerLevel(level) if level else None,
            duty=duty,
        )
        for name, part, post, level, duty in turn["members"]
    )
    team.set_team(turn.books, turn.actor, turn.case_id, tuple(members))


def _risk(turn: Turn) -> None:
    colour = RiskColour(turn["colour"]) if "colour" in turn.event else None
    command = risks.GradeRisk(
        case_id=turn.case_id, answers=turn["answers"], colour=colour, reason=turn.get("reason")
    )
    risks.grade(turn.books, turn.actor, command)


def _report_red(turn: Turn) -> None:
    command = risks.ReportRed(
        case_id=turn.case_id,
        reported_to=turn["to"],
        reported_at=turn.stage.clock.now,
        measures=turn["measures"],
    )
    risks.report_red(turn.books, turn.actor, command)


def _draft(turn: Turn) -> None:
    """Draft a plan over what the case already answers, or write on the one being drafted."""
    case = turn.case()
    values = propose_values(case) | {
        name: turn[name] for name in (*plans.BLOCKS, "change_reason") if name in turn.event
    }
    if "due" in turn.event:
        values["due_on"] = turn.day("due")
    if "steps" in turn.event:
        values["steps"] = tuple(_step(turn, line) for line in turn["steps"])
    plan_id = None if "change_reason" in turn.event else turn.last("plan") or None
    command = plans.SavePlan(case_id=turn.case_id, plan_id=plan_id, **values)  # type: ignore[arg-type]
    turn.remember("plan", plans.save(turn.books, turn.actor, command))


def _step(turn: Turn, line: list[Any]) -> StepEntry:
    text, due, who, mark = line
    member = turn.stage.actors.get(who)
    return StepEntry(
        text=text,
        due_on=turn.stage.clock.working_day(due),
        responsible_id=member.staff_id if member else None,
        responsible="" if member else who,
        mark=mark,
    )


def _submit(turn: Turn) -> None:
    plans.submit(turn.books, turn.actor, turn.last("plan"))


def _opinion(turn: Turn) -> None:
    command = plans.GiveOpinion(
        plan_id=turn.last("plan"),
        stage=OpinionStage(turn["stage"]),
        agreed=turn.get("agreed", True),
        text=turn.get("says", "同意"),
    )
    plans.give_opinion(turn.books, turn.actor, command)


def _step_done(turn: Turn) -> None:
    files = tuple(proof(turn, name) for name in turn.get("proof", ()))
    with turn.books.reading(turn.actor) as session:
        steps = select(PlanStep.id).where(PlanStep.plan_id == turn.last("plan"))
        step_id = session.scalars(steps.where(PlanStep.ordinal == turn["step"])).one()
    step_done(turn.books, turn.actor, step_id, on=turn.today, note=turn.get("note"), attachment_ids=files)


def _progress(turn: Turn) -> None:
    progress.add_progress(
        turn.books, turn.actor, turn.case_id, turn["text"], told_person=turn.get("told", False)
    )


def _absence(turn: Turn) -> None:
    command = absences.RegisterAbsence(
        staff_id=turn.stage.staff_id(turn["of"]) or 0,
        deputy_id=turn.stage.staff_id(turn["deputy"]) or 0,
        first_on=turn.stage.clock.day(turn["first"]),
        last_on=turn.stage.clock.day(turn["last"]),
        reason=turn["reason"],
    )
    absences.register(turn.books, turn.actor, command)


def _ask_longer(turn: Turn) -> None:
    command = extending.AskExtension(
        case_id=turn.case_id, clock=ClockCode(turn["clock"]), days=turn["days"], reason=turn["reason"]
    )
    turn.remember("extension", extending.ask(turn.books, turn.actor, command))


def _allow_longer(turn: Turn) -> None:
    command = extending.DecideExtension(
        extension_id=turn.last("extension"), approved=True, opinion=turn["says"], told_on=turn.today
    )
    extending.decide(turn.books, turn.actor, command)


def _supervise(turn: Turn) -> None:
    supervision.run(turn.books)


def _urge(turn: Turn) -> None:
    command = supervision.RaiseByHand(
        case_id=turn.case_id,
        for_id=turn.stage.staff_id(turn["for"]) or 0,
        text=turn["text"],
        asks=turn["asks"],
        due_on=turn.day("due") or turn.today,
    )
    supervision.raise_by_hand(turn.books, turn.actor, command)


def _answer_slip(turn: Turn) -> None:
    for slip in supervision.rows(turn.books, turn.actor, case_id=turn.case_id):
        supervision.answer(turn.books, turn.actor, slip.id, turn["answer"])


def _close_slip(turn: Turn) -> None:
    for slip in supervision.rows(turn.books, turn.actor, case_id=turn.case_id):
        supervision.close(turn.books, turn.actor, slip.id, turn.get("reason"))


ACTS: Mapping[str, Callable[[Turn], None]] = {
    "put_under": _put_under,
    "lead": _propose,
    "agree": _agree,
    "approve": _approve,
    "deliver": _deliver,
    "acknowledge": _acknowledge,
    "units": _units,
    "unit_answers": _unit_answers,
    "unit_returns": _unit_returns,
    "team": _team,
    "risk": _risk,
    "report_red": _report_red,
    "draft": _draft,
    "submit": _submit,
    "opinion": _opinion,
    "step": _step_done,
    "progress": _progress,
    "absence": _absence,
    "ask_longer": _ask_longer,
    "allow_longer": _allow_longer,
    "supervise": _supervise,
    "urge": _urge,
    "answer_slip": _answer_slip,
    "close_slip": _close_slip,
}
"""The acts of leading by their words in the script."""
