from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediation_app.rules.permissions import Role
from mediation_app.services import habits, offices, places, staff
from mediation_app.services.books import Actor, Books
from resources import i18n
from tests.ui.keys import CTRL, Key, press, write
from ui.dialogs.staff import StaffDialog
from ui.dialogs.village import VillageDialog
from ui.main_window import MainWindow
from ui.pages.settings import SettingsPage
from ui.pages.settings.days import read_days
from ui.pages.settings.display import DisplaySection
from ui.pages.settings.habits import HabitsSection
from ui.pages.settings.office import OfficeSection
from ui.pages.settings.people import PeopleSection
from ui.pages.settings.places import PlacesSection
from ui.pages.settings.typing import TypingSection
from ui.pages.settings.words import WordsSection
from ui.workspace import Workspace

Settle = Callable[[], None]
Seat = Callable[[Actor], Workspace]
Shown = Callable[[QWidget], None]


@pytest.fixture
def admin(seat: Seat, administrator: Actor) -> Workspace:
    return seat(administrator)


def test_arrows_run_through_the_sections(admin: Workspace, shown: Shown, settle: Settle) -> None:
    page = SettingsPage(admin)
    shown(page)
    page.focus_first()
    for number in range(1, page.nav.count()):
        press(Key.Key_Down, on=page.nav)
        settle()
        assert page.sheets.currentWidget() is page.section(number)


@pytest.mark.parametrize("looks", [(), ("english",), ("large_type",), ("english", "large_type")])
def test_no_section_is_wider_than_its_room(
    looks: tuple[str, ...],
    request: pytest.FixtureRequest,
    admin: Workspace,
    shown: Shown,
    settle: Settle,
) -> None:
    for look in looks:
        request.getfixturevalue(look)
    window = MainWindow(admin)
    shown(window)
    window.resize(1366, 740)
    admin.open_page("settings")
    page = window.page()
    assert isinstance(page, SettingsPage)
    for number in range(page.nav.count()):
        page.nav.setCurrentRow(number)
        settle()
        assert page.section(number).horizontalScrollBar().maximum() == 0, page.nav.item(number).text()
    assert not page.nav.horizontalScrollBar().isVisible()


def test_the_office_is_changed_and_the_example_follows(
    admin: Workspace, shown: Shown, settle: Settle, file_books: Books, qtbot: QtBot
) -> None:
    section = OfficeSection(admin)
    shown(section)
    settle()
    short = section.grid.row("short_name").editor
    section.grid.set_text("short_name", "")
    write("qsp", on=short)
    assert section.pattern.example.text() == "例：(2026)qsp人调字第12号"
    with qtbot.waitSignal(admin.reloadWanted):
        QTest.mouseClick(section.save_button, Qt.MouseButton.LeftButton)
    assert offices.office_of(file_books).short_name == "qsp"


def test_a_bad_pattern_is_refused_in_the_section(
    admin: Workspace, shown: Shown, settle: Settle, file_books: Books
) -> None:
    section = OfficeSection(admin)
    shown(section)
    settle()
    section.pattern.line.setText("第{seq}号")
    section.save()
    settle()
    assert "{year}" in section.notice.text_label.text()
    assert "{year}" in offices.office_of(file_books).number_pattern


