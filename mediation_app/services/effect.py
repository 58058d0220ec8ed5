"""What follows from an agreement's taking effect, losing it, and being performed."""

from datetime import date

from mediation_app.model import Agreement, Case
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases, visit_plan
from mediation_app.services.acts import Act
from mediation_app.services.books import Desk
from mediation_app.services.case_facts import effective_on, is_open
from mediation_app.services.matters import road
from mediation_app.services.matters.rows import is_matter

_SIGNED_AGAIN = "协议已改动，需重新签名盖章"


def follow(desk: Desk, case: Case, on: date | None = None) -> Case:
    """Let an agreement just changed, signed or unsigned take its effect: visits owed, state of the case.

    Returns the case read again. ``on`` is the day the state changes, today when not given.
    """
    desk.session.flush()
    desk.session.expire(case, ["agreement"])
    fresh = cases.loaded(desk.session, case.id)
    visit_plan.plan(desk, fresh)
    if is_matter(fresh):
        road.advance(desk, fresh.id)  # an agreement that binds is as good as an opinion delivered
        return cases.loaded(desk.session, fresh.id)
    if fresh.agreement is not None and _is_reached(fresh, fresh.agreement):
        cases.step(desk, fresh, CaseState.AGREED, on=on or fresh.agreement.reached_on)
    if fresh.state in {CaseState.PERFORMING, CaseState.VISITING} and effective_on(fresh) is None:
        cases.shift(desk, fresh, CaseState.AGREED, on=desk.today, reason=_SIGNED_AGAIN)
    return advance(desk, fresh, on)


def advance(desk: Desk, case: Case, on: date | None = None) -> Case:
    """Move the case on to 履行 while something is owed, to 回访 when nothing is, as far as rules allow."""
    if is_matter(case) or effective_on(case) is None or case.agreement is None:
        return case
    if case.state is CaseState.AGREED:
        cases.step(desk, case, CaseState.PERFORMING, on=on)
    owed = any(is_open(term) for term in case.agreement.terms)
    if case.state is CaseState.PERFORMING and not owed:
        cases.step(desk, case, CaseState.VISITING, on=on)
    return case


def void_ticks(desk: Desk, case: Case) -> int:
    """Strike the signatures ticked on an agreement that is no longer the one signed; return how many."""
    ticks = case.agreement.ticks if case.agreement else []
    if not ticks:
        return 0
    names = [tick.party.person.name if tick.party else tick.signer.value for tick in ticks]
    count = len(ticks)
    ticks.clear()
    desk.session.flush()
    desk.log(Act.TICKS_VOIDED, case.id, f"agreement:{case.agreement and case.agreement.id}", signers=names)
    return count


def _is_reached(case: Case, agreement: Agreement) -> bool:
    """Tell whether the deal is made: on its day, with terms that somebody has confirmed."""
    dated = agreement.reached_on is not None or effective_on(case) is not None
    verified = not any(term.to_verify for term in agreement.terms)
    return case.state is CaseState.MEDIATING and dated and verified
