"""A backlog case by keyboard alone, in the whole program, each by who may: registered, led, struck off."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog
from pytestqt.qtbot import QtBot

from mediation_app.model import Case, LeadState, PlanState, ReboundRisk, VisitState
from mediation_app.rules.vocabulary import Attitude, CaseKind, DemandNature, SettledHow, VisitKind
from mediation_app.rules.workflow import CaseState
from mediation_app.services import cases
from mediation_app.services.books import Books
from mediation_app.services.leading.standing import (
    active_lead,
    current_plan,
    newest_plan,
    open_proposal,
)
from tests.conftest import SteadyClock
from tests.services import matter_scenes
from tests.ui import keys
from tests.ui.keys import ALT, CTRL, SHIFT, Key, focused
from tests.ui.test_from_opening_to_print import Typist, print_into, the_case, the_window
from ui.dialogs.staff_switch import StaffSwitchDialog
from ui.forms.entries import ChoiceEntry
from ui.forms.form_dialog import FormDialog
from ui.forms.form_view import FormView
from ui.forms.segment_entry import SegmentEntry
from ui.main_window import MainWindow
from ui.pages.case import CasePage
from ui.pages.case.dialogs.proofs import ProofBand
from ui.pages.intake import IntakePage
from ui.pages.leading import LeadingPage
from ui.pages.leading.decide import DecideDialog
from ui.pages.leading.mine import MinePanel
from ui.pages.leading.rows import DutyKind
from ui.program import Program
from ui.settings import Settings

FACTS = "2016年在工地受伤，认为赔偿偏低，多次到县里反映。"


class Clerk(Typist):
    """Somebody at the keyboard who finds a field by going on to it, and lets the next one sit down."""

    def go_to(self, form: FormView, place: str) -> None:
        """Go on from field to field until the one wanted has the keys."""
        for _ in range(60):
            if form.box(place).isAncestorOf(focused()):
                return
            self.press(Key.Key_Tab)
        raise AssertionError(place)

    def fill(self, form: FormView, place: str, text: str) -> None:
        """Type a text into a field."""
        self.go_to(form, place)
        self.write(text)
        self.wait()

    def choose(self, form: FormView, place: str, code: object) -> None:
        """Choose an answer: by its digit where all are in sight, else down the list."""
        self.go_to(form, place)
        entry = form.box(place).entry
        if isinstance(entry, SegmentEntry) and not isinstance(entry.stop(), ChoiceEntry):
            digit = [choice.code for choice in form.box(place).field.choices].index(str(code)) + 1
            self.press(Key(Key.Key_0 + digit))
        for _ in range(20):
            if entry.value() == code:
                return
            self.press(Key.Key_Down)
        raise AssertionError((place, code, entry.value()))

    def save(self, dialog: QDialog) -> None:
        """Save the form on top."""
        self.press(Key.Key_Return, CTRL)
        self.wait_gone(dialog)

    def next_step(self) -> FormDialog:
        """Press F8 and wait for the form it asks."""
        self.press(Key.Key_F8)
        dialog = self.wait_for(FormDialog)
        assert isinstance(dialog, FormDialog)
        return dialog

    def ask_for(self, words: str) -> FormDialog:
        """Find something by its name (Ctrl+K) and wait for the form it asks."""
        self.press(Key.Key_K, CTRL)
        self.write(words)
        self.qtbot.wait(250)  # the line looks a moment after the last key
        self.wait()
        self.press(Key.Key_Return)
        dialog = self.wait_for(FormDialog)
        assert isinstance(dialog, FormDialog)
        return dialog

    def let_sit(self, name: str) -> None:
        """Let somebody else take the seat, as the program does it."""
        before = self.program.window
        self.press(Key.Key_U, CTRL | SHIFT)
        dialog = self.wait_for(StaffSwitchDialog)
        assert isinstance(dialog, StaffSwitchDialog)
        for _ in range(20):
            row = dialog.list.current()
            if row is not None and row.title.startswith(name):
                break
            self.press(Key.Key_Down)
        keys.press(Key.Key_Return)
        self.qtbot.waitUntil(lambda: self.program.window is not before, timeout=60_000)
        window = the_window(self.program)
        window.activateWindow()
        self.qtbot.waitUntil(window.isActiveWindow)
        self.wait()
        assert window.workspace.actor.name == name

    def print_next(self, file: Path) -> None:
        """Print what the dossier shows (F9)."""
        self.press(Key.Key_F9)
        print_into(file, self)
        assert file.stat().st_size > 5_000


@pytest.fixture
def program(dressed: QApplication, file_books: Books, settings: Settings, qtbot: QtBot) -> Iterator[Program]:
    """The program itself, opened as its mediator on the invented office with its leaders."""
    matter_scenes.people(file_books)
    made = Program(dressed, settings)
    bugs: list[BaseException] = []
    made.tasks.broke.connect(bugs.append)
    assert file_books.folder is not None
    made.start(str(file_books.folder), as_name="周明远")
    qtbot.waitUntil(lambda: isinstance(made.window, MainWindow) and made.tasks.is_idle(), timeout=60_000)
    assert made.window is not None
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    # the office's clock stands still in tests
    assert made.opened is not None
    made.opened.books.clock = file_books.clock
    yield made
    made.window.close()
    made.end()
    assert not bugs, bugs


@pytest.fixture
def clerk(program: Program, qtbot: QtBot) -> Clerk:
    return Clerk(program, qtbot)


@pytest.fixture
def proof(tmp_path: Path) -> Path:
    """A receipt, photographed."""
    made = tmp_path / "收条.jpg"
    made.write_bytes(b"\xff\xd8\xff\xe0" + b"0" * 64)
    return made


def now(clerk: Clerk) -> Case:
    """Read the case anew."""
    workspace = the_window(clerk.program).workspace
    return cases.load(workspace.books, workspace.actor, 1)


def test_a_backlog_case_from_the_petition_to_its_striking_off(
    clerk: Clerk, clock: SteadyClock, proof: Path, tmp_path: Path
) -> None:
    """Five people's work on one case; approving, signing for it, a step, a visit: under ten keys each."""
    _register(clerk)
    _study_and_propose(clerk)
    clerk.print_next(tmp_path / "registration.pdf")
    approving = _approve_the_leader(clerk)
    acknowledging = _acknowledge(clerk)
    _make_the_plan(clerk)
    opining = _approve_the_plan(clerk)
    clerk.let_sit("孙小雅")
    clerk.print_next(tmp_path / "plan.pdf")
    visiting = _go_down(clerk, clock)
    stepping = [_do_a_step(clerk, proof), _do_a_step(clerk, proof)]
    _deliver_the_opinion(clerk, tmp_path / "opinion.pdf")
    _settle(clerk)
    signing = _sign_off(clerk)
    returning = []
    while owed := [one for one in now(clerk).visits if one.state is VisitState.PLANNED]:
        clock.go_on(days=max(0, (owed[0].planned_on - clock().date()).days))
        returning.append(_visit_again(clerk))
    _strike_off(clerk)
    case = now(clerk)
    assert case.state is CaseState.CLOSED
    assert case.closed_on == clock().date()
    counted = (approving, acknowledging, opining, visiting, *stepping, signing, *returning)
    assert all(count < 10 for count in counted), counted
    printed = {paper.form_code for paper in case.papers if paper.printed}
    assert printed >= {"matter_registration", "opinion"}


