"""信访事项不予受理告知书: why a matter is not taken on, and who takes it (信访工作条例 art. 23, 31)."""

from collections.abc import Mapping
from types import MappingProxyType

from forms.matters.acceptance_notice import REPORTED, TOLD, reported
from forms.matters.letters import ADDRESSEE, CLOSING, NUMBER, letter_number, organ, step
from forms.source import Source
from forms.spec import Field, Fixed, FormSpec, Kind, Style, Values
from mediation_app.model import Case, Matter
from mediation_app.rules.errors import sentence
from mediation_app.rules.vocabulary import PetitionRoute, ProcedureKind
from mediation_app.rules.workflow import CaseState
from resources.i18n import QT_TRANSLATE_NOOP

WHERE: Mapping[PetitionRoute, str] = MappingProxyType(
    {
        PetitionRoute.JUSTICE: "有管辖权的人民法院、行政复议机关、人民检察院或者公安机关",
        PetitionRoute.ARBITRATION: "有管辖权的仲裁机构",
        PetitionRoute.PARTY: "有权处理党员申诉的党组织",
        PetitionRoute.ADMINISTRATIVE: "有权处理的行政机关",
        PetitionRoute.DUTY: "负有法定职责的机关、单位",
    }
)
"""Where a matter of each route is raised; 信访程序 itself is taken on here or forwarded."""

SPEC = FormSpec(
    code="nonacceptance_notice",
    title=QT_TRANSLATE_NOOP("Forms", "信访事项不予受理告知书"),
    style=Style.OFFICIAL,
    source="《信访工作条例》第二十三条、第三十一条",
    signable=True,
    parts=(
        NUMBER,
        Fixed("{addressee}：", slots=(ADDRESSEE,), indent=False),
        REPORTED,
        Fixed(
            "经审查：{reason}根据《信访工作条例》的有关规定，本机关决定不予受理。",
            slots=(
                Field(
                    name="reason",
                    label=QT_TRANSLATE_NOOP("Forms", "不予受理的理由"),
                    kind=Kind.TEXT,
                    lines=3,
                    editable_on_paper=True,
                    blank="　" * 40,
                ),
            ),
        ),
        Fixed(
            "该事项可以向{where}提出。",
            slots=(
                Field(
                    name="where",
                    label=QT_TRANSLATE_NOOP("Forms", "可以向哪里提出"),
                    editable_on_paper=True,
                    blank="　" * 20,
                ),
            ),
            when="elsewhere",
        ),
        Fixed(
            "依法申请仲裁、行政复议和向人民法院提起诉讼的权利，以及对违纪违法行为检举、控告的权利，"
            "不受本告知书影响，行使时应当注意法定期限。有新的事实和理由的，可以重新提出。"
        ),
        TOLD,
        CLOSING,
    ),
)


def fill(source: Source) -> Values:
    """Fill the notice; the reason is that of the refusal, or what was noted when the petitioner was told."""
    told = step(source, ProcedureKind.NOT_ACCEPTED)
    day, route = (told.on if told else None), source.matter.route
    where = (told.unit if told else "") or (WHERE.get(route, "") if route else "")
    return {
        **reported(source),
        "document": letter_number(source, told, day),
        "reason": _reason(source.case) or (sentence(told.note) if told and told.note else ""),
        "where": where,
        "elsewhere": bool(where) or not is_exhausted(source.matter),
        "issuer": organ(source.office),
        "date": day,
    }


def is_exhausted(matter: Matter) -> bool:
    """Tell whether the matter went through 复核: no organ takes it on again (信访工作条例 art. 36)."""
    return any(event.kind is ProcedureKind.RECHECK_DELIVERED for event in matter.procedures)


def _reason(case: Case) -> str:
    came_to = case.closed_from or case.state
    return sentence(case.state_reason) if came_to is CaseState.REJECTED and case.state_reason else ""
