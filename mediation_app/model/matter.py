"""The matter (信访事项、积案、历史遗留问题) in a case: petition details, people by the hundred, leading.

A dispute has one too as soon as it is put under 包案, graded or linked to a petition.
"""

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediation_app.model.base import FEN, Base, Identified, coded
from mediation_app.model.office import Staff
from mediation_app.rules.vocabulary import (
    LEADS,
    Attitude,
    DemandNature,
    HandlingLevel,
    HandlingMode,
    LinkKind,
    MatterOrigin,
    PetitionForm,
    PetitionPurpose,
    PetitionRoute,
    PlanState,
    ProcedureKind,
    SettledHow,
)

if TYPE_CHECKING:
    from mediation_app.model.case import Case
    from mediation_app.model.clock import ClockPause, Extension
    from mediation_app.model.ownership import CaseUnit, LeadAssignment, TeamMember
    from mediation_app.model.plan import Plan, Progress
    from mediation_app.model.risk import RiskGrade, Supervision


class Matter(Base):
    """What petition and ownership add to a case; its key is the case's id."""

    __tablename__ = "matter"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), primary_key=True, autoincrement=False)
    under_ownership: Mapped[bool] = mapped_column(default=True)
    """包案: the gate of leader, unit, plan and approval binds the case."""

    origin: Mapped[MatterOrigin] = mapped_column(coded(MatterOrigin), default=MatterOrigin.OTHER)
    form: Mapped[PetitionForm | None] = mapped_column(coded(PetitionForm))
    purpose: Mapped[PetitionPurpose | None] = mapped_column(coded(PetitionPurpose))
    route: Mapped[PetitionRoute | None] = mapped_column(coded(PetitionRoute))
    category: Mapped[str] = mapped_column(String(60), default="")
    """问题分类, in the office's words."""
    is_repeated: Mapped[bool] = mapped_column(default=False)
    skipped_level: Mapped[bool] = mapped_column(default=False)
    """越级."""
    crosses: Mapped[list[str]] = mapped_column(default=list)
    """Codes of ``CrossKind`` (三跨三离)."""
    in_litigation: Mapped[bool] = mapped_column(default=False)
    """涉法涉诉."""
    threatens: Mapped[bool] = mapped_column(default=False)
    """扬言."""
    instructed: Mapped[bool] = mapped_column(default=False)
    """领导批示."""
    first_on: Mapped[str] = mapped_column(String(10), default="")
    """首次信访时间: ISO date, month or year."""
    instructing_unit: Mapped[str] = mapped_column(String(120), default="")
    """交办（督办）单位."""
    instructing_document: Mapped[str] = mapped_column(String(80), default="")
    instructed_on: Mapped[date | None]
    instructed_due_on: Mapped[date | None]
    """办结报告 is asked for by this day (art. 22)."""
    level: Mapped[HandlingLevel | None] = mapped_column(coded(HandlingLevel))
    mode: Mapped[HandlingMode | None] = mapped_column(coded(HandlingMode))
    target_on: Mapped[date | None]
    """内控时限: an internal target, a second clock that is never later than the law's."""

    household_place: Mapped[str] = mapped_column(String(200), default="")
    """户籍地、现住地."""
    family: Mapped[str] = mapped_column(Text, default="")
    """家庭及经济状况."""
    findings: Mapped[str] = mapped_column(Text, default="")
    """调查核实情况."""
    history: Mapped[str] = mapped_column(Text, default="")
    """处理经过: opinions, hearings, lawsuits."""
    crux: Mapped[str] = mapped_column(Text, default="")
    crux_kinds: Mapped[list[str]] = mapped_column(default=list)
    """Codes of ``CruxKind``."""
    nature: Mapped[DemandNature | None] = mapped_column(coded(DemandNature))
    nature_reason: Mapped[str] = mapped_column(Text, default="")
    nature_on: Mapped[date | None]

    opinion_request: Mapped[str] = mapped_column(Text, default="")
    """投诉请求 of the 处理意见书."""
    opinion_facts: Mapped[str] = mapped_column(Text, default="")
    opinion_result: Mapped[str] = mapped_column(Text, default="")
    """处理意见."""
    opinion_law: Mapped[str] = mapped_column(Text, default="")
    """法律法规依据."""

    concluded_on: Mapped[date | None]
    """办结: the procedure is finished."""
    settled_on: Mapped[date | None]
    """化解: the person is settled; another day than 办结."""
    settled_how: Mapped[SettledHow | None] = mapped_column(coded(SettledHow))
    settled_text: Mapped[str] = mapped_column(Text, default="")
    """What was solved: amount, date, form."""
    attitude: Mapped[Attitude | None] = mapped_column(coded(Attitude))
    rating: Mapped[int | None]
    """一事一评: 1 to 5, by the person."""
    rating_text: Mapped[str] = mapped_column(String(200), default="")
    signed_off_on: Mapped[date | None]
    """The leader's word that the case may be struck off."""
    signed_off_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    relapsed_on: Mapped[date | None]
    """反弹: the last day it was reopened."""

    case: Mapped["Case"] = relationship(back_populates="matter", lazy="raise")
    signed_off_by: Mapped[Staff | None] = relationship(lazy="raise")
    petitions: Mapped[list["PetitionRecord"]] = relationship(
        lazy="raise", order_by="PetitionRecord.id", cascade="all, delete-orphan"
    )
    procedures: Mapped[list["ProcedureEvent"]] = relationship(
        lazy="raise", order_by="ProcedureEvent.on, ProcedureEvent.id", cascade="all, delete-orphan"
    )
    distributions: Mapped[list["Distribution"]] = relationship(
        lazy="raise", order_by="Distribution.id", cascade="all, delete-orphan"
    )
    votes: Mapped[list["Vote"]] = relationship(lazy="raise", order_by="Vote.id", cascade="all, delete-orphan")
    leads: Mapped[list["LeadAssignment"]] = relationship(
        back_populates="matter", lazy="raise", order_by="LeadAssignment.id"
    )
    team: Mapped[list["TeamMember"]] = relationship(
        lazy="raise", order_by="TeamMember.id", cascade="all, delete-orphan"
    )
    units: Mapped[list["CaseUnit"]] = relationship(
        lazy="raise", order_by="CaseUnit.id", cascade="all, delete-orphan"
    )
    plans: Mapped[list["Plan"]] = relationship(
        back_populates="matter", lazy="raise", order_by="Plan.version", cascade="all, delete-orphan"
    )
    progress: Mapped[list["Progress"]] = relationship(
        lazy="raise", order_by="Progress.on, Progress.id", cascade="all, delete-orphan"
    )
    risks: Mapped[list["RiskGrade"]] = relationship(
        lazy="raise", order_by="RiskGrade.id", cascade="all, delete-orphan"
    )
    supervisions: Mapped[list["Supervision"]] = relationship(
        back_populates="matter", lazy="raise", order_by="Supervision.id"
    )
    extensions: Mapped[list["Extension"]] = relationship(
        lazy="raise", order_by="Extension.id", cascade="all, delete-orphan"
    )
    pauses: Mapped[list["ClockPause"]] = relationship(
        lazy="raise", order_by="ClockPause.first_on", cascade="all, delete-orphan"
    )

    @property
    def lead(self) -> "LeadAssignment | None":
        """The assignment of the one leader who answers for the matter now."""
        return next((lead for lead in self.leads if lead.state in LEADS), None)

    @property
    def plan_in_force(self) -> "Plan | None":
        """The approved version of the plan."""
        return next((plan for plan in self.plans if plan.state is PlanState.APPROVED), None)


