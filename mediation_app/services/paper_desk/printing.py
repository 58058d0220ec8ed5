"""To print: papers not issued yet, papers issued and not printed, and what the print queue has of them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from mediation_app.model import Case, IssuedPaper, PrintOrder
from mediation_app.rules.print_faults import fault_words
from mediation_app.rules.print_queue import OPEN_STATES
from mediation_app.rules.vocabulary import PrintState
from mediation_app.rules.workflow import CaseState
from mediation_app.services.paper_desk.rows import DeskRow, Stage, day_of, in_a_row, say
from mediation_app.services.paper_desk.titles import SHORT_TITLES, title_of
from mediation_app.services.paper_desk.unissued import unissued
from mediation_app.services.paper_desk.versions import is_back, is_newest, is_out, is_ticked
from mediation_app.services.paper_values import PaperKey
from mediation_app.services.paper_which import which_of, with_which
from mediation_app.services.today_rows import Scope
from resources.i18n import QT_TRANSLATE_NOOP, Message

_STUCK = (PrintState.FAILED, PrintState.UNCERTAIN)
_WORDS: Mapping[PrintState, Message] = {
    PrintState.WAITING: say(QT_TRANSLATE_NOOP("PaperDesk", "在打印队列里，还没有送打印机")),
    PrintState.SENDING: say(QT_TRANSLATE_NOOP("PaperDesk", "正在送往打印机")),
    PrintState.SENT: say(QT_TRANSLATE_NOOP("PaperDesk", "打印机正在打印")),
    PrintState.FAILED: say(QT_TRANSLATE_NOOP("PaperDesk", "没有打印出来，到打印队列里重打")),
    PrintState.UNCERTAIN: say(QT_TRANSLATE_NOOP("PaperDesk", "不知道有没有打印出来，到打印队列里确认")),
}
"""What the queue has done with a paper, for each state that is not over."""


@dataclass(frozen=True, slots=True)
class _Due:
    """One paper to be printed."""

    key: PaperKey
    title: Message
    since: date
    is_issued: bool
    order: "_Order | None" = None


@dataclass(frozen=True, slots=True)
class _Order:
    """How far the print queue is with a paper, and what is wrong, if anything is."""

    order_id: int
    state: PrintState
    fault: str

    @property
    def is_stuck(self) -> bool:
        """Tell whether somebody has to look after it."""
        return self.state in _STUCK or bool(self.fault)

    @property
    def words(self) -> Message:
        """Return how far it is, in words."""
        told = fault_words(self.fault)
        text = QT_TRANSLATE_NOOP("PaperDesk", "{state}：{fault}")
        return say(text, state=_WORDS[self.state], fault=told.what) if told else _WORDS[self.state]


def to_print(scope: Scope) -> Iterator[DeskRow]:
    """Yield what is to be printed, a line a case; what lies in the print queue has one for each state."""
    due: defaultdict[tuple[int, str, str, Message | None], list[_Due]] = defaultdict(list)
    found = (*_not_issued(scope), *_not_printed(scope))
    which = which_of(scope.session, ((case[0], paper.key) for case, paper in found))
    for case, paper in found:
        due[*case, paper.order.words if paper.order else None].append(paper)
    for (case_id, number, title, state), papers in due.items():
        yield DeskRow(
            stage=Stage.PRINT,
            case_id=case_id,
            number=number,
            title=title,
            paper=in_a_row(
                dict.fromkeys(with_which(paper.title, which.get((case_id, paper.key))) for paper in papers)
            ),
            keys=tuple(paper.key for paper in papers),
            to_issue=tuple(paper.key for paper in papers if not paper.is_issued),
            since=min(paper.since for paper in papers),
            missing=state or _words(papers),
            order_id=papers[0].order.order_id if papers[0].order is not None else None,
            is_stuck=any(paper.order is not None and paper.order.is_stuck for paper in papers),
        )


Case3 = tuple[int, str, str]


def _not_issued(scope: Scope) -> Iterator[tuple[Case3, _Due]]:
    for query in unissued(scope):
        for case_id, number, title, code, subject_id, at in scope.session.execute(query):
            key, since = PaperKey(code, subject_id), day_of(at, scope.day)
            yield (case_id, number, title), _Due(key, SHORT_TITLES[code], since, is_issued=False)


def _not_printed(scope: Scope) -> Iterator[tuple[Case3, _Due]]:
    """Yield the newest versions of open cases that have not left the program, with their order if any."""
    query = scope.cases().join(IssuedPaper, IssuedPaper.case_id == Case.id)
    query = query.add_columns(
        IssuedPaper.id,
        IssuedPaper.form_code,
        IssuedPaper.subject_id,
        IssuedPaper.title,
        IssuedPaper.issued_at,
    ).where(Case.state != CaseState.CLOSED, is_newest(), ~is_out(), ~is_ticked(), ~is_back())
    orders = _orders(scope.session)
    for case_id, number, title, paper_id, code, subject, name, at in scope.session.execute(query):
        key, order = PaperKey(code, subject), orders.get(paper_id)
        paper = _Due(key, title_of(code, name), at.date(), is_issued=True, order=order)
        yield (case_id, number, title), paper


def _orders(session: Session) -> Mapping[int, _Order]:
    """Return the newest order of each paper that is in the queue."""
    newest = select(func.max(PrintOrder.id)).where(~PrintOrder.is_duplicate).group_by(PrintOrder.paper_id)
    query = select(PrintOrder.paper_id, PrintOrder.id, PrintOrder.state, PrintOrder.fault).where(
        PrintOrder.id.in_(newest), PrintOrder.state.in_(OPEN_STATES)
    )
    return {
        paper_id: _Order(order_id, state, fault)
        for paper_id, order_id, state, fault in session.execute(query)
    }


def _words(papers: list[_Due]) -> Message:
    """Return what is to be done with papers that are not in the queue."""
    if all(paper.is_issued for paper in papers):
        return say(QT_TRANSLATE_NOOP("PaperDesk", "已定稿，还没有打印"))
    if any(paper.is_issued for paper in papers):
        return say(QT_TRANSLATE_NOOP("PaperDesk", "有的还没有定稿，打印即定稿"))
    return say(QT_TRANSLATE_NOOP("PaperDesk", "还没有定稿，打印即定稿"))
