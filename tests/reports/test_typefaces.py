"""Every character gets a font, or is known to have none."""

import pytest

from reports.document import printable
from reports.typefaces import Glyph, bundled
from resources.fonts import Role, face


@pytest.mark.parametrize("char", "龑堃喆淼犇䶮㛃𠅤𬴊☑☐①√㎡·")
def test_rare_characters_and_signs_have_a_glyph_in_every_face(char: str) -> None:
    assert all(bundled().glyph(char, role).font for role in Role)


def test_a_common_character_comes_from_the_face_asked_for() -> None:
    for role in (Role.BODY, Role.BODY_BOLD, Role.HEADING, Role.KAI):
        name = bundled().file(role).name
        assert bundled().glyph("人", role) == Glyph(name, 1.0, look=name)


def test_an_emoji_has_no_font_and_takes_the_room_of_a_character() -> None:
    assert bundled().glyph("😀", Role.BODY) == Glyph("", 1.0)


def test_two_dashes_make_one_line() -> None:
    dash = bundled().glyph("—", Role.BODY)
    left, right = bundled().file(Role.BODY).extent(bundled().file(Role.BODY).glyph("—"))
    assert dash.width == 1.0
    assert dash.shift + left * dash.stretch / 1000 == pytest.approx(0.0)
    assert dash.shift + right * dash.stretch / 1000 == pytest.approx(1.0)


def test_files_are_opened_once() -> None:
    assert bundled().file(Role.BODY) is bundled().file(Role.BODY)
    assert bundled().file(Role.BODY).path == face(Role.BODY).path


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("张三\x00\x07", "张三"),
        ("一\r\n二\r三\u2028四", "一\n二\n三\n四"),
        ("甲\t乙", "甲 乙"),
        ("葛\U000e0100飾\ufe00", "葛飾"),
        ("a\u200bb\ufeffc\u202ed", "abcd"),
        ("\ud83d坏", "\ufffd坏"),
        ("\uffff", "\ufffd"),
        ("豈𠅤😀\ue000　", "豈𠅤😀\ue000　"),
    ],
)
def test_what_cannot_be_printed_is_dropped_and_nothing_else(typed: str, shown: str) -> None:
    assert printable(typed) == shown
