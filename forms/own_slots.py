"""The values of the slots that an office's own papers show, taken from a loaded case; pure."""

from collections.abc import Callable, Iterable, Mapping
from itertools import count

from forms.agreement import TO_VERIFY
from forms.case_summary import performance
from forms.fields import Values
from forms.id_documents import document_name
from forms.labels import (
    AGREEMENT_FORM,
    DIFFICULTY,
    FULFILMENT,
    PAY_FORM,
    ROLE,
    SATISFACTION,
    SOURCE,
    TERM_KIND,
)
from forms.mediation_record import parties_present, record_text
from forms.moments import show_moment, show_span
from forms.people import age_of, names_speaking, signing_name
from forms.source import (
    Source,
    held_sessions,
    in_role,
    joined,
    mediators,
    names,
    principals,
    represented,
    visits_made,
)
from forms.spec import Subject
from forms.visit_record import situation
from forms.wording import numeral
from mediation_app.model import (
    Agreement,
    Case,
    Inquiry,
    MediationSession,
    Party,
    PartyRole,
    PersonKind,
    ReturnVisit,
    Staff,
    Term,
)
from mediation_app.rules import dates
from mediation_app.rules.amounts import figure
from mediation_app.rules.effectiveness import copies
from mediation_app.rules.template_slots import UNCOUNTED, Slot, SlotKind
from mediation_app.rules.workflow import STATE_LABELS

_SPEAKING = (PartyRole.AGENT, PartyRole.GUARDIAN)


def fill_slots(source: Source, subject: Subject, wanted: Iterable[Slot]) -> dict[str, object]:
    """Return the values of the slots wanted, by name; what is not known is empty.

    ``subject`` says what `Source.subject_id` is the id of; otherwise the last session, inquiry, visit counts.
    """
    groups: dict[str, Mapping[str, object]] = {}
    found: dict[str, object] = {}
    for slot in wanted:
        if slot.name in UNCOUNTED:
            continue
        if slot.group not in groups:
            groups[slot.group] = _GROUPS[slot.group](source, subject)
        found[slot.name] = groups[slot.group].get(slot.name, nothing(slot))
    return found


def nothing(slot: Slot) -> object:
    """Return what a slot holds while nothing is known."""
    if slot.kind is SlotKind.RECORD:
        return {field.name: nothing(field) for field in slot.fields}
    if slot.kind is SlotKind.LIST:
        return ()
    if slot.kind is SlotKind.TICK:
        return False
    return "" if slot.kind is SlotKind.TEXT else None


def _case(source: Source, _subject: Subject) -> Mapping[str, object]:
    case = source.case
    return {
        "卷号": case.number,
        "卷名": case.title,
        "纠纷类型": source.dispute,
        "案件来源": SOURCE[case.source],
        "移送单位": case.source_unit,
        "纠纷简要情况": case.facts,
        "申请事项": case.demands,
        "发生时间": dates.show_partial(case.occurred_on) if case.occurred_on else "",
        "发生地点": case.place,
        "村社区": case.village.name if case.village else "",
        "网格": case.grid.name if case.grid else "",
        "涉及人数": case.people_count,
        "涉及金额": case.amount_fen,
        "难易程度": DIFFICULTY[case.difficulty],
        "登记日期": case.registered_on,
        "受理日期": source.began_on,
        "结案日期": case.closed_on,
        "案件状态": str(STATE_LABELS[case.state]),
        "办理原因": case.state_reason,
        "保管期限": case.retention,
    }


def _parties(source: Source, _subject: Subject) -> Mapping[str, object]:
    case = source.case
    sides = {
        "当事人": principals(case),
        "申请人": in_role(case, PartyRole.APPLICANT),
        "被申请人": in_role(case, PartyRole.RESPONDENT),
    }
    found: dict[str, object] = {"当事人及代理人": parties_present(case)}
    for side, people in sides.items():
        blocks = _blocks(case, people)
        found |= {f"{side}们": blocks, f"{side}姓名": joined(names(people))}
        if blocks:
            found[side] = blocks[0]
    agents = tuple({**_person(case, who), **_agency(case, who)} for who in in_role(case, *_SPEAKING))
    found["代理人们"] = _numbered(agents)
    if agents:
        found["代理人"] = {"序号": 1, **agents[0]}
    return found


def _blocks(case: Case, people: Iterable[Party]) -> tuple[Values, ...]:
    return _numbered(_person(case, party) for party in people)


def _numbered(blocks: Iterable[Values]) -> tuple[Values, ...]:
    return tuple({"序号": number, **block} for number, block in zip(count(1), blocks, strict=False))


def _person(case: Case, party: Party) -> Values:
    person = party.person
    is_organisation = person.kind is PersonKind.ORGANISATION
    age = None if is_organisation else age_of(person, case.registered_on)
    return {
        "身份": ROLE[party.role],
        "姓名": person.name,
        "性别": person.sex,
        "民族": person.ethnic_group,
        "年龄": "" if age is None else f"{age}岁",
        "职业或职务": person.occupation,
        "联系方式": person.phone,
        "单位或住址": person.address,
        "证件种类": document_name(person),
        "证件号码": person.id_number,
        "出生日期": person.birth_date,
        "是单位": is_organisation,
        "法定代表人": person.head_name,
        "代表人职务": person.head_post,
        "法定代理人": names_speaking(case, party, PartyRole.GUARDIAN),
        "委托代理人": names_speaking(case, party, PartyRole.AGENT),
        "签名": signing_name(case, party),
        "备注": party.note,
    }


def _agency(case: Case, speaker: Party) -> Values:
    whom = represented(case, speaker)
    by_law = speaker.role is PartyRole.GUARDIAN
    authority = "法定代理" if by_law else "特别授权" if speaker.special_authority else "一般授权"
    return {"代理谁": whom.person.name if whom else "", "代理权限": authority}


