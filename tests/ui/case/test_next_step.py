"""The one prominent button: what it offers at each stage of the road."""

from datetime import date, datetime, timedelta

import pytest

from mediation_app.model import (
    AgreementForm,
    Consent,
    Fulfilment,
    NoteKind,
    ReboundRisk,
    Satisfaction,
    TermKind,
    VisitMethod,
)
from mediation_app.rules.workflow import CaseState
from mediation_app.services import agreements, case_moves, consent, mediation, papers, performance, visits
from mediation_app.services.agreements import SaveAgreement
from mediation_app.services.case_moves import Step
from mediation_app.services.consent import RecordConsent
from mediation_app.services.mediation import NoteEntry, PlanSession, RecordSession
from mediation_app.services.performance import RecordPerformance
from mediation_app.services.terms import TermEntry
from mediation_app.services.visits import RecordVisit
from tests.ui.case.conftest import TODAY, Story
from ui.pages.case.dossier import Dossier, read_dossier
from ui.pages.case.next_step import NextStep, next_step
from ui.pages.case.verbs import verb_of


def of(story: Story) -> NextStep:
    step = next_step(dossier(story))
    if step.verb:
        verb_of(step.verb)  # raises for a verb that is not there
    return step


def dossier(story: Story) -> Dossier:
    return read_dossier(story.workspace.books, story.workspace.actor, story.case_id)


def act(story: Story, service: object, *arguments: object) -> None:
    service(story.workspace.books, story.workspace.actor, *arguments)  # type: ignore[operator]


def test_a_case_just_registered_is_mediated_now(story: Story) -> None:
    assert of(story).verb == "session.new"


def test_a_planned_session_is_recorded(story: Story) -> None:
    when = datetime(2026, 11, 24, 9, 30)
    command = PlanSession(case_id=story.case_id, starts_at=when, place="镇调解室", mediator_id=1)
    act(story, mediation.plan, command)
    step = of(story)
    assert step.verb == f"session.record:{story.case.sessions[0].id}"
    assert step.why == "2026年11月24日 09:30 镇调解室"


def test_after_a_session_with_something_agreed_the_agreement_is_drawn(story: Story) -> None:
    assert of(story.mediated()).verb == "agreement.draw"


def test_after_a_session_without_it_the_next_is_planned(story: Story) -> None:
    command = RecordSession(
        case_id=story.case_id,
        starts_at=datetime(2026, 11, 23, 8, 0),
        notes=(NoteEntry("张三", NoteKind.STATEMENT, "再想想。"),),
    )
    act(story, mediation.record, command)
    assert of(story).verb == "session.plan"


def test_terms_to_be_verified_come_first(story: Story) -> None:
    story.mediated()
    term = TermEntry(kind=TermKind.ACT, text="修好篱笆。", debtor_id=story.party("李四"), to_verify=True)
    act(story, agreements.save, SaveAgreement(case_id=story.case_id, terms=(term,), reached_on=TODAY))
    assert of(story).verb == "agreement.draw"


def test_an_agreement_is_printed_then_signed(story: Story) -> None:
    story.mediated().agreed()
    assert of(story).verb == "print:agreement"
    assert of(story.issued()).verb == "sign.several"


def test_after_signing_the_first_thing_due_is_entered(story: Story) -> None:
    story.mediated().agreed().issued().signed()
    agreement = story.case.agreement
    assert agreement is not None
    assert of(story).verb == f"performance.record:{agreement.terms[0].instalments[0].id}"


def test_what_was_to_be_done_on_the_spot_is_confirmed_at_once(story: Story) -> None:
    story.mediated()
    term = TermEntry(
        kind=TermKind.PAY,
        debtor_id=story.party("李四"),
        creditor_id=story.party("张三"),
        amount_fen=100,
        on_the_spot=True,
    )
    form = AgreementForm.ORAL
    command = SaveAgreement(case_id=story.case_id, form=form, terms=(term,), reached_on=TODAY, mediator_id=1)
    act(story, agreements.save, command)
    act(story, papers.issue, story.case_id, "oral_agreement")
    assert of(story).verb == "performance.spot"


def test_performed_and_visited_it_is_closed(story: Story) -> None:
    story.mediated().agreed().issued().signed()
    agreement = story.case.agreement
    assert agreement is not None
    part = agreement.terms[0].instalments[0]
    act(story, performance.record, RecordPerformance(instalment_id=part.id, done_on=TODAY, amount_fen=45_000))
    while of(story).verb.startswith("visit"):
        _, _, visit_id = of(story).verb.partition(":")
        command = RecordVisit(
            case_id=story.case_id,
            visit_id=int(visit_id) if visit_id else None,
            done_on=TODAY,
            method=VisitMethod.DOOR,
            visited="张三、李四",
            fulfilment=Fulfilment.DONE,
            satisfaction=Satisfaction.SATISFIED,
            rebound=ReboundRisk.NONE,
        )
        act(story, visits.record, command)
    assert of(story).verb == "close"


def test_a_refusal_leads_to_the_notice_and_then_to_closing(story: Story) -> None:
    command = RecordConsent(party_id=story.party("李四"), consent=Consent.REFUSED, on=TODAY, told_routes=True)
    act(story, consent.record_consent, command)
    assert of(story).verb == "print:rejection_notice"
    act(story, papers.issue, story.case_id, "rejection_notice")
    assert of(story).verb == "close"


def test_after_failing_the_other_routes_are_told(story: Story) -> None:
    story.mediated()
    act(story, case_moves.move, Step(case_id=story.case_id, to=CaseState.FAILED, on=TODAY, reason="差距大"))
    act(story, papers.issue, story.case_id, "termination_notice")
    assert of(story).verb == "routes"
    act(story, case_moves.tell_routes, story.case_id, TODAY)
    assert of(story).verb == "close"


@pytest.mark.parametrize("ending", ["void", "closed"])
def test_an_ended_case_waits_for_nothing(story: Story, ending: str) -> None:
    if ending == "void":
        act(story, case_moves.void, story.case_id, "重复登记")
    else:
        step = Step(case_id=story.case_id, to=CaseState.REJECTED, on=TODAY, reason="不属受理范围")
        act(story, case_moves.move, step)
        act(story, case_moves.close, case_moves.Close(case_id=story.case_id, on=TODAY, reason="已告知"))
    assert of(story).verb == ""
    assert dossier(story).clocks == ()


def test_clocks_run_while_there_is_something_to_wait_for(story: Story) -> None:
    (clock,) = dossier(story).clocks
    assert (clock.name, clock.end) == ("调解期限", date(2026, 12, 23))
    assert "30" in clock.tip
    names = [clock.name for clock in dossier(story.mediated().agreed().issued().signed()).clocks]
    assert names[:2] != ["调解期限"]
    assert {"司法确认", "第1条履行", "回访"} <= set(names)


def test_the_window_for_confirmation_is_no_clock_once_it_is_over(story: Story) -> None:
    story.mediated().agreed().issued().signed()
    clock = story.workspace.books.clock
    clock.go_on(days=40)  # type: ignore[attr-defined]  # the tests' steady clock
    assert "司法确认" not in [one.name for one in dossier(story).clocks]
    assert dossier(story).today == TODAY + timedelta(days=40)
