"""The screens of the office itself: first start, staff, villages and grids."""

from datetime import date

from forms.spec import Field, FormSpec, Kind, Section, Values
from forms.wording import say
from mediation_app.rules.errors import Problem
from mediation_app.rules.numbering import DEFAULT_PATTERN, check_pattern
from mediation_app.rules.permissions import Role
from resources.i18n import QT_TRANSLATE_NOOP

_ROLES = (
    (Role.MEDIATOR, QT_TRANSLATE_NOOP("Forms", "调解员")),
    (Role.LEADER, QT_TRANSLATE_NOOP("Forms", "领导")),
    (Role.CLERK, QT_TRANSLATE_NOOP("Forms", "内勤")),
    (Role.ADMINISTRATOR, QT_TRANSLATE_NOOP("Forms", "管理员")),
)

_OFFICE = (
    Field(
        name="name",
        label=QT_TRANSLATE_NOOP("Forms", "调委会全称"),
        required=True,
        max_length=120,
        span=4,
        hint=QT_TRANSLATE_NOOP("Forms", "如：青溪镇人民调解委员会"),
    ),
    Field(
        name="short_name",
        label=QT_TRANSLATE_NOOP("Forms", "简称"),
        required=True,
        max_length=20,
        span=1,
        hint=QT_TRANSLATE_NOOP("Forms", "用在编号里，如：青溪"),
    ),
    Field(name="place", label=QT_TRANSLATE_NOOP("Forms", "所在地"), max_length=120, span=3),
    Field(
        name="number_pattern",
        label=QT_TRANSLATE_NOOP("Forms", "卷号格式"),
        required=True,
        max_length=60,
        default=DEFAULT_PATTERN,
        hint=DEFAULT_PATTERN,
    ),
    Field(
        name="oral_number_pattern",
        label=QT_TRANSLATE_NOOP("Forms", "口头协议编号格式"),
        max_length=60,
        hint=QT_TRANSLATE_NOOP("Forms", "不另编号则留空"),
        more=True,
    ),
    Field(
        name="court",
        label=QT_TRANSLATE_NOOP("Forms", "司法确认法院"),
        max_length=80,
        hint=QT_TRANSLATE_NOOP("Forms", "如：××县人民法院"),
        more=True,
    ),
    Field(name="area_code", label=QT_TRANSLATE_NOOP("Forms", "区划代码"), max_length=12, more=True),
)

_STAFF = (
    Field(
        name="name",
        label=QT_TRANSLATE_NOOP("Forms", "姓名"),
        kind=Kind.NAME,
        required=True,
        max_length=40,
        span=1,
    ),
    Field(name="post", label=QT_TRANSLATE_NOOP("Forms", "职务"), max_length=40, span=1),
    Field(name="phone", label=QT_TRANSLATE_NOOP("Forms", "电话"), kind=Kind.PHONE, max_length=40, span=1),
    Field(name="certificate", label=QT_TRANSLATE_NOOP("Forms", "调解员证号"), max_length=40, span=1),
    *(
        Field(name=role.value, label=label, kind=Kind.TICK, default=role is Role.MEDIATOR, span=1)
        for role, label in _ROLES
    ),
)

_VILLAGE = (
    Field(
        name="name",
        label=QT_TRANSLATE_NOOP("Forms", "村（社区）"),
        required=True,
        max_length=60,
        span=1,
    ),
    Field(name="code", label=QT_TRANSLATE_NOOP("Forms", "代码"), max_length=12, span=1, more=True),
    Field(
        name="grids",
        label=QT_TRANSLATE_NOOP("Forms", "网格"),
        max_length=1000,
        hint=QT_TRANSLATE_NOOP("Forms", "用顿号分开，如：一网格、二网格"),
    ),
)


def _patterns(values: Values, _today: date) -> tuple[Problem, ...]:
    return tuple(
        Problem(name, message)
        for name in ("number_pattern", "oral_number_pattern")
        if (pattern := str(values.get(name) or ""))
        for message in check_pattern(pattern)
    )


def _staff_roles(values: Values, _today: date) -> tuple[Problem, ...]:
    return () if _has_role(values) else (Problem(Role.MEDIATOR.value, _NO_ROLE),)


def _people_roles(values: Values, _today: date) -> tuple[Problem, ...]:
    people = OFFICE.sections[1].blocks_of(values)
    return tuple(
        Problem(f"people[{index}].{Role.MEDIATOR.value}", _NO_ROLE)
        for index, person in enumerate(people)
        if not _has_role(person)
    )


def _has_role(values: Values) -> bool:
    return any(values.get(role.value) for role, _ in _ROLES)


_NO_ROLE = say(QT_TRANSLATE_NOOP("Forms", "请至少选择一个角色"))

OFFICE = FormSpec(
    code="office",
    title=QT_TRANSLATE_NOOP("Forms", "新建调委会"),
    parts=(
        Section(title=QT_TRANSLATE_NOOP("Forms", "调委会"), fields=_OFFICE),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "工作人员"),
            repeats="people",
            fields=_STAFF,
            blocks=({Role.ADMINISTRATOR.value: True},),
        ),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "村（社区）和网格"),
            repeats="villages",
            fields=_VILLAGE,
            blocks=({},),
        ),
    ),
    rules=(_patterns, _people_roles),
)

STAFF = FormSpec(
    code="staff",
    title=QT_TRANSLATE_NOOP("Forms", "工作人员"),
    parts=(Section(fields=_STAFF),),
    rules=(_staff_roles,),
)

VILLAGE = FormSpec(
    code="village",
    title=QT_TRANSLATE_NOOP("Forms", "村（社区）"),
    parts=(Section(fields=_VILLAGE),),
)

ENTRIES = (OFFICE, STAFF, VILLAGE)


def roles_of(values: Values) -> tuple[Role, ...]:
    """Return the roles ticked in the block of a person."""
    return tuple(role for role, _ in _ROLES if values.get(role.value))
