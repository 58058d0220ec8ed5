"""A paper of the office's own template in the dossier: listed, worded, issued, by keys."""

from collections.abc import Callable
from pathlib import Path

import pytest

from mediation_app.model import TemplateNeed
from mediation_app.services import papers, templates
from mediation_app.services.paper_standing import SlipState
from mediation_app.services.templates import NewTemplate
from reports.conversion import CHOSEN
from tests.reports.word_templates import texts, word_file
from tests.ui.case.conftest import Open, Story
from tests.ui.keys import CTRL, Key, press, write
from ui.pages.case.centre import PAPER, WORDS
from ui.pages.case.editors.words import WordsEditor
from ui.workspace import Workspace

Settle = Callable[[], None]


@pytest.fixture
def handover(workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A machine without an office program, and a paper that dossiers must hold."""
    monkeypatch.setenv(CHOSEN, "")
    path = tmp_path / "移交单.docx"
    path.write_bytes(word_file("移交单", "卷号：{{ 卷号 }}", "移交给：{{ 填写.移交单位 }}"))
    new = NewTemplate(path=path, title="案件移交单", after="mediation_record", need=TemplateNeed.MUST)
    templates.add_template(workspace.books, workspace.actor, new)
    return "own-1"


def test_an_own_paper_is_worded_and_issued_from_the_dossier(
    handover: str, story: Story, open_case: Open, settle: Settle
) -> None:
    page = open_case(story.registered().mediated().case_id)
    assert page.centre is not None
    page.show_paper(handover, 0)
    settle()
    assert page.centre.slip is not None
    assert page.centre.slip.title == "案件移交单"
    assert page.centre.tabs.isTabVisible(WORDS)
    page.centre.tabs.setFocus()
    page.centre.tabs.setCurrentIndex(WORDS)
    settle()
    editor = page.centre.editor
    assert isinstance(editor, WordsEditor)
    write("镇林业站")
    press(Key.Key_Return, CTRL)
    settle()
    assert page.centre.tabs.currentIndex() == PAPER
    books, actor = story.workspace.books, story.workspace.actor
    paper = papers.issue(books, actor, story.case_id, handover)
    assert texts(papers.docx_of(books, actor, paper.id))[-1] == "移交给：镇林业站"
    slips = {slip.form_code: slip for slip in papers.contents(books, actor, story.case_id)}
    assert slips[handover].state is SlipState.ISSUED
