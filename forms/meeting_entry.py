"""The screens of a meeting about cases, and of carrying what it resolved into a case's plan."""

from forms.labels import choices
from forms.matter_labels import MEETING_KIND, RISK
from forms.spec import Field, FormSpec, Kind, Note, Section
from mediation_app.rules.vocabulary import MeetingKind
from resources.i18n import QT_TRANSLATE_NOOP

MEETING = FormSpec(
    code="meeting",
    title=QT_TRANSLATE_NOOP("Forms", "会议记录"),
    parts=(
        Section(
            fields=(
                Field(
                    name="kind",
                    label=QT_TRANSLATE_NOOP("Forms", "会议种类"),
                    kind=Kind.CHOICE,
                    choices=choices(MEETING_KIND),
                    default=MeetingKind.STUDY.value,
                    required=True,
                    span=4,
                ),
                Field(
                    name="held_at",
                    label=QT_TRANSLATE_NOOP("Forms", "时间"),
                    kind=Kind.MOMENT,
                    required=True,
                    hint=QT_TRANSLATE_NOOP("Forms", "如：3月5日9:30、明天下午2点半"),
                ),
                Field(name="place", label=QT_TRANSLATE_NOOP("Forms", "地点"), max_length=120),
                Field(
                    name="chair",
                    label=QT_TRANSLATE_NOOP("Forms", "主持人"),
                    max_length=60,
                    required=True,
                ),
                Field(name="recorder", label=QT_TRANSLATE_NOOP("Forms", "记录人"), max_length=60),
                Field(name="overview", label=QT_TRANSLATE_NOOP("Forms", "总体情况"), kind=Kind.TEXT, lines=2),
                Field(name="trend", label=QT_TRANSLATE_NOOP("Forms", "趋势和苗头"), kind=Kind.TEXT, lines=2),
            )
        ),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "研究的案件"),
            repeats="items",
            core="reference",
            fields=(
                Field(
                    name="reference",
                    label=QT_TRANSLATE_NOOP("Forms", "案件编号"),
                    required=True,
                    hint=QT_TRANSLATE_NOOP("Forms", "编号，如：2026-12"),
                    span=1,
                ),
                Field(
                    name="risk",
                    label=QT_TRANSLATE_NOOP("Forms", "风险等级"),
                    kind=Kind.CHOICE,
                    choices=choices(RISK),
                    span=1,
                ),
                Field(
                    name="responsible",
                    label=QT_TRANSLATE_NOOP("Forms", "责任人"),
                    max_length=80,
                    span=1,
                ),
                Field(name="due_on", label=QT_TRANSLATE_NOOP("Forms", "时限"), kind=Kind.DATE, span=1),
                Field(name="crux", label=QT_TRANSLATE_NOOP("Forms", "症结"), kind=Kind.TEXT, lines=2),
                Field(name="measures", label=QT_TRANSLATE_NOOP("Forms", "措施"), kind=Kind.TEXT, lines=2),
            ),
        ),
        Section(
            fields=(
                Field(
                    name="resolution", label=QT_TRANSLATE_NOOP("Forms", "议定事项"), kind=Kind.TEXT, lines=3
                ),
                Field(
                    name="to_report", label=QT_TRANSLATE_NOOP("Forms", "上报事项"), kind=Kind.TEXT, lines=2
                ),
            )
        ),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "参加人"),
            repeats="participants",
            core="name",
            fields=(
                Field(
                    name="name",
                    label=QT_TRANSLATE_NOOP("Forms", "姓名"),
                    kind=Kind.NAME,
                    max_length=60,
                    required=True,
                    span=1,
                ),
                Field(name="post", label=QT_TRANSLATE_NOOP("Forms", "单位和职务"), max_length=60),
                Field(
                    name="consented",
                    label=QT_TRANSLATE_NOOP("Forms", "本人同意参加"),
                    kind=Kind.TICK,
                    span=1,
                ),
            ),
        ),
        Note(QT_TRANSLATE_NOOP("Forms", "邀请代表、专家和社会组织参加的，先征得本人同意，同意了再勾选。")),
    ),
)

CARRY = FormSpec(
    code="meeting_carry",
    title=QT_TRANSLATE_NOOP("Forms", "转入化解方案"),
    parts=(
        Section(
            fields=(
                Field(
                    name="case_id",
                    label=QT_TRANSLATE_NOOP("Forms", "哪个案件"),
                    kind=Kind.REFERENCE,
                    options="meeting_cases",
                    required=True,
                    span=4,
                ),
            )
        ),
        Note(
            QT_TRANSLATE_NOOP("Forms", "案件有正在起草的方案，就写进方案的措施；没有的，记为案件的一条进展。")
        ),
    ),
)

ENTRIES = (MEETING, CARRY)
