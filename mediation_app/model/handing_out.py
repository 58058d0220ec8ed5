"""送达: who received which copy of a paper, when and how, and who signed for it."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediation_app.model.base import Base, Identified, coded
from mediation_app.model.paper import IssuedPaper
from mediation_app.model.party import Party
from mediation_app.rules.vocabulary import ServiceManner

if TYPE_CHECKING:
    from mediation_app.model.case import Case


class HandingOut(Identified, Base):
    """A copy handed to somebody (人民调解法 art. 29: each party keeps one, the committee one)."""

    __tablename__ = "handing_out"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    paper_id: Mapped[int] = mapped_column(ForeignKey("issued_paper.id"), index=True)
    party_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"))
    """The party it is for; empty for a court, a unit, or the committee's own copy."""
    receiver: Mapped[str] = mapped_column(String(120))
    manner: Mapped[ServiceManner] = mapped_column(coded(ServiceManner), default=ServiceManner.IN_PERSON)
    copies: Mapped[int] = mapped_column(default=1)
    handed_on: Mapped[date]
    signed_by: Mapped[str] = mapped_column(String(60), default="")
    """Who signed for it: the receiver, or who took it for him."""
    relation: Mapped[str] = mapped_column(String(40), default="")
    """What the one who signed is to the receiver, where he is another."""
    signed_on: Mapped[date | None]
    """Empty while nobody has signed for it yet, such as a letter under way."""
    note: Mapped[str] = mapped_column(Text, default="")
    """Why it could not be handed over, number of the letter, and the like."""
    attachment_id: Mapped[int | None] = mapped_column(ForeignKey("attachment.id"))
    """Scan of the receipt."""
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    removed_at: Mapped[datetime | None]
    removal_reason: Mapped[str] = mapped_column(Text, default="")

    case: Mapped["Case"] = relationship(back_populates="handed_out", lazy="raise")
    party: Mapped[Party | None] = relationship(lazy="raise")
    paper: Mapped[IssuedPaper] = relationship(lazy="raise")
