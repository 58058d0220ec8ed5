"""A watched folder: which files in it are new and finished.

Looked at again and again rather than notified of, since network shares notify nobody. A file counts as
finished when two looks found it alike and its end is there; what cannot be read yet waits.
"""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from mediation_app.rules.errors import EnvironmentFault
from mediation_app.services.scans.standing import say
from resources.i18n import QT_TRANSLATE_NOOP

ENDINGS = frozenset({".pdf", ".jpg", ".jpeg", ".png", ".tif", ".tiff", ".bmp"})
SETTLING = 2.0
"""Seconds for which a file must stay as it is."""
PATIENCE = 60.0
"""Seconds after which a file without its end is handed over all the same: its reader says what it is."""
RETRY = 30.0
"""Seconds until a file that may not be read is tried again."""
AT_ONCE = 20
"""Files handed over at one look, so that a folder of thousands is taken in bit by bit."""

_TAIL = 2048
_NUMBERS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells whether a file is still the same: bytes, and when it was written, in nanoseconds."""

    size: int
    modified: int


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was seen: since when it is so, and when it may be tried again after a refusal."""

    stamp: Stamp
    since: float
    retry_at: float = 0.0


Record = Mapping[str, Stamp]
"""Names of files that were dealt with, as they were then."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderLook:
    """What one look found; ``seen`` is handed in at the next one."""

    ready: tuple[tuple[Path, Stamp], ...] = ()
    """Finished and new, the oldest first."""
    more: int = 0
    """As many again are finished and wait for the next look."""
    unreadable: tuple[str, ...] = ()
    seen: Mapping[str, Seen] = field(default_factory=lambda: MappingProxyType({}))


class FolderUnreachable(EnvironmentFault):
    """The watched folder is not there, or may not be read; it may come back."""


def look(folder: Path, passed: Record, before: Mapping[str, Seen], now: float) -> FolderLook:
    """Look into a folder; ``now`` in seconds of a clock that only goes on.

    Files named in ``passed`` with the same stamp are passed over; neither is anything below the folder
    looked at. Raises FolderUnreachable.
    """
    found = {name: stamp for name, stamp in listed(folder).items() if passed.get(name) != stamp}
    seen = {name: _seen(before.get(name), stamp, now) for name, stamp in found.items()}
    ready: list[str] = []
    for name in sorted(seen, key=lambda one: (seen[one].stamp.modified, _natural(one))):
        one = seen[name]
        if not _is_due(one, now) or len(ready) > AT_ONCE:
            continue
        is_whole = _is_whole(folder / name, one.stamp.size)
        if is_whole is None:
            seen[name] = Seen(one.stamp, one.since, now + RETRY)
        elif is_whole or now - one.since >= PATIENCE:
            ready.append(name)
    waiting = [name for name, one in seen.items() if one.retry_at > now]
    chosen = ready[:AT_ONCE]
    rest = sum(_is_due(one, now) for one in seen.values()) - len(chosen)
    return FolderLook(
        ready=tuple((folder / name, seen[name].stamp) for name in chosen),
        more=rest if len(ready) > AT_ONCE else 0,
        unreadable=tuple(sorted(waiting, key=_natural)),
        seen=seen,
    )


def listed(folder: Path) -> dict[str, Stamp]:
    """Return the scanned files right in a folder. Raises FolderUnreachable."""
    try:
        with os.scandir(folder) as entries:
            stamps = {entry.name: _stamp(entry) for entry in entries if _is_scan(entry.name)}
    except OSError as error:
        raise _unreachable(folder, error) from error
    return {name: stamp for name, stamp in stamps.items() if stamp is not None}


def in_order(files: list[Path]) -> list[Path]:
    """Return files by name, ``第2页`` before ``第10页``."""
    return sorted(files, key=lambda file: (str(file.parent), _natural(file.name)))


def _seen(before: Seen | None, stamp: Stamp, now: float) -> Seen:
    return before if before is not None and before.stamp == stamp else Seen(stamp, now)


def _is_due(one: Seen, now: float) -> bool:
    return one.stamp.size > 0 and now - one.since >= SETTLING and one.retry_at <= now


def _is_scan(name: str) -> bool:
    return not name.startswith((".", "~$")) and os.path.splitext(name)[1].lower() in ENDINGS  # noqa: PTH122


def _stamp(entry: "os.DirEntry[str]") -> Stamp | None:
    """Return how a file looks; None for a folder, and for one that went away meanwhile."""
    try:
        if not entry.is_file():
            return None
        found = entry.stat()
    except OSError:  # gone since it was listed, or a link to nowhere: the next look tells
        return None
    return Stamp(found.st_size, found.st_mtime_ns)


def _is_whole(file: Path, size: int) -> bool | None:
    """Tell whether a file's end is there; None where it may not be read, which some programs do meanwhile."""
    try:
        with file.open("rb") as content:
            head = content.read(16)
            content.seek(max(0, size - _TAIL))
            tail = content.read(_TAIL)
    except OSError:
        return None
    return _has_end(head, tail, size)


def _has_end(head: bytes, tail: bytes, size: int) -> bool:
    if head.startswith(b"%PDF-"):
        return b"%%EOF" in tail
    if head.startswith(b"\xff\xd8\xff"):
        return b"\xff\xd9" in tail
    if head.startswith(b"\x89PNG"):
        return b"IEND" in tail
    if head[:4] in (b"II*\x00", b"MM\x00*"):
        order = "little" if head.startswith(b"II") else "big"
        return int.from_bytes(head[4:8], order) < size and bool(tail.strip(b"\x00"))  # type: ignore[arg-type]
    if head.startswith(b"BM"):
        return int.from_bytes(head[2:6], "little") <= size
    return False


def _natural(name: str) -> list[tuple[int, str]]:
    parts = _NUMBERS.split(name.lower())
    return [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]


def _unreachable(folder: Path, error: OSError) -> FolderUnreachable:
    if isinstance(error, PermissionError):
        text = QT_TRANSLATE_NOOP("Scans", "没有读取监视文件夹“{folder}”的权限")
    elif isinstance(error, (FileNotFoundError, NotADirectoryError)):
        text = QT_TRANSLATE_NOOP("Scans", "监视文件夹“{folder}”现在不在")
    else:
        text = QT_TRANSLATE_NOOP("Scans", "监视文件夹“{folder}”现在打不开")
    advice = QT_TRANSLATE_NOOP("Scans", "请检查U盘、网络或共享；恢复后会自动接着收，不用重新设置")
    return FolderUnreachable(say(text, folder=str(folder)), say(advice))
