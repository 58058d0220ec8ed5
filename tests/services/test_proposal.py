"""The agreement proposed from what was said in the sessions."""

from datetime import date

from mediation_app.model import NoteKind, PayForm, TermKind
from mediation_app.services import agreements, mediation
from mediation_app.services.books import Actor, Books
from mediation_app.services.mediation import NoteEntry
from mediation_app.services.proposal import proposal
from tests.services.scenes import agreed, mediated, registered, session_of


def test_notes_flow_into_facts_issues_and_drafts_of_terms(file_books: Books, mediator: Actor) -> None:
    scene = mediated(file_books, mediator)
    found = proposal(scene.case)
    assert found.facts == "九月三日挖断水沟，二亩稻田受旱。"
    assert found.issues == "水沟由谁修复，损失如何赔偿。"
    (term,) = found.terms
    assert (term.kind, term.amount_fen, term.to_verify) == (TermKind.PAY, 240000, True)
    assert (term.debtor_id, term.creditor_id) == (scene.party("石磊"), scene.party("田芳"))
    assert term.read_from == "石磊赔偿田芳损失2400元。"
    assert found.reached_on == scene.today
    assert found.revision == scene.case.revision


def test_what_a_party_promises_of_himself_names_him(file_books: Books, mediator: Actor) -> None:
    scene = registered(file_books, mediator)
    promised = "我愿意于2026年12月31日前支付2400元，转账；我修好水沟。"
    mediation.record(
        file_books, mediator, session_of(scene, notes=(NoteEntry("石磊", NoteKind.AGREED, promised),))
    )
    pays, mends = proposal(scene.case).terms
    assert pays.text.startswith("石磊于2026年12月31日前支付2400元")
    assert (pays.debtor_id, pays.creditor_id) == (scene.party("石磊"), scene.party("田芳"))
    assert [part.due_on for part in pays.instalments] == [date(2026, 12, 31)]
    assert pays.pay_form is PayForm.TRANSFER
    assert (mends.kind, mends.text) == (TermKind.ACT, "石磊修好水沟。")


def test_nothing_is_made_up_where_nothing_was_agreed(file_books: Books, mediator: Actor) -> None:
    scene = registered(file_books, mediator)
    found = proposal(scene.case)
    assert (found.terms, found.issues, found.reached_on) == ((), "", None)
    assert found.facts == scene.case.facts


def test_an_agreement_on_record_is_proposed_as_it_is(file_books: Books, mediator: Actor) -> None:
    scene = agreed(file_books, mediator)
    found = proposal(scene.case)
    assert found == agreements.entry_of_agreement(scene.case)
    assert len(found.terms) == 2


def test_a_proposal_can_be_saved_as_it_is(file_books: Books, mediator: Actor) -> None:
    scene = mediated(file_books, mediator)
    agreements.save(file_books, mediator, proposal(scene.case))
    (term,) = scene.case.agreement.terms  # type: ignore[union-attr]
    assert (term.to_verify, term.text) == (True, "石磊赔偿田芳损失2400元。")
