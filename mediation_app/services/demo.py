"""The demonstration office: an invented town, its people and disputes, done by the office's own verbs.

Every day in it is counted from the day it is built, so that there is always something due, late and planned.
"""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import resources
from mediation_app.rules.permissions import Role
from mediation_app.services import (
    demo_acts,
    demo_conduct,
    demo_leading,
    demo_matters,
    demo_meeting,
    demo_papers,
)
from mediation_app.services.books import SYSTEM, Books, Clock, beijing_now
from mediation_app.services.demo_stage import DemoClock, Script, Stage, Turn
from mediation_app.services.offices import NewOffice, create
from mediation_app.services.places import NewVillage, villages
from mediation_app.services.staff import NewStaff, actor_of, list_staff

_SCRIPTS = ("demonstration.json", "demonstration_matters.json")
_ACTS: Mapping[str, Callable[[Turn], None]] = {
    **demo_acts.ACTS,
    **demo_conduct.ACTS,
    **demo_matters.ACTS,
    **demo_leading.ACTS,
    **demo_meeting.ACTS,
    **demo_papers.ACTS,
}


def build(folder: Path, clock: Clock = beijing_now) -> Books:
    """Make the demonstration office in a folder and open it.

    Raises what `offices.create` raises: Conflict where an office exists, ReadOnly, DiskFull.
    """
    moving = DemoClock(clock().date())
    script = _script(moving)
    books = create(folder, _office(script), moving)
    try:
        _play(_stage(books, moving, script), script)
    except Exception:
        books.close()
        raise
    books.clock = clock
    return books


def _script(clock: DemoClock) -> dict[str, Any]:
    """Return the disputes' script with that of the matters added, every day in it written out."""
    told, added = (clock.dated(json.loads(resources.path(name).read_text("utf-8"))) for name in _SCRIPTS)
    people = {**told["people"], **added["people"]}
    return {**told, "people": people, "matters": added["matters"], "events": added["events"]}


def _office(script: dict[str, Any]) -> NewOffice:
    people = (
        NewStaff(**{**member, "roles": tuple(map(Role, member["roles"]))}) for member in script["staff"]
    )
    places = (NewVillage(place["name"], tuple(place["grids"])) for place in script["villages"])
    return NewOffice(**script["office"], people=tuple(people), villages=tuple(places), is_demonstration=True)


def _stage(books: Books, clock: DemoClock, script: dict[str, Any]) -> Stage:
    places = villages(books)
    return Stage(
        books=books,
        clock=clock,
        actors={member.name: actor_of(member) for member in list_staff(books)},
        people=script["people"],
        villages={place.name: place.id for place in places},
        grids={(place.name, grid.name): grid.id for place in places for grid in place.grids},
    )


def _play(stage: Stage, script: dict[str, Any]) -> None:
    """Do all acts of all cases in the order of their days, as an office works on many at once."""
    acts: list[tuple[int, str, int, str, Script]] = []
    for number, case in enumerate((*script["cases"], *script["matters"])):
        acts.append((case["day"], case["time"], number, case["key"], case))
        acts += [(one["day"], one["time"], number, case["key"], one) for one in case["events"]]
    acts += [(one["day"], one["time"], len(acts), one.get("key", ""), one) for one in script["events"]]
    for *_, key, told in sorted(acts, key=lambda one: one[:3]):
        _do(stage, key, told)


def _do(stage: Stage, key: str, told: Script) -> None:
    if "dispute" in told:
        stage.register(told)
        return
    stage.clock.move_to(told["day"], told["time"])
    actor = SYSTEM if told["who"] == SYSTEM.name else stage.actors[told["who"]]
    turn = Turn(stage, actor, stage.cases.get(key, 0), told)
    if "do" in told:
        _ACTS[told["do"]](turn)
    else:
        demo_matters.register(turn)
