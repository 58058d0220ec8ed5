"""信访事项交办函: a matter given to a unit, which reports by a day that it is done (信访工作条例 art. 22)."""

from forms.matters.forward_letter import ASK_AT, ENCLOSED, SECRET, WHO, letter
from forms.matters.letters import ADDRESSEE, CASE_NUMBER, CLOSING, COPIES, ISSUE, NUMBER
from forms.source import Source
from forms.spec import Field, Fixed, FormSpec, Kind, Style, Subject, Values
from mediation_app.model import CaseUnit
from mediation_app.rules.errors import sentence
from mediation_app.rules.vocabulary import ProcedureKind
from resources.i18n import QT_TRANSLATE_NOOP

_USUAL_DUTY = "调查核实，依法按政策提出处理意见，做好化解工作。"

SPEC = FormSpec(
    code="assign_letter",
    title=QT_TRANSLATE_NOOP("Forms", "信访事项交办函"),
    style=Style.OFFICIAL,
    subject=Subject.PROCEDURE,
    procedures=(ProcedureKind.ASSIGNED,),
    source="《信访工作条例》第二十二条、第二十三条、第三十条",
    parts=(
        NUMBER,
        Fixed("{addressee}：", slots=(ADDRESSEE,), indent=False),
        Fixed(
            "现将{who}反映的{issue}（编号：{case_number}）交你单位办理。办理要求：{duty}",
            slots=(
                WHO,
                ISSUE,
                CASE_NUMBER,
                Field(
                    name="duty",
                    label=QT_TRANSLATE_NOOP("Forms", "办理要求"),
                    kind=Kind.TEXT,
                    lines=2,
                    editable_on_paper=True,
                    blank="　" * 10,
                ),
            ),
        ),
        Fixed(
            "请自收到本函之日起15日内书面告知信访人是否受理，于{due_on}前报送办结报告，写明案情、调查情况、"
            "处理意见及依据、化解结果、信访人态度，并附有关材料。",
            slots=(Field(name="due_on", label=QT_TRANSLATE_NOOP("Forms", "报送期限"), kind=Kind.DATE),),
        ),
        Fixed("不属于你单位职权范围的，请自收到本函之日起5个工作日内提出异议并说明理由。"),
        SECRET,
        ASK_AT,
        ENCLOSED,
        CLOSING,
        COPIES,
    ),
)


def fill(source: Source) -> Values:
    """Fill the letter of one assignment; what is asked and by when is that of the unit's part in the case."""
    unit = _part_of(source)
    duty = (unit.duty if unit else "") or source.procedure.note
    return {
        **letter(source),
        "duty": sentence(duty) if duty else _USUAL_DUTY,
        "due_on": unit.due_on if unit else None,
        "copies_to": "",
        "enclosures": ({"name": "信访材料1份"},),
    }


def _part_of(source: Source) -> CaseUnit | None:
    """Return the newest part in the case of the unit the letter goes to."""
    parts = (one for one in reversed(source.matter.units) if one.unit.name == source.procedure.unit)
    return next(parts, None)
