"""信访事项登记表: a petition, backlog or legacy case as it came in, with every code of its details."""

from collections.abc import Mapping

from forms.matter_labels import (
    CASE_KIND,
    CROSS_KIND,
    CRUX_KIND,
    DEMAND_NATURE,
    HANDLING_LEVEL,
    HANDLING_MODE,
    MATTER_ORIGIN,
    PETITION_FORM,
    PETITION_PURPOSE,
    PETITION_ROUTE,
    RISK,
)
from forms.matters.letters import is_accusation
from forms.matters.people import PERSON_COLUMNS, is_collective, person_row
from forms.matters.ticks import box_of, boxes, yes_no
from forms.source import Source, in_role, name_of
from forms.spec import (
    Field,
    FormSpec,
    Kind,
    Section,
    SignatureLine,
    Signatures,
    Style,
    Use,
    Values,
)
from mediation_app.model import Case, Matter, PartyRole, PetitionRecord
from mediation_app.rules.vocabulary import MATTER_KINDS, CaseKind
from resources.i18n import QT_TRANSLATE_NOOP

_PEOPLE_ROWS = 6
"""Most rows of people; of more the rest are counted."""

_TIMES = {"first": "初次信访", "repeated": "重复信访"}
_NUMBERS = {"one": "个人访", "many": "集体访（5人以上）"}
_KINDS: Mapping[CaseKind, str] = {kind: CASE_KIND[kind] for kind in MATTER_KINDS}

_HEAD = Section(
    use=Use.PAPER,
    fields=(
        Field(name="number", label="编号"),
        Field(name="registered_on", label="登记日期", kind=Kind.DATE),
        Field(name="title", label="事项名称", span=4),
        Field(name="kind", label="案件类别", span=4, blank=boxes(_KINDS)),
        Field(name="origin", label="来源", span=4, blank=boxes(MATTER_ORIGIN)),
    ),
)
_HOME = Section(
    use=Use.PAPER,
    fields=(
        Field(name="household_place", label="户籍地、现住地", span=4),
        Field(name="family", label="家庭及经济状况", kind=Kind.TEXT, lines=2),
        Field(name="form", label="信访形式", span=4, blank=boxes(PETITION_FORM)),
        Field(name="purpose", label="信访目的", span=4, blank=boxes(PETITION_PURPOSE)),
        Field(name="route", label="分类办理", span=4, blank=boxes(PETITION_ROUTE)),
        Field(name="category", label="问题分类"),
        Field(name="first_on", label="首次信访时间", kind=Kind.PARTIAL_DATE),
        Field(name="repeated", label="信访次别", span=4, blank=boxes(_TIMES)),
        Field(name="collective", label="个访、集体访", span=4, blank=boxes(_NUMBERS)),
        Field(name="people_count", label="涉及人数", blank="　　　人"),
        Field(name="amount_fen", label="涉及金额", kind=Kind.MONEY, blank="　　　　元"),
        Field(name="skipped_level", label="越级", blank=yes_no(answer=None)),
        Field(name="in_litigation", label="涉法涉诉", blank=yes_no(answer=None)),
        Field(name="threatens", label="扬言", blank=yes_no(answer=None)),
        Field(name="instructed", label="领导批示", blank=yes_no(answer=None)),
        Field(name="crosses", label="三跨三离", span=4, blank=boxes(CROSS_KIND)),
    ),
)
_INSTRUCTED = Section(
    use=Use.PAPER,
    fields=(
        Field(name="instructing_unit", label="交办单位"),
        Field(name="instructing_document", label="交办编号"),
        Field(name="instructed_on", label="交办日期", kind=Kind.DATE),
        Field(name="instructed_due_on", label="报结期限", kind=Kind.DATE),
        Field(name="place", label="发生地", span=4),
    ),
)
_STORY = Section(
    use=Use.PAPER,
    fields=(
        Field(
            name="facts",
            label=QT_TRANSLATE_NOOP("Forms", "信访事项"),
            kind=Kind.TEXT,
            lines=4,
            editable_on_paper=True,
        ),
        Field(
            name="demands",
            label=QT_TRANSLATE_NOOP("Forms", "主要诉求"),
            kind=Kind.TEXT,
            lines=3,
            editable_on_paper=True,
        ),
    ),
)
_PETITIONS = Section(
    title="历次信访",
    repeats="petitions",
    as_table=True,
    blank_blocks=2,
    use=Use.PAPER,
    fields=(
        Field(name="on", label="时间", kind=Kind.PARTIAL_DATE, span=4),
        Field(name="form", label="形式", span=3),
        Field(name="destination", label="去向", span=4),
        Field(name="times", label="次数", span=2),
        Field(name="people", label="人数", span=2),
        Field(name="skipped", label="越级", span=2),
        Field(name="note", label="备注", span=4),
    ),
)
_STUDY = Section(
    use=Use.PAPER,
    fields=(
        Field(name="nature", label="诉求定性", span=4, blank=boxes(DEMAND_NATURE)),
        Field(name="nature_reason", label="定性理由", kind=Kind.TEXT, lines=2),
        Field(name="crux", label="问题症结", span=4, blank=boxes(CRUX_KIND)),
        Field(name="level", label="办理层级", span=4, blank=boxes(HANDLING_LEVEL)),
        Field(name="mode", label="办理方式", span=4, blank=boxes(HANDLING_MODE)),
        Field(name="risk", label="风险等级", span=4, blank=boxes(RISK)),
        Field(name="clerk", label="经办人"),
        Field(name="target_on", label="内控时限", kind=Kind.DATE),
    ),
)

