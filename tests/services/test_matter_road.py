"""A matter carried along its road by real acts: judged, led, planned, resolved, visited, struck off."""

import tempfile
from datetime import timedelta
from pathlib import Path

import pytest

from mediation_app.model import (
    AgreementForm,
    AttachmentKind,
    Consent,
    NoteKind,
    ReboundRisk,
    ReturnVisit,
    Satisfaction,
    TermKind,
    VisitOrigin,
    VisitState,
)
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import Attitude, CaseKind, ProcedureKind, SettledHow, TeamPart
from mediation_app.rules.workflow import CaseState
from mediation_app.services import agreements, attachments, case_list, case_moves, mediation, relapses
from mediation_app.services.acts import Act
from mediation_app.services.agreements import SaveAgreement
from mediation_app.services.attachments import NewAttachment
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_facts import missing_for_close
from mediation_app.services.case_list import CaseFilter
from mediation_app.services.case_moves import Close, Step
from mediation_app.services.consent import RecordConsent, record_consent
from mediation_app.services.leading import ownership, team
from mediation_app.services.matters import petitions, settling
from mediation_app.services.matters.petitions import RecordProcedure
from mediation_app.services.matters.settling import Settle
from mediation_app.services.mediation import NoteEntry, RecordSession
from mediation_app.services.terms import TermEntry
from tests.conftest import SteadyClock
from tests.services.matter_scenes import manned, matter, owned, people, planned, resolving, row, studied
from tests.services.scenes import Scene, registered

S = CaseState


def go(scene: Scene, to: CaseState, reason: str = "", actor: Actor | None = None) -> CaseState:
    step = Step(case_id=scene.case_id, to=to, on=scene.today, reason=reason)
    return case_moves.move(scene.books, actor or people(scene.books).head, step)


def _state(scene: Scene) -> CaseState:
    """Return the state of a scene's case as it stands by now."""
    return scene.case.state


def settled(scene: Scene, **changes: object) -> Settle:
    values: dict[str, object] = {
        "case_id": scene.case_id,
        "settled_on": scene.today,
        "how": SettledHow.RELIEF,
        "text": "青苗补偿18600元已兑现",
        "attitude": Attitude.SATISFIED,
        "rating": 5,
    }
    return Settle(**{**values, **changes})  # type: ignore[arg-type]


def visit(scene: Scene) -> None:
    """Write down a visit made today, as its own page would."""
    with scene.books.acting(people(scene.books).head, Permission.RECORD_VISIT) as desk:
        made = ReturnVisit(
            case_id=scene.case_id,
            state=VisitState.DONE,
            origin=VisitOrigin.AGREED,
            reason="约定回访",
            planned_on=scene.today,
            done_on=scene.today,
            satisfaction=Satisfaction.SATISFIED,
            rebound=ReboundRisk.NONE,
        )
        desk.session.add(made)
        desk.session.flush()
        desk.log(Act.VISIT_RECORDED, scene.case_id)


def ended(books: Books) -> Scene:
    """A matter settled and in its time of visits."""
    scene = resolving(books)
    go(scene, S.CHECKING)
    settling.settle(books, scene.actor, settled(scene))
    go(scene, S.RESOLVED, "余下一步并入长效管护")
    go(scene, S.VISITING)
    return scene


def struck_off(books: Books) -> Scene:
    scene = ended(books)
    who = people(books)
    prove(scene)
    settling.sign_off(books, who.deputy, scene.case_id)
    visit(scene)
    close = Close(case_id=scene.case_id, on=scene.today, reason="余下的回访转入日常走访")
    case_moves.close(books, who.head, close)
    return scene


