"""The steps of a plan: written with their version, done with proof, carried into the next version."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from mediation_app.model import Attachment, Case, Plan, PlanState, PlanStep, Staff, StepProof
from mediation_app.rules.errors import NotAllowed, Problem
from mediation_app.rules.permissions import Permission
from mediation_app.services import cases
from mediation_app.services.acts import Act
from mediation_app.services.books import Actor, Books, Desk
from mediation_app.services.checks import among, existing, not_after
from mediation_app.services.entries import clean, cleaned, reason_given, refuse, too_long
from mediation_app.services.matters.road import advance
from mediation_app.services.matters.rows import matter_of
from resources.i18n import QT_TRANSLATE_NOOP, Message

_ASIDE = 10_000
"""Where ordinals stand while steps change places."""


def _say(source: str, **values: object) -> Message:
    return Message("Plans", source, **values)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepEntry:
    """A step as typed; ``step_id``: which step of the version written on, or of the one in force, it is."""

    text: str
    due_on: date | None = None
    responsible_id: int | None = None
    responsible: str = ""
    mark: str = ""
    step_id: int | None = None


def entry_of(step: PlanStep) -> StepEntry:
    """Return the entry that writes a step again as it is."""
    return StepEntry(
        text=step.text,
        due_on=step.due_on,
        responsible_id=step.responsible_id,
        responsible=step.responsible,
        mark=step.mark,
        step_id=step.id,
    )


def tidy_steps(entries: Iterable[StepEntry]) -> tuple[StepEntry, ...]:
    """Return the steps cleaned, lines without any word left out."""
    steps = (cleaned(entry) for entry in entries)
    return tuple(step for step in steps if step.text or step.mark or step.due_on)


def steps_wrong(session: Session, steps: Sequence[StepEntry]) -> list[Problem]:
    """Return what is wrong with the steps, each at its field."""
    problems = []
    for index, step in enumerate(steps):
        prefix = f"steps[{index}]."
        problems += too_long(step, PlanStep, prefix)
        if not step.text:
            text = QT_TRANSLATE_NOOP("Plans", "请写明这一步做什么")
            problems.append(Problem(f"{prefix}text", _say(text)))
        if step.responsible_id is not None and not _is_working(session, step.responsible_id):
            text = QT_TRANSLATE_NOOP("Plans", "责任人不在岗，请另选")
            problems.append(Problem(f"{prefix}responsible_id", _say(text)))
    return problems


def write_steps(desk: Desk, plan: Plan, entries: Sequence[StepEntry], before: Sequence[PlanStep]) -> None:
    """Make a version's steps those typed; a step kept from the one in force brings its mark and proofs."""
    own, known = {step.id: step for step in plan.steps}, {step.id: step for step in before}
    named = {entry.step_id for entry in entries}
    free = [step for step in before if step.id not in named]
    kept = [own.get(entry.step_id or 0) for entry in entries]
    plan.steps[:] = [step for step in plan.steps if step in kept]
    for place, step in enumerate(plan.steps):
        step.ordinal = _ASIDE + place
    desk.session.flush()
    for place, (entry, row) in enumerate(zip(entries, kept, strict=True), start=1):
        step = row or _new_step(plan)
        step.ordinal = place
        for name in ("text", "due_on", "responsible_id", "responsible", "mark"):
            setattr(step, name, getattr(entry, name))
        if row is None and (source := known.get(entry.step_id or 0) or _take_same(step, free)) is not None:
            _copy_mark(source, step)
    desk.session.flush()


def carry_marks(before: Sequence[PlanStep], after: Sequence[PlanStep]) -> None:
    """Bring the marks and proofs set since the new version was drafted to the steps it kept."""
    free = list(before)
    for step in after:
        if (source := _take_same(step, free)) is not None:
            _copy_mark(source, step)


