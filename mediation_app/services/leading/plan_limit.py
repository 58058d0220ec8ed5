"""The last day that the law leaves a plan: the handling period of a petition while it runs (art. 34)."""

from datetime import date, timedelta

from mediation_app.model import Case, Matter
from mediation_app.rules.vocabulary import ProcedureKind

HANDLING_DAYS = 60
"""From 受理 on (信访工作条例 art. 34)."""
_HANDLING = "petition_handling"


def latest_day(case: Case) -> date | None:
    """Return the last day of the handling period with its approved extension; nothing when none runs.

    It runs from 受理告知 to the delivery of the 处理意见.
    """
    matter = case.matter
    accepted = _last(matter, ProcedureKind.ACCEPTED) if matter is not None else None
    if matter is None or accepted is None:
        return None
    delivered = _last(matter, ProcedureKind.OPINION_DELIVERED)
    if delivered is not None and delivered >= accepted:
        return None
    longer = sum(one.days for one in matter.extensions if one.clock == _HANDLING and one.approved)
    return accepted + timedelta(days=HANDLING_DAYS + longer)


def _last(matter: Matter, kind: ProcedureKind) -> date | None:
    return max((event.on for event in matter.procedures if event.kind is kind), default=None)
