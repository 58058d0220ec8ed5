"""PDF files: embedded fonts only, readable text, the same bytes for the same document."""

import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pikepdf
import pypdfium2
import pytest

from reports import pdf as pdf_module
from reports.document import Document, PageCode, Paragraph, Run, paragraph
from reports.layout import lay_out
from reports.pdf import Rendered, render
from reports.styles import PageNumbers
from tests.reports import samples


def text_of(data: bytes) -> str:
    file = pypdfium2.PdfDocument(data)
    found = "\n".join(file[number].get_textpage().get_text_range() for number in range(len(file)))
    file.close()
    return found


def page_text(document: Document) -> str:
    return re.sub(r"\s", "", text_of(render(document).pdf))


def plain(*runs: Run) -> Document:
    return replace(samples.agreement(), blocks=(Paragraph(runs=runs),), page_numbers=PageNumbers.NONE)


def tool(name: str, data: bytes, folder: Path, *options: str) -> str:
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    file = folder / "paper.pdf"
    file.write_bytes(data)
    done = subprocess.run([name, *options, str(file)], capture_output=True, text=True, check=True)
    return done.stdout + done.stderr


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render(samples.agreement(4)).pdf == render(samples.agreement(4)).pdf


@pytest.mark.parametrize("seed", ["1", "2"])
def test_what_was_drawn_before_and_in_which_process_does_not_show(seed: str) -> None:
    drawing = (
        "from hashlib import sha256\n"
        "from reports.pdf import render\n"
        "from tests.reports import samples\n"
        f"before = [samples.registration(), samples.contents(60), samples.agreement({seed})]\n"
        "for each in before: render(each)\n"
        "print(sha256(render(samples.agreement(4)).pdf).hexdigest())\n"
    )
    root = Path(__file__).parents[2]
    surroundings = os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
    command = [sys.executable, "-c", drawing]
    done = subprocess.run(command, capture_output=True, text=True, check=True, env=surroundings, cwd=root)
    assert done.stdout.strip() == sha256(render(samples.agreement(4)).pdf).hexdigest()


def test_another_time_of_making_is_all_that_differs() -> None:
    early, late = (render(replace(samples.agreement(), created=datetime(2026, 3, day))).pdf for day in (5, 6))
    assert early != late
    for before, after in ((b"D:20260305", b"D:20260306"), (b"2026-03-05T", b"2026-03-06T")):
        early = early.replace(before, after)
    assert early == late


def test_threads_draw_the_same_bytes() -> None:
    documents = [samples.agreement(count) for count in (2, 3, 4, 2, 3, 4)]
    with ThreadPoolExecutor(4) as pool:
        drawn = list(pool.map(lambda each: render(each).pdf, documents))
    assert drawn[:3] == drawn[3:] == [render(each).pdf for each in documents[:3]]


def test_every_font_is_embedded_cut_and_mapped_to_text(tmp_path: Path) -> None:
    data = render(replace(samples.agreement(dispute=samples.RARE + "𠀀😀☑"), draft=True)).pdf
    rows = tool("pdffonts", data, tmp_path).splitlines()[2:]
    assert len(rows) >= 3
    for row in rows:
        assert re.search(r"CID TrueType +Identity-H +yes yes yes", row), row
    assert not re.search(r"Helvetica|Times", "\n".join(rows))


@pytest.mark.parametrize(
    "document", [samples.agreement(30), samples.registration(), samples.contents(60), samples.cover()]
)
def test_files_are_sound(document: Document, tmp_path: Path) -> None:
    assert "No syntax or stream encoding errors" in tool("qpdf", render(document).pdf, tmp_path, "--check")


def test_parties_and_terms_are_found_in_the_text() -> None:
    found = page_text(samples.agreement(4))
    for words in (*samples.NAMES, *samples.TERMS, samples.NUMBER, "本协议一式三份"):
        assert words in found


@pytest.mark.parametrize("char", samples.RARE + "𬴊𫘧☑☐—…“”·")
def test_every_character_comes_back_as_it_was(char: str) -> None:
    assert page_text(plain(Run(f"甲{char}乙"))) == f"甲{char}乙"


