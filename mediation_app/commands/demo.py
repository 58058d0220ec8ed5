"""demo: the demonstration office made in a folder, and every paper of its cases written out."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from mediation_app.commands.exits import Exit
from mediation_app.commands.output import put, tell
from mediation_app.commands.parser import Parser, add_folder, words
from mediation_app.model import SignedFileKind
from mediation_app.rules.names import with_post
from mediation_app.services import staff
from mediation_app.services.books import SYSTEM, Books
from mediation_app.services.case_list import CaseFilter, every
from mediation_app.services.paper_files import PaperFormat
from resources.i18n import QT_TRANSLATE_NOOP, Message

_COPIES = {SignedFileKind.DRAWN: "签名版", SignedFileKind.SEALED: "签章版"}
"""What the files of signed copies are called; file names are never translated."""


def add(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Add the command to the grammar."""
    text = words(
        QT_TRANSLATE_NOOP(
            "Commands", "建一个演示调委会，把其中案件的文书和一位领导的包案月报写成 PDF 和 DOCX，并打印路径"
        )
    )
    parser = commands.add_parser("demo", help=text, description=text)
    add_folder(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Make the office and its papers; print the paths of the papers."""
    from mediation_app.services import demo

    folder = free_folder(args.out, "office")
    books = demo.build(folder)
    try:
        text = QT_TRANSLATE_NOOP("Commands", "演示调委会在“{folder}”，用 --office 打开")
        tell(Message("Commands", text, folder=folder))
        _tell_desk(books)
        for path in _papers(books, args.out / "papers"):
            put(str(path))
        for path in _signed(books, args.out / "signed"):
            put(str(path))
        for path in _brief(books, args.out / "briefs"):
            put(str(path))
    finally:
        books.close()
    return Exit.OK


def _papers(books: Books, folder: Path) -> Iterator[Path]:
    from mediation_app.services.paper_sets import write_papers

    actor = staff.default_actor(books)
    for row in every(books, actor, CaseFilter()):
        for written in write_papers(books, actor, row.id, folder, PaperFormat, only_due=True):
            yield written.path


def _signed(books: Books, folder: Path) -> Iterator[Path]:
    """Write what was signed on the screen, and what was sealed with the test certificate."""
    from mediation_app.services import signed_files
    from mediation_app.services.outward import safe_name, write_new
    from mediation_app.services.paper_desk.signed import signed_rows

    actor = staff.default_actor(books)
    for row in signed_rows(books, actor):
        name = safe_name(f"{row.number} {row.title} {_COPIES[row.kind]}", ".pdf")
        yield write_new(folder, name, signed_files.pdf_of(books, actor, row.file_id))


def _tell_desk(books: Books) -> None:
    """Tell how many papers wait in each stage, and for how long at most."""
    from mediation_app.services.paper_desk import STAGE_LABELS, desk

    found = desk(books, SYSTEM)
    text = QT_TRANSLATE_NOOP("Commands", "文书{stage}：{count}项，最久的已等{days}天")
    for stage, rows in found.stages:
        days = max(row.age(found.day) for row in rows)
        tell(Message("Commands", text, stage=STAGE_LABELS[stage], count=found.count(stage), days=days))


def _brief(books: Books, folder: Path) -> Iterator[Path]:
    """Write the month's brief of the leader with the most cases."""
    from mediation_app.services.boards.office import office_board
    from mediation_app.services.briefs.leader import brief_files
    from mediation_app.services.outward import safe_name, write_new

    actor, today = staff.default_actor(books), books.clock().date()
    load = max(office_board(books, actor).rows, key=lambda row: (row.total, row.red))
    stem = f"{with_post(load.name, load.post)} {today.year}年{today.month}月包案月报"
    files = brief_files(books, actor, load.leader_id, today.year, today.month)
    for ending, content in zip((".pdf", ".docx"), files, strict=True):
        yield write_new(folder, safe_name(stem, ending), content)


def free_folder(parent: Path, name: str) -> Path:
    """Return a folder below ``parent`` that is not there yet, ``office (2)`` after ``office``."""
    names = (name, *(f"{name} ({number})" for number in range(2, 1000)))
    return next(parent / one for one in names if not (parent / one).exists())
