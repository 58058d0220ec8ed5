"""A signature taken on the screen, and one struck again."""

from sqlalchemy.orm import Session

from mediation_app.model import DrawnSignature
from mediation_app.rules.errors import Conflict, NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.rules.strokes import pack
from mediation_app.services import cases, signed_files
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk, require
from mediation_app.services.checks import existing
from mediation_app.services.effect import follow
from mediation_app.services.entries import reason_given
from mediation_app.services.screen_signing import ticking
from mediation_app.services.screen_signing.checking import SignOnScreen, check_people, prepared
from mediation_app.services.screen_signing.drawn import strike
from mediation_app.services.screen_signing.people import ScreenSlot
from mediation_app.services.screen_signing.reading import Opened, case_of, of_case
from mediation_app.services.screen_signing.records import digest_of
from mediation_app.services.screen_signing.standing import ADVICE
from resources.i18n import QT_TRANSLATE_NOOP, Message

__all__ = ["SignOnScreen", "sign", "void"]


def sign(books: Books, actor: Actor, command: SignOnScreen) -> int:
    """Take a signature drawn on the screen and return its id.

    It is bound to the bytes that were shown. Raises InvalidInput for a dot, a picture that is none or a
    missing witness; NotAllowed where the law or the state of the case forbids it; Conflict where the paper is
    another by now or the place is signed already.
    """
    require(actor, Permission.TICK_SIGNATURES)
    command = prepared(command)
    with books.acting(actor, Permission.TICK_SIGNATURES) as desk:
        found = _for_signing(desk, command)
        slot = found.slot(command.place)
        if slot.signed is not None:
            raise Conflict(
                _say(
                    QT_TRANSLATE_NOOP("ScreenSigning", "这一处已经签过名（{name}）"),
                    name=slot.signed.signed_by,
                ),
                _say(QT_TRANSLATE_NOOP("ScreenSigning", "签错的，请先作废再重新签")),
            )
        check_people(found.case, slot, command)
        row = _row(desk, found, slot, command)
        desk.session.add(row)
        desk.session.flush()
        signed_files.supersede(desk, found.paper.id)
        detail = {"name": row.name or row.signed_by, "by": row.signed_by, "title": found.paper.title}
        desk.log(Act.SIGNED_ON_SCREEN, row.case_id, f"paper:{row.paper_id}", **detail, sha256=row.sha256)
        ticking.tick(desk, found.case, found.paper, _again(desk, found).slots)
        return row.id


def void(books: Books, actor: Actor, signature_id: int, reason: str, *, revision: int | None = None) -> None:
    """Strike a drawn signature with a reason; it stays on record, what was ticked by it falls.

    Raises NotAllowed once the version is sealed or performance is recorded, Conflict for one struck already.
    """
    with books.acting(actor, Permission.TICK_SIGNATURES) as desk:
        words = reason_given(reason)
        row = existing(desk.session, DrawnSignature, signature_id)
        case = cases.for_change(desk, row.case_id, revision)
        _require_voidable(desk.session, row)
        ticking.require_untickable(case, row)
        strike(desk, (row,), words)
        if ticking.untick(desk, case, row):
            follow(desk, case)


def _for_signing(desk: Desk, command: SignOnScreen) -> Opened:
    """Return the version to be signed, its case counted up. Raises NotAllowed, Conflict, Damaged."""
    case = cases.for_change(desk, case_of(desk.session, command.paper_id), command.revision)
    found = of_case(desk.session, case, command.paper_id, desk.today)
    if (reason := found.why_not) is not None:
        raise NotAllowed(reason, ADVICE)
    signed_files.issued_in(desk.session, found.paper.id)
    if command.shown_sha256 != found.paper.sha256:
        raise Conflict(
            _say(QT_TRANSLATE_NOOP("ScreenSigning", "给签名人看的不是这一版文书")),
            _say(QT_TRANSLATE_NOOP("ScreenSigning", "请重新打开文书，看过以后再签")),
        )
    return found


def _again(desk: Desk, found: Opened) -> Opened:
    return of_case(desk.session, found.case, found.paper.id, desk.today)


def _row(desk: Desk, found: Opened, slot: ScreenSlot, command: SignOnScreen) -> DrawnSignature:
    row = DrawnSignature(
        case_id=found.case.id,
        paper_id=found.paper.id,
        place=slot.place,
        label=slot.label,
        name=slot.name[:60],
        party_id=slot.party_id,
        part=command.part,
        signed_by=command.signed_by,
        strokes=pack(command.strokes) if command.strokes else b"",
        fingerprint=command.fingerprint,
        writer=command.writer,
        witness=command.witness,
        witness_strokes=pack(command.witness_strokes) if command.witness_strokes else b"",
        device=command.device,
        shown_sha256=command.shown_sha256,
        agreed=command.agreed,
        signed_at=desk.now,
        taken_by_id=desk.staff_id,
    )
    row.sha256 = digest_of(row)
    return row


def _require_voidable(session: Session, row: DrawnSignature) -> None:
    if row.voided_at is not None:
        raise Conflict(_say(QT_TRANSLATE_NOOP("ScreenSigning", "这个签名已经作废")))
    if signed_files.is_sealed(session, row.paper_id):
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("ScreenSigning", "这一版已用证书签章，签名不能再增减")),
            _say(QT_TRANSLATE_NOOP("ScreenSigning", "确需更改的，请修改内容后定稿新的一版，重新签署")),
        )


def _say(source: str, **values: object) -> Message:
    return Message("ScreenSigning", source, **values)
