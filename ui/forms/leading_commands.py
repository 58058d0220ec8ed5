"""Turn the checked values of the forms of leading a case into the commands of the services."""

from forms.spec import Values
from mediation_app.rules.vocabulary import OwnerLevel, TeamPart, UnitPart
from mediation_app.services.leading.ownership import HandoverLine, ProposeLead
from mediation_app.services.leading.plans import SavePlan, StepEntry
from mediation_app.services.leading.team import AssignUnit, MemberEntry
from ui.forms.reading import blocks, code, code_or_none, day, number, text


def propose_lead(values: Values, case_id: int, revision: int) -> ProposeLead:
    """Read who shall lead a case, and what is handed over to him."""
    return ProposeLead(
        case_id=case_id,
        leader_id=number(values, "leader_id") or 0,
        reason=text(values, "reason"),
        due_on=day(values, "due_on"),
        handover=tuple(
            HandoverLine(what=text(block, "what"), pages=text(block, "pages"), note=text(block, "note"))
            for block in blocks(values, "handover")
        ),
        revision=revision,
    )


def member_entry(block: Values) -> MemberEntry:
    """Read one member of the team."""
    return MemberEntry(
        name=text(block, "name"),
        staff_id=number(block, "staff_id"),
        post=text(block, "post"),
        phone=text(block, "phone"),
        part=code(TeamPart, block, "part", TeamPart.MEMBER),
        level=code_or_none(OwnerLevel, block, "level"),
        duty=text(block, "duty"),
    )


def assign_unit(values: Values, case_id: int, unit_id: int, revision: int) -> AssignUnit:
    """Read a unit's part in a case."""
    return AssignUnit(
        case_id=case_id,
        unit_id=unit_id,
        part=code(UnitPart, values, "part", UnitPart.RESPONSIBLE),
        person=text(values, "person"),
        phone=text(values, "phone"),
        duty=text(values, "duty"),
        due_on=day(values, "due_on"),
        revision=revision,
    )


def save_plan(values: Values, case_id: int, revision: int, plan_id: int | None) -> SavePlan:
    """Read the thirteen blocks of a plan with its steps."""
    words = (
        *("situation", "demands", "findings", "history", "crux", "nature_text"),
        *("solve", "explain", "relieve", "legal", "division", "funding", "risk", "visits", "change_reason"),
    )
    texts = {name: text(values, name) for name in words}
    return SavePlan(
        case_id=case_id,
        plan_id=plan_id,
        due_on=day(values, "due_on"),
        steps=tuple(step_entry(block) for block in blocks(values, "steps")),
        revision=revision,
        **texts,
    )


def step_entry(block: Values) -> StepEntry:
    """Read one step of a plan."""
    return StepEntry(
        text=text(block, "text"),
        due_on=day(block, "due_on"),
        responsible_id=number(block, "responsible_id"),
        responsible=text(block, "responsible"),
        mark=text(block, "mark"),
        step_id=number(block, "step_id"),
    )
