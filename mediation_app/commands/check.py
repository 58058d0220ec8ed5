"""check: the check-up of agreements (协议体检), on request the whole dossier's (案卷自查); it reads only."""

import argparse
import json

from mediation_app.commands.exits import Exit
from mediation_app.commands.office import opened
from mediation_app.commands.output import put
from mediation_app.commands.parser import Parser, words
from mediation_app.commands.which import add_number_or_all, named_cases
from mediation_app.rules.findings import Finding, Severity
from resources.i18n import QT_TRANSLATE_NOOP, render


def add(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Add the command to the grammar."""
    text = words(QT_TRANSLATE_NOOP("Commands", "协议体检：逐条写出问题、依据和怎么改；只读，不改动任何内容"))
    parser = commands.add_parser("check", help=text, description=text)
    add_number_or_all(parser)
    parser.add_argument("--json", action="store_true", help=words(QT_TRANSLATE_NOOP("Commands", "写成 JSON")))
    parser.add_argument(
        "--dossier",
        action="store_true",
        help=words(QT_TRANSLATE_NOOP("Commands", "查整个案卷（案卷自查），不只查协议")),
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write down what was found, case by case; 9 when something keeps a paper from being issued."""
    from mediation_app.services.checkup import check_agreement
    from mediation_app.services.self_check import self_check

    look = self_check if args.dossier else check_agreement
    is_blocked = False
    with opened(args) as (books, actor):
        for case in named_cases(args, books, actor):
            found = look(books, actor, case.case_id)
            is_blocked |= any(finding.severity is Severity.BLOCK for finding in found)
            if args.json:
                put(json.dumps(_as_json(case.number, case.title, found), ensure_ascii=False))
            else:
                for finding in found:
                    put("\t".join((case.number, *_line(finding))))
    return Exit.BLOCKED if is_blocked else Exit.OK


def _line(finding: Finding) -> tuple[str, ...]:
    said = {
        Severity.BLOCK: QT_TRANSLATE_NOOP("Commands", "要改"),
        Severity.WARN: QT_TRANSLATE_NOOP("Commands", "再看"),
        Severity.HINT: QT_TRANSLATE_NOOP("Commands", "提示"),
    }
    texts = (finding.place, finding.reason, finding.mend)
    return words(said[finding.severity]), *map(render, texts)


def _as_json(number: str, title: str, found: tuple[Finding, ...]) -> dict[str, object]:
    return {
        "number": number,
        "title": title,
        "blocked": any(finding.severity is Severity.BLOCK for finding in found),
        "findings": [_finding(one) for one in found],
    }


def _finding(one: Finding) -> dict[str, object]:
    return {
        "rule": one.rule,
        "severity": one.severity.value,
        "place": render(one.place),
        "reason": render(one.reason),
        "mend": render(one.mend),
        "form": one.form_code or None,
        "subject": one.subject_id or None,
        "field": one.field or None,
    }
