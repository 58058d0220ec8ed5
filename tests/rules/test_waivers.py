import pytest

from mediation_app.rules.waivers import bars_rights, find_waivers


@pytest.mark.parametrize(
    "text",
    [
        "甲方接受补偿后，自愿放弃一切后续事宜，承诺从此案结事了",
        "学生及家长放弃其他诉求",
        "乙方自愿放弃对甲方进行行政处罚和其他经济与法律上的追诉",
        "乙方今后不得再起诉",
        "不得再以此事向法院起诉",
        "患者不再就该事件向司法、行政、新闻等部门进行举报或提出任何要求",
        "不再向医院及其相关医务人员提出其他赔偿要求",
        "死者亲属同意停访息诉",
        "签订息诉罢访承诺书",
        "承诺不上访、不信访",
        "双方互不追究",
        "恳请检察机关不追究王某的刑事责任",
        "表示今后不再追究",
        "乙方不得以任何理由再向甲方主张权利",
        "放弃诉讼权利",
        "不再追究罗大成的一切责任",
        "不追究罗大成的法律责任",
        "不得再起诉人民医院",
        "保证永不上访",
        "不得阻止施工、不得起诉",
        "乙方不得阻止甲方施工和向法院起诉",
        "甲方不得再以受到影响为由，不得上访",
        "不得影响甲方经营或者举报甲方",
        "如乙方再上访，须退还全部补偿款",
        "若继续到县里反映，停发救助金",
        "一旦再次信访，应向甲方支付违约金5000元",
    ],
)
def test_words_that_bar_rights_are_found_with_a_better_wording(text: str) -> None:
    assert bars_rights(text)
    waiver = next(iter(find_waivers(text)))
    assert text[waiver.start : waiver.end] == waiver.words
    assert "可改为" in str(waiver.reason)


@pytest.mark.parametrize(
    "text",
    [
        "孙某放弃对精神损害赔偿的诉求",
        "出借人自愿放弃利息",
        "蔡某不再主张房屋所有权，不再打扰赵某生活",
        "韩某放弃离婚协议中关于15%股份的约定",
        "如一方违约，另一方可向人民法院提起诉讼",
        "一方不履行的，另一方可以向人民法院起诉",
        "双方承诺今后如有纠纷，通过合法途径解决，不再采取任何形式的暴力或威胁行为",
        "不再通过任何方式干扰对方的私人生活",
        "原告撤诉",
        "双方互不谩骂，以和为贵",
        "对方不按期支付，有权申请仲裁",
        "永不开封",
        "双方就本协议所列事项再无争议，依法申请仲裁、行政处理和起诉的权利不受影响",
        "所有权归甲方，甲方承担其他费用",
        "尊重当事人的权利，不得因调解而阻止当事人依法通过仲裁、行政、司法等途径维护自己的权利",
        "任何一方不得以任何理由阻挠、妨碍对方向人民法院起诉",
        "甲方不得限制乙方的任何权利",
        "不得影响乙方依法申请仲裁的权利",
        "该信访事项已经复核终结，各级机关不再受理该信访事项",
        "如再次到县里走访，当日由包案领导接待并告知办理进展",
        "如甲方再拖欠，乙方可以起诉要求返还",
        "双方今后不得再滋事",
        "罗大成不再纠缠陈小燕",
        "双方互不纠缠，今后再无瓜葛",
        "双方案结事了，和睦相处",
        "陈小燕不追究罗大成的违约责任",
        "陈小燕不再追究罗大成逾期付款的违约责任",
        "不得殴打、恐吓证人和报警人",
    ],
)
def test_settling_one_claim_or_keeping_the_courts_open_is_no_waiver(text: str) -> None:
    assert not bars_rights(text)


def test_taking_back_a_complaint_only_deserves_a_second_look() -> None:
    (waiver,) = find_waivers("冯某撤回在有关部门的投诉")
    assert not waiver.bars
    assert "自愿" in str(waiver.reason)


@pytest.mark.parametrize(
    "text", ["双方签订息访承诺书。", "收到补助后签停访息诉协议书，依法申请复议、起诉的权利不受影响。"]
)
def test_the_names_of_papers_bar_nothing(text: str) -> None:
    assert not bars_rights(text)


@pytest.mark.parametrize("text", ["自愿息访。", "领款后停访息诉，不再上访。", "签息访承诺书后不得信访。"])
def test_what_the_words_themselves_promise_is_barred(text: str) -> None:
    assert bars_rights(text)


def test_characters_that_nobody_sees_part_no_words() -> None:
    (found,) = find_waivers("乙方放弃诉\u200b讼权\u200b利。")
    assert (found.words, found.start, found.end) == ("放弃诉讼", 2, 7)


def test_a_long_text_without_a_stop_comes_to_an_end() -> None:
    assert list(find_waivers("放弃一切" * 5_000)) == []
    assert [found.words for found in find_waivers("放弃一切" * 5_000 + "。双方放弃起诉")] == ["放弃起诉"]


def test_a_long_list_of_what_is_given_up_is_followed_to_its_end() -> None:
    plots = "、".join(f"第{number}号地块的补偿" for number in range(1, 41))
    assert bars_rights(f"乙方放弃就{plots}提起诉讼的权利。")
    assert bars_rights(f"乙方放弃{plots}的一切后续请求。")
