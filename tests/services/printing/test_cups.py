"""CUPS itself: what it tells of printers and jobs, what it is told, and what it refuses."""

import os
import resource
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from mediation_app.rules.print_faults import PrintFault
from mediation_app.rules.print_queue import JobPhase
from mediation_app.services.printing.cups import Cups
from mediation_app.services.printing.spooler import PrintRefused, Sheet, SpoolerGone, find_spooler
from tests.cups import CupsServer, Tray, until
from tests.services.printing.print_scenes import blank_pdf, cups_at, need_cups, page_count

ROOT = Path(__file__).parents[3]
LAST = (JobPhase.COMPLETED, JobPhase.ABORTED, JobPhase.CANCELED)


def sheet(printer: str = "", **changes: object) -> Sheet:
    values: dict[str, object] = {"pdf": blank_pdf(), "title": "调解协议书 [C-1-1]", "printer": printer}
    return Sheet(**{**values, **changes})  # type: ignore[arg-type]


def ended(spooler: Cups, job: str) -> JobPhase:
    until(lambda: spooler.jobs([job])[job].word.phase in LAST)
    return spooler.jobs([job])[job].word.phase


def refused(send: Callable[[], object]) -> PrintFault:
    with pytest.raises(PrintRefused) as refusal:
        send()
    return refusal.value.fault


def test_a_paper_goes_from_the_queue_to_the_printer_whole(spooler: Cups, printer: tuple[str, Tray]) -> None:
    name, tray = printer
    job = spooler.send(sheet(name, copies=3, two_sided=True, tray="bottom"))
    assert ended(spooler, job) is JobPhase.COMPLETED
    came = tray.came(job)
    assert (came.title, came.copies) == ("调解协议书 [C-1-1]", 3)
    assert (came.options["Duplex"], came.options["InputSlot"]) == ("DuplexNoTumble", "Lower")
    assert came.options["PageSize"] == "A4"
    assert page_count(tray.printed(job)) == 2


def test_one_sided_is_said_as_well(spooler: Cups, printer: tuple[str, Tray]) -> None:
    job = spooler.send(sheet(printer[0]))
    ended(spooler, job)
    assert printer[1].came(job).options["Duplex"] == "None"


def test_printers_are_told_with_what_they_can_do(server: CupsServer, spooler: Cups) -> None:
    server.add("simple", duplex=False, trays=False)
    found = {one.name: one for one in spooler.printers()}
    assert spooler.printers()[0].name == "usual"
    assert found["usual"].is_default
    assert (found["usual"].two_sided, found["usual"].trays) == (True, ("top", "bottom"))
    assert (found["simple"].two_sided, found["simple"].trays, found["simple"].is_default) == (
        False,
        (),
        False,
    )
    assert not found["simple"].word.is_stopped
    assert found["simple"].word.accepts


def test_without_a_printer_named_the_default_one_is_taken(spooler: Cups) -> None:
    job = spooler.send(sheet())
    assert spooler.jobs([job])[job].printer == "usual"


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"printer": "nowhere"}, PrintFault.PRINTER_GONE),
        ({"printer": "plain", "two_sided": True}, PrintFault.NO_TWO_SIDED),
        ({"printer": "plain", "tray": "bottom"}, PrintFault.NO_TRAY),
        ({"printer": "plain", "copies": 10_000}, PrintFault.TOO_MANY_COPIES),
        ({"printer": "closed"}, PrintFault.NOT_ACCEPTING),
        ({}, PrintFault.NO_PRINTER),
    ],
)
def test_what_cannot_be_printed_so_is_refused_before_it_is_sent(
    plain_server: CupsServer, changes: dict[str, object], fault: PrintFault
) -> None:
    spooler = cups_at(plain_server)
    assert refused(lambda: spooler.send(replace(sheet(), **changes))) is fault  # type: ignore[arg-type]
    assert spooler.titles() == {}


@pytest.fixture(scope="module")
def plain_server() -> Iterator[CupsServer]:
    """A server without a default printer: ``plain`` does one side from one tray, ``closed`` takes nothing."""
    need_cups()
    with CupsServer.started() as running:
        running.add("plain", duplex=False, trays=False)
        running.add("closed")
        running.run("cupsreject", "closed")
        yield running


def test_a_full_disk_of_the_server_is_told(own_server: CupsServer) -> None:
    own_server.add("usual")
    own_server.stop()
    own_server.start(preexec_fn=_no_large_files, restore_signals=False)
    large = sheet("usual", pdf=blank_pdf() + b"%" + os.urandom(300_000).hex().encode())
    spooler = cups_at(own_server)
    assert refused(lambda: spooler.send(large)) is PrintFault.SPOOL_FULL
    assert spooler.titles() == {}
    assert ended(spooler, spooler.send(sheet("usual"))) is JobPhase.COMPLETED


def _no_large_files() -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))


