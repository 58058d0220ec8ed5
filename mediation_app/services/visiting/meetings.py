"""Meetings about cases (研判、协调、协商议事、听证): who took part, what was said and resolved."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, time
from enum import StrEnum

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, selectinload

from mediation_app.model import Case, Meeting, MeetingItem, MeetingKind, Plan, PlanState, Progress, RiskColour
from mediation_app.rules.errors import NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.checks import existing, missing
from mediation_app.services.entries import cleaned, refuse, too_long
from mediation_app.services.matters.petitions import barred_words
from mediation_app.services.matters.rows import ensure_matter
from resources.i18n import QT_TRANSLATE_NOOP, Message

_WORDS = (*("kind", "held_at", "place", "chair", "recorder", "overview", "trend", "resolution", "to_report"),)


def _say(source: str, **values: object) -> Message:
    return Message("Meetings", source, **values)


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who takes part; invited people (代表、专家、单位) say that they agree to."""

    name: str
    post: str = ""
    consented: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingItemEntry:
    """What was said of one case: 风险等级、症结、措施、责任人、时限."""

    case_id: int
    risk: RiskColour | None = None
    crux: str = ""
    measures: str = ""
    responsible: str = ""
    due_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveMeeting:
    """A meeting as written down, new or changed."""

    kind: MeetingKind
    held_at: datetime
    place: str = ""
    chair: str = ""
    recorder: str = ""
    participants: tuple[Participant, ...] = ()
    overview: str = ""
    trend: str = ""
    resolution: str = ""
    to_report: str = ""
    items: tuple[MeetingItemEntry, ...] = ()
    meeting_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingItemRow:
    """What a meeting said of one case, with the case's name."""

    case_id: int
    number: str
    title: str
    risk: RiskColour | None
    crux: str
    measures: str
    responsible: str
    due_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingRow:
    """A meeting whole."""

    meeting_id: int
    kind: MeetingKind
    held_at: datetime
    place: str
    chair: str
    recorder: str
    participants: tuple[Participant, ...]
    overview: str
    trend: str
    resolution: str
    to_report: str
    items: tuple[MeetingItemRow, ...]

    @property
    def without_consent(self) -> tuple[str, ...]:
        """Return who took part without a recorded consent."""
        return tuple(one.name for one in self.participants if not one.consented)


class CarriedInto(StrEnum):
    """Where a resolution went: the plan being drafted, or the progress of the case."""

    PLAN = "plan"
    PROGRESS = "progress"


def save_meeting(books: Books, actor: Actor, command: SaveMeeting) -> int:
    """Write a meeting down, or change it, and return its id; each case it was about tells of it.

    Raises InvalidInput for a meeting to come with results, nobody in the chair, a case named twice, and for
    measures that keep somebody from court, review or petition.
    """
    with books.acting(actor, Permission.PLAN_RECEPTION) as desk:
        command = cleaned(command)
        items, people = tuple(map(cleaned, command.items)), tuple(map(cleaned, command.participants))
        refuse(_problems(desk, command) + _item_problems(desk.session, items) + _people_problems(people))
        meeting = _meeting_row(desk.session, command.meeting_id) or Meeting()
        for name in _WORDS:
            setattr(meeting, name, getattr(command, name))
        meeting.participants = [asdict(one) for one in people]
        meeting.items = [
            MeetingItem(ordinal=place, **asdict(one)) for place, one in enumerate(items, start=1)
        ]
        desk.session.add(meeting)
        desk.session.flush()
        spoken_of: list[int | None] = [item.case_id for item in items]
        for case_id in spoken_of or [None]:
            desk.log(Act.MEETING_SAVED, case_id, f"meeting:{meeting.id}", on=meeting.held_at.date())
        return meeting.id


def meetings(
    books: Books, actor: Actor, first: date, last: date, *, kind: MeetingKind | None = None
) -> tuple[MeetingRow, ...]:
    """Return the meetings of some days, newest first."""
    span = (datetime.combine(first, time.min), datetime.combine(last, time.max))
    conditions: list[ColumnElement[bool]] = [Meeting.held_at.between(*span)]
    if kind is not None:
        conditions.append(Meeting.kind == kind)
    with books.reading(actor) as session:
        return _rows(session, conditions)


def meetings_of(books: Books, actor: Actor, case_id: int) -> tuple[MeetingRow, ...]:
    """Return the meetings that spoke of a case, newest first."""
    about = select(MeetingItem.meeting_id).where(MeetingItem.case_id == case_id)
    with books.reading(actor) as session:
        return _rows(session, [Meeting.id.in_(about)])


def meeting(books: Books, actor: Actor, meeting_id: int) -> MeetingRow:
    """Return one meeting. Raises NotFound."""
    with books.reading(actor) as session:
        found = _rows(session, [Meeting.id == meeting_id])
    return found[0] if found else missing()


