"""A CUPS server for the tests, with printers of our own that do as they are told.

It runs as whoever runs the tests, listens on a socket in a temporary folder only, and reads nothing of the
machine's own server. Filters are the real ones; the backend at the end is a script that writes what arrives
into a folder and stops, waits or fails when a file there says so.
"""

import ctypes
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

INSTALLED = Path("/usr/lib/cups")
_PROGRAMS = ("cupsd", "lpadmin", "cupsdisable", "cupsenable", "cupsreject", "cupsaccept")
_PATH = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin", "/sbin"))

PDF_BACKEND = INSTALLED / "backend" / "cups-pdf"
PDF_PPD = Path("/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd")
PDF_CONF = Path("/etc/cups/cups-pdf.conf")

BACKEND = r"""#!/bin/sh
if [ $# -eq 0 ]; then echo 'direct sheets "Unknown" "A folder of sheets"'; exit 0; fi
folder=${DEVICE_URI#sheets:}
[ -f "$folder/say" ] && cat "$folder/say" >&2
while [ -f "$folder/hold" ]; do sleep 0.05; done
[ -f "$folder/unsay" ] && cat "$folder/unsay" >&2
if [ -f "$folder/fail" ]; then exit "$(cat "$folder/fail")"; fi
cat > "$folder/$1.part"
printf '%s\t%s\t%s\t%s\n' "$1" "$3" "$4" "$5" >> "$folder/jobs"
mv "$folder/$1.part" "$folder/$1.pdf"
"""

_PREFIX = "mediation-cups-"
_PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None

