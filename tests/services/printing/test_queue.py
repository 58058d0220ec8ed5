"""The queue: what goes in and how, what it shows, and what the clerk may do with it; on both engines."""

import pytest
from sqlalchemy import update

from mediation_app.model import IssuedPaper, PrintState, PrintWord, SignedFile, SignedFileKind, Signer
from mediation_app.rules.errors import Conflict, Damaged, InvalidInput, NotAllowed, NotFound
from mediation_app.rules.permissions import Permission, Role
from mediation_app.services import agreements, audit, case_moves, papers, signing
from mediation_app.services.books import Actor, Books
from mediation_app.services.paper_register import sha256_of
from mediation_app.services.printing.following import cancel
from mediation_app.services.printing.ordering import (
    PrintHow,
    Reprint,
    ToPrint,
    change,
    confirm,
    due_of_case,
    enqueue,
    reprint,
    retry,
)
from mediation_app.services.printing.queue import counts, queue
from mediation_app.services.printing.sending import fetch
from mediation_app.services.printing.taking import give_back, handed_over, take
from tests.conftest import SteadyClock
from tests.services.printing.print_scenes import blank_pdf, page_count, paper_of, queued, row, stands
from tests.services.scenes import Scene, deal, payment


@pytest.fixture
def scene(scene: Scene, books: Books) -> Scene:
    """On both engines."""
    return scene


def through_a_dialog(scene: Scene, order_id: int, *, came_out: bool = True) -> None:
    """Print an order without CUPS, and let the clerk say how it went."""
    take(scene.books, scene.actor, order_id)
    handed_over(scene.books, scene.actor, (order_id,))
    confirm(scene.books, scene.actor, (order_id,), came_out=came_out)


def printed_count(scene: Scene, paper_id: int) -> int:
    with scene.books.reading(scene.actor) as session:
        return session.get_one(IssuedPaper, paper_id).printed


def acts(scene: Scene) -> list[str]:
    return [str(line.act) for line in audit.timeline(scene.books, scene.actor, scene.case_id)]


def test_an_agreement_waits_in_as_many_copies_as_there_are_parties_and_one(scene: Scene) -> None:
    order = queued(scene)
    line = row(scene, order)
    assert (line.state, line.copies, line.version, line.title) == (PrintState.WAITING, 3, 1, "人民调解协议书")
    assert (line.two_sided, line.printer, line.tray, line.printed, line.attempts) == (False, "", "", 0, 0)
    assert (line.queued_by, line.taken_by, line.number) == ("周明远", "", scene.case.number)
    assert counts(scene.books, scene.actor) == {PrintState.WAITING: 1}
    assert acts(scene)[:2] == ["加入打印队列", "文书定稿"]


def test_any_other_paper_waits_once(scene: Scene) -> None:
    assert row(scene, queued(scene, form_code="registration")).copies == 1


def test_how_it_is_printed_can_be_said_and_changed(scene: Scene) -> None:
    order = queued(scene, "一楼打印机", copies=5, two_sided=True, tray="bottom")
    line = row(scene, order)
    assert (line.copies, line.two_sided, line.printer, line.tray) == (5, True, "一楼打印机", "bottom")
    change(scene.books, scene.actor, (order,), PrintHow(copies=2, printer="二楼"))
    line = row(scene, order)
    assert (line.copies, line.two_sided, line.printer, line.tray) == (2, True, "二楼", "")


@pytest.mark.parametrize("copies", [0, -1, 100])
def test_copies_out_of_reason_are_refused(scene: Scene, copies: int) -> None:
    with pytest.raises(InvalidInput):
        queued(scene, copies=copies)
    assert queue(scene.books, scene.actor) == ()


def test_the_same_version_does_not_wait_twice(scene: Scene) -> None:
    queued(scene)
    with pytest.raises(Conflict, match="已经在打印队列里"):
        queued(scene)
    assert len(queue(scene.books, scene.actor)) == 1


def test_several_go_in_all_or_none(scene: Scene) -> None:
    queued(scene)
    both = [ToPrint(case_id=scene.case_id, form_code=code) for code in ("registration", "agreement")]
    with pytest.raises(Conflict):
        enqueue(scene.books, scene.actor, both)
    assert len(queue(scene.books, scene.actor)) == 1


