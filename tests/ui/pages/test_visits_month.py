from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.services import visits
from mediation_app.services.books import Actor, Books
from mediation_app.services.visiting.ics import CalendarWish
from mediation_app.services.visits import PlanVisit, VisitRow
from tests.conftest import SteadyClock
from tests.services.scenes import Scene, signed
from tests.ui.keys import CTRL, Key, press, write
from tests.ui.widgets.test_month_grid import drag
from ui.forms.form_dialog import FormDialog
from ui.pages.visits.export import ExportDialog, ask_export
from ui.pages.visits.month import MonthPanel
from ui.workspace import Workspace

Settle = Callable[[], None]
Seat = Callable[[Actor], Workspace]
Shown = Callable[[QWidget], None]
PLANNED = date(2026, 12, 11)


@pytest.fixture
def scene(file_books: Books, mediator: Actor) -> Scene:
    """An agreement with a visit promised for 11 December."""
    found = signed(file_books, mediator)
    visits.agree(file_books, mediator, PlanVisit(case_id=found.case_id, planned_on=PLANNED, reason="约定"))
    return found


@pytest.fixture
def panel(scene: Scene, workspace: Workspace, shown: Shown, settle: Settle) -> MonthPanel:
    made = MonthPanel(workspace)
    made.resize(1180, 640)
    shown(made)
    made.grid.go_to(PLANNED)
    settle()
    return made


def promised(scene: Scene) -> VisitRow:
    return next(row for row in visits.owed(scene.books, scene.actor) if row.reason.startswith("约定"))


def asked(qtbot: QtBot) -> FormDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), FormDialog), timeout=60_000)
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FormDialog)
    return dialog


def test_the_day_shows_its_visits_and_enter_leads_to_them(panel: MonthPanel) -> None:
    panel.focus_first()
    press(Key.Key_Return, on=panel.grid)
    assert panel.list.hasFocus()
    assert panel.current() is not None
    press(Key.Key_Escape, on=panel.list)
    assert panel.grid.hasFocus()
    press(Key.Key_Left, on=panel.grid)
    assert panel.current() is None
    assert panel.empty.isVisible()


def test_days_of_rest_and_worked_weekends_are_told_in_words(panel: MonthPanel, settle: Settle) -> None:
    panel.grid.go_to(date(2026, 2, 14))
    settle()
    assert "班" in panel.grid.words_of(date(2026, 2, 14))
    assert "休" in panel.grid.words_of(date(2026, 2, 17))
    assert "休" not in panel.grid.words_of(date(2026, 2, 25))


def test_a_year_not_announced_says_so(panel: MonthPanel, settle: Settle) -> None:
    assert not panel.notice.isVisible()
    panel.grid.go_to(date(2027, 5, 1))
    settle()
    assert "2027年放假安排尚未公布" in panel.notice.text_label.text()


def test_dragging_asks_the_reason_and_says_that_a_promise_is_moved(
    panel: MonthPanel, scene: Scene, qtbot: QtBot, settle: Settle
) -> None:
    visit = promised(scene)
    drag(panel.grid, visit.visit_id, visit.planned_on, date(2026, 12, 26))
    dialog = asked(qtbot)
    said = " ".join(label.text() for label in dialog.findChildren(type(dialog._heading)))
    assert "与当事人约定的日期" in said
    assert "休息日" in said
    press(Key.Key_Return, CTRL, on=dialog)
    assert dialog.form.box("reason").problem()
    assert promised(scene).planned_on == PLANNED
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or dialog))
    write("当事人外出", on=QApplication.focusWidget())
    told: list[str] = []
    panel.workspace.toastWanted.connect(lambda text, *_: told.append(text))
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert promised(scene).planned_on == date(2026, 12, 26)
    assert "休息日" in told[0]


