"""What the clerk asks of the queue: put in, change, try again, print again as 副本, cancel, confirm."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sqlalchemy import func, select

from mediation_app.model import PRINCIPALS, IssuedPaper, Party, PrintOrder
from mediation_app.rules.errors import Conflict, NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.print_faults import PrintFault
from mediation_app.rules.print_queue import MOST_COPIES, proposed_copies
from mediation_app.rules.vocabulary import PrintState, PrintWord
from mediation_app.services import papers
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk, require
from mediation_app.services.checks import existing
from mediation_app.services.entries import reason_given, refuse, texts_too_long
from mediation_app.services.habits import habits_of
from mediation_app.services.issuing import issue_all
from mediation_app.services.paper_standing import Slip, SlipState
from mediation_app.services.paper_values import AGREEMENT_PAPERS, PaperKey
from mediation_app.services.printing.hindrances import (
    named,
    require_good_copy,
    require_not_queued,
    require_printable,
    require_unsigned,
    why_no_original,
)
from mediation_app.services.printing.orders import ended, not_now, orders_of, printed, say, subject, told
from resources.i18n import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True, kw_only=True)
class ToPrint:
    """A paper to be put into the queue: an issued version, or a paper of a case that is issued by that."""

    case_id: int = 0
    form_code: str = ""
    subject_id: int = 0
    paper_id: int | None = None
    signed_file_id: int | None = None
    """The signed copy to print in place of the issued version; needs ``paper_id``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintHow:
    """How papers are printed; empty copies: what the paper needs; empty two-sided: the office's habit."""

    copies: int | None = None
    two_sided: bool | None = None
    printer: str = ""
    tray: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reprint:
    """A version printed before, to be printed again for a reason.

    Each page carries the mark 副本, unless it is to be another original in place of a spoilt sheet
    (``as_original``), which is possible only while nobody has signed.
    """

    paper_id: int
    reason: str
    copies: int = 1
    as_original: bool = False
    signed_file_id: int | None = None
    how: PrintHow = PrintHow()


def enqueue(
    books: Books, actor: Actor, wanted: Sequence[ToPrint], how: PrintHow | None = None
) -> tuple[int, ...]:
    """Put papers into the queue, all or none, and return the ids of their orders.

    What is not issued yet is issued; what is signed or closed goes in as it was issued. Raises NotAllowed
    for a void case or a version without PDF, Conflict for a version that waits already or was printed
    before (that is printed again by `reprint`), InvalidInput for the number of copies.
    """
    require(actor, Permission.PRINT_PAPER)
    chosen = how or PrintHow()
    _check_how(chosen)
    versions = _issued(books, actor, wanted)
    with books.acting(actor, Permission.PRINT_PAPER) as desk:
        settled = _with_sides(desk, chosen)
        return tuple(_put(desk, one, settled) for one in versions)


def due_of_case(books: Books, actor: Actor, case_id: int) -> tuple[ToPrint, ...]:
    """Return the papers of a case that can be issued as they stand and were neither printed nor queued."""
    listed = papers.contents(books, actor, case_id)
    ready = [slip for slip in listed if slip.form_code and (slip.is_settled or not _is_held_up(slip))]
    with books.reading(actor) as session:
        query = select(IssuedPaper.id).where(IssuedPaper.case_id == case_id, IssuedPaper.printed > 0)
        done = set(session.scalars(query))
        query = select(PrintOrder.paper_id).where(
            PrintOrder.case_id == case_id, PrintOrder.state != PrintState.CANCELLED
        )
        done |= set(session.scalars(query))
    return tuple(
        ToPrint(case_id=case_id, form_code=slip.form_code, subject_id=slip.subject_id)
        for slip in ready
        if not (_is_final(slip) and slip.paper_id in done)
    )


