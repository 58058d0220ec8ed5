"""The office with forty cases of one leader, made once and copied for each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from mediation_app.services.books import Books
from mediation_app.services.offices import FILE_NAME, open_office
from tests.conftest import SteadyClock
from tests.services.leader_scenes import Forty, forty


@pytest.fixture(scope="session")
def forty_file(office_file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Forty]:
    """The file of the office, and which cases are in it."""
    folder = tmp_path_factory.mktemp("forty-template")
    shutil.copy(office_file, folder / FILE_NAME)
    books = open_office(folder, SteadyClock())
    cases = forty(books)
    books.close()
    return folder / FILE_NAME, cases


@pytest.fixture
def forty_books(forty_file: tuple[Path, Forty], tmp_path: Path, clock: SteadyClock) -> Iterator[Books]:
    """The office with the forty cases."""
    folder = tmp_path / "forty"
    folder.mkdir()
    shutil.copy(forty_file[0], folder / FILE_NAME)
    books = open_office(folder, clock)
    yield books
    books.close()


@pytest.fixture
def cases_of_leader(forty_file: tuple[Path, Forty]) -> Forty:
    """Which cases there are."""
    return forty_file[1]
