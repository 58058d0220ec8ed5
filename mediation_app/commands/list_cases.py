"""list: the cases of an office, one a line, or as JSON."""

import argparse
import json
from collections.abc import Iterator

from mediation_app.commands.exits import Exit
from mediation_app.commands.office import opened
from mediation_app.commands.output import put
from mediation_app.commands.parser import Parser, words
from mediation_app.rules.errors import UserError
from mediation_app.rules.workflow import STATE_LABELS, STRUCK_OFF, CaseState, state_label
from mediation_app.services.case_list import CaseFilter, CaseRow, every
from resources.i18n import QT_TRANSLATE_NOOP, Message, render


def add(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Add the command to the grammar."""
    text = words(QT_TRANSLATE_NOOP("Commands", "列出案件：编号、状态、卷名、调解员、下一步"))
    parser = commands.add_parser("list", help=text, description=text)
    parser.add_argument("--json", action="store_true", help=words(QT_TRANSLATE_NOOP("Commands", "写成 JSON")))
    parser.add_argument(
        "--state",
        action="append",
        default=[],
        metavar="STATE",
        help=words(
            QT_TRANSLATE_NOOP("Commands", "只列这个状态，可以写多次：{states}"), states=_states_in_words()
        ),
    )
    parser.add_argument(
        "--year",
        type=int,
        choices=range(1900, 2200),
        metavar="YEAR",
        help=words(QT_TRANSLATE_NOOP("Commands", "只列这一年编号的")),
    )
    parser.add_argument(
        "--text",
        default="",
        help=words(QT_TRANSLATE_NOOP("Commands", "编号、卷名、姓名中的文字，或拼音首字母")),
    )
    parser.add_argument(
        "--mine", action="store_true", help=words(QT_TRANSLATE_NOOP("Commands", "只列本人办的"))
    )
    parser.add_argument(
        "--void", action="store_true", help=words(QT_TRANSLATE_NOOP("Commands", "连作废的也列"))
    )
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """List the cases in the order of their numbers."""
    wanted = CaseFilter(
        text=args.text,
        states=tuple(map(_state, args.state)),
        year=args.year,
        with_void=args.void,
        mine_only=args.mine,
    )
    with opened(args) as (books, actor):
        rows = every(books, actor, wanted)
        if args.json:
            _put_json(rows)
        else:
            for row in rows:
                put(_line(row))
    return Exit.OK


def _line(row: CaseRow) -> str:
    state = (
        words(QT_TRANSLATE_NOOP("Commands", "作废"))
        if row.voided
        else render(state_label(row.state, row.kind))
    )
    return "\t".join((row.number, state, row.title, row.mediator, render(row.next_action)))


def _put_json(rows: Iterator[CaseRow]) -> None:
    before = "["
    for row in rows:
        put(f"{before}{json.dumps(_as_json(row), ensure_ascii=False)}".rstrip())
        before = ","
    put("]" if before == "," else "[]")


def _as_json(row: CaseRow) -> dict[str, object]:
    return {
        "number": row.number,
        "reference": row.reference,
        "title": row.title,
        "parties": row.parties,
        "type": row.type_code,
        "state": row.state.value,
        "since": row.since.isoformat(),
        "registered_on": row.registered_on.isoformat(),
        "mediator": row.mediator,
        "next_action": render(row.next_action),
        "due_on": row.due_on.isoformat() if row.due_on else None,
        "late": row.late,
        "void": row.voided,
        "to_verify": row.to_verify,
        "kind": row.kind.value,
        "risk": row.risk.value if row.risk else None,
        "lead": row.lead,
    }


def _states_in_words() -> str:
    one = QT_TRANSLATE_NOOP("Commands", "{text}（{note}）")
    named = (words(one, text=state.value, note=render(STATE_LABELS[state])) for state in CaseState)
    return words(QT_TRANSLATE_NOOP("Commands", "、")).join(named)


def _state(word: str) -> CaseState:
    for state, label in (*STATE_LABELS.items(), (CaseState.CLOSED, STRUCK_OFF)):
        if word.strip().lower() in (state.value, str(label), label.in_language("en").lower()):
            return state
    text = QT_TRANSLATE_NOOP("Commands", "没有“{word}”这个状态，可以写：{states}")
    raise UserError(Message("Commands", text, word=word, states=_states_in_words()))
