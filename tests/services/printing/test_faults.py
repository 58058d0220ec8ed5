"""What goes wrong between queue and paper, tried with a real CUPS: what happens, what the clerk is told."""

import signal
from collections.abc import Mapping
from dataclasses import replace

import pytest

from mediation_app.model import IssuedPaper, PrintOrder, PrintState, PrintWord
from mediation_app.rules.errors import NotAllowed
from mediation_app.rules.permissions import Role
from mediation_app.services import audit
from mediation_app.services.books import Actor, Books
from mediation_app.services.printing.cups import Cups
from mediation_app.services.printing.following import cancel, follow, recover, release
from mediation_app.services.printing.ordering import (
    PrintHow,
    Reprint,
    ToPrint,
    change,
    confirm,
    due_of_case,
    enqueue,
    reprint,
    retry,
)
from mediation_app.services.printing.queue import queue
from mediation_app.services.printing.sending import SentAll, send, send_all
from mediation_app.services.printing.spooler import Sheet, Spooler, SpoolerGone
from resources.i18n import Message
from tests.cups import CupsServer, Tray, until, why_no_pdf_printer
from tests.services.printing.print_scenes import (
    as_words,
    cups_at,
    followed,
    many_papers,
    page_count,
    queued,
    row,
    stands,
    to_the_end,
)
from tests.services.scenes import Scene

Printer = tuple[str, Tray]


class Spoiling(Cups):
    """The file is spoilt on the way."""

    def send(self, sheet: Sheet) -> str:
        return super().send(replace(sheet, pdf=b"%PDF-1.7\nspoilt"))


class Breaking(Cups):
    """The answer does not come back."""

    def send(self, sheet: Sheet) -> str:
        super().send(sheet)
        raise SpoolerGone


class Swallowing(Cups):
    """The paper does not arrive, and nobody says so."""

    def send(self, sheet: Sheet) -> str:
        assert sheet.pdf
        raise SpoolerGone


def sent(scene: Scene, spooler: Spooler, printer: str, **how: object) -> int:
    """Queue the agreement of a scene and send it."""
    order = queued(scene, printer, **how)  # type: ignore[arg-type]
    assert as_words(send(scene.books, scene.actor, order, spooler)) == ("sent", "")
    return order


def printed_count(scene: Scene, order: int) -> int:
    return row(scene, order).printed


def advice(scene: Scene, order: int) -> str:
    words = row(scene, order).words
    return f"{words.what}；{words.advice}" if words else ""


def test_it_is_printed_when_the_system_says_so_and_not_before(
    books: Books, scene: Scene, spooler: Cups, printer: Printer
) -> None:
    name, tray = printer
    tray.hold(on=True)
    order = sent(scene, spooler, name, two_sided=True)
    until(lambda: "processing" in str(spooler.jobs([job_of(scene, order)])))
    assert follow(books, scene.actor, spooler).under_way == 1
    assert (stands(scene, order), printed_count(scene, order)) == (("sent", ""), 0)
    tray.hold(on=False)
    assert to_the_end(scene, spooler, order) == ("printed", "")
    line = row(scene, order)
    assert (line.printed, line.told_by, line.attempts) == (1, PrintWord.SYSTEM, 1)
    came = tray.came(job_of(scene, order))
    assert (came.copies, came.options["Duplex"]) == (3, "DuplexNoTumble")
    assert page_count(tray.printed(job_of(scene, order))) == line.pages
    told = audit.timeline(books, scene.actor, scene.case_id)[0]
    assert (str(told.act), told.who, told.detail["word"]) == ("打印文书", "系统", "system")


def job_of(scene: Scene, order: int) -> str:
    with scene.books.reading(scene.actor) as session:
        return session.get_one(PrintOrder, order).system_job.partition("@")[0]


def test_debians_own_pdf_printer_writes_the_file(own_server: CupsServer, scene: Scene) -> None:
    if why := why_no_pdf_printer():
        pytest.skip(why)
    out = own_server.add_pdf_printer("PDF")
    spooler = cups_at(own_server)
    order = sent(scene, spooler, "PDF")
    assert to_the_end(scene, spooler, order) == ("printed", "")
    (file,) = out.rglob("*.pdf")
    assert page_count(file.read_bytes()) == row(scene, order).pages * 3
    assert row(scene, order).printed == 1


def test_following_twice_counts_once(scene: Scene, spooler: Cups, printer: Printer) -> None:
    order = sent(scene, spooler, printer[0])
    to_the_end(scene, spooler, order)
    assert follow(scene.books, scene.actor, spooler).changed == ()
    assert printed_count(scene, order) == 1


