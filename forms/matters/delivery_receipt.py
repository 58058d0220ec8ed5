"""送达回证: that a notice or an opinion reached the one it is for, on which day and how."""

from forms.matter_labels import PROCEDURE
from forms.matters.letters import organ, step
from forms.matters.people import petitioner_names, signers
from forms.source import Source
from forms.spec import (
    Field,
    FormSpec,
    Kind,
    Remark,
    Section,
    SignatureLine,
    Signatures,
    Style,
    Subject,
    Use,
    Values,
)
from mediation_app.rules.vocabulary import ProcedureKind
from resources.i18n import QT_TRANSLATE_NOOP

DELIVERED = {
    ProcedureKind.ACCEPTED: "信访事项受理告知书",
    ProcedureKind.NOT_ACCEPTED: "信访事项不予受理告知书",
    ProcedureKind.EXTENDED: "信访事项延期办理告知书",
    ProcedureKind.OPINION_DELIVERED: "信访事项处理意见书",
    ProcedureKind.REVIEW_DELIVERED: "信访事项复查意见书",
    ProcedureKind.RECHECK_DELIVERED: "信访事项复核意见书",
}
"""The steps by which a paper is handed to the petitioner, and which paper it is."""

_FROM_ABOVE = (ProcedureKind.REVIEW_DELIVERED, ProcedureKind.RECHECK_DELIVERED)
"""What an organ above gives and delivers; which one is written by hand where the record does not tell."""

SPEC = FormSpec(
    code="delivery_receipt",
    title=QT_TRANSLATE_NOOP("Forms", "送达回证"),
    style=Style.GRID,
    subject=Subject.PROCEDURE,
    procedures=tuple(DELIVERED),
    source="《信访工作条例》第二十三条、第三十四条；格式各地通行",
    signable=True,
    parts=(
        Section(
            use=Use.PAPER,
            fields=(
                Field(name="number", label="案件编号"),
                Field(name="on", label="日期", kind=Kind.DATE),
                Field(name="title", label="信访事项", span=4),
                Field(name="sender", label="送达机关", span=4),
                Field(name="paper", label="送达文书", span=4),
                Field(name="document", label="文号"),
                Field(name="step", label="程序环节"),
                Field(
                    name="addressee",
                    label=QT_TRANSLATE_NOOP("Forms", "受送达人"),
                    span=4,
                    editable_on_paper=True,
                ),
                Field(
                    name="place",
                    label=QT_TRANSLATE_NOOP("Forms", "送达地点"),
                    span=4,
                    editable_on_paper=True,
                ),
                Field(
                    name="manner",
                    label="送达方式",
                    span=4,
                    blank="□直接送达　□邮寄送达　□委托送达　□留置送达　□电子送达",
                ),
                Field(name="received", label="收到日期", span=4, blank="　　　　年　　月　　日　　时"),
                Field(name="taken_by", label="代收人及代收理由", kind=Kind.TEXT, lines=2),
                Field(name="refused", label="拒收事由", kind=Kind.TEXT, lines=2),
                Field(
                    name="note",
                    label=QT_TRANSLATE_NOOP("Forms", "备注"),
                    kind=Kind.TEXT,
                    lines=2,
                    editable_on_paper=True,
                ),
            ),
        ),
        Signatures(
            lines=(
                SignatureLine("受送达人（签名或按指印）", "signing_parties"),
                SignatureLine("送达人（签名）", at_least=2),
                SignatureLine("见证人（签名）"),
            ),
            dated="dated",
        ),
        Remark("受送达人拒收的，由送达人注明情况，请见证人签名。"),
    ),
)


def fill(source: Source) -> Values:
    """Fill the receipt of one paper; how and when it was received is written by hand."""
    case, event = source.case, source.procedure
    return {
        "committee": source.office.name,
        "number": case.number,
        "on": event.on,
        "title": case.title,
        "paper": DELIVERED.get(event.kind, ""),
        "document": event.document or _number_of_opinion(source, event.kind),
        "step": PROCEDURE[event.kind],
        "sender": event.unit if event.kind in _FROM_ABOVE else organ(source.office) or source.office.name,
        "addressee": petitioner_names(case),
        "place": "",
        "manner": "",
        "received": "",
        "taken_by": "",
        "refused": "",
        "note": event.note,
        "signing_parties": signers(case),
        "dated": None,
    }


def _number_of_opinion(source: Source, kind: ProcedureKind) -> str:
    """Return the number the opinion was given under, of a receipt for the opinion."""
    given = step(source, ProcedureKind.OPINION) if kind is ProcedureKind.OPINION_DELIVERED else None
    return given.document if given else ""
