"""A document as files, and the entry that says who made it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from forms.matters.letters import petition_office
from mediation_app.rules.permissions import Permission
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, require
from mediation_app.services.offices import read_only
from mediation_app.services.paper_values import office_row

if TYPE_CHECKING:
    from reports.document import Document

Files = tuple[bytes, bytes]
"""A document as PDF and as DOCX."""


def maker(session: Session) -> str:
    """Return whose name stands on such documents: the town's 信访工作办公室, else the committee."""
    office = office_row(session)
    return petition_office(office) or office.name


def files_of(
    books: Books, actor: Actor, make: Callable[[datetime], "Document"], *, subject: str, **detail: object
) -> Files:
    """Draw a document and write down who had it made; in an office that can only be read nothing is written.

    Raises NotAllowed without the permission to print.
    """
    from reports import docx, pdf

    require(actor, Permission.PRINT_PAPER)
    document = make(books.clock())
    files = pdf.render(document).pdf, docx.render(document)
    if not read_only(books):
        with books.acting(actor, Permission.PRINT_PAPER) as desk:
            desk.log(Act.DOCUMENT_MADE, None, subject, title=document.title, **detail)
    return files
