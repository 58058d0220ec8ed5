"""How a visit looks in a list: what kind, in which case, whose, and how late."""

from datetime import date

from forms.matter_labels import VISIT_KIND
from mediation_app.model import VisitOrigin, VisitState
from mediation_app.services.visits import VisitRow
from resources.i18n import translate
from ui.models.looks import late_look, short_day
from ui.theme import Tone
from ui.widgets import BadgeLook, Row, Shape
from ui.wording import labelled


def visit_look(visit: VisitRow, today: date) -> BadgeLook:
    """Return whether it is made, missed, for today, promised or just planned: word, shape and tone."""
    if visit.state is VisitState.DONE:
        return BadgeLook(translate("VisitRows", "已走访"), Tone.DONE, Shape.CHECK)
    if visit.is_missed:
        return late_look(visit.days_late)
    if visit.planned_on == today:
        return BadgeLook(translate("VisitRows", "今天"), Tone.BLUE, Shape.DOT)
    if visit.origin is VisitOrigin.AGREED:
        return BadgeLook(translate("VisitRows", "已约定"), Tone.ACCENT, Shape.DOT)
    return BadgeLook(translate("VisitRows", "待走访"), Tone.QUIET, Shape.RING)


def kind_words(visit: VisitRow) -> str:
    """Return the kind of a visit in the active language."""
    return translate("Forms", VISIT_KIND[visit.kind])


def visit_row(visit: VisitRow, today: date, *, leader: str = "", with_day: bool = True) -> Row:
    """Return a visit as a line, with its kind, case and the people who answer for it."""
    led = labelled(translate("VisitRows", "包案"), leader) if leader else ""
    details = (kind_words(visit), visit.number, visit.village, visit.reason, visit.visitor, led)
    return Row(
        title=visit.title,
        text="　".join(part for part in details if part),
        badge=visit_look(visit, today),
        note=short_day(visit.on, today) if with_day else "",
        note_tone=Tone.RED if visit.is_missed else Tone.QUIET,
        target=visit.visit_id,
    )
