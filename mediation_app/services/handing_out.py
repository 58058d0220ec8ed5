"""送达: copies of papers handed to those they are for, by whom they were signed for, taken back if wrong."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from forms.service_receipt import GOES_TO
from forms.service_receipt import rows_of as handed
from mediation_app.model import (
    Attachment,
    Case,
    HandingOut,
    IssuedPaper,
    PrintOrder,
    PrintState,
    ServiceManner,
)
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.checks import among, existing, not_after
from mediation_app.services.copies_due import Receiver, Recipient, cautions, receivers, still_to_hand_out
from mediation_app.services.entries import cleaned, reason_given, refuse, too_long
from resources.i18n import QT_TRANSLATE_NOOP, Message

__all__ = [
    "GOES_TO",
    "HandOut",
    "HandedOut",
    "Receipt",
    "Receiver",
    "Recipient",
    "hand_out",
    "hand_out_all",
    "handed",
    "receivers",
    "record_receipt",
    "remove",
    "still_to_hand_out",
]

MOST_COPIES = 99

_TAKEN_AT_ONCE = (ServiceManner.IN_PERSON, ServiceManner.BY_ANOTHER)
_NEEDS_NO_SIGNATURE = (ServiceManner.LEFT, ServiceManner.ELECTRONIC, ServiceManner.ARCHIVE)


@dataclass(frozen=True, slots=True, kw_only=True)
class HandOut:
    """Copies of an issued version handed to somebody; without a party to a court, a unit, or the dossier.

    ``signed_by`` with ``relation`` to the receiver where another took it; ``signed_on`` is empty while nobody
    has signed for it.
    """

    case_id: int
    paper_id: int
    party_id: int | None = None
    receiver: str
    manner: ServiceManner = ServiceManner.IN_PERSON
    copies: int = 1
    handed_on: date
    signed_by: str = ""
    relation: str = ""
    signed_on: date | None = None
    note: str = ""
    revision: int | None = None


@dataclass(frozen=True, slots=True)
class HandedOut:
    """The entries made, and what to look at."""

    ids: tuple[int, ...]
    warnings: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """That somebody signed for copies handed out before; ``attachment_id``: the scan of the receipt."""

    handing_id: int
    signed_by: str
    signed_on: date
    relation: str = ""
    note: str = ""
    attachment_id: int | None = None
    revision: int | None = None


def hand_out(books: Books, actor: Actor, command: HandOut) -> int:
    """Write down that copies of a paper were handed out and return the entry's id.

    Raises as `hand_out_all`.
    """
    return hand_out_all(books, actor, (command,), revision=command.revision).ids[0]


def hand_out_all(
    books: Books, actor: Actor, commands: Sequence[HandOut], *, revision: int | None = None
) -> HandedOut:
    """Write down several handings out of one case, all or none of them; also in a case that has ended.

    Raises InvalidInput for a day to come or before the paper was issued, a receiver or who signed not named;
    NotAllowed for a void case and for a version that another has taken the place of; NotFound.
    """
    if not commands:
        nobody = _say(QT_TRANSLATE_NOOP("HandingOut", "请至少勾选一个受送达人"))
        raise InvalidInput([Problem("", nobody)])
    commands = [cleaned(command) for command in commands]
    with books.acting(actor, Permission.HAND_OUT) as desk:
        case = _for_change(desk, commands[0].case_id, revision)
        rows = [_entered(desk, case, command) for command in commands]
        case = cases.loaded(desk.session, case.id)
        warnings: dict[Message, None] = {}
        for paper_id in dict.fromkeys(row.paper_id for row in rows):
            mine = [row for row in handed(case, paper_id) if row in rows]
            paper = among(case.papers, paper_id)
            warnings |= dict.fromkeys(cautions(case, paper, mine, _copies_printed(desk, paper)))
        return HandedOut(tuple(row.id for row in rows), tuple(warnings))


def record_receipt(books: Books, actor: Actor, receipt: Receipt) -> None:
    """Write down who signed for copies handed out, such as when the slip of a letter came back.

    Raises InvalidInput without a name or for a day before the handing out or to come; NotAllowed for a void
    case or copies that nobody signs for; Conflict where somebody has signed for them; NotFound.
    """
    receipt = cleaned(receipt)
    with books.acting(actor, Permission.HAND_OUT) as desk:
        row, case = _found(desk, receipt.handing_id, receipt.revision)
        if row.manner is ServiceManner.ARCHIVE:
            raise NotAllowed(_say(QT_TRANSLATE_NOOP("HandingOut", "归卷留存的一份不需要签收")))
        _require_unsigned(row)
        refuse(list(_wrong_with_receipt(row, receipt, desk.today)))
        if receipt.attachment_id is not None:
            row.attachment_id = among(_kept(case), receipt.attachment_id).id
        row.signed_by, row.signed_on, row.relation = receipt.signed_by, receipt.signed_on, receipt.relation
        row.note = receipt.note or row.note
        _log(desk, Act.RECEIPT_RECORDED, case, row, signed_by=row.signed_by, signed_on=row.signed_on)


def remove(books: Books, actor: Actor, handing_id: int, reason: str, *, revision: int | None = None) -> None:
    """Take back an entry made by mistake, with the reason; the row and its line of the timeline stay."""
    words = reason_given(reason)
    with books.acting(actor, Permission.HAND_OUT) as desk:
        row, case = _found(desk, handing_id, revision)
        row.removed_at, row.removal_reason = desk.now, words
        _log(desk, Act.HANDING_OUT_REMOVED, case, row, reason=words)


def _for_change(desk: Desk, case_id: int, revision: int | None) -> Case:
    """Return the case counted up; copies are also handed out and signed for after it has ended."""
    case = cases.loaded(desk.session, case_id)
    if case.state is not CaseState.CLOSED or case.voided_on is not None:
        cases.require_open(case)
    cases.touch(desk, case, revision)
    return case


def _entered(desk: Desk, case: Case, command: HandOut) -> HandingOut:
    paper = among(case.papers, command.paper_id)
    _require_in_force(case, paper, command)
    refuse([*_wrong(case, paper, command, desk.today), *too_long(command, HandingOut)])
    at_once = command.manner in _TAKEN_AT_ONCE and bool(command.signed_by)
    row = HandingOut(
        case_id=case.id,
        paper_id=paper.id,
        party_id=command.party_id,
        receiver=command.receiver,
        manner=command.manner,
        copies=command.copies,
        handed_on=command.handed_on,
        signed_by=command.signed_by,
        relation=command.relation,
        signed_on=command.signed_on or (command.handed_on if at_once else None),
        note=command.note,
        staff_id=desk.staff_id,
    )
    desk.session.add(row)
    desk.session.flush()
    _log(desk, Act.PAPER_HANDED_OUT, case, row, paper=paper)
    return row


def _copies_printed(desk: Desk, paper: IssuedPaper) -> int | None:
    """Return the copies of a version that were printed; None where not all went through the print queue."""
    done = select(PrintOrder.copies).where(
        PrintOrder.paper_id == paper.id, PrintOrder.state == PrintState.PRINTED
    )
    copies = desk.session.scalars(done).all()
    return sum(copies) if len(copies) == paper.printed else None


def _require_in_force(case: Case, paper: IssuedPaper, command: HandOut) -> None:
    """Refuse to hand out a version on a day when a newer one was there."""
    newer = [
        other
        for other in case.papers
        if (other.form_code, other.subject_id) == (paper.form_code, paper.subject_id)
        and other.version > paper.version
        and other.issued_at.date() <= command.handed_on
    ]
    if newer:
        last = max(other.version for other in newer)
        text = QT_TRANSLATE_NOOP("HandingOut", "《{title}》已经有第{last}版，第{version}版不能再送达")
        raise NotAllowed(
            _say(text, title=Message("Forms", paper.title), last=last, version=paper.version),
            _say(QT_TRANSLATE_NOOP("HandingOut", "请送达现行的一版")),
        )


def _wrong(case: Case, paper: IssuedPaper, command: HandOut, today: date) -> Iterator[Problem]:
    if not command.receiver:
        yield Problem("receiver", _say(QT_TRANSLATE_NOOP("HandingOut", "请写明送给谁")))
    if not 1 <= command.copies <= MOST_COPIES:
        text = QT_TRANSLATE_NOOP("HandingOut", "份数要在1到{most}之间")
        yield Problem("copies", _say(text, most=MOST_COPIES))
    yield from not_after("handed_on", command.handed_on, today)
    if command.handed_on < paper.issued_at.date():
        text = QT_TRANSLATE_NOOP("HandingOut", "文书{day}才定稿，送达日期不能更早")
        yield Problem("handed_on", _say(text, day=paper.issued_at.date()))
    if command.party_id is not None and command.party_id not in {party.id for party in case.parties}:
        yield Problem("party_id", _say(QT_TRANSLATE_NOOP("HandingOut", "受送达人不是本案的当事人")))
    yield from _wrong_for_manner(command)
    if command.signed_on is not None:
        yield from _wrong_day(command.handed_on, command.signed_on, today)


def _wrong_for_manner(command: HandOut) -> Iterator[Problem]:
    """Yield what a way of handing out needs and is not told (民事诉讼法 arts. 88 to 91 by analogy)."""
    by_another = command.manner is ServiceManner.BY_ANOTHER
    if by_another and not command.signed_by:
        yield Problem("signed_by", _say(QT_TRANSLATE_NOOP("HandingOut", "请写明由谁代收")))
    if by_another and not command.relation:
        text = QT_TRANSLATE_NOOP("HandingOut", "请写明代收人与受送达人的关系，如同住的成年家属")
        yield Problem("relation", _say(text))
    if command.manner is ServiceManner.LEFT and not command.note:
        text = QT_TRANSLATE_NOOP("HandingOut", "留置送达的，请写明拒收的理由和日期、在场见证的人")
        yield Problem("note", _say(text))
    if command.manner is ServiceManner.ARCHIVE and command.party_id is not None:
        text = QT_TRANSLATE_NOOP("HandingOut", "归卷的一份由调委会留存，不是送给当事人的")
        yield Problem("manner", _say(text))
    if command.signed_on is not None and not command.signed_by:
        yield Problem("signed_by", _say(QT_TRANSLATE_NOOP("HandingOut", "请写明由谁签收")))


def _require_unsigned(row: HandingOut) -> None:
    if row.signed_on is not None:
        text = QT_TRANSLATE_NOOP("HandingOut", "这一份已于{day}由{name}签收")
        raise Conflict(
            _say(text, day=row.signed_on, name=row.signed_by or row.receiver),
            _say(QT_TRANSLATE_NOOP("HandingOut", "登记错了的，请先撤销这条送达登记，再重新登记")),
        )


def _wrong_with_receipt(row: HandingOut, receipt: Receipt, today: date) -> Iterator[Problem]:
    if not receipt.signed_by:
        yield Problem("signed_by", _say(QT_TRANSLATE_NOOP("HandingOut", "请写明由谁签收")))
    yield from _wrong_day(row.handed_on, receipt.signed_on, today)
    yield from too_long(receipt, HandingOut)


def _wrong_day(handed_on: date, signed_on: date, today: date) -> Iterator[Problem]:
    yield from not_after("signed_on", signed_on, today)
    if signed_on < handed_on:
        text = QT_TRANSLATE_NOOP("HandingOut", "{day}才送出，签收日期不能更早")
        yield Problem("signed_on", _say(text, day=handed_on))


def _found(desk: Desk, handing_id: int, revision: int | None) -> tuple[HandingOut, Case]:
    """Return an entry that stands, in its case counted up."""
    case = _for_change(desk, existing(desk.session, HandingOut, handing_id).case_id, revision)
    return among([row for row in case.handed_out if row.removed_at is None], handing_id), case


def _kept(case: Case) -> list[Attachment]:
    return [file for file in case.attachments if file.removed_at is None]


def _log(
    desk: Desk, act: Act, case: Case, row: HandingOut, paper: IssuedPaper | None = None, **more: object
) -> None:
    shown = paper or among(case.papers, row.paper_id)
    detail = {
        "title": shown.title,
        "version": shown.version,
        "receiver": row.receiver,
        "manner": row.manner.value,
        "copies": row.copies,
        "on": row.handed_on,
    }
    desk.log(act, case.id, f"handing_out:{row.id}", **detail, **more)


def _say(source: str, **values: object) -> Message:
    return Message("HandingOut", source, **values)
