import threading
import time
from collections.abc import Callable
from functools import partial

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from mediation_app.rules.errors import AppError, Conflict
from resources.i18n import Message
from ui.tasks import DEVICES, Progress, Tasks

Settle = Callable[[], None]


def test_work_runs_elsewhere_and_its_result_comes_back_to_the_gui_thread(
    tasks: Tasks, settle: Settle
) -> None:
    seen: list[tuple[int, int]] = []
    tasks.run(threading.get_ident, done=lambda worker: seen.append((worker, threading.get_ident())))
    settle()
    [(worker, here)] = seen
    assert worker != here == threading.get_ident()


def test_the_database_has_one_thread_and_keeps_the_order(tasks: Tasks, settle: Settle) -> None:
    order: list[int] = []
    threads: set[int] = set()

    def work(number: int) -> None:
        order.append(number)
        threads.add(threading.get_ident())

    for number in range(20):
        tasks.run(partial(work, number))
    settle()
    assert order == list(range(20))
    assert len(threads) == 1


def test_a_cancelled_job_never_starts_and_a_gone_owner_is_told_nothing(tasks: Tasks, settle: Settle) -> None:
    gate = threading.Event()
    ran: list[str] = []
    told: list[object] = []
    owner = QObject()
    tasks.run(lambda: gate.wait(60))
    job = tasks.run(lambda: ran.append("cancelled"))
    tasks.run(lambda: ran.append("saved"), done=told.append, owner=owner)
    job.cancel()
    shiboken6.delete(owner)
    gate.set()
    settle()
    assert ran == ["saved"]
    assert told == []


def test_an_expected_failure_goes_to_whoever_asked_else_to_the_window(tasks: Tasks, settle: Settle) -> None:
    conflict = Conflict(Message("Tests", "冲突"))
    asked: list[AppError] = []
    shown: list[AppError] = []
    tasks.failed.connect(lambda _owner, error: shown.append(error))
    tasks.run(_raiser(conflict), failed=asked.append)
    tasks.run(_raiser(conflict))
    settle()
    assert asked == shown == [conflict]


def test_a_bug_goes_to_the_crash_dialog_whatever_the_caller_passed(qtbot: QtBot, dressed: object) -> None:
    tasks = Tasks()
    asked: list[AppError] = []
    with qtbot.waitSignal(tasks.broke) as bug:
        tasks.run(_raiser(ZeroDivisionError()), failed=asked.append)
    assert isinstance(bug.args[0], ZeroDivisionError)
    assert asked == []
    tasks.finish()


def test_long_work_reports_and_stops_when_called_off(tasks: Tasks, settle: Settle) -> None:
    steps: list[tuple[int, int, str]] = []
    finished: list[str] = []

    def work(progress: Progress) -> str:
        for number in range(1, 4):
            progress.step(number, 3, f"第{number}行")
        return "完成"

    tasks.run_long(work, progressed=lambda *step: steps.append(step), done=finished.append)
    settle()
    assert steps == [(1, 3, "第1行"), (2, 3, "第2行"), (3, 3, "第3行")]
    assert finished == ["完成"]


def test_a_cancel_in_the_middle_of_long_work_drops_the_result(tasks: Tasks, settle: Settle) -> None:
    gate, started = threading.Event(), threading.Event()
    finished: list[str] = []

    def work(progress: Progress) -> str:
        progress.step(1, 2)
        started.set()
        gate.wait(60)
        progress.step(2, 2)
        return "完成"

    job = tasks.run_long(work, progressed=lambda *_: None, done=finished.append)
    assert started.wait(60)
    job.cancel()
    gate.set()
    settle()
    assert finished == []


def test_the_window_hears_when_work_begins_and_ends(tasks: Tasks, settle: Settle) -> None:
    heard: list[bool] = []
    tasks.idleChanged.connect(heard.append)
    tasks.run(lambda: None)
    tasks.run(lambda: None)
    settle()
    assert heard == [False, True]


def _raiser(error: Exception) -> Callable[[], None]:
    def work() -> None:
        raise error

    return work


@pytest.mark.parametrize("way", ["run", "draw"])
def test_both_threads_bring_results(tasks: Tasks, settle: Settle, way: str) -> None:
    results: list[int] = []
    getattr(tasks, way)(lambda: 42, done=results.append)
    settle()
    assert results == [42]


def test_a_folder_that_never_answers_holds_up_neither_devices_nor_the_end_of_the_program(
    dressed: object,
) -> None:
    tasks, answers = Tasks(), threading.Event()
    seen: list[bool] = []
    tasks.read(lambda: answers.wait(300), done=seen.append)
    for _ in range(DEVICES):
        tasks.reach(lambda _progress: None)
    began = time.monotonic()
    tasks.finish()
    assert time.monotonic() - began < 120
    assert seen == []
    answers.set()


def test_what_was_read_from_a_folder_comes_back_to_who_asked(tasks: Tasks, settle: Settle) -> None:
    conflict = Conflict(Message("Tests", "冲突"))
    seen: list[object] = []
    tasks.read(lambda: "files", done=seen.append)
    tasks.read(_raiser(conflict), failed=seen.append)
    settle()
    assert set(seen) == {"files", conflict}


def test_what_waits_on_a_device_holds_up_neither_database_nor_drawing(tasks: Tasks, settle: Settle) -> None:
    answers = threading.Event()
    seen: list[str] = []

    def hang(progress: Progress) -> str:
        progress.step(1, 2, "走纸")
        return "printer" if answers.wait(60) else "nothing came"

    def came(what: str) -> None:
        seen.append(what)
        if len(seen) == 2:
            answers.set()

    steps: list[tuple[int, int, str]] = []
    tasks.reach(hang, progressed=lambda *step: steps.append(step), done=seen.append)
    tasks.run(lambda: "database", done=came)
    tasks.draw(lambda: "page", done=came)
    settle()
    assert set(seen[:2]) == {"database", "page"}
    assert seen[2:] == ["printer"]
    assert steps == [(1, 2, "走纸")]


def test_ending_calls_long_work_off_and_waits_for_what_was_begun(tasks: Tasks, settle: Settle) -> None:
    """A printer without paper keeps a hundred jobs for ever: the program ends all the same."""
    begun, kept = threading.Event(), list[str]()

    def wait_for_room(progress: Progress) -> None:
        while True:
            begun.set()
            progress.step(100, 1000)

    tasks.reach(wait_for_room)
    tasks.reach(lambda _progress: kept.append("told"))
    tasks.run(lambda: kept.append("saved"))
    assert begun.wait(60)
    tasks.finish()
    assert sorted(kept) == ["saved", "told"]
    settle()
