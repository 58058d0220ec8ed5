from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediation_app.services import places
from mediation_app.services.books import Actor, Books
from mediation_app.services.places import GridFigures
from mediation_app.services.visiting import sweeps
from tests.ui.keys import CTRL, Key, press
from tests.ui.pages.reception_scenes import asked, command
from ui.pages.reception.sweeps import Silent, SweepsPanel
from ui.widgets import Group, Row
from ui.workspace import Workspace

Settle = Callable[[], None]
Seat = Callable[[Actor], Workspace]
Shown = Callable[[QWidget], None]


@pytest.fixture
def panel(workspace: Workspace, shown: Shown, settle: Settle) -> SweepsPanel:
    made = SweepsPanel(workspace)
    made.resize(1180, 600)
    shown(made)
    made.refresh()
    settle()
    return made


def lines(panel: SweepsPanel, title: str) -> list[Row]:
    """Return the rows under a heading."""
    items = panel.list._model.items
    start = next((n for n, one in enumerate(items) if isinstance(one, Group) and one.title == title), None)
    found: list[Row] = []
    for one in items[start + 1 :] if start is not None else []:
        if isinstance(one, Group):
            break
        found.append(one)
    return found


def test_a_zero_report_is_written_from_the_line_of_the_village(
    panel: SweepsPanel, file_books: Books, mediator: Actor, qtbot: QtBot, settle: Settle
) -> None:
    row = panel.list.current()
    assert row is not None
    assert isinstance(row.target, Silent)
    panel.list.setFocus()
    press(Key.Key_Return, on=panel.list)
    settle()
    dialog = asked(qtbot)
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    settle()
    day = panel.workspace.today()
    [sweep] = sweeps.sweeps(file_books, mediator, day, day)
    assert sweep.village is not None
    assert (sweep.village.name, sweep.found) == (row.target.village, 0)
    [shown] = lines(panel, "排查记录")
    assert shown.badge is not None
    assert shown.badge.text == "零报告"
    assert row.target.village not in [one.title for one in lines(panel, "本月还没有报告的村（社区）")]


def test_figures_are_counted_by_kind(
    panel: SweepsPanel, file_books: Books, qtbot: QtBot, settle: Settle
) -> None:
    item = sweeps.items(file_books, "disputes")[0]
    command(panel, "sweep-add").run()
    settle()
    dialog = asked(qtbot)
    dialog.form.change({"found": 2, "figures": ({"item_id": item.id, "total": 5, "added": 9},)})
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert "多于底数" in dialog.form.box("figures[0].added").problem()
    dialog.form.change({"figures": ({"item_id": item.id, "total": 5, "added": 2},)})
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    settle()
    row = next(one for one in lines(panel, "重点纠纷") if one.title == item.name)
    assert row.note == "底数 5"
    assert "发现 2 件" in panel.words


def test_visits_of_a_grid_stand_against_its_target(
    panel: SweepsPanel, file_books: Books, administrator: Actor, settle: Settle
) -> None:
    grid = next(grid for village in places.villages(file_books) for grid in village.grids)
    figures = GridFigures(households=250, monthly_visits=25)
    places.change_grid(file_books, administrator, grid.id, name=grid.name, figures=figures)
    panel.refresh()
    settle()
    row = next(one for one in lines(panel, "网格走访") if one.target == f"grid:{grid.id}")
    assert row.note == "走访 0／25"
    assert row.badge is not None
    assert row.badge.text == "还差 25"
