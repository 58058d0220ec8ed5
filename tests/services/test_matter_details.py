"""What is known about a matter, corrected; the judgement of its demands; petitions and procedure."""

from dataclasses import replace
from datetime import timedelta

import pytest

from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed, UserError
from mediation_app.rules.vocabulary import CrossKind, DemandNature, ProcedureKind
from mediation_app.rules.workflow import CaseState
from mediation_app.services import audit
from mediation_app.services.acts import ACT_LABELS, Act
from mediation_app.services.books import Actor, Books
from mediation_app.services.matters import details, petitions
from mediation_app.services.matters.details import ChangeMatter, SetNature
from mediation_app.services.matters.petitions import PetitionEntry, RecordProcedure, SaveOpinion
from tests.services.matter_scenes import FACTS, matter, people, row, studied
from tests.services.scenes import Scene, registered


def change(scene: Scene, **values: object) -> ChangeMatter:
    """The matter of a scene as it stands, with other values."""
    case = scene.case
    known: dict[str, object] = {
        "case_id": case.id,
        "details": details.details_of(case),
        "title": case.title,
        "facts": case.facts,
        "demands": case.demands,
        "people_count": case.people_count,
        "amount_fen": case.amount_fen,
    }
    return ChangeMatter(**{**known, **values})  # type: ignore[arg-type]


def last_of(scene: Scene, act: Act) -> audit.TimelineEntry:
    lines = audit.timeline(scene.books, scene.actor, scene.case_id)
    return next(line for line in lines if line.act == ACT_LABELS[act])


def test_a_change_is_told_with_before_and_after(books: Books, clerk: Actor) -> None:
    scene = matter(books, clerk)
    known = details.details_of(scene.case)
    crosses = (CrossKind.AREA.value, CrossKind.DUTY.value)
    new = replace(known, crosses=crosses, first_on="2018年", threatens=True)
    details.change(books, clerk, change(scene, details=new, title="修渠占地补偿"))
    case = scene.case
    assert details.details_of(case) == replace(new, first_on="2018")
    assert case.title == "修渠占地补偿"
    told = {one["field"]: one for one in last_of(scene, Act.MATTER_CHANGED).detail["changed"]}  # type: ignore[attr-defined]
    assert told["crosses"] == {"field": "crosses", "before": "", "after": "跨地区、人与责任主体分离"}
    assert told["first_on"]["before"] == "2019-04"
    assert set(told) == {"title", "crosses", "first_on", "threatens"}


def test_nothing_changed_is_not_told(books: Books, clerk: Actor) -> None:
    scene = matter(books, clerk)
    before = len(audit.timeline(books, clerk, scene.case_id))
    details.change(books, clerk, change(scene))
    assert len(audit.timeline(books, clerk, scene.case_id)) == before


def test_two_windows_do_not_overwrite_each_other(books: Books, clerk: Actor) -> None:
    scene = matter(books, clerk)
    seen = scene.case.revision
    details.change(books, clerk, change(scene, title="甲", revision=seen))
    with pytest.raises(Conflict):
        details.change(books, clerk, change(scene, title="乙", revision=seen))


def test_what_is_typed_is_checked(books: Books, clerk: Actor) -> None:
    scene = matter(books, clerk)
    with pytest.raises(InvalidInput) as error:
        details.change(books, clerk, change(scene, title="", facts=" ", people_count=-1))
    assert {problem.field for problem in error.value.problems} == {"title", "facts", "people_count"}


