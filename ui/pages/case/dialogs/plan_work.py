"""What is done with a plan: submitted, judged, its steps ticked off with proof; and progress in words."""

from pathlib import Path

from forms.matter_labels import OPINION_STAGE
from forms.registry import entry
from forms.spec import Field, FormSpec, Kind, Section, Values
from mediation_app.model import AttachmentKind, Plan, PlanStep
from mediation_app.rules.permissions import ROLE_LABELS, roles_with
from mediation_app.rules.plans import STAGE_PERMISSION, opinion_objection
from mediation_app.rules.vocabulary import OpinionStage
from mediation_app.services import attachments
from mediation_app.services.attachments import NewAttachment
from mediation_app.services.books import Actor, Books
from mediation_app.services.checks import among
from mediation_app.services.leading import plans, progress
from mediation_app.services.leading.plans import GiveOpinion
from mediation_app.services.leading.standing import active_lead, plans_of
from resources.i18n import QT_TRANSLATE_NOOP, render, translate
from ui.forms.form_dialog import Sheet, Work
from ui.forms.reading import needed_day, number, text, tick
from ui.forms.variants import joined
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.proofs import ProofBand
from ui.pages.case.dialogs.reasons import ask_for_reason

_FILE = "file_"


def submit(desk: CaseDesk, plan_id: str) -> None:
    """Send a version to be judged; what it lacks is listed."""
    if desk.dossier.more.plan_missing:
        lines = [f"· {render(one)}" for one in desk.dossier.more.plan_missing]
        desk.warned.emit([translate("CaseDialogs", "方案还不能送审："), *lines])
        return
    done = translate("CaseDialogs", "方案已送审")
    desk.act(plans.submit, int(plan_id), revision=desk.revision, text=done)


def give_opinion(desk: CaseDesk, plan_id: str) -> None:
    """Say what the one whose turn it is thinks of a submitted version."""
    plan, stage = _plan(desk, plan_id), desk.dossier.more.plan_stage or OpinionStage.OFFICE

    def save(values: Values) -> Work:
        command = GiveOpinion(
            plan_id=plan.id,
            stage=stage,
            agreed=text(values, "agreed") == "yes",
            text=text(values, "text"),
            revision=desk.revision,
        )
        return lambda books, actor: plans.give_opinion(books, actor, command)

    sheet = Sheet(
        title=translate("Forms", OPINION_STAGE[stage]),
        text=translate("CaseDialogs", "化解方案第{version}版").format(version=plan.version),
        accept_text=translate("CaseDialogs", "签批"),
        begin_at="agreed",
    )
    values = {"agreed": "yes", "text": translate("CaseDialogs", "同意")}
    done = translate("CaseDialogs", "意见已记录")
    desk.ask_form(entry("plan_opinion"), values, sheet, save, lambda _state: desk.changed(done))


def opinion_not_mine(desk: CaseDesk, plan_id: str) -> str:
    """Say why the acting person may not judge a version now; empty when he may."""
    stage = desk.dossier.more.plan_stage
    if stage is None:
        return translate("CaseDialogs", "这一版方案不在审批中")
    permission = STAGE_PERMISSION[stage]
    if not desk.workspace.may(permission):
        roles = translate("CaseDialogs", "、").join(
            render(ROLE_LABELS[one]) for one in roles_with(permission)
        )
        words = translate("CaseDialogs", "现在等“{stage}”，由{roles}办理")
        return words.format(stage=translate("Forms", OPINION_STAGE[stage]), roles=roles)
    lead = active_lead(desk.case)
    found = opinion_objection(
        stage,
        desk.workspace.actor.staff_id or 0,
        drafter_ids=_plan(desk, plan_id).drafter_ids,
        lead_id=lead.leader_id if lead is not None else None,
    )
    return render(found) if found is not None else ""


