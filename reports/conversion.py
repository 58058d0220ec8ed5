"""Turn Word files into PDF with the office program of this machine: LibreOffice, or Word and WPS on Windows.

Each run has a profile folder of its own, thrown away afterwards, so that it works while the user's own window
is open and leaves no trace. Macros do not run, nothing is fetched from the network, and a file that makes the
program hang is given up.
"""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Protocol
from xml.sax.saxutils import escape

import resources
from mediation_app.rules.errors import EnvironmentFault
from reports import foreign_programs
from reports.conversion_windows import WindowsOffice, installed_office
from reports.work_folder import work_folder
from resources.i18n import QT_TRANSLATE_NOOP, Message

_SECONDS = 90.0
"""How long a program may take for a file, its start included."""

CHOSEN = "MEDIATION_OFFICE_PROGRAM"
"""Variable of the environment that names the LibreOffice to use; empty for none at all."""

_STEM = "0000"
_LINUX = ("/usr/bin", "/usr/local/bin", "/usr/lib/libreoffice/program", "/usr/lib64/libreoffice/program")
_MAC = "/Applications/LibreOffice.app/Contents/MacOS"
_WINDOWS = ("ProgramW6432", "ProgramFiles", "ProgramFiles(x86)")


class ConversionFailed(EnvironmentFault):
    """The office program was found but made no PDF of a file."""

    MESSAGE: ClassVar[Message] = Message(
        "Conversion", QT_TRANSLATE_NOOP("Conversion", "办公软件没有能把这份 Word 文件转成 PDF")
    )
    ADVICE: ClassVar[Message] = Message(
        "Conversion",
        QT_TRANSLATE_NOOP(
            "Conversion",
            "请先用 Word、WPS 或 LibreOffice 打开看能否正常显示；仍不行时，打印 Word 稿并扫描回来",
        ),
    )


class Converter(Protocol):
    """An office program that makes PDF of Word files."""

    @property
    def name(self) -> str:
        """Return what the program is called."""

    def to_pdf(self, docx: bytes) -> bytes:
        """Return a Word file as PDF. Raises ConversionFailed."""


def find_converter() -> Converter | None:
    """Return the office program of this machine, None where there is none.

    LibreOffice first: it needs no window. On Windows Word or WPS otherwise, through their own interface.
    `CHOSEN` decides where it is set.
    """
    chosen = os.environ.get(CHOSEN)
    if chosen is not None:
        return LibreOffice(Path(chosen)) if chosen else None
    program = next(_programs(), None)
    if program is not None:
        return LibreOffice(program)
    office = installed_office()
    return Office(office) if office is not None else None


def _programs() -> Iterator[Path]:
    """Yield where LibreOffice lies: on the search path, then in the usual places."""
    found = (shutil.which(name) for name in ("soffice", "libreoffice"))
    usual: list[Path] = []
    if sys.platform == "win32":
        folders = (os.environ.get(name) for name in _WINDOWS)
        usual = [Path(folder, "LibreOffice/program/soffice.com") for folder in folders if folder]
    elif sys.platform == "darwin":
        usual = [Path(_MAC, "soffice")]
    else:
        usual = [Path(folder, "soffice") for folder in _LINUX]
        usual += sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)
    yield from (Path(place) for place in found if place)
    yield from (place for place in usual if place.is_file())


@dataclass(frozen=True, slots=True)
class LibreOffice:
    """LibreOffice without a window."""

    program: Path
    seconds: float = _SECONDS

    @property
    def name(self) -> str:
        """Return what the program is called."""
        return "LibreOffice"

    def to_pdf(self, docx: bytes) -> bytes:
        """Return a Word file as PDF. Raises ConversionFailed."""
        with work_folder() as folder:
            source = _written(folder, docx)
            _set_up(folder / "profile")
            command = [
                str(self.program),
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                *("--headless", "--nologo", "--nodefault", "--norestore", "--nolockcheck"),
                *("--convert-to", "pdf:writer_pdf_Export", "--outdir", str(folder / "pdf")),
                str(source),
            ]
            _started(command, _environment(folder), self.seconds)
            return _made(folder)


