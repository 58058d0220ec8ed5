"""The four published matters carried from registration to 销号 (the dispute to 结案归档) by an office."""

import io
import zipfile
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import pypdfium2
import pytest

from mediation_app.model import (
    AttachmentKind,
    Consent,
    Fulfilment,
    PartyRole,
    ReboundRisk,
    Satisfaction,
    VisitMethod,
)
from mediation_app.rules.errors import InvalidInput, NotAllowed
from mediation_app.rules.vocabulary import (
    Attitude,
    DemandNature,
    OpinionStage,
    ProcedureKind,
    SettledHow,
    TeamPart,
    UnitPart,
)
from mediation_app.rules.workflow import CaseState
from mediation_app.services import (
    agreements,
    attachments,
    case_moves,
    consent,
    mediation,
    papers,
    parties,
    performance,
    supervision,
    visits,
)
from mediation_app.services.boards.due import due
from mediation_app.services.books import Books
from mediation_app.services.exchange import take_in
from mediation_app.services.issuing import issue_all
from mediation_app.services.leading import ownership, plans, team
from mediation_app.services.leading.plan_steps import step_done
from mediation_app.services.matters import details, distributions, households, petitions, settling, votes
from mediation_app.services.paper_standing import Slip, SlipState
from mediation_app.services.paper_values import PaperKey
from tests.services.matter_scenes import people, petitioner
from tests.services.scenes import Scene, deal, repair, session_of, sign


@pytest.fixture
def published(samples: Path, file_books: Books) -> dict[str, Scene]:
    """The four matters just taken in, by their ids, with the mediator working on them."""
    who = people(file_books)
    report = take_in(file_books, who.clerk, samples / "petitions.jsonl")
    assert not report.refused
    return {one.external_id: Scene(file_books, who.mediator, one.case_id) for one in report.taken}


def state(scene: Scene) -> CaseState:
    return scene.case.state


def move(scene: Scene, to: CaseState) -> None:
    case_moves.move(scene.books, scene.actor, case_moves.Step(case_id=scene.case_id, to=to, on=scene.today))


def wait(scene: Scene, days: int) -> None:
    scene.books.clock.go_on(days=days)  # type: ignore[attr-defined]


def attach(scene: Scene, folder: Path, name: str) -> int:
    file = folder / f"{name}.txt"
    file.write_text(f"{name}\n", "utf-8")
    new = attachments.NewAttachment(case_id=scene.case_id, path=file, kind=AttachmentKind.PROOF)
    return attachments.attach(scene.books, scene.actor, new)


def named(scene: Scene, name: str) -> None:
    parties.add_party(scene.books, scene.actor, scene.case_id, petitioner(name))


def judged(scene: Scene, nature: DemandNature, reason: str) -> None:
    """Judge the demands: before, the road leads nowhere else."""
    with pytest.raises(NotAllowed):
        move(scene, CaseState.RESOLVING)
    command = details.SetNature(case_id=scene.case_id, nature=nature, reason=reason, on=scene.today)
    details.set_nature(scene.books, scene.actor, command)
    assert state(scene) is CaseState.STUDIED


def led(scene: Scene, who: SimpleNamespace, leader: str) -> None:
    """Name the leader; only his own acknowledgement lets the plan begin."""
    books, chief = scene.books, who.mayor if leader == "secretary" else who.secretary
    wish = ownership.ProposeLead(case_id=scene.case_id, leader_id=getattr(who, leader).staff_id)
    assignment = ownership.propose(books, who.clerk, wish)
    with pytest.raises(NotAllowed):
        ownership.approve(books, getattr(who, leader), assignment)
    ownership.agree(books, who.head, assignment, "同意")
    ownership.approve(books, chief, assignment, "同意包案")
    ownership.deliver(books, who.clerk, assignment)
    assert state(scene) is CaseState.ASSIGNING
    ownership.acknowledge(books, getattr(who, leader), assignment)
    assert state(scene) is CaseState.PLANNING


def manned(scene: Scene, who: SimpleNamespace, unit: str) -> None:
    """Give the unit and the team their parts: the gate stays shut without them and the plan."""
    with pytest.raises(NotAllowed) as refused:
        move(scene, CaseState.RESOLVING)
    assert "责任单位" in str(refused.value)
    unit_id = team.add_unit(scene.books, who.head, unit)
    part = team.AssignUnit(case_id=scene.case_id, unit_id=unit_id, part=UnitPart.RESPONSIBLE, person="何队长")
    team.assign_unit(scene.books, who.clerk, part)
    member = team.MemberEntry(name="周明远", staff_id=who.mediator.staff_id, part=TeamPart.MEMBER)
    team.set_team(scene.books, who.clerk, scene.case_id, (member,))


