from datetime import timedelta

import pytest

from mediation_app.rules.errors import InvalidInput, NotAllowed
from mediation_app.services import audit, referrals
from mediation_app.services.books import Actor, Books
from mediation_app.services.referrals import AnswerReferral, Refer
from tests.services.scenes import Scene, registered


def letter(scene: Scene, **changes: object) -> Refer:
    values: dict[str, object] = {
        "case_id": scene.case_id,
        "unit": "云溪县公安局青石坪派出所",
        "reason": "对方扬言报复，可能引起治安案件。",
        "enclosures": "调查记录一份\n\n 现场照片三张 ",
        "referred_on": scene.today,
        "told_on": scene.today - timedelta(days=1),
    }
    return Refer(**{**values, **changes})  # type: ignore[arg-type]


def test_a_case_is_handed_over_and_stays_where_it_stands(books: Books, clerk: Actor, mediator: Actor) -> None:
    scene = registered(books, mediator)
    state = scene.case.state
    made = referrals.refer(books, clerk, letter(scene))
    (row,) = scene.case.referrals
    assert (row.id, row.ordinal, row.staff_id) == (made, 1, clerk.staff_id)
    assert row.told_on == scene.today - timedelta(days=1)
    assert row.enclosures == "调查记录一份\n现场照片三张"
    assert scene.case.state is state
    answer = AnswerReferral(referral_id=made, receipt="2026年11月23日收到，已受理。")
    referrals.answer(books, clerk, answer)
    assert scene.case.referrals[0].receipt == "2026年11月23日收到，已受理。"
    acts = [str(one.act) for one in audit.timeline(books, mediator, scene.case_id)[:2]]
    assert acts == ["登记移送回执", "案件移送"]


def test_what_a_letter_needs(books: Books, mediator: Actor, leader: Actor) -> None:
    scene = registered(books, mediator)
    for changes, field in (
        ({"unit": ""}, "unit"),
        ({"unit": "某" * 121}, "unit"),
        ({"reason": " "}, "reason"),
        ({"referred_on": scene.today + timedelta(days=1)}, "referred_on"),
        ({"told_on": scene.today + timedelta(days=1)}, "told_on"),
        ({"referred_on": scene.today - timedelta(days=1)}, "referred_on"),
    ):
        with pytest.raises(InvalidInput) as refused:
            referrals.refer(books, mediator, letter(scene, **changes))
        assert [one.field for one in refused.value.problems] == [field]
    made = referrals.refer(books, mediator, letter(scene))
    with pytest.raises(InvalidInput, match="答复"):
        referrals.answer(books, mediator, AnswerReferral(referral_id=made, receipt=" "))
    with pytest.raises(NotAllowed, match="修改案件"):
        referrals.refer(books, leader, letter(scene))
