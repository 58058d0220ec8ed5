from collections.abc import Sequence

from mediation_app.rules.paper_sets import AS_DECLARED, PaperSet, SetLine, SetNeed, changes_refused

FULL = ("cover", "contents", "notice", "record", "receipt", "visit", "back_cover")


def a_set(*entries: str, need: SetNeed = SetNeed.AS_LAW) -> PaperSet:
    return PaperSet(code="x", lines=tuple(SetLine(entry=entry, need=need) for entry in entries))


def test_a_set_orders_what_it_names_and_keeps_the_rest_behind_what_it_follows() -> None:
    chosen = a_set("cover", "contents", "visit", "record", "back_cover")
    assert chosen.arranged(FULL) == (
        *("cover", "contents", "notice"),
        *("visit", "record", "receipt"),
        "back_cover",
    )


def test_one_named_nowhere_before_it_comes_first() -> None:
    assert a_set("record").arranged(("notice", "record")) == ("notice", "record")
    assert AS_DECLARED.arranged(FULL) == FULL


def test_what_a_set_does_not_name_may_be_there_and_without_lines_the_law_decides() -> None:
    assert a_set("record").line("notice").need is SetNeed.OPTIONAL
    assert AS_DECLARED.line("notice").need is SetNeed.AS_LAW


def refused(lines: Sequence[SetLine]) -> list[str]:
    usual = a_set("cover", "contents", "record", "back_cover")
    usual = PaperSet(
        code="x", lines=(*usual.lines[:3], SetLine(entry="note", need=SetNeed.OPTIONAL), usual.lines[3])
    )
    return [str(problem.message) for problem in changes_refused(lines, usual)]


def test_changes_keep_every_paper_the_covers_and_the_law() -> None:
    as_law, off = SetNeed.AS_LAW, SetNeed.OFF
    good = [
        SetLine(entry="cover", need=as_law),
        SetLine(entry="contents", need=as_law),
        SetLine(entry="note", need=off, label="说明"),
        SetLine(entry="record", need=as_law),
        SetLine(entry="back_cover", need=as_law),
    ]
    assert refused(good) == []
    assert "对不上" in refused(good[:-1])[0]
    assert "封面" in refused([good[1], good[0], *good[2:]])[0]
    assert "不能改成" in refused([*good[:3], SetLine(entry="record", need=off), good[4]])[0]
    assert (
        "最多40个字" in refused([*good[:2], SetLine(entry="note", need=off, label="字" * 41), *good[3:]])[0]
    )
