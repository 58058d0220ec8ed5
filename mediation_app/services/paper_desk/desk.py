"""The desk put together: the stages in the order of the work, in each what waits longest first."""

from collections.abc import Iterator
from datetime import datetime

from sqlalchemy import select

from mediation_app.model import SealCertificate
from mediation_app.rules.permissions import Role
from mediation_app.services.books import Actor, Books
from mediation_app.services.leading.standing import answers_for
from mediation_app.services.paper_desk.binding import to_bind
from mediation_app.services.paper_desk.deals import deals
from mediation_app.services.paper_desk.handing import to_hand_out
from mediation_app.services.paper_desk.printing import to_print
from mediation_app.services.paper_desk.rows import DeskRow, PaperDesk, Stage
from mediation_app.services.paper_desk.scanning import to_scan
from mediation_app.services.paper_desk.signing import to_seal, to_sign
from mediation_app.services.today_rows import SEES_ALL, Scope


def desk(books: Books, actor: Actor, *, now: datetime | None = None) -> PaperDesk:
    """Return the papers of an actor's cases by stage; who works for the whole office is shown all cases."""
    now = now or books.clock()
    with books.reading(actor) as session:
        people = None
        if not actor.roles & (SEES_ALL | {Role.SYSTEM}):
            own = answers_for(session, actor.staff_id, now.date()) if actor.staff_id is not None else ()
            people = frozenset(own)
        return rows_of(Scope(session, now, people))


def rows_of(scope: Scope) -> PaperDesk:
    """Return the papers of the cases in a scope by stage."""
    found: dict[Stage, list[DeskRow]] = {stage: [] for stage in Stage}
    for row in _rows(scope):
        found[row.stage].append(row)
    stages = (
        (stage, tuple(sorted(rows, key=lambda row: (not row.is_stuck, row.since, row.case_id))))
        for stage, rows in found.items()
        if rows
    )
    return PaperDesk(scope.day, tuple(stages), _has_certificate(scope))


def _has_certificate(scope: Scope) -> bool:
    wanted = select(SealCertificate.id).where(
        SealCertificate.retired_at.is_(None),
        SealCertificate.revoked_on.is_(None),
        SealCertificate.not_before <= scope.now,
        SealCertificate.not_after >= scope.now,
    )
    return scope.session.scalar(wanted.limit(1)) is not None


def _rows(scope: Scope) -> Iterator[DeskRow]:
    under_way = deals(scope)
    yield from to_print(scope)
    yield from to_sign(under_way)
    yield from to_seal(under_way)
    yield from to_scan(scope, under_way)
    yield from to_hand_out(scope, under_way)
    yield from to_bind(scope)