@pytest.mark.parametrize(
    ("reason", "fault", "words"),
    [
        ("media-empty-error", "no_paper", "缺纸"),
        ("media-needed", "no_paper", "缺纸"),
        ("media-jam-warning", "jam", "卡纸"),
        ("door-open-report", "cover_open", "盖子"),
        ("toner-empty-error", "no_ink", "墨粉"),
        ("offline-report", "offline", "没有应答"),
    ],
)
def test_a_printer_that_needs_somebody_is_told_and_prints_by_itself_once_mended(
    scene: Scene, spooler: Cups, printer: Printer, reason: str, fault: str, words: str
) -> None:
    name, tray = printer
    tray.hold(on=True)
    tray.say(f"STATE: +{reason}", then=f"STATE: -{reason}")
    order = sent(scene, spooler, name)
    assert followed(scene, spooler, order, lambda _, fault: fault) == ("sent", fault)
    assert words in advice(scene, order)
    assert "不必再送" in advice(scene, order)
    assert retry(scene.books, scene.actor) == 0
    tray.hold(on=False)
    assert to_the_end(scene, spooler, order) == ("printed", "")
    assert len(tray.jobs) == 1


def test_toner_that_runs_low_is_no_fault(scene: Scene, spooler: Cups, printer: Printer) -> None:
    name, tray = printer
    tray.hold(on=True)
    tray.say("STATE: +toner-low-warning,media-low-report")
    order = sent(scene, spooler, name)
    until(lambda: any(one.word.reasons for one in spooler.printers() if one.name == name))
    follow(scene.books, scene.actor, spooler)
    assert stands(scene, order) == ("sent", "")
    tray.hold(on=False)


def test_a_printer_that_vanishes_half_way_has_failed_and_is_printed_again_when_it_is_back(
    scene: Scene, spooler: Cups, printer: Printer
) -> None:
    name, tray = printer
    tray.say("PAGE: 1 1\nERROR: gone")
    tray.fail(1)
    order = sent(scene, spooler, name)
    assert to_the_end(scene, spooler, order) == ("failed", "partly")
    assert "可能已出来几页" in advice(scene, order)
    assert printed_count(scene, order) == 0
    tray.fail(None)
    tray.say("")
    assert retry(scene.books, scene.actor) == 1
    assert send_all(scene.books, scene.actor, spooler).sent == [order]
    assert to_the_end(scene, spooler, order) == ("printed", "")
    assert (printed_count(scene, order), row(scene, order).attempts) == (1, 2)


def test_a_printer_that_stops_its_queue_keeps_the_paper_until_it_is_mended(
    server: CupsServer, scene: Scene, spooler: Cups
) -> None:
    tray = server.add("stopping", policy="stop-printer")
    tray.fail(1)
    order = sent(scene, spooler, "stopping")
    assert followed(scene, spooler, order, lambda _, fault: fault == "stopped") == ("sent", "stopped")
    assert "已暂停" in advice(scene, order)
    tray.fail(None)
    server.run("cupsenable", "stopping")
    assert to_the_end(scene, spooler, order) == ("printed", "")


def test_a_stopped_queue_takes_the_paper_and_prints_it_when_it_goes_on(
    server: CupsServer, scene: Scene, spooler: Cups, printer: Printer
) -> None:
    server.run("cupsdisable", printer[0])
    order = sent(scene, spooler, printer[0])
    assert followed(scene, spooler, order, lambda _, fault: fault) == ("sent", "stopped")
    server.run("cupsenable", printer[0])
    assert to_the_end(scene, spooler, order) == ("printed", "")


def test_a_queue_that_takes_nothing_refuses_and_another_printer_is_chosen(
    server: CupsServer, scene: Scene, spooler: Cups, printer: Printer
) -> None:
    server.run("cupsreject", printer[0])
    order = queued(scene, printer[0])
    assert as_words(send(scene.books, scene.actor, order, spooler)) == ("failed", "not_accepting")
    assert "不接收任务" in advice(scene, order)
    change(scene.books, scene.actor, (order,), PrintHow(printer="usual"))
    retry(scene.books, scene.actor, (order,))
    send(scene.books, scene.actor, order, spooler)
    assert to_the_end(scene, spooler, order) == ("printed", "")


