"""The clocks of cases on record: read, extended by approval, paused and aimed at within the law."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from mediation_app.model import CaseUnit, Extension, Matter, ProcedureEvent, Unit, UnitPart
from mediation_app.rules.clock_facts import CaseClock
from mediation_app.rules.clock_rules import ClockCode, PauseReason
from mediation_app.rules.deadlines import ClockState
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed, NotFound
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import CaseKind, ProcedureKind
from mediation_app.services.books import SYSTEM, Actor, Books
from mediation_app.services.calendar_import import import_calendar
from mediation_app.services.clocks.extending import AskExtension, DecideExtension, ask, decide, record_told
from mediation_app.services.clocks.pausing import BeginPause, begin_pause, end_pause, set_target
from mediation_app.services.clocks.reading import case_clocks, clocks_of_many, nearest
from mediation_app.services.matters.intake import MatterDetails
from tests.conftest import SteadyClock
from tests.services.matter_scenes import lead_by, matter, people, petitioner, row, studied
from tests.services.scenes import Scene, registered, signed

MONDAY = date(2026, 11, 23)
C = ClockCode


def happened(scene: Scene, kind: ProcedureKind, on: date) -> None:
    """Put a step of the procedure on record."""
    with scene.books.acting(SYSTEM, Permission.WORK_MATTER) as desk:
        desk.session.add(ProcedureEvent(case_id=scene.case_id, kind=kind, on=on))


def clock(scene: Scene, code: ClockCode, on: date | None = None) -> CaseClock:
    found = {one.code: one for one in case_clocks(scene.books, scene.actor, scene.case_id, on)}
    return found[code]


def accepted(books: Books, actor: Actor) -> Scene:
    """A petition accepted on Monday 2026-11-23."""
    scene = matter(books, actor, CaseKind.PETITION)
    happened(scene, ProcedureKind.ACCEPTED, MONDAY)
    return scene


def wish(scene: Scene, clock: ClockCode = C.PETITION_HANDLING, days: int = 30) -> AskExtension:
    return AskExtension(case_id=scene.case_id, clock=clock, days=days, reason="鉴定意见未出")


def test_a_petition_registered_and_received(books: Books, clerk: Actor) -> None:
    scene = matter(books, clerk, CaseKind.PETITION)
    happened(scene, ProcedureKind.RECEIVED, MONDAY)
    notice = clock(scene, C.PETITION_NOTICE)
    assert (notice.end, notice.days_left, notice.is_statutory) == (date(2026, 12, 8), 15, True)
    assert nearest(case_clocks(books, clerk, scene.case_id)) in {notice, clock(scene, C.PETITION_FORWARD)}


def test_the_notice_waits_for_somebody_to_tell(books: Books, clerk: Actor) -> None:
    scene = matter(books, clerk, CaseKind.PETITION, parties=(petitioner("某某"),))
    happened(scene, ProcedureKind.RECEIVED, MONDAY)
    assert clock(scene, C.PETITION_NOTICE).state is ClockState.IDLE


def test_instructed_led_and_aimed_at(books: Books) -> None:
    who = people(books)
    due = MONDAY + timedelta(days=20)
    details = MatterDetails(instructing_unit="县信访局", instructed_on=MONDAY, instructed_due_on=due)
    scene = matter(books, who.clerk, details=details)
    assert clock(scene, C.INSTRUCTED).end == due
    set_target(books, who.clerk, scene.case_id, due - timedelta(days=5))
    assert clock(scene, C.INTERNAL_TARGET).days_left == 15
    with pytest.raises(InvalidInput, match="只能早于法定期限（2026年12月13日）"):
        set_target(books, who.clerk, scene.case_id, due + timedelta(days=1))
    set_target(books, who.clerk, scene.case_id, None)
    assert row(scene).target_on is None


def test_the_time_for_resolution_comes_with_the_leader(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    lead_by(scene, who.deputy, due_on=MONDAY + timedelta(days=60))
    found = clock(scene, C.RESOLUTION)
    assert (found.end, found.is_statutory) == (MONDAY + timedelta(days=60), False)
    asked = ask(books, who.deputy, wish(scene, C.RESOLUTION, 60))
    decide(books, who.mayor, DecideExtension(extension_id=asked, approved=True))
    assert clock(scene, C.RESOLUTION).end == MONDAY + timedelta(days=120)


def test_sixty_days_and_thirty_more_by_somebody_elses_word(books: Books, clock_: SteadyClock) -> None:
    who = people(books)
    scene = accepted(books, who.clerk)
    assert clock(scene, C.PETITION_HANDLING).end == date(2027, 1, 22)
    asked = ask(books, who.clerk, wish(scene))
    with pytest.raises(Conflict, match="在等审批"):
        ask(books, who.clerk, wish(scene))
    with pytest.raises(NotAllowed):
        decide(books, who.clerk, DecideExtension(extension_id=asked, approved=True))
    with pytest.raises(InvalidInput, match="请写明原因"):
        decide(books, who.mayor, DecideExtension(extension_id=asked, approved=False))
    decide(books, who.mayor, DecideExtension(extension_id=asked, approved=True, opinion="同意"))
    found = clock(scene, C.PETITION_HANDLING)
    assert (found.end, found.extended_days) == (date(2027, 2, 22), 30)  # 21 February is a Sunday
    assert found.is_provisional
    with pytest.raises(Conflict, match="已经审批过"):
        decide(books, who.secretary, DecideExtension(extension_id=asked, approved=True))
    with pytest.raises(InvalidInput, match="只允许延长一次"):
        ask(books, who.clerk, wish(scene, days=1))
    clock_.go_on(days=1)
    with pytest.raises(InvalidInput, match="早于申请或批准"):
        record_told(books, who.clerk, asked, MONDAY - timedelta(days=1))
    record_told(books, who.clerk, asked, MONDAY + timedelta(days=1))
    assert row(scene).extensions[0].told_on == MONDAY + timedelta(days=1)


@pytest.fixture
def clock_(clock: SteadyClock) -> SteadyClock:
    return clock


@pytest.mark.parametrize("days", [-10, 0, 31, 365])
def test_the_law_is_neither_shortened_nor_lengthened_beyond_it(books: Books, days: int) -> None:
    who = people(books)
    scene = accepted(books, who.clerk)
    with pytest.raises(InvalidInput, match="一次可延长1至30日"):
        ask(books, who.clerk, wish(scene, days=days))
    with pytest.raises(InvalidInput, match="是法定期限，不能延长也不能缩短"):
        ask(books, who.clerk, wish(scene, C.PETITION_NOTICE, 5))


def test_what_does_not_run_or_is_over_is_not_extended(books: Books, clock_: SteadyClock) -> None:
    who = people(books)
    scene = matter(books, who.clerk, CaseKind.PETITION)
    with pytest.raises(InvalidInput, match="没有在计算的“办理期限”"):
        ask(books, who.clerk, wish(scene))
    happened(scene, ProcedureKind.ACCEPTED, MONDAY)
    asked = ask(books, who.clerk, wish(scene))
    clock_.go_on(days=61)
    with pytest.raises(InvalidInput, match="不能事后延长"):
        decide(books, who.mayor, DecideExtension(extension_id=asked, approved=True))
    decide(books, who.mayor, DecideExtension(extension_id=asked, approved=False, opinion="已过期"))
    with pytest.raises(InvalidInput, match="不能事后延长"):
        ask(books, who.clerk, wish(scene))


def test_who_asked_or_leads_does_not_approve(books: Books) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    happened(scene, ProcedureKind.ACCEPTED, MONDAY)
    lead_by(scene, who.mayor)
    own = ask(books, who.secretary, wish(scene))
    with pytest.raises(NotAllowed, match="申请延期的人不能审批"):
        decide(books, who.secretary, DecideExtension(extension_id=own, approved=True))
    with pytest.raises(NotAllowed, match="包案领导不能审批自己包案的延期"):
        decide(books, who.mayor, DecideExtension(extension_id=own, approved=True))


def test_an_extension_before_a_new_acceptance_does_not_count(books: Books) -> None:
    who = people(books)
    scene = matter(books, who.clerk, CaseKind.PETITION)
    happened(scene, ProcedureKind.ACCEPTED, MONDAY)
    with books.acting(SYSTEM, Permission.WORK_MATTER) as desk:
        earlier = MONDAY - timedelta(days=100)
        desk.session.add(
            Extension(
                case_id=scene.case_id,
                clock=C.PETITION_HANDLING.value,
                days=30,
                reason="上次",
                asked_on=earlier,
                asked_by_id=who.clerk.staff_id,
                decided_on=earlier,
                approved=True,
            )
        )
    assert clock(scene, C.PETITION_HANDLING).extended_days == 0


def test_a_mediation_is_paused_and_extended_with_consent(
    books: Books, mediator: Actor, clock_: SteadyClock
) -> None:
    scene = registered(books, mediator)
    assert clock(scene, C.MEDIATION).end == date(2026, 12, 23)
    pause = begin_pause(
        books,
        mediator,
        BeginPause(case_id=scene.case_id, clock=C.MEDIATION, reason=PauseReason.APPRAISAL, first_on=MONDAY),
    )
    assert clock(scene, C.MEDIATION).state is ClockState.PAUSED
    with pytest.raises(Conflict, match="请先登记恢复"):
        begin_pause(
            books,
            mediator,
            BeginPause(case_id=scene.case_id, clock=C.MEDIATION, reason=PauseReason.EXPERT, first_on=MONDAY),
        )
    clock_.go_on(days=9)
    with pytest.raises(InvalidInput, match="早于开始日期"):
        end_pause(books, mediator, pause, MONDAY - timedelta(days=1))
    end_pause(books, mediator, pause, MONDAY + timedelta(days=9))
    assert clock(scene, C.MEDIATION).end == date(2027, 1, 1)  # 23 November itself was not counted anyway
    with pytest.raises(Conflict, match="已经登记过恢复"):
        end_pause(books, mediator, pause, MONDAY + timedelta(days=9))
    with pytest.raises(InvalidInput, match="由各方当事人同意延长"):
        ask(books, mediator, wish(scene, C.MEDIATION, 15))


def test_a_petition_clock_takes_no_pause(books: Books) -> None:
    who = people(books)
    scene = accepted(books, who.clerk)
    command = BeginPause(
        case_id=scene.case_id, clock=C.PETITION_HANDLING, reason=PauseReason.APPRAISAL, first_on=MONDAY
    )
    with pytest.raises(InvalidInput, match="办理期限不能中止计算（《信访工作条例》第三十四条）"):
        begin_pause(books, who.clerk, command)
    happened(scene, ProcedureKind.RECHECK_ASKED, MONDAY)
    hearing = BeginPause(
        case_id=scene.case_id,
        clock=C.PETITION_RECHECK,
        reason=PauseReason.HEARING,
        first_on=MONDAY - timedelta(days=1),
    )
    with pytest.raises(InvalidInput, match="期限之内"):
        begin_pause(books, who.clerk, hearing)


def test_the_window_for_confirmation_and_no_enforcement_before_a_court(books: Books, mediator: Actor) -> None:
    scene = signed(books, mediator)
    codes = {one.code for one in case_clocks(books, mediator, scene.case_id)}
    assert codes == {C.MEDIATION, C.CONFIRMATION}
    assert clock(scene, C.MEDIATION).state is ClockState.MET


def test_many_cases_are_read_as_one_is(books: Books) -> None:
    who = people(books)
    scenes = [accepted(books, who.clerk), signed(books, who.mediator), studied(books, who.clerk)]
    with books.reading(who.clerk) as session:
        many = clocks_of_many(session, [scene.case_id for scene in scenes], MONDAY)
    for scene in scenes:
        assert many[scene.case_id] == case_clocks(books, who.clerk, scene.case_id)


def test_an_imported_notice_moves_the_clocks(books: Books, tmp_path: Path) -> None:
    who = people(books)
    scene = accepted(books, who.clerk)
    file = tmp_path / "2027.csv"
    file.write_text("日期,安排,名称\n2027-01-22,放假,假设\n", "utf-8")
    import_calendar(books, who.administrator, file)
    found = clock(scene, C.PETITION_HANDLING)
    assert (found.end, found.is_provisional) == (date(2027, 1, 25), False)


def test_no_such_case(books: Books, clerk: Actor) -> None:
    with pytest.raises(NotFound):
        case_clocks(books, clerk, 99)


def test_the_offices_own_clocks_stop_the_day_a_matter_is_settled(books: Books, clock_: SteadyClock) -> None:
    who = people(books)
    scene = studied(books, who.clerk)
    lead_by(scene, who.deputy, due_on=MONDAY + timedelta(days=5))
    unit = Unit(name="县农业农村局")
    with books.acting(SYSTEM, Permission.WORK_MATTER) as desk:
        desk.session.add(unit)
        desk.session.flush()
        part = CaseUnit(case_id=scene.case_id, unit_id=unit.id, part=UnitPart.RESPONSIBLE, since=MONDAY)
        part.due_on = MONDAY + timedelta(days=3)
        desk.session.add(part)
        desk.session.get_one(Matter, scene.case_id).settled_on = MONDAY + timedelta(days=7)
    clock_.go_on(days=30)
    late = clock(scene, C.RESOLUTION)
    assert (late.state, late.met_on, late.days_left) == (ClockState.MET, MONDAY + timedelta(days=7), -2)
    assert "超过期限2天" in str(late.tip)
    assert not clock(scene, C.UNIT_ANSWER).is_open
    assert clock(scene, C.UNIT_ANSWER, MONDAY + timedelta(days=6)).is_overdue


def test_the_time_for_resolution_of_a_dispute_stops_when_its_agreement_binds(
    books: Books, mediator: Actor
) -> None:
    scene = signed(books, mediator)
    with books.acting(SYSTEM, Permission.WORK_MATTER) as desk:
        bound = Matter(case_id=scene.case_id, under_ownership=True, target_on=MONDAY + timedelta(days=20))
        desk.session.add(bound)
    found = clock(scene, C.INTERNAL_TARGET)
    assert (found.state, found.met_on) == (ClockState.MET, scene.today)
