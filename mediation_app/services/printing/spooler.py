"""What the queue asks of a print system: printers, sending, the state of a job, cancelling."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from mediation_app.rules.errors import EnvironmentFault, UserError
from mediation_app.rules.print_faults import FAULTS, PrintFault
from mediation_app.rules.print_queue import JobWord, PrinterWord
from resources.i18n import QT_TRANSLATE_NOOP, Message


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """A printer of the system, with what it can do; ``trays`` are the system's own keywords."""

    name: str
    info: str = ""
    """What people call it."""
    is_default: bool = False
    two_sided: bool = False
    most_copies: int = 1
    trays: tuple[str, ...] = ()
    word: PrinterWord = field(default_factory=PrinterWord)


@dataclass(frozen=True, slots=True)
class JobReport:
    """What the system tells of one of its jobs; ``title`` is None where it keeps that to itself."""

    word: JobWord
    title: str | None
    printer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A PDF ready for the printer: title, and how it is printed; an empty ``printer`` is the default one."""

    pdf: bytes
    title: str
    printer: str = ""
    copies: int = 1
    two_sided: bool = False
    tray: str = ""


class SpoolerGone(EnvironmentFault):
    """The print system does not answer (any more); what it had may still be printed."""

    MESSAGE = Message("Printing", QT_TRANSLATE_NOOP("Printing", "打印服务没有应答。"))
    ADVICE = Message(
        "Printing",
        QT_TRANSLATE_NOOP("Printing", "请检查打印服务是否在运行、网络是否连通，再试一次；队列里的都还在。"),
    )

    def __init__(
        self,
        message: Message | None = None,
        advice: Message | None = None,
        *,
        is_surely_unsent: bool = False,
    ) -> None:
        super().__init__(message, advice)
        self.is_surely_unsent = is_surely_unsent
        """Of sending: the system was never reached, so that nothing can have been printed."""


class PrintRefused(UserError):
    """The print system did not take the paper; nothing is printed."""

    def __init__(self, fault: PrintFault) -> None:
        words = FAULTS[fault]
        super().__init__(words.what, words.advice)
        self.fault = fault

    def __reduce__(self) -> tuple[type["PrintRefused"], tuple[PrintFault]]:
        """Rebuild from the fault, so that a copy made for another thread keeps it."""
        return type(self), (self.fault,)


class Spooler(Protocol):
    """A print system. Every method may wait on it, and raises SpoolerGone when it does not answer."""

    @property
    def server(self) -> str:
        """Name of the system, the same on every start: numbers of jobs hold only together with it."""

    def printers(self) -> tuple[Printer, ...]:
        """Return the printers there are, the default one first."""

    def send(self, sheet: Sheet) -> str:
        """Hand a paper over and return the number of its job. Raises PrintRefused."""

    def jobs(self, numbers: Iterable[str]) -> Mapping[str, JobReport]:
        """Return what the system tells of some jobs; those it does not know are left out."""

    def titles(self, *, ended: bool = True) -> Mapping[str, str]:
        """Return the titles of the jobs there are, by number; without ``ended`` only of those to do."""

    def cancel(self, number: str) -> None:
        """Ask the system to cancel a job; one that has ended is left as it is."""


def find_spooler() -> Spooler | None:
    """Return the print system that tells of its jobs (CUPS); None on a machine that has none running."""
    from mediation_app.services.printing.cups import find_cups

    return find_cups()