def resolution_into_plan(
    books: Books, actor: Actor, meeting_id: int, case_id: int, *, revision: int | None = None
) -> CarriedInto:
    """Carry what a meeting resolved on a case into its work, and say where it went.

    It is added to the measures (解决问题到位) of the plan being drafted; without one it becomes a line of
    progress. The writer becomes a drafter, who does not approve. Raises NotAllowed when nothing was resolved.
    """
    with books.acting(actor, Permission.DRAFT_PLAN) as desk:
        text = _resolved(_meeting_row(desk.session, meeting_id) or missing(), case_id)
        case = cases.for_change(desk, case_id, revision)
        matter = ensure_matter(desk, case)
        draft = next((plan for plan in reversed(matter.plans) if _is_open(plan)), None)
        if draft is not None:
            draft.solve = f"{draft.solve}\n{text}".strip()
            draft.drafter_ids = sorted({*draft.drafter_ids, desk.staff_id})
        else:
            matter.progress.append(Progress(on=desk.today, text=text, by_id=desk.staff_id))
        into = CarriedInto.PROGRESS if draft is None else CarriedInto.PLAN
        desk.log(Act.RESOLUTION_CARRIED, case_id, f"meeting:{meeting_id}", into=into.value)
        return into


def _resolved(found: Meeting, case_id: int) -> str:
    item = next((item for item in found.items if item.case_id == case_id), None)
    parts = [item.measures if item else "", found.resolution]
    said = "\n".join(dict.fromkeys(part for part in parts if part))
    if item is None or not said:
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Meetings", "这次会议没有对该案议定事项")),
            _say(QT_TRANSLATE_NOOP("Meetings", "请先在会议记录里写明措施或议定事项")),
        )
    return f"（{found.held_at:%Y-%m-%d}会议议定）{said}"


def _is_open(plan: Plan) -> bool:
    return plan.state in {PlanState.DRAFT, PlanState.RETURNED}


def _meeting_row(session: Session, meeting_id: int | None) -> Meeting | None:
    if meeting_id is None:
        return None
    query = select(Meeting).where(Meeting.id == meeting_id).options(selectinload(Meeting.items))
    return session.scalars(query).one_or_none() or missing()


def _rows(session: Session, conditions: Sequence[ColumnElement[bool]]) -> tuple[MeetingRow, ...]:
    query = select(Meeting).where(*conditions).options(selectinload(Meeting.items))
    found = session.scalars(query.order_by(Meeting.held_at.desc(), Meeting.id.desc())).all()
    ids = {item.case_id for one in found for item in one.items}
    named = {
        case_id: (number, title)
        for case_id, number, title in session.execute(
            select(Case.id, Case.number, Case.title).where(Case.id.in_(ids))
        )
    }
    return tuple(
        MeetingRow(
            meeting_id=one.id,
            participants=tuple(Participant(**line) for line in one.participants),
            items=tuple(_item_row(item, *named[item.case_id]) for item in one.items),
            **{name: getattr(one, name) for name in _WORDS},
        )
        for one in found
    )


def _item_row(item: MeetingItem, number: str, title: str) -> MeetingItemRow:
    copied = ("case_id", "risk", "crux", "measures", "responsible", "due_on")
    return MeetingItemRow(number=number, title=title, **{name: getattr(item, name) for name in copied})


def _problems(desk: Desk, command: SaveMeeting) -> list[Problem]:
    found = too_long(command, Meeting)
    if not command.chair:
        found.append(Problem("chair", _say(QT_TRANSLATE_NOOP("Meetings", "请填写主持人"))))
    if command.held_at > desk.now and (command.resolution or command.overview):
        text = QT_TRANSLATE_NOOP("Meetings", "会议还没有开，不能写情况和议定事项")
        found.append(Problem("held_at", _say(text)))
    return found + barred_words({"resolution": command.resolution, "to_report": command.to_report})


def _item_problems(session: Session, items: Iterable[MeetingItemEntry]) -> list[Problem]:
    found: list[Problem] = []
    seen: set[int] = set()
    for place, item in enumerate(items):
        existing(session, Case, item.case_id)
        found += too_long(item, MeetingItem, f"items[{place}].")
        found += barred_words({f"items[{place}].measures": item.measures})
        if item.case_id in seen:
            text = QT_TRANSLATE_NOOP("Meetings", "同一件在一次会上只写一处")
            found.append(Problem(f"items[{place}].case_id", _say(text)))
        seen.add(item.case_id)
    return found


def _people_problems(people: Iterable[Participant]) -> list[Problem]:
    text = QT_TRANSLATE_NOOP("Meetings", "请填写参加人姓名")
    return [
        Problem(f"participants[{place}].name", _say(text)) for place, one in enumerate(people) if not one.name
    ]
