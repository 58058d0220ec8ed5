"""回避申请书: a mediator is asked to withdraw, or asks himself to (2002 Provisions; usual practice)."""

from forms.outcome import matter
from forms.people import signing_name
from forms.signatures import APPLICANTS_SEALING
from forms.source import Source
from forms.spec import Field, Fixed, FormSpec, Kind, Section, Signatures, Subject, Use, Values
from mediation_app.model import Recusal
from mediation_app.rules.errors import sentence
from resources.i18n import QT_TRANSLATE_NOOP

SLOTS = (
    Field(name="asker", label="申请人", blank="　" * 6),
    Field(name="mediator", label="人民调解员", blank="　" * 6),
    Field(name="matter", label="纠纷", blank="　　　　　　纠纷"),
    Field(name="number", label="编号", blank="　" * 8),
)
REASON = Field(
    name="reason",
    label=QT_TRANSLATE_NOOP("Forms", "申请理由"),
    kind=Kind.TEXT,
    editable_on_paper=True,
    lines=6,
)

SPEC = FormSpec(
    code="recusal_request",
    title=QT_TRANSLATE_NOOP("Forms", "回避申请书"),
    subject=Subject.RECUSAL,
    source="2002年《人民调解工作若干规定》；办案常用文书",
    signable=True,
    parts=(
        Fixed(
            "申请人{asker}，系{matter}（编号：{number}）的{capacity}，现申请{mediator}回避本纠纷的调解，"
            "另行确定人民调解员主持。",
            slots=(*SLOTS, Field(name="capacity", label="申请人身份", blank="当事人（人民调解员）")),
        ),
        Section(fields=(REASON,), use=Use.PAPER),
        Fixed("请依法审查决定。"),
        Fixed("此致"),
        Fixed(
            "{committee_name}",
            slots=(
                Field(name="committee_name", label="人民调解委员会", blank="　　　　　　　　人民调解委员会"),
            ),
            indent=False,
        ),
        Signatures(lines=(APPLICANTS_SEALING,)),
    ),
)


def fill(source: Source) -> Values:
    """Fill one request; it bears the day it was made."""
    case, recusal = source.case, source.recusal
    party = recusal.party
    return {
        "committee": source.office.name,
        "committee_name": source.office.name,
        **named(source, recusal),
        "capacity": "当事人" if party else "人民调解员",
        "reason": sentence(recusal.reason),
        "signing_parties": (signing_name(case, party) if party else recusal.mediator.name,),
        "date": recusal.asked_on,
    }


def named(source: Source, recusal: Recusal) -> dict[str, str]:
    """Return who asks whom to withdraw from which dispute."""
    name, by_party = recusal.mediator.name, recusal.party
    return {
        "asker": by_party.person.name if by_party else name,
        "mediator": f"人民调解员{name}" if by_party else "本人",
        "matter": matter(source),
        "number": source.case.number,
    }
