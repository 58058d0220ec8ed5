"""Meeting people: the reception roster, the register of those met, meetings, and what is swept for."""

from datetime import date, datetime
from typing import Any

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediation_app.model.base import Base, Identified, coded
from mediation_app.model.office import Grid, Staff, Village
from mediation_app.rules.vocabulary import ContactWay, MeetingKind, RiskColour


class ReceptionDuty(Identified, Base):
    """A day on which a leader receives people (书记镇长周五接访, 联合接访)."""

    __tablename__ = "reception_duty"
    __table_args__ = (UniqueConstraint("duty_on", "leader_id"),)

    on: Mapped[date] = mapped_column("duty_on", index=True)
    leader_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    place: Mapped[str] = mapped_column(String(120), default="")
    hours: Mapped[str] = mapped_column(String(40), default="")
    is_joint: Mapped[bool] = mapped_column(default=False)
    """部门联合接访."""
    units: Mapped[str] = mapped_column(String(200), default="")
    """The units that receive together."""
    note: Mapped[str] = mapped_column(String(200), default="")

    leader: Mapped[Staff] = relationship(lazy="raise")


class Contact(Identified, Base):
    """A line of the register of people met (接访走访登记): answered on the spot, or made a case."""

    __tablename__ = "contact"

    on: Mapped[date] = mapped_column("met_on", index=True)
    ordinal: Mapped[int]
    """Number of the day's line."""
    way: Mapped[ContactWay] = mapped_column(coded(ContactWay))
    duty_id: Mapped[int | None] = mapped_column(ForeignKey("reception_duty.id"), index=True)
    received_by_id: Mapped[int] = mapped_column(ForeignKey("staff.id"), index=True)
    name: Mapped[str] = mapped_column(String(80))
    phone: Mapped[str] = mapped_column(String(40), default="")
    address: Mapped[str] = mapped_column(String(200), default="")
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"), index=True)
    grid_id: Mapped[int | None] = mapped_column(ForeignKey("grid.id"), index=True)
    people: Mapped[int] = mapped_column(default=1)
    matter: Mapped[str] = mapped_column(Text)
    answered: Mapped[bool] = mapped_column(default=False)
    """Answered on the spot."""
    answer: Mapped[str] = mapped_column(Text, default="")
    answered_on: Mapped[date | None]
    case_id: Mapped[int | None] = mapped_column(ForeignKey("case.id"), index=True)

    received_by: Mapped[Staff] = relationship(lazy="raise")
    village: Mapped[Village | None] = relationship(lazy="raise")
    grid: Mapped[Grid | None] = relationship(lazy="raise")


class Meeting(Identified, Base):
    """A meeting about cases: 矛盾纠纷分析研判, 协调, 协商议事, 听证."""

    __tablename__ = "meeting"

    kind: Mapped[MeetingKind] = mapped_column(coded(MeetingKind))
    held_at: Mapped[datetime]
    place: Mapped[str] = mapped_column(String(120), default="")
    chair: Mapped[str] = mapped_column(String(60), default="")
    recorder: Mapped[str] = mapped_column(String(60), default="")
    participants: Mapped[list[dict[str, Any]]] = mapped_column(default=list)
    """Lines of ``name``, ``post`` and ``consented`` (invited people agree to take part)."""
    overview: Mapped[str] = mapped_column(Text, default="")
    """总体情况."""
    trend: Mapped[str] = mapped_column(Text, default="")
    """趋势."""
    resolution: Mapped[str] = mapped_column(Text, default="")
    """议定事项; can be carried into a plan."""
    to_report: Mapped[str] = mapped_column(Text, default="")
    """上报事项."""

    items: Mapped[list["MeetingItem"]] = relationship(
        lazy="raise", order_by="MeetingItem.ordinal", cascade="all, delete-orphan"
    )


class MeetingItem(Identified, Base):
    """What a meeting said of one case."""

    __tablename__ = "meeting_item"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    ordinal: Mapped[int]
    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), index=True)
    risk: Mapped[RiskColour | None] = mapped_column(coded(RiskColour))
    crux: Mapped[str] = mapped_column(Text, default="")
    measures: Mapped[str] = mapped_column(Text, default="")
    responsible: Mapped[str] = mapped_column(String(80), default="")
    due_on: Mapped[date | None]


class KeyItem(Identified, Base):
    """A word of one of the five lists (五重大起底): 重点人员, 纠纷, 部位, 场所 (never names), 时段."""

    __tablename__ = "key_item"
    __table_args__ = (UniqueConstraint("list_code", "name"),)

    list_code: Mapped[str] = mapped_column(String(12))
    """``people``, ``disputes``, ``sites``, ``places`` or ``periods``."""
    name: Mapped[str] = mapped_column(String(60))
    ordinal: Mapped[int]
    active: Mapped[bool] = mapped_column(default=True)
    first_on: Mapped[date | None]
    """For a 重点时段: the days it covers; visits are closer then."""
    last_on: Mapped[date | None]


class Sweep(Identified, Base):
    """One sweep (排查): where, by whom, what was found; a 零报告 finds nothing and is still reported."""

    __tablename__ = "sweep"

    on: Mapped[date] = mapped_column("swept_on", index=True)
    village_id: Mapped[int | None] = mapped_column(ForeignKey("village.id"), index=True)
    by: Mapped[str] = mapped_column(String(80), default="")
    found: Mapped[int] = mapped_column(default=0)
    prevented: Mapped[int] = mapped_column(default=0)
    """预防纠纷."""
    note: Mapped[str] = mapped_column(Text, default="")

    village: Mapped[Village | None] = relationship(lazy="raise")
    figures: Mapped[list["SweepFigure"]] = relationship(
        lazy="raise", order_by="SweepFigure.id", cascade="all, delete-orphan"
    )


class SweepFigure(Identified, Base):
    """How many of one kind a sweep counted: 底数, of which new, gone and at risk."""

    __tablename__ = "sweep_figure"

    sweep_id: Mapped[int] = mapped_column(ForeignKey("sweep.id"), index=True)
    item_id: Mapped[int] = mapped_column(ForeignKey("key_item.id"))
    total: Mapped[int]
    added: Mapped[int] = mapped_column(default=0)
    gone: Mapped[int] = mapped_column(default=0)

    item: Mapped[KeyItem] = relationship(lazy="raise")
