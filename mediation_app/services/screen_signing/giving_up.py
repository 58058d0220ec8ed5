"""A case that turns out to be about marriage, adoption or inheritance: only wet signatures stand."""

from sqlalchemy import select, update

from mediation_app.model import (
    Case,
    DrawnSignature,
    SignatureTick,
    SignedFile,
    SignedFileKind,
    SigningManner,
)
from mediation_app.rules.errors import NotAllowed
from mediation_app.services.acts import Act
from mediation_app.services.books import Desk
from mediation_app.services.effect import follow
from mediation_app.services.paper_values import AGREEMENT_PAPERS
from mediation_app.services.screen_signing.drawn import strike
from mediation_app.services.signing import is_by_certificate
from resources.i18n import QT_TRANSLATE_NOOP, Message

NO_ELECTRONIC = "涉及婚姻、收养、继承等人身关系，电子签名不适用（电子签名法第三条）"


def give_up(desk: Desk, case: Case) -> bool:
    """Strike what was drawn on a loaded case, its sealed agreement, and the ticks that rest on them.

    Returns whether there was anything. Raises NotAllowed where performance is recorded under them.
    """
    ticks = _resting(case)
    if ticks and case.agreement is not None:
        _require_nothing_performed(case)
    standing = select(DrawnSignature).where(
        DrawnSignature.case_id == case.id, DrawnSignature.voided_at.is_(None)
    )
    drawn = desk.session.scalars(standing).all()
    strike(desk, drawn, NO_ELECTRONIC)
    papers = {one.paper_id for one in drawn} | {
        paper.id for paper in case.papers if _is_agreement(paper.form_code)
    }
    _supersede_sealed(desk, papers)
    if ticks and case.agreement is not None:
        _untick(desk, case, ticks)
    return bool(drawn or ticks)


def _resting(case: Case) -> list[SignatureTick]:
    """Return the ticks that rest on the screen, and that of a seal by certificate."""
    ticks = case.agreement.ticks if case.agreement else []
    return [one for one in ticks if one.manner is SigningManner.SCREEN or is_by_certificate(case, one)]


def _is_agreement(form_code: str) -> bool:
    return form_code in AGREEMENT_PAPERS.values()


def _supersede_sealed(desk: Desk, paper_ids: set[int]) -> None:
    sealed = update(SignedFile).where(
        SignedFile.paper_id.in_(paper_ids),
        SignedFile.kind == SignedFileKind.SEALED,
        SignedFile.superseded_at.is_(None),
    )
    desk.session.execute(
        sealed.values(superseded_at=desk.now), execution_options={"synchronize_session": False}
    )


def _untick(desk: Desk, case: Case, ticks: list[SignatureTick]) -> None:
    agreement = case.agreement
    if agreement is None:
        return
    names = [one.party.person.name if one.party else one.signer.value for one in ticks]
    for one in ticks:
        agreement.ticks.remove(one)
    desk.session.flush()
    subject = f"agreement:{agreement.id}"
    desk.log(Act.TICKS_VOIDED, case.id, subject, signers=names, reason=NO_ELECTRONIC)
    follow(desk, case)


def _require_nothing_performed(case: Case) -> None:
    terms = case.agreement.terms if case.agreement else []
    if any(part.performed for term in terms for part in term.instalments):
        raise NotAllowed(
            _say(
                QT_TRANSLATE_NOOP(
                    "ScreenSigning", "协议是用电子签名签的，并且已经登记过履行；改成这个类型后电子签名不适用"
                )
            ),
            _say(
                QT_TRANSLATE_NOOP("ScreenSigning", "请先撤销履行登记，改好类型后打印协议，请各方在纸上签名")
            ),
        )


def _say(source: str) -> Message:
    return Message("ScreenSigning", source)