def test_what_was_printed_is_only_printed_again_with_a_reason_and_as_a_duplicate(scene: Scene) -> None:
    order = queued(scene)
    paper = row(scene, order).paper_id
    with pytest.raises(NotAllowed, match="还没有打印过"):
        reprint(scene.books, scene.actor, Reprint(paper_id=paper, reason="遗失"))
    through_a_dialog(scene, order)
    with pytest.raises(Conflict, match="补打副本"):
        queued(scene)
    with pytest.raises(InvalidInput):
        reprint(scene.books, scene.actor, Reprint(paper_id=paper, reason="  "))
    again = reprint(scene.books, scene.actor, Reprint(paper_id=paper, reason="当事人遗失", copies=2))
    line = row(scene, again)
    assert (line.is_duplicate, line.reason, line.copies) == (True, "当事人遗失", 2)
    assert acts(scene)[0] == "补打"


def test_each_page_of_a_duplicate_is_marked_and_no_page_of_the_first(scene: Scene) -> None:
    order = queued(scene)
    original = papers.pdf_of(scene.books, scene.actor, row(scene, order).paper_id)
    take(scene.books, scene.actor, order)
    assert fetch(scene.books, scene.actor, order).pdf == original
    handed_over(scene.books, scene.actor, (order,))
    confirm(scene.books, scene.actor, (order,), came_out=True)
    again = reprint(
        scene.books, scene.actor, Reprint(paper_id=row(scene, order).paper_id, reason="当事人遗失")
    )
    take(scene.books, scene.actor, again)
    marked = fetch(scene.books, scene.actor, again).pdf
    assert page_count(marked) == page_count(original)
    assert all("副本" in text for text in texts(marked))
    assert not any("副本" in text for text in texts(original))


def texts(pdf: bytes) -> list[str]:
    import pypdfium2

    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def test_a_spoilt_sheet_may_be_replaced_by_another_original_until_somebody_signs(scene: Scene) -> None:
    order = queued(scene)
    paper = row(scene, order).paper_id
    through_a_dialog(scene, order)
    spoilt = Reprint(paper_id=paper, reason="打印模糊", as_original=True)
    again = reprint(scene.books, scene.actor, spoilt)
    assert not row(scene, again).is_duplicate
    cancel(scene.books, scene.actor, (again,))
    tick = signing.TickSignature(case_id=scene.case_id, signer=Signer.MEDIATOR, signed_on=scene.today)
    signing.tick(scene.books, scene.actor, tick)
    with pytest.raises(NotAllowed, match="已有人签名"):
        reprint(scene.books, scene.actor, spoilt)


def test_a_case_void_prints_nothing_any_more(scene: Scene) -> None:
    order = queued(scene)
    case_moves.void(scene.books, scene.actor, scene.case_id, "重复登记")
    with pytest.raises(NotAllowed, match="已作废"):
        enqueue(scene.books, scene.actor, [ToPrint(paper_id=row(scene, order).paper_id)])
    assert take(scene.books, scene.actor, order) == ""
    assert stands(scene, order) == ("failed", "case_void")


def test_a_version_overtaken_in_the_queue_is_not_printed(scene: Scene) -> None:
    order = queued(scene)
    agreements.save(scene.books, scene.actor, deal(scene, payment(scene, amount_fen=999900, instalments=())))
    paper_of(scene)
    assert take(scene.books, scene.actor, order) == ""
    assert stands(scene, order) == ("failed", "superseded")


def alter(scene: Scene, kind: type[IssuedPaper] | type[SignedFile], row_id: int) -> None:
    """Change what is kept of a file behind the program's back."""
    with scene.books.acting(scene.actor, Permission.PRINT_PAPER) as desk:
        desk.session.execute(update(kind).where(kind.id == row_id).values(pdf=b"%PDF-1.7 altered"))


def test_a_version_whose_bytes_were_altered_is_not_printed(scene: Scene) -> None:
    order = queued(scene)
    alter(scene, IssuedPaper, row(scene, order).paper_id)
    assert take(scene.books, scene.actor, order) == ""
    assert stands(scene, order) == ("failed", "damaged")
    words = row(scene, order).words
    assert words is not None
    assert "SHA-256 不符" in str(words.what)
    assert printed_count(scene, row(scene, order).paper_id) == 0


