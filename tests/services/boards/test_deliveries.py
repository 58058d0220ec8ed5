from mediation_app.services.boards.deliveries import to_deliver
from mediation_app.services.books import Books
from mediation_app.services.leading import ownership
from mediation_app.services.leading.ownership import ProposeLead
from tests.services.matter_scenes import people, studied


def test_a_notice_waits_from_the_approval_until_it_is_delivered(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    command = ProposeLead(case_id=scene.case_id, leader_id=who.deputy.staff_id or 0)
    assignment = ownership.propose(books, who.head, command)
    assert to_deliver(books, who.clerk) == ()
    ownership.approve(books, who.secretary, assignment)
    (found,) = to_deliver(books, who.clerk)
    assert (found.assignment_id, found.case_id, found.leader) == (assignment, scene.case_id, "唐志强")
    assert found.approved_on == scene.today
    ownership.deliver(books, who.clerk, assignment)
    assert to_deliver(books, who.clerk) == ()
