"""The English of the program is whole, says what the Chinese says, and no text escapes it."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).resolve().parents[2]
HAN = re.compile(r"[\u3400-\u9fff]")
CHINESE = re.compile(r"[\u2018-\u201d\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]+")
PLACE = re.compile(r"\{[^{}]*\}|%n")
TYPED_IN_CHINESE = {
    "副镇长",
    "双方就本协议所列事项再无争议，依法申请仲裁、行政处理和起诉的权利不受影响",
    "答",
    "宅基地界址",
    "县人民法院",
    "张三",
    "无电话",
    "一网格、二网格",
    "石桥村：第一网格、第二网格",
    "云州市临江县青溪镇",
    "被申请人李四明确表示拒绝调解。",
    "问",
    "青溪",
    "青溪镇人民调解委员会",
    "放假",
    "上班",
    "到会三分之二以上同意",
    "反映某某征地补偿款分配不公问题",
    "征地拆迁、劳资、宅基地",
    "县信访局",
    "补偿款到账",
    "镇、县信访局、国家信访局",
    "镇党委、县联席会议办公室",
    "二组征地补偿款分配方案",
    "老周调解工作室",
    "、",
    "副本",
    "测试证书",
    "不具法律效力",
    "云溪县人民法院",
    *("定金", "订金", "预付款", "赔偿", "补偿", "抚养", "扶养", "赡养", "抚养费", "赡养费"),
    *("被抚养人", "被扶养人生活费", "元（大写：壹万元整）"),
    *("义务人", "权利人", "金额", "日期", "物品", "卷号", "此件另附", "经审查，", "因"),
    *("云溪县公安局青石坪派出所", "一方扬言报复，可能引起治安案件", "人民调解工作若干规定"),
}
"""What English texts quote: samples of what stays Chinese because papers are."""

SAID_AS_THEY_ARE = {
    *("中文", "张三", "问：", "答：", "问:", "年", "月", "元万千百亿个天"),
    *("次", "版", "份", "（第{}", "（第(\\w+)[", "矛盾纠纷排查调处领导"),
    *("案卷材料", "化解方案和进展情况", "信访人情况和联系方式", "案件卷宗", "身份证明"),
}
"""Chinese in ui that is no text of the window: languages, samples, signs in dates, titles and amounts, and
the lines that a hand-over list on paper begins with."""


def messages() -> Iterator[tuple[str, str, ET.Element]]:
    """Yield context, source and translation of every message of the catalogue."""
    catalogue = ET.parse(ROOT / "resources" / "i18n" / "en.ts")  # noqa: S314  our own file
    for context in catalogue.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            yield context.findtext("name", ""), message.findtext("source", ""), translation


def test_every_text_has_a_finished_translation() -> None:
    found = [
        (context, source)
        for context, source, translation in messages()
        if "type" in translation.attrib or not translation.text
    ]
    assert found == []


def test_a_translation_has_the_places_of_its_text() -> None:
    found = [
        source
        for _, source, translation in messages()
        if sorted(PLACE.findall(source)) != sorted(PLACE.findall(translation.text or ""))
    ]
    assert found == []


def test_no_chinese_is_left_in_a_translation_but_what_is_typed_in_chinese() -> None:
    found = [
        translation.text
        for _, _, translation in messages()
        if set(CHINESE.findall(translation.text or "")) - TYPED_IN_CHINESE
    ]
    assert found == []


def test_the_catalogue_is_up_to_date() -> None:
    """No text of the source is missing from the catalogue."""
    command = [sys.executable, str(ROOT / ".ci" / "strings.py"), "--check"]
    checked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (checked.stdout, checked.stderr, checked.returncode) == ("", "", 0)


@pytest.mark.parametrize("name", sorted(str(file.relative_to(ROOT)) for file in (ROOT / "ui").rglob("*.py")))
def test_every_text_of_the_window_is_found_for_translation(name: str) -> None:
    """Only `self.tr` knows its class; a text in another call or inside an f-string is not collected."""
    known = {source for _, source, _ in messages()} | SAID_AS_THEY_ARE
    tree = ast.parse((ROOT / name).read_text("utf-8"))
    texts = {text for text in constants(tree) if HAN.search(text) and "{seq" not in text}
    assert texts - known == set()
    assert [speaker for speaker in speakers(tree) if speaker != "self"] == []


def constants(tree: ast.Module) -> Iterator[str]:
    """Yield the strings of a module that are no docstrings."""
    said = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in said:
            yield node.value


def speakers(tree: ast.Module) -> Iterator[str]:
    """Yield whose `tr` a module calls."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(value=ast.expr() as value, attr="tr")):
                yield ast.unparse(value)
