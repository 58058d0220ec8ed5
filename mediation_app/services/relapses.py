"""反弹: a matter that had ended breaks out again, and goes on where leader, units and plan still stand."""

from collections.abc import Mapping
from datetime import date

from mediation_app.model import Case
from mediation_app.rules.errors import NotAllowed, Problem
from mediation_app.rules.matter_road import RELAPSES_FROM, state_after_relapse
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState, state_label
from mediation_app.services import visit_plan
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk, require
from mediation_app.services.cases import loaded, shift, touch
from mediation_app.services.entries import reason_given, refuse
from mediation_app.services.leading.handing_over import let_go_of_gone
from mediation_app.services.matters.facts import facts_of_matter, matter_of
from mediation_app.services.matters.rows import is_matter
from resources.i18n import QT_TRANSLATE_NOOP, Message

_FORGOTTEN: Mapping[str, str | None] = {
    **dict.fromkeys(("settled_on", "settled_how", "attitude", "rating", "concluded_on")),
    **dict.fromkeys(("signed_off_on", "signed_off_by_id")),
    **dict.fromkeys(("settled_text", "rating_text"), ""),
}
"""What a relapse takes back; the timeline keeps it."""


def _say(source: str, **values: object) -> Message:
    return Message("Matters", source, **values)


def relapse(
    books: Books, actor: Actor, case_id: int, on: date, reason: str, *, revision: int | None = None
) -> CaseState:
    """Reopen a matter that had ended, or was even struck off, and return the state it goes on in.

    Raises InvalidInput without a reason or for a day that will not do, NotAllowed where it had not ended,
    Conflict.
    """
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case = loaded(desk.session, case_id)
        if not is_matter(case) or case.voided_on is not None or case.state not in RELAPSES_FROM:
            text = QT_TRANSLATE_NOOP("Matters", "{number}现在是“{state}”，还没有办结，不用登记反弹")
            label = state_label(case.state, case.kind)
            raise NotAllowed(_say(text, number=case.number, state=label))
        if case.state is CaseState.CLOSED:
            require(actor, Permission.REOPEN_CASE)
        touch(desk, case, revision)
        return follow(desk, case, on=on, reason=reason)


def follow(desk: Desk, case: Case, *, on: date, reason: str) -> CaseState:
    """Reopen a matter within an act under way that has counted it up and checked that it had ended."""
    words, matter = reason_given(reason), matter_of(case)
    if not case.registered_on <= on <= desk.today:
        text = QT_TRANSLATE_NOOP("Matters", "反弹日期应在登记日期以后、今天以前")
        refuse([Problem("on", _say(text))])
    kept = {name: getattr(matter, name) for name in _FORGOTTEN}
    for name, nothing in _FORGOTTEN.items():
        setattr(matter, name, nothing)
    matter.relapsed_on = on
    let_go_of_gone(desk, case)
    before, case.closed_on, case.closed_from = case.state, None, None
    target = state_after_relapse(facts_of_matter(case))
    desk.log(Act.RELAPSED, case.id, reason=words, on=on.isoformat(), was=before.value, before=_told(kept))
    shift(desk, case, target, on=on, reason=words)
    visit_plan.keep(desk, case.id)
    return target


def _told(kept: Mapping[str, object]) -> dict[str, object]:
    return {name: value for name, value in kept.items() if value not in (None, "")}
