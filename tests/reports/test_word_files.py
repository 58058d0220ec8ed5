"""Word files of other programs."""

from collections import Counter
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import docx

from reports.document import PageCode
from reports.docx import render
from reports.docx_code import replace_code
from reports.docx_final import finished
from reports.word_files import righted
from tests.reports import samples
from tests.reports.word_templates import repacked, saved, word_file


def as_libreoffice_links(name: str, part: bytes) -> bytes:
    """Link the properties as LibreOffice does."""
    right, wrong = (
        f"/{where}/2006/relationships/metadata".encode() for where in ("package", "officedocument")
    )
    return part.replace(right, wrong) if name == "_rels/.rels" else part


def twice(data: bytes) -> list[str]:
    with ZipFile(BytesIO(data)) as package:
        return [name for name, count in Counter(package.namelist()).items() if count > 1]


def test_properties_that_libreoffice_links_are_found() -> None:
    file = docx.Document(BytesIO(word_file("甲")))
    file.core_properties.keywords = "验证码"
    theirs = repacked(saved(file), change=as_libreoffice_links)
    assert docx.Document(BytesIO(righted(theirs))).core_properties.keywords == "验证码"
    plain = word_file("甲")
    assert righted(plain) == plain


def test_a_paper_that_libreoffice_saved_is_written_back_whole() -> None:
    document = replace(samples.agreement(), page_code=PageCode("7K3MQX9A04VT"))
    theirs = repacked(render(document), change=as_libreoffice_links)
    assert twice(finished(theirs)) == []
    assert twice(replace_code(theirs, PageCode("7K3MQX9A04VT"))) == []
