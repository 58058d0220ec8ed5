"""The print queue: what waits for paper, and what truly became of it."""

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediation_app.model.base import Base, Identified, coded
from mediation_app.model.office import Staff
from mediation_app.model.paper import IssuedPaper
from mediation_app.rules.vocabulary import PrintState, PrintWord


class PrintOrder(Identified, Base):
    """An issued version, or a signed file of it, to be printed: how, where, and how far it is.

    Written before and after each step, so that a killed program knows what it does not know.
    """

    __tablename__ = "print_order"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    paper_id: Mapped[int] = mapped_column(ForeignKey("issued_paper.id"), index=True)
    signed_file_id: Mapped[int | None] = mapped_column(ForeignKey("signed_file.id"))
    """The signed copy to print in place of the issued version."""
    copies: Mapped[int] = mapped_column(default=1)
    two_sided: Mapped[bool] = mapped_column(default=False)
    printer: Mapped[str] = mapped_column(String(120), default="")
    """Name of the system's queue; empty: the default one."""
    tray: Mapped[str] = mapped_column(String(80), default="")
    state: Mapped[PrintState] = mapped_column(coded(PrintState), default=PrintState.WAITING, index=True)
    is_duplicate: Mapped[bool] = mapped_column(default=False)
    """Printed again later: each page carries the mark 副本."""
    reason: Mapped[str] = mapped_column(Text, default="")
    """Why it is printed again."""
    queued_at: Mapped[datetime]
    queued_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    taken_at: Mapped[datetime | None]
    taken_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    taken_desk: Mapped[str] = mapped_column(String(80), default="")
    """Machine and process that is sending it: nobody else does meanwhile."""
    attempts: Mapped[int] = mapped_column(default=0)
    system_job: Mapped[str] = mapped_column(String(80), default="")
    """Number of the system's job, once it has one."""
    fault: Mapped[str] = mapped_column(String(60), default="")
    """Code of what is wrong (``rules.print_faults``); empty when nothing is."""
    ended_at: Mapped[datetime | None]
    ended_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    told_by: Mapped[PrintWord | None] = mapped_column(coded(PrintWord))
    """Whose word it is that it was printed or not."""

    paper: Mapped[IssuedPaper] = relationship(lazy="raise")
    queued_by: Mapped[Staff] = relationship(foreign_keys=[queued_by_id], lazy="raise")
    taken_by: Mapped[Staff | None] = relationship(foreign_keys=[taken_by_id], lazy="raise")
