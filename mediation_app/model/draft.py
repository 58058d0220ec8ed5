"""What somebody is typing and has not yet saved; it survives a kill."""

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mediation_app.model.base import Base, Identified


class Draft(Identified, Base):
    """The entries of one open form of one person."""

    __tablename__ = "draft"
    __table_args__ = (UniqueConstraint("staff_id", "key"),)

    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    key: Mapped[str] = mapped_column(String(80))
    """Which form, e.g. ``intake`` or ``agreement:12``."""
    title: Mapped[str] = mapped_column(String(120), default="")
    values: Mapped[dict[str, Any]] = mapped_column(default=dict)
    saved_at: Mapped[datetime]
