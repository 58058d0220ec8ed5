"""Matters of the invented office, brought by real acts as far as a test needs them, and who leads them."""

from datetime import date, timedelta
from types import SimpleNamespace

from mediation_app.model import Matter, PartyRole
from mediation_app.rules.permissions import Role
from mediation_app.rules.vocabulary import (
    CaseKind,
    DemandNature,
    MatterOrigin,
    OpinionStage,
    PetitionForm,
    PetitionPurpose,
    TeamPart,
    UnitPart,
)
from mediation_app.services import staff
from mediation_app.services.books import Actor, Books
from mediation_app.services.matters import details, intake
from mediation_app.services.matters.facts import matter_of
from mediation_app.services.matters.intake import MatterDetails, PetitionEntry, RegisterMatter
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry
from mediation_app.services.staff import NewStaff, actor_named
from tests.services.scenes import Scene

LEADERS = {
    "secretary": NewStaff(name="高文斌", roles=(Role.CHIEF, Role.LEADER), post="党委书记"),
    "mayor": NewStaff(name="罗建军", roles=(Role.CHIEF, Role.LEADER), post="镇长"),
    "head": NewStaff(name="沈佩兰", roles=(Role.OFFICE_HEAD,), post="信访办主任"),
    "deputy": NewStaff(name="唐志强", roles=(Role.LEADER,), post="副镇长"),
    "vice": NewStaff(name="白雪梅", roles=(Role.LEADER,), post="党委副书记"),
}
FACTS = "修渠时占用三户承包地，青苗补偿一直没有兑现，多次到县里反映。"


def people(books: Books) -> SimpleNamespace:
    """Those who lead matters, as actors: secretary, mayor, head, deputy, vice; and mediator, clerk."""
    known = {member.name for member in staff.list_staff(books)}
    administrator = actor_named(books, "吴立新")
    for one in LEADERS.values():
        if one.name not in known:
            staff.add(books, administrator, one)
    actors = {word: actor_named(books, one.name) for word, one in LEADERS.items()}
    others = {"mediator": actor_named(books, "周明远"), "clerk": actor_named(books, "孙小雅")}
    return SimpleNamespace(**actors, **others, administrator=administrator)


def petitioner(name: str = "马秋生", **values: object) -> PartyEntry:
    """Somebody who petitions."""
    return PartyEntry(person=PersonEntry(name=name, **values), role=PartyRole.APPLICANT)  # type: ignore[arg-type]


def entry(kind: CaseKind = CaseKind.BACKLOG, **changes: object) -> RegisterMatter:
    """A matter of 马秋生 as typed; ``changes`` replace fields of the command."""
    values: dict[str, object] = {
        "kind": kind,
        "parties": (petitioner(phone="13900001234"),),
        "title": "修渠占地青苗补偿",
        "facts": FACTS,
        "demands": "兑现青苗补偿",
        "people_count": 3,
        "amount_fen": 1860000,
        "details": MatterDetails(
            origin=MatterOrigin.KNOWN,
            form=PetitionForm.VISIT,
            purpose=PetitionPurpose.CLAIM,
            category="征地补偿",
            first_on="2019-04",
        ),
        "petitions": (PetitionEntry(on="2019-04", destination="镇"), PetitionEntry(on="2025", times=2)),
    }
    return RegisterMatter(**{**values, **changes})  # type: ignore[arg-type]


def matter(books: Books, actor: Actor, kind: CaseKind = CaseKind.BACKLOG, **changes: object) -> Scene:
    """A matter just registered."""
    return Scene(books, actor, intake.register(books, actor, entry(kind, **changes)).case_id)


def row(scene: Scene) -> Matter:
    """What petition and ownership add to the case of a scene."""
    return matter_of(scene.case)


def studied(
    books: Books,
    actor: Actor,
    kind: CaseKind = CaseKind.BACKLOG,
    nature: DemandNature = DemandNature.REASONABLE,
) -> Scene:
    """A matter whose demands have been judged."""
    scene = matter(books, actor, kind)
    command = details.SetNature(
        case_id=scene.case_id, nature=nature, reason="青苗损失属实，标准有文件依据。", on=scene.today
    )
    details.set_nature(books, actor, command)
    return scene


