"""打印队列: keys on the queue, against a CUPS server of the tests' own, and without one."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from mediation_app.rules.vocabulary import PrintState, PrintWord
from mediation_app.services import papers
from mediation_app.services.books import Actor, Books
from mediation_app.services.printing import taking
from mediation_app.services.printing.ordering import PrintHow, ToPrint, enqueue
from mediation_app.services.printing.queue import QueueRow
from tests.cups import CupsServer, Tray
from tests.services.printing.print_scenes import need_cups
from tests.services.scenes import Scene, agreed
from tests.ui.keys import ALT, Key, enter, press, write
from tests.ui.test_printing import print_into, say_it_came_out
from ui.dialogs.print_options import ChangeOrdersDialog, PrintOptionsDialog
from ui.dialogs.printed_question import PrintedQuestion
from ui.dialogs.printer_fields import PrintWish
from ui.dialogs.reprint import ReprintDialog
from ui.pages.papers.print_queue import PrintQueueView, read_queue
from ui.pages.settings.printing import PrintingSection
from ui.pdf_pages import read_pages
from ui.printing import SlipToPrint, print_issued, print_pdf, print_slips
from ui.printing.request import usual_wish
from ui.printing.watch import News, PrintWatch
from ui.workspace import Workspace

Settle = Callable[[], None]
Shown = Callable[[QWidget], None]
PATIENT_MS = 60_000

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # said by offscreen only


@pytest.fixture(scope="module")
def server() -> Iterator[CupsServer]:
    need_cups()
    with CupsServer.started() as running:
        running.add("desk")
        running.make_default("desk")
        yield running


@pytest.fixture
def printer(server: CupsServer, monkeypatch: pytest.MonkeyPatch) -> Iterator[Tray]:
    """The one printer of a server of our own, which this machine is set to."""
    monkeypatch.setenv("CUPS_SERVER", server.address)
    tray = Tray(server.folder / "out" / "desk")
    yield tray
    tray.hold(on=False)
    tray.fail(None)
    tray.say("")


@pytest.fixture
def scene(file_books: Books, mediator: Actor) -> Scene:
    return agreed(file_books, mediator)


@pytest.fixture
def orders(scene: Scene) -> tuple[int, ...]:
    """Two papers of one case wait: the agreement, three copies, and the registration."""
    wanted = [ToPrint(case_id=scene.case_id, form_code=code) for code in ("agreement", "registration")]
    return enqueue(scene.books, scene.actor, wanted, PrintHow(printer="desk"))


@pytest.fixture
def view(workspace: Workspace, orders: tuple[int, ...], shown: Shown, settle: Settle) -> PrintQueueView:
    made = PrintQueueView(workspace)
    made.resize(1100, 600)
    shown(made)
    made.refresh()
    settle()
    made.focus_first()
    return made


def modal(qtbot: QtBot, kind: type[QDialog]) -> QDialog:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), kind), timeout=PATIENT_MS)
    found = QApplication.activeModalWidget()
    assert isinstance(found, QDialog)
    qtbot.waitUntil(lambda: QApplication.focusWidget() in found.findChildren(QWidget))
    return found


def states(view: PrintQueueView) -> list[PrintState]:
    return [row.state for row in view.list.rows()]


def run(view: PrintQueueView, key: str) -> None:
    """Do a command as its key does: the window binds the keys."""
    command = next(one for one in view.commands() if one.key == key)
    assert command.enabled, key
    command.run()


def until_all(view: PrintQueueView, qtbot: QtBot, state: PrintState) -> None:
    qtbot.waitUntil(lambda: set(states(view)) == {state}, timeout=PATIENT_MS)


def of(view: PrintQueueView, order_id: int) -> QueueRow:
    return next(row for row in view.list.rows() if row.id == order_id)


def test_papers_wait_by_case_and_none_is_said_to_be_printed(view: PrintQueueView, scene: Scene) -> None:
    assert states(view) == [PrintState.WAITING, PrintState.WAITING]
    assert [row.copies for row in view.list.rows()] == [3, 1]
    head = view.list.model().index(0, 0).data()
    assert scene.case.number in head
    assert all(paper.printed == 0 for paper in scene.case.papers)


def test_f9_prints_all_and_the_system_says_what_was_printed(
    view: PrintQueueView, printer: Tray, scene: Scene, qtbot: QtBot, settle: Settle
) -> None:
    printer.hold(on=True)
    run(view, "queue-print")
    until_all(view, qtbot, PrintState.SENT)
    assert all(paper.printed == 0 for paper in scene.case.papers), "sent is not printed"
    printer.hold(on=False)
    until_all(view, qtbot, PrintState.PRINTED)
    settle()
    assert [paper.printed for paper in scene.case.papers] == [1, 1]
    assert sorted(printer.came(job).copies for job in printer.jobs[-2:]) == [1, 3]


def test_the_keys_stay_among_what_waits_when_the_order_at_them_is_done(view: PrintQueueView) -> None:
    rows = [replace(view.list.rows()[0], id=number) for number in range(100, 140)]
    view.show_rows(rows)
    view.list.go_to(100)
    view.show_rows([replace(rows[0], state=PrintState.SENT), *rows[1:]])
    current = view.list.current_order()
    assert current is not None
    assert current.id == 100
    view.show_rows([replace(rows[0], state=PrintState.PRINTED, ended_at=rows[0].queued_at), *rows[1:]])
    current = view.list.current_order()
    assert current is not None
    assert current.id == 101


def test_a_batch_is_told_once_it_is_through_and_not_every_few_seconds(
    workspace: Workspace, view: PrintQueueView, qtbot: QtBot
) -> None:
    told: list[str] = []
    workspace.toastWanted.connect(lambda words, *_: told.append(words))
    watch = PrintWatch.of(workspace)
    rows = [
        replace(
            view.list.rows()[0], id=number, state=PrintState.PRINTED, ended_at=view.list.rows()[0].queued_at
        )
        for number in range(100, 110)
    ]
    watch.expect(row.id for row in rows)
    watch.take(News(tuple(rows[:4]), under_way=6))
    assert told == []
    watch.take(News(tuple(rows[4:]), under_way=0))
    assert [words for words in told if "10" in words] == told
    assert len(told) == 1


def test_only_what_is_marked_is_printed(view: PrintQueueView, printer: Tray, qtbot: QtBot) -> None:
    first, second = view.list.rows()
    press(Key.Key_Space, on=view.list)
    assert [row.id for row in view.list.marked()] == [first.id]
    run(view, "queue-print")
    qtbot.waitUntil(lambda: of(view, first.id).state is PrintState.PRINTED, timeout=PATIENT_MS)
    assert of(view, second.id).state is PrintState.WAITING


def test_a_printer_out_of_paper_is_told_and_goes_on_by_itself(
    view: PrintQueueView, printer: Tray, qtbot: QtBot
) -> None:
    printer.say("STATE: +media-empty-error", then="STATE: -media-empty-error")
    printer.hold(on=True)
    run(view, "queue-print")
    qtbot.waitUntil(lambda: any(row.fault == "no_paper" for row in view.list.rows()), timeout=PATIENT_MS)
    row = next(row for row in view.list.rows() if row.fault == "no_paper")
    view.list.go_to(row.id)
    assert "缺纸" in view.foot.what.text()
    assert view.foot.advice.text().strip()
    printer.hold(on=False)
    until_all(view, qtbot, PrintState.PRINTED)


def test_what_failed_is_printed_again_at_one_key(
    view: PrintQueueView, printer: Tray, scene: Scene, qtbot: QtBot
) -> None:
    printer.fail(1)
    run(view, "queue-print")
    until_all(view, qtbot, PrintState.FAILED)
    assert all(paper.printed == 0 for paper in scene.case.papers)
    printer.fail(None)
    run(view, "queue-again")
    until_all(view, qtbot, PrintState.PRINTED)
    assert {row.attempts for row in view.list.rows()} == {2}


def test_copies_sides_and_printer_are_changed_for_several_at_once(
    view: PrintQueueView, printer: Tray, qtbot: QtBot, settle: Settle
) -> None:
    press(Key.Key_Space, on=view.list)
    press(Key.Key_Space, on=view.list)
    run(view, "queue-change")
    dialog = modal(qtbot, ChangeOrdersDialog)
    assert isinstance(dialog, ChangeOrdersDialog)
    assert dialog.fields.wish().copies is None, "three copies and one stay what they are"
    dialog.fields.sides.setCurrentIndex(dialog.fields.sides.findData(True))
    enter()
    settle()
    assert [(row.copies, row.two_sided) for row in view.list.rows()] == [(3, True), (1, True)]


def test_delete_takes_an_order_out_of_the_queue(view: PrintQueueView, qtbot: QtBot) -> None:
    first = view.list.rows()[0]
    run(view, "queue-cancel")
    qtbot.waitUntil(lambda: of(view, first.id).state is PrintState.CANCELLED, timeout=PATIENT_MS)


def test_what_nobody_knows_is_asked_once_and_the_clerks_word_ends_it(
    view: PrintQueueView, scene: Scene, orders: tuple[int, ...], qtbot: QtBot, settle: Settle
) -> None:
    for order_id in orders:
        taking.take(scene.books, scene.actor, order_id)
    taking.handed_over(scene.books, scene.actor, orders)
    view.refresh()
    settle()
    assert set(states(view)) == {PrintState.UNCERTAIN}
    run(view, "queue-confirm")
    question = modal(qtbot, PrintedQuestion)
    assert isinstance(question, PrintedQuestion)
    question.pick()
    press(Key.Key_Down, on=question.list)
    press(Key.Key_Space, on=question.list)
    press(Key.Key_Return, on=question.list)
    settle()
    assert states(view) == [PrintState.PRINTED, PrintState.FAILED]
    assert [paper.printed for paper in scene.case.papers] == [1, 0]


def test_what_a_killed_program_left_half_way_has_to_be_confirmed(
    view: PrintQueueView, scene: Scene, orders: tuple[int, ...], qtbot: QtBot
) -> None:
    taking.take(scene.books, scene.actor, orders[0])
    view.refresh()
    qtbot.waitUntil(lambda: of(view, orders[0]).state is PrintState.UNCERTAIN, timeout=PATIENT_MS)
    assert of(view, orders[1]).state is PrintState.WAITING
    assert all(paper.printed == 0 for paper in scene.case.papers)


def test_putting_the_answer_off_marks_nothing(
    view: PrintQueueView, scene: Scene, orders: tuple[int, ...], qtbot: QtBot, settle: Settle
) -> None:
    taking.take(scene.books, scene.actor, orders[0])
    taking.handed_over(scene.books, scene.actor, orders[:1])
    view.refresh()
    settle()
    run(view, "queue-confirm")
    press(Key.Key_Escape, on=modal(qtbot, PrintedQuestion))
    settle()
    assert states(view) == [PrintState.UNCERTAIN, PrintState.WAITING]
    assert all(paper.printed == 0 for paper in scene.case.papers)


def test_a_printed_paper_is_printed_again_as_a_copy_with_a_reason(
    view: PrintQueueView, printer: Tray, qtbot: QtBot, settle: Settle
) -> None:
    run(view, "queue-print")
    until_all(view, qtbot, PrintState.PRINTED)
    view.list.go_to(view.list.rows()[0].id)
    run(view, "queue-reprint")
    dialog = modal(qtbot, ReprintDialog)
    enter()
    assert dialog.isVisible(), "no reason, no copy"
    write("当事人遗失")
    enter()
    settle()
    again = view.list.rows()[-1]
    assert (again.state, again.is_duplicate, again.reason) == (PrintState.WAITING, True, "当事人遗失")
    assert view.list.current_order() == again
    run(view, "queue-print")
    qtbot.waitUntil(lambda: of(view, again.id).state is PrintState.PRINTED, timeout=PATIENT_MS)


def test_f9_on_a_paper_asks_where_and_enter_prints_it(
    workspace: Workspace, scene: Scene, orders: tuple[int, ...], printer: Tray, qtbot: QtBot, settle: Settle
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.show()
    paper = next(one for one in scene.case.papers if one.form_code == "agreement")
    done: list[bool] = []
    print_issued(workspace, paper.id, "协议书", page).in_copies(2).then(lambda: done.append(True))
    dialog = modal(qtbot, PrintOptionsDialog)
    assert isinstance(dialog, PrintOptionsDialog)
    assert dialog.fields.chosen() is not None
    enter()
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENT_MS)

    def is_printed() -> bool:
        return next(one.printed for one in scene.case.papers if one.id == paper.id) == 1

    qtbot.waitUntil(is_printed, timeout=PATIENT_MS)
    settle()
    assert printer.came(printer.jobs[-1]).copies == 2


@pytest.fixture
def page(shown: Shown) -> QWidget:
    made = QWidget()
    shown(made)
    return made


def test_a_paper_goes_into_the_queue_at_one_key_and_is_issued_by_that(
    workspace: Workspace, scene: Scene, printer: Tray, page: QWidget, qtbot: QtBot, settle: Settle
) -> None:
    done: list[bool] = []
    job = print_slips(workspace, (SlipToPrint(scene.case_id, "agreement"),), "协议书", page)
    job.in_copies(3).then(lambda: done.append(True))
    press(Key.Key_Q, ALT, on=modal(qtbot, PrintOptionsDialog))
    qtbot.waitUntil(lambda: bool(done), timeout=PATIENT_MS)
    settle()
    (row,) = read_queue(workspace.books, workspace.actor)
    assert (row.state, row.copies, row.printed) == (PrintState.WAITING, 3, 0)


def test_leaving_the_dialog_queues_and_issues_nothing(
    workspace: Workspace, scene: Scene, printer: Tray, page: QWidget, qtbot: QtBot, settle: Settle
) -> None:
    print_slips(workspace, (SlipToPrint(scene.case_id, "agreement"),), "协议书", page)
    dialog = modal(qtbot, PrintOptionsDialog)
    with qtbot.waitSignal(workspace.toastWanted):
        press(Key.Key_Escape, on=dialog)
    settle()
    assert scene.case.papers == []
    assert read_queue(workspace.books, workspace.actor) == ()


def test_a_blank_form_is_sent_and_followed_without_a_note(
    workspace: Workspace, printer: Tray, page: QWidget, qtbot: QtBot
) -> None:
    said: list[str] = []
    workspace.toastWanted.connect(lambda text, *_: said.append(text))
    before = len(printer.jobs)
    print_pdf(workspace, papers.blank_pdf("agreement", workspace.now()), "空白协议书", page)
    dialog = modal(qtbot, PrintOptionsDialog)
    assert isinstance(dialog, PrintOptionsDialog)
    assert not dialog.queue_button.isVisible()
    enter()
    qtbot.waitUntil(lambda: "已打印 空白协议书" in said, timeout=PATIENT_MS)
    assert len(printer.jobs) == before + 1
    assert read_queue(workspace.books, workspace.actor) == ()


def test_without_a_print_system_f9_uses_the_systems_dialog_and_asks(
    view: PrintQueueView, scene: Scene, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    assert view.notice.isVisible()
    run(view, "queue-print")
    print_into(tmp_path / "out.pdf", qtbot)
    say_it_came_out(qtbot)
    until_all(view, qtbot, PrintState.PRINTED)
    settle()
    assert len(read_pages((tmp_path / "out.pdf").read_bytes())) == 4, "three copies of one sheet, and one"
    assert {row.told_by for row in view.list.rows()} == {PrintWord.CLERK}


def test_the_settings_keep_the_printer_of_this_machine(
    workspace: Workspace, server: CupsServer, printer: Tray, shown: Shown, settle: Settle
) -> None:
    section = PrintingSection(workspace)
    shown(section)
    settle()
    fields = section.fields
    assert workspace.settings.printer == "", "nothing is kept before somebody chooses"
    fields.printer.setCurrentIndex(fields.printer.findData("desk"))
    fields.sides.setCurrentIndex(fields.sides.findData(True))
    assert (workspace.settings.printer, workspace.settings.two_sided) == ("desk", True)
    assert usual_wish(workspace, 2) == PrintWish(copies=2, printer="desk", two_sided=True)
    again = PrintingSection(workspace)
    shown(again)
    settle()
    assert again.fields.printer.currentData() == "desk"


def test_the_settings_say_that_no_printer_tells(workspace: Workspace, shown: Shown, settle: Settle) -> None:
    section = PrintingSection(workspace)
    shown(section)
    settle()
    assert section.found.isVisible()
    assert not section.fields.isEnabled()
