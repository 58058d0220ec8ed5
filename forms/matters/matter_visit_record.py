"""走访回访记录: whom somebody visited about a matter, what was found and told, and when he comes again."""

from forms.labels import FULFILMENT, REBOUND, SATISFACTION, VISIT_METHOD
from forms.matter_labels import VISIT_KIND
from forms.matters.letters import title_for_all
from forms.matters.people import staff_words
from forms.matters.ticks import box_of, boxes
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
from mediation_app.model import VisitState
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="matter_visit_record",
    title=QT_TRANSLATE_NOOP("Forms", "走访回访记录"),
    style=Style.GRID,
    subject=Subject.VISIT,
    source="定向专访、上门走访、定期回访，各地通行",
    signable=True,
    parts=(
        Section(
            use=Use.PAPER,
            fields=(
                Field(name="number", label="编号"),
                Field(name="done_on", label="走访日期", kind=Kind.DATE),
                Field(name="title", label="事项名称", span=4),
                Field(name="kind", label="走访种类", span=4, blank=boxes(VISIT_KIND)),
                Field(name="method", label="方式", span=4, blank=boxes(VISIT_METHOD)),
                Field(name="visited", label="走访对象"),
                Field(name="visitor", label="走访人"),
                Field(name="leader", label="包案领导"),
                Field(name="reason", label="走访缘由"),
                Field(name="fulfilment", label="履行情况", span=4, blank=boxes(FULFILMENT)),
                Field(name="satisfaction", label="满意程度", span=4, blank=boxes(SATISFACTION)),
                Field(name="rebound", label="反弹风险", span=4, blank=boxes(REBOUND)),
                Field(
                    name="situation",
                    label=QT_TRANSLATE_NOOP("Forms", "走访情况"),
                    kind=Kind.TEXT,
                    lines=8,
                    editable_on_paper=True,
                ),
                Field(
                    name="measures",
                    label=QT_TRANSLATE_NOOP("Forms", "答复和措施"),
                    kind=Kind.TEXT,
                    lines=4,
                    editable_on_paper=True,
                ),
                Field(
                    name="court",
                    label="诉讼、复议情况",
                    span=4,
                    only_filled=True,
                ),
                Field(name="next_agreed_on", label="约定下次日期", kind=Kind.DATE),
            ),
        ),
        Signatures(
            lines=(
                SignatureLine("走访人（签名）", "signing_visitors"),
                SignatureLine("走访对象（签名）", "signing_visited"),
            ),
            dated="done_on",
        ),
    ),
)


def fill(source: Source) -> Values:
    """Fill the record of one visit; one not yet made keeps its boxes empty."""
    case, visit = source.case, source.visit
    made = visit.state is VisitState.DONE
    lead = case.matter.lead if case.matter else None
    return {
        "committee": source.office.name,
        "number": case.number,
        "done_on": visit.done_on,
        "title": title_for_all(case),
        "kind": box_of(VISIT_KIND, visit.kind),
        "method": box_of(VISIT_METHOD, visit.method),
        "visited": visit.visited,
        "visitor": staff_words(visit.visitor),
        "leader": staff_words(lead.leader if lead else None),
        "reason": visit.reason,
        "fulfilment": box_of(FULFILMENT, visit.fulfilment),
        "satisfaction": box_of(SATISFACTION, visit.satisfaction),
        "rebound": box_of(REBOUND, visit.rebound),
        "situation": visit.text,
        "measures": visit.measures if made else "",
        "court": (visit.court_result or "已起诉，尚无结果") if visit.went_to_court else "",
        "next_agreed_on": visit.next_agreed_on,
        "signing_visitors": name_of(visit.visitor),
        "signing_visited": tuple(name for name in visit.visited.split("、") if name),
    }
