from datetime import date, timedelta

import pytest

from mediation_app.rules.errors import InvalidInput, NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.services import staff
from mediation_app.services.books import Actor, Books
from mediation_app.services.leading import absences, ownership
from mediation_app.services.leading.absences import RegisterAbsence
from mediation_app.services.leading.ownership import ProposeLead, active_lead, answers_for
from tests.conftest import SteadyClock
from tests.services.matter_scenes import owned, people, studied

FIRST, LAST = date(2026, 11, 25), date(2026, 11, 27)


def away(staff_id: int, deputy_id: int, first: date = FIRST, last: date = LAST) -> RegisterAbsence:
    return RegisterAbsence(
        staff_id=staff_id, deputy_id=deputy_id, first_on=first, last_on=last, reason="县里学习"
    )


def duties(books: Books, actor: Actor, on: date) -> frozenset[int]:
    with books.reading(actor) as session:
        return answers_for(session, actor.staff_id or 0, on)


def fields(caught: pytest.ExceptionInfo[InvalidInput]) -> list[tuple[str, str]]:
    return [(problem.field, str(problem.message)) for problem in caught.value.problems]


def test_the_deputy_has_the_duties_and_not_the_ownership(books: Books) -> None:
    who = people(books)
    scene = owned(books)
    absences.register(books, who.deputy, away(who.deputy.staff_id, who.vice.staff_id))
    both = {who.deputy.staff_id, who.vice.staff_id}
    assert duties(books, who.vice, FIRST) == duties(books, who.vice, LAST) == both
    assert duties(books, who.vice, FIRST - timedelta(days=1)) == {who.vice.staff_id}
    assert duties(books, who.vice, LAST + timedelta(days=1)) == {who.vice.staff_id}
    lead = active_lead(scene.case)
    assert lead is not None
    assert lead.leader_id == who.deputy.staff_id
    assert ownership.owned_by(books, who.vice, who.vice.staff_id) == ()


def test_the_deputy_does_not_acknowledge(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    command = ProposeLead(case_id=scene.case_id, leader_id=who.deputy.staff_id)
    lead_id = ownership.propose(books, who.head, command)
    ownership.approve(books, who.secretary, lead_id)
    ownership.deliver(books, who.clerk, lead_id)
    absences.register(books, who.clerk, away(who.deputy.staff_id, who.vice.staff_id, scene.today))
    with pytest.raises(NotAllowed, match="代理人不能代签"):
        ownership.acknowledge(books, who.vice, lead_id)


def test_absences_are_listed_and_called_off(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    first = absences.register(books, who.deputy, away(who.deputy.staff_id, who.vice.staff_id))
    second = absences.register(
        books, who.clerk, away(who.vice.staff_id, who.deputy.staff_id, date(2026, 12, 1), date(2026, 12, 3))
    )
    found = absences.absences(books, who.clerk)
    assert [(one.id, one.staff.name, one.deputy.name) for one in found] == [
        (first, "唐志强", "白雪梅"),
        (second, "白雪梅", "唐志强"),
    ]
    with pytest.raises(NotAllowed, match="只有本人或信访办可以撤销外出登记"):
        absences.cancel(books, who.vice, first)
    absences.cancel(books, who.vice, second)
    clock.go_on(days=3)
    absences.cancel(books, who.deputy, first)
    assert duties(books, who.vice, FIRST) == {who.vice.staff_id, who.deputy.staff_id}
    assert duties(books, who.vice, date(2026, 11, 26)) == {who.vice.staff_id}
    assert absences.absences(books, who.clerk) == ()
    with pytest.raises(NotAllowed, match="这次外出已经结束或已撤销"):
        absences.cancel(books, who.deputy, first)


@pytest.mark.parametrize(
    ("deputy", "first", "last", "problem"),
    [
        ("deputy", FIRST, LAST, ("deputy_id", "代理人不能是本人")),
        ("clerk", FIRST, LAST, ("deputy_id", "代理人须在岗，并能登记走访、办理包案事项，请另选")),
        ("administrator", FIRST, LAST, ("deputy_id", "代理人须在岗，并能登记走访、办理包案事项，请另选")),
        ("vice", LAST, FIRST, ("last_on", "结束日期不能早于开始日期")),
        ("vice", date(2026, 11, 1), date(2026, 11, 22), ("last_on", "这几天已经过去，不用再登记")),
        ("secretary", FIRST, LAST, ("deputy_id", "代理人这几天自己也外出，请另选代理人")),
    ],
)
def test_an_absence_that_cannot_be_is_refused(
    books: Books, deputy: str, first: date, last: date, problem: tuple[str, str]
) -> None:
    who = people(books)
    absences.register(books, who.clerk, away(who.secretary.staff_id, who.mayor.staff_id))
    command = away(who.deputy.staff_id, getattr(who, deputy).staff_id, first, last)
    with pytest.raises(InvalidInput) as caught:
        absences.register(books, who.clerk, command)
    assert fields(caught) == [problem]


def test_a_deputy_who_left_is_refused(books: Books) -> None:
    who = people(books)
    staff.set_active(books, who.administrator, who.vice.staff_id, active=False)
    with pytest.raises(InvalidInput, match="代理人须在岗"):
        absences.register(books, who.clerk, away(who.deputy.staff_id, who.vice.staff_id))


def test_nobody_is_away_twice_on_a_day(books: Books) -> None:
    who = people(books)
    absences.register(books, who.clerk, away(who.deputy.staff_id, who.vice.staff_id))
    with pytest.raises(InvalidInput) as caught:
        absences.register(
            books, who.clerk, away(who.deputy.staff_id, who.mayor.staff_id, LAST, LAST + timedelta(days=2))
        )
    assert fields(caught) == [("first_on", "这几天已经登记过外出，日期不能重叠")]
    with pytest.raises(InvalidInput, match="本人这几天正在代理别人的职责"):
        absences.register(books, who.clerk, away(who.vice.staff_id, who.mayor.staff_id))


def test_a_leader_registers_his_own_absence_only(books: Books) -> None:
    who = people(books)
    assert not who.vice.may(Permission.PROPOSE_LEAD)
    with pytest.raises(NotAllowed, match="没有“提出包案领导”的权限"):
        absences.register(books, who.vice, away(who.deputy.staff_id, who.vice.staff_id))