def test_a_server_that_takes_no_more_jobs_is_told() -> None:
    need_cups()
    with CupsServer.started("MaxJobs 2") as server:
        server.add("usual").hold(on=True)
        spooler = cups_at(server)
        spooler.send(sheet("usual"))
        spooler.send(sheet("usual"))
        assert refused(lambda: spooler.send(sheet("usual"))) is PrintFault.TOO_MANY_JOBS


def test_a_user_who_may_not_print_is_told(own_server: CupsServer) -> None:
    own_server.add("usual")
    own_server.run("lpadmin", "-p", "usual", "-u", "allow:nobody-of-this-name")
    spooler = cups_at(own_server)
    assert refused(lambda: spooler.send(sheet("usual"))) is PrintFault.FORBIDDEN


def test_a_server_that_is_off_surely_got_nothing(own_server: CupsServer) -> None:
    spooler = cups_at(own_server)
    own_server.stop()
    with pytest.raises(SpoolerGone) as gone:
        spooler.send(sheet("usual"))
    assert gone.value.is_surely_unsent
    with pytest.raises(SpoolerGone):
        spooler.printers()


def test_a_server_that_is_silent_does_not_hold_us_for_ever(own_server: CupsServer) -> None:
    own_server.add("usual")
    spooler = cups_at(own_server, seconds=0.5)
    own_server.freeze(on=True)
    try:
        with pytest.raises(SpoolerGone):
            spooler.printers()
    finally:
        own_server.freeze(on=False)


def test_jobs_tell_their_titles_even_when_ended(spooler: Cups, printer: tuple[str, Tray]) -> None:
    name, tray = printer
    first = spooler.send(sheet(name, title=f"协议书 [{name}-1]"))
    ended(spooler, first)
    tray.hold(on=True)
    second = spooler.send(sheet(name, title=f"协议书 [{name}-2]"))
    titles = spooler.titles()
    assert (titles[first], titles[second]) == (f"协议书 [{name}-1]", f"协议书 [{name}-2]")
    to_do = spooler.titles(ended=False)
    assert second in to_do
    assert first not in to_do
    tray.hold(on=False)
    ended(spooler, second)
    assert spooler.jobs(["999999", "no number"]) == {}


def test_a_title_too_long_for_a_job_keeps_its_mark(spooler: Cups) -> None:
    job = spooler.send(sheet(title="协" * 200 + " [L-7-1]"))
    assert spooler.titles()[job].endswith(" [L-7-1]")


def test_more_jobs_than_a_server_tells_at_once_are_all_found(own_server: CupsServer) -> None:
    own_server.add("usual")
    own_server.run("cupsdisable", "usual")
    spooler = cups_at(own_server)
    jobs = [spooler.send(sheet("usual", title=f"[P-{n}-1]")) for n in range(5)]
    own_server.stop()
    with (own_server.folder / "etc" / "cupsd.conf").open("a") as conf:
        conf.write("MaxJobs 2\n")
    own_server.start()
    assert list(spooler.titles(ended=False)) == jobs
    assert set(spooler.jobs(jobs)) == set(jobs)


def test_a_job_is_cancelled(spooler: Cups, printer: tuple[str, Tray]) -> None:
    name, tray = printer
    tray.hold(on=True)
    job = spooler.send(sheet(name))
    spooler.cancel(job)
    assert ended(spooler, job) is JobPhase.CANCELED
    spooler.cancel(job)
    spooler.cancel("999999")


def test_the_server_named_by_the_environment_is_the_one_found(
    server: CupsServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CUPS_SERVER", server.address)
    found = find_spooler()
    assert found is not None
    assert found.printers()[0].name == "usual"


def test_where_no_server_answers_there_is_none(monkeypatch: pytest.MonkeyPatch, tmp_path: object) -> None:
    monkeypatch.setenv("CUPS_SERVER", f"{tmp_path}/nothing-here")
    assert find_spooler() is None


def test_the_name_of_a_server_is_the_same_on_every_start(server: CupsServer) -> None:
    assert cups_at(server).server == cups_at(server).server
    assert len(cups_at(server).server) <= 60
    assert Cups(cups_at(server)._library, "printers.example:631").server == "printers.example:631"


KILLED = """
import os, signal, sys
from tests.cups import CupsServer
with CupsServer.started() as server:
    print(server.folder, server.pid, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a child with whoever started it")
def test_a_run_of_the_tests_that_is_killed_leaves_no_server_behind() -> None:
    need_cups()
    run = subprocess.run(
        [sys.executable, "-c", KILLED], cwd=ROOT, capture_output=True, text=True, check=False
    )
    folder, pid = run.stdout.split()
    until(lambda: not _is_alive(int(pid)))
    with CupsServer.started():
        assert not Path(folder).exists(), "the next server sweeps up"


def _is_alive(pid: int) -> bool:
    """Tell whether a process runs; one that ended and nobody asked for does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):  # the second where it ends while it is read
        return False
    return state != "Z"
