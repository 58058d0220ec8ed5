"""The acts of meeting people of the demonstration office's script: roster, register, meetings, sweeps."""

from collections.abc import Callable, Mapping
from datetime import timedelta

from mediation_app.rules.vocabulary import CaseKind, ContactWay, MeetingKind, RiskColour
from mediation_app.services.demo_stage import Script, Turn
from mediation_app.services.leading import team
from mediation_app.services.visiting import key_lists, meetings, receptions, sweeps


def _unit_list(turn: Turn) -> None:
    for name, head, phone in turn["units"]:
        team.add_unit(turn.books, turn.actor, name, head, phone)


def _roster(turn: Turn) -> None:
    """Plan who receives on the Fridays of some days."""
    wish = receptions.ProposeRoster(
        first=turn.stage.clock.day(turn["first"]),
        last=turn.stage.clock.day(turn["last"]),
        leader_ids=tuple(turn.stage.staff_id(name) or 0 for name in turn["leaders"]),
        place=turn["place"],
        hours=turn["hours"],
    )
    receptions.save_roster(turn.books, turn.actor, receptions.propose_roster(turn.books, turn.actor, wish))


def _contact(turn: Turn) -> None:
    """Write somebody met into the register; with a ``case`` the line becomes one."""
    village = turn.get("village")
    command = receptions.RecordContact(
        name=turn["name"],
        matter=turn["matter"],
        way=ContactWay(turn["way"]),
        on=turn.today,
        received_by_id=turn.stage.staff_id(turn["received_by"]),
        phone=turn.get("phone"),
        address=turn.get("address"),
        village_id=turn.stage.villages.get(village),
        grid_id=turn.stage.grids.get((village, turn.get("grid"))),
        people=turn.get("people", 1),
        answered=turn.get("at_once", False),
        answer=turn.get("answer"),
    )
    contact_id = receptions.record_contact(turn.books, turn.actor, command)
    if kind := turn.get("case"):
        case_id = receptions.register_from_contact(turn.books, turn.actor, contact_id, CaseKind(kind))
        turn.stage.enter(turn["key"], turn.actor, case_id)


def _meeting(turn: Turn) -> None:
    people = (meetings.Participant(name, post, consented=True) for name, post in turn["people"])
    command = meetings.SaveMeeting(
        kind=MeetingKind(turn["kind"]),
        held_at=turn.stage.clock.now - timedelta(hours=2),
        place=turn["place"],
        chair=turn["chair"],
        recorder=turn["recorder"],
        participants=tuple(people),
        overview=turn["overview"],
        trend=turn["trend"],
        resolution=turn["resolution"],
        to_report=turn.get("to_report"),
        items=tuple(_item(turn, item) for item in turn["items"]),
    )
    meetings.save_meeting(turn.books, turn.actor, command)


def _item(turn: Turn, told: Script) -> meetings.MeetingItemEntry:
    return meetings.MeetingItemEntry(
        case_id=turn.stage.cases[told["case"]],
        risk=RiskColour(told["risk"]),
        crux=told["crux"],
        measures=told["measures"],
        responsible=told["who"],
        due_on=turn.stage.clock.working_day(told["due"]),
    )


def _key_period(turn: Turn) -> None:
    command = key_lists.SaveItem(
        list_code="periods",
        name=turn["name"],
        first_on=turn.stage.clock.day(turn["first"]),
        last_on=turn.stage.clock.day(turn["last"]),
    )
    key_lists.save_item(turn.books, turn.actor, command)


def _sweep(turn: Turn) -> None:
    """Write a village's sweep down; without figures it is a zero report."""
    figures = (
        sweeps.FigureEntry(item_id=key_lists.items(turn.books, code)[0].id, total=total, added=added)
        for code, total, added in turn.get("figures", ())
    )
    command = sweeps.RecordSweep(
        on=turn.today,
        village_id=turn.stage.villages[turn["village"]],
        by=turn["by"],
        found=turn.get("found", 0),
        prevented=turn.get("prevented", 0),
        note=turn.get("note"),
        figures=tuple(figures),
    )
    sweeps.record_sweep(turn.books, turn.actor, command)


ACTS: Mapping[str, Callable[[Turn], None]] = {
    "unit_list": _unit_list,
    "roster": _roster,
    "contact": _contact,
    "meeting": _meeting,
    "key_period": _key_period,
    "sweep": _sweep,
}
"""The acts of meeting people by their words in the script."""