def test_a_version_altered_after_it_was_taken_is_not_handed_over(scene: Scene) -> None:
    order = queued(scene)
    assert take(scene.books, scene.actor, order)
    alter(scene, IssuedPaper, row(scene, order).paper_id)
    with pytest.raises(Damaged, match="SHA-256 不符"):
        fetch(scene.books, scene.actor, order)


def test_a_signed_copy_whose_bytes_were_altered_is_not_printed(scene: Scene) -> None:
    paper = paper_of(scene)
    copy = ToPrint(paper_id=paper, signed_file_id=signed_copy(scene, paper, blank_pdf(1)))
    (order,) = enqueue(scene.books, scene.actor, [copy])
    assert copy.signed_file_id is not None
    alter(scene, SignedFile, copy.signed_file_id)
    assert take(scene.books, scene.actor, order) == ""
    assert stands(scene, order) == ("failed", "damaged")


def test_without_cups_only_the_clerk_says_that_it_was_printed(scene: Scene) -> None:
    order = queued(scene)
    take(scene.books, scene.actor, order)
    assert stands(scene, order) == ("sending", "")
    handed_over(scene.books, scene.actor, (order,))
    assert stands(scene, order) == ("uncertain", "no_word")
    assert printed_count(scene, row(scene, order).paper_id) == 0
    confirm(scene.books, scene.actor, (order,), came_out=True)
    line = row(scene, order)
    assert (line.state, line.told_by, line.printed) == (PrintState.PRINTED, PrintWord.CLERK, 1)
    assert acts(scene)[:2] == ["打印文书", "确认打印结果"]
    with pytest.raises(Conflict):
        confirm(scene.books, scene.actor, (order,), came_out=True)
    assert printed_count(scene, line.paper_id) == 1


def test_a_dialog_called_off_leaves_it_waiting(scene: Scene) -> None:
    order = queued(scene)
    take(scene.books, scene.actor, order)
    give_back(scene.books, scene.actor, (order,))
    line = row(scene, order)
    assert (line.state, line.taken_by, line.taken_desk) == (PrintState.WAITING, "", "")


def test_what_did_not_come_out_has_failed_and_can_be_printed_again(scene: Scene) -> None:
    order = queued(scene)
    through_a_dialog(scene, order, came_out=False)
    assert stands(scene, order) == ("failed", "did_not_come_out")
    assert retry(scene.books, scene.actor) == 1
    assert stands(scene, order) == ("waiting", "")
    through_a_dialog(scene, order)
    assert row(scene, order).attempts == 2


def test_what_nobody_knows_is_neither_tried_again_nor_cancelled_before_somebody_looked(scene: Scene) -> None:
    order = queued(scene)
    take(scene.books, scene.actor, order)
    handed_over(scene.books, scene.actor, (order,))
    with pytest.raises(Conflict):
        retry(scene.books, scene.actor, (order,))
    with pytest.raises(Conflict):
        cancel(scene.books, scene.actor, (order,))
    assert retry(scene.books, scene.actor) == 0


def test_the_clerk_may_correct_a_failure_but_not_call_waiting_papers_printed(scene: Scene) -> None:
    order = queued(scene)
    with pytest.raises(Conflict):
        confirm(scene.books, scene.actor, (order,), came_out=True)
    through_a_dialog(scene, order, came_out=False)
    confirm(scene.books, scene.actor, (order,), came_out=True)
    assert stands(scene, order) == ("printed", "")


def test_a_waiting_paper_is_cancelled_and_may_wait_anew(scene: Scene) -> None:
    order = queued(scene)
    cancel(scene.books, scene.actor, (order,))
    assert stands(scene, order) == ("cancelled", "")
    assert queue(scene.books, scene.actor) == ()
    assert acts(scene)[0] == "取消打印"
    assert queued(scene) != order


