"""The ownership matrix (包案情况一览表): leaders by stage of their cases, what is red, what is late."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediation_app.model import CaseKind, RiskColour, Staff
from mediation_app.rules.dates import show
from mediation_app.rules.names import with_post
from mediation_app.rules.workflow import CaseState, state_label
from mediation_app.services.boards.cases import BoardCase, board_cases, led_ids
from mediation_app.services.boards.office import unowned_ids
from mediation_app.services.books import Actor, Books
from mediation_app.services.briefs.drawing import Files, files_of, maker

if TYPE_CHECKING:
    from reports.sheets import Sheet

STAGES = (
    CaseState.STUDIED,
    CaseState.ASSIGNING,
    CaseState.PLANNING,
    CaseState.RESOLVING,
    CaseState.DELIVERED,
    CaseState.CHECKING,
    CaseState.HELD,
    CaseState.RESOLVED,
    CaseState.CONCLUDED,
    CaseState.VISITING,
)
"""The stages with a column of their own; the stages of mediation are counted as 调解中."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderRow:
    """How many open cases a leader answers for, by stage; red ones and those with something late."""

    leader_id: int
    leader: str
    by_stage: tuple[int, ...]
    others: int
    total: int
    red: int
    late: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """The leaders, those with most cases first, and how many cases under 包案 have no leader."""

    on: date
    rows: tuple[LeaderRow, ...]
    unowned: int


def matrix_files(books: Books, actor: Actor, on: date) -> Files:
    """Return the ownership matrix of a day as PDF and DOCX. Raises NotAllowed."""
    from reports.sheets import sheet

    with books.reading(actor) as session:
        page = page_of(maker(session), matrix_of(session, on))
    return files_of(books, actor, lambda now: sheet(page, created=now), subject="matrix", on=on.isoformat())


def matrix_of(session: Session, on: date) -> Matrix:
    """Return the matrix of the open cases as of a day."""
    led: dict[int, list[BoardCase]] = defaultdict(list)
    for case in board_cases(session, led_ids(session), on):
        if case.leader_id is not None:
            led[case.leader_id].append(case)
    leaders = session.scalars(select(Staff).where(Staff.id.in_(led)))
    rows = sorted((_row(one, led[one.id]) for one in leaders), key=lambda row: (-row.total, row.leader_id))
    return Matrix(on, tuple(rows), len(unowned_ids(session)))


def page_of(office: str, matrix: Matrix) -> "Sheet":
    """Return the matrix in words, with its sums at the foot."""
    from reports.document import Align, Column
    from reports.sheets import Sheet, SheetGroup

    titles = [str(state_label(state, CaseKind.BACKLOG)) for state in STAGES]
    words = (*titles, "调解中", "合计", "红色", "逾期")
    columns = (Column("包案领导", 5), *(Column(title, 2, Align.CENTRE) for title in words))
    rows = [(row.leader, *map(_figure, _figures(row))) for row in matrix.rows]
    sums = [sum(figures) for figures in zip(*map(_figures, matrix.rows), strict=True)]
    if rows:
        rows.append(("合计", *map(str, sums)))
    total = sum(row.total for row in matrix.rows)
    return Sheet(
        code="matrix",
        title="领导包案情况一览表",
        office=office,
        about=(f"截至{show(matrix.on)}", f"在包{total}件", f"未落实包案领导{matrix.unowned}件"),
        groups=(SheetGroup("", columns, tuple(rows), 0 if rows else 6),),
        foot=("逾期：案件有已过期限的时限。红色：风险等级为红色。",),
    )


def _row(leader: Staff, cases: Sequence[BoardCase]) -> LeaderRow:
    states = Counter(case.state for case in cases)
    by_stage = tuple(states[state] for state in STAGES)
    return LeaderRow(
        leader_id=leader.id,
        leader=with_post(leader.name, leader.post),
        by_stage=by_stage,
        others=len(cases) - sum(by_stage),
        total=len(cases),
        red=sum(case.risk is RiskColour.RED for case in cases),
        late=sum(case.overdue for case in cases),
    )


def _figures(row: LeaderRow) -> tuple[int, ...]:
    return (*row.by_stage, row.others, row.total, row.red, row.late)


def _figure(count: int) -> str:
    return str(count) if count else ""
