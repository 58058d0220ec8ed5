"""An order taken by one desk, so that no other sends it; given back, or handed over without a word."""

from collections.abc import Sequence

from mediation_app.model import IssuedPaper, PrintOrder
from mediation_app.rules.permissions import Permission
from mediation_app.rules.print_faults import PrintFault
from mediation_app.rules.print_queue import Standing
from mediation_app.rules.vocabulary import PrintState, PrintWord
from mediation_app.services.books import Actor, Books
from mediation_app.services.checks import existing
from mediation_app.services.printing.desks import this_desk
from mediation_app.services.printing.hindrances import why_not
from mediation_app.services.printing.orders import ended, mark_of, move, not_now, orders_of


def take(books: Books, actor: Actor, order_id: int, server: str = "") -> str:
    """Take a waiting order for this desk and return the mark of this attempt; empty if it may not be sent.

    Such a one (superseded, void, without PDF) fails at once. Raises Conflict for one that a colleague has,
    naming him, or that waits no longer; NotFound.
    """
    with books.acting(actor, Permission.PRINT_PAPER) as desk:
        order = orders_of(desk.session, (order_id,))[0]
        if order.state is not PrintState.WAITING:
            raise not_now(order)
        paper = existing(desk.session, IssuedPaper, order.paper_id)
        if fault := why_not(desk.session, order, paper):
            ended(desk, order, PrintState.FAILED, fault, PrintWord.SYSTEM)
            return ""
        move(order, PrintState.SENDING)
        order.attempts += 1
        order.taken_at, order.taken_by_id, order.taken_desk = desk.now, desk.staff_id, this_desk()
        order.system_job = f"@{server}" if server else ""
        return mark_of(order, paper)


def give_back(books: Books, actor: Actor, ids: Sequence[int], fault: PrintFault | None = None) -> None:
    """Let orders taken by this desk wait again: nothing of them was handed to the system."""
    with books.acting(actor, Permission.PRINT_PAPER) as desk:
        for order in orders_of(desk.session, ids):
            _require_mine(order)
            move(order, PrintState.WAITING, fault)
            order.taken_at = order.taken_by_id = None
            order.taken_desk = order.system_job = ""


def handed_over(books: Books, actor: Actor, ids: Sequence[int]) -> None:
    """Write down that orders taken by this desk went through a dialog that gives no word."""
    for order_id in ids:
        nobody_knows(books, actor, order_id, PrintFault.NO_WORD)


def nobody_knows(books: Books, actor: Actor, order_id: int, fault: PrintFault) -> Standing:
    """Write down that it is not known what became of an order taken by this desk, and why."""
    with books.acting(actor, Permission.PRINT_PAPER) as desk:
        order = orders_of(desk.session, (order_id,))[0]
        _require_mine(order)
        move(order, PrintState.UNCERTAIN, fault)
    return Standing(PrintState.UNCERTAIN, fault)


def _require_mine(order: PrintOrder) -> None:
    if order.state is not PrintState.SENDING or order.taken_desk != this_desk():
        raise not_now(order)