def planned(scene: Scene, who: SimpleNamespace, leader: str, *, solve: str = "", explain: str = "") -> None:
    """Draft, submit and approve a plan of two steps; measures that the demand asks for must be there."""
    chief = who.mayor if leader == "secretary" else who.secretary
    due_on = scene.today + timedelta(days=40)
    steps = (
        plans.StepEntry(text="核实情况", due_on=scene.today + timedelta(days=10), responsible="何队长"),
        plans.StepEntry(text="兑现措施", due_on=due_on, responsible_id=who.mediator.staff_id, mark="收条"),
    )
    empty = plans.SavePlan(case_id=scene.case_id, due_on=due_on, steps=steps)
    plan_id = plans.save(scene.books, who.mediator, empty)
    with pytest.raises(InvalidInput):
        plans.submit(scene.books, who.mediator, plan_id)
    told = replace(empty, plan_id=plan_id, solve=solve, explain=explain)
    plans.save(scene.books, who.mediator, told)
    plans.submit(scene.books, who.mediator, plan_id)
    office = plans.GiveOpinion(plan_id=plan_id, stage=OpinionStage.OFFICE, agreed=True, text="同意上报")
    plans.give_opinion(scene.books, who.head, office)
    word = plans.GiveOpinion(plan_id=plan_id, stage=OpinionStage.CHIEF, agreed=True, text="同意")
    if leader in {"secretary", "mayor"}:
        with pytest.raises(NotAllowed):
            plans.give_opinion(scene.books, getattr(who, leader), word)
    plans.give_opinion(scene.books, chief, word)
    assert state(scene) is CaseState.RESOLVING


def steps_done(scene: Scene, folder: Path) -> None:
    plan = plans.current(scene.case)
    assert plan is not None
    for step in plan.steps:
        wait(scene, 3)
        proof = attach(scene, folder, f"{step.text}材料")
        step_done(scene.books, scene.actor, step.id, on=scene.today, attachment_ids=(proof,))


def settled(scene: Scene, how: SettledHow, text: str, attitude: Attitude = Attitude.SATISFIED) -> None:
    """Settle and go over to the visits; before, the road says what is missing."""
    move(scene, CaseState.CHECKING)
    with pytest.raises(NotAllowed):
        move(scene, CaseState.RESOLVED)
    command = settling.Settle(
        case_id=scene.case_id,
        settled_on=scene.today,
        concluded_on=scene.today,
        how=how,
        text=text,
        attitude=attitude,
        rating=5,
    )
    settling.settle(scene.books, scene.actor, command)
    move(scene, CaseState.RESOLVED)
    move(scene, CaseState.VISITING)


def visited(scene: Scene, name: str, visitor: str, who: SimpleNamespace) -> None:
    """Make every visit on the day it is planned for."""
    actor = getattr(who, visitor)
    while owed := visits.owed(scene.books, actor, case_id=scene.case_id):
        visit = owed[0]
        wait(scene, max((visit.planned_on - scene.today).days, 0))
        command = visits.RecordVisit(
            case_id=scene.case_id,
            done_on=scene.today,
            visit_id=visit.visit_id,
            method=VisitMethod.DOOR,
            visited=name,
            fulfilment=Fulfilment.DONE,
            satisfaction=Satisfaction.SATISFIED,
            rebound=ReboundRisk.NONE,
            text="情况稳定，没有反复。",
            no_next_reason="" if len(owed) > 1 else "回访期满",
        )
        visits.record(scene.books, actor, command)


def struck_off(scene: Scene, leader: str, who: SimpleNamespace) -> None:
    """Strike the matter off: refused without the leader's own word."""
    close = case_moves.Close(case_id=scene.case_id, on=scene.today)
    with pytest.raises(NotAllowed):
        case_moves.close(scene.books, who.head, close)
    with pytest.raises(NotAllowed):
        settling.sign_off(scene.books, who.vice, scene.case_id, scene.today)
    settling.sign_off(scene.books, getattr(who, leader), scene.case_id, scene.today)
    case_moves.close(scene.books, who.head, close)
    assert state(scene) is CaseState.CLOSED


