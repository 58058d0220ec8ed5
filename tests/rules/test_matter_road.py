"""The road of matters: what moves by itself, what each move needs, the gate, striking off, relapse."""

from dataclasses import fields, replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.matter_road import (
    OUTCOMES,
    RELAPSES_FROM,
    Gate,
    MatterFacts,
    find_matter_move,
    follows_by_itself,
    matter_moves,
    missing_to_strike_off,
    state_after_relapse,
)
from mediation_app.rules.workflow import MATTER_STATES, CaseState, Move, state_label

S = CaseState
OPEN = Gate(acknowledged_lead=True, responsible_units=1, team=1, approved_plan=True, due_set=True)
RESOLVED = MatterFacts(
    gate=OPEN,
    nature_set=True,
    lead_named=True,
    delivered=True,
    settled=True,
    settled_how=True,
    attitude_known=True,
    proof=True,
    signed_off=True,
    visited_since=True,
    outcome=S.RESOLVED,
)


def move(state: CaseState, target: CaseState, facts: MatterFacts) -> Move:
    found = find_matter_move(state, target, facts)
    assert found is not None
    return found


def said(found: Move) -> str:
    return "；".join(map(str, found.blocked_by))


def test_the_main_road_is_open_all_along() -> None:
    road = [
        *(S.REGISTERED, S.STUDIED, S.ASSIGNING, S.PLANNING, S.RESOLVING, S.DELIVERED),
        *(S.CHECKING, S.RESOLVED, S.VISITING, S.CLOSED),
    ]
    for state, target in pairwise(road):
        found = move(state, target, RESOLVED)
        assert not found.blocked_by, (state, said(found))
        assert not found.needs_reason, state


@pytest.mark.parametrize("state", sorted(MATTER_STATES | {S.REGISTERED, S.REJECTED, S.VISITING, S.CLOSED}))
def test_no_state_of_a_matter_is_a_dead_end(state: CaseState) -> None:
    assert matter_moves(state, RESOLVED)
    assert str(state_label(state))


@pytest.mark.parametrize(
    ("gate", "words"),
    [
        (replace(OPEN, acknowledged_lead=False), "包案领导"),
        (replace(OPEN, responsible_units=0), "责任单位"),
        (replace(OPEN, team=0), "专班成员"),
        (replace(OPEN, approved_plan=False), "方案还没有批准"),
        (replace(OPEN, due_set=False), "化解时限"),
    ],
)
def test_nobody_resolves_without_each_part_of_the_gate(gate: Gate, words: str) -> None:
    facts = replace(RESOLVED, gate=gate)
    assert words in said(move(S.PLANNING, S.RESOLVING, facts))
    assert words in said(move(S.RESOLVING, S.CHECKING, facts))
    assert follows_by_itself(S.PLANNING, facts) is None


def test_nothing_on_record_leads_nowhere() -> None:
    for state in CaseState:
        assert follows_by_itself(state, MatterFacts()) is None


def test_a_case_settled_by_relief_goes_to_checking_without_a_paper() -> None:
    facts = replace(RESOLVED, delivered=False)
    assert not move(S.RESOLVING, S.CHECKING, facts).blocked_by
    assert "送达" in said(move(S.RESOLVING, S.DELIVERED, facts))


def test_who_does_not_accept_is_not_settled() -> None:
    assert "不接受" in said(move(S.CHECKING, S.RESOLVED, replace(RESOLVED, refuses=True)))
    assert "化解日期" in said(move(S.CHECKING, S.RESOLVED, replace(RESOLVED, settled=False)))
    assert "化解方式" in said(move(S.CHECKING, S.RESOLVED, replace(RESOLVED, settled_how=False)))
    assert move(S.CHECKING, S.RESOLVED, replace(RESOLVED, open_steps=1)).needs_reason


def test_concluding_needs_its_day_and_the_recheck_or_a_reason() -> None:
    facts = replace(RESOLVED, settled=False, concluded=False)
    assert "办结日期" in said(move(S.CHECKING, S.CONCLUDED, facts))
    found = move(S.CHECKING, S.CONCLUDED, replace(facts, concluded=True))
    assert not found.blocked_by
    assert found.needs_reason
    done = replace(facts, concluded=True, recheck_delivered=True)
    assert not move(S.CHECKING, S.CONCLUDED, done).needs_reason


