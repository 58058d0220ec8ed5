"""人民调解回访记录: one a visit, with the five things it must tell (art. 31 and the form's instructions)."""

from forms.labels import FULFILMENT, REBOUND, SATISFACTION, VISIT_METHOD, choices
from forms.source import Source, name_of
from forms.spec import (
    Field,
    FormSpec,
    Kind,
    Section,
    SignatureLine,
    Signatures,
    Subject,
    Use,
    Values,
    When,
)
from forms.staffing import staff_field
from mediation_app.model import ReboundRisk, ReturnVisit
from mediation_app.rules import dates
from resources.i18n import QT_TRANSLATE_NOOP

_ASKED = (
    Field(
        name="method",
        label=QT_TRANSLATE_NOOP("Forms", "回访方式"),
        kind=Kind.CHOICE,
        choices=choices(VISIT_METHOD),
        required=True,
        use=Use.SCREEN,
    ),
    staff_field("visitor_id", QT_TRANSLATE_NOOP("Forms", "回访人")),
    Field(
        name="fulfilment",
        label=QT_TRANSLATE_NOOP("Forms", "履行情况"),
        kind=Kind.CHOICE,
        choices=choices(FULFILMENT),
        required=True,
        use=Use.SCREEN,
    ),
    Field(
        name="satisfaction",
        label=QT_TRANSLATE_NOOP("Forms", "满意程度"),
        kind=Kind.CHOICE,
        choices=choices(SATISFACTION),
        use=Use.SCREEN,
    ),
    Field(
        name="rebound",
        label=QT_TRANSLATE_NOOP("Forms", "有无错误调解、激化和其他遗留隐患的迹象"),
        kind=Kind.CHOICE,
        choices=choices(REBOUND),
        use=Use.SCREEN,
    ),
    Field(
        name="went_to_court",
        label=QT_TRANSLATE_NOOP("Forms", "当事人已向人民法院起诉"),
        kind=Kind.TICK,
        use=Use.SCREEN,
    ),
    Field(
        name="court_result",
        label=QT_TRANSLATE_NOOP("Forms", "起诉结果"),
        kind=Kind.TEXT,
        lines=2,
        use=Use.SCREEN,
        when=When("went_to_court", ("True",)),
    ),
    Field(
        name="text",
        label=QT_TRANSLATE_NOOP("Forms", "回访情况"),
        kind=Kind.TEXT,
        lines=3,
        use=Use.SCREEN,
    ),
    Field(
        name="measures",
        label=QT_TRANSLATE_NOOP("Forms", "采取的措施"),
        kind=Kind.TEXT,
        lines=2,
        use=Use.SCREEN,
    ),
    Field(
        name="next_agreed_on",
        label=QT_TRANSLATE_NOOP("Forms", "与当事人约定的下次回访日期"),
        kind=Kind.DATE,
        use=Use.SCREEN,
    ),
)

SPEC = FormSpec(
    code="visit_record",
    title=QT_TRANSLATE_NOOP("Forms", "人民调解回访记录"),
    subject=Subject.VISIT,
    source="司发通〔2010〕239号",
    parts=(
        Section(
            fields=(
                Field(
                    name="visited",
                    label=QT_TRANSLATE_NOOP("Forms", "当事人"),
                    hint=QT_TRANSLATE_NOOP("Forms", "回访到的当事人"),
                    required=True,
                ),
                Field(name="agreement_number", label="调解协议编号", use=Use.PAPER),
                Field(
                    name="matter",
                    label=QT_TRANSLATE_NOOP("Forms", "回访事由"),
                    use=Use.PAPER,
                    editable_on_paper=True,
                ),
                Field(
                    name="done_on",
                    label=QT_TRANSLATE_NOOP("Forms", "回访时间"),
                    kind=Kind.DATE,
                    required=True,
                    not_future=True,
                ),
                *_ASKED,
                Field(
                    name="situation",
                    label="回访情况",
                    kind=Kind.TEXT,
                    use=Use.PAPER,
                    editable_on_paper=True,
                    lines=10,
                ),
            )
        ),
        Signatures(lines=(SignatureLine("回访人（签名）", "signing_visitors"),)),
    ),
)

_REBOUND_WORDS = {ReboundRisk.NONE: "无", ReboundRisk.SIGNS: "有苗头", ReboundRisk.FLARING: "有激化迹象"}


def fill(source: Source) -> Values:
    """Fill the record of one return visit; a visit not yet made leaves the blanks."""
    case, visit, agreement = source.case, source.visit, source.agreement
    return {
        "committee": source.office.name,
        "visited": visit.visited,
        "agreement_number": (agreement.number or case.number) if agreement else "",
        "matter": case.title,
        "done_on": visit.done_on,
        "method": _code(visit.method),
        "visitor_id": visit.visitor_id,
        "fulfilment": _code(visit.fulfilment),
        "satisfaction": _code(visit.satisfaction),
        "rebound": _code(visit.rebound),
        "went_to_court": visit.went_to_court,
        "court_result": visit.court_result,
        "text": visit.text,
        "measures": visit.measures,
        "next_agreed_on": visit.next_agreed_on,
        "situation": situation(visit) if visit.done_on else "",
        "signing_visitors": name_of(visit.visitor),
        "date": visit.done_on,
    }


def situation(visit: ReturnVisit) -> str:
    """Tell what a visit found: performance, satisfaction, court, hidden dangers, measures; a line each."""
    lines = [
        visit.text,
        f"回访方式：{VISIT_METHOD[visit.method]}。" if visit.method else "",
        f"履行情况：{FULFILMENT[visit.fulfilment]}。" if visit.fulfilment else "",
        f"满意程度：{SATISFACTION[visit.satisfaction]}。" if visit.satisfaction else "",
        f"是否起诉及结果：{_court_words(visit)}。",
        f"有无错误调解、激化和其他遗留隐患的迹象：{_REBOUND_WORDS[visit.rebound]}。" if visit.rebound else "",
        f"采取的措施：{visit.measures.rstrip('。') or '无'}。",
        f"与当事人约定下次回访日期：{dates.show(visit.next_agreed_on)}。" if visit.next_agreed_on else "",
    ]
    return "\n".join(line for line in lines if line)


def _court_words(visit: ReturnVisit) -> str:
    if not visit.went_to_court:
        return "未起诉"
    return f"已起诉，{visit.court_result.rstrip('。') or '尚无结果'}"


def _code(value: str | None) -> str:
    return str(value) if value is not None else ""
