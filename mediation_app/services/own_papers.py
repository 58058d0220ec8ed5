"""Which of an office's own papers are in force; kept with its settings, so that they cost no query.

The Word files themselves are rows of ``paper_template``; `services.templates` writes both.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from forms.own_paper import OwnPaper
from mediation_app.model import Office
from mediation_app.rules.paper_sets import OwnLine
from mediation_app.rules.template_slots import is_own

_KEY = "own_papers"


def own_papers(office: Office) -> tuple[OwnPaper, ...]:
    """Return every version of every own paper of an office, oldest first."""
    return tuple(_from_row(row) for row in office.settings.get(_KEY, ()))


def keep_own(office: Office, papers: Iterable[OwnPaper]) -> None:
    """Write down the own papers of an office."""
    office.settings = {**office.settings, _KEY: [_row(paper) for paper in papers]}


def in_force(office: Office, form_code: str) -> OwnPaper | None:
    """Return the template a paper is made from now, None for one of ours that has none.

    Of a paper that only the office has, the last version even when it is retired: issued ones are still read.
    """
    versions = [paper for paper in own_papers(office) if paper.code == form_code]
    offered = [paper for paper in versions if not paper.retired or is_own(form_code)]
    return max(offered, key=lambda paper: paper.version, default=None)


def version_of(office: Office, template_id: int) -> OwnPaper | None:
    """Return one version of an own paper, None where nobody knows it."""
    return next((paper for paper in own_papers(office) if paper.template_id == template_id), None)


def own_lines_of(office: Office) -> tuple[OwnLine, ...]:
    """Return the papers that only the office has, each in its newest version, for the order of dossiers."""
    newest: dict[str, OwnPaper] = {paper.code: paper for paper in own_papers(office) if is_own(paper.code)}
    return tuple(
        OwnLine(code=paper.code, title=paper.title, after=paper.after, must=paper.must, retired=paper.retired)
        for paper in newest.values()
    )


def _row(paper: OwnPaper) -> dict[str, Any]:
    return {
        "id": paper.template_id,
        "code": paper.code,
        "version": paper.version,
        "title": paper.title,
        "sha256": paper.sha256,
        "after": paper.after,
        "must": paper.must,
        "signable": paper.signable,
        "retired": paper.retired,
        "slots": list(paper.slots),
        "free": list(paper.free),
    }


def _from_row(row: Mapping[str, Any]) -> OwnPaper:
    return OwnPaper(
        template_id=row["id"],
        code=row["code"],
        version=row["version"],
        title=row["title"],
        sha256=row["sha256"],
        after=row["after"],
        must=row["must"],
        signable=row["signable"],
        retired=row["retired"],
        slots=tuple(row["slots"]),
        free=tuple(row["free"]),
    )
