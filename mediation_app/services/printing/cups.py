"""CUPS as the queue's print system: what IPP calls each question, and what its answers mean."""

import ctypes
import platform
import uuid
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from urllib.parse import quote

from mediation_app.rules.print_faults import PrintFault
from mediation_app.rules.print_queue import JobPhase, JobWord, PrinterWord
from mediation_app.services.printing import libcups
from mediation_app.services.printing.libcups import (
    ENUM,
    JOB,
    KEYWORD,
    MIME,
    NAME,
    OPERATION,
    URI,
    Answer,
    Attributes,
    Connection,
    NoAnswer,
    Request,
    Value,
)
from mediation_app.services.printing.spooler import JobReport, Printer, PrintRefused, Sheet, SpoolerGone

SECONDS = 20.0
"""How long the server may be silent."""

_PRINT_JOB, _CANCEL_JOB, _GET_JOBS, _GET_PRINTER = 0x02, 0x08, 0x0A, 0x0B
_GET_PRINTERS = 0x4002
_NOT_FOUND, _NOT_POSSIBLE = 0x0406, 0x0404

_A4 = (21000, 29700)
_LONGEST_NAME = 255
"""Octets of a job's name (RFC 8011 5.1.3)."""

_PHASES = {
    3: JobPhase.PENDING,
    4: JobPhase.HELD,
    5: JobPhase.PROCESSING,
    6: JobPhase.STOPPED,
    7: JobPhase.CANCELED,
    8: JobPhase.ABORTED,
    9: JobPhase.COMPLETED,
}
_STOPPED = 5
_ABOUT_JOBS = (
    *("job-id", "job-name", "job-state", "job-state-reasons", "job-printer-uri"),
    *("job-media-sheets-completed", "job-impressions-completed"),
)
_ABOUT_PRINTERS = (
    *("printer-name", "printer-info", "printer-state", "printer-state-reasons"),
    *("printer-is-accepting-jobs", "sides-supported", "media-source-supported", "copies-supported"),
)
_REFUSALS = {
    0x0401: PrintFault.FORBIDDEN,
    0x0402: PrintFault.FORBIDDEN,
    0x0403: PrintFault.FORBIDDEN,
    0x0404: PrintFault.TOO_MANY_JOBS,
    0x0406: PrintFault.PRINTER_GONE,
    0x0408: PrintFault.SPOOL_FULL,
    0x0409: PrintFault.SPOOL_FULL,
    0x040A: PrintFault.BAD_FILE,
    0x0500: PrintFault.SPOOL_FULL,
    0x0506: PrintFault.NOT_ACCEPTING,
    0x1000: PrintFault.FORBIDDEN,
}
"""What the statuses of RFC 8011 (and libcups' own 0x1000) mean for a paper that was not taken."""
_REFUSED_BY_HTTP = frozenset({0x0401, 0x0402, 0x0403, 0x0406, 0x0409, 0x1000})
"""Statuses libcups gives for an answer without IPP that leaves no doubt: 401, 403, 404, and 413, which CUPS
sends where a file is larger than it may be or than its disk has room for."""