def test_an_ordinary_dispute_has_no_petition_details(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    with pytest.raises(UserError, match="一般纠纷"):
        details.details_of(scene.case)


def test_the_judgement_moves_a_matter_on_and_may_change(books: Books, clerk: Actor) -> None:
    scene = studied(books, clerk)
    assert scene.case.state is CaseState.STUDIED
    again = SetNature(case_id=scene.case_id, nature=DemandNature.PARTLY, reason="面积多报了一半。")
    details.set_nature(books, clerk, again)
    case = scene.case
    assert case.matter is not None
    assert (case.matter.nature, case.state) == (DemandNature.PARTLY, CaseState.STUDIED)
    told = {one["field"]: one for one in last_of(scene, Act.NATURE_SET).detail["changed"]}  # type: ignore[attr-defined]
    assert (told["nature"]["before"], told["nature"]["after"]) == ("诉求合理", "诉求部分合理")


def test_a_judgement_needs_a_reason_and_a_day_gone_by(books: Books, clerk: Actor) -> None:
    scene = matter(books, clerk)
    command = SetNature(case_id=scene.case_id, nature=DemandNature.UNREASONABLE, reason=" ")
    with pytest.raises(InvalidInput, match="原因"):
        details.set_nature(books, clerk, command)
    tomorrow = scene.today + timedelta(days=1)
    with pytest.raises(InvalidInput, match="定性日期"):
        details.set_nature(books, clerk, replace(command, reason="属实", on=tomorrow))
    assert scene.case.state is CaseState.REGISTERED


def test_the_second_petition_makes_it_repeated(books: Books, clerk: Actor) -> None:
    scene = matter(books, clerk, petitions=(PetitionEntry(on="2024"),))
    assert not row(scene).is_repeated
    entry = PetitionEntry(on="2026年3月", destination="县", skipped_level=True, people=7)
    petition_id = petitions.add_petition(books, clerk, scene.case_id, entry)
    found = row(scene)
    assert (found.is_repeated, found.skipped_level) == (True, True)
    assert [one.on for one in found.petitions] == ["2024", "2026-03"]
    petitions.remove_petition(books, clerk, scene.case_id, petition_id, "登记错了")
    assert len(row(scene).petitions) == 1
    with pytest.raises(InvalidInput):
        petitions.add_petition(books, clerk, scene.case_id, PetitionEntry(on="2027-01"))


def test_a_dispute_may_have_petitions_and_stays_a_dispute(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    petitions.add_petition(books, mediator, scene.case_id, PetitionEntry(on="2025"))
    case = scene.case
    assert case.matter is not None
    assert (case.state, case.matter.under_ownership) == (CaseState.REGISTERED, False)


def step(scene: Scene, kind: ProcedureKind, days_ago: int = 0) -> int:
    on = scene.today - timedelta(days=days_ago)
    command = RecordProcedure(
        case_id=scene.case_id, kind=kind, on=on, unit="县信访局", document="〔2026〕9号"
    )
    return petitions.record_procedure(scene.books, scene.actor, command)


def test_procedure_steps_keep_their_order(books: Books, clerk: Actor) -> None:
    scene = matter(books, clerk)
    step(scene, ProcedureKind.ACCEPTED, 40)
    step(scene, ProcedureKind.OPINION, 10)
    with pytest.raises(InvalidInput, match="早于前一步"):
        step(scene, ProcedureKind.OPINION_DELIVERED, 11)
    with pytest.raises(InvalidInput, match="还没有到"):
        step(scene, ProcedureKind.OPINION_DELIVERED, -1)
    event_id = step(scene, ProcedureKind.OPINION_DELIVERED, 8)
    kinds = [event.kind for event in row(scene).procedures]
    assert kinds == [ProcedureKind.ACCEPTED, ProcedureKind.OPINION, ProcedureKind.OPINION_DELIVERED]
    petitions.remove_procedure(books, clerk, event_id, "日期写错")
    assert len(row(scene).procedures) == 2
    assert scene.case.state is CaseState.REGISTERED


def test_an_opinion_never_bars_rights(books: Books, clerk: Actor) -> None:
    scene = matter(books, clerk)
    good = SaveOpinion(
        case_id=scene.case_id, request="兑现补偿", facts=FACTS, result="支持", law="条例第三十四条"
    )
    petitions.save_opinion(books, clerk, good)
    assert row(scene).opinion_result == "支持"
    with pytest.raises(InvalidInput) as error:
        petitions.save_opinion(books, clerk, replace(good, result="今后不得再就此事上访。"))
    assert [problem.field for problem in error.value.problems] == ["result"]
    petitions.save_opinion(books, clerk, replace(good, result="双方签订息访承诺书。"))


def test_the_administrator_does_not_work_on_matters(books: Books) -> None:
    who = people(books)
    scene = matter(books, who.clerk)
    with pytest.raises(NotAllowed):
        petitions.add_petition(books, who.administrator, scene.case_id, PetitionEntry(on="2025"))
