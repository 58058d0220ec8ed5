"""A document as files, and the entry that says who made it."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from mediation_app.rules.permissions import Permission
from mediation_app.services.audit import Act
from mediation_app.services.books import Actor, Books, require
from mediation_app.services.offices import read_only

if TYPE_CHECKING:
    from reports.document import Document

Files = tuple[bytes, bytes]
"""A document as PDF and as DOCX."""


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
