"""The screens of a case itself: its facts, and the moves that close, end, or void it."""

from forms.application import FACTS
from forms.labels import DIFFICULTY, RETENTION, SOURCE, choices
from forms.outcome import TOLD_ROUTES
from forms.spec import Field, FormSpec, Kind, Section, Use, When
from forms.staffing import staff_field
from mediation_app.model import CaseSource, Difficulty
from resources.i18n import QT_TRANSLATE_NOOP

_ENTRUSTED = When("source", (CaseSource.ENTRUSTED,))

KIND_FIELDS = (
    Field(
        name="type_code",
        label=QT_TRANSLATE_NOOP("Forms", "纠纷类型"),
        kind=Kind.CHOICE,
        options="dispute_types",
        hint=QT_TRANSLATE_NOOP("Forms", "不选则按纠纷情况判断"),
    ),
    Field(
        name="difficulty",
        label=QT_TRANSLATE_NOOP("Forms", "难易程度"),
        kind=Kind.CHOICE,
        choices=choices(DIFFICULTY),
        default=Difficulty.SIMPLE.value,
    ),
    Field(
        name="demands",
        label=QT_TRANSLATE_NOOP("Forms", "当事人申请事项"),
        kind=Kind.TEXT,
        lines=2,
        hint=QT_TRANSLATE_NOOP("Forms", "一行一项"),
    ),
)

SOURCE_FIELDS = (
    Field(
        name="source",
        label=QT_TRANSLATE_NOOP("Forms", "案件来源"),
        kind=Kind.CHOICE,
        choices=choices(SOURCE),
        default=CaseSource.APPLICATION.value,
        span=4,
    ),
    Field(
        name="source_unit",
        label=QT_TRANSLATE_NOOP("Forms", "委托移送单位"),
        max_length=120,
        hint=QT_TRANSLATE_NOOP("Forms", "如：县人民法院、派出所、信访部门"),
        when=_ENTRUSTED,
    ),
    Field(
        name="source_document",
        label=QT_TRANSLATE_NOOP("Forms", "委托移送文号"),
        max_length=80,
        when=_ENTRUSTED,
    ),
)

EVENT_FIELDS = (
    Field(
        name="occurred_on",
        label=QT_TRANSLATE_NOOP("Forms", "发生时间"),
        kind=Kind.PARTIAL_DATE,
        hint=QT_TRANSLATE_NOOP("Forms", "如：2026-3-5，也可只填 2009年 或 2009年3月"),
        not_future=True,
        span=1,
    ),
    Field(name="place", label=QT_TRANSLATE_NOOP("Forms", "发生地点"), span=3),
    Field(
        name="village_id",
        label=QT_TRANSLATE_NOOP("Forms", "村（社区）"),
        kind=Kind.REFERENCE,
        options="villages",
        span=1,
    ),
    Field(
        name="grid_id",
        label=QT_TRANSLATE_NOOP("Forms", "网格"),
        kind=Kind.REFERENCE,
        options="grids",
        span=1,
    ),
    Field(name="people_count", label=QT_TRANSLATE_NOOP("Forms", "涉及人数"), kind=Kind.NUMBER, span=1),
    Field(name="amount_fen", label=QT_TRANSLATE_NOOP("Forms", "涉及金额"), kind=Kind.MONEY, span=1),
)

MEDIATOR_FIELDS = (
    staff_field("mediator_id", QT_TRANSLATE_NOOP("Forms", "调解员")),
    Field(
        name="chosen_by_parties",
        label=QT_TRANSLATE_NOOP("Forms", "调解员由当事人选择"),
        kind=Kind.TICK,
        span=1,
    ),
    Field(
        name="is_public",
        label=QT_TRANSLATE_NOOP("Forms", "公开调解"),
        kind=Kind.TICK,
        default=True,
        span=1,
    ),
)

REMARK = Field(name="remark", label=QT_TRANSLATE_NOOP("Forms", "备注"), kind=Kind.TEXT, lines=2)

ON = Field(
    name="on",
    label=QT_TRANSLATE_NOOP("Forms", "日期"),
    kind=Kind.DATE,
    required=True,
    not_future=True,
    use=Use.SCREEN,
)


def reason_field(*, required: bool) -> Field:
    """Declare the reason of a move."""
    return Field(
        name="reason",
        label=QT_TRANSLATE_NOOP("Forms", "原因"),
        kind=Kind.TEXT,
        lines=3,
        required=required,
        use=Use.SCREEN,
    )


CASE_FACTS = FormSpec(
    code="case_facts",
    title=QT_TRANSLATE_NOOP("Forms", "案件情况"),
    parts=(
        Section(fields=(FACTS,)),
        Section(title=QT_TRANSLATE_NOOP("Forms", "纠纷"), fields=KIND_FIELDS),
        Section(title=QT_TRANSLATE_NOOP("Forms", "来源"), fields=SOURCE_FIELDS),
        Section(title=QT_TRANSLATE_NOOP("Forms", "时间地点"), fields=EVENT_FIELDS),
        Section(title=QT_TRANSLATE_NOOP("Forms", "调解"), fields=MEDIATOR_FIELDS),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "其他"),
            fields=(
                Field(
                    name="title",
                    label=QT_TRANSLATE_NOOP("Forms", "卷名"),
                    max_length=300,
                    span=4,
                    hint=QT_TRANSLATE_NOOP("Forms", "留空则按当事人和纠纷类型写成"),
                ),
                REMARK,
            ),
        ),
    ),
)

STEP = FormSpec(
    code="step",
    title=QT_TRANSLATE_NOOP("Forms", "办理"),
    parts=(Section(fields=(ON, reason_field(required=False), TOLD_ROUTES)),),
)
"""Any move of the workflow; whether the reason is needed, the move itself says."""

CLOSE = FormSpec(
    code="close",
    title=QT_TRANSLATE_NOOP("Forms", "结案归档"),
    parts=(
        Section(
            fields=(
                ON,
                Field(
                    name="retention",
                    label=QT_TRANSLATE_NOOP("Forms", "保管期限"),
                    kind=Kind.CHOICE,
                    choices=choices(RETENTION),
                ),
                reason_field(required=False),
            )
        ),
    ),
)

VOID = FormSpec(
    code="void",
    title=QT_TRANSLATE_NOOP("Forms", "作废"),
    parts=(Section(fields=(reason_field(required=True),)),),
)

ENTRIES = (CASE_FACTS, STEP, CLOSE, VOID)