def test_two_sides_on_a_printer_of_one_are_refused_not_silently_printed_on_one(
    server: CupsServer, scene: Scene, spooler: Cups
) -> None:
    tray = server.add("one-side", duplex=False)
    order = queued(scene, "one-side", two_sided=True)
    assert as_words(send(scene.books, scene.actor, order, spooler)) == ("failed", "no_two_sided")
    assert "不能双面" in advice(scene, order)
    told = audit.timeline(scene.books, scene.actor, scene.case_id)[0]
    assert (str(told.act), told.detail["fault"]) == ("打印失败", "no_two_sided")
    assert "不能双面" in str(told.detail["reason"])
    assert tray.jobs == ()
    change(scene.books, scene.actor, (order,), PrintHow(two_sided=False, printer="one-side"))
    retry(scene.books, scene.actor)
    send(scene.books, scene.actor, order, spooler)
    assert to_the_end(scene, spooler, order) == ("printed", "")


def test_a_printer_deleted_while_it_prints(server: CupsServer, scene: Scene, spooler: Cups) -> None:
    server.add("doomed").hold(on=True)
    order = sent(scene, spooler, "doomed")
    until(lambda: "processing" in str(spooler.jobs([job_of(scene, order)])))
    server.run("lpadmin", "-x", "doomed")
    assert to_the_end(scene, spooler, order) == ("failed", "printer_gone")
    assert "已经没有这台打印机" in advice(scene, order)


def test_a_printer_that_was_deleted_before(scene: Scene, spooler: Cups) -> None:
    order = queued(scene, "long-gone")
    assert as_words(send(scene.books, scene.actor, order, spooler)) == ("failed", "printer_gone")


def test_a_job_cancelled_at_the_printer_has_failed_here(
    server: CupsServer, scene: Scene, spooler: Cups, printer: Printer
) -> None:
    server.run("cupsdisable", printer[0])
    order = sent(scene, spooler, printer[0])
    spooler.cancel(job_of(scene, order))
    assert to_the_end(scene, spooler, order) == ("failed", "cancelled_there")
    assert "被人取消" in advice(scene, order)


def test_what_the_clerk_cancels_is_cancelled_by_the_systems_word(
    server: CupsServer, scene: Scene, spooler: Cups, printer: Printer
) -> None:
    server.run("cupsdisable", printer[0])
    order = sent(scene, spooler, printer[0])
    cancel(scene.books, scene.actor, (order,), spooler)
    assert to_the_end(scene, spooler, order) == ("cancelled", "")
    server.run("cupsenable", printer[0])
    assert printer[1].jobs == ()


def test_cancelling_too_late_changes_nothing_about_what_was_printed(
    scene: Scene, spooler: Cups, printer: Printer
) -> None:
    order = sent(scene, spooler, printer[0])
    until(lambda: "completed" in str(spooler.jobs([job_of(scene, order)])))
    cancel(scene.books, scene.actor, (order,), spooler)
    assert to_the_end(scene, spooler, order) == ("printed", "")


def test_a_file_the_filters_cannot_read_has_failed_and_is_not_left_behind(
    server: CupsServer, scene: Scene, spooler: Cups, printer: Printer
) -> None:
    order = sent(scene, cups_at(server, kind=Spoiling), printer[0])
    assert to_the_end(scene, spooler, order) == ("failed", "bad_file")
    until(lambda: "canceled" in str(spooler.jobs([job_of(scene, order)])))
    retry(scene.books, scene.actor)
    send(scene.books, scene.actor, order, spooler)
    assert to_the_end(scene, spooler, order) == ("printed", "")


def test_a_service_that_is_off_leaves_the_paper_waiting(own_server: CupsServer, scene: Scene) -> None:
    spooler = cups_at(own_server)
    own_server.stop()
    order = queued(scene)
    with pytest.raises(SpoolerGone):
        send(scene.books, scene.actor, order, spooler)
    assert stands(scene, order) == ("waiting", "no_server")
    assert "什么也没有送出" in advice(scene, order)
    with pytest.raises(SpoolerGone):
        send_all(scene.books, scene.actor, spooler)
    assert stands(scene, order) == ("waiting", "no_server")


def test_a_service_that_goes_while_it_prints_says_nothing_and_goes_on_later(
    own_server: CupsServer, scene: Scene
) -> None:
    tray = own_server.add("usual")
    tray.hold(on=True)
    spooler = cups_at(own_server)
    order = sent(scene, spooler, "usual")
    own_server.stop()
    found = follow(scene.books, scene.actor, spooler)
    assert (found.is_server_gone, found.under_way) == (True, 1)
    assert stands(scene, order) == ("sent", "server_gone")
    assert "不知道打到哪里" in advice(scene, order)
    assert follow(scene.books, scene.actor, spooler).changed == ()
    tray.hold(on=False)
    own_server.start()
    assert to_the_end(scene, spooler, order) == ("printed", "")


