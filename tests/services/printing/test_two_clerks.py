"""Two clerks on one queue, and a program killed between print and record: nothing twice, nothing untrue."""

import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from mediation_app.rules.errors import Conflict
from mediation_app.services.books import Actor, Books
from mediation_app.services.printing.following import cancel, follow, recover, release
from mediation_app.services.printing.ordering import PrintHow, confirm, due_of_case, enqueue
from mediation_app.services.printing.queue import queue
from mediation_app.services.printing.sending import send, send_all
from mediation_app.services.printing.taking import take
from tests.cups import CupsServer, Tray, until
from tests.services.printing.print_scenes import cups_at, queued, row, stands, to_the_end
from tests.services.scenes import Scene, agreed

ROOT = Path(__file__).parents[3]

CLERK = """
import sys
from datetime import datetime
from mediation_app.services import offices, staff
from mediation_app.services.printing import libcups
from mediation_app.services.printing.cups import Cups
from mediation_app.services.printing.sending import send_all

books = offices.open_office(sys.argv[1], lambda: datetime(2026, 11, 23, 9, 0))
actor = staff.actor_named(books, sys.argv[3])
spooler = Cups(libcups.library(), sys.argv[2])
print("ready", flush=True)
sys.stdin.readline()
done = send_all(books, actor, spooler)
print(*done.sent, flush=True)
"""

DYING = """
import os, signal, sys
from datetime import datetime
from mediation_app.services import offices, staff
from mediation_app.services.printing import libcups
from mediation_app.services.printing.cups import Cups
from mediation_app.services.printing.sending import send

class Dying(Cups):
    def send(self, sheet):
        if sys.argv[4] == "after":
            super().send(sheet)
        os.kill(os.getpid(), signal.SIGKILL)

books = offices.open_office(sys.argv[1], lambda: datetime(2026, 11, 23, 9, 0))
actor = staff.actor_named(books, "周明远")
send(books, actor, int(sys.argv[3]), Dying(libcups.library(), sys.argv[2]))
"""

STAYING = """
import sys
from datetime import datetime
from mediation_app.services import offices, staff
from mediation_app.services.printing.taking import take

books = offices.open_office(sys.argv[1], lambda: datetime(2026, 11, 23, 9, 0))
take(books, staff.actor_named(books, "何秀兰"), int(sys.argv[2]), sys.argv[3])
print("taken", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def scene(books: Books, mediator: Actor) -> Scene:
    """On both engines."""
    return agreed(books, mediator)


def address(books: Books) -> str:
    """Return where another program finds an office."""
    return str(books.folder) if books.folder else books.engine.url.render_as_string(hide_password=False)


def program(text: str, *arguments: object) -> "subprocess.Popen[str]":
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", text, *map(str, arguments)]
    return subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True, cwd=ROOT)


def test_two_programs_send_each_paper_once(
    server: CupsServer, scene: Scene, mediator: Actor, printer: tuple[str, Tray]
) -> None:
    spooler = cups_at(server)
    others = [agreed(scene.books, mediator) for _ in range(2)]
    for one in (scene, *others):
        enqueue(
            scene.books,
            mediator,
            due_of_case(scene.books, mediator, one.case_id),
            PrintHow(printer=printer[0]),
        )
    waiting = [line.id for line in queue(scene.books, mediator)]
    clerks = [program(CLERK, address(scene.books), server.address, name) for name in ("周明远", "何秀兰")]
    for clerk in clerks:
        assert clerk.stdout is not None
        assert clerk.stdout.readline() == "ready\n"
    for clerk in clerks:
        assert clerk.stdin is not None
        clerk.stdin.write("go\n")
        clerk.stdin.flush()
    sent = [[int(one) for one in clerk.communicate(timeout=120)[0].split()] for clerk in clerks]
    assert sorted(sent[0] + sent[1]) == waiting
    until(lambda: follow(scene.books, mediator, spooler).under_way == 0)
    assert queue(scene.books, mediator) == ()
    titles = Counter(spooler.jobs([number])[number].title for number in printer[1].jobs)
    assert len(titles) == len(waiting)
    assert set(titles.values()) == {1}


def test_who_has_a_paper_is_told_to_the_other(scene: Scene, own_server: CupsServer) -> None:
    order = queued(scene, "usual")
    spooler = cups_at(own_server)
    with program(STAYING, address(scene.books), order, spooler.server) as colleague:
        assert colleague.stdout is not None
        assert colleague.stdout.readline() == "taken\n"
        for act in (
            lambda: take(scene.books, scene.actor, order),
            lambda: cancel(scene.books, scene.actor, (order,), spooler),
            lambda: send(scene.books, scene.actor, order, spooler),
        ):
            with pytest.raises(Conflict, match="何秀兰正在电脑"):
                act()
        assert send_all(scene.books, scene.actor, spooler, [order]).sent == []
        assert recover(scene.books, scene.actor, spooler) == ()
        assert (stands(scene, order), row(scene, order).taken_by) == (("sending", ""), "何秀兰")
        colleague.kill()
        colleague.wait()
        assert recover(scene.books, scene.actor, spooler) == (order,)
    assert stands(scene, order) == ("uncertain", "lost")


def test_a_desk_on_another_machine_is_given_up_only_by_the_clerks_word(
    scene: Scene, server: CupsServer
) -> None:
    order = queued(scene, "usual")
    with program(STAYING, address(scene.books), order, "elsewhere-000000000001") as colleague:
        assert colleague.stdout is not None
        colleague.stdout.readline()
        release(scene.books, scene.actor, (order,))
        assert stands(scene, order) == ("uncertain", "desk_gone")
        confirm(scene.books, scene.actor, (order,), came_out=True)
        colleague.kill()
    assert (stands(scene, order), row(scene, order).printed) == (("printed", ""), 1)
    assert recover(scene.books, scene.actor, cups_at(server)) == ()


@pytest.mark.parametrize("moment", ["before", "after"])
def test_killed_between_print_and_record_nothing_is_lost_nor_printed_twice(
    own_server: CupsServer, scene: Scene, moment: str
) -> None:
    tray, spooler = own_server.add("usual"), cups_at(own_server)
    order = queued(scene, "usual")
    with program(DYING, address(scene.books), own_server.address, order, moment) as dying:
        assert dying.wait(timeout=120) == -signal.SIGKILL
    assert stands(scene, order) == ("sending", "")
    assert recover(scene.books, scene.actor, spooler) == (order,)
    if moment == "before":
        assert stands(scene, order) == ("uncertain", "lost")
        assert recover(scene.books, scene.actor, spooler) == ()
        assert tray.jobs == ()
        return
    assert to_the_end(scene, spooler, order) == ("printed", "")
    assert (len(tray.jobs), row(scene, order).printed) == (1, 1)
    assert send_all(scene.books, scene.actor, spooler).sent == []


def test_a_program_killed_while_the_print_service_was_off_is_cleared_up_when_it_is_back(
    own_server: CupsServer, scene: Scene
) -> None:
    own_server.add("usual")
    spooler = cups_at(own_server)
    order = queued(scene, "usual")
    with program(DYING, address(scene.books), own_server.address, order, "after") as dying:
        dying.wait(timeout=120)
    own_server.stop()
    assert recover(scene.books, scene.actor, spooler) == (order,)
    assert stands(scene, order) == ("uncertain", "lost")
    own_server.start()
    assert recover(scene.books, scene.actor, spooler) == (order,)
    assert to_the_end(scene, spooler, order) == ("printed", "")
