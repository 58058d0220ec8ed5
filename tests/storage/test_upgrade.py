"""An office kept at the first revision, with real rows in it, opened by the program of today."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import Engine, MetaData, insert, inspect, select, text

from mediation_app.model import CaseKind, VisitKind, VisitState
from mediation_app.services import case_list, cases, offices, visits
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_list import CaseFilter, CaseRow
from mediation_app.services.matters import intake
from mediation_app.storage import migrate as migrations
from mediation_app.storage.engine import file_engine, server_engine
from mediation_app.storage.migrate import revision_of
from tests.conftest import SteadyClock
from tests.postgresql import Cluster
from tests.services.matter_scenes import entry
from tests.services.scenes import Scene, signed

FIRST = "0001"


@pytest.fixture(params=["file_books", "server_books"], ids=["sqlite", "postgresql"])
def old_office(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[Path | str, Engine]]:
    """An empty database at the first revision: where it is, and its engine."""
    place: Path | str
    if request.param == "file_books":
        place = tmp_path / "old"
        place.mkdir()
        engine = file_engine(offices.file_of(place))
    else:
        cluster: Cluster = request.getfixturevalue("cluster")
        cluster.create_database(name := f"old_{tmp_path.name}")
        engine = server_engine(place := cluster.url(name))
    with engine.begin() as connection:
        command.upgrade(migrations.config(connection=connection), FIRST)
    yield place, engine
    engine.dispose()


def _copy_rows(source: Engine, target: Engine) -> int:
    """Copy into the tables of the first revision what a present office keeps in the same columns."""
    old, present, rows = MetaData(), MetaData(), 0
    old.reflect(target)
    present.reflect(source, only=[name for name in old.tables if name != "alembic_version"])
    with source.connect() as reader, target.begin() as writer:
        for table in old.sorted_tables:
            if table.name == "alembic_version":
                continue
            columns = [present.tables[table.name].c[column.name] for column in table.c]
            found = [dict(row) for row in reader.execute(select(*columns)).mappings()]
            if found:
                writer.execute(insert(table), found)
                rows += len(found)
            if target.dialect.name == "postgresql" and "id" in table.c:
                sequence = f"pg_get_serial_sequence('\"{table.name}\"', 'id')"
                query = f'SELECT setval({sequence}, coalesce((SELECT max(id) FROM "{table.name}"), 0) + 1)'  # noqa: S608
                writer.execute(text(query))
    return rows


def _listed(books: Books, actor: Actor) -> tuple[CaseRow, ...]:
    return tuple(case_list.every(books, actor, CaseFilter()))


def test_an_office_of_the_first_revision_opens_with_all_it_held(
    old_office: tuple[Path | str, Engine],
    file_books: Books,
    mediator: Actor,
    clerk: Actor,
    clock: SteadyClock,
) -> None:
    place, engine = old_office
    scene = signed(file_books, mediator)
    before = _listed(file_books, mediator)
    assert any(visit.state is VisitState.PLANNED for visit in scene.case.visits)
    assert _copy_rows(file_books.engine, engine) > 20
    assert not {"matter", "lead_assignment", "plan"} & set(inspect(engine).get_table_names())
    engine.dispose()

    opened = offices.open_office(place, clock)
    try:
        assert revision_of(opened.engine) == migrations.NEWEST
        if isinstance(place, Path):
            (backup,) = (place / "backups").iterdir()
            assert backup.name == f"office-20261123-090000-before-{migrations.NEWEST}.db"
            kept = file_engine(backup)
            assert revision_of(kept) == FIRST
            kept.dispose()
        assert _listed(opened, mediator) == before
        case = cases.load(opened, mediator, scene.case_id)
        assert (case.kind, case.matter, case.risk) == (CaseKind.DISPUTE, None, None)
        assert case.visits
        assert {visit.kind for visit in case.visits} == {VisitKind.RETURN}
        _goes_on(opened, mediator, clerk, scene)
    finally:
        opened.close()


def _goes_on(books: Books, mediator: Actor, clerk: Actor, scene: Scene) -> None:
    """See that work goes on: a visit is recorded, a matter gets the first number of its own series."""
    planned = cases.load(books, mediator, scene.case_id).visits[0]
    visits.move(books, mediator, planned.id, scene.today, "当事人在家")
    found = intake.register(books, clerk, entry())
    assert "访字第1号" in found.number