def _register(clerk: Clerk) -> None:
    """Who petitions, about what: three fields, after F7 chose the kind."""
    clerk.press(Key.Key_F2)
    page = the_window(clerk.program).page()
    assert isinstance(page, IntakePage)
    while page.kind is not CaseKind.BACKLOG:
        clerk.press(Key.Key_F7)
    clerk.fill(page.form, "parties[0].name", "陈某某")
    clerk.fill(page.form, "title", "务工受伤赔偿信访")
    clerk.fill(page.form, "facts", FACTS)
    clerk.fill(page.form, "demands", "提高务工受伤赔偿数额")
    clerk.press(Key.Key_Return, CTRL)
    assert now(clerk).state is CaseState.REGISTERED
    assert now(clerk).kind is CaseKind.BACKLOG


def _study_and_propose(clerk: Clerk) -> None:
    """Judge the demands, name the team, propose the leader."""
    clerk.press(Key.Key_1)
    dialog = clerk.wait_for(FormDialog)
    assert isinstance(dialog, FormDialog)
    clerk.choose(dialog.form, "nature", DemandNature.PARTLY.value)
    clerk.fill(dialog.form, "reason", "合理部分已按政策解决，其余没有依据。")
    clerk.save(dialog)
    assert now(clerk).state is CaseState.STUDIED
    dialog = clerk.ask_for("责任人和专班")
    clerk.fill(dialog.form, "members[0].name", "王支书")
    clerk.fill(dialog.form, "members[0].post", "村支书")
    clerk.save(dialog)
    dialog = clerk.next_step()
    deputy = next(choice for choice in _offered(dialog.form, "leader_id") if choice[1].startswith("唐志强"))
    clerk.choose(dialog.form, "leader_id", deputy[0])
    clerk.save(dialog)
    asked = open_proposal(now(clerk))
    assert asked is not None
    assert asked.leader.name == "唐志强"
    assert now(clerk).state is CaseState.ASSIGNING


