from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from mediation_app.model import (
    AttachmentKind,
    Case,
    HandingOut,
    IssuedPaper,
    PartyRole,
    PrintOrder,
    PrintState,
    ServiceManner,
)
from mediation_app.rules.errors import Conflict, InvalidInput, NotAllowed, NotFound
from mediation_app.rules.permissions import Permission
from mediation_app.rules.workflow import CaseState
from mediation_app.services import agreements, attachments, audit, case_moves, handing_out, papers, parties
from mediation_app.services.attachments import NewAttachment
from mediation_app.services.books import Actor, Books
from mediation_app.services.checks import existing
from mediation_app.services.handing_out import HandedOut, HandOut, Receipt
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry
from tests.conftest import SteadyClock
from tests.services.scenes import Scene, agreed, deal, mediated, payment, registered, signed


@pytest.fixture
def scene(books: Books, mediator: Actor) -> Scene:
    """An agreement issued and signed by all."""
    return signed(books, mediator)


def paper(scene: Scene) -> IssuedPaper:
    return next(one for one in reversed(scene.case.papers) if one.form_code == "agreement")


def to(scene: Scene, name: str, **changes: object) -> HandOut:
    values: dict[str, object] = {
        "case_id": scene.case_id,
        "paper_id": paper(scene).id,
        "party_id": scene.party(name),
        "receiver": name,
        "signed_by": name,
        "handed_on": scene.today,
    }
    return HandOut(**{**values, **changes})  # type: ignore[arg-type]


def kept(scene: Scene) -> HandOut:
    return to(scene, "石磊", party_id=None, receiver="本会", signed_by="", manner=ServiceManner.ARCHIVE)


def due(scene: Scene) -> list[str]:
    found = handing_out.still_to_hand_out(scene.case, paper(scene))
    return [one.party.person.name if one.party else "" for one in found]


def rows(scene: Scene) -> list[HandingOut]:
    return scene.case.handed_out


def said(done: HandedOut) -> str:
    return " ".join(map(str, done.warnings))


def test_each_party_gets_a_copy_and_the_committee_keeps_one(scene: Scene) -> None:
    assert due(scene) == ["石磊", "田芳", ""]
    books, actor = scene.books, scene.actor
    done = handing_out.hand_out_all(books, actor, (to(scene, "石磊"), to(scene, "田芳"), kept(scene)))
    assert due(scene) == []
    first, second, third = rows(scene)
    assert done.ids == (first.id, second.id, third.id)
    assert (first.signed_on, first.signed_by, first.party and first.party_id) == (
        scene.today,
        "石磊",
        scene.party("石磊"),
    )
    assert (third.party_id, third.signed_on, third.manner) == (None, None, ServiceManner.ARCHIVE)
    assert [str(one.act) for one in audit.timeline(books, actor, scene.case_id)[:3]] == ["登记送达"] * 3


