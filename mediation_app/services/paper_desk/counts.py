"""How many things wait in each tab of 文书, without reading any of them."""

from dataclasses import dataclass

from sqlalchemy import func, select

from mediation_app.model import PrintOrder, ScanPage
from mediation_app.rules.print_queue import OPEN_STATES
from mediation_app.rules.vocabulary import ScanPageState
from mediation_app.services.books import Actor, Books
from mediation_app.services.dossiers.shelf import waiting_in_all


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Orders in the print queue; papers scanned and not filed, with pages nobody knows; dossiers to bind."""

    queue: int
    scans: int
    shelf: int


def counts(books: Books, actor: Actor) -> Counts:
    """Return how much waits in the tabs that are not shown."""
    with books.reading(actor) as session:
        orders = select(func.count(PrintOrder.id)).where(PrintOrder.state.in_(OPEN_STATES))
        sets = select(func.count(ScanPage.paper_id.distinct())).where(
            ScanPage.state.in_((ScanPageState.MATCHED, ScanPageState.DOUBLE))
        )
        unknown = select(func.count(ScanPage.id)).where(ScanPage.state == ScanPageState.UNKNOWN)
        return Counts(
            queue=session.scalar(orders) or 0,
            scans=(session.scalar(sets) or 0) + (session.scalar(unknown) or 0),
            shelf=waiting_in_all(session),
        )
