"""加一份文书: papers seldom wanted stay out of the list until somebody asks for one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediation_app.model import AttachmentKind
from mediation_app.services import attachments, papers
from mediation_app.services.attachments import NewAttachment
from mediation_app.services.paper_standing import Slip
from tests.ui.case.conftest import Open, Story
from tests.ui.keys import CTRL, Key, press
from ui.pages.case.add_paper import AddPaperDialog
from ui.pages.case.facts import sections
from ui.pages.case.page import CasePage

Settle = Callable[[], None]


def listed(page: CasePage) -> list[str]:
    """Return the codes of the papers in the left column."""
    model = page.catalogue.model()
    slips = [model.index(row, 0).data(0x0100) for row in range(model.rowCount())]
    return [slip.form_code for slip in slips]


def test_papers_on_request_do_not_flood_the_list(story: Story, open_case: Open) -> None:
    page = open_case(story.mediated().case_id)
    assert not {"mediation_acceptance", "identity_page", "dossier_register"} & set(listed(page))
    assert {slip.form_code for slip in page.catalogue.offered()} == {
        "mediation_acceptance",
        "identity_page",
        "dossier_register",
    }


def test_one_more_paper_by_keyboard(story: Story, open_case: Open, settle: Settle, qtbot: QtBot) -> None:
    page = open_case(story.mediated().case_id)
    press(Key.Key_J, CTRL, on=page.catalogue)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), AddPaperDialog))
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, AddPaperDialog)
    first = dialog.list.current()
    assert first is not None
    assert isinstance(first.target, Slip)
    assert first.target.form_code == "mediation_acceptance"
    press(Key.Key_Return, on=dialog.list)
    settle()
    assert "mediation_acceptance" in listed(page)
    shown = page.centre.paper.shown if page.centre is not None else None
    assert shown is not None
    assert shown.form_code == "mediation_acceptance"


def test_what_comes_of_a_record_is_written_down_first(story: Story, open_case: Open, settle: Settle) -> None:
    page = open_case(story.mediated().case_id)
    dialog = page.add_paper()
    assert dialog is not None
    asked: list[str] = []
    dialog.verbChosen.connect(asked.append)
    dialog.verbChosen.disconnect(page.do)
    dialog.list.go_to("party.add")
    press(Key.Key_Return, on=dialog.list)
    assert asked == ["party.add"]


def test_a_paper_asked_for_stays_once_it_is_issued_and_is_forgotten_with_the_case(
    story: Story, open_case: Open, settle: Settle
) -> None:
    page = open_case(story.mediated().case_id)
    assert page.catalogue.choose("identity_page")
    settle()
    assert "identity_page" in listed(page)
    page.catalogue.forget()
    page.refresh()
    settle()
    assert "identity_page" not in listed(page)
    papers.issue(story.workspace.books, story.workspace.actor, story.case_id, "identity_page")
    page.refresh()
    settle()
    assert "identity_page" in listed(page)


def test_proofs_of_identity_are_attached_from_the_sheet_about_them(
    story: Story, open_case: Open, settle: Settle, tmp_path: Path
) -> None:
    page = open_case(story.mediated().case_id)
    assert page.catalogue.choose("identity_page")
    settle()
    assert page.centre is not None
    offered = page.centre.bar.identity_button
    assert offered.isVisible()
    asked: list[str] = []
    page.centre.bar.wanted.disconnect()
    page.centre.bar.wanted.connect(asked.append)
    menu = offered.menu()
    assert menu is not None
    assert [action.text() for action in menu.actions()] == ["张三", "李四"]
    menu.actions()[1].trigger()
    assert asked == [f"file.identity:{story.party('李四')}"]
    page.catalogue.choose("application")
    assert not offered.isVisible()
    front = tmp_path / "正面.txt"
    front.write_text("x")
    new = NewAttachment(
        case_id=story.case_id, path=front, kind=AttachmentKind.IDENTITY, party_id=story.party("张三")
    )
    attachments.attach(story.workspace.books, story.workspace.actor, new)
    page.refresh()
    settle()
    assert page.desk is not None
    lines = [fact for part in sections(page.desk.dossier) for fact in part.facts if fact.text == "张三"]
    assert f"file.identity:{story.party('张三')}" in lines[0].verbs  # the back of the card comes too
