"""Who works on a case beside the leader (一套人马): first-responsible pair, four levels, the members."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from mediation_app.model import Case, HandlingLevel, Matter, OwnerLevel, Staff, TeamMember, TeamPart
from mediation_app.rules.errors import Problem
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.entries import clean, cleaned, refuse, too_long
from mediation_app.services.leading.standing import team_now
from mediation_app.services.leading.units import (
    AssignUnit,
    UnitEntry,
    add_unit,
    answer_unit,
    assign_unit,
    change_unit,
    end_unit,
    reroute_unit,
    return_unit,
    units,
)
from mediation_app.services.matters.road import advance
from mediation_app.services.matters.rows import ensure_matter
from resources.i18n import QT_TRANSLATE_NOOP, Message

__all__ = [
    "AssignUnit",
    "MemberEntry",
    "UnitEntry",
    "add_unit",
    "answer_unit",
    "assign_unit",
    "change_unit",
    "end_unit",
    "reroute_unit",
    "return_unit",
    "set_level",
    "set_team",
    "units",
]

FIRST_RESPONSIBLE = 2
"""第一责任人: 党政主要领导 and the village secretary, a pair at most."""


def _say(source: str, **values: object) -> Message:
    return Message("Team", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberEntry:
    """Somebody's part on a case as typed; an OWNER (包保责任人) is one of the four levels."""

    name: str
    staff_id: int | None = None
    post: str = ""
    phone: str = ""
    part: TeamPart = TeamPart.MEMBER
    level: OwnerLevel | None = None
    duty: str = ""


_FIELDS = tuple(field.name for field in fields(MemberEntry))


def set_team(
    books: Books,
    actor: Actor,
    case_id: int,
    members: Sequence[MemberEntry],
    *,
    revision: int | None = None,
) -> None:
    """Make the team that of ``members``; who leaves stays on record with the day his part ended.

    Raises InvalidInput: nobody twice in one part, two first-responsible at most, an owner without his level.
    """
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case = cases.for_change(desk, case_id, revision)
        ensure_matter(desk, case)
        named = _named(desk, members)
        refuse(_members_wrong(desk, named))
        left, joined = _write(desk, case, named)
        if left or joined:
            desk.log(Act.TEAM_CHANGED, case.id, joined=joined, left=left)
        advance(desk, case.id)


def set_level(
    books: Books,
    actor: Actor,
    case_id: int,
    level: HandlingLevel,
    *,
    reason: str = "",
    revision: int | None = None,
) -> None:
    """Record the level a matter has reached (户、网格、村、镇): small ones stay low, big ones go up."""
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case = cases.for_change(desk, case_id, revision)
        matter: Matter = ensure_matter(desk, case)
        before, matter.level = matter.level, level
        words = {"from_level": before.value if before else "", "reason": clean(reason)}
        desk.log(Act.LEVEL_REACHED, case_id, level=level.value, **words)
        advance(desk, case_id)


def _named(desk: Desk, members: Sequence[MemberEntry]) -> list[MemberEntry]:
    """Return the entries cleaned; who is staff has the name of the staff, and the post when none is typed."""
    return [_filled(desk, cleaned(member)) for member in members]


def _filled(desk: Desk, member: MemberEntry) -> MemberEntry:
    known = desk.session.get(Staff, member.staff_id) if member.staff_id is not None else None
    values = {name: getattr(member, name) for name in _FIELDS}
    if known is not None:
        values |= {
            "name": known.name,
            "post": member.post or known.post,
            "phone": member.phone or known.phone,
        }
    return MemberEntry(**values)


def _members_wrong(desk: Desk, members: Sequence[MemberEntry]) -> list[Problem]:
    problems, seen, first = [], set(), 0
    for index, member in enumerate(members):
        at = f"members[{index}]."
        problems += too_long(member, TeamMember, at)
        problems += _member_wrong(desk, member, at)
        first += member.part is TeamPart.FIRST_RESPONSIBLE
        if member.part is TeamPart.FIRST_RESPONSIBLE and first > FIRST_RESPONSIBLE:
            text = QT_TRANSLATE_NOOP("Team", "第一责任人最多{most}人")
            problems.append(Problem(f"{at}part", _say(text, most=FIRST_RESPONSIBLE)))
        key = (member.part, member.level, member.staff_id or member.name)
        if member.name and key in seen:
            text = QT_TRANSLATE_NOOP("Team", "{name}在同一身份里填了两次")
            problems.append(Problem(f"{at}name", _say(text, name=member.name)))
        seen.add(key)
    return problems


def _member_wrong(desk: Desk, member: MemberEntry, at: str) -> list[Problem]:
    problems = []
    if not member.name:
        problems.append(Problem(f"{at}name", _say(QT_TRANSLATE_NOOP("Team", "请填写姓名"))))
    if member.part is TeamPart.OWNER and member.level is None:
        text = QT_TRANSLATE_NOOP("Team", "包保责任人须写明层级：镇领导、站所、村（社区）或网格")
        problems.append(Problem(f"{at}level", _say(text)))
    staff = desk.session.get(Staff, member.staff_id) if member.staff_id is not None else None
    if member.staff_id is not None and (staff is None or not staff.active):
        text = QT_TRANSLATE_NOOP("Team", "这名人员不在岗，请另选")
        problems.append(Problem(f"{at}staff_id", _say(text)))
    return problems


def _write(desk: Desk, case: Case, members: Sequence[MemberEntry]) -> tuple[list[str], list[str]]:
    here = {_key(row): row for row in team_now(case)}
    wanted = {_key(member) for member in members}
    left = [row for key, row in here.items() if key not in wanted]
    for row in left:
        row.ended_on = desk.today
    joined = [member.name for member in members if _key(member) not in here]
    for member in members:
        row = here.get(_key(member)) or _joining(desk, case)
        for name in _FIELDS:
            setattr(row, name, getattr(member, name))
    desk.session.flush()
    return [row.name for row in left], joined


def _joining(desk: Desk, case: Case) -> TeamMember:
    row = TeamMember(case_id=case.id, since=desk.today)
    desk.session.add(row)
    return row


def _key(one: MemberEntry | TeamMember) -> tuple[object, ...]:
    return one.part, one.level, one.staff_id or one.name
