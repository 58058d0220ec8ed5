"""queue: what waits for the printer, how far it is; on request sent, or the failed tried again."""

import argparse
import json

from mediation_app.commands.exits import Exit
from mediation_app.commands.office import opened
from mediation_app.commands.output import put
from mediation_app.commands.parser import Parser, words
from mediation_app.commands.print_following import (
    add_waiting,
    followed_to_the_end,
    line_of,
    spooler_or_fault,
)
from mediation_app.rules.vocabulary import PrintState
from resources.i18n import QT_TRANSLATE_NOOP, render


def add(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Add the command to the grammar."""
    text = words(QT_TRANSLATE_NOOP("Commands", "列出打印队列里没有了结的文书；--send 送出等着的"))
    parser = commands.add_parser("queue", help=text, description=text)
    parser.add_argument("--json", action="store_true", help=words(QT_TRANSLATE_NOOP("Commands", "写成 JSON")))
    send = QT_TRANSLATE_NOOP("Commands", "送出等着的，等到打印系统答复")
    parser.add_argument("--send", action="store_true", help=words(send))
    retry = QT_TRANSLATE_NOOP("Commands", "没有打成的先排回队列")
    parser.add_argument("--retry", action="store_true", help=words(retry))
    add_waiting(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """List the open orders, after sending them where that was asked for."""
    from mediation_app.services.printing.ordering import retry
    from mediation_app.services.printing.queue import QueueRow, queue

    def as_json(row: QueueRow) -> dict[str, object]:
        return {
            "id": row.id,
            "state": row.state.value,
            "number": row.number,
            "title": row.title,
            "version": row.version,
            "copies": row.copies,
            "two_sided": row.two_sided,
            "printer": row.printer or None,
            "tray": row.tray or None,
            "duplicate": row.is_duplicate,
            "reason": row.reason or None,
            "queued_at": row.queued_at.isoformat(),
            "attempts": row.attempts,
            "fault": row.fault or None,
            "what": render(row.words.what) if row.words else None,
            "advice": render(row.words.advice) if row.words else None,
        }

    with opened(args) as (books, actor):
        if args.retry:
            retry(books, actor)
        if args.send:
            waiting = [row.id for row in queue(books, actor) if row.state is PrintState.WAITING]
            return followed_to_the_end(args, books, actor, spooler_or_fault(), waiting)
        rows = queue(books, actor)
    if args.json:
        put(json.dumps([as_json(row) for row in rows], ensure_ascii=False, indent=1))
    else:
        for row in rows:
            put(line_of(row))
    return Exit.OK
