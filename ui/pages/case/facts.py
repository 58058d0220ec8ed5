"""The facts that rule a case, as lines for the panel at the right; what they say is decided here."""

from dataclasses import dataclass

from forms.labels import CONSENT, DIFFICULTY, ROLE, SIGNER, SOURCE
from mediation_app.model import (
    PRINCIPALS,
    AgreementForm,
    Attachment,
    Consent,
    MediationSession,
    Party,
    PartyRole,
    ReturnVisit,
    SessionState,
    Signer,
    VisitState,
)
from mediation_app.rules.identifiers import age_on
from mediation_app.rules.performance import PERFORMANCE_LABELS, PerformanceState
from mediation_app.rules.workflow import BEFORE_OUTCOME
from mediation_app.services.performance import InstalmentStatus, TermStatus
from mediation_app.services.signing import AgreementStanding, SignSlot
from resources.i18n import day_text, partial_text, render, translate
from ui.models.looks import late_look, short_day
from ui.pages.case.clocks import Clock, clock_look
from ui.pages.case.dossier import Dossier
from ui.theme import Tone
from ui.widgets import BadgeLook, Shape
from ui.wording import money


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line: words, smaller words under them, a badge, and what can be done about it, the usual first."""

    text: str
    sub: str = ""
    badge: BadgeLook | None = None
    verbs: tuple[str, ...] = ()
    tip: str = ""
    wraps: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FactSection:
    """Lines under a heading, with what can be added there."""

    key: str
    title: str
    facts: tuple[Fact, ...]
    verbs: tuple[str, ...] = ()
    note: str = ""


def sections(dossier: Dossier) -> tuple[FactSection, ...]:
    """Return the sections of the panel; empty ones that offer nothing are left out."""
    found = (
        _clocks(dossier),
        _parties(dossier),
        _agreement(dossier),
        _performance(dossier),
        _sessions(dossier),
        _visits(dossier),
        _files(dossier),
        _case(dossier),
    )
    return tuple(section for section in found if section.facts or section.verbs)


def _clocks(dossier: Dossier) -> FactSection:
    facts = tuple(_clock(clock, dossier) for clock in dossier.clocks)
    return FactSection(key="clocks", title=translate("Facts", "时限"), facts=facts)


def _clock(clock: Clock, dossier: Dossier) -> Fact:
    return Fact(
        text=clock.name,
        sub=short_day(clock.end, dossier.today),
        badge=clock_look(clock.end, dossier.today),
        verbs=(clock.verb,) if clock.verb else (),
        tip=clock.tip,
    )


def _parties(dossier: Dossier) -> FactSection:
    facts = tuple(_party(party, dossier) for party in dossier.case.parties)
    return FactSection(key="parties", title=translate("Facts", "当事人"), facts=facts, verbs=("party.add",))


def _party(party: Party, dossier: Dossier) -> Fact:
    verbs = [f"party.change:{party.id}"]
    if party.role in PRINCIPALS:
        verbs.append(f"party.consent:{party.id}")
    if party.person.id_number:
        verbs.append(f"party.numbers:{party.id}")
    person = party.person
    born = person.birth_date
    age = person.stated_age if born is None else age_on(born, dossier.today)
    parts = (
        translate("Forms", person.sex),
        translate("Facts", "{age}岁").format(age=age) if age is not None else "",
        person.head_name,
        person.phone,
        _speaks_for(party),
        party.note,
    )
    return Fact(
        text=person.name,
        sub=" · ".join(part for part in parts if part),
        badge=_party_badge(party),
        verbs=(*verbs, f"party.remove:{party.id}"),
    )


def _speaks_for(party: Party) -> str:
    if party.represents is None:
        return ""
    words = translate("Facts", "代{name}").format(name=party.represents.person.name)
    lacks = party.role is PartyRole.AGENT and not party.special_authority
    return translate("Facts", "{words}（无特别授权）").format(words=words) if lacks else words


def _party_badge(party: Party) -> BadgeLook:
    role = translate("Forms", ROLE[party.role])
    if party.to_verify:
        return BadgeLook(f"{role} {translate('Facts', '待核')}", Tone.QUIET, Shape.RING)
    if party.consent is Consent.REFUSED:
        return BadgeLook(translate("Forms", CONSENT[Consent.REFUSED]), Tone.QUIET, Shape.CROSS)
    return BadgeLook(role, Tone.QUIET, Shape.CHECK if party.consent is Consent.AGREED else Shape.NONE)


def _agreement(dossier: Dossier) -> FactSection:
    standing, agreement = dossier.standing, dossier.case.agreement
    if standing is None or agreement is None:
        held = any(session.state is SessionState.HELD for session in dossier.case.sessions)
        verbs = ("agreement.draw",) if held and dossier.case.state in BEFORE_OUTCOME else ()
        return FactSection(key="agreement", title=translate("Facts", "协议"), facts=(), verbs=verbs)
    signing = tuple(_slot(place, slot, standing) for place, slot in enumerate(standing.slots))
    facts = (
        Fact(
            text=_standing_words(standing),
            sub=_copies(standing) if standing.form is AgreementForm.WRITTEN else "",
            badge=_standing_badge(standing),
            verbs=("agreement.draw", "agreement.remove"),
        ),
        *(signing if standing.form is AgreementForm.WRITTEN else ()),
        *_confirmation(dossier, standing),
    )
    written = standing.form is AgreementForm.WRITTEN
    title = translate("Facts", "书面协议") if written else translate("Facts", "口头协议")
    return FactSection(key="agreement", title=title, facts=facts)


def _standing_words(standing: AgreementStanding) -> str:
    if standing.effective_on is not None:
        return translate("Facts", "{day}起生效").format(day=day_text(standing.effective_on))
    if standing.to_verify:
        return translate("Facts", "{count}条约定待核").format(count=standing.to_verify)
    if standing.issued is None:
        return translate("Facts", "还没有定稿")
    return translate("Facts", "还没有生效")


def _standing_badge(standing: AgreementStanding) -> BadgeLook:
    if standing.effective_on is not None:
        return BadgeLook(translate("Facts", "已生效"), Tone.ACCENT, Shape.CHECK)
    if standing.missing and standing.issued is not None:
        return BadgeLook(
            translate("Facts", "差{count}处").format(count=len(standing.missing)), Tone.QUIET, Shape.HALF
        )
    return BadgeLook(translate("Facts", "草稿"), Tone.QUIET, Shape.RING)


def _copies(standing: AgreementStanding) -> str:
    words = translate("Facts", "一式{copies}份").format(copies=standing.copies)
    wet = translate("Facts", "须在纸上签名")
    return f"{words} · {wet}" if standing.wet_only else words


def _slot(place: int, slot: SignSlot, standing: AgreementStanding) -> Fact:
    kind = translate("Forms", SIGNER[slot.signer])
    name = slot.name or kind
    if slot.tick is None:
        verbs = (f"sign.tick:{place}",) if standing.issued is not None else ()
        badge = BadgeLook(
            translate("Facts", "未签") if slot.signer is not Signer.SEAL else translate("Facts", "未盖"),
            Tone.QUIET,
            Shape.RING,
        )
        return Fact(text=name, sub="" if name == kind else kind, badge=badge, verbs=verbs)
    signed = slot.tick
    by = translate("Facts", "{name}代").format(name=signed.signed_for) if signed.signed_for else ""
    return Fact(
        text=name,
        sub=" · ".join(part for part in (signed.signed_on.isoformat(), by) if part),
        badge=BadgeLook(
            translate("Facts", "已签") if slot.signer is not Signer.SEAL else translate("Facts", "已盖"),
            Tone.ACCENT,
            Shape.CHECK,
        ),
        verbs=(f"sign.untick:{signed.id}",),
    )


def _confirmation(dossier: Dossier, standing: AgreementStanding) -> tuple[Fact, ...]:
    agreement = dossier.case.agreement
    if agreement is None or standing.effective_on is None:
        return ()
    if agreement.confirmation_applied_on is not None:
        badge = BadgeLook(
            translate("Forms", agreement.confirmation_result) or translate("Facts", "等待结果"),
            Tone.ACCENT,
            Shape.DOT,
        )
        sub = translate("Facts", "{day}申请").format(day=day_text(agreement.confirmation_applied_on))
        return (
            Fact(text=translate("Facts", "司法确认"), sub=sub, badge=badge, verbs=("agreement.confirm",)),
        )
    words = render(standing.confirmation.message)
    verbs = ("agreement.confirm",) if standing.confirmation.deadline is not None else ()
    return (Fact(text=translate("Facts", "司法确认"), sub=words, verbs=verbs, wraps=True),)


def _performance(dossier: Dossier) -> FactSection:
    facts = [fact for term in dossier.terms for fact in _term(term, dossier)]
    return FactSection(key="performance", title=translate("Facts", "履行"), facts=tuple(facts))


def _term(term: TermStatus, dossier: Dossier) -> list[Fact]:
    several = len(term.instalments) > 1
    binds = dossier.standing is not None and dossier.standing.effective_on is not None
    head = Fact(
        text=f"{term.ordinal}. {term.text}",
        badge=None if several else _term_badge(term),
        verbs=_instalment_verbs(term.instalments[0]) if len(term.instalments) == 1 and binds else (),
        sub=_due_words(term, term.instalments[0]) if len(term.instalments) == 1 else "",
        tip=term.text,
    )
    rest = [
        Fact(
            text=translate("Facts", "第{number}期 {amount}").format(
                number=part.ordinal, amount=money(part.amount_fen or None)
            ),
            sub=_due_words(term, part),
            badge=_instalment_badge(part),
            verbs=_instalment_verbs(part) if binds else (),
        )
        for part in term.instalments
        if several
    ]
    return [head, *rest]


def _instalment_verbs(part: InstalmentStatus) -> tuple[str, ...]:
    undo = tuple(f"performance.undo:{entry.id}" for entry in part.performed)
    if part.standing.state is PerformanceState.DONE:
        return undo
    return (f"performance.record:{part.instalment_id}", *undo)


def _due_words(term: TermStatus, part: InstalmentStatus) -> str:
    if part.standing.state is PerformanceState.DONE and part.performed:
        last = part.performed[-1]
        return " · ".join(word for word in (last.done_on.isoformat(), last.proof) if word)
    left = (
        translate("Facts", "还差{left}").format(left=money(part.standing.left_fen))
        if part.standing.paid_fen
        else ""
    )
    due = translate("Facts", "{day}前").format(day=day_text(part.due_on)) if part.due_on else ""
    when = translate("Facts", "当场履行") if term.on_the_spot else due
    return " · ".join(word for word in (when, left) if word)


def _term_badge(term: TermStatus) -> BadgeLook | None:
    if term.to_verify:
        return BadgeLook(translate("Facts", "待核"), Tone.QUIET, Shape.RING)
    return _instalment_badge(term.instalments[0]) if term.instalments else None


def _instalment_badge(part: InstalmentStatus) -> BadgeLook:
    if part.late:
        return late_look(part.standing.days_late)
    looks = {
        PerformanceState.DONE: (Tone.ACCENT, Shape.CHECK),
        PerformanceState.PARTLY: (Tone.ACCENT, Shape.HALF),
    }
    tone, shape = looks.get(part.standing.state, (Tone.QUIET, Shape.RING))
    return BadgeLook(render(PERFORMANCE_LABELS[part.standing.state]), tone, shape)


def _sessions(dossier: Dossier) -> FactSection:
    shown = [one for one in dossier.case.sessions if one.state is not SessionState.CANCELLED]
    sessions_facts = [_session(session, dossier) for session in shown]
    inquiries = [
        Fact(
            text=translate("Facts", "调查 {asked}").format(asked=inquiry.asked),
            sub=short_day(inquiry.asked_at.date(), dossier.today) if inquiry.asked_at else "",
            verbs=(f"inquiry.edit:{inquiry.id}",),
        )
        for inquiry in dossier.case.inquiries
    ]
    return FactSection(
        key="sessions",
        title=translate("Facts", "调查和调解"),
        facts=(*inquiries, *sessions_facts),
        verbs=("session.plan", "session.new", "inquiry.edit:0"),
    )


def _session(session: MediationSession, dossier: Dossier) -> Fact:
    when = (
        f"{short_day(session.starts_at.date(), dossier.today)} {session.starts_at:%H:%M}"
        if session.starts_at
        else ""
    )
    sub = " · ".join(word for word in (when, session.place) if word)
    text = translate("Facts", "第{number}次调解").format(number=session.ordinal)
    if session.state is SessionState.PLANNED:
        verbs = (
            f"session.record:{session.id}",
            f"session.change:{session.id}",
            f"session.cancel:{session.id}",
        )
        return Fact(
            text=text,
            sub=sub,
            badge=BadgeLook(translate("Facts", "已安排"), Tone.QUIET, Shape.RING),
            verbs=verbs,
        )
    return Fact(
        text=text,
        sub=sub,
        badge=BadgeLook(translate("Facts", "已召开"), Tone.ACCENT, Shape.CHECK),
        verbs=(f"session.record:{session.id}",),
    )


def _visits(dossier: Dossier) -> FactSection:
    shown = [visit for visit in dossier.case.visits if visit.state is not VisitState.CANCELLED]
    facts = tuple(_visit(visit, dossier) for visit in shown)
    agreed = dossier.case.agreement is not None
    return FactSection(
        key="visits",
        title=translate("Facts", "回访"),
        facts=facts,
        verbs=("visit.plan", "visit.new") if agreed else (),
    )


def _visit(visit: ReturnVisit, dossier: Dossier) -> Fact:
    if visit.state is VisitState.DONE and visit.done_on is not None:
        badge = BadgeLook(translate("Facts", "已回访"), Tone.ACCENT, Shape.CHECK)
        day = short_day(visit.done_on, dossier.today)
        return Fact(text=day, sub=visit.visited, badge=badge, verbs=(f"visit.record:{visit.id}",))
    verbs = (f"visit.record:{visit.id}", f"visit.move:{visit.id}", f"visit.cancel:{visit.id}")
    return Fact(
        text=short_day(visit.planned_on, dossier.today),
        sub=visit.reason,
        badge=clock_look(visit.planned_on, dossier.today),
        verbs=verbs,
    )


def _files(dossier: Dossier) -> FactSection:
    kept = [file for file in dossier.case.attachments if file.removed_at is None]
    return FactSection(
        key="files",
        title=translate("Facts", "附件"),
        facts=tuple(_file(file) for file in kept),
        verbs=("file.attach",),
    )


def _file(file: Attachment) -> Fact:
    size = translate("Facts", "{size} KB").format(size=max(1, file.size // 1024))
    sub = " · ".join(part for part in (file.provider, size) if part)
    verbs = (f"file.open:{file.id}", f"file.remove:{file.id}")
    return Fact(text=file.note or file.name, sub=sub, verbs=verbs, tip=file.name)


def _case(dossier: Dossier) -> FactSection:
    case = dossier.case
    place = " ".join(
        part
        for part in (
            case.village.name if case.village else "",
            case.grid.name if case.grid else "",
            case.place,
        )
        if part
    )
    rows = (
        (translate("Facts", "类型"), dossier.kind or case.original_kind or translate("Facts", "未定")),
        (
            translate("Facts", "来源"),
            " ".join(p for p in (translate("Forms", SOURCE[case.source]), case.source_unit) if p),
        ),
        (translate("Facts", "发生"), partial_text(case.occurred_on) if case.occurred_on else ""),
        (translate("Facts", "地点"), place),
        (translate("Facts", "金额"), money(case.amount_fen or None)),
        (translate("Facts", "人数"), str(case.people_count or "")),
        (translate("Facts", "难易"), translate("Forms", DIFFICULTY[case.difficulty])),
        (translate("Facts", "调解员"), case.mediator.name if case.mediator else translate("Facts", "未定")),
        (translate("Facts", "登记"), f"{case.registered_on.isoformat()} {case.registered_by.name}"),
        (translate("Facts", "备注"), case.remark or case.no_agreement_reason),
    )
    facts = tuple(Fact(text=value, sub=name, wraps=True) for name, value in rows if value)
    return FactSection(key="case", title=translate("Facts", "案情"), facts=facts, verbs=("case.edit",))
