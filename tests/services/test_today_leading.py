"""今日 of those who lead and work matters: approvals, 督办, clocks; quick and without others' cases."""

from datetime import date, timedelta

from mediation_app.rules.clock_rules import ClockCode, PauseReason
from mediation_app.rules.vocabulary import CaseKind, ProcedureKind
from mediation_app.services import recusals, supervision, visits
from mediation_app.services.books import Actor, Books
from mediation_app.services.clocks.extending import AskExtension, ask
from mediation_app.services.clocks.pausing import BeginPause, begin_pause
from mediation_app.services.leading import absences, ownership
from mediation_app.services.mediation_extensions import ExtendMediation, extend
from mediation_app.services.recusals import AskRecusal
from mediation_app.services.supervision import RaiseByHand
from mediation_app.services.today_rows import TodayKind
from tests.conftest import SteadyClock
from tests.services.clocks.test_case_clocks import happened
from tests.services.matter_scenes import lead_by, matter, people, studied
from tests.services.scenes import registered
from tests.services.test_today import rows

MONDAY = date(2026, 11, 23)


def test_a_leader_sees_approvals_urgings_and_the_clocks_of_his_cases(
    books: Books, clock: SteadyClock
) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    lead_by(scene, who.deputy, due_on=MONDAY + timedelta(days=10))
    asked = AskExtension(case_id=scene.case_id, clock=ClockCode.RESOLUTION, days=10, reason="待鉴定")
    ask(books, who.clerk, asked)
    slip = RaiseByHand(case_id=scene.case_id, for_id=who.deputy.staff_id or 0, text="请加快", due_on=MONDAY)
    number = supervision.raise_by_hand(books, who.mayor, slip)
    assert rows(books, who.deputy, TodayKind.CLOCK) == ()
    clock.go_on(days=3)
    (due,) = rows(books, who.deputy, TodayKind.CLOCK)
    assert (str(due.text), due.late) == ("化解时限至2026年12月3日", False)
    (urged,) = rows(books, who.deputy, TodayKind.SUPERVISION)
    assert (str(urged.text), urged.late, urged.target) == (
        "督办〔2026〕1号：请加快",
        True,
        f"paper:supervision_slip:{number}",
    )
    assert rows(books, who.vice, TodayKind.CLOCK) == ()
    (waits,) = rows(books, who.mayor, TodayKind.APPROVAL)
    assert str(waits.text).startswith("延期审批：")
    assert rows(books, who.deputy, TodayKind.APPROVAL) == ()


def test_an_assignment_waits_for_the_head_of_the_office(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    command = ownership.ProposeLead(case_id=scene.case_id, leader_id=who.deputy.staff_id or 0)
    ownership.propose(books, who.clerk, command)
    (waits,) = rows(books, who.head, TodayKind.APPROVAL)
    assert (waits.target, "唐志强" in str(waits.text)) == ("case", True)


def test_whoever_works_a_matter_sees_its_clocks_and_no_mediation_period(
    books: Books, mediator: Actor, other_mediator: Actor, clock: SteadyClock
) -> None:
    scene = matter(books, mediator, CaseKind.PETITION, mediator_id=mediator.staff_id)
    happened(scene, ProcedureKind.RECEIVED, MONDAY)
    clock.go_on(days=9)
    (row,) = rows(books, mediator, TodayKind.CLOCK)
    assert str(row.text).endswith("至2026年12月8日")
    clock.go_on(days=40)
    assert [one.late for one in rows(books, mediator, TodayKind.CLOCK)] == [True]
    assert rows(books, other_mediator, TodayKind.CLOCK) == ()


def test_the_mediation_period_follows_extension_and_pause(
    books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    scene = registered(books, mediator)
    wish = ExtendMediation(case_id=scene.case_id, days=20, reason="待鉴定", asked_on=scene.today, agreed=True)
    extend(books, mediator, wish)
    clock.go_on(days=30)
    assert rows(books, mediator, TodayKind.CLOCK) == ()
    clock.go_on(days=13)
    (row,) = rows(books, mediator, TodayKind.CLOCK)
    assert str(row.text) == "调解期限至2027年1月12日"
    pause = BeginPause(
        case_id=scene.case_id,
        clock=ClockCode.MEDIATION,
        reason=PauseReason.APPRAISAL,
        first_on=clock.now.date(),
    )
    begin_pause(books, mediator, pause)
    assert rows(books, mediator, TodayKind.CLOCK) == ()


def test_a_leader_sees_the_visits_and_periods_of_his_own_and_of_whom_he_deputises_for(
    books: Books, clock: SteadyClock
) -> None:
    who = people(books)
    theirs, others = registered(books, who.mediator), registered(books, who.mediator)
    for scene in (theirs, others):
        plan = visits.PlanVisit(case_id=scene.case_id, planned_on=MONDAY, reason="看看情况")
        visits.agree(books, who.mediator, plan)
    ownership.put_under(books, who.head, theirs.case_id, reason="群体性苗头")
    lead_by(theirs, who.deputy)
    clock.go_on(days=24)
    for kind in (TodayKind.VISIT, TodayKind.CLOCK):
        assert [row.case_id for row in rows(books, who.deputy, kind)] == [theirs.case_id]
        assert rows(books, who.vice, kind) == ()
    first = clock.now.date()
    absences.register(
        books,
        who.head,
        absences.RegisterAbsence(
            staff_id=who.deputy.staff_id or 0,
            deputy_id=who.vice.staff_id or 0,
            first_on=first,
            last_on=first + timedelta(days=3),
            reason="学习",
        ),
    )
    assert [row.case_id for row in rows(books, who.vice, TodayKind.VISIT)] == [theirs.case_id]


def test_the_head_of_the_office_sees_what_is_late_whoever_has_it(books: Books, clock: SteadyClock) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    lead_by(scene, who.deputy, due_on=MONDAY + timedelta(days=10))
    dispute = registered(books, who.mediator)
    clock.go_on(days=9)
    assert rows(books, who.head, TodayKind.CLOCK) == ()
    clock.go_on(days=30)
    late = rows(books, who.head, TodayKind.CLOCK)
    assert {row.case_id for row in late} == {scene.case_id, dispute.case_id}
    assert all(row.late for row in late)


def test_a_recusal_waits_for_whoever_may_decide_and_is_not_asked_to_withdraw(books: Books) -> None:
    who = people(books)
    scene = registered(books, who.mediator)
    asked = AskRecusal(
        case_id=scene.case_id,
        party_id=scene.party("石磊"),
        mediator_id=who.mediator.staff_id or 0,
        reason="两家有旧怨",
        asked_on=scene.today,
    )
    recusal_id = recusals.ask(books, who.mediator, asked)
    (waits,) = rows(books, who.mayor, TodayKind.APPROVAL)
    assert (waits.target, str(waits.text)) == (
        f"verb:recusal.decide:{recusal_id}",
        "决定回避：周明远，2026年11月23日提出",
    )
    assert rows(books, who.clerk, TodayKind.APPROVAL) == ()
    assert rows(books, who.mediator, TodayKind.APPROVAL) == ()
