"""Cases that come out of one another, linked both ways."""

from datetime import timedelta

import pytest

from mediation_app.model import CaseSource, Consent, PartyRole
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed
from mediation_app.rules.vocabulary import CaseKind, LinkKind
from mediation_app.rules.workflow import CaseState
from mediation_app.services import case_moves, cases, consent, intake
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_moves import Close, Step
from mediation_app.services.matters import households, links
from mediation_app.services.matters.households import HouseholdRow
from tests.builders import applicant, dispute, respondent
from tests.services.matter_scenes import matter
from tests.services.scenes import Scene, mediated, registered


def fail(scene: Scene) -> None:
    step = Step(
        case_id=scene.case_id, to=CaseState.FAILED, on=scene.today, reason="双方差距太大", told_routes=True
    )
    case_moves.move(scene.books, scene.actor, step)


def test_a_failed_mediation_becomes_a_petition_and_both_show_it(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    fail(scene)
    new_id = links.guide_to_petition(books, mediator, scene.case_id, on=scene.today, note="当事人要求")
    new = cases.load(books, mediator, new_id)
    assert (new.kind, new.state, new.facts) == (CaseKind.PETITION, CaseState.REGISTERED, scene.case.facts)
    assert [party.person_id for party in new.parties] == [one.person_id for one in scene.case.parties]
    assert new.matter is not None
    assert "调解不成，双方差距太大" in new.matter.history
    (out,) = links.links_of(books, mediator, scene.case_id)
    (back,) = links.links_of(books, mediator, new_id)
    assert (out.case_id, out.outgoing, out.kind) == (new_id, True, LinkKind.GUIDED_TO_PETITION)
    assert (back.case_id, back.outgoing, back.number) == (scene.case_id, False, scene.case.number)
    assert scene.case.state is CaseState.FAILED
    with pytest.raises(Conflict):
        links.guide_to_petition(books, mediator, scene.case_id, on=scene.today)


def test_a_closed_failure_may_still_be_guided(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    fail(scene)
    case_moves.close(books, mediator, Close(case_id=scene.case_id, on=scene.today, reason="材料齐"))
    assert links.guide_to_petition(books, mediator, scene.case_id, on=scene.today)


def test_a_dispute_under_way_is_not_guided(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    with pytest.raises(NotAllowed, match="调解不成或终止以后"):
        links.guide_to_petition(books, mediator, scene.case_id, on=scene.today)
    with pytest.raises(InvalidInput):
        links.guide_to_petition(books, mediator, scene.case_id, on=scene.today + timedelta(days=1))


def test_more_than_five_applicants_go_on_the_list_of_households(books: Books, mediator: Actor) -> None:
    seven = [applicant(f"甲{word}") for word in "一二三四五六七"]
    case_id = intake.register(books, mediator, dispute(*seven, respondent())).case_id
    step = Step(case_id=case_id, to=CaseState.ACCEPTED, on=books.clock().date())
    case_moves.move(books, mediator, step)
    party_id = cases.load(books, mediator, case_id).parties[-1].id
    refusal = consent.RecordConsent(party_id=party_id, consent=Consent.REFUSED, on=books.clock().date())
    assert consent.record_consent(books, mediator, refusal).state is CaseState.TERMINATED
    new_id = links.guide_to_petition(books, mediator, case_id, on=books.clock().date())
    new = cases.load(books, mediator, new_id)
    assert sum(party.role is PartyRole.APPLICANT for party in new.parties) == 5
    assert [one.name for one in households.households(books, mediator, new_id)] == ["甲六", "甲七"]


def test_a_matter_is_entrusted_to_mediation(books: Books, clerk: Actor) -> None:
    scene = matter(books, clerk)
    households.take_in(books, clerk, scene.case_id, [HouseholdRow(name="韦大山")])
    new_id = links.entrust_to_mediation(books, clerk, scene.case_id, on=scene.today)
    new = cases.load(books, clerk, new_id)
    assert (new.kind, new.source, new.source_document) == (
        CaseKind.DISPUTE,
        CaseSource.ENTRUSTED,
        scene.case.number,
    )
    assert [one.case_id for one in links.links_of(books, clerk, new_id)] == [scene.case_id]
    with pytest.raises(Conflict):
        links.entrust_to_mediation(books, clerk, scene.case_id, on=scene.today)


def test_a_dispute_is_not_entrusted_to_itself(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    with pytest.raises(NotAllowed):
        links.entrust_to_mediation(books, mediator, scene.case_id, on=scene.today)


def test_cases_that_belong_together_are_linked_once(books: Books, clerk: Actor) -> None:
    one, other = matter(books, clerk), matter(books, clerk)
    links.relate(books, clerk, one.case_id, other.case_id, "同一征地项目")
    with pytest.raises(Conflict):
        links.relate(books, clerk, other.case_id, one.case_id, "")
    with pytest.raises(InvalidInput):
        links.relate(books, clerk, one.case_id, one.case_id, "")
    (row,) = links.links_of(books, clerk, other.case_id)
    assert (row.note, row.kind) == ("同一征地项目", LinkKind.RELATED)
