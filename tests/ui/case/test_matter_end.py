"""A backlog case from its settlement to 销号 and back: proof, signature, visit; and the relapse."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from mediation_app.model import AttachmentKind
from mediation_app.rules.vocabulary import Attitude, CaseKind, ProcedureKind, SettledHow
from mediation_app.rules.workflow import CaseState
from mediation_app.services import attachments
from mediation_app.services.attachments import NewAttachment
from mediation_app.services.books import Books
from mediation_app.services.leading import plans
from mediation_app.services.matters import petitions, settling
from mediation_app.services.matters.petitions import RecordProcedure
from mediation_app.services.matters.settling import Settle
from tests.services import matter_scenes
from tests.services.scenes import Scene
from tests.ui.case.matters import OpenAs, Top, next_words, save

Settle_ = Callable[[], None]


@pytest.fixture
def settled(file_books: Books, tmp_path: Path) -> Scene:
    """A case whose steps are done with proof, its opinion delivered and its person settled today."""
    who = matter_scenes.people(file_books)
    scene = matter_scenes.resolving(file_books)
    plan = plans.current(scene.case)
    assert plan is not None
    receipt = tmp_path / "收条.pdf"
    receipt.write_bytes(b"%PDF-1.4\n" + b"0" * 64)
    new = NewAttachment(case_id=scene.case_id, path=receipt, kind=AttachmentKind.PROOF, note="收条")
    attachments.attach(file_books, who.clerk, new)
    for step in plan.steps:
        plans.step_done(file_books, who.clerk, step.id, on=scene.today)
    delivered = RecordProcedure(case_id=scene.case_id, kind=ProcedureKind.OPINION_DELIVERED, on=scene.today)
    petitions.record_procedure(file_books, who.clerk, delivered)
    command = Settle(
        case_id=scene.case_id,
        settled_on=scene.today,
        how=SettledHow.OPINION,
        text="兑现青苗补偿18600元。",
        attitude=Attitude.SATISFIED,
    )
    settling.settle(file_books, who.clerk, command)
    return scene


def test_checked_signed_visited_and_struck_off(
    file_books: Books, settled: Scene, open_as: OpenAs, top: Top, settle: Settle_
) -> None:
    who = matter_scenes.people(file_books)
    page = open_as(settled, who.clerk)
    for words in ("提请核实化解", "认定已化解"):
        assert next_words(page) == words
        page.take_next_step()
        top()
        save(settle)
    assert settled.case.state is CaseState.RESOLVED
    assert next_words(page) == "签字同意销号"
    assert "唐志强本人签字" in page.panel.next_button.toolTip()
    page = open_as(settled, who.deputy)
    page.take_next_step()
    top()
    save(settle)
    assert next_words(page) == "转入回访期"
    page = open_as(settled, who.clerk)
    page.take_next_step()
    top()
    save(settle)
    assert settled.case.state.value == CaseState.VISITING.value
    page = open_as(settled, who.deputy)
    page.do("close")
    settle()
    assert page.centre is not None
    assert "还没有回访结果" in page.centre.notice.text_label.text()
    page.do("visit.new")
    dialog = top()
    dialog.form.change(
        {"method": "door", "fulfilment": "done", "satisfaction": "satisfied", "rebound": "none"}
    )
    save(settle)
    page.do("close")
    dialog = top()
    assert dialog.windowTitle() == "销号"
    told = "\n".join(line.text() for line in dialog.findChildren(QLabel))
    assert "必备材料还没有定稿归卷" in told
    assert "化解方案" in told
    assert "材料齐全" not in told
    dialog.form.change({"reason": "已按期回访，信访人书面息访"})
    save(settle)
    case = settled.case
    assert case.state is CaseState.CLOSED
    assert page.state_badge.look.text == "销号"
    assert next_words(page) == "已销号"
    assert not page.panel.next_button.isVisibleTo(page)


def test_a_relapse_goes_back_to_the_resolution(
    file_books: Books, settled: Scene, open_as: OpenAs, top: Top, settle: Settle_
) -> None:
    who = matter_scenes.people(file_books)
    page = open_as(settled, who.clerk)
    for _ in range(2):
        page.take_next_step()
        top()
        save(settle)
    page.do("relapse")
    top().form.change({"reason": "又到县里反映同一问题"})
    save(settle)
    case = settled.case
    assert case.state is CaseState.RESOLVING
    assert case.kind is CaseKind.BACKLOG
    assert case.matter is not None
    assert case.matter.settled_on is None
    assert any(line.fact.badge and line.fact.badge.text == "反弹" for line in page.panel.lines)
