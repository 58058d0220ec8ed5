"""The screens of a matter itself: registering a petition, backlog or legacy case, and its details."""

from dataclasses import replace
from datetime import date

from forms.case_entry import REMARK
from forms.fields import Choice
from forms.labels import choices
from forms.matter_labels import (
    CROSS_KIND,
    CRUX_KIND,
    HANDLING_LEVEL,
    HANDLING_MODE,
    MATTER_ORIGIN,
    PETITION_FORM,
    PETITION_PURPOSE,
    PETITION_ROUTE,
)
from forms.people import entry_fields
from forms.spec import Field, FormSpec, Kind, Section, Values, When, address
from forms.staffing import staff_field
from forms.wording import say
from mediation_app.model import PartyRole
from mediation_app.rules.errors import Problem
from mediation_app.rules.vocabulary import CaseKind, PetitionPurpose
from resources.i18n import QT_TRANSLATE_NOOP

COLLECTIVE = 5
"""From so many people on a visit is collective; it sends at most as many representatives (art. 20)."""

CROSS = "cross_"
CRUX = "crux_"
"""What the names of ticks begin with that stand for one code of a list."""

MATTER_ROLES = (
    Choice(PartyRole.APPLICANT.value, QT_TRANSLATE_NOOP("Forms", "信访人")),
    Choice(PartyRole.RESPONDENT.value, QT_TRANSLATE_NOOP("Forms", "相关当事方")),
    Choice(PartyRole.AGENT.value, QT_TRANSLATE_NOOP("Forms", "代理人")),
    Choice(PartyRole.GUARDIAN.value, QT_TRANSLATE_NOOP("Forms", "法定代理人")),
    Choice(PartyRole.PARTICIPANT.value, QT_TRANSLATE_NOOP("Forms", "参加人")),
)

_ABOUT = (
    Field(
        name="title",
        label=QT_TRANSLATE_NOOP("Forms", "事项名称"),
        max_length=300,
        required=True,
        span=3,
        hint=QT_TRANSLATE_NOOP("Forms", "如：反映某某征地补偿款分配不公问题"),
    ),
    Field(name="people_count", label=QT_TRANSLATE_NOOP("Forms", "信访人数"), kind=Kind.NUMBER, span=1),
    Field(name="facts", label=QT_TRANSLATE_NOOP("Forms", "反映的情况"), kind=Kind.TEXT, required=True),
    Field(
        name="demands",
        label=QT_TRANSLATE_NOOP("Forms", "主要诉求"),
        kind=Kind.TEXT,
        lines=2,
        hint=QT_TRANSLATE_NOOP("Forms", "一行一项"),
    ),
)

_CLASS = (
    Field(
        name="origin",
        label=QT_TRANSLATE_NOOP("Forms", "来源"),
        kind=Kind.CHOICE,
        choices=choices(MATTER_ORIGIN),
        span=1,
    ),
    Field(
        name="form",
        label=QT_TRANSLATE_NOOP("Forms", "信访形式"),
        kind=Kind.CHOICE,
        choices=choices(PETITION_FORM),
        span=1,
    ),
    Field(
        name="category",
        label=QT_TRANSLATE_NOOP("Forms", "问题分类"),
        max_length=60,
        hint=QT_TRANSLATE_NOOP("Forms", "如：征地拆迁、劳资、宅基地"),
    ),
    Field(
        name="purpose",
        label=QT_TRANSLATE_NOOP("Forms", "信访目的"),
        kind=Kind.CHOICE,
        choices=choices(PETITION_PURPOSE),
        span=4,
    ),
    Field(
        name="route",
        label=QT_TRANSLATE_NOOP("Forms", "办理途径"),
        kind=Kind.CHOICE,
        choices=choices(PETITION_ROUTE),
        span=4,
        when=When("purpose", (PetitionPurpose.CLAIM,)),
    ),
    Field(name="is_repeated", label=QT_TRANSLATE_NOOP("Forms", "重复信访"), kind=Kind.TICK, span=1),
    Field(name="skipped_level", label=QT_TRANSLATE_NOOP("Forms", "越级"), kind=Kind.TICK, span=1),
    Field(name="in_litigation", label=QT_TRANSLATE_NOOP("Forms", "涉法涉诉"), kind=Kind.TICK, span=1),
    Field(name="threatens", label=QT_TRANSLATE_NOOP("Forms", "扬言"), kind=Kind.TICK, span=1),
    *(
        Field(name=f"{CROSS}{code.value}", label=words, kind=Kind.TICK, span=1)
        for code, words in CROSS_KIND.items()
    ),
)