class Cups:
    """A CUPS server; each question opens a connection of its own, so that threads never meet."""

    def __init__(self, library: ctypes.CDLL, address: str, *, seconds: float = SECONDS) -> None:
        """Hold ``address``: a host, ``host:port`` or the path of a socket; nothing is asked yet."""
        self._library, self._address, self._seconds = library, address, seconds

    @property
    def server(self) -> str:
        """Name of the server: this machine where it runs here, else the address."""
        is_here = self._address.startswith("/") or self._address.split(":")[0] in ("localhost", "127.0.0.1")
        return f"{platform.node()[:20]}-{uuid.getnode():012x}" if is_here else self._address[:60]

    def printers(self) -> tuple[Printer, ...]:
        """Return the queues of the server, the default one first."""
        with self._connected() as connection:
            request = connection.request(_GET_PRINTERS)
            request.texts(OPERATION, KEYWORD, "requested-attributes", _ABOUT_PRINTERS)
            answer = connection.ask(request)
            usual = connection.default_printer
        found = [_printer(group, usual) for group in answer.groups if group.get("printer-name")]
        return tuple(sorted(found, key=lambda one: (not one.is_default, one.name)))

    def send(self, sheet: Sheet) -> str:
        """Hand a paper over and return the number of its job. Raises PrintRefused."""
        with self._connected() as connection:
            name = sheet.printer or connection.default_printer
            if not name:
                raise PrintRefused(PrintFault.NO_PRINTER)
            _require_able(_described(connection, name), sheet)
            answer = self._handed_over(connection, name, sheet)
        if not answer.is_good or not answer.groups:
            raise PrintRefused(_REFUSALS.get(answer.status, PrintFault.REFUSED))
        return str(answer.groups[0]["job-id"][0])

    def jobs(self, numbers: Iterable[str]) -> Mapping[str, JobReport]:
        """Return what the server tells of some jobs; those it does not know are left out."""
        wanted = {int(number) for number in numbers if number.isdigit()}
        if not wanted:
            return {}
        with self._connected() as connection:
            groups = list(_jobs_from(connection, _Which(min(wanted), max(wanted))))
        return {str(job): _report(group) for group in groups if (job := _number(group, "job-id")) in wanted}

    def titles(self, *, ended: bool = True) -> Mapping[str, str]:
        """Return the titles of the jobs there are, by number; without ``ended`` only of those to do."""
        with self._connected() as connection:
            groups = list(_jobs_from(connection, _Which(1, ended=ended)))
        return {str(_number(one, "job-id")): _title(one) or "" for one in groups}

    def cancel(self, number: str) -> None:
        """Ask the server to cancel a job; one that has ended, or that it does not know, is left as it is."""
        with self._connected() as connection:
            request = connection.request(_CANCEL_JOB)
            request.text(OPERATION, URI, "printer-uri", "ipp://localhost/")
            request.number(OPERATION, "job-id", int(number))
            request.text(OPERATION, NAME, "requesting-user-name", connection.user)
            answer = connection.ask(request, "/jobs/")
        if not answer.is_good and answer.status not in (_NOT_FOUND, _NOT_POSSIBLE):
            raise PrintRefused(_REFUSALS.get(answer.status, PrintFault.REFUSED))

    @contextmanager
    def _connected(self) -> Iterator[Connection]:
        try:
            with libcups.connected(self._library, self._address, self._seconds) as connection:
                yield connection
        except NoAnswer as silence:
            raise SpoolerGone(is_surely_unsent=silence.is_surely_unsent) from silence

    def _handed_over(self, connection: Connection, name: str, sheet: Sheet) -> Answer:
        request = connection.request(_PRINT_JOB)
        request.text(OPERATION, URI, "printer-uri", _uri(name))
        request.text(OPERATION, NAME, "requesting-user-name", connection.user)
        request.text(OPERATION, NAME, "job-name", _shortened(sheet.title))
        request.text(OPERATION, MIME, "document-format", "application/pdf")
        _ask_for_sheets(request, sheet)
        try:
            return connection.ask(request, f"/printers/{quote(name)}", sheet.pdf)
        except OSError as fault:  # the file could not be laid ready: nothing was sent
            raise PrintRefused(PrintFault.SPOOL_FULL) from fault
        except NoAnswer as silence:
            if silence.status in _REFUSED_BY_HTTP:
                raise PrintRefused(_REFUSALS[silence.status]) from silence
            raise


def find_cups() -> Cups | None:
    """Return the CUPS server of this machine or of ``CUPS_SERVER``; None without libcups or a server."""
    library = libcups.library()
    if library is None:
        return None
    address = libcups.default_server(library)
    try:
        with libcups.connected(library, address, SECONDS):
            return Cups(library, address)
    except NoAnswer:
        return None


def _require_able(printer: Printer, sheet: Sheet) -> None:
    """Raise PrintRefused for what a printer cannot do, before anything is sent; CUPS would only ignore it."""
    if not printer.word.accepts:
        raise PrintRefused(PrintFault.NOT_ACCEPTING)
    if sheet.two_sided and not printer.two_sided:
        raise PrintRefused(PrintFault.NO_TWO_SIDED)
    if sheet.tray and sheet.tray not in printer.trays:
        raise PrintRefused(PrintFault.NO_TRAY)
    if sheet.copies > printer.most_copies:
        raise PrintRefused(PrintFault.TOO_MANY_COPIES)


