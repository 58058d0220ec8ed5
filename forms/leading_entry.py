"""The screens of a leader's duties: days away, and 督办 asked and answered."""

from forms.spec import Field, FormSpec, Kind, Section
from resources.i18n import QT_TRANSLATE_NOOP

ABSENCE = FormSpec(
    code="absence",
    title=QT_TRANSLATE_NOOP("Forms", "登记不在岗"),
    parts=(
        Section(
            fields=(
                Field(
                    name="staff_id",
                    label=QT_TRANSLATE_NOOP("Forms", "不在岗领导"),
                    kind=Kind.REFERENCE,
                    options="leaders",
                    required=True,
                ),
                Field(
                    name="deputy_id",
                    label=QT_TRANSLATE_NOOP("Forms", "代为履职"),
                    kind=Kind.REFERENCE,
                    options="leaders",
                    required=True,
                ),
                Field(
                    name="first_on",
                    label=QT_TRANSLATE_NOOP("Forms", "从"),
                    kind=Kind.DATE,
                    required=True,
                ),
                Field(
                    name="last_on",
                    label=QT_TRANSLATE_NOOP("Forms", "到（含当天）"),
                    kind=Kind.DATE,
                    required=True,
                ),
                Field(
                    name="reason",
                    label=QT_TRANSLATE_NOOP("Forms", "原因"),
                    max_length=120,
                    span=4,
                    hint=QT_TRANSLATE_NOOP("Forms", "如：外出培训、休假、住院"),
                ),
            )
        ),
    ),
)

SUPERVISION_ANSWER = FormSpec(
    code="supervision_answer",
    title=QT_TRANSLATE_NOOP("Forms", "回复督办"),
    parts=(
        Section(
            fields=(
                Field(
                    name="answer",
                    label=QT_TRANSLATE_NOOP("Forms", "办理情况"),
                    kind=Kind.TEXT,
                    lines=3,
                    required=True,
                ),
            )
        ),
    ),
)

SUPERVISION_RAISE = FormSpec(
    code="supervision_raise",
    title=QT_TRANSLATE_NOOP("Forms", "发督办单"),
    parts=(
        Section(
            fields=(
                Field(
                    name="reference",
                    label=QT_TRANSLATE_NOOP("Forms", "哪个案件"),
                    required=True,
                    hint=QT_TRANSLATE_NOOP("Forms", "编号，如：2026-12"),
                ),
                Field(
                    name="for_id",
                    label=QT_TRANSLATE_NOOP("Forms", "督办对象"),
                    kind=Kind.REFERENCE,
                    options="staff",
                    required=True,
                ),
                Field(
                    name="text",
                    label=QT_TRANSLATE_NOOP("Forms", "督办事项"),
                    kind=Kind.TEXT,
                    lines=2,
                    required=True,
                ),
                Field(
                    name="asks",
                    label=QT_TRANSLATE_NOOP("Forms", "办理要求"),
                    kind=Kind.TEXT,
                    lines=2,
                ),
                Field(
                    name="due_on",
                    label=QT_TRANSLATE_NOOP("Forms", "办理期限"),
                    kind=Kind.DATE,
                    required=True,
                ),
            )
        ),
    ),
)

ENTRIES = (ABSENCE, SUPERVISION_ANSWER, SUPERVISION_RAISE)
