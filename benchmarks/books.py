"""A page of the case list and one registration against the same work in raw SQL on the same file."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import func, insert, select

from benchmarks.timing import Pair, in_turn
from mediation_app.model import Case, Party, Person
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import PartyRole
from mediation_app.services import case_list, demo, intake, offices, staff
from mediation_app.services.books import SYSTEM, Books
from mediation_app.services.parties import PartyEntry
from mediation_app.services.people import PersonEntry

CASES = 20_000


def measure(runs: int = 40) -> tuple[Pair, Pair]:
    """Return the pairs of a page of 50 cases among 20,000 and of registering one dispute."""
    with tempfile.TemporaryDirectory() as folder, filled(Path(folder)) as books:
        raw = sqlcipher.connect(str(Path(folder) / offices.FILE_NAME), isolation_level=None)
        pair = _page(books, raw, runs), _registration(books, raw, runs)
        raw.close()
        return pair


@contextmanager
def filled(folder: Path) -> Iterator[Books]:
    """Open the demonstration office with 20,000 cases more."""
    books = demo.build(folder)
    with books.acting(SYSTEM, Permission.REGISTER) as desk:
        session = desk.session
        first = session.scalars(select(Case).limit(1)).one()
        base = {column.name: getattr(first, column.name) for column in Case.__table__.columns}
        start = session.scalar(select(func.max(Case.id))) or 0
        numbers = range(start + 1, start + CASES + 1)
        session.execute(
            insert(Case), [base | {"id": n, "number_seq": n + 10_000, "number": f"({n})"} for n in numbers]
        )
        session.execute(insert(Person), [{"id": n + 100_000, "name": f"某甲{n}"} for n in numbers])
        session.execute(
            insert(Party),
            [
                {"case_id": n, "person_id": n + 100_000, "ordinal": 1, "role": PartyRole.APPLICANT}
                for n in numbers
            ],
        )
    yield books
    books.close()


def _page(books: Books, raw: sqlcipher.Connection, runs: int) -> Pair:
    actor = staff.default_actor(books)
    query = (
        'SELECT id, number, title, type_code, state, state_since, registered_on FROM "case" '
        "WHERE voided_on IS NULL ORDER BY registered_on DESC, id DESC LIMIT 50"
    )
    return in_turn(
        lambda: case_list.page(books, actor, case_list.CaseFilter()),
        lambda: raw.execute(query).fetchall(),
        runs=runs,
    )


def _registration(books: Books, raw: sqlcipher.Connection, runs: int) -> Pair:
    actor = staff.default_actor(books)
    command = intake.RegisterDispute(
        parties=(
            PartyEntry(person=PersonEntry(name="陶大年"), role=PartyRole.APPLICANT),
            PartyEntry(person=PersonEntry(name="吕小满"), role=PartyRole.RESPONDENT),
        ),
        facts="两家因屋后排水沟的走向发生争执。",
        type_code="neighbour",
    )

    def bare() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("CREATE TABLE IF NOT EXISTS bare (words TEXT)")
        raw.execute("INSERT INTO bare VALUES (?)", (command.facts,))
        raw.execute("COMMIT")

    return in_turn(lambda: intake.register(books, actor, command), bare, runs=runs)
