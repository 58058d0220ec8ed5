"""From the queue to the print system: taken by one desk, fetched, handed over, written down; in this order.

Each step is a transaction of its own and none is open while the system is waited for. A program killed in
between leaves an order that says so (SENDING), which `following.recover` clears up.
"""

import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from sqlalchemy import select

from mediation_app.model import Case, IssuedPaper, PrintOrder
from mediation_app.rules.errors import Conflict, NotFound
from mediation_app.rules.permissions import Permission
from mediation_app.rules.print_faults import PrintFault
from mediation_app.rules.print_queue import Standing
from mediation_app.rules.vocabulary import PrintState, PrintWord
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.checks import existing
from mediation_app.services.printing.desks import in_hand
from mediation_app.services.printing.following import follow, recover
from mediation_app.services.printing.hindrances import bytes_of
from mediation_app.services.printing.orders import ended, mark_of, move, orders_of, subject, told
from mediation_app.services.printing.spooler import PrintRefused, Sheet, Spooler, SpoolerGone
from mediation_app.services.printing.taking import give_back, nobody_knows, take

Progress = Callable[[int, int, str], None]

AT_ONCE = 100
"""Jobs of this run the system is given before one of them has ended: it takes only so many (CUPS: 500)."""
_LOOK_AFTER = 25
"""Jobs after which the system is asked about the earlier ones, before it forgets them."""

_GIVEN_BACK = frozenset({PrintFault.TOO_MANY_JOBS})
_ENDS_THE_RUN = frozenset({PrintFault.TOO_MANY_JOBS, PrintFault.SPOOL_FULL})

_PAUSE = 0.5
"""Seconds between two questions while the system has enough to do."""


def _unheard(_done: int, _total: int, _title: str) -> None:
    """Nobody wants to know how far it is."""


def _a_while() -> None:
    time.sleep(_PAUSE)


@dataclass(slots=True)
class SentAll:
    """What became of a run through the queue."""

    sent: list[int] = field(default_factory=list)
    failed: list[int] = field(default_factory=list)
    passed_over: list[int] = field(default_factory=list)
    """Taken by a colleague meanwhile, or no longer waiting."""
    stopped_by: PrintFault | None = None
    """Why the rest was left waiting."""


def fetch(books: Books, actor: Actor, order_id: int) -> Sheet:
    """Return the pages of an order as they go to the printer, each with 副本 where that was asked for.

    Raises NotFound, Damaged.
    """
    with books.reading(actor, Permission.PRINT_PAPER) as session:
        order = existing(session, PrintOrder, order_id)
        paper = existing(session, IssuedPaper, order.paper_id)
        number = existing(session, Case, order.case_id).number
        pdf = bytes_of(session, order)
    if order.is_duplicate:
        pdf = _marked(books, pdf)
    return Sheet(
        pdf=pdf,
        title=f"{number} {paper.title} {mark_of(order, paper)}",
        printer=order.printer,
        copies=order.copies,
        two_sided=order.two_sided,
        tray=order.tray,
    )


class Earlier:
    """What the system still has to do of earlier attempts, asked for once a run and not for each order."""

    def __init__(self, spooler: Spooler, attempts: Mapping[int, int] | None = None) -> None:
        """Hold how often each order of the run had been tried when the run began."""
        self._spooler, self._attempts = spooler, attempts or {}
        self._titles: Mapping[str, str] | None = None

    def call_off(self, order_id: int, mark: str) -> None:
        """Cancel what the system still has of an order, so that another attempt makes no double."""
        common, attempt, _ = mark.rsplit("-", 2)
        if attempt == "1":
            return
        try:
            for number, title in self._to_do(order_id, int(attempt)).items():
                if f"{common}-" in title:
                    self._spooler.cancel(number)
        except SpoolerGone as silence:
            raise SpoolerGone(is_surely_unsent=True) from silence

    def _to_do(self, order_id: int, attempt: int) -> Mapping[str, str]:
        is_known = self._attempts.get(order_id) == attempt - 1  # else another desk tried it meanwhile
        if self._titles is None or not is_known:
            self._titles = self._spooler.titles(ended=False)
        return self._titles


def send(
    books: Books, actor: Actor, order_id: int, spooler: Spooler, earlier: Earlier | None = None
) -> Standing:
    """Send one waiting order and return where it stands: SENT, FAILED with its fault, or UNCERTAIN.

    ``earlier`` is what a run through the queue knows of attempts before. Raises SpoolerGone when the system
    was never reached, with the order waiting again; Conflict as `take`.
    """
    with in_hand(order_id):
        mark = take(books, actor, order_id, spooler.server)
        if not mark:
            return _as_it_stands(books, actor, order_id)
        sheet = _fetched(books, actor, order_id)
        try:
            (earlier or Earlier(spooler)).call_off(order_id, mark)
            job = spooler.send(sheet)
        except PrintRefused as refusal:
            return _refused(books, actor, order_id, refusal.fault)
        except SpoolerGone as silence:
            if silence.is_surely_unsent:
                give_back(books, actor, (order_id,), PrintFault.NO_SERVER)
                raise
            return nobody_knows(books, actor, order_id, PrintFault.LOST)
        return _sent(books, actor, order_id, job, spooler.server)


