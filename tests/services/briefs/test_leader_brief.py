"""A leader's month: what is counted, and that it stays on one page."""

from datetime import date

import pytest
from sqlalchemy import select

from mediation_app.model import AuditEntry, CaseKind
from mediation_app.rules.errors import InvalidInput, NotFound, UserError
from mediation_app.rules.permissions import Role
from mediation_app.services import staff
from mediation_app.services.books import Books
from mediation_app.services.briefs.drawing import maker
from mediation_app.services.briefs.leader import brief_files, figures_of, leader_named
from mediation_app.services.briefs.leader_page import page_of
from mediation_app.services.briefs.months import Month, read_month
from mediation_app.services.leading import progress
from mediation_app.services.leading.ownership import HandoverLine
from mediation_app.services.staff import NewStaff
from reports import pdf
from reports.brief import brief
from tests.conftest import SteadyClock
from tests.services import matter_scenes

NOVEMBER = (2026, 11)


@pytest.mark.parametrize("text", ["2026-10", "2026-1 0", "2026年10月", "202610", "２０２６－１０", "2026/10"])
def test_a_month_is_read_in_the_ways_people_write_it(text: str) -> None:
    if " " in text:
        with pytest.raises(InvalidInput, match="不是月份"):
            read_month(text)
    else:
        assert read_month(text) == Month(2026, 10)


@pytest.mark.parametrize("text", ["2026-13", "2026-0", "十月", "", "0001-01", "2026-10-01"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(InvalidInput, match="不是月份"):
        read_month(text)


def test_a_month_ends_with_its_last_day_and_december_is_followed_by_january() -> None:
    assert Month(2028, 2).last == date(2028, 2, 29)
    assert Month(2026, 12).following == Month(2027, 1)


def test_a_month_without_anything_is_a_brief_of_zeros(books: Books) -> None:
    who = matter_scenes.people(books)
    figures = figures_of(books, who.clerk, who.deputy.staff_id, 2026, 3)
    assert (figures.cases, figures.progress, figures.visits_planned, figures.approvals) == ((), 0, 0, 0)
    made, word = brief_files(books, who.clerk, who.deputy.staff_id, 2026, 3)
    assert made.startswith(b"%PDF")
    assert word.startswith(b"PK")


def test_the_month_counts_what_is_his_and_what_was_done(books: Books, clock: SteadyClock) -> None:
    who = matter_scenes.people(books)
    scene = matter_scenes.resolving(books)
    other = matter_scenes.owned(books, CaseKind.LEGACY)
    progress.add_progress(books, who.clerk, scene.case_id, "已核实面积。")
    figures = figures_of(books, who.clerk, who.deputy.staff_id, *NOVEMBER)
    assert {case.case_id for case in figures.in_hand} == {scene.case_id, other.case_id}
    assert (figures.new, figures.settled, figures.closed) == (2, 0, 0)
    assert figures.progress == 1
    assert [case.case_id for case in figures.silent] == [other.case_id]
    assert (figures.steps_done, figures.steps_due) == (0, 1)
    assert figures_of(books, who.clerk, who.secretary.staff_id, *NOVEMBER).approvals == 3
    assert figures_of(books, who.clerk, who.vice.staff_id, *NOVEMBER).in_hand == ()


def test_what_is_late_is_listed_with_its_days(books: Books, clock: SteadyClock) -> None:
    who = matter_scenes.people(books)
    scene = matter_scenes.resolving(books)
    clock.go_on(days=70)
    figures = figures_of(books, who.clerk, who.deputy.staff_id, 2027, 2)
    assert figures.late_cases == 1
    assert all(row.days_late > 0 and row.case.case_id == scene.case_id for row in figures.late)
    assert figures.as_of == scene.today


def test_a_case_handed_on_stays_in_the_month_and_leaves_the_hand(books: Books, clock: SteadyClock) -> None:
    who = matter_scenes.people(books)
    scene = matter_scenes.owned(books)
    clock.go_on(days=1)
    handover = (HandoverLine(what="案卷一册"),)
    matter_scenes.lead_by(scene, who.vice, reason="分工调整", handover=handover)
    figures = figures_of(books, who.clerk, who.deputy.staff_id, *NOVEMBER)
    assert [case.case_id for case in figures.cases] == [scene.case_id]
    assert figures.in_hand == ()
    assert len(figures_of(books, who.clerk, who.vice.staff_id, *NOVEMBER).in_hand) == 1


def test_forty_cases_stay_on_one_page(file_books: Books) -> None:
    who = matter_scenes.people(file_books)
    for _ in range(40):
        scene = matter_scenes.studied(file_books, who.clerk)
        matter_scenes.lead_by(scene, who.deputy)
    figures = figures_of(file_books, who.clerk, who.deputy.staff_id, *NOVEMBER)
    assert len(figures.in_hand) == 40
    with file_books.reading(who.clerk) as session:
        page = page_of(maker(session), figures)
    assert page.office == "云溪县青石坪镇信访工作办公室"
    document = brief(page, created=file_books.clock())
    assert pdf.render(document).pages == 1
    assert dict(page.figures)["本月无进展"] == "40/40件"
    assert "另有36件" in dict(page.lines)["无进展案件"]


def test_who_had_it_made_is_written_down(books: Books) -> None:
    who = matter_scenes.people(books)
    brief_files(books, who.clerk, who.deputy.staff_id, *NOVEMBER)
    with books.reading(who.clerk) as session:
        last = session.scalars(select(AuditEntry).order_by(AuditEntry.id.desc())).first()
    assert last is not None
    assert (last.act, last.detail["month"]) == ("document_made", "2026-11")


def test_leaders_of_one_name_are_told_apart_by_their_post(books: Books) -> None:
    who = matter_scenes.people(books)
    administrator = who.administrator
    second = staff.add(books, administrator, NewStaff(name="唐志强", roles=(Role.LEADER,), post="人大主席"))
    with pytest.raises(UserError, match="有2位领导都叫“唐志强”"):
        leader_named(books, who.clerk, "唐志强")
    assert leader_named(books, who.clerk, "唐志强(人大主席)").id == second
    assert leader_named(books, who.clerk, "唐志强（副镇长）").id == who.deputy.staff_id
    with pytest.raises(NotFound):
        leader_named(books, who.clerk, "周明远")
