"""Bytes on record and their digests: what does not match any more is neither shown nor signed."""

from mediation_app.rules.errors import Damaged
from mediation_app.services.paper_register import sha256_of
from resources.i18n import QT_TRANSLATE_NOOP, Message


def as_recorded(content: bytes, sha256: str) -> bytes:
    """Return bytes that are as they were recorded. Raises Damaged where their SHA-256 is another."""
    if sha256_of(content) != sha256:
        raise Damaged(
            _say(
                QT_TRANSLATE_NOOP("KeptBytes", "文书文件与定稿或签名时登记的 SHA-256 不符，被改动过或已损坏")
            ),
            _say(QT_TRANSLATE_NOOP("KeptBytes", "不要再用它签名、盖章或送达；请从备份恢复，或定稿新的一版")),
        )
    return content


def _say(source: str, **values: object) -> Message:
    return Message("KeptBytes", source, **values)
