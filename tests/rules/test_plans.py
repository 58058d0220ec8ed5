from datetime import date

import pytest

from mediation_app.rules.plans import (
    MEASURE_LABELS,
    NEEDED,
    PlanFacts,
    dates_wrong,
    live_opinions,
    missing,
    next_stage,
    opinion_objection,
    stage_objection,
    waivers_in,
)
from mediation_app.rules.vocabulary import DemandNature, OpinionStage

TODAY = date(2026, 11, 23)
OFFICE, DEPUTY, CHIEF = OpinionStage.OFFICE, OpinionStage.DEPUTY, OpinionStage.CHIEF


def whole(**changes: object) -> PlanFacts:
    values: dict[str, object] = {
        "nature": DemandNature.REASONABLE,
        "measures": {"solve": "兑现补偿"},
        "due_on": date(2026, 12, 23),
        "step_dues": (date(2026, 12, 1), None),
        "has_lead": True,
        "units": 1,
        "team": 1,
    }
    return PlanFacts(**{**values, **changes})  # type: ignore[arg-type]


def told(facts: PlanFacts) -> list[tuple[str, str]]:
    return [(problem.field, str(problem.message)) for problem in missing(facts, TODAY)]


def test_a_whole_plan_lacks_nothing() -> None:
    assert told(whole()) == []


@pytest.mark.parametrize(
    ("nature", "needed"),
    [
        (DemandNature.REASONABLE, ["solve"]),
        (DemandNature.PARTLY, ["solve", "explain"]),
        (DemandNature.UNREASONABLE, ["explain"]),
        (DemandNature.HARDSHIP, ["relieve"]),
        (DemandNature.UNLAWFUL, ["legal", "explain"]),
    ],
)
def test_the_nature_of_the_demand_decides_the_measures(nature: DemandNature, needed: list[str]) -> None:
    assert [field for field, _ in told(whole(nature=nature, measures={}))] == needed
    others = {name: "有" for name in MEASURE_LABELS if name not in needed}
    assert [field for field, _ in told(whole(nature=nature, measures=others))] == needed
    assert told(whole(nature=nature, measures=dict.fromkeys(needed, "有"))) == []


def test_every_nature_has_its_measures() -> None:
    assert set(NEEDED) == set(DemandNature)
    assert all(set(measures) <= set(MEASURE_LABELS) and measures for measures in NEEDED.values())


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"measures": {}}, ("solve", "诉求合理的，方案应写明解决问题的措施")),
        ({"nature": None}, ("nature_text", "还没有给诉求定性，措施无从对应")),
        ({"has_lead": False}, ("lead", "还没有经批准的包案领导")),
        ({"units": 0}, ("units", "还没有责任单位")),
        ({"team": 0}, ("team", "还没有专班成员")),
        ({"step_dues": ()}, ("steps", "方案还没有步骤，至少要有一步")),
        ({"due_on": None}, ("due_on", "请填写化解时限")),
        ({"due_on": date(2026, 11, 22), "step_dues": (None,)}, ("due_on", "化解时限2026年11月22日已经过了")),
        (
            {"step_dues": (None, date(2026, 12, 24))},
            ("steps[1].due_on", "步骤期限晚于化解时限2026年12月23日"),
        ),
        (
            {"lead_due_on": date(2026, 12, 22)},
            ("due_on", "化解时限晚于包案时批准的期限2026年12月22日，延期须经主要领导同意"),
        ),
        (
            {"latest_on": date(2026, 12, 22)},
            ("due_on", "化解时限晚于法定办理期限2026年12月22日（信访工作条例第三十四条）"),
        ),
    ],
)
def test_what_is_missing_is_said_at_its_field(change: dict[str, object], problem: tuple[str, str]) -> None:
    assert told(whole(**change)) == [problem]


def test_a_plan_may_end_on_the_very_last_day() -> None:
    last = date(2026, 12, 23)
    facts = whole(lead_due_on=last, latest_on=last, step_dues=(last,))
    assert told(facts) == []
    assert dates_wrong(facts) == []


def test_words_that_close_a_legal_route_are_refused_in_any_block() -> None:
    found = waivers_in({"solve": "兑现后不得再上访。", "risk": "关注动向。", "visits": "放弃诉讼权利。"})
    assert [problem.field for problem in found] == ["solve", "visits"]


@pytest.mark.parametrize(
    ("stage", "person", "barred"),
    [
        (OFFICE, 1, "起草过方案的人"),
        (DEPUTY, 1, "起草过方案的人"),
        (CHIEF, 1, "起草过方案的人"),
        (CHIEF, 3, "包案领导不能审批自己所包案件的方案"),
        (DEPUTY, 3, "包案领导不能审批自己所包案件的方案"),
        (OFFICE, 3, ""),
        (CHIEF, 4, ""),
    ],
)
def test_who_may_give_an_opinion(stage: OpinionStage, person: int, barred: str) -> None:
    found = opinion_objection(stage, person, drafter_ids=[1, 2], lead_id=3)
    assert (str(found).startswith(barred) and bool(barred)) if found else barred == ""


@pytest.mark.parametrize(
    ("given", "needs_deputy", "due"),
    [
        ([], False, OFFICE),
        ([(OFFICE, True)], False, CHIEF),
        ([(OFFICE, True)], True, DEPUTY),
        ([(OFFICE, True), (DEPUTY, True)], True, CHIEF),
        ([(OFFICE, True), (CHIEF, False)], False, OFFICE),
        ([(OFFICE, True), (DEPUTY, False), (OFFICE, True)], True, DEPUTY),
    ],
)
def test_whose_word_a_plan_waits_for(
    given: list[tuple[OpinionStage, bool]], needs_deputy: bool, due: OpinionStage
) -> None:
    assert next_stage(given, needs_deputy=needs_deputy) is due


def test_opinions_before_a_return_count_no_more() -> None:
    assert live_opinions([(OFFICE, True), (CHIEF, False), (OFFICE, True)]) == [OFFICE]


@pytest.mark.parametrize(
    ("stage", "given", "needs_deputy", "barred"),
    [
        (CHIEF, [], False, "还没有信访办意见，请先由信访办负责人审核"),
        (DEPUTY, [], False, "还没有信访办意见，请先由信访办负责人审核"),
        (CHIEF, [(OFFICE, True)], True, "还没有分管领导意见，请先由分管领导审核"),
        (OFFICE, [(OFFICE, True)], False, "这一环节已经同意过，不用再提意见"),
        (DEPUTY, [(OFFICE, True)], False, None),
        (CHIEF, [(OFFICE, True)], False, None),
    ],
)
def test_opinions_come_in_turn(
    stage: OpinionStage, given: list[tuple[OpinionStage, bool]], needs_deputy: bool, barred: str | None
) -> None:
    found = stage_objection(stage, given, needs_deputy=needs_deputy)
    assert (None if found is None else str(found)) == barred
