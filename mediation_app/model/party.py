"""Who takes part in a case, on which side and in which capacity."""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediation_app.model.base import Base, Identified, coded
from mediation_app.model.person import Person
from mediation_app.rules.vocabulary import PartyRole

if TYPE_CHECKING:
    from mediation_app.model.case import Case


PRINCIPALS = (PartyRole.APPLICANT, PartyRole.RESPONDENT)
"""The roles that are parties (当事人) in the law's sense; the others speak for them or help."""


class Consent(StrEnum):
    """Whether a party agrees to mediation (人民调解法 art. 17: a clear refusal ends it)."""

    UNKNOWN = "unknown"
    AGREED = "agreed"
    REFUSED = "refused"


class Party(Identified, Base):
    """One person's part in one case."""

    __tablename__ = "party"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    ordinal: Mapped[int]
    """Place among all of the case, from 1; papers keep this order."""
    role: Mapped[PartyRole] = mapped_column(coded(PartyRole))
    represents_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"), index=True)
    """For 代理人 and 法定代理人: whom they stand for."""
    special_authority: Mapped[bool] = mapped_column(default=False)
    """特别授权: the agent may settle."""
    consent: Mapped[Consent] = mapped_column(coded(Consent), default=Consent.UNKNOWN)
    consent_on: Mapped[date | None]
    note: Mapped[str] = mapped_column(String(200), default="")
    """What the record said of the person, such as ``系阿英的儿子``."""
    to_verify: Mapped[bool] = mapped_column(default=False)
    """待核: the role was read from a raw record and nobody has looked yet."""

    case: Mapped["Case"] = relationship(back_populates="parties", lazy="raise")
    person: Mapped[Person] = relationship(lazy="raise")
    represents: Mapped["Party | None"] = relationship(remote_side="Party.id", lazy="raise")
