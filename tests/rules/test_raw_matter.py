"""Published matters read as far as they tell, and no further."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.raw_matter import (
    ReadCount,
    read_kind,
    read_mode,
    read_people,
    read_source,
    read_text_of_matter,
    read_yuan,
)
from mediation_app.rules.vocabulary import CaseKind, HandlingMode, MatterOrigin, PetitionForm


@pytest.mark.parametrize(
    ("word", "text", "kind", "is_said"),
    [
        ("信访积案", "", CaseKind.BACKLOG, True),
        ("积案化解", "", CaseKind.BACKLOG, True),
        ("历史遗留问题", "", CaseKind.LEGACY, True),
        ("信访事项", "", CaseKind.PETITION, True),
        ("越级访", "", CaseKind.PETITION, True),
        ("矛盾纠纷", "", CaseKind.DISPUTE, True),
        ("邻里纠纷", "", CaseKind.DISPUTE, True),
        ("", "两家因垃圾堆放发生争执", CaseKind.DISPUTE, False),
        ("", "多次到县里上访", CaseKind.PETITION, False),
        ("其他", "属历史遗留的土地问题", CaseKind.LEGACY, False),
        ("", "", CaseKind.PETITION, False),
    ],
)
def test_the_kind_is_the_words_or_the_texts(word: str, text: str, kind: CaseKind, is_said: bool) -> None:
    assert read_kind(word, text) == (kind, is_said)


@pytest.mark.parametrize(
    ("text", "first_on"),
    [
        ("自2016年以来多次越级上访", "2016"),
        ("从2012年3月起反复到市里反映拆迁补偿问题", "2012-03"),
        ("2009年5月4日首次到镇政府走访", "2009-05-04"),
        ("2016年以来生活困难。多次上访", ""),
        ("2021年9月项目开建，群众不满", ""),
        ("2021年13月上访", ""),
    ],
)
def test_the_first_petition_has_the_day_the_text_gives_it(text: str, first_on: str) -> None:
    assert read_text_of_matter(text).first_on == first_on


def test_repetition_and_skipped_levels_are_read_and_denials_are_not() -> None:
    reading = read_text_of_matter("自2016年以来多次越级上访，扬言去北京，先后12次赴省走访，曾向法院起诉。")
    assert (reading.is_repeated, reading.skipped_level, reading.threatens) == (True, True, True)
    assert (reading.in_litigation, reading.times) == (True, 12)
    calm = read_text_of_matter("建设期间没有越级上访，未越级。")
    assert not calm.skipped_level
    assert not calm.is_repeated


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("陈某某因务工受伤产生赔偿纠纷", ("陈某某",)),
        ("信访人李桂花多次反映", ("李桂花",)),
        ("信访人反映，水渠不通", ()),
        ("村民王某、赵某甲争执", ("王某", "赵某甲")),
        ("部分群众因利益受损引发不满", ()),
    ],
)
def test_only_people_whom_the_text_names_are_named(text: str, names: tuple[str, ...]) -> None:
    assert read_text_of_matter(text).names == names


@pytest.mark.parametrize(
    ("text", "origin", "form", "unit"),
    [
        ("上级交办", MatterOrigin.ASSIGNED, PetitionForm.ASSIGNED, ""),
        ("县信访局交办", MatterOrigin.ASSIGNED, PetitionForm.ASSIGNED, "县信访局"),
        ("市委领导批示督办", MatterOrigin.ASSIGNED, PetitionForm.ASSIGNED, ""),
        ("镇上掌握的突出信访案件", MatterOrigin.KNOWN, None, ""),
        ("排查发现", MatterOrigin.SWEEP, None, ""),
        ("网络", MatterOrigin.NETWORK, PetitionForm.NETWORK, ""),
        ("12345热线转办", MatterOrigin.NETWORK, PetitionForm.HOTLINE, ""),
        ("群众来信", MatterOrigin.OTHER, PetitionForm.LETTER, ""),
        ("书记接访", MatterOrigin.RECEPTION, PetitionForm.VISIT, ""),
        ("", MatterOrigin.OTHER, None, ""),
    ],
)
def test_the_source_tells_origin_form_and_unit(
    text: str, origin: MatterOrigin, form: PetitionForm | None, unit: str
) -> None:
    reading = read_source(text)
    assert (reading.origin, reading.form, reading.unit) == (origin, form, unit)
    assert reading.instructed == ("批示" in text)


def test_modes_are_read_in_their_customary_words_only() -> None:
    assert read_mode("限时办结") is HandlingMode.AT_ONCE
    assert read_mode("归口办理，专人跟踪") is HandlingMode.ROUTED
    assert read_mode("市、县、乡三级工作专班联动") is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (60, ReadCount(60)),
        ("６０人", ReadCount(60)),
        ("60余人", ReadCount(60, is_rough=True)),
        ("约一百二十人", ReadCount(120, is_rough=True)),
        ("十几人", ReadCount(10, is_rough=True)),
        (0, ReadCount(None)),
        (3.5, ReadCount(3, is_rough=True)),
        (12.0, ReadCount(12)),
        (-5, ReadCount(None, is_rough=True)),
        ("9" * 400, ReadCount(None, is_rough=True)),
        ("不详", ReadCount(None)),
    ],
)
def test_people_are_counted_as_written(value: object, expected: ReadCount) -> None:
    assert read_people(value) == expected


@pytest.mark.parametrize(
    ("value", "fen", "is_rough"),
    [
        (6000000, 600_000_000, False),
        ("600万", 600_000_000, False),
        ("约600万元", 600_000_000, True),
        ("近120余万元", 120_000_000, True),
        ("壹万贰仟元整", 1_200_000, False),
        (0, 0, False),
        ("金额不详", None, True),
    ],
)
def test_money_is_read_as_written(value: object, fen: int | None, is_rough: bool) -> None:
    assert read_yuan(value) == ReadCount(fen, is_rough=is_rough)


@given(st.text(max_size=200))
def test_no_text_is_too_odd_to_be_read(text: str) -> None:
    read_text_of_matter(text)
    read_source(text)
    assert (read_people(text).value or 1) >= 1
    assert (read_yuan(text).value or 0) >= 0