def owned(books: Books, kind: CaseKind = CaseKind.BACKLOG) -> Scene:
    """A matter that 唐志强 leads: proposed, agreed, approved by the secretary, delivered, acknowledged."""
    from mediation_app.services.leading import ownership

    who = people(books)
    scene = studied(books, who.clerk, kind)
    lead_by(scene, who.deputy)
    assert ownership.active_lead(scene.case) is not None
    return scene


def lead_by(scene: Scene, leader: Actor, **changes: object) -> int:
    """Bring the assignment of a leader to the end: proposed, agreed, approved, delivered, acknowledged."""
    from mediation_app.services.leading import ownership

    who, books = people(scene.books), scene.books
    chief = who.mayor if leader.staff_id == who.secretary.staff_id else who.secretary
    command = ownership.ProposeLead(
        **{"case_id": scene.case_id, "leader_id": leader.staff_id, **changes}  # type: ignore[arg-type]
    )
    assignment = ownership.propose(books, who.clerk, command)
    ownership.agree(books, who.head, assignment, "同意")
    ownership.approve(books, chief, assignment, "同意")
    ownership.deliver(books, who.clerk, assignment)
    ownership.acknowledge(books, leader, assignment)
    return assignment


def manned(books: Books, kind: CaseKind = CaseKind.BACKLOG) -> Scene:
    """A matter with its leader, a responsible unit and a team, but no plan."""
    from mediation_app.services.leading import team

    who = people(books)
    scene = owned(books, kind)
    known = {unit.name: unit.id for unit in team.units(books)}
    unit_id = known.get("镇农业农村办") or team.add_unit(books, who.head, "镇农业农村办")
    team.assign_unit(
        books,
        who.clerk,
        team.AssignUnit(case_id=scene.case_id, unit_id=unit_id, part=UnitPart.RESPONSIBLE, person="何队长"),
    )
    member = team.MemberEntry(name="周明远", staff_id=who.mediator.staff_id, part=TeamPart.MEMBER)
    team.set_team(books, who.clerk, scene.case_id, (member,))
    return scene


def plan_entry(scene: Scene, **changes: object):  # type: ignore[no-untyped-def]
    """A plan for a scene whose demands are reasonable."""
    from mediation_app.services.leading import plans

    due: date = scene.today + timedelta(days=30)
    values: dict[str, object] = {
        "case_id": scene.case_id,
        "plan_id": None,
        "situation": "马秋生等三户，2019年起反映。",
        "demands": "兑现青苗补偿。",
        "findings": "占地1.2亩属实。",
        "solve": "按县里标准核算，三十日内兑现青苗补偿。",
        "risk": "可能再次到县里走访。",
        "due_on": due,
        "steps": (
            plans.StepEntry(text="核实面积", due_on=scene.today + timedelta(days=7), responsible="何队长"),
            plans.StepEntry(text="兑现补偿", due_on=due, responsible="何队长", mark="收条"),
        ),
    }
    return plans.SavePlan(**{**values, **changes})  # type: ignore[arg-type]


def planned(books: Books, kind: CaseKind = CaseKind.BACKLOG) -> Scene:
    """A matter with a plan drafted by the clerk and submitted."""
    from mediation_app.services.leading import plans

    who = people(books)
    scene = manned(books, kind)
    plan_id = plans.save(books, who.clerk, plan_entry(scene))
    plans.submit(books, who.clerk, plan_id)
    return scene


def resolving(books: Books, kind: CaseKind = CaseKind.BACKLOG) -> Scene:
    """A matter with its plan approved: it is being resolved."""
    from mediation_app.services.leading import plans

    who = people(books)
    scene = planned(books, kind)
    plan = plans.newest(scene.case)
    assert plan is not None
    for stage, actor in (
        (OpinionStage.OFFICE, who.head),
        (OpinionStage.DEPUTY, who.vice),
        (OpinionStage.CHIEF, who.secretary),
    ):
        opinion = plans.GiveOpinion(plan_id=plan.id, stage=stage, agreed=True, text="同意")
        plans.give_opinion(books, actor, opinion)
    return scene
