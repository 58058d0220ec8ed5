"""Signatures ticked on the issued paper, and the effect they give (art. 29, 30, 33)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from mediation_app.model import AgreementForm, PartyRole, Signer, SigningManner, VisitState
from mediation_app.rules.effectiveness import ConfirmationState
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed
from mediation_app.rules.workflow import CaseState
from mediation_app.services import agreements, confirmation, papers, performance, signing
from mediation_app.services.audit import timeline
from mediation_app.services.books import Actor, Books
from mediation_app.services.confirmation import RecordConfirmation
from mediation_app.services.parties import add_party, change_party
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.performance import RecordPerformance
from mediation_app.services.signing import TickSignature
from tests.builders import person
from tests.conftest import SteadyClock
from tests.services.scenes import Scene, agreed, deal, mediated, sign, signed


def by(scene: Scene, name: str, **changes: object) -> TickSignature:
    values: dict[str, object] = {
        "case_id": scene.case_id,
        "signer": Signer.PARTY,
        "party_id": scene.party(name),
        "signed_on": scene.today,
    }
    return TickSignature(**{**values, **changes})  # type: ignore[arg-type]


def acts(scene: Scene) -> list[str]:
    return [str(entry.act) for entry in timeline(scene.books, scene.actor, scene.case_id)]


def test_the_last_signature_gives_effect_performance_and_visits(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    assert [str(gap) for gap in signing.standing(scene.case, scene.today).missing] == [
        "石磊还没有签名",
        "田芳还没有签名",
        "周明远还没有签名",
        "调委会还没有盖章",
    ]
    last = sign(scene)
    case = scene.case
    assert last.effective_on == scene.today
    assert (last.state, case.state) == (CaseState.PERFORMING, CaseState.PERFORMING)
    assert [visit.state for visit in case.visits] == [VisitState.PLANNED, VisitState.PLANNED]
    standing = signing.standing(case, scene.today)
    assert standing.missing == ()
    assert standing.copies == 3
    assert standing.confirmation.state is ConfirmationState.OPEN
    assert standing.confirmation.deadline is not None
    assert standing.confirmation.deadline.end == date(2026, 12, 23)


def test_the_recorder_may_sign_but_effect_does_not_wait_for_him(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    recorder = by(scene, "石磊", signer=Signer.RECORDER, party_id=None, manner=SigningManner.STAMP)
    assert signing.tick(books, mediator, recorder).effective_on == scene.today
    slots = {slot.signer: slot for slot in signing.standing(scene.case, scene.today).slots}
    assert slots[Signer.RECORDER].tick is not None


def test_nothing_is_signed_before_the_paper_is_issued(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    with pytest.raises(NotAllowed, match="还没有定稿"):
        signing.tick(books, mediator, by(scene, "石磊"))


def test_a_signature_is_dated_between_the_paper_and_today(
    books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    scene = agreed(books, mediator)
    clock.go_on(days=2)
    papers.issue(books, mediator, scene.case_id, "agreement")
    clock.go_on(days=2)
    for day in (scene.today - timedelta(days=3), scene.today + timedelta(days=1)):
        with pytest.raises(InvalidInput) as refused:
            signing.tick(books, mediator, by(scene, "石磊", signed_on=day))
        assert [problem.field for problem in refused.value.problems] == ["signed_on"]
    assert signing.tick(books, mediator, by(scene, "石磊", signed_on=scene.today - timedelta(days=2))).tick_id


def test_effect_is_the_day_of_the_last_signature(books: Books, mediator: Actor, clock: SteadyClock) -> None:
    scene = agreed(books, mediator)
    papers.issue(books, mediator, scene.case_id, "agreement")
    first_day = scene.today
    for signer in (Signer.MEDIATOR, Signer.SEAL):
        signing.tick(books, mediator, by(scene, "石磊", signer=signer, party_id=None))
    signing.tick(books, mediator, by(scene, "田芳"))
    clock.go_on(days=5)
    last = signing.tick(books, mediator, by(scene, "石磊"))
    assert last.effective_on == first_day + timedelta(days=5)
    assert scene.case.state_since == first_day + timedelta(days=5)


def test_nobody_signs_twice_and_strangers_not_at_all(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    papers.issue(books, mediator, scene.case_id, "agreement")
    signing.tick(books, mediator, by(scene, "石磊"))
    with pytest.raises(Conflict):
        signing.tick(books, mediator, by(scene, "石磊"))
    with pytest.raises(InvalidInput):
        signing.tick(books, mediator, by(scene, "石磊", party_id=999))
    with pytest.raises(InvalidInput):
        signing.tick(books, mediator, by(scene, "石磊", signer=Signer.SEAL))


def test_several_sign_at_once_or_nobody_does(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    papers.issue(books, mediator, scene.case_id, "agreement")
    others = [by(scene, "石磊", signer=signer, party_id=None) for signer in (Signer.MEDIATOR, Signer.SEAL)]
    with pytest.raises(Conflict):
        signing.tick_all(books, mediator, [by(scene, "石磊"), by(scene, "石磊"), *others])
    assert scene.case.agreement.ticks == []  # type: ignore[union-attr]
    done = signing.tick_all(books, mediator, [by(scene, "石磊"), by(scene, "田芳"), *others])
    assert {ticked.effective_on for ticked in done} == {scene.today}
    assert scene.case.state is CaseState.PERFORMING


def test_editing_the_deal_voids_the_signatures_at_once(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    stored = agreements.entry_of_agreement(scene.case)
    assert stored is not None
    saved = agreements.save(books, mediator, replace(stored, facts="改写的事实。"))
    case = scene.case
    assert saved.voided == 4
    assert case.agreement is not None
    assert case.agreement.ticks == []
    assert case.state is CaseState.AGREED
    assert all(visit.state is VisitState.CANCELLED for visit in case.visits)
    assert "签名登记失效" in acts(scene)
    with pytest.raises(NotAllowed, match="又有改动"):
        signing.tick(books, mediator, by(scene, "石磊"))
    assert sign(scene).state is CaseState.PERFORMING
    assert {visit.state for visit in scene.case.visits} == {VisitState.PLANNED}
    assert [paper.version for paper in scene.case.papers] == [1, 2]


def test_saving_the_same_deal_keeps_the_signatures(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    stored = agreements.entry_of_agreement(scene.case)
    assert stored is not None
    assert agreements.save(books, mediator, stored).voided == 0
    assert scene.case.state is CaseState.PERFORMING


def test_a_new_version_after_a_party_changed_voids_the_signatures(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    entry = PartyEntry(
        person=person("田芳", address="柳湾社区12号", person_id=scene.case.parties[1].person_id),
        role=PartyRole.RESPONDENT,
    )
    change_party(books, mediator, scene.party("田芳"), entry)
    assert len(scene.case.agreement.ticks) == 4  # type: ignore[union-attr]
    assert papers.issue(books, mediator, scene.case_id, "agreement").version == 2
    assert scene.case.agreement.ticks == []  # type: ignore[union-attr]
    assert scene.case.state is CaseState.AGREED


def test_a_tick_is_taken_back_unless_something_was_performed(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    last = sign(scene)
    assert signing.untick(books, mediator, last.tick_id, "盖错了章") is CaseState.AGREED
    again = signing.tick(books, mediator, by(scene, "石磊", signer=Signer.SEAL, party_id=None))
    instalment = scene.case.agreement.terms[1].instalments[0]  # type: ignore[union-attr]
    performance.record(
        books, mediator, RecordPerformance(instalment_id=instalment.id, done_on=scene.today, proof="现场查看")
    )
    with pytest.raises(NotAllowed, match="履行"):
        signing.untick(books, mediator, again.tick_id, "再看看")


def test_an_agent_without_special_authority_is_told(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    agent = PartyEntry(person=person("马有才"), role=PartyRole.AGENT)
    add_party(books, mediator, scene.case_id, agent, represents_id=scene.party("石磊"))
    papers.issue(books, mediator, scene.case_id, "agreement")
    ticked = signing.tick(books, mediator, by(scene, "石磊", signed_for="马有才"))
    assert "没有特别授权" in str(ticked.warnings[0])
    unknown = signing.tick(books, mediator, by(scene, "田芳", signed_for="路人"))
    assert "没有登记为这一方的代理人" in str(unknown.warnings[0])


def test_an_oral_deal_needs_no_signatures(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    agreements.save(books, mediator, deal(scene, form=AgreementForm.ORAL))
    standing = signing.standing(scene.case, scene.today)
    assert standing.missing == ()
    assert standing.effective_on == scene.today
    assert standing.confirmation.state is ConfirmationState.NEEDS_WRITING
    with pytest.raises(NotAllowed, match="书面协议"):
        confirmation.record(
            books, mediator, RecordConfirmation(case_id=scene.case_id, applied_on=scene.today)
        )


def test_judicial_confirmation_is_applied_for_and_answered(
    books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    scene = signed(books, mediator)
    clock.go_on(days=10)
    early = RecordConfirmation(case_id=scene.case_id, applied_on=scene.today - timedelta(days=11))
    with pytest.raises(InvalidInput):
        confirmation.record(books, mediator, early)
    with pytest.raises(InvalidInput):
        confirmation.record(
            books, mediator, RecordConfirmation(case_id=scene.case_id, applied_on=None, result="驳回")
        )
    command = RecordConfirmation(case_id=scene.case_id, applied_on=scene.today, result="确认有效")
    confirmation.record(books, mediator, command)
    agreement = scene.case.agreement
    assert agreement is not None
    assert (agreement.confirmation_applied_on, agreement.confirmation_result) == (scene.today, "确认有效")
    assert len(agreement.ticks) == 4


def test_family_matters_are_signed_by_hand_only(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    assert not signing.standing(scene.case, scene.today).wet_only
    case = scene.case
    case.type_code = "family"
    assert signing.standing(case, scene.today).wet_only
