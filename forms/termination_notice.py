"""人民调解终止通知书: that and why mediation has ended, and the other ways told to the parties (art. 26)."""

from forms.outcome import REASON, ROUTES, TOLD_ROUTES, ended_on, ended_reason, matter, matter_slots
from forms.people import signing_name
from forms.signatures import MEDIATORS, NOTICE_SEAL, PARTIES_SIGNING
from forms.source import Source, joined, mediators, names, principals
from forms.spec import Fixed, FormSpec, Section, Signatures, Use, Values
from mediation_app.rules.workflow import CaseState
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="termination_notice",
    title=QT_TRANSLATE_NOOP("Forms", "终止调解通知书"),
    source="《人民调解法》第十七条、第二十六条；办案常用文书",
    signable=True,
    parts=(
        Fixed("{party_names}：", slots=matter_slots("受理日期"), indent=False),
        Fixed("你们之间的{matter}（编号：{number}），本人民调解委员会于{began_on}受理。现因：{reason}"),
        Section(fields=(REASON, TOLD_ROUTES), use=Use.SCREEN),
        Fixed("根据《中华人民共和国人民调解法》第二十六条的规定，本人民调解委员会终止调解。"),
        *ROUTES,
        Signatures(lines=(PARTIES_SIGNING, MEDIATORS), seal=NOTICE_SEAL),
    ),
)


def fill(source: Source) -> Values:
    """Fill the notice of a case whose mediation has ended; it bears the day of the ending."""
    case = source.case
    parties = principals(case)
    return {
        "committee": source.office.name,
        "party_names": joined(names(parties)),
        "matter": matter(source),
        "number": case.number,
        "began_on": source.began_on,
        "reason": ended_reason(case, CaseState.FAILED, CaseState.TERMINATED),
        "told_routes": case.routes_told_on is not None,
        "signing_parties": tuple(signing_name(case, party) for party in parties),
        "signing_mediators": tuple(person.name for person in mediators(case)),
        "date": ended_on(case, CaseState.FAILED, CaseState.TERMINATED),
    }
