"""The road of a case as people drive it: moves with their reasons, closing and reopening, void and undone."""

from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import update

from mediation_app.model import Case, GivenNumber
from mediation_app.rules.errors import Conflict, NotAllowed, Problem
from mediation_app.rules.matter_road import OUTCOMES, RELAPSES_FROM
from mediation_app.rules.permissions import PERMISSION_LABELS, Permission
from mediation_app.rules.retention import Retention
from mediation_app.rules.vocabulary import MATTER_KINDS
from mediation_app.rules.workflow import CaseState, Missing, Move, state_label
from mediation_app.services import relapses
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk, require
from mediation_app.services.case_facts import missing_for_close, proposed_retention
from mediation_app.services.case_road import move_of, moves_of
from mediation_app.services.cases import for_change, loaded, require_open, shift, touch
from mediation_app.services.entries import reason_given, refuse
from mediation_app.services.habits import habits_of
from mediation_app.services.leading.handing_over import let_go_of_gone
from mediation_app.services.supervision_ending import end_with_case
from resources.i18n import QT_TRANSLATE_NOOP, Message

_PERMISSIONS = {
    CaseState.ACCEPTED: Permission.EDIT_CASE,
    CaseState.REJECTED: Permission.EDIT_CASE,
    CaseState.REGISTERED: Permission.EDIT_CASE,
    CaseState.CLOSED: Permission.CLOSE_CASE,
}
"""Who may make a move into a state; all others are the mediator's, or of those who work on the matter."""


