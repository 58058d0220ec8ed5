"""The intake: three entries make a case (who, with whom, about what), the rest may follow."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from forms.application import FACTS
from forms.case_entry import EVENT_FIELDS, KIND_FIELDS, MEDIATOR_FIELDS, REMARK, SOURCE_FIELDS
from forms.party_checks import agent_problems, identity_problems, refusal_problems, ward_problems
from forms.people import entry_fields
from forms.spec import Field, FormSpec, Kind, Section, Values, address
from forms.wording import say
from mediation_app.model import PRINCIPALS, PartyRole
from mediation_app.rules.errors import Problem
from resources.i18n import QT_TRANSLATE_NOOP

_LIST = "parties"


def _blocks(values: Values) -> tuple[Values, ...]:
    return SPEC.sections[0].blocks_of(values)


def _stands_for_a_party(values: Values, _today: date) -> tuple[Problem, ...]:
    """Refuse an agent or guardian of somebody who is no party of the dispute."""
    blocks = _blocks(values)
    message = say(QT_TRANSLATE_NOOP("Forms", "请选择一位当事人"))
    return tuple(
        Problem(address(_LIST, index, "represents"), message)
        for index, block in enumerate(blocks)
        if _speaks(block) and not _is_principal(blocks, block.get("represents"))
    )


def _speaks(block: Values) -> bool:
    return block.get("role") in (PartyRole.AGENT, PartyRole.GUARDIAN)


def _is_principal(blocks: tuple[Values, ...], index: object) -> bool:
    if not isinstance(index, int):
        return index is None or index == ""
    return 0 <= index < len(blocks) and blocks[index].get("role") in PRINCIPALS


def _party_cautions(values: Values, today: date) -> tuple[Problem, ...]:
    """Warn of minors without guardian, agents who may not settle, refusals and equal names."""
    return tuple(_each_party(_blocks(values), today))


def _each_party(blocks: tuple[Values, ...], today: date) -> Iterator[Problem]:
    several = sum(1 for block in blocks if block.get("role") in PRINCIPALS) > 1
    guarded = {block.get("represents") for block in blocks if block.get("role") == PartyRole.GUARDIAN}
    seen: set[object] = set()
    for index, block in enumerate(blocks):
        place = f"{_LIST}[{index}]."
        if index not in guarded:
            yield from ward_problems(block, today, place=place)
        yield from agent_problems(block, several=several, place=place)
        yield from refusal_problems(block, place=place)
        yield from identity_problems(block, today, place=place)
        if block.get("name") and block.get("name") in seen:
            text = QT_TRANSLATE_NOOP("Forms", "“{name}”填了两次，请核对是不是同一个人")
            yield Problem(f"{place}name", say(text, name=block.get("name")))
        seen.add(block.get("name"))


SPEC = FormSpec(
    code="intake",
    title=QT_TRANSLATE_NOOP("Forms", "登记纠纷"),
    parts=(
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "当事人"),
            repeats=_LIST,
            fields=entry_fields("entry_parties"),
            blocks=({"role": PartyRole.APPLICANT.value}, {"role": PartyRole.RESPONDENT.value}),
            titled_by="role",
        ),
        Section(title=QT_TRANSLATE_NOOP("Forms", "为了什么事"), fields=(replace(FACTS, required=True),)),
        Section(title=QT_TRANSLATE_NOOP("Forms", "纠纷"), fields=KIND_FIELDS, more=True),
        Section(title=QT_TRANSLATE_NOOP("Forms", "来源"), fields=SOURCE_FIELDS, more=True),
        Section(title=QT_TRANSLATE_NOOP("Forms", "时间地点"), fields=EVENT_FIELDS, more=True),
        Section(
            title=QT_TRANSLATE_NOOP("Forms", "调解"),
            more=True,
            fields=(
                *MEDIATOR_FIELDS,
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
    rules=(_stands_for_a_party,),
    cautions=(_party_cautions,),
)
