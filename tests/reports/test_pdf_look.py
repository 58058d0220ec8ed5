"""Pages that look alike and pages that were drawn over."""

import io
from datetime import datetime

import pikepdf

from reports import pdf
from reports.document import Document, paragraph
from reports.pdf_look import pages_unlike


def paper(*texts: str) -> bytes:
    blocks = tuple(paragraph(text) for text in texts)
    return pdf.render(Document(title="文书", blocks=blocks, created=datetime(2026, 3, 5))).pdf


def changed(content: bytes, drawn: bytes = b"", rotate: int = 0) -> bytes:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as file:
        file.pages[-1].contents_add(drawn)
        if rotate:
            file.pages[-1].rotate(rotate, relative=False)
        file.save(target)
    return target.getvalue()


def test_a_page_saved_again_looks_the_same_and_one_drawn_over_does_not() -> None:
    content = paper(*("付2400元。" * 20 for _ in range(40)))
    assert pages_unlike(content, changed(content)) == ()
    (unlike,) = pages_unlike(content, changed(content, b"q 0 g 200 300 4 4 re f Q"))
    assert unlike > 1
    assert pages_unlike(content, changed(content, rotate=90)) == (unlike,)
