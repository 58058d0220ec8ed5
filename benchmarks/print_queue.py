"""1,000 papers in the print queue: listed against one raw query, sent against CUPS's own ``lp``.

The print system is a CUPS server of its own, whose printer swallows everything, so that what is measured is
taking, fetching, handing over, writing down and following.
"""

import os
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import insert, select
from sqlalchemy.orm import undefer

from benchmarks.timing import Pair, in_turn, seconds
from mediation_app.model import IssuedPaper
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import PrintState
from mediation_app.services import offices, papers, staff
from mediation_app.services.books import SYSTEM, Actor, Books
from mediation_app.services.printing import libcups
from mediation_app.services.printing.cups import Cups
from mediation_app.services.printing.following import follow
from mediation_app.services.printing.ordering import PrintHow, ToPrint, enqueue
from mediation_app.services.printing.queue import queue
from mediation_app.services.printing.sending import send, send_all
from tests.conftest import OFFICE
from tests.cups import CupsServer, why_not_installed
from tests.services.scenes import agreed

PAPERS = 1000
_SUBJECT = 1_000_000
_PRINTER = "swallowing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What was measured: ``queued`` and ``sent`` in seconds, ``printed`` as a number of papers."""

    listed: Pair
    one_sent: Pair
    queued: float
    sent: float
    printed: int


def measure(runs: int = 20) -> Figures | None:
    """Queue, list, send and follow 1,000 papers; None where CUPS is not installed."""
    if why_not_installed() or (library := libcups.library()) is None:
        return None
    with (
        tempfile.TemporaryDirectory() as name,
        _office(Path(name)) as (books, actor, made),
        CupsServer.started("MaxJobs 0", "MaxLogSize 0") as server,
    ):
        server.run("lpadmin", "-p", _PRINTER, "-E", "-v", "file:/dev/null", "-m", "raw")
        spooler = Cups(library, server.address)
        how, wanted = PrintHow(printer=_PRINTER), [ToPrint(paper_id=one) for one in made]
        one_sent = _one_by_one(books, actor, spooler, server, wanted[PAPERS:])
        queued = seconds(lambda: enqueue(books, actor, wanted[:PAPERS], how))
        raw = sqlcipher.connect(str(Path(name) / offices.FILE_NAME), isolation_level=None)
        listed = in_turn(lambda: queue(books, actor), lambda: raw.execute(_QUERY).fetchall(), runs=runs)
        raw.close()
        taken = seconds(lambda: _print_all(books, actor, spooler))
        now = books.clock().replace(hour=0, minute=0)
        rows = queue(books, actor, ended_since=now)
        return Figures(
            listed=listed,
            one_sent=one_sent,
            queued=queued,
            sent=taken,
            printed=sum(row.state is PrintState.PRINTED for row in rows),
        )


def report(figures: Figures | None) -> None:
    """Print three lines."""
    from benchmarks.timing import report as line

    if figures is None:
        print(f"{'the print queue':<44} not measured: CUPS is not installed")
        return
    line(f"{PAPERS:,} queued papers listed", figures.listed, "against one raw query of the same rows")
    line("a paper sent, with all that is written down", figures.one_sent, "against CUPS's own lp")
    print(
        f"{f'{PAPERS:,} papers through the queue':<44} queued in {figures.queued:.1f} s, sent and followed "
        f"in {figures.sent:.1f} s, {figures.sent / PAPERS * 1000:.1f} ms a paper; printed {figures.printed:,}"
    )


_QUERY = (
    "SELECT o.id, o.case_id, o.paper_id, o.copies, o.two_sided, o.printer, o.tray, o.state, o.queued_at, "
    "o.fault, c.number, c.title, p.title, p.version, p.pages, p.printed, s.name FROM print_order o "
    'JOIN "case" c '
    "ON c.id = o.case_id JOIN issued_paper p ON p.id = o.paper_id JOIN staff s ON s.id = o.queued_by_id "
    "WHERE o.state IN ('waiting', 'sending', 'sent', 'uncertain', 'failed') ORDER BY o.id"
)


@contextmanager
def _office(folder: Path) -> Iterator[tuple[Books, Actor, list[int]]]:
    """Open an office with enough issued papers, copies of one agreement under other subjects."""
    books = offices.create(folder, OFFICE)
    actor = staff.actor_named(books, "周明远")
    papers.issue(books, actor, agreed(books, actor).case_id, "agreement")
    with books.acting(SYSTEM, Permission.ISSUE_PAPER) as desk:
        query = select(IssuedPaper).where(IssuedPaper.form_code == "agreement").limit(1)
        options = [undefer(IssuedPaper.pdf), undefer(IssuedPaper.docx)]
        first = desk.session.scalars(query.options(*options)).one()
        base = {column.name: getattr(first, column.name) for column in IssuedPaper.__table__.columns}
        del base["id"]
        numbers = range(_SUBJECT, _SUBJECT + PAPERS + _RUNS + 1)
        desk.session.execute(
            insert(IssuedPaper), [base | {"subject_id": n, "printed": 0, "code": f"{n:012}"} for n in numbers]
        )
        ids = desk.session.scalars(select(IssuedPaper.id).where(IssuedPaper.subject_id >= _SUBJECT))
        made = sorted(ids)
    try:
        yield books, actor, made
    finally:
        books.close()


_RUNS = 30


def _one_by_one(books: Books, actor: Actor, spooler: Cups, server: CupsServer, wanted: list[ToPrint]) -> Pair:
    orders = iter(enqueue(books, actor, wanted, PrintHow(printer=_PRINTER)))
    environment = {**os.environ, "CUPS_SERVER": server.address}
    pdf = b""
    with books.reading(actor) as session:
        found = session.get(IssuedPaper, wanted[0].paper_id, options=[undefer(IssuedPaper.pdf)])
        pdf = found.pdf if found else b""

    def with_lp() -> None:
        command = ["lp", "-d", _PRINTER, "-n", "3", "-t", "agreement"]
        subprocess.run(command, input=pdf, env=environment, check=True, capture_output=True)

    pair = in_turn(lambda: send(books, actor, next(orders), spooler), with_lp, runs=len(wanted) - 1)
    while follow(books, actor, spooler).under_way:
        pass
    return pair


def _print_all(books: Books, actor: Actor, spooler: Cups) -> None:
    send_all(books, actor, spooler)
    while follow(books, actor, spooler).under_way:
        pass
