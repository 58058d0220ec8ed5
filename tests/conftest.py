"""Fixtures of every test: an invented office on both engines, its people, a clock that stands still."""

import os
import shutil
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from mediation_app.rules.permissions import Role
from mediation_app.services.books import Actor, Books
from mediation_app.services.offices import FILE_NAME, NewOffice, create, open_office
from mediation_app.services.places import NewVillage
from mediation_app.services.staff import NewStaff, actor_named
from tests.postgresql import Cluster, binaries

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SAMPLES = Path(__file__).parents[2] / "shared" / "samples"
GOLDEN = Path(__file__).parent / "golden"

OFFICE = NewOffice(
    name="云溪县青石坪镇人民调解委员会",
    short_name="青石坪",
    place="云溪县青石坪镇",
    court="云溪县人民法院",
    people=(
        NewStaff(name="周明远", roles=(Role.MEDIATOR,), post="专职调解员"),
        NewStaff(name="何秀兰", roles=(Role.MEDIATOR,), post="兼职调解员"),
        NewStaff(name="郑国梁", roles=(Role.LEADER,), post="镇长"),
        NewStaff(name="孙小雅", roles=(Role.CLERK,), post="内勤"),
        NewStaff(name="吴立新", roles=(Role.ADMINISTRATOR,), post="司法所所长"),
    ),
    villages=(NewVillage("石桥村", ("第一网格", "第二网格")), NewVillage("柳湾社区", ("东片网格",))),
)


class SteadyClock:
    """A clock that stands still until a test moves it; starts on Monday 2026-11-23 at 09:00."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 9, 0)

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, **amount: float) -> None:
        """Move by ``timedelta(**amount)``."""
        self.now += timedelta(**amount)


@pytest.fixture
def clock() -> SteadyClock:
    return SteadyClock()


@pytest.fixture(scope="session")
def office_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The invented office's file, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("office-template")
    create(folder, OFFICE, SteadyClock()).close()
    return folder / FILE_NAME


@pytest.fixture(scope="session")
def cluster(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A PostgreSQL server of our own, with the invented office as template database."""
    if binaries() is None:
        pytest.skip("PostgreSQL is not installed: the tests on it do not run")
    with Cluster.started() as running:
        running.create_database("office_template")
        create(running.url("office_template"), OFFICE, SteadyClock()).close()
        yield running


@pytest.fixture
def file_books(office_file: Path, tmp_path: Path, clock: SteadyClock) -> Iterator[Books]:
    """The invented office on SQLite, for tests that need only one engine."""
    folder = tmp_path / "office"
    folder.mkdir()
    shutil.copy(office_file, folder / FILE_NAME)
    books = open_office(folder, clock)
    yield books
    books.close()


@pytest.fixture
def server_books(cluster: Cluster, clock: SteadyClock) -> Iterator[Books]:
    """The invented office on PostgreSQL."""
    name = cluster.copy_database("office_template")
    books = open_office(cluster.url(name), clock)
    yield books
    books.close()


@pytest.fixture(params=["file_books", "server_books"], ids=["sqlite", "postgresql"])
def books(request: pytest.FixtureRequest) -> Books:
    """The invented office, once on each engine."""
    found: Books = request.getfixturevalue(request.param)
    return found


def _named(books: Books, name: str) -> Actor:
    return actor_named(books, name)


@pytest.fixture
def open_books(request: pytest.FixtureRequest) -> Books:
    """The office the test uses, whichever of the fixtures it asked for; SQLite when none."""
    asked = [name for name in ("books", "file_books", "server_books") if name in request.fixturenames]
    found: Books = request.getfixturevalue(asked[0] if asked else "file_books")
    return found


@pytest.fixture
def mediator(open_books: Books) -> Actor:
    return _named(open_books, "周明远")


@pytest.fixture
def other_mediator(open_books: Books) -> Actor:
    return _named(open_books, "何秀兰")


@pytest.fixture
def leader(open_books: Books) -> Actor:
    return _named(open_books, "郑国梁")


@pytest.fixture
def clerk(open_books: Books) -> Actor:
    return _named(open_books, "孙小雅")


@pytest.fixture
def administrator(open_books: Books) -> Actor:
    return _named(open_books, "吴立新")


@pytest.fixture
def samples() -> Path:
    """The folder of real cases beside the checkout; the test is skipped where it is absent."""
    if not SAMPLES.is_dir():
        pytest.skip("the folder of sample cases is not beside this checkout")
    return SAMPLES


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden-update", action="store_true", help="write the golden files anew")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a file of ``tests/golden``, or write it there with ``--golden-update``."""

    def check(name: str, text: str) -> None:
        file = GOLDEN / name
        if request.config.getoption("--golden-update"):
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, "utf-8", newline="\n")
        assert text == file.read_text("utf-8")

    return check
