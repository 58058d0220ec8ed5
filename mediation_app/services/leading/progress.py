"""最新工作进展: what was done on a case, in words, and whether the person was told (反馈)."""

from datetime import date

from mediation_app.model import Progress
from mediation_app.rules.errors import Problem
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.checks import not_after
from mediation_app.services.entries import clean, refuse
from mediation_app.services.leading.standing import last_activity
from mediation_app.services.matters.road import advance
from mediation_app.services.matters.rows import ensure_matter
from resources.i18n import QT_TRANSLATE_NOOP, Message

__all__ = ["add_progress", "last_activity"]


def add_progress(  # noqa: PLR0913  what is said of it, by name
    books: Books,
    actor: Actor,
    case_id: int,
    text: str,
    *,
    on: date | None = None,
    told_person: bool = False,
    unit_id: int | None = None,
    revision: int | None = None,
) -> int:
    """Write down what was done, by whom and on which day, and return the id.

    Raises InvalidInput for no words, a day to come or before the registration, a unit without a part in the
    case; NotAllowed for a closed case.
    """
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        words, day = clean(text), on or desk.today
        case = cases.for_change(desk, case_id, revision)
        matter = ensure_matter(desk, case)
        problems = not_after("on", day, desk.today)
        if not words:
            problems.append(_problem("text", QT_TRANSLATE_NOOP("Progress", "请写明做了什么")))
        if day < case.registered_on:
            problems.append(_problem("on", QT_TRANSLATE_NOOP("Progress", "日期不能早于登记日期")))
        if unit_id is not None and unit_id not in {unit.unit_id for unit in matter.units}:
            problems.append(_problem("unit_id", QT_TRANSLATE_NOOP("Progress", "这个单位没有承担本案")))
        refuse(problems)
        row = Progress(
            case_id=case_id, on=day, text=words, told_person=told_person, by_id=desk.staff_id, unit_id=unit_id
        )
        desk.session.add(row)
        desk.session.flush()
        desk.log(Act.PROGRESS_ADDED, case_id, f"progress:{row.id}", on=day, text=words)
        advance(desk, case_id)
        return row.id


def _problem(field: str, source: str) -> Problem:
    return Problem(field, Message("Progress", source))