def test_giving_up_the_reason_moves_nothing(
    panel: MonthPanel, scene: Scene, qtbot: QtBot, settle: Settle
) -> None:
    visit = promised(scene)
    drag(panel.grid, visit.visit_id, visit.planned_on, date(2026, 12, 17))
    dialog = asked(qtbot)
    press(Key.Key_Escape, on=dialog)
    settle()
    assert promised(scene).planned_on == PLANNED


def test_a_key_moves_it_too(panel: MonthPanel, scene: Scene, qtbot: QtBot, settle: Settle) -> None:
    panel.put_off()
    dialog = asked(qtbot)
    qtbot.waitUntil(lambda: dialog.isAncestorOf(QApplication.focusWidget() or dialog))
    dialog.form.change({"to": "2026-12-15", "reason": "改到周二"})
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert promised(scene).planned_on == date(2026, 12, 15)


def test_it_is_not_dropped_before_today(
    panel: MonthPanel, scene: Scene, clock: SteadyClock, settle: Settle
) -> None:
    clock.go_on(days=10)
    panel.refresh()
    settle()
    visit = promised(scene)
    drag(panel.grid, visit.visit_id, visit.planned_on, panel.workspace.today() - timedelta(days=1))
    assert QApplication.activeModalWidget() is None


def test_another_month_is_read_by_the_buttons(panel: MonthPanel, settle: Settle) -> None:
    before = panel.month_label.text()
    press(Key.Key_PageDown, on=panel.grid)
    settle()
    assert panel.month_label.text() != before
    panel.go_today()
    settle()
    assert panel.grid.day == panel.workspace.today()


def test_the_clerk_cannot_drag(scene: Scene, seat: Seat, clerk: Actor, shown: Shown, settle: Settle) -> None:
    panel = MonthPanel(seat(clerk))
    panel.resize(1180, 640)
    shown(panel)
    panel.grid.go_to(PLANNED)
    settle()
    visit = promised(scene)
    drag(panel.grid, visit.visit_id, visit.planned_on, date(2026, 12, 17))
    assert QApplication.activeModalWidget() is None


def test_the_calendar_file_is_written_without_names_unless_asked(
    panel: MonthPanel, scene: Scene, settle: Settle, tmp_path: Path
) -> None:
    dialog = ask_export(panel.workspace, panel, date(2026, 12, 1))
    assert isinstance(dialog, ExportDialog)
    values = dialog.form.checked()
    assert values is not None
    assert values["with_names"] is False
    file = tmp_path / "visits.ics"
    dialog.save(file, CalendarWish(first=date(2026, 11, 1), last=date(2027, 1, 31)))
    settle()
    text = file.read_text("utf-8")
    assert "BEGIN:VEVENT" in text
    assert scene.case.title not in text


def test_the_wrong_order_of_days_stands_beside_its_field(
    panel: MonthPanel, settle: Settle, tmp_path: Path
) -> None:
    dialog = ask_export(panel.workspace, panel, date(2026, 12, 1))
    dialog.save(tmp_path / "x.ics", CalendarWish(first=date(2026, 12, 9), last=date(2026, 12, 1)))
    settle()
    assert dialog.isVisible()
    assert dialog.form.box("last").problem() == "止日不能早于起日"
    press(Key.Key_Escape, on=dialog)
    assert not dialog.isVisible()


def test_pale_days_show_their_visits_which_are_not_counted(
    panel: MonthPanel, scene: Scene, mediator: Actor, qtbot: QtBot, settle: Settle
) -> None:
    words = panel.words
    pale = date(2027, 1, 2)
    visits.agree(scene.books, mediator, PlanVisit(case_id=scene.case_id, planned_on=pale, reason="元旦"))
    panel.refresh()
    settle()
    assert panel.words == words
    found = next(row for row in visits.owed(scene.books, mediator) if row.planned_on == pale)
    drag(panel.grid, found.visit_id, pale, date(2026, 12, 17))
    press(Key.Key_Escape, on=asked(qtbot))
