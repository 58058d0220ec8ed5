"""What the window for signing is given: the paper as it is signed, its places, and what stands against it."""

from dataclasses import dataclass

from sqlalchemy.orm import undefer

from forms.registry import FORMS
from mediation_app.model import IssuedPaper
from mediation_app.rules.permissions import Permission
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.covered_papers import shows_numbers
from mediation_app.services.habits import habits_of
from mediation_app.services.kept_bytes import as_recorded
from mediation_app.services.paper_values import office_row
from mediation_app.services.screen_signing.people import ScreenSlot
from mediation_app.services.screen_signing.reading import opened
from resources.i18n import Message


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningTable:
    """A version laid out for signing; ``counts``: this office lets drawn signatures count."""

    case_id: int
    paper_id: int
    title: str
    version: int
    pdf: bytes
    """The bytes to be shown and signed, those of the issued version."""
    sha256: str
    slots: tuple[ScreenSlot, ...]
    why_not: Message | None
    counts: bool


def slots(books: Books, actor: Actor, paper_id: int) -> tuple[ScreenSlot, ...]:
    """Return the places of a version with who may sign there and what is drawn there. Raises NotFound."""
    with books.reading(actor) as session:
        return opened(session, paper_id, books.clock().date()).slots


def table(books: Books, actor: Actor, paper_id: int) -> SigningTable:
    """Lay a version out for signing; that somebody was shown whole numbers of documents is written down.

    Raises NotFound, NotAllowed for who may not take signatures, Damaged for bytes that are not as issued.
    """
    with books.reading(actor, Permission.TICK_SIGNATURES) as session:
        found = opened(session, paper_id, books.clock().date())
        reason = found.why_not
        bytes_too = [undefer(IssuedPaper.pdf), undefer(IssuedPaper.docx)]
        row = session.get_one(IssuedPaper, paper_id, options=bytes_too, populate_existing=True)
        spec = FORMS[row.form_code].spec if row.form_code in FORMS else None
        has_numbers = bool(row.pdf) and shows_numbers(found.case, row, spec)
        shown = SigningTable(
            case_id=row.case_id,
            paper_id=row.id,
            title=row.title,
            version=row.version,
            pdf=as_recorded(row.pdf, row.sha256),
            sha256=row.sha256,
            slots=found.slots,
            why_not=reason,
            counts=habits_of(office_row(session)).screen_signatures_count,
        )
    if has_numbers and shown.why_not is None:
        with books.acting(actor, Permission.TICK_SIGNATURES) as desk:
            desk.log(Act.UNMASKED, shown.case_id, f"paper:{paper_id}", title=shown.title)
    return shown
