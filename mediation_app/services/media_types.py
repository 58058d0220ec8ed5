"""What kind of file some bytes are, told by how they begin and only else by the ending of the name."""

import re
from types import MappingProxyType

_BEGINNINGS = (
    (b"%PDF-", "application/pdf"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF8", "image/gif"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"BM", "image/bmp"),
    (b"ID3", "audio/mpeg"),
    (b"#!AMR", "audio/amr"),
    (b"{\\rtf", "application/rtf"),
    (b"Rar!\x1a\x07", "application/vnd.rar"),
    (b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
)
_INSIDE_ZIP = (
    (b"word/", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    (b"xl/", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    (b"ppt/", "application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    (b"OFD.xml", "application/ofd"),
)
_INSIDE_RIFF = MappingProxyType({b"WAVE": "audio/wav", b"AVI ": "video/x-msvideo", b"WEBP": "image/webp"})
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BY_ENDING = MappingProxyType(
    {
        ".doc": "application/msword",
        ".wps": "application/vnd.ms-works",
        ".xls": "application/vnd.ms-excel",
        ".et": "application/vnd.ms-excel",
        ".ppt": "application/vnd.ms-powerpoint",
        ".mp3": "audio/mpeg",
    }
)
UNKNOWN = "application/octet-stream"


def media_type(content: bytes, ending: str) -> str:
    """Return the media type of a file, ``application/octet-stream`` when nothing tells it."""
    for beginning, found in _BEGINNINGS:
        if content.startswith(beginning):
            return found
    if content.startswith(b"PK\x03\x04"):
        return next((found for name, found in _INSIDE_ZIP if name in content), "application/zip")
    if content.startswith(b"RIFF"):
        return _INSIDE_RIFF.get(content[8:12], UNKNOWN)
    if content[4:8] == b"ftyp":
        return _iso_media(content[8:12])
    if content.startswith(_OLE) or ending.lower() == ".mp3":
        return _BY_ENDING.get(ending.lower(), UNKNOWN)
    return "text/plain" if _is_text(content) else UNKNOWN


def is_program(content: bytes) -> bool:
    """Tell whether the bytes are a program of Windows, Linux or a script that a shell would run."""
    if content.startswith((b"\x7fELF", b"#!/")):
        return True
    return content.startswith(b"MZ") and b"This program" in content[:1024] + content[-1024:]


def _iso_media(brand: bytes) -> str:
    if brand in {b"heic", b"heix", b"mif1"}:
        return "image/heic"
    return "audio/mp4" if brand.startswith(b"M4A") else "video/mp4"


def _is_text(content: bytes) -> bool:
    if b"\x00" in content[:4096]:
        return False
    for encoding in ("utf-8", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        return not re.search(r"[\x01-\x08\x0e-\x1a]", text)
    return False
