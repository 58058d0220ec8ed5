"""领导包案责任制情况表: who answers for a matter, on what word, and that he was told and took it."""

from datetime import date

from forms.matter_labels import CASE_KIND, DEMAND_NATURE, RISK
from forms.matters.people import (
    MEMBER_COLUMNS,
    UNIT_COLUMNS,
    first_responsible,
    member_rows,
    petitioner_names,
    staff_words,
    unit_rows,
)
from forms.matters.ticks import box_of, boxes
from forms.source import Source
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
from mediation_app.model import LeadAssignment, PlanOpinion, Staff
from mediation_app.rules import dates
from mediation_app.rules.vocabulary import LeadState, OpinionStage
from resources.i18n import QT_TRANSLATE_NOOP

_SIGNED = "　　　　签名：　　　　　　　　年　　月　　日"

_ABOUT = Section(
    use=Use.PAPER,
    fields=(
        Field(name="number", label="编号"),
        Field(name="kind", label="类别"),
        Field(name="title", label="事项名称", span=4),
        Field(name="petitioners", label="信访人（当事人）", span=4),
        Field(name="place", label="村（社区）", span=4),
        Field(
            name="facts",
            label=QT_TRANSLATE_NOOP("Forms", "简要情况"),
            kind=Kind.TEXT,
            lines=4,
            editable_on_paper=True,
        ),
        Field(name="demands", label="主要诉求", kind=Kind.TEXT, lines=1),
        Field(name="nature", label="诉求定性", span=4, blank=boxes(DEMAND_NATURE)),
        Field(name="risk", label="风险等级", span=4, blank=boxes(RISK)),
        Field(name="first_responsible", label="第一责任人", span=4),
        Field(name="leader", label="包案领导"),
        Field(name="due_on", label="调处期限", kind=Kind.DATE),
        Field(name="reason", label="包案理由", span=4),
    ),
)
_WORDS = Section(
    use=Use.PAPER,
    fields=(
        Field(name="office_opinion", label="信访办意见", kind=Kind.TEXT, lines=2, blank=_SIGNED),
        Field(
            name="deputy_opinion",
            label=QT_TRANSLATE_NOOP("Forms", "分管领导意见"),
            kind=Kind.TEXT,
            lines=2,
            blank=_SIGNED,
            editable_on_paper=True,
        ),
        Field(name="chief_opinion", label="主要领导审批", kind=Kind.TEXT, lines=2, blank=_SIGNED),
        Field(name="delivered_on", label="送达日期", kind=Kind.DATE),
        Field(name="acknowledged_on", label="签收日期", kind=Kind.DATE),
        Field(name="ended", label="结束包案", span=4, only_filled=True),
    ),
)

SPEC = FormSpec(
    code="ownership_sheet",
    title=QT_TRANSLATE_NOOP("Forms", "矛盾纠纷排查调处领导包案责任制情况表"),
    style=Style.GRID,
    subject=Subject.LEAD,
    source="乡镇领导包案责任制；《信访工作条例》第十八条",
    parts=(
        _ABOUT,
        Section(
            title="包保责任和专班",
            repeats="members",
            as_table=True,
            blank_blocks=3,
            use=Use.PAPER,
            fields=MEMBER_COLUMNS,
        ),
        Section(
            title="责任单位和配合单位",
            repeats="units",
            as_table=True,
            blank_blocks=2,
            use=Use.PAPER,
            fields=UNIT_COLUMNS,
        ),
        _WORDS,
        Signatures(lines=(SignatureLine("包案领导（签收）", "signing_leaders"),), dated="acknowledged_on"),
    ),
)


def fill(source: Source) -> Values:
    """Fill the sheet of one leader's time with the case."""
    case, matter, lead = source.case, source.matter, source.lead
    return {
        "committee": source.office.name,
        "number": case.number,
        "kind": CASE_KIND[case.kind],
        "title": case.title,
        "petitioners": petitioner_names(case),
        "place": "".join(place.name for place in (case.village, case.grid) if place),
        "facts": case.facts,
        "demands": case.demands,
        "nature": box_of(DEMAND_NATURE, matter.nature),
        "risk": box_of(RISK, case.risk),
        "first_responsible": first_responsible(matter),
        "leader": staff_words(lead.leader),
        "due_on": lead.due_on,
        "reason": lead.reason,
        "members": member_rows(matter),
        "units": unit_rows(matter),
        "office_opinion": _said(lead.agreed_opinion, lead.agreed_by, lead.agreed_on),
        "deputy_opinion": _deputy(source),
        "chief_opinion": _said(lead.approved_opinion, lead.approved_by, lead.approved_on),
        "delivered_on": lead.delivered_on,
        "acknowledged_on": lead.acknowledged_on,
        "ended": _ended(lead),
        "signing_leaders": (lead.leader.name,),
    }


def _said(words: str, person: Staff | None, day: date | None) -> str:
    """Return an opinion with who gave it and when; empty while nobody did, to be signed by hand."""
    if person is None:
        return ""
    return f"{words or '同意'}　　{staff_words(person)}　{_day(day)}"


def _deputy(source: Source) -> str:
    """Return what the 分管领导 said of the plan in this leader's time, named as that."""
    given = [
        opinion
        for plan in source.matter.plans
        for opinion in plan.opinions
        if opinion.stage is OpinionStage.DEPUTY and opinion.agreed and _in_time(source.lead, opinion)
    ]
    if not given:
        return ""
    last = given[-1]
    return f"对化解方案：{_said(last.text, last.staff, last.given_at.date())}"


def _in_time(lead: LeadAssignment, opinion: PlanOpinion) -> bool:
    day = opinion.given_at.date()
    return (lead.approved_on or date.max) <= day <= (lead.ended_on or date.max)


def _ended(lead: LeadAssignment) -> str:
    if lead.state is LeadState.REFUSED:
        return f"{_day(lead.refused_on)}退回：{lead.refused_reason}"
    if lead.state is LeadState.ENDED:
        return f"{_day(lead.ended_on)}结束：{lead.end_reason}"
    return ""


def _day(day: date | None) -> str:
    return dates.show(day) if day else ""
