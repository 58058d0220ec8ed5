"""登记 of a 信访事项, 信访积案 or 历史遗留问题: who, what about, and its number in a series of its own."""

from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from mediation_app.model import Case, Matter, Party, PartyRole, Person, PetitionRecord, Staff
from mediation_app.rules.errors import Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.petitions import MOST_REPRESENTATIVES, is_collective, is_repeated, partial_day
from mediation_app.rules.vocabulary import MATTER_KINDS, CaseKind
from mediation_app.services import party_entry
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.cases import loaded
from mediation_app.services.entries import clean, cleaned, refuse, too_long
from mediation_app.services.intake import RegisterDispute, Registered, references_wrong, values_wrong
from mediation_app.services.matters.entry import (
    MatterDetails,
    PetitionEntry,
    details_problems,
    petition_problems,
    tidied,
    written,
)
from mediation_app.services.numbers import MATTER, enter, give
from mediation_app.services.parties import put_parties
from mediation_app.services.party_entry import PartyEntry
from resources.i18n import QT_TRANSLATE_NOOP, Message

__all__ = ["MatterDetails", "PetitionEntry", "RegisterMatter", "put_matter", "register", "registered"]

_COLUMNS = (
    *("kind", "title", "facts", "demands", "place", "village_id", "grid_id", "people_count"),
    *("amount_fen", "mediator_id", "external_id", "remark", "original_kind"),
)