@dataclass(frozen=True, slots=True)
class Office:
    """Word or WPS on Windows."""

    office: WindowsOffice
    seconds: float = _SECONDS

    @property
    def name(self) -> str:
        """Return what the program is called."""
        return self.office.name

    def to_pdf(self, docx: bytes) -> bytes:
        """Return a Word file as PDF. Raises ConversionFailed."""
        with work_folder() as folder:
            _written(folder, docx)
            _started(self.office.command(), {**os.environ, "TJ_FOLDER": str(folder)}, self.seconds)
            return _made(folder)


def _written(folder: Path, docx: bytes) -> Path:
    """Write the file into a folder that only this user may read, and return where it lies."""
    (folder / "word").mkdir()
    (folder / "pdf").mkdir()
    source = folder / "word" / f"{_STEM}.docx"
    source.write_bytes(docx)
    return source


def _started(command: Sequence[str], environment: Mapping[str, str], seconds: float) -> None:
    """Run a program to its end, or end it with all it started when its time is over."""
    try:
        with subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        ) as process:
            try:
                process.wait(seconds)
            except subprocess.TimeoutExpired:
                _end(process)
    except OSError as error:
        raise ConversionFailed from error


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a program and its children, which were started as a group of their own."""
    if sys.platform == "win32":
        end = ["taskkill", "/T", "/F", "/PID", str(process.pid)]
        subprocess.run(end, check=False, capture_output=True)
    else:
        os.killpg(process.pid, signal.SIGKILL)


def _made(folder: Path) -> bytes:
    """Return the PDF that the program made. Raises ConversionFailed where there is none."""
    file = folder / "pdf" / f"{_STEM}.pdf"
    content = file.read_bytes() if file.is_file() else b""
    if not content.startswith(b"%PDF"):
        raise ConversionFailed
    return content


def _environment(folder: Path) -> dict[str, str]:
    """Return the environment LibreOffice is started in: no window, our fonts behind the machine's."""
    environment = {**foreign_programs.environment(), "SAL_USE_VCLPLUGIN": "svp"}
    if sys.platform == "linux":
        (folder / "fonts.conf").write_text(_fonts(os.environ.get("FONTCONFIG_FILE", "")), "utf-8")
        environment["FONTCONFIG_FILE"] = str(folder / "fonts.conf")
    return environment


_FALLBACKS = {
    "Noto Serif SC": ("仿宋", "仿宋_GB2312", "FangSong", "宋体", "SimSun", "新宋体", "方正小标宋简体"),
    "Noto Sans SC": ("黑体", "SimHei", "微软雅黑", "Microsoft YaHei", "等线", "DengXian"),
    "Dossier Kai": ("楷体", "楷体_GB2312", "KaiTi"),
}
"""The bundled typeface that stands for one of Word's where the machine has not got it."""


def _fonts(own: str) -> str:
    """Return a configuration of fonts: the machine's, and ours behind them."""
    system = own or "/etc/fonts/fonts.conf"
    aliases = "".join(
        f'<alias binding="same"><family>{name}</family><accept><family>{ours}</family></accept></alias>'
        for ours, names in _FALLBACKS.items()
        for name in names
    )
    return (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f'<include ignore_missing="yes">{escape(system)}</include>'
        f"<dir>{escape(str(resources.path('fonts')))}</dir>{aliases}</fontconfig>"
    )


_SETTINGS: tuple[tuple[str, str, str], ...] = (
    ("org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("org.openoffice.Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("org.openoffice.Office.Writer/Content/Update", "Link", "0"),  # never
    ("org.openoffice.Office.Common/Misc", "FirstRun", "false"),
    ("org.openoffice.Inet/Settings", "ooInetProxyType", "2"),  # by hand: to a port that nobody answers
    *(
        ("org.openoffice.Inet/Settings", f"ooInet{kind}Proxy{what}", value)
        for kind in ("HTTP", "HTTPS", "FTP")
        for what, value in (("Name", "127.0.0.1"), ("Port", "9"))
    ),
    ("org.openoffice.Inet/Settings", "ooInetNoProxy", ""),
)
"""No macros, no links followed, no network."""


def _set_up(profile: Path) -> None:
    """Make the profile folder with its settings."""
    (profile / "user").mkdir(parents=True)
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        'xmlns:xs="http://www.w3.org/2001/XMLSchema" '
        f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}</oor:items>',
        "utf-8",
    )
