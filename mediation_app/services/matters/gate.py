"""The gate of ownership as a loaded matter shows it: leader, unit, team, approved plan."""

from mediation_app.model import Matter
from mediation_app.rules.matter_road import Gate
from mediation_app.rules.vocabulary import LEADS, LEADS_ASKED, LeadState, UnitPart


def gate_of(matter: Matter) -> Gate:
    """Return how far the gate of a loaded matter is open."""
    lead, plan = matter.lead, matter.plan_in_force
    return Gate(
        acknowledged_lead=lead is not None and lead.state is LeadState.ACKNOWLEDGED,
        responsible_units=sum(
            unit.part is UnitPart.RESPONSIBLE
            and unit.returned_on is None
            and unit.rerouted_on is None
            and unit.ended_on is None
            for unit in matter.units
        ),
        team=sum(member.ended_on is None for member in matter.team),
        approved_plan=plan is not None,
        due_set=plan is not None and plan.due_on is not None,
    )


def is_lead_named(matter: Matter) -> bool:
    """Tell whether a leader answers for the matter or is proposed to."""
    return any(lead.state in (*LEADS, *LEADS_ASKED) for lead in matter.leads)
