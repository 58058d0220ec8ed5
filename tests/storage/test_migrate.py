from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from mediation_app.model import Base
from mediation_app.rules.errors import Locked
from mediation_app.services import offices
from mediation_app.services.books import SYSTEM, Books
from mediation_app.storage import migrate as migrations
from mediation_app.storage.backup import back_up
from mediation_app.storage.engine import file_engine
from mediation_app.storage.migrate import migrate, revision_of
from tests.conftest import SteadyClock


def test_the_migrated_tables_are_the_models(books: Books) -> None:
    with books.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, Base.metadata) == []


def test_the_newest_revision_is_the_last_script() -> None:
    scripts = ScriptDirectory.from_config(migrations.config())
    assert scripts.get_current_head() == migrations.NEWEST


def _with_migration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    """Let the program know one migration more than it does."""
    folder = tmp_path / "migrations"
    (folder / "versions").mkdir(parents=True)
    for file in migrations.MIGRATIONS.rglob("*.*"):
        if "__pycache__" not in file.parts:
            (folder / file.relative_to(migrations.MIGRATIONS)).write_bytes(file.read_bytes())
    (folder / "versions" / "8888_more.py").write_text(
        "import sqlalchemy as sa\nfrom alembic import op\nrevision = '8888'\n"
        f"down_revision = {migrations.NEWEST!r}\n\ndef upgrade():\n{body}",
        "utf-8",
    )
    monkeypatch.setattr(migrations, "MIGRATIONS", folder)
    monkeypatch.setattr(migrations, "NEWEST", "8888")


ADD = "    op.add_column('office', sa.Column('motto', sa.String(40)))\n"


def test_a_failed_migration_leaves_nothing_behind(
    books: Books, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: SteadyClock
) -> None:
    before = revision_of(books.engine)
    _with_migration(tmp_path, monkeypatch, ADD + "    op.drop_table('no_such_table')\n")
    with pytest.raises(Exception, match="no_such_table"):
        migrate(books.engine, file=books.folder and offices.file_of(books.folder), now=clock())
    assert revision_of(books.engine) == before
    assert "motto" not in {column["name"] for column in inspect(books.engine).get_columns("office")}


def test_a_migration_makes_a_whole_backup_first(
    file_books: Books, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, clock: SteadyClock
) -> None:
    _with_migration(tmp_path, monkeypatch, ADD)
    assert file_books.folder is not None
    backup = migrate(file_books.engine, file=offices.file_of(file_books.folder), now=clock())
    assert backup is not None
    assert backup.name == "office-20261123-090000-before-8888.db"
    copy = file_engine(backup)
    with copy.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM office")) == 1
        assert "motto" not in {column["name"] for column in inspect(connection).get_columns("office")}
    copy.dispose()
    assert "motto" in {column["name"] for column in inspect(file_books.engine).get_columns("office")}


def test_a_writer_who_holds_the_file_is_told_of(file_books: Books, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mediation_app.storage.engine.BUSY_SECONDS", 0.05)
    assert file_books.folder is not None
    second = offices.open_office(file_books.folder, file_books.clock)
    with file_books.engine.begin(), pytest.raises(Locked, match="另一个程序"):
        offices.change_office(second, SYSTEM, name="抢着写")
    second.close()
    assert offices.office_of(file_books).name != "抢着写"


def test_a_backup_is_never_a_half_file(file_books: Books, clock: SteadyClock) -> None:
    assert file_books.folder is not None
    backup = back_up(offices.file_of(file_books.folder), reason="test", now=clock())
    assert backup.exists()
    assert list(backup.parent.glob("*.part")) == []
