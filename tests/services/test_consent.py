from datetime import date

import pytest

from mediation_app.model import Case, Consent, PartyRole
from mediation_app.rules.errors import InvalidInput, NotAllowed
from mediation_app.rules.workflow import CaseState
from mediation_app.services import audit, case_moves, cases
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_moves import Step
from mediation_app.services.consent import ConsentOutcome, RecordConsent, record_consent
from mediation_app.services.intake import register
from mediation_app.services.party_entry import PartyEntry
from tests.builders import applicant, dispute, person, respondent

TODAY = date(2026, 11, 23)


@pytest.fixture
def case(books: Books, mediator: Actor) -> Case:
    done = register(books, mediator, dispute(mediator_id=mediator.staff_id))
    return cases.load(books, mediator, done.case_id)


def refusal(case: Case, *, told_routes: bool = False, reason: str = "") -> RecordConsent:
    return RecordConsent(
        party_id=case.parties[1].id, consent=Consent.REFUSED, on=TODAY, reason=reason, told_routes=told_routes
    )


def test_agreeing_is_kept_with_its_day_and_ends_nothing(books: Books, mediator: Actor, case: Case) -> None:
    said = RecordConsent(party_id=case.parties[1].id, consent=Consent.AGREED, on=TODAY)
    assert record_consent(books, mediator, said) == ConsentOutcome(CaseState.REGISTERED, "")
    after = cases.load(books, mediator, case.id).parties[1]
    assert (after.consent, after.consent_on) == (Consent.AGREED, TODAY)
    line = audit.timeline(books, mediator, case.id)[0]
    assert line.detail["changed"] == [
        {"field": "consent", "before": "未表示", "after": "同意调解"},
        {"field": "consent_on", "before": "", "after": "2026-11-23"},
    ]


def test_a_refusal_before_acceptance_ends_as_not_accepted(books: Books, mediator: Actor, case: Case) -> None:
    outcome = record_consent(books, mediator, refusal(case))
    assert outcome == ConsentOutcome(CaseState.REJECTED, "rejection_notice")
    after = cases.load(books, mediator, case.id)
    assert (after.state, after.state_since) == (CaseState.REJECTED, TODAY)
    assert after.state_reason == "罗大成明确拒绝调解"


def test_a_refusal_under_way_ends_mediation(books: Books, mediator: Actor, case: Case) -> None:
    case_moves.move(books, mediator, Step(case_id=case.id, to=CaseState.ACCEPTED, on=TODAY))
    outcome = record_consent(books, mediator, refusal(case, told_routes=True, reason="要去法院起诉"))
    assert outcome == ConsentOutcome(CaseState.TERMINATED, "termination_notice")
    after = cases.load(books, mediator, case.id)
    assert (after.state_reason, after.routes_told_on) == ("要去法院起诉", TODAY)


def test_after_an_outcome_there_is_nothing_left_to_refuse(books: Books, mediator: Actor, case: Case) -> None:
    record_consent(books, mediator, refusal(case))
    with pytest.raises(NotAllowed, match="调解已有结果"):
        record_consent(books, mediator, refusal(case))


def test_a_change_of_mind_opens_the_way_again(books: Books, mediator: Actor, case: Case) -> None:
    record_consent(books, mediator, refusal(case))
    again = Step(case_id=case.id, to=CaseState.REGISTERED, on=TODAY, reason="罗大成改变主意，同意调解")
    with pytest.raises(NotAllowed, match="明确拒绝调解"):
        case_moves.move(books, mediator, again)
    record_consent(
        books, mediator, RecordConsent(party_id=case.parties[1].id, consent=Consent.AGREED, on=TODAY)
    )
    assert case_moves.move(books, mediator, again) is CaseState.REGISTERED


def test_only_parties_are_asked(books: Books, mediator: Actor) -> None:
    witness = PartyEntry(person=person("路人"), role=PartyRole.WITNESS)
    done = register(books, mediator, dispute(applicant(), respondent(), witness))
    party_id = cases.load(books, mediator, done.case_id).parties[2].id
    with pytest.raises(InvalidInput) as error:
        record_consent(books, mediator, RecordConsent(party_id=party_id, consent=Consent.AGREED, on=TODAY))
    assert error.value.problems[0].field == "party_id"


@pytest.mark.parametrize("on", [date(2026, 11, 22), date(2026, 11, 24)])
def test_a_day_before_registration_or_to_come_is_refused(
    books: Books, mediator: Actor, case: Case, on: date
) -> None:
    with pytest.raises(InvalidInput) as error:
        record_consent(
            books, mediator, RecordConsent(party_id=case.parties[0].id, consent=Consent.AGREED, on=on)
        )
    assert error.value.problems[0].field == "on"
