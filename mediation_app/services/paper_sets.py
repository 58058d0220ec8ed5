"""All papers of a case at once, as files: final where they can be, marked 草稿 where they cannot yet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from forms.places import Need
from forms.registry import MATTER_FORMS
from mediation_app.services import paper_files, papers
from mediation_app.services.books import Actor, Books
from mediation_app.services.issuing import issue_all
from mediation_app.services.paper_files import PaperFormat
from mediation_app.services.paper_standing import Slip, SlipState
from mediation_app.services.paper_values import PaperKey


@dataclass(frozen=True, slots=True)
class Written:
    """A file written: whether it is only a draft, or a settled version that later changes are not in."""

    path: Path
    is_draft: bool
    is_older: bool = False


def write_papers(
    books: Books,
    actor: Actor,
    case_id: int,
    folder: Path,
    formats: Iterable[PaperFormat],
    *,
    only_due: bool = False,
) -> Iterator[Written]:
    """Write every paper that a case has at this point into a folder, file by file.

    What can be issued is issued, but for what is signed or closed: that goes out as it is, since a new
    version would void the signatures. An agreement with terms 待核, a paper whose form is not filled in, and
    the papers that sum up a dossier not yet closed, are written as drafts without a version. ``only_due``
    leaves out what the dossier may do without. Raises ReadOnly, DiskFull, Conflict.
    """
    kinds = tuple(formats)
    listed = (slip for slip in papers.contents(books, actor, case_id) if _is_there(slip, only_due=only_due))
    slips = {_key(slip): slip for slip in listed if not _is_empty_note(books, actor, case_id, slip)}
    final = {key: slip.paper_id for key, slip in slips.items() if slip.is_settled}
    ready = [key for key, slip in slips.items() if not (slip.is_settled or slip.blocked_by or slip.gaps)]
    issued = issue_all(books, actor, case_id, ready)
    final |= {key: paper.id for key, paper in zip(ready, issued, strict=True)}
    for key, slip in slips.items():
        if paper_id := final.get(key):
            paths = paper_files.export(books, actor, paper_id, folder, kinds)
        else:
            paths = paper_files.export_draft(books, actor, case_id, key, folder, kinds)
        is_older = slip.is_settled and slip.state is SlipState.OUTDATED
        yield from (Written(path, key not in final, is_older) for path in paths)


def _key(slip: Slip) -> PaperKey:
    return PaperKey(slip.form_code, slip.subject_id)


def _is_there(slip: Slip, *, only_due: bool) -> bool:
    if not slip.form_code or slip.state is SlipState.MISSING or slip.on_request:
        return False
    if only_due:
        return slip.need is Need.MUST or slip.version > 0
    if slip.files is not None and not slip.file_ids and slip.need is not Need.MUST:
        return False  # a list of files without files
    if slip.form_code in MATTER_FORMS and slip.need is Need.NOT_YET:
        return slip.version > 0
    return bool(slip.blocked_by) or slip.need is not Need.NOT_YET or slip.version > 0


def _is_empty_note(books: Books, actor: Actor, case_id: int, slip: Slip) -> bool:
    """Tell whether a 卷宗情况说明 has nothing to explain; then the dossier goes without."""
    if slip.form_code != "dossier_note" or slip.version:
        return False
    return not papers.values(books, actor, case_id, slip.form_code).values.get("text")
