"""The row that petition and ownership add to a case: found, or made for a dispute that needs one."""

from mediation_app.model import Case, Matter
from mediation_app.rules.vocabulary import MATTER_KINDS
from mediation_app.services import cases
from mediation_app.services.books import Desk
from mediation_app.services.matters.facts import matter_of

__all__ = ["ensure_matter", "is_matter", "matter_of"]


def is_matter(case: Case) -> bool:
    """Tell whether a case goes the road of matters: 信访事项, 信访积案, 历史遗留问题."""
    return case.kind in MATTER_KINDS


def ensure_matter(desk: Desk, case: Case) -> Matter:
    """Return the matter of a case loaded within this act, made where there is none yet.

    A dispute made one this way is not under 包案 (``under_ownership``) until somebody puts it there.
    """
    if case.matter is not None:
        return case.matter
    desk.session.add(Matter(case_id=case.id, under_ownership=case.kind in MATTER_KINDS))
    desk.session.flush()
    return matter_of(cases.loaded(desk.session, case.id))
