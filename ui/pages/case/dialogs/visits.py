"""Return visits: agree on one, make it, move it, call it off; also from the list of visits."""

from dataclasses import replace
from datetime import date, timedelta

from forms.labels import VISIT_ORIGIN, choices
from forms.matter_labels import VISIT_KIND
from forms.registry import entry, form
from forms.source import Source
from forms.spec import Field, FormSpec, Kind, Section, Values, When
from mediation_app.model import ReturnVisit, VisitMethod, VisitOrigin, VisitState
from mediation_app.rules.risk import consequences
from mediation_app.rules.vocabulary import VisitKind
from mediation_app.rules.workflow import CaseState
from mediation_app.services import visits
from mediation_app.services.checks import among
from mediation_app.services.habits import habits_of
from mediation_app.services.leading.standing import active_lead
from mediation_app.services.visiting.following import default_kind
from mediation_app.services.visits import PlanVisit, Visited
from resources.i18n import QT_TRANSLATE_NOOP, translate
from ui.forms.commands import record_visit as visit_command
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import code_or_none, needed_day, number, text
from ui.forms.variants import with_field
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.reasons import ask_for_reason

_KIND = Field(
    name="kind",
    label=QT_TRANSLATE_NOOP("Forms", "走访种类"),
    kind=Kind.CHOICE,
    choices=choices(VISIT_KIND),
    required=True,
    span=4,
)
_NO_NEXT = Field(
    name="no_next_reason",
    label=QT_TRANSLATE_NOOP("Forms", "不再约定下次的原因"),
    max_length=200,
)
_OF_MATTERS = {
    "visited": QT_TRANSLATE_NOOP("Forms", "见到谁"),
    "done_on": QT_TRANSLATE_NOOP("Forms", "日期"),
    "visitor_id": QT_TRANSLATE_NOOP("Forms", "走访人"),
    "rebound": QT_TRANSLATE_NOOP("Forms", "有无反弹、激化的迹象"),
    "text": QT_TRANSLATE_NOOP("Forms", "谈了什么、什么情况"),
    "next_agreed_on": QT_TRANSLATE_NOOP("Forms", "约定的下次日期"),
}
"""What the fields are called where a visit need not be a 回访 of an agreement."""
_MONTH = 30
"""Days between visits of a case whose colour asks for nothing closer."""
_ONLY_OF_RETURNS = ("method", "fulfilment", "went_to_court")


def record_visit(desk: CaseDesk, visit_id: str) -> None:
    """Write down a visit that was owed."""
    _open(desk, among(desk.case.visits, int(visit_id)))


def new_visit(desk: CaseDesk, _: str = "") -> None:
    """Write down a visit that nobody had planned."""
    _open(desk, None)


def plan_visit(desk: CaseDesk, _: str = "") -> None:
    """Agree on a day for a visit."""

    def save(values: Values) -> Work:
        command = PlanVisit(
            case_id=desk.case.id,
            planned_on=needed_day(values, "planned_on"),
            reason=text(values, "reason"),
            kind=code_or_none(VisitKind, values, "kind"),
            visitor_id=number(values, "visitor_id"),
            revision=desk.revision,
        )
        return lambda books, actor: visits.agree(books, actor, command)

    lead = active_lead(desk.case)
    values = {
        "visitor_id": lead.leader_id if lead is not None else desk.case.mediator_id,
        "reason": VISIT_ORIGIN[VisitOrigin.AGREED],
        "kind": default_kind(desk.case).value,
    }
    spec = entry("visit_plan")
    spec = replace(spec, parts=(*spec.parts, Section(fields=(_KIND,))))
    desk.ask_form(spec, values, Sheet(title=translate("CaseDialogs", "安排回访")), save)


def move_visit(desk: CaseDesk, visit_id: str) -> None:
    """Move a planned visit to another day, with a reason."""
    visit = among(desk.case.visits, int(visit_id))

    def save(values: Values) -> Work:
        to, reason = needed_day(values, "to"), text(values, "reason")
        return lambda books, actor: visits.move(books, actor, visit.id, to, reason, was=visit.planned_on)

    desk.ask_form(
        entry("visit_move"),
        {"planned_on": visit.planned_on},
        Sheet(title=translate("CaseDialogs", "改回访日期")),
        save,
    )


def cancel_visit(desk: CaseDesk, visit_id: str) -> None:
    """Call a planned visit off, with a reason."""
    ask_for_reason(
        desk,
        translate("CaseDialogs", "取消这次回访"),
        translate("CaseDialogs", "取消的原因会记入经过。"),
        translate("CaseDialogs", "取消回访"),
        lambda reason: desk.act(visits.cancel, int(visit_id), reason, revision=desk.revision),
    )


