from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.rules.permissions import Role
from mediation_app.rules.supervision import RuleCode
from mediation_app.services import calendars, habits, places, staff, supervision_settings
from mediation_app.services.books import Actor, Books
from mediation_app.services.leading import units
from mediation_app.services.visiting import sweeps
from tests.ui.keys import CTRL, Key, press, write
from ui.dialogs.staff import StaffDialog
from ui.pages.settings.calendars import CalendarPreview, CalendarsSection
from ui.pages.settings.display import DisplaySection
from ui.pages.settings.key_lists import KeyItemDialog, KeyListsSection
from ui.pages.settings.places import PlacesSection
from ui.pages.settings.records import RecordsSection
from ui.pages.settings.risk import RiskSection
from ui.pages.settings.supervision import SupervisionSection
from ui.pages.settings.units import UnitDialog, UnitsSection
from ui.pages.settings.visit_templates import VisitTemplatesSection
from ui.workspace import Workspace

Settle = Callable[[], None]
Seat = Callable[[Actor], Workspace]
Shown = Callable[[QWidget], None]
NOTICE = "2027年放假安排\n日期,安排,名称\n2027-01-01,放假,元旦\n2027-02-05,放假,春节\n2027-02-13,上班,春节\n"


@pytest.fixture
def admin(seat: Seat, administrator: Actor) -> Workspace:
    return seat(administrator)


def test_a_unit_is_added_changed_and_retired(
    workspace: Workspace, shown: Shown, settle: Settle, file_books: Books
) -> None:
    section = UnitsSection(workspace)
    shown(section)
    settle()
    dialog = section.ask(None)
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert dialog.grid.row("name").problem_label.text() == "请填写单位名称"
    write("镇农业农村办", on=dialog.grid.row("name").editor)
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    settle()
    assert [unit.name for unit in units.units(file_books)] == ["镇农业农村办"]
    section.list.setFocus()
    press(Key.Key_Return, on=section.list)
    again = QApplication.activeModalWidget()
    assert isinstance(again, UnitDialog)
    again.grid.set_text("head", "何队长")
    press(Key.Key_Return, CTRL, on=again)
    settle()
    settle()
    assert units.units(file_books)[0].head == "何队长"
    section.retire()
    settle()
    assert units.units(file_books) == ()


def test_the_administrator_looks_at_units_only(admin: Workspace, shown: Shown, settle: Settle) -> None:
    section = UnitsSection(admin)
    shown(section)
    settle()
    assert not section.add.isVisible()
    assert "责任单位" in section.notice.text_label.text()


def test_a_later_year_is_looked_at_and_brought_in(
    admin: Workspace, shown: Shown, settle: Settle, file_books: Books, tmp_path: Path, qtbot: QtBot
) -> None:
    section = CalendarsSection(admin)
    shown(section)
    settle()
    first = section.list.current()
    assert first is not None
    assert (first.title, first.text) == ("2027年", "尚未公布，暂按周末计算")
    file = tmp_path / "2027.csv"
    file.write_text(NOTICE, encoding="utf-8")
    section.look_at(file)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), CalendarPreview), timeout=60_000)
    assert not calendars.calendar(file_books).knows(date(2027, 1, 1))
    preview = QApplication.activeModalWidget()
    assert isinstance(preview, CalendarPreview)
    press(Key.Key_Return, CTRL, on=preview)
    settle()
    settle()
    calendar = calendars.calendar(file_books)
    assert not calendar.is_working(date(2027, 2, 5))
    assert calendar.is_working(date(2027, 2, 13))
    assert "已导入2027年" in section.notice.text_label.text()


