"""Bring an office's tables to this program's shape: one transaction, a backup before, nothing half done."""

from datetime import datetime
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from mediation_app.rules.errors import NewerFile
from mediation_app.storage.backup import back_up

MIGRATIONS = Path(__file__).parent / "migrations"


def config(**attributes: object) -> Config:
    """Return Alembic's settings for our own migrations; ``connection`` is handed to ``env.py``."""
    settings = Config()
    settings.set_main_option("script_location", MIGRATIONS.as_posix().replace("%", "%%"))
    settings.attributes.update(attributes)
    return settings


def newest() -> str:
    """Return the revision this program writes."""
    return str(ScriptDirectory.from_config(config()).get_current_head())


def revision_of(engine: Engine) -> str | None:
    """Return the revision the office is at; nothing for an empty database."""
    with engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def migrate(engine: Engine, *, file: Path | None, now: datetime) -> Path | None:
    """Migrate to the newest revision and return the backup made of ``file`` before, if one was.

    Raises NewerFile when the office was written by a newer program. Any failure rolls everything back.
    """
    present = revision_of(engine)
    if present == newest():
        return None
    if present is not None and present not in _known():
        raise NewerFile
    backup = back_up(file, reason=f"before-{newest()}", now=now) if file and present else None
    with engine.begin() as connection:
        command.upgrade(config(connection=connection), "head")
    return backup


def _known() -> set[str]:
    return {script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()}
