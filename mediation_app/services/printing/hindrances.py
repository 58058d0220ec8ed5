"""What speaks against printing a version: asked when it is queued, again when it is sent."""

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from mediation_app.model import Case, IssuedPaper, PrintOrder, SignatureTick, SignedFile
from mediation_app.rules.errors import Conflict, Damaged, NotAllowed
from mediation_app.rules.print_faults import PrintFault
from mediation_app.rules.print_queue import UNDER_WAY
from mediation_app.rules.vocabulary import PrintState
from mediation_app.services import cases, signed_files
from mediation_app.services.books import Desk
from mediation_app.services.checks import existing, missing
from mediation_app.services.paper_standing import SlipState, slips
from mediation_app.services.paper_values import office_row, texts_of
from mediation_app.services.printing.orders import say
from resources.i18n import QT_TRANSLATE_NOOP, Message


def why_not(session: Session, order: PrintOrder, paper: IssuedPaper) -> PrintFault | None:
    """Say why an order may not be sent (any more); None where it may."""
    if existing(session, Case, order.case_id).voided_on is not None:
        return PrintFault.CASE_VOID
    if not paper.sha256 and order.signed_file_id is None:
        return PrintFault.ONLY_WORD
    if order.signed_file_id is not None and (fault := _why_no_copy(session, order.signed_file_id, paper)):
        return fault
    if not _is_as_recorded(session, order):
        return PrintFault.DAMAGED
    if order.is_duplicate:
        return None
    return why_no_original(session, order, paper) or _why_too_old(session, paper)


def bytes_of(session: Session, order: PrintOrder) -> bytes:
    """Return the PDF that an order prints. Raises NotFound, Damaged where it is not as it was recorded."""
    if order.signed_file_id is not None:
        return signed_files.pdf_in(session, order.signed_file_id)
    return signed_files.issued_in(session, order.paper_id)[0]


def _is_as_recorded(session: Session, order: PrintOrder) -> bool:
    try:
        bytes_of(session, order)
    except Damaged:
        return False
    return True


def _why_no_copy(session: Session, signed_file_id: int, paper: IssuedPaper) -> PrintFault | None:
    if existing(session, SignedFile, signed_file_id).superseded_at is not None:
        return PrintFault.SIGNED_COPY_VOID
    return PrintFault.OVERTAKEN if is_overtaken(session, paper) else None


def _why_too_old(session: Session, paper: IssuedPaper) -> PrintFault | None:
    newest = select(func.max(IssuedPaper.version)).where(
        IssuedPaper.case_id == paper.case_id,
        IssuedPaper.form_code == paper.form_code,
        IssuedPaper.subject_id == paper.subject_id,
    )
    is_old = (session.scalar(newest) or 0) > paper.version
    return PrintFault.SUPERSEDED if is_old else None


def why_no_original(session: Session, order: PrintOrder, paper: IssuedPaper) -> PrintFault | None:
    """Say why an order that carries no 副本 would make an original too many; None where it would not.

    One queued in place of a spoilt sheet has a reason; it may come out only while nobody has signed.
    """
    if order.reason:
        signed = select(func.count()).select_from(SignatureTick).where(SignatureTick.paper_id == paper.id)
        return PrintFault.SIGNED_SINCE if session.scalar(signed) else None
    others = select(func.count()).select_from(PrintOrder)
    others = others.where(PrintOrder.paper_id == paper.id, PrintOrder.id != order.id)
    others = others.where(PrintOrder.is_duplicate.is_(False), PrintOrder.reason == "")
    if order.signed_file_id is None:
        is_out = paper.printed > 0
        others = others.where(PrintOrder.signed_file_id.is_(None))
    else:
        others = others.where(PrintOrder.signed_file_id == order.signed_file_id)
        since = or_(PrintOrder.id > order.id, PrintOrder.ended_at > order.queued_at)
        is_out = bool(session.scalar(others.where(PrintOrder.state == PrintState.PRINTED, since)))
    under_way = others.where(PrintOrder.state.in_(UNDER_WAY))
    return PrintFault.DOUBLE if is_out or session.scalar(under_way) else None


def is_overtaken(session: Session, paper: IssuedPaper) -> bool:
    """Tell whether a case says something else by now than a version, whose signatures so no longer hold."""
    case = cases.loaded(session, paper.case_id)
    listed = slips(case, office_row(session), texts_of(session, case.id))
    mine = (one for one in listed if (one.form_code, one.subject_id) == (paper.form_code, paper.subject_id))
    return any(one.state is SlipState.OUTDATED and not one.is_settled for one in mine)


def require_good_copy(desk: Desk, paper: IssuedPaper, signed_file_id: int) -> None:
    """Raise NotAllowed for a signed copy that is void or of a version the case has left behind; NotFound."""
    file = existing(desk.session, SignedFile, signed_file_id)
    if file.paper_id != paper.id:
        missing()
    if file.superseded_at is not None:
        raise NotAllowed(
            say(QT_TRANSLATE_NOOP("Printing", "这份签名版已经作废，不能再打印")),
            say(QT_TRANSLATE_NOOP("Printing", "请重新生成签名版，或打印没有签名的定稿")),
        )
    if is_overtaken(desk.session, paper):
        raise NotAllowed(
            say(QT_TRANSLATE_NOOP("Printing", "签名以后案件内容又有改动，这份签名版不能再打印")),
            say(QT_TRANSLATE_NOOP("Printing", "请定稿新的一版，重新签名以后再打印")),
        )


def require_printable(desk: Desk, paper: IssuedPaper) -> None:
    """Raise NotAllowed for a version of a void case, or without PDF."""
    if existing(desk.session, Case, paper.case_id).voided_on is not None:
        raise NotAllowed(
            say(QT_TRANSLATE_NOOP("Printing", "案件已作废，文书不再打印")),
            say(QT_TRANSLATE_NOOP("Printing", "如作废有误，请先撤销作废")),
        )
    if not paper.sha256:
        raise NotAllowed(
            say(
                QT_TRANSLATE_NOOP("Printing", "“{title}”第{version}版只有 Word 稿，没有 PDF"),
                **named(paper),
            ),
            say(QT_TRANSLATE_NOOP("Printing", "请用 Word 打开后打印，签署后扫描附卷")),
        )


def require_not_queued(desk: Desk, paper: IssuedPaper) -> None:
    """Raise Conflict for a version that waits or is under way already."""
    query = select(PrintOrder).where(PrintOrder.paper_id == paper.id, PrintOrder.state.in_(UNDER_WAY))
    order = desk.session.scalars(query.limit(1)).first()
    if order is not None:
        raise Conflict(
            say(QT_TRANSLATE_NOOP("Printing", "“{title}”第{version}版已经在打印队列里"), **named(paper)),
            say(QT_TRANSLATE_NOOP("Printing", "要改份数或打印机的，请在队列里改")),
        )


def require_unsigned(desk: Desk, paper: IssuedPaper) -> None:
    """Raise NotAllowed for another original of a version that somebody has signed."""
    query = select(func.count()).select_from(SignatureTick).where(SignatureTick.paper_id == paper.id)
    if desk.session.scalar(query):
        raise NotAllowed(
            say(QT_TRANSLATE_NOOP("Printing", "这一版已有人签名，不能再打一份正本")),
            say(QT_TRANSLATE_NOOP("Printing", "请补打副本")),
        )


def named(paper: IssuedPaper) -> dict[str, object]:
    """Return what words about a version name it by."""
    return {"title": Message("Forms", paper.title), "version": paper.version}
