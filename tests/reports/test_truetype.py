"""Fonts are read without parsing them whole, and cut to the glyphs asked for."""

from io import BytesIO
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from reports.truetype import FontFile
from resources.fonts import FACES, FontFace, Role, face

TEXT = "人民调解ABC—123，。"


def opened(path: Path) -> TTFont:
    return TTFont(BytesIO(path.read_bytes()), lazy=True)


@pytest.fixture(params=FACES, ids=lambda each: each.role)
def chosen(request: pytest.FixtureRequest) -> FontFace:
    found: FontFace = request.param
    return found


def test_glyphs_and_widths_are_those_of_the_font(chosen: FontFace) -> None:
    ours, theirs = FontFile(chosen.path), opened(chosen.path)
    numbers, metrics = theirs.getReverseGlyphMap(), theirs["hmtx"]
    for char, name in list(theirs.getBestCmap().items())[:: 997 if chosen.role is Role.BODY else 499]:
        assert ours.glyph(chr(char)) == numbers[name]
        assert ours.advance(numbers[name]) == ours.scaled(metrics[name][0])


def test_a_character_the_font_lacks_is_glyph_zero(chosen: FontFace) -> None:
    assert FontFile(chosen.path).glyph("\U0010fffd") == 0


def test_names_and_measures_are_those_of_the_font(chosen: FontFace) -> None:
    ours, theirs = FontFile(chosen.path), opened(chosen.path)
    assert ours.name == theirs["name"].getDebugName(6)
    assert ours.weight == theirs["OS/2"].usWeightClass
    assert ours.ascent == ours.scaled(theirs["OS/2"].sTypoAscender)
    assert ours.bbox[0] == ours.scaled(theirs["head"].xMin)


def test_a_subset_holds_the_outlines_in_the_order_asked_for() -> None:
    font = FontFile(face(Role.BODY).path)
    glyphs = [0, *(font.glyph(char) for char in TEXT)]
    cut = TTFont(BytesIO(font.subset(glyphs)), checkChecksums=2)
    whole = opened(face(Role.BODY).path)
    assert cut["maxp"].numGlyphs == len(glyphs)
    for number, glyph in enumerate(glyphs):
        ours = cut["glyf"][cut.getGlyphName(number)].getCoordinates(cut["glyf"])[0]
        theirs = whole["glyf"][whole.getGlyphName(glyph)].getCoordinates(whole["glyf"])[0]
        assert list(ours) == list(theirs)
        assert cut["hmtx"][cut.getGlyphName(number)][0] == font.advance(glyph)


def test_a_subset_brings_the_parts_of_composed_glyphs() -> None:
    path = face(Role.KAI).path
    font, whole = FontFile(path), opened(path)
    composed = next(name for name in whole.getGlyphOrder() if whole["glyf"][name].isComposite())
    cut = TTFont(BytesIO(font.subset([0, whole.getGlyphID(composed)])))
    outline = cut["glyf"][cut.getGlyphName(1)]
    assert cut["maxp"].numGlyphs > 2
    assert {cut.getGlyphID(part.glyphName) for part in outline.components} <= set(
        range(2, cut["maxp"].numGlyphs)
    )
    drawn = outline.getCoordinates(cut["glyf"])[0]
    assert list(drawn) == list(whole["glyf"][composed].getCoordinates(whole["glyf"])[0])


def test_a_file_that_is_no_font_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "no-font.ttf"
    file.write_bytes(b"PK\x03\x04" + bytes(60))
    with pytest.raises(ValueError, match="not a TrueType font"):
        FontFile(file)
