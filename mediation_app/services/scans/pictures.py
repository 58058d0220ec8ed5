"""Pictures of scanned pages for the screen, upright and straight."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from mediation_app.model import ScanPage
from mediation_app.rules.permissions import Permission
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.checks import existing
from mediation_app.services.scans.standing import pages_named, scan_with_bytes

if TYPE_CHECKING:
    from reports.scanning.filing import Batch


def picture(books: Books, actor: Actor, page_id: int, width: int = 900) -> bytes:
    """Return a scanned page as PNG of at most that width. Raises NotFound, Unjoinable for a torn page."""
    return pictures(books, actor, [page_id], width)[page_id]


def pictures(books: Books, actor: Actor, page_ids: Sequence[int], width: int = 900) -> dict[int, bytes]:
    """Return several pages as PNG by id; each file is opened once."""
    from reports.scanning.filing import shown_pages

    found: dict[int, bytes] = {}
    for ids, batch in _batches(books, actor, page_ids):
        found.update(zip(ids, shown_pages(batch, width), strict=True))
    return found


def _batches(books: Books, actor: Actor, page_ids: Sequence[int]) -> "Iterator[tuple[list[int], Batch]]":
    """Yield the pages file by file, with the bytes of each; one file at a time is held."""
    from reports.scanning.filing import Batch, Placed

    with books.reading(actor, Permission.ATTACH) as session:
        pages = sorted(pages_named(session, page_ids), key=lambda page: page.scan_id)
        for scan_id, group in groupby(pages, key=lambda page: page.scan_id):
            scan, members = scan_with_bytes(session, scan_id), list(group)
            places = tuple(Placed(page.ordinal, page.turned, page.skew) for page in members)
            yield [page.id for page in members], Batch(scan.content, scan.media_type, places)
            session.expire(scan)


def raw(books: Books, actor: Actor, page_id: int) -> tuple[str, bytes]:
    """Return name and bytes of the file a page came in, as it came, and write down who took it out."""
    with books.acting(actor, Permission.ATTACH) as desk:
        page = existing(desk.session, ScanPage, page_id)
        scan = scan_with_bytes(desk.session, page.scan_id)
        desk.log(Act.FILE_OPENED, None, f"scan:{scan.id}", name=scan.name)
        return scan.name, scan.content
