"""人民调解受理登记表: how the committee took the dispute on."""

from forms.application import FACTS
from forms.people import signing_name
from forms.signatures import PARTIES_SIGNING, REGISTRATION_SEAL
from forms.source import Source, joined, name_of, names, principals
from forms.spec import (
    Field,
    Fixed,
    FormSpec,
    Kind,
    Remark,
    Section,
    SignatureLine,
    Signatures,
    Style,
    Use,
    Values,
)
from mediation_app.model import Case, CaseSource
from resources.i18n import QT_TRANSLATE_NOOP

_LEAD = (
    Field(name="accepted_on", label="日期", kind=Kind.DATE),
    Field(name="basis", label="依据", blank="依当事人申请（人民调解委员会主动调解）"),
    Field(name="party_names", label="当事人", blank="　　　　　　、　　　　　　"),
)

_SOURCES = {
    CaseSource.APPLICATION: "①当事人申请",
    CaseSource.INITIATIVE: "②人民调解委员会主动调解",
    CaseSource.ENTRUSTED: "③接受委托移送调解",
}

SPEC = FormSpec(
    code="registration",
    title=QT_TRANSLATE_NOOP("Forms", "人民调解受理登记表"),
    style=Style.GRID,
    source="司发通〔2010〕239号；第三种案件来源依 SF/T 0083-2020",
    signable=True,
    parts=(
        Fixed(
            "{accepted_on}，人民调解委员会{basis}，经当事人同意，调解{party_names}之间的纠纷。", slots=_LEAD
        ),
        Section(
            fields=(
                Field(name="dispute", label="纠纷类型", use=Use.PAPER, span=4),
                Field(
                    name="source",
                    label="案件来源",
                    use=Use.PAPER,
                    span=4,
                    blank="　".join(_SOURCES.values()),
                ),
                FACTS,
            )
        ),
        Signatures(
            lines=(PARTIES_SIGNING, SignatureLine("登记人（签名）", "signing_registrars")),
            seal=REGISTRATION_SEAL,
        ),
        Remark("此表由人民调解委员会填写。"),
    ),
)


def fill(source: Source) -> Values:
    """Fill the registration sheet of a case; it bears the day of acceptance."""
    case = source.case
    parties = principals(case)
    return {
        "committee": source.office.name,
        "accepted_on": source.began_on,
        "basis": _basis(case),
        "party_names": joined(names(parties)),
        "dispute": source.dispute,
        "source": _source_words(case),
        "facts": case.facts,
        "signing_parties": tuple(signing_name(case, party) for party in parties),
        "signing_registrars": name_of(case.registered_by),
        "date": source.began_on,
    }


def _basis(case: Case) -> str:
    if case.source is CaseSource.APPLICATION:
        return "依当事人申请"
    if case.source is CaseSource.INITIATIVE:
        return "主动调解"
    return f"接受{case.source_unit or '有关单位'}委托移送"


def _source_words(case: Case) -> str:
    """Print every source the form names, the right one ticked, a sender with the number of its paper."""
    sender = "，".join(word for word in (case.source_unit, case.source_document) if word)
    return "　".join(words + ("√" if source is case.source else "") for source, words in _SOURCES.items()) + (
        f"（{sender}）" if sender and case.source is CaseSource.ENTRUSTED else ""
    )
