"""Papers as files: PDF for the dossier, DOCX to go on in Word; and where a character has no glyph.

Rendering takes some 25 ms a file: never inside a transaction that writes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from forms.registry import form
from forms.spec import FormSpec, Values
from mediation_app.services.own_rendering import converted, own_docx, own_preview
from mediation_app.services.paper_values import PaperValues, printed
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from reports.layout import Layout


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper as PDF, its pages, and each character no bundled font has, with the place it stands in."""

    pdf: bytes
    pages: int
    missing: tuple[Message, ...]
    places: tuple[dict[str, Any], ...] = ()
    """Where it is signed, sealed and dated, as `reports.places.stored` gives it."""


def version_mark(version: int) -> str:
    """Return the words that tell a later version from the first: ``第2版``; empty for the first."""
    return f"第{version}版" if version > 1 else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What a drawn paper carries beside its words: the time in the file, a small header, marks, its code.

    ``draft`` marks every page as 草稿, ``void`` as 作废; ``facing`` papers are printed on both sides.
    """

    created: datetime
    header: str = ""
    draft: bool = False
    void: bool = False
    code: str = ""
    facing: bool = False


def draw_pdf(paper: PaperValues, stamp: Stamp) -> Drawn:
    """Return a filled paper as PDF; of an own paper what can be shown of it on this machine."""
    if paper.own is not None:
        shown = own_preview(paper, paper.own, stamp)
        return Drawn(shown.pdf, shown.pages, ())
    return _pdf_of(paper, _laid_out(paper, stamp))


def draw_both(paper: PaperValues, stamp: Stamp) -> tuple[Drawn, bytes]:
    """Return a filled paper as PDF and as DOCX, laid out once.

    The PDF of an own paper is empty where no office program could make it.
    """
    from reports import docx

    if paper.own is not None:
        word = own_docx(paper, paper.own, stamp)
        done = converted(word)
        return Drawn(done.pdf, done.pages, ()), word
    layout = _laid_out(paper, stamp)
    return _pdf_of(paper, layout), docx.write(layout)


def _laid_out(paper: PaperValues, stamp: Stamp) -> "Layout":
    from reports.document import PageCode
    from reports.layout import lay_out
    from reports.paper import paper as document

    return lay_out(
        document(
            paper.spec,
            paper.values,
            created=stamp.created,
            header=stamp.header,
            draft=stamp.draft,
            void=stamp.void,
            page_code=PageCode(stamp.code) if stamp.code else None,
            facing=stamp.facing,
        )
    )


def _pdf_of(paper: PaperValues, layout: "Layout") -> Drawn:
    from reports import pdf
    from reports.places import places_of, stored

    missing = tuple(_missing(paper, character) for character in layout.missing)
    return Drawn(pdf.draw(layout), len(layout.pages), missing, tuple(stored(places_of(layout))))


def draw_blank_pdf(form_code: str, *, created: datetime) -> bytes:
    """Return an empty form as PDF, to be filled by hand. Raises NotFound."""
    from reports import pdf
    from reports.paper import blank

    return pdf.render(blank(form(form_code).spec, created=created)).pdf


def draw_blank_docx(form_code: str, *, created: datetime) -> bytes:
    """Return an empty form as DOCX. Raises NotFound."""
    from reports import docx
    from reports.paper import blank

    return docx.render(blank(form(form_code).spec, created=created))


def _missing(paper: PaperValues, character: str) -> Message:
    where = next(_places(paper.spec, printed(paper.spec, paper.values), character), paper.spec.title)
    text = QT_TRANSLATE_NOOP("Papers", "“{where}”中的“{character}”（U+{code}）没有字形，请打印后手写补上")
    return Message("Papers", text, where=where, character=character, code=f"{ord(character[0]):04X}")


def _places(spec: FormSpec, values: Iterator[tuple[str, object]], character: str) -> Iterator[str]:
    labels = {field.name: field.label for field in spec.fields()}
    for name, value in values:
        if isinstance(value, str) and character in value:
            yield labels.get(name, spec.title)
        elif isinstance(value, tuple):
            blocks = [block for block in value if isinstance(block, Mapping)]
            for block in blocks:
                yield from _places(spec, iter(_items(block)), character)
            if any(isinstance(one, str) and character in one for one in value):
                yield _signing_label(spec)


def _items(block: Values) -> list[tuple[str, object]]:
    return list(block.items())


def _signing_label(spec: FormSpec) -> str:
    return spec.title
