"""Risk grades with who, when and why; and what the program itself urges (督办)."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediation_app.model.base import Base, Identified, coded
from mediation_app.model.office import Staff
from mediation_app.rules.vocabulary import RiskColour, SupervisionState

if TYPE_CHECKING:
    from mediation_app.model.matter import Matter


class RiskGrade(Identified, Base):
    """A grading: the answers, the colour, who gave it and why; the last one counts."""

    __tablename__ = "risk_grade"

    case_id: Mapped[int] = mapped_column(ForeignKey("matter.case_id"), index=True)
    colour: Mapped[RiskColour] = mapped_column(coded(RiskColour))
    proposed: Mapped[RiskColour] = mapped_column(coded(RiskColour))
    """What the answers alone come to."""
    answers: Mapped[dict[str, Any]] = mapped_column(default=dict)
    reason: Mapped[str] = mapped_column(Text, default="")
    graded_at: Mapped[datetime]
    graded_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    reported_to: Mapped[str] = mapped_column(String(120), default="")
    """Red is reported the same day: to whom, when, what was done (信访工作条例 25, 人民调解法 25)."""
    reported_at: Mapped[datetime | None]
    report_measures: Mapped[str] = mapped_column(Text, default="")

    graded_by: Mapped[Staff] = relationship(lazy="raise")


class Supervision(Identified, Base):
    """A 督办单 for a named person; one for each cause."""

    __tablename__ = "supervision"
    __table_args__ = (Index("ix_supervision_for_id_state", "for_id", "state"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("matter.case_id"), index=True)
    rule: Mapped[str] = mapped_column(String(40))
    """Code of ``rules.supervision``; ``by_hand`` for one that a leader wrote."""
    cause: Mapped[str] = mapped_column(String(120), unique=True)
    """What it is about, so that it is never raised twice."""
    number: Mapped[str] = mapped_column(String(60))
    """``督办〔2026〕3号``."""
    text: Mapped[str] = mapped_column(Text)
    """What is late, in words."""
    asks: Mapped[str] = mapped_column(Text, default="")
    """办理要求."""
    for_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    raised_on: Mapped[date]
    raised_by: Mapped[str] = mapped_column(String(40))
    """``系统``, or the name of who wrote it."""
    due_on: Mapped[date]
    state: Mapped[SupervisionState] = mapped_column(coded(SupervisionState), default=SupervisionState.OPEN)
    answered_on: Mapped[date | None]
    answer: Mapped[str] = mapped_column(Text, default="")
    closed_on: Mapped[date | None]

    matter: Mapped["Matter"] = relationship(back_populates="supervisions", lazy="raise")
    for_staff: Mapped[Staff] = relationship(lazy="raise")
