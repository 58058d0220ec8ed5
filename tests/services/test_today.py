"""今日, as each role sees it."""

from datetime import timedelta

from mediation_app.model import AgreementForm, Fulfilment, VisitMethod
from mediation_app.services import agreements, case_moves, drafts, mediation, papers, visits
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_moves import Close
from mediation_app.services.intake import register
from mediation_app.services.mediation import PlanSession
from mediation_app.services.today import TODAY_LABELS, desk_of
from mediation_app.services.today_rows import UNTAKEN_LINES, TodayKind, TodayRow
from mediation_app.services.visits import RecordVisit
from tests.builders import dispute
from tests.conftest import SteadyClock
from tests.services.scenes import Scene, agreed, deal, mediated, registered, repair, sign, signed


def rows(books: Books, actor: Actor, kind: TodayKind) -> tuple[TodayRow, ...]:
    return desk_of(books, actor).rows(kind)


def plan(scene: Scene, **ahead: float) -> int:
    at = scene.books.clock() + timedelta(**ahead)
    command = PlanSession(
        case_id=scene.case_id, starts_at=at, place="镇调解室", mediator_id=scene.actor.staff_id or 0
    )
    return mediation.plan(scene.books, scene.actor, command).session_id


def test_an_empty_office_has_an_empty_desk(
    books: Books, mediator: Actor, leader: Actor, clerk: Actor, administrator: Actor
) -> None:
    for actor in (mediator, leader, clerk, administrator):
        desk = desk_of(books, actor)
        assert (desk.groups, desk.total) == ((), 0)


def test_sessions_soon_and_those_gone_by_without_a_record(
    books: Books, mediator: Actor, other_mediator: Actor, clock: SteadyClock
) -> None:
    scene = registered(books, mediator)
    soon = plan(scene, days=3)
    plan(scene, days=4)
    (row,) = rows(books, mediator, TodayKind.SESSION)
    assert (row.target, row.late, str(row.text)) == (
        f"session:{soon}",
        False,
        "2026年11月26日09:00，镇调解室",
    )
    assert rows(books, other_mediator, TodayKind.SESSION) == ()
    clock.go_on(days=4)
    assert [row.late for row in rows(books, mediator, TodayKind.SESSION)] == [True, False]


def test_the_mediation_period_calls_a_week_before_its_end(
    books: Books, mediator: Actor, leader: Actor, clock: SteadyClock
) -> None:
    registered(books, mediator)
    clock.go_on(days=22)
    assert rows(books, mediator, TodayKind.CLOCK) == ()
    clock.go_on(days=1)
    assert rows(books, leader, TodayKind.CLOCK) == ()
    (row,) = rows(books, mediator, TodayKind.CLOCK)
    assert (str(row.text), row.late) == ("调解期限至2026年12月23日", False)
    clock.go_on(days=8)
    assert rows(books, mediator, TodayKind.CLOCK)[0].late


def test_the_window_for_confirmation_calls_before_it_shuts(
    books: Books, mediator: Actor, clock: SteadyClock
) -> None:
    signed(books, mediator)
    clock.go_on(days=25)
    assert ["司法确认" in str(row.text) for row in rows(books, mediator, TodayKind.CLOCK)] == [True]
    clock.go_on(days=10)
    assert rows(books, mediator, TodayKind.CLOCK) == ()


def test_visits_and_overdue_terms(books: Books, mediator: Actor, leader: Actor, clock: SteadyClock) -> None:
    signed(books, mediator)
    clock.go_on(days=17)
    assert rows(books, leader, TodayKind.VISIT) == ()
    (visit,) = rows(books, mediator, TodayKind.VISIT)
    assert (visit.late, visit.target.split(":")[0]) == (True, "visit")
    money, act = rows(books, mediator, TodayKind.TERM)
    assert str(money.text) == "石磊应于2026年12月3日前履行1000元，已逾期7天"
    assert act.late


