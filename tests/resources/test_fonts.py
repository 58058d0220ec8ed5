import json
import sys

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as st

from resources.fonts import (
    FACES,
    Coverage,
    FontFace,
    Role,
    coverage,
    face,
    face_for,
    is_undrawn,
    missing,
    runs,
)

NAME_CHARACTERS = "龑堃喆淼犇䶮㛃"
EXTENSION_B_AND_BEYOND = "𬌗𠅤𤩽𫘦𬭎𫍣"
TO_MAKE_A_PAPER = "（壹万贰仟元整）〔2026〕第１２号、“”‘’《》—…·￥№①⑳□■√×☐☑☒㎡℃〇"


@pytest.mark.parametrize("one", FACES, ids=lambda one: one.file)
def test_a_font_is_truetype_and_may_be_embedded(one: FontFace) -> None:
    with TTFont(one.path, lazy=True) as font:
        assert "glyf" in font
        assert "CFF " not in font
        assert font["OS/2"].fsType == 0
        assert font["name"].getDebugName(1) == one.family


@pytest.mark.parametrize("one", FACES, ids=lambda one: one.file)
def test_the_written_coverage_is_the_fonts_own(one: FontFace) -> None:
    with TTFont(one.path, lazy=True) as font:
        points = set(font.getBestCmap())
    written = coverage(one.role)
    assert {point for point in range(sys.maxunicode + 1) if chr(point) in written} == points


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.LAST_RESORT])
def test_every_typeface_has_the_rare_characters_of_names(role: Role) -> None:
    assert [char for char in NAME_CHARACTERS if char not in coverage(role)] == []


def test_all_common_characters_are_in_every_typeface_for_text() -> None:
    gb2312 = [
        bytes([row, cell]).decode("gb2312", "ignore")
        for row in range(0xB0, 0xF8)
        for cell in range(0xA1, 0xFF)
    ]
    for role in (Role.BODY, Role.BODY_BOLD, Role.HEADING, Role.HEADING_BOLD, Role.KAI):
        assert [char for char in gb2312 if char and char not in coverage(role)] == []


def test_nothing_a_paper_needs_is_missing() -> None:
    assert missing(NAME_CHARACTERS + EXTENSION_B_AND_BEYOND + TO_MAKE_A_PAPER) == ()


def test_a_character_of_an_identity_card_register_is_drawn_by_the_last_resort() -> None:
    assert face_for("𫠏", Role.BODY) == face(Role.LAST_RESORT)


def test_what_no_font_has_is_named_once_in_order() -> None:
    assert missing("张😀三\U0003fffd😀") == ("😀", "\U0003fffd")


@pytest.mark.parametrize(
    "char", ["\n", "\t", "\x00", "\u200b", "\u200d", "\ufeff", "\u2028", "\ufe0f", "\U000e0100"]
)
def test_characters_without_a_picture_are_not_missing(char: str) -> None:
    assert is_undrawn(char)
    assert missing(char) == ()


def test_a_lone_surrogate_is_missing_not_an_error() -> None:
    assert missing("\ud800") == ("\ud800",)


def test_a_text_is_split_where_the_typeface_changes() -> None:
    split = list(runs("王𫠏😀明", Role.KAI))
    assert split == [
        (face(Role.KAI), "王"),
        (face(Role.LAST_RESORT), "𫠏"),
        (face(Role.KAI), "😀明"),
    ]


@given(st.text())
def test_splitting_keeps_the_text(text: str) -> None:
    assert "".join(part for _, part in runs(text, Role.BODY)) == text


@given(st.sets(st.characters()))
def test_coverage_answers_like_a_set(chars: set[str]) -> None:
    bounds = sorted(bound for char in chars for bound in (ord(char), ord(char) + 1))
    merged = tuple(bound for bound in bounds if bounds.count(bound) == 1)
    written = Coverage(merged)
    assert all(char in written for char in chars)
    assert all(
        (chr(ord(char) + 1) in written) == (chr(ord(char) + 1) in chars)
        for char in chars
        if char < "\U0010ffff"
    )


def test_the_folder_stays_small_and_every_font_is_listed() -> None:
    folder = FACES[0].path.parent
    files = {file.name: file.stat().st_size for file in folder.iterdir() if file.is_file()}
    assert sum(files.values()) <= 45_000_000
    assert {name for name in files if name.endswith(".ttf")} == {one.file for one in FACES}
    assert set(json.loads((folder / "coverage.json").read_text("utf-8"))) == {one.file for one in FACES}
