"""What became of what was sent: by the system's word while it can be had, else somebody is asked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from mediation_app.model import PrintOrder
from mediation_app.rules.errors import NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.rules.print_faults import PrintFault
from mediation_app.rules.print_queue import PrinterWord, Standing, is_given_up, standing
from mediation_app.rules.vocabulary import PrintState, PrintWord
from mediation_app.services.acts import Act
from mediation_app.services.books import SYSTEM, Actor, Books, Desk, require
from mediation_app.services.printing.desks import is_in_hand, is_surely_gone, this_desk
from mediation_app.services.printing.orders import (
    ended,
    job_of,
    mark_of,
    move,
    not_now,
    orders_of,
    printed,
    say,
    subject,
    told,
)
from mediation_app.services.printing.spooler import JobReport, Spooler, SpoolerGone
from resources.i18n import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Followed:
    """What following found: orders whose state or fault changed, and how many are still under way."""

    changed: tuple[int, ...]
    under_way: int
    is_server_gone: bool = False


def follow(books: Books, actor: Actor, spooler: Spooler) -> Followed:
    """Ask the system about what this office sent through it, and write down what it says.

    Only its last word ends an order. What it does not know (any more) becomes UNCERTAIN; while it does not
    answer nothing is said to have happened.
    """
    require(actor, Permission.PRINT_PAPER)
    mine = _sent_through(books, actor, spooler.server)
    if not mine:
        return Followed((), 0)
    try:
        reports = spooler.jobs([job_of(order)[0] for order in mine])
        _cancel_given_up(spooler, mine, reports)
        printers = {one.name: one.word for one in spooler.printers()}
    except SpoolerGone:
        return Followed(_note_silence(books, mine), len(mine), is_server_gone=True)
    found = {order.id: _found(order, reports, printers) for order in mine}
    changed = {order.id: found[order.id] for order in mine if _is_news(order, found[order.id])}
    _write(books, changed)
    left = sum(one is None or one.state is PrintState.SENT for one in found.values())
    return Followed(tuple(changed), left)


def recover(books: Books, actor: Actor, spooler: Spooler | None) -> tuple[int, ...]:
    """Clear up what a program left half-way and return the ids of those orders.

    Of a desk that is surely gone, and of this one where nothing is under way: what the system has under its
    title is SENT, anything else UNCERTAIN. Orders of desks that may still be alive are left alone.
    """
    require(actor, Permission.PRINT_PAPER)
    left = _left_half_way(books, actor)
    jobs = _jobs_found(left, spooler)
    done = []
    for order in left:
        with books.acting(SYSTEM, Permission.PRINT_PAPER) as desk:
            row = orders_of(desk.session, (order.id,))[0]
            if (row.state, row.attempts) == (order.state, order.attempts) and _settle(
                desk, row, jobs.get(order.id, ""), spooler
            ):
                done.append(order.id)
    return tuple(done)


def release(books: Books, actor: Actor, ids: Sequence[int]) -> None:
    """Write down the clerk's word that the desk or system which has orders will not answer any more.

    They become UNCERTAIN: he is asked next. Raises Conflict for what this very desk is sending.
    """
    with books.acting(actor, Permission.PRINT_PAPER) as desk:
        for order in orders_of(desk.session, ids):
            is_mine = order.state is PrintState.SENDING and order.taken_desk == this_desk()
            if is_mine and is_in_hand(order.id):
                raise not_now(order)
            move(order, PrintState.UNCERTAIN, PrintFault.DESK_GONE)


def cancel(books: Books, actor: Actor, ids: Sequence[int], spooler: Spooler | None = None) -> None:
    """Cancel orders. What is sent already is cancelled by the system, whose word `follow` brings.

    Raises NotAllowed for one that went through the print system of another machine, Conflict for one being
    sent, sent meanwhile, of uncertain end or ended, SpoolerGone; what the system was asked for is kept.
    """
    require(actor, Permission.PRINT_PAPER)
    with books.reading(actor) as session:
        orders = orders_of(session, ids)
    sent = [order for order in orders if order.state is PrintState.SENT]
    for order in sent:
        if spooler is None or spooler.server != job_of(order)[1]:
            raise NotAllowed(
                say(QT_TRANSLATE_NOOP("Printing", "这一份是从另一台电脑送出去的，这里取消不了")),
                say(QT_TRANSLATE_NOOP("Printing", "请在送出的那台电脑上取消")),
            )
    if spooler is not None:
        for order in sent:
            spooler.cancel(job_of(order)[0])
            _note_cancelling(books, order)
    others = [order.id for order in orders if order.state is not PrintState.SENT]
    with books.acting(actor, Permission.PRINT_PAPER) as desk:
        for order in orders_of(desk.session, others):
            if order.state is PrintState.SENT:  # meanwhile: nobody asked the system to cancel it
                raise not_now(order)
            ended(desk, order, PrintState.CANCELLED, None, PrintWord.CLERK)
    if sent and spooler is not None:
        follow(books, actor, spooler)


def _note_cancelling(books: Books, asked: PrintOrder) -> None:
    """Keep that the system was asked to cancel the job an order has."""
    with books.acting(SYSTEM, Permission.PRINT_PAPER) as desk:
        order = orders_of(desk.session, (asked.id,))[0]
        if (order.state, order.system_job) == (PrintState.SENT, asked.system_job):
            order.fault = PrintFault.CANCELLING.value


def _sent_through(books: Books, actor: Actor, server: str) -> list[PrintOrder]:
    query = select(PrintOrder).options(joinedload(PrintOrder.paper))
    query = query.where(PrintOrder.state == PrintState.SENT).order_by(PrintOrder.id)
    with books.reading(actor) as session:
        return [order for order in session.scalars(query) if job_of(order)[1] == server]


def _cancel_given_up(
    spooler: Spooler, orders: Sequence[PrintOrder], reports: Mapping[str, JobReport]
) -> None:
    """Cancel jobs of ours that stand still for good, so that a new attempt makes no double later."""
    for order in orders:
        number = job_of(order)[0]
        report = reports.get(number)
        if report is not None and is_given_up(report.word) and _is_of(order, report):
            spooler.cancel(number)


def _is_of(order: PrintOrder, report: JobReport) -> bool:
    return report.title is not None and mark_of(order, order.paper) in report.title


def _found(
    order: PrintOrder, reports: Mapping[str, JobReport], printers: Mapping[str, PrinterWord]
) -> Standing | None:
    """Return where an order stands; None where the system tells nothing to us about a job it has."""
    report = reports.get(job_of(order)[0])
    if report is None:
        return Standing(PrintState.UNCERTAIN, PrintFault.FORGOTTEN)
    if report.title is None:
        return None
    if not _is_of(order, report):
        return Standing(PrintState.UNCERTAIN, PrintFault.FORGOTTEN)
    asked = order.fault == PrintFault.CANCELLING
    return standing(report.word, printers.get(report.printer), cancel_asked=asked)


def _is_news(order: PrintOrder, found: Standing | None) -> bool:
    if found is None:
        return False
    return (order.state, order.fault) != (found.state, found.fault.value if found.fault else "")


def _write(books: Books, changed: Mapping[int, Standing | None]) -> None:
    if not changed:
        return
    with books.acting(SYSTEM, Permission.PRINT_PAPER) as desk:
        for order in orders_of(desk.session, tuple(changed)):
            found = changed[order.id]
            if order.state is PrintState.SENT and found is not None:
                _bring(desk, order, found)


def _bring(desk: Desk, order: PrintOrder, found: Standing) -> None:
    if found.state is PrintState.PRINTED:
        printed(desk, order, PrintWord.SYSTEM)
    elif found.state in (PrintState.FAILED, PrintState.CANCELLED):
        ended(desk, order, found.state, found.fault, PrintWord.SYSTEM)
    elif found.state is PrintState.SENT:
        order.fault = found.fault.value if found.fault else ""
    else:
        move(order, found.state, found.fault)


def _note_silence(books: Books, orders: Sequence[PrintOrder]) -> tuple[int, ...]:
    quiet = Standing(PrintState.SENT, PrintFault.SERVER_GONE)
    changed = {
        order.id: quiet
        for order in orders
        if order.fault not in (PrintFault.SERVER_GONE, PrintFault.CANCELLING)
    }
    _write(books, changed)
    return tuple(changed)


def _left_half_way(books: Books, actor: Actor) -> list[PrintOrder]:
    states = (PrintState.SENDING, PrintState.UNCERTAIN)
    query = select(PrintOrder).options(joinedload(PrintOrder.paper)).where(PrintOrder.state.in_(states))
    with books.reading(actor) as session:
        return [order for order in session.scalars(query.order_by(PrintOrder.id)) if _is_left(order)]


def _is_left(order: PrintOrder) -> bool:
    if order.state is PrintState.UNCERTAIN:
        return order.fault == PrintFault.LOST and bool(job_of(order)[1])
    if order.taken_desk == this_desk():
        return not is_in_hand(order.id)
    return is_surely_gone(order.taken_desk)


def _jobs_found(orders: Sequence[PrintOrder], spooler: Spooler | None) -> Mapping[int, str]:
    """Return the numbers of the jobs that carry the marks of orders; those it knows none of are left out."""
    if spooler is None:
        return {}
    mine = [order for order in orders if spooler.server == job_of(order)[1]]
    try:
        titles = spooler.titles() if mine else {}
    except SpoolerGone:
        return {}
    marks = {order.id: mark_of(order, order.paper) for order in mine}
    return {
        order_id: number
        for order_id, mark in marks.items()
        for number, title in titles.items()
        if mark in title
    }


def _settle(desk: Desk, order: PrintOrder, job: str, spooler: Spooler | None) -> bool:
    """Bring an order left half-way to where it truly stands; tell whether that changed anything."""
    if job and spooler is not None:
        move(order, PrintState.SENT)
        order.system_job = f"{job}@{spooler.server}"
        desk.log(Act.PRINT_SENT, order.case_id, subject(order), job=job, **told(order, order.paper))
        return True
    if order.state is PrintState.SENDING:
        move(order, PrintState.UNCERTAIN, PrintFault.LOST)
        return True
    return False
