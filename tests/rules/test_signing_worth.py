"""What each way of signing is worth: said of all three, with the articles, and never too much."""

import pytest

from mediation_app.rules.signing_worth import FOOT_LINE, PERSONAL_STATUS, WORTH, SigningWay

ALL = "".join(str(point) for worth in WORTH.values() for point in (worth.short, *worth.points))


def test_all_ways_are_told_the_usual_first() -> None:
    assert list(WORTH) == [SigningWay.WET, SigningWay.SCREEN, SigningWay.CERTIFICATE]


@pytest.mark.parametrize("article", ["第三条", "第十三条", "第十四条", "第十六条", "人民调解法第二十九条"])
def test_the_articles_are_named(article: str) -> None:
    assert article in ALL


def test_the_screen_is_image_evidence_and_nothing_is_called_valid() -> None:
    assert "图像证据" in str(WORTH[SigningWay.SCREEN].short)
    assert "图像证据" in FOOT_LINE
    assert "合法有效" not in ALL


@pytest.mark.parametrize("way", [SigningWay.SCREEN, SigningWay.CERTIFICATE])
def test_personal_status_is_excepted(way: SigningWay) -> None:
    assert any("婚姻、收养、继承" in str(point) for point in WORTH[way].points)
    assert "第三条" in str(PERSONAL_STATUS)
