"""The dossier of a matter in the office: what is offered, what is barred, and files with hundreds of rows."""

from pathlib import Path

import pytest

from forms.registry import form
from mediation_app.model import CaseKind, Plan
from mediation_app.rules.errors import NotAllowed
from mediation_app.rules.households import HouseholdRow
from mediation_app.rules.vocabulary import Attitude, SettledHow
from mediation_app.services import papers
from mediation_app.services.books import Books
from mediation_app.services.matters import distributions, households, settling
from mediation_app.services.matters.distributions import SaveDistribution, ShareEntry
from mediation_app.services.paper_files import PaperFormat, file_name
from mediation_app.services.paper_sets import write_papers
from mediation_app.services.paper_standing import Slip, SlipState, blocked_by
from mediation_app.services.paper_values import PaperKey, filled
from resources.i18n import render
from tests import graphs, matter_graphs
from tests.services import matter_scenes
from tests.services.scenes import Scene, registered

BARRING = "信访人承诺今后不得再上访、放弃一切诉讼权利。"


@pytest.mark.parametrize(
    ("code", "subject", "field"),
    [
        *(
            (code, 0, field)
            for code in ("commitment", "settlement")
            for field in ("matter", "solved", "statement")
        ),
        ("settlement", 0, "terms"),
        *(("opinion", 0, field) for field in ("result", "law")),
        *(
            ("plan", 1, field)
            for field in ("solve", "explain", "relieve", "legal", "division", "funding", "risk", "visits")
        ),
        *(("resolution_report", 0, field) for field in ("result", "attitude")),
        ("assign_letter", 5, "duty"),
        ("nonacceptance_notice", 0, "reason"),
        ("supervision_slip", 1, "asks"),
        ("matter_visit_record", 1, "measures"),
    ],
)
def test_words_that_bar_rights_keep_a_paper_a_draft(code: str, subject: int, field: str) -> None:
    case = matter_graphs.whole_matter()

    def barred(**typed: str) -> bool:
        paper = filled(case, graphs.office(), PaperKey(code, subject), typed)
        return any("限制当事人" in render(message) for message in blocked_by(case, paper))

    assert not barred()
    assert barred(**{field: BARRING})


def test_the_story_of_a_matter_may_tell_what_others_demanded() -> None:
    case = matter_graphs.whole_matter()
    case.facts = "村干部要求赵德顺签字，不得再上访。"
    for code, subject in (("commitment", 0), ("matter_registration", 0), ("resolution_report", 0)):
        paper = filled(case, graphs.office(), PaperKey(code, subject), {})
        assert not any("限制当事人" in render(message) for message in blocked_by(case, paper))


def slips(scene: Scene) -> dict[str, Slip]:
    return {slip.form_code: slip for slip in papers.contents(scene.books, scene.actor, scene.case_id)}


def crowd(books: Books, count: int, off_by: int = 0) -> tuple[Scene, int]:
    """A matter of many households with a scheme that gives each 100 yuan, off by some fen."""
    who = matter_scenes.people(books)
    scene = matter_scenes.matter(books, who.clerk, CaseKind.LEGACY, people_count=max(count, 5))
    rows = tuple(
        HouseholdRow(name=f"陈大{n}", id_number=f"53011319700101{n:04}", people=4)
        for n in range(1, count + 1)
    )
    households.take_in(books, who.clerk, scene.case_id, rows)
    lines = tuple(
        ShareEntry(one.id, 10_000) for one in households.households(books, who.clerk, scene.case_id)
    )
    command = SaveDistribution(
        case_id=scene.case_id, title="补偿分配", total_fen=10_000 * count + off_by, lines=lines
    )
    return scene, distributions.save_distribution(books, who.clerk, command).id


def test_a_petition_is_not_offered_the_papers_of_mediation(books: Books) -> None:
    scene = matter_scenes.studied(books, matter_scenes.people(books).clerk)
    offered = slips(scene)
    assert offered["matter_registration"].state is SlipState.DRAFT
    assert not {"application", "registration", "cover", "case_summary", "visit_record"} & set(offered)
    assert offered["matter_cover"].blocked_by


def test_a_dispute_is_not_offered_the_papers_of_petitions(books: Books) -> None:
    offered = slips(registered(books, matter_scenes.people(books).mediator))
    assert not {"matter_registration", "commitment", "settlement", "plan", "ownership_sheet"} & set(offered)


def test_the_households_stand_in_their_table(books: Books) -> None:
    scene, _ = crowd(books, 3)
    assert slips(scene)["household_table"].state is SlipState.DRAFT
    shown = papers.values(books, scene.actor, scene.case_id, "household_table").values
    assert shown["total"] == "3户、12人"
    issued = papers.issue(books, scene.actor, scene.case_id, "household_table")
    assert issued.pages == 1
    assert slips(scene)["household_table"].state is SlipState.ISSUED


