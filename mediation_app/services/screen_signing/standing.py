"""Whether a paper may be signed on the screen now, and why not."""

from collections.abc import Iterator

from mediation_app.model import Case, IssuedPaper, SignedFileKind
from mediation_app.rules.signing_worth import PERSONAL_STATUS
from mediation_app.rules.workflow import CaseState
from mediation_app.services.paper_values import (
    PaperKey,
    PaperValues,
    edited_says_status,
    latest,
    says_status,
    unchanged,
    wet_sign_only,
)
from resources.i18n import QT_TRANSLATE_NOOP, Message

ADVICE = Message(
    "ScreenSigning", QT_TRANSLATE_NOOP("ScreenSigning", "需要签署的，请打印后在纸上签名、盖章或者按指印")
)


def concerns_status(case: Case) -> bool:
    """Tell whether a loaded case is about marriage, adoption or inheritance (电子签名法 art. 3)."""
    return wet_sign_only(case)


def why_not(case: Case, paper: IssuedPaper, now: PaperValues | None = None) -> Message | None:
    """Say why an issued version of a loaded case may not be signed on the screen; None when it may.

    ``now`` is the paper as the case fills it today: a version that says something else is out of date, and
    what is typed on it counts as what the agreement says (电子签名法 art. 3).
    """
    return next(_reasons(case, paper, now), None)


def _reasons(case: Case, paper: IssuedPaper, now: PaperValues | None) -> Iterator[Message]:
    newest = latest(case, PaperKey(paper.form_code, paper.subject_id))
    if case.voided_on is not None:
        yield _say(QT_TRANSLATE_NOOP("ScreenSigning", "案件已作废，不能再签名"))
    if case.state is CaseState.CLOSED:
        yield _say(QT_TRANSLATE_NOOP("ScreenSigning", "案件已结案归档，不能再签名"))
    if concerns_status(case) or edited_says_status(paper) or (now is not None and says_status(now)):
        yield PERSONAL_STATUS
    if paper.pages == 0:
        yield _say(QT_TRANSLATE_NOOP("ScreenSigning", "这一版只有 Word 稿，没有可以签名的页面"))
    if newest is not None and newest.version != paper.version:
        text = QT_TRANSLATE_NOOP("ScreenSigning", "已有第{newest}版，第{version}版不再签名")
        yield _say(text, newest=newest.version, version=paper.version)
    if now is not None and unchanged(case, now) is None:
        yield _say(QT_TRANSLATE_NOOP("ScreenSigning", "定稿以后内容又有改动，请先定稿新的一版再签名"))
    if any(one.kind is SignedFileKind.SEALED for one in paper.signed_files):
        yield _say(QT_TRANSLATE_NOOP("ScreenSigning", "这一版已用证书签章，签名不能再增减"))


def _say(source: str, **values: object) -> Message:
    return Message("ScreenSigning", source, **values)
