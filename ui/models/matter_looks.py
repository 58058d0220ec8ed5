"""How clocks and 督办 look: always a word, a shape and a tone together."""

from collections.abc import Mapping
from datetime import date

from forms.matter_labels import SUPERVISION_STATE
from mediation_app.rules.vocabulary import SupervisionState
from resources.i18n import translate
from ui.theme import Tone
from ui.widgets.badge import BadgeLook, Shape

_SUPERVISIONS: Mapping[SupervisionState, tuple[Tone, Shape]] = {
    SupervisionState.OPEN: (Tone.PLAIN, Shape.RING),
    SupervisionState.ANSWERED: (Tone.ACCENT, Shape.HALF),
    SupervisionState.CLOSED: (Tone.DONE, Shape.CHECK),
}


def supervision_look(state: SupervisionState) -> BadgeLook:
    """Return the badge of how far a 督办单 is."""
    tone, shape = _SUPERVISIONS[state]
    return BadgeLook(translate("Forms", SUPERVISION_STATE[state]), tone, shape)


def due_look(due_on: date, today: date) -> BadgeLook:
    """Return how near a day is: red when over, orange today, yellow within three days, quiet later."""
    left = (due_on - today).days
    if left < 0:
        return BadgeLook(
            translate("MatterLooks", "逾期{days}天").format(days=-left), Tone.RED, Shape.TRIANGLE
        )
    if left == 0:
        return BadgeLook(translate("MatterLooks", "今天"), Tone.ORANGE, Shape.SQUARE)
    words = translate("MatterLooks", "还有{days}天").format(days=left)
    return BadgeLook(words, *((Tone.YELLOW, Shape.HALF) if left <= 3 else (Tone.QUIET, Shape.RING)))
