"""What the tests of the print queue do again and again."""

from collections.abc import Callable
from io import BytesIO

import pikepdf
import pytest
from sqlalchemy import insert, select
from sqlalchemy.orm import undefer

from mediation_app.model import IssuedPaper
from mediation_app.rules.permissions import Permission
from mediation_app.rules.print_queue import Standing
from mediation_app.services import papers
from mediation_app.services.printing import libcups
from mediation_app.services.printing.cups import Cups
from mediation_app.services.printing.following import follow
from mediation_app.services.printing.ordering import PrintHow, ToPrint, enqueue
from mediation_app.services.printing.queue import QueueRow, queue
from mediation_app.services.printing.spooler import Spooler
from tests.cups import CupsServer, until, why_not_installed
from tests.services.scenes import Scene


def need_cups() -> None:
    """Skip a test where CUPS, or its library, is not installed."""
    if why := why_not_installed():
        pytest.skip(why)
    if libcups.library() is None:
        pytest.skip("libcups is not installed: the tests on CUPS do not run")


def cups_at(server: CupsServer, seconds: float = 20, kind: type[Cups] = Cups) -> Cups:
    """Return our client of a server, or one of a kind that has a bad line."""
    library = libcups.library()
    assert library is not None
    return kind(library, server.address, seconds=seconds)


def paper_of(scene: Scene, form_code: str = "agreement") -> int:
    """Issue a paper and return its id."""
    return papers.issue(scene.books, scene.actor, scene.case_id, form_code).id


def queued(scene: Scene, printer: str = "", form_code: str = "agreement", **how: object) -> int:
    """Put a paper of a scene into the queue and return the id of its order."""
    wanted = ToPrint(case_id=scene.case_id, form_code=form_code)
    return enqueue(scene.books, scene.actor, [wanted], PrintHow(printer=printer, **how))[0]  # type: ignore[arg-type]


def row(scene: Scene, order_id: int) -> QueueRow:
    """Return the line of an order, ended or not."""
    lines = queue(scene.books, scene.actor, ended_since=scene.books.clock().replace(hour=0))
    return next(line for line in lines if line.id == order_id)


def stands(scene: Scene, order_id: int) -> tuple[str, str]:
    """Return state and fault of an order."""
    line = row(scene, order_id)
    return line.state.value, line.fault


def followed(
    scene: Scene, spooler: Spooler, order_id: int, wanted: Callable[[str, str], object]
) -> tuple[str, str]:
    """Follow an order until its state and fault are as wanted, and return them."""

    def is_there() -> bool:
        follow(scene.books, scene.actor, spooler)
        return bool(wanted(*stands(scene, order_id)))

    until(is_there)
    return stands(scene, order_id)


def to_the_end(scene: Scene, spooler: Spooler, order_id: int) -> tuple[str, str]:
    """Follow an order until the system has said its last word."""
    return followed(scene, spooler, order_id, lambda state, _: state != "sent")


def as_words(found: Standing) -> tuple[str, str]:
    """Return state and fault as `stands` does."""
    return found.state.value, found.fault.value if found.fault else ""


def blank_pdf(pages: int = 2) -> bytes:
    """Return a PDF of blank A4 pages."""
    made = BytesIO()
    with pikepdf.new() as pdf:
        for _ in range(pages):
            pdf.add_blank_page(page_size=(595, 842))
        pdf.save(made)
    return made.getvalue()


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


def many_papers(scene: Scene, count: int) -> list[int]:
    """Issue one agreement and put copies of it beside it, under other subjects; return their ids."""
    issued = paper_of(scene)
    with scene.books.acting(scene.actor, Permission.ISSUE_PAPER) as desk:
        options = [undefer(IssuedPaper.pdf), undefer(IssuedPaper.docx)]
        first = desk.session.get_one(IssuedPaper, issued, options=options)
        base = {column.name: getattr(first, column.name) for column in IssuedPaper.__table__.columns}
        del base["id"]
        rows = [base | {"subject_id": n, "code": f"{n:012}"} for n in range(1000, 1000 + count)]
        desk.session.execute(insert(IssuedPaper), rows)
        found = desk.session.scalars(select(IssuedPaper.id).where(IssuedPaper.subject_id >= 1000))
        return sorted(found)
