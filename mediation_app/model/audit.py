"""The audit chain: who did what and when, each entry bound to the one before it."""

from datetime import datetime
from typing import Any

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from mediation_app.model.base import Base, Identified


class AuditEntry(Identified, Base):
    """One act. The timeline of a case is the entries that name it."""

    __tablename__ = "audit_entry"

    at: Mapped[datetime] = mapped_column(index=True)
    staff_id: Mapped[int | None]
    """Who acted; empty for the program itself (系统)."""
    staff_name: Mapped[str] = mapped_column(String(40))
    role: Mapped[str] = mapped_column(String(20))
    act: Mapped[str] = mapped_column(String(40))
    """Code of ``services.acts.Act``."""
    case_id: Mapped[int | None] = mapped_column(index=True)
    subject: Mapped[str] = mapped_column(String(60), default="")
    """What else it was done to, e.g. ``agreement:7``."""
    detail: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """Words shown on the timeline: reasons, old and new values, versions."""
    previous: Mapped[str] = mapped_column(String(64))
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    """SHA-256 over this entry's fields and ``previous``."""
