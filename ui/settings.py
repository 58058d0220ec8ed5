"""What this machine remembers: language, type size, offices opened, window, and the first-start draft."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from resources.i18n import Language

RECENT = 6


class Settings:
    """Named values in one small file of the user's own; each is written as it is set."""

    def __init__(self, file: Path | None = None) -> None:
        """Use `file`, or the place the system has for such files."""
        self._store = QSettings(str(file or default_file()), QSettings.Format.IniFormat)

    @property
    def language(self) -> Language:
        """Return the language chosen for the window."""
        return "en" if self._text("language") == "en" else "zh"

    @language.setter
    def language(self, value: Language) -> None:
        self._put("language", value)

    @property
    def large_type(self) -> bool:
        """Tell whether the large-type mode was chosen."""
        return self._text("large_type") == "yes"

    @large_type.setter
    def large_type(self, value: bool) -> None:
        self._put("large_type", "yes" if value else "no")

    @property
    def recent_offices(self) -> tuple[Path, ...]:
        """Return the folders opened lately, the last one first."""
        return tuple(Path(line) for line in self._text("recent").splitlines() if line)

    def remember_office(self, folder: Path) -> None:
        """Put `folder` first among the recent ones."""
        others = (known for known in self.recent_offices if known != folder)
        self._put_lines("recent", map(str, (folder, *others)))

    def forget_office(self, folder: Path) -> None:
        """Take `folder` off the recent ones, because it is not there any more."""
        self._put_lines("recent", (str(known) for known in self.recent_offices if known != folder))

    def last_staff(self, office: str) -> int | None:
        """Return who acted last in the office at that place."""
        found = self._text(f"staff/{_key(office)}")
        return int(found) if found.isdecimal() else None

    def remember_staff(self, office: str, staff_id: int) -> None:
        """Note who acts in the office at that place."""
        self._put(f"staff/{_key(office)}", str(staff_id))

    @property
    def dossier_folder(self) -> Path | None:
        """Return where dossiers were bound to last, None before the first."""
        found = self._text("dossier_folder")
        return Path(found) if found else None

    @dossier_folder.setter
    def dossier_folder(self, value: Path) -> None:
        self._put("dossier_folder", str(value))

    @property
    def file_folder(self) -> Path | None:
        """Return where a file was chosen or saved last, None before the first."""
        found = self._text("file_folder")
        return Path(found) if found else None

    @file_folder.setter
    def file_folder(self, value: Path) -> None:
        self._put("file_folder", str(value))

    @property
    def printer(self) -> str:
        """Return the printer papers go to from this machine; empty: the system's own default."""
        return self._text("printing/printer")

    @printer.setter
    def printer(self, value: str) -> None:
        self._put("printing/printer", value)

    @property
    def tray(self) -> str:
        """Return the tray paper is taken from; empty: the printer's own choice."""
        return self._text("printing/tray")

    @tray.setter
    def tray(self, value: str) -> None:
        self._put("printing/tray", value)

    @property
    def two_sided(self) -> bool | None:
        """Tell whether this machine prints on both sides; None: as the office's habits say."""
        found = self._text("printing/two_sided")
        return found == "yes" if found else None

    @two_sided.setter
    def two_sided(self, value: bool | None) -> None:
        self._put("printing/two_sided", "" if value is None else "yes" if value else "no")

    @property
    def scan_folder(self) -> Path | None:
        """Return the folder that is watched for scans, None where none is."""
        found = self._text("scanning/folder")
        return Path(found) if found else None

    @scan_folder.setter
    def scan_folder(self, value: Path | None) -> None:
        self._put("scanning/folder", str(value) if value else "")

    @property
    def scanner(self) -> tuple[str, str]:
        """Return the scanner used last: its name for SANE, and what it is called; empty before."""
        return self._text("scanning/device"), self._text("scanning/label")

    @scanner.setter
    def scanner(self, value: tuple[str, str]) -> None:
        self._put("scanning/device", value[0])
        self._put("scanning/label", value[1])

    @property
    def scan_manner(self) -> tuple[str, str, int]:
        """Return how pages are scanned: feed, colours, and dots an inch; as most agreements need them."""
        dpi = self._text("scanning/dpi")
        feed, tint = self._text("scanning/feed") or "glass", self._text("scanning/tint") or "colour"
        return feed, tint, int(dpi) if dpi.isdecimal() else 300

    @scan_manner.setter
    def scan_manner(self, value: tuple[str, str, int]) -> None:
        for name, word in zip(("feed", "tint", "dpi"), value, strict=True):
            self._put(f"scanning/{name}", str(word))

    @property
    def folder(self) -> Path:
        """Return the folder of this file, where what the machine notes besides lies."""
        return Path(self._store.fileName()).parent

    @property
    def tells_due(self) -> bool:
        """Tell whether a word of what is due is shown once a day; it is unless switched off."""
        return self._text("tells_due") != "no"

    @tells_due.setter
    def tells_due(self, value: bool) -> None:
        self._put("tells_due", "yes" if value else "no")

    def told_due_on(self, office: str, staff_id: int) -> date | None:
        """Return the last day on which somebody was told what is due in the office at that place."""
        found = self._text(f"told/{_key(office)}/{staff_id}")
        try:
            return date.fromisoformat(found) if found else None
        except ValueError:
            return None

    def remember_told_due(self, office: str, staff_id: int, day: date) -> None:
        """Note that somebody was told what is due on a day."""
        self._put(f"told/{_key(office)}/{staff_id}", day.isoformat())

    @property
    def geometry(self) -> QByteArray:
        """Return where the window stood; empty at the first start."""
        return QByteArray.fromBase64(QByteArray(self._text("geometry").encode()))

    @geometry.setter
    def geometry(self, value: QByteArray) -> None:
        self._put("geometry", bytes(value.toBase64().data()).decode())

    @property
    def first_start(self) -> dict[str, object]:
        """Return what was typed on the first-start page and not yet used."""
        try:
            found = json.loads(self._text("first_start") or "{}")
        except json.JSONDecodeError:
            return {}
        return found if isinstance(found, dict) else {}

    @first_start.setter
    def first_start(self, values: dict[str, object]) -> None:
        self._put("first_start", json.dumps(values, ensure_ascii=False) if values else "")

    def _text(self, name: str) -> str:
        return str(self._store.value(name, "") or "")

    def _put(self, name: str, value: str) -> None:
        self._store.setValue(name, value)
        self._store.sync()

    def _put_lines(self, name: str, lines: Iterable[str]) -> None:
        self._put(name, "\n".join(list(lines)[:RECENT]))


def default_file() -> Path:
    """Return the settings file of the person at this machine."""
    return _place(QStandardPaths.StandardLocation.AppConfigLocation) / "settings.ini"


def data_folder() -> Path:
    """Return the folder for the demonstration office and the log."""
    return _place(QStandardPaths.StandardLocation.AppLocalDataLocation)


def _place(kind: QStandardPaths.StandardLocation) -> Path:
    return Path(QStandardPaths.writableLocation(kind))


def _key(office: str) -> str:
    return office.strip("/\\").replace("/", "|").replace("\\", "|")
