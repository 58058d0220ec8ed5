"""print: the papers of one case, or of all, put into the print queue, sent and followed to the last word."""

import argparse

from mediation_app.commands.office import opened
from mediation_app.commands.output import tell
from mediation_app.commands.parser import Parser, words
from mediation_app.commands.print_following import add_how, followed_to_the_end, how_of, spooler_or_fault
from mediation_app.commands.which import add_number_or_all, case_ids
from resources.i18n import QT_TRANSLATE_NOOP, Message


def add(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Add the command to the grammar."""
    text = words(
        QT_TRANSLATE_NOOP(
            "Commands", "打印案件里能定稿、还没打印过的文书：先定稿，排进打印队列，送出，等到打印系统答复"
        )
    )
    parser = commands.add_parser("print", help=text, description=text)
    add_number_or_all(parser)
    add_how(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print what is due; write one line an order: id, state, case, title, version, copies, what is wrong."""
    from mediation_app.services.printing.ordering import due_of_case, enqueue

    spooler = spooler_or_fault()
    with opened(args) as (books, actor):
        orders: list[int] = []
        for case_id in case_ids(args, books, actor):
            orders += enqueue(books, actor, due_of_case(books, actor, case_id), how_of(args))
        if not orders:
            text = QT_TRANSLATE_NOOP("Commands", "没有要打印的：能定稿的都打印过，或已在打印队列里")
            tell(Message("Commands", text))
        return followed_to_the_end(args, books, actor, spooler, orders)