_INSTRUCTED = (
    Field(name="instructing_unit", label=QT_TRANSLATE_NOOP("Forms", "交办（督办）单位"), max_length=120),
    Field(name="instructing_document", label=QT_TRANSLATE_NOOP("Forms", "交办文号"), max_length=80),
    Field(
        name="instructed_on",
        label=QT_TRANSLATE_NOOP("Forms", "交办日期"),
        kind=Kind.DATE,
        not_future=True,
        span=1,
    ),
    Field(name="instructed_due_on", label=QT_TRANSLATE_NOOP("Forms", "要求办结日期"), kind=Kind.DATE, span=1),
    Field(name="instructed", label=QT_TRANSLATE_NOOP("Forms", "有领导批示"), kind=Kind.TICK, span=1),
)

_FIRST_ON = Field(
    name="first_on",
    label=QT_TRANSLATE_NOOP("Forms", "首次信访时间"),
    kind=Kind.PARTIAL_DATE,
    hint=QT_TRANSLATE_NOOP("Forms", "可只填 2009年 或 2009年3月"),
    not_future=True,
    span=1,
)
_PLACE = (
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
    Field(name="place", label=QT_TRANSLATE_NOOP("Forms", "问题发生地"), max_length=200),
)
_AMOUNT = Field(name="amount_fen", label=QT_TRANSLATE_NOOP("Forms", "涉及金额"), kind=Kind.MONEY, span=1)
_HANDLING = (
    Field(
        name="mode",
        label=QT_TRANSLATE_NOOP("Forms", "办理方式"),
        kind=Kind.CHOICE,
        choices=choices(HANDLING_MODE),
        span=4,
    ),
    Field(
        name="level",
        label=QT_TRANSLATE_NOOP("Forms", "办理层级"),
        kind=Kind.CHOICE,
        choices=choices(HANDLING_LEVEL),
        span=4,
    ),
    staff_field("mediator_id", QT_TRANSLATE_NOOP("Forms", "经办人")),
)


def _too_many_representatives(values: Values, _today: date) -> tuple[Problem, ...]:
    """Refuse a sixth representative (信访工作条例 art. 20)."""
    listed = values.get("parties")
    blocks = listed if isinstance(listed, tuple | list) else ()
    places = [place for place, block in enumerate(blocks) if block.get("role") == PartyRole.APPLICANT]
    if len(places) <= COLLECTIVE:
        return ()
    text = QT_TRANSLATE_NOOP("Forms", "推选的代表不得超过5人；其余的人登记后在卷宗“涉及户”里录入")
    return (Problem(address("parties", places[COLLECTIVE], "name"), say(text)),)


def _nobody_petitions(values: Values, _today: date) -> tuple[Problem, ...]:
    """Ask who petitions; a legacy case may still have nobody."""
    listed = values.get("parties")
    blocks = listed if isinstance(listed, tuple | list) else ()
    nameless = [place for place, block in enumerate(blocks) if not block.get("name")]
    if values.get("case_kind") == CaseKind.LEGACY and len(blocks) == 1:
        return ()
    message = say(QT_TRANSLATE_NOOP("Forms", "请填写信访人姓名"))
    return tuple(Problem(address("parties", place, "name"), message) for place in nameless)


def _collective(values: Values, _today: date) -> tuple[Problem, ...]:
    """Tell from when on a petition is collective."""
    count = values.get("people_count")
    if not isinstance(count, int) or count < COLLECTIVE:
        return ()
    text = QT_TRANSLATE_NOOP("Forms", "5人以上为集体访：由代表提出，代表不超过5人")
    return (Problem("people_count", say(text)),)


