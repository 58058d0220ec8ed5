"""What was asked and said: inquiries (调查) and mediation sessions (调解) with their notes."""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediation_app.model.base import Base, Identified, coded
from mediation_app.model.office import Staff
from mediation_app.rules.vocabulary import NoteKind

if TYPE_CHECKING:
    from mediation_app.model.case import Case
    from mediation_app.model.conduct import Invitation


class SessionState(StrEnum):
    """Whether a session is still to come, was held, or was called off."""

    PLANNED = "planned"
    HELD = "held"
    CANCELLED = "cancelled"


class MediationSession(Identified, Base):
    """One mediation session, which makes one 人民调解记录 (人民调解法 art. 27)."""

    __tablename__ = "mediation_session"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    ordinal: Mapped[int]
    state: Mapped[SessionState] = mapped_column(coded(SessionState), default=SessionState.PLANNED)
    starts_at: Mapped[datetime | None] = mapped_column(index=True)
    """Planned or real beginning; empty for a raw record that tells no date."""
    ends_at: Mapped[datetime | None]
    place: Mapped[str] = mapped_column(String(120), default="")
    mediator_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"), index=True)
    recorder_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    participants: Mapped[str] = mapped_column(String(300), default="")
    """参加人: invited helpers, neither parties nor mediators (art. 20)."""
    rights_told: Mapped[bool] = mapped_column(default=True)
    result: Mapped[str] = mapped_column(Text, default="")
    """调解结果."""
    cancel_reason: Mapped[str] = mapped_column(Text, default="")

    case: Mapped["Case"] = relationship(back_populates="sessions", lazy="raise")
    mediator: Mapped[Staff | None] = relationship(foreign_keys=[mediator_id], lazy="raise")
    recorder: Mapped[Staff | None] = relationship(foreign_keys=[recorder_id], lazy="raise")
    invitations: Mapped[list["Invitation"]] = relationship(
        back_populates="session", lazy="raise", order_by="Invitation.ordinal", cascade="all, delete-orphan"
    )
    notes: Mapped[list["SessionNote"]] = relationship(
        back_populates="session", lazy="raise", order_by="SessionNote.ordinal", cascade="all, delete-orphan"
    )


class SessionNote(Identified, Base):
    """One typed line of a session: who said what, and what kind of statement it is."""

    __tablename__ = "session_note"

    session_id: Mapped[int] = mapped_column(ForeignKey("mediation_session.id"), index=True)
    ordinal: Mapped[int]
    speaker: Mapped[str] = mapped_column(String(60), default="")
    kind: Mapped[NoteKind] = mapped_column(coded(NoteKind), default=NoteKind.STATEMENT)
    text: Mapped[str] = mapped_column(Text)

    session: Mapped[MediationSession] = relationship(back_populates="notes", lazy="raise")


class Inquiry(Identified, Base):
    """One inquiry, which makes one 人民调解调查记录."""

    __tablename__ = "inquiry"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    ordinal: Mapped[int]
    asked_at: Mapped[datetime | None]
    place: Mapped[str] = mapped_column(String(120), default="")
    asked: Mapped[str] = mapped_column(String(120), default="")
    """被调查人."""
    participants: Mapped[str] = mapped_column(String(300), default="")
    text: Mapped[str] = mapped_column(Text, default="")
    """Questions and answers (问/答), one a line."""
    inquirer_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    recorder_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))

    case: Mapped["Case"] = relationship(back_populates="inquiries", lazy="raise")
    inquirer: Mapped[Staff | None] = relationship(foreign_keys=[inquirer_id], lazy="raise")
    recorder: Mapped[Staff | None] = relationship(foreign_keys=[recorder_id], lazy="raise")
