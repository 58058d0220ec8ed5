"""What the dossier page shows of a case beyond the case itself: clocks, links, households, who is away."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from forms.spec import Choice
from mediation_app.model import Case, Plan
from mediation_app.rules.clock_facts import CaseClock
from mediation_app.rules.permissions import Permission, Role, allowed
from mediation_app.rules.plans import next_stage
from mediation_app.rules.vocabulary import OpinionStage, PlanState
from mediation_app.services import staff
from mediation_app.services.books import Actor, Books
from mediation_app.services.calendars import calendar
from mediation_app.services.clocks.reading import clocks_of
from mediation_app.services.habits import habits
from mediation_app.services.leading import absences, team
from mediation_app.services.leading.plans import opinions_of, still_missing
from mediation_app.services.leading.standing import newest_plan
from mediation_app.services.matters import distributions, households, links
from mediation_app.services.matters.distributions import DistributionStanding
from mediation_app.services.matters.links import LinkRow
from resources.i18n import Message


@dataclass(frozen=True, slots=True)
class Away:
    """Until when somebody is away, and who has the duties then."""

    deputy: str
    last_on: date


@dataclass(frozen=True, slots=True)
class DistributionRow:
    """A distribution scheme, how its lines add up, and since when it is adopted."""

    title: str
    adopted_on: date | None
    standing: DistributionStanding


@dataclass(frozen=True, slots=True, kw_only=True)
class MatterStanding:
    """Read together with the case: what petition and ownership need besides."""

    clocks: tuple[CaseClock, ...] = ()
    links: tuple[LinkRow, ...] = ()
    households: int = 0
    spokespeople: tuple[str, ...] = ()
    """The names of the households' representatives."""
    distributions: tuple[DistributionRow, ...] = ()
    away: Mapping[int, Away] = field(default_factory=dict)
    units: tuple[Choice, ...] = ()
    leaders: tuple[Choice, ...] = ()
    plan_missing: tuple[Message, ...] = ()
    plan_stage: OpinionStage | None = None


def read_standing(books: Books, actor: Actor, case: Case, today: date) -> MatterStanding:
    """Read what goes with a case; of a dispute that no leader answers for only links and clocks."""
    found = links.links_of(books, actor, case.id)
    counted = clocks_of(case, calendar(books), habits(books), today)
    if case.matter is None:
        return MatterStanding(clocks=counted, links=found, leaders=_leaders(books))
    families = households.households(books, actor, case.id)
    plan = newest_plan(case)
    return MatterStanding(
        clocks=counted,
        links=found,
        households=len(families),
        spokespeople=tuple(one.name for one in families if one.is_representative),
        distributions=tuple(_distribution(books, actor, one.id) for one in case.matter.distributions),
        away=_away(books, actor, today),
        units=tuple(Choice(str(unit.id), unit.name) for unit in team.units(books) if unit.active),
        leaders=_leaders(books),
        plan_missing=_missing(books, actor, case, plan),
        plan_stage=_stage(books, plan),
    )


def _distribution(books: Books, actor: Actor, distribution_id: int) -> DistributionRow:
    row = distributions.distribution(books, actor, distribution_id)
    return DistributionRow(row.title, row.adopted_on, distributions.standing_of(row))


def _leaders(books: Books) -> tuple[Choice, ...]:
    members = [
        one
        for one in staff.list_staff(books)
        if one.active and allowed(map(Role, one.roles), Permission.LEAD)
    ]
    return tuple(Choice(str(one.id), f"{one.name} {one.post}".strip()) for one in members)


def _away(books: Books, actor: Actor, today: date) -> dict[int, Away]:
    return {
        one.staff_id: Away(one.deputy.name, one.last_on) for one in absences.absences(books, actor, today)
    }


def _missing(books: Books, actor: Actor, case: Case, plan: Plan | None) -> tuple[Message, ...]:
    if plan is None or plan.state not in (PlanState.DRAFT, PlanState.RETURNED):
        return ()
    with books.reading(actor) as session:
        found = still_missing(session, case, plan, books.clock().date())
    return tuple(problem.message for problem in found)


def _stage(books: Books, plan: Plan | None) -> OpinionStage | None:
    if plan is None or plan.state is not PlanState.SUBMITTED:
        return None
    return next_stage(opinions_of(plan), needs_deputy=habits(books).plan_needs_deputy)
