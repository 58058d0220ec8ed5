"""Visits and receptions in the calendar of a telephone."""

import os
from datetime import date
from pathlib import Path

import pytest
from icalendar import Calendar

from mediation_app.rules.errors import EnvironmentFault, InvalidInput, NotAllowed
from mediation_app.rules.permissions import Role
from mediation_app.services import visits
from mediation_app.services.books import Actor, Books
from mediation_app.services.visiting import receptions
from mediation_app.services.visiting.ics import CalendarWish, export_ics
from mediation_app.services.visiting.receptions import SaveDuty
from tests.services.scenes import signed

WISH = CalendarWish(first=date(2026, 11, 23), last=date(2026, 12, 31))


def events(path: Path) -> list[dict[str, str]]:
    read = Calendar.from_ical(path.read_bytes())
    return [{name.lower(): str(value) for name, value in one.items()} for one in read.walk("VEVENT")]


@pytest.fixture
def story(books: Books, mediator: Actor, clerk: Actor) -> Books:
    signed(books, mediator)
    assert mediator.staff_id is not None
    duty = SaveDuty(on=date(2026, 11, 27), leader_id=mediator.staff_id, place="综治中心", hours="8:30-11:30")
    receptions.save_duty(books, clerk, duty)
    return books


def test_whole_days_by_number_and_village_without_names(
    story: Books, mediator: Actor, tmp_path: Path
) -> None:
    path = export_ics(story, mediator, tmp_path, WISH)
    assert path.name == "走访接访 2026-11-23至2026-12-31.ics"
    visit, duty = events(path)
    number = visits.owed(story, mediator)[0].number
    assert visit["summary"] == f"回访 {number}"
    assert (duty["summary"], duty["location"], duty["description"]) == (
        "接访 周明远",
        "综治中心",
        "8:30-11:30",
    )
    text = path.read_text("utf-8")
    assert "DTSTART;VALUE=DATE:20261208" in text
    assert "DTEND;VALUE=DATE:20261209" in text
    assert "X-WR-TIMEZONE:Asia/Shanghai" in text
    assert "石磊" not in text


def test_with_names_on_request(story: Books, mediator: Actor, tmp_path: Path) -> None:
    wish = CalendarWish(first=WISH.first, last=WISH.last, with_names=True)
    assert "石磊" in events(export_ics(story, mediator, tmp_path, wish))[0]["description"]


def test_an_event_keeps_its_uid_and_a_file_there_is_kept(
    story: Books, mediator: Actor, tmp_path: Path
) -> None:
    first = export_ics(story, mediator, tmp_path / "我的日程.ics", WISH)
    row = visits.owed(story, mediator)[0]
    visits.move(story, mediator, row.visit_id, date(2026, 12, 10), "下雨")
    second = export_ics(story, mediator, tmp_path / "我的日程.ics", WISH)
    assert (first.name, second.name) == ("我的日程.ics", "我的日程 (2).ics")
    assert {one["uid"] for one in events(first)} == {one["uid"] for one in events(second)}


def test_mine_are_those_i_make(story: Books, leader: Actor, tmp_path: Path) -> None:
    assert events(export_ics(story, leader, tmp_path, WISH)) == []
    everybody = CalendarWish(first=WISH.first, last=WISH.last, mine=False)
    assert len(events(export_ics(story, leader, tmp_path, everybody))) == 2


def test_days_the_wrong_way_round(file_books: Books, mediator: Actor, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput):
        export_ics(file_books, mediator, tmp_path, CalendarWish(first=WISH.last, last=WISH.first))
    assert list(tmp_path.glob("*.ics")) == []


def test_who_may_not_take_files_out(file_books: Books, tmp_path: Path) -> None:
    stranger = Actor(5, "吴立新", frozenset({Role.ADMINISTRATOR}))
    with pytest.raises(NotAllowed):
        export_ics(file_books, stranger, tmp_path, WISH)


def test_a_folder_that_cannot_be_written_is_told(file_books: Books, mediator: Actor, tmp_path: Path) -> None:
    blocked = tmp_path / "文件"
    blocked.write_text("不是文件夹", "utf-8")
    with pytest.raises(EnvironmentFault):
        export_ics(file_books, mediator, blocked / "日程", WISH)
    locked = tmp_path / "只读"
    locked.mkdir(mode=0o500)
    if not os.access(locked, os.W_OK):
        with pytest.raises(EnvironmentFault):
            export_ics(file_books, mediator, locked, WISH)
