"""Scans that come back: the file as the scanner made it, and each of its pages matched to a paper."""

from datetime import datetime

from sqlalchemy import ForeignKey, LargeBinary, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, deferred, mapped_column, relationship

from mediation_app.model.base import Base, Identified, coded
from mediation_app.model.office import Staff
from mediation_app.rules.vocabulary import ScanPageState, ScanSource


class Scan(Identified, Base):
    """A file that came from a scanner, a folder or by hand: kept as it came, whatever is made of it."""

    __tablename__ = "scan"

    name: Mapped[str] = mapped_column(String(200))
    source: Mapped[ScanSource] = mapped_column(coded(ScanSource))
    media_type: Mapped[str] = mapped_column(String(80))
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64), unique=True)
    """The same file coming twice is known."""
    content: Mapped[bytes] = deferred(mapped_column(LargeBinary))
    taken_at: Mapped[datetime]
    taken_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))

    pages: Mapped[list["ScanPage"]] = relationship(
        back_populates="scan", lazy="raise", order_by="ScanPage.ordinal", cascade="all, delete-orphan"
    )
    taken_by: Mapped[Staff] = relationship(lazy="raise")


class ScanPage(Identified, Base):
    """One side in a scan: what code was read on it, how it has to be turned, and where it was filed."""

    __tablename__ = "scan_page"
    __table_args__ = (UniqueConstraint("scan_id", "ordinal"),)

    scan_id: Mapped[int] = mapped_column(ForeignKey("scan.id"), index=True)
    ordinal: Mapped[int]
    """Its place in the file, from 0."""
    state: Mapped[ScanPageState] = mapped_column(coded(ScanPageState), index=True)
    code: Mapped[str] = mapped_column(String(16), default="")
    """The code read on it; empty where none could be read."""
    paper_id: Mapped[int | None] = mapped_column(ForeignKey("issued_paper.id"), index=True)
    page: Mapped[int | None]
    """Which page of the paper it is, from 1."""
    total: Mapped[int | None]
    turned: Mapped[int] = mapped_column(default=0)
    """Quarter turns to the right, in degrees, that put it upright."""
    skew: Mapped[float] = mapped_column(default=0.0)
    """Degrees, counter-clockwise positive, by which it still leans after turning."""
    by_hand: Mapped[bool] = mapped_column(default=False)
    """Somebody said which page it is; no code told it."""
    attachment_id: Mapped[int | None] = mapped_column(ForeignKey("attachment.id"))
    """The signed original it was filed in."""
    note: Mapped[str] = mapped_column(Text, default="")
    """Why it was set aside."""

    scan: Mapped[Scan] = relationship(back_populates="pages", lazy="raise")
