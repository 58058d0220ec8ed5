"""The screens of meeting people: the register, the roster, the calendar file, and what is swept for."""

from forms.labels import choices
from forms.matter_labels import CASE_KIND, CONTACT_WAY
from forms.spec import Choice, Field, FormSpec, Kind, Note, Section
from forms.staffing import staff_field
from mediation_app.rules.vocabulary import CaseKind, ContactWay
from resources.i18n import QT_TRANSLATE_NOOP

_WEEKDAYS = (
    Choice("0", QT_TRANSLATE_NOOP("Forms", "周一")),
    Choice("1", QT_TRANSLATE_NOOP("Forms", "周二")),
    Choice("2", QT_TRANSLATE_NOOP("Forms", "周三")),
    Choice("3", QT_TRANSLATE_NOOP("Forms", "周四")),
    Choice("4", QT_TRANSLATE_NOOP("Forms", "周五")),
    Choice("5", QT_TRANSLATE_NOOP("Forms", "周六")),
    Choice("6", QT_TRANSLATE_NOOP("Forms", "周日")),
)

_VILLAGE = Field(
    name="village_id",
    label=QT_TRANSLATE_NOOP("Forms", "村（社区）"),
    kind=Kind.REFERENCE,
    options="villages",
    span=1,
)

_FIRST = Field(name="first", label=QT_TRANSLATE_NOOP("Forms", "从"), kind=Kind.DATE, required=True)
_LAST = Field(name="last", label=QT_TRANSLATE_NOOP("Forms", "到（含当天）"), kind=Kind.DATE, required=True)

CONTACT = FormSpec(
    code="contact",
    title=QT_TRANSLATE_NOOP("Forms", "接访走访登记"),
    parts=(
        Section(
            fields=(
                Field(
                    name="name",
                    label=QT_TRANSLATE_NOOP("Forms", "来访人姓名"),
                    kind=Kind.NAME,
                    max_length=80,
                    required=True,
                    span=1,
                ),
                Field(
                    name="phone",
                    label=QT_TRANSLATE_NOOP("Forms", "电话"),
                    max_length=40,
                    span=1,
                ),
                _VILLAGE,
                Field(
                    name="grid_id",
                    label=QT_TRANSLATE_NOOP("Forms", "网格"),
                    kind=Kind.REFERENCE,
                    options="grids",
                    span=1,
                ),
                Field(
                    name="matter",
                    label=QT_TRANSLATE_NOOP("Forms", "反映的事项"),
                    kind=Kind.TEXT,
                    lines=3,
                    required=True,
                ),
                Field(
                    name="answered",
                    label=QT_TRANSLATE_NOOP("Forms", "当场答复"),
                    kind=Kind.TICK,
                    span=1,
                ),
                Field(
                    name="answer",
                    label=QT_TRANSLATE_NOOP("Forms", "怎样答复的"),
                    kind=Kind.TEXT,
                    lines=2,
                    span=3,
                ),
                Field(
                    name="way",
                    label=QT_TRANSLATE_NOOP("Forms", "方式"),
                    kind=Kind.CHOICE,
                    choices=choices(CONTACT_WAY),
                    default=ContactWay.RECEPTION.value,
                    required=True,
                    span=4,
                ),
                Field(
                    name="on",
                    label=QT_TRANSLATE_NOOP("Forms", "日期"),
                    kind=Kind.DATE,
                    required=True,
                    not_future=True,
                    span=1,
                ),
                staff_field("received_by_id", QT_TRANSLATE_NOOP("Forms", "接待人")),
                Field(
                    name="people",
                    label=QT_TRANSLATE_NOOP("Forms", "人数"),
                    kind=Kind.NUMBER,
                    default=1,
                    span=1,
                ),
                Field(
                    name="duty_id",
                    label=QT_TRANSLATE_NOOP("Forms", "接访安排"),
                    kind=Kind.REFERENCE,
                    options="duties",
                    span=1,
                ),
                Field(
                    name="address",
                    label=QT_TRANSLATE_NOOP("Forms", "住址"),
                    span=4,
                ),
            )
        ),
    ),
)

CONTACT_ANSWER = FormSpec(
    code="contact_answer",
    title=QT_TRANSLATE_NOOP("Forms", "答复来访人"),
    parts=(
        Section(
            fields=(
                Field(
                    name="answer",
                    label=QT_TRANSLATE_NOOP("Forms", "怎样答复的"),
                    kind=Kind.TEXT,
                    lines=3,
                    required=True,
                ),
                Field(
                    name="on",
                    label=QT_TRANSLATE_NOOP("Forms", "答复日期"),
                    kind=Kind.DATE,
                    required=True,
                    not_future=True,
                ),
            )
        ),
    ),
)

CONTACT_CASE = FormSpec(
    code="contact_case",
    title=QT_TRANSLATE_NOOP("Forms", "登记立件"),
    parts=(
        Section(
            fields=(
                Field(
                    name="kind",
                    label=QT_TRANSLATE_NOOP("Forms", "立为哪一类"),
                    kind=Kind.CHOICE,
                    choices=choices(CASE_KIND),
                    default=CaseKind.PETITION.value,
                    required=True,
                    span=4,
                ),
            )
        ),
        Note(QT_TRANSLATE_NOOP("Forms", "来访人登记为申请人或信访人，其他内容在案件里补齐。")),
    ),
)

CONTACT_LINK = FormSpec(
    code="contact_link",
    title=QT_TRANSLATE_NOOP("Forms", "并入已有案件"),
    parts=(
        Section(
            fields=(
                Field(
                    name="reference",
                    label=QT_TRANSLATE_NOOP("Forms", "案件编号"),
                    required=True,
                    hint=QT_TRANSLATE_NOOP("Forms", "编号，如：2026-12"),
                    span=4,
                ),
            )
        ),
    ),
)

