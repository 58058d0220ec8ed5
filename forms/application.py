"""人民调解申请书: who asks for mediation, with whom, about what."""

from forms.people import BLANK_EITHER, PAPER_FIELDS, block, signing_name
from forms.signatures import APPLICANTS_SEALING
from forms.source import Source, in_role
from forms.spec import Field, Fixed, FormSpec, Kind, Section, Signatures, Style, Values
from mediation_app.model import Case, PartyRole
from resources.i18n import QT_TRANSLATE_NOOP

FACTS = Field(
    name="facts",
    label=QT_TRANSLATE_NOOP("Forms", "纠纷简要情况"),
    kind=Kind.TEXT,
    editable_on_paper=True,
    lines=8,
)
_DEMANDS = Field(
    name="demands",
    label=QT_TRANSLATE_NOOP("Forms", "当事人申请事项"),
    kind=Kind.TEXT,
    editable_on_paper=True,
    lines=3,
    blank="1、\n2、\n3、",
)

SPEC = FormSpec(
    code="application",
    title=QT_TRANSLATE_NOOP("Forms", "人民调解申请书"),
    style=Style.GRID,
    source="司发通〔2010〕239号",
    signable=True,
    parts=(
        Section(title="申请人", repeats="applicants", fields=PAPER_FIELDS, blank=(BLANK_EITHER,)),
        Section(title="被申请人", repeats="respondents", fields=PAPER_FIELDS, blank=(BLANK_EITHER,)),
        Section(fields=(FACTS, _DEMANDS)),
        Fixed("人民调解委员会已将申请人民调解的相关规定告知我，现自愿申请人民调解委员会进行调解。"),
        Signatures(lines=(APPLICANTS_SEALING,)),
    ),
)


def fill(source: Source) -> Values:
    """Fill the application of a case; it bears the day of registration, of an old record taken in none."""
    case = source.case
    applicants = in_role(case, PartyRole.APPLICANT)
    return {
        "committee": source.office.name,
        "applicants": tuple(block(case, party) for party in applicants),
        "respondents": tuple(block(case, party) for party in in_role(case, PartyRole.RESPONDENT)),
        "facts": case.facts,
        "demands": numbered(case.demands),
        "signing_parties": tuple(signing_name(case, party) for party in applicants),
        "date": None if _taken_in(case) else case.registered_on,
    }


def _taken_in(case: Case) -> bool:
    """Tell whether a record from elsewhere bears the day it was taken in, which is no day of application."""
    return bool(case.external_id) and case.registered_on == case.registered_at.date()


def numbered(text: str) -> str:
    """Put 1、2、3、 before the lines of a text, unless they are numbered already."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    if any(line[0].isdigit() or line[0] in "一二三（(①" for line in lines):
        return "\n".join(lines)
    return "\n".join(f"{number}、{line}" for number, line in enumerate(lines, start=1))