def test_petitions_are_numbered_as_the_office_does(
    admin: Workspace, shown: Shown, settle: Settle, file_books: Books, qtbot: QtBot
) -> None:
    section = OfficeSection(admin)
    shown(section)
    settle()
    assert section.matters.pattern() == "({year}){short}访字第{seq}号"
    QTest.mouseClick(section.matters.choices[1], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(admin.reloadWanted):
        section.save()
    assert offices.office_of(file_books).matter_number_pattern == "{short}信访〔{year}〕{seq}号"


def test_others_may_look_and_not_change(workspace: Workspace, shown: Shown, settle: Settle) -> None:
    section = OfficeSection(workspace)
    shown(section)
    settle()
    assert section.grid.row("name").editor.isReadOnly()  # type: ignore[attr-defined]
    assert not section.save_button.isVisible()
    assert "管理员" in section.notice.text_label.text()


def test_a_member_is_added_by_keyboard(
    admin: Workspace, shown: Shown, settle: Settle, file_books: Books
) -> None:
    section = PeopleSection(admin)
    shown(section)
    settle()
    dialog = section.open_dialog(None)
    write("钱小梅", on=dialog.grid.row("name").editor)
    dialog.ticks[Role.CLERK].setChecked(True)
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert "钱小梅" in [member.name for member in staff.list_staff(file_books)]
    assert any(member.name == "钱小梅" for member in section.members)


def test_a_member_without_name_and_role_is_refused_beside_the_fields(
    admin: Workspace, shown: Shown, settle: Settle
) -> None:
    dialog = StaffDialog(admin, None)
    shown(dialog)
    dialog.accepting()
    settle()
    assert dialog.isVisible()
    assert dialog.grid.row("name").problem_label.text() == "请填写姓名"
    assert dialog.grid.row("roles").problem_label.text() == "请至少选择一个角色"


def test_the_last_administrator_stays(admin: Workspace, shown: Shown, settle: Settle) -> None:
    member = next(m for m in staff.list_staff(admin.books) if m.name == "吴立新")
    dialog = StaffDialog(admin, member)
    shown(dialog)
    dialog.ticks[Role.ADMINISTRATOR].setChecked(False)
    dialog.ticks[Role.CLERK].setChecked(True)
    dialog.accepting()
    settle()
    assert dialog.isVisible()
    assert "管理员" in dialog.notice.text_label.text()


def test_a_village_with_grids_is_added(
    admin: Workspace, shown: Shown, settle: Settle, file_books: Books
) -> None:
    section = PlacesSection(admin)
    shown(section)
    settle()
    dialog = section.open_dialog(None)
    dialog.grid.set_text("name", "上湾村")
    dialog.names.setPlainText("一网格\n二网格\n")
    dialog.accepting()
    settle()
    added = next(village for village in places.villages(file_books) if village.name == "上湾村")
    assert [grid.name for grid in added.grids] == ["一网格", "二网格"]


def test_a_village_of_that_name_is_refused(admin: Workspace, shown: Shown, settle: Settle) -> None:
    dialog = VillageDialog(admin, None)
    shown(dialog)
    dialog.grid.set_text("name", "石桥村")
    dialog.accepting()
    settle()
    assert dialog.isVisible()
    assert "石桥村" in dialog.notice.text_label.text()


def test_habits_are_saved(admin: Workspace, shown: Shown, settle: Settle, file_books: Books) -> None:
    section = HabitsSection(admin)
    shown(section)
    settle()
    section.mediation.setValue(45)
    section.needs_deputy.setChecked(True)
    section.two_sided.setChecked(True)
    assert not section.screen_counts.isChecked()
    section.screen_counts.setChecked(True)
    section.kept.set_text("retention_permanent", "房屋宅基地纠纷、没有这种")
    section.save()
    settle()
    assert "没有这种" in section.kept.row("retention_permanent").problem_label.text()
    section.kept.set_text("retention_permanent", "房屋宅基地纠纷")
    section.save()
    settle()
    kept = habits.habits(file_books)
    assert (kept.mediation_days, kept.plan_needs_deputy, kept.two_sided) == (45, True, True)
    assert kept.screen_signatures_count
    assert kept.visit_days_complex == (30, 90, 180)
    assert (kept.retention_permanent, "travel" in kept.retention_short) == (("homestead",), True)


@pytest.mark.parametrize(
    ("text", "days"), [("30、90", (30, 90)), ("", ()), ("90 30", (30, 90)), ("0", None), ("一月", None)]
)
def test_days_are_read_in_rising_order(text: str, days: tuple[int, ...] | None) -> None:
    assert read_days(text) == days


def test_a_word_is_counted_as_chosen(
    admin: Workspace, shown: Shown, settle: Settle, file_books: Books
) -> None:
    section = WordsSection(admin)
    shown(section)
    settle()
    write("田埂", on=section.word)
    section.type_box.setCurrentIndex(section.type_box.findData("neighbour"))
    section.save()
    settle()
    assert habits.kind_words(file_books)["田埂"] == "neighbour"
    section.list.go_to("田埂")
    press(Key.Key_Return, on=section.list)
    assert section.word.text() == "田埂"
    assert section.type_box.currentData() == "neighbour"


def test_choosing_english_asks_for_another_window(workspace: Workspace, shown: Shown, qtbot: QtBot) -> None:
    section = DisplaySection(workspace)
    shown(section)
    with qtbot.waitSignal(workspace.reloadWanted):
        section.english.click()
    assert workspace.settings.language == "en"
    i18n.set_language("zh")


@pytest.mark.parametrize(
    ("typed", "verdict"), [("张三", "✓"), ("zhangsan", "英文字母"), ("李四", "请输入“张三”")]
)
def test_the_self_test_says_whether_chinese_arrives(
    workspace: Workspace, shown: Shown, typed: str, verdict: str
) -> None:
    section = TypingSection(workspace)
    shown(section)
    write(typed, on=section.line)
    assert verdict in section.verdict.text_label.text()
