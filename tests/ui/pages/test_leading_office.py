from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.model import LeadState
from mediation_app.services import cases
from mediation_app.services.boards.deliveries import Delivery
from mediation_app.services.boards.leader import BoardCase
from mediation_app.services.books import Actor, Books
from mediation_app.services.leading import absences, ownership
from tests.services.matter_scenes import lead_by, matter, people, petitioner, studied
from tests.services.scenes import Scene
from tests.ui.keys import CTRL, Key, press, write
from ui.forms.form_dialog import FormDialog
from ui.pages.leading.handover import HandoverDialog
from ui.pages.leading.narrowing import Narrowing
from ui.pages.leading.office import OfficePanel
from ui.pages.leading.papers import BriefDialog
from ui.workspace import Workspace

Settle = Callable[[], None]
Seat = Callable[[Actor], Workspace]
Shown = Callable[[QWidget], None]


@pytest.fixture
def scene(file_books: Books) -> Scene:
    """Two matters led by 唐志强, and one without a leader."""
    who = people(file_books)
    found = studied(file_books, who.clerk)
    lead_by(found, who.deputy, due_on=date(2026, 12, 1))
    second = matter(file_books, who.clerk, title="林权登记", parties=(petitioner("罗大成"),))
    lead_by(second, who.deputy)
    matter(file_books, who.clerk, title="路灯不亮", parties=(petitioner("高玉兰"),))
    return found


@pytest.fixture
def panel(scene: Scene, file_books: Books, seat: Seat, shown: Shown, settle: Settle) -> OfficePanel:
    made = OfficePanel(seat(people(file_books).head))
    made.resize(1180, 600)
    shown(made)
    made.focus_first()
    made.refresh()
    settle()
    settle()
    return made


def top(qtbot: QtBot, kind: type[QWidget]) -> QWidget:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=60_000)
    found = QApplication.activeModalWidget()
    assert found is not None
    qtbot.waitUntil(lambda: found.isAncestorOf(QApplication.focusWidget() or found))
    return found


def run(panel: OfficePanel, key: str) -> None:
    next(command for command in panel.commands() if command.key == key).run()


def choose(panel: OfficePanel, name: str, column: str) -> None:
    """Put the current cell on a leader's column."""
    row = next(n for n, load in enumerate(panel.model.rows) if load.name == name)
    titles = [one.title for one in panel.model.columns]
    panel.table.setFocus()
    panel.table.setCurrentIndex(panel.model.index(row, titles.index(column)))


def test_cases_without_a_leader_stand_above_and_f8_proposes_one(
    panel: OfficePanel, file_books: Books, qtbot: QtBot, settle: Settle
) -> None:
    assert panel.waiting.isVisible()
    case = panel.chosen()
    assert isinstance(case, BoardCase)
    assert case.title == "路灯不亮"
    assert panel.commands()[0].key == "office-propose"
    run(panel, "office-propose")
    settle()
    dialog = top(qtbot, FormDialog)
    assert isinstance(dialog, FormDialog)
    dialog.form.change({"leader_id": people(file_books).vice.staff_id})
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    asked = ownership.open_proposal(cases.load(file_books, panel.workspace.actor, case.case_id))
    assert asked is not None
    assert asked.state is LeadState.AGREED, "asked by the office head it counts as agreed"


def test_f8_records_that_a_notice_was_delivered(
    panel: OfficePanel, file_books: Books, scene: Scene, settle: Settle
) -> None:
    who = people(file_books)
    case = panel.chosen()
    assert isinstance(case, BoardCase)
    command = ownership.ProposeLead(case_id=case.case_id, leader_id=who.vice.staff_id or 0)
    assignment = ownership.propose(file_books, who.head, command)
    ownership.approve(file_books, who.secretary, assignment)
    panel.refresh()
    settle()
    found = panel.chosen()
    assert isinstance(found, Delivery)
    assert (found.leader, panel.commands()[0].title) == ("白雪梅", "登记送达")
    run(panel, "office-deliver")
    settle()
    lead = ownership.active_lead(Scene(file_books, who.head, case.case_id).case)
    assert lead is not None
    assert lead.state is LeadState.DELIVERED


def test_a_figure_leads_to_its_cases(panel: OfficePanel, file_books: Books) -> None:
    wanted: list[Narrowing] = []
    panel.ledgerWanted.connect(wanted.append)
    choose(panel, "唐志强", "合计")
    press(Key.Key_Return, on=panel.table)
    choose(panel, "唐志强", "红色")
    press(Key.Key_Return, on=panel.table)
    deputy = people(file_books).deputy.staff_id
    assert [one.lead_id for one in wanted] == [deputy, deputy]
    assert wanted[0].risk is None
    assert wanted[1].risk is not None
    index = panel.table.currentIndex()
    QTest.mouseClick(
        panel.table.viewport(), Qt.MouseButton.LeftButton, pos=panel.table.visualRect(index).center()
    )
    assert len(wanted) == 3


