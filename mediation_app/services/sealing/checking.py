"""What the signatures of a file say, asked of pyHanko with what the office knows, and told in words."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from mediation_app.services.sealing.revocations import known_of
from mediation_app.services.sealing.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message

if TYPE_CHECKING:
    from reports.pades.report import SealReport, SignatureReport

_MARK = b"/ByteRange"
"""Stands in every PDF with a signature, never compressed away."""


def report_of(session: Session, pdf: bytes, now: datetime) -> "SealReport | None":
    """Return what the signatures of a PDF say, None where it has none; ``now`` is naive Beijing time."""
    if _MARK not in pdf:
        return None
    from reports.pades.checking import checked

    found = checked(pdf, known_of(session), now)
    return found if found.signatures or found.is_broken else None


def told(report: "SealReport") -> Iterator[Message]:
    """Yield what to say of the signatures of a file, one by one."""
    if report.is_broken:
        yield say(QT_TRANSLATE_NOOP("Sealing", "文件里有签章，但结构已损坏，签章无法核对"))
    for number, one in enumerate(report.signatures, 1):
        yield _line(number, one)
        for text, values in _doubts(one):
            wrong = say(text, **values)
            yield say(QT_TRANSLATE_NOOP("Sealing", "第{number}个签章：{what}"), number=number, what=wrong)
    tail = report.length - report.sealed_bytes
    if report.signatures and not report.is_unchanged and tail > 0:
        text = QT_TRANSLATE_NOOP("Sealing", "最后一个签章之后，文件末尾又追加了{count}字节，不在签章之内")
        yield say(text, count=tail)


def _line(number: int, one: "SignatureReport") -> Message:
    if not one.subject:
        text = QT_TRANSLATE_NOOP("Sealing", "第{number}个签章：已被破坏，读不出是谁签的")
        return say(text, number=number)
    if one.is_unchanged:
        text = QT_TRANSLATE_NOOP("Sealing", "第{number}个签章：{subject}，签后内容没有改动")
    elif one.intact:
        text = QT_TRANSLATE_NOOP("Sealing", "第{number}个签章：{subject}，签后文件又被改动")
    else:
        text = QT_TRANSLATE_NOOP("Sealing", "第{number}个签章：{subject}，签过的内容已被改动，签章无效")
    who = one.subject if one.signed_at is None else _at(one.subject, one.signed_at)
    return say(text, number=number, subject=who)


def _at(subject: str, moment: datetime) -> Message:
    return say(QT_TRANSLATE_NOOP("Sealing", "{subject}（自称{moment}签）"), subject=subject, moment=moment)


def _doubts(one: "SignatureReport") -> Iterator[tuple[str, dict[str, object]]]:
    """Yield what speaks against a signature, or has to be known of it."""
    from reports.pades.making import TEST_WORDS

    if not one.subject:
        return
    if TEST_WORDS in one.subject:
        yield QT_TRANSLATE_NOOP("Sealing", "用的是测试证书，不具法律效力"), {}
    elif not one.trusted:
        yield (
            QT_TRANSLATE_NOOP("Sealing", "证书不在本单位的名录里（{issuer}签发），不能确定是谁"),
            {"issuer": one.issuer},
        )
    if one.expired_at_signing:
        yield QT_TRANSLATE_NOOP("Sealing", "签的时候证书已经到期"), {}
    if one.early_at_signing:
        yield QT_TRANSLATE_NOOP("Sealing", "签的时候证书还没有生效"), {}
    if one.revoked_on is not None:
        yield QT_TRANSLATE_NOOP("Sealing", "证书{day}起被吊销"), {"day": one.revoked_on}
    if one.is_weak:
        yield QT_TRANSLATE_NOOP("Sealing", "证书的算法或密钥已经不安全"), {}
    if one.timestamp is not None:
        good = QT_TRANSLATE_NOOP("Sealing", "带时间戳{moment}（{by}）")
        bad = QT_TRANSLATE_NOOP("Sealing", "时间戳核对不上")
        yield (good, {"moment": one.timestamp, "by": one.timestamp_by}) if one.timestamp_ok else (bad, {})
