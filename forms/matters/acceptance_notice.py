"""信访事项受理告知书: that a matter is taken on, by whom, how long it may take (信访工作条例 art. 23, 34)."""

from forms.matter_labels import PETITION_FORM
from forms.matters.letters import (
    ADDRESSEE,
    CASE_NUMBER,
    CLOSING,
    CONTACT,
    ISSUE,
    NUMBER,
    PHONE,
    UNIT,
    YOU,
    contact_of,
    issue,
    letter_number,
    organ,
    step,
    you,
)
from forms.matters.people import petitioner_names
from forms.source import Source
from forms.spec import Field, Fixed, FormSpec, Kind, Style, Values
from mediation_app.rules.vocabulary import ProcedureKind
from resources.i18n import QT_TRANSLATE_NOOP

HOW = Field(name="how", label="信访形式", blank="　" * 3)
RECEIVED_ON = Field(name="received_on", label="收到日期", kind=Kind.DATE)
REPORTED = Fixed(
    "{you}以{how}形式反映的{issue}（编号：{case_number}），本机关于{received_on}收到。",
    slots=(YOU, HOW, ISSUE, CASE_NUMBER, RECEIVED_ON),
)
TOLD = Fixed("特此告知。")

SPEC = FormSpec(
    code="acceptance_notice",
    title=QT_TRANSLATE_NOOP("Forms", "信访事项受理告知书"),
    style=Style.OFFICIAL,
    source="《信访工作条例》第二十三条、第三十四条",
    signable=True,
    parts=(
        NUMBER,
        Fixed("{addressee}：", slots=(ADDRESSEE,), indent=False),
        REPORTED,
        Fixed("经审查，该事项属于本机关职权范围。根据《信访工作条例》第二十三条的规定，决定予以受理。"),
        Fixed(
            "属于申诉求决类事项的，自受理之日起60日内办结并书面答复；情况复杂的，经本机关负责人批准"
            "可以适当延长，延长期限不超过30日，并告知理由（同条例第三十四条）。"
        ),
        Fixed(
            "承办单位：{unit}，联系人：{contact}，联系电话：{phone}。",
            slots=(UNIT, CONTACT, PHONE),
        ),
        Fixed("依法申请仲裁、行政复议、提起诉讼和检举、控告的权利不受影响，行使时请注意法定期限。"),
        TOLD,
        CLOSING,
    ),
)


def fill(source: Source) -> Values:
    """Fill the notice; it bears the day the petitioner was told, a gap while nothing is on record."""
    told = step(source, ProcedureKind.ACCEPTED)
    day = told.on if told else None
    return {
        **reported(source),
        **contact_of(source),
        "document": letter_number(source, told, day),
        "issuer": organ(source.office),
        "date": day,
    }


def reported(source: Source) -> Values:
    """Return to whom a notice goes and what it says was reported."""
    case, matter = source.case, source.matter
    received = step(source, ProcedureKind.RECEIVED)
    return {
        "committee": source.office.name,
        "addressee": petitioner_names(case),
        "you": you(case),
        "how": PETITION_FORM[matter.form] if matter.form else "",
        "issue": issue(case),
        "case_number": case.number,
        "received_on": received.on if received else case.registered_on,
    }
