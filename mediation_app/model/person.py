"""People and organisations, each recorded once and shared by every case they have a part in."""

from datetime import date
from enum import StrEnum

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediation_app.model.base import Base, Identified, coded


class PersonKind(StrEnum):
    """Tell a natural person from an organisation."""

    PERSON = "person"
    ORGANISATION = "organisation"


class Person(Identified, Base):
    """A natural person or an organisation (自然人、法人或其他组织) as the papers name it."""

    __tablename__ = "person"
    __table_args__ = (Index("ix_person_name", "name"), Index("ix_person_id_number", "id_number"))

    kind: Mapped[PersonKind] = mapped_column(coded(PersonKind), default=PersonKind.PERSON)
    name: Mapped[str] = mapped_column(String(200))
    sex: Mapped[str] = mapped_column(String(4), default="")
    """``男``, ``女`` or empty (GB/T 2261.1)."""
    ethnic_group: Mapped[str] = mapped_column(String(20), default="")
    birth_date: Mapped[date | None]
    stated_age: Mapped[int | None]
    """Age as told at intake, kept when no birth date is known."""
    id_type: Mapped[str] = mapped_column(String(20), default="")
    """Code of ``resources/dictionaries/id_documents.json``; empty means 居民身份证."""
    id_number: Mapped[str] = mapped_column(String(40), default="")
    """公民身份号码 (GB 11643), another document's number, or 统一社会信用代码 (GB 32100)."""
    occupation: Mapped[str] = mapped_column(String(120), default="")
    phone: Mapped[str] = mapped_column(String(120), default="")
    address: Mapped[str] = mapped_column(String(300), default="")
    """单位或住址."""
    head_name: Mapped[str] = mapped_column(String(60), default="")
    """法定代表人或负责人 of an organisation."""
    head_post: Mapped[str] = mapped_column(String(60), default="")
    remark: Mapped[str] = mapped_column(Text, default="")

    initials: Mapped[list["PersonInitials"]] = relationship(lazy="raise", cascade="all, delete-orphan")


class PersonInitials(Identified, Base):
    """One reading of a name in pinyin initials; a name with 多音字 has several."""

    __tablename__ = "person_initials"

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id", ondelete="CASCADE"), index=True)
    initials: Mapped[str] = mapped_column(String(40), index=True)
