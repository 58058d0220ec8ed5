from dataclasses import replace
from itertools import pairwise

import pytest

from mediation_app.rules.vocabulary import AgreementForm
from mediation_app.rules.workflow import (
    AFTER_AGREEMENT,
    MATTER_STATES,
    STATE_LABELS,
    CaseFacts,
    CaseState,
    Move,
    find_move,
    missing_for_close,
    moves,
)
from resources.i18n import Message

S = CaseState
READY = CaseFacts(applicants=1, respondents=1, has_mediator=True)
MEDIATED = replace(READY, held_sessions=1)
AGREED = replace(MEDIATED, agreement_form=AgreementForm.WRITTEN, terms=2, opening_papers=1)
PERFORMED = replace(AGREED, agreement_effective=True, signed_original=True, held_visits=1)


def targets(state: CaseState, facts: CaseFacts) -> set[CaseState]:
    return {move.target for move in moves(state, facts)}


def move(state: CaseState, target: CaseState, facts: CaseFacts) -> Move:
    found = find_move(state, target, facts)
    assert found is not None
    return found


def said(found: Move) -> str:
    return "；".join(map(str, found.blocked_by))


def test_every_state_has_a_label_and_a_way_on() -> None:
    for state in CaseState:
        assert str(STATE_LABELS[state])
        assert state in MATTER_STATES or moves(state, PERFORMED)


def test_the_main_road_is_open_all_along() -> None:
    road = [S.REGISTERED, S.ACCEPTED, S.INQUIRY, S.MEDIATING, S.AGREED, S.PERFORMING, S.VISITING, S.CLOSED]
    for state, target in pairwise(road):
        found = move(state, target, PERFORMED)
        assert not found.blocked_by
        assert not found.needs_reason


def test_inquiry_may_be_skipped() -> None:
    assert not move(S.ACCEPTED, S.MEDIATING, READY).blocked_by


def test_no_road_jumps_over_mediation() -> None:
    assert find_move(S.REGISTERED, S.AGREED, PERFORMED) is None
    assert find_move(S.MEDIATING, S.CLOSED, PERFORMED) is None


def test_acceptance_needs_both_sides() -> None:
    assert "双方" in said(move(S.REGISTERED, S.ACCEPTED, CaseFacts(applicants=1)))


def test_mediation_needs_a_mediator() -> None:
    assert "调解员" in said(move(S.ACCEPTED, S.MEDIATING, replace(READY, has_mediator=False)))


@pytest.mark.parametrize("target", [S.AGREED, S.FAILED, S.TERMINATED])
def test_no_outcome_before_a_session(target: CaseState) -> None:
    facts = replace(AGREED, held_sessions=0)
    assert "调解会" in said(move(S.MEDIATING, target, facts))
    assert not move(S.MEDIATING, target, AGREED).blocked_by


@pytest.mark.parametrize("target", [S.REJECTED, S.FAILED, S.TERMINATED])
def test_an_end_without_agreement_needs_a_reason(target: CaseState) -> None:
    source = S.REGISTERED if target is S.REJECTED else S.MEDIATING
    assert move(source, target, MEDIATED).needs_reason


def test_refusal_leaves_only_the_ways_out() -> None:
    facts = replace(READY, refused=True)
    assert targets(S.REGISTERED, facts) == {S.REJECTED}
    for state in (S.ACCEPTED, S.INQUIRY, S.MEDIATING):
        assert targets(state, facts) == {S.TERMINATED}
        assert not move(state, S.TERMINATED, facts).blocked_by


def test_an_agreement_needs_terms_and_a_form() -> None:
    blocked = said(move(S.MEDIATING, S.AGREED, MEDIATED))
    assert "约定" in blocked
    assert "口头" in blocked


def test_performance_waits_for_the_written_agreement_to_bind() -> None:
    assert "尚未生效" in said(move(S.AGREED, S.PERFORMING, AGREED))
    assert not move(S.AGREED, S.PERFORMING, replace(AGREED, agreement_effective=True)).blocked_by


