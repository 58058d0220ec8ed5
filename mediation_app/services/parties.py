"""The people of a case: added, corrected, removed with a reason."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import or_, select

from mediation_app.model import PRINCIPALS, Case, DrawnSignature, Party, PartyRole, Term
from mediation_app.rules.errors import NotAllowed, NotFound, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.petitions import MOST_REPRESENTATIVES
from mediation_app.rules.vocabulary import MATTER_KINDS, CaseKind
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.case_facts import principals
from mediation_app.services.cases import for_change, loaded
from mediation_app.services.changes import write
from mediation_app.services.entries import cleaned, reason_given, refuse
from mediation_app.services.naming import name_again
from mediation_app.services.party_entry import (
    SPEAKERS,
    PartyEntry,
    minor_warning,
    party_warnings,
    problems,
    speaker_warnings,
)
from mediation_app.services.person_entry import is_minor
from mediation_app.services.person_entry import warnings as person_warnings
from mediation_app.services.person_rows import change_in, take_in
from resources.i18n import QT_TRANSLATE_NOOP, Message

__all__ = [
    "Done",
    "PartyEntry",
    "add_party",
    "case_of_party",
    "change_party",
    "party_of",
    "party_warnings",
    "put_parties",
    "remove_party",
]


def _say(source: str, **values: object) -> Message:
    return Message("Parties", source, **values)


@dataclass(frozen=True, slots=True)
class Done:
    """The party an act was about, and what looks odd about it."""

    party_id: int
    warnings: tuple[Problem, ...] = ()


def put_parties(desk: Desk, case: Case, entries: tuple[PartyEntry, ...]) -> None:
    """Add the parties of a new case within an act under way."""
    rows = [_row(desk, case, cleaned(entry), place) for place, entry in enumerate(entries, start=1)]
    desk.session.add_all(rows)
    desk.session.flush()
    for row, entry in zip(rows, entries, strict=True):
        if entry.represents is not None and entry.role in SPEAKERS:
            row.represents_id = rows[entry.represents].id


def add_party(
    books: Books,
    actor: Actor,
    case_id: int,
    entry: PartyEntry,
    *,
    represents_id: int | None = None,
    revision: int | None = None,
) -> Done:
    """Add somebody to a case. Raises InvalidInput, NotAllowed, Conflict."""
    with books.acting(actor, Permission.EDIT_CASE) as desk:
        case = for_change(desk, case_id, revision)
        _check(entry, case, represents_id, desk.today)
        _refuse_too_many_representatives(case, entry.role)
        if entry.role in PRINCIPALS:
            _refuse_when_signed(case)
        last = max((party.ordinal for party in case.parties), default=0)
        party = _row(desk, case, cleaned(entry), last + 1)
        party.represents_id = represents_id if entry.role in SPEAKERS else None
        desk.session.add(party)
        desk.session.flush()
        words = {"name": party.person.name, "role": party.role.value}
        desk.log(Act.PARTY_ADDED, case.id, f"party:{party.id}", **words)
        return _finish(desk, case.id, party.id, entry)


def change_party(
    books: Books,
    actor: Actor,
    party_id: int,
    entry: PartyEntry,
    *,
    represents_id: int | None = None,
    revision: int | None = None,
) -> Done:
    """Correct a party: the person's data where the entry names the same person, else the person himself.

    Raises NotFound, InvalidInput, NotAllowed, Conflict.
    """
    with books.acting(actor, Permission.EDIT_CASE) as desk:
        case = for_change(desk, case_of_party(desk, party_id), revision)
        party = party_of(case, party_id)
        _check(entry, case, represents_id, desk.today)
        if entry.role is not party.role:
            _refuse_too_many_representatives(case, entry.role)
            _keep_sides(case, party, entry.role)
        tidy = cleaned(entry)
        if tidy.person.person_id == party.person_id:
            change_in(desk, party.person, tidy.person, case.id)
        else:
            _put_another(desk, party, tidy)
        values = _values(tidy) | {"represents_id": represents_id if tidy.role in SPEAKERS else None}
        if changed := write(desk, party, values):
            words = {"name": party.person.name, "changed": changed}
            desk.log(Act.PARTY_CHANGED, case.id, f"party:{party.id}", **words)
        return _finish(desk, case.id, party.id, tidy)


def remove_party(
    books: Books, actor: Actor, party_id: int, reason: str, *, revision: int | None = None
) -> None:
    """Take somebody out of a case; the timeline keeps who it was and why.

    Raises NotFound, InvalidInput without a reason, NotAllowed while the agreement names the party, someone
    stands for it, a recusal or a file names it, or it is the last of its side; Conflict.
    """
    with books.acting(actor, Permission.EDIT_CASE) as desk:
        case = for_change(desk, case_of_party(desk, party_id), revision)
        party = party_of(case, party_id)
        words = reason_given(reason)
        _keep_sides(case, party, None)
        _refuse_if_named(desk, case, party)
        desk.log(
            Act.PARTY_REMOVED,
            case.id,
            f"party:{party.id}",
            name=party.person.name,
            role=party.role.value,
            reason=words,
        )
        case.parties.remove(party)
        for ordinal, left in enumerate(case.parties, start=1):
            left.ordinal = ordinal
        name_again(desk, case)


def case_of_party(desk: Desk, party_id: int) -> int:
    """Return the id of the case a party belongs to. Raises NotFound."""
    case_id = desk.session.scalar(select(Party.case_id).where(Party.id == party_id))
    if case_id is None:
        raise NotFound(_say(QT_TRANSLATE_NOOP("Parties", "没有找到这名当事人，可能已被移除")))
    return case_id


def party_of(case: Case, party_id: int) -> Party:
    """Return a party of a loaded case."""
    return next(party for party in case.parties if party.id == party_id)


def _check(entry: PartyEntry, case: Case, represents_id: int | None, today: date) -> None:
    found = [
        Problem(_bare(one.field), one.message) for one in problems([replace(entry, represents=None)], today)
    ]
    if represents_id is not None and represents_id not in {party.id for party in principals(case)}:
        text = QT_TRANSLATE_NOOP("Parties", "代理的只能是本案的申请人或被申请人")
        found.append(Problem("represents", _say(text)))
    refuse(found)


def _refuse_too_many_representatives(case: Case, role: PartyRole) -> None:
    """Refuse a sixth petitioner of a matter: at most five speak for a group (信访工作条例 art. 20)."""
    named = sum(party.role is PartyRole.APPLICANT for party in case.parties)
    if case.kind in MATTER_KINDS and role is PartyRole.APPLICANT and named >= MOST_REPRESENTATIVES:
        text = QT_TRANSLATE_NOOP(
            "Parties", "集体信访的代表不超过{most}人（《信访工作条例》第二十条），其余的人请记入户名单"
        )
        refuse([Problem("role", _say(text, most=MOST_REPRESENTATIVES))])


def _needs_its_side(case: Case, party: Party) -> bool:
    """Tell whether the last one of a side must stay: a matter needs its petitioner, an old problem nobody."""
    if case.kind is CaseKind.DISPUTE:
        return party.role in PRINCIPALS
    return party.role is PartyRole.APPLICANT and case.kind is not CaseKind.LEGACY


def _keep_sides(case: Case, party: Party, role: PartyRole | None) -> None:
    """Refuse to empty a side, or to change who must sign an agreement already signed by somebody."""
    if _needs_its_side(case, party) and sum(one.role is party.role for one in case.parties) == 1:
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Parties", "申请人和被申请人都至少要保留一名")),
            _say(QT_TRANSLATE_NOOP("Parties", "请先添加正确的当事人，再移除这一名")),
        )
    if party.role in PRINCIPALS or role in PRINCIPALS:
        _refuse_when_signed(case)


def _refuse_when_signed(case: Case) -> None:
    if case.agreement is not None and case.agreement.ticks:
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Parties", "协议已登记签名，不能增减当事人")),
            _say(QT_TRANSLATE_NOOP("Parties", "请先撤销签名登记，改好后重新定稿签名")),
        )


def _refuse_if_named(desk: Desk, case: Case, party: Party) -> None:
    if any(one.represents_id == party.id for one in case.parties):
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Parties", "还有代理人代理{name}"), name=party.person.name),
            _say(QT_TRANSLATE_NOOP("Parties", "请先移除代理人，或改为代理别的当事人")),
        )
    named = select(Term.id).where(or_(Term.debtor_id == party.id, Term.creditor_id == party.id)).limit(1)
    if desk.session.scalar(named) is not None:
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Parties", "{name}写在协议的约定事项里"), name=party.person.name),
            _say(QT_TRANSLATE_NOOP("Parties", "请先修改协议")),
        )
    if any(one.party_id == party.id for one in case.recusals):
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Parties", "{name}申请过调解员回避，不能移除"), name=party.person.name),
            _say(QT_TRANSLATE_NOOP("Parties", "确需调整的，请修改他在本案的身份")),
        )
    if any(one.party_id == party.id for one in case.handed_out):
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Parties", "已经向{name}送达过文书，不能移除"), name=party.person.name),
            _say(QT_TRANSLATE_NOOP("Parties", "确需调整的，请修改他在本案的身份")),
        )
    drawn = select(DrawnSignature.id).where(DrawnSignature.party_id == party.id).limit(1)
    if desk.session.scalar(drawn) is not None:
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Parties", "{name}在屏幕上签过名，不能移除"), name=party.person.name),
            _say(QT_TRANSLATE_NOOP("Parties", "确需调整的，请修改他在本案的身份")),
        )
    _let_go_of_files(case, party)


def _let_go_of_files(case: Case, party: Party) -> None:
    own = [file for file in case.attachments if file.party_id == party.id]
    if any(file.removed_at is None for file in own):
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Parties", "{name}的身份证明还在附件里"), name=party.person.name),
            _say(QT_TRANSLATE_NOOP("Parties", "请先移除那份附件")),
        )
    for file in own:  # struck off before; it stays, and its name says whose it was
        file.party_id = None


def _put_another(desk: Desk, party: Party, entry: PartyEntry) -> None:
    before = party.person.name
    party.person = take_in(desk, entry.person, party.case_id)
    changed = [{"field": "person_id", "before": before, "after": party.person.name}]
    words = {"name": before, "changed": changed}
    desk.log(Act.PARTY_CHANGED, party.case_id, f"party:{party.id}", **words)


def _finish(desk: Desk, case_id: int, party_id: int, entry: PartyEntry) -> Done:
    desk.session.flush()
    case = loaded(desk.session, case_id)
    name_again(desk, case)
    party = party_of(case, party_id)
    found = person_warnings(entry.person, desk.today)
    found += speaker_warnings(entry, "", represents=party.represents_id)
    guards = [one.represents_id for one in case.parties if one.role is PartyRole.GUARDIAN]
    if party.role in PRINCIPALS and is_minor(party.person, desk.today) and party.id not in guards:
        found.append(minor_warning(party.person.name, "name"))
    return Done(party.id, tuple(found))


def _row(desk: Desk, case: Case, entry: PartyEntry, ordinal: int) -> Party:
    person = take_in(desk, entry.person, case.id)
    values = _values(entry) | {"consent": entry.consent, "consent_on": entry.consent_on}
    return Party(case_id=case.id, person=person, ordinal=ordinal, **values)


def _values(entry: PartyEntry) -> dict[str, object]:
    return {
        "role": entry.role,
        "special_authority": entry.special_authority and entry.role is PartyRole.AGENT,
        "note": entry.note,
        "to_verify": entry.to_verify,
    }


def _bare(field: str) -> str:
    return field.removeprefix("parties[0].")
