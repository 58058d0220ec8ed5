"""The party blocks of entries and papers: the seven statutory fields, and what the screen asks besides."""

from dataclasses import replace
from datetime import date

from forms.fields import Field, Kind, Use, Values, When
from forms.id_documents import numbered_document
from forms.labels import CONSENT, PERSON_KIND, ROLE, SEX, choices
from forms.source import joined, speakers_for
from mediation_app.model import Case, Consent, Party, PartyRole, Person, PersonKind
from mediation_app.rules.identifiers import age_on
from resources.i18n import QT_TRANSLATE_NOOP

_EITHER = "either"
"""What a block to be filled by hand is: nobody knows whether by a person or by an organisation."""

_PERSON = When("kind", ("", PersonKind.PERSON))
_ORGANISATION = When("kind", (PersonKind.ORGANISATION,))
_KNOWN = When("kind", (*_PERSON.codes, *_ORGANISATION.codes))
_SPEAKS = When("role", (PartyRole.AGENT, PartyRole.GUARDIAN))

SPEAKERS = {PartyRole.GUARDIAN: "法定代理人", PartyRole.AGENT: "委托代理人"}
"""What papers call those who speak for a party."""

NAME = Field(
    name="name",
    label=QT_TRANSLATE_NOOP("Forms", "姓名"),
    kind=Kind.NAME,
    required=True,
    span=1,
    when=_PERSON,
)
ORGANISATION_NAME = Field(
    name="name",
    label=QT_TRANSLATE_NOOP("Forms", "名称"),
    required=True,
    span=4,
    when=_ORGANISATION,
)
_SEX = Field(
    name="sex",
    label=QT_TRANSLATE_NOOP("Forms", "性别"),
    kind=Kind.CHOICE,
    choices=choices(SEX),
    span=1,
    when=_PERSON,
)
_ETHNIC_GROUP = Field(
    name="ethnic_group",
    label=QT_TRANSLATE_NOOP("Forms", "民族"),
    hint=QT_TRANSLATE_NOOP("Forms", "汉族"),
    max_length=20,
    span=1,
    when=_PERSON,
)
_AGE = Field(name="age", label=QT_TRANSLATE_NOOP("Forms", "年龄"), span=1, use=Use.PAPER, when=_PERSON)
_OCCUPATION = Field(
    name="occupation",
    label=QT_TRANSLATE_NOOP("Forms", "职业或职务"),
    max_length=120,
    when=_PERSON,
)
_HEAD_NAME = Field(
    name="head_name",
    label=QT_TRANSLATE_NOOP("Forms", "法定代表人（负责人）"),
    kind=Kind.NAME,
    max_length=60,
    when=_ORGANISATION,
)
_HEAD_POST = Field(
    name="head_post", label=QT_TRANSLATE_NOOP("Forms", "职务"), max_length=60, when=_ORGANISATION
)
_PHONE = Field(
    name="phone",
    label=QT_TRANSLATE_NOOP("Forms", "联系方式"),
    kind=Kind.PHONE,
    max_length=120,
    hint=QT_TRANSLATE_NOOP("Forms", "可填多个，也可填“无电话”"),
    when=_KNOWN,
)
_ADDRESS = Field(
    name="address", label=QT_TRANSLATE_NOOP("Forms", "单位或住址"), max_length=300, span=4, when=_PERSON
)
_SEAT = Field(
    name="address", label=QT_TRANSLATE_NOOP("Forms", "地址"), max_length=300, span=4, when=_ORGANISATION
)
_GUARDIANS = Field(
    name="guardians", label=SPEAKERS[PartyRole.GUARDIAN], span=4, use=Use.PAPER, only_filled=True
)
_AGENTS = Field(name="agents", label=SPEAKERS[PartyRole.AGENT], span=4, use=Use.PAPER, only_filled=True)

_STATUTORY = (
    _SEX,
    _ETHNIC_GROUP,
    _AGE,
    _OCCUPATION,
    _HEAD_NAME,
    _HEAD_POST,
    _PHONE,
    _ADDRESS,
    _SEAT,
    _GUARDIANS,
    _AGENTS,
)

BLANK_EITHER: Values = {"kind": _EITHER}
"""A block of a blank form that a person or an organisation fills."""

