from datetime import date, datetime

import pytest

from forms import typed
from forms.spec import Field, Kind
from ui.forms.entry_text import entry_text

TODAY = date(2026, 11, 22)
PARTS = (
    {"due_on": date(2026, 12, 31), "amount_fen": 500_000},
    {"due_on": date(2027, 6, 30), "amount_fen": 250_050},
)
VALUES = [
    (Kind.DATE, date(2026, 3, 5), "2026年3月5日", "2026-03-05"),
    (Kind.MOMENT, datetime(2026, 3, 5, 9, 30), "2026年3月5日9时30分", "2026-03-05 09:30"),
    (Kind.MONEY, 500_050, "5000.50元", "5000.50"),
    (
        Kind.INSTALMENTS,
        PARTS,
        "2026年12月31日 5000元；2027年6月30日 2500.50元",
        "2026-12-31 5000; 2027-06-30 2500.50",
    ),
]


@pytest.mark.parametrize(("kind", "value", "chinese", "_english"), VALUES)
def test_an_entry_shows_what_the_paper_will_say(
    kind: Kind, value: object, chinese: str, _english: str
) -> None:
    assert entry_text(Field(name="x", kind=kind, label="x"), value) == chinese


@pytest.mark.usefixtures("english")
@pytest.mark.parametrize(("kind", "value", "_chinese", "figures"), VALUES)
def test_an_english_entry_shows_figures_that_are_read_back(
    kind: Kind, value: object, _chinese: str, figures: str
) -> None:
    field = Field(name="x", kind=kind, label="x")
    assert entry_text(field, value) == figures
    assert typed.parse(field, figures, TODAY) == value


@pytest.mark.usefixtures("english")
def test_what_is_typed_and_what_is_empty_stay_as_they_are() -> None:
    field = Field(name="x", kind=Kind.DATE, label="x")
    assert (entry_text(field, "明天"), entry_text(field, None)) == ("明天", "")