def _say(source: str, **values: object) -> Message:
    return Message("Matters", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterMatter:
    """A matter as registered; money in fen. ``title`` is the 信访事项名称, ``mediator_id`` the 经办人.

    A 历史遗留问题 needs no petitioner yet; of a group at most five APPLICANT parties speak for it
    (信访工作条例 art. 20).
    """

    kind: CaseKind
    parties: tuple[PartyEntry, ...]
    title: str
    facts: str
    demands: str = ""
    place: str = ""
    village_id: int | None = None
    grid_id: int | None = None
    people_count: int | None = None
    amount_fen: int | None = None
    mediator_id: int | None = None
    registered_on: date | None = None
    details: MatterDetails = field(default_factory=MatterDetails)
    petitions: tuple[PetitionEntry, ...] = ()
    external_id: str = ""
    remark: str = ""
    original_kind: str = ""


def register(books: Books, actor: Actor, command: RegisterMatter) -> Registered:
    """Register a matter in one transaction: people, case, details, number, audit entry.

    Raises InvalidInput with each problem beside its field, NotAllowed.
    """
    with books.acting(actor, Permission.REGISTER) as desk:
        refuse(check(command, desk.today))
        return registered(desk, put_matter(desk, command), command)


def check(command: RegisterMatter, today: date) -> list[Problem]:
    """Return what blocks registration: who, what it is called, what about, and values that cannot be."""
    found = []
    named = any(entry.role is PartyRole.APPLICANT for entry in command.parties)
    if not named and command.kind is not CaseKind.LEGACY:
        found.append(Problem("parties", _say(QT_TRANSLATE_NOOP("Matters", "请填写信访人"))))
    if not clean(command.facts):
        found.append(Problem("facts", _say(QT_TRANSLATE_NOOP("Matters", "请写明反映的问题"))))
    return found + matter_values_wrong(command, today)


def matter_values_wrong(command: RegisterMatter, today: date) -> list[Problem]:
    """Return the values that cannot be kept, whatever else is missing."""
    found = values_wrong(as_dispute(command), today) + too_long(cleaned(command), Case)
    if command.kind not in MATTER_KINDS:
        text = QT_TRANSLATE_NOOP("Matters", "请选择信访事项、信访积案或历史遗留问题；一般纠纷请到纠纷登记")
        found.append(Problem("kind", _say(text)))
    if not clean(command.title):
        found.append(Problem("title", _say(QT_TRANSLATE_NOOP("Matters", "请填写事项名称"))))
    found += too_many_representatives(command.parties)
    found += details_problems(command.details, today)
    for place, petition in enumerate(command.petitions):
        found += petition_problems(petition, today, f"petitions[{place}].")
    return found


def too_many_representatives(parties: tuple[PartyEntry, ...]) -> list[Problem]:
    """Return the problem of more petitioners named than may speak for a group (信访工作条例 art. 20)."""
    if sum(entry.role is PartyRole.APPLICANT for entry in parties) <= MOST_REPRESENTATIVES:
        return []
    text = QT_TRANSLATE_NOOP(
        "Matters", "集体信访的代表不超过{most}人（《信访工作条例》第二十条），其余的人请记入户名单"
    )
    return [Problem("parties", _say(text, most=MOST_REPRESENTATIVES))]


def as_dispute(command: RegisterMatter) -> RegisterDispute:
    """Return the values a matter shares with a dispute, to be checked alike."""
    return RegisterDispute(
        parties=command.parties,
        facts=command.facts,
        demands=command.demands,
        place=command.place,
        village_id=command.village_id,
        grid_id=command.grid_id,
        people_count=command.people_count,
        amount_fen=command.amount_fen,
        registered_on=command.registered_on,
    )


def handler_wrong(session: Session, staff_id: int | None) -> list[Problem]:
    """Return the problem of a 经办人 who does not work in the office at present."""
    member = session.get(Staff, staff_id) if staff_id is not None else None
    if staff_id is None or (member is not None and member.active):
        return []
    return [Problem("mediator_id", _say(QT_TRANSLATE_NOOP("Matters", "选的经办人不在用")))]


def put_matter(desk: Desk, command: RegisterMatter) -> Case:
    """Write a matter within an act under way and return it loaded whole. Raises InvalidInput.

    A record from elsewhere may name no petitioner: only values that cannot be kept are refused here.
    """
    tidy = cleaned(command)
    wrong = matter_values_wrong(tidy, desk.today) + references_wrong(desk, as_dispute(tidy))
    refuse(wrong + handler_wrong(desk.session, tidy.mediator_id))
    on = tidy.registered_on or desk.today
    given = give(desk, MATTER, on)
    case = Case(
        **{name: getattr(tidy, name) for name in _COLUMNS},
        series=MATTER,
        title_is_own=True,
        registered_on=on,
        registered_at=desk.now,
        registered_by_id=desk.staff_id,
        state_since=on,
        number_year=given.year,
        number_seq=given.seq,
        number=given.text,
    )
    desk.session.add(case)
    desk.session.flush()
    enter(desk, given, case.id)
    put_parties(desk, case, tidy.parties)
    desk.session.add(_row(case.id, tidy, desk.today))
    whole = loaded(desk.session, case.id)
    desk.log(Act.CASE_REGISTERED, whole.id, number=whole.number, title=whole.title)
    return whole


def registered(desk: Desk, case: Case, command: RegisterMatter) -> Registered:
    """Return what the registration of ``case`` is answered with, likely duplicates included."""
    return Registered(
        case_id=case.id,
        number=case.number,
        title=case.title,
        type_code=case.type_code,
        warnings=_warnings(command, desk.today) + _duplicates(desk, case),
    )


def petition_row(entry: PetitionEntry, today: date) -> PetitionRecord:
    """Return the row of a petition as typed."""
    tidy = cleaned(entry)
    return PetitionRecord(
        on=partial_day(tidy.on, today, "on"),
        times=tidy.times,
        destination=tidy.destination,
        form=tidy.form,
        people=tidy.people,
        skipped_level=tidy.skipped_level,
        note=tidy.note,
    )


def _row(case_id: int, command: RegisterMatter, today: date) -> Matter:
    details, petitions = tidied(command.details, today), command.petitions
    implied = replace(
        details,
        is_repeated=details.is_repeated or is_repeated(one.times for one in petitions),
        skipped_level=details.skipped_level or any(one.skipped_level for one in petitions),
    )
    return Matter(
        case_id=case_id, **written(implied), petitions=[petition_row(one, today) for one in petitions]
    )


def _warnings(command: RegisterMatter, today: date) -> tuple[Problem, ...]:
    found = list(party_entry.party_warnings(command.parties, command.registered_on or today))
    if not any(entry.role is PartyRole.APPLICANT for entry in command.parties):
        found.append(Problem("parties", _say(QT_TRANSLATE_NOOP("Matters", "还没有写明信访人，请补填"))))
    if is_collective(command.people_count) and not command.parties:
        text = QT_TRANSLATE_NOOP("Matters", "集体信访，请推选不超过{most}名代表")
        found.append(Problem("parties", _say(text, most=MOST_REPRESENTATIVES)))
    if command.details.instructed_due_on and not command.details.instructing_unit.strip():
        text = QT_TRANSLATE_NOOP("Matters", "上级交办的，请写明交办单位和文号")
        found.append(Problem("instructing_unit", _say(text)))
    return tuple(found)


def _duplicates(desk: Desk, case: Case) -> tuple[Problem, ...]:
    names = [
        party.person.name
        for party in case.parties
        if party.role is PartyRole.APPLICANT and not party.person.name.endswith("某")
    ]
    if not names:
        return ()
    text = QT_TRANSLATE_NOOP("Matters", "信访人与{number}“{title}”相同，请确认不是重复登记")
    found = desk.session.execute(_of_the_same_people(case.id, names))
    return tuple(Problem("", _say(text, number=number, title=title)) for number, title in found)


def _of_the_same_people(case_id: int, names: list[str]) -> Select[str, str]:
    asked = (
        select(Party.case_id).join(Person).where(Party.role == PartyRole.APPLICANT, Person.name.in_(names))
    )
    query = select(Case.number, Case.title).where(
        Case.id != case_id, Case.kind.in_(MATTER_KINDS), Case.voided_on.is_(None), Case.id.in_(asked)
    )
    return query.order_by(Case.id.desc()).limit(3)