def test_a_list_of_households_has_its_table_however_many_the_case_says(books: Books) -> None:
    who = matter_scenes.people(books)
    scene = matter_scenes.matter(books, who.clerk, people_count=None)
    assert slips(scene)["household_table"].state is SlipState.MISSING
    households.take_in(books, who.clerk, scene.case_id, (HouseholdRow(name="陈大"),))
    assert slips(scene)["household_table"].state is SlipState.DRAFT


def test_a_crowd_without_a_list_has_no_table_to_issue(books: Books) -> None:
    who = matter_scenes.people(books)
    scene = matter_scenes.matter(books, who.clerk, people_count=40)
    assert slips(scene)["household_table"].state is SlipState.MISSING
    with pytest.raises(NotAllowed, match="还没有要写进"):
        papers.issue(books, who.clerk, scene.case_id, "household_table")


def test_a_distribution_off_by_a_fen_is_not_issued(books: Books) -> None:
    scene, scheme = crowd(books, 3, off_by=1)
    with pytest.raises(NotAllowed, match="差一分也不能定稿"):
        papers.issue(books, scene.actor, scene.case_id, "distribution_table", scheme)
    whole, right = crowd(books, 3)
    assert papers.issue(books, whole.actor, whole.case_id, "distribution_table", right).version == 1


def test_a_thousand_households_are_printed(file_books: Books) -> None:
    scene, scheme = crowd(file_books, 1043)
    shown = papers.preview(file_books, scene.actor, scene.case_id, "distribution_table", scheme)
    assert shown.pages > 30
    assert shown.missing_characters == ()


@pytest.mark.parametrize("code", ["commitment", "settlement"])
def test_no_word_on_a_settled_matter_closes_a_route(books: Books, code: str) -> None:
    who = matter_scenes.people(books)
    scene = matter_scenes.resolving(books)
    with pytest.raises(NotAllowed, match="还没有登记化解日期"):
        papers.issue(books, who.clerk, scene.case_id, code)
    settled = settling.Settle(
        case_id=scene.case_id,
        settled_on=scene.today,
        how=SettledHow.OPINION,
        text="补发青苗补偿18600元。",
        attitude=Attitude.ACCEPTS,
    )
    settling.settle(books, who.clerk, settled)
    assert slips(scene)[code].blocked_by == ()
    typed = {"statement": "本人满意，今后不得再信访、起诉。"}
    assert papers.change_text(books, who.clerk, scene.case_id, code, 0, typed) == {"statement"}
    with pytest.raises(NotAllowed, match="限制当事人"):
        papers.issue(books, who.clerk, scene.case_id, code)


def test_every_paper_of_a_matter_goes_out_as_a_file(file_books: Books, tmp_path: Path) -> None:
    who = matter_scenes.people(file_books)
    scene = matter_scenes.resolving(file_books)
    written = list(write_papers(file_books, who.clerk, scene.case_id, tmp_path, (PaperFormat.PDF,)))
    names = [one.path.name for one in written]
    assert any("信访事项登记表" in name for name in names)
    assert any("领导包案责任制情况表" in name for name in names)
    assert any("化解方案" in name for name in names)
    assert not any("人民调解" in name for name in names)
    assert not any("承诺书" in name for name in names), "nothing is settled yet"


@pytest.mark.parametrize(
    ("code", "barred"),
    [
        ("distribution_table", False),
        ("vote_record", False),
        ("matter_visit_record", False),
        ("commitment", True),
    ],
)
def test_what_households_sign_needs_no_petitioner(code: str, *, barred: bool) -> None:
    case = matter_graphs.whole_matter()
    subject = form(code).subjects(case)[0]
    case.parties = []
    found = blocked_by(case, filled(case, graphs.office(), PaperKey(code, subject), {}))
    assert ("案件还没有当事人" in [render(message) for message in found]) is barred


def test_files_of_several_plans_and_slips_are_counted_as_the_dossier_does() -> None:
    case = matter_graphs.whole_matter()
    name = file_name(case, "督办单", PaperKey("supervision_slip", 1), PaperFormat.PDF)
    counted = len(form("supervision_slip").subjects(case)) > 1
    assert ("（第一份）" in name) is counted
    case.matter.plans.append(Plan(id=99, version=2, steps=[], opinions=[]))  # type: ignore[union-attr]
    assert "化解方案（第二版）" in file_name(case, "化解方案", PaperKey("plan", 99), PaperFormat.DOCX)
