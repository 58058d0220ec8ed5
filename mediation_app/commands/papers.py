"""papers: the papers of one case, or of all, written as PDF and DOCX."""

import argparse

from mediation_app.commands.exits import Exit
from mediation_app.commands.office import opened
from mediation_app.commands.output import end_progress, put, tell, tell_progress
from mediation_app.commands.parser import Parser, add_folder, words
from mediation_app.commands.which import add_number_or_all, case_ids
from mediation_app.services.paper_files import PaperFormat
from resources.i18n import QT_TRANSLATE_NOOP, Message


def add(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Add the command to the grammar."""
    text = words(
        QT_TRANSLATE_NOOP(
            "Commands", "写出案件的文书：能定稿的定稿，还不能定稿的每页标“草稿”；打印写出的路径"
        )
    )
    parser = commands.add_parser("papers", help=text, description=text)
    add_number_or_all(parser)
    add_folder(parser)
    for kind in PaperFormat:
        only = QT_TRANSLATE_NOOP("Commands", "写 {kind}；两种都不写明时，两种都写")
        parser.add_argument(f"--{kind.value}", action="store_true", help=words(only, kind=kind.name))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write the papers; print the path of each file."""
    from mediation_app.services.paper_sets import write_papers

    chosen = [kind for kind in PaperFormat if getattr(args, kind.value)]
    count = drafts = 0
    with opened(args) as (books, actor):
        ids = case_ids(args, books, actor)
        for done, case_id in enumerate(ids, start=1):
            for written in write_papers(books, actor, case_id, args.out, chosen or PaperFormat):
                put(str(written.path))
                if written.is_older:
                    text = QT_TRANSLATE_NOOP(
                        "Commands", "“{name}”已经签署或归档，照原样写出，后来的改动不在其中"
                    )
                    tell(_say(text, name=written.path.name))
                count, drafts = count + 1, drafts + written.is_draft
            tell_progress(_say(QT_TRANSLATE_NOOP("Commands", "{done}/{total}件"), done=done, total=len(ids)))
    end_progress()
    text = QT_TRANSLATE_NOOP("Commands", "{cases}件案件，写出{files}个文件，其中草稿{drafts}个")
    tell(_say(text, cases=len(ids), files=count, drafts=drafts))
    return Exit.OK


def _say(source: str, **values: object) -> Message:
    return Message("Commands", source, **values)
