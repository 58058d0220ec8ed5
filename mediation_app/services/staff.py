"""The people of the office: their roles, and who sits at the machine."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from mediation_app.model import LEADS, LEADS_ASKED, Staff
from mediation_app.rules.errors import NotAllowed, NotFound, Problem, UserError
from mediation_app.rules.permissions import Permission, Role
from mediation_app.services.acts import Act
from mediation_app.services.books import SYSTEM, Actor, Books, Desk
from mediation_app.services.entries import cleaned, refuse, too_long
from mediation_app.services.leading.standing import days_away, led_by, may_deputise, may_lead
from resources.i18n import QT_TRANSLATE_NOOP, Message

GIVEN_ROLES = tuple(role for role in Role if role is not Role.SYSTEM)
"""The roles a person may be given; 系统 is the program's own."""

_NAMED = 5
"""How many cases a refusal names."""


def _say(source: str, **values: object) -> Message:
    return Message("Staff", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewStaff:
    """A member of the office as typed."""

    name: str
    roles: tuple[Role, ...]
    post: str = ""
    phone: str = ""
    certificate: str = ""
    mediator_kind: str = ""
    """``专职``, ``兼职``, ``志愿者`` …"""
    studio: str = ""
    """调解工作室, as a team."""


def put_staff(desk: Desk, person: NewStaff) -> Staff:
    """Add ``person`` within an act under way. Raises InvalidInput."""
    person = _checked(person)
    row = Staff()
    _write(row, person)
    desk.session.add(row)
    desk.session.flush()
    desk.log(Act.STAFF_ADDED, subject=f"staff:{row.id}", name=row.name, roles=row.roles)
    return row


def add(books: Books, actor: Actor, person: NewStaff) -> int:
    """Add a member and return the id. Raises InvalidInput."""
    with books.acting(actor, Permission.MANAGE_STAFF) as desk:
        return put_staff(desk, person).id


def change(books: Books, actor: Actor, staff_id: int, person: NewStaff) -> None:
    """Change a member.

    Raises InvalidInput, NotFound, NotAllowed when he could lead no longer but still leads cases, UserError
    when nobody could manage the office then.
    """
    with books.acting(actor, Permission.MANAGE_STAFF) as desk:
        person = _checked(person)
        row = _member(desk, staff_id)
        before = {"name": row.name, "roles": row.roles}
        _write(row, person)
        _keep_no_case_without_leader(desk, row)
        _keep_nobody_without_deputy(desk, row)
        _keep_an_administrator(desk)
        after = {"name": row.name, "roles": row.roles}
        desk.log(Act.STAFF_CHANGED, subject=f"staff:{staff_id}", before=before, after=after)


def set_active(books: Books, actor: Actor, staff_id: int, *, active: bool) -> None:
    """Let a member act, or no longer; his name stays on everything he did.

    Raises NotAllowed for a leader who answers for open cases or is proposed for some, naming them, and for
    the deputy of somebody who is away.
    """
    with books.acting(actor, Permission.MANAGE_STAFF) as desk:
        row = _member(desk, staff_id)
        row.active = active
        _keep_no_case_without_leader(desk, row)
        _keep_nobody_without_deputy(desk, row)
        _keep_an_administrator(desk)
        desk.log(Act.STAFF_CHANGED, subject=f"staff:{staff_id}", name=row.name, active=active)


def list_staff(books: Books, *, active_only: bool = True) -> tuple[Staff, ...]:
    """Return the members in the order they were added; the start page shows them before anyone acts."""
    with books.reading(SYSTEM) as session:
        query = select(Staff).order_by(Staff.id)
        return tuple(session.scalars(query.where(Staff.active) if active_only else query))


def mediators(books: Books) -> tuple[Staff, ...]:
    """Return the active members who mediate."""
    return tuple(member for member in list_staff(books) if Role.MEDIATOR in member.roles)


def sign_in(books: Books, staff_id: int) -> Actor:
    """Return the actor a member is. Raises NotFound for someone unknown or no longer active."""
    for member in list_staff(books):
        if member.id == staff_id:
            return actor_of(member)
    raise _unknown()


def actor_named(books: Books, name: str) -> Actor:
    """Return the actor with this name. Raises NotFound, or UserError when two members bear it."""
    found = [member for member in list_staff(books) if member.name == name]
    if len(found) > 1:
        raise UserError(
            _say(QT_TRANSLATE_NOOP("Staff", "有{count}名人员都叫“{name}”"), count=len(found), name=name),
            _say(QT_TRANSLATE_NOOP("Staff", "请在“设置”里改成能分清的姓名，例如加上职务")),
        )
    if not found:
        raise _unknown()
    return actor_of(found[0])


def default_actor(books: Books) -> Actor:
    """Return who acts on the command line when nobody is named: the first active mediator."""
    found = mediators(books)
    if not found:
        raise _unknown()
    return actor_of(found[0])


def actor_of(member: Staff) -> Actor:
    """Return the actor ``member`` is."""
    return Actor(member.id, member.name, frozenset(map(Role, member.roles)))


def _checked(typed: NewStaff) -> NewStaff:
    person = cleaned(typed)
    problems = too_long(person, Staff)
    if not person.name:
        problems.append(Problem("name", _say(QT_TRANSLATE_NOOP("Staff", "请填写姓名"))))
    if not person.roles or not set(person.roles) <= set(GIVEN_ROLES):
        problems.append(Problem("roles", _say(QT_TRANSLATE_NOOP("Staff", "请至少选择一个角色"))))
    refuse(problems)
    return person


def _write(row: Staff, person: NewStaff) -> None:
    row.name, row.post = person.name, person.post
    row.phone, row.certificate = person.phone, person.certificate
    row.mediator_kind, row.studio = person.mediator_kind, person.studio
    row.roles = _codes(person.roles)


def _codes(roles: Iterable[Role]) -> list[str]:
    return [role.value for role in GIVEN_ROLES if role in roles]


def _member(desk: Desk, staff_id: int) -> Staff:
    row = desk.session.get(Staff, staff_id)
    if row is None:
        raise _unknown()
    return row


def _keep_no_case_without_leader(desk: Desk, row: Staff) -> None:
    if may_lead(row):
        return
    numbers = [case.number for case in led_by(desk.session, (row.id,), (*LEADS, *LEADS_ASKED))]
    if numbers:
        shown = "、".join(numbers[:_NAMED]) + ("等" if len(numbers) > _NAMED else "")
        text = QT_TRANSLATE_NOOP("Staff", "{name}名下还有{count}件包案没有了结：{numbers}")
        raise NotAllowed(
            _say(text, name=row.name, count=len(numbers), numbers=shown),
            _say(QT_TRANSLATE_NOOP("Staff", "请先移交：为这些案件更换包案领导，或退回待审批的包案")),
        )


def _keep_nobody_without_deputy(desk: Desk, row: Staff) -> None:
    if may_deputise(row):
        return
    away = [one for one in days_away(desk.session, desk.today, date.max) if one.deputy_id == row.id]
    if away:
        text = QT_TRANSLATE_NOOP("Staff", "{name}正在代理{who}外出期间的职责（至{day}）")
        first = min(away, key=lambda one: one.first_on)
        raise NotAllowed(
            _say(text, name=row.name, who=_member(desk, first.staff_id).name, day=first.last_on),
            _say(QT_TRANSLATE_NOOP("Staff", "请先撤销那次外出登记，另选代理人登记")),
        )


def _keep_an_administrator(desk: Desk) -> None:
    desk.session.flush()
    members = desk.session.scalars(select(Staff).where(Staff.active))
    if not any(Role.ADMINISTRATOR in member.roles for member in members):
        raise UserError(
            _say(QT_TRANSLATE_NOOP("Staff", "至少要保留一名管理员")),
            _say(QT_TRANSLATE_NOOP("Staff", "请先把另一名人员设为管理员")),
        )


def _unknown() -> NotFound:
    return NotFound(
        _say(QT_TRANSLATE_NOOP("Staff", "没有找到这名人员，或其已停用")),
        _say(QT_TRANSLATE_NOOP("Staff", "请在“设置—人员”里查看")),
    )
