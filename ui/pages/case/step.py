"""What the prominent button of the dossier says and does."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class NextStep:
    """Words for the button, why now, and the verb it runs; without a verb there is no button."""

    text: str
    why: str = ""
    verb: str = ""
    icon: str = ""
