"""What a 化解方案 must hold, and whose opinions it takes (三到位一处理; 领导包案责任制).

诉求合理的解决问题到位、诉求无理的思想教育到位、生活困难的帮扶救助到位、行为违法的依法处理.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType

from mediation_app.rules.errors import Problem
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import DemandNature, OpinionStage
from mediation_app.rules.waivers import find_waivers
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

MEASURE_LABELS: Mapping[str, Message] = MappingProxyType(
    {
        "solve": say(QT_TRANSLATE_NOOP("Rules", "解决问题")),
        "explain": say(QT_TRANSLATE_NOOP("Rules", "思想教育（解释疏导）")),
        "relieve": say(QT_TRANSLATE_NOOP("Rules", "帮扶救助")),
        "legal": say(QT_TRANSLATE_NOOP("Rules", "依法处理")),
    }
)
"""The four parts of block seven, by the plan's fields."""

NEEDED: Mapping[DemandNature, tuple[str, ...]] = MappingProxyType(
    {
        DemandNature.REASONABLE: ("solve",),
        DemandNature.PARTLY: ("solve", "explain"),
        DemandNature.UNREASONABLE: ("explain",),
        DemandNature.HARDSHIP: ("relieve",),
        DemandNature.UNLAWFUL: ("legal", "explain"),
    }
)
"""The measures that a nature of the demand asks for; the others may be there or not."""

_NATURES: Mapping[DemandNature, Message] = MappingProxyType(
    {
        DemandNature.REASONABLE: say(QT_TRANSLATE_NOOP("Rules", "诉求合理")),
        DemandNature.PARTLY: say(QT_TRANSLATE_NOOP("Rules", "诉求部分合理")),
        DemandNature.UNREASONABLE: say(QT_TRANSLATE_NOOP("Rules", "诉求无理")),
        DemandNature.HARDSHIP: say(QT_TRANSLATE_NOOP("Rules", "生活困难")),
        DemandNature.UNLAWFUL: say(QT_TRANSLATE_NOOP("Rules", "行为违法")),
    }
)

STAGE_PERMISSION: Mapping[OpinionStage, Permission] = MappingProxyType(
    {
        OpinionStage.OFFICE: Permission.AGREE_LEAD,
        OpinionStage.DEPUTY: Permission.LEAD,
        OpinionStage.CHIEF: Permission.APPROVE,
    }
)
"""What the one who gives an opinion at a stage must be allowed to do."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanFacts:
    """A plan and what surrounds it; ``latest_on``: the last day the law's handling period leaves."""

    nature: DemandNature | None = None
    measures: Mapping[str, str] = field(default_factory=dict)
    due_on: date | None = None
    step_dues: Sequence[date | None] = ()
    has_lead: bool = False
    lead_due_on: date | None = None
    units: int = 0
    team: int = 0
    latest_on: date | None = None


def missing(facts: PlanFacts, today: date) -> list[Problem]:
    """List what keeps a plan from being submitted or approved, each at its field."""
    found = [*_ownership_missing(facts), *_measures_missing(facts)]
    if not facts.step_dues:
        found.append(_at("steps", QT_TRANSLATE_NOOP("Rules", "方案还没有步骤，至少要有一步")))
    if facts.due_on is None:
        found.append(_at("due_on", QT_TRANSLATE_NOOP("Rules", "请填写化解时限")))
    elif facts.due_on < today:
        found.append(_at("due_on", QT_TRANSLATE_NOOP("Rules", "化解时限{day}已经过了"), day=facts.due_on))
    return found + dates_wrong(facts)


def dates_wrong(facts: PlanFacts) -> list[Problem]:
    """List the dates of a plan that do not fit: steps after its end, its end after what binds it."""
    due = facts.due_on
    if due is None:
        return []
    found = [
        _at(f"steps[{index}].due_on", QT_TRANSLATE_NOOP("Rules", "步骤期限晚于化解时限{day}"), day=due)
        for index, day in enumerate(facts.step_dues)
        if day is not None and day > due
    ]
    if facts.lead_due_on is not None and due > facts.lead_due_on:
        text = QT_TRANSLATE_NOOP("Rules", "化解时限晚于包案时批准的期限{day}，延期须经主要领导同意")
        found.append(_at("due_on", text, day=facts.lead_due_on))
    if facts.latest_on is not None and due > facts.latest_on:
        text = QT_TRANSLATE_NOOP("Rules", "化解时限晚于法定办理期限{day}（信访工作条例第三十四条）")
        found.append(_at("due_on", text, day=facts.latest_on))
    return found


