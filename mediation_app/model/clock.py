"""What moves a clock: an approved extension, a pause; and notices of holidays brought in later."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediation_app.model.base import Base, Identified
from mediation_app.model.office import Staff


class Extension(Identified, Base):
    """A period made longer: asked for with a reason, and approved by somebody else, or refused."""

    __tablename__ = "extension"

    case_id: Mapped[int] = mapped_column(ForeignKey("matter.case_id"), index=True)
    clock: Mapped[str] = mapped_column(String(40))
    """Code of ``rules.clocks.ClockCode``."""
    days: Mapped[int]
    reason: Mapped[str] = mapped_column(Text)
    consent: Mapped[bool] = mapped_column(default=False)
    """The parties agreed; of a mediation that an older version extended by approval."""
    asked_on: Mapped[date]
    asked_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    decided_on: Mapped[date | None]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    approved: Mapped[bool | None]
    opinion: Mapped[str] = mapped_column(Text, default="")
    told_on: Mapped[date | None]
    """The day the petitioner was told why (信访工作条例 art. 34)."""

    asked_by: Mapped[Staff] = relationship(foreign_keys=[asked_by_id], lazy="raise")
    decided_by: Mapped[Staff | None] = relationship(foreign_keys=[decided_by_id], lazy="raise")


class ClockPause(Identified, Base):
    """Days that do not count: 鉴定, 评估, 专家咨询 for a mediation; 听证 for a 复核."""

    __tablename__ = "clock_pause"

    case_id: Mapped[int] = mapped_column(ForeignKey("matter.case_id"), index=True)
    clock: Mapped[str] = mapped_column(String(40))
    reason: Mapped[str] = mapped_column(String(20))
    """Code of ``rules.clocks.PauseReason``."""
    first_on: Mapped[date]
    last_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(String(200), default="")


class HolidayNotice(Base):
    """A year's days brought in after the program was made; it overrules the bundled year."""

    __tablename__ = "holiday_notice"

    year: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    off: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """ISO day → name of the holiday."""
    work: Mapped[list[str]] = mapped_column(default=list)
    source: Mapped[str] = mapped_column(String(120), default="")
    imported_at: Mapped[datetime]
