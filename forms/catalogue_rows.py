"""The rows of the 卷内目录: what is issued or must be there, with pages as far as they are known."""

from forms import back_cover, contents, cover
from forms.dossier import expected
from forms.evidence_list import kept_files
from forms.fields import Values
from forms.matters import matter_cover
from forms.places import Expected, Need
from mediation_app.model import Case, IssuedPaper
from mediation_app.rules.paper_sets import AS_DECLARED, PaperSet

_NOT_LISTED = (cover.SPEC.code, matter_cover.SPEC.code, contents.SPEC.code, back_cover.SPEC.code)


def rows(case: Case, chosen: PaperSet = AS_DECLARED) -> tuple[Values, ...]:
    """Return the rows of the 卷内目录: what is issued or must be there, with pages as far as they are known.

    Pages are counted from after the list itself; of a paper of unknown length only the first is told, and
    behind it they stay open.
    """
    listed: list[Values] = []
    next_page: int | None = 1
    for line in expected(case, chosen):
        if line.form_code in _NOT_LISTED or not _is_listed(case, line):
            continue
        length = _pages(case, line)
        listed.append(
            {
                "ordinal": str(len(listed) + 1),
                "title": line.title,
                "pages": _page_range(next_page, length),
                "remark": _remark(case, line),
            }
        )
        next_page = next_page + length if next_page and length else None
    return tuple(listed)


def _is_listed(case: Case, line: Expected) -> bool:
    files = line.files is not None and bool(kept_files(case, line.files))
    return files or line.need is Need.MUST or _latest(case, line) is not None


def _latest(case: Case, line: Expected) -> IssuedPaper | None:
    papers = [
        paper
        for paper in case.papers
        if (paper.form_code, paper.subject_id) == (line.form_code, line.subject_id)
    ]
    return max(papers, key=lambda paper: paper.version, default=None)


def _pages(case: Case, line: Expected) -> int | None:
    """Return how many pages a line takes, None while that is unknown; a picture counts as one."""
    paper = _latest(case, line) if line.form_code else None
    if line.form_code and paper is None:
        return None
    files = kept_files(case, line.files) if line.files else ()
    if any(not file.media_type.startswith("image/") for file in files):
        return None
    return (paper.pages if paper else 0) + len(files)


def _page_range(first: int | None, length: int | None) -> str:
    if first is None:
        return ""
    return f"{first}—{first + length - 1}" if length and length > 1 else str(first)


def _remark(case: Case, line: Expected) -> str:
    files = kept_files(case, line.files) if line.files else ()
    return f"{len(files)}件" if files else ""
