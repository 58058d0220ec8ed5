"""export: cases given out in the documented exchange format."""

import argparse
from pathlib import Path

from mediation_app.commands.exits import Exit
from mediation_app.commands.office import opened
from mediation_app.commands.output import put
from mediation_app.commands.parser import Parser, path_given, words
from mediation_app.commands.which import add_number_or_all, case_ids
from mediation_app.rules.errors import UserError
from mediation_app.services.exchange_export import export_lines
from mediation_app.services.outward import write_new
from resources.i18n import QT_TRANSLATE_NOOP, Message


def add(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Add the command to the grammar."""
    text = words(QT_TRANSLATE_NOOP("Commands", "按交换格式写出案件（含完整证件号码，写出会记录在案）"))
    parser = commands.add_parser("export", help=text, description=text)
    add_number_or_all(parser)
    parser.add_argument(
        "--out",
        metavar="FILE",
        type=path_given,
        help=words(QT_TRANSLATE_NOOP("Commands", "写到哪个文件；不写时写到标准输出")),
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Give the cases out; print the lines, or the path of the file written."""
    with opened(args) as (books, actor):
        lines = export_lines(books, actor, case_ids(args, books, actor))
    if args.out is None:
        for line in lines:
            put(line)
    else:
        content = "".join(f"{line}\n" for line in lines)
        put(str(_written(args.out, content.encode())))
    return Exit.OK


def _written(out: Path, content: bytes) -> Path:
    if out.is_dir():
        text = QT_TRANSLATE_NOOP("Commands", "“{name}”是文件夹，请写出文件的名称")
        raise UserError(Message("Commands", text, name=out))
    if out.exists() and not out.is_file():  # a device or pipe, like /dev/stdout
        out.write_bytes(content)
        return out
    return write_new(out.parent, out.name, content)
