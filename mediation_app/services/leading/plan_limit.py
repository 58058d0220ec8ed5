"""The last days that bind a plan: what was set with its leader, and the law's handling period (art. 34)."""

from datetime import date, timedelta

from sqlalchemy.orm import Session

from mediation_app.model import Case
from mediation_app.rules.clock_rules import ClockCode
from mediation_app.services.clocks.reading import clocks_in
from mediation_app.services.leading.standing import active_lead


def leaders_day(case: Case) -> date | None:
    """Return the day set with the leader, and what 主要领导 extended it by; nothing when unset."""
    lead = active_lead(case)
    if lead is None or lead.due_on is None or case.matter is None:
        return None
    longer = sum(
        one.days
        for one in case.matter.extensions
        if one.approved and one.clock == ClockCode.RESOLUTION and one.asked_on >= lead.proposed_on
    )
    return lead.due_on + timedelta(days=longer)


def latest_day(session: Session, case: Case, today: date) -> date | None:
    """Return the end of the handling period while it runs; one that is over already binds no plan."""
    ends = (
        clock.end
        for clock in clocks_in(session, case, today)
        if clock.code is ClockCode.PETITION_HANDLING and clock.is_open
    )
    return next((end for end in ends if end is not None and end >= today), None)
