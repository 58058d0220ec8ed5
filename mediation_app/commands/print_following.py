"""What the commands of the print queue share: how to print, and following orders to the last word."""

import argparse
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mediation_app.commands.exits import Exit
from mediation_app.commands.output import end_progress, put, tell, tell_progress
from mediation_app.commands.parser import Parser, words
from mediation_app.rules.print_queue import STATE_LABELS
from mediation_app.rules.vocabulary import PrintState
from resources.i18n import QT_TRANSLATE_NOOP, Message, render

if TYPE_CHECKING:
    from mediation_app.services.books import Actor, Books
    from mediation_app.services.printing.ordering import PrintHow
    from mediation_app.services.printing.queue import QueueRow
    from mediation_app.services.printing.spooler import Spooler

_PAUSE = 0.5
"""Seconds between two questions to the print system."""


def add_how(parser: Parser) -> None:
    """Add how papers are printed to a command's grammar."""
    printer = QT_TRANSLATE_NOOP("Commands", "打印机在系统里的名称；不写时用默认打印机")
    parser.add_argument("--printer", metavar="NAME", default="", help=words(printer))
    copies = QT_TRANSLATE_NOOP("Commands", "份数；不写时协议书为当事人数加一，其他一份")
    parser.add_argument("--copies", metavar="N", type=int, default=None, help=words(copies))
    sides = parser.add_mutually_exclusive_group()
    both = QT_TRANSLATE_NOOP("Commands", "双面打印；不写时按本地习惯")
    sides.add_argument("--two-sided", action="store_true", default=None, help=words(both))
    one = QT_TRANSLATE_NOOP("Commands", "单面打印")
    sides.add_argument("--one-sided", action="store_false", dest="two_sided", default=None, help=words(one))
    tray = QT_TRANSLATE_NOOP("Commands", "纸盒在系统里的名称")
    parser.add_argument("--tray", metavar="NAME", default="", help=words(tray))
    add_waiting(parser)


def add_waiting(parser: Parser) -> None:
    """Add how long to wait for the system's word to a command's grammar."""
    text = QT_TRANSLATE_NOOP("Commands", "最多等多少秒，默认600；0 为送出就结束")
    parser.add_argument("--wait", metavar="SECONDS", type=float, default=600.0, help=words(text))


def how_of(args: argparse.Namespace) -> "PrintHow":
    """Return how the command line says to print."""
    from mediation_app.services.printing.ordering import PrintHow

    return PrintHow(copies=args.copies, two_sided=args.two_sided, printer=args.printer, tray=args.tray)


def spooler_or_fault() -> "Spooler":
    """Return the print system. Raises SpoolerGone on a machine without one that tells of its jobs."""
    from mediation_app.services.printing.spooler import SpoolerGone, find_spooler

    spooler = find_spooler()
    if spooler is None:
        raise SpoolerGone(is_surely_unsent=True)
    return spooler


def followed_to_the_end(
    args: argparse.Namespace, books: "Books", actor: "Actor", spooler: "Spooler", orders: Sequence[int]
) -> int:
    """Send orders, wait for the system's word on each, and write a line an order.

    Returns 0 when each is printed, or, without waiting, in the system's hands; else 1.
    """
    from mediation_app.services.printing.sending import send_all

    began = books.clock()
    done = send_all(books, actor, spooler, orders, progress=_progress)
    end_progress()
    if done.stopped_by:
        text = QT_TRANSLATE_NOOP("Commands", "没有全部送出，余下的还在队列里：{reason}")
        tell(Message("Commands", text, reason=_reason(done.stopped_by)))
    _wait(books, actor, spooler, args.wait)
    from mediation_app.services.printing.queue import queue

    wanted = frozenset(orders)
    rows = [row for row in queue(books, actor, ended_since=began) if row.id in wanted]
    for row in rows:
        put(line_of(row))
    good = (PrintState.PRINTED, PrintState.SENT) if args.wait == 0 else (PrintState.PRINTED,)
    return Exit.OK if all(row.state in good for row in rows) else Exit.USER_ERROR


def line_of(row: "QueueRow") -> str:
    """Return the line of an order, its parts parted by tabs."""
    wrong = f"{render(row.words.what)}；{render(row.words.advice)}" if row.words else ""
    parts = (
        str(row.id),
        render(STATE_LABELS[row.state]),
        row.number,
        row.title,
        str(row.version),
        str(row.copies),
        wrong,
    )
    return "\t".join(parts).rstrip("\t")


def _wait(books: "Books", actor: "Actor", spooler: "Spooler", seconds: float) -> None:
    from mediation_app.services.printing.following import follow

    end = time.monotonic() + seconds
    while seconds and time.monotonic() < end:
        found = follow(books, actor, spooler)
        if not found.under_way or found.is_server_gone:
            return
        time.sleep(_PAUSE)


def _progress(done: int, total: int, what: str) -> None:
    text = QT_TRANSLATE_NOOP("Commands", "{done}/{total}件　{what}")
    tell_progress(Message("Commands", text, done=done, total=total, what=what))


def _reason(code: str) -> Message | str:
    from mediation_app.rules.print_faults import fault_words

    found = fault_words(code)
    return found.what if found else code
