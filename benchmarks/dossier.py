"""A dossier of some 60 pages: its papers drawn anew and bound, and bound as issued; against LibreOffice."""

import json
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import office
from benchmarks.timing import seconds

if TYPE_CHECKING:
    from mediation_app.services.books import Books

RUNS = 5
SESSIONS, TALK = 18, 34
"""Sessions of the case, and how often somebody speaks in each: four pages a record."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rates:
    """Pages a second, each the median of its runs; LibreOffice's are 0 where it is not on this machine."""

    pages: int
    cold: float
    drawn: float
    bound: float
    office_cold: float
    office_warm: float


def measure(runs: int = RUNS) -> Rates:
    """Bind one dossier in fresh processes, then drawn anew and as issued in one; convert its Word files."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        case_id = _prepared(folder / "office")
        pages, cold = _cold(folder, case_id, runs)
        drawn = _median(folder, case_id, issued=False, runs=runs)
        files, of_papers = _word_files(folder, case_id)
        bound = _median(folder, case_id, issued=True, runs=runs)
        slow = office.cold_and_warm(files) if office.is_there() else ()
    return Rates(
        pages=pages,
        cold=pages / cold,
        drawn=pages / drawn,
        bound=pages / bound,
        office_cold=of_papers / slow[0] if slow else 0,
        office_warm=of_papers / slow[1] if slow and slow[1] else 0,
    )


def report(rates: Rates) -> None:
    """Print two lines."""
    print(
        f"{'dossier, pages a second':<44} {rates.pages} pages   first in a process {rates.cold:6.1f}   "
        f"drawn anew {rates.drawn:6.1f}   bound as issued {rates.bound:6.1f}"
    )
    if rates.office_warm:
        print(
            f"{'the same papers through LibreOffice':<44} cold {rates.office_cold:6.1f}   "
            f"running {rates.office_warm:6.1f}   ours {rates.drawn / rates.office_warm:5.1f} × as many"
        )


def _prepared(folder: Path) -> int:
    """Make the demonstration office and give one case many long sessions; return its id."""
    from mediation_app.model import Consent, NoteKind, PartyRole
    from mediation_app.services import demo, intake, mediation, staff
    from mediation_app.services.intake import RegisterDispute
    from mediation_app.services.mediation import NoteEntry, RecordSession
    from mediation_app.services.party_entry import PartyEntry
    from mediation_app.services.person_entry import PersonEntry

    said = "九月三日下午在村口的水渠旁，双方因排水沟的走向发生争执，当时在场的还有两位邻居，都看见了经过。"
    with closing(demo.build(folder)) as books:
        actor = staff.default_actor(books)
        people = (("陶大年", PartyRole.APPLICANT), ("吕小满", PartyRole.RESPONDENT))
        parties = tuple(
            PartyEntry(person=PersonEntry(name=name), role=role, consent=Consent.AGREED)
            for name, role in people
        )
        dispute = RegisterDispute(
            parties=parties, facts=said, type_code="neighbour", mediator_id=actor.staff_id
        )
        case_id = intake.register(books, actor, dispute).case_id
        now = books.clock()
        for number in range(SESSIONS):
            notes = tuple(
                NoteEntry(people[turn % 2][0], NoteKind.FACT, f"{turn + 1}：{said}") for turn in range(TALK)
            )
            session = RecordSession(
                case_id=case_id,
                starts_at=now - timedelta(hours=2 * number + 2),
                ends_at=now - timedelta(hours=2 * number + 1),
                place="镇调解室",
                mediator_id=actor.staff_id,
                notes=notes,
                result="改日再谈。",
            )
            mediation.record(books, actor, session)
    return case_id


def _cold(folder: Path, case_id: int, runs: int) -> tuple[int, float]:
    command = [sys.executable, "-m", "benchmarks.dossier", str(folder), str(case_id)]
    found = [
        json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
        for _ in range(runs)
    ]
    return found[0][0], statistics.median(taken for _, taken in found)


def _median(folder: Path, case_id: int, *, issued: bool, runs: int) -> float:
    """Return the median time of a dossier bound again and again in one process, the first not counted."""
    from mediation_app.services import offices

    with closing(offices.open_office(folder / "office")) as books:
        taken = [_bind(books, folder, case_id, issued=issued)[1] for _ in range(runs + 1)]
    return statistics.median(taken[1:])


def _bind(books: "Books", folder: Path, case_id: int, *, issued: bool) -> tuple[int, float]:
    """Bind the dossier; return its pages and the seconds, from asking to the file on the disk."""
    from mediation_app.services import staff
    from mediation_app.services.dossiers.binding import BindOptions, bind

    actor, pages = staff.default_actor(books), 0

    def work() -> None:
        nonlocal pages
        pages = bind(books, actor, case_id, folder / "out", options=BindOptions(issue=issued)).pages

    taken = seconds(work)
    return pages, taken


def _first(folder: Path, case_id: int) -> tuple[int, float]:
    """Bind the dossier as the first thing a process does, opening the office counted."""
    from mediation_app.services import offices

    start = time.perf_counter()
    with closing(offices.open_office(folder / "office")) as books:
        pages, _ = _bind(books, folder, case_id, issued=False)
    return pages, time.perf_counter() - start


def _word_files(folder: Path, case_id: int) -> tuple[list[bytes], int]:
    """Issue the papers of the case; return them as Word files, and how many pages they have."""
    from mediation_app.services import cases, offices, papers, staff
    from mediation_app.services.dossiers.binding import made_final

    with closing(offices.open_office(folder / "office")) as books:
        actor = staff.default_actor(books)
        made_final(books, actor, case_id)
        issued = cases.load(books, actor, case_id).papers
        files = [papers.docx_of(books, actor, paper.id) for paper in issued]
        return files, sum(paper.pages for paper in issued)


if __name__ == "__main__":
    print(json.dumps(_first(Path(sys.argv[1]), int(sys.argv[2]))))
