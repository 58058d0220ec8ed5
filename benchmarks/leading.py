"""A leader's page and an idle supervision run among 20,000 cases, against one bare query each."""

import tempfile
from datetime import timedelta
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import insert, select, update

from benchmarks.books import filled
from benchmarks.timing import Pair, in_turn
from mediation_app.model import Case, CaseKind, CaseState, LeadAssignment, LeadState, Matter, Staff
from mediation_app.rules.permissions import Permission, Role
from mediation_app.services import offices, supervision
from mediation_app.services.boards.leader import leader_board
from mediation_app.services.books import SYSTEM, Actor, Books

LED = 40
"""Cases of the leader looked at; others lead ten times as many."""

_CASES_OF = """
    SELECT c.id, c.number, c.title, c.state, c.risk, l.due_on FROM lead_assignment l
    JOIN "case" c ON c.id = l.case_id
    WHERE l.leader_id = ? AND l.state IN ('approved', 'delivered', 'acknowledged') AND c.voided_on IS NULL
    """
_CASES_UNDER_WAY = """
    SELECT c.id, l.leader_id, l.acknowledged_on, l.due_on FROM matter m
    JOIN "case" c ON c.id = m.case_id JOIN lead_assignment l ON l.case_id = c.id
    WHERE m.under_ownership AND c.voided_on IS NULL AND c.state <> 'closed'
    """


def measure(runs: int = 20) -> tuple[Pair, Pair]:
    """Return the pairs of a leader's page with 40 cases and of a supervision run that finds nothing new."""
    with tempfile.TemporaryDirectory() as folder, filled(Path(folder)) as books:
        leader = _lead(books)
        supervision.run(books)
        raw = sqlcipher.connect(str(Path(folder) / offices.FILE_NAME), isolation_level=None)
        page = in_turn(
            lambda: leader_board(books, leader),
            lambda: raw.execute(_CASES_OF, (leader.staff_id,)).fetchall(),
            runs=runs,
        )
        idle = in_turn(
            lambda: supervision.run(books), lambda: raw.execute(_CASES_UNDER_WAY).fetchall(), runs=runs
        )
        raw.close()
        return page, idle


def _lead(books: Books) -> Actor:
    """Put 40 cases under one leader and 400 under another."""
    today = books.clock().date()
    with books.acting(SYSTEM, Permission.REGISTER) as desk:
        session = desk.session
        roles = {"roles": [Role.LEADER.value]}
        leader, other = Staff(name="唐志强", post="副镇长", **roles), Staff(name="白雪梅", **roles)
        session.add_all((leader, other))
        session.flush()
        plain = ~Case.matter.has()
        ids = session.scalars(select(Case.id).where(plain).order_by(Case.id.desc()).limit(11 * LED)).all()
        changed = {"kind": CaseKind.BACKLOG, "state": CaseState.RESOLVING, "state_since": today}
        session.execute(update(Case).where(Case.id.in_(ids)).values(**changed))
        session.execute(insert(Matter), [{"case_id": case_id} for case_id in ids])
        asked = {"proposed_on": today, "proposed_by_id": leader.id, "acknowledged_on": today}
        session.execute(
            insert(LeadAssignment),
            [
                {
                    "case_id": case_id,
                    "leader_id": (leader if place < LED else other).id,
                    "state": LeadState.ACKNOWLEDGED,
                    "due_on": today + timedelta(days=place % 60 + 1),
                    **asked,
                }
                for place, case_id in enumerate(ids)
            ],
        )
        return Actor(leader.id, leader.name, frozenset({Role.LEADER}))
