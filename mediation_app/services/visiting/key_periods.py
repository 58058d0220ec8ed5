"""The 重点时段 in force: days on which visits come closer and sweeps are more frequent."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from mediation_app.model import KeyItem
from mediation_app.rules.visit_templates import KeyPeriod

PERIODS = "periods"
"""The code of the list of key periods."""


def key_periods(session: Session) -> tuple[KeyPeriod, ...]:
    """Return the key periods in use that have their days, earliest first."""
    query = select(KeyItem).where(KeyItem.list_code == PERIODS, KeyItem.active).order_by(KeyItem.first_on)
    return tuple(
        KeyPeriod(item.name, item.first_on, item.last_on)
        for item in session.scalars(query)
        if item.first_on is not None and item.last_on is not None
    )


def key_period_on(session: Session, day: date) -> KeyPeriod | None:
    """Return the key period that a day falls into, None where it is an ordinary day."""
    return next((period for period in key_periods(session) if period.covers(day)), None)