def test_an_oral_agreement_binds_at_once() -> None:
    assert not move(S.AGREED, S.PERFORMING, replace(AGREED, agreement_form=AgreementForm.ORAL)).blocked_by


def test_an_agreement_that_binds_is_not_taken_back() -> None:
    assert not move(S.AGREED, S.MEDIATING, AGREED).blocked_by
    assert "已经生效" in said(move(S.AGREED, S.MEDIATING, replace(AGREED, agreement_effective=True)))


def test_nothing_is_missing_from_a_complete_dossier() -> None:
    assert missing_for_close(S.VISITING, PERFORMED) == ()


def test_what_the_law_asks_blocks_closing_and_custom_asks_a_reason() -> None:
    facts = replace(PERFORMED, held_visits=0, open_terms=1)
    assert {gap.blocking for gap in missing_for_close(S.PERFORMING, facts)} == {False}
    assert move(S.PERFORMING, S.CLOSED, facts).needs_reason
    assert not move(S.PERFORMING, S.CLOSED, facts).blocked_by
    unrecorded = replace(PERFORMED, sessions_without_record=1)
    assert "调解记录" in said(move(S.VISITING, S.CLOSED, unrecorded))


def test_an_oral_agreement_needs_no_scan() -> None:
    facts = replace(PERFORMED, agreement_form=AgreementForm.ORAL, signed_original=False)
    assert missing_for_close(S.VISITING, facts) == ()


@pytest.mark.parametrize("state", [S.FAILED, S.TERMINATED])
def test_an_end_without_agreement_tells_the_other_routes(state: CaseState) -> None:
    facts = replace(MEDIATED, opening_papers=1, notice_issued=True)
    (gap,) = missing_for_close(state, facts)
    assert gap.article == 26
    assert gap.blocking
    assert not move(state, S.CLOSED, replace(facts, told_other_routes=True)).blocked_by


def test_termination_after_refusal_closes_without_a_session() -> None:
    facts = replace(READY, refused=True, told_other_routes=True)
    assert not move(S.TERMINATED, S.CLOSED, facts).blocked_by


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (S.REJECTED, S.REGISTERED),
        (S.FAILED, S.MEDIATING),
        (S.TERMINATED, S.MEDIATING),
        (S.PERFORMING, S.PERFORMING),
        (S.VISITING, S.VISITING),
    ],
)
def test_reopening_goes_back_to_where_work_can_go_on(before: CaseState, after: CaseState) -> None:
    (found,) = moves(S.CLOSED, replace(PERFORMED, closed_from=before))
    assert found.target is after
    assert found.needs_reason


def test_reopening_without_history_follows_the_agreement() -> None:
    assert targets(S.CLOSED, PERFORMED) == {S.PERFORMING}
    assert targets(S.CLOSED, MEDIATED) == {S.MEDIATING}


def test_agreed_states_keep_to_their_side_of_the_road() -> None:
    for state in AFTER_AGREEMENT:
        assert S.REJECTED not in targets(state, PERFORMED)


def test_a_dispute_under_ownership_waits_for_the_gate_but_never_what_was_agreed() -> None:
    gate = (Message("Rules", "还没有责任单位"),)
    asked = replace(READY, gate_missing=gate)
    assert said(move(S.ACCEPTED, S.MEDIATING, asked)) == "还没有责任单位"
    assert not move(S.FAILED, S.MEDIATING, asked).blocked_by
    refused = replace(asked, refused=True, has_mediator=True)
    assert not move(S.ACCEPTED, S.TERMINATED, refused).blocked_by
    assert not move(S.ACCEPTED, S.MEDIATING, replace(AGREED, gate_missing=gate)).blocked_by
    assert not move(S.MEDIATING, S.AGREED, replace(AGREED, gate_missing=gate)).blocked_by
    performed = replace(PERFORMED, gate_missing=gate)
    assert said(move(S.VISITING, S.CLOSED, performed)) == "还没有责任单位"
    assert not move(S.REJECTED, S.CLOSED, replace(performed, notice_issued=True)).blocked_by
