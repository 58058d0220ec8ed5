"""A closed case: mediated without success, the parties told of other routes, its papers due."""

from mediation_app.rules.workflow import CaseState
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_moves import Close, Step, close, move
from tests.services.scenes import Scene, mediated


def closed(books: Books, actor: Actor) -> Scene:
    """A dispute that failed and was closed today."""
    scene = mediated(books, actor)
    step = Step(
        case_id=scene.case_id, to=CaseState.FAILED, on=scene.today, reason="数额谈不拢", told_routes=True
    )
    move(books, actor, step)
    close(books, actor, Close(case_id=scene.case_id, on=scene.today, reason="材料已齐"))
    return scene
