"""A scanned file read before anything is written down: its bytes, its kind, what stands on its pages."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from mediation_app.rules.errors import InvalidInput, NotFound, Problem
from mediation_app.services.entries import clean
from mediation_app.services.media_types import media_type
from mediation_app.services.paper_register import sha256_of
from mediation_app.storage.faults import telling_file_faults
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from reports.scanning.reading import PageRead

LARGEST = 200 * 1024 * 1024
"""Bytes one scanned file may have; 300 pages in colour have some 90 MB."""

Progress = Callable[[int, int, str], object]
"""Is told pages done, pages in all, and the file's name; what it raises calls the work off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFile:
    """A scanned file as it came, read; nothing of it is kept yet."""

    name: str
    media_type: str
    content: bytes
    sha256: str
    pages: "tuple[PageRead, ...]"


def content_of(path: Path) -> bytes:
    """Return the bytes of a scanned file. Raises NotFound, InvalidInput for an empty or huge one, faults."""
    with telling_file_faults():
        if not path.is_file():
            raise NotFound(
                _say(QT_TRANSLATE_NOOP("Scans", "没有找到扫描件“{name}”"), name=path.name),
                _say(QT_TRANSLATE_NOOP("Scans", "请重新选择文件；U盘或手机要保持连接")),
            )
        size = path.stat().st_size
        _require_size(path.name, size)
        return path.read_bytes()


def read_file(name: str, content: bytes, progress: Progress | None = None) -> ReadFile:
    """Read the pages of a scanned file; it takes a tenth of a second a page and touches no database.

    Raises InvalidInput for one that is empty, too large, broken, locked by a password, or no scan.
    """
    from reports.binding.sheets import Unjoinable
    from reports.scanning.reading import read_pages

    _require_size(name, len(content))
    found = media_type(content, Path(name).suffix)
    try:
        pages = read_pages(content, found, told_of(progress, name))
    except Unjoinable as error:
        text = QT_TRANSLATE_NOOP("Scans", "“{name}”没有收进：{reason}")
        raise _invalid(_say(text, name=name, reason=error.message)) from None
    return ReadFile(
        name=clean(Path(name).name)[-200:],
        media_type=found,
        content=content,
        sha256=sha256_of(content),
        pages=pages,
    )


def told_of(progress: Progress | None, name: str) -> Callable[[int, int], object] | None:
    """Return what counts pages for somebody who wants to know of what, too."""
    return None if progress is None else lambda done, total: progress(done, total, name)


def _require_size(name: str, size: int) -> None:
    if not size:
        raise _invalid(_say(QT_TRANSLATE_NOOP("Scans", "“{name}”是空的，请重新扫描"), name=name))
    if size > LARGEST:
        text = QT_TRANSLATE_NOOP("Scans", "“{name}”有{size}MB，最大{largest}MB；请分成几个文件扫描")
        limits = {"size": size // 1024**2 + 1, "largest": LARGEST // 1024**2}
        raise _invalid(_say(text, name=name, **limits))


def _invalid(message: Message) -> InvalidInput:
    advice = _say(QT_TRANSLATE_NOOP("Scans", "其他文件不受影响"))
    return InvalidInput([Problem("path", message)], advice)


def _say(source: str, **values: object) -> Message:
    return Message("Scans", source, **values)