def _approve_the_leader(clerk: Clerk) -> int:
    """Let the office head agree and the secretary approve on their page; the clerk delivers; keys of one."""
    clerk.let_sit("沈佩兰")
    _decide(clerk)
    clerk.let_sit("高文斌")
    pressed = _decide(clerk)
    lead = active_lead(now(clerk))
    assert lead is not None
    assert lead.state is LeadState.APPROVED
    clerk.let_sit("孙小雅")
    _open_the_case(clerk)
    clerk.save(clerk.next_step())
    lead = active_lead(now(clerk))
    assert lead is not None
    assert lead.state is LeadState.DELIVERED
    return pressed


def _decide(clerk: Clerk) -> int:
    """Agree to the first thing that waits for this person; returns the keys from opening the page."""
    before = clerk.presses
    clerk.press(Key.Key_4, CTRL)
    page = the_window(clerk.program).page()
    assert isinstance(page, LeadingPage)
    clerk.press(Key.Key_1, ALT)
    clerk.press(Key.Key_F8)
    dialog = clerk.wait_for(DecideDialog)
    clerk.press(Key.Key_Return)
    clerk.wait_gone(dialog)
    return clerk.presses - before


def _acknowledge(clerk: Clerk) -> int:
    clerk.let_sit("唐志强")
    pressed = _decide(clerk)
    assert now(clerk).state is CaseState.PLANNING
    return pressed


def _open_the_case(clerk: Clerk) -> None:
    """Go to the dossier from wherever one is."""
    if not isinstance(the_window(clerk.program).page(), CasePage):
        clerk.press(Key.Key_3, CTRL)
        clerk.press(Key.Key_Return)
    assert the_case(clerk.program).id == 1


def _make_the_plan(clerk: Clerk) -> None:
    """Give the case its unit, write measures and steps, send the plan to be judged."""
    _open_the_case(clerk)
    dialog = clerk.next_step()
    clerk.fill(dialog.form, "unit_name", "镇社会事务办")
    clerk.save(dialog)
    clerk.press(Key.Key_F8)
    page = the_window(clerk.program).page()
    assert isinstance(page, CasePage)
    assert page.centre is not None
    assert page.centre.editor is not None
    form = page.centre.editor.form
    clerk.fill(form, "solve", "已按政策解决的逐项核对，补齐材料。")
    clerk.fill(form, "explain", "说明赔偿标准和依据，家人与邻里参与劝导。")
    clerk.fill(form, "due_on", "+30")
    clerk.fill(form, "steps[0].text", "当面核对已解决的事项")
    clerk.fill(form, "steps[0].due_on", "+7")
    clerk.press(Key.Key_Return, ALT)
    clerk.fill(form, "steps[1].text", "上门说明政策，当面答复")
    clerk.fill(form, "steps[1].due_on", "+20")
    clerk.press(Key.Key_Return, CTRL)
    plan = newest_plan(now(clerk))
    assert plan is not None
    assert [step.text for step in plan.steps] == ["当面核对已解决的事项", "上门说明政策，当面答复"]
    clerk.press(Key.Key_F8)
    plan = newest_plan(now(clerk))
    assert plan is not None
    assert plan.state is PlanState.SUBMITTED


def _approve_the_plan(clerk: Clerk) -> int:
    clerk.let_sit("沈佩兰")
    _decide(clerk)
    clerk.let_sit("高文斌")
    pressed = _decide(clerk)
    assert current_plan(now(clerk)) is not None
    assert now(clerk).state is CaseState.RESOLVING
    _open_the_case(clerk)
    return pressed


def _go_down(clerk: Clerk, clock: SteadyClock) -> int:
    """Record, from the leader's page, that he went down to the person on the day it was due."""
    (planned,) = now(clerk).visits
    assert planned.kind is VisitKind.GOING_DOWN
    clock.go_on(days=(planned.planned_on - clock().date()).days)
    clerk.let_sit("唐志强")
    clerk.press(Key.Key_4, CTRL)
    page = the_window(clerk.program).page()
    assert isinstance(page, LeadingPage)
    panel = page.panel()
    assert isinstance(panel, MinePanel)
    before = clerk.presses
    while (duty := panel.current()) is None or duty.kind is not DutyKind.VISIT:
        clerk.press(Key.Key_Down, CTRL)
    dialog = clerk.next_step()
    clerk.write("到家里谈了赔偿标准，情绪平稳，愿意核对。")
    clerk.save(dialog)
    done = next(one for one in now(clerk).visits if one.id == planned.id)
    assert done.state is VisitState.DONE
    assert done.text.startswith("到家里")
    pressed = clerk.presses - before
    _open_the_case(clerk)
    return pressed


