"""dossier: the dossiers of one case, or of all, each bound into one PDF."""

import argparse

from mediation_app.commands.exits import Exit
from mediation_app.commands.office import opened
from mediation_app.commands.output import end_progress, put, tell, tell_progress
from mediation_app.commands.parser import Parser, add_folder, words
from mediation_app.commands.which import add_number_or_all, case_ids
from resources.i18n import QT_TRANSLATE_NOOP, Message

_SWITCHES = (
    (
        "--two-sided",
        QT_TRANSLATE_NOOP("Commands", "按双面打印装订：每份从正面起，页码正面右上角、背面左上角"),
    ),
    (
        "--long-term",
        QT_TRANSLATE_NOOP("Commands", "做成长期保存的副本（PDF/A-2b）：没有嵌入字体的外来页转成图片"),
    ),
    ("--spine", QT_TRANSLATE_NOOP("Commands", "另写一页脊背标签")),
    ("--as-is", QT_TRANSLATE_NOOP("Commands", "不先定稿：还没有定稿的文书以“草稿”装入")),
)


def add(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Add the command to the grammar."""
    text = words(
        QT_TRANSLATE_NOOP(
            "Commands", "把案件的全部文书和附件装订成一个 PDF：封面、目录、页码、备考表、封底、书签"
        )
    )
    parser = commands.add_parser("dossier", help=text, description=text)
    add_number_or_all(parser)
    add_folder(parser)
    for switch, told in _SWITCHES:
        parser.add_argument(switch, action="store_true", help=words(told))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Bind the dossiers; print the path of each, and tell what had to be told."""
    from mediation_app.services.dossiers.batch import NotBound, bind_each
    from mediation_app.services.dossiers.binding import BindOptions

    options = BindOptions(
        two_sided=args.two_sided, long_term=args.long_term, spine=args.spine, issue=not args.as_is
    )
    count = pages = 0
    with opened(args) as (books, actor):
        ids = case_ids(args, books, actor)
        for outcome in bind_each(books, actor, ids, args.out, options=options, progress=_progress):
            if isinstance(outcome, NotBound):
                text = QT_TRANSLATE_NOOP("Commands", "{number}没有装订：{reason}")
                tell(_say(text, number=outcome.number, reason=outcome.reason))
                continue
            for path in (outcome.path, outcome.spine):
                if path is not None:
                    put(str(path))
            for problem in outcome.problems:
                tell(
                    _say(
                        QT_TRANSLATE_NOOP("Commands", "{number}：{problem}"),
                        number=outcome.number,
                        problem=problem,
                    )
                )
            count, pages = count + 1, pages + outcome.pages
    end_progress()
    text = QT_TRANSLATE_NOOP("Commands", "装订了{count}件案件的卷宗，共{pages}页")
    tell(_say(text, count=count, pages=pages))
    return Exit.OK if count == len(ids) else Exit.USER_ERROR


def _progress(done: int, total: int, what: str) -> None:
    text = QT_TRANSLATE_NOOP("Commands", "{done}/{total}件　{what}")
    tell_progress(_say(text, done=done, total=total, what=what))


def _say(source: str, **values: object) -> Message:
    return Message("Commands", source, **values)
