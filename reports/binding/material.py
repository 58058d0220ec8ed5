"""Any file of a case as pages of its dossier, by its media type; and how many they will be."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from reports.binding.foreign import pdf_count, pdf_pages
from reports.binding.pictures import picture_count, picture_pages
from reports.binding.sheets import Sheets, Unjoinable, reading_foreign, say
from reports.binding.standins import text_pages
from resources.i18n import QT_TRANSLATE_NOOP, Message

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_PDF = "application/pdf"
_PICTURES = frozenset({"image/jpeg", "image/png", "image/gif", "image/tiff", "image/bmp", "image/webp"})
_WHY: tuple[tuple[str, Message], ...] = (
    (
        "image/heic",
        say(QT_TRANSLATE_NOOP("Binding", "苹果手机的 HEIC 照片，请在手机或电脑上转成 JPG 后重新附上")),
    ),
    ("audio/", say(QT_TRANSLATE_NOOP("Binding", "录音不能印在纸上"))),
    ("video/", say(QT_TRANSLATE_NOOP("Binding", "录像不能印在纸上"))),
    ("application/zip", say(QT_TRANSLATE_NOOP("Binding", "压缩包，请解压后把其中的文件分别附上"))),
    ("application/vnd.rar", say(QT_TRANSLATE_NOOP("Binding", "压缩包，请解压后把其中的文件分别附上"))),
    ("application/x-7z", say(QT_TRANSLATE_NOOP("Binding", "压缩包，请解压后把其中的文件分别附上"))),
    ("application/ofd", say(QT_TRANSLATE_NOOP("Binding", "OFD 文件，请用阅读器另存为 PDF 后重新附上"))),
    ("application/vnd.", say(QT_TRANSLATE_NOOP("Binding", "表格或演示文稿，请另存为 PDF 后重新附上"))),
    ("application/ms", say(QT_TRANSLATE_NOOP("Binding", "旧版 Word 文件，请另存为 PDF 后重新附上"))),
    ("application/rtf", say(QT_TRANSLATE_NOOP("Binding", "RTF 文件，请另存为 PDF 后重新附上"))),
)

ToPdf = Callable[[bytes], bytes]
"""Turns a Word file into PDF; raises an AppError."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """How files are made into pages: what converts Word files, if anything does, and whether for keeping."""

    created: datetime
    to_pdf: ToPdf | None = None
    long_term: bool = False


def sheets_of(name: str, media_type: str, content: bytes, press: Press) -> Sheets:
    """Return a file as A4 pages. Raises Unjoinable with the reason."""
    if media_type == WORD and press.to_pdf is not None:
        media_type, content = _PDF, press.to_pdf(content)
    with reading_foreign():
        if media_type == _PDF:
            return pdf_pages(content, long_term=press.long_term)
        if media_type in _PICTURES:
            return picture_pages(content)
        if media_type == "text/plain":
            return text_pages(name, _text(content), created=press.created)
    raise Unjoinable(_why_not(media_type))


def count_pages(media_type: str, content: bytes) -> int | None:
    """Return how many pages a file takes in a dossier, None while only a conversion would tell.

    A file that cannot be read takes one: the page that says so.
    """
    try:
        with reading_foreign():
            if media_type == _PDF:
                return pdf_count(content)
            if media_type in _PICTURES:
                return picture_count(content)
    except Unjoinable:
        return 1
    return None if media_type in ("text/plain", WORD) else 1


def why_unreadable(media_type: str, content: bytes) -> Message | None:
    """Return why a PDF or picture cannot be opened: broken, with a password, too large; else None."""
    try:
        with reading_foreign():
            if media_type == _PDF:
                pdf_count(content)
            elif media_type in _PICTURES:
                picture_count(content)
    except Unjoinable as error:
        return error.message
    return None


def _why_not(media_type: str) -> Message:
    if media_type == WORD:
        text = QT_TRANSLATE_NOOP("Binding", "Word 文件，这台电脑上没有能转换它的办公软件；请打印后扫描附上")
        return say(text)
    other = say(QT_TRANSLATE_NOOP("Binding", "这种格式的文件不能转成页面，请另存为 PDF 后重新附上"))
    return next((why for start, why in _WHY if media_type.startswith(start)), other)


def _text(content: bytes) -> str:
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("utf-8", "replace")
