"""Cases of the invented office, brought by real acts as far as a test needs them."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from mediation_app.model import AgreementForm, Case, Consent, NoteKind, PartyRole, PayForm, Signer, TermKind
from mediation_app.services import agreements, cases, intake, mediation, papers, signing
from mediation_app.services.agreements import SaveAgreement
from mediation_app.services.books import Actor, Books
from mediation_app.services.intake import RegisterDispute
from mediation_app.services.mediation import NoteEntry, RecordSession
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry
from mediation_app.services.signing import TickSignature
from mediation_app.services.terms import InstalmentEntry, TermEntry


@dataclass(frozen=True)
class Scene:
    """One case, and who works on it."""

    books: Books
    actor: Actor
    case_id: int

    @property
    def case(self) -> Case:
        return cases.load(self.books, self.actor, self.case_id)

    @property
    def today(self) -> date:
        return self.books.clock().date()

    def party(self, name: str) -> int:
        return next(party.id for party in self.case.parties if party.person.name == name)


def registered(
    books: Books,
    actor: Actor,
    *,
    facts: str = "石某建房时挖断了田某家的水沟。",
    demands: str = "修复水沟，赔偿损失。",
) -> Scene:
    """A dispute of 石磊 with 田芳, just registered."""
    people = (("石磊", PartyRole.APPLICANT), ("田芳", PartyRole.RESPONDENT))
    parties = tuple(
        PartyEntry(person=PersonEntry(name=name), role=role, consent=Consent.AGREED) for name, role in people
    )
    command = RegisterDispute(
        parties=parties,
        facts=facts,
        demands=demands,
        mediator_id=actor.staff_id,
        type_code="neighbour",
    )
    return Scene(books, actor, intake.register(books, actor, command).case_id)


def mediated(books: Books, actor: Actor) -> Scene:
    """A dispute with one session held."""
    scene = registered(books, actor)
    mediation.record(books, actor, session_of(scene))
    return scene


def session_of(scene: Scene, **changes: object) -> RecordSession:
    """The record of a session held an hour ago."""
    now: datetime = scene.books.clock()
    values: dict[str, object] = {
        "case_id": scene.case_id,
        "starts_at": now - timedelta(hours=1),
        "ends_at": now,
        "place": "镇调解室",
        "mediator_id": scene.actor.staff_id,
        "recorder_id": scene.actor.staff_id,
        "notes": (
            NoteEntry("石磊", NoteKind.FACT, "九月三日挖断水沟，二亩稻田受旱。"),
            NoteEntry("田芳", NoteKind.CLAIM, "要求修复并赔偿3000元。"),
            NoteEntry("调解员", NoteKind.ISSUE, "水沟由谁修复，损失如何赔偿。"),
            NoteEntry("石磊", NoteKind.AGREED, "石磊赔偿田芳损失2400元。"),
        ),
        "result": "双方达成协议。",
    }
    return RecordSession(**{**values, **changes})  # type: ignore[arg-type]


def payment(scene: Scene, **changes: object) -> TermEntry:
    """石磊 pays 田芳 2400 yuan in two parts."""
    values: dict[str, object] = {
        "kind": TermKind.PAY,
        "debtor_id": scene.party("石磊"),
        "creditor_id": scene.party("田芳"),
        "amount_fen": 240000,
        "pay_form": PayForm.CASH,
        "instalments": (
            InstalmentEntry(scene.today + timedelta(days=10), 100000),
            InstalmentEntry(scene.today + timedelta(days=40), 140000),
        ),
    }
    return TermEntry(**{**values, **changes})  # type: ignore[arg-type]


def repair(scene: Scene, **changes: object) -> TermEntry:
    """石磊 mends the ditch."""
    values: dict[str, object] = {
        "kind": TermKind.ACT,
        "text": "修复被挖断的水沟",
        "debtor_id": scene.party("石磊"),
        "instalments": (InstalmentEntry(scene.today + timedelta(days=10)),),
    }
    return TermEntry(**{**values, **changes})  # type: ignore[arg-type]


def deal(scene: Scene, *terms: TermEntry, **changes: object) -> SaveAgreement:
    """The agreement of a scene, two terms unless others are given."""
    values: dict[str, object] = {
        "case_id": scene.case_id,
        "form": AgreementForm.WRITTEN,
        "facts": "挖断水沟，稻田受旱。",
        "issues": "修复与赔偿。",
        "terms": terms or (payment(scene), repair(scene)),
        "reached_on": scene.today,
        "mediator_id": scene.actor.staff_id,
        "recorder_id": scene.actor.staff_id,
    }
    return SaveAgreement(**{**values, **changes})  # type: ignore[arg-type]


def agreed(books: Books, actor: Actor, *terms: TermEntry) -> Scene:
    """A dispute with a written agreement, not yet printed."""
    scene = mediated(books, actor)
    agreements.save(books, actor, deal(scene, *terms))
    return scene


def sign(scene: Scene, *, on: date | None = None) -> signing.Ticked:
    """Issue the agreement of a scene and tick every signature."""
    papers.issue(scene.books, scene.actor, scene.case_id, "agreement")
    day = on or scene.today
    places = [(Signer.PARTY, scene.party("石磊")), (Signer.PARTY, scene.party("田芳"))]
    places += [(Signer.MEDIATOR, None), (Signer.SEAL, None)]  # type: ignore[list-item]
    ticked = [
        signing.tick(
            scene.books,
            scene.actor,
            TickSignature(case_id=scene.case_id, signer=signer, party_id=party_id, signed_on=day),
        )
        for signer, party_id in places
    ]
    return ticked[-1]


def signed(books: Books, actor: Actor, *terms: TermEntry) -> Scene:
    """A dispute whose written agreement has taken effect today."""
    scene = agreed(books, actor, *terms)
    sign(scene)
    return scene
