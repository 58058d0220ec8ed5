"""The slots of own papers as data: what they hold, the forms of dates and sums, samples to try with."""

import pytest

from mediation_app.rules.template_slots import FREE, SlotKind, is_own, sample_values
from mediation_app.rules.template_vocabulary import SLOTS


@pytest.mark.parametrize(
    ("slot", "name", "is_there"),
    [
        ("受理日期", "大写", True),
        ("受理日期", "时", False),
        ("调解开始", "时", True),
        ("协议总金额", "大写", True),
        ("协议总金额", "年", False),
        ("申请人", "单位或住址", True),
        ("申请人", "代理谁", False),
        ("代理人", "代理谁", True),
        ("当事人们", "姓名", True),
        ("卷号", "大写", False),
        (FREE, "随便什么", True),
    ],
)
def test_a_slot_knows_its_fields_and_forms(slot: str, name: str, is_there: bool) -> None:
    assert (SLOTS[slot].field(name) is not None) is is_there
    if slot != FREE:
        assert (name in SLOTS[slot].names()) is is_there


def test_the_seven_statutory_fields_of_a_party_are_there() -> None:
    statutory = {"姓名", "性别", "民族", "年龄", "职业或职务", "联系方式", "单位或住址"}
    assert statutory <= {field.name for field in SLOTS["当事人们"].fields}


def test_samples_hold_two_of_each_list_and_what_their_kind_says() -> None:
    sample = sample_values(SLOTS)
    for name, slot in SLOTS.items():
        if slot.kind is SlotKind.LIST:
            items = sample[name]
            assert isinstance(items, tuple)
            assert [item["序号"] for item in items] == [1, 2]
    parts = sample["约定事项"]
    assert isinstance(parts, tuple)
    assert len(parts[0]["分期"]) == 2


def test_own_codes_are_told_from_ours() -> None:
    assert is_own("own-1")
    assert not is_own("agreement")
