"""A power cut in the middle of work: what was acknowledged is there, what was typed comes back."""

import subprocess
import sys
from pathlib import Path

from mediation_app.services import audit, case_list, drafts
from mediation_app.services.books import Actor, Books

TYPIST = """
import sys
from datetime import datetime
from itertools import count
from pathlib import Path
from mediation_app.rules.vocabulary import PartyRole
from mediation_app.services import drafts, intake, offices, staff
from mediation_app.services.parties import PartyEntry
from mediation_app.services.people import PersonEntry

books = offices.open_office(Path(sys.argv[1]), lambda: datetime(2026, 11, 23, 9, 0))
actor = staff.actor_named(books, "周明远")
for n in count(1):
    drafts.keep(books, actor, "intake", title="登记", values={"facts": f"第{n}件"})
    sides = (("甲", PartyRole.APPLICANT), ("乙", PartyRole.RESPONDENT))
    parties = tuple(PartyEntry(person=PersonEntry(name=f"陶{who}"), role=role) for who, role in sides)
    done = intake.register(books, actor, intake.RegisterDispute(parties=parties, facts=f"第{n}件"))
    print(n, done.number, flush=True)
"""


def test_nothing_acknowledged_is_lost_when_the_program_is_killed(
    file_books: Books, mediator: Actor, administrator: Actor
) -> None:
    folder = file_books.folder
    assert folder is not None
    acknowledged: list[str] = []
    for _ in range(3):
        acknowledged += _work_and_die(folder)
    with file_books.engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA integrity_check").scalar_one() == "ok"
    rows = case_list.page(file_books, mediator, case_list.CaseFilter(), limit=500).rows
    numbers = {row.number for row in rows}
    assert set(acknowledged) <= numbers
    assert len(numbers) == case_list.count(file_books, mediator, case_list.CaseFilter())
    assert sorted(int(number.split("第")[1][:-1]) for number in numbers) == [*range(1, len(numbers) + 1)]
    assert audit.verify(file_books, administrator).broken_at is None
    assert str(drafts.take(file_books, mediator, "intake")["facts"]).startswith("第")


def _work_and_die(folder: Path) -> list[str]:
    """Let another process register disputes, kill it after the fifth, and return the numbers it told."""
    command = [sys.executable, "-c", TYPIST, str(folder)]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, text=True, cwd=Path(__file__).parents[2]
    ) as typist:
        assert typist.stdout is not None
        told = [typist.stdout.readline().split()[1] for _ in range(5)]
        typist.kill()
    return told