SPEC = FormSpec(
    code="matter_registration",
    title=QT_TRANSLATE_NOOP("Forms", "信访事项登记表"),
    style=Style.GRID,
    source="《信访工作条例》第二十一条；栏目依信访信息系统通行做法",
    parts=(
        _HEAD,
        Section(repeats="people", as_table=True, blank_blocks=2, use=Use.PAPER, fields=PERSON_COLUMNS),
        _HOME,
        _INSTRUCTED,
        _STORY,
        _PETITIONS,
        _STUDY,
        Signatures(lines=(SignatureLine("登记人（签名）", "signing_registrars"),)),
    ),
)


def fill(source: Source) -> Values:
    """Fill the sheet: every answer of a list stands there, the right one with a full box."""
    case, matter = source.case, source.matter
    return {
        "committee": source.office.name,
        "number": case.number,
        "registered_on": case.registered_on,
        "title": case.title,
        "kind": box_of(_KINDS, case.kind),
        "people": _people(case),
        "people_count": f"{case.people_count}人" if case.people_count else "",
        "amount_fen": case.amount_fen,
        "place": "".join(place.name for place in (case.village, case.grid) if place) or case.place,
        "facts": case.facts,
        "demands": case.demands,
        "risk": box_of(RISK, case.risk),
        "clerk": case.mediator.name if case.mediator else "",
        "collective": boxes(_NUMBERS, ("many" if is_collective(case) else "one",)),
        "petitions": tuple(_petition(record) for record in matter.petitions),
        "signing_registrars": name_of(case.registered_by),
        "date": case.registered_on,
        **_codes(matter),
        **_words(matter),
    }


def _codes(matter: Matter) -> Values:
    return {
        "origin": box_of(MATTER_ORIGIN, matter.origin),
        "form": box_of(PETITION_FORM, matter.form),
        "purpose": box_of(PETITION_PURPOSE, matter.purpose),
        "route": box_of(PETITION_ROUTE, matter.route),
        "repeated": boxes(_TIMES, ("repeated" if matter.is_repeated else "first",)),
        "skipped_level": yes_no(answer=matter.skipped_level),
        "in_litigation": yes_no(answer=matter.in_litigation),
        "threatens": yes_no(answer=matter.threatens),
        "instructed": yes_no(answer=matter.instructed),
        "crosses": boxes(CROSS_KIND, matter.crosses),
        "nature": box_of(DEMAND_NATURE, matter.nature),
        "crux": boxes(CRUX_KIND, matter.crux_kinds),
        "level": box_of(HANDLING_LEVEL, matter.level),
        "mode": box_of(HANDLING_MODE, matter.mode),
    }


def _words(matter: Matter) -> Values:
    return {
        "household_place": matter.household_place,
        "family": matter.family,
        "category": matter.category,
        "first_on": matter.first_on,
        "instructing_unit": matter.instructing_unit,
        "instructing_document": matter.instructing_document,
        "instructed_on": matter.instructed_on,
        "instructed_due_on": matter.instructed_due_on,
        "nature_reason": matter.nature_reason,
        "target_on": matter.target_on,
    }


def _people(case: Case) -> tuple[Values, ...]:
    people = in_role(case, PartyRole.APPLICANT, PartyRole.RESPONDENT)
    rows = tuple(person_row(party, accused=is_accusation(case)) for party in people[:_PEOPLE_ROWS])
    if len(people) <= _PEOPLE_ROWS:
        return rows
    rest = dict.fromkeys(rows[0], "")
    return (*rows, {**rest, "name": f"另有{len(people) - _PEOPLE_ROWS}人", "address": "详见卷内材料"})


def _petition(record: PetitionRecord) -> Values:
    return {
        "on": record.on,
        "form": PETITION_FORM[record.form] if record.form else "",
        "destination": record.destination,
        "times": str(record.times),
        "people": str(record.people or ""),
        "skipped": "是" if record.skipped_level else "",
        "note": record.note,
    }
