from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from mediation_app.rules.errors import (
    Conflict,
    ConnectionLost,
    Damaged,
    InvalidInput,
    Locked,
    NewerFile,
    NotAllowed,
    NotAnOffice,
    UserError,
)
from mediation_app.rules.permissions import Permission, Role
from mediation_app.services import audit, offices, staff
from mediation_app.services.books import Actor, Books
from mediation_app.services.staff import NewStaff
from mediation_app.storage.engine import file_engine, is_server
from mediation_app.storage.migrate import migrate
from tests.conftest import OFFICE, SteadyClock
from tests.postgresql import Cluster


@pytest.fixture
def made(tmp_path: Path, clock: SteadyClock) -> Iterator[Books]:
    books = offices.create(tmp_path / "new", OFFICE, clock)
    yield books
    books.close()


def test_an_office_is_made_with_its_people_and_villages(books: Books) -> None:
    office = offices.office_of(books)
    assert office.name == "云溪县青石坪镇人民调解委员会"
    assert [member.name for member in staff.mediators(books)] == ["周明远", "何秀兰"]


def test_a_second_office_in_the_same_folder_is_refused(made: Books, clock: SteadyClock) -> None:
    assert made.folder is not None
    with pytest.raises(Conflict, match="已经有一个调委会"):
        offices.create(made.folder, OFFICE, clock)
    assert offices.office_of(made).name == OFFICE.name


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"name": " "}, "name"),
        ({"short_name": ""}, "short_name"),
        ({"number_pattern": "没有序号"}, "number_pattern"),
        ({"people": ()}, "people"),
    ],
)
def test_what_is_missing_is_said_beside_the_field(
    tmp_path: Path, changed: dict[str, object], field: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        offices.create(tmp_path / "x", replace(OFFICE, **changed))  # type: ignore[arg-type]
    assert field in {problem.field for problem in refused.value.problems}
    assert not (tmp_path / "x" / offices.FILE_NAME).exists()


def test_a_failure_half_way_leaves_no_office_behind(tmp_path: Path, clock: SteadyClock) -> None:
    twice = replace(OFFICE, villages=(OFFICE.villages[0], OFFICE.villages[0]))
    with pytest.raises(Conflict):
        offices.create(tmp_path / "x", twice, clock)
    assert not offices.is_office(tmp_path / "x")


def test_what_a_first_start_cut_short_left_is_no_office_and_can_be_made_one(
    tmp_path: Path, clock: SteadyClock
) -> None:
    engine = file_engine(offices.file_of(tmp_path))
    migrate(engine, file=None, now=clock())  # the tables are there, the power fails before the office is
    engine.dispose()
    with pytest.raises(NotAnOffice):
        offices.open_office(tmp_path)
    books = offices.create(tmp_path, OFFICE, clock)
    assert offices.office_of(books).name == OFFICE.name
    books.close()


def test_of_two_programs_making_an_office_at_once_one_makes_it(tmp_path: Path) -> None:
    names = ["第一调解委员会", "第二调解委员会"]

    def make(name: str) -> str:
        try:
            offices.create(tmp_path / "new", replace(OFFICE, name=name)).close()
        except (Conflict, Locked):
            return ""
        return name

    with ThreadPoolExecutor(len(names)) as pool:
        made = [name for name in pool.map(make, names) if name]
    books = offices.open_office(tmp_path / "new")
    assert made == [offices.office_of(books).name]
    books.close()


def test_a_file_that_another_program_is_filling_is_not_taken_away(
    tmp_path: Path, clock: SteadyClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("mediation_app.storage.engine.BUSY_SECONDS", 0.2)
    other = file_engine(offices.file_of(tmp_path))
    at_work: list[Connection] = []

    def meanwhile() -> datetime:
        """Let the other program write from when the first has made the file."""
        at_work.append(other.connect())
        at_work[-1].begin()
        return clock()

    with pytest.raises(Locked):
        offices.create(tmp_path, OFFICE, meanwhile)
    assert offices.file_of(tmp_path).exists()
    at_work[0].close()
    other.dispose()


def test_an_office_is_opened_to_look_at_while_another_program_writes(
    file_books: Books, clock: SteadyClock
) -> None:
    assert file_books.folder is not None
    with file_books.engine.begin():
        second = offices.open_office(file_books.folder, clock)
        assert offices.office_of(second).name == OFFICE.name
        second.close()


@pytest.mark.parametrize(
    "address", ["postgresql+psycopg:server/x", "postgresql+psycopg://li@server:port/office"]
)
def test_a_broken_address_is_told_without_repeating_it(address: str) -> None:
    with pytest.raises(UserError, match="数据库地址写得不对") as refused:
        offices.open_office(address)
    assert "server" not in str(refused.value).replace("@服务器", "")


def test_a_server_that_does_not_answer_is_told_so(cluster: Cluster) -> None:
    for address in (cluster.url("no_such_database"), "postgresql://tester@127.0.0.1:1/office"):
        with pytest.raises(ConnectionLost, match="连不上数据库服务器"):
            offices.open_office(address)


def test_a_folder_whose_name_sounds_like_a_server_is_a_folder() -> None:
    assert not is_server("postgresql")
    assert is_server("postgres://li@server/office")


def test_a_folder_without_an_office_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(NotAnOffice, match="没有调委会的数据"):
        offices.open_office(tmp_path)


def test_a_file_that_is_no_database_is_told_so_and_kept(tmp_path: Path) -> None:
    (tmp_path / offices.FILE_NAME).write_bytes("这不是数据库".encode() * 400)
    with pytest.raises(Damaged):
        offices.open_office(tmp_path)
    assert (tmp_path / offices.FILE_NAME).stat().st_size > 4000


def test_a_file_from_a_newer_program_is_refused_and_left_alone(file_books: Books) -> None:
    with file_books.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert file_books.folder is not None
    with pytest.raises(NewerFile, match="升级"):
        offices.open_office(file_books.folder)
    with file_books.engine.connect() as connection:
        assert connection.scalar(text("SELECT version_num FROM alembic_version")) == "9999"


def test_only_the_administrator_changes_the_office(
    books: Books, mediator: Actor, administrator: Actor
) -> None:
    with pytest.raises(NotAllowed, match="设置调委会"):
        offices.change_office(books, mediator, name="别的名称")
    offices.change_office(books, administrator, name="云溪县青石坪镇联合调解委员会")
    assert offices.office_of(books).name == "云溪县青石坪镇联合调解委员会"
    assert audit.verify(books, administrator).broken_at is None


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"name": " \x00"}, "name"),
        ({"name": "镇" * 121}, "name"),
        ({"short_name": ""}, "short_name"),
        ({"number_pattern": "没有序号"}, "number_pattern"),
        ({"oral_number_pattern": "没有序号"}, "oral_number_pattern"),
        ({"oral_number_pattern": OFFICE.number_pattern}, "oral_number_pattern"),
    ],
)
def test_a_change_that_cannot_be_is_refused_beside_its_field(
    books: Books, administrator: Actor, changed: dict[str, object], field: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        offices.change_office(books, administrator, **changed)
    assert field in {problem.field for problem in refused.value.problems}
    assert offices.office_of(books).name == OFFICE.name


def test_a_member_needs_a_name_that_fits(books: Books, administrator: Actor) -> None:
    for name in (" \u200b", "名" * 41):
        with pytest.raises(InvalidInput) as refused:
            staff.add(books, administrator, NewStaff(name=name, roles=(Role.CLERK,)))
        assert [problem.field for problem in refused.value.problems] == ["name"]


def test_an_office_keeps_one_administrator(books: Books, administrator: Actor) -> None:
    assert administrator.staff_id is not None
    with pytest.raises(UserError, match="至少要保留一名管理员"):
        staff.set_active(books, administrator, administrator.staff_id, active=False)
    assert staff.sign_in(books, administrator.staff_id).may(Permission.MANAGE_STAFF)


def test_a_member_who_left_can_no_longer_act(books: Books, administrator: Actor, clerk: Actor) -> None:
    assert clerk.staff_id is not None
    staff.set_active(books, administrator, clerk.staff_id, active=False)
    with pytest.raises(Exception, match="已停用"):
        staff.sign_in(books, clerk.staff_id)


def test_two_of_one_name_are_told_apart_by_a_message(books: Books, administrator: Actor) -> None:
    staff.add(books, administrator, NewStaff(name="周明远", roles=(Role.CLERK,)))
    with pytest.raises(Exception, match="2名人员都叫“周明远”"):
        staff.actor_named(books, "周明远")


def test_an_error_inside_an_act_leaves_nothing(books: Books, administrator: Actor) -> None:
    before = audit.verify(books, administrator).entries
    with suppress(ZeroDivisionError), books.acting(administrator, Permission.MANAGE_STAFF) as desk:
        staff.put_staff(desk, NewStaff(name="不会留下", roles=(Role.CLERK,)))
        _ = 1 // 0
    assert audit.verify(books, administrator).entries == before
    assert "不会留下" not in {member.name for member in staff.list_staff(books)}
