"""The agreement as data: terms, instalments, what was performed, and the ticks of those who signed."""

from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from mediation_app.model.base import FEN, Base, Identified, coded
from mediation_app.model.office import Staff
from mediation_app.model.party import Party
from mediation_app.rules.vocabulary import AgreementForm, TermKind

if TYPE_CHECKING:
    from mediation_app.model.case import Case
    from mediation_app.model.paper import Attachment


class PayForm(StrEnum):
    """How money is handed over."""

    CASH = "cash"
    TRANSFER = "transfer"
    OTHER = "other"


class Agreement(Identified, Base):
    """The deal of one case (人民调解法 art. 28 to 33); written or oral."""

    __tablename__ = "agreement"

    case_id: Mapped[int] = mapped_column(ForeignKey("case.id"), unique=True)
    form: Mapped[AgreementForm] = mapped_column(coded(AgreementForm), default=AgreementForm.WRITTEN)
    number: Mapped[str] = mapped_column(String(60), default="")
    """编号: the file number, or one of the office's own 口调字 series."""
    facts: Mapped[str] = mapped_column(Text, default="")
    """纠纷的主要事实."""
    issues: Mapped[str] = mapped_column(Text, default="")
    """争议事项."""
    responsibilities: Mapped[str] = mapped_column(Text, default="")
    """各方当事人的责任 (art. 29(2)), optional."""
    performance: Mapped[str] = mapped_column(Text, default="")
    """履行方式、时限 in words; made from the terms until somebody types his own."""
    performance_is_own: Mapped[bool] = mapped_column(default=False)
    reached_on: Mapped[date | None]
    """The day the deal was reached; from it an oral agreement has effect (art. 30)."""
    mediator_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    recorder_id: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    confirmation_applied_on: Mapped[date | None]
    confirmation_result: Mapped[str] = mapped_column(String(40), default="")

    case: Mapped["Case"] = relationship(back_populates="agreement", lazy="raise")
    mediator: Mapped[Staff | None] = relationship(foreign_keys=[mediator_id], lazy="raise")
    recorder: Mapped[Staff | None] = relationship(foreign_keys=[recorder_id], lazy="raise")
    terms: Mapped[list["Term"]] = relationship(
        back_populates="agreement", lazy="raise", order_by="Term.ordinal", cascade="all, delete-orphan"
    )
    ticks: Mapped[list["SignatureTick"]] = relationship(
        back_populates="agreement", lazy="raise", order_by="SignatureTick.id", cascade="all, delete-orphan"
    )


class Term(Identified, Base):
    """One numbered term: who does what for whom, how much, how and by when."""

    __tablename__ = "term"

    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"), index=True)
    ordinal: Mapped[int]
    kind: Mapped[TermKind] = mapped_column(coded(TermKind), default=TermKind.ACT)
    text: Mapped[str] = mapped_column(Text)
    """The words as printed."""
    debtor_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"))
    creditor_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"))
    amount_fen: Mapped[int | None] = mapped_column(FEN)
    pay_form: Mapped[PayForm | None] = mapped_column(coded(PayForm))
    on_the_spot: Mapped[bool] = mapped_column(default=False)
    """当场履行: due and performed when the agreement is signed."""
    to_verify: Mapped[bool] = mapped_column(default=False)
    """待核: drafted from a raw record; no paper is issued until somebody has confirmed it."""
    read_from: Mapped[str] = mapped_column(Text, default="")
    """The sentence of the record a draft was read from."""

    agreement: Mapped[Agreement] = relationship(back_populates="terms", lazy="raise")
    debtor: Mapped[Party | None] = relationship(foreign_keys=[debtor_id], lazy="raise")
    creditor: Mapped[Party | None] = relationship(foreign_keys=[creditor_id], lazy="raise")
    instalments: Mapped[list["Instalment"]] = relationship(
        back_populates="term", lazy="raise", order_by="Instalment.ordinal", cascade="all, delete-orphan"
    )


class Instalment(Identified, Base):
    """One thing due under a term; a term paid at once, or an act, has exactly one."""

    __tablename__ = "instalment"
    __table_args__ = (UniqueConstraint("term_id", "ordinal"),)

    term_id: Mapped[int] = mapped_column(ForeignKey("term.id"), index=True)
    ordinal: Mapped[int]
    due_on: Mapped[date | None] = mapped_column(index=True)
    amount_fen: Mapped[int | None] = mapped_column(FEN)

    term: Mapped[Term] = relationship(back_populates="instalments", lazy="raise")
    performed: Mapped[list["Performance"]] = relationship(
        back_populates="instalment",
        lazy="raise",
        order_by="Performance.done_on",
        cascade="all, delete-orphan",
    )


class Performance(Identified, Base):
    """Something done or paid under an instalment, with its proof (art. 31)."""

    __tablename__ = "performance"

    instalment_id: Mapped[int] = mapped_column(ForeignKey("instalment.id"), index=True)
    done_on: Mapped[date]
    amount_fen: Mapped[int | None] = mapped_column(FEN)
    proof: Mapped[str] = mapped_column(String(200), default="")
    """What proves it: 收条, 转账凭证, 现场照片…"""
    attachment_id: Mapped[int | None] = mapped_column(ForeignKey("attachment.id"))

    instalment: Mapped[Instalment] = relationship(back_populates="performed", lazy="raise")
    attachment: Mapped["Attachment | None"] = relationship(lazy="raise")


class Signer(StrEnum):
    """Who ticks: all are needed before a written agreement has effect (art. 29)."""

    PARTY = "party"
    MEDIATOR = "mediator"
    RECORDER = "recorder"
    SEAL = "seal"


class SigningManner(StrEnum):
    """签名、盖章或者按指印: any one suffices (art. 29)."""

    SIGNATURE = "signature"
    STAMP = "stamp"
    FINGERPRINT = "fingerprint"
    SCREEN = "screen"
    """Drawn on the screen, where office and parties let that count (``Habits.screen_signatures_count``)."""


class SignatureTick(Identified, Base):
    """A signature, fingerprint or seal seen on the paper at the window, and its date."""

    __tablename__ = "signature_tick"

    agreement_id: Mapped[int] = mapped_column(ForeignKey("agreement.id"), index=True)
    signer: Mapped[Signer] = mapped_column(coded(Signer))
    party_id: Mapped[int | None] = mapped_column(ForeignKey("party.id"))
    manner: Mapped[SigningManner] = mapped_column(coded(SigningManner), default=SigningManner.SIGNATURE)
    signed_on: Mapped[date]
    signed_for: Mapped[str] = mapped_column(String(60), default="")
    """Name of the agent or guardian who signed for the party."""
    paper_id: Mapped[int] = mapped_column(ForeignKey("issued_paper.id"))
    """The version that was signed; a later version voids the tick."""
    drawn_id: Mapped[int | None] = mapped_column(ForeignKey("drawn_signature.id"))
    """The signature drawn on the screen that this tick rests on."""

    agreement: Mapped[Agreement] = relationship(back_populates="ticks", lazy="raise")
    party: Mapped[Party | None] = relationship(lazy="raise")
