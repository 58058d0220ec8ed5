"""登记 of petitions, backlog and legacy cases by keyboard: the kind chosen, the fields, nothing lost."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediation_app.model import PartyRole
from mediation_app.rules.vocabulary import CaseKind, CrossKind, MatterOrigin, PetitionForm
from mediation_app.services import cases, drafts
from tests.ui.keys import CTRL, SHIFT, Key, enter, focused, press, write
from ui.forms.form_dialog import FormDialog
from ui.main_window import MainWindow
from ui.pages.intake import IntakePage
from ui.pages.intake.page import DRAFT_KEY, MATTER_DRAFT_KEY
from ui.workspace import Workspace

Settle = Callable[[], None]


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> IntakePage:
    window.go("intake")
    settle()
    made = window.page()
    assert isinstance(made, IntakePage)
    return made


def tell() -> None:
    """Type the fields a matter needs."""
    write("王秀英")
    enter()
    write("反映征地补偿款分配不公问题")
    enter()
    enter()
    write("2019年修路征地，至今没有领到补偿款。")


def test_the_kind_is_chosen_by_keys_and_remembered(
    page: IntakePage, window: MainWindow, settle: Settle
) -> None:
    press(Key.Key_Tab, SHIFT)
    assert page.kinds.isAncestorOf(focused())
    press(Key.Key_3)
    settle()
    assert page.kind is CaseKind.BACKLOG
    window.go("cases")
    window.go("intake")
    settle()
    assert page.kind is CaseKind.BACKLOG
    assert page.form.box("parties[0].name").isAncestorOf(focused())


def test_f7_goes_on_to_the_next_kind(page: IntakePage, settle: Settle) -> None:
    press(Key.Key_F7)
    settle()
    assert page.kind is CaseKind.PETITION
    assert page.form.box("parties[0].name").isAncestorOf(focused())


def test_a_petition_is_registered_by_keys(page: IntakePage, workspace: Workspace, settle: Settle) -> None:
    press(Key.Key_F7)
    settle()
    tell()
    press(Key.Key_Return, CTRL)
    settle()
    assert page.sheets.currentWidget() is page.after
    case = cases.load(workspace.books, workspace.actor, 1)
    assert case.kind is CaseKind.PETITION
    assert case.title == "反映征地补偿款分配不公问题"
    assert [(party.person.name, party.role) for party in case.parties] == [("王秀英", PartyRole.APPLICANT)]
    assert case.matter is not None
    assert page.after.buttons[0].hasFocus()


def test_what_is_folded_is_kept_too(page: IntakePage, workspace: Workspace, settle: Settle) -> None:
    page.choose_kind(CaseKind.BACKLOG)
    page.form.change(
        {
            "title": "反映宅基地确权问题",
            "facts": "多年未确权。",
            "form": PetitionForm.VISIT.value,
            "first_on": "2009年3月",
            "times": "12",
            "destination": "县信访局",
            "cross_area": True,
            "instructing_unit": "县联席办",
            "people_count": "6",
        }
    )
    page.form.box("parties[0].name").set_value("王秀英")
    page.save()
    settle()
    matter = cases.load(workspace.books, workspace.actor, 1).matter
    assert matter is not None
    assert matter.origin is MatterOrigin.KNOWN
    assert matter.first_on == "2009-03"
    assert matter.crosses == [CrossKind.AREA.value]
    assert [(one.times, one.destination) for one in matter.petitions] == [(12, "县信访局")]


def test_five_people_are_collective_and_a_sixth_representative_is_refused(page: IntakePage) -> None:
    page.choose_kind(CaseKind.PETITION)
    page.form.box("people_count").entry.setFocus()
    write("5")
    enter()
    assert "集体访" in page.form.box("people_count").problem()
    section = page.form.section("parties")
    page.form.box("parties[0].name").set_value("甲一")
    for number in range(5):
        section.add_block({"role": PartyRole.APPLICANT.value, "name": f"乙{number}"})
    page.form.change({"title": "集体访", "facts": "多人反映。"})
    page.save()
    assert "5人" in page.form.box("parties[5].name").problem()


def test_only_a_legacy_case_needs_no_petitioner(
    page: IntakePage, workspace: Workspace, settle: Settle
) -> None:
    page.choose_kind(CaseKind.PETITION)
    page.form.change({"title": "老集体林权纠纷", "facts": "边界不清。"})
    page.save()
    settle()
    assert page.form.box("parties[0].name").problem() == "请填写信访人姓名"
    page.choose_kind(CaseKind.LEGACY)
    page.save()
    settle()
    assert cases.load(workspace.books, workspace.actor, 1).kind is CaseKind.LEGACY


def test_each_form_keeps_its_own_draft(
    page: IntakePage, workspace: Workspace, settle: Settle, qtbot: QtBot
) -> None:
    write("张三")
    press(Key.Key_F7)
    settle()
    write("王秀英")
    page.keep_draft()
    settle()
    kept = drafts.take(workspace.books, workspace.actor, MATTER_DRAFT_KEY)
    assert kept["parties"][0]["name"] == "王秀英"  # type: ignore[index]
    page.choose_kind(CaseKind.DISPUTE)
    assert page.form.box("parties[0].name").value() == "张三"


def test_a_draft_comes_back_with_its_kind(page: IntakePage, workspace: Workspace, settle: Settle) -> None:
    page.choose_kind(CaseKind.LEGACY)
    settle()
    page.form.box("title").entry.setFocus()
    write("老集体林权纠纷")
    page.draft.keeper.touch()
    page.keep_draft()
    settle()
    again = IntakePage(workspace)
    again.open_at(CaseKind.PETITION)
    settle()
    assert again.kind is CaseKind.LEGACY
    assert again.form.values()["title"] == "老集体林权纠纷"
    again.deleteLater()


def test_after_a_petition_the_nature_is_the_next_step(
    page: IntakePage, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    press(Key.Key_F7)
    settle()
    tell()
    press(Key.Key_Return, CTRL)
    settle()
    press(Key.Key_1, on=page.after)
    settle()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), FormDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, FormDialog)
    assert dialog.windowTitle() == "研判定性"
    dialog.reject()


def kind_shown(page: IntakePage) -> CaseKind:
    return page.kind


def test_a_draft_is_opened_in_the_form_it_was_typed_in(
    page: IntakePage, window: MainWindow, settle: Settle
) -> None:
    page.choose_kind(CaseKind.BACKLOG)
    window.go("intake", DRAFT_KEY)
    settle()
    assert kind_shown(page) is CaseKind.DISPUTE
    window.go("intake", MATTER_DRAFT_KEY)
    settle()
    assert kind_shown(page) is CaseKind.BACKLOG
    assert page.form is page.matter.form
    window.go("intake", MATTER_DRAFT_KEY)
    assert kind_shown(page) is CaseKind.BACKLOG
