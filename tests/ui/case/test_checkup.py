"""协议体检 and 案卷自查 in the dossier, by keys: the list, where Enter leads, what holds a print back."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.model import TermKind
from mediation_app.rules.findings import Finding, Severity
from mediation_app.rules.permissions import Permission
from mediation_app.services import agreements, cases
from mediation_app.services.agreements import SaveAgreement
from mediation_app.services.terms import TermEntry
from tests.ui.case.conftest import TODAY, Open, Story
from tests.ui.keys import CTRL, Key, enter, focused, press, write
from ui.forms.form_dialog import FormDialog
from ui.pages.case.centre import ENTRY
from ui.pages.case.dialogs.checkup_dialog import CheckUpDialog
from ui.pages.case.dialogs.self_check import SelfCheckDialog
from ui.pages.case.editors.agreement import AgreementEditor
from ui.pages.case.page import CasePage
from ui.widgets.finding_list import severity_look

Settle = Callable[[], None]


@pytest.fixture
def page(story: Story, open_case: Open, settle: Settle) -> CasePage:
    """The dossier of an agreement whose only day is before the agreement."""
    case_id = story.mediated().agreed(due_on=TODAY - timedelta(days=9)).case_id
    page = open_case(case_id, "agreement")
    settle()
    return page


def dialog_of(kind: type) -> QWidget | None:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    return found[0] if found else None


def wait_for(kind: type, qtbot: QtBot) -> None:
    """Wait until such a dialog has the keys."""
    qtbot.waitUntil(lambda: dialog_of(kind) is not None and dialog_of(kind).isActiveWindow())  # type: ignore[union-attr]


def rules_shown(page: CasePage) -> list[str]:
    assert page.centre is not None
    return [one.rule for one in page.centre.checkup.findings]


def test_the_line_counts_what_was_found_by_word_and_shape(page: CasePage) -> None:
    panel = page.centre.checkup  # type: ignore[union-attr]
    assert panel.isVisible()
    assert panel.is_folded
    assert panel.badges[Severity.WARN].look == severity_look(Severity.WARN, 1)
    assert panel.badges[Severity.WARN].look.text == "再看 1"
    looks = {severity_look(one).shape for one in Severity}
    assert len(looks) == 3
    assert panel.badges[Severity.BLOCK].isHidden()


def test_f10_lists_it_and_enter_goes_to_the_field(page: CasePage, settle: Settle) -> None:
    press(Key.Key_F10)
    panel = page.centre.checkup  # type: ignore[union-attr]
    assert panel.list.list.hasFocus()
    assert "履行期限" in panel.list.detail.text()
    assert "怎么改" in panel.list.detail.text()
    enter()
    settle()
    assert page.centre.tabs.currentIndex() == ENTRY  # type: ignore[union-attr]
    editor = page.centre.editor  # type: ignore[union-attr]
    assert isinstance(editor, AgreementEditor)
    assert editor.form.box("terms[0].instalments").isAncestorOf(focused())


def test_the_unfolded_list_is_not_repeated_over_the_paper(
    story: Story, open_case: Open, settle: Settle
) -> None:
    story.mediated().agreed()
    agreement = story.case.agreement
    assert agreement is not None
    term = agreement.terms[0]
    entry = TermEntry(
        term_id=term.id,
        kind=TermKind.ACT,
        debtor_id=term.debtor_id,
        creditor_id=term.creditor_id,
        text="李四不赔的，由派出所拘留五日。",
    )
    command = SaveAgreement(
        case_id=story.case_id, facts="牛踩坏白菜。", terms=(entry,), reached_on=TODAY, mediator_id=None
    )
    agreements.save(story.workspace.books, story.workspace.actor, command)
    page = open_case(story.case_id, "agreement")
    settle()
    assert page.centre is not None
    over = page.centre.paper.notice
    assert "拘留" in over.text_label.text()
    assert over.isVisible()
    press(Key.Key_F10)
    assert not over.isVisible()
    press(Key.Key_F10)
    assert over.isVisible()


def test_empty_details_of_a_party_lead_to_the_first_empty_field(
    page: CasePage, settle: Settle, qtbot: QtBot
) -> None:
    press(Key.Key_F10)
    panel = page.centre.checkup  # type: ignore[union-attr]
    finding = next(
        one for one in panel.findings if one.rule == "details" and one.field.startswith("parties[0]")
    )
    panel.list.list.go_to(finding)
    enter()
    wait_for(FormDialog, qtbot)
    settle()
    form = dialog_of(FormDialog).form  # type: ignore[union-attr]
    assert form.box("ethnic_group").isAncestorOf(focused())  # 张三 has a sex


def test_the_list_follows_a_save(page: CasePage, settle: Settle) -> None:
    press(Key.Key_F10)
    assert "due_early" in rules_shown(page)
    enter()
    settle()
    box = page.centre.editor.form.box("terms[0].instalments")  # type: ignore[union-attr]
    assert box.isAncestorOf(focused())
    press(Key.Key_A, CTRL)
    write("2026-12-31")
    press(Key.Key_Return, CTRL)
    settle()
    assert "due_early" not in rules_shown(page)


def test_a_save_leaves_it_to_the_check_up_to_say_what_is_wrong(page: CasePage, settle: Settle) -> None:
    page.do("agreement.draw")
    settle()
    page.centre.editor.form.section("terms").blocks[0].change({"amount_fen": "460元"})  # type: ignore[union-attr]
    press(Key.Key_Return, CTRL, on=page.centre.editor)  # type: ignore[union-attr]
    settle()
    assert "due_early" in rules_shown(page)
    assert page.centre.notice.isHidden()  # type: ignore[union-attr]


def test_f10_again_or_escape_folds_it(page: CasePage) -> None:
    panel = page.centre.checkup  # type: ignore[union-attr]
    press(Key.Key_F10)
    press(Key.Key_F10)
    assert panel.is_folded
    press(Key.Key_F10)
    press(Key.Key_Escape)
    assert panel.is_folded
    assert not panel.isAncestorOf(focused())


def test_a_party_is_mended_in_his_own_window(page: CasePage, settle: Settle) -> None:
    press(Key.Key_F10)
    panel = page.centre.checkup  # type: ignore[union-attr]
    details = next(one for one in panel.findings if one.rule == "details")
    panel.list.list.go_to(details)
    enter()
    settle()
    assert isinstance(dialog_of(FormDialog), FormDialog)


def test_printing_shows_what_warns_first_and_one_key_goes_on(
    page: CasePage, story: Story, settle: Settle, qtbot: QtBot
) -> None:
    page.do("paper.issue")
    wait_for(CheckUpDialog, qtbot)
    dialog = dialog_of(CheckUpDialog)
    assert isinstance(dialog, CheckUpDialog)
    assert story.case.papers == []
    press(Key.Key_F9)
    settle()
    assert [paper.form_code for paper in story.case.papers] == ["agreement"]


def test_from_there_enter_leads_to_the_field_and_nothing_is_issued(
    page: CasePage, story: Story, settle: Settle, qtbot: QtBot
) -> None:
    page.do("paper.print")
    wait_for(CheckUpDialog, qtbot)
    enter()
    settle()
    assert dialog_of(CheckUpDialog) is None
    assert page.centre.tabs.currentIndex() == ENTRY  # type: ignore[union-attr]
    assert story.case.papers == []


def test_a_good_agreement_is_issued_at_once(story: Story, open_case: Open, settle: Settle) -> None:
    page = open_case(story.mediated().agreed(due_on=date(2026, 12, 31)).case_id, "agreement")
    settle()
    page.do("paper.issue")
    settle()
    assert [paper.form_code for paper in story.case.papers] == ["agreement"]


def test_what_blocks_keeps_it_a_draft_with_the_reason(story: Story, open_case: Open, settle: Settle) -> None:
    case_id = story.mediated().agreed(due_on=date(2026, 12, 31)).case_id
    with story.workspace.books.acting(story.workspace.actor, Permission.DRAW_AGREEMENT) as desk:
        agreement = cases.loaded(desk.session, case_id).agreement
        assert agreement is not None
        agreement.responsibilities = "李四再犯的，由派出所拘留十五日。"
    page = open_case(case_id, "agreement")
    settle()
    assert page.centre is not None
    assert "国家机关的职权" in page.centre.paper.notice.text_label.text()
    assert not page.centre.bar.issue_button.isEnabled()
    assert page.centre.checkup.badges[Severity.BLOCK].look.text == "要改 1"


def test_other_papers_show_no_check_up(page: CasePage, settle: Settle) -> None:
    page.catalogue.choose("application", 0)
    settle()
    assert page.centre.checkup.isHidden()  # type: ignore[union-attr]
    press(Key.Key_F10, on=page)
    settle()
    assert page.centre.slip.form_code == "agreement"  # type: ignore[union-attr]


def test_the_dossier_is_looked_over_and_enter_leads_to_the_paper(
    page: CasePage, settle: Settle, qtbot: QtBot
) -> None:
    page.do("dossier.check")
    settle()
    dialog = dialog_of(SelfCheckDialog)
    assert isinstance(dialog, SelfCheckDialog)
    wait_for(SelfCheckDialog, qtbot)
    assert dialog.list.list.go_to_first_of(
        lambda one: isinstance(one, Finding) and one.form_code == "mediation_record"
    )
    enter()
    settle()
    assert dialog_of(SelfCheckDialog) is None
    assert page.centre is not None
    assert page.centre.paper.isAncestorOf(page.window().focusWidget())
    assert page.centre.slip.form_code == "mediation_record"  # type: ignore[union-attr]
