"""案件移送函: a case handed to the organ whose business it is, with its papers (GB/T 9704-2012)."""

from dataclasses import replace

from forms.matters.forward_letter import ASK_AT, ENCLOSED
from forms.matters.letters import ADDRESSEE, CLOSING, ISSUER
from forms.mediation_acceptance import contact_of
from forms.outcome import matter
from forms.source import Source, joined, names, principals
from forms.spec import Field, Fixed, FormSpec, Kind, Section, Style, Subject, Use, Values
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="referral_letter",
    title=QT_TRANSLATE_NOOP("Forms", "案件移送函"),
    style=Style.OFFICIAL,
    subject=Subject.REFERRAL,
    source="《人民调解法》第十五条、第二十五条、第二十六条；《个人信息保护法》第二十三条；GB/T 9704-2012",
    parts=(
        Section(
            aside=True,
            use=Use.PAPER,
            fields=(
                Field(
                    name="document",
                    label=QT_TRANSLATE_NOOP("Forms", "文号"),
                    editable_on_paper=True,
                    max_length=80,
                    blank="　　　调移〔　　　〕　　号",
                ),
            ),
        ),
        Fixed("{addressee}：", slots=(ADDRESSEE,), indent=False),
        Fixed(
            "{party_names}之间的{matter}（编号：{number}），由本人民调解委员会于{registered_on}登记。因{reason}，"
            "现将该案及有关材料移送你单位，请依法处理，并将受理情况函告本人民调解委员会。",
            slots=(
                Field(name="party_names", label="当事人", blank="　　　　　　、　　　　　　"),
                Field(name="matter", label="纠纷", blank="　　　　　　纠纷"),
                Field(name="number", label="编号", blank="　" * 8),
                Field(name="registered_on", label="登记日期", kind=Kind.DATE),
                Field(
                    name="reason",
                    label=QT_TRANSLATE_NOOP("Forms", "移送原因"),
                    editable_on_paper=True,
                    max_length=400,
                    blank="　" * 24,
                ),
            ),
        ),
        Fixed(
            "移送一事已于{told_on}告知当事人并征得同意。",
            slots=(Field(name="told_on", label="告知日期", kind=Kind.DATE),),
            when="told",
        ),
        Fixed("移送不影响当事人依法通过仲裁、行政、司法等途径维护自己的权利。"),
        ASK_AT,
        ENCLOSED,
        replace(CLOSING, slots=(replace(ISSUER, blank="　　　　　　人民调解委员会（印章）"),)),
    ),
)


def fill(source: Source) -> Values:
    """Fill the letter of one referral; it bears that day."""
    case, referral = source.case, source.referral
    enclosures = [line.strip() for line in referral.enclosures.splitlines() if line.strip()]
    return {
        "committee": source.office.name,
        "document": f"{source.office.short_name}调移〔{referral.referred_on.year}〕　　号",
        "addressee": referral.unit,
        "party_names": joined(names(principals(case))),
        "matter": matter(source),
        "number": case.number,
        "registered_on": case.registered_on,
        "told_on": referral.told_on,
        "told": referral.told_on is not None,
        "reason": referral.reason.strip().rstrip("。；;，"),
        **contact_of(source, referral.referred_on),
        "enclosures": tuple({"name": name} for name in enclosures),
        "issuer": source.office.name,
        "date": referral.referred_on,
    }