def _say(source: str, **values: object) -> Message:
    return Message("CaseMoves", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A move somebody wants to make; ``told_routes``: the parties were told of the other routes (art. 26)."""

    case_id: int
    to: CaseState
    on: date
    reason: str = ""
    told_routes: bool = False
    revision: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Close:
    """结案归档; a reason is needed to close over what is missing without blocking."""

    case_id: int
    on: date
    reason: str = ""
    retention: str = ""
    revision: int | None = None


def moves(books: Books, actor: Actor, case_id: int) -> tuple[Move, ...]:
    """Return the moves open to a case, each with all that blocks it, a missing permission included."""
    with books.reading(actor) as session:
        case = loaded(session, case_id)
    if case.voided_on is not None:
        return ()
    return tuple(_as_offered(move, case, actor) for move in moves_of(case))


def move(books: Books, actor: Actor, step: Step) -> CaseState:
    """Make a move and return the new state.

    Raises NotAllowed where the road does not lead there or something blocks it, InvalidInput for a reason
    or day that will not do, Conflict. 结案归档 is made as `close` does; out of it leads only `reopen`.
    """
    if step.to is CaseState.CLOSED:
        close(
            books, actor, Close(case_id=step.case_id, on=step.on, reason=step.reason, revision=step.revision)
        )
        return step.to
    with books.acting(actor, Permission.SEE_CASES) as desk:
        case = for_change(desk, step.case_id, step.revision)
        require(actor, _permission(case, step.to))
        if _is_relapse(case, step.to):
            return relapses.follow(desk, case, on=step.on, reason=step.reason)
        if step.told_routes:
            case.routes_told_on = step.on
        found = _allowed_move(case, step.to)
        reason = reason_given(step.reason) if found.needs_reason else step.reason.strip()
        _check_day(step.on, case, desk)
        if case.state in OUTCOMES and step.to is CaseState.VISITING:
            case.closed_from = case.state  # 销号 depends on how it ended
        shift(desk, case, step.to, on=step.on, reason=reason)
        if case.state is CaseState.REJECTED:
            end_with_case(desk, case)
        return case.state


def close(books: Books, actor: Actor, command: Close) -> None:
    """Close a case. Raises NotAllowed with all that is missing, InvalidInput without a reason, Conflict."""
    with books.acting(actor, Permission.CLOSE_CASE) as desk:
        case = for_change(desk, command.case_id, command.revision)
        found = _allowed_move(case, CaseState.CLOSED)
        missing = missing_for_close(case)
        if command.retention and command.retention not in set(Retention):
            text = QT_TRANSLATE_NOOP("CaseMoves", "保管期限只有短期、长期、永久")
            refuse([Problem("retention", _say(text))])
        if found.needs_reason and not command.reason.strip():
            _refuse_without_reason(missing)
        _check_day(command.on, case, desk)
        if case.kind not in MATTER_KINDS or case.state is not CaseState.VISITING:
            case.closed_from = case.state
        case.state = CaseState.CLOSED
        case.closed_on, case.retention = (
            command.on,
            command.retention or proposed_retention(case, habits_of(desk.office)),
        )
        desk.log(Act.CASE_CLOSED, case.id, "", **_closing_words(command, case, missing))
        end_with_case(desk, case)


def reopen(
    books: Books, actor: Actor, case_id: int, reason: str, *, revision: int | None = None
) -> CaseState:
    """Reopen a closed case and return its state then. Raises NotAllowed, InvalidInput, Conflict."""
    with books.acting(actor, Permission.REOPEN_CASE) as desk:
        case = loaded(desk.session, case_id)
        if case.state is not CaseState.CLOSED or case.voided_on is not None:
            raise NotAllowed(_say(QT_TRANSLATE_NOOP("CaseMoves", "此案没有结案，不用恢复办理")))
        touch(desk, case, revision)
        (found,) = moves_of(case)
        if _is_relapse(case, found.target):
            return relapses.follow(desk, case, on=desk.today, reason=reason)
        words = reason_given(reason)
        case.state, case.state_since, case.state_reason = found.target, desk.today, words
        case.closed_on = case.closed_from = None
        let_go_of_gone(desk, case)
        desk.log(Act.CASE_REOPENED, case.id, to=found.target.value, reason=words)
        return case.state


def tell_routes(books: Books, actor: Actor, case_id: int, on: date, *, revision: int | None = None) -> None:
    """Record that the parties were told of the arbitration, administrative and court routes (art. 26)."""
    with books.acting(actor, Permission.MEDIATE) as desk:
        case = for_change(desk, case_id, revision)
        _check_day(on, case, desk)
        case.routes_told_on = on
        changed = [{"field": "routes_told_on", "before": "", "after": on.isoformat()}]
        desk.log(Act.CASE_CHANGED, case.id, changed=changed)


def void(books: Books, actor: Actor, case_id: int, reason: str, *, revision: int | None = None) -> None:
    """Strike a case off (作废); its number stays in the register with the reason and is never given again.

    Raises InvalidInput without a reason, NotAllowed, Conflict.
    """
    with books.acting(actor, Permission.VOID_CASE) as desk:
        case = loaded(desk.session, case_id)
        require_open(case)
        touch(desk, case, revision)
        case.voided_on, case.void_reason = desk.today, reason_given(reason)
        _write_in_register(desk, case, case.void_reason)
        desk.log(Act.CASE_VOIDED, case.id, number=case.number, reason=case.void_reason)
        end_with_case(desk, case)


def unvoid(books: Books, actor: Actor, case_id: int, reason: str, *, revision: int | None = None) -> None:
    """Undo a void; the case goes on where it stood. Raises InvalidInput, Conflict."""
    with books.acting(actor, Permission.VOID_CASE) as desk:
        case = loaded(desk.session, case_id)
        if case.voided_on is None:
            raise Conflict(_say(QT_TRANSLATE_NOOP("CaseMoves", "{number}没有作废"), number=case.number))
        touch(desk, case, revision)
        words = reason_given(reason)
        case.voided_on, case.void_reason = None, ""
        _write_in_register(desk, case, "")
        let_go_of_gone(desk, case)
        desk.log(Act.CASE_UNVOIDED, case.id, number=case.number, reason=words)


def _permission(case: Case, target: CaseState) -> Permission:
    usual = Permission.WORK_MATTER if case.kind in MATTER_KINDS else Permission.MEDIATE
    return _PERMISSIONS.get(target, usual)


def _is_relapse(case: Case, target: CaseState) -> bool:
    before_outcome = {CaseState.ASSIGNING, CaseState.PLANNING, CaseState.RESOLVING}
    return case.kind in MATTER_KINDS and case.state in RELAPSES_FROM and target in before_outcome


def _as_offered(found: Move, case: Case, actor: Actor) -> Move:
    reopening = case.state is CaseState.CLOSED
    needed = Permission.REOPEN_CASE if reopening else _permission(case, found.target)
    if actor.may(needed):
        return found
    text = QT_TRANSLATE_NOOP("CaseMoves", "需要“{permission}”的权限")
    lacking = _say(text, permission=PERMISSION_LABELS[needed])
    return replace(found, blocked_by=(*found.blocked_by, lacking))


def _allowed_move(case: Case, target: CaseState) -> Move:
    found = move_of(case, target)
    if found is None:
        raise NotAllowed(
            _say(
                QT_TRANSLATE_NOOP("CaseMoves", "{number}现在是“{state}”，不能转为“{target}”"),
                number=case.number,
                state=state_label(case.state, case.kind),
                target=state_label(target, case.kind),
            )
        )
    if found.blocked_by:
        raise NotAllowed(
            _listed(found.blocked_by), _say(QT_TRANSLATE_NOOP("CaseMoves", "请先补齐，再办这一步"))
        )
    return found


def _listed(messages: tuple[Message, ...]) -> Message:
    listed = messages[0]
    for one in messages[1:]:
        listed = _say(QT_TRANSLATE_NOOP("CaseMoves", "{first}；{second}"), first=listed, second=one)
    return listed


def _refuse_without_reason(missing: tuple[Missing, ...]) -> None:
    text = QT_TRANSLATE_NOOP("CaseMoves", "{missing}。仍要结案，请写明原因")
    listed = _listed(tuple(one.message for one in missing if not one.blocking))
    refuse([Problem("reason", _say(text, missing=listed))])


def _check_day(on: date, case: Case, desk: Desk) -> None:
    if on > desk.today:
        refuse([Problem("on", _say(QT_TRANSLATE_NOOP("CaseMoves", "日期不能晚于今天")))])
    if on < case.registered_on:
        refuse([Problem("on", _say(QT_TRANSLATE_NOOP("CaseMoves", "日期不能早于登记日期")))])


def _closing_words(command: Close, case: Case, missing: tuple[Missing, ...]) -> dict[str, object]:
    words: dict[str, object] = {"from": str(case.closed_from), "on": command.on.isoformat()}
    if command.reason.strip():
        words["reason"] = command.reason.strip()
    if missing:
        words["missing"] = [str(one.message) for one in missing]
    return words


def _write_in_register(desk: Desk, case: Case, reason: str) -> None:
    desk.session.execute(update(GivenNumber).where(GivenNumber.case_id == case.id).values(void_reason=reason))
