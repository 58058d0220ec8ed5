from collections.abc import Callable
from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.services import supervision
from mediation_app.services.boards.leader import leader_board
from mediation_app.services.books import Actor, Books
from mediation_app.services.leading import absences, progress
from mediation_app.services.leading.absences import RegisterAbsence
from tests.services.leader_scenes import Forty
from tests.services.matter_scenes import people
from tests.services.scenes import Scene
from tests.ui.keys import CTRL, Key, press, write
from ui.forms.form_dialog import FormDialog
from ui.pages.leading import LeadingPage
from ui.pages.leading.decide import DecideDialog
from ui.pages.leading.mine import MinePanel
from ui.pages.leading.panel import LeadingPanel
from ui.pages.leading.rows import Duty, DutyKind
from ui.theme import Tone
from ui.widgets import Group, GroupedList, Row
from ui.workspace import Workspace

Settle = Callable[[], None]
Seat = Callable[[Actor], Workspace]
Shown = Callable[[QWidget], None]
Open = Callable[[Actor], MinePanel]


@pytest.fixture
def file_books(forty_books: Books) -> Books:
    """The office in which 唐志强 has forty cases."""
    return forty_books


@pytest.fixture
def scene(file_books: Books) -> SimpleNamespace:
    """Who leads and who works there."""
    return people(file_books)


@pytest.fixture
def open_page(seat: Seat, shown: Shown, settle: Settle) -> Open:
    """Open the page as somebody, at its first tab."""

    def take(actor: Actor) -> MinePanel:
        page = LeadingPage(seat(actor))
        page.resize(1200, 700)
        shown(page)
        page.show_tab("mine")
        settle()
        page.focus_first()
        panel = page.panel()
        assert isinstance(panel, MinePanel)
        return panel

    return take


def groups(rows: GroupedList) -> dict[str, list[Row]]:
    model, found = rows.model(), {}
    for number in range(model.rowCount()):
        item = model.index(number, 0).data(Qt.ItemDataRole.UserRole)
        if isinstance(item, Group):
            found[item.title] = list(item.rows)
    return found


def go_to(panel: MinePanel, kind: DutyKind) -> Duty:
    """Choose the first line of a kind with the arrow keys."""
    panel.duties.setFocus()
    for _ in range(30):
        duty = panel.current()
        if duty is not None and duty.kind is kind:
            return duty
        press(Key.Key_Down, on=panel.duties)
    raise AssertionError(kind)


def top(qtbot: QtBot, kind: type[QWidget]) -> QWidget:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=60_000)
    found = QApplication.activeModalWidget()
    assert found is not None
    qtbot.waitUntil(lambda: found.isAncestorOf(QApplication.focusWidget() or found))
    return found


def test_the_first_screen_tells_forty_cases_in_one_look(
    open_page: Open, scene: SimpleNamespace, file_books: Books
) -> None:
    panel = open_page(scene.deputy)
    counts = leader_board(file_books, scene.deputy).counts
    shown = {key: int(tile.number.text()) for key, tile in panel.strip.tiles.items()}
    assert shown["red"] == 3
    assert sum(shown[key] for key in ("red", "orange", "yellow", "blue", "green", "ungraded")) == 40
    assert (shown["late"], shown["today"]) == (counts.overdue, counts.due_today)
    assert "包案 40 件" in panel.words
    titles = list(groups(panel.duties))
    assert titles == ["待我审批", "督办给我的", "欠的走访回访", "久无进展"]
    (cases,) = groups(panel.cases).values()
    assert len(cases) == 40
    assert [row.mark.tone for row in cases[:3] if row.mark] == [Tone.RED] * 3
    assert cases[0].badge is not None
    assert "逾期12天" in cases[0].badge.text


def test_counts_and_first_rows_fit_the_small_screen(open_page: Open, scene: SimpleNamespace) -> None:
    panel = open_page(scene.deputy)
    panel.window().resize(1366 - 148, 768 - 30)
    QApplication.processEvents()
    visible = panel.cases.viewport().height() // panel.cases.sizeHintForRow(1)
    assert visible >= 9
    for tile in panel.strip.tiles.values():
        if tile.isVisible():
            assert tile.width() >= tile.minimumSizeHint().width()


def test_each_case_says_its_state_steps_silence_and_why_its_clock_counts_so(
    open_page: Open, scene: SimpleNamespace
) -> None:
    (cases,) = groups(open_page(scene.deputy).cases).values()
    row = next(row for row in cases if "高某甲" in row.title)
    for words in ("化解中", "步骤2/4", "14天无进展", "访字第"):
        assert words in row.text
    assert row.badge is not None
    assert "还有5天" in row.badge.text
    assert "时限" in row.tip


def test_a_figure_narrows_the_list_and_gives_it_back(open_page: Open, scene: SimpleNamespace) -> None:
    panel = open_page(scene.deputy)
    QTest.mouseClick(panel.strip.tiles["red"], Qt.MouseButton.LeftButton)
    assert [len(rows) for rows in groups(panel.cases).values()] == [3]
    QTest.mouseClick(panel.strip.tiles["late"], Qt.MouseButton.LeftButton)
    (late,) = groups(panel.cases).values()
    assert all(row.badge is not None and row.badge.tone is Tone.RED for row in late)
    QTest.mouseClick(panel.strip.tiles["late"], Qt.MouseButton.LeftButton)
    assert [len(rows) for rows in groups(panel.cases).values()] == [40]


def test_f8_acknowledges_what_was_delivered(
    open_page: Open, scene: SimpleNamespace, qtbot: QtBot, settle: Settle
) -> None:
    panel = open_page(scene.deputy)
    assert panel.duties.hasFocus()
    assert panel.commands()[0].title == "签收"
    panel.do()
    settle()
    top(qtbot, DecideDialog)
    press(Key.Key_Return)
    settle()
    settle()
    assert "待我审批" not in groups(panel.duties)


