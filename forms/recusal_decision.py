"""回避决定书: whether a mediator withdraws, why, and who mediates from now on."""

from forms.recusal_request import SLOTS, named
from forms.signatures import NOTICE_SEAL
from forms.source import Source, name_of
from forms.spec import Field, Fixed, FormSpec, Kind, SignatureLine, Signatures, Subject, Values
from mediation_app.model import Recusal
from mediation_app.rules.errors import sentence
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="recusal_decision",
    title=QT_TRANSLATE_NOOP("Forms", "回避决定书"),
    subject=Subject.RECUSAL,
    source="2002年《人民调解工作若干规定》；《人民调解法》第二十三条；办案常用文书",
    signable=True,
    parts=(
        Fixed("{asker}：", slots=SLOTS, indent=False),
        Fixed(
            "你于{asked_on}申请{mediator}回避{matter}（编号：{number}）的调解，理由是：{reason}",
            slots=(
                Field(name="asked_on", label="申请日期", kind=Kind.DATE),
                Field(name="reason", label="申请理由", blank="　" * 24),
            ),
        ),
        Fixed(
            "经审查，{opinion}",
            slots=(
                Field(
                    name="opinion",
                    label=QT_TRANSLATE_NOOP("Forms", "审查意见"),
                    kind=Kind.TEXT,
                    editable_on_paper=True,
                    blank="　" * 36,
                ),
            ),
        ),
        Fixed(
            "本人民调解委员会决定：{decision}",
            slots=(
                Field(
                    name="decision",
                    label="决定",
                    blank="同意（不同意）回避申请，本纠纷由人民调解员　　　　　　主持调解。",
                ),
            ),
        ),
        Fixed("当事人仍有权选择或者接受人民调解员，也可以拒绝调解或者要求终止调解，依法通过其他途径解决。"),
        Signatures(lines=(SignatureLine("决定人（签名）", "signing_deciders"),), seal=NOTICE_SEAL),
    ),
)


def fill(source: Source) -> Values:
    """Fill the decision on one request, with gaps while nobody has decided; it bears the day of deciding."""
    recusal = source.recusal
    return {
        "committee": source.office.name,
        **named(source, recusal),
        "asked_on": recusal.asked_on,
        "reason": sentence(recusal.reason),
        "opinion": sentence(recusal.opinion),
        "decision": _decision(recusal),
        "signing_deciders": name_of(recusal.decided_by),
        "date": recusal.decided_on,
    }


def _decision(recusal: Recusal) -> str:
    if recusal.granted is None:
        return ""
    name = recusal.mediator.name
    if not recusal.granted:
        return f"不同意回避申请，本纠纷继续由人民调解员{name}主持调解。"
    successor = recusal.successor.name if recusal.successor else "　　　　　　"
    return f"同意回避申请，{name}不再参加本纠纷的调解，由人民调解员{successor}主持调解。"