def visit_spec(desk: CaseDesk) -> FormSpec:
    """Return the record of a visit with its kind; what only a 回访 tells is asked only of one."""
    spec = with_field(form("visit_record").spec, "visited", span=2)
    for name in _ONLY_OF_RETURNS:
        spec = with_field(spec, name, when=When("kind", (VisitKind.RETURN,)))
    for name, words in (_OF_MATTERS if desk.dossier.is_bound else {}).items():
        spec = with_field(spec, name, label=words)
    if desk.dossier.is_matter and desk.case.state is CaseState.VISITING:
        spec = with_field(spec, "rebound", required=True)  # nothing is struck off without it
    own = (_NO_NEXT,) if _is_owned(desk) else ()
    parts = tuple(
        replace(part, fields=(_KIND, *part.fields, *own)) if part is spec.sections[0] else part
        for part in spec.parts
    )
    return replace(spec, parts=parts)


def _is_owned(desk: CaseDesk) -> bool:
    return desk.case.matter is not None and desk.case.matter.under_ownership


def visit_values(desk: CaseDesk, visit: ReturnVisit | None) -> Values:
    """Return what a visit's record begins with; one not yet made is made today by this person."""
    if visit is not None and visit.done_on is not None:
        source = Source(case=desk.case, office=desk.workspace.office, subject_id=visit.id)
        return {**form("visit_record").fill(source), "kind": visit.kind.value}
    dossier = desk.dossier
    names = [party.person.name for party in dossier.principals] or dossier.more.spokespeople
    is_last = _is_last(desk, visit)
    return {
        "kind": (visit.kind if visit is not None else _likely_kind(desk)).value,
        "visited": "、".join(names),
        "done_on": desk.workspace.today(),
        "method": VisitMethod.PHONE.value,
        "visitor_id": visit.visitor_id if visit and visit.visitor_id else desk.workspace.actor.staff_id,
        "next_agreed_on": None if is_last else _likely_next(desk),
        "no_next_reason": translate("CaseDialogs", "回访期已满，提请销号") if is_last else "",
    }


def _likely_kind(desk: CaseDesk) -> VisitKind:
    """Propose 下访 to the leader who answers for the case, until there is something to follow."""
    kind, lead = default_kind(desk.case), active_lead(desk.case)
    is_his = lead is not None and lead.leader_id == desk.workspace.actor.staff_id
    return VisitKind.GOING_DOWN if is_his and kind is VisitKind.DOOR else kind


def _is_last(desk: CaseDesk, visit: ReturnVisit | None) -> bool:
    """Tell whether a case in its 回访期 waits for no other visit than this one."""
    others = [one for one in desk.case.visits if one.state is VisitState.PLANNED and one is not visit]
    return visit is not None and desk.case.state is CaseState.VISITING and _is_owned(desk) and not others


def _likely_next(desk: CaseDesk) -> date | None:
    """Propose the next date of a case under 包案 by its colour, unless a later visit is planned already."""
    case, today = desk.case, desk.workspace.today()
    later = any(one.state is VisitState.PLANNED and one.planned_on > today for one in case.visits)
    if later or not _is_owned(desk):
        return None
    known = consequences(habits_of(desk.workspace.office))
    gap = known[case.risk].visit_every_days if case.risk is not None else None
    return today + timedelta(gap or _MONTH)


def _open(desk: CaseDesk, visit: ReturnVisit | None) -> None:
    visit_id = visit.id if visit is not None else None

    def save(values: Values) -> Work:
        command = visit_command(values, desk.case.id, desk.revision, visit_id)
        return lambda books, actor: visits.record(books, actor, command)

    def done(visited: Visited) -> None:
        desk.changed(translate("CaseDialogs", "已记录"), visited.warnings)
        desk.paperWanted.emit(_paper(desk, dialog.form.values()), visited.visit_id)

    why = visit.reason if visit is not None else ""
    values = visit_values(desk, visit)
    sheet = Sheet(
        title=_title(desk),
        text=why,
        draft_key=f"visit:{desk.case.id}:{visit_id or 0}",
        begin_at=first_field(values),
    )
    dialog = desk.ask_form(visit_spec(desk), values, sheet, save, done)


def _paper(desk: CaseDesk, values: Values) -> str:
    """Return the paper a visit is recorded on: of a dispute the 回访记录 only for a 回访 (`visit_form`)."""
    is_return = values.get("kind") == VisitKind.RETURN.value
    return "visit_record" if is_return and not desk.dossier.is_matter else "matter_visit_record"


def first_field(values: Values) -> str:
    """Return where the record begins: with what was found, of a 回访 how far the promise is kept."""
    return "fulfilment" if values.get("kind") == VisitKind.RETURN.value else "text"


def _title(desk: CaseDesk) -> str:
    if desk.dossier.is_bound:
        return translate("CaseDialogs", "走访回访记录")
    return translate("CaseDialogs", "回访记录")