def test_a_character_no_font_has_is_drawn_as_a_box_and_reported(tmp_path: Path) -> None:
    rendered = render(plain(Run("张😀")))
    assert rendered.missing == ("😀",)
    tool("pdftotext", rendered.pdf, tmp_path, "-enc", "UTF-8")
    assert (tmp_path / "paper.txt").read_text("utf-8").split() == [
        "张",
        "😀",
    ]  # found when searched and copied


def test_a_paper_says_what_it_is() -> None:
    file = pypdfium2.PdfDocument(render(samples.agreement()).pdf)
    about = file.get_metadata_dict()
    assert about["Title"] == "人民调解协议书"
    assert about["Author"] == samples.COMMITTEE
    assert about["CreationDate"] == about["ModDate"] == "D:20260305093000+08'00'"
    titles = [mark.get_title() for mark in file.get_toc()]
    assert titles[0] == "人民调解协议书"
    assert "履行方式、时限" in titles
    assert len(file) == render(samples.agreement()).pages
    file.close()
    assert b"/Lang (zh-CN)" in render(samples.agreement()).pdf


def test_pages_are_a4() -> None:
    file = pypdfium2.PdfDocument(render(samples.agreement()).pdf)
    assert [round(side / 72 * 25.4) for side in file[0].get_size()] == [210, 297]
    file.close()


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\x00\x1b[0m", "\ud800", "a" * 500, "（" * 80, "，" * 80])
def test_odd_texts_are_drawn(text: str) -> None:
    assert isinstance(render(replace(samples.agreement(), blocks=(paragraph(text),))), Rendered)


def test_ten_thousand_characters_and_thirty_signers_are_drawn() -> None:
    rendered = render(samples.agreement(30, dispute=(samples.FACTS * 60)[:10_000]))
    assert rendered.pages > 10
    assert page_text(samples.registration(facts=(samples.FACTS * 60)[:10_000])).count("宅基地") > 100


def test_drawing_a_layout_is_rendering_its_document() -> None:
    layout = lay_out(samples.registration())
    assert pdf_module.draw(layout) == render(samples.registration()).pdf


def test_a_paper_says_the_same_in_its_metadata() -> None:
    document = replace(samples.agreement(), title="甲 & 乙\x0b<协议>", page_code=PageCode("7K3MQX9A04VT"))
    pdf = pikepdf.open(BytesIO(render(document).pdf))
    tree = ET.fromstring(pdf.Root.Metadata.read_bytes().decode())  # noqa: S314  made here
    told = {each.tag.rpartition("}")[2]: "".join(each.itertext()).strip() for each in tree.iter()}
    assert told["title"] == str(pdf.docinfo.Title) == "甲 & 乙 <协议>"
    assert told["creator"] == str(pdf.docinfo.Author) == samples.COMMITTEE
    assert told["Keywords"] == str(pdf.docinfo.Keywords) == "验证码:7K3MQX9A04VT"
    assert told["Producer"] == str(pdf.docinfo.Producer)
    assert told["CreateDate"] == "2026-03-05T09:30:00+08:00"
    assert told["part"] == "1"
    assert pdf.Root.Lang == told["language"] == "zh-CN"


def test_files_that_differ_have_different_identifiers() -> None:
    files = [pikepdf.open(BytesIO(render(samples.agreement(count)).pdf)) for count in (2, 3, 2)]
    first, second, third = (bytes(file.trailer.ID[0]) for file in files)
    assert first == third != second


def test_a_paper_asks_nothing_of_a_viewer_that_archives_forbid() -> None:
    document = replace(samples.agreement(dispute=samples.RARE + "😀"), draft=True)
    pdf = pikepdf.open(BytesIO(render(document).pdf))
    assert not {"/Encrypt", "/OpenAction", "/AA", "/AcroForm", "/Names"} & set(pdf.Root.keys())
    for page in pdf.pages:
        assert set(page.Resources.keys()) <= {"/Font", "/ProcSet"}
        assert "/Annots" not in page
        operators = {str(step.operator) for step in pikepdf.parse_content_stream(page)}
        assert not operators & {"gs", "Do", "sh", "rg", "RG", "k", "K", "cs", "CS"}