def _staff(source: Source, subject: Subject) -> Mapping[str, object]:
    case, agreement, session = source.case, source.agreement, _session(source, subject)
    recorders = (session and session.recorder, agreement and agreement.recorder)
    return {
        "调解员": _name(case.mediator),
        "全部调解员": joined(person.name for person in mediators(case)),
        "记录人": next((_name(one) for one in recorders if one), ""),
        "登记人": _name(case.registered_by),
    }


def _name(person: Staff | None) -> str:
    return person.name if person is not None else ""


def _inquiry(source: Source, subject: Subject) -> Mapping[str, object]:
    case = source.case
    one: Inquiry | None = (
        source.inquiry
        if _is_about(source, subject, Subject.INQUIRY)
        else next(reversed(case.inquiries), None)
    )
    if one is None:
        return {}
    return {
        "调查时间": show_moment(one.asked_at) if one.asked_at else "",
        "调查地点": one.place,
        "被调查人": one.asked,
        "调查参加人": one.participants,
        "调查记录": one.text,
        "调查人": _name(one.inquirer),
    }


def _session(source: Source, subject: Subject) -> MediationSession | None:
    if _is_about(source, subject, Subject.SESSION):
        return source.session
    return next(reversed(held_sessions(source.case)), None)


def _mediation(source: Source, subject: Subject) -> Mapping[str, object]:
    held = len(held_sessions(source.case))
    one = _session(source, subject)
    if one is None:
        return {"调解次数": held}
    return {
        "调解时间": show_span(one.starts_at, one.ends_at),
        "调解开始": one.starts_at,
        "调解地点": one.place,
        "调解参加人": one.participants,
        "调解记录": record_text(one.notes),
        "调解结果": one.result,
        "调解次数": held,
    }


def _agreement(source: Source, _subject: Subject) -> Mapping[str, object]:
    agreement = source.agreement
    if agreement is None:
        return {}
    sums = [term.amount_fen for term in agreement.terms if term.amount_fen is not None]
    return {
        "协议编号": agreement.number or source.case.number,
        "协议形式": AGREEMENT_FORM[agreement.form],
        "主要事实": agreement.facts,
        "争议事项": agreement.issues,
        "各方责任": agreement.responsibilities,
        "约定事项": _numbered(_term(source.case, term) for term in agreement.terms),
        "约定全文": "\n".join(f"{term.ordinal}．{_words(term)}" for term in agreement.terms),
        "履行方式": agreement.performance,
        "协议总金额": sum(sums) if sums else None,
        "达成协议日期": agreement.reached_on,
        "份数": numeral(copies(len(principals(source.case)))),
    }


def _term(case: Case, term: Term) -> Values:
    parts = [part for part in term.instalments if part.due_on or part.amount_fen is not None]
    days = [part.due_on for part in parts if part.due_on]
    people = {party.id: party.person.name for party in case.parties}
    return {
        "内容": _words(term),
        "种类": TERM_KIND[term.kind],
        "义务人": people.get(term.debtor_id or 0, ""),
        "权利人": people.get(term.creditor_id or 0, ""),
        "金额": term.amount_fen,
        "付款方式": PAY_FORM[term.pay_form] if term.pay_form else "",
        "期限": max(days, default=None),
        "期限文字": "当场" if term.on_the_spot else _due_words(term),
        "当场履行": term.on_the_spot,
        "分期": _numbered({"期限": part.due_on, "金额": part.amount_fen} for part in parts),
    }


def _words(term: Term) -> str:
    return term.text + (TO_VERIFY if term.to_verify else "")


def _due_words(term: Term) -> str:
    """Write the instalments as one line: 2026年3月31日前5000元；2026年6月30日前5000元."""
    parts = [part for part in term.instalments if part.due_on]
    if len(parts) == 1 and parts[0].due_on:
        return f"{dates.show(parts[0].due_on)}前"
    return "；".join(
        f"{dates.show(part.due_on)}前" + (figure(part.amount_fen) if part.amount_fen is not None else "")
        for part in parts
        if part.due_on
    )


def _visit(source: Source, subject: Subject) -> Mapping[str, object]:
    made = visits_made(source.case)
    last = max(made, key=lambda visit: visit.done_on or visit.planned_on, default=None)
    one: ReturnVisit | None = source.visit if _is_about(source, subject, Subject.VISIT) else last
    agreement: Agreement | None = source.agreement
    done = performance(agreement) if agreement else ""
    if one is None:
        return {"履行情况": done}
    return {
        "回访当事人": one.visited,
        "回访日期": one.done_on,
        "回访情况": situation(one) if one.done_on else "",
        "回访人": _name(one.visitor),
        "履行情况": FULFILMENT[one.fulfilment] if one.fulfilment else done,
        "满意程度": SATISFACTION[one.satisfaction] if one.satisfaction else "",
    }


def _office(source: Source, _subject: Subject) -> Mapping[str, object]:
    office = source.office
    return {
        "调委会": office.name,
        "调委会简称": office.short_name,
        "所在地": office.place,
        "法院": office.court,
    }


def _is_about(source: Source, subject: Subject, wanted: Subject) -> bool:
    return subject is wanted and source.subject_id != 0


_GROUPS: Mapping[str, Callable[[Source, Subject], Mapping[str, object]]] = {
    "案件": _case,
    "当事人": _parties,
    "人员": _staff,
    "调查": _inquiry,
    "调解": _mediation,
    "协议": _agreement,
    "回访": _visit,
    "单位和文书": _office,
}
"""What fills the slots of each group of the vocabulary."""
