"""Return visits: agree on one, make it, move it, call it off; also from the list of visits."""

from typing import Any

from forms.labels import VISIT_ORIGIN
from forms.registry import entry, form
from forms.source import Source
from forms.spec import Values
from mediation_app.model import ReturnVisit, VisitMethod, VisitOrigin
from mediation_app.services import visits
from mediation_app.services.checks import among
from mediation_app.services.visits import PlanVisit, Visited
from resources.i18n import translate
from ui.forms.commands import record_visit as visit_command
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import needed_day, number, text
from ui.forms.variants import with_field
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.reasons import ask_for_reason


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
            visitor_id=number(values, "visitor_id"),
            revision=desk.revision,
        )
        return lambda books, actor: visits.agree(books, actor, command)

    values = {"visitor_id": desk.case.mediator_id, "reason": VISIT_ORIGIN[VisitOrigin.AGREED]}
    desk.ask_form(entry("visit_plan"), values, Sheet(title=translate("CaseDialogs", "安排回访")), save)


def move_visit(desk: CaseDesk, visit_id: str) -> None:
    """Move a planned visit to another day, with a reason."""
    visit = among(desk.case.visits, int(visit_id))

    def save(values: Values) -> Work:
        to, reason = needed_day(values, "to"), text(values, "reason")
        return lambda books, actor: visits.move(books, actor, visit.id, to, reason, revision=desk.revision)

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


def visit_values(desk: CaseDesk, visit: ReturnVisit | None) -> Values:
    """Return what a visit's record begins with; one not yet made is made today by this person."""
    if visit is not None and visit.done_on is not None:
        source = Source(case=desk.case, office=desk.workspace.office, subject_id=visit.id)
        return form("visit_record").fill(source)
    names = "、".join(party.person.name for party in desk.dossier.principals)
    return {
        "visited": names,
        "done_on": desk.workspace.today(),
        "method": VisitMethod.PHONE.value,
        "visitor_id": visit.visitor_id if visit and visit.visitor_id else desk.workspace.actor.staff_id,
    }


def _open(desk: CaseDesk, visit: ReturnVisit | None) -> None:
    visit_id = visit.id if visit is not None else None

    def save(values: Values) -> Work:
        command = visit_command(values, desk.case.id, desk.revision, visit_id)
        return lambda books, actor: visits.record(books, actor, command)

    def done(visited: Visited) -> None:
        desk.changed(translate("CaseDialogs", "回访已记录"), visited.warnings)
        desk.paperWanted.emit("visit_record", visited.visit_id)

    why = visit.reason if visit is not None else ""
    sheet = Sheet(
        title=translate("CaseDialogs", "回访记录"),
        text=why,
        draft_key=f"visit:{desk.case.id}:{visit_id or 0}",
        begin_at="fulfilment",
    )
    spec: Any = with_field(form("visit_record").spec, "visited", span=2)
    desk.ask_form(spec, visit_values(desk, visit), sheet, save, done)
