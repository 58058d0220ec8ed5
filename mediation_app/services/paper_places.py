"""Where an issued paper is signed, sealed and dated: as kept with the version."""

from typing import TYPE_CHECKING

from mediation_app.model import IssuedPaper

if TYPE_CHECKING:
    from reports.places import Place


def places(paper: IssuedPaper) -> tuple["Place", ...]:
    """Return the places of an issued version whose bytes are loaded or can be.

    Those that were kept with it; none where nobody knows.
    """
    from reports.places import read

    return read(paper.places)
