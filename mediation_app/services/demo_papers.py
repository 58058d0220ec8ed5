"""The acts on papers of the demonstration office's script: print queue, signing, scans, seal, handing out."""

import math
import tempfile
from collections.abc import Callable, Iterable, Mapping
from contextlib import closing
from io import BytesIO
from itertools import pairwise
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import undefer

from mediation_app.model import IssuedPaper
from mediation_app.rules.strokes import Point, Stroke, Strokes
from mediation_app.rules.vocabulary import ScanSource, ServiceManner
from mediation_app.services import handing_out, papers
from mediation_app.services.checks import missing
from mediation_app.services.demo_stage import Turn
from mediation_app.services.paper_places import places
from mediation_app.services.paper_values import PaperKey, latest
from mediation_app.services.printing import ordering
from mediation_app.services.printing.taking import handed_over, take
from mediation_app.services.scans import filing, taking
from mediation_app.services.screen_signing import SignOnScreen, sign, slots
from mediation_app.services.screen_signing.copies import signed_copy
from mediation_app.services.sealing.certificates import make_test_certificate
from mediation_app.services.sealing.putting import Seal, seal

_OUTCOMES = ("waiting", "unknown", "printed")
"""What became of papers put into the queue: nothing yet, nobody knows, the clerk saw them come out."""


def _paper(turn: Turn) -> IssuedPaper:
    """Return the newest version of the paper that the script names."""
    code = turn["paper"]
    return latest(turn.case(), PaperKey(code, turn.last(code))) or missing()


def _queue(turn: Turn) -> None:
    wanted = [
        ordering.ToPrint(case_id=turn.case_id, form_code=code, subject_id=turn.last(code))
        for code in turn["papers"]
    ]
    ids = ordering.enqueue(turn.books, turn.actor, wanted)
    how_far = _OUTCOMES.index(turn["outcome"])
    if how_far:
        for order_id in ids:
            take(turn.books, turn.actor, order_id)
        handed_over(turn.books, turn.actor, ids)
    if how_far > 1:
        ordering.confirm(turn.books, turn.actor, ids, came_out=True)


def _draw(turn: Turn) -> None:
    """Let people sign on the screen, and lay what they drew into a signed copy."""
    paper = _paper(turn)
    for slot in slots(turn.books, turn.actor, paper.id):
        by = next((one for one in slot.choices if one.name in turn["by"]), None)
        if by is not None:
            command = SignOnScreen(
                paper_id=paper.id,
                place=slot.place,
                signed_by=by.name,
                part=by.part,
                strokes=handwriting(by.name),
                device=turn["device"],
                agreed=True,
                shown_sha256=paper.sha256,
            )
            sign(turn.books, turn.actor, command)
    signed_copy(turn.books, turn.actor, paper.id)


def handwriting(name: str) -> Strokes:
    """Return invented strokes for a name, a few for each character: like writing, nobody's hand."""
    return tuple(
        stroke for place, character in enumerate(name) for stroke in _character(place, ord(character))
    )


_WIDE, _POINTS, _EACH = 1800, 14, 4
"""Hundredths of a millimetre for a character, points of a stroke, strokes of a character."""


def _character(place: int, seed: int) -> list[Stroke]:
    left, start = place * _WIDE, place * 1200
    corners = [((seed * (n + 3) * 37) % 1300 + 200, (seed * (n + 5) * 53) % 1300 + 200) for n in range(8)]
    found = []
    for number, (one, other) in enumerate(list(pairwise(corners))[:_EACH]):
        bow = 90 * math.copysign(1, one[0] - other[1])
        found.append(
            Stroke(
                tuple(
                    Point(
                        x=round(left + one[0] + (other[0] - one[0]) * at / (_POINTS - 1)),
                        y=round(
                            one[1]
                            + (other[1] - one[1]) * at / (_POINTS - 1)
                            + bow * math.sin(math.pi * at / (_POINTS - 1))
                        ),
                        t_ms=start + number * 280 + at * 14,
                        pressure=round(400 + 500 * math.sin(math.pi * (at + 1) / (_POINTS + 1))),
                    )
                    for at in range(_POINTS)
                )
            )
        )
    return found


def _take_scan(turn: Turn) -> None:
    """Take pages of a printed paper in as if they came from the scanner; file them where all are there."""
    paper = _paper(turn)
    pages = turn.get("pages", None)
    content = signed_on_paper(turn, paper, pages or range(1, paper.pages + 1))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / turn["file"]
        file.write_bytes(content)
        taking.take_in(turn.books, turn.actor, file, source=ScanSource.SCANNER)
    if not pages:
        filing.file(turn.books, turn.actor, paper.id)


def signed_on_paper(turn: Turn, paper: IssuedPaper, pages: Iterable[int]) -> bytes:
    """Return pages of a paper as pictures in a PDF, with invented handwriting where people sign."""
    import pypdfium2

    from reports.overlay import Handwriting, Mark, Words, laid_over
    from reports.places import PlaceKind
    from resources.pdfium import ONE_AT_A_TIME

    marks: list[Mark] = []
    for place in places(_with_bytes(turn, paper)):
        if place.kind is PlaceKind.SIGNER and place.name:
            marks.append(Handwriting(place, handwriting(place.name)))
        elif place.kind is PlaceKind.SEAL:
            marks.append(Words(place, "演示印章"))
    signed = laid_over(papers.pdf_of(turn.books, turn.actor, paper.id), marks, created=turn.books.clock())
    with ONE_AT_A_TIME, closing(pypdfium2.PdfDocument(signed)) as document:
        first, *others = (document[page - 1].render(scale=_SCAN_DPI / 72).to_pil() for page in pages)
    made, day = BytesIO(), turn.books.clock().timetuple()
    first.save(
        made,
        "PDF",
        save_all=True,
        append_images=others,
        resolution=_SCAN_DPI,
        creationDate=day,
        modDate=day,
    )
    return made.getvalue()


_SCAN_DPI = 150


def _with_bytes(turn: Turn, paper: IssuedPaper) -> IssuedPaper:
    with turn.books.reading(turn.actor) as session:
        wanted = select(IssuedPaper).where(IssuedPaper.id == paper.id).options(undefer(IssuedPaper.pdf))
        return session.scalars(wanted).one()


def _hand_out(turn: Turn) -> None:
    paper = _paper(turn)
    commands = [
        handing_out.HandOut(
            case_id=turn.case_id,
            paper_id=paper.id,
            party_id=turn.party(name),
            receiver=name,
            manner=ServiceManner(manner),
            handed_on=turn.today,
            signed_by=name if manner == ServiceManner.IN_PERSON else "",
            note=turn.get("note") if manner == ServiceManner.POST else "",
        )
        for name, manner in turn["to"].items()
    ]
    handing_out.hand_out_all(turn.books, turn.actor, commands)


def _make_certificate(turn: Turn) -> None:
    turn.stage.certificate = make_test_certificate(turn.books, turn.actor, turn["password"])


def _seal(turn: Turn) -> None:
    command = Seal(paper_id=_paper(turn).id, certificate_id=turn.stage.certificate, password=turn["password"])
    seal(turn.books, turn.actor, command)


ACTS: Mapping[str, Callable[[Turn], None]] = {
    "queue": _queue,
    "draw": _draw,
    "take_scan": _take_scan,
    "hand_out": _hand_out,
    "make_certificate": _make_certificate,
    "seal_file": _seal,
}
"""The acts on papers by their words in the script."""