@pytest.mark.parametrize(
    ("content", "said"),
    [("", "空"), ("2027-01-01,放假,元旦\n2027-01-01,上班,元旦\n", "1月1日"), ("{", "放假安排")],
)
def test_a_bad_file_is_told_in_the_section(
    admin: Workspace, shown: Shown, settle: Settle, tmp_path: Path, content: str, said: str
) -> None:
    section = CalendarsSection(admin)
    shown(section)
    settle()
    file = tmp_path / "2027.csv"
    file.write_text(content, encoding="utf-8")
    section.look_at(file)
    settle()
    assert QApplication.activeModalWidget() is None
    assert section.notice.isVisible()
    assert said in section.notice.text_label.text() + section.notice.advice_label.text()


def test_rules_are_switched_and_their_numbers_kept(
    admin: Workspace, shown: Shown, settle: Settle, file_books: Books
) -> None:
    section = SupervisionSection(admin)
    shown(section)
    settle()
    section.switches[RuleCode.RED_LEVEL].setFocus()
    press(Key.Key_Space, on=section.switches[RuleCode.RED_LEVEL])
    section.numbers[RuleCode.NO_VISIT].setValue(60)
    QTest.mouseClick(section.save_button, Qt.MouseButton.LeftButton)
    settle()
    kept = supervision_settings.settings(file_books)
    assert not kept[RuleCode.RED_LEVEL].on
    assert kept[RuleCode.NO_VISIT].threshold == 60
    assert kept[RuleCode.HALF_TIME].on


def test_visit_templates_are_saved_and_days_that_cannot_be_read_are_refused(
    admin: Workspace, shown: Shown, settle: Settle, file_books: Books
) -> None:
    section = VisitTemplatesSection(admin)
    shown(section)
    settle()
    section.returns.set_text("visit_days_owned", "七天")
    section.save()
    settle()
    assert section.returns.row("visit_days_owned").problem_label.text()
    assert habits.habits(file_books).visit_days_owned == (7, 30, 90, 180)
    section.returns.set_text("visit_days_owned", "10，40 100")
    section._numbers["visit_gap_red"].setValue(3)
    section.save()
    settle()
    kept = habits.habits(file_books)
    assert (kept.visit_days_owned, kept.visit_gap_red) == ((10, 40, 100), 3)


def test_what_a_colour_brings_is_saved(
    admin: Workspace, shown: Shown, settle: Settle, file_books: Books
) -> None:
    section = RiskSection(admin)
    shown(section)
    settle()
    section._numbers["risk_days_red"].setValue(10)
    section._numbers["risk_study_blue"].setValue(45)
    section.save()
    settle()
    kept = habits.habits(file_books)
    assert (kept.risk_days_red, kept.risk_study_blue) == (10, 45)
    assert (kept.risk_days_orange, kept.risk_days_yellow, kept.risk_days_blue) == (30, 60, 90)
    assert (kept.risk_study_red, kept.risk_study_orange, kept.risk_study_yellow) == (1, 7, 15)


def test_a_key_period_gets_its_days(
    workspace: Workspace, shown: Shown, settle: Settle, file_books: Books
) -> None:
    section = KeyListsSection(workspace)
    shown(section)
    settle()
    dialog = section.ask(None)
    assert isinstance(dialog, KeyItemDialog)
    assert not dialog.grid.row("first_on").isVisible()
    dialog.list_box.setCurrentIndex(dialog.list_box.findData("periods"))
    assert dialog.grid.row("first_on").isVisible()
    dialog.grid.set_text("name", "市两会期间")
    dialog.grid.set_text("first_on", "过完年")
    press(Key.Key_Return, CTRL, on=dialog)
    assert dialog.grid.row("first_on").problem_label.text()
    dialog.grid.set_text("first_on", "2027-01-10")
    dialog.grid.set_text("last_on", "2027-01-05")
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert dialog.grid.row("last_on").problem_label.text() == "止日不能早于起日"
    dialog.grid.set_text("last_on", "2027-01-15")
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    settle()
    [item] = [one for one in sweeps.items(file_books, "periods") if one.name == "市两会期间"]
    assert (item.first_on, item.last_on) == (date(2027, 1, 10), date(2027, 1, 15))


