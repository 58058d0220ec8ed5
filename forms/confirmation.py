"""司法确认申请书: both parties ask a court together to confirm their agreement (人民调解法 art. 33).

Two forms with one content: 个人与个人, and 个人与单位 as soon as one of the parties is an organisation.
The numbers stand in full, as the court asks for identity (民事诉讼法司法解释 art. 351, 354).
"""

from dataclasses import replace

from forms.outcome import matter
from forms.people import BLANK_ORGANISATION, BLANK_PERSON, SPOKEN_FOR_FIELDS, block, signing_name
from forms.source import Source, joined, names, principals
from forms.spec import Field, Fixed, FormSpec, Kind, Section, SignatureLine, Signatures, Use, Values
from mediation_app.model import Agreement, AgreementForm, Case, PersonKind
from mediation_app.rules import dates
from mediation_app.rules.confirmation_scope import why_not_confirmed
from resources.i18n import QT_TRANSLATE_NOOP

TITLE = QT_TRANSLATE_NOOP("Forms", "司法确认申请书")
_SOURCE = (
    "《人民调解法》第三十三条；《民事诉讼法》第二百零五条；民事诉讼法司法解释第三百五十一条、第三百五十四条"
)

_APPLICANTS = Section(title="申请人", repeats="applicants", fields=SPOKEN_FOR_FIELDS, use=Use.PAPER)
_PARTS = (
    Section(title="请求事项", fields=(), use=Use.PAPER),
    Fixed(
        "确认{reached_on}经{committee_name}主持达成的编号{agreement_number}的调解协议有效。",
        slots=(
            Field(name="reached_on", label="达成协议日期", kind=Kind.DATE),
            Field(name="committee_name", label="人民调解委员会", blank="　　　　　　人民调解委员会"),
            Field(name="agreement_number", label="协议编号", blank="　" * 9),
        ),
    ),
    Section(
        use=Use.PAPER,
        fields=(
            Field(
                name="grounds",
                label=QT_TRANSLATE_NOOP("Forms", "事实和理由"),
                kind=Kind.TEXT,
                editable_on_paper=True,
                lines=6,
            ),
        ),
    ),
    Fixed(
        "申请人承诺：本协议是双方自愿达成的，没有恶意串通、规避法律的行为；如果因为该协议内容而给他人造成损害的，"
        "愿意承担相应的民事责任和其他法律责任。"
    ),
    Fixed("此致"),
    Fixed(
        "{court}",
        slots=(
            Field(
                name="court",
                label=QT_TRANSLATE_NOOP("Forms", "人民法院"),
                editable_on_paper=True,
                blank="　　　　　　　　人民法院",
            ),
        ),
        indent=False,
    ),
    Signatures(
        lines=(SignatureLine("申请人（签名、盖章或按指印）", "signing_parties", at_least=2),),
    ),
    Fixed("附：", indent=False),
    Fixed("1．调解协议；"),
    Fixed("2．人民调解委员会主持调解的证明；"),
    Fixed("3．申请人的身份证明；"),
    Fixed("4．与调解协议相关的财产权利证明等材料。"),
)

PERSONS = FormSpec(
    code="confirmation_persons",
    title=TITLE,
    variant=QT_TRANSLATE_NOOP("Forms", "个人与个人"),
    source=_SOURCE,
    signable=True,
    parts=(_APPLICANTS, *_PARTS),
)
ORGANISATION = FormSpec(
    code="confirmation_organisation",
    title=TITLE,
    variant=QT_TRANSLATE_NOOP("Forms", "个人与单位"),
    source=_SOURCE,
    signable=True,
    parts=(replace(_APPLICANTS, blank=(BLANK_PERSON, BLANK_ORGANISATION)), *_PARTS),
)


def fill(source: Source) -> Values:
    """Fill the application of a case with an agreement; it bears the day it was made, else a gap."""
    case, agreement = source.case, source.agreement
    parties = principals(case)
    return {
        "committee": source.office.name,
        "committee_name": source.office.name,
        "applicants": tuple(block(case, party) for party in parties),
        "reached_on": agreement.reached_on if agreement else None,
        "agreement_number": (agreement.number if agreement else "") or case.number,
        "grounds": _grounds(source, agreement) if agreement else "",
        "court": source.office.court,
        "signing_parties": tuple(signing_name(case, party) for party in parties),
        "date": agreement.confirmation_applied_on if agreement else None,
    }


def code_of(case: Case) -> str:
    """Return the form that fits the parties."""
    of_organisation = any(party.person.kind is PersonKind.ORGANISATION for party in principals(case))
    return ORGANISATION.code if of_organisation else PERSONS.code


def may_be_asked(case: Case) -> bool:
    """Tell whether a court may be asked: the agreement is in writing, and about what courts confirm."""
    agreement = case.agreement
    if agreement is None or agreement.form is not AgreementForm.WRITTEN:
        return False
    return not why_not_confirmed(texts_of(agreement))


def texts_of(agreement: Agreement) -> tuple[str, ...]:
    """Return the words by which an agreement is judged: what it settles, not what was told before."""
    return (*(term.text for term in agreement.terms), agreement.performance)


def _grounds(source: Source, agreement: Agreement) -> str:
    who, day = joined(names(principals(source.case))), agreement.reached_on
    when = f"于{dates.show(day)}" if day else ""
    return (
        f"申请人{who}因{matter(source)}，经{source.office.name}主持调解，{when}自愿达成调解协议"
        f"（编号：{agreement.number or source.case.number}）。协议已由各方当事人签名（盖章、按指印）、"
        "人民调解员签名并加盖人民调解委员会印章。申请人认为有必要，自协议生效之日起三十日内共同申请司法确认。"
    )
