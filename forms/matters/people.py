"""Those a matter is about and those who answer for it, as its papers name them."""

from collections.abc import Iterable

from forms.labels import ROLE
from forms.matter_labels import OWNER_LEVEL, TEAM_PART, UNIT_PART
from forms.source import in_role, joined, principals
from forms.spec import Field, Values
from mediation_app.model import (
    Case,
    CaseUnit,
    LeadAssignment,
    Matter,
    Party,
    PartyRole,
    PersonKind,
    Staff,
    TeamMember,
)
from mediation_app.rules.masking import mask_id
from mediation_app.rules.names import with_post
from mediation_app.rules.vocabulary import CaseKind, LeadState, TeamPart, UnitPart

COLLECTIVE_FROM = 5
"""So many people and more petition together (集体访); at most five of them speak (信访工作条例 art. 20)."""

_ROLES = {**ROLE, PartyRole.APPLICANT: "信访人", PartyRole.RESPONDENT: "被反映人"}
_ACCUSED = "被检举控告人"
"""What the parties are called where nobody asked for mediation."""

PERSON_COLUMNS = (
    Field(name="role", label="身份", span=1),
    Field(name="name", label="姓名（名称）", span=2),
    Field(name="id_number", label="证件号码", span=4),
    Field(name="phone", label="联系方式", span=3),
    Field(name="address", label="住址", span=3),
)
"""A row for each of those concerned."""

MEMBER_COLUMNS = (
    Field(name="part", label="责任层级", span=3),
    Field(name="name", label="姓名", span=2),
    Field(name="post", label="职务", span=3),
    Field(name="phone", label="电话", span=4),
    Field(name="duty", label="分工", span=4),
)
"""A row for each member of the team."""

UNIT_COLUMNS = (
    Field(name="part", label="类别", span=2),
    Field(name="unit", label="单位", span=4),
    Field(name="person", label="责任人", span=2),
    Field(name="phone", label="电话", span=4),
    Field(name="duty", label="任务", span=4),
)
"""A row for each unit that handles the matter."""


def petitioners(case: Case) -> tuple[Party, ...]:
    """Return those who petition, of a dispute its parties."""
    who = () if case.kind is CaseKind.DISPUTE else in_role(case, PartyRole.APPLICANT)
    return who or principals(case)


def petitioner_names(case: Case) -> str:
    """Name those who petition: ``张三、李四``, of a crowd ``张三等12人``."""
    people = [party.person.name for party in petitioners(case)]
    count = max(case.people_count or 0, len(people))
    if people and count > max(len(people), 3):
        return f"{people[0]}等{count}人"
    return joined(people)


def signers(case: Case) -> tuple[str, ...]:
    """Return who signs for those who petition: of a crowd the representatives, five at most."""
    return tuple(party.person.name for party in petitioners(case)[:COLLECTIVE_FROM])


def is_collective(case: Case) -> bool:
    """Tell whether so many petition that it counts as 集体访."""
    return max(case.people_count or 0, len(in_role(case, PartyRole.APPLICANT))) >= COLLECTIVE_FROM


def person_row(party: Party, *, accused: bool = False) -> Values:
    """Return somebody's row in a petition; the ID number of a person is covered."""
    person = party.person
    number = person.id_number
    is_open = person.kind is PersonKind.ORGANISATION or not number
    return {
        "role": _ACCUSED if accused and party.role is PartyRole.RESPONDENT else _ROLES[party.role],
        "name": person.name,
        "id_number": number if is_open else mask_id(number),
        "phone": person.phone,
        "address": person.address,
    }


def staff_words(person: Staff | None) -> str:
    """Name one of the office with his post: ``高文斌（党委书记）``."""
    return with_post(person.name, person.post) if person else ""


def successor(matter: Matter, lead: LeadAssignment) -> LeadAssignment | None:
    """Return the assignment that took a matter over from one that ended."""
    later = (one for one in matter.leads if one.id > lead.id and one.state is not LeadState.REFUSED)
    return next((one for one in later if one.approved_on is not None), None)


def first_responsible(matter: Matter) -> str:
    """Name the first-responsible pair (第一责任人) with their posts."""
    pair = (one for one in serving(matter.team) if one.part is TeamPart.FIRST_RESPONSIBLE)
    return joined(with_post(one.name, one.post) for one in pair)


def serving(team: Iterable[TeamMember]) -> tuple[TeamMember, ...]:
    """Return the members whose part has not ended."""
    return tuple(member for member in team if member.ended_on is None)


def member_rows(matter: Matter) -> tuple[Values, ...]:
    """Return a row for each member beside the first-responsible pair, by level."""
    order = list(OWNER_LEVEL)
    members = [one for one in serving(matter.team) if one.part is not TeamPart.FIRST_RESPONSIBLE]
    members.sort(key=lambda one: (one.level is None, order.index(one.level) if one.level else 0))
    return tuple(_member_row(member) for member in members)


def unit_rows(matter: Matter) -> tuple[Values, ...]:
    """Return a row for each unit that has a part now."""
    return tuple(_unit_row(one) for one in working_units(matter))


def working_units(matter: Matter, *parts: UnitPart) -> tuple[CaseUnit, ...]:
    """Return the units whose part neither ended nor went to another; all parts when none are named."""
    return tuple(
        one
        for one in matter.units
        if one.ended_on is None and one.rerouted_on is None and (not parts or one.part in parts)
    )


def _member_row(member: TeamMember) -> Values:
    level = OWNER_LEVEL[member.level] if member.level else ""
    return {
        "part": f"{level}{TEAM_PART[member.part]}",
        "name": member.name,
        "post": member.post,
        "phone": member.phone,
        "duty": member.duty,
    }


def _unit_row(one: CaseUnit) -> Values:
    return {
        "part": UNIT_PART[one.part],
        "unit": one.unit.name,
        "person": one.person or one.unit.head,
        "phone": one.phone or one.unit.phone,
        "duty": one.duty,
    }
