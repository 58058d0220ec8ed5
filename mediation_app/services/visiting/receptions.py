"""Receptions: the roster, the register of people met, and a line of it that becomes a case."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import joinedload

from mediation_app.model import (
    MATTER_KINDS,
    Case,
    CaseKind,
    Contact,
    ContactWay,
    Grid,
    MatterOrigin,
    PartyRole,
    ReturnVisit,
    Village,
    VisitKind,
    VisitMethod,
    VisitState,
)
from mediation_app.rules.dates import show
from mediation_app.rules.permissions import Permission
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk, require
from mediation_app.services.intake import RegisterDispute, put_case
from mediation_app.services.matters.intake import MatterDetails, RegisterMatter, put_matter
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry
from mediation_app.services.visiting.contacts import (
    ContactRow,
    RecordContact,
    answer_contact,
    contacts,
    contacts_of,
    link_contact,
    record_contact,
    unanswered,
    unlinked,
    unmask_contact,
)
from mediation_app.services.visiting.duties import (
    DutyRow,
    ProposeRoster,
    SavedDuty,
    SaveDuty,
    duties,
    propose_roster,
    remove_duty,
    save_duty,
    save_roster,
)

__all__ = [
    "ContactRow",
    "DutyRow",
    "GridVisits",
    "ProposeRoster",
    "RecordContact",
    "SaveDuty",
    "SavedDuty",
    "answer_contact",
    "contacts",
    "contacts_of",
    "duties",
    "grid_visits",
    "link_contact",
    "propose_roster",
    "record_contact",
    "register_from_contact",
    "remove_duty",
    "save_duty",
    "save_roster",
    "unanswered",
    "unmask_contact",
]

_TITLE = 30
_HOUSEHOLD_WAYS = (ContactWay.HOUSEHOLD, ContactWay.GOING_DOWN)
_DOOR_KINDS = (VisitKind.DOOR, VisitKind.GOING_DOWN)


@dataclass(frozen=True, slots=True, kw_only=True)
class GridVisits:
    """How many households of a grid were to be visited in a month, and how many visits were made there."""

    grid_id: int
    village: str
    grid: str
    households: int | None
    target: int | None
    made: int


def register_from_contact(books: Books, actor: Actor, contact_id: int, kind: CaseKind) -> int:
    """Make a case of a line of the register, in one act, and return the case's id.

    The person met is the applicant or petitioner; what else is needed is filled in on the case. The line
    names the case, the case's remark the line. Raises NotAllowed when the line is a case already.
    """
    require(actor, Permission.RECEIVE)
    with books.acting(actor, Permission.REGISTER) as desk:
        contact = unlinked(desk.session, contact_id)
        case = _put_matter(desk, contact, kind) if kind in MATTER_KINDS else _put_dispute(desk, contact)
        # what was written loaded the case anew and with it everything else: the line is read again
        line = unlinked(desk.session, contact_id)
        line.case_id = case.id
        desk.log(Act.CONTACT_RECORDED, case.id, f"contact:{line.id}", on=line.on, name=line.name)
        return case.id


def grid_visits(books: Books, actor: Actor, year: int, month: int) -> tuple[GridVisits, ...]:
    """Return for each grid in use what its monthly target is and how many visits were made at the door.

    Counted are household visits and 下访 of the register, and visits of cases of the grid made at the door.
    """
    first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
    met = (
        select(Contact.grid_id, func.count())
        .where(Contact.on.between(first, last), Contact.way.in_(_HOUSEHOLD_WAYS))
        .group_by(Contact.grid_id)
    )
    at_door = or_(ReturnVisit.kind.in_(_DOOR_KINDS), ReturnVisit.method == VisitMethod.DOOR)
    gone = (
        select(Case.grid_id, func.count())
        .join(ReturnVisit, ReturnVisit.case_id == Case.id)
        .where(ReturnVisit.state == VisitState.DONE, ReturnVisit.done_on.between(first, last), at_door)
        .where(Case.voided_on.is_(None))
        .group_by(Case.grid_id)
    )
    with books.reading(actor) as session:
        counts: dict[int | None, int] = {}
        for query in (met, gone):
            for grid_id, count in session.execute(query):
                counts[grid_id] = counts.get(grid_id, 0) + count
        grids = select(Grid).join(Village).options(joinedload(Grid.village)).order_by(Village.id, Grid.id)
        in_use = session.scalars(grids.where(Grid.active, Village.active)).all()
    return tuple(
        GridVisits(
            grid_id=grid.id,
            village=grid.village.name,
            grid=grid.name,
            households=grid.households,
            target=grid.monthly_visits,
            made=counts.get(grid.id, 0),
        )
        for grid in in_use
    )


def _put_dispute(desk: Desk, contact: Contact) -> Case:
    command = RegisterDispute(
        parties=_parties(contact),
        facts=contact.matter,
        village_id=contact.village_id,
        grid_id=contact.grid_id,
        people_count=contact.people if contact.people > 1 else None,
        remark=_remark(contact),
    )
    return put_case(desk, command)


def _put_matter(desk: Desk, contact: Contact, kind: CaseKind) -> Case:
    first_line = contact.matter.splitlines()[0]
    command = RegisterMatter(
        kind=kind,
        parties=_parties(contact),
        title=first_line if len(first_line) <= _TITLE else f"{first_line[: _TITLE - 1]}…",
        facts=contact.matter,
        village_id=contact.village_id,
        grid_id=contact.grid_id,
        people_count=contact.people,
        details=MatterDetails(origin=MatterOrigin.RECEPTION),
        remark=_remark(contact),
    )
    return put_matter(desk, command)


def _parties(contact: Contact) -> tuple[PartyEntry, ...]:
    person = PersonEntry(name=contact.name, phone=contact.phone, address=contact.address)
    return (PartyEntry(person=person, role=PartyRole.APPLICANT),)


def _remark(contact: Contact) -> str:
    return f"由{show(contact.on)}接访走访登记第{contact.ordinal}号转来"
