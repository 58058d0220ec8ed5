"""Which cases of the ledger another place wants to see, and the stages states are grouped into."""

from dataclasses import dataclass

from mediation_app.rules.vocabulary import RiskColour
from mediation_app.rules.workflow import CaseState
from resources.i18n import QT_TRANSLATE_NOOP, translate

S = CaseState


@dataclass(frozen=True, slots=True)
class Stage:
    """Some states that a leader thinks of together."""

    title: str
    """Marked with QT_TRANSLATE_NOOP("LeadingStages", …)."""
    states: tuple[CaseState, ...]


STAGES: tuple[Stage, ...] = (
    Stage(QT_TRANSLATE_NOOP("LeadingStages", "研判"), (S.REGISTERED, S.STUDIED)),
    Stage(QT_TRANSLATE_NOOP("LeadingStages", "审批"), (S.ASSIGNING,)),
    Stage(QT_TRANSLATE_NOOP("LeadingStages", "方案"), (S.PLANNING,)),
    Stage(QT_TRANSLATE_NOOP("LeadingStages", "化解中"), (S.RESOLVING,)),
    Stage(QT_TRANSLATE_NOOP("LeadingStages", "待核"), (S.DELIVERED, S.CHECKING)),
    Stage(QT_TRANSLATE_NOOP("LeadingStages", "已化解"), (S.RESOLVED, S.CONCLUDED, S.VISITING)),
    Stage(QT_TRANSLATE_NOOP("LeadingStages", "稳控"), (S.HELD,)),
    Stage(
        QT_TRANSLATE_NOOP("LeadingStages", "调解"),
        (S.ACCEPTED, S.INQUIRY, S.MEDIATING, S.AGREED, S.PERFORMING, S.FAILED, S.TERMINATED),
    ),
)
"""The stages a case under 包案 goes through; what is closed or rejected is none of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowing:
    """A leader's cases, or those without one; in the states of a stage, or of a colour."""

    lead_id: int | None = None
    without_lead: bool = False
    states: tuple[CaseState, ...] = ()
    risk: RiskColour | None = None
    case_ids: tuple[int, ...] | None = None
    """Exactly these, where the other place counted by something the ledger does not know."""


def stage_words(stage: Stage) -> str:
    """Return a stage's name in the active language."""
    return translate("LeadingStages", stage.title)
