"""The acts of the demonstration office about how mediations are conducted, and the proofs of identity."""

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from PIL import Image, ImageDraw

from mediation_app.model import AttachmentKind
from mediation_app.services import (
    attachments,
    invitations,
    mediation_extensions,
    paper_set_choice,
    recusals,
    referrals,
)
from mediation_app.services.demo_stage import Turn

_SIZE = (856, 540)
"""Of a card of 85.6 by 54 mm, ten dots a millimetre."""


def _recuse(turn: Turn) -> None:
    command = recusals.AskRecusal(
        case_id=turn.case_id,
        party_id=turn.party(turn["by"]) if "by" in turn.event else None,
        mediator_id=turn.stage.staff_id(turn["mediator"]) or 0,
        reason=turn["reason"],
        asked_on=turn.today,
    )
    asked = recusals.ask(turn.books, turn.actor, command)
    turn.remember("recusal_request", asked)
    turn.remember("recusal_decision", asked)


def _decide_recusal(turn: Turn) -> None:
    command = recusals.DecideRecusal(
        recusal_id=turn.last("recusal_request"),
        granted=True,
        successor_id=turn.stage.staff_id(turn["successor"]),
        decided_on=turn.today,
        opinion=turn.get("opinion", recusals.OPINION),
    )
    recusals.decide(turn.books, turn.actor, command)


def _extend(turn: Turn) -> None:
    command = mediation_extensions.ExtendMediation(
        case_id=turn.case_id, days=turn["days"], reason=turn["reason"], asked_on=turn.today, agreed=True
    )
    extended = mediation_extensions.extend(turn.books, turn.actor, command)
    turn.remember("extension_request", extended.extension_id)


def _invite(turn: Turn) -> None:
    command = invitations.SaveInvitation(
        session_id=turn.stage.planned[turn.case_id],
        name=turn["name"],
        unit=turn["unit"],
        task=turn["task"],
        invited_on=turn.today,
        agreed=True,
    )
    turn.remember("invitation", invitations.save(turn.books, turn.actor, command))


def _refer(turn: Turn) -> None:
    command = referrals.Refer(
        case_id=turn.case_id,
        unit=turn["unit"],
        reason=turn["reason"],
        enclosures="\n".join(turn["enclosures"]),
        referred_on=turn.today,
        told_on=turn.today if turn.get("told", False) else None,
    )
    turn.remember("referral_letter", referrals.refer(turn.books, turn.actor, command))


def _answer_referral(turn: Turn) -> None:
    command = referrals.AnswerReferral(referral_id=turn.last("referral_letter"), receipt=turn["receipt"])
    referrals.answer(turn.books, turn.actor, command)


def _identify(turn: Turn) -> None:
    """Attach a picture for the copy of each person's card, as if it had come from the scanner."""
    for name in turn["people"]:
        with tempfile.TemporaryDirectory() as folder:
            scan = Path(folder) / f"{name}身份证明.png"
            _card().save(scan, optimize=True)
            new = attachments.NewAttachment(
                case_id=turn.case_id,
                path=scan,
                kind=AttachmentKind.IDENTITY,
                party_id=turn.party(name),
                note=f"{name}身份证复印件（演示样张）",
                provider=name,
                received_on=turn.today,
            )
            attachments.attach(turn.books, turn.actor, new)


def _card() -> Image.Image:
    """Draw what a copy of a card looks like from afar: a frame, lines of writing, a portrait; nobody's."""
    card = Image.new("L", _SIZE, 250)
    draw = ImageDraw.Draw(card)
    draw.rounded_rectangle((8, 8, _SIZE[0] - 9, _SIZE[1] - 9), radius=28, outline=90, width=4)
    for row, width in enumerate((220, 300, 340, 400, 260)):
        top = 70 + row * 66
        draw.rectangle((60, top, 150, top + 22), fill=190)
        draw.rectangle((170, top, 170 + width, top + 22), fill=130)
    draw.rectangle((60, 440, 560, 466), fill=110)
    draw.rectangle((610, 90, 790, 330), fill=215, outline=150)
    draw.ellipse((660, 130, 740, 220), fill=165)
    draw.pieslice((630, 225, 770, 425), 180, 360, fill=165)
    return card


def _choose_set(turn: Turn) -> None:
    paper_set_choice.choose(turn.books, turn.actor, turn["code"])


ACTS: Mapping[str, Callable[[Turn], None]] = {
    "recuse": _recuse,
    "decide_recusal": _decide_recusal,
    "extend_mediation": _extend,
    "invite": _invite,
    "refer": _refer,
    "answer_referral": _answer_referral,
    "identify": _identify,
    "paper_set": _choose_set,
}
"""The acts by their words in the script."""

RECORDS = ("recusal_request", "recusal_decision", "extension_request", "invitation", "referral_letter")
"""The papers that are about what such an act put on record."""