class PetitionRecord(Identified, Base):
    """One time that somebody petitioned: when (as far as known), where to, how, and with how many."""

    __tablename__ = "petition_record"

    case_id: Mapped[int] = mapped_column(ForeignKey("matter.case_id"), index=True)
    on: Mapped[str] = mapped_column("petitioned_on", String(10), default="")
    """ISO date, month or year; empty while unknown."""
    times: Mapped[int] = mapped_column(default=1)
    """How often, for a line that sums several up."""
    destination: Mapped[str] = mapped_column(String(80), default="")
    """去向: 镇, 县, 市, 省, 国家信访局 …"""
    form: Mapped[PetitionForm | None] = mapped_column(coded(PetitionForm))
    people: Mapped[int | None]
    skipped_level: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(String(200), default="")


class ProcedureEvent(Identified, Base):
    """A dated step of the petition procedure."""

    __tablename__ = "procedure_event"

    case_id: Mapped[int] = mapped_column(ForeignKey("matter.case_id"), index=True)
    kind: Mapped[ProcedureKind] = mapped_column(coded(ProcedureKind))
    on: Mapped[date] = mapped_column("happened_on")
    unit: Mapped[str] = mapped_column(String(120), default="")
    """To or from which organ."""
    document: Mapped[str] = mapped_column(String(80), default="")
    note: Mapped[str] = mapped_column(Text, default="")


