"""The clerk's desk: each paper in one stage, with its age, on both engines."""

from dataclasses import replace
from datetime import timedelta

import pytest

from mediation_app.model import (
    Attachment,
    AttachmentKind,
    HandingOut,
    IssuedPaper,
    PrintOrder,
    Scan,
    ScanPage,
    Signer,
)
from mediation_app.rules.permissions import Permission
from mediation_app.rules.vocabulary import PrintState, ScanPageState, ScanSource, ServiceManner
from mediation_app.services import case_moves, papers, signing
from mediation_app.services.books import Actor, Books
from mediation_app.services.case_moves import Close
from mediation_app.services.copies_due import still_to_hand_out
from mediation_app.services.dossiers.shelf import shelf
from mediation_app.services.paper_desk import STAGE_LABELS, DeskRow, Stage, desk
from mediation_app.services.signing import TickSignature
from tests.conftest import SteadyClock
from tests.services.scenes import Scene, agreed, registered, sign


def only(books: Books, actor: Actor, stage: Stage) -> DeskRow:
    (row,) = desk(books, actor).rows(stage)
    return row


def issue(scene: Scene, code: str = "agreement", subject: int = 0) -> IssuedPaper:
    return papers.issue(scene.books, scene.actor, scene.case_id, code, subject)


def out(scene: Scene) -> IssuedPaper:
    """Issue and print the agreement of a scene and its record."""
    issue(scene, "mediation_record", scene.case.sessions[0].id)
    paper = issue(scene)
    for one in scene.case.papers:
        papers.note_printed(scene.books, scene.actor, one.id)
    return paper


def tick(scene: Scene, *who: tuple[Signer, int | None]) -> None:
    commands = [
        TickSignature(case_id=scene.case_id, signer=signer, party_id=party_id, signed_on=scene.today)
        for signer, party_id in who
    ]
    signing.tick_all(scene.books, scene.actor, commands)


def put(books: Books, actor: Actor, *rows: object) -> None:
    with books.acting(actor, Permission.ATTACH) as acting:
        acting.session.add_all(rows)


def order(books: Books, actor: Actor, paper: IssuedPaper, state: PrintState) -> PrintOrder:
    return PrintOrder(
        case_id=paper.case_id,
        paper_id=paper.id,
        state=state,
        queued_at=books.clock(),
        queued_by_id=actor.staff_id,
        ended_at=books.clock() if state is PrintState.PRINTED else None,
    )


def scan_of(books: Books, actor: Actor, paper: IssuedPaper, *pages: int) -> Scan:
    found = [
        ScanPage(
            ordinal=at,
            state=ScanPageState.MATCHED,
            code=paper.code,
            paper_id=paper.id,
            page=page,
            total=paper.pages,
        )
        for at, page in enumerate(pages)
    ]
    return Scan(
        name="扫描.pdf",
        source=ScanSource.FILE,
        media_type="application/pdf",
        size=1,
        sha256=f"{paper.id:064}",
        content=b"%",
        taken_at=books.clock(),
        taken_by_id=actor.staff_id,
        pages=found,
    )


def signed_original(books: Books, actor: Actor, paper: IssuedPaper) -> Attachment:
    return Attachment(
        case_id=paper.case_id,
        kind=AttachmentKind.SIGNED_ORIGINAL,
        name="签名原件.pdf",
        media_type="application/pdf",
        size=1,
        sha256="0" * 64,
        content=b"%",
        paper_id=paper.id,
        added_at=books.clock(),
        added_by_id=actor.staff_id,
    )


def test_nothing_lies_on_an_empty_desk(books: Books, clerk: Actor) -> None:
    assert (desk(books, clerk).stages, desk(books, clerk).total) == ((), 0)
    assert set(STAGE_LABELS) == set(Stage)


def test_what_was_agreed_is_to_be_printed_and_grows_old(
    books: Books, mediator: Actor, clerk: Actor, clock: SteadyClock
) -> None:
    agreed(books, mediator)
    clock.go_on(days=3)
    row = only(books, clerk, Stage.PRINT)
    assert (str(row.paper), str(row.missing)) == ("调解记录、协议书", "还没有定稿，打印即定稿")
    assert row.age(clock().date()) == 3
    assert not row.is_queued


def test_what_is_issued_and_not_printed_still_waits_for_the_printer(
    books: Books, mediator: Actor, clerk: Actor
) -> None:
    scene = agreed(books, mediator)
    issue(scene, "mediation_record", scene.case.sessions[0].id)
    assert str(only(books, clerk, Stage.PRINT).missing) == "有的还没有定稿，打印即定稿"
    paper = issue(scene)
    assert str(only(books, clerk, Stage.PRINT).missing) == "已定稿，还没有打印"
    put(books, mediator, order(books, mediator, paper, PrintState.WAITING))
    waiting, queued = sorted(desk(books, clerk).rows(Stage.PRINT), key=lambda row: row.is_queued)
    assert (str(waiting.paper), str(queued.paper)) == ("调解记录", "协议书")
    assert "打印队列" in str(queued.missing)


