"""登记: three fields make a case (who, with whom, about what) and give it its number; the rest may follow."""

from dataclasses import dataclass, fields
from datetime import date

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from mediation_app.model import (
    PRINCIPALS,
    Case,
    CaseSource,
    Difficulty,
    Grid,
    KindWord,
    Party,
    PartyRole,
    Person,
    Staff,
    Village,
)
from mediation_app.rules.amounts import LARGEST_FEN
from mediation_app.rules.dates import EARLIEST, bounds
from mediation_app.rules.errors import Problem
from mediation_app.rules.permissions import Permission, Role
from mediation_app.services import party_entry
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.cases import loaded
from mediation_app.services.entries import clean, cleaned, refuse, too_long
from mediation_app.services.habits import habits_of
from mediation_app.services.naming import made_title
from mediation_app.services.numbers import FILE, enter, give
from mediation_app.services.parties import put_parties
from mediation_app.services.party_entry import PartyEntry
from resources.dictionaries import is_dispute_type, kind_map, read_kind, type_from_facts
from resources.i18n import QT_TRANSLATE_NOOP, Message

_MADE = frozenset({"parties", "title", "type_code", "registered_on"})
_MOST_PEOPLE = 1_000_000


def _say(source: str, **values: object) -> Message:
    return Message("Intake", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterDispute:
    """A dispute as registered; money in fen, ``occurred_on`` an ISO day, month or year.

    Without ``registered_on`` it is registered today; without ``type_code`` the type is read from
    ``original_kind``, else from the facts.
    """

    parties: tuple[PartyEntry, ...]
    facts: str
    type_code: str = ""
    original_kind: str = ""
    source: CaseSource = CaseSource.APPLICATION
    source_unit: str = ""
    source_document: str = ""
    demands: str = ""
    occurred_on: str = ""
    place: str = ""
    village_id: int | None = None
    grid_id: int | None = None
    people_count: int | None = None
    amount_fen: int | None = None
    difficulty: Difficulty = Difficulty.SIMPLE
    mediator_id: int | None = None
    chosen_by_parties: bool = False
    is_public: bool = True
    registered_on: date | None = None
    title: str = ""
    external_id: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registered:
    """A case just registered, with its number and what looks odd about it."""

    case_id: int
    number: str
    title: str
    type_code: str
    warnings: tuple[Problem, ...] = ()


def register(books: Books, actor: Actor, command: RegisterDispute) -> Registered:
    """Register a dispute in one transaction: people, case, number, audit entry.

    Raises InvalidInput with each problem beside its field, NotAllowed.
    """
    with books.acting(actor, Permission.REGISTER) as desk:
        refuse(check(command, desk.today))
        return registered(desk, put_case(desk, command), command)


def check(command: RegisterDispute, today: date) -> list[Problem]:
    """Return what blocks registration: who, with whom, about what, and values that cannot be."""
    found = _sides_missing(command)
    if not clean(command.facts):
        found.append(Problem("facts", _say(QT_TRANSLATE_NOOP("Intake", "请写明因为什么事发生纠纷"))))
    return found + values_wrong(command, today)


def values_wrong(command: RegisterDispute, today: date) -> list[Problem]:
    """Return the values that cannot be kept, whatever else is missing."""
    found = party_entry.problems(command.parties, today)
    found += too_long(command, Case)
    found += _dates_wrong(command, today) + _numbers_wrong(command)
    if command.type_code and not is_dispute_type(command.type_code):
        text = QT_TRANSLATE_NOOP("Intake", "没有“{code}”这种纠纷类型")
        found.append(Problem("type_code", _say(text, code=command.type_code)))
    return found


def warnings(command: RegisterDispute, today: date) -> tuple[Problem, ...]:
    """Return what looks odd about a dispute without blocking it."""
    found = _sides_missing(command)  # a record from elsewhere may name one side only
    found += party_entry.party_warnings(command.parties, command.registered_on or today)
    if command.source is CaseSource.ENTRUSTED and not command.source_unit.strip():
        text = QT_TRANSLATE_NOOP("Intake", "接受委托移送的，请写明移送单位和文号")
        found.append(Problem("source_unit", _say(text)))
    return tuple(found)


def _type_read(session: Session, facts: str, original_kind: str) -> str:
    if original_kind:
        own = {row.word: row.type_code for row in session.scalars(select(KindWord))}
        return read_kind(original_kind, {**kind_map(), **own})
    return type_from_facts(facts)


def put_case(desk: Desk, command: RegisterDispute) -> Case:
    """Write a new case with people, number and audit entry within an act under way.

    Sides and facts may still be missing (raw records). Raises InvalidInput for values that cannot be kept.
    """
    tidy = cleaned(command)
    refuse(values_wrong(tidy, desk.today) + references_wrong(desk, tidy))
    on = tidy.registered_on or desk.today
    given = give(desk, FILE, on)
    case = _row(desk, tidy, on)
    case.number_year, case.number_seq, case.number = given.year, given.seq, given.text
    desk.session.add(case)
    desk.session.flush()
    enter(desk, given, case.id)
    put_parties(desk, case, tidy.parties)
    whole = loaded(desk.session, case.id)
    if not whole.title_is_own:
        whole.title = made_title(whole)
    desk.log(Act.CASE_REGISTERED, whole.id, number=whole.number, title=whole.title)
    return whole


def registered(desk: Desk, case: Case, command: RegisterDispute) -> Registered:
    """Return what the registration of ``case`` is answered with, likely duplicates included."""
    return Registered(
        case_id=case.id,
        number=case.number,
        title=case.title,
        type_code=case.type_code,
        warnings=warnings(command, desk.today) + _duplicates(desk, case),
    )


def _row(desk: Desk, command: RegisterDispute, on: date) -> Case:
    taken_over = {f.name: getattr(command, f.name) for f in fields(command) if f.name not in _MADE}
    return Case(
        **taken_over,
        title=command.title,
        title_is_own=bool(command.title),
        type_version=habits_of(desk.office).type_version,
        type_code=command.type_code or _type_read(desk.session, command.facts, command.original_kind),
        registered_on=on,
        registered_at=desk.now,
        registered_by_id=desk.staff_id,
        state_since=on,
    )


def _sides_missing(command: RegisterDispute) -> list[Problem]:
    texts = {
        PartyRole.APPLICANT: QT_TRANSLATE_NOOP("Intake", "请填写申请人"),
        PartyRole.RESPONDENT: QT_TRANSLATE_NOOP("Intake", "请填写被申请人"),
    }
    present = {entry.role for entry in command.parties}
    return [Problem("parties", _say(text)) for role, text in texts.items() if role not in present]


def _dates_wrong(command: RegisterDispute, today: date) -> list[Problem]:
    found = []
    if command.registered_on and not EARLIEST <= command.registered_on <= today:
        text = QT_TRANSLATE_NOOP("Intake", "登记日期应在1900年以后、今天以前")
        found.append(Problem("registered_on", _say(text)))
    if command.occurred_on and not _happened(command.occurred_on, today):
        text = QT_TRANSLATE_NOOP("Intake", "发生日期应是1900年以后、今天以前的日期，可以只有年份或年月")
        found.append(Problem("occurred_on", _say(text)))
    return found


def _happened(partial: str, today: date) -> bool:
    try:
        first, _ = bounds(partial)
    except ValueError:
        return False
    return EARLIEST <= first <= today


def _numbers_wrong(command: RegisterDispute) -> list[Problem]:
    found = []
    if command.amount_fen is not None and not 0 <= command.amount_fen <= LARGEST_FEN:
        text = QT_TRANSLATE_NOOP("Intake", "涉及金额不能是负数，也不能超过一万亿元")
        found.append(Problem("amount_fen", _say(text)))
    if command.people_count is not None and not 1 <= command.people_count <= _MOST_PEOPLE:
        text = QT_TRANSLATE_NOOP("Intake", "涉及人数应在1到{most}之间")
        found.append(Problem("people_count", _say(text, most=_MOST_PEOPLE)))
    return found


def references_wrong(desk: Desk, command: RegisterDispute) -> list[Problem]:
    """Return which of the mediator, village and grid named are not there."""
    found = []
    if command.mediator_id is not None and not is_mediator(desk.session, command.mediator_id):
        text = QT_TRANSLATE_NOOP("Intake", "选的不是在用的调解员")
        found.append(Problem("mediator_id", _say(text)))
    if command.village_id is not None and desk.session.get(Village, command.village_id) is None:
        found.append(Problem("village_id", _say(QT_TRANSLATE_NOOP("Intake", "没有这个村（社区）"))))
    grid = desk.session.get(Grid, command.grid_id) if command.grid_id is not None else None
    if command.grid_id is not None and (grid is None or grid.village_id != command.village_id):
        found.append(Problem("grid_id", _say(QT_TRANSLATE_NOOP("Intake", "网格不属于所选的村（社区）"))))
    return found


def is_mediator(session: Session, staff_id: int) -> bool:
    """Tell whether a member of the office mediates at present."""
    member = session.get(Staff, staff_id)
    return member is not None and member.active and Role.MEDIATOR.value in member.roles


def _duplicates(desk: Desk, case: Case) -> tuple[Problem, ...]:
    sides = [
        [
            party.person.name
            for party in case.parties
            if party.role is role and not party.person.name.endswith("某")
        ]
        for role in PRINCIPALS
    ]
    if not all(sides):
        return ()
    text = QT_TRANSLATE_NOOP("Intake", "双方当事人与{number}相同，请确认不是重复登记")
    found = desk.session.scalars(_with_same_sides(case.id, sides))
    return tuple(Problem("", _say(text, number=number)) for number in found)


def _with_same_sides(case_id: int, sides: list[list[str]]) -> Select[str]:
    query = select(Case.number).where(Case.id != case_id, Case.voided_on.is_(None))
    for names in sides:
        named = select(Party.case_id).join(Person).where(Party.role.in_(PRINCIPALS), Person.name.in_(names))
        query = query.where(Case.id.in_(named))
    return query.order_by(Case.id.desc()).limit(3)
