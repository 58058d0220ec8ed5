"""The demonstration office: an invented town, its people and disputes, done by the office's own verbs.

Every day in it is counted from the day it is built, so that there is always something due, late and planned.
"""

import json
from pathlib import Path
from typing import Any

import resources
from mediation_app.rules.permissions import Role
from mediation_app.services.books import Books, Clock, beijing_now
from mediation_app.services.demo_acts import act
from mediation_app.services.demo_stage import DemoClock, Script, Stage
from mediation_app.services.offices import NewOffice, create
from mediation_app.services.places import NewVillage, villages
from mediation_app.services.staff import NewStaff, actor_of, list_staff

_SCRIPT = "demonstration.json"


def build(folder: Path, clock: Clock = beijing_now) -> Books:
    """Make the demonstration office in a folder and open it.

    Raises what `offices.create` raises: Conflict where an office exists, ReadOnly, DiskFull.
    """
    moving = DemoClock(clock().date())
    script = moving.dated(json.loads(resources.path(_SCRIPT).read_text("utf-8")))
    books = create(folder, _office(script), moving)
    try:
        _play(_stage(books, moving, script), script["cases"])
    except Exception:
        books.close()
        raise
    books.clock = clock
    return books


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


def _play(stage: Stage, cases: list[Script]) -> None:
    """Do all acts of all cases in the order of their days, as an office works on many at once."""
    acts: list[tuple[int, str, int, Script]] = []
    for number, case in enumerate(cases):
        acts.append((case["day"], case["time"], number, case))
        acts.extend((event["day"], event["time"], number, event) for event in case["events"])
    for *_, number, told in sorted(acts, key=lambda one: one[:3]):
        if "do" in told:
            act(stage, cases[number]["key"], told)
        else:
            stage.register(told)