def test_all_are_written_or_none(scene: Scene) -> None:
    wrong = to(scene, "田芳", handed_on=scene.today + timedelta(days=1))
    with pytest.raises(InvalidInput):
        handing_out.hand_out_all(scene.books, scene.actor, (to(scene, "石磊"), wrong))
    assert rows(scene) == []
    with pytest.raises(InvalidInput, match="勾选"):
        handing_out.hand_out_all(scene.books, scene.actor, ())


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"receiver": " "}, "receiver"),
        ({"receiver": "某" * 121}, "receiver"),
        ({"copies": 0}, "copies"),
        ({"copies": 100}, "copies"),
        ({"manner": ServiceManner.BY_ANOTHER, "signed_by": "", "relation": "妻子"}, "signed_by"),
        ({"manner": ServiceManner.BY_ANOTHER, "signed_by": "石大"}, "relation"),
        ({"manner": ServiceManner.LEFT}, "note"),
        ({"manner": ServiceManner.ARCHIVE}, "manner"),
        ({"party_id": 9999}, "party_id"),
    ],
)
def test_what_a_handing_out_needs(scene: Scene, changes: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        handing_out.hand_out(scene.books, scene.actor, to(scene, "石磊", **changes))
    assert [one.field for one in refused.value.problems] == [field]


def test_no_day_is_before_the_paper_or_to_come(scene: Scene, clock: SteadyClock) -> None:
    day = timedelta(days=1)
    for changes, field in (
        ({"handed_on": scene.today - day}, "handed_on"),
        ({"handed_on": scene.today + day}, "handed_on"),
        ({"signed_on": scene.today + day}, "signed_on"),
        ({"signed_on": scene.today, "signed_by": ""}, "signed_by"),
    ):
        with pytest.raises(InvalidInput) as refused:
            handing_out.hand_out(scene.books, scene.actor, to(scene, "石磊", **changes))
        assert field in [one.field for one in refused.value.problems]
    clock.go_on(days=2)
    with pytest.raises(InvalidInput, match="签收日期不能更早"):
        handing_out.hand_out(scene.books, scene.actor, to(scene, "石磊", signed_on=scene.today - day))


def test_a_letter_is_signed_for_when_its_slip_comes_back(scene: Scene, clock: SteadyClock) -> None:
    letter = to(scene, "石磊", manner=ServiceManner.POST, signed_by="", note="EMS 1234567890123")
    made = handing_out.hand_out(scene.books, scene.actor, letter)
    assert rows(scene)[0].signed_on is None
    assert due(scene) == ["田芳", ""]
    sent = scene.today
    clock.go_on(days=3)
    receipt = Receipt(handing_id=made, signed_by="石大", signed_on=scene.today, relation="父亲")
    early = Receipt(handing_id=made, signed_by="石磊", signed_on=sent - timedelta(days=1))
    with pytest.raises(InvalidInput, match="签收日期不能更早"):
        handing_out.record_receipt(scene.books, scene.actor, early)
    handing_out.record_receipt(scene.books, scene.actor, receipt)
    (row,) = rows(scene)
    assert (row.signed_by, row.relation, row.signed_on) == ("石大", "父亲", scene.today)
    assert row.note == "EMS 1234567890123"
    assert str(audit.timeline(scene.books, scene.actor, scene.case_id)[0].act) == "登记签收"


def test_the_scan_of_a_receipt_belongs_to_its_case(scene: Scene, tmp_path: Path) -> None:
    made = handing_out.hand_out(scene.books, scene.actor, to(scene, "石磊", signed_by=""))
    path = tmp_path / "回证.txt"
    path.write_text("签收", "utf-8")
    file = NewAttachment(case_id=scene.case_id, path=path, kind=AttachmentKind.OTHER)
    attachment = attachments.attach(scene.books, scene.actor, file)
    receipt = Receipt(handing_id=made, signed_by="石磊", signed_on=scene.today, attachment_id=attachment)
    with pytest.raises(NotFound):
        handing_out.record_receipt(scene.books, scene.actor, replace(receipt, attachment_id=attachment + 99))
    handing_out.record_receipt(scene.books, scene.actor, receipt)
    assert rows(scene)[0].attachment_id == attachment


def test_a_mistake_is_taken_back_with_its_reason(scene: Scene) -> None:
    made = handing_out.hand_out(scene.books, scene.actor, to(scene, "石磊"))
    with pytest.raises(InvalidInput):
        handing_out.remove(scene.books, scene.actor, made, " ")
    handing_out.remove(scene.books, scene.actor, made, "登记错了人")
    assert due(scene) == ["石磊", "田芳", ""]
    (row,) = rows(scene)
    assert (row.removal_reason, row.removed_at is not None) == ("登记错了人", True)
    with pytest.raises(NotFound):
        handing_out.remove(scene.books, scene.actor, made, "再撤一次")


def test_what_comes_electronically_is_no_copy(scene: Scene) -> None:
    command = to(scene, "石磊", manner=ServiceManner.ELECTRONIC)
    done = handing_out.hand_out_all(scene.books, scene.actor, (command,))
    assert due(scene)[0] == "石磊"
    assert "另行送达" in said(done)


def test_what_to_look_at_is_told(scene: Scene) -> None:
    books, actor = scene.books, scene.actor
    done = handing_out.hand_out_all(books, actor, (to(scene, "石磊", copies=3),))
    assert "没有打印记录" in said(done)
    again = handing_out.hand_out_all(books, actor, (to(scene, "石磊"),))
    assert "此前已经收到" in said(again)
    left = to(scene, "田芳", manner=ServiceManner.LEFT, note="拒收，村主任在场")
    assert "不宜留置" in said(handing_out.hand_out_all(books, actor, (left,)))


def test_a_second_copy_is_told_of_whose_it_is_and_not_of_who_took_it(scene: Scene) -> None:
    books, actor = scene.books, scene.actor
    handing_out.hand_out_all(books, actor, (to(scene, "石磊"), kept(scene)))
    again = to(
        scene, "石磊", receiver="路人", manner=ServiceManner.BY_ANOTHER, signed_by="路人", relation="邻居"
    )
    done = handing_out.hand_out_all(books, actor, (again, kept(scene)))
    assert "石磊此前已经收到" in said(done)
    assert "路人此前" not in said(done)
    assert "归卷留存的一份此前已经登记过" in said(done)


def test_an_agreement_left_at_the_door_is_listed_until_somebody_signs(scene: Scene) -> None:
    books, actor = scene.books, scene.actor
    left = to(scene, "田芳", manner=ServiceManner.LEFT, signed_by="", note="拒收，村主任在场")
    made = handing_out.hand_out(books, actor, left)
    assert "田芳" in due(scene)
    handing_out.record_receipt(
        books, actor, Receipt(handing_id=made, signed_by="田芳", signed_on=scene.today)
    )
    assert "田芳" not in due(scene)


def test_who_signed_is_not_written_over(scene: Scene) -> None:
    made = handing_out.hand_out(scene.books, scene.actor, to(scene, "石磊"))
    other = Receipt(handing_id=made, signed_by="另一人", signed_on=scene.today)
    with pytest.raises(Conflict, match="由石磊签收"):
        handing_out.record_receipt(scene.books, scene.actor, other)
    assert [row.signed_by for row in rows(scene)] == ["石磊"]


def test_more_copies_than_were_printed_are_told(scene: Scene, clerk: Actor) -> None:
    books, version = scene.books, paper(scene)
    with books.acting(clerk, Permission.PRINT_PAPER) as desk:
        row = existing(desk.session, IssuedPaper, version.id)
        row.printed = 1
        order = PrintOrder(
            case_id=scene.case_id,
            paper_id=row.id,
            copies=2,
            state=PrintState.PRINTED,
            queued_at=desk.now,
            queued_by_id=desk.staff_id,
        )
        desk.session.add(order)
    both = (to(scene, "石磊"), to(scene, "田芳"))
    assert handing_out.hand_out_all(books, clerk, both).warnings == ()
    assert "登记了3份，打印记录只有2份" in said(handing_out.hand_out_all(books, clerk, (kept(scene),)))


def test_copies_are_also_handed_out_after_the_case_has_ended(scene: Scene) -> None:
    books, actor = scene.books, scene.actor
    with books.acting(actor, Permission.CLOSE_CASE) as desk:
        existing(desk.session, Case, scene.case_id).state = CaseState.CLOSED
    made = handing_out.hand_out(books, actor, to(scene, "石磊", manner=ServiceManner.POST, signed_by=""))
    receipt = Receipt(handing_id=made, signed_by="石磊", signed_on=scene.today)
    handing_out.record_receipt(books, actor, receipt)
    assert rows(scene)[0].signed_by == "石磊"


def test_an_agreement_that_lacks_signatures_is_told(books: Books, mediator: Actor) -> None:
    scene = agreed(books, mediator)
    papers.issue(books, mediator, scene.case_id, "agreement")
    assert "没有签齐" in said(handing_out.hand_out_all(books, mediator, (to(scene, "石磊"),)))


def test_a_guardian_receives_for_who_has_one(scene: Scene) -> None:
    guardian = PartyEntry(person=PersonEntry(name="石大山"), role=PartyRole.GUARDIAN)
    represents = scene.party("石磊")
    parties.add_party(scene.books, scene.actor, scene.case_id, guardian, represents_id=represents)
    case = scene.case
    party = next(one for one in case.parties if one.person.name == "石磊")
    assert [(one.name, one.relation) for one in handing_out.receivers(case, party)] == [
        ("石磊", ""),
        ("石大山", "法定代理人"),
    ]
    done = handing_out.hand_out_all(scene.books, scene.actor, (to(scene, "石磊"),))
    assert "法定代理人签收" in said(done)


def test_only_the_version_in_force_goes_out(scene: Scene, clock: SteadyClock) -> None:
    old = paper(scene)
    clock.go_on(days=1)
    agreements.save(scene.books, scene.actor, deal(scene, payment(scene, amount_fen=260000, instalments=())))
    papers.issue(scene.books, scene.actor, scene.case_id, "agreement")
    with pytest.raises(NotAllowed, match="第2版"):
        handing_out.hand_out(scene.books, scene.actor, to(scene, "石磊", paper_id=old.id))
    earlier = to(scene, "石磊", paper_id=old.id, handed_on=old.issued_at.date())
    handing_out.hand_out(scene.books, scene.actor, earlier)
    assert due(scene) == ["石磊", "田芳", ""]


def test_a_void_case_hands_out_nothing(scene: Scene, clerk: Actor, leader: Actor) -> None:
    made = handing_out.hand_out(scene.books, clerk, to(scene, "石磊"))
    with pytest.raises(Conflict):
        handing_out.hand_out(scene.books, clerk, to(scene, "田芳", revision=scene.case.revision - 1))
    with pytest.raises(NotAllowed, match="登记送达"):
        handing_out.hand_out(scene.books, leader, to(scene, "田芳"))
    case_moves.void(scene.books, leader, scene.case_id, "重复登记")
    with pytest.raises(NotAllowed, match="作废"):
        handing_out.hand_out(scene.books, clerk, to(scene, "田芳"))
    with pytest.raises(NotAllowed, match="作废"):
        handing_out.remove(scene.books, clerk, made, "错了")


def test_a_paper_that_stays_here_goes_to_nobody(books: Books, mediator: Actor) -> None:
    scene = registered(books, mediator)
    issued = papers.issue(books, mediator, scene.case_id, "registration")
    assert handing_out.still_to_hand_out(scene.case, issued) == ()
    copy = HandOut(
        case_id=scene.case_id,
        paper_id=issued.id,
        receiver="云溪县人民法院",
        handed_on=scene.today,
        signed_by="立案庭 王法官",
    )
    handing_out.hand_out(books, mediator, copy)
    assert [row.receiver for row in handing_out.handed(scene.case, issued.id)] == ["云溪县人民法院"]


def test_a_party_that_got_a_copy_stays_in_the_case(books: Books, mediator: Actor) -> None:
    scene = mediated(books, mediator)
    parties.add_party(
        books, mediator, scene.case_id, PartyEntry(person=PersonEntry(name="马六"), role=PartyRole.APPLICANT)
    )
    issued = papers.issue(books, mediator, scene.case_id, "mediation_record", scene.case.sessions[0].id)
    copy = HandOut(
        case_id=scene.case_id,
        paper_id=issued.id,
        party_id=scene.party("马六"),
        receiver="马六",
        handed_on=scene.today,
    )
    handing_out.hand_out(books, mediator, copy)
    with pytest.raises(NotAllowed, match="送达"):
        parties.remove_party(books, mediator, scene.party("马六"), "不是当事人")
