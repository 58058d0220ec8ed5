from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.deadlines import Calendar
from mediation_app.rules.effectiveness import (
    ConfirmationState,
    Signature,
    Slot,
    confirmation_window,
    copies,
    effective_date,
    still_unsigned,
)
from mediation_app.rules.vocabulary import AgreementForm

CALENDAR = Calendar(years_known=frozenset({2026}))
SIGNED = date(2026, 3, 2)


def signatures(*days: date | None) -> list[Signature]:
    slots = [(Slot.PARTY, "张三"), (Slot.PARTY, "李四"), (Slot.MEDIATOR, "王调解"), (Slot.SEAL, "")]
    return [Signature(slot, name, day) for (slot, name), day in zip(slots, days, strict=True)]


def test_binds_on_the_day_of_the_last_signature() -> None:
    days = (date(2026, 3, 2), date(2026, 3, 9), date(2026, 3, 2), date(2026, 3, 3))
    assert effective_date(AgreementForm.WRITTEN, signatures=signatures(*days)) == date(2026, 3, 9)


def test_does_not_bind_while_one_is_missing_and_says_which() -> None:
    slots = signatures(date(2026, 3, 2), None, date(2026, 3, 2), None)
    assert effective_date(AgreementForm.WRITTEN, signatures=slots) is None
    assert list(map(str, still_unsigned(slots))) == ["李四还没有签名", "调委会还没有盖章"]


def test_a_paper_without_a_place_for_the_seal_never_binds() -> None:
    slots = signatures(*[date(2026, 3, 2)] * 4)[:3]
    assert effective_date(AgreementForm.WRITTEN, signatures=slots) is None
    assert list(map(str, still_unsigned(slots))) == ["调委会还没有盖章"]
    assert len(still_unsigned([])) == len(Slot)


def test_an_oral_agreement_binds_when_it_is_reached() -> None:
    assert effective_date(AgreementForm.ORAL, reached_on=SIGNED) == SIGNED


@given(st.lists(st.dates(), min_size=4, max_size=4))
def test_never_binds_before_any_signature(days: list[date]) -> None:
    assert effective_date(AgreementForm.WRITTEN, signatures=signatures(*days)) == max(days)


def test_one_copy_for_each_party_and_one_for_the_committee() -> None:
    assert [copies(parties) for parties in (2, 5)] == [3, 6]


@pytest.mark.parametrize(
    ("passed", "state"),
    [
        (0, ConfirmationState.OPEN),
        (19, ConfirmationState.OPEN),
        (20, ConfirmationState.SOON),
        (26, ConfirmationState.SOON),
        (27, ConfirmationState.LAST_DAYS),
        (29, ConfirmationState.LAST_DAYS),
        (30, ConfirmationState.LAST_DAY),
        (31, ConfirmationState.OVER),
    ],
)
def test_warns_as_the_window_closes(passed: int, state: ConfirmationState) -> None:
    on = SIGNED + timedelta(days=passed)
    window = confirmation_window(AgreementForm.WRITTEN, SIGNED, on, CALENDAR)
    assert window.state is state
    assert "2026年4月1日" in str(window.message)


def test_a_window_that_ends_on_a_holiday_stays_open_to_the_next_working_day() -> None:
    signed, saturday = date(2026, 3, 5), date(2026, 4, 4)
    window = confirmation_window(AgreementForm.WRITTEN, signed, saturday, CALENDAR)
    assert window.state is ConfirmationState.LAST_DAYS
    assert window.deadline is not None
    assert window.deadline.end == date(2026, 4, 6)


def test_an_oral_agreement_is_put_in_writing_first() -> None:
    window = confirmation_window(AgreementForm.ORAL, SIGNED, SIGNED, CALENDAR)
    assert window.state is ConfirmationState.NEEDS_WRITING
    assert window.deadline is None
    assert "书面" in str(window.message)


def test_nothing_runs_before_the_agreement_binds() -> None:
    window = confirmation_window(AgreementForm.WRITTEN, None, SIGNED, CALENDAR)
    assert window.state is ConfirmationState.NOT_EFFECTIVE
