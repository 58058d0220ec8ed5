"""Whether a certificate may seal today, and a paper be sealed; why not."""

from datetime import datetime

from mediation_app.model import Case, IssuedPaper, SealCertificate, SignedFile, Signer, SigningManner
from mediation_app.rules.effectiveness import Slot
from mediation_app.rules.signing_worth import PERSONAL_STATUS
from mediation_app.rules.workflow import CaseState
from mediation_app.services.agreement_effect import signatures
from mediation_app.services.paper_values import (
    AGREEMENT_PAPERS,
    SETTLING,
    PaperKey,
    PaperValues,
    edited_says_status,
    latest,
    says_status,
    unchanged,
)
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

    What settles marriage, adoption or inheritance never (电子签名法 art. 3), other papers of the case may.
    ``now`` is the paper as the case fills it today, with what is typed on it.
    """
    if case.voided_on is not None:
        return say(QT_TRANSLATE_NOOP("Sealing", "案件已作废，不能再签章"))
    if case.state is CaseState.CLOSED:
        return say(QT_TRANSLATE_NOOP("Sealing", "案件已结案归档，不能再签章"))
    if paper.form_code in SETTLING and concerns_status(case):
        return PERSONAL_STATUS
    if edited_says_status(paper) or (now is not None and says_status(now)):
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


def tick_why_not(case: Case, paper: IssuedPaper, newest: SignedFile | None) -> Message | None:
    """Say why a seal by certificate on ``newest`` is not the committee's seal on the agreement.

    Signatures and seal have to be on the same document (人民调解法 art. 29): all of them drawn on the
    screen, counting and laid into the file. Who signed on paper needs the real seal on that paper.
    """
    if case.agreement is None or not is_agreement(paper):
        return say(QT_TRANSLATE_NOOP("Sealing", "这份文书不用登记盖章"))
    others = [one for one in signatures(case) if one.slot is not Slot.SEAL]
    drawn = all(
        one.manner is SigningManner.SCREEN for one in case.agreement.ticks if one.signer != Signer.SEAL
    )
    if newest is not None and newest.counts and drawn and all(one.on is not None for one in others):
        return None
    return say(
        QT_TRANSLATE_NOOP(
            "Sealing",
            "当事人和调解员的签名不都在这份文件里，签章不算协议书上的盖章；在纸上签的，请在纸上加盖实物印章",
        )
    )


def is_ticked(case: Case) -> bool:
    """Tell whether the committee's seal on the agreement is ticked."""
    ticks = case.agreement.ticks if case.agreement else []
    return any(tick.signer is Signer.SEAL for tick in ticks)


def is_agreement(paper: IssuedPaper) -> bool:
    """Tell whether a paper is an agreement, which takes effect by its signatures and seal (art. 29)."""
    return paper.form_code in AGREEMENT_PAPERS.values()
