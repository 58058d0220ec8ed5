"""Whole matters built in memory, without a database, to fill papers from; people and places are invented."""

from datetime import date, datetime
from typing import Any

from mediation_app.model import (
    Case,
    CaseUnit,
    Distribution,
    DistributionLine,
    Extension,
    Household,
    LeadAssignment,
    Matter,
    PartyRole,
    PetitionRecord,
    Plan,
    PlanOpinion,
    PlanStep,
    ProcedureEvent,
    Progress,
    RiskGrade,
    Staff,
    Supervision,
    TeamMember,
    Unit,
    Vote,
)
from mediation_app.rules.vocabulary import (
    Attitude,
    CaseKind,
    DemandNature,
    LeadState,
    MatterOrigin,
    OpinionStage,
    OwnerLevel,
    PetitionForm,
    PetitionPurpose,
    PetitionRoute,
    PlanState,
    ProcedureKind,
    RiskColour,
    SettledHow,
    TeamPart,
    UnitPart,
    VisitKind,
)
from mediation_app.rules.workflow import CaseState
from tests import graphs
from tests.graphs import made


def official(name: str, number: int, post: str) -> Staff:
    """Return one of the town's leaders or officials."""
    return made(Staff, id=number, name=name, post=post, roles=["leader"])


SECRETARY = official("高文斌", 11, "党委书记")
MAYOR = official("罗建军", 12, "镇长")
HEAD = official("沈佩兰", 13, "信访办主任")
DEPUTY = official("唐志强", 14, "副镇长")
VICE = official("白雪梅", 15, "副书记")


def matter_case(kind: CaseKind = CaseKind.BACKLOG, **values: Any) -> Case:
    """Return a fresh matter of one petitioner against a company, registered on 2026-03-02."""
    usual: dict[str, Any] = {
        "kind": kind,
        "series": "matter",
        "number": "(2026)青石坪访字第3号",
        "number_seq": 3,
        "title": "赵德顺反映水库移民补偿款问题",
        "type_code": "",
        "facts": "赵德顺一户2009年搬迁，土地补偿款少发3.2亩，多次到镇、县反映。",
        "demands": "补发土地补偿款",
        "people_count": 1,
    }
    people = (
        (
            graphs.person("赵德顺", sex="男", id_number="530113195803121217", phone="13987001234"),
            PartyRole.APPLICANT,
        ),
        (graphs.organisation("云溪县移民开发公司"), PartyRole.RESPONDENT),
    )
    case = graphs.case(*people, **(usual | values))
    case.matter = made(
        Matter,
        case_id=case.id,
        origin=MatterOrigin.ASSIGNED,
        form=PetitionForm.VISIT,
        purpose=PetitionPurpose.CLAIM,
        route=PetitionRoute.PETITION,
        category="移民安置",
        is_repeated=True,
        skipped_level=True,
        crosses=["department", "household"],
        crux_kinds=["history"],
        first_on="2016-05",
        instructing_unit="云溪县信访局",
        instructing_document="云信交〔2026〕18号",
        instructed_on=date(2026, 2, 20),
        instructed_due_on=date(2026, 4, 20),
    )
    case.matter.petitions = [
        made(PetitionRecord, id=1, on="2016-05", destination="镇政府", form=PetitionForm.VISIT),
        made(PetitionRecord, id=2, on="2024", times=6, destination="县信访局", skipped_level=True),
    ]
    return case


