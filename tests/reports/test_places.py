"""Where papers are signed, sealed and dated: on the line, over the words, on the right page."""

from dataclasses import replace

import pytest

from reports.document import Document
from reports.ink import Rule, Text
from reports.layout import Layout, lay_out
from reports.page_code import text_left
from reports.pdf import draw
from reports.places import SEAL_WIDTH, Place, PlaceKind, places_of, read, stored
from reports.places_found import find_places
from tests.reports import samples

PAPERS = {
    **samples.filled(),
    **{f"agreement of {count}": samples.agreement(count) for count in (2, 4, 13, 30)},
    "agreement of 30 to print on both sides": replace(samples.agreement(30), facing=True),
    "agreement of 10 to print on both sides": replace(samples.agreement(10), facing=True),
    "agreement of 80, signed on three pages": samples.agreement(80),
    "agreement of long names": samples.agreement(
        3,
        signing_parties=(
            "云溪县青石坪镇石桥村股份经济合作联合社（统一社会信用代码待核）",
            "陈小燕（法定代理人陈大山代）",
            "阿卜杜拉·买买提·艾合买提",
        ),
    ),
    "application of a child": samples.application(signing_parties=("陈小燕甲（法定代理人陈小燕甲家长代）",)),
    "opinion": samples.opinion(),
    "plan": samples.plan(),
}


def signers(places: tuple[Place, ...]) -> list[Place]:
    return [place for place in places if place.kind is PlaceKind.SIGNER]


def of_kind(places: tuple[Place, ...], kind: PlaceKind) -> Place:
    (found,) = (place for place in places if place.kind is kind)
    return found


@pytest.mark.parametrize("name", PAPERS)
def test_each_signer_has_a_line_of_his_own_to_sign_on(name: str) -> None:
    layout = lay_out(PAPERS[name])
    height = layout.document.style.height
    for place in signers(places_of(layout)):
        rules = [ink for ink in layout.pages[place.page].ink if isinstance(ink, Rule)]
        assert (place.x, place.x + place.width, round(height - place.y, 3)) in {
            (rule.x1, rule.x2, round(rule.y1, 3)) for rule in rules
        }
        assert place.width >= 60
        assert place.height >= 20


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_is_printed_where_somebody_signs(name: str) -> None:
    layout = lay_out(PAPERS[name])
    height = layout.document.style.height
    for place in signers(places_of(layout)):
        for ink in layout.pages[place.page].ink:
            if isinstance(ink, Text):
                is_beside = ink.x >= place.x + place.width or ink.x + ink.size * 0.5 <= place.x
                baseline = height - ink.y
                is_apart = baseline >= place.y + place.height or baseline + ink.size * 0.7 <= place.y
                assert is_beside or is_apart, (place, ink)


@pytest.mark.parametrize("name", PAPERS)
def test_the_seal_rides_on_the_year_and_covers_the_month(name: str) -> None:
    places = places_of(lay_out(PAPERS[name]))
    seals = [place for place in places if place.kind is PlaceKind.SEAL]
    for seal in seals:
        date = of_kind(places, PlaceKind.DATE)
        assert seal.page == date.page
        assert seal.width == seal.height == SEAL_WIDTH
        assert abs(seal.centre[0] - date.centre[0]) < 12
        assert date.centre[1] < seal.centre[1] < date.y + 40
        assert seal.y < date.y


@pytest.mark.parametrize("name", PAPERS)
def test_the_words_of_a_paper_tell_the_same_places(name: str) -> None:
    layout = lay_out(PAPERS[name])
    laid = {place.key: place for place in places_of(layout)}
    found = {place.key: place for place in find_places(draw(layout))}
    assert list(found) == list(laid)
    for key, place in laid.items():
        other = found[key]
        assert (other.kind, other.page, other.name) == (place.kind, place.page, place.name)
        assert other.centre == pytest.approx(place.centre, abs=3)
        if place.kind is PlaceKind.SIGNER:
            assert other.label == place.label
            assert (other.x, other.y, other.width) == pytest.approx((place.x, place.y, place.width), abs=1)


def test_each_party_of_thirty_has_his_place() -> None:
    places = places_of(lay_out(samples.agreement(30)))
    assert [place.name for place in signers(places)] == [*samples.names(30), "周明远", "孙小雅"]
    assert [place.key for place in signers(places)][28:] == ["0.28", "0.29", "1.0", "2.0"]
    assert {place.page for place in places} == {5}


def test_on_the_back_of_a_leaf_the_places_are_mirrored_with_the_text() -> None:
    front, back = (lay_out(_on_page_two(facing)) for facing in (False, True))
    moved = text_left(back.document, 2) - text_left(front.document, 2)
    assert moved
    for one, other in zip(places_of(front), places_of(back), strict=True):
        assert (one.page, other.page) == (1, 1)
        assert other.x - one.x == pytest.approx(moved)


def _on_page_two(facing: bool) -> Document:
    return replace(samples.agreement(2), facing=facing)


def test_a_paper_nobody_signs_has_no_places() -> None:
    assert places_of(lay_out(samples.cover())) == ()
    assert find_places(draw(lay_out(samples.cover()))) == ()


def test_a_blank_form_has_places_without_names() -> None:
    places = places_of(lay_out(samples.agreement(2, signing_parties=(), signing_mediators=(), date=None)))
    assert [place.name for place in signers(places)] == ["", "", "", "孙小雅"]
    assert of_kind(places, PlaceKind.DATE).label.strip() == "年\u3000\u3000月\u3000\u3000日"


def test_places_are_kept_as_rows_to_the_hundredth_of_a_point() -> None:
    places = places_of(lay_out(samples.agreement(4)))
    again = read(stored(places))
    assert stored(again) == stored(places)
    assert [place.centre for place in again] == [pytest.approx(place.centre, abs=0.01) for place in places]


def test_the_head_of_a_column_is_no_place_to_sign() -> None:
    layout: Layout = lay_out(PAPERS["distribution_table-1-backlog"])
    assert "领取人签名" in "".join(page.text for page in layout.pages)
    assert [place.label for place in signers(find_places(draw(layout)))] == [
        "制表人（签名）",
        "复核人（签名）",
        "户代表（签名）",
    ]


def test_what_is_no_pdf_has_no_places() -> None:
    assert find_places(b"not a PDF") == ()
