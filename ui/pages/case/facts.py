"""The facts that rule a case, as lines for the panel at the right; what they say is decided here."""

from dataclasses import replace

from forms.labels import CONSENT, DIFFICULTY, ROLE, SOURCE
from forms.matter_entry import MATTER_ROLES
from mediation_app.model import (
    PRINCIPALS,
    Attachment,
    AttachmentKind,
    Consent,
    MediationSession,
    Party,
    PartyRole,
    ReturnVisit,
    SessionState,
    VisitState,
)
from mediation_app.rules.identifiers import age_on
from mediation_app.rules.masking import mask_phone
from mediation_app.services.leading.standing import active_lead
from resources.i18n import day_text, partial_text, translate
from ui.models.looks import short_day
from ui.pages.case.agreement_facts import agreement_section, performance_section
from ui.pages.case.clocks import Clock, clock_look, paused_look
from ui.pages.case.conduct_facts import conduct_section, invitation_facts
from ui.pages.case.dossier import Dossier
from ui.pages.case.fact import Fact, FactSection
from ui.pages.case.handing_facts import handing_section
from ui.pages.case.lead_facts import lead_section
from ui.pages.case.matter_clocks import clock_section
from ui.pages.case.matter_facts import (
    demand_section,
    matter_section,
    petition_section,
    risk_section,
    supervision_section,
)
from ui.pages.case.people_facts import link_section, people_section
from ui.pages.case.plan_facts import plan_section, progress_section
from ui.theme import Tone
from ui.widgets import BadgeLook, Shape
from ui.wording import money

_OFFERED_EMPTY = ("lead", "risk", "demands", "parties", "petitions", "files", "case")
"""The sections of a matter that stand there empty, for what can be added; the rest is in the menu."""

_OFFERED_WHEN_LED = ("plan", "clocks", "progress", "visits")


def sections(dossier: Dossier) -> tuple[FactSection, ...]:
    """Return the sections of the panel; empty ones that offer nothing are left out."""
    found = _of_matter(dossier) if dossier.is_matter else _of_dispute(dossier)
    return tuple(section for section in found if section.facts or section.verbs)


def _of_matter(dossier: Dossier) -> tuple[FactSection, ...]:
    """Return the sections of a petition, a backlog or a legacy case; mediation only where there is some."""
    mediated = (
        _sessions(dossier),
        conduct_section(dossier),
        agreement_section(dossier),
        performance_section(dossier),
        handing_section(dossier),
    )
    found = (
        lead_section(dossier),
        plan_section(dossier),
        clock_section(dossier),
        risk_section(dossier),
        demand_section(dossier),
        supervision_section(dossier),
        progress_section(dossier),
        _petitioners(dossier),
        petition_section(dossier),
        people_section(dossier),
        _visits(dossier),
        *mediated,
        link_section(dossier),
        _files(dossier),
        matter_section(dossier),
    )
    is_led = active_lead(dossier.case) is not None
    offered = (*_OFFERED_EMPTY, *(_OFFERED_WHEN_LED if is_led else ()))
    return tuple(section for section in found if section.facts or section.key in offered)


def _of_dispute(dossier: Dossier) -> tuple[FactSection, ...]:
    """Return the sections of a dispute; those of 包案 once it has been put under it."""
    bound = dossier.is_bound
    graded = dossier.case.risk is not None
    leading = (lead_section(dossier), plan_section(dossier)) if bound else ()
    risk = (risk_section(dossier),) if bound or graded else ()
    urged = (supervision_section(dossier),) if bound else ()
    return (
        *leading,
        *risk,
        *urged,
        _clocks(dossier),
        _parties(dossier),
        agreement_section(dossier),
        handing_section(dossier),
        performance_section(dossier),
        _sessions(dossier),
        conduct_section(dossier),
        _visits(dossier),
        _files(dossier),
        _case(dossier),
        *((progress_section(dossier),) if bound else ()),
        link_section(dossier),
    )


def _clocks(dossier: Dossier) -> FactSection:
    facts = tuple(_clock(clock, dossier) for clock in dossier.clocks)
    more = clock_section(dossier).facts if dossier.is_bound else ()
    return FactSection(key="clocks", title=translate("Facts", "时限"), facts=(*facts, *more))


def _clock(clock: Clock, dossier: Dossier) -> Fact:
    return Fact(
        text=clock.name,
        sub=short_day(clock.end, dossier.today),
        badge=paused_look() if clock.paused else clock_look(clock.end, dossier.today),
        verbs=clock.verbs,
        tip=clock.tip,
    )


