"""Route sheet, roster, register, minutes and matrix, made from the office's records."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select

from mediation_app.model import (
    AuditEntry,
    CaseKind,
    ContactWay,
    MeetingKind,
    PartyRole,
    RiskColour,
    VisitKind,
)
from mediation_app.rules.errors import NotAllowed, NotFound
from mediation_app.rules.vocabulary import PetitionPurpose
from mediation_app.services.books import Books
from mediation_app.services.briefs import matrix, minutes, receptions, route_sheets
from mediation_app.services.matters.intake import MatterDetails
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry
from mediation_app.services.visiting.contacts import RecordContact, contacts, record_contact
from mediation_app.services.visiting.duties import SaveDuty, duties, save_duty
from mediation_app.services.visiting.meetings import (
    MeetingItemEntry,
    Participant,
    SaveMeeting,
    meeting,
    save_meeting,
)
from mediation_app.services.visiting.route_sheet import RouteGroup, RoutePerson, RouteSheet, RouteStop
from reports import pdf
from reports.minutes import minutes as minutes_document
from reports.sheets import sheet
from tests.conftest import SteadyClock
from tests.services import matter_scenes

CREATED = datetime(2026, 11, 23, 9, 0)


def stop(number: int, late: int = 0) -> RouteStop:
    return RouteStop(
        visit_id=number,
        case_id=number,
        number=f"(2026)青石坪访字第{number}号",
        title="修渠占地青苗补偿",
        kind=VisitKind.GOING_DOWN,
        reason="包案下访每30天一次",
        planned_on=date(2026, 11, 23) - timedelta(days=late),
        days_late=late,
        visitor="唐志强",
        people=(RoutePerson("马秋生", "139****1234", "石桥村2组"),),
        last_result="2026年10月20日，马秋生，要求尽快核实",
        ask=("核实结果是否告知", "生活、情绪和诉求有无变化"),
    )


def acts(books: Books) -> list[str]:
    with books.reading(matter_scenes.people(books).clerk) as session:
        return [row.subject for row in session.scalars(select(AuditEntry)) if row.act == "document_made"]


def test_a_route_sheet_keeps_village_and_grid_together_and_leaves_room(books: Books) -> None:
    groups = (RouteGroup("石桥村", "第一网格", (stop(1), stop(2, late=3))), RouteGroup("", "", (stop(3),)))
    page = route_sheets.page_of("镇调委会", RouteSheet(date(2026, 11, 23), groups))
    assert [group.heading for group in page.groups] == ["石桥村　第一网格（2件）", "未填村（社区）（1件）"]
    assert "已过3天" in page.groups[0].rows[1][3]
    assert page.groups[0].rows[0][-1] == ""
    assert page.groups[0].columns[-1].lines == 4
    assert pdf.render(sheet(page, created=CREATED)).missing == ()
    who = matter_scenes.people(books)
    made, word = route_sheets.route_sheet_files(books, who.clerk, RouteSheet(date(2026, 11, 23), groups))
    assert made.startswith(b"%PDF")
    assert word.startswith(b"PK")
    assert acts(books) == ["route_sheet:2026-11-23"]


def test_a_day_without_visits_leaves_rows_to_write_on() -> None:
    page = route_sheets.page_of("镇调委会", RouteSheet(date(2026, 11, 23), ()))
    assert page.groups[0].blank_rows == 5
    assert pdf.render(sheet(page, created=CREATED)).pages == 1


def test_the_roster_says_who_receives_when_and_where(books: Books) -> None:
    who = matter_scenes.people(books)
    assert who.secretary.staff_id is not None
    day = date(2026, 11, 27)
    command = SaveDuty(on=day, leader_id=who.secretary.staff_id, place="镇综治中心", hours="9:00—11:30")
    save_duty(books, who.clerk, command)
    first, last = date(2026, 11, 1), date(2026, 11, 30)
    page = receptions.roster_of("镇调委会", first, last, duties(books, who.clerk, first, last))
    (row,) = page.groups[0].rows
    assert row[:5] == ("2026年11月27日", "五", "高文斌（党委书记）", "9:00—11:30", "镇综治中心")
    assert receptions.roster_files(books, who.clerk, first, last)[0].startswith(b"%PDF")
    assert acts(books) == ["reception_roster"]


def test_the_register_covers_numbers_and_counts_what_was_answered(books: Books) -> None:
    who = matter_scenes.people(books)
    day = books.clock().date()
    for answered in (True, False):
        command = RecordContact(
            on=day,
            way=ContactWay.RECEPTION,
            received_by_id=who.secretary.staff_id or 0,
            name="马秋生",
            phone="13900001234",
            matter="青苗补偿没有兑现，电话13900001234",
            answered=answered,
            answer="已说明政策" if answered else "",
        )
        record_contact(books, who.clerk, command)
    page = receptions.register_of("镇调委会", day, day, contacts(books, who.clerk, day, day))
    assert page.about[1] == "共2件，当场答复1件，尚未答复1件"
    assert "13900001234" not in str(page)
    assert receptions.register_files(books, who.clerk, day, day)[1].startswith(b"PK")


def test_the_minutes_speak_of_each_case(books: Books) -> None:
    who = matter_scenes.people(books)
    scene = matter_scenes.studied(books, who.clerk)
    command = SaveMeeting(
        kind=MeetingKind.STUDY,
        held_at=books.clock() - timedelta(hours=1),
        place="镇会议室",
        chair="高文斌",
        recorder="孙小雅",
        participants=(Participant("罗建军", "镇长", consented=True),),
        overview="本月新登记3件。",
        to_report="红色1件已报县信访局。",
        items=(
            MeetingItemEntry(
                case_id=scene.case_id,
                risk=RiskColour.RED,
                crux="标准不清",
                measures="核实面积",
                due_on=scene.today,
            ),
        ),
    )
    meeting_id = save_meeting(books, who.clerk, command)
    page = minutes.page_of(meeting(books, who.clerk, meeting_id))
    assert page.title == "矛盾纠纷分析研判会议记录"
    assert dict(page.facts)["参加"] == "罗建军（镇长）"
    assert dict(page.items[0].lines)["风险等级"] == "红色（重点）"
    assert [heading for heading, _ in page.sections] == ["趋势分析", "议定事项", "上报事项"]
    assert pdf.render(minutes_document(page, created=CREATED)).missing == ()
    assert minutes.minutes_files(books, who.clerk, meeting_id)[0].startswith(b"%PDF")
    with pytest.raises(NotFound):
        minutes.minutes_files(books, who.clerk, 99)


def test_the_minutes_name_neither_who_accuses_nor_whom(books: Books) -> None:
    who = matter_scenes.people(books)
    accused = PartyEntry(person=PersonEntry(name="刘大勇"), role=PartyRole.RESPONDENT)
    scene = matter_scenes.matter(
        books,
        who.clerk,
        CaseKind.PETITION,
        title="马秋生举报刘大勇截留补偿款",
        parties=(matter_scenes.petitioner(), accused),
        details=MatterDetails(purpose=PetitionPurpose.ACCUSATION),
    )
    plain = MeetingItemEntry(case_id=matter_scenes.studied(books, who.clerk).case_id)
    item = MeetingItemEntry(case_id=scene.case_id, crux="账目不清", measures="查账")
    command = SaveMeeting(
        kind=MeetingKind.STUDY,
        held_at=books.clock() - timedelta(hours=1),
        chair="高文斌",
        participants=(Participant("罗建军", consented=True),),
        items=(item, plain),
    )
    apart = replace(command, participants=(Participant("刘大勇", "村主任", consented=True),))
    for meant, told in ((command, "查账。"), (apart, "")):
        row = meeting(books, who.clerk, save_meeting(books, who.clerk, meant))
        said, other = minutes.page_of(row, minutes.accusations_of(books, who.clerk, row)).items
        assert other.title.startswith("修渠占地青苗补偿")
        assert said.title == f"检举控告类事项　{scene.case.number}"
        assert dict(said.lines).get("化解措施", "") == told


def test_the_matrix_counts_leaders_by_stage(books: Books, clock: SteadyClock) -> None:
    who = matter_scenes.people(books)
    matter_scenes.resolving(books)
    matter_scenes.owned(books, CaseKind.LEGACY)
    matter_scenes.matter(books, who.clerk)
    with books.reading(who.clerk) as session:
        found = matrix.matrix_of(session, books.clock().date())
    (row,) = found.rows
    assert (row.leader, row.total, found.unowned) == ("唐志强（副镇长）", 2, 1)
    stages = dict(zip(matrix.STAGES, row.by_stage, strict=True))
    assert sum(stages.values()) + row.others == 2
    page = matrix.page_of("镇调委会", found)
    assert page.groups[0].rows[-1][0] == "合计"
    assert page.about[1:] == ("在包2件", "未落实包案领导1件")
    assert matrix.matrix_files(books, who.clerk, books.clock().date())[0].startswith(b"%PDF")


def test_an_empty_office_has_an_empty_matrix(books: Books) -> None:
    who = matter_scenes.people(books)
    with books.reading(who.clerk) as session:
        page = matrix.page_of("镇调委会", matrix.matrix_of(session, books.clock().date()))
    assert page.groups[0].rows == ()
    assert page.about[1] == "在包0件"


def test_who_may_not_print_gets_none(books: Books) -> None:
    who = matter_scenes.people(books)
    with pytest.raises(NotAllowed):
        matrix.matrix_files(books, who.administrator, books.clock().date())