def change(books: Books, actor: Actor, ids: Sequence[int], how: PrintHow) -> None:
    """Change how orders are printed that were not sent yet, or failed; ``None`` keeps copies and sides."""
    _check_how(how)
    with books.acting(actor, Permission.PRINT_PAPER) as desk:
        for order in orders_of(desk.session, ids):
            if order.state not in (PrintState.WAITING, PrintState.FAILED):
                raise not_now(order)
            order.copies = order.copies if how.copies is None else how.copies
            order.two_sided = order.two_sided if how.two_sided is None else how.two_sided
            order.printer, order.tray = how.printer, how.tray


def retry(books: Books, actor: Actor, ids: Sequence[int] | None = None) -> int:
    """Let failed orders wait again, all of them unless ``ids`` are given; return how many.

    One whose paper came out, or is under way, by another order stays failed and says so.
    """
    with books.acting(actor, Permission.PRINT_PAPER) as desk:
        query = select(PrintOrder).where(PrintOrder.state == PrintState.FAILED)
        found = desk.session.scalars(query).all() if ids is None else orders_of(desk.session, ids)
        return sum(_let_wait(desk, order) for order in found)


def reprint(books: Books, actor: Actor, command: Reprint) -> int:
    """Queue a version printed before once more and return the id of its order.

    Raises NotAllowed for one never printed, or for another original of one that is signed; InvalidInput
    without a reason; Conflict while it waits already.
    """
    how = replace(command.how, copies=command.copies)
    _check_how(how)
    with books.acting(actor, Permission.PRINT_PAPER) as desk:
        words = reason_given(command.reason)
        refuse(texts_too_long({"reason": words}, PrintOrder))
        paper = existing(desk.session, IssuedPaper, command.paper_id)
        if paper.printed == 0:
            raise NotAllowed(
                say(QT_TRANSLATE_NOOP("Printing", "这一版还没有打印过，谈不上补打")),
                say(QT_TRANSLATE_NOOP("Printing", "请直接把它加入打印队列")),
            )
        if command.as_original:
            require_unsigned(desk, paper)
        one = ToPrint(paper_id=paper.id, signed_file_id=command.signed_file_id)
        order = _order(desk, one, _with_sides(desk, how))
        order.is_duplicate, order.reason = not command.as_original, words
        seen = {"reason": words, "result": "正本" if command.as_original else "副本"}
        desk.log(Act.PRINT_AGAIN, order.case_id, subject(order), **seen, **told(order, paper))
        return order.id


def confirm(books: Books, actor: Actor, ids: Sequence[int], *, came_out: bool) -> None:
    """Write down what the clerk saw at the printer; his word ends what nobody knew.

    He may also say that what failed by the system's word did come out.
    """
    with books.acting(actor, Permission.PRINT_PAPER) as desk:
        for order in orders_of(desk.session, ids):
            if order.state is not PrintState.UNCERTAIN and not (
                order.state is PrintState.FAILED and came_out
            ):
                raise not_now(order)
            paper = existing(desk.session, IssuedPaper, order.paper_id)
            seen = {"came_out": came_out, "result": "打出来了" if came_out else "没有打出来"}
            desk.log(Act.PRINT_CONFIRMED, order.case_id, subject(order), **seen, **told(order, paper))
            if came_out:
                printed(desk, order, PrintWord.CLERK)
            else:
                ended(desk, order, PrintState.FAILED, PrintFault.DID_NOT_COME_OUT, PrintWord.CLERK)


def _let_wait(desk: Desk, order: PrintOrder) -> bool:
    """Let a failed order wait again; False where an original would come out twice."""
    if order.state is not PrintState.FAILED:
        raise not_now(order)
    paper = existing(desk.session, IssuedPaper, order.paper_id)
    fault = None if order.is_duplicate else why_no_original(desk.session, order, paper)
    if fault is not None:
        order.fault = fault.value
        return False
    order.state, order.fault, order.system_job, order.ended_at = PrintState.WAITING, "", "", None
    desk.session.flush()
    return True


