"""登记 by keyboard: three fields, people found while typing, nothing lost, and what comes after."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediation_app.model import PartyRole, PersonKind
from mediation_app.services import cases, drafts, intake
from mediation_app.services.intake import RegisterDispute
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry
from mediation_app.services.places import villages
from tests.ui.keys import ALT, CTRL, Key, enter, focused, press, write
from ui.forms.entries import TextEntry
from ui.main_window import MainWindow
from ui.pages.intake import IntakePage
from ui.pages.intake.page import DRAFT_KEY
from ui.workspace import Workspace

Settle = Callable[[], None]


@pytest.fixture
def page(window: MainWindow, settle: Settle) -> IntakePage:
    window.go("intake")
    settle()
    made = window.page()
    assert isinstance(made, IntakePage)
    return made


def known(workspace: Workspace, name: str, **more: object) -> int:
    """Register an earlier case of somebody and return its id."""
    entries = (
        PartyEntry(person=PersonEntry(name=name, **more), role=PartyRole.APPLICANT),  # type: ignore[arg-type]
        PartyEntry(person=PersonEntry(name="王五"), role=PartyRole.RESPONDENT),
    )
    command = RegisterDispute(parties=entries, facts="旧案")
    return intake.register(workspace.books, workspace.actor, command).case_id


def tell(who: str, with_whom: str, about: str) -> None:
    """Type the three fields."""
    write(who)
    enter()
    write(with_whom)
    enter()
    write(about)


def test_typing_starts_at_the_first_name(page: IntakePage) -> None:
    assert page.form.box("parties[0].name").isAncestorOf(focused())


def test_three_fields_and_ctrl_enter_make_a_case(
    page: IntakePage, workspace: Workspace, settle: Settle
) -> None:
    tell("张三", "李四", "张三家的牛吃了李四的庄稼")
    press(Key.Key_Return, CTRL)
    settle()
    assert page.after.number.text() == "(2026)青石坪人调字第1号"
    case = cases.load(workspace.books, workspace.actor, 1)
    assert [(party.person.name, party.role) for party in case.parties] == [
        ("张三", PartyRole.APPLICANT),
        ("李四", PartyRole.RESPONDENT),
    ]
    assert case.facts == "张三家的牛吃了李四的庄稼"


def test_a_missing_field_is_named_beside_it_and_gets_the_focus(page: IntakePage, settle: Settle) -> None:
    write("张三")
    press(Key.Key_Return, CTRL)
    settle()
    assert page.form.box("parties[1].name").problem() == "请填写姓名"
    assert page.form.box("facts").problem() != ""
    assert page.form.box("parties[1].name").isAncestorOf(focused())
    assert page.sheets.currentWidget() is not page.after


def test_two_letters_find_an_earlier_party_and_alt_1_takes_him_over(
    page: IntakePage, workspace: Workspace, settle: Settle, qtbot: QtBot
) -> None:
    known(workspace, "张桂兰", sex="女", phone="13800001234", id_number="110105194912310021")
    write("zgl")
    qtbot.waitUntil(lambda: [hit.name for hit in page.panel.hits] == ["张桂兰"])
    assert page.panel.hits[0].cases[0].title.startswith("张桂兰与王五")
    press(Key.Key_1, ALT)
    settle()
    values = page.form.section("parties").blocks[0].values()
    assert values["name"] == "张桂兰"
    assert values["person_id"] == page.panel.hits[0].person_id
    assert "*" in str(values["id_number"])
    assert page.form.box("parties[0].name").isAncestorOf(focused())


def test_an_id_number_finds_its_holder(page: IntakePage, workspace: Workspace, qtbot: QtBot) -> None:
    known(workspace, "张桂兰", id_number="110105194912310021")
    press(Key.Key_F4)
    line = page.form.box("parties[0].id_number").entry
    line.setFocus()
    write("11010519", on=line)
    qtbot.waitUntil(lambda: [hit.name for hit in page.panel.hits] == ["张桂兰"])


def test_another_name_lets_go_of_the_person_taken_over(
    page: IntakePage, workspace: Workspace, settle: Settle, qtbot: QtBot
) -> None:
    known(workspace, "张桂兰", id_number="110105194912310021")
    write("zgl")
    qtbot.waitUntil(lambda: bool(page.panel.hits))
    press(Key.Key_1, ALT)
    settle()
    press(Key.Key_End)
    write("x")
    values = page.form.section("parties").blocks[0].values()
    assert values["name"] == "张桂兰x"
    assert values["person_id"] is None
    assert values["id_number"] == ""


def test_the_people_found_stand_beside_the_form_and_f6_goes_there(
    page: IntakePage, workspace: Workspace, qtbot: QtBot, settle: Settle
) -> None:
    known(workspace, "张桂兰")
    write("zgl")
    qtbot.waitUntil(lambda: bool(page.panel.hits))
    assert QApplication.activePopupWidget() is None
    press(Key.Key_F6)
    assert page.panel.isAncestorOf(focused())
    press(Key.Key_Space)
    settle()
    assert page.form.values()["parties"][0]["name"] == "张桂兰"  # type: ignore[index]


def test_a_name_that_ends_like_a_firms_is_an_organisation(page: IntakePage) -> None:
    write("青石坪镇宏远建筑有限公司")
    enter()
    assert page.form.values()["parties"][0]["kind"] == PersonKind.ORGANISATION  # type: ignore[index]
    assert page.form.box("parties[0].name").title == "名称"


def test_the_kind_is_read_from_the_facts_and_said(page: IntakePage, qtbot: QtBot) -> None:
    tell("张三", "李四", "张三与李四离婚后为孩子抚养费发生纠纷")
    qtbot.waitUntil(lambda: "婚姻家庭" in page.kind_note.text_label.text())


def test_an_agent_chooses_among_the_parties_named(page: IntakePage) -> None:
    tell("张三", "李四", "纠纷")
    page.form.section("parties").add_block({"role": PartyRole.AGENT.value, "name": "王律师"})
    box = page.form.box("parties[2].represents")
    page.form.section("parties").blocks[2].unfold()
    write("ls", on=box.entry)
    assert box.value() == 1


def test_grids_follow_the_village(page: IntakePage, workspace: Workspace) -> None:
    village = villages(workspace.books)[0]
    page.form.toggle_more()
    page.form.box("village_id").set_value(village.id)
    page.form.box("village_id").edited.emit()
    entry = page.form.box("grid_id").entry
    labels = [entry.itemText(place) for place in range(entry.count())]  # type: ignore[union-attr]
    assert labels[1:] == [grid.name for grid in village.grids]


def test_what_is_typed_is_in_the_offices_file_within_five_seconds(
    page: IntakePage, workspace: Workspace, qtbot: QtBot
) -> None:
    write("张三")
    qtbot.waitUntil(lambda: bool(drafts.take(workspace.books, workspace.actor, DRAFT_KEY)), timeout=60_000)


def test_leaving_a_field_writes_the_draft_at_once(
    page: IntakePage, workspace: Workspace, settle: Settle
) -> None:
    write("张三")
    enter()
    settle()
    kept = drafts.take(workspace.books, workspace.actor, DRAFT_KEY)
    assert kept["parties"][0]["name"] == "张三"  # type: ignore[index]


def test_after_a_kill_everything_typed_is_back_with_a_notice(
    page: IntakePage, workspace: Workspace, settle: Settle, shown: Callable[[IntakePage], None]
) -> None:
    tell("张三", "李四", "牛吃了庄稼")
    page.form.box("occurred_on").set_value("去年冬")  # unreadable, and still kept
    page.draft.keeper.touch()
    page.keep_draft()
    settle()
    again = IntakePage(workspace)
    shown(again)
    settle()
    values = again.form.values()
    assert values["facts"] == "牛吃了庄稼"
    assert values["occurred_on"] == "去年冬"
    assert [block["name"] for block in values["parties"]] == ["张三", "李四"]  # type: ignore[attr-defined]
    assert again.draft.band.text_label.text() == "已恢复上次没有保存的内容"
    again.draft.throw_away()
    settle()
    assert again.form.values()["facts"] == ""
    assert drafts.take(workspace.books, workspace.actor, DRAFT_KEY) == {}


def test_registering_lets_the_draft_go(page: IntakePage, workspace: Workspace, settle: Settle) -> None:
    tell("张三", "李四", "牛吃了庄稼")
    press(Key.Key_Return, CTRL)
    settle()
    assert drafts.take(workspace.books, workspace.actor, DRAFT_KEY) == {}


def test_ten_parties_and_ten_thousand_characters(
    page: IntakePage, workspace: Workspace, settle: Settle
) -> None:
    tell("张三", "李四", "甲" * 10_000)
    for number in range(8):
        page.form.section("parties").add_block({"role": PartyRole.RESPONDENT.value, "name": f"被告{number}"})
    page.save()
    settle()
    case = cases.load(workspace.books, workspace.actor, 1)
    assert len(case.parties) == 10
    assert len(case.facts) == 10_000


def test_too_long_a_story_is_refused_and_kept(page: IntakePage, settle: Settle) -> None:
    tell("张三", "李四", "甲" * 20_001)
    press(Key.Key_Return, CTRL)
    settle()
    assert page.form.box("facts").problem() != ""
    entry = page.form.box("facts").entry
    assert isinstance(entry, TextEntry)
    assert len(entry.toPlainText()) == 20_001


def test_rare_characters_and_emoji_are_taken_as_typed(
    page: IntakePage, workspace: Workspace, settle: Settle
) -> None:
    tell("龑堃", "䶮喆", "门前的树🌳挡了光")
    press(Key.Key_Return, CTRL)
    settle()
    case = cases.load(workspace.books, workspace.actor, 1)
    assert [party.person.name for party in case.parties] == ["龑堃", "䶮喆"]
    assert "🌳" in case.facts


def test_a_digit_takes_the_next_step(page: IntakePage, window: MainWindow, settle: Settle) -> None:
    tell("张三", "李四", "牛吃了庄稼")
    press(Key.Key_Return, CTRL)
    settle()
    press(Key.Key_4)
    settle()
    assert window.place()[0] == "case"


def test_the_fifth_step_starts_another_registration(page: IntakePage, settle: Settle) -> None:
    tell("张三", "李四", "牛吃了庄稼")
    press(Key.Key_Return, CTRL)
    settle()
    press(Key.Key_5)
    assert page.form.values()["facts"] == ""
    assert page.form.box("parties[0].name").isAncestorOf(focused())
