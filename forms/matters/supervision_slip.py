"""督办单: what is late in a matter, who is asked to do what by when, and what he answers."""

from forms.matters.letters import petition_office
from forms.matters.people import petitioner_names, staff_words
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
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="supervision_slip",
    title=QT_TRANSLATE_NOOP("Forms", "督办单"),
    style=Style.GRID,
    subject=Subject.SUPERVISION,
    source="一月一督办，各地通行",
    parts=(
        Section(aside=True, use=Use.PAPER, fields=(Field(name="slip_number", label="编号"),)),
        Section(
            use=Use.PAPER,
            fields=(
                Field(name="addressee", label="督办对象"),
                Field(name="raised_on", label="发出日期", kind=Kind.DATE),
                Field(name="unit", label="督办单位", span=4),
                Field(name="title", label="督办事项", span=4),
                Field(name="number", label="案件编号"),
                Field(name="petitioners", label="信访人（当事人）"),
                Field(name="leader", label="包案领导"),
                Field(name="due_on", label="办理期限", kind=Kind.DATE),
                Field(name="text", label="督办事由", kind=Kind.TEXT, lines=4),
                Field(
                    name="asks",
                    label=QT_TRANSLATE_NOOP("Forms", "办理要求"),
                    kind=Kind.TEXT,
                    lines=4,
                    editable_on_paper=True,
                ),
                Field(name="raised_by", label="督办人"),
                Field(name="received_on", label="收到日期", blank="　　　　年　　月　　日"),
                Field(name="answer", label="办理情况回复", kind=Kind.TEXT, lines=8),
                Field(name="answered_on", label="回复日期", kind=Kind.DATE),
                Field(name="closed_on", label="销号日期", kind=Kind.DATE),
            ),
        ),
        Signatures(lines=(SignatureLine("督办对象（签名）", "signing_addressees"),), dated="answered_on"),
    ),
)


def fill(source: Source) -> Values:
    """Fill one slip; what nobody answered yet is left to be written by hand."""
    case, matter, slip = source.case, source.matter, source.supervision
    lead = matter.lead
    return {
        "committee": source.office.name,
        "slip_number": slip.number,
        "addressee": staff_words(slip.for_staff),
        "raised_on": slip.raised_on,
        "unit": petition_office(source.office) or source.office.name,
        "title": case.title,
        "number": case.number,
        "petitioners": petitioner_names(case),
        "leader": staff_words(lead.leader if lead else None),
        "due_on": slip.due_on,
        "text": slip.text,
        "asks": slip.asks,
        "raised_by": slip.raised_by,
        "received_on": "",
        "answer": slip.answer,
        "answered_on": slip.answered_on,
        "closed_on": slip.closed_on,
        "signing_addressees": (slip.for_staff.name,),
    }
