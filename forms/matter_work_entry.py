"""The screens of the daily work on a matter: nature, procedure, petitions, opinion, settlement."""

from dataclasses import replace

from forms.case_entry import ON, reason_field
from forms.fields import Choice
from forms.labels import choices
from forms.matter_labels import ATTITUDE, DEMAND_NATURE, PETITION_FORM, PROCEDURE, SETTLED_HOW
from forms.spec import Field, FormSpec, Kind, Section
from resources.i18n import QT_TRANSLATE_NOOP

_REASON = replace(reason_field(required=True), lines=2)

_NOTE = Field(name="note", label=QT_TRANSLATE_NOOP("Forms", "说明"), kind=Kind.TEXT, lines=2)

NATURE = FormSpec(
    code="nature",
    title=QT_TRANSLATE_NOOP("Forms", "研判定性"),
    parts=(
        Section(
            fields=(
                Field(
                    name="nature",
                    label=QT_TRANSLATE_NOOP("Forms", "诉求定性"),
                    kind=Kind.CHOICE,
                    choices=choices(DEMAND_NATURE),
                    required=True,
                    span=4,
                ),
                Field(
                    name="reason",
                    label=QT_TRANSLATE_NOOP("Forms", "依据和理由"),
                    kind=Kind.TEXT,
                    lines=3,
                    required=True,
                ),
                ON,
            )
        ),
    ),
)

PROCEDURE_EVENT = FormSpec(
    code="procedure",
    title=QT_TRANSLATE_NOOP("Forms", "登记办理环节"),
    parts=(
        Section(
            fields=(
                Field(
                    name="kind",
                    label=QT_TRANSLATE_NOOP("Forms", "环节"),
                    kind=Kind.CHOICE,
                    choices=choices(PROCEDURE),
                    required=True,
                ),
                ON,
                Field(name="unit", label=QT_TRANSLATE_NOOP("Forms", "送往或来自哪个单位"), max_length=120),
                Field(name="document", label=QT_TRANSLATE_NOOP("Forms", "文号"), max_length=80),
                _NOTE,
            )
        ),
    ),
)

PETITION = FormSpec(
    code="petition",
    title=QT_TRANSLATE_NOOP("Forms", "登记一次信访"),
    parts=(
        Section(
            fields=(
                Field(
                    name="on",
                    label=QT_TRANSLATE_NOOP("Forms", "时间"),
                    kind=Kind.PARTIAL_DATE,
                    not_future=True,
                    hint=QT_TRANSLATE_NOOP("Forms", "可只填年份或年月"),
                    span=1,
                ),
                Field(
                    name="destination",
                    label=QT_TRANSLATE_NOOP("Forms", "去向"),
                    max_length=80,
                    span=2,
                    hint=QT_TRANSLATE_NOOP("Forms", "如：镇、县信访局、国家信访局"),
                ),
                Field(
                    name="times",
                    label=QT_TRANSLATE_NOOP("Forms", "次数"),
                    kind=Kind.NUMBER,
                    default="1",
                    span=1,
                ),
                Field(
                    name="form",
                    label=QT_TRANSLATE_NOOP("Forms", "信访形式"),
                    kind=Kind.CHOICE,
                    choices=choices(PETITION_FORM),
                    span=1,
                ),
                Field(name="people", label=QT_TRANSLATE_NOOP("Forms", "人数"), kind=Kind.NUMBER, span=1),
                Field(name="skipped_level", label=QT_TRANSLATE_NOOP("Forms", "越级"), kind=Kind.TICK, span=1),
                Field(name="note", label=QT_TRANSLATE_NOOP("Forms", "说明"), max_length=200, span=4),
            )
        ),
    ),
)

