"""The road of any case: a dispute's or a matter's, by its kind; the gate of 包案 on both."""

from mediation_app.model import Case
from mediation_app.rules import matter_road, workflow
from mediation_app.rules.vocabulary import MATTER_KINDS
from mediation_app.rules.workflow import CaseState, Move
from mediation_app.services.case_facts import facts_of
from mediation_app.services.matters.facts import facts_of_matter


def moves_of(case: Case) -> tuple[Move, ...]:
    """Return the moves open to a loaded case, blocked ones included."""
    if case.kind in MATTER_KINDS:
        return matter_road.matter_moves(case.state, facts_of_matter(case))
    return workflow.moves(case.state, facts_of(case))


def move_of(case: Case, target: CaseState) -> Move | None:
    """Return the move of a loaded case to another state, None when its road does not lead there."""
    return next((move for move in moves_of(case) if move.target is target), None)