def _do_a_step(clerk: Clerk, proof: Path) -> int:
    """Tick off the step that comes next, with a file that proves it."""
    before = clerk.presses
    dialog = clerk.next_step()
    clerk.write("已当面办妥。")
    band = dialog.findChild(ProofBand)
    assert band is not None
    while focused() is not band.choose_button:
        clerk.press(Key.Key_Tab)
    clerk.press(Key.Key_Space)
    chooser = clerk.wait_for(QFileDialog)
    keys.press(Key.Key_A, CTRL)
    keys.write(str(proof))
    clerk.press(Key.Key_Return)
    clerk.wait_gone(chooser)
    dialog.activateWindow()
    clerk.wait_for(FormDialog)
    clerk.save(dialog)
    plan = current_plan(now(clerk))
    assert plan is not None
    done = [step for step in plan.steps if step.done_on is not None]
    assert [one.attachment.name for one in done[-1].proofs] == [proof.name]
    return clerk.presses - before


def _deliver_the_opinion(clerk: Clerk, file: Path) -> None:
    """Write the opinion, print it, and write down that it was handed over."""
    clerk.let_sit("孙小雅")
    dialog = clerk.next_step()
    clerk.fill(dialog.form, "facts", "工伤认定和鉴定均已生效，应付部分已付清。")
    clerk.fill(dialog.form, "result", "合理部分已按政策解决；超出标准的部分不予支持。")
    clerk.fill(dialog.form, "law", "《工伤保险条例》第三十五条")
    clerk.save(dialog)
    clerk.print_next(file)
    dialog = clerk.next_step()
    clerk.save(dialog)
    assert now(clerk).state is CaseState.DELIVERED


def _settle(clerk: Clerk) -> None:
    """Write down the settlement, ask for the check, and find it resolved."""
    clerk.let_sit("唐志强")
    dialog = clerk.next_step()
    clerk.fill(dialog.form, "settled_on", "今天")
    clerk.choose(dialog.form, "how", SettledHow.OPINION.value)
    clerk.choose(dialog.form, "attitude", Attitude.SATISFIED.value)
    clerk.fill(dialog.form, "text", "书面答复后表示接受。")
    clerk.save(dialog)
    for state in (CaseState.CHECKING, CaseState.RESOLVED):
        clerk.save(clerk.next_step())
        assert now(clerk).state is state


def _sign_off(clerk: Clerk) -> int:
    before = clerk.presses
    clerk.save(clerk.next_step())
    matter = now(clerk).matter
    assert matter is not None
    assert matter.signed_off_on is not None
    pressed = clerk.presses - before
    clerk.save(clerk.next_step())
    assert now(clerk).state is CaseState.VISITING
    return pressed


def _visit_again(clerk: Clerk) -> int:
    """Record the return visit that is due now."""
    clerk.press(Key.Key_F5)
    before = clerk.presses
    owed = sum(one.state is VisitState.PLANNED for one in now(clerk).visits)
    dialog = clerk.next_step()
    if dialog.form.values()["kind"] == VisitKind.RETURN.value:
        clerk.write("y")  # 已履行, found by its first letter
    else:
        clerk.press(Key.Key_Tab, SHIFT)  # back from the words
    clerk.choose(dialog.form, "rebound", ReboundRisk.NONE.value)
    clerk.save(dialog)
    assert sum(one.state is VisitState.PLANNED for one in now(clerk).visits) == owed - 1
    return clerk.presses - before


def _strike_off(clerk: Clerk) -> None:
    """Strike the case off, saying why over what is still open, such as 督办 raised meanwhile."""
    dialog = clerk.next_step()
    clerk.fill(dialog.form, "reason", "回访期满，督办事项一并办结。")
    clerk.save(dialog)


def _offered(form: FormView, place: str) -> list[tuple[object, str]]:
    entry = form.box(place).entry
    assert isinstance(entry, ChoiceEntry)
    return [(int(entry.itemData(at) or 0), entry.itemText(at)) for at in range(entry.count())]