class Household(Identified, Base):
    """A household or petitioner of a matter with hundreds of them (涉众)."""

    __tablename__ = "household"
    __table_args__ = (UniqueConstraint("case_id", "ordinal"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("matter.case_id"), index=True)
    ordinal: Mapped[int]
    name: Mapped[str] = mapped_column(String(80))
    """户主 or petitioner."""
    id_number: Mapped[str] = mapped_column(String(40), default="")
    phone: Mapped[str] = mapped_column(String(40), default="")
    address: Mapped[str] = mapped_column(String(200), default="")
    people: Mapped[int | None]
    area: Mapped[str] = mapped_column(String(40), default="")
    """Land or share the distribution goes by, as written: ``3.2亩``."""
    is_representative: Mapped[bool] = mapped_column(default=False)
    """At most five (信访工作条例 art. 20)."""
    note: Mapped[str] = mapped_column(String(200), default="")


class Distribution(Identified, Base):
    """A distribution scheme (分配方案): what is shared out, and to whom how much."""

    __tablename__ = "distribution"

    case_id: Mapped[int] = mapped_column(ForeignKey("matter.case_id"), index=True)
    title: Mapped[str] = mapped_column(String(120))
    total_fen: Mapped[int] = mapped_column(FEN)
    basis: Mapped[str] = mapped_column(Text, default="")
    """分配依据."""
    adopted_on: Mapped[date | None]
    """Adopted only with lines that sum to the total."""

    lines: Mapped[list["DistributionLine"]] = relationship(
        lazy="raise", order_by="DistributionLine.id", cascade="all, delete-orphan"
    )


class DistributionLine(Identified, Base):
    """One household's share."""

    __tablename__ = "distribution_line"
    __table_args__ = (UniqueConstraint("distribution_id", "household_id"),)

    distribution_id: Mapped[int] = mapped_column(ForeignKey("distribution.id"), index=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("household.id"), index=True)
    amount_fen: Mapped[int] = mapped_column(FEN)
    note: Mapped[str] = mapped_column(String(120), default="")

    household: Mapped[Household] = relationship(lazy="raise")


class Vote(Identified, Base):
    """A vote of those concerned (表决记录)."""

    __tablename__ = "vote"

    case_id: Mapped[int] = mapped_column(ForeignKey("matter.case_id"), index=True)
    held_on: Mapped[date]
    place: Mapped[str] = mapped_column(String(120), default="")
    subject: Mapped[str] = mapped_column(String(200))
    distribution_id: Mapped[int | None] = mapped_column(ForeignKey("distribution.id"))
    eligible: Mapped[int]
    present: Mapped[int]
    in_favour: Mapped[int]
    against: Mapped[int]
    abstained: Mapped[int]
    needed: Mapped[str] = mapped_column(String(60), default="")
    """Majority rule as written: ``到会三分之二以上同意``."""
    passed: Mapped[bool]
    chair: Mapped[str] = mapped_column(String(60), default="")
    teller: Mapped[str] = mapped_column(String(60), default="")
    note: Mapped[str] = mapped_column(Text, default="")


class CaseLink(Identified, Base):
    """A case that came out of another; read from both sides."""

    __tablename__ = "case_link"
    __table_args__ = (UniqueConstraint("from_id", "to_id"),)

    from_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    to_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    kind: Mapped[LinkKind] = mapped_column(coded(LinkKind))
    linked_on: Mapped[date]
    note: Mapped[str] = mapped_column(String(200), default="")
