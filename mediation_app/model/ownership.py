"""Ownership (包案): the one leader who answers, the units, the team on four levels, and absences."""

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import ForeignKey, Index, String, Text, text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediation_app.model.base import Base, Identified, coded
from mediation_app.model.office import Staff
from mediation_app.rules.vocabulary import LEADS, LEADS_ASKED, LeadState, OwnerLevel, TeamPart, UnitPart

if TYPE_CHECKING:
    from mediation_app.model.matter import Matter


def _in(states: tuple[LeadState, ...]) -> Any:
    return text(f"state IN ({', '.join(repr(state.value) for state in states)})")


class Unit(Identified, Base):
    """A unit that handles matters (责任单位、配合单位): a station, an office, a village committee."""

    __tablename__ = "unit"

    name: Mapped[str] = mapped_column(String(80), unique=True)
    head: Mapped[str] = mapped_column(String(60), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    active: Mapped[bool] = mapped_column(default=True)


class CaseUnit(Identified, Base):
    """A unit's part in a case: assigned, answered, sent back with a reason, routed on."""

    __tablename__ = "case_unit"

    case_id: Mapped[int] = mapped_column(ForeignKey("matter.case_id"), index=True)
    unit_id: Mapped[int] = mapped_column(ForeignKey("unit.id"), index=True)
    part: Mapped[UnitPart] = mapped_column(coded(UnitPart))
    person: Mapped[str] = mapped_column(String(60), default="")
    """责任人."""
    phone: Mapped[str] = mapped_column(String(40), default="")
    duty: Mapped[str] = mapped_column(String(200), default="")
    since: Mapped[date]
    due_on: Mapped[date | None]
    answered_on: Mapped[date | None]
    answer: Mapped[str] = mapped_column(Text, default="")
    returned_on: Mapped[date | None]
    """Sent back; such a part no longer counts until it is routed on."""
    return_reason: Mapped[str] = mapped_column(Text, default="")
    rerouted_on: Mapped[date | None]
    """The day another unit took it over."""
    ended_on: Mapped[date | None]

    unit: Mapped[Unit] = relationship(lazy="raise")


class LeadAssignment(Identified, Base):
    """One leader's time with a case: proposed, agreed by the office head, approved, delivered, acknowledged.

    The database itself refuses a second leader who answers for a case, and a second open proposal.
    """

    __tablename__ = "lead_assignment"
    __table_args__ = (
        Index(
            "uq_lead_assignment_active",
            "case_id",
            unique=True,
            sqlite_where=_in(LEADS),
            postgresql_where=_in(LEADS),
        ),
        Index(
            "uq_lead_assignment_asked",
            "case_id",
            unique=True,
            sqlite_where=_in(LEADS_ASKED),
            postgresql_where=_in(LEADS_ASKED),
        ),
        Index("ix_lead_assignment_leader_id_state", "leader_id", "state"),
    )

    case_id: Mapped[int] = mapped_column(ForeignKey("matter.case_id"), index=True)
    leader_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    state: Mapped[LeadState] = mapped_column(coded(LeadState), default=LeadState.PROPOSED)
    reason: Mapped[str] = mapped_column(Text, default="")
    """Why this leader, or why the leader changes."""
    due_on: Mapped[date | None]
    """调处期限 that the approval sets."""
    proposed_on: Mapped[date]
    proposed_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    agreed_on: Mapped[date | None]
    agreed_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    agreed_opinion: Mapped[str] = mapped_column(Text, default="")
    approved_on: Mapped[date | None]
    approved_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    approved_opinion: Mapped[str] = mapped_column(Text, default="")
    delivered_on: Mapped[date | None]
    delivered_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    acknowledged_on: Mapped[date | None]
    refused_on: Mapped[date | None]
    refused_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    refused_reason: Mapped[str] = mapped_column(Text, default="")
    ended_on: Mapped[date | None]
    end_reason: Mapped[str] = mapped_column(Text, default="")
    handover: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    """移交清单: lines of ``what``, ``pages`` and ``note``, written when the next leader takes over."""

    matter: Mapped["Matter"] = relationship(back_populates="leads", lazy="raise")
    leader: Mapped[Staff] = relationship(foreign_keys=[leader_id], lazy="raise")
    proposed_by: Mapped[Staff] = relationship(foreign_keys=[proposed_by_id], lazy="raise")
    agreed_by: Mapped[Staff | None] = relationship(foreign_keys=[agreed_by_id], lazy="raise")
    approved_by: Mapped[Staff | None] = relationship(foreign_keys=[approved_by_id], lazy="raise")


class TeamMember(Identified, Base):
    """Somebody's part on a case beside the leader; not everybody of them is staff of the office."""

    __tablename__ = "team_member"

    case_id: Mapped[int] = mapped_column(ForeignKey("matter.case_id"), index=True)
    staff_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"), index=True)
    name: Mapped[str] = mapped_column(String(60))
    post: Mapped[str] = mapped_column(String(60), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    part: Mapped[TeamPart] = mapped_column(coded(TeamPart), default=TeamPart.MEMBER)
    level: Mapped[OwnerLevel | None] = mapped_column(coded(OwnerLevel))
    duty: Mapped[str] = mapped_column(String(200), default="")
    since: Mapped[date]
    ended_on: Mapped[date | None]

    staff: Mapped[Staff | None] = relationship(lazy="raise")


class Absence(Identified, Base):
    """Days a leader is away, and the deputy who has the duties then, never the ownership."""

    __tablename__ = "absence"

    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    deputy_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    first_on: Mapped[date]
    last_on: Mapped[date]
    reason: Mapped[str] = mapped_column(String(120), default="")
    cancelled_on: Mapped[date | None]

    staff: Mapped[Staff] = relationship(foreign_keys=[staff_id], lazy="raise")
    deputy: Mapped[Staff] = relationship(foreign_keys=[deputy_id], lazy="raise")
