"""A dispute beside its 包案: the gate, its release, a colour alone, and a petition it gives birth to."""

from collections.abc import Callable

from mediation_app.rules.vocabulary import CaseKind, LinkKind
from mediation_app.rules.workflow import CaseState
from mediation_app.services import case_moves
from mediation_app.services.books import Books
from mediation_app.services.case_moves import Step
from mediation_app.services.leading import ownership
from mediation_app.services.matters import links
from tests.services import matter_scenes, scenes
from tests.ui.case.matters import GiveReason, OpenAs, Top, next_words, save

Settle = Callable[[], None]


def test_a_bound_dispute_shows_its_leader_and_is_released_by_the_chief(
    file_books: Books, open_as: OpenAs, give_reason: GiveReason
) -> None:
    who = matter_scenes.people(file_books)
    scene = scenes.registered(file_books, who.mediator)
    ownership.put_under(file_books, who.head, scene.case_id, reason="涉及多户")
    matter_scenes.lead_by(scene, who.deputy)
    page = open_as(scene, who.mediator)
    assert any(line.fact.text == "唐志强" for line in page.panel.lines)
    assert next_words(page) == "交责任单位"
    page = open_as(scene, who.secretary)
    page.do("lead.release")
    give_reason("已无升级风险")
    assert ownership.active_lead(scene.case) is None
    assert not any(line.section == "lead" for line in page.panel.lines)


def test_a_dispute_is_graded_without_a_leader(
    file_books: Books, open_as: OpenAs, top: Top, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = scenes.registered(file_books, who.mediator)
    page = open_as(scene, who.mediator)
    page.do("risk")
    top().form.change({"fights": "1"})
    save(settle)
    assert page.risk_badge.look.text == "黄色"
    assert any(line.section == "risk" for line in page.panel.lines)
    assert not any(line.section == "lead" for line in page.panel.lines)


def test_a_failed_dispute_gives_birth_to_a_petition(
    file_books: Books, open_as: OpenAs, top: Top, settle: Settle
) -> None:
    who = matter_scenes.people(file_books)
    scene = scenes.mediated(file_books, who.mediator)
    failed = Step(
        case_id=scene.case_id, to=CaseState.FAILED, on=scene.today, reason="分歧太大", told_routes=True
    )
    case_moves.move(file_books, who.mediator, failed)
    page = open_as(scene, who.mediator)
    page.do("link.petition")
    top()
    save(settle)
    (row,) = links.links_of(file_books, who.mediator, scene.case_id)
    assert (row.kind, row.case_kind) == (LinkKind.GUIDED_TO_PETITION, CaseKind.PETITION)
    assert any(line.section == "links" for line in page.panel.lines)
