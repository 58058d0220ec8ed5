"""The office itself: its name and habits, its staff, its villages and grids, its words for disputes."""

from typing import Any

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediation_app.model.base import Base, Identified


class Office(Identified, Base):
    """One people's mediation committee (人民调解委员会, 人民调解法 art. 8 and 34)."""

    __tablename__ = "office"

    name: Mapped[str] = mapped_column(String(120))
    """Full name as printed, e.g. ``青溪镇人民调解委员会``."""
    short_name: Mapped[str] = mapped_column(String(20))
    """The short word a file number carries, e.g. ``青溪``."""
    place: Mapped[str] = mapped_column(String(120), default="")
    area_code: Mapped[str] = mapped_column(String(12), default="")
    """GB/T 2260 code of the county, or empty."""
    court: Mapped[str] = mapped_column(String(80), default="")
    """The 基层人民法院 that confirms agreements (民事诉讼法 art. 205)."""
    number_pattern: Mapped[str] = mapped_column(String(60))
    oral_number_pattern: Mapped[str] = mapped_column(String(60), default="")
    """Pattern of a separate 口调字 series for oral agreements; empty: they keep the file number."""
    matter_number_pattern: Mapped[str] = mapped_column(String(60), default="({year}){short}访字第{seq}号")
    """Pattern of the series for 信访事项, 信访积案 and 历史遗留问题."""
    is_demonstration: Mapped[bool] = mapped_column(default=False)
    settings: Mapped[dict[str, Any]] = mapped_column(default=dict)
    """Local habits by name; what is absent has the default of ``rules.settings``."""


class Village(Identified, Base):
    """A village or community (村/社区) of the town."""

    __tablename__ = "village"

    name: Mapped[str] = mapped_column(String(60), unique=True)
    code: Mapped[str] = mapped_column(String(12), default="")
    active: Mapped[bool] = mapped_column(default=True)

    grids: Mapped[list["Grid"]] = relationship(
        back_populates="village", lazy="raise", order_by="Grid.id", cascade="all, delete-orphan"
    )


class Grid(Identified, Base):
    """A grid (网格) of a village."""

    __tablename__ = "grid"

    village_id: Mapped[int] = mapped_column(ForeignKey("village.id"), index=True)
    name: Mapped[str] = mapped_column(String(60))
    active: Mapped[bool] = mapped_column(default=True)
    households: Mapped[int | None]
    """How many households live there, and how many are to be visited a month (365 工作法: 250 and 25)."""
    monthly_visits: Mapped[int | None]

    village: Mapped[Village] = relationship(back_populates="grids", lazy="raise")


class Staff(Identified, Base):
    """A person who works in the office, with the roles that say what he may do."""

    __tablename__ = "staff"

    name: Mapped[str] = mapped_column(String(40))
    post: Mapped[str] = mapped_column(String(40), default="")
    """职务, e.g. ``镇长``; tells people of one name apart."""
    roles: Mapped[list[str]] = mapped_column(default=list)
    """Codes of ``rules.permissions.Role``."""
    phone: Mapped[str] = mapped_column(String(40), default="")
    certificate: Mapped[str] = mapped_column(String(40), default="")
    """人民调解员证号."""
    mediator_kind: Mapped[str] = mapped_column(String(20), default="")
    """``专职``, ``兼职``, ``志愿者`` …, as the office says."""
    studio: Mapped[str] = mapped_column(String(60), default="")
    """A named studio (调解工作室) the person belongs to."""
    active: Mapped[bool] = mapped_column(default=True)


class KindWord(Identified, Base):
    """A word that ledgers use for a kind of dispute, and the national type the office reads it as."""

    __tablename__ = "kind_word"

    word: Mapped[str] = mapped_column(String(60), unique=True)
    type_code: Mapped[str] = mapped_column(String(20))
