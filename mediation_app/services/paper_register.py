"""The register of issued papers: the code of each, and what is told by it to compare with a paper by eye."""

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session, joinedload

from forms.labels import ROLE
from mediation_app.model import Case, IssuedPaper, PaperOrigin, Party
from mediation_app.rules.amounts import find_amounts
from mediation_app.rules.masking import mask_id
from mediation_app.rules.paper_code import paper_code
from mediation_app.services.case_facts import principals
from mediation_app.services.paper_values import PaperKey, PaperValues, printed

_MOST_NAMED = 60
"""Parties, sums and dates that an entry names at most."""

_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


@dataclass(frozen=True, slots=True)
class NamedParty:
    """A party as the register tells it: the number of his document is covered."""

    role: str
    name: str
    id_number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterEntry:
    """What is recorded of one issued version; ``newest`` is the version that stands now."""

    paper_id: int
    case_id: int
    code: str
    form_code: str
    subject_id: int
    title: str
    version: int
    newest: int
    edition: str
    origin: PaperOrigin
    reason: str
    number: str
    case_title: str
    is_void: bool
    issued_at: datetime
    issued_by: str
    sha256: str
    """Of the PDF; empty where there is none."""
    docx_sha256: str
    pages: int
    printed: int
    parties: tuple[NamedParty, ...] = ()
    sums_fen: tuple[int, ...] = ()
    dates: tuple[date, ...] = ()

    @property
    def is_superseded(self) -> bool:
        """Tell whether a newer version of the same paper was issued."""
        return self.version < self.newest


def sha256_of(content: bytes) -> str:
    """Return the SHA-256 of a file; empty for no file."""
    return hashlib.sha256(content).hexdigest() if content else ""


def code_of(case: Case, key: PaperKey, version: int, issued_at: datetime, content: str) -> str:
    """Return the code of a version; the same case, clock and ``content`` digest always give the same one."""
    which = (key.form_code, str(key.subject_id), str(version))
    return paper_code(case.number, *which, issued_at.isoformat(), content)


def summary_of(case: Case, paper: PaperValues) -> dict[str, Any]:
    """Return what the register is to tell of a filled paper."""
    return told(case, texts_in(dict(printed(paper.spec, paper.values))))


def told(case: Case, texts: Iterable[str]) -> dict[str, Any]:
    """Return number, title, parties, and the sums and dates that stand in the texts of a paper."""
    words = tuple(texts)
    return {
        "number": case.number,
        "title": case.title,
        "parties": [_named(party) for party in principals(case)[:_MOST_NAMED]],
        "sums": list(sums_in(words))[:_MOST_NAMED],
        "dates": [day.isoformat() for day in days_in(words)][:_MOST_NAMED],
    }


def sums_in(texts: Iterable[str]) -> tuple[int, ...]:
    """Return the exact sums that stand in texts, in fen, each once, in order."""
    found = (amount.fen for text in texts for amount in find_amounts(text))
    return tuple(dict.fromkeys(fen for fen in found if fen is not None))


def days_in(texts: Iterable[str]) -> tuple[date, ...]:
    """Return the days that stand in texts as 2026年3月5日, each once, in order."""
    found = (parts for text in texts for parts in _DAY.findall(text))
    return tuple(dict.fromkeys(day for parts in found if (day := _day(*map(int, parts))) is not None))


def texts_in(value: object) -> Iterator[str]:
    """Yield the words of a filled paper, dates as they are printed, however deep they lie."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, date):
        yield f"{value.year}年{value.month}月{value.day}日"
    elif isinstance(value, Mapping):
        for one in value.values():
            yield from texts_in(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts_in(one)


def entry_of(session: Session, paper_id: int) -> RegisterEntry | None:
    """Return what is recorded of a version; None where it is gone."""
    options = [joinedload(IssuedPaper.case), joinedload(IssuedPaper.issued_by)]
    paper = session.get(IssuedPaper, paper_id, options=options)
    return _entry(paper, newest_version(session, paper)) if paper is not None else None


def newest_version(session: Session, paper: IssuedPaper) -> int:
    """Return the number of the newest version of the same paper."""
    same = (
        IssuedPaper.case_id == paper.case_id,
        IssuedPaper.form_code == paper.form_code,
        IssuedPaper.subject_id == paper.subject_id,
    )
    return session.scalar(select(func.max(IssuedPaper.version)).where(*same)) or paper.version


def by_code(session: Session, code: str) -> int | None:
    """Return the id of the version with that code; None where no paper has it."""
    return session.scalar(select(IssuedPaper.id).where(IssuedPaper.code == code).order_by(IssuedPaper.id))


def by_bytes(session: Session, docx: bytes) -> int | None:
    """Return the id of the version with that DOCX, issued by a program that kept no digest of it."""
    is_old = (IssuedPaper.docx_sha256 == "") & (func.length(IssuedPaper.docx) == len(docx))
    rows = session.execute(select(IssuedPaper.id, IssuedPaper.docx).where(is_old))
    return next((paper_id for paper_id, kept in rows if kept == docx), None)


def by_digest(session: Session, sha256: str) -> int | None:
    """Return the id of the version whose PDF or DOCX has that digest."""
    is_it = (IssuedPaper.sha256 == sha256) | (IssuedPaper.docx_sha256 == sha256)
    return session.scalar(select(IssuedPaper.id).where(is_it).order_by(IssuedPaper.id.desc()))


def _entry(paper: IssuedPaper, newest: int) -> RegisterEntry:
    told_of = paper.summary
    return RegisterEntry(
        paper_id=paper.id,
        case_id=paper.case_id,
        code=paper.code,
        form_code=paper.form_code,
        subject_id=paper.subject_id,
        title=paper.title,
        version=paper.version,
        newest=newest,
        edition=paper.edition,
        origin=paper.origin,
        reason=paper.reason,
        number=paper.case.number,
        case_title=str(told_of.get("title") or paper.case.title),
        is_void=paper.case.voided_on is not None,
        issued_at=paper.issued_at,
        issued_by=paper.issued_by.name,
        sha256=paper.sha256,
        docx_sha256=paper.docx_sha256,
        pages=paper.pages,
        printed=paper.printed,
        parties=tuple(NamedParty(**one) for one in told_of.get("parties", ())),
        sums_fen=tuple(told_of.get("sums", ())),
        dates=tuple(map(date.fromisoformat, told_of.get("dates", ()))),
    )


def _named(party: Party) -> dict[str, str]:
    person = party.person
    return {"role": ROLE[party.role], "name": person.name, "id_number": mask_id(person.id_number)}


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
