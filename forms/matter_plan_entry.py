"""The screens of a plan: its blocks with the steps, an opinion on it, a step done, progress in words."""

from forms.case_entry import ON
from forms.fields import Choice
from forms.spec import Field, FormSpec, Kind, Section
from forms.staffing import staff_field
from resources.i18n import QT_TRANSLATE_NOOP


def _block(name: str, label: str, *, lines: int = 3, hint: str = "") -> Field:
    return Field(name=name, label=label, kind=Kind.TEXT, lines=lines, hint=hint)


STEPS = Section(
    title=QT_TRANSLATE_NOOP("Forms", "步骤"),
    repeats="steps",
    core="text",
    fields=(
        Field(
            name="text",
            label=QT_TRANSLATE_NOOP("Forms", "做什么"),
            max_length=300,
            required=True,
            span=4,
        ),
        Field(name="due_on", label=QT_TRANSLATE_NOOP("Forms", "完成期限"), kind=Kind.DATE, span=1),
        staff_field("responsible_id", QT_TRANSLATE_NOOP("Forms", "责任人")),
        Field(
            name="responsible",
            label=QT_TRANSLATE_NOOP("Forms", "其他责任人"),
            max_length=80,
            span=1,
            hint=QT_TRANSLATE_NOOP("Forms", "不在名册里的填这里"),
        ),
        Field(
            name="mark",
            label=QT_TRANSLATE_NOOP("Forms", "完成标志"),
            max_length=200,
            span=1,
            hint=QT_TRANSLATE_NOOP("Forms", "如：补偿款到账"),
        ),
    ),
)

PLAN = FormSpec(
    code="plan_entry",
    title=QT_TRANSLATE_NOOP("Forms", "化解方案"),
    parts=(
        Section(
            fields=(
                _block("situation", QT_TRANSLATE_NOOP("Forms", "一、基本情况")),
                _block("demands", QT_TRANSLATE_NOOP("Forms", "二、信访事项及主要诉求")),
                _block("findings", QT_TRANSLATE_NOOP("Forms", "三、调查核实情况")),
                _block("history", QT_TRANSLATE_NOOP("Forms", "四、处理经过"), lines=2),
                _block("crux", QT_TRANSLATE_NOOP("Forms", "五、问题症结"), lines=2),
                _block("nature_text", QT_TRANSLATE_NOOP("Forms", "六、诉求定性"), lines=2),
            )
        ),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "七、化解措施（三到位一处理）"),
            fields=(
                _block(
                    "solve",
                    QT_TRANSLATE_NOOP("Forms", "（一）诉求合理的解决问题到位"),
                    lines=2,
                ),
                _block("explain", QT_TRANSLATE_NOOP("Forms", "（二）诉求无理的思想教育到位"), lines=2),
                _block("relieve", QT_TRANSLATE_NOOP("Forms", "（三）生活困难的帮扶救助到位"), lines=2),
                _block("legal", QT_TRANSLATE_NOOP("Forms", "（四）行为违法的依法处理"), lines=2),
            ),
        ),
        Section(
            fields=(
                _block(
                    "division",
                    QT_TRANSLATE_NOOP("Forms", "八、责任分工"),
                    lines=2,
                    hint=QT_TRANSLATE_NOOP("Forms", "领导、单位、专班名单自动列入，这里写补充说明"),
                ),
                Field(name="due_on", label=QT_TRANSLATE_NOOP("Forms", "九、化解时限"), kind=Kind.DATE),
            )
        ),
        STEPS,
        Section(
            fields=(
                _block("funding", QT_TRANSLATE_NOOP("Forms", "十、经费、救助来源"), lines=2),
                _block("risk", QT_TRANSLATE_NOOP("Forms", "十一、风险评估及稳控预案"), lines=2),
                _block("visits", QT_TRANSLATE_NOOP("Forms", "十二、回访安排"), lines=2),
                Field(
                    name="change_reason",
                    label=QT_TRANSLATE_NOOP("Forms", "修改原因"),
                    required=True,
                    max_length=200,
                    span=4,
                    hint=QT_TRANSLATE_NOOP("Forms", "已批准的方案改动后是新的一版，须重新送审"),
                ),
            )
        ),
    ),
)

PLAN_OPINION = FormSpec(
    code="plan_opinion",
    title=QT_TRANSLATE_NOOP("Forms", "对方案提意见"),
    parts=(
        Section(
            fields=(
                Field(
                    name="agreed",
                    label=QT_TRANSLATE_NOOP("Forms", "意见"),
                    kind=Kind.CHOICE,
                    choices=(
                        Choice("yes", QT_TRANSLATE_NOOP("Forms", "同意")),
                        Choice("no", QT_TRANSLATE_NOOP("Forms", "退回修改")),
                    ),
                    default="yes",
                    required=True,
                ),
                Field(name="text", label=QT_TRANSLATE_NOOP("Forms", "说明"), kind=Kind.TEXT, lines=2),
            )
        ),
    ),
)

STEP_DONE = FormSpec(
    code="plan_step_done",
    title=QT_TRANSLATE_NOOP("Forms", "步骤完成"),
    parts=(
        Section(
            fields=(
                ON,
                Field(name="note", label=QT_TRANSLATE_NOOP("Forms", "完成情况"), kind=Kind.TEXT, lines=2),
            )
        ),
    ),
)

PROGRESS = FormSpec(
    code="progress",
    title=QT_TRANSLATE_NOOP("Forms", "登记进展"),
    parts=(
        Section(
            fields=(
                Field(
                    name="text",
                    label=QT_TRANSLATE_NOOP("Forms", "做了什么"),
                    kind=Kind.TEXT,
                    lines=3,
                    required=True,
                ),
                ON,
                Field(
                    name="unit_id",
                    label=QT_TRANSLATE_NOOP("Forms", "哪个单位的进展"),
                    kind=Kind.REFERENCE,
                    options="case_units",
                    span=2,
                ),
                Field(
                    name="told_person",
                    label=QT_TRANSLATE_NOOP("Forms", "已向信访人反馈"),
                    kind=Kind.TICK,
                    span=2,
                ),
            )
        ),
    ),
)

ENTRIES = (PLAN, PLAN_OPINION, STEP_DONE, PROGRESS)