OPINION_TEXT = FormSpec(
    code="opinion_text",
    title=QT_TRANSLATE_NOOP("Forms", "处理意见"),
    parts=(
        Section(
            fields=tuple(
                Field(name=name, label=words, kind=Kind.TEXT, lines=lines)
                for name, words, lines in (
                    ("request", QT_TRANSLATE_NOOP("Forms", "投诉请求"), 2),
                    ("facts", QT_TRANSLATE_NOOP("Forms", "事实和理由"), 4),
                    ("result", QT_TRANSLATE_NOOP("Forms", "处理意见"), 3),
                    ("law", QT_TRANSLATE_NOOP("Forms", "法律法规依据"), 2),
                )
            )
        ),
    ),
)

RED_REPORT = FormSpec(
    code="red_report",
    title=QT_TRANSLATE_NOOP("Forms", "登记上报"),
    parts=(
        Section(
            fields=(
                Field(
                    name="reported_to",
                    label=QT_TRANSLATE_NOOP("Forms", "报告给谁"),
                    max_length=120,
                    required=True,
                    hint=QT_TRANSLATE_NOOP("Forms", "如：镇党委、县联席会议办公室"),
                ),
                Field(
                    name="reported_at",
                    label=QT_TRANSLATE_NOOP("Forms", "报告时间"),
                    kind=Kind.MOMENT,
                    required=True,
                ),
                Field(
                    name="measures",
                    label=QT_TRANSLATE_NOOP("Forms", "已采取的措施"),
                    kind=Kind.TEXT,
                    lines=2,
                    required=True,
                ),
            )
        ),
    ),
)

SETTLEMENT = FormSpec(
    code="settlement_entry",
    title=QT_TRANSLATE_NOOP("Forms", "登记化解"),
    parts=(
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "化解（信访人息访）"),
            fields=(
                Field(
                    name="settled_on",
                    label=QT_TRANSLATE_NOOP("Forms", "化解日期"),
                    kind=Kind.DATE,
                    not_future=True,
                    span=1,
                ),
                Field(
                    name="how",
                    label=QT_TRANSLATE_NOOP("Forms", "化解方式"),
                    kind=Kind.CHOICE,
                    choices=choices(SETTLED_HOW),
                    span=1,
                ),
                Field(
                    name="attitude",
                    label=QT_TRANSLATE_NOOP("Forms", "信访人态度"),
                    kind=Kind.CHOICE,
                    choices=choices(ATTITUDE),
                    span=2,
                ),
                Field(
                    name="text",
                    label=QT_TRANSLATE_NOOP("Forms", "解决了什么"),
                    kind=Kind.TEXT,
                    lines=3,
                    hint=QT_TRANSLATE_NOOP("Forms", "金额、日期、形式"),
                ),
                Field(
                    name="rating",
                    label=QT_TRANSLATE_NOOP("Forms", "一事一评（由信访人评）"),
                    kind=Kind.CHOICE,
                    choices=tuple(
                        Choice(str(stars), words)
                        for stars, words in (
                            (1, QT_TRANSLATE_NOOP("Forms", "1分")),
                            (2, QT_TRANSLATE_NOOP("Forms", "2分")),
                            (3, QT_TRANSLATE_NOOP("Forms", "3分")),
                            (4, QT_TRANSLATE_NOOP("Forms", "4分")),
                            (5, QT_TRANSLATE_NOOP("Forms", "5分")),
                        )
                    ),
                ),
                Field(name="rating_text", label=QT_TRANSLATE_NOOP("Forms", "评语"), max_length=200),
            ),
        ),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "办结（程序走完）"),
            fields=(
                Field(
                    name="concluded_on",
                    label=QT_TRANSLATE_NOOP("Forms", "办结日期"),
                    kind=Kind.DATE,
                    not_future=True,
                    span=1,
                    hint=QT_TRANSLATE_NOOP("Forms", "与化解是两个日期"),
                ),
            ),
        ),
    ),
)

RELAPSE = FormSpec(
    code="relapse",
    title=QT_TRANSLATE_NOOP("Forms", "登记反弹"),
    parts=(Section(fields=(ON, _REASON)),),
)

ENTRIES = (NATURE, PROCEDURE_EVENT, PETITION, OPINION_TEXT, RED_REPORT, SETTLEMENT, RELAPSE)
