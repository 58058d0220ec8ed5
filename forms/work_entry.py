"""The screens of the daily work: the next session, performance, visits, signatures, files."""

from forms.labels import ATTACHMENT_KIND, MANNER, SIGNER, choices
from forms.mediation_record import PARTICIPANTS
from forms.spec import Field, FormSpec, Kind, Section, When
from forms.staffing import recorder_field, staff_field
from mediation_app.model import AttachmentKind, Signer, SigningManner
from resources.i18n import QT_TRANSLATE_NOOP

SESSION_PLAN = FormSpec(
    code="session_plan",
    title=QT_TRANSLATE_NOOP("Forms", "安排调解会"),
    parts=(
        Section(
            fields=(
                Field(
                    name="starts_at",
                    label=QT_TRANSLATE_NOOP("Forms", "时间"),
                    kind=Kind.MOMENT,
                    required=True,
                    hint=QT_TRANSLATE_NOOP("Forms", "如：3月5日9:30、明天下午2点半"),
                ),
                Field(
                    name="place",
                    label=QT_TRANSLATE_NOOP("Forms", "地点"),
                    max_length=120,
                    required=True,
                ),
                Field(
                    name="mediator_id",
                    label=QT_TRANSLATE_NOOP("Forms", "调解员"),
                    kind=Kind.REFERENCE,
                    options="staff",
                    required=True,
                    span=1,
                ),
                recorder_field(),
                PARTICIPANTS,
            )
        ),
    ),
)

PERFORMANCE = FormSpec(
    code="performance",
    title=QT_TRANSLATE_NOOP("Forms", "记录履行"),
    parts=(
        Section(
            fields=(
                Field(
                    name="instalment_id",
                    label=QT_TRANSLATE_NOOP("Forms", "履行事项"),
                    kind=Kind.REFERENCE,
                    options="instalments",
                    required=True,
                    span=4,
                ),
                Field(
                    name="done_on",
                    label=QT_TRANSLATE_NOOP("Forms", "履行日期"),
                    kind=Kind.DATE,
                    required=True,
                    not_future=True,
                ),
                Field(
                    name="amount_fen",
                    label=QT_TRANSLATE_NOOP("Forms", "履行金额"),
                    kind=Kind.MONEY,
                    hint=QT_TRANSLATE_NOOP("Forms", "留空表示这一期全部付清"),
                ),
                Field(
                    name="proof",
                    label=QT_TRANSLATE_NOOP("Forms", "履行凭证"),
                    hint=QT_TRANSLATE_NOOP("Forms", "如：收条、转账凭证、现场照片"),
                ),
                Field(
                    name="attachment_id",
                    label=QT_TRANSLATE_NOOP("Forms", "凭证附件"),
                    kind=Kind.REFERENCE,
                    options="attachments",
                ),
            )
        ),
    ),
)

VISIT_PLAN = FormSpec(
    code="visit_plan",
    title=QT_TRANSLATE_NOOP("Forms", "安排回访"),
    parts=(
        Section(
            fields=(
                Field(
                    name="planned_on",
                    label=QT_TRANSLATE_NOOP("Forms", "回访日期"),
                    kind=Kind.DATE,
                    required=True,
                ),
                staff_field("visitor_id", QT_TRANSLATE_NOOP("Forms", "回访人")),
                Field(name="reason", label=QT_TRANSLATE_NOOP("Forms", "事由"), span=4),
            )
        ),
    ),
)

VISIT_MOVE = FormSpec(
    code="visit_move",
    title=QT_TRANSLATE_NOOP("Forms", "改期回访"),
    parts=(
        Section(
            fields=(
                Field(
                    name="to",
                    label=QT_TRANSLATE_NOOP("Forms", "改期至"),
                    kind=Kind.DATE,
                    required=True,
                ),
                Field(
                    name="reason",
                    label=QT_TRANSLATE_NOOP("Forms", "原因"),
                    kind=Kind.TEXT,
                    lines=2,
                    required=True,
                ),
            )
        ),
    ),
)

_BY_PARTY = When("signer", (Signer.PARTY,))

SIGNING = FormSpec(
    code="signing",
    title=QT_TRANSLATE_NOOP("Forms", "签名盖章"),
    parts=(
        Section(
            fields=(
                Field(
                    name="signer",
                    label=QT_TRANSLATE_NOOP("Forms", "签名人"),
                    kind=Kind.CHOICE,
                    choices=choices(SIGNER),
                    required=True,
                ),
                Field(
                    name="party_id",
                    label=QT_TRANSLATE_NOOP("Forms", "当事人"),
                    kind=Kind.REFERENCE,
                    options="principals",
                    required=True,
                    when=_BY_PARTY,
                ),
                Field(
                    name="manner",
                    label=QT_TRANSLATE_NOOP("Forms", "方式"),
                    kind=Kind.CHOICE,
                    choices=choices(MANNER),
                    default=SigningManner.SIGNATURE.value,
                    required=True,
                ),
                Field(
                    name="signed_on",
                    label=QT_TRANSLATE_NOOP("Forms", "日期"),
                    kind=Kind.DATE,
                    required=True,
                    not_future=True,
                ),
                Field(
                    name="signed_for",
                    label=QT_TRANSLATE_NOOP("Forms", "代签人"),
                    kind=Kind.NAME,
                    max_length=60,
                    hint=QT_TRANSLATE_NOOP("Forms", "代理人、法定代理人代签时填写"),
                    when=_BY_PARTY,
                ),
            )
        ),
    ),
)

ATTACHMENT = FormSpec(
    code="attachment",
    title=QT_TRANSLATE_NOOP("Forms", "添加附件"),
    parts=(
        Section(
            fields=(
                Field(
                    name="kind",
                    label=QT_TRANSLATE_NOOP("Forms", "材料种类"),
                    kind=Kind.CHOICE,
                    choices=choices(ATTACHMENT_KIND),
                    required=True,
                ),
                Field(
                    name="paper_id",
                    label=QT_TRANSLATE_NOOP("Forms", "哪一份文书的原件"),
                    kind=Kind.REFERENCE,
                    options="papers",
                    required=True,
                    when=When("kind", (AttachmentKind.SIGNED_ORIGINAL,)),
                ),
                Field(
                    name="party_id",
                    label=QT_TRANSLATE_NOOP("Forms", "谁的身份证明"),
                    kind=Kind.REFERENCE,
                    options="parties",
                    required=True,
                    when=When("kind", (AttachmentKind.IDENTITY,)),
                ),
                Field(
                    name="note",
                    label=QT_TRANSLATE_NOOP("Forms", "材料名称"),
                    hint=QT_TRANSLATE_NOOP("Forms", "如：借条复印件"),
                ),
                Field(
                    name="provider",
                    label=QT_TRANSLATE_NOOP("Forms", "提供人"),
                    kind=Kind.NAME,
                    max_length=60,
                ),
                Field(
                    name="received_on",
                    label=QT_TRANSLATE_NOOP("Forms", "收到日期"),
                    kind=Kind.DATE,
                    not_future=True,
                ),
            )
        ),
    ),
)

ENTRIES = (SESSION_PLAN, PERFORMANCE, VISIT_PLAN, VISIT_MOVE, SIGNING, ATTACHMENT)
