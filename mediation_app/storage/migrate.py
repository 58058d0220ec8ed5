"""Bring an office's tables to this program's shape: one transaction, a backup before, nothing half done."""

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine, inspect, text

from mediation_app.rules.errors import NewerFile
from mediation_app.storage.backup import back_up
from mediation_app.storage.engine import reading

if TYPE_CHECKING:
    from alembic.config import Config

MIGRATIONS = Path(__file__).parent / "migrations"
NEWEST = "0004"
"""The revision this program writes; known here so that opening an office of today loads no Alembic."""


def config(**attributes: object) -> "Config":
    """Return Alembic's settings for our own migrations; ``connection`` is handed to ``env.py``."""
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", MIGRATIONS.as_posix().replace("%", "%%"))
    settings.attributes.update(attributes)
    return settings


def revision_of(engine: Engine) -> str | None:
    """Return the revision the office is at; nothing for an empty database."""
    with reading(engine).connect() as connection:
        if not inspect(connection).has_table("alembic_version"):
            return None
        found: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
        return found


def migrate(engine: Engine, *, file: Path | None, now: datetime) -> Path | None:
    """Migrate to the newest revision and return the backup made of ``file`` before, if one was.

    Raises NewerFile when the office was written by a newer program. Any failure rolls everything back.
    """
    present = revision_of(engine)
    if present == NEWEST:
        return None
    from alembic import command

    if present is not None and present not in _known():
        raise NewerFile
    backup = back_up(file, reason=f"before-{NEWEST}", now=now) if file and present else None
    with engine.begin() as connection:
        command.upgrade(config(connection=connection), "head")
    return backup


def _known() -> set[str]:
    from alembic.script import ScriptDirectory

    return {script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()}