def led(
    case: Case, leader: Staff = DEPUTY, state: LeadState = LeadState.ACKNOWLEDGED, **values: Any
) -> LeadAssignment:
    """Give a matter a leader, with team and units."""
    matter = case.matter or Matter()
    usual: dict[str, Any] = {
        "id": len(matter.leads) + 1,
        "leader": leader,
        "state": state,
        "reason": "分管移民工作",
        "due_on": date(2026, 6, 30),
        "proposed_on": date(2026, 3, 4),
        "proposed_by": HEAD,
        "agreed_on": date(2026, 3, 5),
        "agreed_by": HEAD,
        "agreed_opinion": "建议由唐志强同志包案",
        "approved_on": date(2026, 3, 6),
        "approved_by": SECRETARY,
        "delivered_on": date(2026, 3, 7),
        "acknowledged_on": date(2026, 3, 8),
        "handover": [],
    }
    lead = made(LeadAssignment, **(usual | values))
    matter.leads.append(lead)
    if not matter.team:
        matter.team = [
            _member(1, "高文斌", "党委书记", TeamPart.FIRST_RESPONSIBLE, None),
            _member(2, "石大勇", "石桥村党总支书记", TeamPart.FIRST_RESPONSIBLE, None),
            _member(3, "林国栋", "移民站站长", TeamPart.OWNER, OwnerLevel.STATION),
            _member(4, "何秀兰", "网格员", TeamPart.OWNER, OwnerLevel.GRID),
        ]
        matter.units = [
            _unit(1, "镇移民站", UnitPart.RESPONSIBLE),
            _unit(2, "镇财政所", UnitPart.CO_HANDLING),
        ]
    return lead


def planned(case: Case, state: PlanState = PlanState.APPROVED, **values: Any) -> Plan:
    """Give a matter a version of its plan, with one step done of two."""
    matter = case.matter or Matter()
    usual: dict[str, Any] = {
        "id": len(matter.plans) + 1,
        "version": len(matter.plans) + 1,
        "state": state,
        "situation": "赵德顺，男，68岁，2009年搬迁户。",
        "demands": "补发3.2亩土地补偿款。",
        "crux": "实物指标登记时漏登。",
        "nature_text": "诉求合理。",
        "solve": "由移民站核实后补发。",
        "due_on": date(2026, 6, 30),
        "drafted_on": date(2026, 3, 10),
        "drafter_ids": [14],
    }
    plan = made(Plan, **(usual | values))
    plan.steps = [
        made(
            PlanStep,
            id=1,
            ordinal=1,
            text="核对原始登记册",
            due_on=date(2026, 4, 1),
            done_on=date(2026, 3, 28),
        ),
        made(PlanStep, id=2, ordinal=2, text="补发补偿款", due_on=date(2026, 5, 30)),
    ]
    plan.opinions = [
        made(
            PlanOpinion,
            id=1,
            stage=OpinionStage.DEPUTY,
            agreed=True,
            text="同意",
            staff=VICE,
            given_at=datetime(2026, 3, 12, 9, 0),
        ),
    ]
    matter.plans.append(plan)
    return plan


def households(count: int = 3) -> tuple[Household, ...]:
    """Return households, the first of them representing the others."""
    return tuple(
        made(
            Household,
            id=number,
            ordinal=number,
            name=f"陈大{number}",
            id_number=f"53011319700101{number:04}",
            address=f"石桥村{number % 9 + 1}组",
            people=4,
            area="3.2亩",
            is_representative=number == 1,
        )
        for number in range(1, count + 1)
    )


def shared_out(case: Case, homes: tuple[Household, ...], total_fen: int, **values: Any) -> Distribution:
    """Give a matter a distribution of 10000 yuan to each household."""
    usual: dict[str, Any] = {"id": 1, "title": "补偿款分配方案", "basis": "按核定面积分配"}
    scheme = made(Distribution, **(usual | {"total_fen": total_fen} | values))
    scheme.lines = [
        made(DistributionLine, id=home.id, household=home, household_id=home.id, amount_fen=1_000_000)
        for home in homes
    ]
    if case.matter:
        case.matter.distributions.append(scheme)
    return scheme