def test_each_paper_in_the_queue_is_told_with_its_own_state(
    books: Books, mediator: Actor, clerk: Actor
) -> None:
    scene = agreed(books, mediator)
    record = issue(scene, "mediation_record", scene.case.sessions[0].id)
    agreement = issue(scene)
    unknown = order(books, mediator, record, PrintState.UNCERTAIN)
    put(books, mediator, unknown, order(books, mediator, agreement, PrintState.WAITING))
    first, second = desk(books, clerk).rows(Stage.PRINT)
    assert (str(first.paper), first.is_stuck) == ("调解记录", True)
    assert "不知道有没有打印出来" in str(first.missing)
    assert (str(second.paper), second.is_stuck) == ("协议书", False)
    assert "还没有送打印机" in str(second.missing)
    assert first.order_id != second.order_id


def test_a_failed_order_comes_first_and_says_so(books: Books, mediator: Actor, clerk: Actor) -> None:
    first, second = agreed(books, mediator), agreed(books, mediator)
    put(books, mediator, order(books, mediator, issue(second), PrintState.FAILED))
    row = desk(books, clerk).rows(Stage.PRINT)[0]
    assert (row.case_id, row.is_stuck, row.is_queued) == (second.case_id, True, True)
    assert "没有打印出来" in str(row.missing)
    assert first.case_id in {one.case_id for one in desk(books, clerk).rows(Stage.PRINT)}


def test_only_who_has_not_signed_is_named_and_the_seal_is_a_stage_of_its_own(
    books: Books, mediator: Actor, clerk: Actor, clock: SteadyClock
) -> None:
    scene = agreed(books, mediator)
    paper = out(scene)
    row = only(books, clerk, Stage.SIGN)
    assert (row.paper_id, row.verb) == (paper.id, "sign.several")
    assert str(row.missing) == "石磊还没有签名、田芳还没有签名、周明远还没有签名、调委会还没有盖章"
    clock.go_on(days=2)
    tick(scene, (Signer.PARTY, scene.party("石磊")), (Signer.MEDIATOR, None))
    row = only(books, clerk, Stage.SIGN)
    assert str(row.missing) == "田芳还没有签名、调委会还没有盖章"
    assert row.age(clock().date()) == 0, "counted from the last signature"
    tick(scene, (Signer.PARTY, scene.party("田芳")))
    assert desk(books, clerk).rows(Stage.SIGN) == ()
    assert str(only(books, clerk, Stage.SEAL).missing) == "调委会还没有盖章"
    tick(scene, (Signer.SEAL, None))
    assert [stage for stage, _ in desk(books, clerk).stages] == [Stage.SCAN]


def test_a_signed_agreement_waits_for_its_scan_until_it_is_filed(
    books: Books, mediator: Actor, clerk: Actor
) -> None:
    scene = agreed(books, mediator)
    paper = out(scene)
    sign(scene)
    assert str(only(books, clerk, Stage.SCAN).missing) == "签名的原件还没有扫描归卷"
    put(books, mediator, signed_original(books, mediator, paper))
    assert desk(books, clerk).rows(Stage.SCAN) == ()


def test_a_scan_that_lacks_a_page_is_told_with_the_page(books: Books, mediator: Actor, clerk: Actor) -> None:
    scene = agreed(books, mediator)
    paper = out(scene)
    sign(scene)
    with books.acting(mediator, Permission.ATTACH) as acting:
        acting.session.get_one(IssuedPaper, paper.id).pages = 3
    put(books, mediator, scan_of(books, mediator, paper, 1, 3))
    (row,) = (one for one in desk(books, clerk).rows(Stage.SCAN) if one.paper_id == paper.id)
    assert (str(row.missing), row.is_stuck) == ("扫描件缺第2页", True)


def test_the_desk_counts_scanned_pages_as_the_scan_desk_does(
    books: Books, mediator: Actor, clerk: Actor, clock: SteadyClock
) -> None:
    scene = agreed(books, mediator)
    paper = out(scene)
    with books.acting(mediator, Permission.ATTACH) as acting:
        original = signed_original(books, mediator, paper)
        acting.session.add(original)
        acting.session.flush()
        original_id = original.id
    before = scan_of(books, mediator, paper, *range(1, paper.pages))
    for page in before.pages:
        page.state, page.attachment_id = ScanPageState.FILED, original_id
    clock.go_on(days=2)
    rest = scan_of(books, mediator, paper, paper.pages)
    rest.sha256 = "1" * 64
    put(books, mediator, before, rest)
    row = next(one for one in desk(books, clerk).rows(Stage.SCAN) if one.paper_id == paper.id)
    assert (str(row.missing), row.is_stuck, row.since) == ("扫描件齐了，等待归卷", False, clock().date())
    again = scan_of(books, mediator, paper, paper.pages)
    again.sha256, again.pages[0].state = "2" * 64, ScanPageState.DOUBLE
    put(books, mediator, again)
    row = next(one for one in desk(books, clerk).rows(Stage.SCAN) if one.paper_id == paper.id)
    assert (str(row.missing), row.is_stuck) == (f"扫描件第{paper.pages}页有两张，请选一张", True)


