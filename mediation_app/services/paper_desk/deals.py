"""Written agreements under way: who has signed the newest version, and what became of it since."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, Select, exists, or_, select

from mediation_app.model import (
    MATTER_KINDS,
    PRINCIPALS,
    Agreement,
    AgreementForm,
    Case,
    HandingOut,
    IssuedPaper,
    Party,
    Person,
    SignatureTick,
    Signer,
    Staff,
)
from mediation_app.rules.effectiveness import Signature, Slot
from mediation_app.rules.vocabulary import ServiceManner
from mediation_app.rules.workflow import AFTER_AGREEMENT, CaseState
from mediation_app.services.copies_due import KEPT_BY_OFFICE
from mediation_app.services.paper_desk.versions import is_back, is_newest, is_out
from mediation_app.services.paper_values import PaperKey
from mediation_app.services.today_rows import Cases, Scope

KEY = PaperKey("agreement")


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """A written agreement whose newest version is issued."""

    case_id: int
    number: str
    title: str
    paper_id: int
    issued_on: date
    is_out: bool
    is_back: bool
    signatures: tuple[Signature, ...]
    last_tick: date | None

    @property
    def missing(self) -> tuple[Signature, ...]:
        """Return the signatures and the seal that the paper lacks."""
        return tuple(one for one in self.signatures if one.on is None)

    @property
    def lacks_only_seal(self) -> bool:
        """Tell whether everybody has signed and only the committee's seal is not on it."""
        return {one.slot for one in self.missing} == {Slot.SEAL}

    @property
    def since(self) -> date:
        """Return the day of the last thing that happened to the paper."""
        return max(self.issued_on, self.last_tick or self.issued_on)


def deals(scope: Scope) -> tuple[Deal, ...]:
    """Return the agreements of open cases that are not signed by all, not back, or not handed out to all."""
    wanted = _wanted(scope)
    ids = wanted.with_only_columns(Agreement.id).order_by(None)
    parties, ticks = _parties(scope, wanted), _ticks(scope, ids)
    return tuple(_deals(scope, wanted, parties, ticks))


def _wanted(scope: Scope) -> Cases:
    is_agreement = IssuedPaper.form_code == KEY.form_code
    query = scope.cases().join(Agreement, Agreement.case_id == Case.id)
    query = query.join(IssuedPaper, (IssuedPaper.case_id == Case.id) & is_agreement)
    return query.where(
        Agreement.form == AgreementForm.WRITTEN,
        Case.state != CaseState.CLOSED,
        or_(Case.state.in_(AFTER_AGREEMENT), Case.kind.in_(MATTER_KINDS)),
        is_newest(),
        or_(Case.state == CaseState.AGREED, Case.kind.in_(MATTER_KINDS), ~is_back(), lacks_a_copy()),
    )


def lacks_a_copy() -> ColumnElement[bool]:
    """Tell whether a party of the case has not received its copy of the version (art. 29)."""
    is_here = Party.case_id == IssuedPaper.case_id
    return exists().where(is_here, Party.role.in_(PRINCIPALS), ~has_a_copy())


def has_a_copy() -> ColumnElement[bool]:
    """Tell whether a party has received a version on paper; the same as `copies_due.is_copy` in a query."""
    left_unsigned = (HandingOut.manner == ServiceManner.LEFT) & HandingOut.signed_on.is_(None)
    return exists().where(
        HandingOut.paper_id == IssuedPaper.id,
        HandingOut.party_id == Party.id,
        HandingOut.manner.not_in((ServiceManner.ELECTRONIC, ServiceManner.ARCHIVE)),
        ~(left_unsigned & IssuedPaper.form_code.in_(KEPT_BY_OFFICE)),
        HandingOut.removed_at.is_(None),
    )


def _parties(scope: Scope, wanted: Cases) -> Mapping[int, list[tuple[int, str]]]:
    case_ids = wanted.with_only_columns(Case.id).order_by(None)
    query = (
        select(Party.case_id, Party.id, Person.name)
        .join(Person, Person.id == Party.person_id)
        .where(Party.role.in_(PRINCIPALS), Party.case_id.in_(case_ids))
        .order_by(Party.case_id, Party.ordinal)
    )
    found: defaultdict[int, list[tuple[int, str]]] = defaultdict(list)
    for case_id, party_id, name in scope.session.execute(query):
        found[case_id].append((party_id, name))
    return found


Ticks = Mapping[int, dict[tuple[Signer, int | None], date]]


def _ticks(scope: Scope, agreement_ids: Select[int]) -> Ticks:
    query = select(
        SignatureTick.agreement_id, SignatureTick.signer, SignatureTick.party_id, SignatureTick.signed_on
    ).where(SignatureTick.agreement_id.in_(agreement_ids))
    found: defaultdict[int, dict[tuple[Signer, int | None], date]] = defaultdict(dict)
    for agreement_id, signer, party_id, signed_on in scope.session.execute(query):
        found[agreement_id][signer, party_id] = signed_on
    return found


def _deals(
    scope: Scope, wanted: Cases, parties: Mapping[int, list[tuple[int, str]]], ticks: Ticks
) -> Iterator[Deal]:
    query = wanted.join(Staff, Staff.id == Agreement.mediator_id, isouter=True).add_columns(
        Agreement.id, Staff.name, IssuedPaper.id, IssuedPaper.issued_at, is_out(), is_back()
    )
    for row in scope.session.execute(query):
        case_id, number, title, agreement_id, mediator, paper_id, issued_at, out, back = row
        there = ticks.get(agreement_id, {})
        signatures = (
            *(
                Signature(Slot.PARTY, name, there.get((Signer.PARTY, party_id)))
                for party_id, name in parties.get(case_id, [])
            ),
            Signature(Slot.MEDIATOR, mediator or "", there.get((Signer.MEDIATOR, None))),
            Signature(Slot.SEAL, "", there.get((Signer.SEAL, None))),
        )
        yield Deal(
            case_id=case_id,
            number=number,
            title=title,
            paper_id=paper_id,
            issued_on=issued_at.date(),
            is_out=bool(out),
            is_back=bool(back),
            signatures=signatures,
            last_tick=max(there.values(), default=None),
        )