def prove(scene: Scene) -> None:
    """Attach a receipt."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "收条.png"
        file.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 40)
        new = NewAttachment(case_id=scene.case_id, path=file, kind=AttachmentKind.PROOF)
        attachments.attach(scene.books, scene.actor, new)


def test_a_matter_moves_by_what_is_on_record(books: Books) -> None:
    assert studied(books, people(books).clerk).case.state is S.STUDIED
    assert owned(books).case.state is S.PLANNING
    assert resolving(books).case.state is S.RESOLVING


def test_the_plan_alone_does_not_open_the_gate(books: Books) -> None:
    scene = planned(books)
    assert scene.case.state is S.PLANNING
    with pytest.raises(NotAllowed, match="方案还没有批准"):
        go(scene, S.RESOLVING)


def test_a_delivered_opinion_moves_it_on_and_taking_it_back_moves_it_back(books: Books) -> None:
    scene = resolving(books)
    command = RecordProcedure(case_id=scene.case_id, kind=ProcedureKind.OPINION_DELIVERED, on=scene.today)
    event_id = petitions.record_procedure(books, scene.actor, command)
    assert _state(scene) is S.DELIVERED
    go(scene, S.RESOLVING, "信访人提出新的材料")
    assert _state(scene) is S.RESOLVING
    petitions.add_petition(books, scene.actor, scene.case_id, petitions.PetitionEntry(on="2026-11"))
    assert _state(scene) is S.RESOLVING  # the same delivery does not count again
    petitions.remove_procedure(books, scene.actor, event_id, "登记错了")
    assert _state(scene) is S.RESOLVING


def test_the_whole_road_to_striking_off(books: Books) -> None:
    scene = struck_off(books)
    case = scene.case
    assert (case.state, case.closed_from) == (S.CLOSED, S.RESOLVED)
    assert row(scene).signed_off_by_id == people(books).deputy.staff_id


def test_striking_off_is_refused_with_all_that_is_missing(books: Books) -> None:
    scene = ended(books)
    with pytest.raises(NotAllowed) as error:
        case_moves.close(books, people(books).head, Close(case_id=scene.case_id, on=scene.today, reason="结"))
    for words in ("佐证", "签字", "回访结果"):
        assert words in str(error.value)
    assert any(gap.blocking for gap in missing_for_close(scene.case))


def test_only_the_leader_himself_signs_off(books: Books) -> None:
    scene = ended(books)
    who = people(books)
    with pytest.raises(NotAllowed, match="本人"):
        settling.sign_off(books, who.vice, scene.case_id)
    settling.sign_off(books, who.deputy, scene.case_id)
    with pytest.raises(Conflict):
        settling.sign_off(books, who.deputy, scene.case_id)


def test_the_leader_signs_only_what_has_ended(books: Books) -> None:
    scene = resolving(books)
    with pytest.raises(NotAllowed, match="化解或程序终结以后"):
        settling.sign_off(books, people(books).deputy, scene.case_id)


def test_changing_the_settlement_takes_the_signature_back(books: Books) -> None:
    scene = ended(books)
    settling.sign_off(books, people(books).deputy, scene.case_id)
    settling.settle(books, scene.actor, settled(scene, rating=3))
    assert row(scene).signed_off_on is None


def test_the_two_days_are_kept_apart(books: Books, clock: SteadyClock) -> None:
    scene = resolving(books)
    clock.go_on(days=3)
    days = {"concluded_on": scene.today - timedelta(days=2), "settled_on": scene.today}
    settling.settle(books, scene.actor, settled(scene, **days))
    found = row(scene)
    assert (found.concluded_on, found.settled_on) == (days["concluded_on"], days["settled_on"])


def test_what_cannot_be_settled_is_refused(books: Books) -> None:
    scene = resolving(books)
    for changes, field in (
        ({"attitude": Attitude.REFUSES}, "attitude"),
        ({"how": None}, "how"),
        ({"rating": 6}, "rating"),
        ({"settled_on": scene.today + timedelta(days=1)}, "settled_on"),
        ({"concluded_on": scene.today - timedelta(days=900)}, "concluded_on"),
        ({"text": "今后不得再就此事上访"}, "text"),
    ):
        with pytest.raises(InvalidInput) as error:
            settling.settle(books, scene.actor, settled(scene, **changes))
        assert [problem.field for problem in error.value.problems] == [field]
    early = matter(books, scene.actor)
    with pytest.raises(NotAllowed, match="还没有开始化解"):
        settling.settle(books, scene.actor, settled(early))


def test_a_relapse_reopens_and_forgets_the_end(books: Books, clock: SteadyClock) -> None:
    scene = struck_off(books)
    clock.go_on(days=20)
    with pytest.raises(InvalidInput):
        relapses.relapse(books, people(books).head, scene.case_id, scene.today, " ")
    state = relapses.relapse(books, people(books).head, scene.case_id, scene.today, "又到县里走访")
    assert state is S.RESOLVING
    found, case = row(scene), scene.case
    assert (case.state, case.closed_on, case.closed_from) == (S.RESOLVING, None, None)
    assert (found.settled_on, found.signed_off_on, found.relapsed_on) == (None, None, scene.today)
    with pytest.raises(NotAllowed, match="不用登记反弹"):
        relapses.relapse(books, people(books).head, scene.case_id, scene.today, "再次")


def test_reopening_a_struck_off_matter_is_a_relapse(books: Books) -> None:
    scene = struck_off(books)
    assert case_moves.reopen(books, people(books).head, scene.case_id, "又来反映") is S.RESOLVING
    assert row(scene).relapsed_on == scene.today
    clerk = people(books).clerk
    with pytest.raises(NotAllowed):
        case_moves.reopen(books, clerk, scene.case_id, "又来反映")


def test_a_held_matter_is_visited_and_settled_later_but_not_struck_off(books: Books) -> None:
    scene = resolving(books)
    go(scene, S.CHECKING)
    with pytest.raises(NotAllowed, match="稳控"):
        go(scene, S.HELD, "诉求过高，暂未化解")
    kept = team.MemberEntry(name="周明远", staff_id=people(books).mediator.staff_id, part=TeamPart.MEMBER)
    steady = team.MemberEntry(name="何秀兰", part=TeamPart.STABILITY)
    team.set_team(books, scene.actor, scene.case_id, (kept, steady))
    go(scene, S.HELD, "诉求过高，暂未化解")
    go(scene, S.VISITING)
    prove(scene)
    visit(scene)
    with pytest.raises(NotAllowed, match="未化解稳控"):
        case_moves.close(books, people(books).head, Close(case_id=scene.case_id, on=scene.today, reason="结"))
    settling.settle(books, scene.actor, settled(scene))
    go(scene, S.RESOLVED, "余下步骤不再需要")
    assert scene.case.state is S.RESOLVED


def test_a_refusal_needs_its_notice_to_close(books: Books) -> None:
    scene = matter(books, people(books).clerk, CaseKind.PETITION)
    go(scene, S.REJECTED, "属于法院受理的诉讼事项")
    with pytest.raises(NotAllowed, match="不予受理告知书"):
        case_moves.close(books, people(books).head, Close(case_id=scene.case_id, on=scene.today))


def test_lists_tell_kind_leader_and_what_is_next(books: Books) -> None:
    scene = resolving(books)
    other = studied(books, scene.actor, CaseKind.LEGACY)
    who = people(books)
    rows = case_list.page(books, scene.actor, CaseFilter(kinds=(CaseKind.BACKLOG,))).rows
    (line,) = rows
    assert (line.kind, line.lead, line.id) == (CaseKind.BACKLOG, "唐志强", scene.case_id)
    assert line.due_on == scene.today + timedelta(days=7)
    assert line.reference == line.number
    mine = case_list.page(books, who.deputy, CaseFilter(mine_only=True)).rows
    assert [one.id for one in mine] == [scene.case_id]
    led = case_list.page(books, who.clerk, CaseFilter(lead_id=who.deputy.staff_id)).rows
    assert [one.id for one in led] == [scene.case_id]
    legacy = case_list.page(books, who.clerk, CaseFilter(kinds=(CaseKind.LEGACY,))).rows
    assert [(one.id, one.lead) for one in legacy] == [(other.case_id, "")]


def test_moves_are_offered_with_what_blocks_them(books: Books, leader: Actor) -> None:
    scene = manned(books)
    (offered,) = case_moves.moves(books, scene.actor, scene.case_id)
    assert offered.target is S.RESOLVING
    assert "方案还没有批准" in "；".join(map(str, offered.blocked_by))
    fresh = matter(books, scene.actor)
    offers = {one.target: one for one in case_moves.moves(books, leader, fresh.case_id)}
    assert "权限" in "；".join(map(str, offers[S.REJECTED].blocked_by))


def test_mediating_within_a_matter_leaves_it_on_its_road(books: Books, mediator: Actor) -> None:
    scene = matter(books, mediator)
    session = RecordSession(
        case_id=scene.case_id,
        starts_at=books.clock() - timedelta(hours=1),
        mediator_id=mediator.staff_id,
        notes=(NoteEntry("马秋生", NoteKind.CLAIM, "要求兑现补偿。"),),
    )
    recorded = mediation.record(books, mediator, session)
    assert (recorded.state, recorded.warnings) == (S.REGISTERED, ())
    agreements.save(
        books,
        mediator,
        SaveAgreement(
            case_id=scene.case_id,
            form=AgreementForm.ORAL,
            facts="占地属实。",
            terms=(TermEntry(kind=TermKind.ACT, text="村委会修复水渠"),),
            reached_on=scene.today,
        ),
    )
    assert scene.case.state is S.REGISTERED


def test_an_agreement_that_binds_counts_as_delivered(books: Books, mediator: Actor) -> None:
    scene = resolving(books)
    agreements.save(
        books,
        mediator,
        SaveAgreement(
            case_id=scene.case_id,
            form=AgreementForm.ORAL,
            facts="占地属实。",
            terms=(TermEntry(kind=TermKind.ACT, text="村委会修复水渠"),),
            reached_on=scene.today,
        ),
    )
    assert scene.case.state is S.DELIVERED


def test_who_refuses_mediation_does_not_end_the_matter(books: Books, mediator: Actor) -> None:
    scene = matter(books, mediator)
    refusal = RecordConsent(party_id=scene.party("马秋生"), consent=Consent.REFUSED, on=scene.today)
    assert record_consent(books, mediator, refusal).state is S.REGISTERED
    assert scene.case.state is S.REGISTERED


def test_a_dispute_under_ownership_waits_for_the_gate(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    ownership.put_under(books, people(books).head, scene.case_id, reason="涉及人多，领导包案")
    go(scene, S.ACCEPTED, actor=mediator)
    with pytest.raises(NotAllowed, match="包案领导"):
        go(scene, S.MEDIATING, actor=mediator)
    offers = {one.target: one for one in case_moves.moves(books, mediator, scene.case_id)}
    assert not any("包案" in str(word) for word in offers[S.TERMINATED].blocked_by)