def test_records_are_followed_from_the_day_the_queue_is_used(
    books: Books, mediator: Actor, clerk: Actor, clock: SteadyClock
) -> None:
    before = agreed(books, mediator)
    out(before)
    sign(before)
    assert {str(row.paper) for row in desk(books, clerk).rows(Stage.SCAN)} == {"协议书"}
    assert desk(books, clerk).rows(Stage.HAND_OUT) == ()
    clock.go_on(hours=1)
    scene = agreed(books, mediator)
    record = issue(scene, "mediation_record", scene.case.sessions[0].id)
    put(books, mediator, order(books, mediator, record, PrintState.PRINTED))
    papers.note_printed(books, mediator, record.id)
    found = {(row.case_id, str(row.paper)) for row in desk(books, clerk).rows(Stage.SCAN)}
    assert found == {(before.case_id, "协议书"), (scene.case_id, "调解记录")}


def test_each_party_gets_a_copy_and_signs_for_it(
    books: Books, mediator: Actor, clerk: Actor, clock: SteadyClock
) -> None:
    scene = agreed(books, mediator)
    paper = out(scene)
    put(books, mediator, order(books, mediator, paper, PrintState.PRINTED))
    sign(scene)
    row = only(books, clerk, Stage.HAND_OUT)
    assert (str(row.missing), row.verb) == ("还没有送达石磊、田芳", f"handout.new:{paper.id}")
    given = {
        "case_id": scene.case_id,
        "paper_id": paper.id,
        "handed_on": scene.today,
        "staff_id": mediator.staff_id,
    }
    there = HandingOut(
        **given,
        party_id=scene.party("石磊"),
        receiver="石磊",
        signed_by="石磊",
        signed_on=scene.today,
    )
    posted = HandingOut(
        **given, party_id=scene.party("田芳"), receiver="田芳", manner=ServiceManner.POST, signed_on=None
    )
    put(books, mediator, there, posted)
    assert str(only(books, clerk, Stage.HAND_OUT).missing) == "等田芳签收"
    with books.acting(mediator, Permission.ATTACH) as acting:
        acting.session.get_one(HandingOut, posted.id).signed_on = scene.today
    assert desk(books, clerk).rows(Stage.HAND_OUT) == ()


@pytest.mark.parametrize("manner", list(ServiceManner))
def test_desk_and_case_agree_on_who_still_gets_a_copy(
    file_books: Books, mediator: Actor, clerk: Actor, manner: ServiceManner
) -> None:
    scene = agreed(file_books, mediator)
    paper = out(scene)
    put(file_books, mediator, order(file_books, mediator, paper, PrintState.PRINTED))
    sign(scene)
    party = None if manner is ServiceManner.ARCHIVE else scene.party("石磊")
    given = HandingOut(
        case_id=scene.case_id,
        paper_id=paper.id,
        party_id=party,
        receiver="石磊",
        manner=manner,
        handed_on=scene.today,
        staff_id=mediator.staff_id,
    )
    put(file_books, mediator, given)
    (issued,) = (one for one in scene.case.papers if one.id == paper.id)
    waiting = [one.party.person.name for one in still_to_hand_out(scene.case, issued) if one.party]
    assert str(only(file_books, clerk, Stage.HAND_OUT).missing) == f"还没有送达{'、'.join(waiting)}"


def test_a_closed_case_is_bound_by_file_or_by_hand_and_the_shelf_says_the_same(
    books: Books, mediator: Actor, clerk: Actor, clock: SteadyClock
) -> None:
    scene = agreed(books, mediator)
    out(scene)
    sign(scene)
    case_moves.close(books, mediator, Close(case_id=scene.case_id, on=clock().date(), reason="另案处理"))
    clock.go_on(days=5)
    row = only(books, clerk, Stage.BIND)
    assert (row.verb, row.age(clock().date())) == ("dossier.bind", 5)
    assert [one.case_id for one in shelf(books, clerk).waiting] == [scene.case_id]
    issue(scene, "contents")
    assert desk(books, clerk).rows(Stage.BIND) == ()
    assert shelf(books, clerk).waiting == ()
    (bound,) = shelf(books, clerk).bound
    assert bound.bound_at is not None


def test_a_mediator_sees_his_own_cases_and_nobody_sees_void_ones(
    books: Books, mediator: Actor, other_mediator: Actor, clerk: Actor
) -> None:
    scene = agreed(books, mediator)
    registered(books, mediator)
    assert desk(books, other_mediator).total == 0
    assert desk(books, mediator).total == desk(books, clerk).total == 1
    case_moves.void(books, mediator, scene.case_id, "登记重复")
    assert desk(books, clerk).total == 0


def test_what_is_longest_on_the_desk_comes_first(
    books: Books, mediator: Actor, clerk: Actor, clock: SteadyClock
) -> None:
    first = agreed(books, mediator)
    clock.go_on(days=1)
    second = agreed(books, mediator)
    rows = desk(books, clerk).rows(Stage.PRINT)
    assert [row.case_id for row in rows] == [first.case_id, second.case_id]
    assert replace(rows[0], since=clock().date() + timedelta(days=9)).age(clock().date()) == 0
