"""How far along its road a matter is, as the places of its dossier ask."""

from collections.abc import Callable, Iterable

from forms.places import Need, Needs
from mediation_app.model import Case, Matter
from mediation_app.rules.vocabulary import MATTER_KINDS, ProcedureKind
from mediation_app.rules.workflow import CaseState

S = CaseState

_STAGES = (
    S.REGISTERED,
    S.STUDIED,
    S.ASSIGNING,
    S.PLANNING,
    S.RESOLVING,
    S.DELIVERED,
    S.CHECKING,
    S.HELD,
    S.CONCLUDED,
    S.RESOLVED,
    S.VISITING,
)
"""The road of a matter; one struck off stands where it was closed from."""


def is_matter(case: Case) -> bool:
    """Tell whether a case has the dossier of a petition, not that of a dispute."""
    return case.kind in MATTER_KINDS


def stage(case: Case) -> CaseState:
    """Return the state of a matter, of one struck off the state it was closed from."""
    return (case.closed_from or S.VISITING) if case.state is S.CLOSED else case.state


def has_reached(case: Case, state: CaseState) -> bool:
    """Tell whether a matter is as far as a state of its road; one that was refused is nowhere."""
    here = stage(case)
    return here in _STAGES and _STAGES.index(here) >= _STAGES.index(state)


def of_matter(rows: Callable[[Case, Matter], Iterable[tuple[int, Need]]]) -> Callable[[Case], Needs]:
    """Return needs that hold nothing for a case without a matter."""

    def needs(case: Case) -> Needs:
        if case.matter is not None:
            yield from rows(case, case.matter)

    return needs


def happened(matter: Matter, *kinds: ProcedureKind) -> tuple[int, ...]:
    """Return the ids of the steps of the procedure of these kinds."""
    return tuple(event.id for event in matter.procedures if event.kind in kinds)
