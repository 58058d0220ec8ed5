"""Where an issued paper is signed, sealed and dated: as kept with the version, else found by its words."""

from typing import TYPE_CHECKING

from mediation_app.model import IssuedPaper

if TYPE_CHECKING:
    from reports.places import Place


def places(paper: IssuedPaper) -> tuple["Place", ...]:
    """Return the places of an issued version whose bytes are loaded or can be.

    Those that were kept with it; of a version edited in Word, made from a template or issued by an older
    program those that its words tell; none where nothing on its pages says who signs, or it has no PDF.
    """
    from reports.places import read
    from reports.places_found import find_places

    if paper.places:
        return read(paper.places)
    return find_places(paper.pdf) if paper.pdf else ()
