"""Agreements with every kind of signer, and handwriting to sign them with."""

import math
import random
from io import BytesIO

from PIL import Image, ImageDraw

from mediation_app.model import Consent, IssuedPaper, PartyRole, PersonKind, TermKind
from mediation_app.rules.strokes import Point, Stroke, Strokes
from mediation_app.services import agreements, intake, mediation, papers, screen_signing
from mediation_app.services.books import Actor, Books
from mediation_app.services.intake import RegisterDispute
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry
from mediation_app.services.screen_signing import ScreenSlot, SignOnScreen
from mediation_app.services.terms import InstalmentEntry, TermEntry
from tests.services.scenes import Scene, deal, session_of


def person(name: str, role: PartyRole = PartyRole.RESPONDENT, **of_party: object) -> PartyEntry:
    """A party who is a natural person."""
    values: dict[str, object] = {"person": PersonEntry(name=name), "role": role, "consent": Consent.AGREED}
    return PartyEntry(**{**values, **of_party})  # type: ignore[arg-type]


def company(name: str, head: str) -> PartyEntry:
    """A party that is an organisation."""
    entry = PersonEntry(name=name, kind=PersonKind.ORGANISATION, head_name=head)
    return person(name, person=entry)


def agreed_by(
    books: Books,
    actor: Actor,
    *parties: PartyEntry,
    kind: str = "neighbour",
    terms: tuple[TermEntry, ...] = (),
) -> Scene:
    """A dispute of 石磊 with ``parties`` that has a written agreement."""
    everybody = (person("石磊", PartyRole.APPLICANT), *parties)
    command = RegisterDispute(
        parties=everybody, facts="水沟被挖断。", mediator_id=actor.staff_id, type_code=kind
    )
    scene = Scene(books, actor, intake.register(books, actor, command).case_id)
    mediation.record(books, actor, session_of(scene, notes=()))
    own = TermEntry(
        kind=TermKind.PAY,
        debtor_id=scene.party("石磊"),
        creditor_id=scene.party(parties[0].person.name),
        amount_fen=240000,
        instalments=(InstalmentEntry(scene.today, 240000),),
    )
    agreements.save(books, actor, deal(scene, *(terms or (own,))))
    return scene


def issued(scene: Scene, form_code: str = "agreement") -> IssuedPaper:
    """The newest version of a paper, made final if it has changed."""
    return papers.issue(scene.books, scene.actor, scene.case_id, form_code)


def writing(name: str = "石磊") -> Strokes:
    """Handwriting of a name: five curves for each character."""
    chance, strokes, time = random.Random(name), [], 0
    for place in range(len(name)):
        left = 300 + place * 1_700
        for _ in range(5):
            (x1, y1), (x2, y2), (x3, y3) = (
                (left + chance.randint(0, 1_500), chance.randint(200, 1_700)) for _ in range(3)
            )
            points = []
            for step in range(21):
                part = step / 20
                before, middle, after = (1 - part) ** 2, 2 * part * (1 - part), part**2
                x, y = before * x1 + middle * x2 + after * x3, before * y1 + middle * y2 + after * y3
                pressure = 250 + round(700 * math.sin(math.pi * part))
                points.append(Point(round(x), round(y), time + step * 8, pressure))
            strokes.append(Stroke(tuple(points)))
            time += 300
    return tuple(strokes)


def finger(size: tuple[int, int] = (240, 320), kind: str = "JPEG") -> bytes:
    """The picture of a red fingerprint."""
    image = Image.new("RGB", size, (250, 248, 244))
    pencil = ImageDraw.Draw(image)
    for ring in range(4, min(size) // 2, max(6, min(size) // 24)):
        box = (size[0] / 2 - ring, size[1] / 2 - ring * 1.3, size[0] / 2 + ring, size[1] / 2 + ring * 1.3)
        pencil.ellipse(box, outline=(190, 30, 30), width=max(3, min(size) // 60))
    target = BytesIO()
    image.save(target, kind)
    return target.getvalue()


def place_of(scene: Scene, paper: IssuedPaper, name: str) -> ScreenSlot:
    """The first place of a paper that a name begins."""
    found = screen_signing.slots(scene.books, scene.actor, paper.id)
    return next(slot for slot in found if slot.name.startswith(name))


def by(scene: Scene, paper: IssuedPaper, name: str, **changes: object) -> SignOnScreen:
    """The command by which the first who may sign at a name's place does so."""
    slot = place_of(scene, paper, name)
    one = (slot.choices or slot.signatories)[0]
    values: dict[str, object] = {
        "paper_id": paper.id,
        "place": slot.place,
        "signed_by": one.name or "王会计",
        "part": one.part,
        "strokes": writing(name),
        "device": "鼠标",
        "agreed": True,
        "shown_sha256": paper.sha256,
    }
    return SignOnScreen(**{**values, **changes})  # type: ignore[arg-type]


def sign(scene: Scene, paper: IssuedPaper, name: str, **changes: object) -> int:
    """Sign a paper on the screen and return the id of the signature."""
    return screen_signing.sign(scene.books, scene.actor, by(scene, paper, name, **changes))


def sign_all(scene: Scene, paper: IssuedPaper, **changes: object) -> None:
    """Sign every place of a paper that is still open."""
    for slot in screen_signing.slots(scene.books, scene.actor, paper.id):
        if slot.signed is None:
            one = slot.choices[0]
            command = SignOnScreen(
                paper_id=paper.id,
                place=slot.place,
                signed_by=one.name or "王会计",
                part=one.part,
                strokes=writing(one.name or "王会计"),
                shown_sha256=paper.sha256,
                **{"agreed": True, **changes},  # type: ignore[arg-type]
            )
            screen_signing.sign(scene.books, scene.actor, command)
