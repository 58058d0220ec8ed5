"""化解方案: the thirteen blocks, one plan a case; 责任分工 and 审批意见 come from the record itself."""

from collections.abc import Iterable
from datetime import date

from forms.matter_labels import CRUX_KIND, DEMAND_NATURE, OPINION_STAGE
from forms.matters.letters import CLOSING, about, petition_office
from forms.matters.people import first_responsible, serving, staff_words, working_units
from forms.source import Source, joined
from forms.spec import Field, FormSpec, Kind, Section, Spot, Style, Subject, Use, Values
from mediation_app.model import CaseUnit, Matter, Plan, PlanOpinion, PlanStep
from mediation_app.rules import dates
from mediation_app.rules.vocabulary import CaseKind, CruxKind, OpinionStage, TeamPart, UnitPart
from resources.i18n import QT_TRANSLATE_NOOP

_NONE = "无。"
_NOBODY = "无"
_NOT_CONCERNED = "不涉及。"
_ABOUT_DISPUTE = "纠纷事项及主要诉求"


def _block(name: str, label: str, lines: int = 4, titled_as: str = "") -> Section:
    """Return a block of running text under its heading."""
    field = Field(name=name, label=label, kind=Kind.TEXT, lines=lines, editable_on_paper=True)
    return Section(title=label, fields=(field,), titled_as=titled_as, use=Use.PAPER)


def _measure(name: str, label: str) -> Field:
    return Field(name=name, label=label, kind=Kind.TEXT, lines=3, editable_on_paper=True)


SPEC = FormSpec(
    code="plan",
    title=QT_TRANSLATE_NOOP("Forms", "化解方案"),
    style=Style.OFFICIAL,
    subject=Subject.PLAN,
    source="各地积案化解通行做法；格式依GB/T 9704-2012",
    parts=(
        Section(
            spot=Spot.TITLE,
            use=Use.PAPER,
            fields=(
                Field(
                    name="heading",
                    label=QT_TRANSLATE_NOOP("Forms", "标题"),
                    editable_on_paper=True,
                    blank="关于＿＿＿＿＿＿反映\n＿＿＿＿＿＿＿＿问题的化解方案",
                ),
            ),
        ),
        _block("situation", QT_TRANSLATE_NOOP("Forms", "基本情况")),
        _block("demands", QT_TRANSLATE_NOOP("Forms", "信访事项及主要诉求"), titled_as="about"),
        _block("findings", QT_TRANSLATE_NOOP("Forms", "调查核实情况")),
        _block("history", QT_TRANSLATE_NOOP("Forms", "处理经过")),
        _block("crux", QT_TRANSLATE_NOOP("Forms", "问题症结"), 3),
        _block("nature", QT_TRANSLATE_NOOP("Forms", "诉求定性"), 2),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "化解措施"),
            use=Use.PAPER,
            fields=(
                _measure("solve", QT_TRANSLATE_NOOP("Forms", "诉求合理的解决问题到位")),
                _measure("explain", QT_TRANSLATE_NOOP("Forms", "诉求无理的思想教育到位")),
                _measure("relieve", QT_TRANSLATE_NOOP("Forms", "生活困难的帮扶救助到位")),
                _measure("legal", QT_TRANSLATE_NOOP("Forms", "行为违法的依法处理")),
            ),
        ),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "责任分工"),
            use=Use.PAPER,
            fields=(
                Field(name="lead", label="包案领导"),
                Field(name="first", label="第一责任人"),
                Field(name="responsible", label="责任单位及责任人"),
                Field(name="assisting", label="配合单位"),
                Field(name="stability", label="稳控责任人"),
                Field(
                    name="division",
                    label=QT_TRANSLATE_NOOP("Forms", "责任分工"),
                    kind=Kind.TEXT,
                    lines=2,
                    editable_on_paper=True,
                    only_filled=True,
                ),
            ),
        ),
        Section(
            repeats="team",
            as_table=True,
            blank_blocks=4,
            use=Use.PAPER,
            fields=(
                Field(name="name", label="姓名", span=2),
                Field(name="post", label="职务", span=3),
                Field(name="duty", label="分工", span=4),
                Field(name="phone", label="电话", span=3),
            ),
        ),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "时限与步骤"),
            use=Use.PAPER,
            fields=(Field(name="due_on", label="化解时限", kind=Kind.DATE),),
        ),
        Section(
            repeats="steps",
            as_table=True,
            blank_blocks=4,
            use=Use.PAPER,
            fields=(
                Field(name="ordinal", label="序号", span=1),
                Field(name="text", label="步骤", span=4),
                Field(name="due", label="时限", span=2),
                Field(name="responsible", label="责任人", span=2),
                Field(name="mark", label="完成标志", span=2),
                Field(name="done", label="完成情况", span=3, living=True),
            ),
        ),
        _block("funding", QT_TRANSLATE_NOOP("Forms", "经费、救助来源"), 2),
        _block("risk", QT_TRANSLATE_NOOP("Forms", "风险评估及稳控预案"), 3),
        _block("visits", QT_TRANSLATE_NOOP("Forms", "回访安排"), 2),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "审批意见"),
            repeats="opinions",
            as_table=True,
            blank_blocks=3,
            use=Use.PAPER,
            blocks=tuple({"stage": words} for words in OPINION_STAGE.values()),
            fields=(
                Field(name="stage", label="审批环节", span=3),
                Field(name="opinion", label="意见", span=4, lines=3),
                Field(name="signed", label="签名", span=3),
                Field(name="day", label="日期", span=3, blank="　　年　月　日"),
            ),
        ),
        CLOSING,
    ),
)


