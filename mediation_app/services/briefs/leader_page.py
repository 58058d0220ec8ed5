"""The words of a leader's brief; what stands on it is Chinese, whatever the window speaks."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from forms.matter_labels import CASE_KIND, RISK
from mediation_app.model import CaseKind
from mediation_app.rules.names import with_post
from mediation_app.rules.workflow import CaseState, state_label
from mediation_app.services.briefs.leader_figures import ClockRow, LeaderMonth
from mediation_app.services.visiting.rows import VisitRow

if TYPE_CHECKING:
    from reports.brief import BriefList, BriefPage

_TITLE = 10
"""Most characters of a title in a list."""

_SILENT_NAMED = 4
_CLOCK_COLUMNS = (("编号", 7), ("事项", 6), ("时限", 5), ("到期日", 4), ("逾期", 2))
_NEXT_COLUMNS = (("编号", 7), ("事项", 7), ("时限", 6), ("到期日", 4))
_VISIT_COLUMNS = (("编号", 7), ("事项", 6), ("村（社区）", 5), ("应访日", 4), ("逾期", 2))
_COMING_COLUMNS = (("编号", 7), ("事项", 7), ("村（社区）", 6), ("应访日", 4))


def page_of(office: str, figures: LeaderMonth) -> "BriefPage":
    """Return the brief of a leader's month in words; every part says of how many it is one."""
    from reports.brief import BriefPage

    return BriefPage(
        leader=with_post(figures.leader, figures.post),
        office=office,
        year=figures.month.year,
        month=figures.month.month,
        as_of=figures.as_of,
        figures=_figures(figures),
        lines=_lines(figures),
        lists=_lists(figures),
    )


def _figures(figures: LeaderMonth) -> tuple[tuple[str, str], ...]:
    whole = len(figures.in_hand)
    return (
        ("月末在包", f"{whole}件"),
        ("本月新包", f"{figures.new}件"),
        ("本月化解", f"{figures.settled}/{len(figures.cases)}件"),
        ("本月销号", f"{figures.closed}/{len(figures.cases)}件"),
        ("有逾期时限", f"{figures.late_cases}/{whole}件"),
        ("本月无进展", f"{len(figures.silent)}/{whole}件"),
        ("欠访", f"{len(figures.owed)}次"),
        ("待回复督办单", f"{figures.slips_open}件"),
    )


def _lines(figures: LeaderMonth) -> tuple[tuple[str, str], ...]:
    return (
        ("按风险等级", _by_risk(figures)),
        ("按办理阶段", _by_state(figures)),
        ("按类别", _by_kind(figures)),
        (
            "本月完成",
            "；".join(
                (
                    f"进展记录{figures.progress}条",
                    f"走访回访{figures.visits_made}次（本月应访{figures.visits_planned}次）",
                    f"完成方案步骤{figures.steps_done}项（本月到期{figures.steps_due}项）",
                    f"审批、签署意见{figures.approvals}件",
                    f"收到督办单{figures.slips_raised}件",
                )
            ),
        ),
        ("无进展案件", _silent(figures)),
    )


def _by_risk(figures: LeaderMonth) -> str:
    counts = figures.by_risk()
    words = [f"{label}{counts[colour]}" for colour, label in RISK.items() if counts.get(colour)]
    if ungraded := counts.get(None):
        words.append(f"未评定{ungraded}")
    return _of_all(words, len(figures.in_hand))


def _by_state(figures: LeaderMonth) -> str:
    counts = figures.by_state()
    words = [
        f"{state_label(state, CaseKind.BACKLOG)}{counts[state]}" for state in CaseState if counts.get(state)
    ]
    return _of_all(words, len(figures.in_hand))


def _by_kind(figures: LeaderMonth) -> str:
    kinds = [case.kind for case in figures.in_hand]
    words = [f"{label}{kinds.count(kind)}" for kind, label in CASE_KIND.items() if kind in kinds]
    return _of_all(words, len(figures.in_hand))


def _of_all(words: list[str], count: int) -> str:
    return f"{'、'.join(words) or '无'}（共{count}件）"


def _silent(figures: LeaderMonth) -> str:
    names = [f"{case.number}{_short(case.title)}" for case in figures.silent[:_SILENT_NAMED]]
    left = len(figures.silent) - len(names)
    return "；".join(names) + (f"；另有{left}件" if left else "") if names else "无"


def _lists(figures: LeaderMonth) -> "tuple[BriefList, ...]":
    from reports.brief import BriefList

    following = figures.month.following.month
    late = sorted(figures.late, key=lambda row: -row.days_late)
    return (
        BriefList(
            "逾期时限", _CLOCK_COLUMNS, tuple((*_clock(row), f"{row.days_late}天") for row in late), "项"
        ),
        BriefList("欠访", _VISIT_COLUMNS, _visits(figures.owed, late=True), "次"),
        BriefList(f"{following}月到期时限", _NEXT_COLUMNS, tuple(map(_clock, figures.next_clocks)), "项"),
        BriefList(f"{following}月走访回访", _COMING_COLUMNS, _visits(figures.next_visits), "次"),
    )


def _clock(row: ClockRow) -> tuple[str, ...]:
    clock = row.clock
    return row.case.number, _short(row.case.title), str(clock.label), _day(clock.end)


def _visits(rows: Iterable[VisitRow], *, late: bool = False) -> tuple[tuple[str, ...], ...]:
    return tuple(
        (row.number, _short(row.title), row.village, _day(row.planned_on))
        + ((f"{row.days_late}天",) if late else ())
        for row in rows
    )


def _short(title: str) -> str:
    return title if len(title) <= _TITLE else f"{title[: _TITLE - 1]}…"


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
