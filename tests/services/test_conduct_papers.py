"""Papers of a mediation's conduct: what keeps them drafts, and what is covered while they are looked at."""

from dataclasses import replace

import pypdfium2
import pytest

from forms.places import Need
from mediation_app.model import AgreementForm, PartyRole, TermKind
from mediation_app.rules import dates
from mediation_app.rules.errors import NotAllowed
from mediation_app.services import (
    agreements,
    intake,
    invitations,
    papers,
    parties,
    performance,
    recusals,
    referrals,
)
from mediation_app.services.books import Actor, Books
from mediation_app.services.invitations import SaveInvitation
from mediation_app.services.paper_standing import Slip, SlipState
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.performance import RecordPerformance
from mediation_app.services.person_entry import PersonEntry
from mediation_app.services.recusals import AskRecusal
from mediation_app.services.referrals import Refer
from tests.builders import applicant, dispute, respondent
from tests.services.scenes import Scene, agreed, deal, mediated, payment, registered, repair, sign, signed

NUMBER = "110105194912310021"


def offered(scene: Scene, code: str) -> list[Slip]:
    found = papers.contents(scene.books, scene.actor, scene.case_id)
    return [slip for slip in found if slip.form_code == code]


def why_not(scene: Scene, code: str, subject_id: int = 0) -> list[str]:
    found = papers.values(scene.books, scene.actor, scene.case_id, code, subject_id)
    return [str(reason) for reason in found.blocked_by]


def issue(scene: Scene, code: str, subject_id: int = 0) -> str:
    """Make a paper final and return its words."""
    paper = papers.issue(scene.books, scene.actor, scene.case_id, code, subject_id)
    return words(papers.pdf_of(scene.books, scene.actor, paper.id))


def words(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[number].get_textpage().get_text_bounded() for number in range(len(document))]
    document.close()
    return "".join("".join(pages).split())


def test_a_dispute_not_taken_on_has_no_notice_of_acceptance(books: Books, mediator: Actor) -> None:
    assert why_not(registered(books, mediator), "mediation_acceptance") == ["案件还没有受理"]
    scene = mediated(books, mediator)
    assert "符合受理条件" in issue(scene, "mediation_acceptance")


def test_confirmation_needs_a_written_agreement_in_effect(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    assert "还没有生效" in why_not(scene, "confirmation_persons")[0]
    with pytest.raises(NotAllowed):
        papers.issue(books, mediator, scene.case_id, "confirmation_persons")
    sign(scene)
    (slip,) = offered(scene, "confirmation_persons")
    assert (slip.need, slip.on_request, slip.blocked_by) == (Need.OPTIONAL, True, ())
    assert "没有恶意串通、规避法律的行为" in issue(scene, "confirmation_persons")
    assert "与这种申请书不符" in why_not(scene, "confirmation_organisation")[0]
    assert offered(scene, "confirmation_organisation") == []


def test_an_oral_deal_and_a_title_are_not_for_the_court(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    oral = deal(scene, payment(scene), form=AgreementForm.ORAL)
    agreements.save(books, mediator, oral)
    assert why_not(scene, "confirmation_persons") == ["只有书面调解协议才能申请司法确认"]
    titled = agreed(books, mediator)
    term = repair(titled, kind=TermKind.ACT, text="确认水沟所在的土地使用权归田芳")
    agreements.save(books, mediator, deal(titled, term))
    sign(titled)
    assert "第三百五十五条" in why_not(titled, "confirmation_persons")[0]
    assert offered(titled, "confirmation_persons") == []


def test_each_payment_gives_a_receipt(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    part = scene.case.agreement.terms[0].instalments[0]  # type: ignore[union-attr]
    command = RecordPerformance(instalment_id=part.id, done_on=scene.today, amount_fen=100_000)
    performance.record(books, mediator, command)
    (slip,) = offered(scene, "performance_receipt")
    assert (slip.state, slip.on_request) == (SlipState.DRAFT, False)
    said = issue(scene, "performance_receipt", slip.subject_id)
    assert "1000元（大写：壹仟元整）" in said
    assert "共2400元（大写：贰仟肆佰元整），尚余1400元" in said


def test_a_letter_waits_for_consent_and_a_decision_for_its_deciding(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    session = scene.case.sessions[0].id
    letter = invitations.save(
        books, mediator, SaveInvitation(session_id=session, name="石长根", invited_on=scene.today)
    )
    assert "第二十条" in why_not(scene, "invitation", letter)[0]
    asked = AskRecusal(
        case_id=scene.case_id,
        mediator_id=mediator.staff_id or 0,
        party_id=scene.party("田芳"),
        reason="调解员是石磊的表哥",
        asked_on=scene.today,
    )
    recusal = recusals.ask(books, mediator, asked)
    assert why_not(scene, "recusal_decision", recusal) == ["回避申请还没有决定"]
    assert "调解员是石磊的表哥。" in issue(scene, "recusal_request", recusal)


def test_the_letter_of_referral_is_official_and_closes_no_route(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    command = Refer(
        case_id=scene.case_id, unit="县自然资源局", reason="涉及权属争议", referred_on=scene.today
    )
    said = issue(scene, "referral_letter", referrals.refer(books, mediator, command))
    assert "告知当事人并征得同意" not in said, "nobody said so"
    told = replace(command, told_on=scene.today)
    assert f"移送一事已于{dates.show(scene.today)}告知当事人并征得同意。" in issue(
        scene, "referral_letter", referrals.refer(books, mediator, told)
    )
    assert "县自然资源局：" in said
    assert "移送不影响当事人依法通过仲裁、行政、司法等途径维护自己的权利。" in said


def test_words_typed_on_a_power_may_not_close_a_route(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    agent = PartyEntry(person=PersonEntry(name="石敢"), role=PartyRole.AGENT)
    parties.add_party(books, mediator, scene.case_id, agent, represents_id=scene.party("石磊"))
    agent_id = scene.party("石敢")
    assert "由委托人本人决定" in issue(scene, "authorization", agent_id)
    typed = {"authority": "代委托人放弃一切诉讼权利，今后不得起诉"}
    papers.change_text(books, mediator, scene.case_id, "authorization", agent_id, typed)
    assert "限制当事人起诉" in why_not(scene, "authorization", agent_id)[0]


def test_numbers_are_covered_on_screen_and_whole_on_paper(books: Books, mediator: Actor) -> None:
    people = (applicant("石磊", id_number=NUMBER), respondent("田芳"))
    scene = Scene(books, mediator, intake.register(books, mediator, dispute(*people)).case_id)
    before = papers.preview(books, mediator, scene.case_id, "identity_page")
    assert "110105********0021" in words(before.pdf)
    assert NUMBER not in words(before.pdf)
    assert NUMBER in issue(scene, "identity_page")
    after = papers.preview(books, mediator, scene.case_id, "identity_page")
    assert (after.is_issued, after.version) == (True, 1)
    assert NUMBER not in words(after.pdf)


def test_a_receipt_says_what_was_left_after_it(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    first, second = scene.case.agreement.terms[0].instalments  # type: ignore[union-attr]
    for part, amount in ((first, 100_000), (second, 140_000)):
        command = RecordPerformance(instalment_id=part.id, done_on=scene.today, amount_fen=amount)
        performance.record(books, mediator, command)
    one, two = (slip.subject_id for slip in offered(scene, "performance_receipt"))
    assert "尚余1400元" in issue(scene, "performance_receipt", one)
    assert "已全部付清" in issue(scene, "performance_receipt", two)