def _issued(books: Books, actor: Actor, wanted: Sequence[ToPrint]) -> list[ToPrint]:
    """Return the versions wanted, in order, after issuing what is not issued."""
    known: dict[ToPrint, int] = {}
    for case_id in dict.fromkeys(one.case_id for one in wanted if one.paper_id is None):
        mine = [one for one in wanted if one.case_id == case_id and one.paper_id is None]
        settled = {
            PaperKey(slip.form_code, slip.subject_id): slip.paper_id
            for slip in papers.contents(books, actor, case_id)
            if slip.is_settled and slip.paper_id is not None
        }
        keys = {one: PaperKey(one.form_code, one.subject_id) for one in mine}
        fresh = [one for one in mine if keys[one] not in settled]
        rows = issue_all(books, actor, case_id, [keys[one] for one in fresh]) if fresh else ()
        known |= {one: row.id for one, row in zip(fresh, rows, strict=True)}
        known |= {one: settled[keys[one]] for one in mine if one not in known}
    return [one if one.paper_id is not None else replace(one, paper_id=known[one]) for one in wanted]


def _put(desk: Desk, one: ToPrint, how: PrintHow) -> int:
    paper = existing(desk.session, IssuedPaper, one.paper_id or 0)
    if paper.printed and one.signed_file_id is None:
        raise Conflict(
            say(QT_TRANSLATE_NOOP("Printing", "“{title}”第{version}版已经打印过"), **named(paper)),
            say(QT_TRANSLATE_NOOP("Printing", "再要的，请用“补打副本”并写明原因")),
        )
    order = _order(desk, one, how)
    desk.log(Act.PRINT_QUEUED, order.case_id, subject(order), **told(order, paper))
    return order.id


def _order(desk: Desk, one: ToPrint, how: PrintHow) -> PrintOrder:
    """Write an order down, after all that speaks against it was asked."""
    paper = existing(desk.session, IssuedPaper, one.paper_id or 0)
    require_printable(desk, paper)
    require_not_queued(desk, paper)
    if one.signed_file_id is not None:
        require_good_copy(desk, paper, one.signed_file_id)
    order = PrintOrder(
        case_id=paper.case_id,
        paper_id=paper.id,
        signed_file_id=one.signed_file_id,
        copies=how.copies if how.copies is not None else _copies(desk, paper),
        two_sided=bool(how.two_sided),
        printer=how.printer,
        tray=how.tray,
        state=PrintState.WAITING,
        queued_at=desk.now,
        queued_by_id=desk.staff_id,
    )
    desk.session.add(order)
    desk.session.flush()
    return order


def _with_sides(desk: Desk, how: PrintHow) -> PrintHow:
    if how.two_sided is not None:
        return how
    return replace(how, two_sided=habits_of(desk.office).two_sided)


def _copies(desk: Desk, paper: IssuedPaper) -> int:
    if paper.form_code not in AGREEMENT_PAPERS.values():
        return proposed_copies(is_agreement=False, principals=0)
    query = select(func.count()).where(Party.case_id == paper.case_id, Party.role.in_(PRINCIPALS))
    return proposed_copies(is_agreement=True, principals=desk.session.scalar(query) or 0)


def _check_how(how: PrintHow) -> None:
    problems = texts_too_long({"printer": how.printer, "tray": how.tray}, PrintOrder)
    if how.copies is not None and not 1 <= how.copies <= MOST_COPIES:
        text = QT_TRANSLATE_NOOP("Printing", "份数要在1到{most}之间")
        problems.append(Problem("copies", say(text, most=MOST_COPIES)))
    refuse(problems)


def _is_final(slip: Slip) -> bool:
    return slip.state in (SlipState.ISSUED, SlipState.SIGNED) or slip.is_settled


def _is_held_up(slip: Slip) -> bool:
    return bool(slip.blocked_by or slip.gaps or slip.on_request)
