"""Many dossiers one after the other; what cannot be bound is told and does not stop the others."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mediation_app.model import Case
from mediation_app.rules.errors import UserError
from mediation_app.rules.permissions import Permission
from mediation_app.services.books import Actor, Books, require
from mediation_app.services.dossiers.binding import USUAL, BindOptions, BoundDossier, Progress, bind
from resources.i18n import Message


@dataclass(frozen=True, slots=True)
class NotBound:
    """A case whose dossier was not made, and why."""

    case_id: int
    number: str
    reason: Message


Outcome = BoundDossier | NotBound


def bind_each(
    books: Books,
    actor: Actor,
    case_ids: Sequence[int],
    folder: Path,
    *,
    options: BindOptions = USUAL,
    progress: Progress | None = None,
) -> Iterator[Outcome]:
    """Bind the dossiers of several cases and yield what became of each.

    ``progress`` is told cases done, cases in all, and what is under way; what it raises stops the batch, with
    the dossiers bound so far kept and nothing half written. Raises ReadOnly, DiskFull.
    """
    require(actor, Permission.EXPORT)
    for done, case_id in enumerate(case_ids):
        yield _bind(books, actor, case_id, folder, options, _part(progress, done, len(case_ids)))
    if progress is not None:
        progress(len(case_ids), len(case_ids), "")


def _bind(
    books: Books, actor: Actor, case_id: int, folder: Path, options: BindOptions, progress: Progress | None
) -> Outcome:
    try:
        return bind(books, actor, case_id, folder, options=options, progress=progress)
    except UserError as error:
        return NotBound(case_id, _number(books, actor, case_id), error.message)


def _number(books: Books, actor: Actor, case_id: int) -> str:
    with books.reading(actor) as session:
        case = session.get(Case, case_id)
        return case.number if case is not None else ""


def _part(progress: Progress | None, done: int, total: int) -> Progress | None:
    """Return what a single dossier tells as a part of the batch."""
    if progress is None:
        return None
    return lambda _step, _steps, text: progress(done, total, text)