def send_all(
    books: Books,
    actor: Actor,
    spooler: Spooler,
    ids: Sequence[int] | None = None,
    *,
    progress: Progress = _unheard,
    wait: Callable[[], object] = _a_while,
) -> SentAll:
    """Send every waiting order, or those given, one after the other, and follow the earlier ones meanwhile.

    ``progress`` hears (done, total, title) and may raise to stop: what was sent stays sent, the rest waits.
    ``wait`` passes the time while the system has enough to do. Raises SpoolerGone, nothing lost.
    """
    recover(books, actor, spooler)
    wanted = _waiting(books, actor, ids)
    earlier = Earlier(spooler, {one.id: one.attempts for one in wanted})
    done = SentAll()
    for count, (order_id, title, _) in enumerate(wanted):
        progress(count, len(wanted), title)
        _send_into(books, actor, order_id, spooler, earlier, done)
        if done.stopped_by:
            break
        if order_id in done.sent[-1:] and len(done.sent) % _LOOK_AFTER == 0:
            between = partial(_pass_time, wait, progress, count, len(wanted), title)
            _until_there_is_room(books, actor, spooler, between)
    return done


def _send_into(
    books: Books, actor: Actor, order_id: int, spooler: Spooler, earlier: Earlier, done: SentAll
) -> None:
    try:
        found = send(books, actor, order_id, spooler, earlier)
    except (Conflict, NotFound):
        done.passed_over.append(order_id)
        return
    if found.fault in _ENDS_THE_RUN:
        done.stopped_by = found.fault
    if found.state is PrintState.FAILED:
        done.failed.append(order_id)
    elif found.state is not PrintState.WAITING:
        done.sent.append(order_id)


def _pass_time(wait: Callable[[], object], progress: Progress, count: int, total: int, title: str) -> None:
    progress(count, total, title)
    wait()


def _until_there_is_room(books: Books, actor: Actor, spooler: Spooler, between: Callable[[], object]) -> None:
    """Follow what was sent until the system has less to do than it takes at once."""
    while True:
        found = follow(books, actor, spooler)
        if found.is_server_gone:
            raise SpoolerGone
        if found.under_way < AT_ONCE:
            return
        between()


def _fetched(books: Books, actor: Actor, order_id: int) -> Sheet:
    """Return the pages of an order taken; it waits again if they cannot be had."""
    with ExitStack() as undoing:
        undoing.callback(give_back, books, actor, (order_id,))
        sheet = fetch(books, actor, order_id)
        undoing.pop_all()
    return sheet


def _as_it_stands(books: Books, actor: Actor, order_id: int) -> Standing:
    with books.reading(actor, Permission.PRINT_PAPER) as session:
        order = existing(session, PrintOrder, order_id)
        return Standing(order.state, PrintFault(order.fault) if order.fault else None)


class _Waits(NamedTuple):
    """An order that waits, and how often it was tried."""

    id: int
    title: str
    attempts: int


def _waiting(books: Books, actor: Actor, ids: Sequence[int] | None) -> list[_Waits]:
    """Return the orders that wait, only those of ``ids`` where these are given."""
    query = (
        select(PrintOrder.id, IssuedPaper.title, PrintOrder.attempts)
        .join(IssuedPaper, IssuedPaper.id == PrintOrder.paper_id)
        .where(PrintOrder.state == PrintState.WAITING)
        .order_by(PrintOrder.id)
    )
    with books.reading(actor, Permission.PRINT_PAPER) as session:
        found = [_Waits(*row) for row in session.execute(query)]
    chosen = None if ids is None else frozenset(ids)
    return [one for one in found if chosen is None or one.id in chosen]


def _marked(books: Books, pdf: bytes) -> bytes:
    from reports.overlay import EachPage, laid_over

    return laid_over(pdf, (EachPage("副本"),), created=books.clock())


def _sent(books: Books, actor: Actor, order_id: int, job: str, server: str) -> Standing:
    with books.acting(actor, Permission.PRINT_PAPER) as desk:
        order = orders_of(desk.session, (order_id,))[0]
        move(order, PrintState.SENT)
        order.system_job = f"{job}@{server}"
        paper = existing(desk.session, IssuedPaper, order.paper_id)
        desk.log(Act.PRINT_SENT, order.case_id, subject(order), job=job, **told(order, paper))
    return Standing(PrintState.SENT)


def _refused(books: Books, actor: Actor, order_id: int, fault: PrintFault) -> Standing:
    if fault in _GIVEN_BACK:
        give_back(books, actor, (order_id,), fault)
        return Standing(PrintState.WAITING, fault)
    with books.acting(actor, Permission.PRINT_PAPER) as desk:
        order = orders_of(desk.session, (order_id,))[0]
        ended(desk, order, PrintState.FAILED, fault, PrintWord.SYSTEM)
    return Standing(PrintState.FAILED, fault)
