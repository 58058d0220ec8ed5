from pathlib import Path

import pytest
from sqlalchemy import text

from mediation_app.rules.errors import ReadOnly
from mediation_app.storage.engine import file_engine
from mediation_app.storage.faults import telling_faults


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file with one row, closed by its writer."""
    made = tmp_path / "a b" / "office.db"
    made.parent.mkdir()
    engine = file_engine(made)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE note (word TEXT)"))
        connection.execute(text("INSERT INTO note VALUES ('一')"))
    engine.dispose()
    return made


def test_a_file_that_may_only_be_read_is_read_and_nothing_is_made_beside_it(file: Path) -> None:
    engine = file_engine(file, read_only=True)
    with engine.connect().execution_options(mediation_read=True) as connection:
        assert connection.scalar(text("SELECT word FROM note")) == "一"
    engine.dispose()
    assert [path.name for path in file.parent.iterdir()] == ["office.db"]


def test_writing_to_it_is_refused_in_words(file: Path) -> None:
    engine = file_engine(file, read_only=True)
    with pytest.raises(ReadOnly), telling_faults(), engine.begin() as connection:
        connection.execute(text("INSERT INTO note VALUES ('二')"))
    engine.dispose()


def test_changes_not_yet_taken_over_from_the_log_are_read_too(file: Path) -> None:
    writer = file_engine(file)
    with writer.begin() as connection:
        connection.execute(text("INSERT INTO note VALUES ('二')"))
    reader = file_engine(file, read_only=True)
    with reader.connect().execution_options(mediation_read=True) as connection:
        assert connection.scalar(text("SELECT count(*) FROM note")) == 2
    reader.dispose()
    writer.dispose()
