"""Which cases a command is about: one by its number, or all that are not void."""

import argparse
from dataclasses import dataclass

from mediation_app.commands.parser import Parser, words
from mediation_app.services import cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_list import CaseFilter, every
from resources.i18n import QT_TRANSLATE_NOOP


def add_number(parser: "Parser | argparse._MutuallyExclusiveGroup", *, optional: bool = False) -> None:
    """Add the number of a case to a command's grammar."""
    parser.add_argument(
        "number",
        metavar="NUMBER",
        nargs="?" if optional else None,
        help=words(QT_TRANSLATE_NOOP("Commands", "案件编号：完整编号、2026-12 或 12")),
    )


def add_number_or_all(parser: Parser) -> None:
    """Add ``NUMBER | --all`` to a command's grammar."""
    which = parser.add_mutually_exclusive_group(required=True)
    add_number(which, optional=True)
    which.add_argument(
        "--all",
        action="store_true",
        help=words(QT_TRANSLATE_NOOP("Commands", "所有案件（作废的除外）")),
    )


def case_ids(args: argparse.Namespace, books: Books, actor: Actor) -> list[int]:
    """Return the ids of the cases meant, in the order of their numbers. Raises NotFound."""
    if args.all:
        return [row.id for row in every(books, actor, CaseFilter())]
    return [cases.find(books, actor, args.number)]


@dataclass(frozen=True, slots=True)
class NamedCase:
    """A case meant, with what a line about it begins with."""

    case_id: int
    number: str
    title: str


def named_cases(args: argparse.Namespace, books: Books, actor: Actor) -> list[NamedCase]:
    """Return the cases meant, in the order of their numbers; none of many is loaded. Raises NotFound."""
    if args.all:
        rows = every(books, actor, CaseFilter())
        return [NamedCase(row.id, row.number, row.title) for row in rows]
    case = cases.load(books, actor, cases.find(books, actor, args.number))
    return [NamedCase(case.id, case.number, case.title)]
