"""A CUPS server of the tests' own, and papers waiting for it."""

from collections.abc import Iterator
from itertools import count

import pytest

from mediation_app.services.books import Actor, Books
from mediation_app.services.printing.cups import Cups
from tests.cups import CupsServer, Tray
from tests.services.printing.print_scenes import cups_at, need_cups
from tests.services.scenes import Scene, agreed

_NUMBERS = count(1)


@pytest.fixture(scope="session")
def server() -> Iterator[CupsServer]:
    """A server that all tests share which leave it running; its default printer is ``usual``."""
    need_cups()
    with CupsServer.started() as running:
        running.add("usual")
        running.make_default("usual")
        yield running


@pytest.fixture
def own_server() -> Iterator[CupsServer]:
    """A server of one test, which may stop it."""
    need_cups()
    with CupsServer.started() as running:
        yield running


@pytest.fixture
def spooler(server: CupsServer) -> Cups:
    return cups_at(server)


@pytest.fixture
def printer(server: CupsServer) -> "tuple[str, Tray]":
    """A printer nobody else uses: two-sided, with two trays; its name and where its sheets come out."""
    name = f"printer{next(_NUMBERS)}"
    return name, server.add(name)


@pytest.fixture
def scene(open_books: Books, mediator: Actor) -> Scene:
    """A dispute with a written agreement that is not issued yet."""
    return agreed(open_books, mediator)
