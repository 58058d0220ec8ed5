"""What the check-up of an agreement looks at: its parties, terms, days and numbers, read off a case."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from types import MappingProxyType

from mediation_app.rules.errors import Problem
from mediation_app.rules.identifiers import age_on
from mediation_app.rules.vocabulary import AgreementForm, PartyRole, TermKind
from resources.i18n import QT_TRANSLATE_NOOP, Message

PRINCIPALS = (PartyRole.APPLICANT, PartyRole.RESPONDENT)
"""The parties in the law's sense (当事人)."""

FULL_AGE = 18
"""民法典 art. 17."""


def say(source: str, **values: object) -> Message:
    """Build a `Message` of the check-up from a text marked with `QT_TRANSLATE_NOOP`."""
    return Message("CheckUp", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyFacts:
    """Somebody in the case; ``birth_date`` as typed or as his ID number tells."""

    party_id: int
    name: str
    role: PartyRole
    is_organisation: bool = False
    sex: str = ""
    ethnic_group: str = ""
    birth_date: date | None = None
    stated_age: int | None = None
    id_type: str = ""
    id_number: str = ""
    phone: str = ""
    address: str = ""
    head_name: str = ""
    note: str = ""
    represents_id: int | None = None
    special_authority: bool = False

    @property
    def is_principal(self) -> bool:
        """Tell whether it is a party in the law's sense."""
        return self.role in PRINCIPALS

    def age(self, on: date) -> int | None:
        """Return the age on a day, as far as it is known; organisations have none."""
        if self.is_organisation:
            return None
        if self.birth_date is not None and self.birth_date <= on:
            return age_on(self.birth_date, on)
        return self.stated_age


@dataclass(frozen=True, slots=True)
class PartDue:
    """One thing due under a term; ``is_done`` once it is performed."""

    due_on: date | None = None
    amount_fen: int | None = None
    is_done: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TermFacts:
    """One term; ``problems`` are what a save refuses of its entries, besides its words."""

    ordinal: int
    kind: TermKind
    text: str
    debtor_id: int | None = None
    creditor_id: int | None = None
    amount_fen: int | None = None
    on_the_spot: bool = False
    parts: tuple[PartDue, ...] = ()
    to_verify: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def place(self) -> Message:
        """Return where it stands: 第2条."""
        return say(QT_TRANSLATE_NOOP("CheckUp", "第{number}条"), number=self.ordinal)

    @property
    def is_done(self) -> bool:
        """Tell whether all of it is performed."""
        return bool(self.parts) and all(part.is_done for part in self.parts)

    @property
    def days(self) -> tuple[date, ...]:
        """Return the days on which something is due."""
        return tuple(part.due_on for part in self.parts if part.due_on is not None)

    def field(self, name: str) -> str:
        """Return the place of one of its entries as forms name it: ``terms[1].text``."""
        return f"terms[{self.ordinal - 1}].{name}"


class Step(IntEnum):
    """The steps of a case in the order of their days (案卷自查): 申请 … 回访."""

    APPLIED = 1
    ACCEPTED = 2
    INQUIRY = 3
    MEDIATION = 4
    AGREED = 5
    SIGNED = 6
    VISIT = 7


@dataclass(frozen=True, slots=True)
class DatedStep:
    """A step of the case with its day; ``place`` names the paper that tells it."""

    step: Step
    on: date
    place: Message


@dataclass(frozen=True, slots=True)
class QuotedNumber:
    """The number of the agreement as another paper or text of the dossier gives it."""

    number: str
    place: Message
    form_code: str = ""
    subject_id: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedVersion:
    """The version in force, edited in Word: sums (fen) and days gone from it, or new on it."""

    version: int
    lost_sums: tuple[int, ...] = ()
    new_sums: tuple[int, ...] = ()
    lost_days: tuple[date, ...] = ()
    new_days: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class SignedFor:
    """A signature that somebody put for a party."""

    party_id: int | None
    name: str


@dataclass(frozen=True, slots=True)
class VagueWord:
    """A word nobody can be held to; ``unless`` a pattern of what stands around it in fixed phrases.

    ``mend``: what to write instead, ``day``, ``much``, ``which`` or ``drop``. ``cured_by``: ``day`` or
    ``sum`` where a definite one in the same sentence makes it harmless.
    """

    pattern: str
    mend: str
    unless: str = ""
    cured_by: str = ""


@dataclass(frozen=True, slots=True)
class WordLists:
    """The word lists of the check-up, data of ``resources/dictionaries``."""

    vague: tuple[VagueWord, ...] = ()
    alike: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))
    """Characters of names that sound or look alike, by character."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of the agreement: ``binding`` where it says what is promised, not what happened."""

    place: Message
    field: str
    text: str
    binding: bool
    term: TermFacts | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementFacts:
    """An agreement and what of its case bears on it; ``performance`` is empty while made from the terms."""

    today: date
    form: AgreementForm = AgreementForm.WRITTEN
    number: str = ""
    case_number: str = ""
    type_code: str = ""
    wet_sign_only: bool = False
    needs_both_sides: bool = True
    """Not so for the agreement of a petition, whose other side may be the office itself."""
    parties: tuple[PartyFacts, ...] = ()
    others: tuple[str, ...] = ()
    """Names that also may stand in the texts: mediators, recorder, people of the office."""
    terms: tuple[TermFacts, ...] = ()
    facts: str = ""
    issues: str = ""
    responsibilities: str = ""
    performance: str = ""
    reached_on: date | None = None
    begun_on: date | None = None
    """The last session or the registration, where the day of the agreement is not told."""
    steps: tuple[DatedStep, ...] = ()
    numbers: tuple[QuotedNumber, ...] = ()
    signed_for: tuple[SignedFor, ...] = ()
    edited: EditedVersion | None = None
    lists: WordLists = field(default_factory=WordLists)

    @property
    def principals(self) -> tuple[PartyFacts, ...]:
        """Return the parties in the law's sense."""
        return tuple(party for party in self.parties if party.is_principal)

    def party(self, party_id: int | None) -> PartyFacts | None:
        """Return somebody of the case by his id."""
        return next((party for party in self.parties if party.party_id == party_id), None)

    def party_field(self, party: PartyFacts, name: str = "name") -> str:
        """Return the place of an entry of somebody, as forms name it: ``parties[1].name``."""
        return f"parties[{self.parties.index(party)}].{name}"

    @property
    def passages(self) -> Sequence[Passage]:
        """Return the texts of the agreement, in their order on the paper."""
        return tuple(self._passages())

    @property
    def promises(self) -> Sequence[Passage]:
        """Return the texts that say what is promised."""
        return tuple(one for one in self.passages if one.binding)

    def _passages(self) -> Iterator[Passage]:
        told = (
            ("facts", QT_TRANSLATE_NOOP("CheckUp", "纠纷的主要事实"), self.facts, False),
            ("issues", QT_TRANSLATE_NOOP("CheckUp", "争议事项"), self.issues, False),
            (
                "responsibilities",
                QT_TRANSLATE_NOOP("CheckUp", "各方当事人的责任"),
                self.responsibilities,
                True,
            ),
        )
        yield from (Passage(say(label), name, text, binds) for name, label, text, binds in told if text)
        yield from (Passage(term.place, term.field("text"), term.text, True, term) for term in self.terms)
        if self.performance:
            place = say(QT_TRANSLATE_NOOP("CheckUp", "履行方式、时限"))
            yield Passage(place, "performance", self.performance, True)
