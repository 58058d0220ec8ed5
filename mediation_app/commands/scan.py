"""scan: scanned files taken in, each page matched to its paper by the code on it; complete ones filed."""

import argparse
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mediation_app.commands.exits import Exit
from mediation_app.commands.office import opened
from mediation_app.commands.output import end_progress, put, tell, tell_progress
from mediation_app.commands.parser import Parser, path_given, words
from mediation_app.rules.errors import UserError
from resources.i18n import QT_TRANSLATE_NOOP, Message, render, translate

if TYPE_CHECKING:
    from mediation_app.services.books import Actor, Books
    from mediation_app.services.scans.desk import ScanSet
    from mediation_app.services.scans.taking import ScanTaken

_ENDINGS = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp", ".webp"})


def add(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Add the command to the grammar."""
    text = words(
        QT_TRANSLATE_NOOP(
            "Commands", "收进扫描件：按每页的验证码认出是哪份文书的第几页，列出缺页、重页和认不出的页"
        )
    )
    parser = commands.add_parser("scan", help=text, description=text)
    parser.add_argument(
        "files",
        metavar="FILE|FOLDER",
        nargs="+",
        type=path_given,
        help=words(QT_TRANSLATE_NOOP("Commands", "PDF、JPG、PNG、TIFF 文件，或放这些文件的文件夹")),
    )
    parser.add_argument(
        "--file", action="store_true", help=words(QT_TRANSLATE_NOOP("Commands", "页数齐全的，随即归卷"))
    )
    parser.add_argument("--json", action="store_true", help=words(QT_TRANSLATE_NOOP("Commands", "写成 JSON")))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Take the files in; print the papers that wait, or were filed, one a line."""
    with opened(args) as (books, actor):
        taken, refused = _take(books, actor, _files(args.files))
        sets = _sets(books, actor, taken)
        filed = _filed(books, actor, sets) if args.file else {}
    if args.json:
        put(json.dumps(as_json(taken, refused, sets, filed), ensure_ascii=False, indent=1))
    else:
        for one in sets:
            put(_line(one, filed.get(one.paper_id)))
    return Exit.PARTLY if refused else Exit.OK


def as_json(
    taken: "Sequence[ScanTaken]",
    refused: Sequence[tuple[Path, str]],
    sets: "Sequence[ScanSet]",
    filed: dict[int, int],
) -> dict[str, Any]:
    """Return what was taken in with stable keys."""
    return {
        "files": [
            {
                "name": one.name,
                "pages": one.pages,
                "matched": one.matched,
                "known": one.is_known,
                "problems": [render(problem) for problem in one.problems],
            }
            for one in taken
        ],
        "refused": [{"name": path.name, "reason": reason} for path, reason in refused],
        "papers": [
            {
                "number": one.number,
                "title": one.title,
                "version": one.version,
                "newest": one.newest,
                "pages": one.total,
                "there": len(one.order),
                "missing": list(one.missing),
                "doubled": list(one.doubled),
                "complete": one.is_complete,
                "filed": one.paper_id in filed,
                "notes": [render(note) for note in one.notes],
            }
            for one in sets
        ],
    }


def _take(
    books: "Books", actor: "Actor", files: Sequence[Path]
) -> "tuple[list[ScanTaken], list[tuple[Path, str]]]":
    """Take each file in; one that cannot be read is told and does not stop the others."""
    from mediation_app.services.scans.taking import take_in

    taken, refused = [], []
    for path in files:
        try:
            taken.append(take_in(books, actor, path, progress=_progress))
        except UserError as error:
            refused.append((path, render(error.message)))
            tell(error.message)
            continue
        for problem in taken[-1].problems:
            tell(problem)
    end_progress()
    return taken, refused


def _sets(books: "Books", actor: "Actor", taken: "Sequence[ScanTaken]") -> "tuple[ScanSet, ...]":
    """Return where the papers stand that pages came for, those still waiting."""
    from mediation_app.services.scans.desk import desk

    wanted = {paper_id for one in taken for paper_id in one.paper_ids}
    return tuple(one for one in desk(books, actor).sets if one.paper_id in wanted)


def _filed(books: "Books", actor: "Actor", sets: "Sequence[ScanSet]") -> dict[int, int]:
    """File the sets that need no word from anybody; return the attachments by paper."""
    from mediation_app.services.scans.filing import file

    found = {}
    for one in sets:
        if one.is_complete and not (one.is_void or one.needs_reason):
            found[one.paper_id] = file(books, actor, one.paper_id, progress=_progress)
    end_progress()
    return found


def _files(given: Sequence[Path]) -> list[Path]:
    """Return the files meant: those named, and of a folder those that look like scans, by name."""
    return [path for one in given for path in _inside(one)]


def _inside(one: Path) -> Iterator[Path]:
    if one.is_dir():
        yield from sorted(path for path in one.iterdir() if path.suffix.lower() in _ENDINGS)
    else:
        yield one


def _line(one: "ScanSet", attachment_id: int | None) -> str:
    from mediation_app.rules.scan_pages import pages_in_words

    state = QT_TRANSLATE_NOOP("Commands", "齐全")
    if attachment_id is not None:
        state = QT_TRANSLATE_NOOP("Commands", "已归卷")
    elif one.doubled:
        state = QT_TRANSLATE_NOOP("Commands", "第{pages}页有两张")
    elif one.missing:
        state = QT_TRANSLATE_NOOP("Commands", "缺第{pages}页")
    told = words(state, pages=pages_in_words(one.doubled or one.missing))
    version = words(QT_TRANSLATE_NOOP("Commands", "第{version}版"), version=one.version)
    return "\t".join(
        (one.number, translate("Forms", one.title), version, f"{len(one.order)}/{one.total}", told)
    )


def _progress(done: int, total: int, name: str) -> None:
    tell_progress(
        _say(QT_TRANSLATE_NOOP("Commands", "{done}/{total}页　{name}"), done=done, total=total, name=name)
    )


def _say(source: str, **values: object) -> Message:
    return Message("Commands", source, **values)
