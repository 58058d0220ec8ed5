"""Word files that other programs wrote: how large they may be, and righted for python-docx."""

import re
from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_MB = 1024 * 1024
_LARGEST_UNPACKED, _LARGEST_XML, _LARGEST_PART = 300 * _MB, 60 * _MB, 30 * _MB
"""Bytes of a file unpacked, of its XML, and of one part of it; a hundred pages have 2 MB of XML."""

_MOST_PARTS = 5_000
_MOST_TAGS = 1_500_000
"""Tags of one part: a million elements already take a second to read, however short they are."""

_RELATIONS = "_rels/.rels"
_WRONG = re.compile(
    rb"http://schemas\.openxmlformats\.org/officedocument/2006/relationships/metadata/core-properties",
    re.IGNORECASE,
)
_RIGHT = b"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


def unpacks_too_large(parts: Iterable[ZipInfo]) -> bool:
    """Tell whether a package has more or larger parts than a paper has, by what it says of them itself."""
    sizes = [(part.file_size, part.filename.lower().endswith((".xml", ".rels"))) for part in parts]
    texts = [size for size, is_text in sizes if is_text]
    return (
        len(sizes) > _MOST_PARTS
        or sum(size for size, _ in sizes) > _LARGEST_UNPACKED
        or sum(texts) > _LARGEST_XML
        or max(texts, default=0) > _LARGEST_PART
    )


def has_too_many_tags(xml: bytes) -> bool:
    """Tell whether a part has more tags than can be read in a moment."""
    return xml.count(b"<") > _MOST_TAGS


def righted(data: bytes) -> bytes:
    """Return a Word file with the link to its properties as the standard has it; LibreOffice writes another.

    python-docx does not find properties behind that, adds its own, and the package has the part twice.
    """
    with ZipFile(BytesIO(data)) as source:
        relations = source.read(_RELATIONS) if _RELATIONS in source.namelist() else b""
        if not _WRONG.search(relations):
            return data
        target = BytesIO()
        with ZipFile(target, "w", ZIP_DEFLATED) as result:
            for info in source.infolist():
                content = source.read(info)
                is_wrong = info.filename == _RELATIONS
                result.writestr(info, _WRONG.sub(_RIGHT, content) if is_wrong else content)
    return target.getvalue()
