"""The clerk's desk of a large office against one raw query of the papers that wait in it."""

import tempfile
from datetime import timedelta
from pathlib import Path

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import insert, select

from benchmarks.books import CASES, filled
from benchmarks.timing import Pair, in_turn
from mediation_app.model import Agreement, AgreementForm, Case, IssuedPaper, Staff
from mediation_app.rules.permissions import Permission, Role
from mediation_app.rules.workflow import CaseState
from mediation_app.services import offices, staff
from mediation_app.services.books import SYSTEM, Books
from mediation_app.services.paper_desk import desk

WAITING = 1_000
"""Papers on the desk, half of them to be printed and half to be signed."""


def measure(runs: int = 12) -> Pair:
    """Return the pair of reading the desk of 20,000 cases with 1,000 papers on it."""
    with tempfile.TemporaryDirectory() as folder, filled(Path(folder)) as books:
        fill(books)
        clerk = next(one for one in staff.list_staff(books) if Role.CLERK in one.roles)
        actor = staff.actor_of(clerk)
        raw = sqlcipher.connect(str(Path(folder) / offices.FILE_NAME), isolation_level=None)
        query = (
            "SELECT c.id, c.number, c.title, p.id, p.form_code, p.title, p.issued_at FROM issued_paper p "
            'JOIN "case" c ON c.id = p.case_id WHERE p.printed = 0 OR c.state = ?'
        )
        pair = in_turn(
            lambda: desk(books, actor),
            lambda: raw.execute(query, (CaseState.AGREED.value,)).fetchall(),
            runs=runs,
        )
        raw.close()
        return pair


def fill(books: Books) -> None:
    """Give 1,000 of the cases an agreement that is issued; half of these are printed."""
    with books.acting(SYSTEM, Permission.REGISTER) as acting:
        session = acting.session
        wanted = select(Case.id).where(~Case.id.in_(select(Agreement.case_id)), Case.number.like("(%)"))
        ids = list(session.scalars(wanted.order_by(Case.id.desc()).limit(WAITING)))
        who = session.scalar(select(Staff.id).limit(1))
        session.query(Case).where(Case.id.in_(ids)).update({"state": CaseState.AGREED})
        day = acting.today - timedelta(days=3)
        session.execute(
            insert(Agreement),
            [
                {"case_id": n, "form": AgreementForm.WRITTEN, "reached_on": day, "mediator_id": who}
                for n in ids
            ],
        )
        session.execute(insert(IssuedPaper), [_paper(n, at % 2, acting.now, who) for at, n in enumerate(ids)])


def _paper(case_id: int, printed: int, now: object, who: int | None) -> dict[str, object]:
    return {
        "case_id": case_id,
        "form_code": "agreement",
        "subject_id": 0,
        "version": 1,
        "title": "人民调解协议书",
        "content_sha256": "0" * 64,
        "sha256": f"{case_id:064}",
        "pages": 2,
        "issued_at": now,
        "issued_by_id": who,
        "printed": printed,
        "pdf": b"%PDF",
        "docx": b"PK",
    }


__all__ = ["CASES", "WAITING", "fill", "measure"]
