from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.services.books import Actor, Books
from mediation_app.services.visiting import receptions
from mediation_app.services.visiting.receptions import SaveDuty
from tests.conftest import SteadyClock
from tests.services.matter_scenes import people
from tests.ui.keys import CTRL, Key, press, write
from tests.ui.pages.reception_scenes import asked, command
from ui.dialogs.reason import ReasonDialog
from ui.pages.documents import save_document
from ui.pages.reception.duty_work import RosterDialog
from ui.pages.reception.roster import RosterPanel
from ui.workspace import Workspace

Settle = Callable[[], None]
Seat = Callable[[Actor], Workspace]
Shown = Callable[[QWidget], None]
DECEMBER = (date(2026, 12, 1), date(2026, 12, 31))


@pytest.fixture
def panel(seat: Seat, file_books: Books, shown: Shown, settle: Settle) -> RosterPanel:
    made = RosterPanel(seat(people(file_books).clerk))
    made.resize(1180, 600)
    shown(made)
    made.month.show_month(DECEMBER[0])
    settle()
    return made


def kept(panel: RosterPanel) -> list[tuple[date, str]]:
    work = panel.workspace
    return [(row.on, row.leader) for row in receptions.duties(work.books, work.actor, *DECEMBER)]


def test_a_roster_is_proposed_looked_at_and_kept(panel: RosterPanel, qtbot: QtBot, settle: Settle) -> None:
    command(panel, "roster-propose").run()
    settle()
    dialog = asked(qtbot)
    dialog.form.change({"place": "镇便民服务中心"})
    press(Key.Key_Return, CTRL, on=dialog)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), RosterDialog), timeout=60_000)
    assert kept(panel) == []
    look = QApplication.activeModalWidget()
    assert isinstance(look, RosterDialog)
    press(Key.Key_Return, CTRL, on=look)
    settle()
    settle()
    days = [on for on, _ in kept(panel)]
    assert days == [date(2026, 12, 4), date(2026, 12, 11), date(2026, 12, 18), date(2026, 12, 25)]
    assert panel.current() is not None


def test_late_in_a_month_the_next_one_is_planned(
    panel: RosterPanel, clock: SteadyClock, qtbot: QtBot, settle: Settle
) -> None:
    clock.go_on(days=6)
    panel.month.show_month(panel.workspace.today())
    settle()
    command(panel, "roster-propose").run()
    settle()
    values = asked(qtbot).form.values()
    assert panel.month.first == DECEMBER[0]
    assert "12月1日" in str(values["first"])


def test_a_roster_of_nobody_is_refused(panel: RosterPanel, qtbot: QtBot, settle: Settle) -> None:
    command(panel, "roster-propose").run()
    settle()
    dialog = asked(qtbot)
    dialog.form.change({"turn": ()})
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert dialog.isVisible()
    dialog.form.mark_clean()
    press(Key.Key_Escape, on=dialog)


def test_a_day_is_added_changed_and_taken_off_with_a_reason(
    panel: RosterPanel, file_books: Books, qtbot: QtBot, settle: Settle
) -> None:
    who = people(file_books)
    command(panel, "duty-add").run()
    settle()
    dialog = asked(qtbot)
    dialog.form.change({"on": "2026-12-09", "leader_id": who.deputy.staff_id})
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    settle()
    assert kept(panel) == [(date(2026, 12, 9), "唐志强")]
    panel.list.setFocus()
    press(Key.Key_Return, on=panel.list)
    settle()
    dialog = asked(qtbot)
    dialog.form.change({"leader_id": who.vice.staff_id})
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    settle()
    assert kept(panel) == [(date(2026, 12, 9), "白雪梅")]
    command(panel, "duty-remove").run()
    reason = QApplication.activeModalWidget()
    assert isinstance(reason, ReasonDialog)
    write("开会冲突", on=reason.line)
    press(Key.Key_Return, on=reason.line)
    settle()
    settle()
    assert kept(panel) == []
    assert panel.empty.isVisible()


def test_a_day_of_rest_is_told_after_saving(
    panel: RosterPanel, file_books: Books, qtbot: QtBot, settle: Settle
) -> None:
    told: list[str] = []
    panel.workspace.toastWanted.connect(lambda text, *_: told.append(text))
    command(panel, "duty-add").run()
    settle()
    dialog = asked(qtbot)
    dialog.form.change({"on": "2026-12-12", "leader_id": people(file_books).deputy.staff_id})
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert "休息日" in told[0]


def test_leaders_look_and_do_not_plan(seat: Seat, file_books: Books, shown: Shown, settle: Settle) -> None:
    who = people(file_books)
    duty = SaveDuty(on=date(2026, 12, 4), leader_id=who.deputy.staff_id)
    receptions.save_duty(file_books, who.clerk, duty)
    panel = RosterPanel(seat(who.deputy))
    shown(panel)
    panel.month.show_month(DECEMBER[0])
    settle()
    assert panel.current() is not None
    for key in ("roster-propose", "duty-add", "duty-change", "duty-remove"):
        assert not command(panel, key).enabled
        assert command(panel, key).why


def test_the_roster_is_saved(panel: RosterPanel, settle: Settle, tmp_path: Path) -> None:
    save_document(panel.workspace, panel, tmp_path / "r.docx", panel.files)
    settle()
    assert (tmp_path / "r.docx").read_bytes().startswith(b"PK")
