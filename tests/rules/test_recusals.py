import pytest

from mediation_app.rules.recusals import decision_problems, surname_hint, surname_of


def fields(**changes: object) -> list[str]:
    values: dict[str, object] = {
        "granted": True,
        "asked_by_party": True,
        "opinion": "",
        "has_successor": True,
        **changes,
    }
    return [one.field for one in decision_problems(**values)]  # type: ignore[arg-type]


def test_a_party_s_wish_is_granted_and_somebody_goes_on() -> None:
    assert fields() == []
    assert fields(has_successor=False) == ["successor_id"]


def test_a_party_s_wish_is_never_refused_not_even_with_a_reason() -> None:
    (problem,) = decision_problems(
        granted=False, asked_by_party=True, opinion="理由不成立", has_successor=False
    )
    assert problem.field == "granted"
    assert "《人民调解工作若干规定》" in str(problem.message)


def test_a_mediator_who_withdraws_himself_may_be_kept_with_a_reason() -> None:
    assert fields(granted=False, asked_by_party=False) == ["opinion"]
    assert fields(granted=False, asked_by_party=False, opinion="没有利害关系", has_successor=False) == []


@pytest.mark.parametrize(
    ("name", "surname"),
    [
        ("周明远", "周"),
        ("欧阳春", "欧阳"),
        ("司马青", "司马"),
        ("司某", "司"),
        ("石桥村民委员会", ""),
        ("", ""),
    ],
)
def test_the_surname_of_a_name(name: str, surname: str) -> None:
    assert surname_of(name) == surname


def test_a_shared_surname_is_a_hint_and_names_whom() -> None:
    hint = surname_hint("周明远", ["周大成", "石磊", "周某公司"])
    assert str(hint) == "周明远与当事人周大成同姓，请核实有没有近亲属等利害关系"


def test_no_hint_without_a_shared_surname() -> None:
    assert surname_hint("周明远", ["石磊", "周氏超市"]) is None
    assert surname_hint("欧阳春", ["欧某"]) is None
    assert surname_hint("", ["石磊"]) is None
