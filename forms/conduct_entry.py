"""The screens of how a mediation is conducted: recusal, more time, who is invited, where a case is sent."""

from dataclasses import replace

from forms.case_entry import reason_field
from forms.spec import Choice, Field, FormSpec, Kind, Section, When
from resources.i18n import QT_TRANSLATE_NOOP

_REASON = replace(reason_field(required=True), lines=3)


def _day(name: str, label: str) -> Field:
    return Field(name=name, label=label, kind=Kind.DATE, required=True, not_future=True, span=1)


RECUSAL = FormSpec(
    code="recusal",
    title=QT_TRANSLATE_NOOP("Forms", "申请回避"),
    parts=(
        Section(
            fields=(
                Field(
                    name="party_id",
                    label=QT_TRANSLATE_NOOP("Forms", "谁提出"),
                    kind=Kind.REFERENCE,
                    options="recusal_askers",
                    required=True,
                ),
                Field(
                    name="mediator_id",
                    label=QT_TRANSLATE_NOOP("Forms", "要求谁回避"),
                    kind=Kind.REFERENCE,
                    options="sitting_mediators",
                    required=True,
                    span=1,
                ),
                _day("asked_on", QT_TRANSLATE_NOOP("Forms", "提出日期")),
                replace(
                    _REASON,
                    label=QT_TRANSLATE_NOOP("Forms", "理由"),
                    hint=QT_TRANSLATE_NOOP("Forms", "如：调解员与对方当事人是近亲属"),
                ),
            )
        ),
    ),
)

_GRANTED = When("granted", ("yes",))

RECUSAL_WORD = FormSpec(
    code="recusal_word",
    title=QT_TRANSLATE_NOOP("Forms", "决定回避"),
    parts=(
        Section(
            fields=(
                Field(
                    name="granted",
                    label=QT_TRANSLATE_NOOP("Forms", "决定"),
                    kind=Kind.CHOICE,
                    choices=(
                        Choice("yes", QT_TRANSLATE_NOOP("Forms", "同意回避")),
                        Choice("no", QT_TRANSLATE_NOOP("Forms", "不同意回避")),
                    ),
                    default="yes",
                    required=True,
                ),
                Field(
                    name="successor_id",
                    label=QT_TRANSLATE_NOOP("Forms", "由谁接着调解"),
                    kind=Kind.REFERENCE,
                    options="mediators",
                    required=True,
                    span=1,
                    when=_GRANTED,
                ),
                _day("decided_on", QT_TRANSLATE_NOOP("Forms", "决定日期")),
                Field(
                    name="opinion",
                    label=QT_TRANSLATE_NOOP("Forms", "审查意见"),
                    kind=Kind.TEXT,
                    lines=2,
                    hint=QT_TRANSLATE_NOOP("Forms", "接在“经审查，”之后印在决定书上"),
                ),
            )
        ),
    ),
)

MEDIATION_EXTENSION = FormSpec(
    code="mediation_extension",
    title=QT_TRANSLATE_NOOP("Forms", "调解延期"),
    parts=(
        Section(
            fields=(
                Field(
                    name="days",
                    label=QT_TRANSLATE_NOOP("Forms", "延长天数"),
                    kind=Kind.NUMBER,
                    required=True,
                    span=1,
                ),
                _day("asked_on", QT_TRANSLATE_NOOP("Forms", "申请日期")),
                Field(
                    name="agreed",
                    label=QT_TRANSLATE_NOOP("Forms", "各方当事人都已同意"),
                    kind=Kind.TICK,
                    span=2,
                ),
                replace(
                    _REASON,
                    hint=QT_TRANSLATE_NOOP("Forms", "如：损失金额还要请人评估"),
                ),
            )
        ),
    ),
)

INVITATION = FormSpec(
    code="session_invitation",
    title=QT_TRANSLATE_NOOP("Forms", "邀请参加调解"),
    parts=(
        Section(
            fields=(
                Field(
                    name="name",
                    label=QT_TRANSLATE_NOOP("Forms", "邀请谁"),
                    kind=Kind.NAME,
                    max_length=60,
                    required=True,
                    span=1,
                ),
                Field(
                    name="unit",
                    label=QT_TRANSLATE_NOOP("Forms", "单位及职务，或与当事人的关系"),
                    max_length=120,
                    span=3,
                ),
                Field(
                    name="task",
                    label=QT_TRANSLATE_NOOP("Forms", "请他做什么"),
                    max_length=200,
                    hint=QT_TRANSLATE_NOOP("Forms", "如：说明水渠旧时的走向、劝说双方"),
                    span=4,
                ),
                _day("invited_on", QT_TRANSLATE_NOOP("Forms", "邀请日期")),
                Field(
                    name="agreed",
                    label=QT_TRANSLATE_NOOP("Forms", "当事人同意他参加"),
                    kind=Kind.TICK,
                    span=2,
                ),
            )
        ),
    ),
)

REFERRAL = FormSpec(
    code="referral",
    title=QT_TRANSLATE_NOOP("Forms", "案件移送"),
    parts=(
        Section(
            fields=(
                Field(
                    name="unit",
                    label=QT_TRANSLATE_NOOP("Forms", "移送给哪个单位"),
                    max_length=120,
                    required=True,
                    hint=QT_TRANSLATE_NOOP("Forms", "写全称，如：云溪县公安局青石坪派出所"),
                    span=3,
                ),
                _day("referred_on", QT_TRANSLATE_NOOP("Forms", "移送日期")),
                replace(
                    _REASON,
                    label=QT_TRANSLATE_NOOP("Forms", "移送原因"),
                    hint=QT_TRANSLATE_NOOP(
                        "Forms", "接在“因”字之后印在函上，如：一方扬言报复，可能引起治安案件"
                    ),
                ),
                Field(
                    name="told_on",
                    label=QT_TRANSLATE_NOOP("Forms", "告知当事人并征得同意"),
                    kind=Kind.DATE,
                    not_future=True,
                    hint=QT_TRANSLATE_NOOP("Forms", "哪一天；没有征得的留空"),
                    span=2,
                ),
                Field(
                    name="enclosures",
                    label=QT_TRANSLATE_NOOP("Forms", "随函移送的材料"),
                    kind=Kind.TEXT,
                    lines=3,
                    hint=QT_TRANSLATE_NOOP("Forms", "一行一项"),
                ),
            )
        ),
    ),
)

REFERRAL_ANSWER = FormSpec(
    code="referral_answer",
    title=QT_TRANSLATE_NOOP("Forms", "登记移送回执"),
    parts=(
        Section(
            fields=(
                Field(
                    name="receipt",
                    label=QT_TRANSLATE_NOOP("Forms", "对方的答复和日期"),
                    kind=Kind.TEXT,
                    lines=3,
                    required=True,
                    hint=QT_TRANSLATE_NOOP("Forms", "如：2026年3月5日收到，已受理"),
                ),
            )
        ),
    ),
)

ENTRIES = (RECUSAL, RECUSAL_WORD, MEDIATION_EXTENSION, INVITATION, REFERRAL, REFERRAL_ANSWER)