_PPD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "TEST.PPD"
*Manufacturer: "Test"
*Product: "(Test)"
*ModelName: "Test"
*ShortNickName: "Test"
*NickName: "Test PDF Printer"
*PSVersion: "(3010.000) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultColorSpace: Gray
*cupsFilter2: "application/vnd.cups-pdf application/pdf 0 -"
*OpenUI *PageSize/Media Size: PickOne
*DefaultPageSize: A4
*PageSize A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageSize
*OpenUI *PageRegion: PickOne
*DefaultPageRegion: A4
*PageRegion A4/A4: "<</PageSize[595 842]>>setpagedevice"
*CloseUI: *PageRegion
*DefaultImageableArea: A4
*ImageableArea A4/A4: "0 0 595 842"
*DefaultPaperDimension: A4
*PaperDimension A4/A4: "595 842"
"""
_DUPLEX = """*OpenUI *Duplex/2-Sided Printing: PickOne
*DefaultDuplex: None
*Duplex None/Off: "<</Duplex false>>setpagedevice"
*Duplex DuplexNoTumble/Long Edge: "<</Duplex true/Tumble false>>setpagedevice"
*Duplex DuplexTumble/Short Edge: "<</Duplex true/Tumble true>>setpagedevice"
*CloseUI: *Duplex
"""
_TRAYS = """*OpenUI *InputSlot/Tray: PickOne
*DefaultInputSlot: Upper
*InputSlot Upper/Upper: "<</MediaPosition 0>>setpagedevice"
*InputSlot Lower/Lower: "<</MediaPosition 1>>setpagedevice"
*CloseUI: *InputSlot
"""


def why_not_installed() -> str:
    """Return what keeps a server of our own from being started; empty when nothing does."""
    if not (INSTALLED / "daemon").is_dir():
        return "CUPS is not installed: the tests on it do not run"
    absent = [name for name in _PROGRAMS if _program(name) is None]
    return f"CUPS is not whole ({', '.join(absent)}): the tests on it do not run" if absent else ""


def why_no_pdf_printer() -> str:
    """Return what keeps Debian's own PDF printer from being tried; empty when nothing does.

    It reads ``/etc/cups/cups-pdf.conf`` and nothing else: a private mount namespace puts ours in its place,
    which only root may do.
    """
    if not (PDF_BACKEND.exists() and PDF_PPD.exists() and PDF_CONF.exists()):
        return "printer-driver-cups-pdf is not installed: the test on it does not run"
    if os.geteuid() != 0:
        return "only root can give cups-pdf a folder of its own: the test on it does not run"
    tried = subprocess.run(["unshare", "--mount", "true"], capture_output=True, check=False)
    return "" if tried.returncode == 0 else "no private mounts here: the test on cups-pdf does not run"


class CupsServer:
    """A running server of our own; ``address`` is the path of its socket."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.address = str(folder / "s")
        self._process: subprocess.Popen[bytes] | None = None

    @classmethod
    @contextmanager
    def started(cls, *more: str) -> "Iterator[CupsServer]":
        """Start a server with further lines of ``cupsd.conf``; end it and remove its folder afterwards."""
        _sweep()
        folder = Path(tempfile.mkdtemp(prefix=f"{_PREFIX}{os.getpid()}-"))
        folder.chmod(0o755)  # as root the filters run as another user
        server = cls(folder)
        try:
            server._lay_out(more)
            server.start()
            yield server
        finally:
            server.stop()
            shutil.rmtree(folder, ignore_errors=True)

    def start(
        self,
        *,
        through: tuple[str, ...] = (),
        preexec_fn: Callable[[], object] = lambda: None,
        **how: object,
    ) -> None:
        """Start the server (again), ``through`` another program: queues and jobs are as they were.

        It ends with the process that started it, also where that is killed.
        """
        Path(self.address).unlink(missing_ok=True)
        etc = self.folder / "etc"
        command = [
            *through,
            _program("cupsd"),
            "-f",
            "-c",
            str(etc / "cupsd.conf"),
            "-s",
            str(etc / "cups-files.conf"),
        ]
        silent = subprocess.DEVNULL
        parent = os.getpid()

        def before() -> None:
            _end_with(parent)
            preexec_fn()

        self._process = subprocess.Popen(  # type: ignore[call-overload]
            command,
            stdout=silent,
            stderr=silent,
            preexec_fn=before,  # noqa: PLW1509  servers are started from one thread
            **how,
        )
        until(
            lambda: Path(self.address).exists() or self._process is None or self._process.poll() is not None
        )

    @property
    def is_running(self) -> bool:
        """Tell whether the server lives."""
        return self._process is not None and self._process.poll() is None

    @property
    def pid(self) -> int:
        """Return the number of the server's process."""
        assert self._process is not None
        return self._process.pid

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        """End the server."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(timeout=120)
            self._process = None

    def freeze(self, *, on: bool) -> None:
        """Let the server stand still: it takes connections and answers nothing; or go on."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP if on else signal.SIGCONT)

    def add(self, name: str, *, duplex: bool = True, trays: bool = True, policy: str = "abort-job") -> "Tray":
        """Add a printer and return the folder its sheets come out in."""
        out = self.folder / "out" / name
        out.mkdir(parents=True)
        out.chmod(0o777)
        ppd = self.folder / f"{name}.ppd"
        ppd.write_text(_PPD + (_DUPLEX if duplex else "") + (_TRAYS if trays else ""), "ascii")
        self.run("lpadmin", "-p", name, "-E", "-v", f"sheets:{out}", "-P", str(ppd))
        self.run("lpadmin", "-p", name, "-o", f"printer-error-policy={policy}")
        return Tray(out)

    def add_pdf_printer(self, name: str) -> Path:
        """Start anew with Debian's own PDF printer as a queue, and return the folder it writes files into."""
        out = self.folder / "out" / name
        out.mkdir(parents=True)
        out.chmod(0o777)
        conf = self.folder / "etc" / "cups-pdf.conf"
        lines = (f"Out {out}", f"AnonDirName {out}", f"Log {self.folder / 'log'}", "Grp root", "Label 1")
        conf.write_text("\n".join((*lines, f"Spool {self.folder / 'spool' / 'pdf'}", "")), "ascii")
        backend = self.folder / "bin" / "backend" / "cups-pdf"
        shutil.copy(PDF_BACKEND, backend)
        backend.chmod(0o700)
        self.stop()
        mount = f'mount --bind {conf} {PDF_CONF} && exec "$@"'
        self.start(through=("unshare", "--mount", "sh", "-c", mount, "sh"))
        self.run("lpadmin", "-p", name, "-E", "-v", "cups-pdf:/", "-P", str(PDF_PPD))
        return out

    def make_default(self, name: str) -> None:
        """Make a printer the server's default one."""
        self.run("lpadmin", "-d", name)

    def run(self, program: str, *arguments: str) -> str:
        """Run one of CUPS's own programs on this server and return what it prints."""
        environment = {**os.environ, "CUPS_SERVER": self.address, "LC_ALL": "C"}
        command = [_program(program) or program, *arguments]
        done = subprocess.run(
            command, env=environment, capture_output=True, text=True, timeout=120, check=True
        )
        return done.stdout

    def _lay_out(self, more: tuple[str, ...]) -> None:
        for name in ("etc/ppd", "spool/tmp", "cache", "run", "log", "bin/backend"):
            (self.folder / name).mkdir(parents=True)
        for name in ("cgi-bin", "daemon", "driver", "filter", "monitor", "notifier"):
            (self.folder / "bin" / name).symlink_to(INSTALLED / name)
        backend = self.folder / "bin" / "backend" / "sheets"
        backend.write_text(BACKEND, "ascii")
        backend.chmod(0o755)
        etc = self.folder / "etc"
        (etc / "cups-files.conf").write_text(self._files(), "ascii")
        (etc / "cupsd.conf").write_text("\n".join((*self._conf(), *more, "")), "ascii")

    def _files(self) -> str:
        folder = self.folder
        places = {
            "ServerRoot": folder / "etc",
            "ServerBin": folder / "bin",
            "RequestRoot": folder / "spool",
            "TempDir": folder / "spool" / "tmp",
            "CacheDir": folder / "cache",
            "StateDir": folder / "run",
            "DataDir": "/usr/share/cups",
            "AccessLog": folder / "log" / "access_log",
            "ErrorLog": folder / "log" / "error_log",
            "PageLog": folder / "log" / "page_log",
            "FileDevice": "yes",
        }
        return "".join(f"{name} {value}\n" for name, value in places.items())

    def _conf(self) -> tuple[str, ...]:
        everything = ("<Limit All>", "Order deny,allow", "Allow all", "</Limit>")
        open_to_us = ("Order allow,deny", "Allow all")
        return (
            "LogLevel debug",
            f"Listen {self.address}",
            "Browsing No",
            "WebInterface No",
            "JobRetryInterval 1",
            *("<Location />", *open_to_us, "</Location>"),
            *("<Location /admin>", *open_to_us, "</Location>"),
            *("<Policy default>", "JobPrivateValues default", *everything, "</Policy>"),
        )


