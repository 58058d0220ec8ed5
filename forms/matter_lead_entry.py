"""The screens of leading: who takes a case, what is handed over, the team and the units."""

from dataclasses import replace

from forms.case_entry import ON, reason_field
from forms.labels import choices
from forms.matter_labels import OWNER_LEVEL, TEAM_PART, UNIT_PART
from forms.spec import Field, FormSpec, Kind, Section
from forms.staffing import staff_field
from mediation_app.rules.vocabulary import TeamPart, UnitPart
from resources.i18n import QT_TRANSLATE_NOOP

HANDOVER = Section(
    title=QT_TRANSLATE_NOOP("Forms", "移交清单"),
    repeats="handover",
    core="what",
    fields=(
        Field(
            name="what",
            label=QT_TRANSLATE_NOOP("Forms", "移交的材料或事项"),
            max_length=200,
            required=True,
        ),
        Field(name="pages", label=QT_TRANSLATE_NOOP("Forms", "份数页数"), max_length=40, span=1),
        Field(name="note", label=QT_TRANSLATE_NOOP("Forms", "备注"), max_length=120, span=1),
    ),
)

_DUE_ON = Field(name="due_on", label=QT_TRANSLATE_NOOP("Forms", "调处期限"), kind=Kind.DATE, span=1)

LEAD = FormSpec(
    code="lead",
    title=QT_TRANSLATE_NOOP("Forms", "提出包案领导"),
    parts=(
        Section(
            fields=(
                Field(
                    name="leader_id",
                    label=QT_TRANSLATE_NOOP("Forms", "包案领导"),
                    kind=Kind.REFERENCE,
                    options="leaders",
                    required=True,
                ),
                _DUE_ON,
                replace(reason_field(required=False), lines=2),
            )
        ),
        HANDOVER,
    ),
)

OPINION = FormSpec(
    code="lead_opinion",
    title=QT_TRANSLATE_NOOP("Forms", "意见"),
    parts=(
        Section(
            fields=(Field(name="opinion", label=QT_TRANSLATE_NOOP("Forms", "意见"), kind=Kind.TEXT, lines=2),)
        ),
    ),
)

ON_DAY = FormSpec(code="on_day", title=QT_TRANSLATE_NOOP("Forms", "日期"), parts=(Section(fields=(ON,)),))
"""The day of something that has nothing else to say."""

_PHONE = Field(name="phone", label=QT_TRANSLATE_NOOP("Forms", "电话"), kind=Kind.PHONE, max_length=40, span=1)
_DUTY = Field(name="duty", label=QT_TRANSLATE_NOOP("Forms", "职责分工"), max_length=200, span=4)

TEAM = FormSpec(
    code="team",
    title=QT_TRANSLATE_NOOP("Forms", "责任人和专班"),
    parts=(
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "成员"),
            repeats="members",
            core="name",
            titled_by="part",
            fields=(
                Field(
                    name="part",
                    label=QT_TRANSLATE_NOOP("Forms", "身份"),
                    kind=Kind.CHOICE,
                    choices=choices(TEAM_PART),
                    default=TeamPart.MEMBER.value,
                    required=True,
                    span=4,
                ),
                Field(
                    name="name",
                    label=QT_TRANSLATE_NOOP("Forms", "姓名"),
                    kind=Kind.NAME,
                    max_length=60,
                    required=True,
                    span=1,
                ),
                Field(name="post", label=QT_TRANSLATE_NOOP("Forms", "职务"), max_length=60, span=1),
                _PHONE,
                Field(
                    name="level",
                    label=QT_TRANSLATE_NOOP("Forms", "包保层级"),
                    kind=Kind.CHOICE,
                    choices=choices(OWNER_LEVEL),
                    span=1,
                ),
                replace(_DUTY, span=3),
                replace(
                    staff_field("staff_id", QT_TRANSLATE_NOOP("Forms", "本单位人员")),
                    hint=QT_TRANSLATE_NOOP("Forms", "不是本单位的不选"),
                ),
            ),
        ),
    ),
)

UNIT = FormSpec(
    code="unit_assign",
    title=QT_TRANSLATE_NOOP("Forms", "交责任单位办理"),
    parts=(
        Section(
            fields=(
                Field(
                    name="unit_id",
                    label=QT_TRANSLATE_NOOP("Forms", "单位"),
                    kind=Kind.REFERENCE,
                    options="units",
                ),
                Field(
                    name="unit_name",
                    label=QT_TRANSLATE_NOOP("Forms", "名录里没有的单位"),
                    max_length=80,
                    hint=QT_TRANSLATE_NOOP("Forms", "填了就加进名录"),
                ),
                Field(
                    name="part",
                    label=QT_TRANSLATE_NOOP("Forms", "承担什么"),
                    kind=Kind.CHOICE,
                    choices=choices(UNIT_PART),
                    default=UnitPart.RESPONSIBLE.value,
                    required=True,
                    span=4,
                ),
                Field(
                    name="person",
                    label=QT_TRANSLATE_NOOP("Forms", "责任人"),
                    kind=Kind.NAME,
                    max_length=60,
                    span=1,
                ),
                _PHONE,
                Field(
                    name="due_on", label=QT_TRANSLATE_NOOP("Forms", "要求回复日期"), kind=Kind.DATE, span=1
                ),
                _DUTY,
            )
        ),
    ),
)

UNIT_ANSWER = FormSpec(
    code="unit_answer",
    title=QT_TRANSLATE_NOOP("Forms", "登记单位回复"),
    parts=(
        Section(
            fields=(
                Field(
                    name="answer",
                    label=QT_TRANSLATE_NOOP("Forms", "回复内容"),
                    kind=Kind.TEXT,
                    lines=3,
                    required=True,
                ),
                ON,
            )
        ),
    ),
)

UNIT_REROUTE = FormSpec(
    code="unit_reroute",
    title=QT_TRANSLATE_NOOP("Forms", "改派其他单位"),
    parts=(
        Section(
            fields=(
                Field(
                    name="to_unit_id",
                    label=QT_TRANSLATE_NOOP("Forms", "改派给"),
                    kind=Kind.REFERENCE,
                    options="units",
                    required=True,
                ),
                replace(reason_field(required=True), lines=2),
            )
        ),
    ),
)

ENTRIES = (LEAD, OPINION, ON_DAY, TEAM, UNIT, UNIT_ANSWER, UNIT_REROUTE)
