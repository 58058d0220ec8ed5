"""The record of a meeting (矛盾纠纷分析研判会议记录) as files."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from sqlalchemy import select

from forms.matter_labels import RISK, RISK_MEANING
from forms.matters.letters import ACCUSATION, sentences
from forms.moments import show_moment
from mediation_app.model import Matter, MeetingKind, Party, PartyRole, Person
from mediation_app.rules.dates import show
from mediation_app.rules.errors import sentence
from mediation_app.rules.names import with_post
from mediation_app.rules.vocabulary import PetitionPurpose
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


_APART = "参加人与本件有利害关系，研判情况另行记录，不在本记录中载明（《信访工作条例》第三十条）。"


def minutes_files(books: Books, actor: Actor, meeting_id: int) -> Files:
    """Return the record of a meeting as PDF and DOCX. Raises NotFound, NotAllowed."""
    from reports.minutes import minutes

    row = meeting(books, actor, meeting_id)
    page = page_of(row, accusations_of(books, actor, row))
    return files_of(books, actor, lambda now: minutes(page, created=now), subject=f"meeting:{meeting_id}")


def accusations_of(books: Books, actor: Actor, row: MeetingRow) -> Mapping[int, tuple[str, ...]]:
    """Return the cases of a meeting that accuse somebody, each with those accused."""
    asked = [item.case_id for item in row.items]
    with books.reading(actor) as session:
        accusing = select(Matter.case_id).where(
            Matter.case_id.in_(asked), Matter.purpose == PetitionPurpose.ACCUSATION
        )
        found: dict[int, tuple[str, ...]] = dict.fromkeys(session.scalars(accusing), ())
        named = select(Party.case_id, Person.name).join(Person, Person.id == Party.person_id)
        of_cases = named.where(Party.case_id.in_(found), Party.role == PartyRole.RESPONDENT)
        for case_id, name in session.execute(of_cases):
            found[case_id] += (name,)
    return found


def page_of(row: MeetingRow, accusations: Mapping[int, tuple[str, ...]] = MappingProxyType({})) -> "Minutes":
    """Return a meeting in words, section by section.

    ``accusations`` are the cases that accuse somebody, with whom: neither who accuses nor whom is named, and
    where somebody accused took part nothing that was said is printed (信访工作条例 art. 30).
    """
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
        overview=sentences(row.overview),
        items=tuple(_item(item, row, accusations) for item in row.items),
        sections=(
            ("趋势分析", sentences(row.trend)),
            ("议定事项", sentences(row.resolution)),
            ("上报事项", sentences(row.to_report)),
        ),
        chair=row.chair,
        recorder=row.recorder,
        date=show(row.held_at.date()),
    )


def _named(one: Participant) -> str:
    return with_post(one.name, one.post)


def _item(item: MeetingItemRow, row: MeetingRow, accusations: Mapping[int, tuple[str, ...]]) -> "MinutesItem":
    from reports.minutes import MinutesItem

    names = {row.chair, row.recorder, *(one.name for one in row.participants)}
    if names & set(accusations.get(item.case_id, ())):
        return MinutesItem(f"{ACCUSATION}　{item.number}", (("说明", _APART),))
    risk = f"{RISK[item.risk]}（{RISK_MEANING[item.risk]}）" if item.risk else "未评定"
    return MinutesItem(
        f"{ACCUSATION if item.case_id in accusations else item.title}　{item.number}",
        (
            ("风险等级", risk),
            ("问题症结", sentence(item.crux)),
            ("化解措施", sentence(item.measures)),
            ("责任人", item.responsible),
            ("时限", show(item.due_on) if item.due_on else ""),
        ),
    )
