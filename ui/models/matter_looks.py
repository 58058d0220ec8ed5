"""How near a day is, as a badge: always a word, a shape and a tone together."""

from datetime import date

from resources.i18n import translate
from ui.theme import Tone
from ui.widgets.badge import BadgeLook, Shape


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
