"""Who answers for a case, as lines for the panel: the leader, the first-responsible, units, the team."""

from datetime import date, timedelta

from forms.matter_labels import LEAD_STATE, OWNER_LEVEL, TEAM_PART, UNIT_PART
from mediation_app.model import Case, CaseUnit, LeadAssignment, Matter, TeamMember
from mediation_app.rules.vocabulary import CaseKind, LeadState, OwnerLevel, TeamPart, UnitPart
from mediation_app.rules.workflow import CaseState
from mediation_app.services.clocks.facts import finished_on
from mediation_app.services.leading.standing import active_lead, open_proposal, owner_missing
from resources.i18n import day_text, translate
from ui.models.looks import lead_look, short_day
from ui.pages.case.dossier import Dossier
from ui.pages.case.fact import Fact, FactSection
from ui.theme import Tone
from ui.widgets import BadgeLook, Shape

SILENT_DAYS = 3
"""A unit that has not answered for so long is shown as silent."""

_UNIT_ORDER = tuple(UnitPart)
_TEAM_ORDER = tuple(TeamPart)


def lead_section(dossier: Dossier) -> FactSection:
    """Return who answers for the case and who is asked to."""
    matter = dossier.case.matter
    if matter is None or not matter.under_ownership:
        return FactSection(key="lead", title=translate("Facts", "包案"), facts=(), verbs=_put_verbs(dossier))
    lead, asked = active_lead(dossier.case), open_proposal(dossier.case)
    facts = [_lead(lead, dossier)] if lead is not None else []
    facts += [_asked(asked)] if asked is not None else []
    people = _team(matter)
    facts += [_member(one) for one in people if one.part is TeamPart.FIRST_RESPONSIBLE]
    is_over = finished_on(dossier.case) is not None
    facts += [_unit(unit, dossier.today, is_over=is_over) for unit in _units(matter)]
    facts += [_member(one) for one in people if one.part is not TeamPart.FIRST_RESPONSIBLE]
    if (level := owner_missing(dossier.case)) is not None and (lead or asked):
        facts.append(_owner_missing(level))
    verbs = ["lead.propose"] if asked is None else []
    verbs += ["team", "unit.assign"] if lead is not None or asked is not None else []
    if dossier.case.kind is CaseKind.DISPUTE:
        verbs.append("lead.release")
    return FactSection(key="lead", title=translate("Facts", "包案"), facts=tuple(facts), verbs=tuple(verbs))


def _owner_missing(level: OwnerLevel) -> Fact:
    words = translate("Facts", "按风险等级要有{level}一级包保").format(
        level=translate("Forms", OWNER_LEVEL[level])
    )
    return Fact(
        text=words, badge=BadgeLook(translate("Facts", "还缺"), Tone.ORANGE, Shape.SQUARE), verbs=("team",)
    )


def _put_verbs(dossier: Dossier) -> tuple[str, ...]:
    ended = dossier.case.voided_on is not None or dossier.case.state is CaseState.CLOSED
    return () if ended else ("lead.put",)


def _lead(lead: LeadAssignment, dossier: Dossier) -> Fact:
    """Tell the leader, since when, and who has his duties while he is away."""
    since = lead.approved_on
    away = dossier.away_of(lead.leader_id)
    parts = (
        lead.leader.post,
        translate("Facts", "{day}起").format(day=short_day(since, dossier.today)) if since else "",
        translate("Facts", "{day}前化解").format(day=short_day(lead.due_on, dossier.today))
        if lead.due_on
        else "",
    )
    deputy = (
        translate("Facts", "外出至{day}，{name}代理职责").format(
            day=short_day(away.last_on, dossier.today), name=away.deputy
        )
        if away is not None
        else ""
    )
    verbs = {
        LeadState.APPROVED: (f"lead.deliver:{lead.id}", f"lead.refuse:{lead.id}"),
        LeadState.DELIVERED: (f"lead.acknowledge:{lead.id}", f"lead.refuse:{lead.id}"),
    }.get(lead.state, ())
    sub = deputy or " · ".join(part for part in parts if part)
    return Fact(
        text=lead.leader.name,
        sub=sub,
        badge=lead_look(lead.state),
        verbs=verbs,
        tip=_history(dossier.case, lead),
    )