_DUTY_WORDS = (
    Field(name="place", label=QT_TRANSLATE_NOOP("Forms", "地点"), max_length=120),
    Field(
        name="hours",
        label=QT_TRANSLATE_NOOP("Forms", "时间"),
        max_length=40,
        hint=QT_TRANSLATE_NOOP("Forms", "如：8:30—11:30"),
    ),
)

DUTY = FormSpec(
    code="duty",
    title=QT_TRANSLATE_NOOP("Forms", "接访安排"),
    parts=(
        Section(
            fields=(
                Field(name="on", label=QT_TRANSLATE_NOOP("Forms", "日期"), kind=Kind.DATE, required=True),
                Field(
                    name="leader_id",
                    label=QT_TRANSLATE_NOOP("Forms", "接访领导"),
                    kind=Kind.REFERENCE,
                    options="leaders",
                    required=True,
                ),
                *_DUTY_WORDS,
                Field(
                    name="is_joint",
                    label=QT_TRANSLATE_NOOP("Forms", "部门联合接访"),
                    kind=Kind.TICK,
                    span=4,
                ),
                Field(
                    name="units",
                    label=QT_TRANSLATE_NOOP("Forms", "一起接访的单位"),
                    max_length=200,
                    span=4,
                ),
                Field(name="note", label=QT_TRANSLATE_NOOP("Forms", "备注"), max_length=200, span=4),
            )
        ),
    ),
)

ROSTER = FormSpec(
    code="roster_wish",
    title=QT_TRANSLATE_NOOP("Forms", "排接访值班表"),
    parts=(
        Section(
            fields=(
                _FIRST,
                _LAST,
                Field(
                    name="weekday",
                    label=QT_TRANSLATE_NOOP("Forms", "每周接访日"),
                    kind=Kind.CHOICE,
                    choices=_WEEKDAYS,
                    default="4",
                    required=True,
                    span=4,
                ),
                *_DUTY_WORDS,
            )
        ),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "轮流接访的领导"),
            repeats="turn",
            core="leader_id",
            fields=(
                Field(
                    name="leader_id",
                    label=QT_TRANSLATE_NOOP("Forms", "领导"),
                    kind=Kind.REFERENCE,
                    options="leaders",
                    required=True,
                    span=4,
                ),
            ),
        ),
        Note(
            QT_TRANSLATE_NOOP(
                "Forms", "接访日遇休息日的，提前到前一个工作日。先看排出来的结果，再决定是否采用。"
            )
        ),
    ),
)

CALENDAR_EXPORT = FormSpec(
    code="calendar_export",
    title=QT_TRANSLATE_NOOP("Forms", "导出日历文件"),
    parts=(
        Section(
            fields=(
                _FIRST,
                _LAST,
                Field(
                    name="mine",
                    label=QT_TRANSLATE_NOOP("Forms", "只要我走访、我包案、我接访的"),
                    kind=Kind.TICK,
                    default=True,
                    span=4,
                ),
                Field(
                    name="with_names",
                    label=QT_TRANSLATE_NOOP("Forms", "写上案件名称（里面有当事人姓名）"),
                    kind=Kind.TICK,
                    span=4,
                ),
            )
        ),
    ),
)

SWEEP = FormSpec(
    code="sweep",
    title=QT_TRANSLATE_NOOP("Forms", "排查登记"),
    parts=(
        Section(
            fields=(
                Field(
                    name="on",
                    label=QT_TRANSLATE_NOOP("Forms", "排查日期"),
                    kind=Kind.DATE,
                    required=True,
                    not_future=True,
                    span=1,
                ),
                _VILLAGE,
                Field(
                    name="found",
                    label=QT_TRANSLATE_NOOP("Forms", "排查出纠纷（件）"),
                    kind=Kind.NUMBER,
                    default=0,
                    span=1,
                ),
                Field(
                    name="prevented",
                    label=QT_TRANSLATE_NOOP("Forms", "预防纠纷（件）"),
                    kind=Kind.NUMBER,
                    default=0,
                    span=1,
                ),
                Field(name="by", label=QT_TRANSLATE_NOOP("Forms", "排查人"), max_length=80),
                Field(name="note", label=QT_TRANSLATE_NOOP("Forms", "情况说明"), kind=Kind.TEXT, lines=2),
            )
        ),
        Note(QT_TRANSLATE_NOOP("Forms", "没有发现的也要登记（零报告）：件数写 0，情况说明可不填。")),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "五类清单底数（只填数目，不写姓名）"),
            repeats="figures",
            core="item_id",
            fields=(
                Field(
                    name="item_id",
                    label=QT_TRANSLATE_NOOP("Forms", "类别"),
                    kind=Kind.REFERENCE,
                    options="key_items",
                    required=True,
                    span=1,
                ),
                Field(
                    name="total",
                    label=QT_TRANSLATE_NOOP("Forms", "底数"),
                    kind=Kind.NUMBER,
                    required=True,
                    span=1,
                ),
                Field(
                    name="added",
                    label=QT_TRANSLATE_NOOP("Forms", "新增"),
                    kind=Kind.NUMBER,
                    default=0,
                    span=1,
                ),
                Field(
                    name="gone",
                    label=QT_TRANSLATE_NOOP("Forms", "消除"),
                    kind=Kind.NUMBER,
                    default=0,
                    span=1,
                ),
            ),
        ),
    ),
)

ENTRIES = (CONTACT, CONTACT_ANSWER, CONTACT_CASE, CONTACT_LINK, DUTY, ROSTER, CALENDAR_EXPORT, SWEEP)
