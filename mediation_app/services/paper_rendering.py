"""Papers as files: PDF for the dossier, DOCX to go on in Word; and where a character has no glyph.

Rendering takes some 25 ms a file: never inside a transaction that writes.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from forms.registry import form
from forms.spec import FormSpec, Values
from mediation_app.services.paper_values import PaperValues, printed
from resources.i18n import QT_TRANSLATE_NOOP, Message


@dataclass(frozen=True, slots=True)
class Drawn:
    """A paper as PDF, its pages, and each character no bundled font has, with the place it stands in."""

    pdf: bytes
    pages: int
    missing: tuple[Message, ...]


def version_mark(version: int) -> str:
    """Return the words that tell a later version from the first: ``第2版``; empty for the first."""
    return f"第{version}版" if version > 1 else ""


def draw_pdf(
    paper: PaperValues, *, created: datetime, header: str = "", draft: bool = False, void: bool = False
) -> Drawn:
    """Return a filled paper as PDF; ``draft`` marks every page as 草稿, ``void`` as 作废."""
    from reports import pdf
    from reports.paper import paper as document

    marks = {"draft": draft, "void": void}
    rendered = pdf.render(document(paper.spec, paper.values, created=created, header=header, **marks))
    places = (_missing(paper, character) for character in rendered.missing)
    return Drawn(rendered.pdf, rendered.pages, tuple(places))


def draw_docx(
    paper: PaperValues, *, created: datetime, header: str = "", draft: bool = False, void: bool = False
) -> bytes:
    """Return a filled paper as DOCX."""
    from reports import docx
    from reports.paper import paper as document

    marks = {"draft": draft, "void": void}
    return docx.render(document(paper.spec, paper.values, created=created, header=header, **marks))


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
