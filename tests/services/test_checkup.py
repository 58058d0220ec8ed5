"""The check-up of a case's agreement, and how it keeps the paper a draft."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from mediation_app.model import PartyRole
from mediation_app.rules.errors import NotFound
from mediation_app.rules.findings import Finding, Severity
from mediation_app.rules.permissions import Permission
from mediation_app.services import agreements, cases, papers
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_list import CaseFilter, every
from mediation_app.services.checkup import check_agreement, facts_of_agreement, findings_of, steps_of
from mediation_app.services.exchange import take_in
from mediation_app.services.terms import InstalmentEntry
from tests import graphs
from tests.services.scenes import agreed, deal, mediated, payment, registered, repair


def rules(found: tuple[Finding, ...], severity: Severity | None = None) -> list[str]:
    return [one.rule for one in found if severity is None or one.severity is severity]


def test_an_agreement_of_the_programs_own_words_is_found_without_block_or_warning(
    books: Books, mediator: Actor
) -> None:
    scene = agreed(books, mediator)
    found = check_agreement(books, mediator, scene.case_id)
    assert rules(found, Severity.BLOCK) == []
    assert rules(found, Severity.WARN) == []
    assert {one.form_code for one in found} == {"agreement"}


def test_without_an_agreement_there_is_nothing_to_find(books: Books, mediator: Actor) -> None:
    assert check_agreement(books, mediator, registered(books, mediator).case_id) == ()
    with pytest.raises(NotFound):
        check_agreement(books, mediator, 999)


def test_a_save_points_out_what_the_check_up_finds_in_the_terms(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    early = payment(scene, instalments=(InstalmentEntry(scene.today - timedelta(days=9), 240_000),))
    hurried = repair(scene, text="石磊尽快修复水沟。", instalments=())
    saved = agreements.save(books, mediator, deal(scene, early, hurried))
    said = [str(one) for one in saved.warnings]
    assert any(words.startswith("第1条：履行期限") for words in said)
    assert any("尽快" in words for words in said)
    found = check_agreement(books, mediator, scene.case_id)
    assert "due_early" in rules(found, Severity.WARN)


def test_what_blocks_keeps_the_paper_a_draft_and_says_so_once(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    with books.acting(mediator, Permission.DRAW_AGREEMENT) as desk:
        agreement = cases.loaded(desk.session, scene.case_id).agreement
        assert agreement is not None
        agreement.responsibilities = "石磊再犯的，由派出所拘留十五日。"
    opened = papers.values(books, mediator, scene.case_id, "agreement")
    (reason,) = [str(one) for one in opened.blocked_by]
    assert reason.startswith("各方当事人的责任：“由派出所拘留”是国家机关的职权")


def test_terms_to_be_verified_are_counted_once_and_not_taken_apart(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    waiting = replace(payment(scene), debtor_id=None, to_verify=True, text="赔偿田芳2400元。")
    agreements.save(books, mediator, deal(scene, waiting))
    (reason,) = papers.values(books, mediator, scene.case_id, "agreement").blocked_by
    assert "1条约定是待核的草稿" in str(reason)
    assert "incomplete" in rules(check_agreement(books, mediator, scene.case_id))


def test_words_typed_on_other_papers_must_give_the_same_number() -> None:
    case = graphs.case()
    graphs.agreed(case)
    visit = graphs.visited(case, text="按(2026)青石坪人调字第13号协议书回访。")
    (found,) = [one for one in findings_of(case) if one.rule == "numbers"]
    assert (found.form_code, found.subject_id) == ("visit_record", visit.id)
    visit.text = "按(2026)青石坪人调字第12号协议书回访。"
    assert "numbers" not in rules(findings_of(case))


def test_the_days_of_a_case_are_read_in_order() -> None:
    case = graphs.case(accepted_on=date(2026, 3, 2))
    graphs.asked(case)
    graphs.held(case)
    graphs.agreed(case)
    graphs.visited(case)
    assert [step.on.day for step in steps_of(case)] == [2, 2, 3, 5, 5, 5]
    assert "date_order" not in rules(findings_of(case))
    case.agreement.reached_on = date(2026, 3, 4)  # type: ignore[union-attr]
    assert "date_order" in rules(findings_of(case))


def test_what_is_performed_is_exempt_from_the_day_before_the_agreement() -> None:
    case = graphs.case()
    term = graphs.pays(due=(date(2026, 3, 1),))
    graphs.agreed(case, term)
    assert "due_early" in rules(findings_of(case))
    graphs.performed(term, 1_000_000, on=date(2026, 3, 1))
    assert "due_early" not in rules(findings_of(case))


def test_an_id_number_tells_the_age_of_a_party() -> None:
    child = graphs.person("罗小宝", id_number="530113201905010014")
    case = graphs.case((graphs.person("陈小燕"), PartyRole.APPLICANT), (child, PartyRole.RESPONDENT))
    graphs.agreed(case)
    assert facts_of_agreement(case).parties[1].birth_date == date(2019, 5, 1)
    assert "minors" in rules(findings_of(case), Severity.BLOCK)


def test_the_samples_are_found_with_what_is_wrong_in_them_and_no_more(
    file_books: Books, mediator: Actor, samples: Path
) -> None:
    take_in(file_books, mediator, samples / "disputes.jsonl")
    found: dict[str, int] = {}
    for row in every(file_books, mediator, CaseFilter()):
        for rule in {one.rule for one in check_agreement(file_books, mediator, row.id)}:
            found[rule] = found.get(rule, 0) + 1
    assert found["drafts"] == found["reached"] == 47
    few = {"exact": 1, "dead_party": 1, "withdrawal": 1, "due_early": 3, "support": 2, "strangers": 2}
    assert {rule: found.get(rule, 0) for rule in few} == few
    never = ("powers", "waiver", "status", "capitals", "items", "total", "copies", "alike", "date_order")
    assert not set(never) & set(found)
