"""The papers' part of 今日: the lines of the clerk's desk."""

from collections.abc import Iterable, Mapping
from functools import partial

from mediation_app.services.paper_desk import DeskRow, Stage, rows_of
from mediation_app.services.today_rows import Scope, TodayKind, TodayRow
from resources.i18n import QT_TRANSLATE_NOOP, Message

KINDS: Mapping[TodayKind, Stage] = {
    TodayKind.TO_PRINT: Stage.PRINT,
    TodayKind.TO_SIGN: Stage.SIGN,
    TodayKind.TO_SEAL: Stage.SEAL,
    TodayKind.TO_SCAN: Stage.SCAN,
    TodayKind.TO_HAND_OUT: Stage.HAND_OUT,
    TodayKind.TO_BIND: Stage.BIND,
}
"""The kinds of work whose lines are those of the desk."""


def papers(scope: Scope, kinds: Iterable[TodayKind]) -> dict[TodayKind, tuple[TodayRow, ...]]:
    """Return the lines of the desk for those of the kinds that are about papers."""
    wanted = [kind for kind in kinds if kind in KINDS]
    if not wanted:
        return {}
    desk = rows_of(scope)
    return {kind: tuple(map(partial(_row, kind), desk.rows(KINDS[kind]))) for kind in wanted}


def _row(kind: TodayKind, row: DeskRow) -> TodayRow:
    return TodayRow(
        kind=kind,
        case_id=row.case_id,
        number=row.number,
        title=row.title,
        text=_words(row),
        target=row.target,
        papers=tuple((key.form_code, key.subject_id) for key in row.keys),
    )


def _words(row: DeskRow) -> Message:
    """Return what is to be done: papers to print by their names, of others also what they lack."""
    if row.stage is Stage.BIND:
        return row.missing
    if row.stage is Stage.PRINT and not row.is_queued:
        return row.paper
    return Message(
        "Today", QT_TRANSLATE_NOOP("Today", "{paper}：{missing}"), paper=row.paper, missing=row.missing
    )
