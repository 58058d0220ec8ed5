"""人民调解不予受理通知书: why a dispute is not taken on, and which ways stay open (art. 3, 17)."""

import re

from forms.outcome import REASON, ROUTES, TOLD_ROUTES, ended_on, ended_reason, matter, matter_slots
from forms.signatures import NOTICE_SEAL
from forms.source import Source, joined, names, principals
from forms.spec import Field, Fixed, FormSpec, Section, Signatures, Use, Values
from mediation_app.model import Case, Consent
from mediation_app.rules.workflow import CaseState
from resources.i18n import QT_TRANSLATE_NOOP

_REFUSED = "《中华人民共和国人民调解法》第十七条"
"""Where a party clearly refuses, there is no mediation."""

_WORDS_OF_REFUSAL = re.compile("拒绝|不(?:同意|愿意?|接受)[^。；]{0,6}调解")

SPEC = FormSpec(
    code="rejection_notice",
    title=QT_TRANSLATE_NOOP("Forms", "人民调解不予受理通知书"),
    source="《人民调解法》第三条、第十七条；办案常用文书",
    signable=True,
    parts=(
        Fixed("{party_names}：", slots=matter_slots("登记日期"), indent=False),
        Fixed("关于{matter}（编号：{number}），本人民调解委员会于{began_on}登记。经审查：{reason}"),
        Section(fields=(REASON, TOLD_ROUTES), use=Use.SCREEN),
        Fixed(
            "根据{basis}的规定，本人民调解委员会决定不予受理。",
            slots=(
                Field(
                    name="basis",
                    label=QT_TRANSLATE_NOOP("Forms", "法律依据"),
                    editable_on_paper=True,
                    max_length=120,
                    hint=_REFUSED,
                    blank="《中华人民共和国人民调解法》第　　　　条",
                ),
            ),
        ),
        *ROUTES,
        Signatures(lines=(), seal=NOTICE_SEAL),
    ),
)


def fill(source: Source) -> Values:
    """Fill the notice of a case that was not taken on; it bears the day of the decision."""
    case = source.case
    return {
        "committee": source.office.name,
        "party_names": joined(names(principals(case))),
        "matter": matter(source),
        "number": case.number,
        "began_on": case.registered_on,
        "reason": ended_reason(case, CaseState.REJECTED),
        "basis": _basis(case),
        "told_routes": case.routes_told_on is not None,
        "date": ended_on(case, CaseState.REJECTED),
    }


def _basis(case: Case) -> str:
    """Return the article a refusal to mediate rests on; of other reasons the clerk names it."""
    refused = any(party.consent is Consent.REFUSED for party in principals(case))
    said = _WORDS_OF_REFUSAL.search(ended_reason(case, CaseState.REJECTED))
    return _REFUSED if refused or said else ""
