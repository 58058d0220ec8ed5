from datetime import date

import pytest

from mediation_app.rules.ownership import (
    NEXT,
    Days,
    LeadFacts,
    LeadStep,
    absence_clash,
    duties_of,
    may_approve,
    not_now,
    objection,
)
from mediation_app.rules.vocabulary import LeadState

SECRETARY, MAYOR, VICE, CLERK = 1, 2, 3, 4


@pytest.mark.parametrize(
    ("approver", "proposer", "leader", "refused"),
    [
        (SECRETARY, CLERK, VICE, None),
        (MAYOR, CLERK, VICE, None),
        (MAYOR, CLERK, SECRETARY, None),
        (SECRETARY, CLERK, MAYOR, None),
        (SECRETARY, CLERK, SECRETARY, "包案领导不能审批自己包案，应由另一位主要领导审批"),
        (MAYOR, CLERK, MAYOR, "包案领导不能审批自己包案，应由另一位主要领导审批"),
        (MAYOR, MAYOR, VICE, "提出人不能审批自己提出的包案，应由另一位主要领导审批"),
        (MAYOR, MAYOR, MAYOR, "包案领导不能审批自己包案，应由另一位主要领导审批"),
        (SECRETARY, MAYOR, MAYOR, None),
    ],
)
def test_who_may_approve(approver: int, proposer: int, leader: int, refused: str | None) -> None:
    found = may_approve(approver, proposed_by_id=proposer, leader_id=leader)
    assert (None if found is None else str(found)) == refused


def facts(state: LeadState) -> LeadFacts:
    return LeadFacts(state=state, leader_id=VICE, proposed_by_id=CLERK)


def test_every_step_leads_out_of_its_own_states_only() -> None:
    for step in LeadStep:
        for state in LeadState:
            assert (not_now(step, state) is None) == (state in NEXT[step])
            if state not in NEXT[step]:
                assert objection(step, facts(state), MAYOR) == not_now(step, state)


def test_the_way_ends_acknowledged_and_nothing_skips_a_stage() -> None:
    state = LeadState.PROPOSED
    for step in (LeadStep.AGREE, LeadStep.APPROVE, LeadStep.DELIVER, LeadStep.ACKNOWLEDGE):
        assert [one for one in LeadStep if one is not LeadStep.REFUSE and state in NEXT[one]] == [step]
        state = NEXT[step][state]
    assert state is LeadState.ACKNOWLEDGED
    assert not_now(LeadStep.REFUSE, state) is not None


@pytest.mark.parametrize("somebody", [SECRETARY, MAYOR, CLERK])
def test_only_the_leader_himself_acknowledges(somebody: int) -> None:
    assert "代理人不能代签" in str(objection(LeadStep.ACKNOWLEDGE, facts(LeadState.DELIVERED), somebody))
    assert objection(LeadStep.ACKNOWLEDGE, facts(LeadState.DELIVERED), VICE) is None


def days(staff: int, deputy: int, first: int, last: int) -> Days:
    return Days(staff, deputy, date(2026, 12, first), date(2026, 12, last))


@pytest.mark.parametrize(
    ("new", "other", "refused"),
    [
        (days(1, 2, 1, 5), days(1, 3, 6, 9), None),
        (days(1, 2, 1, 5), days(1, 3, 5, 9), ("first_on", "这几天已经登记过外出，日期不能重叠")),
        (days(1, 2, 1, 5), days(2, 3, 5, 9), ("deputy_id", "代理人这几天自己也外出，请另选代理人")),
        (days(1, 2, 1, 5), days(2, 3, 6, 9), None),
        (days(1, 1, 1, 5), days(2, 3, 6, 9), ("deputy_id", "代理人不能是本人")),
        (
            days(1, 2, 1, 5),
            days(3, 1, 5, 9),
            ("first_on", "本人这几天正在代理别人的职责，请先给对方改换代理人"),
        ),
        (days(1, 2, 1, 5), days(3, 2, 1, 5), None),
    ],
)
def test_which_absences_go_together(new: Days, other: Days, refused: tuple[str, str] | None) -> None:
    found = absence_clash(new, [other])
    assert (None if found is None else (found[0], str(found[1]))) == refused


def test_a_deputy_has_the_duties_on_those_days_only() -> None:
    away = [days(1, 2, 3, 5), days(4, 2, 5, 6)]
    on = [duties_of(2, away, date(2026, 12, day)) for day in (2, 3, 5, 6, 7)]
    assert on == [{2}, {2, 1}, {2, 1, 4}, {2, 4}, {2}]
    assert duties_of(1, away, date(2026, 12, 3)) == {1}
