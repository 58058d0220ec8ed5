"""What becomes of open 督办单 when their case ends: 系统 strikes them off in the same transaction."""

from dataclasses import replace

from mediation_app.model import Case, Supervision, SupervisionState
from mediation_app.services.acts import Act
from mediation_app.services.books import SYSTEM, Desk

WITH_ITS_CASE = "随案销号"


def end_with_case(desk: Desk, case: Case) -> None:
    """Strike off every 督办单 still open on a loaded case that ended; what was answered stays as it is."""
    ended = [slip for slip in _slips(case) if slip.state is not SupervisionState.CLOSED]
    for slip in ended:
        slip.state, slip.closed_on = SupervisionState.CLOSED, desk.today
    desk.session.flush()
    system = replace(desk, actor=SYSTEM)
    for slip in ended:
        subject = f"supervision:{slip.id}"
        system.log(Act.SUPERVISION_CLOSED, case.id, subject, number=slip.number, reason=WITH_ITS_CASE)


def _slips(case: Case) -> list[Supervision]:
    return case.matter.supervisions if case.matter is not None else []
