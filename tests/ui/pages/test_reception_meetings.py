from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediation_app.services.books import Actor, Books
from mediation_app.services.visiting import meetings
from mediation_app.services.visiting.meetings import MeetingRow
from tests.services.matter_scenes import owned, people
from tests.services.scenes import Scene
from tests.ui.keys import CTRL, Key, press
from tests.ui.pages.reception_scenes import asked, command
from ui.pages.documents import save_document
from ui.pages.reception.meetings import MeetingsPanel, minutes_of
from ui.workspace import Workspace

Settle = Callable[[], None]
Seat = Callable[[Actor], Workspace]
Shown = Callable[[QWidget], None]


@pytest.fixture
def scene(file_books: Books) -> Scene:
    return owned(file_books)


@pytest.fixture
def panel(scene: Scene, seat: Seat, file_books: Books, shown: Shown, settle: Settle) -> MeetingsPanel:
    made = MeetingsPanel(seat(people(file_books).clerk))
    made.resize(1180, 600)
    shown(made)
    made.refresh()
    settle()
    return made


def kept(panel: MeetingsPanel) -> list[MeetingRow]:
    work = panel.workspace
    day = work.today()
    return list(meetings.meetings(work.books, work.actor, day, day))


@pytest.fixture
def held(panel: MeetingsPanel, scene: Scene, qtbot: QtBot, settle: Settle) -> MeetingRow:
    """A meeting written down in the form."""
    command(panel, "meeting-add").run()
    dialog = asked(qtbot)
    item = {"reference": scene.case.number, "measures": "按标准补足青苗费", "risk": "orange"}
    person = {"name": "李教授", "post": "县法学会", "consented": False}
    dialog.form.change(
        {"chair": "沈佩兰", "resolution": "月底前兑现", "items": (item,), "participants": (person,)}
    )
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    settle()
    [row] = kept(panel)
    return row


def test_a_meeting_is_written_down_with_its_cases_and_people(
    held: MeetingRow, panel: MeetingsPanel, scene: Scene
) -> None:
    assert [item.case_id for item in held.items] == [scene.case_id]
    assert held.without_consent == ("李教授",)
    shown = panel.list.current()
    assert shown is not None
    assert shown.badge is not None
    assert shown.badge.text == "1人未勾选同意"


def test_it_is_changed_and_keeps_its_cases(
    held: MeetingRow, panel: MeetingsPanel, qtbot: QtBot, settle: Settle
) -> None:
    panel.list.setFocus()
    press(Key.Key_Return, on=panel.list)
    dialog = asked(qtbot)
    dialog.form.change({"place": "镇会议室"})
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    [row] = kept(panel)
    assert row.place == "镇会议室"
    assert row.items == held.items


def test_a_number_that_no_case_has_is_told(panel: MeetingsPanel, qtbot: QtBot, settle: Settle) -> None:
    command(panel, "meeting-add").run()
    dialog = asked(qtbot)
    dialog.form.change({"chair": "沈佩兰", "items": ({"reference": "2026-999"},)})
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert dialog.isVisible()
    assert "2026-999" in dialog.notice.text_label.text()
    dialog.form.mark_clean()
    press(Key.Key_Escape, on=dialog)


def test_what_was_resolved_goes_into_the_case(
    held: MeetingRow, panel: MeetingsPanel, scene: Scene, qtbot: QtBot, settle: Settle
) -> None:
    told: list[str] = []
    panel.workspace.toastWanted.connect(lambda text, *_: told.append(text))
    command(panel, "meeting-carry").run()
    dialog = asked(qtbot)
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert told
    matter = scene.case.matter
    assert matter is not None
    words = [one.text for one in matter.progress] + [plan.solve for plan in matter.plans]
    assert any("按标准补足青苗费" in text for text in words)


def test_the_minutes_are_saved(
    held: MeetingRow, panel: MeetingsPanel, settle: Settle, tmp_path: Path
) -> None:
    save_document(panel.workspace, panel, tmp_path / "m.pdf", minutes_of(held))
    settle()
    assert (tmp_path / "m.pdf").read_bytes().startswith(b"%PDF")


def test_nothing_chosen_says_why_nothing_can_be_done(panel: MeetingsPanel) -> None:
    assert command(panel, "minutes-print").why == "没有选中会议"
    assert not command(panel, "meeting-carry").enabled
