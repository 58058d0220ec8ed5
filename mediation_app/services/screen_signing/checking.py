"""What is asked of a signature before it is taken: who signs, with what, and who stands by."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from mediation_app.model import Case, DrawnSignature
from mediation_app.rules.errors import NotAllowed, Problem
from mediation_app.rules.strokes import Strokes, checked
from mediation_app.rules.vocabulary import SigningPart
from mediation_app.services.case_facts import principals
from mediation_app.services.entries import cleaned, refuse, too_long
from mediation_app.services.screen_signing.people import ScreenSlot, Signatory
from mediation_app.services.screen_signing.pictures import picture_of
from mediation_app.services.screen_signing.standing import ADVICE
from resources.i18n import QT_TRANSLATE_NOOP, Message


@dataclass(frozen=True, slots=True, kw_only=True)
class SignOnScreen:
    """A signature at a place of a paper; ``writer`` wrote for one who cannot, ``witness`` stood by.

    The fingerprint is the content of a picture file; of an organisation it is the picture of its seal.
    """

    paper_id: int
    place: str
    signed_by: str
    part: SigningPart = SigningPart.SELF
    strokes: Strokes = ()
    fingerprint: bytes = b""
    cannot_write: bool = False
    """Another writes the name for the signer, who gives his fingerprint."""
    writer: str = ""
    witness: str = ""
    witness_strokes: Strokes = ()
    device: str = ""
    agreed: bool = False
    """Was told what a signature on the screen is worth, and agreed to it."""
    shown_sha256: str
    """Of the PDF that the signer was shown."""
    revision: int | None = None


def prepared(command: SignOnScreen) -> SignOnScreen:
    """Return a command cleaned, its picture as PNG; what is wrong with it alone is refused at once."""
    command = cleaned(command)
    refuse(too_long(command, DrawnSignature) + list(_problems(command)))
    return replace(command, fingerprint=picture_of(command.fingerprint))


def _problems(command: SignOnScreen) -> Iterator[Problem]:
    if not command.signed_by:
        yield _problem("signed_by", QT_TRANSLATE_NOOP("ScreenSigning", "请写明由谁签名"))
    if command.cannot_write or command.writer or command.witness or not command.strokes:
        yield from _with_witness(command)
    if command.strokes:
        yield from (Problem("strokes", words) for words in checked(command.strokes))
    if command.witness_strokes:
        yield from (Problem("witness_strokes", words) for words in checked(command.witness_strokes))


def _with_witness(command: SignOnScreen) -> Iterator[Problem]:
    """Yield what is missing where somebody cannot write: fingerprint, 代书人, 见证人."""
    if not (command.cannot_write or command.strokes or command.writer or command.fingerprint):
        text = QT_TRANSLATE_NOOP("ScreenSigning", "请先签名；不能写字的，按指印并写明代书人、见证人")
        yield _problem("strokes", text)
        return
    is_unwritten = command.cannot_write or bool(command.writer) or not command.strokes
    if is_unwritten and not command.fingerprint:
        yield _problem("fingerprint", QT_TRANSLATE_NOOP("ScreenSigning", "不能写字的，要有本人的指印图像"))
    if is_unwritten and not command.writer:
        yield _problem("writer", QT_TRANSLATE_NOOP("ScreenSigning", "不能写字的，请写明代书人"))
    if not command.witness:
        yield _problem("witness", QT_TRANSLATE_NOOP("ScreenSigning", "请写明见证人"))
    elif not command.witness_strokes:
        yield _problem("witness_strokes", QT_TRANSLATE_NOOP("ScreenSigning", "请见证人也签名"))
    if command.signed_by in (command.writer, command.witness):
        text = QT_TRANSLATE_NOOP("ScreenSigning", "签名人不能为自己代书或者见证")
        yield _problem("witness" if command.signed_by == command.witness else "writer", text)
    elif command.witness and command.witness == command.writer:
        text = QT_TRANSLATE_NOOP("ScreenSigning", "代书人和见证人应是两个人")
        yield _problem("witness", text)


def check_people(case: Case, slot: ScreenSlot, command: SignOnScreen) -> None:
    """Raise NotAllowed for who may not sign there, InvalidInput for a stranger or a party as helper."""
    signatory = _signatory(slot, command)
    if signatory is None:
        text = QT_TRANSLATE_NOOP(
            "ScreenSigning", "{name}没有登记为可以在这里签名的人，请先补充当事人或代理手续"
        )
        refuse([_problem("signed_by", text, name=command.signed_by)])
    elif signatory.why_not is not None:
        raise NotAllowed(signatory.why_not, ADVICE)
    own = slot.party_id
    others = {party.person.name for party in principals(case) if party.id != own}
    for name, words in (("writer", command.writer), ("witness", command.witness)):
        if words in others:
            text = QT_TRANSLATE_NOOP("ScreenSigning", "{name}是本案其他当事人，不能代书或者见证")
            refuse([_problem(name, text, name=words)])


def _signatory(slot: ScreenSlot, command: SignOnScreen) -> Signatory | None:
    """Return whom the case knows as this signatory; one without a name is whoever is named."""
    for one in slot.signatories:
        if one.part is command.part and one.name in ("", command.signed_by):
            return one
    return None


def _problem(field: str, source: str, **values: object) -> Problem:
    return Problem(field, Message("ScreenSigning", source, **values))
