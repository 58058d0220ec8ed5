"""Withdrawing, more time, inviting and sending elsewhere, each by keys; and what the dossier shows of it."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtTest import QTest

from mediation_app.model import AttachmentKind, PartyRole
from mediation_app.rules.workflow import CaseState
from mediation_app.services import attachments, case_moves, mediation, recusals
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_moves import Step
from mediation_app.services.clocks import reading
from mediation_app.services.mediation import PlanSession
from mediation_app.services.parties import add_party
from mediation_app.services.party_entry import PartyEntry
from mediation_app.services.person_entry import PersonEntry
from mediation_app.services.recusals import AskRecusal
from tests.services.scenes import Scene, registered
from tests.ui.case.conftest import TODAY, Open, Story
from tests.ui.case.matters import GiveReason, OpenAs, Top, next_words, save
from tests.ui.keys import Key, press, write
from ui.pages.case.desk import CaseDesk
from ui.pages.case.dialogs.files import ask_what_it_is
from ui.pages.case.page import CasePage
from ui.pages.case.verbs import why_not

Settle = Callable[[], None]


def line(page: CasePage, text: str):  # type: ignore[no-untyped-def]
    """Return the line of the panel with these words."""
    return next(one for one in page.panel.lines if text in one.fact.text)


def desk_of(page: CasePage) -> CaseDesk:
    """Return what the page shows."""
    assert page.desk is not None
    return page.desk


def pick(count: int = 1) -> None:
    """Choose the answer so many further down in the list with the focus, and go on."""
    for _ in range(count):
        press(Key.Key_Down)
    press(Key.Key_Return)


def test_a_party_asks_and_the_mediator_cannot_decide(
    story: Story, open_case: Open, top: Top, settle: Settle
) -> None:
    page = open_case(story.case_id)
    page.do("recusal.ask")
    top()
    pick()  # 张三, the first party
    press(Key.Key_Return)  # the mediator is filled in
    press(Key.Key_Return)  # today
    write("调解员是李四的表哥。")
    save(settle)
    (row,) = story.case.recusals
    assert (row.party_id, row.reason, row.asked_on) == (story.party("张三"), "调解员是李四的表哥。", TODAY)
    assert next_words(page).startswith("决定回避")
    assert not page.panel.next_button.isEnabled()
    assert "不能自己决定" in page.panel.next_button.toolTip()
    slip = page.catalogue.slip()
    assert slip is not None
    assert (slip.form_code, slip.subject_id) == ("recusal_request", row.id)
    fact = line(page, "回避").fact
    assert (fact.badge.text, "张三" in fact.sub) == ("待决定", True)
    assert "已有一份" not in why_not(desk_of(page), "recusal.ask")


def asked(books: Books, mediator: Actor, *, by_party: bool = True) -> tuple[Scene, int]:
    """石磊 asks that the mediator withdraw, or he asks himself."""
    scene = registered(books, mediator)
    command = AskRecusal(
        case_id=scene.case_id,
        party_id=scene.party("石磊") if by_party else None,
        mediator_id=mediator.staff_id or 0,
        reason="两家有旧怨。",
        asked_on=scene.today,
    )
    return scene, recusals.ask(books, mediator, command)


def test_a_leader_grants_it_and_the_decision_lies_open(
    file_books: Books, mediator: Actor, leader: Actor, open_as: OpenAs, top: Top, settle: Settle
) -> None:
    scene, _recusal_id = asked(file_books, mediator)
    page = open_as(scene, leader)
    press(Key.Key_F8)
    top()
    press(Key.Key_Return)  # 何秀兰 is the only other mediator
    save(settle)
    (row,) = scene.case.recusals
    assert (row.granted, row.decided_by_id, row.opinion) == (True, leader.staff_id, recusals.OPINION)
    assert scene.case.mediator is not None
    assert scene.case.mediator.name == "何秀兰"
    slip = page.catalogue.slip()
    assert slip is not None
    assert (slip.form_code, slip.subject_id) == ("recusal_decision", row.id)
    assert line(page, "周明远回避").fact.badge.text == "已同意"
    words = [str(one) for one in desk_of(page).dossier.timeline[0].detail.values()]
    assert "何秀兰" in words


def test_a_mediator_s_own_wish_may_be_refused_with_words(
    file_books: Books, mediator: Actor, leader: Actor, open_as: OpenAs, top: Top, settle: Settle
) -> None:
    scene, recusal_id = asked(file_books, mediator, by_party=False)
    page = open_as(scene, leader)
    page.do(f"recusal.decide:{recusal_id}")
    dialog = top()
    press(Key.Key_Right)
    assert dialog.form.values()["granted"] == "no"
    dialog.form.change({"opinion": "不影响公正调解。"})
    save(settle)
    assert scene.case.recusals[0].granted is False
    assert line(page, "周明远回避").fact.badge.text == "未同意"


def test_the_same_surname_is_a_hint_in_the_panel(story: Story, open_case: Open) -> None:
    books, actor = story.workspace.books, story.workspace.actor
    entry = PartyEntry(person=PersonEntry(name="周小春"), role=PartyRole.RESPONDENT)
    add_party(books, actor, story.case_id, entry)
    page = open_case(story.case_id)
    assert line(page, "同姓").fact.verbs == ("recusal.ask",)


def test_the_mediation_is_extended_after_all_have_signed(
    story: Story, open_case: Open, top: Top, settle: Settle
) -> None:
    page = open_case(story.case_id)
    before = line(page, "调解期限").fact
    assert before.verbs[0] == "mediation.extend"
    press(Key.Key_Return, on=line(page, "调解期限"))
    top()
    write("20")
    press(Key.Key_Return)
    press(Key.Key_Return)  # today
    press(Key.Key_Return)  # not agreed yet
    write("牛的价钱还要评估。")
    save(settle)
    (row,) = story.case.extensions
    assert (row.days, row.agreed) == (20, False)
    slip = page.catalogue.slip()
    assert slip is not None
    assert (slip.form_code, slip.subject_id) == ("extension_request", row.id)
    assert line(page, "调解期限").fact.sub == before.sub
    assert line(page, "调解延期20天").fact.badge.text == "待各方签名"
    press(Key.Key_Return, on=line(page, "调解延期20天"))
    settle()
    assert story.case.extensions[0].agreed
    clock = line(page, "调解期限").fact
    assert clock.sub != before.sub
    assert "当事人同意延长20日" in clock.tip
    assert "已经延长过一次" in why_not(desk_of(page), "mediation.extend")


def test_an_appraisal_stops_the_mediation_of_a_plain_dispute(
    story: Story, open_case: Open, top: Top, settle: Settle
) -> None:
    page = open_case(story.case_id)
    assert line(page, "调解期限").fact.verbs == ("mediation.extend", "pause:mediation")
    page.do("pause:mediation")
    dialog = top()
    dialog.form.change({"reason": "appraisal"})
    save(settle)
    fact = line(page, "调解期限").fact
    assert fact.badge.text == "暂停中"
    assert fact.verbs[0].startswith("pause.end:")
    clocks = reading.case_clocks(story.workspace.books, story.workspace.actor, story.case_id)
    assert [one.state for one in clocks] == ["paused"]


def test_a_helper_is_invited_to_the_next_session(
    story: Story, open_case: Open, top: Top, settle: Settle, give_reason: GiveReason
) -> None:
    books, actor = story.workspace.books, story.workspace.actor
    planned = PlanSession(
        case_id=story.case_id,
        starts_at=datetime(2026, 11, 26, 9, 0),
        place="镇调解室",
        mediator_id=actor.staff_id or 0,
    )
    session_id = mediation.plan(books, actor, planned).session_id
    page = open_case(story.case_id)
    assert f"invitation.add:{session_id}" in line(page, "第1次调解").fact.verbs
    page.do(f"invitation.add:{session_id}")
    top()
    write("马老师")
    press(Key.Key_Return)
    write("镇中心小学")
    press(Key.Key_Return)
    write("劝说双方")
    box = top().form.box("agreed")
    assert not box.value()  # art. 20 asks the parties first
    box.setFocus()
    press(Key.Key_Space)
    save(settle)
    (row,) = story.case.sessions[0].invitations
    assert (row.name, row.unit, row.task, row.agreed) == ("马老师", "镇中心小学", "劝说双方", True)
    slip = page.catalogue.slip()
    assert slip is not None
    assert (slip.form_code, slip.subject_id) == ("invitation", row.id)
    assert line(page, "邀请 马老师").fact.badge.text == "当事人同意"
    page.do(f"invitation.change:{row.id}")
    dialog = top()
    assert dialog.form.values()["unit"] == "镇中心小学"
    dialog.form.change({"unit": "县一中"})
    save(settle)
    assert story.case.sessions[0].invitations[0].unit == "县一中"
    page.do(f"invitation.remove:{row.id}")
    give_reason("他出门了")
    assert story.case.sessions[0].invitations == []


def test_a_case_is_sent_elsewhere_and_the_answer_noted(
    story: Story, open_case: Open, top: Top, settle: Settle
) -> None:
    page = open_case(story.case_id)
    page.do("referral.new")
    top()
    write("云溪县公安局青石坪派出所")
    press(Key.Key_Return)
    press(Key.Key_Return)  # today
    write("一方扬言报复")
    save(settle)
    (row,) = story.case.referrals
    assert (row.unit, row.reason) == ("云溪县公安局青石坪派出所", "一方扬言报复")
    slip = page.catalogue.slip()
    assert slip is not None
    assert (slip.form_code, slip.subject_id) == ("referral_letter", row.id)
    press(Key.Key_Return, on=line(page, "移送 云溪县公安局"))
    top()
    write("2026年11月24日收到。")
    save(settle)
    assert story.case.referrals[0].receipt == "2026年11月24日收到。"
    assert line(page, "移送 云溪县公安局").fact.badge.text == "有回执"


def test_who_lacks_a_proof_of_identity_is_seen_and_gets_one(
    story: Story, open_case: Open, top: Top, settle: Settle, tmp_path: Path
) -> None:
    page = open_case(story.case_id)
    assert "缺身份证明" in line(page, "张三").fact.sub
    assert f"file.identity:{story.party('张三')}" in line(page, "张三").fact.verbs
    scan = tmp_path / "证件.png"
    scan.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 20)
    named = {"party_id": story.party("张三"), "note": "张三身份证明"}
    ask_what_it_is(desk_of(page), scan, AttachmentKind.IDENTITY.value, more=named)
    top()
    save(settle)
    (file,) = story.case.attachments
    assert (file.kind, file.party_id) == (AttachmentKind.IDENTITY, story.party("张三"))
    assert "缺身份证明" not in line(page, "张三").fact.sub
    assert "缺身份证明" in line(page, "李四").fact.sub
    assert "张三" in line(page, "张三身份证明").fact.sub


def test_whose_proof_it_is_has_to_be_said(story: Story, open_case: Open, top: Top, tmp_path: Path) -> None:
    page = open_case(story.case_id)
    scan = tmp_path / "证件.png"
    scan.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 20)
    ask_what_it_is(desk_of(page), scan, AttachmentKind.IDENTITY.value)
    dialog = top()
    dialog.accepting()
    assert "谁的身份证明" in dialog.form.box("party_id").problem()
    dialog.form.mark_clean()
    dialog.reject()


def test_a_closed_case_takes_the_scan_that_comes_late(
    story: Story, open_case: Open, top: Top, settle: Settle, tmp_path: Path
) -> None:
    books, actor = story.workspace.books, story.workspace.actor
    step = Step(
        case_id=story.case_id, to=CaseState.REJECTED, on=TODAY, reason="不属于调解范围", told_routes=True
    )
    case_moves.move(books, actor, step)
    case_moves.close(books, actor, case_moves.Close(case_id=story.case_id, on=TODAY, reason="已告知"))
    page = open_case(story.case_id)
    assert why_not(desk_of(page), "file.attach") == ""
    scan = tmp_path / "证件.png"
    scan.write_bytes(b"\x89PNG\r\n\x1a\n" + b"0" * 20)
    ask_what_it_is(desk_of(page), scan, AttachmentKind.IDENTITY.value, more={"party_id": story.party("李四")})
    dialog = top()
    offered = [one.code for one in dialog.form.spec.field("kind").choices]
    assert offered == [kind.value for kind in attachments.COMES_LATE]
    save(settle)
    assert [file.party_id for file in story.case.attachments] == [story.party("李四")]
    assert story.case.state is CaseState.CLOSED


def test_nothing_is_put_into_a_void_case(story: Story, open_case: Open) -> None:
    books, actor = story.workspace.books, story.workspace.actor
    case_moves.void(books, actor, story.case_id, "登记重了")
    page = open_case(story.case_id)
    assert "已作废" in why_not(desk_of(page), "file.attach")


def test_a_form_grows_by_its_problems_and_no_more(
    story: Story, open_case: Open, top: Top, settle: Settle
) -> None:
    page = open_case(story.case_id)
    page.do("referral.new")
    dialog = top()
    dialog.accepting()
    QTest.qWait(0)
    settle()
    QTest.qWait(0)
    form = dialog.form
    needed = form.column.totalHeightForWidth(form.viewport().width())
    assert any(box.problem() for section in form.sections for block in section.blocks for box in block.boxes)
    assert form.viewport().height() - needed <= 60
    form.mark_clean()
    dialog.reject()
