"""The record of a meeting (矛盾纠纷分析研判会议记录) as files."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from forms.matter_labels import RISK, RISK_MEANING
from forms.moments import show_moment
from mediation_app.model import MeetingKind
from mediation_app.rules.dates import show
from mediation_app.services.books import Actor, Books
from mediation_app.services.briefs.drawing import Files, files_of
from mediation_app.services.visiting.meetings import MeetingItemRow, MeetingRow, Participant, meeting

if TYPE_CHECKING:
    from reports.minutes import Minutes, MinutesItem

TITLES: Mapping[MeetingKind, str] = {
    MeetingKind.STUDY: "矛盾纠纷分析研判会议记录",
    MeetingKind.COORDINATION: "矛盾纠纷协调会议记录",
    MeetingKind.DELIBERATION: "协商议事会议记录",
    MeetingKind.HEARING: "听证会议记录",
}
"""What the record of each kind of meeting is called."""


def minutes_files(books: Books, actor: Actor, meeting_id: int) -> Files:
    """Return the record of a meeting as PDF and DOCX. Raises NotFound, NotAllowed."""
    from reports.minutes import minutes

    page = page_of(meeting(books, actor, meeting_id))
    return files_of(books, actor, lambda now: minutes(page, created=now), subject=f"meeting:{meeting_id}")


def page_of(row: MeetingRow) -> "Minutes":
    """Return a meeting in words, section by section."""
    from reports.minutes import Minutes

    return Minutes(
        title=TITLES[row.kind],
        facts=(
            ("时间", show_moment(row.held_at)),
            ("地点", row.place),
            ("主持", row.chair),
            ("参加", "、".join(map(_named, row.participants))),
            ("记录", row.recorder),
        ),
        overview=row.overview,
        items=tuple(map(_item, row.items)),
        sections=(("趋势分析", row.trend), ("议定事项", row.resolution), ("上报事项", row.to_report)),
        chair=row.chair,
        recorder=row.recorder,
        date=show(row.held_at.date()),
    )


def _named(one: Participant) -> str:
    return f"{one.name}（{one.post}）" if one.post else one.name


def _item(item: MeetingItemRow) -> "MinutesItem":
    from reports.minutes import MinutesItem

    risk = f"{RISK[item.risk]}（{RISK_MEANING[item.risk]}）" if item.risk else "未评定"
    return MinutesItem(
        f"{item.title}　{item.number}",
        (
            ("风险等级", risk),
            ("问题症结", item.crux),
            ("化解措施", item.measures),
            ("责任人", item.responsible),
            ("时限", show(item.due_on) if item.due_on else ""),
        ),
    )
