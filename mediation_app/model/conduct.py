"""How a mediation is conducted: who is asked to withdraw or to help, more time, where a case is sent."""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediation_app.model.base import Base, Identified
from mediation_app.model.office import Staff
from mediation_app.model.party import Party

if TYPE_CHECKING:
    from mediation_app.model.case import Case
    from mediation_app.model.session import MediationSession


class Recusal(Identified, Base):
    """回避: a mediator is asked to withdraw, or withdraws himself, and what the committee decided."""

    __tablename__ = "recusal"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    ordinal: Mapped[int]
    party_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"))
    """Who asks; empty where the mediator withdraws himself."""
    mediator_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    reason: Mapped[str] = mapped_column(Text)
    asked_on: Mapped[date]
    granted: Mapped[bool | None]
    """Empty while nobody has decided; a party's wish for another mediator is always granted."""
    decided_on: Mapped[date | None]
    decided_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    opinion: Mapped[str] = mapped_column(Text, default="")
    successor_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))

    case: Mapped["Case"] = relationship(back_populates="recusals", lazy="raise")
    party: Mapped[Party | None] = relationship(lazy="raise")
    mediator: Mapped[Staff] = relationship(foreign_keys=[mediator_id], lazy="raise")
    decided_by: Mapped[Staff | None] = relationship(foreign_keys=[decided_by_id], lazy="raise")
    successor: Mapped[Staff | None] = relationship(foreign_keys=[successor_id], lazy="raise")


class MediationExtension(Identified, Base):
    """延期: the parties agree to more time for a mediation than the office's 调解期限 (usual practice)."""

    __tablename__ = "mediation_extension"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    ordinal: Mapped[int]
    asked_on: Mapped[date]
    days: Mapped[int]
    """How much longer, in the unit of the office's 调解期限."""
    reason: Mapped[str] = mapped_column(Text)
    agreed: Mapped[bool] = mapped_column(default=False)
    """All parties agree; without that the time is not longer."""

    case: Mapped["Case"] = relationship(back_populates="extensions", lazy="raise")


class Invitation(Identified, Base):
    """邀请: somebody asked to a session to help, with the parties' consent (人民调解法 art. 20)."""

    __tablename__ = "invitation"

    session_id: Mapped[int] = mapped_column(ForeignKey("mediation_session.id"), index=True)
    ordinal: Mapped[int]
    name: Mapped[str] = mapped_column(String(60))
    unit: Mapped[str] = mapped_column(String(120), default="")
    """单位及职务, or what he is to the parties."""
    task: Mapped[str] = mapped_column(String(200), default="")
    """What he is asked to do there."""
    invited_on: Mapped[date]
    agreed: Mapped[bool] = mapped_column(default=False)
    """The parties agree to his taking part."""

    session: Mapped["MediationSession"] = relationship(back_populates="invitations", lazy="raise")


class Referral(Identified, Base):
    """移送: a case handed to the organ whose business it is, with what was handed over."""

    __tablename__ = "referral"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    ordinal: Mapped[int]
    unit: Mapped[str] = mapped_column(String(120))
    reason: Mapped[str] = mapped_column(Text)
    enclosures: Mapped[str] = mapped_column(Text, default="")
    """随函移送的材料, one a line."""
    referred_on: Mapped[date]
    told_on: Mapped[date | None]
    """When the parties were told and agreed to their papers' going there (个人信息保护法 art. 23)."""
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    receipt: Mapped[str] = mapped_column(Text, default="")
    """What the other organ answered, and when it took the case."""

    case: Mapped["Case"] = relationship(back_populates="referrals", lazy="raise")
    staff: Mapped[Staff] = relationship(lazy="raise")
