from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediation_app.rules.vocabulary import RiskColour
from mediation_app.services import case_moves, intake
from mediation_app.services.books import Actor, Books
from mediation_app.services.leading import risks
from mediation_app.services.leading.risks import GradeRisk
from tests.builders import applicant, dispute, respondent
from tests.services import matter_scenes
from tests.ui.keys import Key, press, write
from ui.pages.cases import CasesPage
from ui.workspace import Workspace

Settle = Callable[[], None]
NAMES = ("张建国", "李秀英", "王德胜", "赵淼", "刘龑")


@pytest.fixture
def case_ids(file_books: Books, mediator: Actor) -> list[int]:
    """Five registered disputes, the last of them void."""
    made = [
        intake.register(file_books, mediator, dispute(applicant(name), respondent("罗大成"))).case_id
        for name in NAMES
    ]
    case_moves.void(file_books, mediator, made[-1], "重复登记")
    return made


@pytest.fixture
def page(
    workspace: Workspace, case_ids: list[int], shown: Callable[[QWidget], None], settle: Settle
) -> CasesPage:
    made = CasesPage(workspace)
    made.resize(1150, 600)
    shown(made)
    settle()
    return made


def test_the_newest_case_comes_first_and_void_ones_only_when_asked(
    page: CasesPage, case_ids: list[int], settle: Settle
) -> None:
    assert [row.id for row in page.model.rows] == case_ids[3::-1]
    assert page.header.subtitle_label.text() == "共 4 件"
    QTest.mouseClick(page.void_box, Qt.MouseButton.LeftButton)
    settle()
    assert page.model.rows[0].voided
    assert page.model.index(0, 3).data() == "作废"


def test_typing_narrows_the_list_and_enter_leads_into_it(
    page: CasesPage, case_ids: list[int], settle: Settle, qtbot: QtBot, workspace: Workspace
) -> None:
    opened: list[int] = []
    workspace.caseWanted.connect(lambda case_id, _target: opened.append(case_id))
    page.search.setFocus()
    with qtbot.waitSignal(page.search.textSettled):
        write("wds", on=page.search)
    settle()
    assert [row.id for row in page.model.rows] == [case_ids[2]]
    press(Key.Key_Return, on=page.search)
    settle()
    assert page.table.hasFocus()
    press(Key.Key_Return, on=page.table)
    assert opened == [case_ids[2]]


def test_nothing_found_says_so(page: CasesPage, settle: Settle) -> None:
    page.search.setText("没有这个人")
    page.search.settle()
    settle()
    assert page.empty.isVisible()
    assert page.header.subtitle_label.text() == "共 0 件"


def test_choices_narrow_the_list(page: CasesPage, settle: Settle) -> None:
    page.state_box.setCurrentIndex(page.state_box.findData("closed"))
    settle()
    assert page.model.rows == []
    page.state_box.setCurrentIndex(0)
    page.mediator_box.setCurrentIndex(page.mediator_box.findText("何秀兰"))
    settle()
    assert page.model.rows == []
    page.mediator_box.setCurrentIndex(0)
    page.year_box.setCurrentIndex(1)
    settle()
    assert len(page.model.rows) == 4


def test_the_header_sorts_in_the_database(page: CasesPage, case_ids: list[int], settle: Settle) -> None:
    heads = page.table.horizontalHeader()
    heads.sectionClicked.emit(0)
    settle()
    assert [row.id for row in page.model.rows] == case_ids[:4]
    assert heads.sortIndicatorSection() == 0


def test_a_double_click_opens(page: CasesPage, case_ids: list[int], workspace: Workspace) -> None:
    opened: list[int] = []
    workspace.caseWanted.connect(lambda case_id, _target: opened.append(case_id))
    spot = page.table.visualRect(page.model.index(1, 1)).center()
    QTest.mouseClick(page.table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(page.table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    assert opened == [case_ids[2]]


def test_matters_are_listed_with_risk_and_leader_and_narrowed_by_kind(
    page: CasesPage, file_books: Books, settle: Settle
) -> None:
    scene = matter_scenes.owned(file_books)
    who = matter_scenes.people(file_books)
    risks.grade(file_books, who.head, GradeRisk(case_id=scene.case_id, answers={"threatens": True}))
    page.type_box.setCurrentIndex(page.type_box.findText("信访积案"))
    settle()
    (row,) = page.model.rows
    assert (row.id, row.lead, row.risk) == (scene.case_id, "唐志强", RiskColour.RED)
    shown = [str(page.model.index(0, column).data()) for column in range(page.model.columnCount())]
    assert {"信访积案", "红色", "唐志强", "方案制定"} <= set(shown)
    page.risk_box.setCurrentIndex(page.risk_box.findText("蓝色 隐患"))
    settle()
    assert page.model.rows == []


def test_cases_are_narrowed_to_one_leader(page: CasesPage, file_books: Books, settle: Settle) -> None:
    scene = matter_scenes.owned(file_books)
    page.refresh()
    settle()
    page.lead_box.setCurrentIndex(page.lead_box.findText("唐志强"))
    settle()
    assert [row.id for row in page.model.rows] == [scene.case_id]
