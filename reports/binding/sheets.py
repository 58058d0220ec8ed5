"""What every kind of file is turned into before it is bound: A4 pages, and what has to be told about them."""

from dataclasses import dataclass

from mediation_app.rules.errors import UserError
from reports.styles import A4_HEIGHT, A4_WIDTH
from resources.i18n import Message

PORTRAIT = (A4_WIDTH, A4_HEIGHT)
LANDSCAPE = (A4_HEIGHT, A4_WIDTH)


class Unjoinable(UserError):
    """A file that cannot become pages of a dossier; the message says why."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """A file made into A4 pages, upright, without anything that acts or asks; `notes` are to be told."""

    pdf: bytes
    pages: int
    notes: tuple[Message, ...] = ()


def say(source: str, **values: object) -> Message:
    """Return a message about a file that is bound."""
    return Message("Binding", source, **values)