def test_a_service_killed_before_it_wrote_its_jobs_down_makes_the_clerk_look(
    own_server: CupsServer, scene: Scene
) -> None:
    own_server.add("usual").hold(on=True)
    spooler = cups_at(own_server)
    order = sent(scene, spooler, "usual")
    own_server.stop(signal.SIGKILL)
    follow(scene.books, scene.actor, spooler)
    own_server.start()
    assert to_the_end(scene, spooler, order) == ("uncertain", "forgotten")
    confirm(scene.books, scene.actor, (order,), came_out=False)
    assert stands(scene, order) == ("failed", "did_not_come_out")


def test_a_service_that_never_comes_back_is_decided_by_the_clerk(
    own_server: CupsServer, scene: Scene
) -> None:
    own_server.add("usual").hold(on=True)
    spooler = cups_at(own_server)
    order = sent(scene, spooler, "usual")
    own_server.stop(signal.SIGKILL)
    follow(scene.books, scene.actor, spooler)
    release(scene.books, scene.actor, (order,))
    assert stands(scene, order) == ("uncertain", "desk_gone")
    confirm(scene.books, scene.actor, (order,), came_out=True)
    assert row(scene, order).told_by is PrintWord.CLERK


def test_a_service_that_keeps_no_record_makes_the_clerk_look(own_server: CupsServer, scene: Scene) -> None:
    own_server.stop()
    with (own_server.folder / "etc" / "cupsd.conf").open("a") as conf:
        conf.write("PreserveJobHistory No\n")
    own_server.start()
    tray = own_server.add("usual")
    spooler = cups_at(own_server)
    order = sent(scene, spooler, "usual")
    until(lambda: tray.jobs)
    until(lambda: not spooler.jobs([job_of(scene, order)]))
    assert to_the_end(scene, spooler, order) == ("uncertain", "forgotten")
    assert "看一下" in advice(scene, order)
    assert printed_count(scene, order) == 0


def test_the_number_of_another_job_is_not_taken_for_ours(own_server: CupsServer, scene: Scene) -> None:
    own_server.add("usual").hold(on=True)
    order = sent(scene, cups_at(own_server), "usual")
    with CupsServer.started() as reinstalled:
        reinstalled.add("usual")
        spooler = cups_at(reinstalled)
        other = spooler.send(Sheet(pdf=b"%PDF-1.4\n", title="别的文件", printer="usual"))
        assert other == job_of(scene, order)
        assert to_the_end(scene, spooler, order) == ("uncertain", "forgotten")


def test_a_line_that_breaks_after_sending_is_found_out_by_the_title(
    own_server: CupsServer, scene: Scene
) -> None:
    tray, spooler = own_server.add("usual"), cups_at(own_server)
    order = queued(scene, "usual")
    assert as_words(send(scene.books, scene.actor, order, cups_at(own_server, kind=Breaking))) == (
        "uncertain",
        "lost",
    )
    assert recover(scene.books, scene.actor, spooler) == (order,)
    assert to_the_end(scene, spooler, order) == ("printed", "")
    assert len(tray.jobs) == 1


def test_a_line_that_breaks_before_it_arrives_is_never_called_printed(
    own_server: CupsServer, scene: Scene
) -> None:
    own_server.add("usual")
    spooler = cups_at(own_server)
    order = queued(scene, "usual")
    assert as_words(send(scene.books, scene.actor, order, cups_at(own_server, kind=Swallowing))) == (
        "uncertain",
        "lost",
    )
    assert recover(scene.books, scene.actor, spooler) == ()
    assert stands(scene, order) == ("uncertain", "lost")
    assert "不知道送到没有" in advice(scene, order)


def test_an_attempt_given_up_is_called_off_before_the_next(
    server: CupsServer, scene: Scene, spooler: Cups, printer: Printer
) -> None:
    name, tray = printer
    server.run("cupsdisable", name)
    order = sent(scene, spooler, name)
    release(scene.books, scene.actor, (order,))
    confirm(scene.books, scene.actor, (order,), came_out=False)
    retry(scene.books, scene.actor, (order,))
    send(scene.books, scene.actor, order, spooler)
    server.run("cupsenable", name)
    assert to_the_end(scene, spooler, order) == ("printed", "")
    assert len(tray.jobs) == 1


class _Counting(Cups):
    """Counts how often it is asked for the jobs it has."""

    asked = 0

    def titles(self, *, ended: bool = True) -> Mapping[str, str]:
        self.asked += 1
        return super().titles(ended=ended)