def _described(connection: Connection, name: str) -> Printer:
    request = connection.request(_GET_PRINTER)
    request.text(OPERATION, URI, "printer-uri", _uri(name))
    request.text(OPERATION, NAME, "requesting-user-name", connection.user)
    request.texts(OPERATION, KEYWORD, "requested-attributes", _ABOUT_PRINTERS)
    try:
        answer = connection.ask(request)
    except NoAnswer as silence:
        raise NoAnswer(silence.status, is_surely_unsent=True) from silence
    if answer.status == _NOT_FOUND or not answer.groups:
        raise PrintRefused(PrintFault.PRINTER_GONE)
    return _printer(answer.groups[0], "")


def _ask_for_sheets(request: Request, sheet: Sheet) -> None:
    request.number(JOB, "copies", sheet.copies)
    request.text(JOB, KEYWORD, "multiple-document-handling", "separate-documents-collated-copies")
    request.text(JOB, KEYWORD, "sides", "two-sided-long-edge" if sheet.two_sided else "one-sided")
    request.number(JOB, "orientation-requested", 3, kind=ENUM)
    request.medium(_A4, sheet.tray)


@dataclass(frozen=True, slots=True)
class _Which:
    """Jobs by their numbers, ``first`` to ``last``, those that have ended among them or not."""

    first: int
    last: int | None = None
    ended: bool = True


def _jobs_from(connection: Connection, which: _Which) -> Iterator[Attributes]:
    """Yield jobs of these; a server tells only some at a time."""
    while which.last is None or which.first <= which.last:
        groups = _some_jobs(connection, which)
        if not groups:
            return
        yield from groups
        which = replace(which, first=max(_number(group, "job-id") for group in groups) + 1)


def _some_jobs(connection: Connection, which: _Which) -> list[Attributes]:
    request = connection.request(_GET_JOBS)
    request.text(OPERATION, URI, "printer-uri", "ipp://localhost/")
    request.text(OPERATION, NAME, "requesting-user-name", connection.user)
    request.text(OPERATION, KEYWORD, "which-jobs", "all" if which.ended else "not-completed")
    request.number(OPERATION, "first-job-id", which.first)
    request.texts(OPERATION, KEYWORD, "requested-attributes", _ABOUT_JOBS)
    answer = connection.ask(request)
    if answer.status == _NOT_FOUND:
        return []
    if not answer.is_good:
        raise NoAnswer(answer.status)
    return [group for group in answer.groups if _number(group, "job-id") >= which.first]


def _report(group: Attributes) -> JobReport:
    phase = _PHASES.get(_number(group, "job-state"), JobPhase.PENDING)
    sheets = _number(group, "job-media-sheets-completed") or _number(group, "job-impressions-completed")
    reasons = tuple(str(one) for one in group.get("job-state-reasons", ()) if one != "none")
    printer = str(_first(group, "job-printer-uri", "")).rpartition("/")[2]
    return JobReport(JobWord(phase, reasons, sheets), _title(group), printer)


def _printer(group: Attributes, usual: str) -> Printer:
    name = str(_first(group, "printer-name", ""))
    copies = _first(group, "copies-supported", 1)
    reasons = tuple(str(one) for one in group.get("printer-state-reasons", ()) if one != "none")
    return Printer(
        name=name,
        info=str(_first(group, "printer-info", "")),
        is_default=name == usual,
        two_sided="two-sided-long-edge" in group.get("sides-supported", ()),
        most_copies=copies[1] if isinstance(copies, tuple) else int(copies),
        trays=tuple(str(one) for one in group.get("media-source-supported", ())),
        word=PrinterWord(
            is_stopped=_number(group, "printer-state") == _STOPPED,
            reasons=reasons,
            accepts=bool(_first(group, "printer-is-accepting-jobs", True)),
        ),
    )


def _title(group: Attributes) -> str | None:
    found = group.get("job-name")
    return str(found[0]) if found else None


def _number(group: Attributes, name: str) -> int:
    found = _first(group, name, 0)
    return found if isinstance(found, int) else 0


def _first(group: Attributes, name: str, default: Value) -> Value:
    return next(iter(group.get(name, ())), default)


def _uri(name: str) -> str:
    return f"ipp://localhost/printers/{quote(name)}"


def _shortened(title: str) -> str:
    """Cut a title at the front to what a job's name may hold; its mark stands at the end."""
    return title.encode()[-_LONGEST_NAME:].decode(errors="ignore")
