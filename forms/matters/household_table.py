"""涉及户情况表: the households of a matter that concerns hundreds of them, to be checked and signed."""

from forms.source import Source
from forms.spec import Field, Fixed, FormSpec, Section, SignatureLine, Signatures, Style, Use, Values
from mediation_app.model import Household
from resources.i18n import QT_TRANSLATE_NOOP

SPEC = FormSpec(
    code="household_table",
    title=QT_TRANSLATE_NOOP("Forms", "涉及户情况表"),
    style=Style.GRID,
    source="涉众矛盾纠纷台账，各地通行",
    parts=(
        Section(
            use=Use.PAPER,
            fields=(
                Field(name="number", label="编号"),
                Field(name="total", label="户数、人数"),
                Field(name="title", label="事项名称", span=4),
                Field(name="representatives", label="户代表", span=4),
            ),
        ),
        Fixed("以下各户情况，由本户核对后签名。", indent=False),
        Section(
            repeats="rows",
            as_table=True,
            blank_blocks=15,
            use=Use.PAPER,
            fields=(
                Field(name="ordinal", label="序号", span=2),
                Field(name="name", label="户主", span=3),
                Field(name="id_end", label="证件尾号", span=3),
                Field(name="address", label="住址", span=4),
                Field(name="people", label="人口", span=2),
                Field(name="area", label="面积份额", span=3),
                Field(name="note", label="备注", span=4),
                Field(name="signed", label="核对签名", span=3),
            ),
        ),
        Signatures(
            lines=(SignatureLine("填表人（签名）", "signing_clerks"), SignatureLine("审核人（签名）")),
            dated="dated",
        ),
    ),
)


def fill(source: Source) -> Values:
    """List the households; of the ID numbers only the last four places, to tell people of one name apart."""
    case, households = source.case, source.households
    return {
        "committee": source.office.name,
        "number": case.number,
        "title": case.title,
        "total": total(households),
        "representatives": "、".join(one.name for one in households if one.is_representative),
        "rows": (*map(_row, households), *([_sum(households)] if households else [])),
        "signing_clerks": (case.mediator.name,) if case.mediator else (),
        "dated": None,
    }


def total(households: tuple[Household, ...]) -> str:
    """Count households and those who live there: ``1043户、3120人``; people only as far as known."""
    if not households:
        return ""
    people = sum(one.people or 0 for one in households)
    unknown = sum(one.people is None for one in households)
    tail = f"（{unknown}户人口未填）" if people and unknown else ""
    return f"{len(households)}户" + (f"、{people}人{tail}" if people else "")


def _row(one: Household) -> Values:
    return {
        "ordinal": str(one.ordinal),
        "name": one.name,
        "id_end": one.id_number[-4:],
        "address": one.address,
        "people": str(one.people or ""),
        "area": one.area,
        "note": "　".join(word for word in ("代表" if one.is_representative else "", one.note) if word),
        "signed": "",
    }


def _sum(households: tuple[Household, ...]) -> Values:
    people = sum(one.people or 0 for one in households)
    empty = dict.fromkeys(("id_end", "address", "area", "note", "signed"), "")
    return {**empty, "ordinal": "合计", "name": f"{len(households)}户", "people": str(people or "")}
