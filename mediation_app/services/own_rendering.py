"""Own papers as files: the Word template filled, and PDF of it where there is an office program."""

from collections import OrderedDict
from dataclasses import dataclass, replace
from datetime import time
from hashlib import sha256
from typing import TYPE_CHECKING

from forms.own_paper import OwnPaper, shown
from mediation_app.rules.errors import NotAllowed, NotFound
from mediation_app.services.paper_values import PaperValues
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from mediation_app.services.paper_rendering import Stamp


@dataclass(frozen=True, slots=True)
class Converted:
    """A Word file as PDF and its pages; empty where no office program could make it."""

    pdf: bytes = b""
    pages: int = 0


def own_docx(paper: PaperValues, own: OwnPaper, stamp: "Stamp") -> bytes:
    """Return an own paper as DOCX. Raises NotFound without a template, NotAllowed if it cannot be filled."""
    from jinja2 import TemplateError

    from reports.document import PageCode
    from reports.templates.filling import Print, fill

    if not paper.content:
        raise NotFound(
            _say(QT_TRANSLATE_NOOP("Templates", "没有找到“{title}”的文书模板"), title=own.title),
            _say(QT_TRANSLATE_NOOP("Templates", "请在“设置—文书模板”里重新导入")),
        )
    how = Print(
        title=own.title,
        created=stamp.created,
        version=stamp.header,
        mark="作废" if stamp.void else "草稿" if stamp.draft else "",
        page_code=PageCode(stamp.code) if stamp.code else None,
    )
    try:
        return fill(paper.content, shown(own, paper.values, paper.typed), how)
    except (TemplateError, TypeError, AttributeError) as error:  # what the check of an older program let pass
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Templates", "“{title}”的文书模板填不出来"), title=own.title),
            _say(QT_TRANSLATE_NOOP("Templates", "请在“设置—文书模板”里换新版，导入时会说明哪一处写法不对")),
        ) from error


def converter_name() -> str:
    """Return the office program that makes PDF of Word files on this machine, empty where there is none."""
    from reports.conversion import find_converter

    found = find_converter()
    return found.name if found is not None else ""


def why_no_pdf() -> Message:
    """Say why a version made just now has no PDF: there is no office program, or it failed."""
    from reports.conversion import ConversionFailed

    if converter_name():
        return ConversionFailed.MESSAGE
    return _say(QT_TRANSLATE_NOOP("Templates", "这台电脑没有能转 PDF 的办公软件"))


def converted(docx: bytes) -> Converted:
    """Return a Word file as PDF, empty where this machine has no office program or it fails."""
    from reports.conversion import ConversionFailed, find_converter

    converter = find_converter()
    if converter is None:
        return Converted()
    try:
        pdf = converter.to_pdf(docx)
    except ConversionFailed:
        return Converted()
    return Converted(pdf, _pages(pdf))


def own_preview(paper: PaperValues, own: OwnPaper, stamp: "Stamp") -> Converted:
    """Return an own paper to look at: as it will be printed, or only its words."""
    day = replace(stamp, created=stamp.created.combine(stamp.created.date(), time()))
    return _looked_at(own_docx(paper, own, day), own.title)


_KEPT: OrderedDict[str, Converted] = OrderedDict()
"""The last pages that an office program made to be looked at, by program and digest of their Word files."""

_MOST_KEPT = 8


def _looked_at(docx: bytes, title: str) -> Converted:
    """Look again without starting the office program again; one that failed is asked again."""
    from reports.conversion import find_converter
    from reports.templates.preview import words_pdf

    program = find_converter()
    key = f"{program!r} {sha256(docx).hexdigest()}"
    done = _KEPT.pop(key, None) or converted(docx)
    if not done.pdf:
        pdf = words_pdf(docx, title, has_program=program is not None)
        return Converted(pdf, _pages(pdf))
    _KEPT[key] = done
    while len(_KEPT) > _MOST_KEPT:
        _KEPT.popitem(last=False)
    return done


def _pages(pdf: bytes) -> int:
    from reports.pdf_text import read_pdf

    return len(read_pdf(pdf).pages)


def _say(source: str, **values: object) -> Message:
    return Message("Templates", source, **values)
