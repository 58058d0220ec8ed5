"""What a verdict is called."""

from collections.abc import Mapping

from mediation_app.services.verification import VerdictKind
from resources.i18n import QT_TRANSLATE_NOOP, Message

VERDICTS: Mapping[VerdictKind, Message] = {
    VerdictKind.GENUINE: Message(
        "Verification", QT_TRANSLATE_NOOP("Verification", "真实：与登记的文书逐字节一致")
    ),
    VerdictKind.SUPERSEDED: Message(
        "Verification", QT_TRANSLATE_NOOP("Verification", "真实，但已有新版：与登记的旧版逐字节一致")
    ),
    VerdictKind.VOID: Message(
        "Verification", QT_TRANSLATE_NOOP("Verification", "真实，但案件已作废：与登记的文书逐字节一致")
    ),
    VerdictKind.CHANGED: Message(
        "Verification", QT_TRANSLATE_NOOP("Verification", "不一致：与登记的文书不是同一个文件")
    ),
    VerdictKind.UNKNOWN: Message("Verification", QT_TRANSLATE_NOOP("Verification", "不认识：不是登记的文书")),
}
