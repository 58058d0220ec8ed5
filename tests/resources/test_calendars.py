from datetime import date, timedelta

import pytest

from resources.calendars import HolidayYear, holiday_years, read_year

YEARS = holiday_years()


def test_every_year_since_2007_is_there() -> None:
    assert [one.year for one in YEARS] == list(range(2007, 2027))


@pytest.mark.parametrize("one", YEARS, ids=lambda one: str(one.year))
def test_the_fixed_holidays_are_off(one: HolidayYear) -> None:
    for month, day in ((1, 1), (5, 1), (10, 1), (10, 2), (10, 3)):
        assert date(one.year, month, day) in one.off
    assert {"元旦", "春节", "劳动节", "国庆节"} <= set(one.off.values())
    assert 23 <= len(one.off) <= 33


@pytest.mark.parametrize("one", YEARS, ids=lambda one: str(one.year))
def test_a_weekend_is_worked_near_a_holiday_only(one: HolidayYear) -> None:
    every_day_off = {day for year in YEARS for day in year.off}
    for day in one.work:
        near = {day + timedelta(days=step) for step in range(-15, 16)}
        assert near & every_day_off or day > date(2026, 12, 15)


def test_days_of_the_notice_for_2026() -> None:
    year = YEARS[-1]
    assert year.off[date(2026, 2, 23)] == "春节"
    assert date(2026, 2, 24) not in year.off
    assert date(2026, 2, 28) in year.work


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "Expecting value"),
        ("[]", "list indices"),
        ('{"year": 2027, "off": {}}', "work"),
        ('{"year": 2027, "off": {"2027-02-30": "春节"}, "work": []}', "day is out of range"),
        ('{"year": 2027, "off": {"2026-01-01": "元旦"}, "work": []}', "2026-01-01 is not in 2027"),
        ('{"year": 2027, "off": {}, "work": ["2027-01-04"]}', "2027-01-04 cannot be worked"),
        ('{"year": 2027, "off": {"2027-01-02": "元旦"}, "work": ["2027-01-02"]}', "cannot be worked"),
        ('{"year": 2027, "off": ["2027-01-01"], "work": []}', "no attribute 'items'"),
    ],
)
def test_a_wrong_file_is_refused(text: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        read_year(text)
