"""移交清单: what one leader hands to the next when a matter changes hands, to be signed by both."""

from datetime import date

from forms.matter_labels import CASE_KIND
from forms.matters.people import petitioner_names, staff_words, successor
from forms.source import Source, name_of
from forms.spec import (
    Field,
    FormSpec,
    Kind,
    Section,
    SignatureLine,
    Signatures,
    Style,
    Subject,
    Use,
    Values,
)
from mediation_app.model import Case, LeadAssignment, Matter
from mediation_app.rules import dates
from mediation_app.rules.vocabulary import PlanState
from mediation_app.rules.workflow import state_label
from resources.i18n import QT_TRANSLATE_NOOP

_IN_FORCE = (PlanState.APPROVED, PlanState.SUPERSEDED)

SPEC = FormSpec(
    code="handover_list",
    title=QT_TRANSLATE_NOOP("Forms", "包案事项移交清单"),
    style=Style.GRID,
    subject=Subject.LEAD,
    source="乡镇领导包案责任制",
    signable=True,
    parts=(
        Section(
            use=Use.PAPER,
            fields=(
                Field(name="number", label="编号"),
                Field(name="kind", label="类别"),
                Field(name="title", label="事项名称", span=4),
                Field(name="petitioners", label="信访人（当事人）", span=4),
                Field(name="giver", label="移交人"),
                Field(name="taker", label="接收人"),
                Field(name="ended_on", label="移交日期", kind=Kind.DATE),
                Field(name="state", label="办理阶段"),
                Field(name="reason", label="移交原因", kind=Kind.TEXT, lines=2),
            ),
        ),
        Section(
            title="移交的材料和未了事项",
            repeats="lines",
            as_table=True,
            blank_blocks=7,
            use=Use.PAPER,
            fields=(
                Field(name="ordinal", label="序号", span=1),
                Field(name="what", label="移交内容", span=4),
                Field(name="pages", label="页数、份数", span=2),
                Field(name="note", label="备注", span=3),
            ),
        ),
        Section(
            use=Use.PAPER,
            fields=(
                Field(
                    name="going_on",
                    label=QT_TRANSLATE_NOOP("Forms", "进展和承诺过的事"),
                    kind=Kind.TEXT,
                    lines=4,
                    editable_on_paper=True,
                ),
            ),
        ),
        Signatures(
            lines=(
                SignatureLine("移交人（签名）", "signing_givers"),
                SignatureLine("接收人（签名）", "signing_takers"),
                SignatureLine("监交人（签名）"),
            ),
        ),
    ),
)


def fill(source: Source) -> Values:
    """Fill the list of an assignment that ended; the next leader is named as soon as one was approved."""
    case, matter, lead = source.case, source.matter, source.lead
    taker = successor(matter, lead)
    return {
        "committee": source.office.name,
        "number": case.number,
        "kind": CASE_KIND[case.kind],
        "title": case.title,
        "petitioners": petitioner_names(case),
        "giver": staff_words(lead.leader),
        "taker": staff_words(taker.leader if taker else None),
        "ended_on": lead.ended_on,
        "state": _state(case, lead.ended_on),
        "reason": lead.end_reason or (taker.reason if taker else ""),
        "lines": _lines(lead),
        "going_on": _going_on(matter, lead.ended_on),
        "signing_givers": (lead.leader.name,),
        "signing_takers": name_of(taker.leader if taker else None),
        "date": lead.ended_on,
    }


def _state(case: Case, on: date | None) -> str:
    """Return where the case stood on the day of the hand-over; nothing when it has gone on since."""
    return "" if on is not None and case.state_since > on else str(state_label(case.state, case.kind))


def _lines(lead: LeadAssignment) -> tuple[Values, ...]:
    return tuple(
        {
            "ordinal": str(number),
            "what": str(line.get("what") or ""),
            "pages": str(line.get("pages") or ""),
            "note": str(line.get("note") or ""),
        }
        for number, line in enumerate(lead.handover, start=1)
    )


def _going_on(matter: Matter, on: date | None) -> str:
    """Tell how far the plan was on the day of the hand-over, which steps stood open, and the last done."""
    day = on or date.max
    valid = (
        one
        for one in reversed(matter.plans)
        if one.state in _IN_FORCE and (one.approved_on or one.drafted_on) <= day
    )
    plan = next(valid, None)
    words = []
    if plan is not None:
        left = [step for step in plan.steps if step.done_on is None or step.done_on > day]
        done = len(plan.steps) - len(left)
        words.append(f"化解方案第{plan.version}版，步骤{len(plan.steps)}项，已完成{done}项。")
        words += [
            f"未完成：{step.text}{f'（{dates.show(step.due_on)}前）' if step.due_on else ''}" for step in left
        ]
    if progress := [one for one in matter.progress if one.on <= day]:
        words.append(f"最近进展（{dates.show(progress[-1].on)}）：{progress[-1].text}")
    return "\n".join(words)
