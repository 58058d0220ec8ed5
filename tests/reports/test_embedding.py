"""Fonts are embedded so that every character drawn has a glyph, its width and its way back to text."""

from io import BytesIO

import pikepdf
import pytest
from fontTools.ttLib import TTFont
from reportlab.pdfgen.canvas import Canvas

from reports.embedding import register
from reports.pdf import render
from reports.typefaces import bundled
from resources.fonts import Role
from tests.reports.tags import unicode_map
from tests.reports.test_paper import PAPERS


def fonts_of(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    fonts = (font for page in pdf.pages for font in page.Resources.Font.values())
    return list({str(font.BaseFont): font for font in fonts}.values())


def widths_of(descendant: pikepdf.Object, count: int) -> list[int]:
    widths = [int(descendant.DW)] * (count + 1)
    given = list(descendant.W)
    for start, found in zip(given[0::2], given[1::2], strict=True):
        for place, width in enumerate(found, int(start)):
            widths[place] = int(width)
    return widths[1:]


@pytest.mark.parametrize("name", PAPERS)
def test_glyphs_widths_and_texts_of_the_fonts_in_a_paper_agree(name: str) -> None:
    pdf = pikepdf.open(BytesIO(render(PAPERS[name]).pdf))
    for font in fonts_of(pdf):
        descendant = font.DescendantFonts[0]
        program = TTFont(BytesIO(descendant.FontDescriptor.FontFile2.read_bytes()), checkChecksums=2)
        texts = unicode_map(font)
        assert sorted(texts) == list(range(1, len(texts) + 1))
        assert program["maxp"].numGlyphs > len(texts)
        em = program["head"].unitsPerEm
        drawn = [round(program["hmtx"][program.getGlyphName(code)][0] * 1000 / em) for code in sorted(texts)]
        assert widths_of(descendant, len(texts)) == drawn
        for code, text in texts.items():
            outline = program["glyf"][program.getGlyphName(code)]
            assert outline.numberOfContours or text.isspace(), text
            assert outline != program["glyf"][program.getGlyphName(0)], text


def test_more_characters_than_a_byte_counts_come_back() -> None:
    chars = "".join(map(chr, range(0x4E00, 0x4E00 + 700))) + "𠮷"
    file = bundled().file(Role.LAST_RESORT if bundled().glyph("𠮷", Role.BODY).font else Role.BODY)
    register(file)
    target = BytesIO()
    canvas = Canvas(target, initialFontName=file.name)  # type: ignore[arg-type]  # the stub is wrong
    canvas.drawString(0, 0, chars)
    canvas.save()
    pdf = pikepdf.open(target)
    (font,) = fonts_of(pdf)
    assert "".join(text for _, text in sorted(unicode_map(font).items())) == chars


def test_a_canvas_of_reportlab_measures_as_we_do() -> None:
    font = register(bundled().file(Role.BODY))
    assert font.stringWidth("调解", 12) == 24
