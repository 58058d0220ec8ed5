"""Who may sign at which place of a paper, in which capacity, and why somebody may not."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from forms.people import signing_name
from forms.signatures import MEDIATORS, PARTIES_SEALING
from forms.source import speakers_for
from forms.spec import Signatures
from mediation_app.model import Case, DrawnSignature, Party, PartyRole, PersonKind, Signer, SigningManner
from mediation_app.rules.vocabulary import SigningPart
from mediation_app.services.case_facts import principals
from mediation_app.services.paper_values import AGREEMENT_PAPERS, SETTLING, PaperValues
from mediation_app.services.person_entry import is_minor
from mediation_app.services.screen_signing.records import is_intact
from mediation_app.services.signing import OF_STAFF
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from reports.places import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Somebody who may hold the pen at a place; without a name it is typed. ``why_not``: he may not."""

    name: str
    part: SigningPart
    why_not: Message | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenSlot:
    """A place of a paper to be signed, who may sign there, and the signature drawn there."""

    place: str
    label: str
    name: str
    """Who is to sign by the paper's words; empty where it leaves that open."""
    party_id: int | None
    signer: Signer | None
    """What a tick of it is on an agreement; None on other papers."""
    signatories: tuple[Signatory, ...]
    signed: DrawnSignature | None
    is_on_paper: bool = False
    """Ticked as signed on the printed sheet: nothing is owed on the screen."""

    @property
    def choices(self) -> tuple[Signatory, ...]:
        """Return those who may sign."""
        return tuple(one for one in self.signatories if one.why_not is None)

    @property
    def is_intact(self) -> bool:
        """Tell whether the record of the signature is as it was written."""
        return self.signed is None or is_intact(self.signed)


@dataclass(frozen=True, slots=True)
class _Spot:
    """A place as the paper tells of it."""

    key: str
    label: str
    name: str


def slots_of(
    case: Case,
    paper: PaperValues,
    places: Sequence["Place"],
    drawn: Iterable[DrawnSignature],
    today: date,
) -> tuple[ScreenSlot, ...]:
    """Return the places of a paper of a loaded case; by its form where nobody knows where they lie.

    A template of the office's own that names no places is signed by the parties and the mediator.
    """
    signed = {one.place: one for one in drawn if one.voided_at is None}
    people = _People(case, paper.key.form_code, today, signed)
    spots = _by_place(places) or _by_form(paper)
    if not spots and paper.own is not None and paper.spec.signable:
        spots = _by_case(case)
    return tuple(map(people.slot, spots))


def _by_place(places: Sequence["Place"]) -> list[_Spot]:
    return [_Spot(place.key, place.label, place.name) for place in places if place.kind == "signer"]


def _by_form(paper: PaperValues) -> list[_Spot]:
    from reports.paper_parts import signing_groups

    areas = [part for part in paper.spec.parts if isinstance(part, Signatures)]
    groups = [group for area in areas for group in signing_groups(area, paper.values)]
    return [
        _Spot(f"{number}.{place}", group.label, signer.name)
        for number, group in enumerate(groups)
        for place, signer in enumerate(group.signers)
    ]


def _by_case(case: Case) -> list[_Spot]:
    """Return the places of a paper of the office's own: the parties and the mediator."""
    names = [signing_name(case, party) for party in principals(case)]
    spots = [_Spot(f"0.{place}", PARTIES_SEALING.label, name) for place, name in enumerate(names)]
    return [*spots, _Spot("1.0", MEDIATORS.label, case.mediator.name if case.mediator else "")]


@dataclass(frozen=True, slots=True)
class _People:
    """Finds who stands behind the names of one paper; the same name twice is two parties."""

    case: Case
    form_code: str
    today: date
    signed: Mapping[str, DrawnSignature]
    seen: Counter[tuple[str, str]] = field(default_factory=Counter)

    def slot(self, spot: _Spot) -> ScreenSlot:
        """Return a place with those who may sign there."""
        party = self._party(spot)
        is_agreement = self.form_code in AGREEMENT_PAPERS.values()
        signer = OF_STAFF.get(spot.label) or (Signer.PARTY if party else None)
        return ScreenSlot(
            place=spot.key,
            label=spot.label,
            name=spot.name,
            party_id=party.id if party else None,
            signer=signer if is_agreement else None,
            signatories=tuple(self._of_party(party)) if party else (_by_words(spot),),
            signed=self.signed.get(spot.key),
            is_on_paper=is_agreement and self._is_on_paper(signer, party),
        )

    def _is_on_paper(self, signer: Signer | None, party: Party | None) -> bool:
        ticks = self.case.agreement.ticks if self.case.agreement else []
        whose = (signer, party.id if party else None)
        return any(
            (one.signer, one.party_id) == whose and one.manner is not SigningManner.SCREEN for one in ticks
        )

    def _party(self, spot: _Spot) -> Party | None:
        if not spot.name or spot.label in OF_STAFF:
            return None
        group = spot.key.partition(".")[0]
        called = [party for party in self.case.parties if spot.name in self._names(party)]
        nth = self.seen[group, spot.name]
        self.seen[group, spot.name] += 1
        return called[nth] if nth < len(called) else None

    def _names(self, party: Party) -> tuple[str, str]:
        return party.person.name, signing_name(self.case, party)

    def _of_party(self, party: Party) -> Iterator[Signatory]:
        """Yield who may sign for a party: himself or its head, guardians, agents."""
        speakers = speakers_for(self.case, party)
        guardians = [one for one in speakers if one.role is PartyRole.GUARDIAN]
        if party.person.kind is PersonKind.ORGANISATION:
            yield Signatory(name=party.person.head_name, part=SigningPart.REPRESENTATIVE)
        else:
            why_not = self._why_not_himself(party, guardians)
            yield Signatory(name=party.person.name, part=SigningPart.SELF, why_not=why_not)
        for speaker in speakers:
            yield self._speaker(speaker)

    def _why_not_himself(self, party: Party, guardians: Sequence[Party]) -> Message | None:
        if is_minor(party.person, self.today):
            return _say(
                QT_TRANSLATE_NOOP("ScreenSigning", "{name}未满18周岁，由法定代理人签；还没有登记的请先登记"),
                name=party.person.name,
            )
        if guardians:
            text = QT_TRANSLATE_NOOP("ScreenSigning", "{name}有法定代理人，由法定代理人签")
            return _say(text, name=party.person.name)
        return None

    def _speaker(self, speaker: Party) -> Signatory:
        if speaker.role is PartyRole.GUARDIAN:
            return Signatory(name=speaker.person.name, part=SigningPart.GUARDIAN)
        why_not = None
        if self.form_code in SETTLING and not speaker.special_authority:
            text = QT_TRANSLATE_NOOP(
                "ScreenSigning", "{name}没有特别授权，不能代签协议；请补授权委托书，或由本人签名"
            )
            why_not = _say(text, name=speaker.person.name)
        return Signatory(name=speaker.person.name, part=SigningPart.AGENT, why_not=why_not)


def _by_words(spot: _Spot) -> Signatory:
    """Return who signs by the words of the paper alone: one of the office, or a name to be typed."""
    part = SigningPart.STAFF if spot.label in OF_STAFF else SigningPart.SELF
    return Signatory(name=spot.name, part=part)


def _say(source: str, **values: object) -> Message:
    return Message("ScreenSigning", source, **values)
