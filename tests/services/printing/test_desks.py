"""Which desk has a paper, and when it is sure that it is gone."""

import os
import subprocess
import sys
from pathlib import Path

from mediation_app.services.printing.desks import host_of, is_here, is_surely_gone, this_desk


def test_this_desk_is_here_and_alive() -> None:
    desk = this_desk()
    assert len(desk) <= 80
    assert is_here(desk)
    assert host_of(desk)
    assert not is_surely_gone(desk)


def test_a_process_that_has_ended_is_gone() -> None:
    command = [
        sys.executable,
        "-c",
        "from mediation_app.services.printing.desks import *; print(this_desk())",
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path(__file__).parents[3])
    assert is_surely_gone(done.stdout.strip())


def test_a_process_that_took_over_the_number_is_another_one() -> None:
    *where, pid, started = this_desk().split("/")
    assert pid == str(os.getpid())
    if started != "0":
        assert is_surely_gone("/".join((*where, pid, str(int(started) + 1))))


def test_nothing_is_sure_about_another_machine_or_what_cannot_be_read() -> None:
    host, machine, boot, _, started = this_desk().split("/")
    other = f"{int(machine, 16) ^ 1:012x}"
    for desk in (f"{host}/{other}/{boot}/999999/{started}", "", "a/b/c", f"{host}/{machine}/{boot}/x/1"):
        assert not is_surely_gone(desk)


def test_after_the_machine_was_started_anew_every_desk_of_before_is_gone() -> None:
    host, machine, boot, pid, started = this_desk().split("/")
    assert is_surely_gone(f"{host}/{machine}/{boot[::-1]}x/{pid}/{started}")
