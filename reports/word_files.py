"""Word files that other programs wrote, righted so that python-docx reads and writes them whole."""

import re
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

_RELATIONS = "_rels/.rels"
_WRONG = re.compile(
    rb"http://schemas\.openxmlformats\.org/officedocument/2006/relationships/metadata/core-properties",
    re.IGNORECASE,
)
_RIGHT = b"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


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
