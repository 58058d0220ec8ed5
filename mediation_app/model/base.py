"""The declarative base of every table, with the column types the whole model shares."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import JSON, BigInteger, DateTime, Enum, MetaData
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


class Base(DeclarativeBase):
    """Give every class one metadata, stable constraint names and the shared column types."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map = {  # noqa: RUF012 - SQLAlchemy's own hook, read once
        dict[str, Any]: JSON,
        list[str]: JSON,
        list[int]: JSON,
        list[dict[str, Any]]: JSON,
        datetime: DateTime(),
    }


class Identified:
    """Add the integer primary key."""

    id: Mapped[int] = mapped_column(primary_key=True)


def coded(enum: type[StrEnum]) -> Enum:
    """Return a column type that stores the codes of ``enum`` as plain text, alike on every engine."""
    return Enum(
        enum,
        native_enum=False,
        create_constraint=False,
        length=32,
        values_callable=lambda codes: [code.value for code in codes],
    )


FEN = BigInteger
"""Column type of money: whole fen (0.01 yuan)."""