def written(scene: Scene, who: SimpleNamespace) -> dict[str, str]:
    """Issue every paper the dossier needs, and return by form what its PDF says; the DOCX opens too."""
    slips = papers.contents(scene.books, who.clerk, scene.case_id)
    keys = [PaperKey(slip.form_code, slip.subject_id) for slip in slips if is_to_issue(slip)]
    issued = issue_all(scene.books, who.clerk, scene.case_id, keys)
    found = {}
    for key, paper in zip(keys, issued, strict=True):
        assert zipfile.is_zipfile(io.BytesIO(papers.docx_of(scene.books, who.clerk, paper.id)))
        found[key.form_code] = text_of(papers.pdf_of(scene.books, who.clerk, paper.id))
    return found


def is_to_issue(slip: Slip) -> bool:
    return bool(slip.form_code) and slip.state is not SlipState.MISSING and not slip.blocked_by


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    return "".join("".join(pages).split())


def assert_quiet(scene: Scene, who: SimpleNamespace) -> None:
    """Nothing is urged and nothing due of a case that is over."""
    assert not supervision.rows(scene.books, who.head, case_id=scene.case_id)
    supervision.run(scene.books)
    assert not supervision.rows(scene.books, who.head, case_id=scene.case_id)
    report = due(scene.books, who.head)
    assert scene.case_id not in {row.case_id for row in report.clocks}
    assert scene.case_id not in {row.case_id for row in report.visits}


def test_the_compensation_of_sixty_people_is_shared_out_and_struck_off(
    published: dict[str, Scene], tmp_path: Path
) -> None:
    scene = published["pet-01"]
    books, who = scene.books, people(scene.books)
    named(scene, "龙水生")
    judged(scene, DemandNature.PARTLY, "参与分配的要求部分有依据。")
    led(scene, who, "mayor")
    manned(scene, who, "龙头村民委员会")
    planned(scene, who, "mayor", solve="按表决的方案分配补偿款。", explain="说明成员资格的规定。")
    pasted = "\n".join(
        ["户主\t人口\t面积", *(f"龙{word}\t3\t1.{place}亩" for place, word in enumerate(WORDS))]
    )
    reading = households.read_text(pasted)
    assert not reading.problems
    households.take_in(books, scene.actor, scene.case_id, reading.rows)
    found = households.households(books, scene.actor, scene.case_id)
    households.set_representatives(books, scene.actor, scene.case_id, [one.id for one in found[:5]])
    shares = distributions.even_shares(600_000_000, [1] * len(found))
    lines = [distributions.ShareEntry(one.id, share) for one, share in zip(found, shares, strict=True)]
    short = (distributions.ShareEntry(found[0].id, shares[0] - 1), *lines[1:])
    scheme = distributions.SaveDistribution(
        case_id=scene.case_id, title="补偿款分配方案", total_fen=600_000_000, lines=short
    )
    saved = distributions.save_distribution(books, scene.actor, scheme)
    assert saved.difference_fen in {1, -1}
    with pytest.raises(InvalidInput):
        distributions.adopt(books, scene.actor, saved.id, scene.today)
    whole = replace(scheme, distribution_id=saved.id, lines=tuple(lines))
    assert distributions.save_distribution(books, scene.actor, whole).difference_fen == 0
    vote = votes.RecordVote(
        case_id=scene.case_id,
        held_on=scene.today,
        subject="表决分配方案",
        eligible=len(found),
        present=len(found),
        in_favour=len(found) - 1,
        against=1,
        passed=True,
        distribution_id=saved.id,
        needed="到会三分之二以上同意",
    )
    votes.record_vote(books, scene.actor, vote)
    distributions.adopt(books, scene.actor, saved.id, scene.today)
    steps_done(scene, tmp_path)
    settled(scene, SettledHow.MEDIATION, "补偿款六百万元分到各户。")
    visited(scene, "五位代表", "mayor", who)
    struck_off(scene, "mayor", who)
    papers_of = written(scene, who)
    assert "补偿款分配方案" in papers_of["distribution_table"]
    assert "合计20户6000000" in papers_of["distribution_table"]
    assert "三分之二" in papers_of["vote_record"]
    assert "化解方案" in papers_of["plan"]
    assert "罗建军" in papers_of["ownership_sheet"]
    assert_quiet(scene, who)


