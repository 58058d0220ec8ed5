"""show: one case, to read or as JSON; ID and telephone numbers covered."""

import argparse
import json
from collections.abc import Iterator
from typing import Any

from forms import labels, matter_labels
from mediation_app.commands.exits import Exit
from mediation_app.commands.office import opened
from mediation_app.commands.output import put
from mediation_app.commands.parser import Parser, words
from mediation_app.commands.which import add_number
from mediation_app.model import Agreement, Case, LeadAssignment
from mediation_app.rules.masking import mask_id, mask_in_text, mask_phone
from mediation_app.rules.vocabulary import CaseKind
from mediation_app.rules.workflow import state_label
from mediation_app.services import cases
from mediation_app.services.case_facts import effective_on
from mediation_app.services.exchange_export import record_of
from mediation_app.services.numbers import FILE
from mediation_app.services.offices import read_only
from resources.dictionaries import dispute_type
from resources.i18n import QT_TRANSLATE_NOOP, Message, day_text, render, translate


def add(commands: "argparse._SubParsersAction[Parser]") -> None:
    """Add the command to the grammar."""
    text = words(QT_TRANSLATE_NOOP("Commands", "显示一个案件；证件号码和电话只显示一部分"))
    parser = commands.add_parser("show", help=text, description=text)
    add_number(parser)
    parser.add_argument("--json", action="store_true", help=words(QT_TRANSLATE_NOOP("Commands", "写成 JSON")))
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Show the case; who looked is on its timeline."""
    with opened(args) as (books, actor):
        case_id = cases.find(books, actor, args.number)
        case = cases.load(books, actor, case_id)
        if not read_only(books):  # there nothing can be written down, and looking is all one can do
            cases.log_opening(books, actor, case_id)
    if args.json:
        put(json.dumps(as_json(case), ensure_ascii=False, indent=1))
    else:
        for line in _lines(case):
            put(mask_in_text(line))
    return Exit.OK


def as_json(case: Case) -> dict[str, Any]:
    """Return a loaded case with stable keys: where it stands, and its record in the exchange format."""
    return {
        "number": case.number,
        "reference": f"{case.number_year}-{case.number_seq}" if case.series == FILE else case.number,
        "title": case.title,
        "type": case.type_code,
        "state": case.state.value,
        "since": (case.closed_on or case.state_since).isoformat(),
        "reason": case.state_reason,
        "closed_on": case.closed_on.isoformat() if case.closed_on else None,
        "kind": case.kind.value,
        "risk": case.risk.value if case.risk else None,
        "void": case.voided_on is not None,
        "void_reason": case.void_reason,
        "no_agreement_reason": case.no_agreement_reason,
        "effective_on": day.isoformat() if (day := effective_on(case)) else None,
        "papers": [
            {"form": paper.form_code, "title": paper.title, "version": paper.version, "sha256": paper.sha256}
            for paper in case.papers
        ],
        "record": _covered(record_of(case)),
    }


def _covered(record: dict[str, Any]) -> dict[str, Any]:
    for party in record.get("parties", ()):
        for name, mask in (("id_number", mask_id), ("phone", mask_phone)):
            if name in party:
                party[name] = mask(party[name])
    return {name: value if name == "external_id" else _in_texts(value) for name, value in record.items()}


def _in_texts(value: Any) -> Any:
    """Cover the numbers in running texts, however deep they lie."""
    if isinstance(value, dict):
        return {name: _in_texts(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return [_in_texts(inner) for inner in value]
    return mask_in_text(value) if isinstance(value, str) else value


def _lines(case: Case) -> Iterator[str]:
    yield f"{case.number}  {case.title}"
    yield from _labelled(_facts(case))
    for party in case.parties:
        role = render(Message("Forms", labels.ROLE[party.role]))
        yield "  ".join(filter(None, (role, party.person.name, mask_phone(party.person.phone), party.note)))
    for session in case.sessions:
        at = f"{session.starts_at:%Y-%m-%d %H:%M}" if session.starts_at else ""
        state = render(Message("Forms", labels.SESSION_STATE[session.state]))
        yield "  ".join(
            filter(None, (words(QT_TRANSLATE_NOOP("Commands", "调解")), at, session.place, state))
        )
    if case.agreement is not None:
        yield from _agreement_lines(case.agreement)
    if case.no_agreement_reason:
        yield case.no_agreement_reason


def _agreement_lines(agreement: Agreement) -> Iterator[str]:
    yield render(Message("Forms", labels.AGREEMENT_FORM[agreement.form]))
    for term in agreement.terms:
        mark = words(QT_TRANSLATE_NOOP("Commands", "〔待核〕")) if term.to_verify else ""
        yield f"  {term.ordinal}. {mark}{term.text}"


def _facts(case: Case) -> Iterator[tuple[str, str]]:
    state = (
        words(QT_TRANSLATE_NOOP("Commands", "作废"))
        if case.voided_on
        else render(state_label(case.state, case.kind))
    )
    kind = translate("Forms", dispute_type(case.type_code).title) if case.type_code else case.original_kind
    since = day_text(case.closed_on or case.state_since)
    yield QT_TRANSLATE_NOOP("Commands", "状态"), _aside(state, since)
    yield QT_TRANSLATE_NOOP("Commands", "原因"), case.void_reason or case.state_reason
    yield QT_TRANSLATE_NOOP("Commands", "类别"), _kind_of_matter(case)
    yield QT_TRANSLATE_NOOP("Commands", "类型"), kind
    yield QT_TRANSLATE_NOOP("Commands", "登记"), day_text(case.registered_on)
    yield QT_TRANSLATE_NOOP("Commands", "调解员"), case.mediator.name if case.mediator else ""
    yield QT_TRANSLATE_NOOP("Commands", "包案领导"), lead.leader.name if (lead := _lead(case)) else ""
    yield QT_TRANSLATE_NOOP("Commands", "情况"), case.facts
    yield QT_TRANSLATE_NOOP("Commands", "备注"), case.remark


def _kind_of_matter(case: Case) -> str:
    return "" if case.kind is CaseKind.DISPUTE else translate("Forms", matter_labels.CASE_KIND[case.kind])


def _lead(case: Case) -> LeadAssignment | None:
    return case.matter.lead if case.matter else None


def _aside(text: str, note: str) -> str:
    return words(QT_TRANSLATE_NOOP("Commands", "{text}（{note}）"), text=text, note=note)


def _labelled(facts: Iterator[tuple[str, str]]) -> Iterator[str]:
    for label, value in facts:
        if value:
            yield words(QT_TRANSLATE_NOOP("Commands", "{name}：{text}"), name=words(label), text=value)
