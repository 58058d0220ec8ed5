"""Lines of a DOCX: divided where a page ends, and set so that they end where ours do."""

import pytest

from reports.document import Align, Blank, Inline, Run
from reports.docx_lines import pieces, text_pieces, tracking
from reports.setting import Composer, Setting, Shape
from reports.typefaces import bundled


def composed(*runs: Inline, measure: float = 50.0, tracked: float = 0.0) -> Setting:
    shape = Shape(size=10.0, pitch=20.0, measure=measure, align=Align.JUSTIFY, tracking=tracked)
    return Composer(bundled()).compose(runs, shape)


def test_a_text_is_divided_before_a_line() -> None:
    setting = composed(Run("一二三四五六七八"))
    assert text_pieces(setting, last=1) == [("一二三四五", 0.0)]
    assert text_pieces(setting, 1) == [("六七八", 0.0)]


def test_a_line_end_at_the_seam_is_dropped() -> None:
    setting = composed(Run("一二\n三四"))
    assert text_pieces(setting, last=1) == [("一二", 0.0)]
    assert text_pieces(setting, 1) == [("三四", 0.0)]
    assert text_pieces(setting) == [("一二\n三四", 0.0)]


def test_a_text_with_fewer_lines_stays_before_the_seam() -> None:
    setting = composed(Run("一二"))
    assert (text_pieces(setting, last=3), text_pieces(setting, 3)) == ([("一二", 0.0)], [])


def test_runs_keep_their_looks_on_both_sides() -> None:
    runs = (Run("一二三"), Run("四五六", bold=True), Run("七八"))
    setting = composed(*runs)
    assert pieces(runs, setting, last=1) == [(Run("一二三"), 0.0), (Run("四五", bold=True), 0.0)]
    assert pieces(runs, setting, 1) == [(Run("六", bold=True), 0.0), (Run("七八"), 0.0)]


def test_a_long_blank_is_divided_too() -> None:
    runs = (Run("一二"), Blank(10))
    setting = composed(*runs)
    assert pieces(runs, setting, last=1) == [(Run("一二"), 0.0), (Blank(3), 0.0)]
    assert pieces(runs, setting, 1) == [(Blank(7), 0.0)]


@pytest.mark.parametrize(
    ("text", "first_line"),
    [
        ("一二三四五六七八", "一二三四五"),
        ("一二三四五，六七八", "一二三四五，"),
        ("一二三，四，五六七", "一二三，四，"),
        ("一二三，四（五六七八", "一二三，四"),
    ],
)
def test_lines_that_end_alike_in_every_program_are_left_alone(text: str, first_line: str) -> None:
    setting = composed(Run(text))
    assert setting.text[: setting.lines[0].end] == first_line
    assert tracking(setting, 0, hangs=True) == 0


def test_a_line_with_squeezed_marks_is_set_closer() -> None:
    squeezed = composed(Run("一，二三，四五六七八九）十百"), measure=110.0)
    assert squeezed.text[: squeezed.lines[0].end] == "一，二三，四五六七八九）"
    assert -1.2 < tracking(squeezed, 0, hangs=True) < 0
    (line, gap), (rest, none) = text_pieces(squeezed)
    assert (line, rest, none) == ("一，二三，四五六七八九）", "十百", 0.0)
    assert len(line) * (10 + gap) < 110


def test_a_line_where_times_would_let_in_another_character_is_set_wider() -> None:
    setting = composed(Run("号530113198002120012）一二三四五六七八"), measure=160.0)
    assert tracking(setting, 0, hangs=True) > 0
    assert text_pieces(setting)[0][0] == setting.text[: setting.lines[0].end]


def test_nothing_hangs_from_a_line_with_tracking() -> None:
    """LibreOffice would not draw the mark."""
    text = Run("一二三四五六七八九十" * 2 + "，天地玄黄")
    assert tracking(composed(text, measure=200.0), 0, hangs=True) == 0
    official = composed(text, measure=195.0, tracked=-0.25)
    assert official.text[: official.lines[0].end].endswith("十，")
    assert tracking(official, 0, hangs=False) < 0
