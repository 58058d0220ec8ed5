"""How much the papers of a petition's procedure are needed: notices, letters, plan, opinion, report."""

from collections.abc import Callable

from forms.matter_stage import happened, has_reached, of_matter, stage
from forms.places import Need, Needs
from mediation_app.model import Case, Matter
from mediation_app.rules.vocabulary import CaseKind, PlanState, ProcedureKind
from mediation_app.rules.workflow import CaseState

S = CaseState


@of_matter
def acceptance(case: Case, matter: Matter) -> Needs:
    """Yield the notice of acceptance: a petition is told in writing (信访工作条例 art. 23)."""
    if happened(matter, ProcedureKind.ACCEPTED):
        yield 0, Need.MUST
    elif case.kind is CaseKind.PETITION and stage(case) is not S.REJECTED:
        yield 0, Need.NOT_YET if stage(case) is S.REGISTERED else Need.MUST


@of_matter
def nonacceptance(case: Case, matter: Matter) -> Needs:
    """Yield the notice that a petition is not accepted."""
    if stage(case) is S.REJECTED or happened(matter, ProcedureKind.NOT_ACCEPTED):
        yield 0, Need.MUST


def letters(kind: ProcedureKind) -> Callable[[Case], Needs]:
    """Return the needs of a letter: one for each step of its kind."""

    def needs(case: Case) -> Needs:
        for event_id in happened(case.matter, kind) if case.matter else ():
            yield event_id, Need.MUST

    return needs


@of_matter
def plans(case: Case, matter: Matter) -> Needs:
    """Yield each version of the plan; an approved one is needed as soon as the matter is being resolved."""
    for version in matter.plans:
        needed = version.state in (PlanState.APPROVED, PlanState.SUPERSEDED)
        yield version.id, Need.MUST if needed else Need.OPTIONAL
    if not matter.plans and matter.under_ownership and stage(case) is not S.REJECTED:
        yield 0, Need.MUST if has_reached(case, S.RESOLVING) else Need.NOT_YET


@of_matter
def opinion(case: Case, matter: Matter) -> Needs:
    """Yield the opinion that ends a petition (art. 32); a mediated one may do without."""
    if happened(matter, ProcedureKind.OPINION, ProcedureKind.OPINION_DELIVERED):
        yield 0, Need.MUST
    elif matter.opinion_result:
        yield 0, Need.OPTIONAL
    elif case.kind is CaseKind.PETITION and stage(case) is not S.REJECTED and case.agreement is None:
        yield 0, Need.OPTIONAL if has_reached(case, S.DELIVERED) else Need.NOT_YET


@of_matter
def extensions(_case: Case, matter: Matter) -> Needs:
    """Yield the notice of each approved extension: the petitioner is told why (art. 34)."""
    for extension in matter.extensions:
        if extension.approved and extension.clock == "petition_handling":
            yield extension.id, Need.MUST


@of_matter
def report(case: Case, matter: Matter) -> Needs:
    """Yield the report: needed at the end, and as soon as a matter that was assigned is settled."""
    if stage(case) is S.REJECTED:
        return
    if case.state is S.CLOSED or (matter.instructing_unit and has_reached(case, S.RESOLVED)):
        yield 0, Need.MUST
    else:
        yield 0, Need.OPTIONAL if has_reached(case, S.CHECKING) else Need.NOT_YET
