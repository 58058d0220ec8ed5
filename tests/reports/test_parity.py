"""PDF and DOCX have the same pages with the same words: all papers, as LibreOffice lays them out."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from forms.registry import FORMS
from reports.document import Document, PageCode
from reports.paper import blank
from tests.reports import hostile, samples
from tests.reports.parity import drift

CODE = PageCode("7K3MQX9A04VT", "第2版")

LONG = {
    **{f"agreement{count}": samples.agreement(count) for count in (2, 4, 10, 21, 30)},
    **{f"record{count}": samples.record(count) for count in (12, 28, 60)},
    **{f"contents{count}": samples.contents(count) for count in (13, 60)},
    **{f"registration{times}": samples.registration(facts=samples.FACTS * times) for times in (1, 6, 30)},
    **{f"summary{length}": samples.summary(length) for length in (120, 900)},
    "application": samples.application(),
    "cover": samples.cover(),
    "plan": samples.plan(),
    "opinion": samples.opinion(),
    "long_names": hostile.long_names(),
    "high_row": hostile.high_row(),
    "long_agreement": samples.agreement(dispute=samples.FACTS * 100),
    "long_opinion": samples.of_matter("opinion", facts="\n".join([samples.FACTS] * 60)),
}


BLANK = ("agreement", "registration", "mediation_record", "plan", "ownership_sheet", "matter_registration")


def blanks() -> dict[str, Document]:
    return {f"blank_{code}": blank(FORMS[code].spec, created=samples.CREATED) for code in BLANK}


@pytest.mark.libreoffice
def test_libreoffice_makes_the_same_pages_with_the_same_words(tmp_path: Path) -> None:
    """Every other paper has its code at its foot and is printed on both sides."""
    if shutil.which("soffice") is None:
        pytest.skip("LibreOffice is not installed: pages of DOCX files are not compared")
    papers = {**samples.filled(), **blanks(), **LONG}
    for name in list(papers)[::2]:
        papers[name] = replace(papers[name], page_code=CODE, facing=True)
    assert drift(papers, tmp_path) == {}