def test_many_sent_again_ask_but_once_what_is_left_of_the_attempts_before(
    server: CupsServer, scene: Scene, printer: Printer
) -> None:
    name, tray = printer
    spooler = cups_at(server, kind=_Counting)
    assert isinstance(spooler, _Counting)
    server.run("cupsdisable", name)
    wanted = [ToPrint(paper_id=paper) for paper in many_papers(scene, 5)]
    orders = enqueue(scene.books, scene.actor, wanted, PrintHow(printer=name, copies=1))
    send_all(scene.books, scene.actor, spooler)
    assert spooler.asked == 0, "nothing was tried before"
    release(scene.books, scene.actor, orders)
    confirm(scene.books, scene.actor, orders, came_out=False)
    retry(scene.books, scene.actor, orders)
    assert send_all(scene.books, scene.actor, spooler).sent == list(orders)
    assert spooler.asked == 1
    server.run("cupsenable", name)
    assert {to_the_end(scene, spooler, order) for order in orders} == {("printed", "")}
    assert len(tray.jobs) == len(orders), "each came out once"


def test_all_papers_of_a_case_are_sent_in_order_and_a_failure_holds_up_none(
    scene: Scene, spooler: Cups, printer: Printer
) -> None:
    orders = enqueue(
        scene.books,
        scene.actor,
        due_of_case(scene.books, scene.actor, scene.case_id),
        PrintHow(printer=printer[0]),
    )
    change(scene.books, scene.actor, orders[1:2], PrintHow(printer="nowhere"))
    heard: list[tuple[int, int]] = []
    done = send_all(
        scene.books, scene.actor, spooler, progress=lambda at, total, _title: heard.append((at, total))
    )
    assert (done.failed, len(done.sent)) == ([orders[1]], len(orders) - 1)
    assert heard == [(at, len(orders)) for at in range(len(orders))]
    for order in done.sent:
        assert to_the_end(scene, spooler, order) == ("printed", "")
    assert len(printer[1].jobs) == len(orders) - 1


def test_a_run_called_off_leaves_the_rest_waiting(scene: Scene, spooler: Cups, printer: Printer) -> None:
    wanted = due_of_case(scene.books, scene.actor, scene.case_id)
    orders = enqueue(scene.books, scene.actor, wanted, PrintHow(printer=printer[0]))

    def stop_after_two(done: int, _total: int, _title: str) -> None:
        if done == 2:
            raise NotAllowed(Message("Tasks", "已取消"))

    with pytest.raises(NotAllowed):
        send_all(scene.books, scene.actor, spooler, progress=stop_after_two)
    assert [row(scene, order).state is PrintState.WAITING for order in orders[:3]] == [False, False, True]


def test_a_system_that_takes_no_more_leaves_the_rest_waiting_and_takes_it_later(scene: Scene) -> None:
    with CupsServer.started("MaxJobs 2") as server:
        tray = server.add("usual")
        tray.hold(on=True)
        spooler = cups_at(server)
        wanted = due_of_case(scene.books, scene.actor, scene.case_id)[:3]
        orders = enqueue(scene.books, scene.actor, wanted, PrintHow(printer="usual"))
        done = send_all(scene.books, scene.actor, spooler)
        assert (done.sent, done.stopped_by) == (list(orders[:2]), "too_many_jobs")
        assert stands(scene, orders[2]) == ("waiting", "too_many_jobs")
        tray.hold(on=False)
        for order in orders[:2]:
            assert to_the_end(scene, spooler, order) == ("printed", "")
        assert send_all(scene.books, scene.actor, spooler).sent == [orders[2]]
        assert to_the_end(scene, spooler, orders[2]) == ("printed", "")


def test_a_duplicate_comes_out_marked_and_is_counted(scene: Scene, spooler: Cups, printer: Printer) -> None:
    order = sent(scene, spooler, printer[0])
    to_the_end(scene, spooler, order)
    command = Reprint(
        paper_id=row(scene, order).paper_id, reason="当事人遗失", how=PrintHow(printer=printer[0])
    )
    again = reprint(scene.books, scene.actor, command)
    assert send_all(scene.books, scene.actor, spooler) == SentAll(sent=[again])
    assert to_the_end(scene, spooler, again) == ("printed", "")
    with scene.books.reading(scene.actor) as session:
        assert session.get_one(IssuedPaper, row(scene, again).paper_id).printed == 2
    assert queue(scene.books, scene.actor) == ()


def test_nobody_follows_without_the_right_to_print(spooler: Cups, open_books: Books) -> None:
    with pytest.raises(NotAllowed):
        follow(open_books, Actor(1, "某管理员", frozenset({Role.ADMINISTRATOR})), spooler)
