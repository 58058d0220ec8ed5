"""What the seal dialog shows: the paper as it stands, who has sealed it, and what it can be sealed with."""

from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediation_app.model import Case, IssuedPaper, SignedFile
from mediation_app.rules.permissions import Permission
from mediation_app.services import signed_files
from mediation_app.services.books import Actor, Books
from mediation_app.services.checks import existing, missing
from mediation_app.services.paper_places import places
from mediation_app.services.paper_values import PaperKey, filled_from
from mediation_app.services.screen_signing import up_to_date
from mediation_app.services.sealing.certificates import CertificateRow, certificates
from mediation_app.services.sealing.seal_images import SealImageRow, seal_images
from mediation_app.services.sealing.standing import is_agreement, is_ticked, paper_why_not, tick_why_not
from resources.i18n import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class SealTable:
    """A version to be sealed; ``pdf`` are the bytes the seal goes on."""

    paper_id: int
    title: str
    version: int
    pdf: bytes = field(repr=False)
    why_not: Message | None
    certificates: tuple[CertificateRow, ...]
    """Those that may seal today."""
    unfit: tuple[CertificateRow, ...]
    images: tuple[SealImageRow, ...]
    sealed_with: frozenset[int]
    """Ids of the certificates that have sealed it."""
    has_place: bool
    may_tick: bool
    """A real seal is the committee's seal on the agreement, which is not ticked yet."""
    no_tick: Message | None
    """Why it is not, where the agreement still lacks its seal."""
    sha256: str
    """Of the bytes shown, so that no others are sealed."""


def table(books: Books, actor: Actor, paper_id: int) -> SealTable:
    """Return a version as it lies before who seals it, signatures drawn on it laid in. Raises NotFound."""
    if actor.may(Permission.TICK_SIGNATURES):
        up_to_date(books, actor, paper_id)
    known = certificates(books, actor)
    with books.reading(actor, Permission.SEAL) as session:
        case, paper, why_not = _standing(session, paper_id)
        pdf, sha256 = signed_files.base_of(session, paper_id)
        lacks_seal = is_agreement(paper) and not is_ticked(case)
        no_tick = tick_why_not(case, paper, signed_files.newest_of(session, paper_id)) if lacks_seal else None
        used = select(SignedFile.certificate_id).where(SignedFile.paper_id == paper_id)
        sealed_with = frozenset(one for one in session.scalars(used) if one is not None)
        has_place = _has_place(existing(session, IssuedPaper, paper_id))
    return SealTable(
        paper_id=paper_id,
        title=paper.title,
        version=paper.version,
        pdf=pdf,
        why_not=why_not,
        certificates=tuple(row for row in known if row.why_not is None),
        unfit=tuple(row for row in known if row.why_not is not None and row.retired_at is None),
        images=tuple(row for row in seal_images(books, actor) if row.retired_at is None),
        sealed_with=sealed_with,
        has_place=has_place,
        may_tick=lacks_seal and no_tick is None,
        no_tick=no_tick,
        sha256=sha256,
    )


def _standing(session: Session, paper_id: int) -> tuple[Case, IssuedPaper, Message | None]:
    found = existing(session, IssuedPaper, paper_id)
    key = PaperKey(found.form_code, found.subject_id)
    case, filled = filled_from(session, found.case_id, key)
    paper = next((one for one in case.papers if one.id == paper_id), None) or missing()
    return case, paper, paper_why_not(case, paper, filled)


def _has_place(paper: IssuedPaper) -> bool:
    from reports.places import PlaceKind

    return any(place.kind is PlaceKind.SEAL for place in places(paper))
