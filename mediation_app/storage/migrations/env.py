"""Alembic's entry: runs on the connection handed in, inside the transaction of the caller."""

from alembic import context

from mediation_app.model import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
    compare_type=True,
)
context.run_migrations()
