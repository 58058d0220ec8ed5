"""接访走访: the register of people met, the roster, meetings about cases, and sweeps."""

from ui.pages.reception.page import ReceptionPage

__all__ = ["ReceptionPage"]