BLANK_PERSON: Values = {"kind": PersonKind.PERSON.value}
BLANK_ORGANISATION: Values = {"kind": PersonKind.ORGANISATION.value}


def _of_either(*fields: Field) -> tuple[Field, ...]:
    """Return fields as a block to be filled by either has them."""
    return tuple(replace(field, use=Use.PAPER, when=When("kind", (_EITHER,))) for field in fields)


_EITHER_NAME, *_EITHER_REST = _of_either(
    Field(name="name", label="姓名/名称", span=1),
    *(_SEX, _ETHNIC_GROUP, _AGE, _OCCUPATION, _PHONE),
    replace(_HEAD_NAME, span=4),
    _ADDRESS,
)

PAPER_FIELDS = (NAME, ORGANISATION_NAME, *_STATUTORY, _EITHER_NAME, *_EITHER_REST)
"""姓名 性别 民族 年龄 职业或职务 联系方式 单位或住址; of an organisation name, head, his post, address."""

_ID_NUMBER = Field(name="id_paper", label="公民身份号码", span=3, use=Use.PAPER, when=_PERSON, secret=True)
_CREDIT_CODE = Field(name="credit_code", label="统一社会信用代码", span=4, use=Use.PAPER, when=_ORGANISATION)

IDENTITY_FIELDS = (
    NAME,
    ORGANISATION_NAME,
    _SEX,
    _ETHNIC_GROUP,
    _AGE,
    _ID_NUMBER,
    _CREDIT_CODE,
    _HEAD_NAME,
    _HEAD_POST,
    _ADDRESS,
    _SEAT,
    _PHONE,
    _EITHER_NAME,
    *_of_either(_SEX, _ETHNIC_GROUP, _AGE),
    *_of_either(replace(_ID_NUMBER, span=2), replace(_CREDIT_CODE, span=2), _HEAD_NAME, _PHONE, _ADDRESS),
)
"""Who somebody is for a court or a power of attorney: with 公民身份号码 or 统一社会信用代码, in full."""

SPOKEN_FOR_FIELDS = (*IDENTITY_FIELDS, _GUARDIANS, _AGENTS)
"""The same with those who speak for him."""

AGREEMENT_FIELDS = (
    Field(name="name", label="当事人姓名（名称）", span=1),
    *_STATUTORY,
    *_EITHER_REST,
)
"""The same block under the label of the 协议书."""


_KIND = Field(
    name="kind",
    label=QT_TRANSLATE_NOOP("Forms", "个人或单位"),
    kind=Kind.CHOICE,
    choices=choices(PERSON_KIND),
    default=PersonKind.PERSON.value,
    span=1,
    use=Use.SCREEN,
    more=True,
)
_ROLE = Field(
    name="role",
    label=QT_TRANSLATE_NOOP("Forms", "身份"),
    kind=Kind.CHOICE,
    choices=choices(ROLE),
    required=True,
    span=1,
    use=Use.SCREEN,
    more=True,
)
_DETAILS = (
    Field(
        name="id_type",
        label=QT_TRANSLATE_NOOP("Forms", "证件种类"),
        kind=Kind.CHOICE,
        options="id_documents",
        hint=QT_TRANSLATE_NOOP("Forms", "居民身份证"),
        span=1,
        use=Use.SCREEN,
        when=_PERSON,
        more=True,
    ),
    Field(
        name="id_number",
        label=QT_TRANSLATE_NOOP("Forms", "证件号码"),
        kind=Kind.ID_NUMBER,
        max_length=40,
        use=Use.SCREEN,
        when=_PERSON,
        more=True,
    ),
    Field(
        name="credit_code",
        label=QT_TRANSLATE_NOOP("Forms", "统一社会信用代码"),
        kind=Kind.CREDIT_CODE,
        max_length=40,
        use=Use.SCREEN,
        when=_ORGANISATION,
        more=True,
    ),
    Field(
        name="birth_date",
        label=QT_TRANSLATE_NOOP("Forms", "出生日期"),
        kind=Kind.DATE,
        not_future=True,
        span=1,
        use=Use.SCREEN,
        when=_PERSON,
        more=True,
    ),
    Field(
        name="stated_age",
        label=QT_TRANSLATE_NOOP("Forms", "自述年龄"),
        kind=Kind.NUMBER,
        hint=QT_TRANSLATE_NOOP("Forms", "不知道出生日期时填"),
        span=1,
        use=Use.SCREEN,
        when=_PERSON,
        more=True,
    ),
)


