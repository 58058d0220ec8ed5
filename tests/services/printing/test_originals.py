"""No original twice, nothing overtaken, and no order lost between two who work on it at one moment."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager

import pytest
from sqlalchemy import event
from sqlalchemy.orm import Session

from mediation_app.model import PrintState, SignedFileKind, Signer
from mediation_app.rules.errors import Conflict, NotAllowed
from mediation_app.rules.permissions import Permission
from mediation_app.rules.print_faults import PrintFault
from mediation_app.rules.print_queue import JobPhase, JobWord, Standing
from mediation_app.services import agreements, signed_files, signing
from mediation_app.services.printing.following import cancel, recover
from mediation_app.services.printing.ordering import Reprint, ToPrint, confirm, enqueue, reprint, retry
from mediation_app.services.printing.sending import send
from mediation_app.services.printing.spooler import JobReport, Printer, PrintRefused, Sheet, SpoolerGone
from mediation_app.services.printing.taking import handed_over, take
from mediation_app.services.signed_files import NewFile
from tests.services.printing.print_scenes import blank_pdf, paper_of, queued, row, stands
from tests.services.scenes import Scene, deal, payment


class Shelf:
    """A print system that keeps what it gets; ``refuses`` with a fault, ``gone_after`` some cancellings."""

    server = "here"

    def __init__(self) -> None:
        self.sheets: list[Sheet] = []
        self.cancelled: list[str] = []
        self.refuses: PrintFault | None = None
        self.gone_after = 99

    def printers(self) -> tuple[Printer, ...]:
        return (Printer(name="p", is_default=True, most_copies=99),)

    def send(self, sheet: Sheet) -> str:
        if self.refuses is not None:
            raise PrintRefused(self.refuses)
        self.sheets.append(sheet)
        return str(len(self.sheets))

    def jobs(self, numbers: Iterable[str]) -> Mapping[str, JobReport]:
        word = JobWord(JobPhase.PENDING)
        return {one: JobReport(word, self.sheets[int(one) - 1].title, "p") for one in numbers}

    def titles(self, *, ended: bool = True) -> Mapping[str, str]:
        return {str(number): sheet.title for number, sheet in enumerate(self.sheets, 1)}

    def cancel(self, number: str) -> None:
        if len(self.cancelled) >= self.gone_after:
            raise SpoolerGone
        self.cancelled.append(number)


@contextmanager
def between(act: Callable[[], object]) -> Iterator[None]:
    """Do something right after the next transaction that writes, as a colleague or thread might."""
    done: list[bool] = []

    def after(_session: Session) -> None:
        if not done:
            done.append(True)
            act()

    event.listen(Session, "after_commit", after)
    try:
        yield
    finally:
        event.remove(Session, "after_commit", after)


def failed(scene: Scene) -> int:
    """Queue an agreement that the clerk then says did not come out."""
    order = queued(scene)
    came(scene, order, out=False)
    return order


def came(scene: Scene, order: int, *, out: bool = True) -> None:
    assert take(scene.books, scene.actor, order)
    handed_over(scene.books, scene.actor, (order,))
    confirm(scene.books, scene.actor, (order,), came_out=out)


def once_more(scene: Scene, order: int) -> int:
    """Queue the same version anew."""
    return enqueue(scene.books, scene.actor, [ToPrint(paper_id=row(scene, order).paper_id)])[0]


def test_what_failed_is_not_tried_again_once_the_version_came_out_by_another_order(scene: Scene) -> None:
    first = failed(scene)
    second = once_more(scene, first)
    assert retry(scene.books, scene.actor) == 0, "the second one is under way"
    assert stands(scene, first) == ("failed", "double")
    came(scene, second)
    assert retry(scene.books, scene.actor, (first,)) == 0
    assert stands(scene, first) == ("failed", "double")
    assert row(scene, first).printed == 1


def test_what_waits_is_not_sent_once_the_clerk_found_the_failed_one_at_the_printer(scene: Scene) -> None:
    first = failed(scene)
    second = once_more(scene, first)
    confirm(scene.books, scene.actor, (first,), came_out=True)
    assert send(scene.books, scene.actor, second, Shelf()) == Standing(PrintState.FAILED, PrintFault.DOUBLE)


def test_a_sheet_is_replaced_by_no_other_original_once_somebody_signed(scene: Scene) -> None:
    first = queued(scene)
    came(scene, first)
    spoilt = Reprint(paper_id=row(scene, first).paper_id, reason="打印模糊", as_original=True)
    again = reprint(scene.books, scene.actor, spoilt)
    tick = signing.TickSignature(case_id=scene.case_id, signer=Signer.MEDIATOR, signed_on=scene.today)
    signing.tick(scene.books, scene.actor, tick)
    assert take(scene.books, scene.actor, again) == ""
    assert stands(scene, again) == ("failed", "signed_since")


def test_a_signed_copy_is_not_printed_once_the_case_says_something_else(scene: Scene) -> None:
    paper = paper_of(scene)
    new = NewFile(kind=SignedFileKind.DRAWN, pdf=blank_pdf(1), base_sha256="0" * 64, pages=1)
    with scene.books.acting(scene.actor, Permission.PRINT_PAPER) as desk:
        version = next(one for one in scene.case.papers if one.id == paper)
        file = signed_files.keep(desk, version, new)
    copy = ToPrint(paper_id=paper, signed_file_id=file.id)
    (order,) = enqueue(scene.books, scene.actor, [copy])
    agreements.save(scene.books, scene.actor, deal(scene, payment(scene, amount_fen=999900, instalments=())))
    assert take(scene.books, scene.actor, order) == ""
    assert stands(scene, order) == ("failed", "overtaken")
    with pytest.raises(NotAllowed, match="内容又有改动"):
        enqueue(scene.books, scene.actor, [copy])


def test_an_order_sent_while_it_is_cancelled_is_not_said_to_be_cancelled(scene: Scene) -> None:
    system, waits = Shelf(), queued(scene)
    sent = queued(scene, form_code="registration")
    send(scene.books, scene.actor, sent, system)
    with (
        between(lambda: send(scene.books, scene.actor, waits, system)),
        pytest.raises(Conflict),
    ):
        cancel(scene.books, scene.actor, (sent, waits), system)
    assert stands(scene, sent) == ("sent", "cancelling")
    assert stands(scene, waits) == ("sent", ""), "nobody asked the system to cancel it"
    assert system.cancelled == ["1"]


def test_what_was_cancelled_before_the_system_fell_silent_is_kept(scene: Scene) -> None:
    system = Shelf()
    orders = [queued(scene), queued(scene, form_code="registration")]
    for order in orders:
        send(scene.books, scene.actor, order, system)
    system.gone_after = 1
    with pytest.raises(SpoolerGone):
        cancel(scene.books, scene.actor, orders, system)
    assert [stands(scene, order) for order in orders] == [("sent", "cancelling"), ("sent", "")]


def test_clearing_up_leaves_alone_what_this_desk_has_just_taken(scene: Scene) -> None:
    system, order = Shelf(), queued(scene)
    system.refuses = PrintFault.TOO_MANY_JOBS
    with between(lambda: recover(scene.books, scene.actor, system)):
        found = send(scene.books, scene.actor, order, system)
    assert found == Standing(PrintState.WAITING, PrintFault.TOO_MANY_JOBS)
    assert stands(scene, order) == ("waiting", "too_many_jobs")