def test_a_person_is_no_kind(workspace: Workspace, shown: Shown, settle: Settle) -> None:
    section = KeyListsSection(workspace)
    shown(section)
    settle()
    dialog = section.ask(None)
    dialog.grid.set_text("name", "13900001234")
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert "不列具体的人" in dialog.grid.row("name").problem_label.text()


def test_a_grid_is_renamed_and_gets_its_figures(
    admin: Workspace, shown: Shown, settle: Settle, file_books: Books
) -> None:
    section = PlacesSection(admin)
    shown(section)
    settle()
    village = next(one for one in section.villages if one.grids)
    dialog = section.open_grid(village, village.grids[0])
    dialog.grid.set_text("name", "东片网格")
    dialog.grid.set_text("households", "许多")
    press(Key.Key_Return, CTRL, on=dialog)
    assert dialog.grid.row("households").problem_label.text() == "请写数字"
    dialog.grid.set_text("households", "250")
    dialog.grid.set_text("monthly_visits", "300")
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert "不能多于总户数" in dialog.grid.row("monthly_visits").problem_label.text()
    dialog.grid.set_text("monthly_visits", "25")
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    settle()
    kept = next(grid for one in places.villages(file_books) for grid in one.grids if grid.name == "东片网格")
    assert (kept.households, kept.monthly_visits) == (250, 25)
    section.list.go_to(("grid", kept.id))
    row = section.list.current()
    assert row is not None
    assert row.note == "250 户　每月走访 25 户"


def test_a_member_has_a_kind_a_studio_and_the_new_roles(
    admin: Workspace, shown: Shown, settle: Settle, file_books: Books
) -> None:
    dialog = StaffDialog(admin, None)
    shown(dialog)
    write("钱小梅", on=dialog.grid.row("name").editor)
    dialog.ticks[Role.CHIEF].setChecked(True)
    dialog.ticks[Role.OFFICE_HEAD].setChecked(True)
    dialog.kind_box.setCurrentIndex(dialog.kind_box.findData("志愿者"))
    dialog.grid.set_text("studio", "老钱调解工作室")
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    kept = next(member for member in staff.list_staff(file_books) if member.name == "钱小梅")
    assert (kept.mediator_kind, kept.studio) == ("志愿者", "老钱调解工作室")
    assert set(kept.roles) == {Role.CHIEF.value, Role.OFFICE_HEAD.value}
    again = StaffDialog(admin, kept)
    shown(again)
    assert again.entry().mediator_kind == "志愿者"


def test_the_chain_of_records_is_checked(admin: Workspace, shown: Shown, settle: Settle) -> None:
    section = RecordsSection(admin)
    shown(section)
    QTest.mouseClick(section.check_button, Qt.MouseButton.LeftButton)
    settle()
    assert "没有发现改动" in section.result.text_label.text()


def test_an_altered_record_is_found(
    admin: Workspace, shown: Shown, settle: Settle, file_books: Books
) -> None:
    from sqlalchemy import text

    with file_books.engine.begin() as connection:
        connection.execute(text("DROP TRIGGER IF EXISTS audit_no_update"))
        triggers = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'trigger'")).scalars()
        for name in list(triggers):
            connection.execute(text(f"DROP TRIGGER {name}"))
        connection.execute(text("UPDATE audit_entry SET subject = 'x' WHERE id = 2"))
    section = RecordsSection(admin)
    shown(section)
    section.check()
    settle()
    assert "第 2 条" in section.result.text_label.text()


def test_others_are_told_who_checks(workspace: Workspace, shown: Shown) -> None:
    section = RecordsSection(workspace)
    shown(section)
    assert not section.check_button.isEnabled()
    assert section.check_button.toolTip() == "由管理员核对"


def test_the_word_of_what_is_due_is_switched_off(workspace: Workspace, shown: Shown) -> None:
    section = DisplaySection(workspace)
    shown(section)
    assert section.due.isChecked()
    section.due.setFocus()
    press(Key.Key_Space, on=section.due)
    assert not workspace.settings.tells_due
