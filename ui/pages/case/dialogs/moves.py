"""The moves of a case: by the workflow, closed, reopened, void, and what had to be told on the way."""

from forms.places import Need
from forms.registry import entry
from forms.spec import Values
from mediation_app.rules.matter_road import RELAPSES_FROM
from mediation_app.rules.retention import Retention
from mediation_app.rules.workflow import CaseState, Missing, Move, state_label
from mediation_app.services import case_moves
from mediation_app.services.case_moves import Close, Step
from mediation_app.services.paper_standing import DRAFTS_UNTIL_CLOSE, SlipState
from resources.i18n import render, translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import needed_day, text, tick
from ui.forms.variants import with_field, without
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.reasons import ask_for_reason
from ui.pages.case.dialogs.settling import relapse
from ui.pages.case.titles import short_title
from ui.wording import listed

_WITH_ROUTES = frozenset({CaseState.REJECTED, CaseState.FAILED, CaseState.TERMINATED})
_PAPER_AFTER = {
    CaseState.REJECTED: "rejection_notice",
    CaseState.FAILED: "termination_notice",
    CaseState.TERMINATED: "termination_notice",
}

_PAPER_OF_MATTER = {CaseState.REJECTED: "nonacceptance_notice"}
_BEFORE_OUTCOME = frozenset({CaseState.ASSIGNING, CaseState.PLANNING, CaseState.RESOLVING})
_THERE = (SlipState.ISSUED, SlipState.SIGNED, SlipState.ATTACHED)


def move(desk: CaseDesk, state: str) -> None:
    """Take a step of the workflow; one that ends mediation asks for the reason and the routes told."""
    target = CaseState(state)
    step = next((one for one in desk.dossier.moves if one.target is target), None)
    if step is None:
        return
    if target is CaseState.CLOSED:
        close(desk)
    elif _is_relapse(desk, target):
        relapse(desk)
    elif desk.case.state is CaseState.CLOSED:
        reopen(desk)
    else:
        _step(desk, step)


def _is_relapse(desk: CaseDesk, target: CaseState) -> bool:
    """Tell whether a move takes a matter that had ended back to its resolution."""
    return desk.dossier.is_matter and desk.case.state in RELAPSES_FROM and target in _BEFORE_OUTCOME


def close(desk: CaseDesk, _: str = "") -> None:
    """Close the case; what the dossier lacks is listed, and closing over it takes a reason."""
    missing, name = desk.dossier.missing, _closing_name(desk)
    blocking = [gap for gap in missing if gap.blocking]
    if blocking:
        words = translate("CaseDialogs", "还不能{closing}：").format(closing=name)
        desk.warned.emit([words, *_lines(blocking)])
        return

    def save(values: Values) -> Work:
        command = Close(
            case_id=desk.case.id,
            on=needed_day(values, "on"),
            reason=text(values, "reason"),
            retention=text(values, "retention"),
            revision=desk.revision,
        )
        return lambda books, actor: case_moves.close(books, actor, command)

    spec = with_field(entry("close"), "reason", required=bool(missing))
    sheet = Sheet(
        title=name,
        text=_lacking(desk, name),
        accept_text=name,
        begin_at="reason" if missing else "",
    )
    values = {"on": desk.workspace.today(), "retention": desk.case.retention or Retention.SHORT.value}
    done = translate("CaseDialogs", "已{closing}").format(closing=name)
    desk.ask_form(spec, values, sheet, save, lambda _result: desk.changed(done))


def _lacking(desk: CaseDesk, closing: str) -> str:
    """Say what the dossier lacks, and which papers it must have are not final yet."""
    missing, unready = desk.dossier.missing, _not_final(desk)
    lines = [translate("CaseDialogs", "卷内还缺："), *_lines(missing)] if missing else []
    if unready:
        words = translate("CaseDialogs", "必备材料还没有定稿归卷：{names}。")
        lines.append(words.format(names=listed(unready)))
    if missing:
        lines.append(translate("CaseDialogs", "仍要{closing}的，请写明原因。").format(closing=closing))
    return "\n".join(lines) or translate("CaseDialogs", "材料齐全。")


