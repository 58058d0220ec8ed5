"""The working calendar of an office: bundled years, and later ones brought in from a file."""

import json
import zipfile
from datetime import date, timedelta
from pathlib import Path

import pytest
from openpyxl import Workbook

from mediation_app.rules.deadlines import STATUTORY, Period, Statutory, deadline
from mediation_app.rules.errors import InvalidInput, NotAllowed, UserError
from mediation_app.services import audit, cases, visits
from mediation_app.services.books import Actor, Books
from mediation_app.services.calendar_import import import_calendar
from mediation_app.services.calendars import bundled_calendar, calendar, calendar_years
from tests.services.scenes import signed

OFF = {"2027-01-01": "元旦", "2027-01-02": "元旦", "2027-01-03": "元旦"}
SPRING = {(date(2027, 2, 5) + timedelta(days=step)).isoformat(): "春节" for step in range(9)}


def notice(folder: Path, off: dict[str, str], *work: str, name: str = "2027.json") -> Path:
    file = folder / name
    file.write_text(json.dumps({"year": 2027, "off": off, "work": list(work)}), "utf-8")
    return file


def test_2027_is_counted_provisionally_until_its_notice_is_brought_in(
    books: Books, administrator: Actor, tmp_path: Path
) -> None:
    start, period = date(2026, 12, 7), STATUTORY[Statutory.PETITION_HANDLING]
    before = deadline(start, period, calendar(books))
    assert (before.end, before.provisional) == (date(2027, 2, 5), True)
    assert "暂计" in str(before.explain())
    found = import_calendar(books, administrator, notice(tmp_path, OFF | SPRING, "2027-02-20"))
    assert (found.year, found.off, found.work, found.replaced) == (2027, 12, 1, False)
    after = deadline(start, period, calendar(books))
    assert (after.end, after.provisional) == (date(2027, 2, 15), False)
    working = deadline(date(2027, 2, 19), Period(1), calendar(books))
    assert working.end == date(2027, 2, 20)


def test_importing_again_replaces_and_says_so(books: Books, administrator: Actor, tmp_path: Path) -> None:
    import_calendar(books, administrator, notice(tmp_path, OFF | SPRING))
    found = import_calendar(books, administrator, notice(tmp_path, OFF))
    assert (found.replaced, found.off) == (True, 3)
    assert date(2027, 2, 8) not in calendar(books).off
    newest = calendar_years(books)[-1]
    assert (newest.year, newest.off, newest.source) == (2027, 3, "2027.json")
    assert newest.imported_at == books.clock()


def test_a_bundled_year_can_be_corrected(books: Books, administrator: Actor, tmp_path: Path) -> None:
    file = tmp_path / "2026.csv"
    file.write_text("日期,安排,名称\n2026-01-01,放假,元旦\n", "utf-8")
    import_calendar(books, administrator, file)
    known = calendar(books)
    assert not known.is_working(date(2026, 1, 1))
    assert known.is_working(date(2026, 10, 1))
    assert known.years_known == bundled_calendar().years_known
    assert not known.is_working(date(2025, 10, 1))


def test_reads_an_excel_sheet(books: Books, administrator: Actor, tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["日期", "安排", "名称"], [date(2027, 1, 1), "放假", "元旦"], ["2027年1月9日", "上班"]):
        sheet.append(row)
    book.save(tmp_path / "2027.xlsx")
    found = import_calendar(books, administrator, tmp_path / "2027.xlsx")
    assert (found.off, found.work) == (1, 1)


