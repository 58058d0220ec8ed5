"""due: what it lists, as text and as JSON, on other days, and that it reads only."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from mediation_app.commands.exits import Exit
from mediation_app.rules.permissions import Permission, Role
from mediation_app.services import staff
from mediation_app.services.acts import Act
from mediation_app.services.books import SYSTEM, Books, beijing_now
from mediation_app.services.offices import NewOffice, create, open_office
from mediation_app.services.staff import NewStaff
from tests.commands.conftest import Command
from tests.services.matter_scenes import lead_by, people, studied


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An office with one matter that 唐志强 leads, due in ten days, and its folder."""
    names = (("周明远", Role.MEDIATOR), ("孙小雅", Role.CLERK), ("吴立新", Role.ADMINISTRATOR))
    crew = tuple(NewStaff(name=name, roles=(role,)) for name, role in names)
    office = NewOffice(name="云溪县青石坪镇人民调解委员会", short_name="青石坪", people=crew, villages=())
    books = create(tmp_path / "office", office)
    who = people(books)
    scene = studied(books, who.clerk)
    lead_by(scene, who.deputy, due_on=beijing_now().date() + timedelta(days=10))
    _namesake(books)
    books.close()
    return tmp_path / "office"


def _namesake(books: Books) -> None:
    administrator = staff.actor_named(books, "吴立新")
    twin = NewStaff(name="白雪梅", roles=(Role.LEADER,), post="人大主席")
    staff.add(books, administrator, twin)


def test_lists_clocks_as_json(command: Command, folder: Path) -> None:
    ran = command("--office", folder, "due", "--json")
    assert (ran.code, ran.err) == (Exit.OK, "")
    found = json.loads(ran.out)
    assert set(found) == {"on", "leader", "clocks", "visits", "supervisions"}
    (clock,) = found["clocks"]
    assert (clock["kind"], clock["leader"], clock["days_left"]) == ("resolution", "唐志强", 10)
    assert (clock["overdue"], clock["statutory"], clock["article"]) == (False, False, None)
    assert clock["number"].endswith("访字第1号")
    assert "前（含当日）完成" in clock["rule"]


def test_another_day_and_text(command: Command, folder: Path) -> None:
    later = beijing_now().date() + timedelta(days=12)
    ran = command("--office", folder, "due", "--on", later.isoformat())
    assert ran.code == Exit.OK
    (line,) = (line for line in ran.out.splitlines() if line.startswith("期限"))
    fields = line.split("\t")
    assert fields[2] == "逾期2天"
    assert fields[4:] == ["修渠占地青苗补偿", "唐志强", "化解时限"]
    before = command("--office", folder, "due", "--on", "2020-01-01", "--json")
    assert json.loads(before.out)["clocks"] == []


def test_by_leader_told_apart_by_post(command: Command, folder: Path) -> None:
    ran = command("--office", folder, "due", "--leader", "唐志强", "--json")
    assert json.loads(ran.out)["leader"] == "唐志强"
    twins = command("--office", folder, "due", "--leader", "白雪梅")
    assert twins.code == Exit.USER_ERROR
    assert "白雪梅（党委副书记）、白雪梅（人大主席）" in twins.err
    one = command("--office", folder, "due", "--leader", "白雪梅（人大主席）", "--json")
    assert json.loads(one.out)["clocks"] == []
    assert command("--office", folder, "due", "--leader", "无名氏").code == Exit.USER_ERROR


def test_a_day_that_is_none(command: Command, folder: Path) -> None:
    ran = command("--office", folder, "due", "--on", "2026-02-30")
    assert (ran.code, ran.out) == (Exit.USAGE, "")
    assert "不是日期" in ran.err


def test_it_changes_nothing(command: Command, folder: Path) -> None:
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock"}
    command("--office", folder, "due", "--json")
    command("--office", folder, "due", "--leader", "唐志强")
    after = {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".lock"}
    kept = {name: data for name, data in before.items() if not name.endswith(("-wal", "-shm"))}
    assert {name: after[name] for name in kept} == kept


def test_it_waits_for_no_writer(command: Command, folder: Path) -> None:
    books = open_office(folder)
    try:
        with books.acting(SYSTEM, Permission.SUPERVISE) as desk:
            desk.log(Act.EXPORTED)
            assert command("--office", folder, "due", "--json").code == Exit.OK
    finally:
        books.close()


def test_in_english(command: Command, folder: Path) -> None:
    ran = command("--office", folder, "--lang", "en", "due", "--json")
    assert json.loads(ran.out)["clocks"][0]["kind"] == "resolution"
