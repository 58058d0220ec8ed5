"""The register of people met (接访走访登记): answered on the spot or later, or made a case (件件有回音)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, joinedload

from mediation_app.model import Case, Contact, ContactWay, Grid, ReceptionDuty, Staff, Village
from mediation_app.rules.errors import NotAllowed, Problem
from mediation_app.rules.masking import mask_phone
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.checks import existing, not_after
from mediation_app.services.entries import clean, cleaned, reason_given, refuse, too_long
from resources.i18n import QT_TRANSLATE_NOOP, Message

_MOST_PEOPLE = 100_000
_TAKEN_OVER = (
    *("way", "duty_id", "name", "address", "village_id", "grid_id", "people", "matter", "answered", "answer"),
)


def _say(source: str, **values: object) -> Message:
    return Message("Receptions", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordContact:
    """A line of the register, new or corrected; without day or receiver: today, by who writes it.

    A telephone number shown covered and left so stays what it was.
    """

    name: str
    matter: str
    way: ContactWay = ContactWay.RECEPTION
    on: date | None = None
    duty_id: int | None = None
    received_by_id: int | None = None
    phone: str = ""
    address: str = ""
    village_id: int | None = None
    grid_id: int | None = None
    people: int = 1
    answered: bool = False
    answer: str = ""
    contact_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactRow:
    """A line of the register as shown; the telephone number is covered."""

    contact_id: int
    on: date
    ordinal: int
    way: ContactWay
    duty_id: int | None
    received_by_id: int
    received_by: str
    name: str
    masked_phone: str
    address: str
    village_id: int | None
    village: str
    grid_id: int | None
    grid: str
    people: int
    matter: str
    answered: bool
    answer: str
    answered_on: date | None
    case_id: int | None
    case_number: str
    case_state: CaseState | None

    @property
    def is_open(self) -> bool:
        """Tell whether it still waits for an answer: neither given, nor by a case that was closed."""
        return self.answered_on is None and self.case_state is not CaseState.CLOSED


def record_contact(books: Books, actor: Actor, command: RecordContact) -> int:
    """Write a line of the register, or correct one, and return its id; the day's lines are numbered through.

    Raises InvalidInput, NotFound.
    """
    with books.acting(actor, Permission.RECEIVE) as desk:
        command = cleaned(command)
        on = command.on or desk.today
        refuse(too_long(command, Contact) + _problems(desk.session, command, on, desk.today))
        if command.contact_id is None:
            contact = Contact(on=on, ordinal=_next_ordinal(desk.session, on), phone="")
            contact.received_by_id = desk.staff_id
            desk.session.add(contact)
        else:
            contact = existing(desk.session, Contact, command.contact_id)
        for name in _TAKEN_OVER:
            setattr(contact, name, getattr(command, name))
        contact.received_by_id = command.received_by_id or contact.received_by_id
        if command.phone != mask_phone(contact.phone):
            contact.phone = command.phone
        contact.answered_on = (contact.answered_on or on) if command.answer else None
        desk.session.flush()
        subject = f"contact:{contact.id}"
        desk.log(Act.CONTACT_RECORDED, contact.case_id, subject, on=contact.on, name=contact.name)
        return contact.id


def answer_contact(
    books: Books, actor: Actor, contact_id: int, answer: str, *, on: date | None = None
) -> None:
    """Write down how somebody met was answered later. Raises InvalidInput without an answer or too early."""
    with books.acting(actor, Permission.RECEIVE) as desk:
        contact = existing(desk.session, Contact, contact_id)
        words, day = clean(answer), on or desk.today
        problems = not_after("on", day, desk.today)
        if not words:
            problems.append(Problem("answer", _say(QT_TRANSLATE_NOOP("Receptions", "请写明怎样答复的"))))
        if day < contact.on:
            text = QT_TRANSLATE_NOOP("Receptions", "答复日期不能早于来访日期{day}")
            problems.append(Problem("on", _say(text, day=contact.on)))
        refuse(problems)
        contact.answer, contact.answered_on = words, day
        desk.log(Act.CONTACT_ANSWERED, contact.case_id, f"contact:{contact.id}", on=day, answer=words)


def contacts(
    books: Books,
    actor: Actor,
    first: date,
    last: date,
    *,
    way: ContactWay | None = None,
    received_by_id: int | None = None,
) -> tuple[ContactRow, ...]:
    """Return the lines of some days in their order."""
    conditions: list[ColumnElement[bool]] = [Contact.on.between(first, last)]
    if way is not None:
        conditions.append(Contact.way == way)
    if received_by_id is not None:
        conditions.append(Contact.received_by_id == received_by_id)
    with books.reading(actor) as session:
        return _rows(session, conditions)


def contacts_of(books: Books, actor: Actor, case_id: int) -> tuple[ContactRow, ...]:
    """Return the lines of the register that belong to a case."""
    with books.reading(actor) as session:
        return _rows(session, [Contact.case_id == case_id])


def unanswered(books: Books, actor: Actor, on: date, *, since: date | None = None) -> tuple[ContactRow, ...]:
    """Return what has no answer yet on a day (事事有答复), oldest first, of whatever month unless ``since``.

    A line made a case waits until it is answered or the case is closed.
    """
    conditions: list[ColumnElement[bool]] = [Contact.on <= on, Contact.answered_on.is_(None)]
    if since is not None:
        conditions.append(Contact.on >= since)
    with books.reading(actor) as session:
        return tuple(row for row in _rows(session, conditions) if row.is_open)


def link_contact(books: Books, actor: Actor, contact_id: int, case_id: int) -> None:
    """Attach a line of the register to a case there is already. Raises NotAllowed when it belongs to one."""
    with books.acting(actor, Permission.RECEIVE) as desk:
        contact = unlinked(desk.session, contact_id)
        case = existing(desk.session, Case, case_id)
        contact.case_id = case.id
        desk.log(Act.CONTACT_RECORDED, case.id, f"contact:{contact.id}", on=contact.on, name=contact.name)


def unmask_contact(books: Books, actor: Actor, contact_id: int, reason: str) -> str:
    """Return a telephone number of the register in full, and write down who asked for it and why."""
    with books.acting(actor, Permission.UNMASK) as desk:
        contact = existing(desk.session, Contact, contact_id)
        words, subject = reason_given(reason), f"contact:{contact.id}"
        desk.log(Act.UNMASKED, contact.case_id, subject, name=contact.name, reason=words)
        return contact.phone


def unlinked(session: Session, contact_id: int) -> Contact:
    """Return a line that belongs to no case yet. Raises NotFound, NotAllowed."""
    contact = existing(session, Contact, contact_id)
    if contact.case_id is not None:
        number = session.scalar(select(Case.number).where(Case.id == contact.case_id))
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Receptions", "这条登记已经立为{number}"), number=number),
            _say(QT_TRANSLATE_NOOP("Receptions", "请打开那件办理")),
        )
    return contact


def _problems(session: Session, command: RecordContact, on: date, today: date) -> list[Problem]:
    found = not_after("on", on, today)
    if not command.name:
        found.append(Problem("name", _say(QT_TRANSLATE_NOOP("Receptions", "请填写来访人姓名"))))
    if not command.matter:
        found.append(Problem("matter", _say(QT_TRANSLATE_NOOP("Receptions", "请写明反映的事项"))))
    if not 1 <= command.people <= _MOST_PEOPLE:
        text = QT_TRANSLATE_NOOP("Receptions", "人数应在1到{most}之间")
        found.append(Problem("people", _say(text, most=_MOST_PEOPLE)))
    if command.answered and not command.answer:
        found.append(Problem("answer", _say(QT_TRANSLATE_NOOP("Receptions", "当场答复的，请写明怎样答复的"))))
    return found + _references_wrong(session, command)


def _references_wrong(session: Session, command: RecordContact) -> list[Problem]:
    found = []
    if command.village_id is not None and session.get(Village, command.village_id) is None:
        found.append(Problem("village_id", _say(QT_TRANSLATE_NOOP("Receptions", "没有这个村（社区）"))))
    grid = session.get(Grid, command.grid_id) if command.grid_id is not None else None
    if command.grid_id is not None and (grid is None or grid.village_id != command.village_id):
        found.append(Problem("grid_id", _say(QT_TRANSLATE_NOOP("Receptions", "网格不属于所选的村（社区）"))))
    if command.duty_id is not None and session.get(ReceptionDuty, command.duty_id) is None:
        found.append(Problem("duty_id", _say(QT_TRANSLATE_NOOP("Receptions", "没有这次接访安排"))))
    if command.received_by_id is not None and session.get(Staff, command.received_by_id) is None:
        found.append(Problem("received_by_id", _say(QT_TRANSLATE_NOOP("Receptions", "没有这位接待人"))))
    return found


def _next_ordinal(session: Session, on: date) -> int:
    return (session.scalar(select(func.max(Contact.ordinal)).where(Contact.on == on)) or 0) + 1


def _rows(session: Session, conditions: Sequence[ColumnElement[bool]]) -> tuple[ContactRow, ...]:
    query = (
        select(Contact, Case.number, Case.state)
        .outerjoin(Case, Case.id == Contact.case_id)
        .options(joinedload(Contact.received_by), joinedload(Contact.village), joinedload(Contact.grid))
        .where(*conditions)
        .order_by(Contact.on, Contact.ordinal)
    )
    return tuple(_row(*found) for found in session.execute(query))


def _row(contact: Contact, number: str | None, state: CaseState | None) -> ContactRow:
    copied = (
        *("on", "ordinal", "way", "duty_id", "received_by_id", "name", "address", "village_id", "grid_id"),
        *("people", "matter", "answered", "answer", "answered_on", "case_id"),
    )
    return ContactRow(
        contact_id=contact.id,
        received_by=contact.received_by.name,
        masked_phone=mask_phone(contact.phone),
        village=contact.village.name if contact.village else "",
        grid=contact.grid.name if contact.grid else "",
        case_number=number or "",
        case_state=state,
        **{name: getattr(contact, name) for name in copied},
    )
