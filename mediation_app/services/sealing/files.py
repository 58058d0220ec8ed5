"""Small files handed in: certificates, lists, pictures."""

from pathlib import Path

from mediation_app.rules.errors import NotFound, invalid
from mediation_app.services.sealing.wording import say
from mediation_app.storage.faults import telling_file_faults
from resources.i18n import QT_TRANSLATE_NOOP

LARGEST = 10 * 1024 * 1024
"""Bytes of a file with a certificate, a list or a picture."""


def read_small(path: Path) -> bytes:
    """Return a small file. Raises NotFound for none, InvalidInput for one too large to be what is meant."""
    if not path.is_file():
        raise NotFound(
            say(QT_TRANSLATE_NOOP("Sealing", "没有找到文件“{name}”"), name=path.name),
            say(QT_TRANSLATE_NOOP("Sealing", "请重新选择文件")),
        )
    with telling_file_faults(), path.open("rb") as file:
        content = file.read(LARGEST + 1)
    if len(content) > LARGEST:
        text = QT_TRANSLATE_NOOP("Sealing", "文件超过{size}MB，请另选一个")
        raise invalid(say(text, size=LARGEST // (1024 * 1024)), "path")
    return content
