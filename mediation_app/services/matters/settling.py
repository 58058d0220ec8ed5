"""化解 and 办结, two days; how it was settled and what the person says; the leader's word for 销号."""

from dataclasses import dataclass, fields
from datetime import date

from mediation_app.model import Case, Matter
from mediation_app.rules.errors import Conflict, NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import Attitude, SettledHow
from mediation_app.rules.workflow import CaseState, state_label
from mediation_app.services import cases, visit_plan
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.case_change import Changed
from mediation_app.services.changes import write
from mediation_app.services.checks import not_after
from mediation_app.services.entries import cleaned, refuse, too_long
from mediation_app.services.matters.facts import matter_of, outcome_of
from mediation_app.services.matters.petitions import barred_words
from mediation_app.services.matters.rows import is_matter
from resources.i18n import QT_TRANSLATE_NOOP, Message

RATINGS = range(1, 6)
"""一事一评: 1 to 5."""

_UNDER_RESOLUTION = frozenset(
    {
        CaseState.RESOLVING,
        CaseState.DELIVERED,
        CaseState.CHECKING,
        CaseState.RESOLVED,
        CaseState.CONCLUDED,
        CaseState.HELD,
        CaseState.VISITING,
    }
)
_ENDED = frozenset({CaseState.RESOLVED, CaseState.CONCLUDED, CaseState.VISITING})


def _say(source: str, **values: object) -> Message:
    return Message("Matters", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settle:
    """What became of a matter, as it shall read from now on: 化解, 办结, how, and what the person says.

    ``text`` tells what was solved: amount, date, form.
    """

    case_id: int
    settled_on: date | None = None
    how: SettledHow | None = None
    text: str = ""
    attitude: Attitude | None = None
    rating: int | None = None
    rating_text: str = ""
    concluded_on: date | None = None
    revision: int | None = None


def settle(books: Books, actor: Actor, command: Settle) -> Changed:
    """Record how and when a matter was settled and concluded; the leader's earlier word falls away.

    Raises InvalidInput for days that cannot be or a settlement the person refuses, NotAllowed before
    anybody resolves the matter, Conflict.
    """
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case, tidy = cases.for_change(desk, command.case_id, command.revision), cleaned(command)
        matter = matter_of(case)
        _require_under_resolution(case)
        _check(tidy, case, desk.today)
        changed = write(desk, matter, _columns(tidy))
        if changed and matter.signed_off_on is not None:
            changed += write(desk, matter, {"signed_off_on": None, "signed_off_by_id": None})
        if changed:
            desk.log(Act.SETTLED, case.id, changed=changed)
        visit_plan.keep(desk, case.id)
        return Changed(case.revision)


def sign_off(
    books: Books, actor: Actor, case_id: int, on: date | None = None, *, revision: int | None = None
) -> Changed:
    """Give the leader's word that a matter may be struck off: his own, never a deputy's.

    Raises NotAllowed for anybody but the active leader or before the matter has ended, InvalidInput for a
    day that will not do, Conflict when he has signed already.
    """
    with books.acting(actor, Permission.LEAD) as desk:
        case = cases.for_change(desk, case_id, revision)
        matter, day = matter_of(case), on or desk.today
        _require_leader(desk, matter)
        _require_ended(case)
        if matter.signed_off_on is not None:
            raise Conflict(_say(QT_TRANSLATE_NOOP("Matters", "包案领导已经签字同意销号")))
        finished = matter.settled_on or matter.concluded_on or case.state_since
        if not finished <= day <= desk.today:
            text = QT_TRANSLATE_NOOP("Matters", "签字日期应在{first}以后、今天以前")
            refuse([Problem("on", _say(text, first=finished))])
        matter.signed_off_on, matter.signed_off_by_id = day, desk.staff_id
        desk.log(Act.SIGNED_OFF, case.id, on=day.isoformat())
        return Changed(case.revision)


def _columns(command: Settle) -> dict[str, object]:
    names = {"how": "settled_how", "text": "settled_text"}
    left_out = {"case_id", "revision"}
    given = {f.name: getattr(command, f.name) for f in fields(command) if f.name not in left_out}
    return {names.get(name, name): value for name, value in given.items()}


def _require_under_resolution(case: Case) -> None:
    if not is_matter(case) or case.state not in _UNDER_RESOLUTION:
        text = QT_TRANSLATE_NOOP("Matters", "{number}现在是“{state}”，还没有开始化解，不能记化解和办结")
        label = state_label(case.state, case.kind)
        raise NotAllowed(_say(text, number=case.number, state=label))


def _check(command: Settle, case: Case, today: date) -> None:
    found = too_long(command, Matter) + barred_words({"text": command.text})
    for name in ("settled_on", "concluded_on"):
        day = getattr(command, name)
        found += not_after(name, day, today)
        if day is not None and day < case.registered_on:
            text = QT_TRANSLATE_NOOP("Matters", "日期早于登记日期{day}")
            found.append(Problem(name, _say(text, day=case.registered_on)))
    if command.settled_on is not None and command.how is None:
        found.append(Problem("how", _say(QT_TRANSLATE_NOOP("Matters", "请选择化解方式"))))
    if command.settled_on is not None and command.attitude is Attitude.REFUSES:
        text = QT_TRANSLATE_NOOP("Matters", "信访人不接受的还没有化解；程序走完的请只记办结日期")
        found.append(Problem("attitude", _say(text)))
    if command.rating is not None and command.rating not in RATINGS:
        text = QT_TRANSLATE_NOOP("Matters", "评价应在{lowest}到{highest}分之间")
        found.append(Problem("rating", _say(text, lowest=RATINGS[0], highest=RATINGS[-1])))
    refuse(found)


def _require_leader(desk: Desk, matter: Matter) -> None:
    lead = matter.lead
    if lead is None or lead.leader_id != desk.staff_id:
        text = QT_TRANSLATE_NOOP("Matters", "只有本案的包案领导本人可以签字同意销号")
        advice = QT_TRANSLATE_NOOP("Matters", "包案领导不在的，等他回来签字；代管的人不能代签")
        raise NotAllowed(_say(text), _say(advice))


def _require_ended(case: Case) -> None:
    if case.state not in _ENDED or outcome_of(case) is CaseState.HELD:
        text = QT_TRANSLATE_NOOP("Matters", "{number}现在是“{state}”，化解或程序终结以后才能签字销号")
        label = state_label(case.state, case.kind)
        raise NotAllowed(_say(text, number=case.number, state=label))