def waivers_in(texts: Mapping[str, str]) -> list[Problem]:
    """Return a problem for each block that closes a legal route or gives up rights wholesale."""
    return [
        Problem(name, waiver.reason)
        for name, text in texts.items()
        for waiver in find_waivers(text)
        if waiver.bars
    ]


def opinion_objection(
    stage: OpinionStage, staff_id: int, *, drafter_ids: Collection[int], lead_id: int | None
) -> Message | None:
    """Return why somebody may not give an opinion at a stage: he drafted the plan, or leads the case."""
    if staff_id in drafter_ids:
        return say(QT_TRANSLATE_NOOP("Rules", "起草过方案的人不能审核、审批这份方案"))
    if staff_id == lead_id and stage is not OpinionStage.OFFICE:
        return say(QT_TRANSLATE_NOOP("Rules", "包案领导不能审批自己所包案件的方案，应由另一位领导审批"))
    return None


def live_opinions(
    opinions: Sequence[tuple[OpinionStage, bool]],
) -> list[OpinionStage]:
    """Return the stages that agreed since the plan was last sent back."""
    agreed: list[OpinionStage] = []
    for stage, said_yes in opinions:
        agreed = [*agreed, stage] if said_yes else []
    return agreed


def next_stage(opinions: Sequence[tuple[OpinionStage, bool]], *, needs_deputy: bool) -> OpinionStage:
    """Return whose word a submitted plan waits for: 信访办, where the office wants it 分管领导, 主要领导."""
    agreed = live_opinions(opinions)
    if OpinionStage.OFFICE not in agreed:
        return OpinionStage.OFFICE
    if needs_deputy and OpinionStage.DEPUTY not in agreed:
        return OpinionStage.DEPUTY
    return OpinionStage.CHIEF


def stage_objection(
    stage: OpinionStage, opinions: Sequence[tuple[OpinionStage, bool]], *, needs_deputy: bool
) -> Message | None:
    """Return why an opinion comes too early or a second time; 分管领导 may speak before 主要领导 does."""
    due = next_stage(opinions, needs_deputy=needs_deputy)
    if stage in live_opinions(opinions):
        return say(QT_TRANSLATE_NOOP("Rules", "这一环节已经同意过，不用再提意见"))
    if stage is due or (stage is OpinionStage.DEPUTY and due is OpinionStage.CHIEF):
        return None
    if due is OpinionStage.OFFICE:
        return say(QT_TRANSLATE_NOOP("Rules", "还没有信访办意见，请先由信访办负责人审核"))
    return say(QT_TRANSLATE_NOOP("Rules", "还没有分管领导意见，请先由分管领导审核"))


def _ownership_missing(facts: PlanFacts) -> list[Problem]:
    found = []
    if not facts.has_lead:
        found.append(_at("lead", QT_TRANSLATE_NOOP("Rules", "还没有经批准的包案领导")))
    if not facts.units:
        found.append(_at("units", QT_TRANSLATE_NOOP("Rules", "还没有责任单位")))
    if not facts.team:
        found.append(_at("team", QT_TRANSLATE_NOOP("Rules", "还没有专班成员")))
    return found


def _measures_missing(facts: PlanFacts) -> list[Problem]:
    if facts.nature is None:
        return [_at("nature_text", QT_TRANSLATE_NOOP("Rules", "还没有给诉求定性，措施无从对应"))]
    text = QT_TRANSLATE_NOOP("Rules", "{nature}的，方案应写明{measure}的措施")
    nature = _NATURES[facts.nature]
    return [
        _at(name, text, nature=nature, measure=MEASURE_LABELS[name])
        for name in NEEDED[facts.nature]
        if not facts.measures.get(name)
    ]


def _at(name: str, source: str, **values: object) -> Problem:
    return Problem(name, say(source, **values))
