"""What keeps a paper about the conduct of a mediation a draft: no decision, no consent, no court."""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from forms.confirmation import ORGANISATION, PERSONS, code_of, texts_of
from forms.source import invitations
from mediation_app.model import AgreementForm, Case
from mediation_app.rules.confirmation_scope import why_not_confirmed
from mediation_app.rules.waivers import bars_rights
from mediation_app.services.agreement_effect import effective_on
from mediation_app.services.paper_values import PaperValues
from resources.i18n import QT_TRANSLATE_NOOP, Message


def conduct_obstacles(case: Case, paper: PaperValues) -> Iterator[Message]:
    """Yield why such a paper of a loaded case cannot be issued; nothing for other papers."""
    check = _CHECKS.get(paper.key.form_code)
    if check is not None:
        yield from check(case, paper)
    said = (paper.values.get(name) for name in _SAID.get(paper.key.form_code, ()))
    if any(bars_rights(text) for text in said if isinstance(text, str)):
        yield _say(
            QT_TRANSLATE_NOOP("Papers", "文书里有限制当事人起诉、仲裁或反映问题的文字，须改掉才能定稿")
        )


def _acceptance(case: Case, _paper: PaperValues) -> Iterator[Message]:
    if case.accepted_on is None:
        yield _say(QT_TRANSLATE_NOOP("Papers", "案件还没有受理"))


def _decision(case: Case, paper: PaperValues) -> Iterator[Message]:
    if any(one.id == paper.key.subject_id and one.granted is None for one in case.recusals):
        yield _say(QT_TRANSLATE_NOOP("Papers", "回避申请还没有决定"))


def _invitation(case: Case, paper: PaperValues) -> Iterator[Message]:
    """Bar the letter while the parties do not agree to the help (人民调解法 art. 20)."""
    if any(one.id == paper.key.subject_id and not one.agreed for one in invitations(case)):
        yield _say(
            QT_TRANSLATE_NOOP("Papers", "还没有征得当事人同意，不能发邀请函（《人民调解法》第二十条）")
        )


def _confirmation(case: Case, paper: PaperValues) -> Iterator[Message]:
    """Bar an application that no court would take (人民调解法 art. 33, 民诉法解释 art. 355)."""
    agreement = case.agreement
    if agreement is None or agreement.form is AgreementForm.ORAL:
        yield _say(QT_TRANSLATE_NOOP("Papers", "只有书面调解协议才能申请司法确认"))
        return
    if effective_on(case) is None:
        yield _say(
            QT_TRANSLATE_NOOP("Papers", "协议还没有生效：当事人签名、调解员签名和盖章登记齐了才能申请")
        )
    for reason in why_not_confirmed(texts_of(agreement)):
        text = QT_TRANSLATE_NOOP(
            "Papers", "协议{reason}，法院不受理司法确认（民事诉讼法司法解释第三百五十五条）"
        )
        yield _say(text, reason=reason)
    if paper.key.form_code != code_of(case):
        yield _say(QT_TRANSLATE_NOOP("Papers", "当事人里有没有单位与这种申请书不符，请用另一种"))


_Check = Callable[[Case, PaperValues], Iterator[Message]]

_CHECKS: Mapping[str, _Check] = MappingProxyType(
    {
        "mediation_acceptance": _acceptance,
        "recusal_decision": _decision,
        "invitation": _invitation,
        PERSONS.code: _confirmation,
        ORGANISATION.code: _confirmation,
    }
)

_SAID: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "authorization": ("authority",),
        "recusal_decision": ("opinion", "decision"),
        "invitation": ("task",),
        "referral_letter": ("reason",),
        PERSONS.code: ("grounds",),
        ORGANISATION.code: ("grounds",),
    }
)
"""The words of a paper that decide, ask or empower; reasons of a request tell a story."""


def _say(source: str, **values: object) -> Message:
    return Message("Papers", source, **values)
