"""The case (案件): what the dispute is about, where it stands and under which number it is kept."""

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediation_app.model.base import FEN, Base, Identified, coded
from mediation_app.model.office import Grid, Staff, Village
from mediation_app.rules.vocabulary import CaseKind, Difficulty, RiskColour
from mediation_app.rules.workflow import CaseState

if TYPE_CHECKING:
    from mediation_app.model.agreement import Agreement
    from mediation_app.model.conduct import MediationExtension, Recusal, Referral
    from mediation_app.model.handing_out import HandingOut
    from mediation_app.model.matter import Matter
    from mediation_app.model.paper import Attachment, IssuedPaper
    from mediation_app.model.party import Party
    from mediation_app.model.session import Inquiry, MediationSession
    from mediation_app.model.visit import ReturnVisit


class CaseSource(StrEnum):
    """案件来源 of the 受理登记表 (司发通〔2010〕239号; the third since SF/T 0083-2020)."""

    APPLICATION = "application"
    INITIATIVE = "initiative"
    ENTRUSTED = "entrusted"


class Case(Identified, Base):
    """One dispute with all that belongs to its dossier."""

    __tablename__ = "case"
    __table_args__ = (
        UniqueConstraint("series", "number_year", "number_seq"),
        Index("ix_case_registered_on_id", "registered_on", "id"),
        Index("ix_case_number_year_number_seq_id", "number_year", "number_seq", "id"),
        Index("ix_case_state", "state"),
    )

    kind: Mapped[CaseKind] = mapped_column(coded(CaseKind), default=CaseKind.DISPUTE)
    state: Mapped[CaseState] = mapped_column(coded(CaseState), default=CaseState.REGISTERED)
    risk: Mapped[RiskColour | None] = mapped_column(coded(RiskColour), index=True)
    """The colour of the last grading; empty while nobody graded the case."""
    revision: Mapped[int] = mapped_column(default=1)
    """Counts up at every change; a writer who saw an older one is refused (two windows, one case)."""

    series: Mapped[str] = mapped_column(String(20), default="file")
    number_year: Mapped[int]
    number_seq: Mapped[int]
    number: Mapped[str] = mapped_column(String(60), index=True)
    """The file number as printed; never changes once given."""

    title: Mapped[str] = mapped_column(String(300))
    """卷名, e.g. ``张三与李四邻里纠纷``."""
    title_is_own: Mapped[bool] = mapped_column(default=False)
    """The title was typed and is no longer made from the parties and the type."""
    type_version: Mapped[str] = mapped_column(String(10), default="v2021")
    type_code: Mapped[str] = mapped_column(String(20), default="")
    """Code of ``dispute_types.json``; empty while unknown."""
    original_kind: Mapped[str] = mapped_column(String(60), default="")
    """The word a ledger or raw record used for the kind."""
    source: Mapped[CaseSource] = mapped_column(coded(CaseSource), default=CaseSource.APPLICATION)
    source_unit: Mapped[str] = mapped_column(String(120), default="")
    source_document: Mapped[str] = mapped_column(String(80), default="")
    external_id: Mapped[str] = mapped_column(String(80), default="", index=True)
    """The id of an imported record, so that the same line is not taken in twice."""
    facts: Mapped[str] = mapped_column(Text, default="")
    """纠纷简要情况."""
    demands: Mapped[str] = mapped_column(Text, default="")
    """当事人申请事项, one a line."""
    occurred_on: Mapped[str] = mapped_column(String(10), default="")
    """When it happened: ISO date, month or year; empty while unknown."""
    place: Mapped[str] = mapped_column(String(200), default="")
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"), index=True)
    grid_id: Mapped[int | None] = mapped_column(ForeignKey("grid.id"))
    people_count: Mapped[int | None]
    amount_fen: Mapped[int | None] = mapped_column(FEN)
    difficulty: Mapped[Difficulty] = mapped_column(coded(Difficulty), default=Difficulty.SIMPLE)
    is_public: Mapped[bool] = mapped_column(default=True)
    """公开调解 (人民调解法 art. 23(3))."""
    mediator_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"), index=True)
    chosen_by_parties: Mapped[bool] = mapped_column(default=False)
    """The mediator was chosen by the parties, not appointed (人民调解法 art. 19)."""

    registered_on: Mapped[date]
    registered_at: Mapped[datetime]
    registered_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    accepted_on: Mapped[date | None]
    state_since: Mapped[date]
    """Of a closed case the day of the state it was closed from, which its papers go on telling."""
    state_reason: Mapped[str] = mapped_column(Text, default="")
    """Why the case was refused, ended or reopened, as written on the paper that says so."""
    routes_told_on: Mapped[date | None]
    """The day the parties were told of the arbitration, administrative and court routes (art. 26)."""
    closed_on: Mapped[date | None]
    closed_from: Mapped[CaseState | None] = mapped_column(coded(CaseState))
    """The state before 结案归档, to which reopening leads back; of a matter how it ended, from 回访期 on."""
    retention: Mapped[str] = mapped_column(String(12), default="")
    """保管期限: 短期, 长期 or 永久; empty until closing proposes one."""
    voided_on: Mapped[date | None]
    void_reason: Mapped[str] = mapped_column(Text, default="")
    no_agreement_reason: Mapped[str] = mapped_column(Text, default="")
    """For a raw record without a readable deal: what the reader found and did not find."""
    remark: Mapped[str] = mapped_column(Text, default="")

    village: Mapped[Village | None] = relationship(lazy="raise")
    grid: Mapped[Grid | None] = relationship(lazy="raise")
    mediator: Mapped[Staff | None] = relationship(foreign_keys=[mediator_id], lazy="raise")
    registered_by: Mapped[Staff] = relationship(foreign_keys=[registered_by_id], lazy="raise")
    parties: Mapped[list["Party"]] = relationship(
        back_populates="case", lazy="raise", order_by="Party.ordinal", cascade="all, delete-orphan"
    )
    inquiries: Mapped[list["Inquiry"]] = relationship(
        back_populates="case", lazy="raise", order_by="Inquiry.ordinal", cascade="all, delete-orphan"
    )
    sessions: Mapped[list["MediationSession"]] = relationship(
        back_populates="case", lazy="raise", order_by="MediationSession.ordinal", cascade="all, delete-orphan"
    )
    recusals: Mapped[list["Recusal"]] = relationship(
        back_populates="case", lazy="raise", order_by="Recusal.ordinal", cascade="all, delete-orphan"
    )
    extensions: Mapped[list["MediationExtension"]] = relationship(
        back_populates="case",
        lazy="raise",
        order_by="MediationExtension.ordinal",
        cascade="all, delete-orphan",
    )
    referrals: Mapped[list["Referral"]] = relationship(
        back_populates="case", lazy="raise", order_by="Referral.ordinal", cascade="all, delete-orphan"
    )
    agreement: Mapped["Agreement | None"] = relationship(
        back_populates="case", lazy="raise", cascade="all, delete-orphan"
    )
    matter: Mapped["Matter | None"] = relationship(
        back_populates="case", lazy="raise", uselist=False, cascade="all, delete-orphan"
    )
    visits: Mapped[list["ReturnVisit"]] = relationship(
        back_populates="case", lazy="raise", order_by="ReturnVisit.planned_on", cascade="all, delete-orphan"
    )
    papers: Mapped[list["IssuedPaper"]] = relationship(
        back_populates="case", lazy="raise", order_by="IssuedPaper.id"
    )
    attachments: Mapped[list["Attachment"]] = relationship(
        back_populates="case", lazy="raise", order_by="Attachment.id"
    )
    handed_out: Mapped[list["HandingOut"]] = relationship(
        back_populates="case", lazy="raise", order_by="HandingOut.id"
    )


class NumberCounter(Base):
    """The last number given in one series and year."""

    __tablename__ = "number_counter"

    series: Mapped[str] = mapped_column(String(20), primary_key=True)
    year: Mapped[int] = mapped_column(primary_key=True)
    last: Mapped[int]


class GivenNumber(Identified, Base):
    """A line of the number register: given once, never reused, void ones kept with the reason."""

    __tablename__ = "given_number"
    __table_args__ = (UniqueConstraint("series", "year", "seq"),)

    series: Mapped[str] = mapped_column(String(20))
    year: Mapped[int]
    seq: Mapped[int]
    text: Mapped[str] = mapped_column(String(60))
    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    given_at: Mapped[datetime]
    void_reason: Mapped[str] = mapped_column(Text, default="")
