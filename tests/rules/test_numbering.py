import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.errors import InvalidInput
from mediation_app.rules.numbering import (
    DEFAULT_ORAL_PATTERN,
    DEFAULT_PATTERN,
    Reference,
    check_pattern,
    find_reference,
    parse_reference,
    render,
)

PATTERNS = {"main": DEFAULT_PATTERN, "oral": DEFAULT_ORAL_PATTERN}


def find(text: str) -> Reference | None:
    return find_reference(text, patterns=PATTERNS, short="云溪", year=2026)


def test_writes_the_number_as_on_the_cover() -> None:
    assert render(DEFAULT_PATTERN, year=2026, seq=12, short="云溪") == "(2026)云溪人调字第12号"


def test_pads_when_asked() -> None:
    assert (
        render("{short}人调字〔{year}〕第{seq:03}号", year=2026, seq=7, short="云溪")
        == "云溪人调字〔2026〕第007号"
    )


@pytest.mark.parametrize("pattern", [DEFAULT_PATTERN, DEFAULT_ORAL_PATTERN, "调协字〔{year}〕第 {seq} 号"])
def test_usual_patterns_are_fine(pattern: str) -> None:
    assert check_pattern(pattern) == ()


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("({year}人调字第{seq号", "花括号"),
        ("({year})人调字", "{seq}"),
        ("人调字第{seq}号", "{year}"),
        ("({year}){town}第{seq}号", "{town}"),
        ("({year}){}第{seq}号", "不认识"),
        ("({year})第{seq}号{seq}", "只有一个 {seq}"),
        ("{year}{seq}", "紧挨"),
        ("{year}-0{seq}", "紧挨"),
        ("({year:02})第{seq}号", "补零"),
        ("({year})第{seq:>9}号", "补零"),
        ("({year})第{seq!r}号", "不认识"),
        ("({year})第{seq}号\n", "换行"),
        ("({year})第{seq}号" + "长" * 60, "60"),
    ],
)
def test_a_bad_pattern_says_what_is_wrong(pattern: str, said: str) -> None:
    assert said in "；".join(map(str, check_pattern(pattern)))
    with pytest.raises(InvalidInput):
        render(pattern, year=2026, seq=1, short="云溪")


def test_a_short_name_is_asked_for_where_the_pattern_needs_it() -> None:
    with pytest.raises(InvalidInput, match="简称"):
        render(DEFAULT_PATTERN, year=2026, seq=1, short=" ")
    assert render("({year})第{seq}号", year=2026, seq=1, short="") == "(2026)第1号"


@pytest.mark.parametrize("text", ["2026-12", " 2026－12 ", "2026/12", "2026年第12号", "２０２６-１２"])
def test_commands_take_year_and_number(text: str) -> None:
    assert parse_reference(text) == Reference(year=2026, seq=12)
    assert str(Reference(year=2026, seq=12)) == "2026-12"


@pytest.mark.parametrize("text", ["", "12", "2026-0", "张三", "2026-12-3", "2026-1234567"])
def test_what_is_no_reference_is_none(text: str) -> None:
    assert parse_reference(text) is None


@pytest.mark.parametrize(
    "text", ["(2026)云溪人调字第12号", "（2026）云溪人调字第012号", "〔２０２６〕云溪 人调字第 12 号"]
)
def test_finds_a_full_number_however_it_is_typed(text: str) -> None:
    assert find(text) == Reference(year=2026, seq=12, series="main")


def test_tells_the_series_apart() -> None:
    assert find("(2026)云溪口调字第3号") == Reference(year=2026, seq=3, series="oral")


def test_a_bare_number_is_of_this_year() -> None:
    assert find("12") == Reference(year=2026, seq=12)


def test_another_offices_number_is_not_ours() -> None:
    assert find("(2026)石桥人调字第12号") is None


@given(
    year=st.integers(1950, 2999),
    seq=st.integers(1, 999_999),
    pattern=st.sampled_from(
        [DEFAULT_PATTERN, "{short}人调字〔{year}〕第{seq:03}号", "{short}-{year}-{seq:04}"]
    ),
    short=st.sampled_from(["云溪", "阿旺", "a.b", "三〇一"]),
)
def test_every_number_written_is_found_again(year: int, seq: int, pattern: str, short: str) -> None:
    text = render(pattern, year=year, seq=seq, short=short)
    found = find_reference(text, patterns={"main": pattern}, short=short, year=1999)
    assert found == Reference(year=year, seq=seq, series="main")