def test_the_injured_worker_gets_an_opinion_and_the_secretary_leads(
    published: dict[str, Scene], tmp_path: Path
) -> None:
    scene = published["pet-02"]
    books, who = scene.books, people(scene.books)
    named(scene, "陈某某") if not scene.case.parties else None
    judged(scene, DemandNature.UNREASONABLE, "合理诉求已按政策解决，再提高没有依据。")
    led(scene, who, "secretary")
    manned(scene, who, "镇社会事务办")
    planned(scene, who, "secretary", explain="说明赔偿标准和救济途径，家人邻里参与劝导。")
    steps_done(scene, tmp_path)
    words = petitions.SaveOpinion(
        case_id=scene.case_id,
        request="提高赔偿数额。",
        facts="赔偿已按标准支付。",
        result="不再提高，家庭困难按规定救助。",
        law="《信访工作条例》第三十二条",
    )
    petitions.save_opinion(books, scene.actor, words)
    for kind in (ProcedureKind.OPINION, ProcedureKind.OPINION_DELIVERED):
        event = petitions.RecordProcedure(case_id=scene.case_id, kind=kind, on=scene.today)
        petitions.record_procedure(books, scene.actor, event)
    assert state(scene) is CaseState.DELIVERED
    settled(scene, SettledHow.EXPLANATION, "签订息访承诺书，家庭纳入帮扶。", Attitude.ACCEPTS)
    visited(scene, "陈某某", "secretary", who)
    struck_off(scene, "secretary", who)
    papers_of = written(scene, who)
    assert "处理意见" in papers_of["opinion"]
    assert "复查" in papers_of["opinion"]
    assert "复查" in papers_of["commitment"]
    assert "高文斌" in papers_of["ownership_sheet"]
    assert_quiet(scene, who)


def test_the_plots_under_the_field_project_are_settled(published: dict[str, Scene], tmp_path: Path) -> None:
    scene = published["pet-03"]
    who = people(scene.books)
    named(scene, "瓜铺村村民代表")
    judged(scene, DemandNature.REASONABLE, "占用属实，应当补偿。")
    led(scene, who, "deputy")
    manned(scene, who, "瓜铺村民委员会")
    planned(scene, who, "deputy", solve="补偿占用的自留地，成立质量监督委员会。")
    steps_done(scene, tmp_path)
    settled(scene, SettledHow.RECONCILIATION, "补偿到位，质量监督委员会成立。")
    visited(scene, "村民代表", "deputy", who)
    struck_off(scene, "deputy", who)
    papers_of = written(scene, who)
    assert "自留地" in papers_of["matter_registration"]
    assert "质量监督委员会" in papers_of["resolution_report"]
    assert_quiet(scene, who)


def test_the_rubbish_in_the_parking_space_is_a_dispute_and_closed(published: dict[str, Scene]) -> None:
    scene = published["pet-04"]
    books, who = scene.books, people(scene.books)
    for name, role in (("石磊", PartyRole.APPLICANT), ("田芳", PartyRole.RESPONDENT)):
        parties.add_party(books, scene.actor, scene.case_id, replace(petitioner(name), role=role))
    for party in scene.case.parties:
        consent.record_consent(
            books,
            scene.actor,
            consent.RecordConsent(party_id=party.id, consent=Consent.AGREED, on=scene.today),
        )
    mediation.record(books, scene.actor, session_of(scene))
    term = repair(scene, text="当日清理垃圾、腾出车位")
    agreements.save(books, scene.actor, deal(scene, term, facts="装潢垃圾占用车位。", issues="清理垃圾。"))
    sign(scene)
    agreement = scene.case.agreement
    assert agreement is not None
    done = performance.RecordPerformance(
        instalment_id=agreement.terms[0].instalments[0].id, done_on=scene.today, proof="现场照片"
    )
    performance.record(books, scene.actor, done)
    visited(scene, "石磊", "mediator", who)
    case_moves.close(
        books, scene.actor, case_moves.Close(case_id=scene.case_id, on=scene.today, reason="已清理并反馈")
    )
    assert state(scene) is CaseState.CLOSED
    papers_of = written(scene, who)
    assert "车位" in papers_of["agreement"]
    assert_quiet(scene, who)


WORDS = tuple("山水田林湖草木石土金火云雨雪风花果谷麦豆")
