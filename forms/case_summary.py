"""人民调解结案报告表: one case on one page, from registration to the last visit."""

from collections.abc import Iterator

from forms.agreement import TO_VERIFY
from forms.cover import mediation_ended_on
from forms.labels import FULFILMENT, REBOUND, ROLE, SATISFACTION, SOURCE
from forms.source import Source, held_sessions, joined, mediators, principals, visits_made
from forms.spec import Field, FormSpec, Kind, Section, SignatureLine, Signatures, Style, Use, Values
from mediation_app.model import Agreement, Case, Party, Performance, PersonKind, Term
from mediation_app.rules import dates
from mediation_app.rules.amounts import figure
from mediation_app.rules.masking import mask_id
from mediation_app.rules.workflow import STATE_LABELS, CaseState
from resources.i18n import QT_TRANSLATE_NOOP

_TEXTS, _RESULT, _TITLE, _LINE, _PARTIES = 270, 150, 60, 24, 3
"""Most characters of title, facts and result together, of the result, of the title, of an address or the
names of mediators; most rows of parties.

With these the summary stays on one page.
"""
_ON_FILE = "……（详见卷内材料）"

_ENDINGS = {
    CaseState.REJECTED: "决定不予受理",
    CaseState.FAILED: "调解不成，终止调解",
    CaseState.TERMINATED: "终止调解",
}

SPEC = FormSpec(
    code="case_summary",
    title=QT_TRANSLATE_NOOP("Forms", "人民调解结案报告表"),
    style=Style.GRID,
    source="人民调解结案报告表，各地通行",
    parts=(
        Section(
            use=Use.PAPER,
            fields=(
                Field(name="number", label="卷号"),
                Field(name="filled_on", label="填表时间", kind=Kind.DATE),
                Field(name="dispute", label="纠纷类型", span=4),
                Field(name="title", label="卷名", span=4),
                Field(name="committee", label="承办单位", span=4),
                Field(name="source", label="案件来源"),
                Field(name="mediators", label="承办人"),
                Field(name="began_on", label="受案时间", kind=Kind.DATE),
                Field(name="closed_on", label="结案时间", kind=Kind.DATE),
            ),
        ),
        Section(
            repeats="parties",
            as_table=True,
            use=Use.PAPER,
            fields=(
                Field(name="role", label="身份", span=1),
                Field(name="name", label="当事人", span=2),
                Field(name="id_number", label="证件号码", span=3),
                Field(name="address", label="单位或住址", span=4),
            ),
        ),
        Section(
            use=Use.PAPER,
            fields=(
                Field(
                    name="facts",
                    label=QT_TRANSLATE_NOOP("Forms", "纠纷简要事实"),
                    kind=Kind.TEXT,
                    editable_on_paper=True,
                    lines=4,
                ),
                Field(
                    name="course",
                    label=QT_TRANSLATE_NOOP("Forms", "调解经过"),
                    kind=Kind.TEXT,
                    editable_on_paper=True,
                    lines=2,
                ),
                Field(name="result", label="调解结果", kind=Kind.TEXT, editable_on_paper=True, lines=2),
                Field(name="performance", label="履行情况", kind=Kind.TEXT, editable_on_paper=True, lines=1),
                Field(name="visits", label="回访情况", kind=Kind.TEXT, editable_on_paper=True, lines=1),
                Field(name="retention", label="保管期限", blank="短期　　长期　　永久"),
                Field(name="state", label="案件状态"),
            ),
        ),
        Signatures(
            lines=(
                SignatureLine("承办人（签名）", "signing_mediators"),
                SignatureLine("负责人（签名）"),
            ),
        ),
    ),
)


def fill(source: Source) -> Values:
    """Sum a case up: names stand open, ID numbers are masked, long texts are cut."""
    case = source.case
    title, result = shortened(case.title, _TITLE), shortened(_result(case), _RESULT)
    return {
        "committee": source.office.name,
        "number": case.number,
        "filled_on": case.closed_on,
        "dispute": source.dispute,
        "title": title,
        "source": SOURCE[case.source],
        "mediators": shortened(joined(person.name for person in mediators(case)), _LINE),
        "began_on": source.began_on,
        "closed_on": case.closed_on,
        "parties": _parties(case),
        "facts": shortened(case.facts, _TEXTS - len(title) - len(result)),
        "course": "；".join(course(case)) + "。",
        "result": result,
        "performance": performance(case.agreement),
        "visits": visits(case),
        "retention": case.retention,
        "state": str(STATE_LABELS[case.state]),
        "signing_mediators": tuple(person.name for person in mediators(case)[:1]),
        "date": case.closed_on,
    }


