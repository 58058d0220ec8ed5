"""Cases that came out of one another: 调解不成引导信访, 信访委托移送调解; and those that belong together."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from mediation_app.model import Case, CaseLink, CaseSource, Household, Party, PartyRole
from mediation_app.rules.dates import show
from mediation_app.rules.errors import Conflict, NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.petitions import MOST_REPRESENTATIVES
from mediation_app.rules.vocabulary import CaseKind, LinkKind
from mediation_app.rules.workflow import CaseState, state_label
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.cases import for_change, loaded, touch
from mediation_app.services.entries import clean, refuse, texts_too_long
from mediation_app.services.intake import RegisterDispute, put_case
from mediation_app.services.matters.entry import MatterDetails
from mediation_app.services.matters.intake import RegisterMatter, put_matter
from mediation_app.services.matters.rows import is_matter
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.people import entry_from
from resources.i18n import QT_TRANSLATE_NOOP, Message

_WITHOUT_RESULT = frozenset({CaseState.FAILED, CaseState.TERMINATED})


def _say(source: str, **values: object) -> Message:
    return Message("Matters", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class LinkRow:
    """A case linked to another; ``outgoing``: it came out of the one looked at."""

    case_id: int
    number: str
    title: str
    case_kind: CaseKind
    kind: LinkKind
    outgoing: bool
    state: CaseState
    linked_on: date
    note: str


def guide_to_petition(
    books: Books, actor: Actor, case_id: int, *, on: date, note: str = "", revision: int | None = None
) -> int:
    """Register the petition that a dispute whose mediation failed or ended becomes, and return its id.

    The dispute stays as it is; both show each other. Raises NotAllowed before mediation has ended or for a
    void case, InvalidInput for a day that will not do, Conflict when it was guided already.
    """
    with books.acting(actor, Permission.REGISTER) as desk:
        dispute = _source(desk, case_id, revision, on)
        if is_matter(dispute) or _end_of(dispute) not in _WITHOUT_RESULT:
            text = QT_TRANSLATE_NOOP("Matters", "{number}现在是“{state}”，调解不成或终止以后才引导信访")
            label = state_label(dispute.state, dispute.kind)
            raise NotAllowed(_say(text, number=dispute.number, state=label))
        _refuse_second(desk.session, dispute, LinkKind.GUIDED_TO_PETITION)
        speakers, others = _speakers(dispute)
        further = [_household(party, place) for place, party in enumerate(others, start=1)]
        petition = put_matter(desk, _as_petition(dispute, speakers))
        for household in further:
            household.case_id = petition.id
        desk.session.add_all(further)
        return _link(desk, dispute, petition, kind=LinkKind.GUIDED_TO_PETITION, on=on, note=note)


def entrust_to_mediation(
    books: Books, actor: Actor, case_id: int, *, on: date, note: str = "", revision: int | None = None
) -> int:
    """Register the dispute that a matter is entrusted to mediation as (委托移送), and return its id.

    The matter goes on; both show each other. Raises NotAllowed for a dispute or a matter struck off,
    InvalidInput for a day that will not do, Conflict when it was entrusted already.
    """
    with books.acting(actor, Permission.REGISTER) as desk:
        matter = for_change(desk, case_id, revision)
        _check_day(matter, on, desk.today)
        if not is_matter(matter) or matter.state is CaseState.REJECTED:
            text = QT_TRANSLATE_NOOP("Matters", "{number}现在是“{state}”，不能委托移送调解")
            label = state_label(matter.state, matter.kind)
            raise NotAllowed(_say(text, number=matter.number, state=label))
        _refuse_second(desk.session, matter, LinkKind.ENTRUSTED_TO_MEDIATION)
        dispute = put_case(desk, _as_dispute(matter))
        matter = loaded(desk.session, case_id)
        return _link(desk, matter, dispute, kind=LinkKind.ENTRUSTED_TO_MEDIATION, on=on, note=note)


def relate(books: Books, actor: Actor, case_id: int, other_id: int, note: str = "") -> None:
    """Link two cases that belong together. Raises InvalidInput for one with itself, NotFound, Conflict."""
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        if case_id == other_id:
            refuse([Problem("other_id", _say(QT_TRANSLATE_NOOP("Matters", "不能与本案自己关联")))])
        case, other = loaded(desk.session, case_id), loaded(desk.session, other_id)
        case = loaded(desk.session, case_id)
        pairs = or_(
            (CaseLink.from_id == case_id) & (CaseLink.to_id == other_id),
            (CaseLink.from_id == other_id) & (CaseLink.to_id == case_id),
        )
        if desk.session.scalar(select(CaseLink.id).where(pairs).limit(1)) is not None:
            text = QT_TRANSLATE_NOOP("Matters", "{number}已经与本案关联")
            raise Conflict(_say(text, number=other.number))
        _link(desk, case, other, kind=LinkKind.RELATED, on=desk.today, note=note)


def links_of(books: Books, actor: Actor, case_id: int) -> tuple[LinkRow, ...]:
    """Return the cases linked to a case, from both sides, the oldest link first."""
    with books.reading(actor) as session:
        found = session.scalars(
            select(CaseLink)
            .where(or_(CaseLink.from_id == case_id, CaseLink.to_id == case_id))
            .order_by(CaseLink.linked_on, CaseLink.id)
        ).all()
        return tuple(_row(session, link, case_id) for link in found)


def _row(session: Session, link: CaseLink, case_id: int) -> LinkRow:
    outgoing = link.from_id == case_id
    other = session.get_one(Case, link.to_id if outgoing else link.from_id)
    return LinkRow(
        case_id=other.id,
        number=other.number,
        title=other.title,
        case_kind=other.kind,
        kind=link.kind,
        outgoing=outgoing,
        state=other.state,
        linked_on=link.linked_on,
        note=link.note,
    )


def _source(desk: Desk, case_id: int, revision: int | None, on: date) -> Case:
    """Return the dispute a petition comes out of, closed or not; only an open one is counted up."""
    case = loaded(desk.session, case_id)
    if case.voided_on is not None:
        raise NotAllowed(_say(QT_TRANSLATE_NOOP("Matters", "{number}已作废"), number=case.number))
    _check_day(case, on, desk.today)
    if case.state is not CaseState.CLOSED:
        touch(desk, case, revision)
    return case


def _end_of(case: Case) -> CaseState | None:
    return case.closed_from if case.state is CaseState.CLOSED else case.state


def _check_day(case: Case, on: date, today: date) -> None:
    if not case.registered_on <= on <= today:
        text = QT_TRANSLATE_NOOP("Matters", "日期应在登记日期以后、今天以前")
        refuse([Problem("on", _say(text))])


def _refuse_second(session: Session, case: Case, kind: LinkKind) -> None:
    query = (
        select(Case.number)
        .join(CaseLink, CaseLink.to_id == Case.id)
        .where(CaseLink.from_id == case.id, CaseLink.kind == kind, Case.voided_on.is_(None))
        .limit(1)
    )
    if (number := session.scalar(query)) is not None:
        text = QT_TRANSLATE_NOOP("Matters", "{number}已经转出，见{other}")
        raise Conflict(_say(text, number=case.number, other=number))


def _link(desk: Desk, source: Case, target: Case, *, kind: LinkKind, on: date, note: str) -> int:
    words = clean(note)
    refuse(texts_too_long({"note": words}, CaseLink))
    desk.session.add(CaseLink(from_id=source.id, to_id=target.id, kind=kind, linked_on=on, note=words))
    desk.session.flush()
    detail = {"kind": kind.value, "on": on.isoformat(), "note": words}
    desk.log(Act.CASES_LINKED, source.id, other=target.number, **detail)
    desk.log(Act.CASES_LINKED, target.id, other=source.number, **detail)
    return target.id


def _speakers(case: Case) -> tuple[list[Party], list[Party]]:
    """Part the people of a dispute into those who take part in the petition, and further petitioners."""
    applicants = [party for party in case.parties if party.role is PartyRole.APPLICANT]
    others = applicants[MOST_REPRESENTATIVES:]
    return [party for party in case.parties if party not in others], others


def _as_petition(dispute: Case, speakers: list[Party]) -> RegisterMatter:
    reason = f"，{dispute.state_reason}" if dispute.state_reason else ""
    ended = state_label(_end_of(dispute) or dispute.state)
    history = f"{dispute.number}，{show(dispute.state_since)}{ended}{reason}。"
    return RegisterMatter(
        kind=CaseKind.PETITION,
        parties=_entries(speakers),
        title=dispute.title,
        facts=dispute.facts or dispute.title,
        demands=dispute.demands,
        place=dispute.place,
        village_id=dispute.village_id,
        grid_id=dispute.grid_id,
        people_count=dispute.people_count,
        amount_fen=dispute.amount_fen,
        details=MatterDetails(history=history),
    )


def _as_dispute(matter: Case) -> RegisterDispute:
    return RegisterDispute(
        parties=_entries(list(matter.parties)),
        facts=matter.facts,
        source=CaseSource.ENTRUSTED,
        source_unit=matter.matter.instructing_unit if matter.matter else "",
        source_document=matter.number,
        demands=matter.demands,
        place=matter.place,
        village_id=matter.village_id,
        grid_id=matter.grid_id,
        people_count=matter.people_count,
        amount_fen=matter.amount_fen,
    )


def _entries(parties: list[Party]) -> tuple[PartyEntry, ...]:
    places = {party.id: place for place, party in enumerate(parties)}
    return tuple(
        PartyEntry(
            person=entry_from(party.person),
            role=party.role,
            represents=places.get(party.represents_id or 0),
            special_authority=party.special_authority,
            note=party.note,
        )
        for party in parties
    )


def _household(party: Party, ordinal: int) -> Household:
    person = party.person
    return Household(
        ordinal=ordinal,
        name=person.name[:80],
        id_number=person.id_number,
        phone=person.phone[:40],
        address=person.address[:200],
    )
