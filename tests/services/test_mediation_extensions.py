from datetime import date, timedelta

import pytest

from mediation_app.model import CaseKind, Extension
from mediation_app.rules.clock_facts import CaseClock
from mediation_app.rules.clock_rules import ClockCode, PauseReason
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.services import audit, habits, mediation_extensions, today
from mediation_app.services.books import SYSTEM, Actor, Books
from mediation_app.services.clocks.extending import AskExtension, DecideExtension, ask, decide
from mediation_app.services.clocks.pausing import BeginPause, begin_pause, end_pause
from mediation_app.services.clocks.reading import case_clocks, clocks_of_many
from mediation_app.services.leading import ownership
from mediation_app.services.matters.rows import ensure_matter
from mediation_app.services.mediation_extensions import ExtendMediation
from mediation_app.services.today_rows import TodayKind
from tests.conftest import SteadyClock
from tests.services.matter_scenes import matter, people
from tests.services.scenes import Scene, agreed, registered


def wish(scene: Scene, **changes: object) -> ExtendMediation:
    values: dict[str, object] = {
        "case_id": scene.case_id,
        "days": 20,
        "reason": "水渠走向还要请水利站勘验。",
        "asked_on": scene.today,
        "agreed": True,
    }
    return ExtendMediation(**{**values, **changes})  # type: ignore[arg-type]


def period(scene: Scene) -> CaseClock:
    found = case_clocks(scene.books, scene.actor, scene.case_id)
    return next(one for one in found if one.code is ClockCode.MEDIATION)


def test_what_the_parties_agree_to_makes_the_period_longer(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    assert period(scene).end == date(2026, 12, 23)
    done = mediation_extensions.extend(books, mediator, wish(scene))
    clock = period(scene)
    assert (clock.end, clock.extended_days) == (date(2027, 1, 12), 20)
    assert "其中经当事人同意延长20日。" in str(clock.tip)
    (row,) = scene.case.extensions
    assert (row.id, row.days, row.agreed, done.warnings) == (done.extension_id, 20, True, ())
    line = audit.timeline(books, mediator, scene.case_id)[0]
    assert (str(line.act), line.detail["days"]) == ("调解延期", 20)


def test_it_does_not_count_before_all_have_agreed_and_is_written_anew_till_then(
    books: Books, mediator: Actor
) -> None:
    scene = registered(books, mediator)
    first = mediation_extensions.extend(books, mediator, wish(scene, agreed=False))
    assert period(scene).extended_days == 0
    second = mediation_extensions.extend(books, mediator, wish(scene, days=10, agreed=False))
    assert first.extension_id == second.extension_id
    mediation_extensions.agree(books, mediator, first.extension_id)
    assert period(scene).extended_days == 10
    with pytest.raises(Conflict, match="各方当事人同意"):
        mediation_extensions.agree(books, mediator, first.extension_id)


def test_it_is_extended_once_and_within_the_office_s_habit(
    books: Books, mediator: Actor, administrator: Actor
) -> None:
    scene = registered(books, mediator)
    for days in (0, 31):
        with pytest.raises(InvalidInput, match="1至30天"):
            mediation_extensions.extend(books, mediator, wish(scene, days=days))
    habits.change_habits(books, administrator, mediation_extension_days=60)
    mediation_extensions.extend(books, mediator, wish(scene, days=45))
    with pytest.raises(Conflict, match="已延长45天"):
        mediation_extensions.extend(books, mediator, wish(scene))


def test_days_and_reason_are_checked(books: Books, mediator: Actor, clock: SteadyClock) -> None:
    scene = registered(books, mediator)
    for changes, field in (
        ({"reason": ""}, "reason"),
        ({"asked_on": scene.today + timedelta(days=1)}, "asked_on"),
        ({"asked_on": scene.today - timedelta(days=1)}, "asked_on"),
    ):
        with pytest.raises(InvalidInput) as refused:
            mediation_extensions.extend(books, mediator, wish(scene, **changes))
        assert [one.field for one in refused.value.problems] == [field]
    clock.go_on(days=40)
    done = mediation_extensions.extend(books, mediator, wish(scene, asked_on=scene.today))
    assert [str(one) for one in done.warnings] == [
        "调解期限已于2026年12月23日届满，延期申请在这之后，请核对日期"
    ]


def test_only_a_mediation_under_way_is_extended(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    with pytest.raises(NotAllowed, match="没有在计算"):
        mediation_extensions.extend(books, mediator, wish(scene))
    other = matter(books, mediator, CaseKind.PETITION)
    with pytest.raises(NotAllowed, match="没有在计算"):
        mediation_extensions.extend(books, mediator, wish(other))


def test_an_extension_and_an_appraisal_add_up(books: Books, mediator: Actor, clock: SteadyClock) -> None:
    scene = registered(books, mediator)
    pause = begin_pause(
        books,
        mediator,
        BeginPause(
            case_id=scene.case_id,
            clock=ClockCode.MEDIATION,
            reason=PauseReason.APPRAISAL,
            first_on=scene.today,
        ),
    )
    clock.go_on(days=5)
    end_pause(books, mediator, pause, scene.today)
    mediation_extensions.extend(books, mediator, wish(scene, days=10))
    clock_now = period(scene)
    assert clock_now.end == date(2026, 12, 23) + timedelta(days=5 + 10)  # 23 November was not counted anyway
    with books.reading(mediator) as session:
        many = clocks_of_many(session, [scene.case_id], scene.today)[scene.case_id]
    assert clock_now in many


def test_today_calls_by_the_extended_day(books: Books, mediator: Actor, clock: SteadyClock) -> None:
    scene = registered(books, mediator)
    mediation_extensions.extend(books, mediator, wish(scene, days=20))
    clock.go_on(days=32)
    assert today.desk_of(books, mediator).rows(TodayKind.CLOCK) == ()
    clock.go_on(days=20)
    (row,) = today.desk_of(books, mediator).rows(TodayKind.CLOCK)
    assert (row.due_on, row.late) == (date(2027, 1, 12), True)


def test_a_dispute_under_a_leader_has_the_same_one_road(books: Books) -> None:
    who = people(books)
    scene = registered(books, who.mediator)
    ownership.put_under(books, who.head, scene.case_id, reason="群体性苗头")
    asked = AskExtension(case_id=scene.case_id, clock=ClockCode.MEDIATION, days=15, reason="鉴定")
    with pytest.raises(InvalidInput, match="调解延期"):
        ask(books, who.mediator, asked)
    mediation_extensions.extend(books, who.mediator, wish(scene, days=15))
    assert period(scene).extended_days == 15


def test_what_an_older_version_asked_or_approved_still_counts(books: Books) -> None:
    who = people(books)
    scene = registered(books, who.mediator)
    with books.acting(SYSTEM, Permission.WORK_MATTER) as desk:
        ensure_matter(desk, desk.session.merge(scene.case))
        old = Extension(
            case_id=scene.case_id,
            clock=ClockCode.MEDIATION.value,
            days=15,
            reason="鉴定",
            consent=True,
            asked_on=scene.today,
            asked_by_id=who.mediator.staff_id,
        )
        desk.session.add(old)
        desk.session.flush()
        waiting = old.id
    assert period(scene).extended_days == 0
    decide(books, who.mayor, DecideExtension(extension_id=waiting, approved=True))
    assert period(scene).extended_days == 15
    with pytest.raises(Conflict, match="已延长15天"):
        mediation_extensions.extend(books, who.mediator, wish(scene))
