"""A case that a leader answers for, brought there without the road that is tested elsewhere."""

from mediation_app.model import LeadAssignment, LeadState, RiskColour, RiskGrade
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases, visit_plan
from mediation_app.services.books import Actor, Books
from mediation_app.services.matters.rows import ensure_matter
from tests.services.scenes import Scene, registered


def led(books: Books, mediator: Actor, leader: Actor, *, colour: RiskColour | None = None) -> Scene:
    """A dispute that a leader has acknowledged today, with a colour where one is given."""
    scene = registered(books, mediator)
    with books.acting(mediator, Permission.EDIT_CASE) as desk:
        case = cases.for_change(desk, scene.case_id, None)
        matter = ensure_matter(desk, case)
        matter.under_ownership = True
        assert leader.staff_id is not None
        assert mediator.staff_id is not None
        matter.leads.append(
            LeadAssignment(
                leader_id=leader.staff_id,
                state=LeadState.ACKNOWLEDGED,
                proposed_on=desk.today,
                proposed_by_id=mediator.staff_id,
                acknowledged_on=desk.today,
            )
        )
        if colour is not None:
            case.risk = colour
            matter.risks.append(
                RiskGrade(colour=colour, proposed=colour, graded_at=desk.now, graded_by_id=mediator.staff_id)
            )
        desk.session.flush()
        visit_plan.keep(desk, scene.case_id)
    return scene
