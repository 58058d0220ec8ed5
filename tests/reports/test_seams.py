"""Texts are divided where a page ends."""

from reports.document import Align, Blank, Inline, Run
from reports.seams import divided_runs, divided_text
from reports.setting import Composer, Setting, Shape
from reports.typefaces import bundled

SHAPE = Shape(size=10.0, pitch=20.0, measure=50.0, align=Align.LEFT)


def composed(*runs: Inline) -> Setting:
    return Composer(bundled()).compose(runs, SHAPE)


def test_a_text_is_divided_before_a_line() -> None:
    assert divided_text(composed(Run("一二三四五六七八")), 1) == ("一二三四五", "六七八")


def test_a_line_end_at_the_seam_is_dropped() -> None:
    assert divided_text(composed(Run("一二\n三四")), 1) == ("一二", "三四")


def test_a_text_with_fewer_lines_stays_before_the_seam() -> None:
    assert divided_text(composed(Run("一二")), 3) == ("一二", "")


def test_runs_keep_their_looks_on_both_sides() -> None:
    runs = (Run("一二三"), Run("四五六", bold=True), Run("七八"))
    assert divided_runs(runs, composed(*runs), 1) == (
        [Run("一二三"), Run("四五", bold=True)],
        [Run("六", bold=True), Run("七八")],
    )


def test_a_long_blank_is_divided_too() -> None:
    runs = (Run("一二"), Blank(10))
    before, after = divided_runs(runs, composed(*runs), 1)
    assert before == [Run("一二"), Blank(3)]
    assert after == [Blank(7)]