def shortened(text: str, most: int) -> str:
    """Cut a text to at most so many characters, saying that the rest is on file."""
    plain = " ".join(text.split())
    return plain if len(plain) <= most else plain[: most - len(_ON_FILE)] + _ON_FILE


def course(case: Case) -> Iterator[str]:
    """Yield what happened up to the outcome, a sentence each."""
    yield f"{dates.show(case.registered_on)}登记"
    if case.accepted_on:
        yield f"{dates.show(case.accepted_on)}受理"
    if case.inquiries:
        yield f"开展调查{len(case.inquiries)}次"
    sessions = held_sessions(case)
    if sessions:
        days = sorted(session.starts_at.date() for session in sessions if session.starts_at)
        span = "至".join(dict.fromkeys(dates.show(day) for day in days[:1] + days[-1:]))
        yield f"召开调解会{len(sessions)}次" + (f"（{span}）" if span else "")
    ended = mediation_ended_on(case)
    day = dates.show(ended) if ended else ""
    if case.agreement is not None:
        yield f"{day}达成调解协议"
    elif (outcome := case.closed_from or case.state) in _ENDINGS:
        yield f"{day}{_ENDINGS[outcome]}"


def _parties(case: Case) -> tuple[Values, ...]:
    """List the parties; of many only the first, and how many there are."""
    people = principals(case)
    if len(people) <= _PARTIES:
        return tuple(_party(party) for party in people)
    count: Values = {"name": f"等{len(people)}人", "address": "详见卷内材料"}
    return (*(_party(party) for party in people[: _PARTIES - 1]), count)


def _party(party: Party) -> Values:
    number = party.person.id_number
    open_number = party.person.kind is PersonKind.ORGANISATION
    return {
        "role": ROLE[party.role],
        "name": party.person.name,
        "id_number": number if open_number or not number else mask_id(number),
        "address": shortened(party.person.address, _LINE),
    }


def _result(case: Case) -> str:
    if case.agreement is None:
        return case.no_agreement_reason or case.state_reason
    terms = "；".join(
        f"{term.ordinal}．{term.text.rstrip('。；;')}{TO_VERIFY if term.to_verify else ''}"
        for term in case.agreement.terms
    )
    return f"达成调解协议（编号：{case.agreement.number or case.number}）：{terms}。"


def performance(agreement: Agreement | None) -> str:
    """Say how far an agreement is performed: money by what was paid, acts by how many are done.

    Terms that nobody has confirmed count for nothing yet.
    """
    listed = agreement.terms if agreement else []
    terms = [term for term in listed if not term.to_verify]
    open_ones = len(listed) - len(terms)
    money = [term for term in terms if term.amount_fen is not None]
    acts = [term for term in terms if term.amount_fen is None]
    due = sum(term.amount_fen or 0 for term in money)
    paid = sum(entry.amount_fen or 0 for term in money for entry in _entries(term))
    done = sum(1 for term in acts if _entries(term))
    return "".join(
        (
            f"应付{figure(due)}，已付{figure(paid)}。" if money else "",
            f"其他约定{len(acts)}项，有履行记录的{done}项。" if acts else "",
            f"待核的约定{open_ones}项。" if open_ones else "",
        )
    )


def visits(case: Case) -> str:
    """Say how often the case was visited again, and what the last visit found."""
    made = visits_made(case)
    if not made:
        return ""
    last = max(made, key=lambda visit: visit.done_on or visit.planned_on)
    found = [
        FULFILMENT[last.fulfilment] if last.fulfilment else "",
        SATISFACTION[last.satisfaction] if last.satisfaction else "",
        f"反弹风险：{REBOUND[last.rebound]}" if last.rebound else "",
    ]
    day = dates.show(last.done_on) if last.done_on else ""
    return f"回访{len(made)}次，最近一次{day}：{'，'.join(word for word in found if word)}。"


def _entries(term: Term) -> list[Performance]:
    return [entry for part in term.instalments for entry in part.performed]