def test_the_papers_of_a_case_that_are_due_are_those_neither_printed_nor_queued(scene: Scene) -> None:
    due = due_of_case(scene.books, scene.actor, scene.case_id)
    codes = [one.form_code for one in due]
    assert {"registration", "mediation_record", "agreement"} <= set(codes)
    assert "cover" not in codes
    order = queued(scene)
    assert "agreement" not in [one.form_code for one in due_of_case(scene.books, scene.actor, scene.case_id)]
    through_a_dialog(scene, order)
    assert "agreement" not in [one.form_code for one in due_of_case(scene.books, scene.actor, scene.case_id)]
    enqueue(scene.books, scene.actor, due_of_case(scene.books, scene.actor, scene.case_id))
    assert due_of_case(scene.books, scene.actor, scene.case_id) == ()


def test_a_case_has_its_own_lines_and_ended_ones_are_shown_when_asked_for(scene: Scene) -> None:
    order = queued(scene)
    assert [line.id for line in queue(scene.books, scene.actor, case_id=scene.case_id)] == [order]
    assert queue(scene.books, scene.actor, case_id=scene.case_id + 1) == ()
    cancel(scene.books, scene.actor, (order,))
    now = scene.books.clock()
    assert [line.id for line in queue(scene.books, scene.actor, ended_since=now)] == [order]


def test_age_counts_from_the_day_it_was_queued(scene: Scene, clock: SteadyClock) -> None:
    order = queued(scene)
    clock.go_on(days=3, hours=1)
    assert row(scene, order).age_days == 3


def test_who_may_not_print_cannot_queue(scene: Scene) -> None:
    viewer = Actor(1, "某管理员", frozenset({Role.ADMINISTRATOR}))
    assert not viewer.may(Permission.PRINT_PAPER)
    with pytest.raises(NotAllowed):
        enqueue(scene.books, viewer, [ToPrint(case_id=scene.case_id, form_code="agreement")])


def test_an_order_that_is_gone_is_told(scene: Scene) -> None:
    for act in (
        lambda: take(scene.books, scene.actor, 77),
        lambda: retry(scene.books, scene.actor, (77,)),
        lambda: reprint(scene.books, scene.actor, Reprint(paper_id=77, reason="遗失")),
        lambda: enqueue(scene.books, scene.actor, [ToPrint(paper_id=77)]),
    ):
        with pytest.raises(NotFound):
            act()


def signed_copy(scene: Scene, paper_id: int, pdf: bytes) -> int:
    """Keep some bytes as the signed copy of a version."""
    with scene.books.acting(scene.actor, Permission.PRINT_PAPER) as desk:
        file = SignedFile(
            paper_id=paper_id,
            kind=SignedFileKind.DRAWN,
            pdf=pdf,
            sha256=sha256_of(pdf),
            base_sha256="0" * 64,
            pages=1,
            made_at=desk.now,
            made_by_id=desk.staff_id,
        )
        desk.session.add(file)
        desk.session.flush()
        return file.id


def test_the_signed_copy_is_printed_where_the_order_says_so(scene: Scene) -> None:
    paper, signed = paper_of(scene), blank_pdf(1)
    copy = ToPrint(paper_id=paper, signed_file_id=signed_copy(scene, paper, signed))
    (order,) = enqueue(scene.books, scene.actor, [copy])
    take(scene.books, scene.actor, order)
    assert fetch(scene.books, scene.actor, order).pdf == signed
    other = ToPrint(paper_id=paper_of(scene, "registration"), signed_file_id=copy.signed_file_id)
    with pytest.raises(NotFound):
        enqueue(scene.books, scene.actor, [other])


def test_a_signed_copy_that_is_void_is_neither_queued_nor_printed(scene: Scene) -> None:
    paper = paper_of(scene)
    copy = ToPrint(paper_id=paper, signed_file_id=signed_copy(scene, paper, blank_pdf(1)))
    (order,) = enqueue(scene.books, scene.actor, [copy])
    with scene.books.acting(scene.actor, Permission.PRINT_PAPER) as desk:
        desk.session.get_one(SignedFile, copy.signed_file_id).superseded_at = desk.now
    assert take(scene.books, scene.actor, order) == ""
    assert stands(scene, order) == ("failed", "signed_copy_void")
    with pytest.raises(NotAllowed, match="作废"):
        enqueue(scene.books, scene.actor, [copy])