@dataclass(frozen=True, slots=True)
class Came:
    """What a printer is told beside the pages."""

    title: str
    copies: int
    options: dict[str, str]


class Tray:
    """The folder in which the sheets of one printer come out, and what makes the printer misbehave."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def printed(self, job: str) -> bytes:
        """Return the PDF that came out for a job."""
        return (self.folder / f"{job}.pdf").read_bytes()

    def came(self, job: str) -> "Came":
        """Return with what a job came to the printer."""
        lines = [line.split("\t") for line in (self.folder / "jobs").read_text("utf-8").splitlines()]
        _, title, copies, options = next(line for line in lines if line[0] == job)
        parts = (part.partition("=") for part in options.split())
        return Came(title, int(copies), {name: value for name, _, value in parts})

    @property
    def jobs(self) -> tuple[str, ...]:
        """Return the numbers of the jobs that came out, in that order."""
        file = self.folder / "jobs"
        return (
            tuple(line.split("\t")[0] for line in file.read_text("utf-8").splitlines())
            if file.exists()
            else ()
        )

    def say(self, words: str, then: str = "") -> None:
        """Let the printer report something, such as ``STATE: +media-empty-error``, ``then`` another thing."""
        (self.folder / "unsay").write_text(f"{then}\n" if then else "", "ascii")
        (self.folder / "say").write_text(f"{words}\n", "ascii")

    def hold(self, *, on: bool) -> None:
        """Let the printer stand still with what it has, or go on."""
        if on:
            (self.folder / "hold").touch()
        else:
            (self.folder / "hold").unlink(missing_ok=True)

    def fail(self, code: int | None) -> None:
        """Let the printer fail with an exit code of a backend, or no more."""
        (self.folder / "fail").unlink(missing_ok=True)
        if code is not None:
            (self.folder / "fail").write_text(f"{code}\n", "ascii")


def until(holds: Callable[[], object], seconds: float = 120) -> None:
    """Wait until something of the server's holds. Raises TimeoutError."""
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise TimeoutError
        time.sleep(0.02)


def _end_with(parent: int) -> None:
    """Let the kernel end this process when the thread that started it does (Linux)."""
    if _LIBC is not None:
        _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:
            os._exit(1)


def _sweep() -> None:
    """Remove the folders of servers whose tests were killed."""
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        owner = folder.name.removeprefix(_PREFIX).partition("-")[0]
        if owner.isdigit() and not Path(f"/proc/{owner}").exists() and Path("/proc/self").exists():
            shutil.rmtree(folder, ignore_errors=True)


def _program(name: str) -> str | None:
    return shutil.which(name, path=_PATH)