def test_papers_to_print_sign_and_bind(
    books: Books, mediator: Actor, clerk: Actor, clock: SteadyClock
) -> None:
    scene = agreed(books, mediator)
    (row,) = rows(books, clerk, TodayKind.TO_PRINT)
    assert str(row.text) == "调解记录、协议书"
    session_id = scene.case.sessions[0].id
    assert row.target == f"paper:mediation_record:{session_id}"
    papers.issue(books, mediator, scene.case_id, "mediation_record", session_id)
    papers.issue(books, mediator, scene.case_id, "agreement")
    assert len(rows(books, clerk, TodayKind.TO_PRINT)) == 1, "issued is not printed"
    assert rows(books, clerk, TodayKind.TO_SIGN) == ()
    for paper in scene.case.papers:
        papers.note_printed(books, clerk, paper.id)
    assert rows(books, clerk, TodayKind.TO_PRINT) == ()
    assert [row.case_id for row in rows(books, clerk, TodayKind.TO_SIGN)] == [scene.case_id]
    sign(scene)
    assert rows(books, clerk, TodayKind.TO_SIGN) == ()
    clock.go_on(days=1)
    visits.record(
        books,
        mediator,
        RecordVisit(
            case_id=scene.case_id,
            done_on=clock().date(),
            method=VisitMethod.PHONE,
            visited="田芳",
            fulfilment=Fulfilment.NOT_DUE,
        ),
    )
    assert [str(row.text) for row in rows(books, clerk, TodayKind.TO_PRINT)] == ["回访记录"]
    case_moves.close(books, mediator, Close(case_id=scene.case_id, on=clock().date(), reason="另案处理"))
    assert rows(books, clerk, TodayKind.TO_PRINT) == ()
    assert [row.target for row in rows(books, clerk, TodayKind.TO_BIND)] == ["paper:contents:0"]
    papers.issue(books, mediator, scene.case_id, "contents")
    assert rows(books, clerk, TodayKind.TO_BIND) == ()


def test_drafts_and_terms_to_be_verified(books: Books, mediator: Actor, clerk: Actor) -> None:
    scene = mediated(books, mediator)
    agreements.save(
        books, mediator, deal(scene, repair(scene, to_verify=True), form=AgreementForm.ORAL, reached_on=None)
    )
    assert [str(row.text) for row in rows(books, mediator, TodayKind.TO_VERIFY)] == ["1条约定待核"]
    drafts.keep(books, clerk, "intake", title="登记：张三", values={"facts": "借款不还"})
    (row,) = rows(books, clerk, TodayKind.DRAFT)
    assert (row.title, row.target, row.case_id) == ("登记：张三", "draft:intake", None)
    assert rows(books, mediator, TodayKind.DRAFT) == ()


def test_void_cases_call_nobody(books: Books, mediator: Actor, leader: Actor, clock: SteadyClock) -> None:
    scene = signed(books, mediator)
    other = registered(books, mediator)
    plan(other, days=1)
    for case_id in (scene.case_id, other.case_id):
        case_moves.void(books, mediator, case_id, "登记重复")
    clock.go_on(days=40)
    assert desk_of(books, mediator).groups == ()
    assert desk_of(books, leader).groups == ()


def test_groups_come_in_the_order_of_the_role(
    books: Books, mediator: Actor, clerk: Actor, clock: SteadyClock
) -> None:
    scene = agreed(books, mediator)
    plan(registered(books, mediator), days=1)
    paper = papers.issue(books, mediator, scene.case_id, "agreement")
    papers.note_printed(books, clerk, paper.id)
    assert [kind for kind, _ in desk_of(books, mediator).groups] == [
        TodayKind.SESSION,
        TodayKind.TO_SIGN,
        TodayKind.TO_PRINT,
    ]
    assert [kind for kind, _ in desk_of(books, clerk).groups] == [
        TodayKind.TO_PRINT,
        TodayKind.TO_SIGN,
        TodayKind.SESSION,
    ]
    assert set(TODAY_LABELS) == set(TodayKind)


def test_what_nobody_has_taken_up_is_listed_for_whoever_may_take_it(
    books: Books, mediator: Actor, clerk: Actor, leader: Actor
) -> None:
    registered(books, mediator)
    assert rows(books, mediator, TodayKind.UNTAKEN) == ()
    for _ in range(UNTAKEN_LINES + 1):
        register(books, clerk, dispute())
    for actor in (mediator, clerk):
        found = rows(books, actor, TodayKind.UNTAKEN)
        assert len(found) == UNTAKEN_LINES
        assert [str(row.text) for row in found[:2]] == [
            "还没有经办人（共21件，这里列最早的20件）",
            "还没有经办人",
        ]
    assert rows(books, leader, TodayKind.UNTAKEN) == ()
