"""A thousand papers: listed narrow, sent in turns that the print system can take."""

from sqlalchemy import event, insert

from mediation_app.model import PrintOrder, PrintState
from mediation_app.rules.permissions import Permission
from mediation_app.services.printing.following import follow
from mediation_app.services.printing.ordering import PrintHow, ToPrint, enqueue
from mediation_app.services.printing.queue import counts, queue
from mediation_app.services.printing.sending import AT_ONCE, send_all
from tests.cups import CupsServer, until
from tests.services.printing.print_scenes import cups_at, many_papers
from tests.services.scenes import Scene

THOUSAND = 1000
MORE = AT_ONCE + 5


def waiting(scene: Scene, count: int, printer: str) -> list[int]:
    wanted = [ToPrint(paper_id=paper) for paper in many_papers(scene, count)]
    return list(enqueue(scene.books, scene.actor, wanted, PrintHow(copies=1, printer=printer)))


def test_a_thousand_orders_are_listed_by_one_query(scene: Scene) -> None:
    orders = waiting(scene, 1, "usual")
    with scene.books.acting(scene.actor, Permission.PRINT_PAPER) as desk:
        first = desk.session.get_one(PrintOrder, orders[0])
        base = {column.name: getattr(first, column.name) for column in PrintOrder.__table__.columns}
        orders += range(orders[0] + 1, orders[0] + THOUSAND)
        desk.session.execute(insert(PrintOrder), [base | {"id": one} for one in orders[1:]])
    asked: list[str] = []
    event.listen(
        scene.books.engine, "before_cursor_execute", lambda *said: asked.append(str(said[2])), named=False
    )
    rows = queue(scene.books, scene.actor)
    assert [line.id for line in rows] == orders
    assert len([one for one in asked if "print_order" in one]) == 1
    assert "pdf" not in asked[-1]
    assert counts(scene.books, scene.actor) == {PrintState.WAITING: THOUSAND}


def test_more_papers_than_the_system_takes_at_once_go_in_turns(own_server: CupsServer, scene: Scene) -> None:
    own_server.run("lpadmin", "-p", "swallowing", "-E", "-v", "file:/dev/null", "-m", "raw")
    own_server.run("cupsdisable", "swallowing")
    orders = waiting(scene, MORE, "swallowing")
    spooler = cups_at(own_server)
    under_way: list[int] = []

    def mend() -> None:
        under_way.append(counts(scene.books, scene.actor)[PrintState.SENT])
        own_server.run("cupsenable", "swallowing")

    done = send_all(scene.books, scene.actor, spooler, wait=mend)
    assert done.sent == orders
    assert under_way[0] == AT_ONCE
    until(lambda: follow(scene.books, scene.actor, spooler).under_way == 0)
    now = scene.books.clock()
    rows = queue(scene.books, scene.actor, ended_since=now)
    assert [line.state for line in rows] == [PrintState.PRINTED] * MORE
    assert [line.printed for line in rows] == [1] * MORE