def test_planned_visits_follow_the_notice(
    books: Books, mediator: Actor, administrator: Actor, tmp_path: Path
) -> None:
    scene = signed(books, mediator)
    planned = {visit.planned_on for visit in scene.case.visits}
    day = max(planned)
    assert day.year == 2026 or day.weekday() < 5
    off = {day.isoformat(): "假设放假"}
    file = tmp_path / f"{day.year}.json"
    worked = {d.isoformat(): "" for d in bundled_calendar().off if d.year == day.year}
    file.write_text(json.dumps({"year": day.year, "off": worked | off, "work": []}), "utf-8")
    revision = scene.case.revision
    found = import_calendar(books, administrator, file)
    case = cases.load(books, mediator, scene.case_id)
    assert found.changed == 1
    assert {visit.planned_on for visit in case.visits} == planned - {day} | {_next_working(books, day)}
    assert case.revision == revision + 1
    assert str(audit.timeline(books, mediator, case.id)[0].act) == "安排回访"


def test_no_two_visits_of_a_case_move_to_one_day(
    file_books: Books, mediator: Actor, administrator: Actor, tmp_path: Path
) -> None:
    scene = signed(file_books, mediator)
    day = max(visit.planned_on for visit in scene.case.visits)
    after = _next_working(file_books, day + timedelta(days=1))
    promised = visits.PlanVisit(case_id=scene.case_id, planned_on=after, reason="答应再来")
    visits.agree(file_books, mediator, promised)
    known = {d.isoformat(): "" for d in bundled_calendar().off if d.year == day.year}
    file = tmp_path / f"{day.year}.json"
    file.write_text(
        json.dumps({"year": day.year, "off": known | {day.isoformat(): "假设放假"}, "work": []}), "utf-8"
    )
    assert import_calendar(file_books, administrator, file).changed == 1
    days = [visit.planned_on for visit in cases.load(file_books, mediator, scene.case_id).visits]
    assert len(days) == len(set(days))
    assert _next_working(file_books, after + timedelta(days=1)) in days


def _next_working(books: Books, day: date) -> date:
    known = calendar(books)
    while not known.is_working(day):
        day += timedelta(days=1)
    return day


def test_a_refused_file_leaves_the_calendar(books: Books, administrator: Actor, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput, match="2026年1月1日不在2027年"):
        import_calendar(books, administrator, notice(tmp_path, {"2026-01-01": "元旦"}))
    with pytest.raises(UserError, match="读不出来"):
        import_calendar(books, administrator, tmp_path / "没有这个文件.json")
    (tmp_path / "坏.xlsx").write_bytes(b"not a sheet")
    with pytest.raises(InvalidInput, match="不是能打开的表格文件"):
        import_calendar(books, administrator, tmp_path / "坏.xlsx")
    assert calendar(books) == bundled_calendar()


def test_only_who_manages_the_office_imports(books: Books, mediator: Actor, tmp_path: Path) -> None:
    with pytest.raises(NotAllowed):
        import_calendar(books, mediator, notice(tmp_path, OFF))


def test_a_sheet_broken_inside_is_refused_in_words(
    file_books: Books, administrator: Actor, tmp_path: Path
) -> None:
    book = Workbook()
    book.worksheets[0].append(["2027-01-01", "放假", "元旦"])
    book.save(whole := tmp_path / "2027.xlsx")
    with zipfile.ZipFile(whole) as packed, zipfile.ZipFile(tmp_path / "断.xlsx", "w") as torn:
        for name in packed.namelist():
            content = packed.read(name)
            torn.writestr(name, content[: len(content) // 2] if "sheet1" in name else content)
    book.create_chartsheet()
    del book[book.worksheets[0].title]
    book.save(tmp_path / "图.xlsx")
    for name in ("断.xlsx", "图.xlsx"):
        with pytest.raises(InvalidInput, match="不是能打开的表格文件"):
            import_calendar(file_books, administrator, tmp_path / name)


def test_a_year_that_is_mostly_off_is_refused(
    file_books: Books, administrator: Actor, tmp_path: Path
) -> None:
    first = date(2027, 1, 1)
    lines = "".join(f"{first + timedelta(days=after)},放假,假\n" for after in range(365))
    (tmp_path / "2027.csv").write_text(lines, "utf-8")
    with pytest.raises(InvalidInput, match="365天放假"):
        import_calendar(file_books, administrator, tmp_path / "2027.csv")
