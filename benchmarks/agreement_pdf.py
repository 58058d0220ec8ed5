"""One agreement as PDF against raw ReportLab drawing the same lines: the first of a process, later ones."""

import json
import subprocess
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from benchmarks.timing import Pair, in_turn, seconds

LATER = 15


def measure(runs: int = 5) -> tuple[Pair, Pair]:
    """Return the pairs of the first agreement of a process and of later ones."""
    firsts: dict[str, list[float]] = {"ours": [], "bare": []}
    for _ in range(runs):
        for side, times in firsts.items():
            command = [sys.executable, "-m", "benchmarks.agreement_pdf", side]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            times.append(json.loads(done.stdout))
    later = in_turn(_ours(), _bare(), runs=LATER)
    return Pair(tuple(firsts["ours"]), tuple(firsts["bare"])), later


def _document():  # type: ignore[no-untyped-def]  # reports is imported late, its loading is part of the first one
    from forms.registry import form
    from mediation_app.services import papers, staff
    from mediation_app.services.case_list import CaseFilter, page
    from mediation_app.services.demo import build
    from reports.paper import paper

    with tempfile.TemporaryDirectory() as folder:
        books = build(Path(folder) / "office")
        actor = staff.default_actor(books)
        for row in page(books, actor, CaseFilter()).rows:
            if any(slip.form_code == "agreement" for slip in papers.contents(books, actor, row.id)):
                found = papers.values(books, actor, row.id, "agreement")
                break
        created = books.clock()
        books.close()
    return paper(form("agreement").spec, found.values, created=created)


def _ours():  # type: ignore[no-untyped-def]
    document = _document()

    def draw() -> bytes:
        from reports.pdf import render

        return render(document).pdf

    return draw


def _bare():  # type: ignore[no-untyped-def]
    from reports.ink import Text
    from reports.layout import lay_out

    layout = lay_out(_document())
    pages = [[(ink.x, ink.y, ink.text) for ink in page.ink if isinstance(ink, Text)] for page in layout.pages]

    def draw() -> bytes:
        from reportlab.pdfbase import pdfmetrics
        from reportlab.pdfbase.ttfonts import TTFont
        from reportlab.pdfgen.canvas import Canvas

        from resources.fonts import Role, face

        if "Bare" not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont("Bare", str(face(Role.BODY).path)))
        target = BytesIO()
        canvas = Canvas(target, initialFontName="Bare")
        for page in pages:
            canvas.setFont("Bare", 14)
            for x, y, words in page:
                canvas.drawString(x, y, words)
            canvas.showPage()
        canvas.save()
        return target.getvalue()

    return draw


if __name__ == "__main__":
    draw = _ours() if sys.argv[1] == "ours" else _bare()
    print(json.dumps(seconds(draw)))
