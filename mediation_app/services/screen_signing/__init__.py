"""Signing on the screen: handwriting and fingerprints as image evidence, bound to what was shown."""

from mediation_app.services.screen_signing.acts import SignOnScreen, sign, void
from mediation_app.services.screen_signing.copies import signed_copy, up_to_date
from mediation_app.services.screen_signing.people import ScreenSlot, Signatory
from mediation_app.services.screen_signing.records import is_intact
from mediation_app.services.screen_signing.standing import concerns_status, why_not
from mediation_app.services.screen_signing.table import SigningTable, slots, table

__all__ = [
    "ScreenSlot",
    "SignOnScreen",
    "Signatory",
    "SigningTable",
    "concerns_status",
    "is_intact",
    "sign",
    "signed_copy",
    "slots",
    "table",
    "up_to_date",
    "void",
    "why_not",
]
