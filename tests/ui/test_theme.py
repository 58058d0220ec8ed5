import re

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from ui import stylesheet, theme
from ui.icons import icon
from ui.theme import COLOUR, TONES, Type, font, px


def test_every_tone_can_be_read_on_its_ground() -> None:
    pairs = [*TONES.values(), (COLOUR.text, COLOUR.background), (COLOUR.faint, COLOUR.background)]
    pairs += [(COLOUR.muted, COLOUR.rail), (COLOUR.on_accent, COLOUR.accent), (COLOUR.faint, COLOUR.surface)]
    assert [pair for pair in pairs if _contrast(*pair) < 4.5] == []


def test_large_type_enlarges_every_token(large_type: None) -> None:
    assert theme.scale() == theme.LARGE_TYPE
    assert px(10) == 13
    assert font(Type.BODY).pixelSize() == 18
    assert "font-size: 18px" in stylesheet.build()


def test_the_style_sheet_has_no_unfilled_token(dressed: QApplication) -> None:
    assert "$" not in stylesheet.build()


def test_rare_name_characters_have_a_face(dressed: QApplication) -> None:
    metrics = QFontMetrics(font(Type.BODY))
    assert all(metrics.horizontalAdvance(character) > 0 for character in "龑堃喆淼犇䶮㛃")


def test_an_icon_that_is_not_shipped_is_named() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_round_buttons_are_round_in_any_type_and_keep_their_size(large_type: None) -> None:
    look = re.findall(r"QRadioButton::indicator(:checked)? \{([^}]*)\}", stylesheet.build())
    (plain,) = (_numbers(words) for state, words in look if not state and "radius" in words)
    (chosen,) = (_numbers(words) for state, words in look if state and "width" in words)
    side = plain["width"] + 2
    assert chosen["width"] + 2 * chosen["border"] == side
    assert side / 2 - 1 < plain["border-radius"] <= side / 2


def _numbers(words: str) -> dict[str, int]:
    return {name: int(value) for name, value in re.findall(r"([a-z-]+): (\d+)px", words)}