def step_done(desk: CaseDesk, step_id: str) -> None:
    """Tick a step off, with what proves it: files of the dossier or new ones."""
    step = _step(desk, step_id)
    files = [file for file in desk.case.attachments if file.removed_at is None]
    band = ProofBand(desk.workspace)

    def save(values: Values) -> Work:
        chosen = [file.id for file in files if tick(values, f"{_FILE}{file.id}")]
        on, note = needed_day(values, "on"), text(values, "note")
        paths = band.paths()
        return lambda books, actor: _step_done(books, actor, desk, step, on, note, chosen, paths)

    ticks = tuple(
        Field(name=f"{_FILE}{file.id}", label=file.note or file.name, kind=Kind.TICK, span=2)
        for file in files
    )
    spec = _with_ticks(entry("plan_step_done"), ticks)
    sheet = Sheet(
        title=translate("CaseDialogs", "步骤完成"),
        text="\n".join(word for word in (step.text, step.mark) if word),
        accept_text=translate("CaseDialogs", "完成"),
        begin_at="note",
    )
    done = translate("CaseDialogs", "步骤已办结")
    dialog = desk.ask_form(
        spec, {"on": desk.workspace.today()}, sheet, save, lambda _result: desk.changed(done)
    )
    dialog.body.addWidget(band)


def _step_done(  # noqa: PLR0913, PLR0917  one step with all that is said of it
    books: Books,
    actor: Actor,
    desk: CaseDesk,
    step: PlanStep,
    on: object,
    note: str,
    chosen: list[int],
    paths: list[Path],
) -> None:
    revision: int | None = desk.revision
    for path in paths:
        new = NewAttachment(
            case_id=desk.case.id,
            path=path,
            kind=AttachmentKind.PROOF,
            note=path.stem,
            revision=revision,
        )
        chosen.append(attachments.attach(books, actor, new))
        revision = None
    plans.step_done(
        books,
        actor,
        step.id,
        on=on,  # type: ignore[arg-type]
        note=note,
        attachment_ids=tuple(chosen),
        revision=revision,
    )


def step_undone(desk: CaseDesk, step_id: str) -> None:
    """Take a tick back, with the reason."""
    ask_for_reason(
        desk,
        translate("CaseDialogs", "撤销这一步的完成登记"),
        translate("CaseDialogs", "证明材料留在卷内。"),
        translate("CaseDialogs", "撤销"),
        lambda reason: desk.act(plans.step_undone, int(step_id), reason, revision=desk.revision),
    )


def add_progress(desk: CaseDesk, _: str = "") -> None:
    """Write down what was done, in words."""

    def save(values: Values) -> Work:
        words, on = text(values, "text"), needed_day(values, "on")
        told, unit_id = tick(values, "told_person"), number(values, "unit_id")
        return lambda books, actor: progress.add_progress(
            books,
            actor,
            desk.case.id,
            words,
            on=on,
            told_person=told,
            unit_id=unit_id,
            revision=desk.revision,
        )

    sheet = Sheet(
        title=translate("CaseDialogs", "登记进展"), draft_key=f"progress:{desk.case.id}:0", begin_at="text"
    )
    done = translate("CaseDialogs", "进展已登记")
    values = {"on": desk.workspace.today()}
    desk.ask_form(entry("progress"), values, sheet, save, lambda _id: desk.changed(done))


def _with_ticks(spec: FormSpec, ticks: tuple[Field, ...]) -> FormSpec:
    if not ticks:
        return spec
    title = QT_TRANSLATE_NOOP("Forms", "卷内哪些材料证明")
    return joined(spec, Section(title=title, fields=ticks))


def _plan(desk: CaseDesk, plan_id: str) -> Plan:
    return among(plans_of(desk.case), int(plan_id))


def _step(desk: CaseDesk, step_id: str) -> PlanStep:
    steps = [step for plan in plans_of(desk.case) for step in plan.steps]
    return among(steps, int(step_id))
