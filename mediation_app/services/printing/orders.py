"""An order's row: read, told to the audit chain, and brought to its end; shared by what the queue does."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from mediation_app.model import IssuedPaper, PrintOrder
from mediation_app.rules.errors import Conflict
from mediation_app.rules.print_faults import PrintFault, fault_words
from mediation_app.rules.print_queue import STATE_LABELS, may_move
from mediation_app.rules.vocabulary import PrintState, PrintWord
from mediation_app.services.acts import Act
from mediation_app.services.books import Desk
from mediation_app.services.checks import existing, missing
from mediation_app.services.printing.desks import host_of
from resources.i18n import QT_TRANSLATE_NOOP, Message


def say(source: str, **values: object) -> Message:
    """Build a text of the print queue."""
    return Message("Printing", source, **values)


def orders_of(session: Session, ids: Sequence[int]) -> list[PrintOrder]:
    """Return orders by their ids, in that order. Raises NotFound when one is gone."""
    parts = joinedload(PrintOrder.taken_by), joinedload(PrintOrder.paper)
    query = select(PrintOrder).where(PrintOrder.id.in_(ids)).options(*parts)
    found = {order.id: order for order in session.scalars(query)}
    return [found.get(order_id) or missing() for order_id in dict.fromkeys(ids)]


def subject(order: PrintOrder) -> str:
    """Return what the audit chain calls an order."""
    return f"print:{order.id}"


def told(order: PrintOrder, paper: IssuedPaper) -> dict[str, object]:
    """Return what the audit chain tells of an order."""
    return {
        "title": paper.title,
        "version": paper.version,
        "copies": order.copies,
        "printer": order.printer,
        "duplicate": order.is_duplicate,
    }


def mark_of(order: PrintOrder, paper: IssuedPaper) -> str:
    """Return what no other sending carries in the title of its job: paper, order, attempt, and its moment.

    The moment tells apart what an office does twice after its file was restored.
    """
    moment = f"{order.taken_at:%y%m%d%H%M%S}" if order.taken_at else ""
    return f"[{paper.code or paper.sha256[:12]}-{order.id}-{order.attempts}-{moment}]"


def job_of(order: PrintOrder) -> tuple[str, str]:
    """Return the number of the system's job, empty while it has none, and the system it is a number of."""
    number, _, server = order.system_job.partition("@")
    return number, server


def move(order: PrintOrder, state: PrintState, fault: PrintFault | None = None) -> None:
    """Bring an order to a state. Raises Conflict where it may not go there from where it is."""
    if not may_move(order.state, state):
        raise not_now(order)
    order.state, order.fault = state, fault.value if fault else ""


def printed(desk: Desk, order: PrintOrder, word: PrintWord) -> None:
    """End an order as printed, count it on its version and write it down, once."""
    move(order, PrintState.PRINTED)
    _end(desk, order, word)
    paper = existing(desk.session, IssuedPaper, order.paper_id)
    paper.printed += 1
    detail = told(order, paper) | {"times": paper.printed, "word": word.value}
    desk.log(Act.PAPER_PRINTED, order.case_id, f"paper:{paper.id}", **detail)


def ended(
    desk: Desk, order: PrintOrder, state: PrintState, fault: PrintFault | None, word: PrintWord
) -> None:
    """End an order as failed or cancelled, and write it down."""
    move(order, state, fault)
    _end(desk, order, word)
    paper = existing(desk.session, IssuedPaper, order.paper_id)
    act = Act.PRINT_CANCELLED if state is PrintState.CANCELLED else Act.PRINT_FAILED
    words = fault_words(order.fault)
    detail = {"fault": order.fault, "word": word.value, "reason": str(words.what) if words else ""}
    desk.log(act, order.case_id, subject(order), **detail, **told(order, paper))


def not_now(order: PrintOrder) -> Conflict:
    """Return the error for an order that is elsewhere than shown: who has it, or its state."""
    if order.state is PrintState.SENDING:
        name = order.taken_by.name if order.taken_by else ""
        text = QT_TRANSLATE_NOOP("Printing", "{name}正在电脑“{host}”上送打印这一份")
        return Conflict(
            say(text, name=name, host=host_of(order.taken_desk)),
            say(
                QT_TRANSLATE_NOOP(
                    "Printing", "请等它送完；那台电脑已经关了的，在那台电脑上再打开打印队列就会查清"
                )
            ),
        )
    return Conflict(
        say(
            QT_TRANSLATE_NOOP("Printing", "这一份现在是“{state}”，不能这样办"),
            state=STATE_LABELS[order.state],
        ),
        say(QT_TRANSLATE_NOOP("Printing", "请刷新后再看，可能同事刚办过")),
    )


def _end(desk: Desk, order: PrintOrder, word: PrintWord) -> None:
    order.ended_at, order.told_by = desk.now, word
    order.ended_by_id = desk.actor.staff_id if word is PrintWord.CLERK else None
