"""The rows of the 卷内目录, with pages as far as they are known; and what 备考表 and 封底 count."""

from collections.abc import Iterable
from dataclasses import dataclass

from forms import back_cover, contents, cover, dossier_register
from forms.dossier import expected
from forms.evidence_list import kept_files
from forms.fields import Values
from forms.matters import matter_cover
from forms.places import Expected, Need
from mediation_app.model import Attachment, Case, IssuedPaper, SignedFile
from mediation_app.rules.paper_sets import AS_DECLARED, PaperSet

COVERS: tuple[str, ...] = (cover.SPEC.code, matter_cover.SPEC.code)
"""What lies outermost in front; a dossier has one of them."""
OUTER: tuple[str, ...] = (*COVERS, contents.SPEC.code, dossier_register.SPEC.code, back_cover.SPEC.code)
"""Papers that are neither listed nor numbered."""


@dataclass(frozen=True, slots=True)
class Listed:
    """What one row of the list is about: its title, its pages, None while unknown, and a remark."""

    title: str
    pages: int | None
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Counts:
    """What the 备考表 and the 封底 count: papers listed, pages numbered, sides written on; None: unknown."""

    papers: int
    numbered: int | None
    whole: int | None


def rows(case: Case, chosen: PaperSet = AS_DECLARED) -> tuple[Values, ...]:
    """Return the rows of the 卷内目录: what is issued or must be there, with pages as far as they are known.

    Pages are counted from after the list itself; of a paper of unknown length only the first is told, and
    behind it they stay open. A signed paper takes the pages of its scan or of its signed copy.
    """
    return numbered(_listed(case, chosen))


def numbered(listed: Iterable[Listed]) -> tuple[Values, ...]:
    """Return the rows of what is listed, with the pages each takes."""
    made: list[Values] = []
    next_page: int | None = 1
    for number, one in enumerate(listed, start=1):
        pages = _page_range(next_page, one.pages)
        made.append({"ordinal": str(number), "title": one.title, "pages": pages, "remark": one.remark})
        next_page = next_page + one.pages if next_page and one.pages else None
    return tuple(made)


def counts(case: Case, chosen: PaperSet = AS_DECLARED) -> Counts:
    """Return what a dossier holds, exact once its papers are issued and its files counted."""
    listed = tuple(_listed(case, chosen))
    lengths = [one.pages for one in listed]
    inner = None if None in lengths else sum(length or 0 for length in lengths)
    front = next((paper.pages for code in COVERS if (paper := _newest(case, code, 0))), None)
    contents_list = _newest(case, contents.SPEC.code, 0)
    if inner is None or front is None or contents_list is None:
        return Counts(len(listed), inner, None)
    ends = (_newest(case, code, 0) for code in (dossier_register.SPEC.code, back_cover.SPEC.code))
    behind = sum(paper.pages if paper else 1 for paper in ends)
    return Counts(len(listed), inner, front + contents_list.pages + inner + behind)


def in_words(found: Counts) -> Values:
    """Return counts as the 备考表 prints them; what is unknown stays blank, to be filled by hand."""
    return {"papers": str(found.papers), "pages": str(found.numbered or "")}


def remark_of(files: int) -> str:
    """Return what the list remarks of attached files."""
    return f"{files}件" if files else ""


def _listed(case: Case, chosen: PaperSet) -> Iterable[Listed]:
    for line in expected(case, chosen):
        if line.form_code in OUTER or not _is_listed(case, line):
            continue
        files = kept_files(case, line.files) if line.files else ()
        yield Listed(line.title, _pages(case, line), remark_of(len(files)))


def _is_listed(case: Case, line: Expected) -> bool:
    files = line.files is not None and bool(kept_files(case, line.files))
    return files or line.need is Need.MUST or _newest(case, line.form_code, line.subject_id) is not None


def _newest(case: Case, form_code: str, subject_id: int) -> IssuedPaper | None:
    papers = [
        paper for paper in case.papers if (paper.form_code, paper.subject_id) == (form_code, subject_id)
    ]
    return max(papers, key=lambda paper: paper.version, default=None)


def _pages(case: Case, line: Expected) -> int | None:
    """Return how many pages a line takes, None while that is unknown."""
    files = kept_files(case, line.files) if line.files else ()
    lengths = [_length(file) for file in files]
    if line.form_code:
        paper = _newest(case, line.form_code, line.subject_id)
        if paper is None:
            return None
        scan = signed_scan(case, paper)
        copy = signed_copy(paper)
        lengths.append(_length(scan) if scan else copy.pages if copy else paper.pages)
    return None if None in lengths else sum(length or 0 for length in lengths)


def signed_scan(case: Case, paper: IssuedPaper) -> Attachment | None:
    """Return the newest scan of a version as it was signed."""
    scans = [file for file in case.attachments if file.paper_id == paper.id and file.removed_at is None]
    return max(scans, key=lambda file: file.id, default=None)


def signed_copy(paper: IssuedPaper) -> SignedFile | None:
    """Return the signed copy that stands for a version's signed original, None where there is none.

    A seal alone makes no original of a paper that others have to sign; a copy is made with the word for it.
    """
    in_force = [one for one in paper.signed_files if one.superseded_at is None]
    newest = max(in_force, key=lambda one: one.id, default=None)
    return newest if newest is not None and newest.counts else None


def _length(file: Attachment) -> int | None:
    """Return the pages of a file; a picture counted by an older program takes one."""
    return file.pages or (1 if file.media_type.startswith("image/") else None)


def _page_range(first: int | None, length: int | None) -> str:
    if first is None:
        return ""
    return f"{first}—{first + length - 1}" if length and length > 1 else str(first)
