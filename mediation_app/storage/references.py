"""Add references between tables in a migration without copying tables that hold many files."""

import sqlalchemy as sa
from alembic import op


def refer(table: str, column: str, target: str) -> None:
    """Add an optional reference from ``table`` to the ids of ``target``; a table may be gigabytes large."""
    name = f"fk_{table}_{column}"
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            f"ALTER TABLE {table} ADD COLUMN {column} INTEGER CONSTRAINT {name} REFERENCES {target} (id)"
        )
        return
    op.add_column(table, sa.Column(column, sa.Integer(), nullable=True))
    op.create_foreign_key(name, table, target, [column], ["id"])
