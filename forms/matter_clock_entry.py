"""The screens that move the clock of a matter, put it to a vote, or link it to another case."""

from dataclasses import replace

from forms.case_entry import ON, reason_field
from forms.fields import Choice
from forms.spec import Field, FormSpec, Kind, Section
from resources.i18n import QT_TRANSLATE_NOOP

_REASON = replace(reason_field(required=True), lines=2)

_NOTE = Field(name="note", label=QT_TRANSLATE_NOOP("Forms", "说明"), kind=Kind.TEXT, lines=2)

_CLOCK = Field(
    name="clock",
    label=QT_TRANSLATE_NOOP("Forms", "哪个时限"),
    kind=Kind.CHOICE,
    options="clocks",
    required=True,
)

EXTENSION = FormSpec(
    code="extension",
    title=QT_TRANSLATE_NOOP("Forms", "申请延期"),
    parts=(
        Section(
            fields=(
                _CLOCK,
                Field(
                    name="days",
                    label=QT_TRANSLATE_NOOP("Forms", "延长天数"),
                    kind=Kind.NUMBER,
                    required=True,
                    span=1,
                ),
                _REASON,
            )
        ),
    ),
)

EXTENSION_DECISION = FormSpec(
    code="extension_decision",
    title=QT_TRANSLATE_NOOP("Forms", "审批延期"),
    parts=(
        Section(
            fields=(
                Field(
                    name="approved",
                    label=QT_TRANSLATE_NOOP("Forms", "决定"),
                    kind=Kind.CHOICE,
                    choices=(
                        Choice("yes", QT_TRANSLATE_NOOP("Forms", "同意延期")),
                        Choice("no", QT_TRANSLATE_NOOP("Forms", "不同意")),
                    ),
                    default="yes",
                    required=True,
                ),
                Field(
                    name="told_on",
                    label=QT_TRANSLATE_NOOP("Forms", "告知信访人日期"),
                    kind=Kind.DATE,
                    not_future=True,
                    span=1,
                ),
                Field(name="opinion", label=QT_TRANSLATE_NOOP("Forms", "意见"), kind=Kind.TEXT, lines=2),
            )
        ),
    ),
)

PAUSE = FormSpec(
    code="pause",
    title=QT_TRANSLATE_NOOP("Forms", "暂停计算时限"),
    parts=(
        Section(
            fields=(
                _CLOCK,
                Field(
                    name="reason",
                    label=QT_TRANSLATE_NOOP("Forms", "事由"),
                    kind=Kind.CHOICE,
                    options="pause_reasons",
                    required=True,
                ),
                Field(
                    name="first_on",
                    label=QT_TRANSLATE_NOOP("Forms", "开始日期"),
                    kind=Kind.DATE,
                    required=True,
                    not_future=True,
                    span=1,
                ),
                Field(name="note", label=QT_TRANSLATE_NOOP("Forms", "说明"), max_length=200, span=3),
            )
        ),
    ),
)

PAUSE_END = FormSpec(
    code="pause_end",
    title=QT_TRANSLATE_NOOP("Forms", "恢复计算时限"),
    parts=(
        Section(
            fields=(
                Field(
                    name="last_on",
                    label=QT_TRANSLATE_NOOP("Forms", "暂停的最后一天"),
                    kind=Kind.DATE,
                    required=True,
                    not_future=True,
                ),
            )
        ),
    ),
)

TARGET = FormSpec(
    code="target",
    title=QT_TRANSLATE_NOOP("Forms", "内控时限"),
    parts=(
        Section(
            fields=(
                Field(
                    name="target_on",
                    label=QT_TRANSLATE_NOOP("Forms", "内控时限"),
                    kind=Kind.DATE,
                    hint=QT_TRANSLATE_NOOP("Forms", "留空表示不设"),
                ),
            )
        ),
    ),
)

VOTE = FormSpec(
    code="vote",
    title=QT_TRANSLATE_NOOP("Forms", "登记表决"),
    parts=(
        Section(
            fields=(
                Field(
                    name="subject",
                    label=QT_TRANSLATE_NOOP("Forms", "表决什么"),
                    max_length=200,
                    required=True,
                    span=4,
                ),
                Field(
                    name="distribution_id",
                    label=QT_TRANSLATE_NOOP("Forms", "分配方案"),
                    kind=Kind.REFERENCE,
                    options="distributions",
                ),
                Field(
                    name="held_on",
                    label=QT_TRANSLATE_NOOP("Forms", "日期"),
                    kind=Kind.DATE,
                    required=True,
                    not_future=True,
                    span=1,
                ),
                Field(name="place", label=QT_TRANSLATE_NOOP("Forms", "地点"), max_length=120, span=1),
                *(
                    Field(name=name, label=words, kind=Kind.NUMBER, required=True, span=1)
                    for name, words in (
                        ("eligible", QT_TRANSLATE_NOOP("Forms", "应到")),
                        ("present", QT_TRANSLATE_NOOP("Forms", "实到")),
                        ("in_favour", QT_TRANSLATE_NOOP("Forms", "同意")),
                        ("against", QT_TRANSLATE_NOOP("Forms", "反对")),
                        ("abstained", QT_TRANSLATE_NOOP("Forms", "弃权")),
                    )
                ),
                Field(
                    name="needed",
                    label=QT_TRANSLATE_NOOP("Forms", "通过的条件"),
                    max_length=60,
                    hint=QT_TRANSLATE_NOOP("Forms", "如：到会三分之二以上同意"),
                    span=2,
                ),
                Field(name="passed", label=QT_TRANSLATE_NOOP("Forms", "通过"), kind=Kind.TICK, span=1),
                Field(
                    name="chair",
                    label=QT_TRANSLATE_NOOP("Forms", "主持人"),
                    kind=Kind.NAME,
                    max_length=60,
                    span=1,
                ),
                Field(
                    name="teller",
                    label=QT_TRANSLATE_NOOP("Forms", "计票人"),
                    kind=Kind.NAME,
                    max_length=60,
                    span=1,
                ),
                _NOTE,
            )
        ),
    ),
)

LINK_ON = FormSpec(
    code="link_on",
    title=QT_TRANSLATE_NOOP("Forms", "引导或移送"),
    parts=(Section(fields=(ON, replace(_NOTE, max_length=200))),),
)

RELATE = FormSpec(
    code="relate",
    title=QT_TRANSLATE_NOOP("Forms", "关联案件"),
    parts=(
        Section(
            fields=(
                Field(
                    name="reference",
                    label=QT_TRANSLATE_NOOP("Forms", "另一件的编号"),
                    required=True,
                    hint=QT_TRANSLATE_NOOP("Forms", "完整编号，或 2026-12 这样的年份和序号"),
                ),
                Field(name="note", label=QT_TRANSLATE_NOOP("Forms", "说明"), max_length=200),
            )
        ),
    ),
)

ENTRIES = (EXTENSION, EXTENSION_DECISION, PAUSE, PAUSE_END, TARGET, VOTE, LINK_ON, RELATE)
