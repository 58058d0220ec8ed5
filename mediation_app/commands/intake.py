"""intake: a file of cases taken in, line by line."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_app.commands.exits import Exit
from mediation_app.commands.office import opened_or_made
from mediation_app.commands.output import put, tell, tell_error
from mediation_app.commands.parser import Parser, words
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from mediation_app.services.exchange import Outcome


def add(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Add the command to the grammar."""
    text = words(
        QT_TRANSLATE_NOOP(
            "Commands", "读入案件文件（每行一个案件，格式见 docs/exchange.md）；空文件夹里先新建调委会"
        )
    )
    parser = commands.add_parser("intake", help=text, description=text)
    parser.add_argument(
        "file", metavar="FILE", type=Path, help=words(QT_TRANSLATE_NOOP("Commands", "案件文件"))
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Take the file in; print line, number and title of each case, tab-separated, as soon as it is in."""
    from mediation_app.services.exchange import take_in

    with opened_or_made(args) as (books, actor):
        report = take_in(books, actor, args.file, each=_tell_line)
    summary = QT_TRANSLATE_NOOP("Commands", "登记{taken}件，以前已有{known}件，没有收{refused}行")
    counts = {"taken": len(report.taken), "known": len(report.known), "refused": len(report.refused)}
    tell(_say(summary, **counts))
    if report.stopped is not None:
        tell_error(report.stopped)
        text = QT_TRANSLATE_NOOP(
            "Commands",
            "读到第{line}行时中断，该行及以后各行尚未导入。排除故障后再读一遍即可，已登记的不会重复",
        )
        tell(_say(text, line=report.stopped_at))
        return Exit.FAULT
    return Exit.PARTLY if report.refused else Exit.OK


def _tell_line(outcome: "Outcome") -> None:
    from mediation_app.services.exchange import Known, Taken

    line = outcome.line
    if isinstance(outcome, Taken):
        put(f"{line}\t{outcome.number}\t{outcome.title}")
        text = QT_TRANSLATE_NOOP("Commands", "第{line}行提示：{message}")
        for warning in outcome.warnings:
            tell(_say(text, line=line, message=warning.message))
    elif isinstance(outcome, Known):
        text = QT_TRANSLATE_NOOP("Commands", "第{line}行以前已登记为{number}，没有重复登记")
        tell(_say(text, line=line, number=outcome.number))
    else:
        text = QT_TRANSLATE_NOOP("Commands", "第{line}行没有收：{where}{message}")
        for problem in outcome.problems:
            where = f"[{problem.field}] " if problem.field else ""
            tell(_say(text, line=line, where=where, message=problem.message))


def _say(source: str, **values: object) -> Message:
    return Message("Commands", source, **values)
