"""A matter moved along its road by what is on record."""

from mediation_app.rules.matter_road import follows_by_itself
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases
from mediation_app.services.books import Desk
from mediation_app.services.matters.facts import facts_of_matter
from mediation_app.services.matters.rows import is_matter


def advance(desk: Desk, case_id: int) -> CaseState:
    """Move a matter on as far as what is on record has brought it, and return where it stands then.

    Called at the end of every act that changes something the road depends on; a dispute stays where it is.
    """
    case = cases.loaded(desk.session, case_id)
    while is_matter(case) and (target := follows_by_itself(case.state, facts_of_matter(case))):
        cases.shift(desk, case, target, on=desk.today)
        case = cases.loaded(desk.session, case_id)
    return case.state
