"""设置 › 条款库: the office's own clauses added, refused with the reason, retired and brought back."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.rules.vocabulary import TermKind
from mediation_app.services import clauses
from mediation_app.services.books import Actor
from mediation_app.services.clauses import SaveClause
from tests.ui.keys import CTRL, Key, press, write
from ui.forms.form_dialog import FormDialog
from ui.pages.settings.clauses import ClausesSection
from ui.workspace import Workspace

Shown = Callable[[QWidget], None]
Settle = Callable[[], None]


@pytest.fixture
def section(workspace: Workspace, shown: Shown, settle: Settle) -> ClausesSection:
    made = ClausesSection(workspace)
    shown(made)
    settle()
    return made


def dialog() -> FormDialog:
    found = [one for one in QApplication.topLevelWidgets() if isinstance(one, FormDialog) and one.isVisible()]
    return found[0]


def test_a_clause_is_added_by_keys_and_a_bad_one_told_why(
    section: ClausesSection, settle: Settle, qtbot: QtBot
) -> None:
    section.ask(clauses.ClauseRow(title="", type_code="", kind=TermKind.ACT, text=""))
    qtbot.waitUntil(lambda: dialog().isActiveWindow())
    dialog().form.focus_place("title")
    write("送鲜奶")
    dialog().form.focus_place("text")
    write("{义务人}不得再上访。")
    press(Key.Key_Return, CTRL)
    settle()
    assert "法定权利" in dialog().form.box("text").problem()
    dialog().form.change({"text": "{义务人}每日送鲜奶一斤。"})
    press(Key.Key_Return, CTRL)
    settle()
    assert [row.title for row in section.rows] == ["送鲜奶"]


def test_a_clause_is_retired_and_brought_back(
    section: ClausesSection, workspace: Workspace, settle: Settle
) -> None:
    command = SaveClause(title="送鲜奶", text="{义务人}每日送鲜奶一斤。", kind=TermKind.ACT)
    clauses.save_clause(workspace.books, workspace.actor, command)
    section.refresh()
    settle()
    section.retire()
    settle()
    assert section.rows[0].is_retired
    section.retire()
    settle()
    assert not section.rows[0].is_retired


def test_the_administrator_who_sees_no_cases_keeps_the_library_too(
    seat: Callable[[Actor], Workspace], administrator: Actor, mediator: Actor, shown: Shown, settle: Settle
) -> None:
    work = seat(administrator)
    command = SaveClause(title="送鲜奶", text="{义务人}每日送鲜奶一斤。", kind=TermKind.ACT)
    clauses.save_clause(work.books, mediator, command)
    section = ClausesSection(work)
    shown(section)
    settle()
    assert [row.title for row in section.rows] == ["送鲜奶"]
    assert section.may_change
