"""due: clocks, visits and 督办 as of a day, one a line, or as JSON; it reads only."""

import argparse
import json
from collections.abc import Iterator
from datetime import date

from mediation_app.commands.exits import Exit
from mediation_app.commands.office import opened
from mediation_app.commands.output import put
from mediation_app.commands.parser import Parser, words
from mediation_app.rules.deadlines import ClockState
from mediation_app.services.boards.due import DueClock, DueReport, due
from mediation_app.services.supervision import SupervisionRow
from mediation_app.services.visiting.rows import VisitRow
from resources.i18n import QT_TRANSLATE_NOOP, day_text, render


def add(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Add the command to the grammar."""
    text = words(
        QT_TRANSLATE_NOOP("Commands", "列出到某一天的期限、该走访回访的和督办；只读，不改动任何内容")
    )
    parser = commands.add_parser("due", help=text, description=text)
    parser.add_argument("--json", action="store_true", help=words(QT_TRANSLATE_NOOP("Commands", "写成 JSON")))
    parser.add_argument(
        "--on",
        metavar="DATE",
        type=_day,
        default=None,
        help=words(
            QT_TRANSLATE_NOOP("Commands", "到哪一天，如 2026-12-31，过去和以后的都可以；不写时为今天")
        ),
    )
    parser.add_argument(
        "--leader",
        metavar="NAME",
        default="",
        help=words(QT_TRANSLATE_NOOP("Commands", "只列这位领导的；同名的写成 姓名（职务）")),
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """List what is due, the nearest first."""
    from mediation_app.services.briefs.leader import leader_named

    with opened(args) as (books, actor):
        leader = leader_named(books, actor, args.leader) if args.leader else None
        report = due(books, actor, args.on, leader)
    if args.json:
        put(json.dumps(as_json(report), ensure_ascii=False))
    else:
        for line in _lines(report):
            put(line)
    return Exit.OK


def as_json(report: DueReport) -> dict[str, object]:
    """Return the report with stable keys."""
    return {
        "on": report.on.isoformat(),
        "leader": report.leader or None,
        "clocks": [_clock(one) for one in report.clocks],
        "visits": [_visit(row, report.on) for row in report.visits],
        "supervisions": [_supervision(row) for row in report.supervisions],
    }


def _clock(one: DueClock) -> dict[str, object]:
    clock = one.clock
    return {
        "number": one.number,
        "title": one.title,
        "kind": clock.code.value,
        "what": render(clock.label),
        "leader": one.leader or None,
        "due_on": clock.end.isoformat() if clock.end else None,
        "days_left": clock.days_left,
        "overdue": clock.is_overdue,
        "paused": clock.state is ClockState.PAUSED,
        "statutory": clock.is_statutory,
        "provisional": clock.is_provisional,
        "article": render(one.article) if one.article else None,
        "rule": render(clock.tip),
    }


def _visit(row: VisitRow, on: date) -> dict[str, object]:
    left = (row.planned_on - on).days
    return {
        "number": row.number,
        "title": row.title,
        "kind": row.kind.value,
        "what": row.reason,
        "visitor": row.visitor or None,
        "village": row.village or None,
        "due_on": row.planned_on.isoformat(),
        "days_left": left,
        "overdue": left < 0,
    }


def _supervision(row: SupervisionRow) -> dict[str, object]:
    return {
        "number": row.case_number,
        "title": row.title,
        "kind": row.rule,
        "slip": row.number,
        "what": row.text,
        "for": row.for_name,
        "raised_on": row.raised_on.isoformat(),
        "due_on": row.due_on.isoformat(),
        "days_left": row.days_left,
        "overdue": row.days_left < 0,
        "state": row.state.value,
    }


def _lines(report: DueReport) -> Iterator[str]:
    for one in report.clocks:
        parts = (one.number, one.title, one.leader, render(one.clock.label))
        yield _line(QT_TRANSLATE_NOOP("Commands", "期限"), one.clock.end, one.clock.days_left, parts)
    for row in report.visits:
        left = (row.planned_on - report.on).days
        parts = (row.number, row.title, row.visitor, row.reason)
        yield _line(QT_TRANSLATE_NOOP("Commands", "走访回访"), row.planned_on, left, parts)
    for slip in report.supervisions:
        parts = (slip.case_number, slip.title, slip.for_name, slip.text)
        yield _line(QT_TRANSLATE_NOOP("Commands", "督办"), slip.due_on, slip.days_left, parts)


def _line(what: str, due_on: date | None, left: int | None, parts: tuple[str, ...]) -> str:
    day = day_text(due_on) if due_on else ""
    return "\t".join((words(what), day, _left(left), *parts))


def _left(days: int | None) -> str:
    if days is None:
        return ""
    if days < 0:
        return words(QT_TRANSLATE_NOOP("Commands", "逾期{days}天"), days=-days)
    if days == 0:
        return words(QT_TRANSLATE_NOOP("Commands", "今天到期"))
    return words(QT_TRANSLATE_NOOP("Commands", "还有{days}天"), days=days)


def _day(text: str) -> date:
    """Read a day written as 2026-12-31; another spelling is a matter of usage."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError as error:
        said = words(QT_TRANSLATE_NOOP("Commands", "“{text}”不是日期，请写成 2026-12-31"), text=text)
        raise argparse.ArgumentTypeError(said) from error