def whole_matter(kind: CaseKind = CaseKind.BACKLOG, **values: Any) -> Case:
    """Return a matter that went all the way: led, handed over, planned, urged, voted on, settled, visited."""
    case = matter_case(kind, state=CaseState.VISITING, risk=RiskColour.ORANGE, **values)
    matter = case.matter or Matter()
    matter.nature, matter.nature_reason = DemandNature.REASONABLE, "原始登记册可以证实漏登。"
    led(
        case,
        VICE,
        LeadState.ENDED,
        ended_on=date(2026, 3, 20),
        end_reason="白雪梅同志调离",
        handover=[{"what": "案卷一册", "pages": "46页", "note": ""}, {"what": "答应4月回访一次"}],
    )
    led(case)
    planned(case)
    matter.progress = [made(Progress, id=1, on=date(2026, 3, 28), text="登记册已核对。", by=DEPUTY)]
    matter.risks = [
        made(
            RiskGrade,
            id=1,
            colour=RiskColour.ORANGE,
            proposed=RiskColour.YELLOW,
            answers={},
            graded_at=datetime(2026, 3, 3, 9, 0),
            graded_by=HEAD,
        )
    ]
    matter.procedures = [
        made(ProcedureEvent, id=1, kind=ProcedureKind.RECEIVED, on=date(2026, 3, 2), unit="云溪县信访局"),
        made(
            ProcedureEvent,
            id=2,
            kind=ProcedureKind.ACCEPTED,
            on=date(2026, 3, 10),
            document="青访受〔2026〕3号",
        ),
        made(ProcedureEvent, id=3, kind=ProcedureKind.OPINION_DELIVERED, on=date(2026, 4, 20)),
        made(ProcedureEvent, id=4, kind=ProcedureKind.FORWARDED, on=date(2026, 3, 4), unit="镇财政所"),
        made(ProcedureEvent, id=5, kind=ProcedureKind.ASSIGNED, on=date(2026, 3, 6), unit="镇移民站"),
        made(ProcedureEvent, id=6, kind=ProcedureKind.OPINION, on=date(2026, 4, 18)),
    ]
    matter.extensions = [
        made(
            Extension,
            id=1,
            clock="petition_handling",
            days=30,
            reason="要调取县档案",
            approved=True,
            asked_on=date(2026, 4, 20),
            asked_by=DEPUTY,
            decided_on=date(2026, 4, 22),
            decided_by=MAYOR,
        ),
    ]
    matter.supervisions = [
        made(
            Supervision,
            id=1,
            rule="half_time_no_progress",
            cause="half_time_no_progress:7",
            number="督办〔2026〕3号",
            text="化解时限已过半，没有进展记录。",
            asks="三日内书面说明进展。",
            for_id=14,
            for_staff=DEPUTY,
            raised_on=date(2026, 5, 4),
            raised_by="系统",
            due_on=date(2026, 5, 7),
        )
    ]
    matter.votes = [
        made(
            Vote,
            id=1,
            held_on=date(2026, 5, 10),
            place="石桥村委会",
            subject="是否通过补偿款分配方案",
            eligible=48,
            present=40,
            in_favour=32,
            against=5,
            abstained=3,
            needed="到会三分之二以上同意",
            passed=True,
            distribution_id=1,
            chair="石大勇",
            teller="何秀兰",
        ),
    ]
    shared_out(case, households(), 3_000_000, adopted_on=date(2026, 5, 10))
    matter.concluded_on, matter.settled_on = date(2026, 5, 20), date(2026, 6, 1)
    matter.settled_how, matter.attitude = SettledHow.OPINION, Attitude.SATISFIED
    matter.settled_text = "2026年6月1日以转账方式补发土地补偿款12800元。"
    graphs.visited(case, kind=VisitKind.DOOR, visited="赵德顺", next_agreed_on=date(2026, 7, 1))
    return case


def _member(number: int, name: str, post: str, part: TeamPart, level: OwnerLevel | None) -> TeamMember:
    return made(TeamMember, id=number, name=name, post=post, part=part, level=level, since=date(2026, 3, 6))


def _unit(number: int, name: str, part: UnitPart) -> CaseUnit:
    unit = made(Unit, id=number, name=name, head="林国栋")
    return made(
        CaseUnit, id=number, unit=unit, unit_id=number, part=part, since=date(2026, 3, 6), duty="核实"
    )
