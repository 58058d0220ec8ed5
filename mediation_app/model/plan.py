"""The resolution plan (化解方案): versions, opinions, steps with proof; and progress in words."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediation_app.model.base import Base, Identified, coded
from mediation_app.model.office import Staff
from mediation_app.model.paper import Attachment
from mediation_app.rules.vocabulary import OpinionStage, PlanState

if TYPE_CHECKING:
    from mediation_app.model.matter import Matter


class Plan(Identified, Base):
    """One version of a case's plan: the thirteen blocks; 责任分工 comes from the ownership itself."""

    __tablename__ = "plan"
    __table_args__ = (UniqueConstraint("case_id", "version"),)

    case_id: Mapped[int] = mapped_column(ForeignKey("matter.case_id"), index=True)
    version: Mapped[int]
    state: Mapped[PlanState] = mapped_column(coded(PlanState), default=PlanState.DRAFT)
    situation: Mapped[str] = mapped_column(Text, default="")
    """一、基本情况."""
    demands: Mapped[str] = mapped_column(Text, default="")
    """二、信访事项及主要诉求."""
    findings: Mapped[str] = mapped_column(Text, default="")
    """三、调查核实情况."""
    history: Mapped[str] = mapped_column(Text, default="")
    """四、处理经过."""
    crux: Mapped[str] = mapped_column(Text, default="")
    """五、问题症结."""
    nature_text: Mapped[str] = mapped_column(Text, default="")
    """六、诉求定性; the code itself stands on the matter."""
    solve: Mapped[str] = mapped_column(Text, default="")
    """七（一）诉求合理的解决问题到位."""
    explain: Mapped[str] = mapped_column(Text, default="")
    """七（二）诉求无理的思想教育到位."""
    relieve: Mapped[str] = mapped_column(Text, default="")
    """七（三）生活困难的帮扶救助到位."""
    legal: Mapped[str] = mapped_column(Text, default="")
    """七（四）行为违法的依法处理."""
    division: Mapped[str] = mapped_column(Text, default="")
    """八、责任分工: words beside the list of leader, units and team."""
    due_on: Mapped[date | None]
    """化解时限."""
    funding: Mapped[str] = mapped_column(Text, default="")
    """十、经费、救助来源."""
    risk: Mapped[str] = mapped_column(Text, default="")
    """十一、风险评估及稳控预案."""
    visits: Mapped[str] = mapped_column(Text, default="")
    """十二、回访安排."""
    drafter_ids: Mapped[list[int]] = mapped_column(default=list)
    """Everybody who wrote on this version; none of them approves it."""
    drafted_on: Mapped[date]
    submitted_on: Mapped[date | None]
    submitted_by_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    approved_on: Mapped[date | None]
    change_reason: Mapped[str] = mapped_column(Text, default="")
    """Why there is another version."""

    matter: Mapped["Matter"] = relationship(back_populates="plans", lazy="raise")
    submitted_by: Mapped[Staff | None] = relationship(lazy="raise")
    steps: Mapped[list["PlanStep"]] = relationship(
        lazy="raise", order_by="PlanStep.ordinal", cascade="all, delete-orphan"
    )
    opinions: Mapped[list["PlanOpinion"]] = relationship(
        lazy="raise", order_by="PlanOpinion.id", cascade="all, delete-orphan"
    )


class PlanStep(Identified, Base):
    """A step: by when, by whom, how one sees that it is done, and the proof."""

    __tablename__ = "plan_step"
    __table_args__ = (UniqueConstraint("plan_id", "ordinal"),)

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"), index=True)
    ordinal: Mapped[int]
    text: Mapped[str] = mapped_column(String(300))
    due_on: Mapped[date | None] = mapped_column(index=True)
    responsible_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"), index=True)
    responsible: Mapped[str] = mapped_column(String(80), default="")
    """Name in words, for somebody who is not staff."""
    mark: Mapped[str] = mapped_column(String(200), default="")
    """完成标志."""
    done_on: Mapped[date | None]
    done_note: Mapped[str] = mapped_column(Text, default="")

    responsible_staff: Mapped[Staff | None] = relationship(lazy="raise")
    proofs: Mapped[list["StepProof"]] = relationship(
        lazy="raise", order_by="StepProof.id", cascade="all, delete-orphan"
    )


class StepProof(Identified, Base):
    """A file that proves a step."""

    __tablename__ = "step_proof"
    __table_args__ = (UniqueConstraint("step_id", "attachment_id"),)

    step_id: Mapped[int] = mapped_column(ForeignKey("plan_step.id"), index=True)
    attachment_id: Mapped[int] = mapped_column(ForeignKey("attachment.id"), index=True)

    attachment: Mapped[Attachment] = relationship(lazy="raise")


class PlanOpinion(Identified, Base):
    """What 信访办, 分管领导 or 主要领导 said of a submitted version."""

    __tablename__ = "plan_opinion"

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"), index=True)
    stage: Mapped[OpinionStage] = mapped_column(coded(OpinionStage))
    agreed: Mapped[bool]
    """Agreed, or sent back to be changed."""
    text: Mapped[str] = mapped_column(Text, default="")
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    given_at: Mapped[datetime]

    staff: Mapped[Staff] = relationship(lazy="raise")


class Progress(Identified, Base):
    """What was done on a matter, in words (最新工作进展)."""

    __tablename__ = "progress"

    case_id: Mapped[int] = mapped_column(ForeignKey("matter.case_id"), index=True)
    on: Mapped[date] = mapped_column("happened_on")
    text: Mapped[str] = mapped_column(Text)
    told_person: Mapped[bool] = mapped_column(default=False)
    """反馈: the person concerned was told of it."""
    by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("unit.id"))

    by: Mapped[Staff] = relationship(lazy="raise")
