from datetime import date, datetime

import pytest

from forms.moments import parse_moment, show_span
from mediation_app.rules.errors import InvalidInput

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("3月5日9:30", datetime(2026, 3, 5, 9, 30)),
        ("2026-3-5 9：30", datetime(2026, 3, 5, 9, 30)),
        ("2026年3月5日9时30分", datetime(2026, 3, 5, 9, 30)),
        ("2026-03-05T14:00:00", datetime(2026, 3, 5, 14, 0)),
        ("明天下午2点半", datetime(2026, 11, 26, 14, 30)),
        ("上午9点", datetime(2026, 11, 25, 9, 0)),
        ("晚上７点", datetime(2026, 11, 25, 19, 0)),
        ("12:00", datetime(2026, 11, 25, 12, 0)),
        ("下午12:30", datetime(2026, 11, 25, 12, 30)),
    ],
)
def test_moments_as_people_write_them(text: str, moment: datetime) -> None:
    assert parse_moment(text, today=TODAY) == moment


@pytest.mark.parametrize("text", ["3月5日", "上午", "25:00", "9:75", "2月30日9:30", "随时"])
def test_a_moment_needs_a_day_and_a_time_that_exist(text: str) -> None:
    with pytest.raises(InvalidInput):
        parse_moment(text, today=TODAY, field="starts_at")


def test_a_span_names_the_second_day_only_when_it_is_another() -> None:
    begin = datetime(2026, 3, 5, 9, 30)
    assert show_span(begin, datetime(2026, 3, 5, 11, 0)) == "2026年3月5日9时30分至11时"
    assert show_span(begin, datetime(2026, 3, 6, 1, 5)) == "2026年3月5日9时30分至2026年3月6日1时5分"
    assert show_span(begin, None) == "2026年3月5日9时30分"
    assert show_span(None, None) == ""
