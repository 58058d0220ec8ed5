"""verify: whether a file is an issued paper, or what is recorded under the code printed on one."""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mediation_app.commands.exits import Exit
from mediation_app.commands.office import opened
from mediation_app.commands.output import put
from mediation_app.commands.parser import Parser, words
from mediation_app.rules.amounts import say_figure
from mediation_app.rules.paper_code import looks_like_code, shown
from mediation_app.rules.text_changes import ChangedRow
from mediation_app.services.paper_register import RegisterEntry
from mediation_app.services.verification import Verdict, VerdictKind, is_signed_copy, verify_code, verify_file
from mediation_app.services.verification_words import VERDICTS
from resources.i18n import QT_TRANSLATE_NOOP, day_text, render, translate

if TYPE_CHECKING:
    from reports.pades.report import SealReport

_EXITS = {
    VerdictKind.GENUINE: Exit.OK,
    VerdictKind.CHANGED: Exit.CHANGED,
    VerdictKind.SUPERSEDED: Exit.SUPERSEDED,
    VerdictKind.VOID: Exit.VOID,
    VerdictKind.UNKNOWN: Exit.UNKNOWN,
}


def add(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Add the command to the grammar."""
    text = words(
        QT_TRANSLATE_NOOP("Commands", "验证一个 PDF、Word 文件是不是定稿的文书；或按验证码列出登记的内容")
    )
    parser = commands.add_parser("verify", help=text, description=text)
    parser.add_argument(
        "what",
        metavar="FILE|CODE",
        help=words(QT_TRANSLATE_NOOP("Commands", "文件的路径，或文书每页下边的验证码")),
    )
    parser.add_argument("--json", action="store_true", help=words(QT_TRANSLATE_NOOP("Commands", "写成 JSON")))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Verify a file, or look a code up; an existing file is always meant as a file."""
    is_code = looks_like_code(args.what) and not Path(args.what).exists()
    with opened(args) as (books, actor):
        if is_code:
            entry = verify_code(books, actor, args.what)
            _put(args, as_json(entry=entry), _entry_lines(entry) if entry else _no_entry())
            return Exit.IN_REGISTER if entry else Exit.UNKNOWN
        verdict = verify_file(books, actor, Path(args.what))
    _put(args, as_json(verdict=verdict), _verdict_lines(verdict))
    return _EXITS[verdict.kind]


def as_json(*, verdict: Verdict | None = None, entry: RegisterEntry | None = None) -> dict[str, Any]:
    """Return what was found with stable keys; numbers of documents are covered."""
    paper = verdict.paper if verdict else entry
    found = "in_register" if entry else "unknown"
    differences = verdict.differences if verdict else ()
    return {
        "verdict": verdict.kind.value if verdict else found,
        "sha256": verdict.sha256 if verdict else None,
        "notes": [render(note) for note in verdict.notes] if verdict else [],
        "differences": [
            {
                "place": render(difference.place),
                "rows": [
                    {"kind": row.kind.value, "before": row.before, "after": row.after}
                    for row in difference.rows
                ],
            }
            for difference in differences
        ],
        "paper": _paper_json(paper) if paper else None,
        "signatures": _signatures_json(verdict.seals) if verdict and verdict.seals else [],
    }


def _signatures_json(seals: "SealReport") -> list[dict[str, Any]]:
    return [
        {
            "field": one.field,
            "subject": one.subject or None,
            "issuer": one.issuer or None,
            "certificate_sha256": one.sha256 or None,
            "signed_at": one.signed_at.isoformat() if one.signed_at else None,
            "good": one.is_good,
            "intact": one.intact,
            "whole": one.covers_whole,
            "visible": one.is_visible,
            "changes": one.changes.value,
            "trusted": one.trusted,
            "expired": one.expired_at_signing,
            "early": one.early_at_signing,
            "revoked_on": one.revoked_on.isoformat() if one.revoked_on else None,
            "weak": one.is_weak,
            "timestamp": one.timestamp.isoformat() if one.timestamp else None,
        }
        for one in seals.signatures
    ]


def _paper_json(paper: RegisterEntry) -> dict[str, Any]:
    return {
        "number": paper.number,
        "title": paper.title,
        "form": paper.form_code,
        "version": paper.version,
        "newest": paper.newest,
        "code": paper.code,
        "edition": paper.edition,
        "origin": paper.origin.value,
        "void": paper.is_void,
        "issued_at": paper.issued_at.isoformat(),
        "issued_by": paper.issued_by,
        "pages": paper.pages,
        "printed": paper.printed,
        "sha256": paper.sha256 or None,
        "docx_sha256": paper.docx_sha256 or None,
        "parties": [
            {"role": party.role, "name": party.name, "id_number": party.id_number} for party in paper.parties
        ],
        "sums_fen": list(paper.sums_fen),
        "dates": [day.isoformat() for day in paper.dates],
    }


def _put(args: argparse.Namespace, found: dict[str, Any], lines: Iterator[str]) -> None:
    if args.json:
        put(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        for line in lines:
            put(line)


def _verdict_lines(verdict: Verdict) -> Iterator[str]:
    yield render(VERDICTS[verdict.kind])
    yield from (f"  {render(note)}" for note in verdict.notes)
    for difference in verdict.differences:
        yield f"  {render(difference.place)}"
        for row in difference.rows:
            yield from _row_lines(row)
    if verdict.paper:
        yield from _paper_lines(verdict.paper)
    if is_signed_copy(verdict):
        yield words(
            QT_TRANSLATE_NOOP("Commands", "这个文件（签名版、签章版）的 SHA-256：{text}"), text=verdict.sha256
        )


def _row_lines(row: ChangedRow) -> Iterator[str]:
    if row.before:
        yield f"    - {row.before}"
    if row.after:
        yield f"    + {row.after}"


def _entry_lines(entry: RegisterEntry) -> Iterator[str]:
    yield words(QT_TRANSLATE_NOOP("Commands", "在册：请与纸上的内容逐项核对"))
    if entry.is_void:
        yield "  " + words(QT_TRANSLATE_NOOP("Commands", "这件案件已作废，文书不再有效"))
    if entry.is_superseded:
        text = QT_TRANSLATE_NOOP("Commands", "这是第{version}版，后来又出了第{newest}版，以新版为准")
        yield "  " + words(text, version=entry.version, newest=entry.newest)
    yield from _paper_lines(entry)


def _no_entry() -> Iterator[str]:
    yield words(QT_TRANSLATE_NOOP("Commands", "不在册：本调委会没有出过有这个验证码的文书"))


def _paper_lines(paper: RegisterEntry) -> Iterator[str]:
    for label, value in _facts(paper):
        if value:
            yield words(QT_TRANSLATE_NOOP("Commands", "{name}：{text}"), name=words(label), text=value)


def _facts(paper: RegisterEntry) -> Iterator[tuple[str, str]]:
    version = words(QT_TRANSLATE_NOOP("Commands", "第{version}版"), version=paper.version)
    yield QT_TRANSLATE_NOOP("Commands", "文书"), f"{translate('Forms', paper.title)}  {version}"
    yield QT_TRANSLATE_NOOP("Commands", "案件"), f"{paper.number}  {paper.case_title}"
    yield QT_TRANSLATE_NOOP("Commands", "验证码"), shown(paper.code)
    yield QT_TRANSLATE_NOOP("Commands", "定稿"), f"{day_text(paper.issued_at)}  {paper.issued_by}"
    parties = (
        "  ".join(filter(None, (translate("Forms", one.role), one.name, one.id_number)))
        for one in paper.parties
    )
    yield QT_TRANSLATE_NOOP("Commands", "当事人"), "；".join(parties)
    yield QT_TRANSLATE_NOOP("Commands", "金额"), "；".join(render(say_figure(fen)) for fen in paper.sums_fen)
    yield QT_TRANSLATE_NOOP("Commands", "日期"), "；".join(map(day_text, paper.dates))
    yield QT_TRANSLATE_NOOP("Commands", "页数"), str(paper.pages or "")
    yield "PDF SHA-256", paper.sha256
    yield "DOCX SHA-256", paper.docx_sha256
