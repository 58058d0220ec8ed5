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
    return found if found.signatures or found.is_broken or found.is_locked else None


def told(report: "SealReport") -> Iterator[Message]:
    """Yield what to say of the signatures of a file, one by one."""
    if report.is_broken:
        yield say(QT_TRANSLATE_NOOP("Sealing", "文件里有签章，但结构已损坏，签章无法核对"))
    if report.is_locked:
        yield say(QT_TRANSLATE_NOOP("Sealing", "文件设了密码，里面有没有签章、对不对，都没有核对"))
    for number, one in enumerate(report.signatures, 1):
        yield _line(number, one, covered=any(later.is_visible for later in report.signatures[number:]))
        for text, values in _doubts(one):
            wrong = say(text, **values)
            yield say(QT_TRANSLATE_NOOP("Sealing", "第{number}个签章：{what}"), number=number, what=wrong)
    if (tail := report.unsigned_bytes) > 0:
        text = QT_TRANSLATE_NOOP("Sealing", "最后一个签章之后，文件末尾又追加了{count}字节，不在签章之内")
        yield say(text, count=tail)


def _line(number: int, one: "SignatureReport", *, covered: bool) -> Message:
    """Say of a signature whose it is and what came after; ``covered``: a later one is seen on the pages."""
    if not one.subject:
        text = QT_TRANSLATE_NOOP("Sealing", "第{number}个签章：已被破坏，读不出是谁签的")
        return say(text, number=number)
    who = one.subject if one.signed_at is None else _at(one.subject, one.signed_at)
    return say(_after(one, covered=covered), number=number, subject=who)


def _after(one: "SignatureReport", *, covered: bool) -> str:
    if not one.intact:
        return QT_TRANSLATE_NOOP("Sealing", "第{number}个签章：{subject}，签过的内容已被改动，签章无效")
    seen = QT_TRANSLATE_NOOP(
        "Sealing", "第{number}个签章：{subject}，签后又加了带图片的签章，可能盖住文字，其余没有改动"
    )
    others = QT_TRANSLATE_NOOP("Sealing", "第{number}个签章：{subject}，签后又加了签章，其余没有改动")
    return {
        "none": QT_TRANSLATE_NOOP("Sealing", "第{number}个签章：{subject}，签后内容没有改动"),
        "signatures": seen if covered else others,
        "unsigned": QT_TRANSLATE_NOOP(
            "Sealing", "第{number}个签章：{subject}，签过的内容没有改动，但后面又追加了没有签的内容"
        ),
        "other": QT_TRANSLATE_NOOP("Sealing", "第{number}个签章：{subject}，签后文件又被改动"),
    }[one.changes.value]


def _at(subject: str, moment: datetime) -> Message:
    return say(QT_TRANSLATE_NOOP("Sealing", "{subject}（自称{moment}签）"), subject=subject, moment=moment)


def _doubts(one: "SignatureReport") -> Iterator[tuple[str, dict[str, object]]]:
    """Yield what speaks against a signature, or has to be known of it."""
    from reports.pades.making import TEST_WORDS

    if not one.subject:
        return
    if TEST_WORDS in one.subject:
        yield QT_TRANSLATE_NOOP("Sealing", "用的是测试证书，不具法律效力"), {}
    elif one.issuer == one.subject:
        yield QT_TRANSLATE_NOOP("Sealing", "证书是自己签发的，不能证明是谁"), {}
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