def represents_field(options: str) -> Field:
    """Declare whom an agent or guardian stands for; ``options`` names the list to choose from."""
    return Field(
        name="represents",
        label=QT_TRANSLATE_NOOP("Forms", "代理谁"),
        kind=Kind.REFERENCE,
        options=options,
        use=Use.SCREEN,
        when=_SPEAKS,
        more=True,
    )


_STANDING = (
    Field(
        name="special_authority",
        label=QT_TRANSLATE_NOOP("Forms", "特别授权（可代为和解、签协议）"),
        kind=Kind.TICK,
        use=Use.SCREEN,
        when=When("role", (PartyRole.AGENT,)),
        more=True,
    ),
    Field(
        name="consent",
        label=QT_TRANSLATE_NOOP("Forms", "是否同意调解"),
        kind=Kind.CHOICE,
        choices=choices(CONSENT),
        default=Consent.UNKNOWN.value,
        span=1,
        use=Use.SCREEN,
        when=When("role", (PartyRole.APPLICANT, PartyRole.RESPONDENT)),
        more=True,
    ),
    Field(
        name="note",
        label=QT_TRANSLATE_NOOP("Forms", "备注"),
        span=4,
        use=Use.SCREEN,
        more=True,
    ),
)


def entry_fields(represents: str) -> tuple[Field, ...]:
    """Return the fields of a party as it is entered: only the name is needed, the rest is folded away.

    ``represents`` names the list from which an agent's or guardian's party is chosen.
    """
    return (NAME, ORGANISATION_NAME, _ROLE, _KIND, *_folded(), represents_field(represents), *_STANDING)


def _folded() -> tuple[Field, ...]:
    statutory = (replace(field, more=True) for field in _STATUTORY if field.use is not Use.PAPER)
    return (*_DETAILS, *statutory)


def age_of(person: Person, day: date) -> int | None:
    """Return a person's age on a day, as told when no birth date is known."""
    born = person.birth_date
    return person.stated_age if born is None or born > day else age_on(born, day)


def block(case: Case, party: Party) -> Values:
    """Return a party's block, for the paper and for the entry; the age is that at registration."""
    person = party.person
    organisation = person.kind is PersonKind.ORGANISATION
    age = age_of(person, case.registered_on)
    return {
        "party_id": party.id,
        "person_id": person.id,
        "kind": person.kind.value,
        "role": party.role.value,
        "name": person.name,
        "sex": person.sex,
        "ethnic_group": person.ethnic_group,
        "age": "" if age is None else f"{age}岁",
        "occupation": person.occupation,
        "head_name": person.head_name,
        "head_post": person.head_post,
        "phone": person.phone,
        "address": person.address,
        "guardians": names_speaking(case, party, PartyRole.GUARDIAN),
        "agents": _agents(case, party),
        "id_type": person.id_type,
        "id_number": "" if organisation else person.id_number,
        "id_paper": "" if organisation else numbered_document(person),
        "credit_code": person.id_number if organisation else "",
        "birth_date": person.birth_date,
        "stated_age": person.stated_age,
        "represents": party.represents_id,
        "special_authority": party.special_authority,
        "consent": party.consent.value,
        "note": party.note,
    }


def names_speaking(case: Case, party: Party, role: PartyRole) -> str:
    """Name a party's agents or guardians: 王五、赵六."""
    return joined(speaker.person.name for speaker in speakers_for(case, party) if speaker.role is role)


def _agents(case: Case, party: Party) -> str:
    """Name a party's agents with their authority: ``王五（特别授权）``."""
    return joined(
        speaker.person.name + ("（特别授权）" if speaker.special_authority else "")
        for speaker in speakers_for(case, party)
        if speaker.role is PartyRole.AGENT
    )


def signing_name(case: Case, party: Party) -> str:
    """Return the name a party signs by; of one represented also who signs for it.

    A guardian always signs, an agent only with 特别授权.
    """
    name = party.person.name
    for speaker in speakers_for(case, party):
        if speaker.role is PartyRole.GUARDIAN or speaker.special_authority:
            return f"{name}（{SPEAKERS[speaker.role]}{speaker.person.name}代）"
    return name
