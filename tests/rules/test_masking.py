import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.masking import mask_id, mask_in_text, mask_phone


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("530113199001011234", "530113********1234"),
        ("H12345678", "H*******8"),
        ("12", "1*"),
        ("1", "*"),
        ("", ""),
    ],
)
def test_id_numbers(number: str, masked: str) -> None:
    assert mask_id(number) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("13812345678", "138****5678"),
        ("13812345678、0871-65123456", "138****5678、0871-****3456"),
        ("110", "*10"),
        ("无电话", "无电话"),
    ],
)
def test_phones(number: str, masked: str) -> None:
    assert mask_phone(number) == masked


def test_numbers_in_a_text_are_covered_and_other_figures_are_not() -> None:
    text = "张三（53011319900101123x，电话13812345678，座机0871-65123456）付13812345678元，案号2026-12。"
    assert mask_in_text(text) == (
        "张三（530113********123x，电话138****5678，座机0871-****3456）付13812345678元，案号2026-12。"
    )
    assert mask_in_text("５３０１１３１９９００１０１１２３４") == "５３０１１３********１２３４"


def test_a_number_before_the_ending_of_a_file_name_is_covered() -> None:
    assert mask_in_text("石磊 110105194912310021 13812345678.jpg") == (
        "石磊 110105********0021 138****5678.jpg"
    )
    assert mask_in_text("付13812345678.50元") == "付13812345678.50元"


def test_digits_within_a_digest_are_no_telephone_number() -> None:
    digest = "67b9f0ded394" + "a" * 34 + "6ed14a0704312655ab"
    assert len(digest) == 64
    assert mask_in_text(f"摘要{digest}，电话13812345678") == f"摘要{digest}，电话138****5678"


@given(st.text(max_size=60))
def test_the_length_stays(text: str) -> None:
    assert len(mask_in_text(text)) == len(text)


@given(st.from_regex(r"\A[1-9][0-9]{16}[0-9X]\Z"))
def test_the_birth_date_is_never_shown(number: str) -> None:
    assert mask_in_text(f"身份证{number}。") == f"身份证{number[:6]}********{number[-4:]}。"
