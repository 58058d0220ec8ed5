"""The print queue's states and moves, and what the system's word about a job means for an order."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from mediation_app.rules.effectiveness import copies
from mediation_app.rules.print_faults import PrintFault, printer_fault
from mediation_app.rules.vocabulary import PrintState
from mediation_app.rules.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

MOST_COPIES = 99
"""Copies of one order; more is a slip of the finger."""

S = PrintState

MOVES: Mapping[PrintState, frozenset[PrintState]] = MappingProxyType(
    {
        S.WAITING: frozenset({S.SENDING, S.FAILED, S.CANCELLED}),
        S.SENDING: frozenset({S.SENT, S.WAITING, S.FAILED, S.UNCERTAIN}),
        S.SENT: frozenset({S.PRINTED, S.FAILED, S.UNCERTAIN, S.CANCELLED}),
        S.UNCERTAIN: frozenset({S.PRINTED, S.FAILED, S.SENT}),
        S.FAILED: frozenset({S.WAITING, S.PRINTED, S.CANCELLED}),
        S.PRINTED: frozenset(),
        S.CANCELLED: frozenset(),
    }
)
"""Where an order may go from each state; nothing but SENT, UNCERTAIN and FAILED ever becomes PRINTED.

UNCERTAIN goes back to SENT only where the system is found to have the job after all; a clerk says first
whether paper came out, before anything is sent again.
"""

OPEN_STATES = (S.WAITING, S.SENDING, S.SENT, S.UNCERTAIN, S.FAILED)
"""States in which somebody still has something to do or to wait for."""

UNDER_WAY = (S.WAITING, S.SENDING, S.SENT, S.UNCERTAIN)
"""States in which a second order of the same version would make doubles."""

STATE_LABELS: Mapping[PrintState, Message] = MappingProxyType(
    {
        S.WAITING: say(QT_TRANSLATE_NOOP("Rules", "待打印")),
        S.SENDING: say(QT_TRANSLATE_NOOP("Rules", "正在送出")),
        S.SENT: say(QT_TRANSLATE_NOOP("Rules", "已送打印机")),
        S.PRINTED: say(QT_TRANSLATE_NOOP("Rules", "已打印")),
        S.FAILED: say(QT_TRANSLATE_NOOP("Rules", "没有打成")),
        S.UNCERTAIN: say(QT_TRANSLATE_NOOP("Rules", "待确认")),
        S.CANCELLED: say(QT_TRANSLATE_NOOP("Rules", "已取消")),
    }
)


class JobPhase(StrEnum):
    """What a print system says of a job (RFC 8011 5.3.7)."""

    PENDING = "pending"
    HELD = "held"
    PROCESSING = "processing"
    STOPPED = "stopped"
    CANCELED = "canceled"
    ABORTED = "aborted"
    COMPLETED = "completed"


@dataclass(frozen=True, slots=True)
class JobWord:
    """The system's word about a job: its phase, its reasons, and how many sheets came out, as far as told."""

    phase: JobPhase
    reasons: tuple[str, ...] = ()
    sheets: int = 0


@dataclass(frozen=True, slots=True)
class PrinterWord:
    """The system's word about a printer: whether it stands still, its reasons, whether it takes jobs."""

    is_stopped: bool = False
    reasons: tuple[str, ...] = ()
    accepts: bool = True


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an order stands by the system's word, and what is wrong, if anything is."""

    state: PrintState
    fault: PrintFault | None = None


def proposed_copies(*, is_agreement: bool, principals: int) -> int:
    """Return how many copies are printed: of an agreement one for each party and one to keep (art. 28)."""
    return copies(principals) if is_agreement else 1


def may_move(before: PrintState, after: PrintState) -> bool:
    """Tell whether an order may go from one state to another."""
    return after in MOVES[before]


def standing(job: JobWord, printer: PrinterWord | None, *, cancel_asked: bool = False) -> Standing:
    """Return what the system's word means for an order; only its last words end it.

    A job that waits for paper or for a printer to come back stays SENT: it prints by itself once that is
    mended, and sending it again would make doubles. ``printer`` is None where the queue is gone.
    """
    if job.phase is JobPhase.COMPLETED:
        is_whole = _WITH_ERRORS not in job.reasons
        return Standing(S.PRINTED) if is_whole else Standing(S.UNCERTAIN, PrintFault.WITH_ERRORS)
    if job.phase is JobPhase.CANCELED:
        return _canceled(job, printer, cancel_asked=cancel_asked)
    if job.phase is JobPhase.ABORTED:
        return Standing(S.FAILED, _why_aborted(job))
    if is_given_up(job):
        return Standing(S.FAILED, PrintFault.BAD_FILE)
    if cancel_asked:
        return Standing(S.SENT, PrintFault.CANCELLING)
    return Standing(S.SENT, _why_waiting(job, printer))


def is_given_up(job: JobWord) -> bool:
    """Tell whether a job stands still for good: CUPS keeps one whose file it could not read, to be looked at.

    It has to be cancelled before it is said to have failed, so that nobody lets it go on later.
    """
    return job.phase is JobPhase.STOPPED and _WITH_ERRORS in job.reasons


def _canceled(job: JobWord, printer: PrinterWord | None, *, cancel_asked: bool) -> Standing:
    if cancel_asked:
        return Standing(S.CANCELLED, PrintFault.PARTLY if job.sheets else None)
    if printer is None:
        return Standing(S.FAILED, PrintFault.PRINTER_GONE)
    return Standing(S.FAILED, PrintFault.PARTLY if job.sheets else PrintFault.CANCELLED_THERE)


def _why_aborted(job: JobWord) -> PrintFault:
    if _BAD_FILE.intersection(job.reasons):
        return PrintFault.BAD_FILE
    return PrintFault.PARTLY if job.sheets else PrintFault.ABORTED


def _why_waiting(job: JobWord, printer: PrinterWord | None) -> PrintFault | None:
    if printer is None:
        return PrintFault.PRINTER_GONE
    if fault := printer_fault(printer.reasons):
        return fault
    if job.phase is JobPhase.HELD:
        return PrintFault.OFFLINE if _NOT_READY in job.reasons else PrintFault.HELD
    is_stopped = printer.is_stopped or job.phase is JobPhase.STOPPED or "printer-stopped" in job.reasons
    return PrintFault.STOPPED if is_stopped else None


_WITH_ERRORS = "job-completed-with-errors"
_NOT_READY = "resources-are-not-ready"
"""CUPS: the printer did not take it; it is tried again by itself (error policy ``retry-job``)."""
_BAD_FILE = frozenset(
    {
        "document-format-error",
        "document-unprintable-error",
        "unsupported-document-format",
        "compression-error",
    }
)