def test_the_sums_are_the_leaders(panel: OfficePanel) -> None:
    load = next(row for row in panel.model.rows if row.name == "唐志强")
    assert load.total == 2
    assert "1 件还没有包案领导" in panel.words


def test_several_cases_are_handed_over_each_with_its_list(
    panel: OfficePanel, file_books: Books, scene: Scene, qtbot: QtBot, settle: Settle
) -> None:
    who = people(file_books)
    choose(panel, "唐志强", "合计")
    run(panel, "office-handover")
    settle()
    dialog = top(qtbot, HandoverDialog)
    assert isinstance(dialog, HandoverDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    assert len(dialog.chosen()) == 2
    press(Key.Key_Return, CTRL, on=dialog)
    assert dialog.isVisible(), "a reason is needed"
    dialog.leader_box.setCurrentIndex(dialog.leader_box.findData(who.vice.staff_id))
    write("工作调整", on=dialog.reason)
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert "已提请 2 件" in dialog.notice.text_label.text()
    asked = ownership.open_proposal(scene.case)
    assert asked is not None
    assert (asked.leader_id, asked.reason) == (who.vice.staff_id, "工作调整")
    assert asked.handover
    press(Key.Key_Return, CTRL, on=dialog)
    assert not dialog.isVisible()


def test_a_case_that_cannot_be_handed_over_says_why(
    panel: OfficePanel, file_books: Books, scene: Scene, qtbot: QtBot, settle: Settle
) -> None:
    who = people(file_books)
    line = ownership.HandoverLine("卷宗一册")
    command = ownership.ProposeLead(
        case_id=scene.case_id, leader_id=who.mayor.staff_id or 0, reason="升级", handover=(line,)
    )
    ownership.propose(file_books, who.clerk, command)
    choose(panel, "唐志强", "合计")
    run(panel, "office-handover")
    settle()
    dialog = top(qtbot, HandoverDialog)
    assert isinstance(dialog, HandoverDialog)
    dialog.leader_box.setCurrentIndex(dialog.leader_box.findData(who.vice.staff_id))
    write("工作调整", on=dialog.reason)
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    assert "已提请 1 件" in dialog.notice.text_label.text()
    assert "1 件没有提请" in dialog.notice.text_label.text()
    assert sum("✘" in dialog.list.item(row).text() for row in range(dialog.list.count())) == 1


def test_days_away_are_registered_with_a_deputy_and_taken_back(
    panel: OfficePanel, file_books: Books, qtbot: QtBot, settle: Settle
) -> None:
    who = people(file_books)
    choose(panel, "唐志强", "合计")
    run(panel, "office-away")
    settle()
    dialog = top(qtbot, FormDialog)
    assert isinstance(dialog, FormDialog)
    dialog.form.change({"deputy_id": who.vice.staff_id, "last_on": date(2026, 12, 4), "reason": "培训"})
    press(Key.Key_Return, CTRL, on=dialog)
    settle()
    settle()
    (absence,) = absences.absences(file_books, who.head)
    assert (absence.staff_id, absence.deputy_id) == (who.deputy.staff_id, who.vice.staff_id)
    load = next(row for row in panel.model.rows if row.name == "唐志强")
    assert load.absent_until == date(2026, 12, 4)
    choose(panel, "唐志强", "合计")
    run(panel, "office-back")
    settle()
    settle()
    assert not absences.absences(file_books, who.head)


def test_a_leaders_brief_is_saved_as_pdf_and_docx(
    panel: OfficePanel, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    choose(panel, "唐志强", "合计")
    for name in ("月报.pdf", "月报.docx"):
        run(panel, "office-brief")
        dialog = top(qtbot, BriefDialog)
        assert isinstance(dialog, BriefDialog)
        assert dialog.month() == (2026, 11)
        dialog.save(tmp_path / name)
        settle()
        assert (tmp_path / name).stat().st_size > 5_000


def test_an_office_without_leaders_says_what_to_do(panel: OfficePanel) -> None:
    assert panel.board is not None
    assert panel.table.isVisible()
    panel.show_board(replace(panel.board, rows=()), ())
    assert panel.nobody.isVisible()
    assert all(command.enabled or command.why for command in panel.commands())


def test_what_cannot_be_done_says_why(panel: OfficePanel) -> None:
    assert all(command.enabled or command.why for command in panel.commands())
