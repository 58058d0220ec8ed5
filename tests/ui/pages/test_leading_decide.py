from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from mediation_app.model import LeadState, PlanState
from mediation_app.rules.clock_rules import ClockCode
from mediation_app.services.books import Actor, Books
from mediation_app.services.clocks import extending
from mediation_app.services.clocks.extending import AskExtension
from mediation_app.services.leading import approvals, ownership, plans
from mediation_app.services.leading.ownership import ProposeLead
from tests.services.matter_scenes import manned, people, plan_entry, planned, resolving, studied
from tests.services.scenes import Scene
from tests.ui.keys import Key, enter, press, write
from ui.pages.leading.decide import DecideDialog, read_question
from ui.workspace import Workspace

Settle = Callable[[], None]
Seat = Callable[[Actor], Workspace]
Shown = Callable[[QWidget], None]
Ask = Callable[[Actor], DecideDialog]


@pytest.fixture
def proposal(file_books: Books) -> Scene:
    """A matter that 唐志强 shall lead, as the clerk asks."""
    who = people(file_books)
    scene = studied(file_books, who.clerk)
    command = ProposeLead(
        case_id=scene.case_id, leader_id=who.deputy.staff_id or 0, reason="分管自然资源工作"
    )
    ownership.propose(file_books, who.clerk, command)
    return scene


@pytest.fixture
def ask(file_books: Books, seat: Seat, shown: Shown) -> Ask:
    """Open the dialog of what waits for somebody, over a page of his own."""
    page = QWidget()
    shown(page)

    def open_for(actor: Actor) -> DecideDialog:
        (row,) = approvals.waiting(file_books, actor)
        dialog = DecideDialog(seat(actor), read_question(file_books, actor, row), page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        shown(dialog)
        return dialog

    return open_for


def words(dialog: DecideDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_enter_agrees_and_the_next_stage_follows(
    proposal: Scene, ask: Ask, file_books: Books, settle: Settle
) -> None:
    who = people(file_books)
    dialog = ask(who.head)
    assert dialog.line.text() == "同意"
    for told in ("唐志强", "分管自然资源工作", "孙小雅"):
        assert told in words(dialog)
    enter()
    settle()
    assert not dialog.isVisible()
    asked = ownership.open_proposal(proposal.case)
    assert asked is not None
    assert (asked.state, asked.agreed_opinion) == (LeadState.AGREED, "同意")
    dialog = ask(who.secretary)
    enter()
    settle()
    lead = ownership.active_lead(proposal.case)
    assert lead is not None
    assert lead.approved_opinion == "同意"


def test_sending_back_needs_a_reason_of_its_own(
    proposal: Scene, ask: Ask, file_books: Books, settle: Settle
) -> None:
    dialog = ask(people(file_books).head)
    QTest.mouseClick(dialog.back_button, Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert dialog.line.text() == ""
    write("先明确责任单位", on=dialog.line)
    press(Key.Key_R, Qt.KeyboardModifier.AltModifier, on=dialog)
    settle()
    assert not dialog.isVisible()
    assert [lead.state for lead in proposal.case.matter.leads] == [LeadState.REFUSED]  # type: ignore[union-attr]


def test_the_leader_himself_may_not_approve_and_is_told_who_does(
    file_books: Books, ask: Ask, settle: Settle
) -> None:
    who = people(file_books)
    scene = studied(file_books, who.clerk)
    command = ProposeLead(case_id=scene.case_id, leader_id=who.mayor.staff_id or 0)
    assignment = ownership.propose(file_books, who.clerk, command)
    ownership.agree(file_books, who.head, assignment)
    dialog = ask(who.mayor)
    assert "另一位主要领导" in dialog.notice.text_label.text()
    assert dialog.field.isHidden()
    assert dialog.back_button.isHidden()
    enter()
    settle()
    assert ownership.active_lead(scene.case) is None


def test_a_plan_is_read_with_its_measures_and_steps_before_it_is_approved(
    file_books: Books, ask: Ask, settle: Settle
) -> None:
    who = people(file_books)
    scene = planned(file_books)
    for actor in (who.head, who.vice, who.secretary):
        plan = plans.newest(scene.case)
        if plan is not None and plan.state is PlanState.SUBMITTED and approvals.waiting(file_books, actor):
            dialog = ask(actor)
            assert "三十日内兑现青苗补偿" in words(dialog)
            assert "1. 核实面积" in words(dialog)
            enter()
            settle()
    current = plans.current(scene.case)
    assert current is not None
    assert current.state is PlanState.APPROVED


def test_the_nature_is_said_once_where_the_plan_begins_with_it(file_books: Books, ask: Ask) -> None:
    who = people(file_books)
    scene = manned(file_books)
    reason = "诉求合理。青苗损失属实。"
    plan_id = plans.save(file_books, who.clerk, plan_entry(scene, nature_text=reason))
    plans.submit(file_books, who.clerk, plan_id)
    assert words(ask(who.head)).count("诉求合理") == words(ask(who.head)).count("诉求合理的") + 1


def test_what_was_delivered_is_acknowledged_with_one_key(
    proposal: Scene, ask: Ask, file_books: Books, settle: Settle
) -> None:
    who = people(file_books)
    asked = ownership.open_proposal(proposal.case)
    assert asked is not None
    ownership.agree(file_books, who.head, asked.id)
    ownership.approve(file_books, who.secretary, asked.id)
    ownership.deliver(file_books, who.clerk, asked.id)
    dialog = ask(who.deputy)
    assert dialog.field.isHidden()
    assert dialog.back_button.isHidden()
    enter()
    settle()
    lead = ownership.active_lead(proposal.case)
    assert lead is not None
    assert lead.state is LeadState.ACKNOWLEDGED


def test_an_extension_says_which_clock_how_long_and_why(file_books: Books, ask: Ask, settle: Settle) -> None:
    who = people(file_books)
    scene = resolving(file_books)
    extending.ask(
        file_books,
        who.clerk,
        AskExtension(case_id=scene.case_id, clock=ClockCode.RESOLUTION, days=15, reason="补偿款要经县里审批"),
    )
    dialog = ask(who.secretary)
    assert "延长15" in words(dialog)
    assert "补偿款要经县里审批" in words(dialog)
    assert "现在截止2026年12月23日，延长后截止2027年1月7日" in words(dialog)
    enter()
    settle()
    (extension,) = scene.case.matter.extensions  # type: ignore[union-attr]
    assert extension.approved


def test_somebody_elses_change_is_told_in_the_dialog(
    proposal: Scene, ask: Ask, file_books: Books, settle: Settle
) -> None:
    who = people(file_books)
    dialog = ask(who.head)
    asked = ownership.open_proposal(proposal.case)
    assert asked is not None
    ownership.refuse(file_books, who.head, asked.id, "换人")
    heard: list[bool] = []
    dialog.workspace.changes.casesChanged.connect(lambda: heard.append(True))
    enter()
    settle()
    assert heard
    assert dialog.isVisible()
    assert dialog.notice.isVisible()
    dialog.reject()
