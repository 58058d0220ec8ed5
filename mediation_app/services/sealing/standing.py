"""Whether a certificate may seal today, and a paper be sealed; why not."""

from datetime import datetime

from mediation_app.model import Case, IssuedPaper, SealCertificate
from mediation_app.rules.signing_worth import PERSONAL_STATUS
from mediation_app.rules.workflow import CaseState
from mediation_app.services.paper_values import AGREEMENT_PAPERS, PaperKey, PaperValues, latest, unchanged
from mediation_app.services.screen_signing.standing import concerns_status
from mediation_app.services.sealing.wording import say
from resources.i18n import QT_TRANSLATE_NOOP, Message


def why_not(certificate: SealCertificate, now: datetime) -> Message | None:
    """Say why a certificate may not seal at a time; None when it may.

    Retired, revoked, expired or not yet valid.
    """
    if certificate.retired_at is not None:
        return say(QT_TRANSLATE_NOOP("Sealing", "这张证书已经停用"))
    if certificate.revoked_on is not None:
        text = QT_TRANSLATE_NOOP("Sealing", "这张证书{day}起已被吊销，不能再用来签章")
        return say(text, day=certificate.revoked_on)
    if now > certificate.not_after:
        text = QT_TRANSLATE_NOOP("Sealing", "这张证书{day}已经到期，请换用新的证书")
        return say(text, day=certificate.not_after.date())
    if now < certificate.not_before:
        text = QT_TRANSLATE_NOOP("Sealing", "这张证书{day}才生效，请核对电脑的日期")
        return say(text, day=certificate.not_before.date())
    return None


def paper_why_not(case: Case, paper: IssuedPaper, now: PaperValues | None = None) -> Message | None:
    """Say why an issued version of a loaded case may not be sealed by certificate; None when it may.

    Agreements on marriage, adoption or inheritance never (电子签名法 art. 3), other papers of the case may.
    ``now`` is the paper as the case fills it today.
    """
    if case.voided_on is not None:
        return say(QT_TRANSLATE_NOOP("Sealing", "案件已作废，不能再签章"))
    if case.state is CaseState.CLOSED:
        return say(QT_TRANSLATE_NOOP("Sealing", "案件已结案归档，不能再签章"))
    if is_agreement(paper) and concerns_status(case):
        return PERSONAL_STATUS
    return _version_why_not(case, paper, now)


def _version_why_not(case: Case, paper: IssuedPaper, now: PaperValues | None) -> Message | None:
    newest = latest(case, PaperKey(paper.form_code, paper.subject_id))
    if paper.pages == 0:
        return say(QT_TRANSLATE_NOOP("Sealing", "这一版只有 Word 稿，没有可以签章的 PDF"))
    if newest is not None and newest.version != paper.version:
        text = QT_TRANSLATE_NOOP("Sealing", "已有第{newest}版，第{version}版不再签章")
        return say(text, newest=newest.version, version=paper.version)
    if now is not None and unchanged(case, now) is None:
        return say(QT_TRANSLATE_NOOP("Sealing", "定稿以后内容又有改动，请先定稿新的一版再签章"))
    return None


def is_agreement(paper: IssuedPaper) -> bool:
    """Tell whether a paper is an agreement, which takes effect by its signatures and seal (art. 29)."""
    return paper.form_code in AGREEMENT_PAPERS.values()