def test_holding_needs_somebody_who_keeps_it_steady() -> None:
    found = move(S.CHECKING, S.HELD, RESOLVED)
    assert found.needs_reason
    assert "稳控" in said(found)
    assert not move(S.CHECKING, S.HELD, replace(RESOLVED, stability_owner=True)).blocked_by


def test_held_matters_are_visited_but_not_struck_off() -> None:
    facts = replace(RESOLVED, outcome=S.HELD)
    assert not move(S.HELD, S.VISITING, facts).blocked_by
    assert "未化解稳控" in said(move(S.VISITING, S.CLOSED, facts))
    assert not move(S.VISITING, S.RESOLVED, facts).blocked_by
    assert find_matter_move(S.VISITING, S.RESOLVED, RESOLVED) is None


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"proof": False}, "佐证"),
        ({"signed_off": False}, "签字"),
        ({"visited_since": False}, "回访结果"),
    ],
)
def test_striking_off_needs_proof_signature_and_a_visit(changes: dict[str, object], words: str) -> None:
    assert words in said(move(S.VISITING, S.CLOSED, replace(RESOLVED, **changes)))  # type: ignore[arg-type]


def test_open_steps_visits_and_supervisions_need_only_a_reason() -> None:
    facts = replace(RESOLVED, open_steps=1, planned_visits=2, open_supervisions=1)
    found = move(S.VISITING, S.CLOSED, facts)
    assert not found.blocked_by
    assert found.needs_reason
    assert [gap.blocking for gap in missing_to_strike_off(S.VISITING, facts)] == [False] * 3


def test_a_refused_matter_closes_with_its_notice() -> None:
    assert move(S.REGISTERED, S.REJECTED, MatterFacts()).needs_reason
    assert "不予受理告知书" in said(move(S.REJECTED, S.CLOSED, MatterFacts()))
    assert not move(S.REJECTED, S.CLOSED, MatterFacts(notice_issued=True)).blocked_by
    facts = MatterFacts(outcome=S.REJECTED)
    assert [one.target for one in matter_moves(S.CLOSED, facts)] == [S.REGISTERED]


@pytest.mark.parametrize("state", sorted(RELAPSES_FROM))
def test_a_relapse_leads_back_as_far_as_the_gate_stands(state: CaseState) -> None:
    assert move(state, S.RESOLVING, RESOLVED).needs_reason
    no_plan = replace(RESOLVED, gate=replace(OPEN, approved_plan=False, due_set=False))
    assert move(state, S.PLANNING, no_plan).needs_reason
    no_lead = replace(RESOLVED, gate=replace(OPEN, acknowledged_lead=False))
    assert move(state, S.ASSIGNING, no_lead).needs_reason
    assert state_after_relapse(no_lead) is S.ASSIGNING


GATES = st.builds(
    Gate,
    acknowledged_lead=st.booleans(),
    responsible_units=st.integers(0, 2),
    team=st.integers(0, 2),
    approved_plan=st.booleans(),
    due_set=st.booleans(),
)
FACTS = st.builds(
    MatterFacts,
    gate=GATES,
    open_steps=st.integers(0, 2),
    planned_visits=st.integers(0, 2),
    open_supervisions=st.integers(0, 2),
    outcome=st.sampled_from([None, *sorted(OUTCOMES)]),
    **{one.name: st.booleans() for one in fields(MatterFacts) if isinstance(one.default, bool)},
)


@given(st.sampled_from(sorted(CaseState)), FACTS)
def test_resolving_is_never_reached_without_the_gate(state: CaseState, facts: MatterFacts) -> None:
    found = find_matter_move(state, S.RESOLVING, facts)
    complete = facts.gate.acknowledged_lead and facts.gate.responsible_units and facts.gate.team
    if not (complete and facts.gate.approved_plan and facts.gate.due_set):
        assert found is None or found.blocked_by
        assert follows_by_itself(state, facts) is not S.RESOLVING


@given(st.sampled_from(sorted(CaseState)), FACTS)
def test_moving_by_itself_comes_to_an_end_and_is_never_blocked(state: CaseState, facts: MatterFacts) -> None:
    for _ in CaseState:
        target = follows_by_itself(state, facts)
        if target is None:
            return
        if target is not S.DELIVERED:
            assert not move(state, target, facts).blocked_by
        state = target
    pytest.fail("the road runs in a circle")