def test_f8_answers_a_slip_and_it_leaves_the_page(
    open_page: Open, scene: SimpleNamespace, file_books: Books, qtbot: QtBot, settle: Settle
) -> None:
    panel = open_page(scene.deputy)
    go_to(panel, DutyKind.SUPERVISION)
    assert panel.commands()[0].title == "回复督办"
    panel.do()
    top(qtbot, FormDialog)
    write("已约见当事人", on=QApplication.focusWidget())
    press(Key.Key_Return, CTRL)
    settle()
    settle()
    assert len(groups(panel.duties)["督办给我的"]) == 1
    answers = [row.answer for row in supervision.rows(file_books, scene.deputy, open_only=False)]
    assert "已约见当事人" in answers


def test_f8_on_a_case_writes_progress_and_ends_its_silence(
    open_page: Open, scene: SimpleNamespace, file_books: Books, qtbot: QtBot, settle: Settle
) -> None:
    panel = open_page(scene.deputy)
    duty = go_to(panel, DutyKind.SILENT)
    before = len(groups(panel.duties)["久无进展"])
    panel.do()
    settle()
    top(qtbot, FormDialog)
    write("约定周五面谈", on=QApplication.focusWidget())
    press(Key.Key_Return, CTRL)
    settle()
    settle()
    assert len(groups(panel.duties)["久无进展"]) == before - 1
    case = Scene(file_books, scene.deputy, duty.case_id).case
    assert progress.last_activity(case) == date(2026, 11, 23)


def test_enter_opens_what_the_line_is_about_and_f6_changes_sides(
    open_page: Open, scene: SimpleNamespace, cases_of_leader: Forty
) -> None:
    panel = open_page(scene.deputy)
    opened: list[int] = []
    panel.workspace.caseWanted.connect(lambda case_id, _target: opened.append(case_id))
    press(Key.Key_Return, on=panel.duties)
    panel.other_list()
    assert panel.cases.hasFocus()
    press(Key.Key_Return, on=panel.cases)
    assert opened == [cases_of_leader.to_acknowledge, cases_of_leader.under_way[0]]


def test_a_deputys_page_marks_whose_cases_they_are(
    open_page: Open, scene: SimpleNamespace, file_books: Books
) -> None:
    day = date(2026, 11, 23)
    away = RegisterAbsence(
        staff_id=scene.deputy.staff_id, deputy_id=scene.vice.staff_id, first_on=day, last_on=day
    )
    absences.register(file_books, scene.head, away)
    panel = open_page(scene.vice)
    assert "包案 0 件，代管 40 件" in panel.words
    (cases,) = groups(panel.cases).values()
    assert all(row.title.startswith("［代］") for row in cases)
    assert "代为履职" in cases[0].tip


def test_the_office_head_chooses_whose_page_and_approves_only_on_his_own(
    open_page: Open, scene: SimpleNamespace, settle: Settle
) -> None:
    panel = open_page(scene.head)
    assert panel.no_cases.isVisible()
    assert list(groups(panel.duties)) == ["待我审批"]
    panel.leader_box.setCurrentIndex(panel.leader_box.findData(scene.deputy.staff_id))
    settle()
    assert "唐志强" in panel.words
    assert [len(rows) for rows in groups(panel.cases).values()] == [40]
    go_to(panel, DutyKind.APPROVAL)
    assert not panel.commands()[0].enabled


def test_a_leader_does_not_choose(open_page: Open, scene: SimpleNamespace, settle: Settle) -> None:
    panel = open_page(scene.deputy)
    settle()
    assert panel.leader_box.isHidden()


def test_tabs_are_shown_by_role(seat: Seat, scene: SimpleNamespace, qtbot: QtBot) -> None:
    shown = {}
    for name in ("deputy", "secretary", "head", "clerk", "mediator"):
        page = LeadingPage(seat(getattr(scene, name)))
        qtbot.addWidget(page)
        shown[name] = list(page.buttons)
    assert shown["deputy"] == ["mine", "ledger", "supervision"]
    assert shown["secretary"] == shown["head"] == ["mine", "ledger", "office", "supervision"]
    assert shown["clerk"] == shown["mediator"] == ["ledger", "office", "supervision"]


def test_who_may_not_lead_begins_with_the_office(seat: Seat, scene: SimpleNamespace, qtbot: QtBot) -> None:
    for actor, key in ((scene.deputy, "mine"), (scene.secretary, "mine"), (scene.head, "office")):
        page = LeadingPage(seat(actor))
        qtbot.addWidget(page)
        assert page.here() == key


def test_alt_and_a_figure_goes_to_a_tab(open_page: Open, scene: SimpleNamespace, settle: Settle) -> None:
    panel = open_page(scene.secretary)
    page = _page_of(panel)
    keys = {command.shortcut: command for command in page.commands()}
    keys["Alt+3"].run()
    settle()
    office = page.panels["office"]
    assert page.panel() is office
    assert isinstance(office, LeadingPanel)
    office.ledgerWanted.emit(_narrowing())
    settle()
    assert page.panel() is page.panels["ledger"]
    assert page.here() == "ledger"


def _narrowing() -> object:
    from ui.pages.leading.narrowing import Narrowing

    return Narrowing(without_lead=True)


def _page_of(panel: MinePanel) -> LeadingPage:
    """Return the page that a tab lies in."""
    widget = panel.parentWidget()
    while not isinstance(widget, LeadingPage):
        assert widget is not None
        widget = widget.parentWidget()
    return widget
