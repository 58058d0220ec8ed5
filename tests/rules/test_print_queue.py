"""States and moves of the print queue, and what the system's word means for an order."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediation_app.rules.print_faults import FAULTS, PrintFault, fault_words, printer_fault
from mediation_app.rules.print_queue import (
    MOVES,
    OPEN_STATES,
    STATE_LABELS,
    JobPhase,
    JobWord,
    PrinterWord,
    Standing,
    is_given_up,
    may_move,
    proposed_copies,
    standing,
)
from mediation_app.rules.vocabulary import PrintState

S, F, P = PrintState, PrintFault, JobPhase
IDLE = PrinterWord()


def word(phase: JobPhase, *reasons: str, sheets: int = 0) -> JobWord:
    return JobWord(phase, reasons, sheets)


def test_every_state_has_its_words_and_moves_and_every_fault_its_advice() -> None:
    assert set(STATE_LABELS) == set(MOVES) == set(S)
    assert set(FAULTS) == set(F)
    assert set(OPEN_STATES) == set(S) - {S.PRINTED, S.CANCELLED}


def test_what_is_printed_or_cancelled_stays_so() -> None:
    assert not any(may_move(end, state) for end, state in product((S.PRINTED, S.CANCELLED), S))


def test_nothing_is_printed_that_no_system_had_and_nobody_looked_at() -> None:
    assert {state for state in S if may_move(state, S.PRINTED)} == {S.SENT, S.UNCERTAIN, S.FAILED}


def test_what_nobody_knows_is_not_sent_again_before_somebody_looked() -> None:
    assert not may_move(S.UNCERTAIN, S.WAITING)
    assert not may_move(S.UNCERTAIN, S.CANCELLED)
    assert may_move(S.UNCERTAIN, S.FAILED)
    assert may_move(S.FAILED, S.WAITING)


@pytest.mark.parametrize(
    ("job", "printer", "expected"),
    [
        (word(P.COMPLETED), IDLE, Standing(S.PRINTED)),
        (word(P.COMPLETED, "processing-to-stop-point"), None, Standing(S.PRINTED)),
        (word(P.COMPLETED, "job-completed-with-errors"), IDLE, Standing(S.UNCERTAIN, F.WITH_ERRORS)),
        (word(P.ABORTED), IDLE, Standing(S.FAILED, F.ABORTED)),
        (word(P.ABORTED, sheets=1), IDLE, Standing(S.FAILED, F.PARTLY)),
        (word(P.ABORTED, "document-format-error"), IDLE, Standing(S.FAILED, F.BAD_FILE)),
        (word(P.STOPPED, "job-completed-with-errors"), IDLE, Standing(S.FAILED, F.BAD_FILE)),
        (word(P.CANCELED), IDLE, Standing(S.FAILED, F.CANCELLED_THERE)),
        (word(P.CANCELED, sheets=2), IDLE, Standing(S.FAILED, F.PARTLY)),
        (word(P.CANCELED), None, Standing(S.FAILED, F.PRINTER_GONE)),
        (word(P.PENDING), IDLE, Standing(S.SENT)),
        (word(P.PROCESSING, "job-printing"), IDLE, Standing(S.SENT)),
        (word(P.PENDING), None, Standing(S.SENT, F.PRINTER_GONE)),
        (word(P.PENDING), PrinterWord(is_stopped=True, reasons=("paused",)), Standing(S.SENT, F.STOPPED)),
        (word(P.STOPPED, "printer-stopped"), IDLE, Standing(S.SENT, F.STOPPED)),
        (word(P.HELD, "job-hold-until-specified"), IDLE, Standing(S.SENT, F.HELD)),
        (word(P.HELD, "resources-are-not-ready"), IDLE, Standing(S.SENT, F.OFFLINE)),
        (word(P.PROCESSING), PrinterWord(reasons=("media-empty-error",)), Standing(S.SENT, F.NO_PAPER)),
        (word(P.PENDING), PrinterWord(is_stopped=True, reasons=("media-jam",)), Standing(S.SENT, F.JAM)),
    ],
)
def test_the_systems_word_is_understood(
    job: JobWord, printer: PrinterWord | None, expected: Standing
) -> None:
    assert standing(job, printer) == expected


def test_what_the_clerk_cancelled_ends_as_the_system_says() -> None:
    assert standing(word(P.CANCELED), IDLE, cancel_asked=True) == Standing(S.CANCELLED)
    assert standing(word(P.CANCELED, sheets=1), IDLE, cancel_asked=True) == Standing(S.CANCELLED, F.PARTLY)
    assert standing(word(P.PROCESSING), IDLE, cancel_asked=True) == Standing(S.SENT, F.CANCELLING)
    assert standing(word(P.COMPLETED), IDLE, cancel_asked=True) == Standing(S.PRINTED)


@given(
    st.sampled_from(JobPhase),
    st.lists(
        st.sampled_from(("job-printing", "job-completed-with-errors", "printer-stopped", "x")), max_size=3
    ),
    st.integers(0, 5),
    st.booleans(),
)
def test_only_a_whole_job_is_ever_printed(
    phase: JobPhase, reasons: list[str], sheets: int, cancel_asked: bool
) -> None:
    found = standing(JobWord(phase, tuple(reasons), sheets), IDLE, cancel_asked=cancel_asked)
    is_whole = phase is P.COMPLETED and "job-completed-with-errors" not in reasons
    assert (found.state is S.PRINTED) == is_whole
    assert may_move(S.SENT, found.state) or found.state is S.SENT


def test_a_job_that_stands_still_for_good_is_told_from_one_that_waits() -> None:
    assert is_given_up(word(P.STOPPED, "job-completed-with-errors"))
    assert not is_given_up(word(P.STOPPED, "printer-stopped"))
    assert not is_given_up(word(P.COMPLETED, "job-completed-with-errors"))


@pytest.mark.parametrize(
    ("reasons", "fault"),
    [
        ((), None),
        (("toner-low-warning", "media-low-report", "none"), None),
        (("media-empty-error",), F.NO_PAPER),
        (("media-needed-error", "media-jam-error"), F.JAM),
        (("door-open-report",), F.COVER_OPEN),
        (("marker-supply-empty-warning",), F.NO_INK),
        (("offline-report",), F.OFFLINE),
        (("connecting-to-device",), F.OFFLINE),
        (("output-area-full",), F.TRAY_FULL),
        (("com.example.strange-error",), None),
    ],
)
def test_reasons_of_a_printer_become_a_fault(reasons: tuple[str, ...], fault: PrintFault | None) -> None:
    assert printer_fault(reasons) is fault


def test_a_fault_of_a_newer_program_has_no_words_here() -> None:
    assert fault_words("of_next_year") is None
    assert fault_words("") is None
    found = fault_words("no_paper")
    assert found is not None
    assert str(found.what) == "打印机缺纸"


@pytest.mark.parametrize(("parties", "copies"), [(2, 3), (1, 2), (5, 6)])
def test_an_agreement_is_printed_for_each_party_and_for_the_committee(parties: int, copies: int) -> None:
    assert proposed_copies(is_agreement=True, principals=parties) == copies
    assert proposed_copies(is_agreement=False, principals=parties) == 1