def _party_fields() -> tuple[Field, ...]:
    return tuple(_of_petitioner(field) for field in entry_fields("entry_parties") if field.name != "consent")


def _of_petitioner(field: Field) -> Field:
    if field.name == "role":
        return replace(field, choices=MATTER_ROLES)
    return replace(field, required=False) if field.name == "name" else field


MATTER_INTAKE = FormSpec(
    code="matter_intake",
    title=QT_TRANSLATE_NOOP("Forms", "登记信访事项"),
    parts=(
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "信访人"),
            repeats="parties",
            fields=_party_fields(),
            blocks=({"role": PartyRole.APPLICANT.value},),
            titled_by="role",
        ),
        Section(title=QT_TRANSLATE_NOOP("Forms", "什么事"), fields=_ABOUT),
        Section(title=QT_TRANSLATE_NOOP("Forms", "来源和性质"), fields=_CLASS, more=True),
        Section(title=QT_TRANSLATE_NOOP("Forms", "交办"), fields=_INSTRUCTED, more=True),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "次数和地点"),
            more=True,
            fields=(
                _FIRST_ON,
                Field(name="times", label=QT_TRANSLATE_NOOP("Forms", "信访次数"), kind=Kind.NUMBER, span=1),
                Field(
                    name="destination",
                    label=QT_TRANSLATE_NOOP("Forms", "最近去向"),
                    max_length=80,
                    span=1,
                    hint=QT_TRANSLATE_NOOP("Forms", "如：县信访局"),
                ),
                _AMOUNT,
                *_PLACE,
            ),
        ),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "怎么办理"),
            more=True,
            fields=(
                *_HANDLING,
                Field(
                    name="registered_on",
                    label=QT_TRANSLATE_NOOP("Forms", "登记日期"),
                    kind=Kind.DATE,
                    hint=QT_TRANSLATE_NOOP("Forms", "不填则为今天"),
                    not_future=True,
                    span=1,
                ),
                REMARK,
            ),
        ),
    ),
    rules=(_nobody_petitions, _too_many_representatives),
    cautions=(_collective,),
)

MATTER_DETAILS = FormSpec(
    code="matter_details",
    title=QT_TRANSLATE_NOOP("Forms", "事项情况"),
    parts=(
        Section(fields=_ABOUT),
        Section(title=QT_TRANSLATE_NOOP("Forms", "来源和性质"), fields=_CLASS),
        Section(title=QT_TRANSLATE_NOOP("Forms", "交办"), fields=_INSTRUCTED),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "时间和地点"),
            fields=(_FIRST_ON, _AMOUNT, *_PLACE),
        ),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "信访人情况"),
            fields=(
                Field(name="household_place", label=QT_TRANSLATE_NOOP("Forms", "户籍地、现住地"), span=4),
                Field(
                    name="family",
                    label=QT_TRANSLATE_NOOP("Forms", "家庭及经济状况"),
                    kind=Kind.TEXT,
                    lines=2,
                ),
            ),
        ),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "调查和症结"),
            fields=(
                Field(
                    name="findings",
                    label=QT_TRANSLATE_NOOP("Forms", "调查核实情况"),
                    kind=Kind.TEXT,
                    lines=3,
                ),
                Field(
                    name="history",
                    label=QT_TRANSLATE_NOOP("Forms", "处理经过"),
                    kind=Kind.TEXT,
                    lines=3,
                    hint=QT_TRANSLATE_NOOP("Forms", "处理、复查、复核意见，听证，诉讼"),
                ),
                Field(name="crux", label=QT_TRANSLATE_NOOP("Forms", "问题症结"), kind=Kind.TEXT, lines=2),
                *(
                    Field(name=f"{CRUX}{code.value}", label=words, kind=Kind.TICK, span=1)
                    for code, words in CRUX_KIND.items()
                ),
            ),
        ),
        Section(title=QT_TRANSLATE_NOOP("Forms", "怎么办理"), fields=(*_HANDLING, REMARK)),
    ),
    cautions=(_collective,),
)

ENTRIES = (MATTER_INTAKE, MATTER_DETAILS)