def step_done(  # noqa: PLR0913  what is said of a step, by name
    books: Books,
    actor: Actor,
    step_id: int,
    *,
    on: date,
    note: str = "",
    attachment_ids: Sequence[int] = (),
    revision: int | None = None,
) -> None:
    """Mark a step of the plan in force done, with the files of the case that prove it.

    Raises InvalidInput for a day to come or a file that is not the case's, NotAllowed outside the approved
    plan and for a step already done.
    """
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        case, step = _step(desk, step_id, revision)
        if step.done_on is not None:
            text = QT_TRANSLATE_NOOP("Plans", "这一步已于{day}完成")
            advice = QT_TRANSLATE_NOOP("Plans", "登记有误的，请先撤销完成并写明原因")
            raise NotAllowed(_say(text, day=step.done_on), _say(advice))
        refuse(_done_wrong(case, on, desk.today) + _files_wrong(case, attachment_ids))
        step.done_on, step.done_note = on, clean(note)
        step.proofs[:] = [StepProof(attachment_id=file) for file in dict.fromkeys(attachment_ids)]
        words = {"text": step.text, "note": step.done_note, "files": len(step.proofs)}
        desk.log(Act.STEP_DONE, case.id, f"step:{step.id}", on=on, **words)
        advance(desk, case.id)


def step_undone(
    books: Books, actor: Actor, step_id: int, reason: str, *, revision: int | None = None
) -> None:
    """Take the mark of a step back, with the reason; its proofs stay files of the case."""
    with books.acting(actor, Permission.WORK_MATTER) as desk:
        words = reason_given(reason)
        case, step = _step(desk, step_id, revision)
        if step.done_on is None:
            raise NotAllowed(
                _say(QT_TRANSLATE_NOOP("Plans", "这一步还没有完成")),
                _say(QT_TRANSLATE_NOOP("Plans", "可能刚被同事改动，请刷新后再看")),
            )
        before, step.done_on, step.done_note = step.done_on, None, ""
        step.proofs.clear()
        desk.log(Act.STEP_UNDONE, case.id, f"step:{step.id}", text=step.text, on=before, reason=words)
        advance(desk, case.id)


def _step(desk: Desk, step_id: int, revision: int | None) -> tuple[Case, PlanStep]:
    plan_id = existing(desk.session, PlanStep, step_id).plan_id
    case_id = existing(desk.session, Plan, plan_id).case_id
    case = cases.for_change(desk, case_id, revision)
    plan = among(matter_of(case).plans, plan_id)
    if plan.state is not PlanState.APPROVED:
        raise NotAllowed(
            _say(QT_TRANSLATE_NOOP("Plans", "方案还没有批准，或已被新版代替，不能登记完成")),
            _say(QT_TRANSLATE_NOOP("Plans", "请在已批准的方案里登记")),
        )
    return case, among(plan.steps, step_id)


def _new_step(plan: Plan) -> PlanStep:
    step = PlanStep(done_note="", proofs=[])
    plan.steps.append(step)
    return step


def _take_same(step: PlanStep, free: list[PlanStep]) -> PlanStep | None:
    """Take the step before with the same words out of those left: each brings its mark once."""
    alike = [one for one in free if one.text == step.text]
    found = next((one for one in alike if one.due_on == step.due_on), alike[0] if alike else None)
    if found is not None:
        free.remove(found)
    return found


def _copy_mark(source: PlanStep, step: PlanStep) -> None:
    step.done_on, step.done_note = source.done_on, source.done_note
    had = {proof.attachment_id for proof in step.proofs}
    wanted = [proof.attachment_id for proof in source.proofs]
    step.proofs[:] = [proof for proof in step.proofs if proof.attachment_id in wanted]
    step.proofs.extend(StepProof(attachment_id=file) for file in wanted if file not in had)


def _is_working(session: Session, staff_id: int) -> bool:
    member = session.get(Staff, staff_id)
    return member is not None and member.active


def _done_wrong(case: Case, on: date, today: date) -> list[Problem]:
    if on < case.registered_on:
        text = QT_TRANSLATE_NOOP("Plans", "日期不能早于登记日期{day}")
        return [Problem("on", _say(text, day=case.registered_on))]
    return not_after("on", on, today)


def _files_wrong(case: Case, attachment_ids: Sequence[int]) -> list[Problem]:
    own = {file.id for file in case.attachments if _is_there(file)}
    if set(attachment_ids) <= own:
        return []
    text = QT_TRANSLATE_NOOP("Plans", "佐证材料须是本案卷内的附件，请先添加到本案")
    return [Problem("attachment_ids", _say(text))]


def _is_there(file: Attachment) -> bool:
    return file.removed_at is None
