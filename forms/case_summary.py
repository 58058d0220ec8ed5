"""案件摘要（结案报告）: one case on one page, from registration to the last visit."""

from collections.abc import Iterator

from forms.cover import mediation_ended_on
from forms.labels import FULFILMENT, REBOUND, ROLE, SATISFACTION, SOURCE
from forms.source import Source, held_sessions, joined, mediators, visits_made
from forms.spec import Field, FormSpec, Kind, Section, SignatureLine, Signatures, Style, Use, Values
from mediation_app.model import Agreement, Case, Party, PersonKind, ReturnVisit, Term
from mediation_app.rules import dates
from mediation_app.rules.amounts import figure
from mediation_app.rules.masking import mask_id
from mediation_app.rules.workflow import STATE_LABELS, CaseState
from resources.i18n import QT_TRANSLATE_NOOP

_FACTS, _COURSE, _RESULT, _SHORT = 360, 240, 360, 160
"""Most characters of each text, so that the summary stays on one page."""
_PARTIES = 6
_ON_FILE = "……（详见卷内材料）"

SPEC = FormSpec(
    code="case_summary",
    title=QT_TRANSLATE_NOOP("Forms", "案件摘要（结案报告）"),
    style=Style.GRID,
    source="人民调解结案报告表，各地通行",
    parts=(
        Section(
            use=Use.PAPER,
            fields=(
                Field(name="number", label="卷号"),
                Field(name="dispute", label="纠纷类型"),
                Field(name="title", label="卷名", span=4),
                Field(name="source", label="案件来源"),
                Field(name="mediators", label="承办人"),
                Field(name="began_on", label="受案时间", kind=Kind.DATE),
                Field(name="closed_on", label="结案时间", kind=Kind.DATE),
            ),
        ),
        Section(
            title="当事人",
            repeats="parties",
            as_table=True,
            use=Use.PAPER,
            fields=(
                Field(name="role", label="身份", span=1),
                Field(name="name", label="姓名（名称）", span=2),
                Field(name="id_number", label="证件号码", span=2),
                Field(name="address", label="单位或住址", span=3),
            ),
        ),
        Section(
            use=Use.PAPER,
            fields=(
                Field(name="facts", label="纠纷简要事实", kind=Kind.TEXT, editable_on_paper=True, lines=5),
                Field(name="course", label="调解经过", kind=Kind.TEXT, editable_on_paper=True),
                Field(name="result", label="调解结果", kind=Kind.TEXT, editable_on_paper=True),
                Field(name="performance", label="履行情况", kind=Kind.TEXT, editable_on_paper=True, lines=2),
                Field(name="visits", label="回访情况", kind=Kind.TEXT, editable_on_paper=True, lines=2),
                Field(name="retention", label="保管期限", blank="短期　　长期　　永久"),
                Field(name="state", label="案件状态"),
            ),
        ),
        Signatures(
            lines=(
                SignatureLine("承办人（签名）", "signing_mediators"),
                SignatureLine("负责人（签名）"),
            ),
            seal="（人民调解委员会印章）",
        ),
    ),
)


def fill(source: Source) -> Values:
    """Sum a case up: names stand open, ID numbers are masked, long texts are cut."""
    case = source.case
    return {
        "committee": source.office.name,
        "number": case.number,
        "dispute": source.dispute,
        "title": case.title,
        "source": SOURCE[case.source],
        "mediators": joined(person.name for person in mediators(case)),
        "began_on": source.began_on,
        "closed_on": case.closed_on,
        "parties": _parties(case),
        "facts": shortened(case.facts, _FACTS),
        "course": shortened(joined_sentences(course(case)), _COURSE),
        "result": shortened(_result(case), _RESULT),
        "performance": shortened(_performance(case.agreement), _SHORT),
        "visits": shortened("".join(_visit(visit) for visit in visits_made(case)), _SHORT),
        "retention": case.retention,
        "state": str(STATE_LABELS[case.state]),
        "signing_mediators": tuple(person.name for person in mediators(case)),
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
        days = joined(dates.show(session.starts_at.date()) for session in sessions if session.starts_at)
        yield f"召开调解会{len(sessions)}次" + (f"（{days}）" if days else "")
    ended = mediation_ended_on(case)
    if case.agreement is not None:
        yield (f"{dates.show(ended)}" if ended else "") + "达成调解协议"
    elif case.state in (CaseState.REJECTED, CaseState.FAILED, CaseState.TERMINATED) and ended:
        yield f"{dates.show(ended)}{STATE_LABELS[case.state]}"


def joined_sentences(parts: Iterator[str]) -> str:
    """Join short statements into one sentence."""
    return "；".join(parts) + "。"


def _parties(case: Case) -> tuple[Values, ...]:
    """List the parties; of many only the first, and how many there are."""
    rows = [_party(party) for party in case.parties[:_PARTIES]]
    if len(case.parties) > _PARTIES:
        rows.append({"name": f"等{len(case.parties)}人", "address": "详见卷内材料"})
    return tuple(rows)


def _party(party: Party) -> Values:
    number = party.person.id_number
    open_number = party.person.kind is PersonKind.ORGANISATION
    return {
        "role": ROLE[party.role],
        "name": party.person.name,
        "id_number": number if open_number or not number else mask_id(number),
        "address": shortened(party.person.address, 40),
    }


def _result(case: Case) -> str:
    if case.agreement is None:
        return case.no_agreement_reason or case.state_reason
    terms = "".join(f"{term.ordinal}．{term.text}" for term in case.agreement.terms)
    return f"达成调解协议（编号：{case.agreement.number or case.number}）：{terms}"


def _performance(agreement: Agreement | None) -> str:
    return "".join(_term_performance(term) for term in agreement.terms) if agreement else ""


def _term_performance(term: Term) -> str:
    """Say how far one term is performed: money by what was paid, an act by whether it was done."""
    done = [entry for part in term.instalments for entry in part.performed]
    if term.amount_fen is None:
        return f"第{term.ordinal}条{'已履行' if done else '尚无履行记录'}。"
    paid = sum(entry.amount_fen or 0 for entry in done)
    return f"第{term.ordinal}条应付{figure(term.amount_fen)}，已付{figure(paid)}。"


def _visit(visit: ReturnVisit) -> str:
    found = [
        FULFILMENT[visit.fulfilment] if visit.fulfilment else "",
        SATISFACTION[visit.satisfaction] if visit.satisfaction else "",
        f"反弹风险：{REBOUND[visit.rebound]}" if visit.rebound else "",
    ]
    day = dates.show(visit.done_on) if visit.done_on else ""
    return f"{day}回访：{'，'.join(word for word in found if word)}。"
