"""Return visits (回访): owed, agreed with the person, made and written down."""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediation_app.model.base import Base, Identified, coded
from mediation_app.model.office import Staff
from mediation_app.rules.vocabulary import VisitKind

if TYPE_CHECKING:
    from mediation_app.model.case import Case


class VisitState(StrEnum):
    """Whether a visit is owed, made or struck off."""

    PLANNED = "planned"
    DONE = "done"
    CANCELLED = "cancelled"


class VisitOrigin(StrEnum):
    """Where a visit comes from: a term's due date, a preset, ownership or risk, or agreed with the person."""

    TERM = "term"
    PRESET = "preset"
    OWNERSHIP = "ownership"
    RISK = "risk"
    AGREED = "agreed"


class VisitMethod(StrEnum):
    """How the visit is made."""

    DOOR = "door"
    PHONE = "phone"
    OFFICE = "office"


class Fulfilment(StrEnum):
    """履行情况 found at the visit."""

    DONE = "done"
    PARTLY = "partly"
    NOT_DUE = "not_due"
    NOT_DONE = "not_done"


class Satisfaction(StrEnum):
    """满意程度."""

    SATISFIED = "satisfied"
    FAIRLY = "fairly"
    UNSATISFIED = "unsatisfied"


class ReboundRisk(StrEnum):
    """反弹风险."""

    NONE = "none"
    SIGNS = "signs"
    FLARING = "flaring"


class ReturnVisit(Identified, Base):
    """One return visit; recording it fills a 人民调解回访记录."""

    __tablename__ = "return_visit"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    state: Mapped[VisitState] = mapped_column(coded(VisitState), default=VisitState.PLANNED)
    kind: Mapped[VisitKind] = mapped_column(coded(VisitKind), default=VisitKind.RETURN)
    """回访 follows an agreement or a settlement; the other kinds may come before."""
    origin: Mapped[VisitOrigin] = mapped_column(coded(VisitOrigin))
    reason: Mapped[str] = mapped_column(String(200), default="")
    """Why it is owed, in words: ``第1条第2期到期后``."""
    planned_on: Mapped[date] = mapped_column(index=True)
    visitor_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"), index=True)
    done_on: Mapped[date | None]
    method: Mapped[VisitMethod | None] = mapped_column(coded(VisitMethod))
    visited: Mapped[str] = mapped_column(String(200), default="")
    """当事人: those met."""
    fulfilment: Mapped[Fulfilment | None] = mapped_column(coded(Fulfilment))
    satisfaction: Mapped[Satisfaction | None] = mapped_column(coded(Satisfaction))
    rebound: Mapped[ReboundRisk | None] = mapped_column(coded(ReboundRisk))
    went_to_court: Mapped[bool] = mapped_column(default=False)
    court_result: Mapped[str] = mapped_column(Text, default="")
    text: Mapped[str] = mapped_column(Text, default="")
    """回访情况 in the visitor's words."""
    measures: Mapped[str] = mapped_column(Text, default="")
    next_agreed_on: Mapped[date | None]
    cancel_reason: Mapped[str] = mapped_column(Text, default="")

    case: Mapped["Case"] = relationship(back_populates="visits", lazy="raise")
    visitor: Mapped[Staff | None] = relationship(lazy="raise")