def fill(source: Source) -> Values:
    """Fill one version of the plan; it bears the day it was approved."""
    case, matter, plan = source.case, source.matter, source.plan
    return {
        "committee": source.office.name,
        "heading": about(case, "化解方案"),
        "situation": plan.situation,
        "about": _ABOUT_DISPUTE if case.kind is CaseKind.DISPUTE else "",
        "demands": plan.demands,
        "findings": plan.findings,
        "history": plan.history or _NONE,
        "crux": _crux(matter, plan),
        "nature": _nature(matter, plan),
        "solve": plan.solve or _NOT_CONCERNED,
        "explain": plan.explain or _NOT_CONCERNED,
        "relieve": plan.relieve or _NOT_CONCERNED,
        "legal": plan.legal or _NOT_CONCERNED,
        **_division(matter),
        "division": plan.division,
        "team": _team(matter),
        "due_on": plan.due_on,
        "steps": tuple(_step(step, plan.due_on) for step in plan.steps),
        "funding": plan.funding or _NONE,
        "risk": plan.risk,
        "visits": plan.visits,
        "opinions": tuple(_opinion(plan, stage) for stage in OpinionStage),
        "issuer": petition_office(source.office),
        "date": plan.approved_on,
    }


def _nature(matter: Matter, plan: Plan) -> str:
    """Return the nature by its code, and the words on it unless they begin with the same."""
    head = DEMAND_NATURE[matter.nature] if matter.nature else ""
    return plan.nature_text if plan.nature_text.startswith(head) else f"{head}。{plan.nature_text}"


def _crux(matter: Matter, plan: Plan) -> str:
    """Return the crux by its codes, and the words on it unless they begin with the same."""
    kinds = joined(CRUX_KIND[CruxKind(code)] for code in matter.crux_kinds if code in CRUX_KIND)
    if plan.crux.startswith(kinds):
        return plan.crux
    return "\n".join(words for words in (f"{kinds}。", plan.crux) if words)


def _division(matter: Matter) -> Values:
    """Return the short lines of 责任分工: who leads, who answers, who helps, who keeps things calm."""
    lead = matter.lead
    members = serving(matter.team)
    stability = [one.name for one in members if one.part is TeamPart.STABILITY]
    return {
        "lead": staff_words(lead.leader) if lead else "",
        "first": first_responsible(matter) or _NOBODY,
        "responsible": _units(working_units(matter, UnitPart.RESPONSIBLE)),
        "assisting": _units(working_units(matter, UnitPart.CO_HANDLING)) or _NOBODY,
        "stability": joined((*stability, _units(working_units(matter, UnitPart.STABILITY)))),
    }


def _units(units: Iterable[CaseUnit]) -> str:
    return joined(
        f"{one.unit.name}（{person}）" if (person := one.person or one.unit.head) else one.unit.name
        for one in units
    )


def _team(matter: Matter) -> tuple[Values, ...]:
    return tuple(
        {"name": one.name, "post": one.post, "duty": one.duty, "phone": one.phone}
        for one in serving(matter.team)
        if one.part is not TeamPart.FIRST_RESPONSIBLE
    )


def _step(step: PlanStep, limit: date | None) -> Values:
    done = f"{_day(step.done_on, limit)}完成" if step.done_on else ""
    return {
        "ordinal": str(step.ordinal),
        "text": step.text,
        "due": _day(step.due_on, limit) if step.due_on else "",
        "responsible": step.responsible_staff.name if step.responsible_staff else step.responsible,
        "mark": step.mark,
        "done": "；".join(words for words in (done, step.done_note) if words),
    }


def _day(day: date, limit: date | None) -> str:
    """Return a day, without its year where that is the year of the 化解时限 above the table."""
    words = dates.show(day)
    return words.removeprefix(f"{day.year}年") if limit is not None and limit.year == day.year else words


def _opinion(plan: Plan, stage: OpinionStage) -> Values:
    """Return what was said last at a stage, with room to sign while nobody has."""
    said = next((one for one in reversed(plan.opinions) if one.stage is stage), None)
    return {"stage": OPINION_STAGE[stage], **(_said(said) if said else _unsaid())}


def _said(said: PlanOpinion) -> Values:
    return {
        "opinion": said.text or ("同意。" if said.agreed else "退回修改。"),
        "signed": staff_words(said.staff),
        "day": dates.show(said.given_at.date()),
    }


def _unsaid() -> Values:
    return {"opinion": "", "signed": "", "day": ""}