def _parties(dossier: Dossier) -> FactSection:
    facts = tuple(_party(party, dossier) for party in dossier.case.parties)
    return FactSection(key="parties", title=translate("Facts", "当事人"), facts=facts, verbs=("party.add",))


def _petitioners(dossier: Dossier) -> FactSection:
    return replace(_parties(dossier), title=translate("Facts", "信访人"))


def _party(party: Party, dossier: Dossier) -> Fact:
    verbs = [f"party.change:{party.id}"]
    if party.role in PRINCIPALS and not dossier.is_matter:
        verbs.append(f"party.consent:{party.id}")
    if party.person.id_number:
        verbs.append(f"party.numbers:{party.id}")
    unproved = party.role in PRINCIPALS and not dossier.is_matter and not _is_proved(party, dossier)
    if party.role in PRINCIPALS and not dossier.is_matter:
        verbs.append(f"file.identity:{party.id}")
    person = party.person
    born = person.birth_date
    age = person.stated_age if born is None else age_on(born, dossier.today)
    parts = (
        translate("Forms", person.sex),
        translate("Facts", "{age}岁").format(age=age) if age is not None else "",
        person.head_name,
        mask_phone(person.phone),
        _speaks_for(party),
        party.note,
        translate("Facts", "缺身份证明") if unproved else "",
    )
    return Fact(
        text=person.name,
        sub=" · ".join(part for part in parts if part),
        badge=_party_badge(party, is_matter=dossier.is_matter),
        verbs=(*verbs, f"party.remove:{party.id}"),
    )


def _is_proved(party: Party, dossier: Dossier) -> bool:
    """Tell whether a copy of somebody's proof of identity is in the dossier."""
    kept = (file for file in dossier.case.attachments if file.removed_at is None)
    return any(file.kind is AttachmentKind.IDENTITY and file.party_id == party.id for file in kept)


def role_of(party: Party, *, is_matter: bool) -> str:
    """Return the word for somebody's part, which in a petition is another than in a dispute."""
    own = {choice.code: choice.label for choice in MATTER_ROLES} if is_matter else {}
    return own.get(party.role.value, ROLE[party.role])


def _speaks_for(party: Party) -> str:
    if party.represents is None:
        return ""
    words = translate("Facts", "代{name}").format(name=party.represents.person.name)
    lacks = party.role is PartyRole.AGENT and not party.special_authority
    return translate("Facts", "{words}（无特别授权）").format(words=words) if lacks else words


def _party_badge(party: Party, *, is_matter: bool) -> BadgeLook:
    role = translate("Forms", role_of(party, is_matter=is_matter))
    if party.to_verify:
        return BadgeLook(f"{role} {translate('Facts', '待核')}", Tone.QUIET, Shape.RING)
    if party.consent is Consent.REFUSED:
        return BadgeLook(translate("Forms", CONSENT[Consent.REFUSED]), Tone.QUIET, Shape.CROSS)
    return BadgeLook(role, Tone.QUIET, Shape.CHECK if party.consent is Consent.AGREED else Shape.NONE)


def _sessions(dossier: Dossier) -> FactSection:
    shown = [one for one in dossier.case.sessions if one.state is not SessionState.CANCELLED]
    sessions_facts = [
        fact for session in shown for fact in (_session(session, dossier), *invitation_facts(session))
    ]
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
            f"invitation.add:{session.id}",
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
        verbs=(f"session.record:{session.id}", f"invitation.add:{session.id}"),
    )


def _visits(dossier: Dossier) -> FactSection:
    shown = [visit for visit in dossier.case.visits if visit.state is not VisitState.CANCELLED]
    facts = tuple(_visit(visit, dossier) for visit in shown)
    agreed = dossier.case.agreement is not None or dossier.case.matter is not None
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
        facts=tuple(_file(file, dossier) for file in kept),
        verbs=("file.attach",),
    )


def _file(file: Attachment, dossier: Dossier) -> Fact:
    whose = next((one.person.name for one in dossier.case.parties if one.id == file.party_id), "")
    size = translate("Facts", "{size} KB").format(size=max(1, file.size // 1024))
    sub = " · ".join(part for part in (whose, file.provider, size) if part)
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
        (translate("Facts", "登记"), f"{day_text(case.registered_on)} {case.registered_by.name}"),
        (translate("Facts", "备注"), case.remark or case.no_agreement_reason),
    )
    facts = tuple(Fact(text=value, sub=name, wraps=True) for name, value in rows if value)
    return FactSection(key="case", title=translate("Facts", "案情"), facts=facts, verbs=("case.edit",))
