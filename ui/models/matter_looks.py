"""How colours of risk, clocks and 督办 look: always a word, a shape and a tone together."""

from collections.abc import Mapping
from datetime import date

from forms.matter_labels import RISK, SUPERVISION_STATE
from mediation_app.rules.vocabulary import RiskColour, SupervisionState
from resources.i18n import translate
from ui.theme import Tone
from ui.widgets.badge import BadgeLook, Shape

_RISKS: Mapping[RiskColour, tuple[Tone, Shape]] = {
    RiskColour.RED: (Tone.RED, Shape.TRIANGLE),
    RiskColour.ORANGE: (Tone.ORANGE, Shape.SQUARE),
    RiskColour.YELLOW: (Tone.YELLOW, Shape.HALF),
    RiskColour.BLUE: (Tone.BLUE, Shape.RING),
    RiskColour.GREEN: (Tone.DONE, Shape.CHECK),
}
_SUPERVISIONS: Mapping[SupervisionState, tuple[Tone, Shape]] = {
    SupervisionState.OPEN: (Tone.PLAIN, Shape.RING),
    SupervisionState.ANSWERED: (Tone.ACCENT, Shape.HALF),
    SupervisionState.CLOSED: (Tone.DONE, Shape.CHECK),
}


def risk_look(colour: RiskColour | None) -> BadgeLook:
    """Return the badge of a colour of risk; a case not graded yet says so."""
    if colour is None:
        return BadgeLook(translate("MatterLooks", "未评级"), Tone.QUIET, Shape.NONE)
    tone, shape = _RISKS[colour]
    return BadgeLook(translate("Forms", RISK[colour]), tone, shape)


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
