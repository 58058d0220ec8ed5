"""信访事项转送函: a matter sent to the unit that may deal with it (信访工作条例 art. 22, 23, 30)."""

from forms.matters.letters import (
    ADDRESSEE,
    CASE_NUMBER,
    CLOSING,
    CONTACT,
    COPIES,
    ISSUE,
    NUMBER,
    PHONE,
    about_whom,
    issue_for_others,
    letter_number,
    petition_office,
)
from forms.source import Source
from forms.spec import Field, Fixed, FormSpec, Section, Spot, Style, Subject, Use, Values
from mediation_app.rules.vocabulary import ProcedureKind
from resources.i18n import QT_TRANSLATE_NOOP

WHO = Field(name="who", label="信访人", blank="　" * 8)
SECRET = Fixed(
    "请依法保护信访人，防止检举、控告材料泄露给被检举、控告的人员或者单位（《信访工作条例》第三十条）。"
)
ASK_AT = Fixed("联系人：{contact}，联系电话：{phone}。", slots=(CONTACT, PHONE))
ENCLOSED = Section(
    repeats="enclosures",
    spot=Spot.ENCLOSED,
    blank_blocks=1,
    use=Use.PAPER,
    fields=(Field(name="name", label="附件"),),
)
"""附件 below the text."""

SPEC = FormSpec(
    code="forward_letter",
    title=QT_TRANSLATE_NOOP("Forms", "信访事项转送函"),
    style=Style.OFFICIAL,
    subject=Subject.PROCEDURE,
    procedures=(ProcedureKind.FORWARDED,),
    source="《信访工作条例》第二十二条、第二十三条、第三十条",
    parts=(
        NUMBER,
        Fixed("{addressee}：", slots=(ADDRESSEE,), indent=False),
        Fixed(
            "现将{who}反映的{issue}（编号：{case_number}）转送你单位，请依法按政策处理。",
            slots=(WHO, ISSUE, CASE_NUMBER),
        ),
        Fixed(
            "请自收到本函之日起15日内书面告知信访人是否受理，信访人的姓名（名称）、住址不清的除外；"
            "受理的，请在规定期限内办结并书面答复。"
        ),
        Fixed(
            "不属于你单位职权范围的，请自收到本函之日起5个工作日内提出异议并说明理由，经核实同意后退回材料。"
        ),
        SECRET,
        ASK_AT,
        ENCLOSED,
        CLOSING,
        COPIES,
    ),
)


def fill(source: Source) -> Values:
    """Fill the letter of one forwarding; it bears that day."""
    return {**letter(source), "copies_to": "", "enclosures": ({"name": "信访材料1份"},)}


def letter(source: Source) -> Values:
    """Return what a letter to another unit says: to whom, about whom and what, whom to ask."""
    case, event = source.case, source.procedure
    return {
        "committee": source.office.name,
        "document": letter_number(source, event, event.on),
        "addressee": event.unit,
        "who": about_whom(case),
        "issue": issue_for_others(case),
        "case_number": case.number,
        "contact": case.mediator.name if case.mediator else "",
        "phone": case.mediator.phone if case.mediator else "",
        "issuer": petition_office(source.office),
        "date": event.on,
    }
