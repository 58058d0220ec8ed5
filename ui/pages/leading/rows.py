"""The lines of a leader's page: cases, what waits for his word, 督办, visits owed, cases without progress."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from mediation_app.rules.workflow import state_label
from mediation_app.services.boards.deliveries import Delivery
from mediation_app.services.boards.leader import BoardCase
from mediation_app.services.leading.approvals import ApprovalRow
from mediation_app.services.supervision import SupervisionRow
from mediation_app.services.visits import VisitRow
from resources.i18n import QT_TRANSLATE_NOOP, render, translate
from ui.models.looks import risk_look, short_day
from ui.models.matter_looks import due_look
from ui.navigation import DutyTarget
from ui.theme import Tone
from ui.widgets import BadgeLook, Group, Row, Shape
from ui.wording import labelled


class DutyKind(StrEnum):
    """What a line asks of the leader."""

    CASE = "case"
    APPROVAL = "approval"
    SUPERVISION = "supervision"
    VISIT = "visit"
    SILENT = "silent"
    DELIVERY = "delivery"


@dataclass(frozen=True, slots=True)
class Duty:
    """What a line is about; the same line again after a refresh is equal to it."""

    kind: DutyKind
    case_id: int
    key: str
    row: object = field(compare=False)


def is_about(target: object, wanted: DutyTarget) -> bool:
    """Tell whether a line is the kind of duty looked for, about that case."""
    return isinstance(target, Duty) and (target.kind.value, target.case_id) == (wanted.kind, wanted.case_id)


APPROVALS: Mapping[str, str] = {
    "acknowledge": QT_TRANSLATE_NOOP("LeadingRows", "签收包案"),
    "lead": QT_TRANSLATE_NOOP("LeadingRows", "包案审批"),
    "plan": QT_TRANSLATE_NOOP("LeadingRows", "方案审批"),
    "extension": QT_TRANSLATE_NOOP("LeadingRows", "延期审批"),
    "sign_off": QT_TRANSLATE_NOOP("LeadingRows", "销号确认"),
}


def case_group(title: str, cases: Sequence[BoardCase], today: date) -> tuple[Group, ...]:
    """Return the cases under one heading that counts the late ones; nothing for none."""
    if not cases:
        return ()
    late = sum(case.overdue for case in cases)
    words = translate("LeadingRows", "▲ {late} 件逾期").format(late=late) if late else ""
    rows = tuple(case_row(case, today) for case in cases)
    return (Group(title=title, rows=rows, note=words, note_tone=Tone.RED),)


def case_row(case: BoardCase, today: date, kind: DutyKind = DutyKind.CASE) -> Row:
    """Return a case: colour at the left, what and how far, and at the right its next clock."""
    end = case.next_clock.end if case.next_clock is not None else None
    return Row(
        mark=risk_look(case.risk),
        title=_with_deputy(case),
        text=case_words(case),
        badge=None if end is None else due_look(end, today),
        note="" if end is None else short_day(end, today),
        tip=_tip(case),
        target=Duty(kind, case.case_id, "", case),
    )


def case_words(case: BoardCase) -> str:
    """Return state, steps, silent days, number and village of a case in one line."""
    steps = translate("LeadingRows", "步骤{done}/{total}").format(
        done=case.steps_done, total=case.steps_total
    )
    parts = (
        state_words(case),
        steps if case.steps_total else "",
        silent_words(case.days_silent),
        case.number,
        case.village,
    )
    return "　".join(part for part in parts if part)


def state_words(case: BoardCase) -> str:
    """Return the state of a case as its kind calls it."""
    return render(state_label(case.state, case.kind))


def silent_words(days: int) -> str:
    """Return how long nothing happened; empty for today."""
    return translate("LeadingRows", "{days}天无进展").format(days=days) if days > 0 else ""


def delivery_group(found: Iterable[Delivery], today: date) -> tuple[Group, ...]:
    """Return the notices to deliver under one heading; nothing for none."""
    rows = tuple(_delivery_row(one, today) for one in found)
    return (Group(title=translate("LeadingRows", "待送达包案领导"), rows=rows),) if rows else ()


def duty_groups(
    approvals: Iterable[ApprovalRow],
    supervisions: Iterable[SupervisionRow],
    visits: Iterable[VisitRow],
    silent: Iterable[BoardCase],
    today: date,
) -> tuple[Group, ...]:
    """Return what the leader owes, under headings, empty ones left out."""
    quiet = tuple(_silent_row(case) for case in silent)
    found = (
        _group(translate("LeadingRows", "待我审批"), [_approval_row(row, today) for row in approvals]),
        _group(
            translate("LeadingRows", "督办给我的"),
            [supervision_row(row, today, with_name=False) for row in supervisions],
        ),
        _group(translate("LeadingRows", "欠的走访回访"), [_visit_row(row, today) for row in visits]),
        _group(translate("LeadingRows", "久无进展"), quiet),
    )
    return tuple(group for group in found if group.rows)


def supervision_row(row: SupervisionRow, today: date, *, with_name: bool = True) -> Row:
    """Return a 督办单: what is asked, of whom, by when."""
    return Row(
        title=row.text,
        text="　".join(part for part in (row.title, row.for_name if with_name else "", row.number) if part),
        badge=due_look(row.due_on, today),
        tip="\n".join(part for part in (row.text, row.asks, row.title) if part),
        target=Duty(DutyKind.SUPERVISION, row.case_id, str(row.id), row),
    )


def _group(title: str, rows: Sequence[Row]) -> Group:
    late = sum(row.badge is not None and row.badge.tone is Tone.RED for row in rows)
    words = translate("LeadingRows", "▲ {late} 件逾期").format(late=late) if late else ""
    return Group(title=title, rows=tuple(rows), note=words, note_tone=Tone.RED)


def _approval_row(row: ApprovalRow, today: date) -> Row:
    kind = translate("LeadingRows", APPROVALS[row.kind])
    words = BadgeLook(kind, Tone.ACCENT if row.may_decide else Tone.QUIET, Shape.DOT)
    asked = translate("LeadingRows", "{name} {day}").format(
        name=row.asked_by, day=short_day(row.asked_on, today)
    )
    return Row(
        title=row.title,
        text="　".join(part for part in (row.text, asked) if part),
        badge=words,
        tip="\n".join(part for part in (row.number, row.title, row.text) if part),
        target=Duty(DutyKind.APPROVAL, row.case_id, f"{row.kind}:{row.subject_id}", row),
    )


def _visit_row(row: VisitRow, today: date) -> Row:
    return Row(
        title=row.title,
        text="　".join((short_day(row.planned_on, today), row.reason or row.number)),
        badge=due_look(row.planned_on, today),
        target=Duty(DutyKind.VISIT, row.case_id, str(row.visit_id), row),
    )


def _silent_row(case: BoardCase) -> Row:
    return Row(
        title=_with_deputy(case),
        text="　".join((case.number, state_words(case))),
        badge=BadgeLook(silent_words(case.days_silent), Tone.ORANGE, Shape.HALF),
        target=Duty(DutyKind.SILENT, case.case_id, "", case),
    )


def _delivery_row(one: Delivery, today: date) -> Row:
    approved = short_day(one.approved_on, today) if one.approved_on is not None else ""
    words = translate("LeadingRows", "{day}批准由{leader}包案").format(day=approved, leader=one.leader)
    return Row(
        title=one.title,
        text=f"{words}　{one.number}",
        badge=BadgeLook(translate("LeadingRows", "待送达"), Tone.ACCENT, Shape.HALF),
        target=Duty(DutyKind.DELIVERY, one.case_id, str(one.assignment_id), one),
    )


def _with_deputy(case: BoardCase) -> str:
    return (
        translate("LeadingRows", "［代］{title}").format(title=case.title) if case.deputising else case.title
    )


def _tip(case: BoardCase) -> str:
    lines = [case.title, case_words(case)]
    if case.next_clock is not None:
        lines.append(labelled(render(case.next_clock.label), render(case.next_clock.tip)))
    if case.deputising:
        lines.append(translate("LeadingRows", "包案领导不在岗，由本人代为履职；包案责任仍属原领导。"))
    return "\n".join(lines)
