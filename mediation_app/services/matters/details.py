"""What is known about a matter, corrected and added to; and the judgement of its demands (诉求定性)."""

from dataclasses import dataclass
from datetime import date

from mediation_app.model import Case, Matter
from mediation_app.rules import petitions
from mediation_app.rules.errors import Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import DemandNature, PetitionPurpose
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.case_change import Changed
from mediation_app.services.cases import for_change, loaded
from mediation_app.services.changes import write
from mediation_app.services.entries import cleaned, reason_given, refuse
from mediation_app.services.intake import references_wrong
from mediation_app.services.matters import entry, road
from mediation_app.services.matters.entry import MatterDetails
from mediation_app.services.matters.facts import matter_of
from mediation_app.services.matters.intake import (
    RegisterMatter,
    as_dispute,
    handler_wrong,
    matter_values_wrong,
)
from mediation_app.services.matters.rows import ensure_matter, is_matter
from resources.i18n import QT_TRANSLATE_NOOP, Message

_OF_THE_CASE = (
    *("title", "facts", "demands", "place", "village_id", "grid_id", "people_count", "amount_fen"),
    *("mediator_id", "remark"),
)


def _say(source: str, **values: object) -> Message:
    return Message("Matters", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeMatter:
    """The whole of what is known about a matter, as it shall read from now on."""

    case_id: int
    details: MatterDetails
    title: str
    facts: str
    demands: str = ""
    place: str = ""
    village_id: int | None = None
    grid_id: int | None = None
    people_count: int | None = None
    amount_fen: int | None = None
    mediator_id: int | None = None
    remark: str = ""
    revision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetNature:
    """诉求定性: the judgement, why, and the day it was made; without ``on`` today."""

    case_id: int
    nature: DemandNature
    reason: str
    on: date | None = None
    revision: int | None = None


def change(books: Books, actor: Actor, command: ChangeMatter) -> Changed:
    """Change what is known about a matter. Raises InvalidInput, NotAllowed, Conflict."""
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case = for_change(desk, command.case_id, command.revision)
        matter, tidy = matter_of(case), cleaned(command)
        _check(desk, case, tidy)
        changed = write(desk, case, {name: getattr(tidy, name) for name in _OF_THE_CASE})
        details = entry.written(entry.tidied(tidy.details, desk.today))
        changed += write(desk, matter, details | _implied(matter, details))
        if changed:
            desk.log(Act.MATTER_CHANGED, case.id, changed=changed)
        return Changed(case.revision)


def set_nature(books: Books, actor: Actor, command: SetNature) -> Changed:
    """Judge the demands of a matter, or judge them anew; the first time it moves on to 研判定性.

    Raises InvalidInput without a reason or for a day to come, NotAllowed, Conflict.
    """
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case = for_change(desk, command.case_id, command.revision)
        matter, reason, on = ensure_matter(desk, case), reason_given(command.reason), command.on or desk.today
        _check_day(desk, case, on)
        values = {"nature": command.nature, "nature_reason": reason, "nature_on": on}
        changed = write(desk, matter, values)
        if changed:
            desk.log(Act.NATURE_SET, case.id, changed=changed, reason=reason)
        road.advance(desk, case.id)
        return Changed(loaded(desk.session, case.id).revision)


def details_of(case: Case) -> MatterDetails:
    """Return the details of a loaded matter as they would be typed."""
    return entry.read(matter_of(case))


def is_collective(case: Case) -> bool:
    """Tell whether a loaded case is 集体 (five people or more)."""
    return petitions.is_collective(case.people_count)


def is_sensitive(case: Case) -> bool:
    """Tell whether nothing of a loaded case may reach those it accuses: 检举控告 (信访工作条例 art. 30)."""
    purpose: PetitionPurpose | None = case.matter.purpose if case.matter else None
    return petitions.is_sensitive(purpose)


def _implied(matter: Matter, details: dict[str, object]) -> dict[str, object]:
    repeated = petitions.is_repeated(one.times for one in matter.petitions)
    return {"is_repeated": bool(details["is_repeated"]) or repeated}


def _check(desk: Desk, case: Case, command: ChangeMatter) -> None:
    values = {name: getattr(command, name) for name in _OF_THE_CASE}
    as_registered = RegisterMatter(kind=case.kind, parties=(), details=command.details, **values)
    if is_matter(case):
        found = matter_values_wrong(as_registered, desk.today)
    else:
        found = entry.details_problems(command.details, desk.today)
    found += references_wrong(desk, as_dispute(as_registered))
    found += handler_wrong(desk.session, command.mediator_id)
    if not command.facts:
        found.append(Problem("facts", _say(QT_TRANSLATE_NOOP("Matters", "请写明反映的问题"))))
    refuse(found)


def _check_day(desk: Desk, case: Case, on: date) -> None:
    if not case.registered_on <= on <= desk.today:
        text = QT_TRANSLATE_NOOP("Matters", "定性日期应在登记日期以后、今天以前")
        refuse([Problem("on", _say(text))])
