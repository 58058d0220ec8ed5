"""Agreements as PDF against raw ReportLab drawing the same lines: the first of a process, later ones, many.

Ours are issued papers: laid out anew each time, with several fonts, bookmarks, structure and QR codes on the
pages. Raw ReportLab is handed the places of the words and draws them in one font, registered once. Later ones
are never one that was drawn before: their words are new, made of the characters of the first.
"""

import json
import pickle
import random
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.timing import Pair, in_turn, seconds

if TYPE_CHECKING:
    from forms.spec import FormSpec, Values
    from reports.document import Document

LATER = 60

BATCH = 200
"""Agreements of a batch, no two of them alike."""

COMMON = bytes(
    byte for high in range(0xB0, 0xD7) for low in range(0xA1, 0xFF) for byte in (high, low)
).decode("gb2312", "ignore")
"""The 3,755 most common characters."""

CODE = "7K3MQX9A04VT"

Lines = Sequence[Sequence[tuple[float, float, str]]]
"""What the raw side draws: for each page the place and the words of each run."""


def measure(runs: int = 5) -> tuple[Pair, Pair]:
    """Return the pairs of the first agreement of a process and of later ones."""
    document = _document()
    lines = _lines(document)
    firsts: dict[str, list[float]] = {"ours": [], "bare": []}
    with tempfile.TemporaryDirectory() as folder:
        for side, what in (("ours", document), ("bare", lines)):
            Path(folder, side).write_bytes(pickle.dumps(what))
        for _ in range(runs):
            for side, times in firsts.items():
                command = [sys.executable, "-m", "benchmarks.agreement_pdf", side, str(Path(folder, side))]
                done = subprocess.run(command, check=True, capture_output=True, text=True)
                times.append(json.loads(done.stdout))
    return Pair(tuple(firsts["ours"]), tuple(firsts["bare"])), _later()


def _later() -> Pair:
    """Return the pair of agreements none of which was drawn before."""
    spec, values, created = _source()
    chosen = random.Random(4)
    stock = "".join(sorted(filter(_is_chinese, set(_words(values)))))
    papers = [_paper(spec, varied(values, chosen, stock), created) for _ in range(LATER + 1)]
    ours, bare = iter(papers), iter(list(map(_lines, papers)))
    return in_turn(lambda: _ours(next(ours)), lambda: _bare(next(bare)), runs=LATER)


def measure_batch(runs: int = 3) -> tuple[Pair, int]:
    """Return the pair of a whole batch, and its pages."""
    spec, values, created = _source()
    chosen = random.Random(4)
    documents = [_paper(spec, varied(values, chosen, COMMON), created) for _ in range(BATCH)]
    lines = [_lines(document) for document in documents]
    pair = in_turn(lambda: list(map(_ours, documents)), lambda: list(map(_bare, lines)), runs=runs)
    return pair, sum(map(len, lines))


def issued() -> bytes:
    """Return an agreement as it is issued."""
    return _ours(_document())


def _document() -> "Document":
    return _paper(*_source())


def _paper(spec: "FormSpec", values: "Values", created: datetime) -> "Document":
    from reports.document import PageCode
    from reports.paper import paper

    return paper(spec, values, created=created, page_code=PageCode(CODE))


def _source() -> tuple["FormSpec", "Values", datetime]:
    from forms.registry import form
    from mediation_app.services import papers, staff
    from mediation_app.services.case_list import CaseFilter, page
    from mediation_app.services.demo import build

    with tempfile.TemporaryDirectory() as folder:
        books = build(Path(folder) / "office")
        actor = staff.default_actor(books)
        for row in page(books, actor, CaseFilter()).rows:
            if any(slip.form_code == "agreement" for slip in papers.contents(books, actor, row.id)):
                found = papers.values(books, actor, row.id, "agreement")
                break
        created = books.clock()
        books.close()
    return form("agreement").spec, found.values, created


def varied(value: Any, chosen: random.Random, stock: str) -> Any:
    """Return values with half of their Chinese characters replaced by any of `stock`."""
    if isinstance(value, str):
        return "".join(
            chosen.choice(stock) if _is_chinese(char) and chosen.random() < 0.5 else char for char in value
        )
    if isinstance(value, Mapping):
        return {name: varied(each, chosen, stock) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(varied(each, chosen, stock) for each in value)
    return value


def _words(value: Any) -> str:
    """Return all the words of values, one after another."""
    if isinstance(value, Mapping):
        return "".join(map(_words, value.values()))
    if isinstance(value, list | tuple):
        return "".join(map(_words, value))
    return value if isinstance(value, str) else ""


def _is_chinese(char: str) -> bool:
    return "\u4e00" <= char <= "\u9fff"


def _lines(document: "Document") -> Lines:
    from reports.ink import Text
    from reports.layout import lay_out

    return [
        [(ink.x, ink.y, ink.text) for ink in page.ink if isinstance(ink, Text)]
        for page in lay_out(document).pages
    ]


def _ours(document: "Document") -> bytes:
    from reports.pdf import render

    return render(document).pdf


def _bare(lines: Lines) -> bytes:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont
    from reportlab.pdfgen.canvas import Canvas

    from resources.fonts import Role, face

    if "Bare" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Bare", str(face(Role.BODY).path)))
    target = BytesIO()
    canvas = Canvas(target, initialFontName="Bare")  # type: ignore[arg-type]  # the stub is wrong
    for page in lines:
        canvas.setFont("Bare", 14)
        for x, y, words in page:
            canvas.drawString(x, y, words)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


if __name__ == "__main__":
    given = pickle.loads(Path(sys.argv[2]).read_bytes())  # noqa: S301 - written by the same run
    print(json.dumps(seconds(lambda: _ours(given) if sys.argv[1] == "ours" else _bare(given))))
