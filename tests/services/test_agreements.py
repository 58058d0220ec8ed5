"""The agreement as data: drawn up, numbered, changed, confirmed, taken back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from sqlalchemy import select

from mediation_app.model import AgreementForm, GivenNumber, TermKind, VisitState
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services import agreements
from mediation_app.services.books import SYSTEM, Actor, Books
from mediation_app.services.terms import InstalmentEntry, TermEntry
from tests.services.scenes import Scene, agreed, deal, mediated, payment, registered, repair


def keep_oral_series(books: Books) -> None:
    with books.acting(SYSTEM, Permission.MANAGE_OFFICE) as desk:
        desk.office.oral_number_pattern = "({year}){short}口调字第{seq}号"


def oral(scene: Scene, **changes: object) -> agreements.SaveAgreement:
    return deal(scene, form=AgreementForm.ORAL, **changes)


def test_an_agreement_reached_moves_the_case_and_makes_its_words(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    saved = agreements.save(books, mediator, deal(scene))
    agreement = scene.case.agreement
    assert agreement is not None
    assert (saved.state, scene.case.state) == (CaseState.AGREED, CaseState.AGREED)
    assert agreement.number == scene.case.number
    assert [term.text for term in agreement.terms] == [
        "石磊以现金方式向田芳支付人民币2400元（大写：贰仟肆佰元整），分2期付清。",
        "石磊修复被挖断的水沟。",
    ]
    assert [part.amount_fen for part in agreement.terms[0].instalments] == [100000, 140000]
    assert agreement.performance.splitlines()[1] == "第2条：于2026年12月3日前（含当日）履行完毕。"
    assert not agreement.performance_is_own


def test_a_deal_without_its_day_stays_under_mediation(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    assert agreements.save(books, mediator, deal(scene, reached_on=None)).state is CaseState.MEDIATING


@pytest.mark.parametrize("fen", [-500, 0, 10**20])
def test_a_sum_that_cannot_be_written_is_refused_beside_the_term(
    books: Books, mediator: Actor, fen: int
) -> None:
    scene = mediated(books, mediator)
    whole = TermEntry(kind=TermKind.PAY, amount_fen=fen)
    parts = TermEntry(kind=TermKind.PAY, instalments=(InstalmentEntry(None, 100), InstalmentEntry(None, fen)))
    with pytest.raises(InvalidInput) as refused:
        agreements.save(books, mediator, deal(scene, terms=(whole, parts)))
    assert [problem.field for problem in refused.value.problems] == [
        "terms[0].amount_fen",
        "terms[1].instalments",
    ]


def test_saving_the_stored_entry_again_changes_nothing(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    before = [(term.id, term.text, len(term.instalments)) for term in scene.case.agreement.terms]  # type: ignore[union-attr]
    again = agreements.entry_of_agreement(scene.case)
    assert again is not None
    agreements.save(books, mediator, again)
    after = [(term.id, term.text, len(term.instalments)) for term in scene.case.agreement.terms]  # type: ignore[union-attr]
    assert after == before


def test_words_the_program_made_follow_a_changed_sum(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    stored = agreements.entry_of_agreement(scene.case)
    assert stored is not None
    first, second = stored.terms
    changed = replace(first, amount_fen=300000, instalments=(InstalmentEntry(scene.today, 300000),))
    agreement = scene.case.agreement
    assert agreement is not None
    typed_back = replace(stored, terms=(changed, second), performance=agreement.performance)
    agreements.save(books, mediator, typed_back)
    agreement = scene.case.agreement
    assert agreement is not None
    assert "3000元（大写：叁仟元整）" in agreement.terms[0].text
    assert agreement.performance.startswith("第1条：于2026年11月23日前（含当日）以现金方式付清。")
    assert len(agreement.terms[0].instalments) == 1


def test_own_words_of_performance_stay(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    agreements.save(books, mediator, deal(scene, performance="款项交村委会转付。"))
    agreement = scene.case.agreement
    assert agreement is not None
    assert (agreement.performance, agreement.performance_is_own) == ("款项交村委会转付。", True)


def test_what_is_wrong_stands_beside_its_term_and_nothing_is_kept(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    waiver = repair(scene, text="田芳今后不得再上访")
    wrong_sum = payment(scene, text="石磊赔偿田芳800元。")
    with pytest.raises(InvalidInput) as refused:
        agreements.save(books, mediator, deal(scene, wrong_sum, waiver))
    assert [problem.field for problem in refused.value.problems] == ["terms[0].text", "terms[1].text"]
    assert scene.case.agreement is None


def test_no_bar_to_legal_routes_outside_the_terms_either(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    bad = deal(scene, responsibilities="田芳自愿放弃诉讼权利。", performance="付清后不得再上访。")
    with pytest.raises(InvalidInput) as refused:
        agreements.save(books, mediator, bad)
    assert [problem.field for problem in refused.value.problems] == ["responsibilities", "performance"]


def test_a_day_to_come_is_no_day_a_deal_was_reached(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    with pytest.raises(InvalidInput) as refused:
        agreements.save(books, mediator, deal(scene, reached_on=scene.today + timedelta(days=1)))
    assert refused.value.problems[0].field == "reached_on"


def test_drafts_of_a_raw_record_are_kept_with_warnings_until_confirmed(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    draft = TermEntry(
        kind=TermKind.PAY, text="石磊赔偿田芳800元。", amount_fen=90000, to_verify=True, read_from="赔偿800元"
    )
    saved = agreements.save(books, mediator, deal(scene, draft))
    assert saved.state is CaseState.MEDIATING
    assert any("800元" in str(warning) for warning in saved.warnings)
    term = scene.case.agreement.terms[0]  # type: ignore[union-attr]
    with pytest.raises(InvalidInput) as refused:
        agreements.confirm_terms(books, mediator, scene.case_id, [term.id])
    assert "terms[0].debtor_id" in [problem.field for problem in refused.value.problems]
    right = replace(payment(scene), term_id=term.id, to_verify=True, text="石磊赔偿田芳2400元。")
    agreements.save(books, mediator, deal(scene, right))
    assert agreements.confirm_terms(books, mediator, scene.case_id, [term.id]) is CaseState.AGREED
    assert scene.case.agreement.terms[0].to_verify is False  # type: ignore[union-attr]


def test_an_oral_deal_takes_effect_when_reached_and_owes_its_visits(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    saved = agreements.save(books, mediator, oral(scene))
    case = scene.case
    assert saved.state is CaseState.PERFORMING
    planned = [visit.planned_on for visit in case.visits if visit.state is VisitState.PLANNED]
    assert len(planned) >= 2
    assert all(visit.visitor_id == mediator.staff_id for visit in case.visits)


def test_changing_an_effective_deal_strikes_off_its_visits_at_once(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    agreements.save(books, mediator, oral(scene))
    before = {visit.reason: visit.id for visit in scene.case.visits}
    stored = agreements.entry_of_agreement(scene.case)
    assert stored is not None
    later = (InstalmentEntry(scene.today + timedelta(days=100)),)
    agreements.save(books, mediator, replace(stored, terms=(replace(stored.terms[1], instalments=later),)))
    planned = {visit.reason for visit in scene.case.visits if visit.state is VisitState.PLANNED}
    struck = {visit.reason for visit in scene.case.visits if visit.state is VisitState.CANCELLED}
    assert struck
    assert struck <= set(before)
    assert any("2027年3月3日" in reason for reason in planned)
    agreements.save(
        books,
        mediator,
        replace(stored, revision=None, terms=tuple(replace(term, term_id=None) for term in stored.terms)),
    )
    revived = {visit.reason: visit.id for visit in scene.case.visits if visit.state is VisitState.PLANNED}
    assert revived == before


def test_a_series_of_its_own_numbers_oral_deals_without_a_gap(books: Books, mediator: Actor) -> None:
    keep_oral_series(books)
    first, second = mediated(books, mediator), mediated(books, mediator)
    agreements.save(books, mediator, oral(first))
    agreements.save(books, mediator, oral(second))
    numbers = [scene.case.agreement.number for scene in (first, second)]  # type: ignore[union-attr]
    assert numbers == ["(2026)青石坪口调字第1号", "(2026)青石坪口调字第2号"]
    agreements.save(books, mediator, deal(first))
    assert first.case.agreement.number == first.case.number  # type: ignore[union-attr]
    with books.reading(SYSTEM) as session:
        kept = session.scalars(select(GivenNumber).where(GivenNumber.text == numbers[0])).one()
    assert kept.void_reason == "改为书面协议"
    agreements.save(books, mediator, oral(first))
    assert first.case.agreement.number == numbers[0]  # type: ignore[union-attr]


def test_without_such_a_series_an_oral_deal_keeps_the_file_number(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    agreements.save(books, mediator, oral(scene))
    assert scene.case.agreement.number == scene.case.number  # type: ignore[union-attr]


def test_an_agreement_without_effect_is_taken_back_with_a_reason(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    agreements.remove(books, mediator, scene.case_id, "田芳改变主意")
    assert scene.case.agreement is None
    assert scene.case.state is CaseState.MEDIATING


def test_an_effective_agreement_is_not_taken_back(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    agreements.save(books, mediator, oral(scene))
    with pytest.raises(NotAllowed, match="已经生效"):
        agreements.remove(books, mediator, scene.case_id, "不想要了")


def test_a_stale_window_does_not_overwrite(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    seen = scene.case.revision
    agreements.save(books, mediator, deal(scene, facts="新的事实。", revision=seen))
    with pytest.raises(Conflict):
        agreements.save(books, mediator, deal(scene, facts="旧的事实。", revision=seen))
    assert scene.case.agreement.facts == "新的事实。"  # type: ignore[union-attr]


def test_only_who_draws_agreements_may(books: Books, mediator: Actor, clerk: Actor) -> None:
    scene = mediated(books, mediator)
    with pytest.raises(NotAllowed):
        agreements.save(books, clerk, deal(scene))


def test_a_registered_case_may_have_a_draft_but_no_outcome_without_a_session(
    books: Books, mediator: Actor
) -> None:
    scene = registered(books, mediator)
    assert agreements.save(books, mediator, deal(scene)).state is CaseState.REGISTERED