def _not_final(desk: CaseDesk) -> list[str]:
    """Name the papers and files a dossier must have that are not final; those of its binding come last."""
    slips = [
        slip
        for slip in desk.dossier.slips
        if slip.need is Need.MUST and slip.state not in _THERE and slip.form_code not in DRAFTS_UNTIL_CLOSE
    ]
    return list(dict.fromkeys(short_title(slip) for slip in slips))


def _closing_name(desk: CaseDesk) -> str:
    """Return 结案归档, of a petition, a backlog or a legacy case 销号."""
    return render(state_label(CaseState.CLOSED, desk.case.kind))


def reopen(desk: CaseDesk, _: str = "") -> None:
    """Take a closed case up again, with a reason."""
    ask_for_reason(
        desk,
        translate("CaseDialogs", "恢复办理"),
        translate("CaseDialogs", "案件回到结案前的状态，可以继续办理。"),
        translate("CaseDialogs", "恢复办理"),
        lambda reason: desk.act(case_moves.reopen, desk.case.id, reason, revision=desk.revision),
    )


def void(desk: CaseDesk, _: str = "") -> None:
    """Declare a wrong or double registration void; its number stays in the register."""
    ask_for_reason(
        desk,
        translate("CaseDialogs", "作废本案"),
        translate("CaseDialogs", "编号不会再用，登记簿上保留编号和作废原因；以后可以恢复。"),
        translate("CaseDialogs", "作废"),
        lambda reason: desk.act(case_moves.void, desk.case.id, reason, revision=desk.revision),
    )


def unvoid(desk: CaseDesk, _: str = "") -> None:
    """Take the declaration back, with a reason."""
    ask_for_reason(
        desk,
        translate("CaseDialogs", "恢复作废的案件"),
        translate("CaseDialogs", "案件恢复原来的编号和状态。"),
        translate("CaseDialogs", "恢复"),
        lambda reason: desk.act(case_moves.unvoid, desk.case.id, reason, revision=desk.revision),
    )


def tell_routes(desk: CaseDesk, _: str = "") -> None:
    """Write down that the other legal routes were told today (art. 26)."""
    desk.act(
        case_moves.tell_routes,
        desk.case.id,
        desk.workspace.today(),
        revision=desk.revision,
        text=translate("CaseDialogs", "已记明告知其他途径"),
    )


def _step(desk: CaseDesk, step: Move) -> None:
    with_routes = step.target in _WITH_ROUTES and not desk.dossier.is_matter

    def save(values: Values) -> Work:
        command = Step(
            case_id=desk.case.id,
            to=step.target,
            on=needed_day(values, "on"),
            reason=text(values, "reason"),
            told_routes=tick(values, "told_routes"),
            revision=desk.revision,
        )
        return lambda books, actor: case_moves.move(books, actor, command)

    def done(_state: CaseState) -> None:
        desk.changed(translate("CaseDialogs", "已办理：{step}").format(step=render(step.label)))
        papers = _PAPER_OF_MATTER if desk.dossier.is_matter else _PAPER_AFTER
        if step.target in papers:
            desk.paperWanted.emit(papers[step.target], 0)

    spec = with_field(entry("step"), "reason", required=step.needs_reason)
    spec = spec if with_routes else without(spec, "told_routes")
    spec = spec if step.needs_reason or with_routes else without(spec, "reason")
    values = {"on": desk.workspace.today(), "told_routes": with_routes}
    label = render(step.label)
    sheet = Sheet(title=label, accept_text=label, begin_at="reason" if step.needs_reason else "")
    desk.ask_form(spec, values, sheet, save, done)


def _lines(missing: tuple[Missing, ...] | list[Missing]) -> list[str]:
    return [f"· {render(gap.message)}" for gap in missing]
