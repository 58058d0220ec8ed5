"""人民调解受理通知书: that a dispute is taken on, who mediates, what the parties may and must do."""

from datetime import date

from forms.outcome import matter, matter_slots
from forms.signatures import NOTICE_SEAL
from forms.source import Source, joined, mediator_on, name_of, names, principals
from forms.spec import Field, Fixed, FormSpec, Kind, Signatures, Values
from resources.i18n import QT_TRANSLATE_NOOP

_SLOTS = (
    *matter_slots("登记日期"),
    Field(name="accepted_on", label="受理日期", kind=Kind.DATE),
    Field(name="mediator_names", label="人民调解员", blank="　" * 8),
)
CONTACT = (
    Field(name="contact", label=QT_TRANSLATE_NOOP("Forms", "联系人"), editable_on_paper=True, blank="　" * 6),
    Field(name="phone", label=QT_TRANSLATE_NOOP("Forms", "联系电话"), editable_on_paper=True, blank="　" * 8),
)
"""Whom to ask at the committee."""

SPEC = FormSpec(
    code="mediation_acceptance",
    title=QT_TRANSLATE_NOOP("Forms", "人民调解受理通知书"),
    source="《人民调解法》第三、四、十七、十九、二十三、二十四条；办案常用文书",
    signable=True,
    parts=(
        Fixed("{party_names}：", slots=_SLOTS, indent=False),
        Fixed(
            "关于{matter}（编号：{number}），本人民调解委员会于{began_on}登记，"
            "经审查符合受理条件，已于{accepted_on}受理。现将有关事项通知如下："
        ),
        Fixed(
            "一、本纠纷由人民调解员{mediator_names}主持调解。当事人有权选择或者接受人民调解员；"
            "认为调解员与本纠纷有利害关系，可能影响公正调解的，可以申请回避。"
        ),
        Fixed(
            "二、当事人有权接受调解、拒绝调解或者要求终止调解，要求调解公开进行或者不公开进行，"
            "自主表达意愿、自愿达成调解协议。"
        ),
        Fixed("三、当事人应当如实陈述纠纷事实，遵守调解现场秩序，尊重人民调解员，尊重对方当事人行使权利。"),
        Fixed(
            "四、调解不收取任何费用，也不影响当事人依法通过仲裁、行政、司法等途径维护自己的权利，"
            "行使时请注意法定期限。"
        ),
        Fixed(
            "五、请提交身份证明和与纠纷有关的证据材料；委托他人参加调解的，请提交授权委托书，"
            "代为和解、签订调解协议的须有特别授权。"
        ),
        Fixed("联系人：{contact}，联系电话：{phone}。", slots=CONTACT),
        Signatures(lines=(), seal=NOTICE_SEAL),
    ),
)


def fill(source: Source) -> Values:
    """Fill the notice of a case that was taken on; it bears that day."""
    case = source.case
    return {
        "committee": source.office.name,
        "party_names": joined(names(principals(case))),
        "matter": matter(source),
        "number": case.number,
        "began_on": case.registered_on,
        "accepted_on": case.accepted_on,
        "mediator_names": joined(name_of(mediator_on(case, case.accepted_on))),
        **contact_of(source, case.accepted_on),
        "date": case.accepted_on,
    }


def contact_of(source: Source, day: date | None = None) -> dict[str, str]:
    """Return the mediator in charge on the day of a letter, and his telephone."""
    person = mediator_on(source.case, day)
    return {"contact": person.name if person else "", "phone": person.phone if person else ""}
