"""Turn the checked values of receptions, meetings and sweeps into the commands of the services."""

from collections.abc import Callable
from datetime import datetime

from forms.spec import Values
from mediation_app.rules.vocabulary import ContactWay, MeetingKind, RiskColour
from mediation_app.services.visiting.meetings import MeetingItemEntry, Participant, SaveMeeting
from mediation_app.services.visiting.receptions import ProposeRoster, RecordContact, SaveDuty
from mediation_app.services.visiting.sweeps import FigureEntry, RecordSweep
from ui.forms.reading import blocks, code, code_or_none, day, moment, needed_day, number, text, tick


def contact_command(values: Values, contact_id: int | None) -> RecordContact:
    """Read a line of the register."""
    return RecordContact(
        name=text(values, "name"),
        matter=text(values, "matter"),
        way=code(ContactWay, values, "way", ContactWay.RECEPTION),
        on=day(values, "on"),
        duty_id=number(values, "duty_id"),
        received_by_id=number(values, "received_by_id"),
        phone=text(values, "phone"),
        address=text(values, "address"),
        village_id=number(values, "village_id"),
        grid_id=number(values, "grid_id"),
        people=number(values, "people") or 1,
        answered=tick(values, "answered"),
        answer=text(values, "answer"),
        contact_id=contact_id,
    )


def duty_command(values: Values, duty_id: int | None) -> SaveDuty:
    """Read a day of the roster."""
    return SaveDuty(
        on=needed_day(values, "on"),
        leader_id=number(values, "leader_id") or 0,
        place=text(values, "place"),
        hours=text(values, "hours"),
        is_joint=tick(values, "is_joint"),
        units=text(values, "units"),
        note=text(values, "note"),
        duty_id=duty_id,
    )


def roster_wish(values: Values) -> ProposeRoster:
    """Read what a roster is to be."""
    chosen = (number(block, "leader_id") for block in blocks(values, "turn"))
    return ProposeRoster(
        first=needed_day(values, "first"),
        last=needed_day(values, "last"),
        leader_ids=tuple(leader_id for leader_id in chosen if leader_id is not None),
        place=text(values, "place"),
        hours=text(values, "hours"),
        weekday=int(text(values, "weekday")),
    )


def meeting_command(values: Values, meeting_id: int | None, find: Callable[[str], int]) -> SaveMeeting:
    """Read a meeting; ``find`` returns the case of a number and raises NotFound."""
    return SaveMeeting(
        kind=code(MeetingKind, values, "kind", MeetingKind.STUDY),
        held_at=_needed_moment(values, "held_at"),
        place=text(values, "place"),
        chair=text(values, "chair"),
        recorder=text(values, "recorder"),
        participants=tuple(
            Participant(text(one, "name"), text(one, "post"), consented=tick(one, "consented"))
            for one in blocks(values, "participants")
        ),
        overview=text(values, "overview"),
        trend=text(values, "trend"),
        resolution=text(values, "resolution"),
        to_report=text(values, "to_report"),
        items=tuple(
            MeetingItemEntry(
                case_id=find(text(item, "reference")),
                risk=code_or_none(RiskColour, item, "risk"),
                crux=text(item, "crux"),
                measures=text(item, "measures"),
                responsible=text(item, "responsible"),
                due_on=day(item, "due_on"),
            )
            for item in blocks(values, "items")
        ),
        meeting_id=meeting_id,
    )


def sweep_command(values: Values) -> RecordSweep:
    """Read a sweep with its figures."""
    return RecordSweep(
        on=needed_day(values, "on"),
        village_id=number(values, "village_id"),
        by=text(values, "by"),
        found=number(values, "found") or 0,
        prevented=number(values, "prevented") or 0,
        note=text(values, "note"),
        figures=tuple(
            FigureEntry(
                number(block, "item_id") or 0,
                number(block, "total") or 0,
                number(block, "added") or 0,
                number(block, "gone") or 0,
            )
            for block in blocks(values, "figures")
        ),
    )


def _needed_moment(values: Values, name: str) -> datetime:
    found = moment(values, name)
    if found is None:
        raise KeyError(name)
    return found