def _history(case: Case, lead: LeadAssignment) -> str:
    """Tell whose word brought the leader in, and who led the case before."""
    lines = [translate("Facts", "{day}由{name}提出").format(day=day_text(lead.proposed_on), name=_name(lead))]
    if lead.agreed_on and lead.agreed_by:
        words = translate("Facts", "{day} {name}审核同意 {text}")
        lines.append(
            words.format(day=day_text(lead.agreed_on), name=lead.agreed_by.name, text=lead.agreed_opinion)
        )
    if lead.approved_on and lead.approved_by:
        words = translate("Facts", "{day} {name}审批 {text}")
        lines.append(
            words.format(
                day=day_text(lead.approved_on), name=lead.approved_by.name, text=lead.approved_opinion
            )
        )
    former = case.matter.leads if case.matter else []
    for one in former:
        if one.state is LeadState.ENDED and one.approved_on and one.ended_on:
            words = translate("Facts", "原包案领导{name}：{first}至{last}")
            first, last = day_text(one.approved_on), day_text(one.ended_on)
            lines.append(words.format(name=one.leader.name, first=first, last=last))
    return "\n".join(line.strip() for line in lines)


def _name(lead: LeadAssignment) -> str:
    return lead.proposed_by.name


def _asked(asked: LeadAssignment) -> Fact:
    call = "lead.agree" if asked.state is LeadState.PROPOSED else "lead.approve"
    sub = translate("Facts", "拟由其包案 · {name}提出").format(name=asked.proposed_by.name)
    return Fact(
        text=asked.leader.name,
        sub=sub,
        badge=BadgeLook(translate("Forms", LEAD_STATE[asked.state]), Tone.PLAIN, Shape.HALF),
        verbs=(f"{call}:{asked.id}", f"lead.refuse:{asked.id}"),
        tip=asked.reason,
    )


def _team(matter: Matter) -> list[TeamMember]:
    here = [member for member in matter.team if member.ended_on is None]
    return sorted(here, key=lambda one: (_TEAM_ORDER.index(one.part), one.id))


def _member(member: TeamMember) -> Fact:
    level = translate("Forms", OWNER_LEVEL[member.level]) if member.level else ""
    sub = " · ".join(part for part in (member.post, level, member.duty) if part)
    badge = BadgeLook(translate("Forms", TEAM_PART[member.part]), Tone.QUIET, Shape.NONE)
    return Fact(text=member.name, sub=sub, badge=badge, verbs=("team",))


def _units(matter: Matter) -> list[CaseUnit]:
    here = [unit for unit in matter.units if unit.ended_on is None and unit.rerouted_on is None]
    return sorted(here, key=lambda one: (_UNIT_ORDER.index(one.part), one.id))


def _unit(unit: CaseUnit, today: date, *, is_over: bool) -> Fact:
    """Tell what a unit is on the case, and whether it sent the case back or keeps silent."""
    part = translate("Forms", UNIT_PART[unit.part])
    due = (
        translate("Facts", "{day}前回复").format(day=short_day(unit.due_on, today))
        if unit.due_on and unit.answered_on is None and not is_over
        else ""
    )
    sub = " · ".join(word for word in (part, unit.person, due) if word)
    if unit.returned_on is not None:
        verbs: tuple[str, ...] = (f"unit.reroute:{unit.id}", f"unit.end:{unit.id}")
    else:
        verbs = (f"unit.answer:{unit.id}", f"unit.return:{unit.id}", f"unit.end:{unit.id}")
    return Fact(
        text=unit.unit.name,
        sub=sub,
        badge=_unit_badge(unit, today, is_over=is_over),
        verbs=verbs,
        tip="\n".join(word for word in (unit.duty, unit.answer, unit.return_reason) if word),
    )


def _unit_badge(unit: CaseUnit, today: date, *, is_over: bool) -> BadgeLook:
    if unit.returned_on is not None:
        days = (today - unit.returned_on).days
        words = translate("Facts", "退回{days}天").format(days=days) if days else translate("Facts", "已退回")
        return BadgeLook(words, Tone.ORANGE, Shape.CROSS)
    if unit.answered_on is not None:
        return BadgeLook(translate("Facts", "已回复"), Tone.ACCENT, Shape.CHECK)
    if is_over:
        return BadgeLook(translate("Facts", "没有回复"), Tone.QUIET, Shape.RING)
    late = unit.due_on is not None and unit.due_on < today
    if late or today - unit.since >= timedelta(SILENT_DAYS):
        days = (today - unit.since).days
        words = translate("Facts", "{days}天未回复").format(days=days)
        return BadgeLook(words, Tone.RED if late else Tone.YELLOW, Shape.TRIANGLE if late else Shape.HALF)
    return BadgeLook(translate("Facts", "办理中"), Tone.QUIET, Shape.RING)
