"""Places found by their words in papers that were edited in Word or made from an office's own template."""

from datetime import datetime

import pytest

from reports import docx
from reports.conversion import find_converter
from reports.document import Align, Block, Document, Paragraph, Run, Title, paragraph
from reports.layout import lay_out
from reports.pdf import draw
from reports.places import Place, PlaceKind, places_of
from reports.places_found import find_places
from tests.reports import samples

SENTENCE = "各方签名、盖章或者按指印，调解员签名并加盖印章之日起生效。"


def found(*blocks: Block) -> tuple[Place, ...]:
    document = Document(title="协议", blocks=(Title("协议"), *blocks), created=datetime(2026, 3, 5))
    return find_places(draw(lay_out(document)))


def line(text: str) -> Paragraph:
    return Paragraph(runs=(Run(text),), indent=0, align=Align.LEFT)


def at_right(text: str) -> Paragraph:
    return paragraph(text, indent=0, align=Align.RIGHT)


def signers(places: tuple[Place, ...]) -> list[tuple[str, str]]:
    return [(place.label, place.name) for place in places if place.kind is PlaceKind.SIGNER]


def test_a_template_says_in_its_own_words_who_signs() -> None:
    places = found(
        paragraph(SENTENCE),
        line("申请人签字：＿＿＿＿＿＿　　　被申请人签字：＿＿＿＿＿＿"),
        line("甲方（签章）：张三　　　　　　　　乙方（签章）：李四"),
        line("调解员签名："),
        line("记录人："),
        at_right("青石坪镇人民调解委员会（公章）"),
        at_right("二〇二六年三月五日"),
    )
    assert signers(places) == [
        ("申请人签字", ""),
        ("被申请人签字", ""),
        ("甲方（签章）", "张三"),
        ("乙方（签章）", "李四"),
        ("调解员签名", ""),
        ("记录人", ""),
    ]
    first, second, *_ = places
    assert first.y == second.y
    assert 60 < first.width < 110
    assert first.x + first.width < second.x
    *_, seal, date = places
    assert (seal.kind, date.kind) == (PlaceKind.SEAL, PlaceKind.DATE)
    assert date.centre[1] < seal.centre[1]
    assert abs(seal.centre[0] - date.centre[0]) < 60


def test_labels_without_a_colon_need_a_line_to_sign_on() -> None:
    places = found(line("申请人签字＿＿＿＿＿＿＿＿"), line("领取人签名"))
    assert signers(places) == [("申请人签字", "")]


def test_sentences_and_days_are_no_places() -> None:
    assert found(paragraph(SENTENCE), line("签名日期：2026年3月5日"), line("联系电话：13812345678")) == ()


def test_every_place_lies_on_the_page() -> None:
    for place in found(line("当事人（签名或捺印）："), line("很长的一段说明文字" * 3 + "签名：")):
        assert 0 < place.x < place.x + place.width < 596
        assert 0 < place.y < place.y + place.height < 842


@pytest.mark.parametrize(
    "document", [samples.agreement(4), samples.opinion(), samples.filled()["vote_record-1-backlog"]]
)
def test_an_office_program_moves_words_but_the_places_are_the_same(document: Document) -> None:
    converter = find_converter()
    if converter is None:
        pytest.skip("no office program is installed: nothing is converted")
    layout = lay_out(document)
    ours, theirs = places_of(layout), find_places(converter.to_pdf(docx.write(layout)))
    assert [(place.key, place.name) for place in theirs] == [(place.key, place.name) for place in ours]
    for one, other in zip(ours, theirs, strict=True):
        assert (other.page, other.kind) == (one.page, one.kind)
        assert other.centre[0] == pytest.approx(one.centre[0], abs=25)
