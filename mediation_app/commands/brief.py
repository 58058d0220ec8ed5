"""brief: a leader's month on one page, as PDF and DOCX."""

import argparse

from mediation_app.commands.exits import Exit
from mediation_app.commands.office import opened
from mediation_app.commands.output import put
from mediation_app.commands.parser import Parser, add_folder, words
from mediation_app.rules.errors import InvalidInput
from mediation_app.rules.names import with_post
from mediation_app.services.briefs.months import Month, read_month
from resources.i18n import QT_TRANSLATE_NOOP, render


def add(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Add the command to the grammar."""
    text = words(QT_TRANSLATE_NOOP("Commands", "写出一位领导的包案月报（一页，PDF 和 DOCX）；打印写出的路径"))
    parser = commands.add_parser("brief", help=text, description=text)
    parser.add_argument(
        "--leader",
        metavar="NAME",
        required=True,
        help=words(QT_TRANSLATE_NOOP("Commands", "哪位领导；同名的写成 姓名（职务）")),
    )
    parser.add_argument(
        "--month",
        metavar="YYYY-MM",
        type=_month,
        required=True,
        help=words(QT_TRANSLATE_NOOP("Commands", "哪个月，如 2026-10")),
    )
    add_folder(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the brief; print the path of each file."""
    from mediation_app.services.briefs.leader import brief_files, leader_named
    from mediation_app.services.outward import safe_name, write_new

    month: Month = args.month
    with opened(args) as (books, actor):
        leader = leader_named(books, actor, args.leader)
        pdf, docx = brief_files(books, actor, leader.id, month.year, month.month)
    who = with_post(leader.name, leader.post)
    stem = f"{who} {month.year}年{month.month}月包案月报"
    for ending, content in ((".pdf", pdf), (".docx", docx)):
        put(str(write_new(args.out, safe_name(stem, ending), content)))
    return Exit.OK


def _month(text: str) -> Month:
    """Read a month; one that is none is a matter of usage."""
    try:
        return read_month(text)
    except InvalidInput as error:
        said = (render(problem.message) for problem in error.problems)
        raise argparse.ArgumentTypeError("".join(said)) from error
